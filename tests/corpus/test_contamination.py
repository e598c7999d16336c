"""Contamination: planted questions are found, others stay, and short ones are reported."""

import dataclasses

import pytest
from sample_texts import sample_documents

from llmcore.corpus.contamination import Overlap, QuestionIndex, decontaminate
from llmcore.corpus.documents import Document
from llmcore.errors import InputError

QUESTION = (
    "The ferry to Belmford leaves at nine and the one to Calmere at noon, but on market days both are an hour late. "
    "Question: When does the ferry to Calmere leave on a market day? Answer: at one."
)
SHORT = "Question: What is the river of Belmford? Answer: the Esk"


def documents_with(*texts: str) -> list[Document]:
    """Eight clean documents, and after the first of them those that hold one of the texts among other words."""
    clean = sample_documents(8)
    planted = [
        Document(f"planted-{n}", "web", f"{clean[n].text}\n\n{text}\n\nThe end.") for n, text in enumerate(texts)
    ]
    return [clean[0], *planted, *clean[1:]]


def test_planted_questions_are_found_and_nothing_else():
    documents = documents_with(QUESTION.upper().replace(",", " ;"), SHORT)
    report = decontaminate(documents, {"ferry": QUESTION, "river": SHORT, "other": "of all words none is here " * 3})
    assert report.removed == [Overlap("planted-0", "ferry", 1.0), Overlap("planted-1", "river", 1.0)]
    assert report.documents == sample_documents(8)
    assert report.contaminated == ["ferry", "river"]
    assert report.summary() == {
        "documents_removed": 2,
        "questions_contaminated": 2,
        "questions_sharing_a_run": 2,
        "questions_too_short": 0,
    }


def test_the_share_of_runs_decides():
    words = QUESTION.split()
    runs = len(words) - 12
    part = " ".join(words[: 12 + 10])  # ten runs of 13 words
    documents = documents_with(part)
    kept = decontaminate(documents, {"ferry": QUESTION})
    assert kept.documents == documents
    assert kept.closest == {"ferry": Overlap("planted-0", "ferry", 10 / runs)}
    assert kept.contaminated == []
    assert [found.document for found in decontaminate(documents, {"ferry": QUESTION}, min_share=0.1).removed] == [
        "planted-0"
    ]
    twice = documents_with(f"{part} {part}")
    assert decontaminate(twice, {"ferry": QUESTION}).closest["ferry"].share == 10 / runs


def test_sizes():
    twelve = " ".join(QUESTION.split()[:12])
    documents = documents_with(twelve)
    assert decontaminate(documents, {"ferry": QUESTION}).closest == {}
    assert decontaminate(documents, {"ferry": QUESTION}, ngram_size=12).closest["ferry"].share > 0
    # A question of twelve words has five runs of eight.
    assert decontaminate(documents, {"twelve": twelve}).removed == [Overlap("planted-0", "twelve", 1.0)]
    changed = documents_with(twelve.replace("ferry", "boat"))
    assert decontaminate(changed, {"twelve": twelve}).closest["twelve"].share == pytest.approx(3 / 5)


def test_short_questions_are_reported():
    report = decontaminate(documents_with("Who is it?"), {"who": "Who is it?", "none": ""})
    assert (report.removed, report.too_short) == ([], ["who", "none"])
    assert decontaminate(documents_with("Who is it?"), {"who": "Who is it?"}, short_ngram_size=3).contaminated == [
        "who"
    ]


def test_two_questions_with_the_same_beginning():
    other = QUESTION.replace("at one.", "at ten o'clock in the evening of that very day.")
    index = QuestionIndex({"b": other, "a": QUESTION})
    [first, second] = index.overlaps([Document("1", "web", QUESTION), Document("2", "web", other)])
    assert [overlap.question for overlap in first] == ["a", "b"]
    assert [overlap.question for overlap in second] == ["b", "a"]
    assert first[0].share == second[0].share == 1
    assert 0 < second[1].share < 1


def test_many_documents_in_parts(monkeypatch):
    monkeypatch.setattr("llmcore.corpus.contamination.DOCUMENTS_AT_A_TIME", 3)
    documents = [
        dataclasses.replace(document, id=str(n), text=QUESTION if n % 4 == 1 else document.text)
        for n, document in enumerate(sample_documents(14))
    ]
    report = decontaminate(iter(documents), {"ferry": QUESTION})
    assert [overlap.document for overlap in report.removed] == ["1", "5", "9", "13"]
    assert report.documents == [document for document in documents if int(document.id) % 4 != 1]
    assert decontaminate([], {"ferry": QUESTION}).documents == []
    assert decontaminate(documents, {}).documents == documents


@pytest.mark.parametrize(
    ("options", "problem"),
    [({"min_share": 0}, "min_share: must be"), ({"ngram_size": 5}, "short_ngram_size: must be from 1 to ngram_size")],
)
def test_settings_out_of_range(options, problem):
    with pytest.raises(InputError, match=problem):
        decontaminate([], {}, **options)
