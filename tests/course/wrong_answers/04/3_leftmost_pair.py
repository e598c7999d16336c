"""Joins the leftmost pair that has a merge."""

MISCONCEPTION = "leftmost pair was joined first"


def encode_word(word, merges):
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    ids = {token: id_ for id_, token in enumerate(tokens)}
    parts = [bytes([byte]) for byte in word]
    place = 0
    while place < len(parts) - 1:
        if (parts[place], parts[place + 1]) in merges:
            parts[place : place + 2] = [parts[place] + parts[place + 1]]
            place = 0
        else:
            place += 1
    return [ids[part] for part in parts]
