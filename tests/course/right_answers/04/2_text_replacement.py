"""Words as lists, joined in place."""

from collections import Counter
from itertools import pairwise


def train_merges(word_counts, number):
    words = [([bytes([byte]) for byte in word], count) for word, count in word_counts.items()]
    merges = []
    for _ in range(number):
        counts = Counter()
        for tokens, count in words:
            for pair in pairwise(tokens):
                counts[pair] += count
        if not counts:
            return merges
        top = max(counts.values())
        left, right = max(pair for pair, count in counts.items() if count == top)
        merges.append((left, right))
        for tokens, _ in words:
            place = 0
            while place < len(tokens) - 1:
                if tokens[place] == left and tokens[place + 1] == right:
                    tokens[place : place + 2] = [left + right]
                place += 1
    return merges
