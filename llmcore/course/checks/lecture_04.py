"""Lecture 04, tokenizers: its exercises, their hints, and the checks that tell right answers from wrong ones.

Answers are texts, bytes and whole numbers, so they are compared exactly. Words are chosen so that the classic mistakes
come to other answers: ties, pairs that overlap, a merge that a greedier encoder would miss, bytes that are no text.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from llmcore.course.checks import answers_04 as answers
from llmcore.course.compare import expect_close, fail
from llmcore.course.exercises import exercise

TOY = {b"ferry": 5, b"ferries": 2, b"very": 4, b"merry": 3}


def split_into_bytes(word_counts: dict[bytes, int]) -> dict[tuple[bytes, ...], int]:
    """Each word as a tuple of its bytes."""
    return {tuple(bytes([byte]) for byte in word): count for word, count in word_counts.items()}


def random_words(seed: int, letters: bytes = b"abc", number: int = 30) -> dict[bytes, int]:
    """Words of few letters, so that pairs repeat, overlap and tie."""
    draw = random.Random(seed)
    words = (bytes(draw.choices(letters, k=draw.randint(1, 9))) for _ in range(number))
    return {word: draw.randint(1, 4) for word in words}


PAIR = exercise(
    "04.1",
    "the most frequent pair",
    answers.most_frequent_pair,
    hints=(
        "A word that occurs count times gives each pair of its neighbours count times. Pairs end where the word ends.",
        "The neighbours of a word are zip(word, word[1:]): n tokens have n - 1 pairs. A dict maps each pair to a sum.",
        "max(counts, key=lambda pair: (counts[pair], pair)): tuples compare by their first entry, then by the next.",
    ),
    suspects=answers.PAIR_MISTAKES,
)


@PAIR.check(points=1)
def _(candidate: Callable) -> None:
    """the words of the lecture, before the first merge"""
    expect_close(PAIR, candidate, split_into_bytes(TOY))
    expect_close(PAIR, candidate, split_into_bytes({b"ab": 9, b"cd": 1, b"cde": 2, b"xcd": 1}))


@PAIR.check(points=1)
def _(candidate: Callable) -> None:
    """pairs that repeat and overlap, and words that end"""
    expect_close(PAIR, candidate, split_into_bytes({b"aaa": 2, b"bc": 3}))
    expect_close(PAIR, candidate, split_into_bytes({b"ba": 4, b"dc": 1, b"dce": 2}))


@PAIR.check(points=1)
def _(candidate: Callable) -> None:
    """ties, between bytes and between longer tokens"""
    for words in ({b"mn": 2, b"ab": 2, b"zx": 2}, {b"ab": 3, b"ac": 3, b"aa": 3}):
        expect_close(PAIR, candidate, split_into_bytes(words))
    expect_close(PAIR, candidate, {(b"b", b"z"): 2, (b"ba", b"a"): 2})


TRAIN = exercise(
    "04.2",
    "training to the exact merges",
    answers.train_merges,
    hints=(
        "Training is one step, repeated: find the most frequent pair, note it, join it in every word.",
        "Keep a dict from a word's tokens (a tuple of byte strings) to its count; each step builds a new such dict.",
        "Before each step ask whether any word still has two tokens; if not, stop. join_pair and most_frequent_pair "
        "do the rest.",
    ),
    suspects=answers.TRAINING_MISTAKES,
)


@TRAIN.check(points=1)
def _(candidate: Callable) -> None:
    """the words of the lecture, ties included"""
    for number in (1, 3, 5, 9):
        expect_close(TRAIN, candidate, TOY, number)


@TRAIN.check(points=1)
def _(candidate: Callable) -> None:
    """words that hold a pair more than once"""
    for words, number in (({b"ababab": 3, b"abc": 1}, 9), ({b"aaaaa": 1, b"baa": 1}, 3)):
        expect_close(TRAIN, candidate, words, number)


@TRAIN.check(points=1)
def _(candidate: Callable) -> None:
    """when no pair is left, training ends with fewer merges"""
    expect_close(TRAIN, candidate, {b"ox": 1, b"a": 7}, 5)
    expect_close(TRAIN, candidate, {b"a": 7}, 3)


@TRAIN.check(points=1)
def _(candidate: Callable) -> None:
    """random words, in two orders"""
    for seed in (1, 2, 3):
        words = random_words(seed)
        expect_close(TRAIN, candidate, words, 25)
        expect_close(TRAIN, candidate, dict(reversed(words.items())), 25)


ENCODE = exercise(
    "04.3",
    "encode any bytes",
    answers.encode_word,
    hints=(
        "Encoding repeats on one word what training did to all: the first merge everywhere, then the second, and on.",
        "Start from a list of single bytes. Merge i turns two neighbours into the token with the id 256 + i.",
        "for merge in merges: tokens = join_pair(tokens, merge); then look each token's id up in a dict that numbers "
        "the 256 bytes first and the merges after them.",
    ),
    suspects=answers.ENCODING_MISTAKES,
)
TOY_MERGES = answers.train_merges(TOY, 9)
ORDER_MATTERS = [(b"b", b"c"), (b"a", b"b"), (b"ab", b"c"), (b"c", b"d")]


@ENCODE.check(points=1)
def _(candidate: Callable) -> None:
    """words of the lecture, and words it has never seen"""
    for word in (b"ferry", b"ferryman", b"every", b"berry", b"x", b""):
        expect_close(ENCODE, candidate, word, TOY_MERGES)


@ENCODE.check(points=1)
def _(candidate: Callable) -> None:
    """the order of the merges decides"""
    expect_close(ENCODE, candidate, b"abc", [(b"b", b"c"), (b"a", b"b"), (b"a", b"bc")])
    expect_close(ENCODE, candidate, b"abcd", [(b"c", b"d"), (b"b", b"c"), (b"a", b"bc"), (b"a", b"b")])
    for word in (b"abcd", b"ab", b"abcabc"):
        expect_close(ENCODE, candidate, word, ORDER_MATTERS)
    expect_close(ENCODE, candidate, b"xabc", [(b"b", b"c"), (b"a", b"b"), (b"x", b"a")])


@ENCODE.check(points=1)
def _(candidate: Callable) -> None:
    """a pair that overlaps itself, and one that stands in many places"""
    for word in (b"aaa", b"aaaaa", b"aabaaa"):
        expect_close(ENCODE, candidate, word, [(b"a", b"a")])


@ENCODE.check(points=1)
def _(candidate: Callable) -> None:
    """any bytes come back: half characters, and bytes that are no text at all"""
    merges = [(b"\xc3", b"\xa4"), (b"\xff", b"\xfe")]
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    for word in ("Fähre".encode(), b"\xc3", b"\xff\xfe\xff", b"\xa4\xc3\xa4\x80", bytes(range(256))):
        ids = expect_close(ENCODE, candidate, word, merges)
        back = b"".join(tokens[id_] for id_ in ids)
        if back != word:
            fail(ENCODE, (word, merges), ids, expected=repr(word), found=repr(back), cause="the round trip lost bytes")


SPECIAL = exercise(
    "04.4",
    "special tokens are never split",
    answers.split_special,
    hints=(
        "Who wrote these letters? Only the caller knows, and says it in `allowed`. All other text is just text.",
        "re.split with a group in brackets, re.split('(...)', text), returns the separators too, and empty parts.",
        "Join re.escape(token) of the allowed tokens by '|', longest token first; then exchange each found token for "
        "its id. With nothing allowed, there is nothing to search for.",
    ),
    suspects=answers.SPECIAL_MISTAKES,
)
SPECIAL_IDS = {"<|end|>": 300, "<|user|>": 301, "<|user|>\n": 302}


@SPECIAL.check(points=1)
def _(candidate: Callable) -> None:
    """allowed tokens become ids, at any place"""
    for text in ("Hello<|end|>", "<|end|>", "one <|end|><|end|> two", "no token", "", "<|end", "user | end"):
        expect_close(SPECIAL, candidate, text, SPECIAL_IDS, {"<|end|>"})


@SPECIAL.check(points=1)
def _(candidate: Callable) -> None:
    """what is not allowed stays text"""
    for allowed in (set(), {"<|end|>"}):
        expect_close(SPECIAL, candidate, "I type <|user|> and<|end|>", SPECIAL_IDS, allowed)


@SPECIAL.check(points=1)
def _(candidate: Callable) -> None:
    """where one token begins with another, the longest is meant"""
    expect_close(SPECIAL, candidate, "<|user|>\nHi <|user|> there<|end|>", SPECIAL_IDS, set(SPECIAL_IDS))


COMPRESSION = exercise(
    "04.5",
    "compression, counted",
    answers.compression,
    hints=(
        "Three sums over all texts: bytes, tokens, words. Only then divide.",
        "A text's bytes are len(text.encode('utf-8')), its words len(text.split()); its tokens are the length of its "
        "list of ids.",
        "tokens = sum(map(len, encoded)); return total_bytes / tokens, tokens / total_words.",
    ),
    suspects=answers.COMPRESSION_MISTAKES,
)


@COMPRESSION.check(points=1)
def _(candidate: Callable) -> None:
    """one text that can be counted by hand"""
    expect_close(COMPRESSION, candidate, ["the ferry is late"], [[5, 6, 7, 8, 5]])
    expect_close(COMPRESSION, candidate, ["Fähre für über"], [[1, 2, 3, 4]])


@COMPRESSION.check(points=1)
def _(candidate: Callable) -> None:
    """several texts of different lengths, line ends and runs of spaces"""
    expect_close(COMPRESSION, candidate, ["a long text of seven short words", "sea"], [[1, 2, 3, 4, 5, 6, 7], [8, 9]])
    expect_close(COMPRESSION, candidate, ["two\nlines  and   gaps", "x y"], [[1, 2, 3, 4, 5], [6, 7]])


STREAM = exercise(
    "04.6",
    "find the planted bug",
    answers.stream_text,
    hints=(
        "Print the bytes of the tokens around the broken place. Is every token a whole number of characters?",
        "There are len(ids) + 1 pieces. A token that ends amid a character completes less than it holds.",
        "codecs.getincrementaldecoder('utf-8')(errors='replace') keeps what is incomplete; decode(b'', final=True) "
        "gives up on it.",
    ),
    suspects=answers.STREAM_MISTAKES,
)
PIECES = [b"F\xc3", b"\xa4hre", b" \xe2\x9b", b"\xb4 3", b" ferry", "ü".encode(), b"!", b"\xff"]


@STREAM.check(points=1)
def _(candidate: Callable) -> None:
    """characters that two, three or four tokens make together"""
    expect_close(STREAM, candidate, [0, 1, 2, 3], PIECES)
    single_bytes = [bytes([byte]) for byte in "3 € 🚢".encode()]
    expect_close(STREAM, candidate, list(range(len(single_bytes))), single_bytes)


@STREAM.check(points=1)
def _(candidate: Callable) -> None:
    """whole characters are shown at once, and only once"""
    expect_close(STREAM, candidate, [4, 5, 5, 6], PIECES)


@STREAM.check(points=1)
def _(candidate: Callable) -> None:
    """a stream that ends amid a character, and bytes that are no text"""
    for ids in ([0, 1, 2], [4, 7, 6], [0, 6], []):
        expect_close(STREAM, candidate, ids, PIECES)
