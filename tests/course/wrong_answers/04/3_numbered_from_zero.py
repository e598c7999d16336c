"""Forgets the 256 bytes."""

MISCONCEPTION = "numbered from 0"


def encode_word(word, merges):
    parts = list(word)
    new = {left + right: number for number, (left, right) in enumerate(merges)}
    parts = [bytes([part]) for part in parts]
    for left, right in merges:
        place = 0
        while place < len(parts) - 1:
            if (parts[place], parts[place + 1]) == (left, right):
                parts[place : place + 2] = [left + right]
            place += 1
    return [new[part] if part in new else part[0] for part in parts]
