"""Counts steps from the end."""


def tokens_per_second(step_ends, batch_size, context_length, warm_up):
    counted = len(step_ends) - warm_up
    return batch_size * context_length / ((step_ends[-1] - step_ends[-1 - counted]) / counted)
