"""Windows of T + 1 that share one token."""


def self_supervised_pairs(tokens, context_length):
    windows = tokens.unfold(0, context_length + 1, context_length)
    return windows[:, :-1], windows[:, 1:]
