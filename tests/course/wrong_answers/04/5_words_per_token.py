"""The second ratio upside down."""

MISCONCEPTION = "words per token"


def compression(texts, encoded):
    tokens = sum(len(ids) for ids in encoded)
    size = sum(len(text.encode()) for text in texts)
    words = sum(len(text.split()) for text in texts)
    return size / tokens, words / tokens
