"""Lecture 04, tokenizers: right answers to its exercises and the classic wrong ones, by the cause they betray.

`lecture_04.py` compares candidates with these. Tokens are byte strings; ids 0-255 are the bytes, 256 + i is merge i.
The right answers are the package's own where it has one (`llmcore.tokenizer`).
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from llmcore.tokenizer.bpe import apply_merges, learn_merges
from llmcore.tokenizer.special import SpecialSplitter

Merge = tuple[bytes, bytes]
Words = dict[tuple[bytes, ...], int]


# 04.1: the most frequent pair


def most_frequent_pair(words: Words) -> tuple[Merge, int]:
    """The most frequent pair of neighbours and its count; of equally frequent pairs the greatest."""
    return _most_frequent(words)


def _count_pairs(words: Words) -> Counter[Merge]:
    counts: Counter[Merge] = Counter()
    for word, count in words.items():
        for pair in pairwise(word):
            counts[pair] += count
    return counts


def _count_distinct(words: Words) -> Counter[Merge]:
    return sum((Counter(dict.fromkeys(pairwise(word), count)) for word, count in words.items()), Counter())


def _count_across(words: Words) -> Counter[Merge]:
    return Counter(pairwise([token for word, count in words.items() for token in word * count]))


def _count_apart(words: Words) -> Counter[Merge]:
    counts: Counter[Merge] = Counter()
    for word, count in words.items():
        for pair in zip(word[::2], word[1::2], strict=False):
            counts[pair] += count
    return counts


def _most_frequent(
    words: Words, count: Callable = _count_pairs, key: Callable = lambda pair: pair
) -> tuple[Merge, int] | None:
    """The pair of the highest count, and of these the one with the greatest `key`; None where there is no pair."""
    counts = count(words)
    return max(counts.items(), key=lambda item: (item[1], key(item[0])), default=None)


def _descending(token: bytes) -> tuple[int, ...]:
    return (*(-byte for byte in token), 1)


def _least(pair: Merge) -> tuple:
    return _descending(pair[0]), _descending(pair[1])


LEAST = "of equally frequent pairs the least one was taken: take the greatest"
FIRST = "of equally frequent pairs the first one met was taken: take the greatest, whatever the order of the words"
UNWEIGHTED = "each word was counted once: a word that occurs five times holds each of its pairs five times"
PAIR_MISTAKES = {
    UNWEIGHTED: partial(_most_frequent, count=lambda words: _count_pairs(dict.fromkeys(words, 1))),
    "a pair was counted across the border of two words: each word ends for itself": partial(
        _most_frequent, count=_count_across
    ),
    "a pair was counted once a word, though the word holds it more than once": partial(
        _most_frequent, count=_count_distinct
    ),
    "only every second pair was counted: the pairs of a, b, c are (a, b) and (b, c)": partial(
        _most_frequent, count=_count_apart
    ),
    "ties were broken by the joined bytes: compare the pairs, the left parts first": partial(
        _most_frequent, key=lambda pair: pair[0] + pair[1]
    ),
    LEAST: partial(_most_frequent, key=_least),
    FIRST: partial(_most_frequent, key=lambda pair: 0),
    "the pair was returned without its count": lambda words: _most_frequent(words)[0],
}


# 04.2: training


def train_merges(word_counts: dict[bytes, int], number: int) -> list[Merge]:
    """Learn up to `number` merges: the most frequent pair, of equally frequent ones the greatest."""
    return learn_merges(word_counts, number)


def join_pair(tokens: Sequence[bytes], pair: Merge, most: int | None = None) -> tuple[bytes, ...]:
    """Replace the first `most` (None: all) occurrences of `pair`, from the left, by the joined token."""
    joined: list[bytes] = []
    place, done = 0, 0
    while place < len(tokens):
        if tuple(tokens[place : place + 2]) == pair and (most is None or done < most):
            joined.append(pair[0] + pair[1])
            place, done = place + 2, done + 1
        else:
            joined.append(tokens[place])
            place += 1
    return tuple(joined)


def _as_bytes(word: bytes) -> tuple[bytes, ...]:
    return tuple(bytes([byte]) for byte in word)


def _train(
    word_counts: dict[bytes, int],
    number: int,
    *,
    choose: Callable = _most_frequent,
    join: Callable = join_pair,
    least_count: int = 1,
) -> list[Merge]:
    """Training, the plain way, with one part exchanged."""
    words = {_as_bytes(word): count for word, count in word_counts.items()}
    merges: list[Merge] = []
    while len(merges) < number and (found := choose(words)) and found[1] >= least_count:
        merges.append(found[0])
        words = {join(word, found[0]): count for word, count in words.items()}
        if len(merges) > 1 and merges[-1] == merges[-2]:
            break  # a join that leaves the pair in place would choose it for ever
    return merges


def _counted_once(word_counts: dict[bytes, int], number: int) -> list[Merge]:
    counts = _count_pairs({_as_bytes(word): count for word, count in word_counts.items()})
    return sorted(counts, key=lambda pair: (counts[pair], pair), reverse=True)[:number]


TRAINING_MISTAKES = {
    "the pairs were counted once, at the start: every merge makes new pairs, so count again": _counted_once,
    "the joined tokens were returned: a merge is the pair of its two parts": lambda words, number: [
        left + right for left, right in learn_merges(words, number)
    ],
    "one merge is missing: `number` merges were asked for": lambda words, number: learn_merges(words, number - 1),
    "training stopped at pairs that occur once: it goes on until no pair is left": partial(_train, least_count=2),
    "only the first place of a word was joined: a word may hold the pair again": partial(
        _train, join=partial(join_pair, most=1)
    ),
    UNWEIGHTED: lambda words, number: learn_merges(dict.fromkeys(words, 1), number),
    LEAST: partial(_train, choose=partial(_most_frequent, key=_least)),
    FIRST: partial(_train, choose=partial(_most_frequent, key=lambda pair: 0)),
}


# 04.3: encoding


def encode_word(word: bytes, merges: Sequence[Merge]) -> list[int]:
    """The token ids of one word: the merges replayed in the order learnt."""
    ids = _ids(merges)
    return apply_merges(word, {(ids[left], ids[right]): ids[left + right] for left, right in merges})


def _ids(merges: Sequence[Merge]) -> dict[bytes, int]:
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    return {token: id_ for id_, token in enumerate(tokens)}


def _longest_match(word: bytes, merges: Sequence[Merge]) -> list[int]:
    ids, found = _ids(merges), []
    while word:
        token = max((word[:end] for end in range(1, len(word) + 1) if word[:end] in ids), key=len)
        found.append(ids[token])
        word = word[len(token) :]
    return found


def _replay(
    word: bytes, merges: Sequence[Merge], order: Callable = lambda merges: merges, join: Callable = join_pair
) -> list[int]:
    tokens, ids = _as_bytes(word), _ids(merges)
    for merge in order(merges):
        tokens = join(tokens, merge)
    return [ids[token] for token in tokens]


def _leftmost(word: bytes, merges: Sequence[Merge]) -> list[int]:
    tokens, ids, known = list(_as_bytes(word)), _ids(merges), set(merges)
    while place := next((i for i, pair in enumerate(pairwise(tokens), start=1) if pair in known), 0):
        tokens[place - 1 : place + 1] = [tokens[place - 1] + tokens[place]]
    return [ids[token] for token in tokens]


def _from_the_right(tokens: Sequence[bytes], pair: Merge) -> tuple[bytes, ...]:
    tokens, place = list(tokens), len(tokens) - 2
    while place >= 0:
        if tuple(tokens[place : place + 2]) == pair:
            tokens[place : place + 2] = [pair[0] + pair[1]]
            place -= 1
        place -= 1
    return tuple(tokens)


ENCODING_MISTAKES = {
    "the longest known token was taken from the left: replay the merges in the order learnt instead": _longest_match,
    "the leftmost pair was joined first: the earliest learnt merge goes first, wherever it stands": _leftmost,
    "each merge was applied at one place only: join every place where its pair stands": partial(
        _replay, join=partial(join_pair, most=1)
    ),
    "the latest merge was replayed first: begin with the first one learnt": partial(
        _replay, order=lambda merges: merges[::-1]
    ),
    "of overlapping pairs the rightmost was joined: go through the word from the left": partial(
        _replay, join=_from_the_right
    ),
    "the merges were numbered from 0: ids 0 to 255 are the bytes, merge i is 256 + i": lambda word, merges: [
        id_ - 256 if id_ > 255 else id_ for id_ in encode_word(word, merges)
    ],
    "the word was read as text first: bytes that are no UTF-8 were lost on the way": lambda word, merges: encode_word(
        word.decode("utf-8", "replace").encode(), merges
    ),
    "the tokens were returned as bytes: give their ids": lambda word, merges: [
        {id_: token for token, id_ in _ids(merges).items()}[id_] for id_ in encode_word(word, merges)
    ],
}


# 04.4: special tokens


def split_special(text: str, special_ids: dict[str, int], allowed: set[str]) -> list[str | int]:
    """Plain parts of a text and the ids of the allowed special tokens between them."""
    return list(SpecialSplitter({token: special_ids[token] for token in allowed}, ()).split(text))


def _split_by(pattern: str, text: str, special_ids: dict[str, int]) -> list[str | int]:
    parts = re.split(f"({pattern})", text) if pattern else [text]
    return [special_ids.get(part, part) for part in parts if part]


def _shortest_first(text: str, special_ids: dict[str, int], allowed: set[str]) -> list[str | int]:
    return _split_by("|".join(map(re.escape, sorted(allowed, key=len))), text, special_ids)


def _unescaped(text: str, special_ids: dict[str, int], allowed: set[str]) -> list[str | int]:
    return _split_by("|".join(sorted(allowed, key=len, reverse=True)), text, special_ids)


def _with_empty_parts(text: str, special_ids: dict[str, int], allowed: set[str]) -> list[str | int]:
    parts, after_text = [], False
    for part in split_special(text, special_ids, allowed):
        if isinstance(part, int) and not after_text:
            parts.append("")
        parts.append(part)
        after_text = isinstance(part, str)
    return parts if after_text else [*parts, ""]


def _removed(text: str, special_ids: dict[str, int], allowed: set[str]) -> list[str | int]:
    parts = split_special(text, special_ids, set(special_ids))
    named = {id_: token for token, id_ in special_ids.items()}
    return [part for part in parts if isinstance(part, str) or named[part] in allowed]


SPECIAL_MISTAKES = {
    "every special token was read as one: those not in `allowed` are plain text": lambda text, ids, allowed: (
        split_special(text, ids, set(ids))
    ),
    "a special token that is not allowed was removed: its letters are plain text and stay": _removed,
    "`|` means 'or' in a regular expression: put each token through re.escape": _unescaped,
    "the shorter of two special tokens was found first: try the longest first": _shortest_first,
    "empty parts were kept: leave them out": _with_empty_parts,
    "the special tokens were dropped: their ids belong into the list": lambda text, ids, allowed: [
        part for part in split_special(text, ids, allowed) if isinstance(part, str)
    ],
    "white space beside a special token was stripped: a tokenizer loses nothing": lambda text, ids, allowed: [
        part.strip() if isinstance(part, str) else part for part in split_special(text, ids, allowed)
    ],
}


# 04.5: compression


def compression(texts: Sequence[str], encoded: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Bytes per token and tokens per word, over all texts."""
    return _compression(texts, encoded)


def _compression(
    texts: Sequence[str],
    encoded: Sequence[Sequence[int]],
    *,
    size: Callable = lambda text: len(text.encode()),
    words: Callable = lambda text: len(text.split()),
    tokens: Callable = lambda encoded: sum(map(len, encoded)),
) -> tuple[float, float]:
    number = tokens(encoded)
    return sum(map(size, texts)) / number, number / sum(map(words, texts))


def _mean_of_ratios(texts: Sequence[str], encoded: Sequence[Sequence[int]]) -> tuple[float, float]:
    rows = [compression([text], [ids]) for text, ids in zip(texts, encoded, strict=True)]
    return sum(row[0] for row in rows) / len(rows), sum(row[1] for row in rows) / len(rows)


COMPRESSION_MISTAKES = {
    "characters were counted, not bytes: take len(text.encode('utf-8'))": partial(_compression, size=len),
    "the ratios of the texts were averaged: add up bytes, tokens and words first, then divide": _mean_of_ratios,
    "words were cut at single spaces: text.split() takes line ends and runs of spaces as one gap": partial(
        _compression, words=lambda text: len(text.split(" "))
    ),
    "different tokens were counted: every occurrence counts": partial(
        _compression, tokens=lambda encoded: len({id_ for ids in encoded for id_ in ids})
    ),
    "the second ratio is upside down: tokens per word, not words per token": lambda texts, encoded: (
        compression(texts, encoded)[0],
        1 / compression(texts, encoded)[1],
    ),
    "the first ratio is upside down: bytes per token, not tokens per byte": lambda texts, encoded: (
        1 / compression(texts, encoded)[0],
        compression(texts, encoded)[1],
    ),
}


# 04.6: the planted bug


def stream_text(ids: Sequence[int], vocabulary: Sequence[bytes]) -> list[str]:
    """After each token the text that it completes, and at the end what is left over."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    return [*(decoder.decode(vocabulary[id_]) for id_ in ids), decoder.decode(b"", final=True)]


def _each_alone(ids: Sequence[int], vocabulary: Sequence[bytes], errors: str = "replace") -> list[str]:
    return [*(vocabulary[id_].decode("utf-8", errors) for id_ in ids), ""]


def _all_so_far(ids: Sequence[int], vocabulary: Sequence[bytes]) -> list[str]:
    pieces = stream_text(ids, vocabulary)
    return ["".join(pieces[: end + 1]) for end in range(len(pieces))]


STREAM_MISTAKES = {
    "each token is still decoded on its own: hold back the bytes of a character that is not yet complete": _each_alone,
    "half characters were thrown away (errors='ignore'): hold them back until the rest comes": partial(
        _each_alone, errors="ignore"
    ),
    "each byte became a character of its own (latin-1): in UTF-8 a character takes up to four bytes": lambda ids, v: [
        *(v[id_].decode("latin-1") for id_ in ids),
        "",
    ],
    "nothing was shown before the end: each piece is what its token completes": lambda ids, v: [
        *("" for _ in ids),
        b"".join(v[id_] for id_ in ids).decode("utf-8", "replace"),
    ],
    "the whole text so far was repeated: each piece is only what is new": _all_so_far,
    "what was held back at the end is lost: the last piece tells of it as U+FFFD": lambda ids, v: [
        *stream_text(ids, v)[:-1],
        "",
    ],
    "the last piece is missing: there is one piece a token, and one more for what is left over": lambda ids, v: (
        stream_text(ids, v)[:-1]
    ),
}
