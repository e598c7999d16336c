"""Windows of T + 1 tokens side by side."""

MISCONCEPTION = "across each border"


def self_supervised_pairs(tokens, context_length):
    width = context_length + 1
    rows = tokens[: len(tokens) // width * width].view(-1, width)
    return rows[:, :-1], rows[:, 1:]
