"""Shows the whole text each time."""

import codecs

MISCONCEPTION = "whole text so far was repeated"


def stream_text(ids, vocabulary):
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    shown, text = [], ""
    for id_ in ids:
        text += decoder.decode(vocabulary[id_])
        shown.append(text)
    return [*shown, text + decoder.decode(b"", True)]
