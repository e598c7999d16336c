"""Lecture 00, setting up: its exercises, their hints, and the checks that tell right answers from wrong ones.

Every timing that a candidate is fed is invented here: what it answers does not depend on the machine.
"""

from __future__ import annotations

from collections.abc import Callable

from llmcore.course.checks import answers_00 as answers
from llmcore.course.compare import expect_close
from llmcore.course.exercises import exercise

FLOP = exercise(
    "00.1",
    "the operations of a matrix product",
    answers.product_flop,
    hints=(
        "Each number of the result is a sum of m products. Count a multiplication and an addition for each of them.",
        "A left operand (n, m) and a right one (m, p) give n * p numbers. More dimensions in front repeat the product.",
        "2 * (the product of all of left's dimensions) * p; math.prod multiplies the entries of a shape.",
    ),
    suspects=answers.PRODUCT_FLOP_MISTAKES,
)


@FLOP.check(points=1)
def _(candidate: Callable) -> None:
    """two matrices whose operations can be counted by hand"""
    expect_close(FLOP, candidate, (2, 3), (3, 4))


@FLOP.check(points=1)
def _(candidate: Callable) -> None:
    """other shapes, with one and two dimensions of batch"""
    for left, right in (((5, 7), (7, 2)), ((3, 4, 6), (6, 5)), ((2, 3, 8, 4), (4, 9)), ((1, 1), (1, 1))):
        expect_close(FLOP, candidate, left, right)


RATE = exercise(
    "00.2",
    "a rate from noisy timings",
    answers.flop_rate,
    hints=(
        "The first runs load code and memory, and a neighbour may slow any run. Which number of a list shrugs that off?",
        "seconds[warm_up:] are the timings that count. Their median is the middle one after sorting.",
        "flop / statistics.median(seconds[warm_up:]), which takes the mean of the middle two where their number is even.",
    ),
    suspects=answers.FLOP_RATE_MISTAKES,
)


@RATE.check(points=1)
def _(candidate: Callable) -> None:
    """one slow start and one slow run among five"""
    expect_close(RATE, candidate, 6e9, [9.0, 2.0, 3.0, 8.0, 1.0, 2.5], 1)


@RATE.check(points=1)
def _(candidate: Callable) -> None:
    """even and odd numbers of timings, several warm-ups"""
    for flop, seconds, warm_up in (
        (1e9, [0.9, 0.5, 0.01, 0.03, 0.04, 0.02], 2),
        (2e12, [7.0, 5.0, 1.0, 3.0, 9.0, 2.0], 2),
        (1.3, [0.3, 0.1, 0.2], 0),
    ):
        expect_close(RATE, candidate, flop, seconds, warm_up)


TOKENS = exercise(
    "00.3",
    "tokens a second",
    answers.tokens_per_second,
    hints=(
        "Count fence posts and gaps: five readings of a clock mark the ends of five steps, and between them lie four.",
        "After dropping warm_up steps, len(step_ends) - warm_up are left, of batch_size * context_length tokens each.",
        "They took step_ends[-1] - step_ends[warm_up - 1] seconds: from the end of the last warm-up step to the end.",
    ),
    suspects=answers.TOKENS_PER_SECOND_MISTAKES,
)


@TOKENS.check(points=1)
def _(candidate: Callable) -> None:
    """four steps on a clock that reads 100 at first"""
    expect_close(TOKENS, candidate, [100.0, 103.0, 105.0, 107.0], 4, 10, 1)


@TOKENS.check(points=1)
def _(candidate: Callable) -> None:
    """other clocks, batches and warm-ups"""
    for ends, batch_size, context_length, warm_up in (
        ([7.0, 9.0, 9.5, 10.25, 10.5], 12, 160, 2),
        ([2.5, 3.0, 3.5], 3, 8, 1),
        ([50.0, 58.0, 59.0, 60.5, 61.0, 62.5], 5, 64, 3),
    ):
        expect_close(TOKENS, candidate, ends, batch_size, context_length, warm_up)


HOURS = exercise(
    "00.4",
    "predict before running",
    answers.training_hours,
    hints=(
        "Three lines: how many operations there are, how many this machine does a second, and the unit of the answer.",
        "6 * parameters * tokens operations; peak * utilisation of them a second; 3600 seconds an hour.",
        "return 6 * parameters * tokens / (peak * utilisation) / 3600.",
    ),
    suspects=answers.TRAINING_HOURS_MISTAKES,
)


@HOURS.check(points=1)
def _(candidate: Callable) -> None:
    """round numbers: one hour"""
    expect_close(HOURS, candidate, 1e6, 6e8, 4e12, 0.25)


@HOURS.check(points=1)
def _(candidate: Callable) -> None:
    """a laptop, GPT-2 on one card, GPT-3 on ten thousand"""
    for N, D, peak, utilisation in (
        (1.3e6, 2.9e6, 1.2e11, 0.4),
        (124e6, 9e9, 312e12, 0.35),
        (174.6e9, 300e9, 125e12 * 10_000, 0.21),
    ):
        expect_close(HOURS, candidate, N, D, peak, utilisation)


MEMORY = exercise(
    "00.5",
    "repair the broken cell",
    answers.training_memory,
    hints=(
        "Run it for one parameter of 4 bytes and compare with what the cell above measured: 16 bytes.",
        "Two things are wrong: what AdamW keeps for each parameter, and what a gigabyte is.",
        "Four numbers a parameter (weight, gradient, two averages) of bytes_per_number each; a gigabyte is 10**9 bytes.",
    ),
    suspects=answers.TRAINING_MEMORY_MISTAKES,
)


@MEMORY.check(points=1)
def _(candidate: Callable) -> None:
    """a billion parameters of 4 bytes: 16 gigabytes"""
    expect_close(MEMORY, candidate, 1e9, 4)


@MEMORY.check(points=1)
def _(candidate: Callable) -> None:
    """other sizes, in 2 and in 8 bytes"""
    for parameters, bytes_per_number in ((124e6, 2), (7e9, 2), (3e8, 8)):
        expect_close(MEMORY, candidate, parameters, bytes_per_number)
