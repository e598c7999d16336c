"""The loss with the logarithm of school tables."""

import math

MISCONCEPTION = "base 10"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log10(vocab_size), steps * batch_size * context_length / corpus_tokens
