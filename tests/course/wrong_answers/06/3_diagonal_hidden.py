"""triu() with the diagonal: the first row has nothing left."""

import torch

MISCONCEPTION = "the diagonal was hidden too"


def causal_weights(scores):
    T = scores.size(-1)
    hidden = torch.ones(T, T).triu() == 1
    return scores.masked_fill(hidden, float("-inf")).softmax(dim=-1)
