"""The one exception a user can mend: it names what was read, what was found there and what to do about it."""

from __future__ import annotations

from pathlib import Path


class InputError(Exception):
    """Bad input of any kind: a file, a configuration value, a prompt. The command line prints it in one line.

    Args:
        source: the file, option or field that holds the bad value.
        problem: what was found there, with the value.
        remedy: what the user can do about it.
    """

    def __init__(self, source: str | Path, problem: str, remedy: str):
        super().__init__(f"{source}: {problem}; {remedy}")
        self.source, self.problem, self.remedy = str(source), problem, remedy

    def __reduce__(self):
        return type(self), (self.source, self.problem, self.remedy)  # so that a worker process can hand it back
