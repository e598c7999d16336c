"""The function as it was found."""

MISCONCEPTION = "still decoded on its own"


def stream_text(ids, vocabulary):
    return [vocabulary[id_].decode("utf-8", errors="replace") for id_ in ids] + [""]
