"""Steps count what they do; a sink whose output is there asks for nothing; files of parts are whole or refused."""

import dataclasses
import pickle

import numpy as np
import pytest
from sample_texts import sample_documents

from llmcore.corpus.documents import Document, read_documents
from llmcore.corpus.partitions import Store, file_of, open_parts, places, row_of, write_parts
from llmcore.corpus.steps import (
    Drain,
    FunnelStep,
    LanguageFilter,
    MaskPersonalData,
    QualityFilter,
    ReadDocuments,
    Removal,
    WriteDocuments,
)
from llmcore.errors import InputError
from llmcore.files import read_json, read_jsonl

GERMAN = "Der alte Leuchtturm steht seit vielen Jahren an der Küste und weist den Booten den Weg in den Hafen."


def test_steps_are_piped_lazily_and_count():
    good = sample_documents(1)[0]
    documents = [good, Document("de", "web", GERMAN), Document("thin", "web", "Too thin.", url="http://h/1")]
    asked = []
    steps = [LanguageFilter(), QualityFilter()]
    stream = (asked.append(document.id) or document for document in documents)
    for step in steps:
        stream = step(stream, 0, 1)
    assert asked == []
    assert next(stream) == good
    assert asked == [good.id]
    assert list(stream) == []
    assert steps[0].tally.removed == [Removal("de", "", "language", "language de")]
    assert steps[1].tally.removed == [Removal("thin", "http://h/1", "quality", "too few words")]
    summary = steps[1].tally.summary()
    assert summary.pop("rejected") == {"too few words": 1}
    assert summary.pop("masked") == 0
    size = len(good.text)
    assert FunnelStep("quality", **summary) == FunnelStep("quality", 2, 1, size + len("Too thin."), size)


def test_a_step_counts_each_call_anew():
    step = MaskPersonalData()
    document = Document("a", "web", "Write to ada@host.example.")
    for _ in range(2):
        assert [d.text for d in step([document])] == ["Write to [EMAIL]."]
        assert step.tally.masked == {"a": 1}
        assert step.tally.documents_in == 1


def test_reading_wants_a_task_for_each_file():
    with pytest.raises(InputError, match="3 tasks for 2 files"):
        list(ReadDocuments(["a", "b"])(None, 0, 3))


def test_a_sink_writes_once(tmp_path):
    document = sample_documents(1)[0]
    step = QualityFilter()
    sink = WriteDocuments(tmp_path / "documents", tmp_path / "tallies", tmp_path / "removed", [step], "01")
    thin = Document("thin", "web", "Too thin.")
    assert list(sink(step([document, thin]), rank=2)) == []
    assert read_documents(sink.output(2)) == [document]
    assert read_json(tmp_path / "tallies" / "000002.json") == [step.tally.summary()]
    assert read_jsonl(tmp_path / "removed" / "000002-01.jsonl") == [dataclasses.asdict(step.tally.removed[0])]

    def untouched():
        raise AssertionError("a sink that is done asked for documents")
        yield

    for done in (sink, Drain(tmp_path / "drain")):
        done.output(2).parent.mkdir(exist_ok=True)
        done.output(2).touch()
        assert list(done(untouched(), rank=2)) == []


def test_an_error_in_a_worker_arrives_whole():
    error = pickle.loads(pickle.dumps(InputError("file", "problem", "remedy")))
    assert (str(error), error.remedy) == ("file: problem; remedy", "remedy")


def test_places_sort_as_the_concatenation_of_the_files_does():
    all_places = np.concatenate([places(0, [0, 7, 2**32 - 1]), places(1, [0]), places(70_000, [3])])
    assert np.all(np.diff(all_places.astype(np.float64)) > 0)
    assert file_of(all_places).tolist() == [0, 0, 0, 1, 70_000]
    assert row_of(all_places).tolist() == [0, 7, 2**32 - 1, 0, 3]


def test_parts_go_to_whom_they_are_for(tmp_path):
    store = Store(tmp_path, files=2, buckets=3)
    for task in range(2):
        records = np.arange(6, dtype="<u8") + np.uint64(10 * task)
        store.write("kind", task, records, np.array([2, 0, 2, 0, 2, 2]), 3)
    assert store.read("kind", 0, "<u8", 2).tolist() == [1, 3, 11, 13]
    assert store.read("kind", 1, "<u8", 2).tolist() == []
    assert store.read("kind", 2, "<u8", 2).tolist() == [0, 2, 4, 5, 10, 12, 14, 15]


def test_parts_that_are_cut_off_are_refused(tmp_path):
    path = tmp_path / "a.parts"
    write_parts(path, [np.arange(3, dtype="<u8"), np.arange(2, dtype="<u8")], np.array([1, 4]))
    assert [open_parts(path, "<u8")[part].tolist() for part in range(2)] == [[0], [1, 2, 0, 1]]
    whole = path.read_bytes()
    for size in (0, 5, 8, 30, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(InputError, match=r"a\.parts: "):
            open_parts(path, "<u8")
    with pytest.raises(InputError, match=r"b\.parts: "):
        open_parts(tmp_path / "b.parts", "<u8")
