"""A plain softmax."""

import torch

MISCONCEPTION = "there is no mask"


def causal_weights(scores):
    return torch.softmax(scores, dim=-1)
