"""dim=1 is right for nobody: queries in a batch, heads with heads."""

import torch.nn.functional as F

MISCONCEPTION = "the softmax ran over dimension 1"


def scaled_dot_product_attention(q, k, v):
    return F.softmax(q @ k.mT / q.shape[-1] ** 0.5, dim=1) @ v
