"""Each query with each key."""

MISCONCEPTION = "every query met every key"


def score_variance(q, k):
    return q.shape[1] * float(q.var() * k.var()), float((q @ k.T).var())
