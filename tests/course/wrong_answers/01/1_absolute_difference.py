"""A tenth of an epoch instead of a tenth of the number."""

MISCONCEPTION = "compared with 0.1 epochs"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = weights * consumed / tokens
    return tokens / tokens.sum(), epochs, abs(epochs - printed_epochs) > 0.1
