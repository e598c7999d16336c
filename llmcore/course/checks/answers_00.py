"""Lecture 00, setting up: right answers to its exercises and the classic wrong ones, by their cause.

`lecture_00.py` compares candidates with these.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from functools import partial

# 00.1: the operations of a matrix product


def product_flop(left: tuple[int, ...], right: tuple[int, ...]) -> int:
    """Multiplications and additions of left (..., n, m) times right (m, p)."""
    return 2 * math.prod(left) * right[1]


PRODUCT_FLOP_MISTAKES = {
    "only the multiplications were counted: each comes with an addition": lambda left, right: (
        math.prod(left) * right[1]
    ),
    "the numbers of the result were counted: each of them is a sum of m products": lambda left, right: (
        math.prod(left[:-1]) * right[1]
    ),
    "the result's numbers were counted twice over; each is a sum of m products, so m is missing": lambda left, right: (
        2 * math.prod(left[:-1]) * right[1]
    ),
    "the two shapes were multiplied: the shared width m counts once": lambda left, right: (
        2 * math.prod(left) * math.prod(right)
    ),
    "the batch is missing: every matrix of it is multiplied": lambda left, right: 2 * left[-2] * left[-1] * right[1],
    "m - 1 additions were counted: exact by hand, but the field counts 2 operations a product": lambda left, right: (
        math.prod(left[:-1]) * right[1] * (2 * left[-1] - 1)
    ),
    "the last number of the left shape was used where the right one's belongs": lambda left, right: (
        2 * math.prod(left) * left[-1]
    ),
}


# 00.2: a rate from noisy timings


def flop_rate(flop: float, seconds: list[float], warm_up: int) -> float:
    """Operations a second: the median of the timings after the first `warm_up`."""
    return flop / statistics.median(seconds[warm_up:])


FLOP_RATE_MISTAKES = {
    "the mean was taken: one slow timing drags it along": lambda flop, seconds, warm_up: (
        flop / statistics.mean(seconds[warm_up:])
    ),
    "the first timings were kept: they hold what happens only once": lambda flop, seconds, warm_up: (
        flop / statistics.median(seconds)
    ),
    "the quickest timing was taken: it is the luckiest, not the usual one": lambda flop, seconds, warm_up: (
        flop / min(seconds[warm_up:])
    ),
    "the fraction stands upside down: that is seconds for each operation": lambda flop, seconds, warm_up: (
        statistics.median(seconds[warm_up:]) / flop
    ),
    "the timings were not sorted: the one in the middle of the list is no median": lambda flop, seconds, warm_up: (
        flop / seconds[warm_up:][(len(seconds) - warm_up) // 2]
    ),
    "the last timings were dropped: it is the first that hold the warm-up": lambda flop, seconds, warm_up: (
        flop / statistics.median(seconds[: len(seconds) - warm_up])
    ),
    "the timings were added up, but the operations counted once": lambda flop, seconds, warm_up: (
        flop / sum(seconds[warm_up:])
    ),
    "an even number of timings has two in the middle: the median is their mean": lambda flop, seconds, warm_up: (
        flop / statistics.median_high(seconds[warm_up:])
    ),
}


# 00.3: tokens a second


def tokens_per_second(step_ends: list[float], batch_size: int, context_length: int, warm_up: int) -> float:
    """Tokens a second over the steps after the first `warm_up`, from the clock's reading at the end of each step."""
    steps = len(step_ends) - warm_up
    return steps * batch_size * context_length / (step_ends[-1] - step_ends[warm_up - 1])


def _rate(
    step_ends: list[float],
    batch_size: int,
    context_length: int,
    warm_up: int,
    *,
    steps: Callable = lambda ends, warm_up: len(ends) - warm_up,
    seconds: Callable = lambda ends, warm_up: ends[-1] - ends[warm_up - 1],
    tokens: Callable = lambda batch_size, context_length: batch_size * context_length,
) -> float:
    """The rate with one part exchanged."""
    return steps(step_ends, warm_up) * tokens(batch_size, context_length) / seconds(step_ends, warm_up)


TOKENS_PER_SECOND_MISTAKES = {
    "as many gaps as posts: the time begins where the last warm-up step ended, one reading earlier": partial(
        _rate, seconds=lambda ends, warm_up: ends[-1] - ends[warm_up]
    ),
    "the time is right, but one step too few was counted": partial(
        _rate, steps=lambda ends, warm_up: len(ends) - warm_up - 1
    ),
    "the warm-up steps were counted among the steps, though not in the time": partial(
        _rate, steps=lambda ends, warm_up: len(ends)
    ),
    "the clock's last reading was taken for the time: clocks do not begin at 0": partial(
        _rate, seconds=lambda ends, warm_up: ends[-1]
    ),
    "the warm-up steps' time was left in": partial(_rate, seconds=lambda ends, warm_up: ends[-1] - ends[0]),
    "rows were counted, not tokens: each row has context_length of them": partial(
        _rate, tokens=lambda batch_size, context_length: batch_size
    ),
    "the batch is missing: a step reads batch_size rows": partial(
        _rate, tokens=lambda batch_size, context_length: context_length
    ),
}


# 00.4: predict a run's time


def training_hours(parameters: float, tokens: float, peak: float, utilisation: float) -> float:
    """Hours that 6 N D operations take at `utilisation` of `peak` operations a second."""
    return 6 * parameters * tokens / (peak * utilisation) / 3600


def _hours(
    parameters: float, tokens: float, peak: float, utilisation: float, *, flop: float = 6, unit: float = 3600
) -> float:
    return flop * parameters * tokens / (peak * utilisation) / unit


TRAINING_HOURS_MISTAKES = {
    "only the forward pass was counted: training multiplies each parameter three times as often": partial(
        _hours, flop=2
    ),
    "only the backward pass was counted": partial(_hours, flop=4),
    "one operation for each parameter and token was counted, not six": partial(_hours, flop=1),
    "these are seconds": partial(_hours, unit=1),
    "these are minutes": partial(_hours, unit=60),
    "the peak was taken as reached: divide by the utilisation too": lambda parameters, tokens, peak, utilisation: (
        6 * parameters * tokens / peak / 3600
    ),
    "the utilisation makes the run longer, not shorter: divide by it": lambda parameters, tokens, peak, utilisation: (
        6 * parameters * tokens / peak * utilisation / 3600
    ),
}


# 00.5: the broken cell


def training_memory(parameters: float, bytes_per_number: int) -> float:
    """Gigabytes (10^9 bytes) of weights, gradients and AdamW's two averages."""
    return 4 * parameters * bytes_per_number / 1e9


TRAINING_MEMORY_MISTAKES = {
    "AdamW keeps two numbers for each parameter, and one was counted": lambda parameters, bytes_per_number: (
        3 * parameters * bytes_per_number / 1e9
    ),
    "only weights and gradients were counted: AdamW's two averages are missing": lambda parameters, bytes_per_number: (
        2 * parameters * bytes_per_number / 1e9
    ),
    "these are gibibytes, 2^30 bytes each": lambda parameters, bytes_per_number: (
        4 * parameters * bytes_per_number / 2**30
    ),
    "the bug is still there: 3 numbers a parameter, in gibibytes": lambda parameters, bytes_per_number: (
        3 * parameters * bytes_per_number / 2**30
    ),
    "the size of a number is fixed at 4 bytes: the argument says how many": lambda parameters, bytes_per_number: (
        16 * parameters / 1e9
    ),
    "these are bytes, not gigabytes": lambda parameters, bytes_per_number: 4 * parameters * bytes_per_number,
}
