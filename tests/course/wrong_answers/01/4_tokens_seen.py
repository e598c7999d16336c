"""Tokens, not epochs."""

import math

MISCONCEPTION = "these are the tokens seen"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log(vocab_size), steps * batch_size * context_length
