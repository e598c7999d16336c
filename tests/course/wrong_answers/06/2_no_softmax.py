"""Scores used as weights."""

import math

MISCONCEPTION = "without a softmax"


def scaled_dot_product_attention(q, k, v):
    return q @ k.mT / math.sqrt(k.shape[-1]) @ v
