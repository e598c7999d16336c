"""One row a step."""

import math

MISCONCEPTION = "batch size is missing"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return math.log(vocab_size), steps * context_length / corpus_tokens
