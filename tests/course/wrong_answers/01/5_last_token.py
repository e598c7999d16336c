"""The last token alone."""

import torch

MISCONCEPTION = "only the last token"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row[-1] for row in log_probabilities])
