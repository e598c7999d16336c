"""Hints, and progress that survives crashes, damage and folders that cannot be written."""

import json

import lxml.html
import nbclient
import nbformat
import pytest

from llmcore.course import bars, check, hint, progress, records
from llmcore.course.exercises import find


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LLMCORE_PROGRESS", str(tmp_path / "state"))
    return tmp_path / "state"


def stub(x):
    raise NotImplementedError("06.1: not yet")


def right(x):
    return find("06.1").reference(x)


def wrong(x):
    return x


def test_hints_come_one_by_one_and_then_all_again(capsys):
    hints = find("06.1").hints
    for number, text in enumerate(hints, start=1):
        hint("06.1")
        assert capsys.readouterr().out == f"06.1, hint {number} of {len(hints)}: {text}\n"
    hint("06.1")
    out = capsys.readouterr().out
    assert all(text in out for text in hints)


def test_progress_shows_points_states_and_hints(capsys):
    check("06.1", right)
    check("06.2", lambda q, k, v: v)
    hint("06.3")
    capsys.readouterr()
    progress()
    lines = capsys.readouterr().out.splitlines()
    lines = lines[lines.index("Lecture 06: 1 of 6 exercises, 2 of 16 points") :]
    assert lines[1].split()[-2:] == ["solved", "2/2"]
    assert lines[2].split()[-2:] == ["begun", "0/3"]
    assert lines[3].split()[-5:] == ["open", "0/3", "hints", "seen:", "1"]


def test_in_a_notebook_progress_is_a_bar_a_lecture_and_the_same_in_text(folder):
    source = (
        "from llmcore.course import check, hint, progress\n"
        "check('06.1', lambda x: x.cumsum(1) / (x * 0 + 1).cumsum(1))\n"
        "check('06.4', lambda q, k: (0.0, (q * k).sum(1).var().item()))\n"
        "hint('06.4')\nprogress()"
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbclient.NotebookClient(notebook, timeout=60).execute()
    data = notebook.cells[0].outputs[-1]["data"]
    assert "Lecture 06: 1 of 6 exercises, 2 of 16 points" in data["text/plain"]
    table = lxml.html.fromstring(data["text/html"])
    rows = table.xpath("//tr[th='Lecture 06']")
    assert len(rows) == 1 and rows[0].xpath("string(td[2])") == "1 of 6 exercises, 2 of 16 points"
    words = rows[0].xpath(".//span/@aria-label")
    assert words[0] == "06.1 prefix mean as a matrix product: solved, 2 of 2 points"
    assert words[3] == "06.4 the variance of a score: begun, 0 of 2 points, 1 hint seen"
    assert rows[0].xpath(".//span/text()") == ["✓", "2", "3", "4", "5", "6"]


def test_a_bar_is_filled_as_far_as_points_are_earned_and_escapes_titles():
    text = bars.to_html({"03": [bars.Row("03.1", 'a "<b>" & c', "begun", 1, 4, 2)]})
    assert "#0072B2 25%,transparent 25%" in text and "<b>" not in text
    assert "&quot;&lt;b&gt;&quot; &amp; c: begun, 1 of 4 points, 2 hints seen" in text


def test_the_best_result_is_kept_and_a_stub_leaves_no_trace(folder):
    check("06.1", stub)
    assert not folder.exists()
    check("06.1", right)
    check("06.1", wrong)
    check("06.1", stub)
    assert records.load()["06.1"] == {"points": 2, "maximum": 2, "hints": 0}


def test_without_the_variable_it_lies_beside_the_notebook(monkeypatch, tmp_path):
    monkeypatch.delenv("LLMCORE_PROGRESS")
    monkeypatch.chdir(tmp_path)
    check("06.1", right)
    assert (tmp_path / ".llmcore" / "progress.json").exists()


def test_a_crash_while_writing_leaves_the_old_file(folder, monkeypatch):
    check("06.1", right)
    before = records.record_path().read_bytes()

    def crash(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("llmcore.files.json.dump", crash)
    with pytest.raises(KeyboardInterrupt):
        hint("06.1")
    assert records.record_path().read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["progress.json"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b'{"06.1": {"points": 2',
        b"[]",
        b'{"06.1": 3}',
        b'{"06.1": {"points": "2", "maximum": 2, "hints": 0}}',
        b'{"06.1": {"points": -1, "maximum": 2, "hints": 0}}',
        b"\xff\xfe\x00",
    ],
)
def test_a_damaged_file_is_set_aside_with_a_message(folder, damage, capsys):
    for round_number in (1, 2):
        folder.mkdir(exist_ok=True)
        records.record_path().write_bytes(damage)
        check("06.1", right)
        assert f"progress.damaged-{round_number}.json" in capsys.readouterr().out
        assert (folder / f"progress.damaged-{round_number}.json").read_bytes() == damage
        assert json.loads(records.record_path().read_text(encoding="utf-8"))["06.1"]["points"] == 2


def test_where_nothing_can_be_written_the_notebook_goes_on(folder, capsys):
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert check("06.1", right).passed
    hint("06.1")
    out = capsys.readouterr().out
    assert "could not be kept" in out and "hint 1 of 3" in out
    progress()
    assert "0 of 16 points" in capsys.readouterr().out
