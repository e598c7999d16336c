"""Mends what AdamW keeps and not the unit."""

MISCONCEPTION = "these are gibibytes"


def training_memory(parameters, bytes_per_number):
    weights = gradients = parameters * bytes_per_number
    averages = 2 * weights
    return (weights + gradients + averages) / 2**30
