"""Gives seconds."""

MISCONCEPTION = "these are seconds"


def training_hours(parameters, tokens, peak, utilisation):
    return 6 * parameters * tokens / (peak * utilisation)
