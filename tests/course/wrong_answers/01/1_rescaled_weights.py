"""The 101 % are scaled back to 100 %."""

MISCONCEPTION = "rescaled to sum to 1"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = weights / weights.sum() * consumed / tokens
    return tokens / tokens.sum(), epochs, abs(epochs - printed_epochs) > 0.1 * printed_epochs
