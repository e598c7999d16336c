"""The tokenizer: text to token ids and back, trained by `train_bpe`, kept in `tokenizer.json`.

Ids are laid out as the 256 bytes, then the merges in the order learnt, then the special tokens. The file is in the
format of Hugging Face `tokenizers`, so that library and `transformers` read it and give the same ids. One text is
encoded here, or as a stream in bounded memory; many go through tiktoken, which is given our own merges.
"""

from __future__ import annotations

import functools
import hashlib
import json
import operator
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

import tiktoken

from llmcore.errors import InputError
from llmcore.files import read_json, write_json
from llmcore.tokenizer.bpe import apply_merges, learn_merges
from llmcore.tokenizer.file_format import BYTE_ORDER, from_gpt2, from_hugging_face, to_hugging_face
from llmcore.tokenizer.special import SpecialSplitter, special_pattern
from llmcore.tokenizer.words import SPLIT_PATTERNS, STREAM_CHARACTERS, count_words, splitter, stream_words

END_OF_TEXT = "<|endoftext|>"
SPECIAL_TOKENS = (END_OF_TEXT, "<|system|>", "<|user|>", "<|assistant|>", "<|end|>", "<|pad|>")
CACHED_WORDS = 2**15
CACHED_WORD_LENGTH = 64
COMPILED_WHITE_SPACE = 50_000

Choice = bool | Collection[str]


class Tokenizer:
    """A byte-level BPE tokenizer.

    Args:
        merges: pairs of byte strings in the order learnt; each part is a byte or the result of an earlier merge.
        special_tokens: texts that stand for themselves; their ids follow the last merge, in this order.
        missing_merges: how many merges fewer than asked the training text had.
        split: how text is cut into words: a name in `SPLIT_PATTERNS`.
        byte_order: the 256 bytes in the order of their ids, 0-255.

    Attributes:
        merges, missing_merges, split, byte_order: as given.
        special_tokens: from each special token's text to its id.
        token_bytes: the bytes of each token, by id.

    Raises:
        ValueError: a part is no earlier token, a token would have two ids, or there is no such `split`.
    """

    def __init__(
        self,
        merges: Sequence[tuple[bytes, bytes]],
        special_tokens: Sequence[str] = SPECIAL_TOKENS,
        missing_merges: int = 0,
        split: str = "gpt2",
        byte_order: bytes = BYTE_ORDER,
    ):
        if len(set(special_tokens)) < len(special_tokens) or "" in special_tokens:
            raise ValueError(f"special tokens must be different and not empty, got {list(special_tokens)}")
        if sorted(byte_order) != list(range(256)):
            raise ValueError(f"byte_order must hold each of the 256 bytes once, got {byte_order!r}")
        self.merges = list(merges)
        self.missing_merges = missing_merges
        self.split, self.byte_order = split, byte_order
        self._split_words = splitter(split)
        self.token_bytes = [bytes([byte]) for byte in byte_order]
        ids = {token: id_ for id_, token in enumerate(self.token_bytes)}
        self._id_of_byte = bytes(map(byte_order.index, range(256)))
        self._merge_ids: dict[tuple[int, int], int] = {}
        for left, right in self.merges:
            if left not in ids or right not in ids or left + right in ids:
                raise ValueError(f"merge {len(self._merge_ids)} of {left!r} and {right!r} does not make a new token")
            ids[left + right] = self._merge_ids[ids[left], ids[right]] = len(self.token_bytes)
            self.token_bytes.append(left + right)
        first = len(self.token_bytes)
        self.special_tokens = {special: first + index for index, special in enumerate(special_tokens)}
        self.token_bytes += [special.encode("utf-8") for special in special_tokens]
        self._cache: dict[str, list[int]] = {}

    @property
    def vocab_size(self) -> int:
        """The number of ids, special tokens included."""
        return len(self.token_bytes)

    def id_of(self, special: str) -> int:
        """The id of a special token.

        Raises:
            InputError: this tokenizer has no such special token.
        """
        if special not in self.special_tokens:
            known = ", ".join(self.special_tokens)
            raise InputError(special, "not a special token of this tokenizer", f"use one of: {known}")
        return self.special_tokens[special]

    @functools.cached_property
    def fingerprint(self) -> str:
        """Hexadecimal SHA-256 of all that decides the ids: split pattern, merges, special tokens, order of bytes."""
        merges = [[left.hex(), right.hex()] for left, right in self.merges]
        content = {"split": SPLIT_PATTERNS[self.split], "merges": merges, "special_tokens": list(self.special_tokens)}
        if self.byte_order != BYTE_ORDER:
            content["byte_order"] = self.byte_order.hex()
        return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode("utf-8")).hexdigest()

    def encode(self, text: str, allowed_special: Choice = False, disallowed_special: Choice = False) -> list[int]:
        """Encode text as token ids.

        Args:
            text: any text; one that came from a user may hold the letters of a special token.
            allowed_special: the special tokens (True: all) read as such in the text; others are plain text.
            disallowed_special: the special tokens (True: all that are not allowed) that the text may not hold.

        Raises:
            InputError: the text holds a disallowed special token, or half a surrogate pair, which no UTF-8 can say;
                or a choice names no special token.
        """
        return self._encode(text, self._special_splitter(allowed_special, disallowed_special), self._encode_plain)

    def encode_stream(
        self, texts: Iterable[str], allowed_special: Choice = False, disallowed_special: Choice = False
    ) -> Iterator[int]:
        """The ids of `encode("".join(texts))`, one after another, without ever holding that text or those ids.

        What is held is the longest word, some thousand characters, and the cache of up to CACHED_WORDS words, however
        long the text. A file is read so: `tokenizer.encode_stream(iter(lambda: file.read(65536), ""))`.

        Args:
            texts: a text in pieces, which may end anywhere, amid a word or a special token.
            allowed_special, disallowed_special: as for `encode`.

        Raises:
            InputError: as `encode`, when the place is reached.
        """
        special = self._special_splitter(allowed_special, disallowed_special)
        for word in stream_words(special.split_stream(_small_pieces(texts)), self.split):
            if isinstance(word, int):
                yield word
            else:
                yield from self._cache.get(word) or self._encode_word(word)

    def encode_bytes(self, data: bytes) -> list[int]:
        """Encode arbitrary bytes: valid UTF-8 gets the ids of that text, and `decode_bytes` gives `data` back."""
        return self._encode_plain(data.decode("utf-8", "surrogateescape"))

    def encode_batch(
        self, texts: Iterable[str], allowed_special: Choice = False, disallowed_special: Choice = False
    ) -> list[list[int]]:
        """As `encode` for each text, through tiktoken: compiled, and made of our own merges."""
        special = self._special_splitter(allowed_special, disallowed_special)
        return [self._encode(text, special, self._encode_compiled) for text in texts]

    def decode_bytes(self, ids: Iterable[int]) -> bytes:
        """The bytes of a sequence of ids.

        Raises:
            InputError: an id is not in the vocabulary.
        """
        plain = [operator.index(id_) for id_ in ids]
        for id_ in plain:
            if not 0 <= id_ < self.vocab_size:
                problem = f"{id_} is outside the vocabulary 0..{self.vocab_size - 1}"
                raise InputError("token id", problem, "decode with the tokenizer that encoded it")
        return b"".join(map(self.token_bytes.__getitem__, plain))

    def decode(self, ids: Iterable[int]) -> str:
        """The text of a sequence of ids; bytes that are not valid UTF-8 (half a character) become U+FFFD."""
        return self.decode_bytes(ids).decode("utf-8", errors="replace")

    def save(self, path: str | Path) -> None:
        """Write `tokenizer.json`, atomically, for `Tokenizer.load`, Hugging Face `tokenizers` and `transformers`."""
        write_json(path, to_hugging_face(self.merges, self.special_tokens, self.split, self.byte_order))

    @classmethod
    def load(cls, path: str | Path) -> Tokenizer:
        """Read a `tokenizer.json` that `save` wrote (or that Hugging Face wrote after reading one of ours).

        Raises:
            InputError: the file is missing, damaged, or holds another kind of tokenizer.
        """
        content = read_json(path)
        try:
            return cls(**from_hugging_face(content))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            reason = f"lacks {error}" if isinstance(error, KeyError) else error
            problem = f"not a byte-level BPE tokenizer of ours ({reason})"
            raise InputError(path, problem, "delete it and run: llmcore run") from error

    @classmethod
    def load_gpt2(cls, vocabulary: str | Path, merges: str | Path) -> Tokenizer:
        """Read `vocab.json` and `merges.txt` as GPT-2 published them (Radford et al. 2019); the ids are the same.

        Raises:
            InputError: a file is missing or damaged, or they do not belong together.
        """
        content = read_json(vocabulary)
        try:
            return cls(**from_gpt2(content, Path(merges).read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            raise InputError(merges, "no such file", f"put it beside {vocabulary}") from error
        except (TypeError, ValueError, AttributeError) as error:
            problem = f"does not go with {merges} as GPT-2's files do ({error})"
            raise InputError(vocabulary, problem, "use the two files of one GPT-2 tokenizer") from error

    def _special_splitter(self, allowed: Choice, disallowed: Choice) -> SpecialSplitter:
        read = {special: self.id_of(special) for special in self._chosen(allowed)}
        return SpecialSplitter(read, [special for special in self._chosen(disallowed) if special not in read])

    def _chosen(self, choice: Choice) -> Collection[str]:
        if isinstance(choice, bool):
            return self.special_tokens if choice else ()
        for special in choice:
            self.id_of(special)
        return choice

    def _encode(self, text: str, special: SpecialSplitter, encode_plain: Callable[[str], list[int]]) -> list[int]:
        _check_text(text)
        ids: list[int] = []
        for part in special.split(text):
            if isinstance(part, int):
                ids.append(part)
            else:
                ids += encode_plain(part)
        return ids

    def _encode_plain(self, text: str) -> list[int]:
        ids, cached = [], self._cache.get
        for word in self._split_words(text):
            ids += cached(word) or self._encode_word(word)
        return ids

    def _encode_word(self, word: str) -> list[int]:
        ids = apply_merges(self._byte_ids(word.encode("utf-8", "surrogateescape")), self._merge_ids)
        # Words follow Zipf's law: the frequent ones come early, so a full cache need not make room.
        if len(self._cache) < CACHED_WORDS and len(word) <= CACHED_WORD_LENGTH:
            self._cache[word] = ids
        return ids

    def _byte_ids(self, data: bytes) -> bytes:
        return data.translate(self._id_of_byte)

    def _encode_compiled(self, text: str) -> list[int]:
        # tiktoken's patterns run out of stack in a million white-space characters.
        if len(text) > COMPILED_WHITE_SPACE and any(
            len(run) > COMPILED_WHITE_SPACE for run in re.findall(r"\s+", text)
        ):
            return self._encode_plain(text)
        return self._compiled.encode_ordinary(text)

    @functools.cached_property
    def _compiled(self) -> tiktoken.Encoding:
        # tiktoken joins whatever makes a token, our merges join one pair. Where a token's own bytes encode to it, these
        # are the same; where they do not (merges that nobody learnt), it is in no text, and tiktoken must not know it.
        learnt = enumerate(self.token_bytes[: 256 + len(self.merges)])
        ranks = {token: id_ for id_, token in learnt if apply_merges(self._byte_ids(token), self._merge_ids) == [id_]}
        pattern = SPLIT_PATTERNS[self.split]
        return tiktoken.Encoding("llmcore", pat_str=pattern, mergeable_ranks=ranks, special_tokens={})


def train_bpe(
    texts: Iterable[str], vocab_size: int, special_tokens: Sequence[str] = SPECIAL_TOKENS, split: str = "gpt2"
) -> Tokenizer:
    """Train a byte-level BPE tokenizer.

    Args:
        texts: the training text, read once. Special tokens in it are cut out, so that no merge learns their letters.
        vocab_size: ids wanted: 256 bytes, the merges, and the special tokens.
        special_tokens, split: see `Tokenizer`.

    Of equally frequent pairs the greatest pair of byte strings is merged first. Where the text has fewer pairs than
    asked, the vocabulary is smaller and `missing_merges` says by how many.

    Raises:
        InputError: `vocab_size` has no room for the bytes and the special tokens.
        ValueError: there is no such `split`.
    """
    number = vocab_size - 256 - len(special_tokens)
    if number < 0:
        least = 256 + len(special_tokens)
        raise InputError(
            "vocab_size", f"{vocab_size} has no room for 256 bytes and the special tokens", f"use >= {least}"
        )
    special = special_pattern(special_tokens)
    word_counts = count_words((part for text in texts for part in special.split(text)), split)
    for word in word_counts:
        _check_text(word)
    merges = learn_merges({word.encode("utf-8"): count for word, count in word_counts.items()}, number)
    return Tokenizer(merges, special_tokens, missing_merges=number - len(merges), split=split)


def _small_pieces(texts: Iterable[str]) -> Iterator[str]:
    """The same text in pieces of at most STREAM_CHARACTERS, each checked."""
    done = 0
    for text in texts:
        for start in range(0, len(text), STREAM_CHARACTERS):
            piece = text[start : start + STREAM_CHARACTERS]
            _check_text(piece, done + start)
            yield piece
        done += len(text)


def _check_text(text: str, first: int = 0) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        problem = f"half a surrogate pair (U+{ord(text[error.start]):04X}) at character {first + error.start}"
        raise InputError("text", problem, "read the source with errors='replace', or use encode_bytes") from error
