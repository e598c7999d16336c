"""Two operations for each parameter and token."""

MISCONCEPTION = "forward pass alone"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    flop = 2 * parameters * tokens
    hours = [flop / (peak * utilisation) / 3600 for utilisation in utilisations]
    return min(hours) * min(prices), max(hours) * max(prices)
