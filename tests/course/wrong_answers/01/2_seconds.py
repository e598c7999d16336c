"""The hourly price is paid for each second."""

MISCONCEPTION = "seconds were paid as hours"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    seconds = [6 * parameters * tokens / (peak * utilisation) for utilisation in utilisations]
    return min(seconds) * min(prices), max(seconds) * max(prices)
