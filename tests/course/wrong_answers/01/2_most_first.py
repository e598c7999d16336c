"""The dearest run comes first."""

MISCONCEPTION = "upside down"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    costs = [6 * parameters * tokens / (peak * u) / 3600 * price for u in utilisations for price in prices]
    return max(costs), min(costs)
