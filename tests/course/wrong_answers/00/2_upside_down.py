"""Gives seconds for each operation."""

import statistics

MISCONCEPTION = "upside down"


def flop_rate(flop, seconds, warm_up):
    return statistics.median(seconds[warm_up:]) / flop
