"""A plain dict and two passes."""


def most_frequent_pair(words):
    counts = {}
    for word, count in words.items():
        for place in range(len(word) - 1):
            pair = word[place], word[place + 1]
            counts[pair] = counts.get(pair, 0) + count
    highest = max(counts.values())
    return max(pair for pair in counts if counts[pair] == highest), highest
