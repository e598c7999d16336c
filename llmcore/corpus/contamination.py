"""Contamination of evaluation sets: documents and the texts of evaluation questions go in; the documents that hold no
question come out, with a report of which held what.

Whether a document holds a question is told by runs of words (n-grams) that both have, as for GPT-3 (Brown et al. 2020,
"Language Models are Few-Shot Learners", appendix C): words are compared without case and punctuation, in runs of 13, or
of 8 for a question that is shorter. One run that both share is often a phrase that everybody writes; so a document goes
only when it holds 70 % of a question's runs, the share that PaLM took (Chowdhery et al. 2022, section 8).
"""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from llmcore.corpus.dedup import ngram_hashes, words
from llmcore.corpus.documents import Document
from llmcore.errors import InputError

DOCUMENTS_AT_A_TIME = 2000


@dataclasses.dataclass(frozen=True, slots=True)
class Overlap:
    """A document that shares runs of words with a question: ids of both, and the share of the question's runs."""

    document: str
    question: str
    share: float


class QuestionIndex:
    """The runs of words of evaluation questions, to be looked up in documents.

    Args:
        questions: id -> the text that must not be trained on, such as the question with its right answer.
        ngram_size: words in a run.
        short_ngram_size: the same for questions of fewer than `ngram_size` words. One of fewer than this is not looked
            for; its id is in `too_short`.

    Raises:
        InputError: a size is out of range.
    """

    def __init__(self, questions: Mapping[str, str], ngram_size: int = 13, short_ngram_size: int = 8):
        if not 1 <= short_ngram_size <= ngram_size:
            problem = f"must be from 1 to ngram_size, which is {ngram_size}, got {short_ngram_size}"
            raise InputError("short_ngram_size", problem, "change one of them")
        lengths = {key: len(words(text)) for key, text in questions.items()}
        self.too_short = [key for key, length in lengths.items() if length < short_ngram_size]
        long = [key for key, length in lengths.items() if length >= ngram_size]
        short = [key for key, length in lengths.items() if short_ngram_size <= length < ngram_size]
        self._tables = [
            _Table({key: questions[key] for key in keys}, size)
            for keys, size in ((long, ngram_size), (short, short_ngram_size))
            if keys
        ]

    def overlaps(self, documents: Sequence[Document]) -> list[list[Overlap]]:
        """For each document the questions that it shares a run with, those with the largest shares first."""
        found: list[list[Overlap]] = [[] for _ in documents]
        for table in self._tables:
            for row, question, share in table.matches(documents):
                found[row].append(Overlap(documents[row].id, question, share))
        return [sorted(overlaps, key=lambda overlap: (-overlap.share, overlap.question)) for overlaps in found]


class _Table:
    """The different runs of one size: their hashes, sorted, and whose they are."""

    def __init__(self, questions: Mapping[str, str], size: int):
        self.size, self.keys = size, list(questions)
        hashes, offsets = ngram_hashes(questions.values(), size)
        owner = np.repeat(np.arange(len(self.keys), dtype=np.uint64), np.diff(offsets))
        runs = np.unique(np.stack((hashes, owner), axis=1), axis=0)
        self.hashes, self.owner = np.ascontiguousarray(runs[:, 0]), runs[:, 1].astype(np.int64)
        self.counts = np.bincount(self.owner, minlength=len(self.keys))

    def matches(self, documents: Sequence[Document]) -> list[tuple[int, str, float]]:
        """Row of a document, id of a question, and the share of the question's runs that the document holds."""
        hashes, offsets = ngram_hashes((document.text for document in documents), self.size)
        first = np.searchsorted(self.hashes, hashes, side="left")
        last = np.searchsorted(self.hashes, hashes, side="right")
        hits = np.flatnonzero(last > first)
        rows = np.searchsorted(offsets, hits, side="right") - 1
        # A run that a document holds twice counts once; one that several questions have counts for each.
        held = {
            (row, place)
            for row, begin, end in zip(rows.tolist(), first[hits].tolist(), last[hits].tolist(), strict=True)
            for place in range(begin, end)
        }
        counts = Counter((row, int(self.owner[place])) for row, place in held)
        return [(row, self.keys[owner], count / int(self.counts[owner])) for (row, owner), count in counts.items()]


@dataclasses.dataclass(frozen=True)
class ContaminationReport:
    """What decontaminating left and what it found.

    Attributes:
        documents: those kept, in the order given.
        removed: for each document dropped, in that order too, the question that it held most of.
        closest: id of a question -> the document that held most of it, for questions that shared a run with any.
        too_short: ids of the questions that have too few words to be looked for.
        min_share: share of a question's runs from which a document was dropped.
    """

    documents: list[Document]
    removed: list[Overlap]
    closest: dict[str, Overlap]
    too_short: list[str]
    min_share: float

    @property
    def contaminated(self) -> list[str]:
        """Ids of the questions that a dropped document held."""
        return [question for question, overlap in self.closest.items() if overlap.share >= self.min_share]

    def summary(self) -> dict[str, Any]:
        """Counts, for a report."""
        return {
            "documents_removed": len(self.removed),
            "questions_contaminated": len(self.contaminated),
            "questions_sharing_a_run": len(self.closest),
            "questions_too_short": len(self.too_short),
        }


def decontaminate(
    documents: Iterable[Document], questions: Mapping[str, str], *, min_share: float = 0.7, **sizes: int
) -> ContaminationReport:
    """Drop the documents that hold an evaluation question.

    Args:
        documents: of the training corpus.
        questions: as `QuestionIndex` takes them. Leave out those that are meant to be in the training text, such as
            facts that a model is asked to recall.
        min_share: a document that holds at least this share of a question's runs is dropped.
        sizes: `ngram_size` and `short_ngram_size` of `QuestionIndex`.

    Raises:
        InputError: a size or the share is out of range.
    """
    if not 0 < min_share <= 1:
        raise InputError("min_share", f"must be above 0 and at most 1, got {min_share}", "change it")
    index = QuestionIndex(questions, **sizes)
    report = ContaminationReport([], [], {}, index.too_short, min_share)
    rest = iter(documents)
    while part := list(itertools.islice(rest, DOCUMENTS_AT_A_TIME)):
        for document, overlaps in zip(part, index.overlaps(part), strict=True):
            for overlap in overlaps:
                known = report.closest.get(overlap.question)
                if known is None or overlap.share > known.share:
                    report.closest[overlap.question] = overlap
            if overlaps and overlaps[0].share >= min_share:
                report.removed.append(overlaps[0])
            else:
                report.documents.append(document)
    return report
