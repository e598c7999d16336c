"""Cuts at every single space."""

MISCONCEPTION = "cut at single spaces"


def compression(texts, encoded):
    tokens = sum(len(ids) for ids in encoded)
    size = sum(len(text.encode()) for text in texts)
    words = sum(len(text.split(" ")) for text in texts)
    return size / tokens, tokens / words
