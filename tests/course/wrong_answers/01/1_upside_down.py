"""Available by consumed."""

MISCONCEPTION = "upside down"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = tokens / (weights * consumed)
    return tokens / tokens.sum(), epochs, abs(epochs - printed_epochs) > 0.1 * printed_epochs
