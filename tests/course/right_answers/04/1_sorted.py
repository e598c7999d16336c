"""By sorting."""

from collections import Counter
from itertools import pairwise


def most_frequent_pair(words):
    counts = Counter()
    for word, count in words.items():
        counts.update({pair: times * count for pair, times in Counter(pairwise(word)).items()})
    count, pair = sorted((count, pair) for pair, count in counts.items())[-1]
    return pair, count
