"""Counts the vocabulary that was used."""

MISCONCEPTION = "different tokens were counted"


def compression(texts, encoded):
    tokens = len(set().union(*encoded))
    size = sum(len(text.encode()) for text in texts)
    words = sum(len(text.split()) for text in texts)
    return size / tokens, tokens / words
