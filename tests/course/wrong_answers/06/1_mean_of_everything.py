"""Every position gets the mean of the whole sequence: the future is in it."""

import torch

MISCONCEPTION = "whole sequence, its future included"


def prefix_mean(x):
    T = x.shape[1]
    return torch.full((T, T), 1 / T) @ x
