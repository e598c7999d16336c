"""Whole groups are held out, of every source, and the same ones each time."""

from llmcore.corpus.documents import Document
from llmcore.corpus.split import split_by_group

DOCUMENTS = [Document(f"{s}-{i}", s, "x", group=f"g{i % 20}") for s in ("a", "b") for i in range(200)]


def test_groups_are_on_one_side_only():
    training, validation = split_by_group(DOCUMENTS, 0.1)
    assert len(training) + len(validation) == 400
    for source in ("a", "b"):
        held_out = {d.group for d in validation if d.source == source}
        assert len(held_out) == 2 and not held_out & {d.group for d in training if d.source == source}


def test_the_split_does_not_depend_on_the_order_or_on_other_sources():
    forwards = {d.id for d in split_by_group(DOCUMENTS, 0.1)[1]}
    backwards = {d.id for d in split_by_group(DOCUMENTS[::-1], 0.1)[1]}
    alone = {d.id for d in split_by_group(DOCUMENTS[:200], 0.1)[1]}
    assert forwards == backwards and alone < forwards


def test_a_source_with_a_single_group_stays_in_training():
    single = [Document(str(i), "c", "x", group="only") for i in range(9)]
    assert split_by_group(single, 0.5) == (single, [])


def test_documents_without_a_group_are_split_one_by_one():
    without = [Document(str(i), "notes", "x") for i in range(40)]
    training, validation = split_by_group(without, 0.25)
    assert len(validation) == 10 and len(training) == 30
