"""Prompt and choice together."""

import torch

MISCONCEPTION = "prompt's tokens were counted too"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row.mean() for row in log_probabilities])
