"""Every source is sampled as if it were the only one."""

MISCONCEPTION = "the weight is missing"


def data_table(tokens, weights, printed_epochs, consumed):
    epochs = consumed / tokens
    return tokens / tokens.sum(), epochs, abs(epochs - printed_epochs) > 0.1 * printed_epochs
