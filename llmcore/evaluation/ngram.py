"""An n-gram language model, the baseline that a neural one must beat: token ids in, log-probabilities out.

Interpolated Kneser-Ney smoothing with three discounts an order, "modified Kneser-Ney" (Chen & Goodman 1999; Kneser &
Ney 1995). For a history h of n-1 tokens, and h' the same without its first:

    p_n(w | h) = max(c(h w) - D(c(h w)), 0) / c(h .) + g(h) p_{n-1}(w | h')
    g(h)       = (D_1 N_1(h .) + D_2 N_2(h .) + D_3+ N_3+(h .)) / c(h .)

where N_k(h .) is how many tokens follow h with a count of k. c is the number of occurrences in the highest order; in
the lower ones it is the number of different tokens seen before the n-gram. Below the unigrams stands the uniform
distribution, so nothing has probability 0.
"""

from __future__ import annotations

import dataclasses

import numpy as np

# Used for an order whose counts of counts give no valid discounts: too little text, or too regular.
FALLBACK_DISCOUNTS = (0.5, 1.0, 1.5)


@dataclasses.dataclass(frozen=True)
class _Order:
    """The tables of one order n. An n-gram's id is its row; a history's id is its row in the order below.

    Attributes:
        keys: (rows,) sorted int64, `history id * vocab_size + token`.
        share: (rows,) the discounted count of each n-gram over its history's total.
        rest: (histories,) the weight g(h) of the order below; 1 for a history that nothing follows.
        discounts: D_1, D_2 and D_3+.
    """

    keys: np.ndarray
    share: np.ndarray
    rest: np.ndarray
    discounts: tuple[float, float, float]


class KneserNey:
    """A modified Kneser-Ney model. Make one with `KneserNey.fit`.

    Attributes:
        order: n, the longest n-gram counted; a token is predicted from the n-1 before it.
        vocab_size: V, over which probabilities sum to 1.
    """

    def __init__(self, orders: list[_Order], vocab_size: int):
        self._orders = orders
        self.order = len(orders)
        self.vocab_size = vocab_size

    @classmethod
    def fit(cls, tokens: np.ndarray, order: int = 5, *, vocab_size: int) -> KneserNey:
        """Count n-grams and estimate discounts.

        Args:
            tokens: shape (N,), token ids as one stream; end tokens between documents are tokens like any other.
            order: longest n-gram, 1 or more.
            vocab_size: V, the number of ids there could be.

        Raises:
            ValueError: fewer tokens than `order`, or an id outside 0..V-1.
        """
        tokens = _checked(tokens, vocab_size)
        if order < 1 or len(tokens) < order:
            raise ValueError(
                f"an order of 1 or more and at least as many tokens are needed: {order=}, {len(tokens)} tokens"
            )
        # ids[i] is the row of the n-gram that begins at i. The n-gram one longer is that row and the next token,
        # written as one number; sorting those numbers gives the longer ones their rows.
        ids, keys, counts = np.zeros(len(tokens) + 1, dtype=np.int64), [], []
        for n in range(1, order + 1):
            shorter = ids
            longer = shorter[: len(tokens) - n + 1] * vocab_size + tokens[n - 1 :]
            distinct, first, ids, occurrences = np.unique(
                longer, return_index=True, return_inverse=True, return_counts=True
            )
            if n > 1:
                # Each distinct n-gram is one more token seen before its last n-1 tokens.
                counts.append(np.bincount(shorter[first + 1], minlength=len(keys[-1])))
            keys.append(distinct)
        counts.append(occurrences)
        histories = [1, *map(len, keys[:-1])]
        orders = [_estimate(*tables, vocab_size) for tables in zip(keys, histories, counts, strict=True)]
        return cls(orders, vocab_size)

    def log_probabilities(self, tokens: np.ndarray) -> np.ndarray:
        """The natural logarithm of the probability of each token given those before it.

        Args:
            tokens: shape (N,), one stream of ids. The first ones have a shorter history than the model could use.

        Returns:
            Shape (N,), float64, in nats.

        Raises:
            ValueError: an id outside 0..V-1.
        """
        tokens = _checked(tokens, self.vocab_size)
        probabilities = np.full(len(tokens), 1 / self.vocab_size)
        ids = np.zeros(len(tokens) + 1, dtype=np.int64)  # as in `fit`; -1 is an n-gram never seen
        for n, table in enumerate(self._orders[: len(tokens)], start=1):
            history = ids[: len(tokens) - n + 1]
            keys = history * self.vocab_size + tokens[n - 1 :]
            row = np.minimum(np.searchsorted(table.keys, keys), len(table.keys) - 1)
            seen = table.keys[row] == keys
            weight = np.where(history >= 0, table.rest[history], 1.0)
            probabilities[n - 1 :] = np.where(seen, table.share[row], 0.0) + weight * probabilities[n - 1 :]
            ids = np.where(seen, row, -1)
        return np.log(probabilities)

    def cross_entropy(self, tokens: np.ndarray) -> float:
        """The mean of `-log_probabilities(tokens)`, in nats a token; its exponential is the perplexity."""
        if len(tokens) == 0:
            raise ValueError("the cross-entropy of no tokens is undefined")
        return float(-self.log_probabilities(tokens).mean())


def _estimate(keys: np.ndarray, histories: int, counts: np.ndarray, vocab_size: int) -> _Order:
    """The tables of one order from its n-grams' `keys` and `counts`, and the number of rows of the order below."""
    discounts = _discounts(counts)
    # A count of 0 is possible in a lower order, for what stands only at the very start: no discount, no share.
    discount = np.array([0.0, *discounts])[np.minimum(counts, 3)]
    history = keys // vocab_size
    totals = np.bincount(history, weights=counts, minlength=histories)
    taken = np.bincount(history, weights=discount, minlength=histories)
    followed = totals > 0
    rest = np.divide(taken, totals, out=np.ones(histories), where=followed)
    share = (counts - discount) / np.where(followed, totals, 1.0)[history]
    return _Order(keys, share, rest, discounts)


def _discounts(counts: np.ndarray) -> tuple[float, float, float]:
    """The discounts of Chen & Goodman (1999), from how many n-grams have a count of 1, 2, 3 and 4."""
    n1, n2, n3, n4 = (int(np.count_nonzero(counts == count)) for count in (1, 2, 3, 4))
    if 0 in (n1, n2, n3):
        return FALLBACK_DISCOUNTS
    y = n1 / (n1 + 2 * n2)
    discounts = (1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3)
    return discounts if min(discounts) > 0 else FALLBACK_DISCOUNTS


def _checked(tokens: np.ndarray, vocab_size: int) -> np.ndarray:
    tokens = np.asarray(tokens)
    if tokens.ndim != 1 or tokens.dtype.kind not in "iu":
        raise ValueError(f"tokens must be a flat array of integers, got shape {tokens.shape} of {tokens.dtype}")
    if len(tokens) and not 0 <= tokens.min() <= tokens.max() < vocab_size:
        raise ValueError(f"token ids must be in 0..{vocab_size - 1}, found {tokens.min()}..{tokens.max()}")
    return tokens.astype(np.int64)
