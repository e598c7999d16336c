"""The steps of cleaning: documents go in, documents come out, and what was dropped on the way is counted.

A step is an object called as `step(documents, rank, world_size)` that returns a generator of documents; a list of steps
is run by piping each into the next. That is also what datatrove (github.com/huggingface/datatrove) calls a pipeline, so
the same list runs in a notebook's loop and on a cluster (`llmcore.corpus.engines`). The steps here look at one document
at a time; those that compare documents with each other are in `barriers` and `near_barrier`.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from llmcore.corpus.documents import Document, read_documents, write_documents
from llmcore.corpus.language import language
from llmcore.corpus.personal_data import mask_personal_data
from llmcore.corpus.quality import quality_problem
from llmcore.errors import InputError
from llmcore.files import write_json, write_jsonl

# What the mixture holds in two languages at once: no single language is the right answer for it.
MIXED_SOURCES = ("parallel",)


@dataclasses.dataclass(frozen=True, slots=True)
class FunnelStep:
    """What went into one step and what came out of it, in documents and in characters."""

    step: str
    documents_in: int
    documents_out: int
    characters_in: int
    characters_out: int


COUNTS = tuple(field.name for field in dataclasses.fields(FunnelStep)[1:])


@dataclasses.dataclass(frozen=True, slots=True)
class Removal:
    """One document dropped: which, by which step, and why."""

    id: str
    url: str
    step: str
    reason: str


@dataclasses.dataclass
class Tally:
    """What one step did to the documents it was last called with."""

    documents_in: int = 0
    documents_out: int = 0
    characters_in: int = 0
    characters_out: int = 0
    removed: list[Removal] = dataclasses.field(default_factory=list)
    masked: dict[str, int] = dataclasses.field(default_factory=dict)

    def summary(self) -> dict[str, Any]:
        """Counts alone, which can be added over files."""
        reasons = Counter(removal.reason for removal in self.removed)
        counts = {name: getattr(self, name) for name in COUNTS}
        return {**counts, "rejected": dict(reasons), "masked": sum(self.masked.values())}


@dataclasses.dataclass
class Step:
    """One pass over documents that counts what it does. A subclass names itself and says what becomes of a document.

    The parameters of a step are its fields: numbers, strings, and lists or mappings of them, so that results can be
    kept under a name that says what they were made with.
    """

    name: ClassVar[str]
    tally: Tally = dataclasses.field(init=False, default_factory=Tally, repr=False, compare=False)

    def __call__(self, documents: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        return self.run(documents, lambda _, document: self.apply(document))

    def apply(self, document: Document) -> Document | str:
        """The document as it is to go on, or the reason to drop it."""
        raise NotImplementedError

    def run(
        self, documents: Iterable[Document], treat: Callable[[int, Document], Document | str]
    ) -> Iterator[Document]:
        """Yield what `treat` makes of each document, given its row too, and keep the tally."""
        self.tally = tally = Tally()
        for row, document in enumerate(documents):
            tally.documents_in += 1
            tally.characters_in += len(document.text)
            result = treat(row, document)
            if isinstance(result, str):
                tally.removed.append(Removal(document.id, document.url, self.name, result))
                continue
            tally.documents_out += 1
            tally.characters_out += len(result.text)
            yield result


@dataclasses.dataclass
class LanguageFilter(Step):
    """Keeps texts in the languages wanted; text too short to tell passes on.

    Attributes:
        languages: ISO 639-1 codes to keep.
        min_confidence: a language is believed from this confidence on; text in no language believed is dropped.
        mixed_sources: sources that are not looked at.
    """

    name = "language"
    languages: Sequence[str] = ("en",)
    min_confidence: float = 0.5
    mixed_sources: Sequence[str] = MIXED_SOURCES

    def apply(self, document: Document) -> Document | str:
        if document.source in self.mixed_sources:
            return document
        code, confidence = language(document.text)
        if not code or (code in self.languages and confidence >= self.min_confidence):
            return document
        return f"language {code}" if confidence >= self.min_confidence else "language uncertain"


@dataclasses.dataclass
class QualityFilter(Step):
    """Drops what `quality.quality_problem` finds a problem in.

    Attributes:
        thresholds: those that are to differ from its defaults.
        mixed_sources: sources that are not asked for common English words.
    """

    name = "quality"
    thresholds: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    mixed_sources: Sequence[str] = MIXED_SOURCES

    def apply(self, document: Document) -> Document | str:
        exempt = {"min_stop_words": 0} if document.source in self.mixed_sources else {}
        return quality_problem(document.text, **{**self.thresholds, **exempt}) or document


@dataclasses.dataclass
class MaskPersonalData(Step):
    """Replaces e-mail addresses and telephone numbers; drops nothing."""

    name = "personal data"

    def apply(self, document: Document) -> Document | str:
        text, count = mask_personal_data(document.text)
        if not count:
            return document
        self.tally.masked[document.id] = count
        return dataclasses.replace(document, text=text)


@dataclasses.dataclass(frozen=True)
class ReadDocuments:
    """The first step of a task: the documents of one Parquet file, that of the task's rank."""

    paths: Sequence[Path]

    def __call__(self, documents: None = None, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        if world_size != len(self.paths):
            problem = f"{world_size} tasks for {len(self.paths)} files"
            raise InputError("world_size", problem, "run one task a file; workers may be fewer")
        yield from read_documents(self.paths[rank])


class Sink:
    """The last step of a task, which writes the task's one output; a task whose output is there does nothing.

    Generators are lazy: a sink that does not ask for documents leaves all steps before it idle. As the output gets its
    name only when it is whole, its presence is the only resume marker, the same for every engine.
    """

    def output(self, rank: int) -> Path:
        raise NotImplementedError

    def work(self, documents: Iterable[Document] | None, rank: int) -> None:
        """Write `output(rank)`."""
        raise NotImplementedError

    def __call__(
        self, documents: Iterable[Document] | None = None, rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        if not self.output(rank).exists():
            self.work(documents, rank)
        yield from ()


@dataclasses.dataclass(frozen=True)
class WriteDocuments(Sink):
    """Writes a task's documents, what the steps before it counted, and whom they removed.

    Attributes:
        documents, tallies, removed: folders that get a file a task.
        steps: those of the task that count.
        label: tells this part of a longer list of steps from others that write removals into the same folder.
    """

    documents: Path
    tallies: Path
    removed: Path
    steps: Sequence[Any]
    label: str

    def output(self, rank: int) -> Path:
        return self.documents / f"{rank:06d}.parquet"

    def work(self, documents: Iterable[Document] | None, rank: int) -> None:
        kept = list(documents)
        tallies = [step.tally for step in self.steps]
        removals = (dataclasses.asdict(removal) for tally in tallies for removal in tally.removed)
        write_jsonl(self.removed / f"{rank:06d}-{self.label}.jsonl", removals)
        write_json(self.tallies / f"{rank:06d}.json", [tally.summary() for tally in tallies])
        write_documents(self.output(rank), kept)


@dataclasses.dataclass(frozen=True)
class Drain(Sink):
    """Takes the documents and leaves an empty file: for a pass whose results the steps before it have written."""

    folder: Path

    def output(self, rank: int) -> Path:
        return self.folder / f"{rank:06d}.done"

    def work(self, documents: Iterable[Document] | None, rank: int) -> None:
        for _ in documents:
            pass
        self.folder.mkdir(parents=True, exist_ok=True)
        self.output(rank).touch()
