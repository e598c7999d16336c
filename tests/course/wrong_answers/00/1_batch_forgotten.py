"""Counts one matrix of the batch."""

MISCONCEPTION = "the batch is missing"


def product_flop(left, right):
    n, m = left[-2:]
    return 2 * n * m * right[1]
