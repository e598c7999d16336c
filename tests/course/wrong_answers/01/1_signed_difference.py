"""Finds WebText2 and misses Wikipedia."""

MISCONCEPTION = "without its sign"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = weights * consumed / tokens
    return tokens / tokens.sum(), epochs, epochs > 1.1 * printed_epochs
