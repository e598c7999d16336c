"""Averages the texts."""

MISCONCEPTION = "ratios of the texts were averaged"


def compression(texts, encoded):
    first = [len(text.encode()) / len(ids) for text, ids in zip(texts, encoded, strict=True)]
    second = [len(ids) / len(text.split()) for text, ids in zip(texts, encoded, strict=True)]
    return sum(first) / len(first), sum(second) / len(second)
