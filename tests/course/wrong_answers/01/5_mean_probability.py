"""Probabilities are averaged."""

import torch

MISCONCEPTION = "not their logarithms"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row[prompt_length:].exp().mean() for row in log_probabilities])
