"""Names each part."""


def training_memory(parameters, bytes_per_number):
    weights = gradients = mean = square = parameters * bytes_per_number
    return (weights + gradients + mean + square) / 1e9
