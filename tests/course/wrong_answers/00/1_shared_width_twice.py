"""Multiplies both shapes whole."""

import math

MISCONCEPTION = "the shared width m counts once"


def product_flop(left, right):
    return 2 * math.prod(left) * math.prod(right)
