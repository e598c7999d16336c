"""Supposes entries of variance 1."""

MISCONCEPTION = "how spread the entries are"


def score_variance(q, k):
    return float(q.shape[1]), float((q * k).sum(dim=1).var())
