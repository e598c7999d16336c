"""Sorts so that the least of equals comes first."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "the least one was taken"


def most_frequent_pair(words):
    counts = Counter()
    for word, count in words.items():
        for pair in pairwise(word):
            counts[pair] += count
    return min(counts.items(), key=lambda item: (-item[1], item[0]))
