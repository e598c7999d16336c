"""Adds up over the matrices of the batch."""


def product_flop(left, right):
    matrices = 1
    for dimension in left[:-2]:
        matrices *= dimension
    return sum(2 * left[-2] * left[-1] * right[-1] for _ in range(matrices))
