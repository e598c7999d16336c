"""Adds up the steps' own times."""

from itertools import pairwise


def tokens_per_second(step_ends, batch_size, context_length, warm_up):
    times = [after - before for before, after in pairwise(step_ends)][warm_up - 1 :]
    return len(times) * batch_size * context_length / sum(times)
