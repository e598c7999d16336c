"""Every row of the triangle is divided by T."""

import torch

MISCONCEPTION = "divided by T"


def prefix_mean(x):
    T = x.shape[1]
    return torch.tril(torch.ones(T, T)) / T @ x
