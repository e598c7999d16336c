"""A machine used less is made faster."""

MISCONCEPTION = "peak was divided by the utilisation"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    hours = [6 * parameters * tokens / (peak / utilisation) / 3600 for utilisation in utilisations]
    return min(hours) * min(prices), max(hours) * max(prices)
