"""Counts the numbers of the result."""

MISCONCEPTION = "the numbers of the result were counted"


def product_flop(left, right):
    size = right[1]
    for dimension in left[:-1]:
        size *= dimension
    return size
