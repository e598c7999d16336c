"""Takes the last reading of the clock for the time."""

MISCONCEPTION = "clocks do not begin at 0"


def tokens_per_second(step_ends, batch_size, context_length, warm_up):
    return (len(step_ends) - warm_up) * batch_size * context_length / step_ends[-1]
