"""Takes the quickest run."""

MISCONCEPTION = "the quickest timing"


def flop_rate(flop, seconds, warm_up):
    return max(flop / one for one in seconds[warm_up:])
