"""Counts m - 1 additions a number."""

import math

MISCONCEPTION = "m - 1 additions"


def product_flop(left, right):
    results = math.prod(left[:-1]) * right[1]
    return results * left[-1] + results * (left[-1] - 1)
