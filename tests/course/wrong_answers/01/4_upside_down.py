"""Steps needed for an epoch."""

import math

MISCONCEPTION = "upside down"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log(vocab_size), corpus_tokens / (steps * batch_size * context_length)
