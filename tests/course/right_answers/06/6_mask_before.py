"""The mask before the softmax."""

import math

import torch


def mended_attention(q, k, v):
    T = q.shape[-2]
    scores = q @ k.mT / math.sqrt(q.shape[-1])
    return torch.where(torch.ones(T, T).tril() > 0, scores, float("-inf")).softmax(-1) @ v
