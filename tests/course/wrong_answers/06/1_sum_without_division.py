"""A running sum, never divided."""

import torch

MISCONCEPTION = "not divided by how many positions"


def prefix_mean(x):
    return torch.ones(x.shape[1], x.shape[1]).tril() @ x
