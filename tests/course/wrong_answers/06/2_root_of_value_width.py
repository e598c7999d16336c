"""The root of the values' width."""

import torch

MISCONCEPTION = "the values' width"


def scaled_dot_product_attention(q, k, v):
    return torch.softmax(q @ k.mT * v.shape[-1] ** -0.5, dim=-1) @ v
