"""Silences the symptom."""

MISCONCEPTION = "thrown away"


def stream_text(ids, vocabulary):
    return [vocabulary[id_].decode("utf-8", errors="ignore") for id_ in ids] + [""]
