"""The mask is moved, and still writes 0."""

import math

import torch

MISCONCEPTION = "set to 0, not to -inf"


def mended_attention(q, k, v):
    return torch.softmax(torch.tril(q @ k.mT / math.sqrt(q.shape[-1])), dim=-1) @ v
