"""Takes the most frequent pairs of the start."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "counted once, at the start"


def train_merges(word_counts, number):
    counts = Counter()
    for word, count in word_counts.items():
        for left, right in pairwise(word):
            counts[bytes([left]), bytes([right])] += count
    ranked = sorted(counts.items(), key=lambda item: (item[1], item[0]), reverse=True)
    return [pair for pair, _ in ranked[:number]]
