"""Measures a standard deviation."""

MISCONCEPTION = "standard deviation, not a variance"


def score_variance(q, k):
    return q.shape[1] * float(q.var() * k.var()), float((q * k).sum(1).std())
