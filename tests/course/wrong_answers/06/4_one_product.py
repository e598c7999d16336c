"""The variance of one product, not of a sum of D."""

MISCONCEPTION = "sums D of them"


def score_variance(q, k):
    return float(q.var() * k.var()), float((q * k).sum(dim=1).var())
