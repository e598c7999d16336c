"""Lecture 06, attention: its exercises, their hints, and the checks that tell right answers from wrong ones.

Inputs are drawn from fixed seeds and small enough that no softmax saturates; batch, heads, time and width all differ,
so that an operation on the wrong dimension shows.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

from llmcore.course.checks import answers_06 as answers
from llmcore.course.compare import answer, expect_close, fail
from llmcore.course.exercises import exercise


def normal(*shape: int, seed: int) -> Tensor:
    """Standard normal numbers that depend on the seed and on nothing else."""
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


PREFIX_MEAN = exercise(
    "06.1",
    "prefix mean as a matrix product",
    answers.prefix_mean,
    hints=(
        "The mean of the first t + 1 rows is a weighted sum of all T rows, where each later row has the weight 0.",
        "Weights of shape (T, T) times x of shape (B, T, C) gives (B, T, C): the product repeats over the batch.",
        "Row t of the weights holds t + 1 equal numbers that sum to 1: begin with torch.tril, then divide by row sums.",
    ),
    suspects=answers.PREFIX_MEAN_MISTAKES,
)


@PREFIX_MEAN.check(points=1)
def _(candidate: Callable) -> None:
    """three rows that can be averaged by hand"""
    expect_close(PREFIX_MEAN, candidate, torch.tensor([[[2.0, 1.0], [4.0, -1.0], [0.0, 6.0]]]))


@PREFIX_MEAN.check(points=1)
def _(candidate: Callable) -> None:
    """batches of several sizes"""
    for B, T, C, seed in ((2, 5, 3, 1), (3, 4, 6, 2), (1, 7, 2, 3), (4, 1, 3, 4)):
        expect_close(PREFIX_MEAN, candidate, normal(B, T, C, seed=seed) + 0.5)


ATTENTION = exercise(
    "06.2",
    "scaled dot-product attention",
    answers.scaled_dot_product_attention,
    hints=(
        "Each query is compared with each key by a dot product; the comparisons become weights; the weights mix values.",
        "q (..., T, D) times k with its last two dimensions swapped (..., D, S) gives scores of shape (..., T, S).",
        "scores / sqrt(D), softmax over the keys (the last dimension), then weights @ v.",
    ),
    suspects=answers.ATTENTION_MISTAKES,
)


@ATTENTION.check(points=1)
def _(candidate: Callable) -> None:
    """one query, two keys, by hand"""
    q, k = torch.tensor([[[2.0, 0.0, 0.0, 0.0]]]), torch.tensor([[[1.0, 0, 0, 0], [0.0, 1.0, 0, 0]]])
    expect_close(ATTENTION, candidate, q, k, torch.tensor([[[10.0, 0.0, 5.0], [0.0, 10.0, 1.0]]]))


@ATTENTION.check(points=1)
def _(candidate: Callable) -> None:
    """batches, heads, and other numbers of keys than of queries"""
    for shape, S, E, seed in (((2, 3, 4, 6), 5, 9, 6), ((2, 5, 8), 7, 3, 5), ((3, 9), 4, 2, 7)):
        *leading, _, D = shape
        q, k = normal(*shape, seed=seed), normal(*leading, S, D, seed=seed + 10)
        expect_close(ATTENTION, candidate, q, k, normal(*leading, S, E, seed=seed + 20))


@ATTENTION.check(points=1)
def _(candidate: Callable) -> None:
    """shuffling keys and values together changes nothing"""
    q, k, v = normal(2, 4, 6, seed=8), normal(2, 5, 6, seed=9), normal(2, 5, 3, seed=10)
    order = torch.tensor([3, 0, 4, 2, 1])
    before = answer(ATTENTION, candidate, q, k, v)
    after = answer(ATTENTION, candidate, q, k[:, order], v[:, order])
    ones = answer(ATTENTION, candidate, q, k, torch.ones_like(v))
    if not torch.allclose(before, after, atol=1e-5):
        found, cause = "another answer after the shuffle", "the place of a key decides, where only its content should"
        fail(ATTENTION, (q, k, v), before, expected="the same answer", found=found, cause=cause)
    if not torch.allclose(ones, torch.ones_like(ones), atol=1e-4):
        found, cause = f"a sum of weights from {ones.min():.3g} to {ones.max():.3g}", "the weights do not sum to 1"
        fail(ATTENTION, (q, k, v), before, expected="weights of each query that sum to 1", found=found, cause=cause)


CAUSAL = exercise(
    "06.3",
    "the causal mask",
    answers.causal_weights,
    hints=(
        "A score of -inf becomes a weight of exactly 0, and the others share what is left.",
        "The mask has shape (T, T) and is True where the key's index is greater than the query's: a triangle.",
        "torch.ones(T, T, dtype=torch.bool).triu(1) marks the future; masked_fill with -inf; then softmax over dim=-1.",
    ),
    suspects=answers.CAUSAL_MISTAKES,
)


@CAUSAL.check(points=1)
def _(candidate: Callable) -> None:
    """three scores that can be worked by hand"""
    expect_close(CAUSAL, candidate, torch.tensor([[1.0, 5.0, 9.0], [0.0, math.log(3.0), 7.0], [0.5, 0.5, 0.5]]))


@CAUSAL.check(points=1)
def _(candidate: Callable) -> None:
    """changing the future changes nothing before it"""
    scores = normal(2, 6, 6, seed=11)
    before = answer(CAUSAL, candidate, scores)
    for t in (0, 2, 4):
        changed = scores.clone()
        changed[..., t + 1 :] = normal(2, 6, 5 - t, seed=12 + t) * 3
        gap = (answer(CAUSAL, candidate, changed) - before)[:, : t + 1].abs().max().item()
        if not gap < 1e-6:
            found = f"weights of positions 0 to {t} that moved by {gap:.3g}"
            expected = f"the same weights at positions 0 to {t} whatever the scores of later keys are"
            fail(CAUSAL, (scores,), before, expected=expected, found=found, cause="the future leaks into the past")


@CAUSAL.check(points=1)
def _(candidate: Callable) -> None:
    """batches, heads and several lengths"""
    for shape, seed in (((5, 5), 15), ((3, 4, 4), 16), ((2, 3, 7, 7), 17), ((2, 1, 1), 18)):
        expect_close(CAUSAL, candidate, normal(*shape, seed=seed) - 0.5)


VARIANCE = exercise(
    "06.4",
    "the variance of a score",
    answers.score_variance,
    hints=(
        "q·k is a sum of D products. Variances of independent summands add; what is the variance of one product?",
        "The prediction needs D = q.shape[1] and two plain numbers, q.var() and k.var(); the measurement needs N dot "
        "products, one a row.",
        "For independent entries of mean 0, var(a b) = var(a) var(b). Measured: (q * k).sum(dim=1).var().",
    ),
    suspects=answers.VARIANCE_MISTAKES,
)


@VARIANCE.check(points=1)
def _(candidate: Callable) -> None:
    """independent entries of several widths and spreads"""
    for D, spread_q, spread_k, seed in ((4, 1.0, 1.0, 21), (48, 2.0, 0.7, 22), (9, 0.4, 3.0, 23)):
        q, k = normal(500, D, seed=seed) * spread_q, normal(500, D, seed=seed + 10) * spread_k
        expect_close(VARIANCE, candidate, q, k, relative=0.01)


@VARIANCE.check(points=1)
def _(candidate: Callable) -> None:
    """keys that equal their queries: measured and predicted part ways"""
    q = normal(400, 16, seed=24) * 1.5
    expect_close(VARIANCE, candidate, q, q.clone(), relative=0.01)


MULTI_HEAD = exercise(
    "06.5",
    "many heads by reshape",
    answers.multi_head_attention,
    hints=(
        "A head is a slice of D = C / n_head neighbouring channels of q, k and v. All heads do the same work at once if "
        "the head's index stands among the batch dimensions.",
        "(B, T, C) is viewed as (B, T, H, D), since neighbouring channels belong together; then T and H change places.",
        "split into q, k, v; view and transpose(1, 2) each; causal attention; transpose(1, 2) back, reshape(B, T, C); "
        "then the projection, F.linear(mixed, proj_weight).",
    ),
    suspects=answers.MULTI_HEAD_MISTAKES,
)


@MULTI_HEAD.check(points=2)
def _(candidate: Callable) -> None:
    """equal to the heads computed one by one"""
    for B, T, C, H, seed in ((2, 5, 12, 3, 31), (3, 4, 8, 2, 32), (1, 6, 10, 5, 33), (2, 3, 6, 1, 34)):
        weights = normal(3 * C, C, seed=seed + 10) / math.sqrt(C), normal(C, C, seed=seed + 20) / math.sqrt(C)
        expect_close(MULTI_HEAD, candidate, normal(B, T, C, seed=seed), *weights, H)


@MULTI_HEAD.check(points=1)
def _(candidate: Callable) -> None:
    """changing the future changes nothing before it"""
    x, qkv, proj = normal(2, 6, 8, seed=35), normal(24, 8, seed=36) / 3, normal(8, 8, seed=37) / 3
    before, changed = answer(MULTI_HEAD, candidate, x, qkv, proj, 4), x.clone()
    changed[:, 3:] = normal(2, 3, 8, seed=38)
    gap = (answer(MULTI_HEAD, candidate, changed, qkv, proj, 4) - before)[:, :3].abs().max().item()
    if not gap < 1e-5:
        expected, found = "the same answer at positions 0 to 2", f"an answer there that moved by {gap:.3g}"
        cause = "the future leaks into the past, or time and heads were mixed up"
        fail(MULTI_HEAD, (x, qkv, proj, 4), before, expected=expected, found=found, cause=cause)


MENDED = exercise(
    "06.6",
    "find the planted bug",
    answers.mended_attention,
    hints=(
        "The picture of the weights is a clean triangle, so look at a number: what does each row sum to?",
        "The order of three steps matters: scores, mask, softmax. In which of them does the future enter row t?",
        "Mask the scores with -inf before the softmax (or divide the masked weights by their row sums).",
    ),
    suspects=answers.MENDED_MISTAKES,
)


@MENDED.check(points=1)
def _(candidate: Callable) -> None:
    """each position's weights sum to 1: values of 1 come out as 1"""
    q, k, v = normal(2, 5, 4, seed=41), normal(2, 5, 4, seed=42), torch.ones(2, 5, 3)
    expect_close(MENDED, candidate, q, k, v, cause="the weights of a position do not sum to 1")


@MENDED.check(points=1)
def _(candidate: Callable) -> None:
    """changing the future changes nothing before it"""
    q, k, v = normal(2, 6, 4, seed=43), normal(2, 6, 4, seed=44), normal(2, 6, 5, seed=45)
    before, changed = answer(MENDED, candidate, q, k, v), k.clone()
    changed[:, 3:] += 2.0
    gap = (answer(MENDED, candidate, q, changed, v) - before)[:, :3].abs().max().item()
    if not gap < 1e-5:
        expected, found = "the same answer at positions 0 to 2", f"an answer there that moved by {gap:.3g}"
        fail(MENDED, (q, k, v), before, expected=expected, found=found, cause="the future leaks into the past")


@MENDED.check(points=1)
def _(candidate: Callable) -> None:
    """equal to causal attention, heads included"""
    for shape, E, seed in (((2, 5, 8), 3, 46), ((2, 3, 4, 6), 6, 47), ((7, 2), 4, 48)):
        q, k = normal(*shape, seed=seed), normal(*shape, seed=seed + 10)
        expect_close(MENDED, candidate, q, k, normal(*shape[:-1], E, seed=seed + 20))
