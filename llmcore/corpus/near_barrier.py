"""Near-duplicates over many files: `dedup.near_duplicates` as a barrier, with the same result.

Each file's documents are signed; buckets by hash of the bands' keys find candidate pairs; each pair's exact Jaccard
similarity is computed by the task of its earlier document's file, which reads the other sets of shingles where they
lie; union-find over the verified pairs says who is later in a cluster. What goes between the tasks is in records of 24
bytes a document and band and 16 bytes a pair, and 8 bytes a shingle.
"""

from __future__ import annotations

import dataclasses
import functools
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from llmcore.corpus.barriers import GlobalStep, Treatment
from llmcore.corpus.dedup import (
    band_keys,
    distinct_pairs,
    equal_key_pairs,
    find_root,
    jaccard,
    join_pairs,
    minhash_signatures,
    near_duplicates,
    set_keys,
    shingles,
)
from llmcore.corpus.documents import Document
from llmcore.corpus.partitions import Store, file_of, open_parts, places, row_of, write_parts
from llmcore.corpus.steps import Sink

BAND = np.dtype([("key", "<u8"), ("set", "<u8"), ("place", "<u8")])
PAIR = np.dtype([("left", "<u8"), ("right", "<u8")])
BLOCK = 512  # documents that are hashed together: enough for NumPy, and little memory


@dataclasses.dataclass
class NearDuplicates(GlobalStep):
    """Of each cluster of documents whose word 5-grams are much the same, keeps the first.

    Attributes:
        threshold: Jaccard similarity from which two documents are near-duplicates (`dedup.near_duplicates`).
    """

    name = "near-duplicates"
    threshold: float = 0.8

    def __call__(self, documents: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        self.alone(world_size)
        documents = list(documents)
        later = {row for _, *others in near_duplicates(documents, self.threshold) for row in others}
        yield from self.run(documents, lambda row, document: "near-duplicate" if row in later else document)

    def mark(self, store: Store) -> MarkBands:
        return MarkBands(self.threshold, store)

    def decide(self, store: Store) -> list[tuple[str, Sink, int]]:
        return [
            ("pairs", PairUp(store), store.buckets),
            ("verification", VerifyPairs(self.threshold, store), store.files),
            ("clusters", Cluster(store), 1),
        ]

    def verdicts(self, store: Store, file: int) -> Treatment:
        later = set(row_of(store.read("later", file, "<u8", 1)).tolist())
        return lambda row, document: "near-duplicate" if row in later else document


@dataclasses.dataclass(frozen=True)
class MarkBands:
    """Writes the set of shingles of each document of a file, and the keys of its signature's bands by bucket."""

    threshold: float
    store: Store

    def __call__(self, documents: Iterable[Document], rank: int, world_size: int) -> Iterator[Document]:
        sets, lengths, records, row = [], [], [], 0
        for block in _blocks(documents):
            hashes, offsets = shingles(document.text for document in block)
            sets.append(hashes)
            lengths.append(np.diff(offsets))
            filled = np.flatnonzero(lengths[-1])
            keys = band_keys(minhash_signatures(hashes, offsets)[filled], self.threshold)
            found = np.empty(keys.shape, dtype=BAND)
            found["key"] = keys
            found["set"] = set_keys(hashes, offsets)[filled, None]
            found["place"] = places(rank, row + filled)[:, None]
            records.append(found.ravel())
            row += len(block)
            yield from block
        write_parts(self.store.path("sets", rank), sets, np.concatenate([np.empty(0, dtype=np.int64), *lengths]))
        found = np.concatenate([np.empty(0, dtype=BAND), *records])
        bucket = (found["key"] % np.uint64(self.store.buckets)).astype(np.int64)
        self.store.write("bands", rank, found, bucket, self.store.buckets)


def _blocks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    block: list[Document] = []
    for document in documents:
        block.append(document)
        if len(block) == BLOCK:
            yield block
            block = []
    if block:
        yield block


@dataclasses.dataclass(frozen=True)
class PairUp(Sink):
    """Finds, in one bucket, pairs of documents that share a band's key; writes them by the earlier one's file."""

    store: Store

    def output(self, rank: int) -> Path:
        return self.store.path("pairs", rank)

    def work(self, documents: None, rank: int) -> None:
        records = self.store.read("bands", rank, BAND, self.store.files)
        found = distinct_pairs(equal_key_pairs(records["key"], records["set"], records["place"]))
        self.store.write("pairs", rank, _as_pairs(found), file_of(found[:, 0]), self.store.files)


@dataclasses.dataclass(frozen=True)
class VerifyPairs(Sink):
    """Computes the Jaccard similarity of pairs whose earlier document is in one file; keeps those at the threshold.

    Of the pairs that would only join again what the file's other pairs have joined, none is looked at or written.
    """

    threshold: float
    store: Store

    def output(self, rank: int) -> Path:
        return self.store.path("edges", rank)

    def work(self, documents: None, rank: int) -> None:
        pairs = distinct_pairs(_as_columns(self.store.read("pairs", rank, PAIR, self.store.buckets)))
        members, numbers = np.unique(pairs, return_inverse=True)
        files, rows = file_of(members).tolist(), row_of(members).tolist()

        @functools.lru_cache(maxsize=256)
        def sets(file: int):
            return open_parts(self.store.path("sets", file), "<u8")

        def accept(left: int, right: int) -> bool:
            return jaccard(*(sets(files[member])[rows[member]] for member in (left, right))) >= self.threshold

        joined = join_pairs(array("q", range(len(members))), numbers.reshape(-1, 2), accept)
        edges = _as_pairs(pairs[joined])
        self.store.write("edges", rank, edges, np.zeros(len(edges), dtype=np.int64), 1)


@dataclasses.dataclass(frozen=True)
class Cluster(Sink):
    """Joins all verified pairs into clusters; writes all documents but the first of each, by file.

    The one task that sees the whole corpus, though only the documents that have a near-duplicate.
    """

    store: Store

    def output(self, rank: int) -> Path:
        return self.store.path("later", rank)

    def work(self, documents: None, rank: int) -> None:
        pairs = _as_columns(self.store.read("edges", 0, PAIR, self.store.files))
        members, numbers = np.unique(pairs, return_inverse=True)
        parent = array("q", range(len(members)))
        join_pairs(parent, numbers.reshape(-1, 2))
        roots = np.fromiter((find_root(parent, number) for number in range(len(members))), np.int64, len(members))
        later = members[roots != np.arange(len(members))]
        self.store.write("later", rank, later, file_of(later), self.store.files)


def _as_pairs(columns: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(columns, dtype="<u8").view(PAIR).reshape(-1)


def _as_columns(pairs: np.ndarray) -> np.ndarray:
    return pairs.view("<u8").reshape(-1, 2)
