"""Forgets that a word stands for many."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "each word was counted once"


def most_frequent_pair(words):
    counts = Counter(pair for word in words for pair in pairwise(word))
    best = max(counts, key=lambda pair: (counts[pair], pair))
    return best, counts[best]
