"""Takes the rows as q, k, v of head 0, then of head 1, and so on."""

import torch.nn.functional as F

MISCONCEPTION = "q, k, v of each head in turn"


def causal(q, k, v):
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)


def multi_head_attention(x, qkv_weight, proj_weight, n_head):
    B, T, C = x.shape
    q, k, v = F.linear(x, qkv_weight).view(B, T, n_head, 3, C // n_head).permute(3, 0, 2, 1, 4)
    return F.linear(causal(q, k, v).transpose(1, 2).flatten(2), proj_weight)
