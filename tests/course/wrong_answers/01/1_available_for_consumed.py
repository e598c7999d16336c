"""All 499 billion tokens are taken for the training run."""

MISCONCEPTION = "training consumed another number"


def data_table(tokens, weights, printed_epochs, consumed):
    total = tokens.sum()
    epochs = weights * total / tokens
    return tokens / total, epochs, abs(epochs - printed_epochs) > 0.1 * printed_epochs
