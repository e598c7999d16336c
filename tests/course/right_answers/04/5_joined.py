"""Joins the texts first."""

from itertools import chain


def compression(texts, encoded):
    everything = "\n".join(texts)
    tokens = len(list(chain.from_iterable(encoded)))
    return (len(everything.encode("utf-8")) - len(texts) + 1) / tokens, tokens / len(everything.split())
