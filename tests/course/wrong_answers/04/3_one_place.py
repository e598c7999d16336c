"""Each merge is applied once."""

MISCONCEPTION = "at one place only"


def encode_word(word, merges):
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    ids = {token: id_ for id_, token in enumerate(tokens)}
    parts = [bytes([byte]) for byte in word]
    for left, right in merges:
        for place in range(len(parts) - 1):
            if (parts[place], parts[place + 1]) == (left, right):
                parts[place : place + 2] = [left + right]
                break
    return [ids[part] for part in parts]
