"""The loss in bits."""

import math

MISCONCEPTION = "in bits"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log2(vocab_size), steps * batch_size * context_length / corpus_tokens
