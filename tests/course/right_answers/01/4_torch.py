"""A softmax of equal logits, and tensors for numbers."""

import torch


def predict(vocab_size, corpus_tokens, steps, batch_size, context_length):
    loss = -torch.log_softmax(torch.zeros(vocab_size, dtype=torch.float64), dim=0)[0]
    return loss, torch.tensor(steps * batch_size * context_length / corpus_tokens)
