"""Looks for the pair that was learnt earliest, again and again."""


def encode_word(word, merges):
    rank = {merge: number for number, merge in enumerate(merges)}
    tokens = [bytes([byte]) for byte in range(256)] + [left + right for left, right in merges]
    ids = {token: id_ for id_, token in enumerate(tokens)}
    parts = [bytes([byte]) for byte in word]
    while True:
        places = [i for i in range(len(parts) - 1) if (parts[i], parts[i + 1]) in rank]
        if not places:
            return [ids[part] for part in parts]
        place = min(places, key=lambda i: rank[parts[i], parts[i + 1]])
        parts[place : place + 2] = [parts[place] + parts[place + 1]]
