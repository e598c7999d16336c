"""Cleaning the crawled site finds what was planted; each step does its own part."""

import dataclasses

import pytest
from sample_texts import sample_documents

from llmcore.corpus.clean import clean, precision_recall
from llmcore.corpus.crawl import crawl
from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract_documents
from llmcore.corpus.world.site import Truth, build_site, serve

STEPS = ["exact duplicates", "language", "quality", "personal data", "near-duplicates"]
GERMAN = "Der alte Leuchtturm steht seit vielen Jahren an der Küste und weist den Booten den Weg in den Hafen. " * 2
PHRASES = (
    "Where is the harbour?\nWo ist der Hafen?\n\nThe old bridge is closed today.\nDie alte Brücke ist heute gesperrt."
)


@pytest.fixture(scope="module")
def cleaned(tmp_path_factory):
    """The report and the truth of a site of about 400 pages."""
    site = build_site(sample_documents(300), seed=1)
    path = tmp_path_factory.mktemp("clean") / "site.warc.gz"
    with serve(site) as address:
        crawl(f"{address}/", path)
    return clean(extract_documents(path)), site.truth


def test_the_planted_faults_are_found(cleaned):
    found = precision_recall(*cleaned)
    assert len(cleaned[1]) > 400
    assert found["joint"]["planted"] >= 100
    assert found["joint"]["precision"] >= 0.98
    assert found["joint"]["recall"] >= 0.95
    for kind, row in found["kinds"].items():
        assert row["planted"] > 0, kind
        assert row["recall"] >= 0.9, kind
    for step in STEPS:
        assert found["steps"][step]["precision"] >= 0.95, step
    assert found["personal data"]["planted"] >= 40
    assert found["personal data"]["recall"] == found["personal data"]["precision"] == 1


def test_the_funnel_adds_up(cleaned):
    report, _ = cleaned
    assert [entry.step for entry in report.funnel] == STEPS
    for before, after in zip(report.funnel, report.funnel[1:], strict=False):
        assert (before.documents_out, before.characters_out) == (after.documents_in, after.characters_in)
    for entry in report.funnel:
        assert entry.documents_in - entry.documents_out == len(report.removed_ids(entry.step))
    assert report.funnel[-1].documents_out == len(report.documents)
    assert report.funnel[-1].characters_out == sum(len(document.text) for document in report.documents)
    assert sum(report.rejected.values()) == len(report.removed) == report.funnel[0].documents_in - len(report.documents)


def test_good_and_varied_documents_all_stay():
    documents = sample_documents(200)
    assert clean(documents).documents == documents


def test_each_step_by_itself():
    good, other = sample_documents(4)[::3]
    copy = dataclasses.replace(good, id="copy", text=good.text.upper())
    german = Document("german", "web", GERMAN)
    thin = Document("thin", "web", "Nothing here.")
    near = dataclasses.replace(good, id="near", text=good.text + " Indeed.")
    private = dataclasses.replace(other, id="private", text=other.text + " Write to ada@host.example.")
    report = clean([good, copy, german, thin, private, near])
    assert [(removal.id, removal.step) for removal in report.removed] == [
        ("copy", "exact duplicates"),
        ("german", "language"),
        ("thin", "quality"),
        ("near", "near-duplicates"),
    ]
    assert [removal.reason for removal in report.removed] == [
        "exact duplicate",
        "language de",
        "too few words",
        "near-duplicate",
    ]
    assert report.masked == {"private": 1}
    assert report.documents[1].text.endswith(" Write to [EMAIL].")


def test_languages_and_sources():
    german = Document("german", "web", GERMAN)
    mixed = Document("mixed", "parallel", f"{PHRASES}\n\n{GERMAN}")
    assert [document.id for document in clean([german, mixed]).documents] == ["mixed"]
    kept = clean([german, mixed], languages=("de",), quality={"min_stop_words": 0}).documents
    assert [document.id for document in kept] == ["german", "mixed"]
    assert clean([mixed], mixed_sources=(), languages=("fr",)).documents == []


def test_thresholds_reach_the_filters():
    documents = sample_documents(4)
    assert clean(documents, quality={"min_words": 10_000}).rejected == {"too few words": 4}
    near = dataclasses.replace(documents[0], id="near", text=documents[0].text + " Indeed.")
    assert len(clean([documents[0], near], near_duplicate_threshold=1.0).documents) == 2
    with pytest.raises(TypeError, match="min_letters"):
        clean(documents, quality={"min_letters": 3})


def test_ids_must_be_unique_and_nothing_gives_nothing():
    document = sample_documents(1)[0]
    with pytest.raises(ValueError, match="'sample-0' occurs more than once"):
        clean([document, document])
    assert clean([]).documents == []


def page(path: str, text: str) -> Document:
    return Document(path, "web", text, url=f"http://host.example{path}")


def test_precision_and_recall_by_hand():
    one, two, three, four = (document.text for document in sample_documents(16)[::4])
    report = clean(
        [
            page("/copy", one),
            page("/good", one),
            page("/spam", two),
            page("/short", "Too short."),
            page("/3", three),
            Document("dump", "news", four),
        ]
    )
    truth = {
        "/good": Truth("good", "one"),
        "/copy": Truth("copy", "one"),  # kept in place of the page itself: counts as found
        "/spam": Truth("spam"),  # reads like prose: missed
        "/short": Truth("good", "short"),  # dropped wrongly
        "/3": Truth("good", "three", ("absent", "from the text")),
        "/private": Truth("forbidden"),
        "/": Truth("hub"),  # not collected
    }
    found = precision_recall(report, truth)
    assert found["joint"] == {"planted": 2, "removed": 2, "precision": 0.5, "recall": 0.5}
    assert found["kinds"]["copy"] == {"planted": 1, "removed": 1, "recall": 1.0}
    assert found["kinds"]["spam"] == {"planted": 1, "removed": 0, "recall": 0.0}
    assert found["kinds"]["forbidden"] == {"planted": 1, "removed": 1, "recall": 1.0}
    assert found["steps"]["exact duplicates"] == {"removed": 1, "precision": 1.0}
    assert found["steps"]["quality"] == {"removed": 1, "precision": 0.0}


def test_masking_is_measured():
    text = sample_documents(1)[0].text
    report = clean([page("/a", f"{text} ada@host.example"), page("/b", sample_documents(4)[3].text + " 0171 234 5678")])
    truth = {"/a": Truth("good", "a", ("ada@host.example",)), "/b": Truth("good", "b")}
    found = precision_recall(report, truth)["personal data"]
    assert found == {"planted": 1, "masked": 2, "recall": 1.0, "precision": 0.5}
    unmasked = dataclasses.replace(report, documents=[page("/a", "ada@host.example")], masked={})
    assert precision_recall(unmasked, truth)["personal data"]["recall"] == 0
