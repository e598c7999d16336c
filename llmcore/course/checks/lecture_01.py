"""Lecture 01, pretraining and fine-tuning: its exercises, their hints, and the checks that tell right from wrong.

Inputs are small or drawn from fixed seeds, and chosen so that each classic mistake gives another answer.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from llmcore.course.checks import answers_01 as answers
from llmcore.course.compare import describe, expect_close
from llmcore.course.exercises import Mismatch, exercise


def uniform(*shape: int, seed: int, low: float = 0.0, high: float = 1.0) -> Tensor:
    """Even random numbers that depend on the seed and on nothing else."""
    return low + (high - low) * torch.rand(*shape, generator=torch.Generator().manual_seed(seed))


DATA_TABLE = exercise(
    "01.1",
    "GPT-3's data table",
    answers.data_table,
    hints=(
        "Two piles: the tokens that were available, and those that training consumed. A weight is a share of the second.",
        "Everything is one number for each source: shares, epochs and marks are tensors (N,), computed without a loop.",
        "A source gives weight * consumed tokens; divide that by the tokens it has. Mark where "
        "(epochs - printed).abs() > 0.1 * printed.",
    ),
    suspects=answers.DATA_TABLE_MISTAKES,
)


@DATA_TABLE.check(points=1)
def _(candidate: Callable) -> None:
    """three sources that can be worked by hand"""
    tokens, weights = torch.tensor([80.0, 15.0, 5.0]), torch.tensor([0.5, 0.3, 0.21])
    expect_close(DATA_TABLE, candidate, tokens, weights, torch.tensor([0.25, 1.0, 1.7]), 40.0)


@DATA_TABLE.check(points=1)
def _(candidate: Callable) -> None:
    """the five rows of GPT-3"""
    tokens = torch.tensor([410.0, 19.0, 12.0, 55.0, 3.0])
    weights = torch.tensor([0.60, 0.22, 0.08, 0.08, 0.03])
    expect_close(DATA_TABLE, candidate, tokens, weights, torch.tensor([0.44, 2.9, 1.9, 0.43, 3.4]), 300.0)


@DATA_TABLE.check(points=1)
def _(candidate: Callable) -> None:
    """tables that no paper printed"""
    for N, consumed, seed in ((4, 90.0, 1), (7, 1000.0, 2), (6, 5.0, 3)):
        tokens, weights = uniform(N, seed=seed, low=2, high=60), uniform(N, seed=seed + 10, low=0.1, high=0.5)
        # 10 % of the printed number and 10 % of the epochs part ways at 1.105 and at 0.905.
        off = torch.tensor([1.04, 1.105, 0.8, 0.905, 1.0, 1.5, 0.7])[:N]
        expect_close(DATA_TABLE, candidate, tokens, weights, weights * consumed / tokens * off, consumed)


DOLLARS = exercise(
    "01.2",
    "what training costs, as a range",
    answers.dollar_range,
    hints=(
        "Operations, then seconds, then hours, then dollars: write each as its own line, with its unit in its name.",
        "6 N D operations; peak * utilisation of them a second; 3600 seconds an hour. All are plain numbers.",
        "The least cost takes the best utilisation and the lowest price: min and max of each pair, in either order.",
    ),
    suspects=answers.DOLLAR_RANGE_MISTAKES,
)


@DOLLARS.check(points=1)
def _(candidate: Callable) -> None:
    """round numbers that can be worked by hand"""
    expect_close(DOLLARS, candidate, 1e9, 6e9, 1e13, (0.25, 0.5), (1.0, 2.0))


@DOLLARS.check(points=1)
def _(candidate: Callable) -> None:
    """GPT-3 and others, on several machines, the last for seconds only"""
    for N, D, peak, utilisations, prices in (
        (174.6e9, 300e9, 125e12, (0.2, 0.4), (1.5, 3.06)),
        (124e6, 9e9, 312e12, (0.1, 0.55), (1.1, 4.2)),
        (8e9, 15e12, 989e12, (0.3, 0.45), (2.0, 2.5)),
        (5e6, 1e6, 8e12, (0.3, 0.5), (20.0, 25.0)),
    ):
        expect_close(DOLLARS, candidate, N, D, peak, utilisations, prices)


@DOLLARS.check(points=1)
def _(candidate: Callable) -> None:
    """the least comes first, however the ends were given"""
    cause = "the ends may be given in either order: take min and max of each pair"
    expect_close(DOLLARS, candidate, 3e9, 2e10, 2e13, (0.6, 0.2), (3.0, 1.0), cause=cause)


PAIRS = exercise(
    "01.3",
    "labels without a labeller",
    answers.self_supervised_pairs,
    hints=(
        "The text is its own label: the target of each token is the token that follows it in the stream.",
        "N windows of T inputs need N * T + 1 tokens, since the last input needs a target too: N = (L - 1) // T.",
        "tokens[: N * T] viewed as (N, T) are the inputs; the same, one token later, are the targets.",
    ),
    suspects=answers.PAIRS_MISTAKES,
)


@PAIRS.check(points=1)
def _(candidate: Callable) -> None:
    """eight tokens, windows of three"""
    expect_close(PAIRS, candidate, torch.tensor([10, 11, 12, 13, 14, 15, 16, 17]), 3)


@PAIRS.check(points=1)
def _(candidate: Callable) -> None:
    """streams that end with a window, one token before and one after"""
    draw = torch.Generator().manual_seed(4)
    for length, context_length in ((12, 4), (13, 4), (14, 4), (31, 5), (26, 5), (7, 6), (9, 1)):
        expect_close(PAIRS, candidate, torch.randperm(length, generator=draw) + 100, context_length)


PREDICT = exercise(
    "01.4",
    "predict before running",
    answers.predict,
    hints=(
        "A new network knows nothing: each of the V tokens is as likely as any other. What is the loss of such a guess?",
        "Loss: minus the natural logarithm of a probability. Epochs: tokens seen in training by tokens in the corpus.",
        "-ln(1 / V) = ln V, math.log in Python. A step sees batch_size rows of context_length tokens.",
    ),
    suspects=answers.PREDICT_MISTAKES,
)


@PREDICT.check(points=1)
def _(candidate: Callable) -> None:
    """four tokens, and a corpus seen twice"""
    expect_close(PREDICT, candidate, 4, 600, 5, 8, 30)


@PREDICT.check(points=1)
def _(candidate: Callable) -> None:
    """small runs and large ones"""
    for arguments in ((1024, 1_500_000, 400, 32, 128), (50257, 9_000_000_000, 1000, 512, 1024)):
        expect_close(PREDICT, candidate, *arguments)
    expect_close(PREDICT, candidate, 50257, 410_000_000_000, 57_220, 1536, 2048)


SCORES = exercise(
    "01.5",
    "scoring the choices",
    answers.score_choices,
    hints=(
        "How surprised is the model by the choice, per token? The prompt is given, so its tokens do not count.",
        "Each row is (prompt_length + n,), with another n for each choice; the result has one number a row: (K,).",
        "row[prompt_length:].mean() for each row, then torch.stack.",
    ),
    suspects=answers.SCORE_MISTAKES,
)


@SCORES.check(points=1)
def _(candidate: Callable) -> None:
    """two choices by hand, the right one longer"""
    rows = (torch.tensor([-6.0, -4.0, -3.0]), torch.tensor([-6.0, -4.0, -1.0, -0.5, -3.0]))
    expect_close(SCORES, candidate, rows, 2)


@SCORES.check(points=1)
def _(candidate: Callable) -> None:
    """prompts and choices of many lengths"""
    for lengths, prompt_length, seed in (((3, 1, 5), 4, 21), ((2, 2), 1, 22), ((1, 7, 4, 2), 9, 23)):
        shared = -uniform(prompt_length, seed=seed, high=8)
        rows = (torch.cat([shared, -uniform(n, seed=seed + n, high=5)]) for n in lengths)
        expect_close(SCORES, candidate, tuple(rows), prompt_length)


SORTING = exercise(
    "01.6",
    "sort twelve data sets",
    answers.kind_of,
    hints=(
        "Ask of each: what is the target? The next token of a text as it was found; one of a few values; an answer that "
        "is a text; or which of two answers is better.",
        "It does not matter who made the target, whether it was free, or which trade the text is from.",
        "Four are unlabelled, three labelled, three instructions, two preferences.",
    ),
    suspects={
        cause: (lambda data_set, mistaken=mistaken: mistaken.get(data_set, answers.DATA_SETS[data_set]))
        for cause, mistaken in answers.SORTING_MISTAKES.items()
    },
)


def expect_kinds(candidate: Callable, *kinds: str) -> None:
    """Ask the candidate for each data set that is of one of these kinds, and raise the first `Mismatch`."""
    for data_set, kind in answers.DATA_SETS.items():
        if kind not in kinds:
            continue
        got = candidate(data_set)
        if type(got) is str and got == kind:
            continue
        known = (cause for cause, mistaken in answers.SORTING_MISTAKES.items() if mistaken.get(data_set) == got)
        foreign = f"the answer must be one of {', '.join(map(repr, answers.KINDS))}, spelled so"
        other = "read the description again: what would a model be given, and what would it have to predict?"
        cause = next(known, other) if type(got) is str and got in answers.KINDS else foreign
        # The right kind is not given away: with four kinds, the likely cause leads to it.
        expected = f"another kind than {describe(got)}"
        raise Mismatch(fed=f"data_set = {data_set!r}", expected=expected, got=describe(got), cause=cause)


@SORTING.check(points=1)
def _(candidate: Callable) -> None:
    """text as it was found"""
    expect_kinds(candidate, "unlabelled")


@SORTING.check(points=1)
def _(candidate: Callable) -> None:
    """texts with one of a few values"""
    expect_kinds(candidate, "labelled")


@SORTING.check(points=1)
def _(candidate: Callable) -> None:
    """requests with answers, and comparisons"""
    expect_kinds(candidate, "instructions", "preferences")
