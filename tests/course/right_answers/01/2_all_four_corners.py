"""All combinations, then the extremes."""


def dollar_range(parameters, tokens, peak, utilisations, prices):
    seconds_at_peak = 6 * parameters * tokens / peak
    costs = sorted(seconds_at_peak / u / 3600 * price for u in utilisations for price in prices)
    return costs[0], costs[-1]
