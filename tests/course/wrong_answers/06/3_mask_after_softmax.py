"""Weights above the diagonal are zeroed after the softmax."""

import torch

MISCONCEPTION = "the mask came after the softmax"


def causal_weights(scores):
    return torch.tril(torch.softmax(scores, dim=-1))
