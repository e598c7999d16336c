"""The stream is dealt over the rows."""

MISCONCEPTION = "dealt out like cards"


def self_supervised_pairs(tokens, context_length):
    count = (len(tokens) - 1) // context_length
    used = count * context_length
    return tokens[:used].view(context_length, count).T, tokens[1 : used + 1].view(context_length, count).T
