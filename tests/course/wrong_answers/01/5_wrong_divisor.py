"""The sum of the choice by the length of everything."""

import torch

MISCONCEPTION = "prompt and choice together"


def score_choices(log_probabilities, prompt_length):
    return torch.stack([row[prompt_length:].sum() / len(row) for row in log_probabilities])
