"""Joins one place of a word and stops."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "only the first place"


def join(tokens, pair):
    for place in range(len(tokens) - 1):
        if tokens[place : place + 2] == pair:
            return (*tokens[:place], pair[0] + pair[1], *tokens[place + 2 :])
    return tokens


def train_merges(word_counts, number):
    words = {tuple(bytes([byte]) for byte in word): count for word, count in word_counts.items()}
    merges = []
    while len(merges) < number:
        counts = Counter()
        for word, count in words.items():
            for pair in pairwise(word):
                counts[pair] += count
        if not counts:
            break
        best = max(counts, key=lambda pair: (counts[pair], pair))
        if best in merges:
            return [*merges, best]
        merges.append(best)
        words = {join(word, best): count for word, count in words.items()}
    return merges
