"""N times D."""

MISCONCEPTION = "one operation"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    flop = parameters * tokens
    hours = [flop / (peak * utilisation) / 3600 for utilisation in utilisations]
    return min(hours) * min(prices), max(hours) * max(prices)
