"""Takes the median of all timings."""

import statistics

MISCONCEPTION = "the first timings were kept"


def flop_rate(flop, seconds, warm_up):
    return flop / statistics.median(seconds)
