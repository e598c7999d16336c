"""Training against a trainer that recounts everything at each merge, and encoding against the merges' definition."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from llmcore.tokenizer.bpe import apply_merges, learn_merges
from llmcore.tokenizer.words import count_words

words_and_counts = st.dictionaries(
    st.text("abc", min_size=1, max_size=9).map(str.encode), st.integers(1, 4), max_size=9
)


def naive_merges(word_counts: dict[bytes, int], number: int) -> list[tuple[bytes, bytes]]:
    """Byte-pair encoding as it is defined, on lists of byte strings."""
    words = [([bytes([byte]) for byte in word], count) for word, count in word_counts.items()]
    merges = []
    while len(merges) < number:
        pairs = Counter()
        for word, count in words:
            for pair in pairwise(word):
                pairs[pair] += count
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        words = [(naive_join(word, best), count) for word, count in words]
    return merges


def naive_join(word: list[bytes], pair: tuple[bytes, bytes]) -> list[bytes]:
    joined = []
    for token in word:
        if joined and (joined[-1], token) == pair:
            joined[-1] += token
        else:
            joined.append(token)
    return joined


def naive_encode(word: bytes, merges: list[tuple[bytes, bytes]]) -> list[bytes]:
    tokens = [bytes([byte]) for byte in word]
    for merge in merges:
        tokens = naive_join(tokens, merge)
    return tokens


def encode(word: bytes, merges: list[tuple[bytes, bytes]]) -> list[bytes]:
    tokens = [bytes([byte]) for byte in range(256)]
    merge_ids = {}
    for left, right in merges:
        merge_ids[tokens.index(left), tokens.index(right)] = len(tokens)
        tokens.append(left + right)
    return [tokens[id_] for id_ in apply_merges(word, merge_ids)]


def random_text(seed: int, letters: str, words: int) -> str:
    random_ = random.Random(f"text {seed}")
    return " ".join("".join(random_.choices(letters, k=random_.randrange(1, 9))) for _ in range(words))


def test_a_worked_example():
    counts = {b"low": 5, b"lower": 2, b"newest": 6, b"widest": 3}
    # (e, s) and (s, t) both occur 9 times: the greater pair of byte strings comes first.
    assert learn_merges(counts, 4) == [(b"s", b"t"), (b"e", b"st"), (b"o", b"w"), (b"l", b"ow")]


def test_of_equal_counts_the_greatest_pair_wins_also_where_one_begins_the_other():
    assert learn_merges({b"abc": 2, b"bca": 2, b"xbc": 1}, 2) == [(b"b", b"c"), (b"bc", b"a")]
    # (ab, x) stands against (a, z), and (a, bcd) against (a, b).
    assert learn_merges({b"ab": 5, b"abx": 1, b"az": 1}, 2) == [(b"a", b"b"), (b"ab", b"x")]
    assert learn_merges({b"bcd": 3, b"abcd": 1, b"ab": 1}, 3) == [(b"c", b"d"), (b"b", b"cd"), (b"a", b"bcd")]


@settings(max_examples=200, deadline=None)
@given(words_and_counts)
def test_equals_the_naive_trainer_to_the_last_merge(word_counts):
    assert learn_merges(word_counts, 50) == naive_merges(word_counts, 50)


def test_equals_the_naive_trainer_on_text_of_all_kinds():
    text = random_text(1, "etaoin", 400) + " Äpfel, naïve 東京 東京都 123 4567 it's we'll   \n\n\t x" * 3
    counts = {word.encode("utf-8"): count for word, count in count_words([text]).items()}
    merges = learn_merges(counts, 150)
    assert len(merges) == 150
    assert merges == naive_merges(counts, 150)


def test_does_not_depend_on_the_order_of_the_words():
    counts = {word.encode("utf-8"): count for word, count in count_words([random_text(2, "abcd", 300)]).items()}
    assert learn_merges(counts, 60) == learn_merges(dict(reversed(counts.items())), 60)


def test_pairs_that_overlap_in_runs_of_one_letter_are_counted_as_the_naive_trainer_does():
    counts = {b"a" * length: length for length in range(1, 12)} | {b"baaab": 2, b"aabaa": 3}
    assert learn_merges(counts, 12) == naive_merges(counts, 12)


def test_one_very_long_word_in_the_training_text():
    word = "".join(random.Random("long word").choices("abcdefghijkl", k=64_000)).encode()
    merges = learn_merges({word: 1}, 500)
    assert len(merges) == 500
    assert merges[:4] == naive_merges({word: 1}, 4)


def test_stops_when_every_word_is_one_token():
    assert learn_merges({b"ab": 1, b"c": 7}, 10) == [(b"a", b"b")]
    assert learn_merges({}, 10) == []


@settings(max_examples=200, deadline=None)
@given(words_and_counts, st.text("abc", max_size=30).map(str.encode))
def test_encoding_replays_the_merges_in_order(word_counts, word):
    merges = learn_merges(word_counts, 30)
    assert encode(word, merges) == naive_encode(word, merges)


def test_one_very_long_word_is_encoded_in_reasonable_work():
    class CountingDict(dict):
        looked_up = 0

        def get(self, *arguments):
            CountingDict.looked_up += 1
            return super().get(*arguments)

    # Merges a+a, aa+aa, ...: each halves the word. A method that rescans the word for each join would look up 10^9 pairs.
    merge_ids = CountingDict({(97, 97): 256} | {(256 + i, 256 + i): 257 + i for i in range(9)})
    assert apply_merges(b"a" * 64_000, merge_ids) == [265] * 62 + [264]
    assert CountingDict.looked_up < 10 * 64_000
