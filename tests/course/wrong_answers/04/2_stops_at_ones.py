"""Thinks that a pair must occur twice."""

from collections import Counter
from itertools import pairwise

MISCONCEPTION = "pairs that occur once"


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
        for word, count in words.items():
            for pair in pairwise(word):
                counts[pair] += count
        if not counts or max(counts.values()) == 1:
            break
        best = max(counts, key=lambda pair: (counts[pair], pair))
        merges.append(best)
        words = {join(word, best): count for word, count in words.items()}
    return merges
