"""Every notebook keeps the house's form: counts, first and last cells, exercises, no outputs, no drift."""

import ast
import re
import statistics
from pathlib import Path

import nbformat
import pytest

from llmcore.course.exercises import of_lecture
from llmcore.course.notebooks import read_notebook, tags, to_text
from llmcore.course.release import BEGIN, END, drift, exercise_marker

ROOT = Path(__file__).resolve().parents[1]
SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))
LECTURES = sorted((ROOT / "lectures").glob("*.ipynb"))
BOTH = [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in SOLUTIONS + LECTURES]
EACH = [pytest.param(path, id=path.stem) for path in SOLUTIONS]
HEADING = re.compile(r"^#+ .+$", re.MULTILINE)


def cells_of(path, kind):
    return [cell for cell in read_notebook(path)["cells"] if cell["cell_type"] == kind]


def exercises_of(path):
    """{exercise id: (place of its cell, marker, source)} of a notebook."""
    cells = enumerate(read_notebook(path)["cells"])
    found = ((place, exercise_marker(cell), cell["source"]) for place, cell in cells)
    return {marker[0]: (place, marker, source) for place, marker, source in found if marker}


def headings(path):
    return [heading for cell in cells_of(path, "markdown") for heading in HEADING.findall(cell["source"])]


def test_there_are_notebooks_and_none_has_drifted():
    assert SOLUTIONS
    assert [path.name for path in SOLUTIONS] == [path.name for path in LECTURES]
    difference = drift(ROOT / "solutions", ROOT / "lectures")
    assert not difference, f"run: llmcore course release\n{difference}"


@pytest.mark.parametrize("path", BOTH)
def test_it_is_valid_normalised_and_holds_no_outputs(path):
    notebook = read_notebook(path)
    nbformat.validate(nbformat.reads(path.read_text(encoding="utf-8"), as_version=4))
    assert path.read_text(encoding="utf-8") == to_text(notebook), "run: llmcore course normalise"
    for cell in cells_of(path, "code"):
        assert cell["outputs"] == [] and cell["execution_count"] is None
    allowed = {"tags", "nbgrader"} if path in LECTURES else {"tags"}
    assert all(set(cell["metadata"]) <= allowed for cell in notebook["cells"])
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}


@pytest.mark.parametrize("path", EACH)
def test_its_counts_are_those_of_the_house(path):
    text, code = cells_of(path, "markdown"), cells_of(path, "code")
    lines = [len([line for line in cell["source"].splitlines() if line.strip()]) for cell in code]
    assert 60 <= len(text) + len(code) <= 110
    assert 1.2 <= len(text) / len(code) <= 2.0
    assert statistics.median(lines) <= 8 and max(lines) <= 40


@pytest.mark.parametrize("path", BOTH)
def test_its_first_cells_say_what_it_is_for_and_import(path):
    first, second = read_notebook(path)["cells"][:2]
    assert first["cell_type"] == "markdown" and second["cell_type"] == "code"
    assert first["source"].startswith(f"# {path.name[:2]} · ")
    assert 3 <= len(re.findall(r"^- ", first["source"], re.MULTILINE)) <= 5
    assert "uilds on" in first["source"] and re.search(r"\d+ minutes", first["source"])
    assert len(second["source"].strip().splitlines()) <= 10 and "setup" in tags(second)
    assert any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.parse(second["source"]).body)


@pytest.mark.parametrize("path", BOTH)
def test_its_last_cells_recap_ask_and_point_onwards(path):
    titles = [heading.lstrip("# ") for heading in headings(path)]
    assert titles[-3:] == ["Recap", "Questions", "What comes next"]
    source = "\n".join(cell["source"] for cell in cells_of(path, "markdown"))
    questions = source[source.index("## Questions") : source.index("## What comes next")]
    folded = len(re.findall(r"<details>\s*<summary>", questions))
    assert 4 <= folded <= 6 and questions.count("</details>") == folded
    assert read_notebook(path)["cells"][-1]["cell_type"] == "markdown"


@pytest.mark.parametrize("path", EACH)
def test_both_versions_have_the_same_headings_and_exercises(path):
    lecture = ROOT / "lectures" / path.name
    assert headings(path) == headings(lecture)
    solved, released = exercises_of(path), exercises_of(lecture)
    assert [marker for _, marker, _ in solved.values()] == [marker for _, marker, _ in released.values()]
    assert all(BEGIN in source and END in source for _, _, source in solved.values())
    assert not any("SOLUTION" in cell["source"] for cell in read_notebook(lecture)["cells"])


@pytest.mark.parametrize("path", EACH)
def test_its_exercises_are_those_that_have_checks_with_the_same_points_and_names(path):
    declared, found = of_lecture(path.name[:2]), exercises_of(path)
    assert list(found) == list(declared)
    for exercise_id, (_, (_, points, title), source) in found.items():
        exercise = declared[exercise_id]
        defined = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        assert (points, title) == (exercise.points, exercise.title)
        assert defined == [exercise.reference.__name__]


@pytest.mark.parametrize("path", EACH)
def test_each_exercise_is_five_cells(path):
    cells = read_notebook(path)["cells"]
    for exercise_id, (place, marker, _) in exercises_of(path).items():
        statement, _, check, hints, after = cells[place - 1 : place + 4]
        kinds = [cell["cell_type"] for cell in (statement, check, hints, after)]
        assert kinds == ["markdown", "code", "markdown", "markdown"]
        assert f"### Exercise {exercise_id}: {marker[2]}" in statement["source"]
        assert re.search(rf"\*Level [123] · \d+ minutes · {marker[1]} points?\b", statement["source"])
        assert "**Example.**" in statement["source"] and "check" in tags(check)
        assert f'check("{exercise_id}", ' in check["source"]
        unwrapped = " ".join(hints["source"].split())
        assert all(hint in unwrapped for hint in of_lecture(path.name[:2])[exercise_id].hints)
        assert after["source"].startswith("**What you should see.**")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in LECTURES])
def test_every_stub_is_defined_and_raises(path):
    for exercise_id, (_, _, source) in exercises_of(path).items():
        function = ast.parse(source).body[0]
        last = function.body[-1]
        assert ast.get_docstring(function) and isinstance(last, ast.Raise)
        assert last.exc.func.id == "NotImplementedError" and last.exc.args[0].value.startswith(exercise_id)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in LECTURES])
def test_nbgrader_finds_each_exercise_its_check_and_their_points(path):
    found = [cell["metadata"]["nbgrader"] for cell in read_notebook(path)["cells"] if "nbgrader" in cell["metadata"]]
    kinds = {"exercise": (False, True, False), "check": (True, False, True)}
    for exercise_id, exercise in of_lecture(path.name[:2]).items():
        for kind, flags in kinds.items():
            metadata = found.pop(0)
            assert metadata.pop("grade_id") == f"{kind}-{exercise_id.replace('.', '-')}"
            assert tuple(metadata.pop(flag) for flag in ("grade", "solution", "locked")) == flags
            assert metadata.pop("points", None) == (exercise.points if kind == "check" else None)
            assert metadata == {"schema_version": 3, "task": False}
    assert not found


@pytest.mark.parametrize("path", BOTH)
def test_every_figure_has_alternative_text_and_no_magic_is_used(path):
    for cell in cells_of(path, "code"):
        for node in ast.walk(ast.parse(cell["source"])):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "figures.show":
                assert len(node.args) == 2 and len(ast.unparse(node.args[1])) > 30
    for cell in cells_of(path, "markdown"):
        assert not re.search(r"!\[\s*\]\(|<img(?![^>]*\balt=)", cell["source"])
