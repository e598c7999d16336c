"""Release: the same bytes each time, nothing of a solution in a lecture, and every mistake of an author named."""

import json

import nbformat
import pytest

from llmcore.cli import main
from llmcore.course.notebooks import plain_cell, read_notebook, to_text
from llmcore.course.release import drift, normalise_all, release, release_all
from llmcore.errors import InputError

EXERCISE = '''# EXERCISE 03.1 (2 points): double "it"
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    secret = 2
    return secret * x
    ### END SOLUTION
'''
CHECK = 'check("03.1", double)\n'


def cell(source, *cell_tags, kind="code", cell_id=None):
    made = plain_cell(kind, cell_id or "", source, list(cell_tags))
    if cell_id is None:
        del made["id"]
    return made


def good_cells():
    return [
        cell("# 03 · Title", kind="markdown", cell_id="a"),
        cell(EXERCISE, "exercise", cell_id="b"),
        cell(CHECK, "check", cell_id="c"),
        cell("print(double(4))", "solution-only", cell_id="d"),
        cell("Marks: be kind.", "instructor", kind="markdown", cell_id="e"),
        cell("Why?\n\n### BEGIN SOLUTION\nBecause.\n### END SOLUTION", "answer", kind="markdown", cell_id="f"),
        cell("%matplotlib inline\nimport math", "setup", cell_id="g"),
    ]


@pytest.fixture
def folders(tmp_path):
    (tmp_path / "solutions").mkdir()
    return tmp_path / "solutions", tmp_path / "lectures"


def write(folder, cells, name="03_doubling.ipynb", **extra):
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | extra
    path = folder / name
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def test_solutions_become_stubs_and_other_cells_stay_or_go(folders):
    released = json.loads(release(write(folders[0], good_cells())))
    sources = {one["id"]: "".join(one["source"]) for one in released["cells"]}
    assert list(sources) == ["a", "b", "c", "f", "g"]
    assert sources["b"] == (
        '# EXERCISE 03.1 (2 points): double "it"\ndef double(x):\n    """Twice x."""\n'
        '    raise NotImplementedError("03.1: double \\"it\\"")'
    )
    assert sources["f"] == "Why?\n\n*Write your answer here.*"
    answer, check = (released["cells"][place]["metadata"] for place in (1, 2))
    assert answer["tags"] == ["exercise"] and answer["nbgrader"]["grade_id"] == "exercise-03-1"
    assert check["tags"] == ["check"] and check["nbgrader"]["points"] == 2
    namespace = {}
    exec(sources["b"], namespace)
    with pytest.raises(NotImplementedError, match=r"^03\.1: double"):
        namespace["double"](1)


def test_the_same_bytes_each_time_and_those_that_nbformat_writes(folders):
    path = write(folders[0], good_cells())
    text = release(path)
    assert text == release(path) and text.endswith("}\n") and "secret" not in text
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert nbformat.writes(notebook) + "\n" == text


def test_outputs_counts_and_foreign_metadata_are_dropped(folders):
    cells = good_cells()
    cells[2] |= {"execution_count": 7, "outputs": [{"output_type": "stream", "name": "stdout", "text": "secret"}]}
    cells[2]["metadata"] |= {"collapsed": False, "vscode": {"languageId": "python"}}
    noisy = write(folders[0], cells, metadata={"widgets": {}, "language_info": {"version": "3.11.9"}})
    text = release(noisy)
    assert text == release(write(folders[0], good_cells(), name="03_other.ipynb"))


def test_release_all_writes_what_changed_and_drift_shows_the_rest(folders):
    solutions, lectures = folders
    write(solutions, good_cells())
    assert "03_doubling" in drift(*folders)
    assert release_all(*folders) == [lectures / "03_doubling.ipynb"]
    assert release_all(*folders) == [] and drift(*folders) == ""
    cells = good_cells()
    cells[0]["source"] = "# 03 · A better title"
    write(solutions, cells)
    shown = drift(*folders)
    assert "-# 03 · Title" in shown and "+# 03 · A better title" in shown and "--- cell" in shown
    assert "secret" not in shown


def test_drift_sees_outputs_damage_and_lectures_without_a_source(folders):
    solutions, lectures = folders
    write(solutions, good_cells())
    release_all(*folders)
    path = lectures / "03_doubling.ipynb"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace('"execution_count": null', '"execution_count": 3', 1), encoding="utf-8")
    assert "execution_count" in drift(*folders)
    path.write_text("broken", encoding="utf-8")
    assert "-broken" in drift(*folders)
    release_all(*folders)
    assert path.read_text(encoding="utf-8") == whole
    (lectures / "99_gone.ipynb").write_text(whole, encoding="utf-8")
    assert "99_gone.ipynb: no solution of that name" in drift(*folders)


def test_numbers_choose_lectures_and_unknown_ones_are_named(folders):
    write(folders[0], good_cells())
    write(folders[0], [cell("# 04", kind="markdown", cell_id="a")], name="04_next.ipynb")
    assert [path.name for path in release_all(*folders, ["04"])] == ["04_next.ipynb"]
    with pytest.raises(InputError, match="no lecture '05'; choose among 03, 04"):
        release_all(*folders, ["05"])


def test_the_command_line_takes_numbers_before_and_after_its_options(folders, capsys):
    write(folders[0], good_cells())
    write(folders[0], [cell("# 04", kind="markdown", cell_id="a")], name="04_next.ipynb")
    places = ["--solutions", str(folders[0]), "--lectures", str(folders[1])]
    assert main(["course", "release", "--check", "04", *places]) == 1
    assert "04_next" in (shown := capsys.readouterr().out) and "03_doubling" not in shown
    assert main(["course", "release", *places, "04"]) == 0
    assert [path.name for path in folders[1].iterdir()] == ["04_next.ipynb"]
    assert main(["course", "release", "04", "--check", *places]) == 0
    assert main(["course", "release", "4", *places]) == 2
    assert "no lecture '4'; choose among 03, 04" in capsys.readouterr().err


def test_one_malformed_solution_writes_nothing(folders):
    write(folders[0], good_cells())
    write(folders[0], [cell("### BEGIN SOLUTION", cell_id="a")], name="04_next.ipynb")
    with pytest.raises(InputError):
        release_all(*folders)
    assert not folders[1].exists()


def replaced(place, **changes):
    cells = good_cells()
    cells[place] = cells[place] | changes
    return cells


def without(*places):
    return [one for place, one in enumerate(good_cells()) if place not in places]


MALFORMED = {
    "region left open": (
        replaced(1, source=EXERCISE.replace("    ### END SOLUTION\n", "")),
        "cell 2, line 4: the solution region is left open",
    ),
    "end without begin": (
        replaced(1, source=EXERCISE.replace("    ### BEGIN SOLUTION\n", "")),
        "cell 2, line 6: ### END SOLUTION without",
    ),
    "begun twice": (
        replaced(1, source=EXERCISE.replace("    secret", "    ### BEGIN SOLUTION\n    secret")),
        "cell 2, line 5: a second",
    ),
    "misspelt marker": (replaced(1, source=EXERCISE.replace("END SOLUTION", "END SOLUTIONS")), "cell 2, line 7: unk"),
    "no solution": (
        replaced(1, source="# EXERCISE 03.1 (1 point): x\ndef double(x):\n    return 2 * x"),
        "cell 2, line 1: exercise 03.1 has no solution",
    ),
    "at module level": (
        replaced(
            1,
            source="# EXERCISE 03.1 (1 point): x\n### BEGIN SOLUTION\ndef double(x):\n    return 2\n### END SOLUTION",
        ),
        "cell 2, line 2: the solution region is not inside a function",
    ),
    "solution in a plain cell": (
        replaced(6, source="def f():\n    ### BEGIN SOLUTION\n    pass\n    ### END SOLUTION"),
        "cell 7, line 2: a solution region in a cell that is neither",
    ),
    "missing cell id": (
        [*good_cells()[:3], cell("x = 1")],
        "cell 4: its id is missing",
    ),
    "doubled cell id": (replaced(2, id="b"), "cell 3: its id 'b' is also that of cell 2"),
    "exercise without first line": (
        replaced(1, source=EXERCISE.replace("# EXERCISE", "# exercise")),
        "cell 2, line 1: tagged exercise, but its first line",
    ),
    "exercise without tag": (replaced(1, metadata={}), "cell 2, line 1: exercise 03.1 lacks the tag"),
    "doubled exercise": (
        [*good_cells()[:2], cell(EXERCISE, "exercise", cell_id="z"), good_cells()[2]],
        "cell 3, line 1: exercise 03.1 is in cell 2 already",
    ),
    "exercise of another lecture": (
        replaced(1, source=EXERCISE.replace("03.1", "04.1")),
        "cell 2, line 1: exercise 04.1 stands in lecture 03",
    ),
    "exercise without check": (without(2), "cell 2, line 1: exercise 03.1 has no check"),
    "check without exercise": (without(1), "cell 2, line 1: checks '03.1', but no exercise"),
    "check before its exercise": (
        [good_cells()[2], good_cells()[1]],
        "cell 1, line 1: checks '03.1', but no exercise",
    ),
    "doubled check": (
        [*good_cells()[:3], cell(f"x = 1\n{CHECK}", "check", cell_id="z")],
        "cell 4, line 2: 03.1 is checked in cell 3 already",
    ),
    "check cell that checks nothing": (replaced(2, source="double(2)"), "cell 3, line 1: tagged check but calls none"),
    "magic in an exercise": (
        replaced(1, source=EXERCISE.replace("    secret = 2\n", "    secret = 2\n    %time 1\n")),
        "cell 2, line 6: not Python",
    ),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_each_mistake_is_named_with_notebook_cell_and_line(folders, name):
    cells, message = MALFORMED[name]
    path = write(folders[0], cells)
    with pytest.raises(InputError) as caught:
        release(path)
    assert str(caught.value).startswith(f"{path}, {message}")
    assert caught.value.remedy


@pytest.mark.parametrize("text", ["", "{", "[]", '{"nbformat": 3, "worksheets": []}', '{"nbformat": 4, "cells": [3]}'])
def test_what_is_no_notebook_is_named(folders, text):
    path = folders[0] / "03_doubling.ipynb"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="03_doubling"):
        release(path)


def test_missing_files_folders_and_wrong_names_are_named(folders, tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        release(tmp_path / "03_none.ipynb")
    with pytest.raises(InputError, match="no such folder"):
        release_all(tmp_path / "none", folders[1])
    write(folders[0], good_cells(), name="third.ipynb")
    with pytest.raises(InputError, match=r"not named NN_name\.ipynb"):
        release_all(*folders)


def test_normalise_keeps_ids_and_makes_missing_and_doubled_ones(folders):
    cells = [*good_cells(), cell("x = 1"), cell("y = 2", cell_id="b"), cell("z", kind="markdown", cell_id="03-001")]
    cells[1] |= {"execution_count": 2, "outputs": [{"output_type": "stream", "name": "stdout", "text": "2"}]}
    path = write(folders[0], cells)
    assert normalise_all(folders[0]) == [path]
    assert normalise_all(folders[0]) == []
    notebook = read_notebook(path)
    assert [one["id"] for one in notebook["cells"]] == [*"abcdefg", "03-002", "03-003", "03-001"]
    assert not notebook["cells"][1]["outputs"] and "secret" in notebook["cells"][1]["source"]
    assert path.read_text(encoding="utf-8") == to_text(notebook)
