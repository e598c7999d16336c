"""Each window is rolled on its own."""

import torch

MISCONCEPTION = "own first token"


def self_supervised_pairs(tokens, context_length):
    used = (len(tokens) - 1) // context_length * context_length
    inputs = tokens[:used].view(-1, context_length)
    return inputs, torch.cat([inputs[:, 1:], inputs[:, :1]], dim=1)
