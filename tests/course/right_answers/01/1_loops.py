"""Plain Python, one source at a time; marks as 0 and 1."""

import torch


def data_table(tokens, weights, printed_epochs, consumed):
    available = sum(float(one) for one in tokens)
    shares, epochs, marks = [], [], []
    for D, w, printed in zip(tokens.tolist(), weights.tolist(), printed_epochs.tolist(), strict=True):
        shares.append(D / available)
        epochs.append(consumed * w / D)
        marks.append(int(not 0.9 * printed <= epochs[-1] <= 1.1 * printed))
    return torch.tensor(shares), torch.tensor(epochs), torch.tensor(marks)
