"""Stops at the weights."""

import math

import torch.nn.functional as F

MISCONCEPTION = "yet to be multiplied with v"


def scaled_dot_product_attention(q, k, v):
    return F.softmax(q @ k.mT / math.sqrt(k.shape[-1]), dim=-1)
