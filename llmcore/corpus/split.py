"""Training against validation, by group: one plot, wording or theme is on one side only, never split by row."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from llmcore.corpus.documents import Document


def split_by_group(documents: Sequence[Document], share: float) -> tuple[list[Document], list[Document]]:
    """Training and validation documents, in the order given.

    Of each source, whole groups go to validation, in an order decided by a hash of their names, until they hold at
    least `share` of its documents. A document without a group is one by itself; a source with a single group stays in
    training.
    """
    sizes = Counter(map(_group, documents))
    totals = Counter(document.source for document in documents)
    groups: dict[str, list[str]] = {}
    for source, group in sizes:
        groups.setdefault(source, []).append(group)
    held_out = set()
    for source, names in groups.items():
        names.sort(key=lambda name: hashlib.sha256(f"{source}/{name}".encode()).digest())
        taken = 0
        for name in names[:-1]:
            if taken >= share * totals[source]:
                break
            held_out.add((source, name))
            taken += sizes[source, name]
    training = [document for document in documents if _group(document) not in held_out]
    return training, [document for document in documents if _group(document) in held_out]


def _group(document: Document) -> tuple[str, str]:
    return document.source, document.group or document.id
