"""Right text, but no stream."""

MISCONCEPTION = "nothing was shown before the end"


def stream_text(ids, vocabulary):
    text = b"".join(vocabulary[id_] for id_ in ids).decode("utf-8", errors="replace")
    return [""] * len(ids) + [text]
