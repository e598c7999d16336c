"""Window by window."""

import torch


def self_supervised_pairs(tokens, context_length):
    starts = range(0, len(tokens) - context_length, context_length)
    inputs = [tokens[start : start + context_length] for start in starts]
    targets = [tokens[start + 1 : start + context_length + 1] for start in starts]
    return torch.stack(inputs), torch.stack(targets)
