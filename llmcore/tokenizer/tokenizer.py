"""The tokenizer: text to token ids and back, trained by `train_bpe`, kept in `tokenizer.json`.

Ids are laid out as bytes 0-255, then the merges in the order learnt, then the special tokens. The file is in the
format of Hugging Face `tokenizers`, so that library and `transformers` read it and give the same ids.
"""

from __future__ import annotations

import functools
import hashlib
import json
import operator
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import tokenizers

from llmcore.errors import InputError
from llmcore.files import read_json, write_json
from llmcore.tokenizer.bpe import SPLIT_PATTERN, apply_merges, count_words, learn_merges, split_words
from llmcore.tokenizer.file_format import from_hugging_face, to_hugging_face

END_OF_TEXT = "<|endoftext|>"
SPECIAL_TOKENS = (END_OF_TEXT, "<|system|>", "<|user|>", "<|assistant|>", "<|end|>", "<|pad|>")
CACHED_WORDS = 100_000
CACHED_WORD_LENGTH = 64


class Tokenizer:
    """A byte-level BPE tokenizer.

    Args:
        merges: pairs of byte strings in the order learnt; each part is a byte or the result of an earlier merge.
        special_tokens: texts that stand for themselves; their ids follow the last merge, in this order.
        missing_merges: how many merges fewer than asked the training text had.

    Attributes:
        merges: as given.
        special_tokens: from each special token's text to its id.
        token_bytes: the bytes of each token, by id.
        missing_merges: as given; 0 unless the training text was too small.

    Raises:
        ValueError: a part is no earlier token, or a token would have two ids.
    """

    def __init__(
        self,
        merges: Sequence[tuple[bytes, bytes]],
        special_tokens: Sequence[str] = SPECIAL_TOKENS,
        missing_merges: int = 0,
    ):
        if len(set(special_tokens)) < len(special_tokens) or "" in special_tokens:
            raise ValueError(f"special tokens must be different and not empty, got {list(special_tokens)}")
        self.merges = list(merges)
        self.missing_merges = missing_merges
        self.token_bytes = [bytes([byte]) for byte in range(256)]
        ids = {token: id_ for id_, token in enumerate(self.token_bytes)}
        self._merge_ids: dict[tuple[int, int], int] = {}
        for left, right in self.merges:
            if left not in ids or right not in ids or left + right in ids:
                raise ValueError(f"merge {len(self._merge_ids)} of {left!r} and {right!r} does not make a new token")
            ids[left + right] = self._merge_ids[ids[left], ids[right]] = len(self.token_bytes)
            self.token_bytes.append(left + right)
        first = len(self.token_bytes)
        self.special_tokens = {special: first + index for index, special in enumerate(special_tokens)}
        self.token_bytes += [special.encode("utf-8") for special in special_tokens]
        # The longest first: where one special token begins with another, the longer one is meant.
        longest_first = sorted(special_tokens, key=len, reverse=True)
        self._special_pattern = re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")
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
        """Hexadecimal SHA-256 of all that decides the ids: split pattern, merges and special tokens."""
        merges = [[left.hex(), right.hex()] for left, right in self.merges]
        content = {"split": SPLIT_PATTERN, "merges": merges, "special_tokens": list(self.special_tokens)}
        return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode("utf-8")).hexdigest()

    def encode(self, text: str, allowed_special: bool = False) -> list[int]:
        """Encode text as token ids.

        Args:
            text: any text; one that came from a user may hold the letters of a special token.
            allowed_special: read special tokens in the text as such; otherwise they are plain text.

        Raises:
            InputError: the text holds half a surrogate pair, which no UTF-8 can say.
        """
        _check_text(text)
        if not allowed_special or not self.special_tokens:
            return self._encode_plain(text)
        ids = []
        for part in self._special_pattern.split(text):
            if part in self.special_tokens:
                ids.append(self.special_tokens[part])
            else:
                ids += self._encode_plain(part)
        return ids

    def encode_bytes(self, data: bytes) -> list[int]:
        """Encode arbitrary bytes: valid UTF-8 gets the ids of that text, and `decode_bytes` gives `data` back."""
        return self._encode_plain(data.decode("utf-8", "surrogateescape"))

    def encode_batch(self, texts: Sequence[str], allowed_special: bool = False) -> list[list[int]]:
        """As `encode` for each text, through Hugging Face `tokenizers`: compiled, and on all cores."""
        for text in texts:
            _check_text(text)
        encoder = self._compiled
        encoder.encode_special_tokens = not allowed_special
        return [encoding.ids for encoding in encoder.encode_batch_fast(list(texts), add_special_tokens=False)]

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
        write_json(path, to_hugging_face(self.merges, self.special_tokens))

    @classmethod
    def load(cls, path: str | Path) -> Tokenizer:
        """Read a `tokenizer.json` that `save` wrote (or that Hugging Face wrote after reading one of ours).

        Raises:
            InputError: the file is missing, damaged, or holds another kind of tokenizer.
        """
        content = read_json(path)
        try:
            merges, special_tokens = from_hugging_face(content)
            return cls(merges, special_tokens)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            reason = f"lacks {error}" if isinstance(error, KeyError) else error
            problem = f"not a byte-level BPE tokenizer of ours ({reason})"
            raise InputError(path, problem, "delete it and run: llmcore run") from error

    def _encode_plain(self, text: str) -> list[int]:
        ids = []
        cache = self._cache
        for word in split_words(text):
            known = cache.get(word)
            if known is None:
                known = apply_merges(word.encode("utf-8", "surrogateescape"), self._merge_ids)
                # Words follow Zipf's law: the frequent ones come early, so a full cache need not make room.
                if len(cache) < CACHED_WORDS and len(word) <= CACHED_WORD_LENGTH:
                    cache[word] = known
            ids += known
        return ids

    @functools.cached_property
    def _compiled(self) -> tokenizers.Tokenizer:
        return tokenizers.Tokenizer.from_str(json.dumps(to_hugging_face(self.merges, self.special_tokens)))


def train_bpe(texts: Iterable[str], vocab_size: int, special_tokens: Sequence[str] = SPECIAL_TOKENS) -> Tokenizer:
    """Train a byte-level BPE tokenizer.

    Args:
        texts: the training text, read once. Special tokens in it are cut out, so that no merge learns their letters.
        vocab_size: ids wanted: 256 bytes, the merges, and the special tokens.
        special_tokens: see `Tokenizer`.

    Of equally frequent pairs the greatest pair of byte strings is merged first. Where the text has fewer pairs than
    asked, the vocabulary is smaller and `missing_merges` says by how many.

    Raises:
        InputError: `vocab_size` has no room for the bytes and the special tokens.
    """
    number = vocab_size - 256 - len(special_tokens)
    if number < 0:
        least = 256 + len(special_tokens)
        raise InputError(
            "vocab_size", f"{vocab_size} has no room for 256 bytes and the special tokens", f"use >= {least}"
        )
    if special_tokens:
        special = re.compile("|".join(map(re.escape, sorted(special_tokens, key=len, reverse=True))))
        texts = (part for text in texts for part in special.split(text))
    word_counts = count_words(texts)
    for word in word_counts:
        _check_text(word)
    merges = learn_merges({word.encode("utf-8"): count for word, count in word_counts.items()}, number)
    return Tokenizer(merges, special_tokens, missing_merges=number - len(merges))


def _check_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        problem = f"half a surrogate pair (U+{ord(text[error.start]):04X}) at character {error.start}"
        raise InputError("text", problem, "read the source with errors='replace', or use encode_bytes") from error
