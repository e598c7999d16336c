"""Counts n m p: the multiplications without the additions."""

import math

MISCONCEPTION = "only the multiplications"


def product_flop(left, right):
    return math.prod(left) * right[1]
