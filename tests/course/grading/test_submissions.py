"""Submissions are found as learning systems export them; of several by one student the latest counts."""

import zipfile

import pytest

from llmcore.course.grading.gradebook import gradebook_rows
from llmcore.course.grading.submissions import find_submissions, slug
from llmcore.errors import InputError


def test_files_folders_and_zips_name_their_student(tmp_path):
    (tmp_path / "Lee_77_file").mkdir()
    (tmp_path / "Lee_77_file" / "06_attention.ipynb").write_bytes(b"folder")
    (tmp_path / "maier_12345_06_attention.ipynb").write_bytes(b"old")
    (tmp_path / "maier_12345_06_attention-2.ipynb").write_bytes(b"new")
    (tmp_path / "notes.txt").write_bytes(b"none")
    with zipfile.ZipFile(tmp_path / "zoe_5.zip", "w") as archive:
        archive.writestr("work/01_pretraining.ipynb", b"zipped")
    found = {(one.student, one.lecture): one for one in find_submissions(tmp_path)}
    assert {key: one.data for key, one in found.items()} == {
        ("Lee_77_file", "06"): b"folder",
        ("maier_12345", "06"): b"new",
        ("zoe_5", "01"): b"zipped",
    }
    assert "2 submissions" in found["maier_12345", "06"].remarks[0]
    assert [one.student for one in find_submissions(tmp_path, "01")] == ["zoe_5"]
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("ann_1_06_attention.ipynb", b"a")
        archive.writestr("bea/06_attention.ipynb", b"b")
    assert [one.student for one in find_submissions(tmp_path / "all.zip")] == ["ann_1", "bea"]
    with pytest.raises(InputError, match="no folder and no zip"):
        find_submissions(tmp_path / "notes.txt")


def test_file_names_of_odd_students_are_safe_and_distinct():
    names = ["../x", "..", "a/b", "a_b", "=cmd()", "é"]
    slugs = [slug(name) for name in names]
    assert len(set(slugs)) == len(names) and not any("/" in one or one.startswith(".") for one in slugs)


def test_layouts_have_their_columns_and_empty_scores():
    def record(student, points):
        exercises = [{"id": "06.1", "points": points, "maximum": 3}]
        return {"student": student, "lecture": "06", "exercises": exercises}

    records = [record("a", 2), record("b", None)]
    assert gradebook_rows(records, "nbgrader")[1:] == [["lecture_06", "a", 2, 3], ["lecture_06", "b", None, 3]]
    assert gradebook_rows(records, "moodle") == [["ID number", "Lecture 06"], ["a", 2], ["b", None]]
    assert gradebook_rows(records, "canvas")[1:3] == [
        ["Points Possible", "", "", "", "", 3],
        ["", "", "a", "", "", 2],
    ]
