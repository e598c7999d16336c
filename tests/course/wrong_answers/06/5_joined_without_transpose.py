"""reshape(B, T, C) of a (B, H, T, D) tensor."""

import torch.nn.functional as F

MISCONCEPTION = "joined without transposing back"


def causal(q, k, v):
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)


def multi_head_attention(x, qkv_weight, proj_weight, n_head):
    B, T, C = x.shape
    q, k, v = F.linear(x, qkv_weight).chunk(3, dim=-1)
    q, k, v = (part.reshape(B, T, n_head, -1).transpose(1, 2) for part in (q, k, v))
    return F.linear(causal(q, k, v).reshape(B, T, C), proj_weight)
