"""Collecting: the embedded corpus, and real sources beside it whose faults are counted and cost nothing else."""

import gzip
import json

from llmcore.cli import data_status
from llmcore.corpus.collect import CorpusConfig, collect, read_sources
from llmcore.corpus.documents import read_documents
from llmcore.corpus.readers.rejects import NetworkError, Rejects
from llmcore.corpus.readers.sources import SourceConfig
from llmcore.files import read_jsonl, write_json

SMALL = {"places": 2, "site_documents": 3, "emails": 10, "instructions": 10, "questions": 1}


def test_sources_stand_beside_the_world_and_their_faults_are_listed(tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    rows = [json.dumps({"text": f"The note of day {day} is about ferries."}) for day in range(5)]
    rows[2] = rows[2][:-4]
    (notes / "days.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (notes / "cut.jsonl.gz").write_bytes(gzip.compress("\n".join(rows[3:] * 50).encode())[:-12])
    sources = [SourceConfig("folder", str(notes), source="notes", language="en")]
    summary = collect(CorpusConfig(**SMALL, sources=sources), 1, tmp_path / "run" / "collect")
    documents = read_documents(tmp_path / "run" / "collect" / "raw.parquet")
    texts = [document.text for document in documents if document.source == "notes"]
    assert texts.count("The note of day 0 is about ferries.") == 1
    assert any(document.source == "web" for document in documents) and len(documents) == summary["documents"]
    rejects = read_jsonl(tmp_path / "run" / "collect" / "rejects.jsonl")
    assert summary["rejects"] == len(rejects) and summary["damaged"] == sum(row["damage"] for row in rejects) == 1
    assert ("line 3", False) in [(row["place"], row["damage"]) for row in rejects]


def test_a_run_whose_sources_lacked_data_ends_with_status_1(tmp_path, capsys):
    for damaged, status in ((0, 0), (2, 1)):
        write_json(tmp_path / "collect" / "stage.json", {"summary": {"damaged": damaged}})
        assert data_status(tmp_path) == status
    assert "2 damaged places" in capsys.readouterr().err


def test_without_a_network_the_embedded_corpus_is_left(monkeypatch, capsys):
    def unreachable(source, rejects):
        raise NetworkError("hub", "cannot be reached", "check the network")

    monkeypatch.setattr("llmcore.corpus.collect.read_source", unreachable)
    assert read_sources([SourceConfig("folder", "x")], Rejects()) == []
    assert "going on with the embedded corpus" in capsys.readouterr().err
