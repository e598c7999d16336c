"""Begins the time at the first step that counts."""

MISCONCEPTION = "as many gaps as posts"


def tokens_per_second(step_ends, batch_size, context_length, warm_up):
    kept = step_ends[warm_up:]
    return len(kept) * batch_size * context_length / (kept[-1] - kept[0])
