"""The prediction is the measurement."""

import torch

MISCONCEPTION = "the prediction was measured"


def score_variance(q, k):
    measured = torch.linalg.vecdot(q, k).var().item()
    return measured, measured
