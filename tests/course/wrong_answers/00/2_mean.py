"""Takes the mean of the timings."""

MISCONCEPTION = "the mean was taken"


def flop_rate(flop, seconds, warm_up):
    kept = seconds[warm_up:]
    return flop * len(kept) / sum(kept)
