"""Hours are returned."""

MISCONCEPTION = "not dollars"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    hours = [6 * parameters * tokens / (peak * utilisation) / 3600 for utilisation in utilisations]
    return min(hours), max(hours)
