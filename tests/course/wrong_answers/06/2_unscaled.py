"""The scores are not divided at all."""

import torch

MISCONCEPTION = "not divided by sqrt(D)"


def scaled_dot_product_attention(q, k, v):
    return torch.softmax(q @ k.mT, dim=-1) @ v
