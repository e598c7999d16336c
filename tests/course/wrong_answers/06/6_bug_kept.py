"""The function as it was found."""

import math

import torch

MISCONCEPTION = "still comes after the softmax"


def mended_attention(q, k, v):
    weights = torch.softmax(q @ k.mT / math.sqrt(q.shape[-1]), dim=-1)
    return torch.tril(weights) @ v
