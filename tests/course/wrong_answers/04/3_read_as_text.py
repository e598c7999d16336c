"""Makes text of the bytes first."""

MISCONCEPTION = "read as text first"


def encode_word(word, merges):
    word = word.decode("utf-8", errors="replace").encode("utf-8")
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    ids = {token: id_ for id_, token in enumerate(tokens)}
    parts = [bytes([byte]) for byte in word]
    for left, right in merges:
        place = 0
        while place < len(parts) - 1:
            if (parts[place], parts[place + 1]) == (left, right):
                parts[place : place + 2] = [left + right]
            place += 1
    return [ids[part] for part in parts]
