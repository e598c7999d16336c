"""When a stage runs, and when it does not."""

import dataclasses

import pytest

from llmcore import stages
from llmcore.stages import PeakMemory, Stage, code_fingerprint, run_stages


@pytest.fixture
def made(tmp_path):
    """Two stages that count their runs: `second` reads what `first` wrote."""
    runs = []

    def first(folder):
        runs.append("first")
        (folder / "out.txt").write_text("hello", encoding="utf-8")
        return {"length": 5}

    def second(folder):
        runs.append("second")
        (folder / "copy.txt").write_text((tmp_path / "first" / "out.txt").read_text("utf-8"), encoding="utf-8")
        return {}

    return runs, [
        Stage("first", first, {"a": 1}, ("errors.py",)),
        Stage("second", second, {}, ("files.py",), ("first",)),
    ]


def go(tmp_path, listed):
    said = []
    records = run_stages(tmp_path, listed, said.append)
    return records, said


def test_each_stage_runs_once(tmp_path, made):
    runs, listed = made
    records, _ = go(tmp_path, listed)
    again, said = go(tmp_path, listed)
    assert runs == ["first", "second"] and again == records
    assert all("done before" in line for line in said)
    assert records["first"]["summary"] == {"length": 5} and records["first"]["files"] == {"out.txt": 5}
    assert records["first"]["peak_megabytes"] > 1


def test_killed_between_its_record_and_the_removal_of_its_mark_a_stage_is_done(tmp_path, made, monkeypatch):
    runs, listed = made
    unlink = stages.Path.unlink

    def killed(path, **options):
        if path.name == stages.BEGUN:
            raise KeyboardInterrupt
        unlink(path, **options)

    with monkeypatch.context() as patch:
        patch.setattr(stages.Path, "unlink", killed)
        with pytest.raises(KeyboardInterrupt):
            go(tmp_path, listed[:1])
    records, said = go(tmp_path, listed[:1])
    assert runs == ["first"] and "done before" in said[0]
    assert not (tmp_path / "first" / stages.BEGUN).exists()
    assert records["first"]["files"] == {"out.txt": 5}


def test_what_a_killed_process_left_half_written_is_removed(tmp_path, made):
    first, _ = made[1]

    def dies(folder):
        (folder / ".out.txt.123.tmp").write_text("hel", encoding="utf-8")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(tmp_path, [dataclasses.replace(first, run=dies)])
    records, said = go(tmp_path, [first])
    assert "takes up what was begun" in said[0] and records["first"]["files"] == {"out.txt": 5}
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_change_of_settings_reaches_what_depends_on_it(tmp_path, made):
    runs, (first, second) = made
    go(tmp_path, [first, second])
    go(tmp_path, [first, dataclasses.replace(second, settings={"b": 2})])
    assert runs == ["first", "second", "second"]
    go(tmp_path, [dataclasses.replace(first, settings={"a": 2}), second])
    assert runs[3:] == ["first", "second"]


def test_a_change_of_code_counts_and_a_change_of_layout_does_not(tmp_path, monkeypatch):
    monkeypatch.setattr(stages, "PACKAGE", tmp_path)
    (tmp_path / "part").mkdir()
    source = tmp_path / "part" / "code.py"
    prints = []
    for text in ("x = 1\n", "# why\nx   =   1\n\n", "x = 2\n"):
        source.write_text(text, encoding="utf-8")
        prints.append(code_fingerprint(("part",)))
    assert prints[0] == prints[1] != prints[2]


@pytest.mark.parametrize("damage", ["missing", "longer", "no record", "broken record"])
def test_what_is_not_whole_is_made_again(tmp_path, made, damage):
    runs, listed = made
    go(tmp_path, listed)
    target = tmp_path / "first" / ("out.txt" if damage in ("missing", "longer") else "stage.json")
    if damage in ("missing", "no record"):
        target.unlink()
    else:
        target.write_text("hello, hello", encoding="utf-8")
    _, said = go(tmp_path, listed)
    assert runs == ["first", "second", "first"] and "done before" in said[-1]


def test_a_stage_that_failed_is_continued_and_another_begins_empty(tmp_path, made):
    _, (first, second) = made

    def fails(folder):
        (folder / "half.txt").write_text("half", encoding="utf-8")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        go(tmp_path, [dataclasses.replace(first, run=fails)])
    seen = []
    go(tmp_path, [dataclasses.replace(first, run=lambda folder: seen.append((folder / "half.txt").exists()) or {})])
    with pytest.raises(RuntimeError):
        go(tmp_path, [dataclasses.replace(second, inputs=(), run=fails)])
    listed = [dataclasses.replace(second, inputs=(), settings=1)]
    go(tmp_path, [dataclasses.replace(listed[0], run=lambda f: seen.append((f / "half.txt").exists()) or {})])
    assert seen == [True, False]


def test_peak_memory_sees_an_allocation():
    memory = PeakMemory()
    memory.reset()
    before = memory.megabytes()
    block = bytearray(80_000_000)
    block[::4096] = b"x" * len(block[::4096])
    del block
    assert memory.megabytes() > before + 60
