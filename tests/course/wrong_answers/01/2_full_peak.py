"""The machine is taken to reach its peak."""

MISCONCEPTION = "utilisation was not used"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    hours = 6 * parameters * tokens / peak / 3600
    return hours * min(prices), hours * max(prices)
