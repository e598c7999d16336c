"""Token shards: ids of documents go in; `shard-NNNNN.bin` (raw little-endian integers) and `manifest.json` come out.

The ids of all documents, each followed by one end token, form one flat array that is cut into shards of equal length;
where a shard ends says nothing about documents, so `boundaries.bin` (raw 64-bit little-endian) says where each of them
begins and the last one ends. The manifest is written last and holds each file's count and SHA-256, because a truncated
or foreign file maps into memory without complaint.
"""

from __future__ import annotations

import contextlib
import hashlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from llmcore.errors import InputError
from llmcore.files import atomic_open, read_json, sha256, write_json

MANIFEST, BOUNDARIES = "manifest.json", "boundaries.bin"
VERSION = 1
DTYPES = {"uint16": np.dtype("<u2"), "uint32": np.dtype("<u4")}
_REMEDY = "delete its folder and run: llmcore run"


def write_shards(
    directory: str | Path,
    documents: Iterable[tuple[str, Sequence[int]]],
    *,
    tokenizer_fingerprint: str,
    vocab_size: int,
    end_id: int,
    shard_tokens: int = 2**24,
) -> dict[str, Any]:
    """Write documents as token shards; what was in `directory` under these names is replaced.

    Args:
        directory: where `manifest.json`, `boundaries.bin` and the shards go; made when missing.
        documents: pairs of source and token ids, *without* the end token.
        tokenizer_fingerprint: of the tokenizer that made the ids.
        vocab_size: every id is below it; up to 65,536 the ids are kept in 16 bits, else in 32.
        end_id: appended to each document (the id of `<|endoftext|>`).
        shard_tokens: length of every shard but the last, in tokens.

    Returns:
        The manifest: `version`, `dtype`, `vocab_size`, `end_id`, `tokenizer_fingerprint`, `tokens`, `documents`,
        `tokens_by_source` (end tokens included), `shards` (each `name`, `tokens`, `sha256`), `boundaries` (`name`,
        `sha256`).

    Raises:
        InputError: an id is not an integer in 0..vocab_size-1, there are no documents, or the disk is full.
    """
    directory = Path(directory)
    if not 0 <= end_id < vocab_size <= 2**32 or shard_tokens < 1:
        raise ValueError(
            f"need 0 <= end_id < vocab_size <= 2**32 and shard_tokens >= 1: {end_id=} {vocab_size=} {shard_tokens=}"
        )
    # Without a manifest a folder is no set of shards: interrupted from here on, it is seen as missing, never as mixed.
    (directory / MANIFEST).unlink(missing_ok=True)
    dtype = "uint16" if vocab_size <= 2**16 else "uint32"
    tokens_by_source: Counter[str] = Counter()
    boundaries = array("q", [0])  # 8 bytes a document, so that billions of tokens stay no trouble

    def checked() -> Iterator[np.ndarray]:
        for number, (source, ids) in enumerate(documents):
            checked_ids = _checked_ids(ids, vocab_size, f"document {number} (source {source})")
            tokens_by_source[source] += len(checked_ids) + 1
            boundaries.append(boundaries[-1] + len(checked_ids) + 1)
            yield np.append(checked_ids, end_id).astype(DTYPES[dtype])

    shards = [
        {"tokens": len(tokens)} | _write_array(directory / f"shard-{number:05d}.bin", tokens)
        for number, tokens in enumerate(_cut(checked(), shard_tokens))
    ]
    if not shards:
        raise InputError(directory, "there are no documents to write", "give the stage before it some input")
    names = {shard["name"] for shard in shards}
    for leftover in sorted(directory.glob("shard-*.bin")):
        if leftover.name not in names:
            leftover.unlink()
    manifest = {
        "version": VERSION,
        "dtype": dtype,
        "vocab_size": vocab_size,
        "end_id": end_id,
        "tokenizer_fingerprint": tokenizer_fingerprint,
        "tokens": sum(shard["tokens"] for shard in shards),
        "documents": len(boundaries) - 1,
        "tokens_by_source": dict(sorted(tokens_by_source.items())),
        "shards": shards,
        "boundaries": _write_array(directory / BOUNDARIES, np.asarray(boundaries, "<u8")),
    }
    write_json(directory / MANIFEST, manifest)
    return manifest


class TokenShards:
    """A set of token shards as one flat, read-only array of ids. Make one with `TokenShards.open`.

    Attributes:
        manifest: what `write_shards` returned.
        vocab_size, tokenizer_fingerprint, documents, tokens_by_source: from the manifest.
    """

    def __init__(self, directory: Path, manifest: dict[str, Any], shards: Sequence[np.ndarray], boundaries):
        self.directory, self.manifest = directory, manifest
        self.vocab_size: int = manifest["vocab_size"]
        self.tokenizer_fingerprint: str = manifest["tokenizer_fingerprint"]
        self.documents: int = manifest["documents"]
        self.tokens_by_source: dict[str, int] = manifest["tokens_by_source"]
        self._boundaries: np.ndarray | None = boundaries
        self._shards = list(shards)
        self._starts = np.cumsum([0, *map(len, shards)])  # where each shard begins, then the total

    @classmethod
    def open(cls, directory: str | Path, tokenizer_fingerprint: str | None = None, verify: bool = True) -> TokenShards:
        """Map the shards of `directory` into memory; only the parts that are read take any.

        Args:
            directory: where `write_shards` wrote.
            tokenizer_fingerprint: the tokenizer that the ids must come from, where it matters.
            verify: compare each shard's SHA-256 too (reads every byte once); its length is always compared.

        Raises:
            InputError: the manifest or a shard is missing, truncated or changed, or the tokenizer is another one.
        """
        path = Path(directory) / MANIFEST
        manifest = read_json(path)
        try:
            _check_manifest(manifest)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problem = f"lacks {error}" if isinstance(error, KeyError) else str(error)
            raise InputError(path, f"not a manifest of token shards ({problem})", _REMEDY) from error
        written_by = manifest["tokenizer_fingerprint"]
        if tokenizer_fingerprint is not None and written_by != tokenizer_fingerprint:
            problem = f"written with tokenizer {written_by[:12]}, but this one is {tokenizer_fingerprint[:12]}"
            raise InputError(path, problem, "use the tokenizer it was written with, or write the shards again")
        dtype = DTYPES[manifest["dtype"]]
        shards = [_map(path.parent, shard, shard["tokens"], dtype, verify) for shard in manifest["shards"]]
        boundaries = None
        if "boundaries" in manifest:  # folders written before there were any still open
            boundaries = _map(path.parent, manifest["boundaries"], manifest["documents"] + 1, np.dtype("<u8"), verify)
            if boundaries[0] != 0 or boundaries[-1] != manifest["tokens"]:
                problem = f"reaches from {boundaries[0]} to {boundaries[-1]}, the shards from 0 to {manifest['tokens']}"
                raise InputError(path.parent / manifest["boundaries"]["name"], problem, _REMEDY)
        return cls(path.parent, manifest, shards, boundaries)

    def __len__(self) -> int:
        return int(self._starts[-1])

    @property
    def boundaries(self) -> np.ndarray:
        """Where each document begins, then where the last one ends: shape (documents + 1,), int64.

        Document i is `tokens(boundaries[i], boundaries[i + 1])`, its end token included.

        Raises:
            InputError: the shards were written without boundaries.
        """
        if self._boundaries is None:
            raise InputError(self.directory / MANIFEST, "it names no boundaries of documents", _REMEDY)
        return self._boundaries.view("<i8")  # NumPy turns a sum of uint64 and int64 into floats

    def tokens(self, start: int = 0, stop: int | None = None) -> np.ndarray:
        """The ids from `start` up to, not including, `stop` (default: the end): shape (stop - start,), int64."""
        stop = len(self) if stop is None else stop
        if not 0 <= start <= stop <= len(self):
            raise ValueError(f"need 0 <= start <= stop <= {len(self)}, got {start} and {stop}")
        bounds = zip(self._starts, self._shards, strict=False)
        pieces = [shard[max(start - first, 0) : max(stop - first, 0)] for first, shard in bounds]
        return np.concatenate(pieces).astype(np.int64)

    def gather(self, starts: np.ndarray, length: int) -> np.ndarray:
        """Read one window of ids for each start.

        Args:
            starts: shape (B,), where each window begins; a window may cross from one shard into the next.
            length: T, ids in a window.

        Returns:
            Shape (B, T), int64.

        Raises:
            ValueError: a window reaches outside the array.
        """
        starts = np.asarray(starts, dtype=np.int64)
        if length < 1 or (len(starts) and not 0 <= starts.min() <= starts.max() <= len(self) - length):
            raise ValueError(f"a window of {length} tokens reaches outside the {len(self)} tokens there are")
        windows = np.empty((len(starts), length), dtype=np.int64)
        shard_of = np.searchsorted(self._starts, starts, side="right") - 1
        crosses = starts + length > self._starts[shard_of + 1]
        for index in np.unique(shard_of[~crosses]):
            rows = np.flatnonzero((shard_of == index) & ~crosses)
            # A view of shape (tokens - T + 1, T) that holds no data of its own: indexing it is the one gather.
            view = np.lib.stride_tricks.sliding_window_view(self._shards[index], length)
            windows[rows] = view[starts[rows] - self._starts[index]]
        for row in np.flatnonzero(crosses):
            windows[row] = self.tokens(int(starts[row]), int(starts[row]) + length)
        return windows


def _checked_ids(ids: Sequence[int], vocab_size: int, source: str) -> np.ndarray:
    remedy = "encode it with the tokenizer whose vocabulary size was given"
    array = np.asarray(ids) if len(ids) else np.zeros(0, dtype=np.int64)
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise InputError(source, "its token ids are not a flat sequence of integers", remedy)
    if len(array) and not 0 <= array.min() <= array.max() < vocab_size:
        worst = array.min() if array.min() < 0 else array.max()
        raise InputError(source, f"token id {worst} is outside the vocabulary 0..{vocab_size - 1}", remedy)
    return array


def _cut(arrays: Iterable[np.ndarray], length: int) -> Iterator[np.ndarray]:
    """Join arrays end to end and cut the result into pieces of `length`; the last one may be shorter."""
    waiting, count = [], 0
    for piece in arrays:
        waiting.append(piece)
        count += len(piece)
        while count >= length:
            joined = np.concatenate(waiting)
            yield joined[:length]
            waiting, count = [joined[length:]], count - length
    if count:
        yield np.concatenate(waiting)


def _write_array(path: Path, numbers: np.ndarray) -> dict[str, str]:
    # Plain `write`: where the disk fills up it raises, while writing through a memory map kills the process.
    content = numbers.tobytes()
    with atomic_open(path, "wb") as file:
        file.write(content)
    return {"name": path.name, "sha256": hashlib.sha256(content).hexdigest()}


def _check_manifest(manifest: dict[str, Any]) -> None:
    """Raise KeyError, TypeError, ValueError or AttributeError where the manifest is not what `write_shards` writes."""
    if manifest["version"] != VERSION:
        raise ValueError(f"version {manifest['version']!r}, expected {VERSION}")
    if manifest["dtype"] not in DTYPES:
        raise ValueError(f"dtype {manifest['dtype']!r}, expected one of {', '.join(DTYPES)}")
    for field, kind in (
        ("vocab_size", int),
        ("tokenizer_fingerprint", str),
        ("documents", int),
        ("tokens_by_source", dict),
    ):
        if not isinstance(manifest[field], kind):
            raise ValueError(f"{field} is {manifest[field]!r}")
    for file in [*manifest["shards"], *([manifest["boundaries"]] if "boundaries" in manifest else [])]:
        if Path(file["name"]).name != file["name"]:
            raise ValueError(f"file name {file['name']!r} leaves the folder")
        if not isinstance(file["sha256"], str):
            raise ValueError(f"{file['name']} has no valid checksum")
    for shard in manifest["shards"]:
        if not isinstance(shard["tokens"], int) or shard["tokens"] < 1:
            raise ValueError(f"{shard['name']} has no valid count")
    total = sum(shard["tokens"] for shard in manifest["shards"])
    if total != manifest["tokens"] or total < 1:
        raise ValueError(f"its shards hold {total} tokens, its total is {manifest['tokens']!r}")


def _map(directory: Path, entry: dict[str, Any], count: int, dtype: np.dtype, verify: bool) -> np.ndarray:
    """The file of one manifest entry as an array of `count` numbers, after comparing its length and its checksum."""
    path = directory / entry["name"]
    size = None
    with contextlib.suppress(FileNotFoundError):
        size = path.stat().st_size
    if size is None:
        raise InputError(path, "no such file, though the manifest lists it", _REMEDY)
    if size != count * dtype.itemsize:
        raise InputError(path, f"{size} bytes long, the manifest says {count * dtype.itemsize}", _REMEDY)
    if verify and sha256(path) != entry["sha256"]:
        raise InputError(path, "its SHA-256 differs from the manifest's: the file was changed or damaged", _REMEDY)
    return np.asarray(np.memmap(path, dtype=dtype, mode="r"))  # a plain array is quicker to slice, and as read-only
