"""Takes the peak as reached."""

MISCONCEPTION = "the peak was taken as reached"


def training_hours(parameters, tokens, peak, utilisation):
    return 6 * parameters * tokens / peak / 3600
