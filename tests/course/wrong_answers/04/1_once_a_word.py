"""Puts the pairs of a word into a set."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "once a word"


def most_frequent_pair(words):
    counts = Counter()
    for word, count in words.items():
        for pair in set(pairwise(word)):
            counts[pair] += count
    best = max(counts, key=lambda pair: (counts[pair], pair))
    return best, counts[best]
