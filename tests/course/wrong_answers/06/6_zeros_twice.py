"""Zeroed before and masked after."""

import math

import torch

MISCONCEPTION = "zeroed scores keep a share"


def mended_attention(q, k, v):
    scores = torch.tril(q @ k.mT / math.sqrt(q.shape[-1]))
    return torch.tril(torch.softmax(scores, dim=-1)) @ v
