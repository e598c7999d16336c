"""Softmax of zeros with the future at -inf."""

import torch


def prefix_mean(x):
    scores = torch.full((x.shape[1], x.shape[1]), float("-inf")).triu(1)
    return torch.einsum("ts,bsc->btc", scores.softmax(-1), x)
