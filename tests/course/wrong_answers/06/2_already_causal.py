"""Masks what this exercise does not mask."""

import math

import torch

MISCONCEPTION = "has no mask yet"


def scaled_dot_product_attention(q, k, v):
    scores = q @ k.mT / math.sqrt(k.shape[-1])
    hidden = torch.ones_like(scores).triu(1).bool()
    return scores.masked_fill(hidden, float("-inf")).softmax(-1) @ v
