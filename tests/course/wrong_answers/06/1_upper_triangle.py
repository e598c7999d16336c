"""triu where tril belongs: the mean of the future."""

import torch

MISCONCEPTION = "ran over the future"


def prefix_mean(x):
    weights = torch.triu(torch.ones(x.shape[1], x.shape[1]))
    return weights / weights.sum(dim=1, keepdim=True) @ x
