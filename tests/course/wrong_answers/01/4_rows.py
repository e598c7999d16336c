"""A row counts as one token."""

import math

MISCONCEPTION = "rows were counted"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log(vocab_size), steps * batch_size / corpus_tokens
