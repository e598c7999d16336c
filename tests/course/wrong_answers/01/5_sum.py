"""The sum, as for whole sentences."""

import torch

MISCONCEPTION = "not divided by the number of tokens"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row[prompt_length:].sum() for row in log_probabilities])
