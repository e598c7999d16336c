"""The package, end by end."""

from llmcore.training.cost import training_cost, training_flop


def dollar_range(parameters, tokens, peak, utilisations, prices):
    flop = training_flop(parameters, tokens)
    low = training_cost(flop, peak, max(utilisations), min(prices))
    high = training_cost(flop, peak, min(utilisations), max(prices))
    return [low.dollars, high.dollars]
