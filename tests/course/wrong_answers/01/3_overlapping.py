"""A window at every token."""

import torch

MISCONCEPTION = "overlap"


def self_supervised_pairs(tokens, context_length):
    count = len(tokens) - context_length
    inputs = torch.stack([tokens[i : i + context_length] for i in range(count)])
    targets = torch.stack([tokens[i + 1 : i + context_length + 1] for i in range(count)])
    return inputs, targets
