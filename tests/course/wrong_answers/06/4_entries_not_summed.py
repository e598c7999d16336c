"""Variance of the products, before they are summed."""

MISCONCEPTION = "not summed over D"


def score_variance(q, k):
    return q.shape[1] * float(q.var() * k.var()), float((q * k).var())
