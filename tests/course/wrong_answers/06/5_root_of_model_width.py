"""Scaled by sqrt(C), as if there were one head."""

import torch.nn.functional as F

MISCONCEPTION = "divided by sqrt(C)"


def multi_head_attention(x, qkv_weight, proj_weight, n_head):
    B, T, C = x.shape
    q, k, v = F.linear(x, qkv_weight).view(B, T, 3, n_head, C // n_head).permute(2, 0, 3, 1, 4)
    mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True, scale=C**-0.5)
    return F.linear(mixed.transpose(1, 2).flatten(2), proj_weight)
