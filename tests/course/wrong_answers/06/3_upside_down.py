"""The past is hidden."""

import torch

MISCONCEPTION = "turned round"


def causal_weights(scores):
    hidden = torch.ones_like(scores[0] if scores.dim() > 2 else scores).tril(-1).bool()
    return scores.masked_fill(hidden, float("-inf")).softmax(dim=-1)
