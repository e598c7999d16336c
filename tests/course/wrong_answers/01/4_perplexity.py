"""The perplexity."""

MISCONCEPTION = "V is the perplexity"


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    return vocab_size, steps * batch_size * context_length / corpus_tokens
