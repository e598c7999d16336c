"""Clean a corpus: raw documents go in; distinct documents of good quality, in the languages wanted, come out.

The steps and their order follow common practice (Gopher, C4, FineWeb): exact duplicates, language, quality, personal
data, near-duplicates; the cheap ones first. The report says what went into and came out of each step and why
each document was dropped; `precision_recall` compares that with the truth where the faults were planted.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from llmcore.corpus.barriers import ExactDuplicates
from llmcore.corpus.documents import Document
from llmcore.corpus.near_barrier import NearDuplicates
from llmcore.corpus.steps import (
    COUNTS,
    MIXED_SOURCES,
    FunnelStep,
    LanguageFilter,
    MaskPersonalData,
    QualityFilter,
    Removal,
    Step,
)
from llmcore.corpus.world.site import Truth
from llmcore.corpus.world.site_faults import CRAWL_FAULTS, PAGE_FAULTS


@dataclasses.dataclass(frozen=True)
class CleanReport:
    """What cleaning left and what it did.

    Attributes:
        documents: those kept, in the order given.
        funnel: one entry a step, in the order run.
        removed: one entry a document dropped, in the order dropped.
        masked: document id -> how many e-mail addresses and telephone numbers were masked, where any was.
    """

    documents: list[Document]
    funnel: list[FunnelStep]
    removed: list[Removal]
    masked: dict[str, int]

    @property
    def rejected(self) -> dict[str, int]:
        """How many documents were dropped for each reason, the most frequent first."""
        return dict(Counter(removal.reason for removal in self.removed).most_common())

    def removed_ids(self, step: str) -> list[str]:
        """Ids of the documents that one step dropped."""
        return [removal.id for removal in self.removed if removal.step == step]


def cleaning_steps(
    *,
    languages: Sequence[str] = ("en",),
    mixed_sources: Sequence[str] = MIXED_SOURCES,
    min_language_confidence: float = 0.5,
    quality: Mapping[str, Any] | None = None,
    near_duplicate_threshold: float = 0.8,
) -> list[Step]:
    """The steps that `clean` runs in memory, and `llmcore.corpus.engines.run_steps` over many files.

    Args:
        languages: ISO 639-1 codes to keep. Text too short to tell passes on to the quality step.
        mixed_sources: sources that skip the language step and the rule about common English words.
        min_language_confidence: a language is believed from this confidence on; text in no language believed is dropped.
        quality: thresholds for `quality.quality_problem` other than its defaults.
        near_duplicate_threshold: Jaccard similarity of word 5-grams from which the later document is dropped.
    """
    return [
        ExactDuplicates(),
        LanguageFilter(languages, min_language_confidence, mixed_sources),
        QualityFilter(quality or {}, mixed_sources),
        MaskPersonalData(),
        NearDuplicates(near_duplicate_threshold),
    ]


def clean(documents: Iterable[Document], **settings: Any) -> CleanReport:
    """Drop duplicates, other languages and poor texts; mask personal data.

    Args:
        documents: with ids that are unique.
        settings: of `cleaning_steps`.

    Raises:
        ValueError: two documents share an id.
    """
    documents = list(documents)
    doubled = [key for key, count in Counter(document.id for document in documents).items() if count > 1]
    if doubled:
        raise ValueError(f"document ids must be unique, {doubled[0]!r} occurs more than once")
    steps = cleaning_steps(**settings)
    for step in steps:
        documents = step(documents, rank=0, world_size=1)
    kept = list(documents)
    funnel = [FunnelStep(step.name, *(getattr(step.tally, name) for name in COUNTS)) for step in steps]
    removed = [removal for step in steps for removal in step.tally.removed]
    return CleanReport(
        kept, funnel, removed, {key: count for step in steps for key, count in step.tally.masked.items()}
    )


def precision_recall(report: CleanReport, truth: Mapping[str, Truth]) -> dict[str, dict]:
    """How well collecting and cleaning a site with planted faults did, by its truth.

    Of a page and its copies any one may stay: where a copy is kept in place of the page, the two change roles.

    Args:
        report: of documents whose `url` leads into the site; others are left out.
        truth: of `llmcore.corpus.world.site.Site`, by path.

    Returns:
        `joint`: planted, removed, precision and recall of all page faults that reached cleaning, together;
        `kinds`: planted, removed and recall of each kind of fault, those included that crawling should refuse;
        `steps`: removed and precision of each cleaning step;
        `personal data`: planted and masked strings on the pages kept, recall, and precision (a mask on a page beyond the
        strings planted there is false).
    """
    kept = {path: document for document in report.documents if (path := _path(document.url)) in truth}
    dropped = {path: removal.step for removal in report.removed if (path := _path(removal.url)) in truth}
    roles = _roles(truth, kept, dropped)
    faults = [path for path, kind in roles.items() if kind in PAGE_FAULTS]
    caught = [path for path in faults if path in dropped]
    kinds = {}
    for kind in (*PAGE_FAULTS, *CRAWL_FAULTS):
        planted = [path for path, role in roles.items() if role == kind]
        gone = sum(path not in kept for path in planted)
        kinds[kind] = {"planted": len(planted), "removed": gone, "recall": _share(gone, len(planted))}
    steps = {}
    for step in (entry.step for entry in report.funnel):
        removed = [path for path, by in dropped.items() if by == step]
        right = sum(roles[path] in PAGE_FAULTS for path in removed)
        steps[step] = {"removed": len(removed), "precision": _share(right, len(removed))}
    return {
        "joint": {
            "planted": len(faults),
            "removed": len(dropped),
            "precision": _share(len(caught), len(dropped)),
            "recall": _share(len(caught), len(faults)),
        },
        "kinds": kinds,
        "steps": steps,
        "personal data": _masking(report, truth, kept),
    }


def _path(url: str) -> str:
    """The path of an address; that of no address, which a document from elsewhere has, is none of the site's."""
    return (urlsplit(url).path or "/") if url else ""


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _roles(truth: Mapping[str, Truth], kept: Mapping[str, Document], dropped: Mapping[str, str]) -> dict[str, str]:
    """The kind of each page that reached cleaning and of all that should not have, after copies took over as originals."""
    roles, families = {}, {}
    for path, planted in truth.items():
        if path in kept or path in dropped or planted.kind in CRAWL_FAULTS:
            roles[path] = planted.kind
            if planted.kind in ("good", "copy", "near-copy"):
                families.setdefault(planted.source_id, []).append(path)
    for family in families.values():
        original = next((path for path in family if roles[path] == "good"), None)
        heir = next((path for path in family if path in kept), None)
        if heir and original not in kept:
            if original:
                roles[original] = roles[heir]
            roles[heir] = "good"
    return roles


def _masking(report: CleanReport, truth: Mapping[str, Truth], kept: Mapping[str, Document]) -> dict[str, float]:
    planted = [(text, document.text) for path, document in kept.items() for text in truth[path].pii]
    gone = sum(text not in page for text, page in planted)
    masks = sum(report.masked.get(document.id, 0) for document in kept.values())
    extra = sum(max(0, report.masked.get(document.id, 0) - len(truth[path].pii)) for path, document in kept.items())
    return {
        "planted": len(planted),
        "masked": masks,
        "recall": _share(gone, len(planted)),
        "precision": _share(masks - extra, masks),
    }
