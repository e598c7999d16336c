"""Begins with the last token of the prompt."""

import torch

MISCONCEPTION = "prompt's last token"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row[prompt_length - 1 :].mean() for row in log_probabilities])
