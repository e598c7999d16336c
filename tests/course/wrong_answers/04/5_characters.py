"""Counts characters."""

MISCONCEPTION = "characters were counted"


def compression(texts, encoded):
    tokens = sum(len(ids) for ids in encoded)
    size = sum(len(text) for text in texts)
    words = sum(len(text.split()) for text in texts)
    return size / tokens, tokens / words
