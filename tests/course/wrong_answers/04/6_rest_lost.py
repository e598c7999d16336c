"""Forgets to empty the decoder."""

import codecs

MISCONCEPTION = "what was held back at the end is lost"


def stream_text(ids, vocabulary):
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return [decoder.decode(vocabulary[id_]) for id_ in ids] + [""]
