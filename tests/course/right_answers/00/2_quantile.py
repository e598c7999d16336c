"""Takes the quantile of one half."""

import torch


def flop_rate(flop, seconds, warm_up):
    return flop / torch.tensor(seconds[warm_up:], dtype=torch.float64).quantile(0.5).item()
