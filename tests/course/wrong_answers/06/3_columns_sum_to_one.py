"""The right mask, the wrong dimension."""

import torch

MISCONCEPTION = "ran over the queries"


def causal_weights(scores):
    T = scores.size(-1)
    return scores.masked_fill(~torch.ones(T, T).tril().bool(), float("-inf")).softmax(dim=-2)
