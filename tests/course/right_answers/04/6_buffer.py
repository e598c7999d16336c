"""By a buffer of bytes."""

import codecs


def stream_text(ids, vocabulary):
    pieces, held = [], b""
    for id_ in ids:
        held += vocabulary[id_]
        text, used = codecs.utf_8_decode(held, "replace", False)
        pieces.append(text)
        held = held[used:]
    return [*pieces, held.decode("utf-8", "replace")]
