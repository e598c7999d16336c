"""Ignores the counts of the words."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "each word was counted once"


def join(tokens, pair):
    joined, place = [], 0
    while place < len(tokens):
        if tokens[place : place + 2] == pair:
            joined.append(pair[0] + pair[1])
            place += 2
        else:
            joined.append(tokens[place])
            place += 1
    return tuple(joined)


def train_merges(word_counts, number):
    words = {tuple(bytes([byte]) for byte in word): count for word, count in word_counts.items()}
    merges = []
    while len(merges) < number:
        counts = Counter()
        for word in words:
            for pair in pairwise(word):
                counts[pair] += 1
        if not counts:
            break
        best = max(counts, key=lambda pair: (counts[pair], pair))
        merges.append(best)
        words = {join(word, best): count for word, count in words.items()}
    return merges
