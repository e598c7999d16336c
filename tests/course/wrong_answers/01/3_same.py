"""The model is to copy its input."""

MISCONCEPTION = "targets are the inputs"


def self_supervised_pairs(tokens, context_length):
    count = (len(tokens) - 1) // context_length
    inputs = tokens[: count * context_length].view(count, context_length)
    return inputs, inputs.clone()
