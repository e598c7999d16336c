"""The first token alone."""

import torch

MISCONCEPTION = "only the first token"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row[prompt_length] for row in log_probabilities])
