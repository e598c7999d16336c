"""The target is the token before."""

MISCONCEPTION = "wrong way"


def self_supervised_pairs(tokens, context_length):
    used = (len(tokens) - 1) // context_length * context_length
    before = tokens.roll(1)
    return tokens[:used].view(-1, context_length), before[:used].view(-1, context_length)
