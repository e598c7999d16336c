"""The ratio to the printed number; a list instead of a tuple."""

import torch


def data_table(tokens, weights, printed_epochs, consumed):
    seen = torch.mul(weights, consumed)
    epochs = seen.div(tokens)
    return [tokens / torch.sum(tokens), epochs, (epochs / printed_epochs - 1).abs().gt(0.1)]
