"""Greedy longest match, as in a dictionary."""

MISCONCEPTION = "longest known token"


def encode_word(word, merges):
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    ids = {token: id_ for id_, token in enumerate(tokens)}
    found = []
    while word:
        end = len(word)
        while word[:end] not in ids:
            end -= 1
        found.append(ids[word[:end]])
        word = word[end:]
    return found
