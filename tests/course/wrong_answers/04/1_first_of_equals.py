"""Counter.most_common gives the first of equals."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "first one met"


def most_frequent_pair(words):
    counts = Counter()
    for word, count in words.items():
        for pair in pairwise(word):
            counts[pair] += count
    return counts.most_common(1)[0]
