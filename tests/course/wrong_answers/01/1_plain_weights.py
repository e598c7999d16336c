"""The weights are returned as shares."""

MISCONCEPTION = "was given as the weight"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = consumed * weights / tokens
    return weights, epochs, abs(epochs - printed_epochs) > 0.1 * printed_epochs
