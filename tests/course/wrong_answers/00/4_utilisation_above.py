"""Multiplies by the utilisation."""

MISCONCEPTION = "longer, not shorter"


def training_hours(parameters, tokens, peak, utilisation):
    return 6 * parameters * tokens * utilisation / peak / 3600
