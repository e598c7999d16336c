"""Sorts and takes the middle."""


def flop_rate(flop, seconds, warm_up):
    kept = sorted(seconds[warm_up:])
    low, high = kept[(len(kept) - 1) // 2], kept[len(kept) // 2]
    return flop / ((low + high) / 2)
