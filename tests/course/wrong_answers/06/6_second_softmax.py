"""A second softmax to make the rows sum to 1."""

import math

import torch

MISCONCEPTION = "a second softmax"


def mended_attention(q, k, v):
    weights = torch.tril(torch.softmax(q @ k.mT / math.sqrt(q.shape[-1]), dim=-1))
    return torch.softmax(weights, dim=-1) @ v
