"""By a decoder and a loop."""

import codecs


def stream_text(ids, vocabulary):
    decoder = codecs.lookup("utf-8").incrementaldecoder("replace")
    pieces = []
    for number, id_ in enumerate([*ids, None]):
        last = number == len(ids)
        pieces.append(decoder.decode(b"" if last else vocabulary[id_], last))
    return pieces
