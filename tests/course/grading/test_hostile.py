"""Hostile and broken submissions go through the real command in the real sandbox, all in one class of two jobs."""

import csv
import os
import secrets
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import DOUBLE, ESCAPE, RIGHT_DOUBLE, RIGHT_SHOUT, SHOUT, TABLE, ZIPS, notebook

CHECKS = """
from llmcore.course.compare import expect_close
from llmcore.course.exercises import exercise

def double(x):
    return 2 * x

def shout(text):
    return text.upper() + "!"

DOUBLE = exercise("90.1", "double", double, (), {})
SHOUT = exercise("90.2", "shout", shout, (), {})

@DOUBLE.check(points=2)
def _(candidate):
    "some numbers"
    for x in (3, 52345 + SEED):
        expect_close(DOUBLE, candidate, x)

@SHOUT.check(points=1)
def _(candidate):
    "a word"
    expect_close(SHOUT, candidate, "ferry")
"""
BLANK = [f"{head}def {name}(x):\n    raise NotImplementedError('{number}: x')\n" for head, name, number in (
    (DOUBLE, "double", "90.1"), (SHOUT, "shout", "90.2"))]  # fmt: skip


def lay_out(root, submissions):
    """A course of one tiny lecture in `root`, and a class of {file name: bytes}."""
    for folder, cells in (("solutions", (RIGHT_DOUBLE, RIGHT_SHOUT)), ("lectures", BLANK)):
        (root / folder).mkdir()
        (root / folder / "90_tiny.ipynb").write_bytes(notebook(*cells))
    (root / "checks").mkdir()
    (root / "checks" / "lecture_90.py").write_text(CHECKS, encoding="utf-8")
    (root / "class").mkdir()
    for name, data in submissions.items():
        (root / "class" / name).write_bytes(data)


def grade(root, *options):
    """Run the command as an instructor does."""
    command = [sys.executable, "-m", "llmcore", "course", "grade", "class", "--out", "grades", "--checks", "checks"]
    command += ["--jobs", "2", "--time-limit", "2", *options]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300)


def rows(root):
    """grades.csv by student and exercise."""
    with open(root / "grades" / "grades.csv", encoding="utf-8", newline="") as file:
        return {(row["student"].removeprefix("'"), row["exercise"]): row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The class, graded once: (root, the finished command, the marker of a process that outlives its function)."""
    root, mark = tmp_path_factory.mktemp("class"), str(3000 + secrets.randbelow(10**9) / 10**9)
    with socket.create_server(("127.0.0.1", 0)) as server:
        known = {"@ROOT@": str(root), "@PORT@": str(server.getsockname()[1]), "@MARK@": mark}

        def filled(data):
            for name, value in known.items():
                data = data.replace(name.encode(), value.encode())
            return data

        submissions = {f"{name}_90_tiny.ipynb": filled(row[0]) for name, row in TABLE.items()}
        submissions |= {f"{name}.zip": row[0] for name, row in ZIPS.items()}
        submissions |= {f"{name}_90_tiny.ipynb": notebook(RIGHT_DOUBLE, RIGHT_SHOUT) for name in ("aaa", "mmm", "zzz")}
        submissions |= {"blank_90_tiny.ipynb": notebook(*BLANK), "huge_90_tiny.ipynb": b""}
        lay_out(root, submissions)
        os.truncate(root / "class" / "huge_90_tiny.ipynb", 300 << 20)
        (root / "secret.ipynb").write_bytes(notebook(RIGHT_DOUBLE, RIGHT_SHOUT))
        (root / "class" / "link_90_tiny.ipynb").symlink_to(root / "secret.ipynb")
        (root / "roster.txt").write_text("aaa\nabsent\n", encoding="utf-8")
        done = grade(root, "--roster", "roster.txt")
    return root, done, mark


@pytest.mark.parametrize("name", [*TABLE, *ZIPS])
def test_each_comes_to_its_grade_and_a_reason(graded, name):
    root, done, _ = graded
    assert done.returncode == 0, done.stderr
    _, status, points, words = (TABLE | ZIPS)[name]
    student = name.replace("\n", "_")
    found = [rows(root)[student, number] for number in ("90.1", "90.2")]
    assert all(status is None or row["status"] == status for row in found), found
    for row, expected in zip(found, points, strict=True):
        assert expected is None or row["points"] == str(expected), found
        assert row["points"] == row["maximum"] or row["reason"]
    assert words in " ".join(row["reason"] for row in found) + done.stdout


def test_the_others_are_as_if_the_hostile_had_not_been_there(graded):
    root, _, mark = graded
    found = rows(root)
    for student in ("aaa", "mmm", "zzz"):
        assert [found[student, number]["points"] for number in ("90.1", "90.2")] == ["2", "1"]
    for student in ("blank", "huge", "link"):
        assert [found[student, number]["points"] for number in ("90.1", "90.2")] == ["0", "0"]
    assert found["blank", "90.1"]["reason"] == "not attempted"
    assert "300 MB" in found["huge", "90.1"]["reason"] and "symbolic" in found["link", "90.1"]["reason"]
    assert found["absent", "90.1"]["status"] == "missing" and found["absent", "90.1"]["points"] == ""
    assert not [path for path in ("/usr", "/dev", "/") if (Path(path) / ESCAPE).exists()]
    assert ESCAPE not in (root / "grades" / "grades.csv").read_text(encoding="utf-8")
    commands = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()]
    assert not [one for one in commands if mark.encode() in one]


def test_feedback_runs_nothing_and_shows_no_hidden_input(graded):
    root, *_ = graded
    page = (root / "grades" / "feedback" / "html_in_message.html").read_text(encoding="utf-8")
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert "<script" not in page and "&lt;script&gt;" in page  # their own code is shown, escaped
    for path in (root / "grades" / "feedback").glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "52345" not in text and "ferry" not in text.lower(), path
    for path in root.glob("grades/*.csv"):
        assert ",=" not in (text := path.read_text(encoding="utf-8")) and "\n=" not in text


def test_a_rerun_grades_what_changed_and_gives_the_same_bytes(graded):
    root, *_ = graded
    names = ("grades.csv", "gradebook.csv")
    before = [(root / "grades" / name).read_bytes() for name in names]
    again = grade(root, "--roster", "roster.txt")
    assert again.returncode == 0 and "0 of them unchanged" not in again.stdout
    assert [(root / "grades" / name).read_bytes() for name in names] == before
    (root / "solutions" / "90_tiny.ipynb").write_bytes(notebook(*BLANK))
    (root / "class" / "aaa_90_tiny.ipynb").write_bytes(notebook(RIGHT_DOUBLE))
    failed = grade(root, "--jobs", "1")
    assert failed.returncode == 2 and "the solution scores 0 of 2 in 90.1" in failed.stderr
    assert [(root / "grades" / name).read_bytes() for name in names] == before
