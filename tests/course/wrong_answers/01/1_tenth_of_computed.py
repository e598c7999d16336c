"""Ten per cent of the number just computed, where ten per cent of the printed one is asked for."""

MISCONCEPTION = "10 % of the computed epochs"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = weights * consumed / tokens
    return tokens / tokens.sum(), epochs, abs(epochs / printed_epochs - 1) > 0.1 * epochs / printed_epochs
