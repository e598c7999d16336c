"""Returns the heads side by side, unmixed."""

import torch.nn.functional as F

MISCONCEPTION = "the projection that mixes the heads is missing"


def causal(q, k, v):
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)


def multi_head_attention(x, qkv_weight, proj_weight, n_head):
    B, T, C = x.shape
    q, k, v = F.linear(x, qkv_weight).view(B, T, 3, n_head, C // n_head).permute(2, 0, 3, 1, 4)
    return causal(q, k, v).transpose(1, 2).flatten(2)
