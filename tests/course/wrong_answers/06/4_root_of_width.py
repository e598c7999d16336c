"""Predicts the standard deviation."""

import math

MISCONCEPTION = "the prediction is the standard deviation"


def score_variance(q, k):
    return math.sqrt(q.shape[1]) * float(q.std() * k.std()), float((q * k).sum(dim=1).var())
