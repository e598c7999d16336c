"""D equal summands would give D squared; these are independent."""

MISCONCEPTION = "grows with D squared"


def score_variance(q, k):
    return q.shape[1] ** 2 * float(q.var() * k.var()), float((q * k).sum(dim=1).var())
