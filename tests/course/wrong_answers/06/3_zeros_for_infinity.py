"""Forbidden scores are multiplied away to 0."""

import torch

MISCONCEPTION = "set to 0, not to -inf"


def causal_weights(scores):
    return torch.softmax(torch.tril(scores), dim=-1)
