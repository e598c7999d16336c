"""What a reader could not take: which file, where in it, and why. One bad line is counted here and the load goes on.

Two things are told apart. A *row* that is wrong in itself (broken JSON, no text) was read and refused. *Damage* means
that data is missing which should have been there: a truncated archive, a file that is no archive, fewer rows than the
manifest states. After damage a command goes on, and ends with a status that is not zero.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

from llmcore.errors import InputError
from llmcore.files import write_jsonl


class NetworkError(InputError):
    """A server cannot be reached, or refuses for longer than it is worth to wait: nothing is wrong with the data."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reject:
    """One thing refused.

    Attributes:
        file: path or address.
        place: where in the file: `line 7`, `row 7` (both from 1), `byte 1048576` (from 0); empty for the whole file.
        reason: what was found there.
        damage: data is missing that should have been there.
    """

    file: str
    place: str
    reason: str
    damage: bool = False


class Rejects:
    """Collects what readers refuse. All are counted; the first `keep` are kept in full, so memory stays bounded."""

    def __init__(self, keep: int = 100_000):
        self.keep = keep
        self.rows: list[Reject] = []
        self.by_file: Counter[str] = Counter()
        self.damaged = 0

    def add(self, file: str | Path, place: str, reason: str, *, damage: bool = False) -> None:
        """Count one reject."""
        self.by_file[str(file)] += 1
        self.damaged += damage
        if len(self.rows) < self.keep:
            self.rows.append(Reject(str(file), place, reason, damage))

    def __len__(self) -> int:
        return self.by_file.total()

    @property
    def exit_status(self) -> int:
        """What the command that read should end with: 1 if data is missing, else 0."""
        return 1 if self.damaged else 0

    def write(self, path: str | Path) -> int:
        """Write one JSON object a reject kept, atomically; return how many."""
        return write_jsonl(path, (dataclasses.asdict(reject) for reject in self.rows))
