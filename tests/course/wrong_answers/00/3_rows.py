"""Counts rows, not tokens."""

MISCONCEPTION = "rows were counted"


def tokens_per_second(step_ends, batch_size, context_length, warm_up):
    seconds = step_ends[-1] - step_ends[warm_up - 1]
    return (len(step_ends) - warm_up) * batch_size / seconds
