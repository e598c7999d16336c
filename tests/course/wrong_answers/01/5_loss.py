"""The loss, which is smallest for the likeliest."""

import torch

MISCONCEPTION = "sign is turned"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([-row[prompt_length:].mean() for row in log_probabilities])
