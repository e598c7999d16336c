"""Mends the unit and not what AdamW keeps."""

MISCONCEPTION = "one was counted"


def training_memory(parameters, bytes_per_number):
    return 3 * parameters * bytes_per_number / 10**9
