"""By way of the steps that one epoch takes."""

import math


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    steps_per_epoch = corpus_tokens / (batch_size * context_length)
    return [math.log2(vocab_size) * math.log(2), steps / steps_per_epoch]
