"""The n-gram model against a dictionary version of the same formulas, and against what a probability must be."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

import numpy as np
import pytest

from llmcore.evaluation.ngram import FALLBACK_DISCOUNTS, KneserNey


def markov_text(length: int, vocab_size: int = 12, seed: int = 0) -> np.ndarray:
    """Each token is drawn from three that the two before it allow, the first of the three being likeliest."""
    random = np.random.default_rng(seed)
    allowed = np.random.default_rng(99).integers(vocab_size, size=(vocab_size, vocab_size, 3))
    tokens = [0, 1]
    for choice in random.choice(3, size=length - 2, p=(0.7, 0.2, 0.1)):
        tokens.append(int(allowed[tokens[-2], tokens[-1], choice]))
    return np.array(tokens)


class PlainKneserNey:
    """Chen & Goodman's modified Kneser-Ney with dictionaries, one probability at a time."""

    def __init__(self, tokens: list[int], order: int, vocab_size: int):
        self.order, self.vocab_size = order, vocab_size
        self.counts, self.discounts = {}, {}
        for n in range(1, order + 1):
            if n == order:
                counts = Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))
            else:
                before = defaultdict(set)
                for i in range(1, len(tokens) - n + 1):
                    before[tuple(tokens[i : i + n])].add(tokens[i - 1])
                counts = {ngram: len(tokens_before) for ngram, tokens_before in before.items()}
            self.counts[n] = defaultdict(dict)
            for ngram, count in counts.items():
                self.counts[n][ngram[:-1]][ngram[-1]] = count
            self.discounts[n] = self.estimate(Counter(counts.values()))

    @staticmethod
    def estimate(number: Counter) -> tuple[float, ...]:
        if not (number[1] and number[2] and number[3]):
            return FALLBACK_DISCOUNTS
        y = number[1] / (number[1] + 2 * number[2])
        found = tuple(k - (k + 1) * y * number[k + 1] / number[k] for k in (1, 2, 3))
        return found if min(found) > 0 else FALLBACK_DISCOUNTS

    def probability(self, history: tuple[int, ...], token: int) -> float:
        history = history[-(self.order - 1) :] if self.order > 1 else ()
        lower = self.probability(history[1:], token) if history else 1 / self.vocab_size
        n = len(history) + 1
        following = self.counts[n].get(history)
        if not following:
            return lower
        total = sum(following.values())
        taken = sum(self.discounts[n][min(count, 3) - 1] for count in following.values())
        count = following.get(token, 0)
        share = count - self.discounts[n][min(count, 3) - 1] if count else 0
        return share / total + taken / total * lower


def distribution(model: KneserNey, history: list[int]) -> np.ndarray:
    """The probability of each token of the vocabulary after `history`."""
    rows = [np.array([*history, token]) for token in range(model.vocab_size)]
    return np.exp([model.log_probabilities(row)[-1] for row in rows])


@pytest.mark.parametrize("order", [1, 2, 3, 5])
def test_equals_the_plain_version(order):
    train, test = markov_text(600, seed=1), markov_text(200, seed=2)
    test[50:60] = [12, 13, 3, 3, 3, 12, 0, 13, 13, 1]  # tokens and pairs never seen
    model = KneserNey.fit(train, order, vocab_size=14)
    plain = PlainKneserNey(train.tolist(), order, vocab_size=14)
    for n in range(1, order + 1):
        assert model._orders[n - 1].discounts == pytest.approx(plain.discounts[n])
    expected = [math.log(plain.probability(tuple(test[:i].tolist()), int(test[i]))) for i in range(len(test))]
    assert model.log_probabilities(test) == pytest.approx(expected, rel=1e-12)
    assert model.cross_entropy(test) == pytest.approx(-sum(expected) / len(test))


def test_the_discounts_are_really_estimated_somewhere():
    model = KneserNey.fit(markov_text(600, seed=1), 5, vocab_size=14)
    assert any(table.discounts != FALLBACK_DISCOUNTS for table in model._orders)
    assert all(0 < d <= k for table in model._orders for k, d in enumerate(table.discounts, start=1))


@pytest.mark.parametrize("order", [1, 2, 5])
@pytest.mark.parametrize("text", ["drawn", "one token again and again", "every token once", "as short as can be"])
def test_probabilities_sum_to_one_after_any_history(order, text):
    tokens = {
        "drawn": markov_text(500),
        "one token again and again": np.full(40, 3),
        "every token once": np.arange(12),
        "as short as can be": np.arange(order),
    }[text]
    model = KneserNey.fit(tokens, order, vocab_size=15)
    seen = [tokens[i : i + n].tolist() for i in (0, 1) for n in (0, 1, 2, 3, 4, 7)]
    unseen = [[14], [14, 14, 14, 14], [*tokens[:3].tolist(), 14], [14, *tokens[-3:].tolist()], tokens[-5:].tolist()]
    for history in seen + unseen:
        probabilities = distribution(model, history)
        assert probabilities.sum() == pytest.approx(1, abs=1e-12), history
        assert probabilities.min() > 0


def test_a_bigram_by_hand():
    # Pairs of `0 1 0 2`: (0 1), (1 0), (0 2), once each; the discounts fall back to 0.5 for a count of 1.
    model = KneserNey.fit(np.array([0, 1, 0, 2]), 2, vocab_size=4)
    # Each of 0, 1 and 2 follows one token: (1 - 0.5) / 3, and 1.5 / 3 of the uniform 1 / 4.
    unigram = 0.5 / 3 + 0.5 * 0.25
    assert distribution(model, []) == pytest.approx([unigram, unigram, unigram, 0.125])
    # Two tokens follow 0, once each: (1 - 0.5) / 2 for them, and 1 / 2 of the unigram for all.
    assert distribution(model, [0]) == pytest.approx([unigram / 2, 0.25 + unigram / 2, 0.25 + unigram / 2, 0.0625])
    # Nothing follows 2: the unigram alone.
    assert distribution(model, [2]) == pytest.approx(distribution(model, []))


def test_a_token_of_one_history_only_is_rare_elsewhere():
    # Kneser & Ney's point: `1` is as frequent as `2`, but only ever after `0`.
    tokens = np.array([0, 1] * 30 + [token for i in range(3, 33) for token in (i, 2)])
    model = KneserNey.fit(tokens, 2, vocab_size=40)
    after_unseen = distribution(model, [39])
    assert after_unseen[2] > 5 * after_unseen[1]


def test_longer_histories_help_where_the_text_has_them():
    train, test = markov_text(20_000, seed=3), markov_text(2_000, seed=4)
    entropy = -sum(p * math.log(p) for p in (0.7, 0.2, 0.1))
    losses = {order: KneserNey.fit(train, order, vocab_size=12).cross_entropy(test) for order in (1, 2, 3, 5)}
    assert losses[5] < losses[2] - 0.5 < losses[1] - 0.5
    assert abs(losses[3] - entropy) < 0.06
    assert losses[5] < losses[3] + 0.1


def test_the_first_tokens_use_the_history_there_is():
    train = markov_text(500)
    scores = KneserNey.fit(train, 5, vocab_size=12).log_probabilities(train[:3])
    assert scores.shape == (3,)
    model = KneserNey.fit(train, 5, vocab_size=12)
    assert scores[0] == model.log_probabilities(train[:1])[0]
    assert np.array_equal(scores, model.log_probabilities(train)[:3])
    assert model.log_probabilities(train[:0]).shape == (0,)


def test_any_integer_type_gives_the_same():
    train = markov_text(500)
    small = KneserNey.fit(train.astype(np.uint16), 5, vocab_size=40_000)
    assert np.array_equal(
        small.log_probabilities(train.astype(np.uint8)),
        KneserNey.fit(train, 5, vocab_size=40_000).log_probabilities(train),
    )


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match=r"token ids must be in 0\.\.3, found 0\.\.4"):
        KneserNey.fit(np.arange(5), 2, vocab_size=4)
    with pytest.raises(ValueError, match="order=5, 4 tokens"):
        KneserNey.fit(np.arange(4), 5, vocab_size=4)
    with pytest.raises(ValueError, match="flat array of integers"):
        KneserNey.fit(np.zeros((2, 2), dtype=int), 1, vocab_size=4)
    model = KneserNey.fit(np.arange(5), 2, vocab_size=5)
    with pytest.raises(ValueError, match="found -1"):
        model.log_probabilities(np.array([-1]))
    with pytest.raises(ValueError, match="no tokens"):
        model.cross_entropy(np.array([], dtype=int))
