"""Python numbers, then a tensor."""

import torch


def score_choices(log_probabilities, prompt_length):
    scores = []
    for row in log_probabilities:
        own = row.tolist()[prompt_length:]
        scores.append(sum(own) / len(own))
    return torch.tensor(scores)
