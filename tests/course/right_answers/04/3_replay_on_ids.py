"""Replays the merges on ids."""


def encode_word(word, merges):
    number_of = {bytes([byte]): byte for byte in range(256)}
    ids = list(word)
    for new, (left, right) in enumerate(merges, start=256):
        pair = [number_of[left], number_of[right]]
        number_of[left + right] = new
        out, place = [], 0
        while place < len(ids):
            found = ids[place : place + 2] == pair
            out.append(new if found else ids[place])
            place += 2 if found else 1
        ids = out
    return ids
