"""Asks the package."""

from llmcore.training.cost import training_cost, training_flop


def training_hours(parameters, tokens, peak, utilisation):
    return training_cost(training_flop(parameters, tokens), peak, utilisation, 1.0).gpu_hours
