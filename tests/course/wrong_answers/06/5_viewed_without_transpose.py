"""view(B, H, T, D) cuts time into pieces."""

import torch.nn.functional as F

MISCONCEPTION = "viewed straight as (B, H, T, D)"


def causal(q, k, v):
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)


def multi_head_attention(x, qkv_weight, proj_weight, n_head):
    B, T, C = x.shape
    q, k, v = (x @ weight.T for weight in qkv_weight.chunk(3))
    q, k, v = (part.view(B, n_head, T, C // n_head) for part in (q, k, v))
    return causal(q, k, v).transpose(1, 2).reshape(B, T, C) @ proj_weight.T
