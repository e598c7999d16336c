"""Breaks ties by the new token."""

from itertools import pairwise

MISCONCEPTION = "broken by the joined bytes"


def most_frequent_pair(words):
    counts = {}
    for word, count in words.items():
        for pair in pairwise(word):
            counts[pair] = counts.get(pair, 0) + count
    best = max(counts, key=lambda pair: (counts[pair], b"".join(pair)))
    return best, counts[best]
