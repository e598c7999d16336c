"""60 % is taken for the share of the pile."""

MISCONCEPTION = "sampling weight was taken for the share"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = weights * consumed / tokens
    return weights / sum(weights), epochs, abs(epochs - printed_epochs) > 0.1 * printed_epochs
