"""Takes the middle of the list as it is."""

MISCONCEPTION = "not sorted"


def flop_rate(flop, seconds, warm_up):
    kept = seconds[warm_up:]
    return flop / kept[len(kept) // 2]
