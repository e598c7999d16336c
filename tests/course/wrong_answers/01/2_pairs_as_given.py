"""The first of each pair together, and the second."""

MISCONCEPTION = "paired wrongly"


def dollar_range(parameters, tokens, peak, utilisations, prices):
    flop = 6 * parameters * tokens
    costs = [flop / (peak * u) / 3600 * price for u, price in zip(utilisations, prices, strict=True)]
    return tuple(costs)
