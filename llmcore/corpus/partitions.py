"""Arrays cut into parts, one file each: what the barriers of cleaning hand from files to buckets and back.

A task writes one file, its records sorted by the part they are for; the task that owns a part reads that part out of
each of those files. It is the shuffle of MapReduce (Dean and Ghemawat 2004, "MapReduce: Simplified Data Processing on
Large Clusters") with as many files as tasks, not files times parts. The layout, all little-endian: the number of parts
(int64), where each part begins and the last one ends (int64, counted in records), the records.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from llmcore.errors import InputError
from llmcore.files import atomic_open

# A document's place in a corpus of many files: the file's number above, its row there below. Places compare as
# documents do in the concatenation of the files, so whoever is first by place is first however the files were cut.
ROW_BITS = np.uint64(32)


def places(file: int, rows: np.ndarray | Sequence[int]) -> np.ndarray:
    """Places, uint64, of rows of one file."""
    return (np.uint64(file) << ROW_BITS) | np.asarray(rows, dtype=np.uint64)


def file_of(places: np.ndarray) -> np.ndarray:
    """Number of the file of each place."""
    return (places >> ROW_BITS).astype(np.int64)


def row_of(places: np.ndarray) -> np.ndarray:
    """Row of each place in its file."""
    return (places & np.uint64(0xFFFFFFFF)).astype(np.int64)


@dataclasses.dataclass(frozen=True)
class Parts:
    """Records cut into parts: part `i` is `values[offsets[i] : offsets[i + 1]]`."""

    values: np.ndarray
    offsets: np.ndarray

    def __getitem__(self, part: int) -> np.ndarray:
        return self.values[self.offsets[part] : self.offsets[part + 1]]


def write_parts(path: Path, pieces: Sequence[np.ndarray], lengths: np.ndarray) -> None:
    """Write records, which may come in several pieces, atomically.

    Args:
        pieces: arrays of one dtype; their concatenation holds the parts one after the other.
        lengths: shape (parts,), records in each part.
    """
    offsets = np.concatenate(([0], np.cumsum(lengths))).astype("<i8")
    with atomic_open(path, "wb") as file:
        file.write(np.array([len(lengths)], dtype="<i8").tobytes())
        file.write(offsets.tobytes())
        for piece in pieces:
            file.write(np.ascontiguousarray(piece).view(np.uint8).data)


def open_parts(path: Path, dtype: np.dtype | str) -> Parts:
    """Map a file of parts into memory; what is not looked at is not read.

    Raises:
        InputError: the file is missing or has not the length that its head states.
    """
    dtype, remedy = np.dtype(dtype), "delete the folder it lies in and run again"
    try:
        data = np.memmap(path, dtype=np.uint8, mode="r")
    except (FileNotFoundError, ValueError) as error:  # ValueError: an empty file
        raise InputError(path, f"not a file of parts ({error})", remedy) from error
    begin = 8 * (2 + int(data[:8].view("<i8")[0])) if len(data) >= 8 else 16
    offsets = data[8:begin].view("<i8") if begin <= len(data) else np.full(1, -1)
    if len(data) - begin != offsets[-1] * dtype.itemsize:
        raise InputError(path, f"its {len(data)} bytes are not what its head states", remedy)
    return Parts(data[begin:].view(dtype), offsets)


@dataclasses.dataclass(frozen=True)
class Store:
    """The folder where one barrier keeps its records.

    Attributes:
        folder: on a file system that all workers share.
        files: how many files of documents there are; one task a file.
        buckets: how many parts the records are cut into by hash; one task a bucket. Results do not depend on it.
    """

    folder: Path
    files: int
    buckets: int

    def path(self, kind: str, number: int) -> Path:
        return self.folder / kind / f"{number:06d}.parts"

    def write(self, kind: str, number: int, records: np.ndarray, part: np.ndarray, parts: int) -> None:
        """Write the records of task `number`, each to the part that `part` says, otherwise in the order given."""
        order = np.argsort(part, kind="stable")
        write_parts(self.path(kind, number), [records[order]], np.bincount(part, minlength=parts))

    def read(self, kind: str, part: int, dtype: np.dtype | str, tasks: int) -> np.ndarray:
        """The records that tasks 0 to `tasks - 1` wrote for one part, in the order of the tasks."""
        return np.concatenate([np.array(open_parts(self.path(kind, task), dtype)[part]) for task in range(tasks)])
