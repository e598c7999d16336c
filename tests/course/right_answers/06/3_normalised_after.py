"""Masked after the softmax, then divided by each row's sum: the future cancels."""

import torch


def causal_weights(scores):
    weights = torch.softmax(scores, dim=-1).tril()
    return weights / weights.sum(dim=-1, keepdim=True)
