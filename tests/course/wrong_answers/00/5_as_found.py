"""Leaves the cell as it was."""

MISCONCEPTION = "the bug is still there"


def training_memory(parameters, bytes_per_number):
    weights = gradients = averages = parameters * bytes_per_number
    return (weights + gradients + averages) / 2**30
