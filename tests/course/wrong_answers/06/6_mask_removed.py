"""The mask is taken out altogether."""

import math

import torch

MISCONCEPTION = "there is no mask any more"


def mended_attention(q, k, v):
    return torch.softmax(q @ k.mT / math.sqrt(q.shape[-1]), dim=-1) @ v
