"""The root of the number of queries, q.shape[1] of a (B, T, D) tensor."""

import math

import torch

MISCONCEPTION = "root was taken of another size"


def scaled_dot_product_attention(q, k, v):
    return torch.softmax(q @ k.mT / math.sqrt(q.shape[-2]), dim=-1) @ v
