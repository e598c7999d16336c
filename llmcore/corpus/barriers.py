"""The steps that compare documents with each other, and those that drop exact duplicates: of documents and of lines.

Called as a step, each works on one list of documents in memory. Over many files it is a barrier, cut in three: `mark`, a
step that goes over each file and writes down what the comparison needs, sorted into buckets by hash; `decide`, tasks
that look at one bucket each and so see all that could be equal; and `Drop`, a step that goes over each file again. The
earlier of two documents stays, by the order of the files and of the rows in them: how many files, buckets or
workers there are changes nothing.
"""

from __future__ import annotations

import dataclasses
from array import array
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np

from llmcore.corpus.dedup import exact_key
from llmcore.corpus.documents import Document
from llmcore.corpus.partitions import Store, file_of, places, row_of
from llmcore.corpus.steps import Sink, Step
from llmcore.errors import InputError

Treatment = Callable[[int, Document], Document | str]
ITEM = np.dtype([("low", "<u8"), ("high", "<u8"), ("place", "<u8"), ("item", "<u4")])


class GlobalStep(Step):
    """A step whose verdict on a document depends on all the others. See the module's head for its three parts."""

    def mark(self, store: Store) -> Callable[..., Iterator[Document]]:
        """The step that goes over each file first; passes all documents on."""
        raise NotImplementedError

    def decide(self, store: Store) -> list[tuple[str, Sink, int]]:
        """What runs between the two passes, one after the other: name, sink and number of tasks of each."""
        raise NotImplementedError

    def verdicts(self, store: Store, file: int) -> Treatment:
        """What becomes of each row of a file, once all is decided."""
        raise NotImplementedError

    def alone(self, world_size: int) -> None:
        """Refuse to look at one part of the documents as if it were all of them."""
        if world_size != 1:
            problem = f"a step that compares documents with each other was run as one of {world_size} tasks"
            raise InputError(self.name, problem, "run the list of steps by llmcore.corpus.engines.run_steps")


@dataclasses.dataclass(frozen=True)
class Drop:
    """The second pass of a global step over a file; counts under the step's name."""

    step: GlobalStep
    store: Store

    @property
    def tally(self):
        return self.step.tally

    def __call__(self, documents: Iterable[Document], rank: int, world_size: int) -> Iterator[Document]:
        return self.step.run(documents, self.step.verdicts(self.store, rank))


@dataclasses.dataclass
class FirstOccurrence(GlobalStep):
    """Of all items of all documents that are equal, only the first stays. A subclass says what an item is."""

    def items(self, document: Document) -> Iterable[tuple[int, bytes]]:
        """The document's items: a number that tells them apart, and a 16-byte hash."""
        raise NotImplementedError

    def without(self, document: Document, items: set[int]) -> Document | str:
        """The document without the items of these numbers, of which there is at least one, or why to drop it."""
        raise NotImplementedError

    def __call__(self, documents: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        self.alone(world_size)
        seen: set[bytes] = set()

        def treat(_: int, document: Document) -> Document | str:
            later = set()
            for number, key in self.items(document):
                if key in seen:
                    later.add(number)
                seen.add(key)
            return self.without(document, later) if later else document

        return self.run(documents, treat)

    def mark(self, store: Store) -> MarkItems:
        return MarkItems(self, store)

    def decide(self, store: Store) -> list[tuple[str, Sink, int]]:
        return [("first", FirstOfEach(store), store.buckets)]

    def verdicts(self, store: Store, file: int) -> Treatment:
        later: dict[int, set[int]] = {}
        found = store.read("later", file, ITEM, store.buckets)
        for row, number in zip(row_of(found["place"]).tolist(), found["item"].tolist(), strict=True):
            later.setdefault(row, set()).add(number)
        return lambda row, document: self.without(document, later[row]) if row in later else document


@dataclasses.dataclass
class ExactDuplicates(FirstOccurrence):
    """Drops a document whose text equals an earlier one's but for case, white space and Unicode form."""

    name = "exact duplicates"

    def items(self, document: Document) -> Iterable[tuple[int, bytes]]:
        return [(0, exact_key(document.text))]

    def without(self, document: Document, items: set[int]) -> Document | str:
        return "exact duplicate"


@dataclasses.dataclass
class DuplicateLines(FirstOccurrence):
    """Takes out lines that occurred before, in this document or an earlier one: menus, notices, disclaimers.

    As CCNet does with paragraphs (Wenzek et al. 2020, "CCNet: Extracting High Quality Monolingual Datasets from Web
    Crawl Data", section 3.1), but short lines stay: "Answer: B" is no boilerplate.

    Attributes:
        min_characters: shorter lines are not looked at.
    """

    name = "duplicate lines"
    min_characters: int = 40

    def items(self, document: Document) -> Iterable[tuple[int, bytes]]:
        lines = enumerate(document.text.split("\n"))
        return [(number, exact_key(line)) for number, line in lines if len(line.strip()) >= self.min_characters]

    def without(self, document: Document, items: set[int]) -> Document | str:
        paragraphs, last_blank = [], True
        for number, line in enumerate(document.text.split("\n")):
            blank = not line.strip()
            # A paragraph that is gone must not leave two blank lines behind.
            if number not in items and not (blank and last_blank):
                paragraphs.append(line)
                last_blank = blank
        text = "\n".join(paragraphs).strip()
        return dataclasses.replace(document, text=text) if text else "only repeated lines"


@dataclasses.dataclass(frozen=True)
class MarkItems:
    """Writes the hash and the place of each item of a file, by bucket of the hash."""

    step: FirstOccurrence
    store: Store

    def __call__(self, documents: Iterable[Document], rank: int, world_size: int) -> Iterator[Document]:
        keys, rows, numbers = bytearray(), array("Q"), array("Q")
        for row, document in enumerate(documents):
            for number, key in self.step.items(document):
                keys += key
                rows.append(row)
                numbers.append(number)
            yield document
        records = np.empty(len(rows), dtype=ITEM)
        records["low"], records["high"] = np.frombuffer(keys, dtype="<u8").reshape(-1, 2).T
        records["place"], records["item"] = places(rank, rows), numbers
        bucket = (records["low"] % np.uint64(self.store.buckets)).astype(np.int64)
        self.store.write("items", rank, records, bucket, self.store.buckets)


@dataclasses.dataclass(frozen=True)
class FirstOfEach(Sink):
    """Finds, in one bucket, all items but the first of each hash; writes them by file."""

    store: Store

    def output(self, rank: int) -> Path:
        return self.store.path("later", rank)

    def work(self, documents: None, rank: int) -> None:
        records = self.store.read("items", rank, ITEM, self.store.files)
        # They come by file, row and item; sorting by hash alone keeps that order among equals.
        records = records[np.lexsort((records["high"], records["low"]))]
        equal = (records["low"][1:] == records["low"][:-1]) & (records["high"][1:] == records["high"][:-1])
        later = records[1:][equal]
        self.store.write("later", rank, later, file_of(later["place"]), self.store.files)
