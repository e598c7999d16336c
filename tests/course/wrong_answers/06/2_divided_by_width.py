"""Divided by D instead of its root."""

import torch

MISCONCEPTION = "divided by D, not by its square root"


def scaled_dot_product_attention(q, k, v):
    return torch.softmax(q @ k.mT / q.size(-1), dim=-1) @ v
