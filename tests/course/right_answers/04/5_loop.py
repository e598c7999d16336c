"""Three sums in a loop."""


def compression(texts, encoded):
    size = tokens = words = 0
    for text, ids in zip(texts, encoded, strict=True):
        size += len(bytes(text, "utf-8"))
        tokens += len(ids)
        words += len(text.split())
    return size / tokens, tokens / words
