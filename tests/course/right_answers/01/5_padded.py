"""One padded matrix and a mask."""

import torch


def score_choices(log_probabilities, prompt_length):
    width = max(len(row) for row in log_probabilities)
    padded = torch.zeros(len(log_probabilities), width)
    mask = torch.zeros(len(log_probabilities), width)
    for number, row in enumerate(log_probabilities):
        padded[number, : len(row)] = row
        mask[number, prompt_length : len(row)] = 1
    return (padded * mask).sum(dim=1) / mask.sum(dim=1)
