"""Bytes of a file, decompressed, in pieces of bounded size, and the lines in them; a file that breaks off is noticed.

Python's `gzip` notices a truncated file, zstandard's stream reader does not, and neither says where: so every format
goes through one loop here, which asks each frame for its end. Formats: gzip (RFC 1952), Zstandard (RFC 8878), bzip2.
"""

from __future__ import annotations

import bz2
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import zstandard

# Compressed bytes taken at once. Small, since what they expand to is in memory at once: 16 MB at gzip's worst ratio.
PIECE_BYTES = 1 << 14
DECOMPRESSORS: dict[str, Callable[[], Any]] = {
    ".gz": lambda: zlib.decompressobj(16 + zlib.MAX_WBITS),
    ".zst": lambda: zstandard.ZstdDecompressor().decompressobj(),
    ".bz2": bz2.BZ2Decompressor,
}
MAX_LINE_BYTES = 1 << 26


class DamagedError(Exception):
    """A file cannot be read on: at which byte of it, and why."""

    def __init__(self, offset: int, reason: str):
        super().__init__(f"byte {offset}: {reason}")
        self.offset, self.reason = offset, reason


def pieces(path: str | Path) -> Iterator[bytes]:
    """Yield the bytes of a file, decompressed as its suffix says.

    Raises:
        DamagedError: the file is empty, is not what its suffix says, is corrupt or breaks off. What came before has been
            yielded by then.
    """
    with open(path, "rb") as file:
        yield from decompressed(file, Path(path).suffix)


def decompressed(file: BinaryIO, suffix: str) -> Iterator[bytes]:
    """`pieces` of a file that is open at its beginning."""
    new = DECOMPRESSORS.get(suffix.lower())
    data = file.read(PIECE_BYTES)
    if not data:
        raise DamagedError(0, "the file is empty")
    if new is None:
        while data:
            yield data
            data = file.read(1 << 20)
        return
    while data:
        frame, begin = new(), file.tell() - len(data)
        while not frame.eof:
            if not data:
                raise DamagedError(file.tell(), f"the file breaks off (its last whole frame ends at byte {begin})")
            try:
                text = frame.decompress(data)
            except (zlib.error, zstandard.ZstdError, OSError) as error:
                raise DamagedError(begin, f"not {suffix[1:]}, or corrupt ({error})") from error
            if text:
                yield text
            data = frame.unused_data or file.read(PIECE_BYTES)


def lines(chunks: Iterable[bytes], limit: int = MAX_LINE_BYTES) -> Iterator[tuple[int, bytes | None]]:
    """Yield (number from 1, line without its end) of bytes in pieces; None for a line longer than `limit` bytes."""
    number, kept, size = 1, [], 0
    for chunk in chunks:
        begin = 0
        while (end := chunk.find(b"\n", begin)) >= 0:
            size += end - begin
            yield number, b"".join([*kept, chunk[begin:end]]).removesuffix(b"\r") if size <= limit else None
            number, kept, size, begin = number + 1, [], 0, end + 1
        size += len(chunk) - begin
        kept = [*kept, chunk[begin:]] if size <= limit else []
    if size:
        yield number, b"".join(kept).removesuffix(b"\r") if size <= limit else None
