"""Byte-level byte-pair encoding: from counted words to merges, and from one word and the merges to token ids.

Text is first cut into words (`words.py`), and merges never cross a cut. Training (Sennrich et al. 2016) starts from the
256 bytes and joins, again and again, the most frequent pair of neighbours:

    word counts  aab 3, ab 2   ->   pairs (a,b) 5, (a,a) 3   ->   merge 256 = ab   ->   words a|ab 3, ab 2   -> ...

Ids 0-255 are the bytes; merge number i makes token 256 + i. Encoding a word replays the merges in that order.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

Pair = tuple[int, int]
_REVERSED_BYTES = bytes(range(255, -1, -1))


def learn_merges(word_counts: Mapping[bytes, int], number: int) -> list[tuple[bytes, bytes]]:
    """Learn up to `number` merges, most frequent pair first; of equally frequent pairs, the greatest one.

    Pairs are compared as pairs of byte strings, so the result depends on the counts alone, not on their order.
    Fewer merges come back when every word has become one token.

    A merge visits only the words that hold its pair, and moves only the counts of the pairs it touches. Pairs wait in
    a heap with the count they had when they were pushed: counts of old pairs can only fall, so an entry is checked,
    and pushed again, when it comes up.
    """
    words = [list(word) for word in word_counts]
    counts = list(word_counts.values())
    tokens = [bytes([byte]) for byte in range(256)]
    order = [_descending(token) for token in tokens]
    pair_counts: dict[Pair, int] = defaultdict(int)
    words_with: dict[Pair, set[int]] = defaultdict(set)  # a word stays here when its last such pair is joined away
    for index, word in enumerate(words):
        for pair in pairwise(word):
            pair_counts[pair] += counts[index]
            words_with[pair].add(index)

    heap = [(-count, order[pair[0]], order[pair[1]], pair) for pair, count in pair_counts.items()]
    heapq.heapify(heap)
    merges = []
    while heap and len(merges) < number:
        negative, left, right, pair = heapq.heappop(heap)
        count = pair_counts[pair]
        if count != -negative:
            if count > 0:
                heapq.heappush(heap, (-count, left, right, pair))
            continue
        new = len(tokens)
        tokens.append(tokens[pair[0]] + tokens[pair[1]])
        order.append(_descending(tokens[new]))
        merges.append((tokens[pair[0]], tokens[pair[1]]))
        born = set()
        for index in words_with.pop(pair):
            for gone, come in _join(words[index], pair, new):
                pair_counts[gone] -= counts[index]
                pair_counts[come] += counts[index]
                words_with[come].add(index)
                born.add(come)
        del pair_counts[pair]
        for fresh in born:
            if pair_counts[fresh] > 0:
                heapq.heappush(heap, (-pair_counts[fresh], order[fresh[0]], order[fresh[1]], fresh))
    return merges


def apply_merges(word: bytes, merges: Mapping[Pair, int]) -> list[int]:
    """Encode one word: of all pairs that have a merge, join the earliest learnt (leftmost on ties) until none is left.

    Args:
        word: the ids of the bytes of one word.
        merges: from a pair of token ids to the id of the token they make; an earlier merge has the smaller id.

    A linked list of tokens and a heap of candidate pairs make this O(n log n) for a word of n bytes, however long.
    """
    if len(word) < 2:
        return list(word)
    end = len(word)
    ids = [*word, -1]  # the last entry is "no token": it ends the list and is also what index -1 finds
    following = [*range(1, end + 1), end]
    previous = list(range(-1, end))
    heap = [(merges[pair], place) for place, pair in enumerate(pairwise(word)) if pair in merges]
    heapq.heapify(heap)
    while heap:
        new, place = heapq.heappop(heap)
        gone = following[place]
        if merges.get((ids[place], ids[gone])) != new:
            continue  # one of the two was joined to another token meanwhile
        ids[place], ids[gone] = new, -1
        following[place] = following[gone]
        previous[following[gone]] = place
        for left in (previous[place], place):
            candidate = merges.get((ids[left], ids[following[left]]))
            if candidate is not None:
                heapq.heappush(heap, (candidate, left))
    return [token for token in ids if token >= 0]


def _join(word: list[int], pair: Pair, new: int) -> Iterator[tuple[Pair, Pair]]:
    """Replace each `pair` in `word`, from left to right, by `new`; yield what each neighbouring pair was and is now.

    Lists are searched and spliced in C, so that one word of 64,000 letters costs seconds, not minutes, of training.
    """
    left, right = pair
    place = -1
    while True:
        try:
            place = word.index(left, place + 1, -1)
        except ValueError:
            return
        if word[place + 1] != right:
            continue
        word[place : place + 2] = [new]
        if place > 0:
            yield (word[place - 1], left), (word[place - 1], new)
        if place + 1 < len(word):
            yield (right, word[place + 1]), (new, word[place + 1])


def _descending(token: bytes) -> str:
    """A key that sorts byte strings from the greatest to the least: a heap gives the least key first.

    Each byte is mirrored, and a sign beyond all bytes closes the key, so that `ab` comes before its beginning `a`.
    """
    return token.translate(_REVERSED_BYTES).decode("latin-1") + "\u0100"
