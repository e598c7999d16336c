"""Strings all words together."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "across the border of two words"


def most_frequent_pair(words):
    everything = []
    for word, count in words.items():
        everything += list(word) * count
    counts = Counter(pairwise(everything))
    best = max(counts, key=lambda pair: (counts[pair], pair))
    return best, counts[best]
