"""Takes 16 bytes for a parameter, whatever a number takes."""

MISCONCEPTION = "fixed at 4 bytes"


def training_memory(parameters, bytes_per_number):
    return 16 * parameters / 10**9
