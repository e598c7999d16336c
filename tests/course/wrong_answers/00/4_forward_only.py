"""Counts 2 N D operations."""

MISCONCEPTION = "only the forward pass"


def training_hours(parameters, tokens, peak, utilisation):
    seconds = 2 * parameters * tokens / (peak * utilisation)
    return seconds / 3600
