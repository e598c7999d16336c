"""A label for the window, as in classification."""

MISCONCEPTION = "every position has its own"


def self_supervised_pairs(tokens, context_length):
    used = (len(tokens) - 1) // context_length * context_length
    inputs = tokens[:used].view(-1, context_length)
    return inputs, tokens[context_length : used + 1 : context_length]
