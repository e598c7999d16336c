"""Never splits."""

import torch.nn.functional as F

MISCONCEPTION = "one head only"


def causal(q, k, v):
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)


def multi_head_attention(x, qkv_weight, proj_weight, n_head):
    return F.linear(causal(*F.linear(x, qkv_weight).chunk(3, dim=-1)), proj_weight)
