"""Softmax over the rows' dimension."""

import torch.nn.functional as F

MISCONCEPTION = "ran over the queries"


def scaled_dot_product_attention(q, k, v):
    return F.softmax(q @ k.mT / q.shape[-1] ** 0.5, dim=-2) @ v
