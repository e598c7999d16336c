"""A negative loss."""

import math

MISCONCEPTION = "is negative"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log(1 / vocab_size), steps * batch_size * context_length / corpus_tokens
