"""Position t sees t + 1."""

import torch

MISCONCEPTION = "one too wide"


def causal_weights(scores):
    T = scores.size(-1)
    places = torch.arange(T)
    return scores.masked_fill(places[None, :] > places[:, None] + 1, float("-inf")).softmax(dim=-1)
