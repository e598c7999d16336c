"""From solutions to lectures: each solution becomes a stub, and what only authors and instructors need is dropped.

`solutions/NN_name.ipynb` in, `lectures/NN_name.ipynb` out, the same bytes each time. The markers
`### BEGIN SOLUTION` and `### END SOLUTION` are those of nbgrader, and a lecture carries the cell metadata it asks for.
"""

from __future__ import annotations

import ast
import difflib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from llmcore.course import nbgrader
from llmcore.course.notebooks import (
    CELL_ID,
    Cell,
    Notebook,
    normalised,
    plain_cell,
    read_notebook,
    tags,
    to_script,
    to_text,
    write_if_changed,
)
from llmcore.errors import InputError

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
MARKER = re.compile(r"# EXERCISE (\d\d\.[1-9]\d?) \((\d+) points?\): (\S.*)")
CHECK_CALL = re.compile(r"""\bcheck\(\s*["']([^"']*)["']""")
NAME = re.compile(r"(\d\d)_[a-z0-9_]+\.ipynb")
DROPPED = {"solution-only", "instructor"}
ANSWER_STUB = "*Write your answer here.*"


def release_all(solutions: str | Path, lectures: str | Path, numbers: Iterable[str] = ()) -> list[Path]:
    """Write every lecture (or those numbered in `numbers`) from its solution; return the paths that changed.

    Raises:
        InputError: a solution is malformed; then nothing is written.
    """
    texts = _released_texts(solutions, lectures, numbers)
    return [path for path, text in texts.items() if write_if_changed(path, text)]


def drift(solutions: str | Path, lectures: str | Path, numbers: Iterable[str] = ()) -> str:
    """What `release_all` would change, as a unified diff of cells; empty when nothing."""
    texts = _released_texts(solutions, lectures, numbers)
    parts = []
    for path, text in texts.items():
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old != text:
            parts.append(_diff(path, text))
    if not numbers:
        stale = sorted(set(Path(lectures).glob("*.ipynb")) - set(texts))
        parts += [f"{path}: no solution of that name; delete it\n" for path in stale]
    return "".join(parts)


def normalise_all(solutions: str | Path, numbers: Iterable[str] = ()) -> list[Path]:
    """Take outputs, counts and foreign metadata out of the solutions; return the paths that changed."""
    paths = solution_paths(solutions, numbers)
    return [path for path in paths if write_if_changed(path, to_text(normalised(read_notebook(path), path.name[:2])))]


def solution_paths(solutions: str | Path, numbers: Iterable[str] = ()) -> list[Path]:
    """The solution notebooks in order, all or those numbered.

    Raises:
        InputError: no such folder or number, or a file that is not named NN_name.ipynb.
    """
    numbers = list(numbers)
    folder = Path(solutions)
    if not folder.is_dir():
        raise InputError(folder, "no such folder", "run this in the repository's root")
    paths = sorted(folder.glob("*.ipynb"))
    for path in paths:
        if not NAME.fullmatch(path.name):
            raise InputError(path, "not named NN_name.ipynb", "rename it, as in 06_attention.ipynb")
    known = [path.name[:2] for path in paths]
    for number in numbers:
        if number not in known:
            raise InputError(folder, f"no lecture {number!r}", f"choose among {', '.join(known)}")
    return [path for path in paths if not numbers or path.name[:2] in numbers]


def release(path: str | Path) -> str:
    """The text of the lecture that a solution notebook releases.

    Raises:
        InputError: a region left open, a missing or doubled id, an exercise without its check or the reverse; the
            message names notebook, cell and line.
    """
    path = Path(path)
    notebook = read_notebook(path)
    _check_ids(path, notebook)
    _check_exercises(path, notebook)
    cells = []
    for number, cell in enumerate(notebook["cells"], start=1):
        cell_tags = tags(cell)
        if not DROPPED.intersection(cell_tags):
            source = _stubbed(f"{path}, cell {number}", cell)
            cells.append(plain_cell(cell["cell_type"], cell["id"], source, cell_tags))
    released = normalised(notebook | {"cells": cells}, path.name[:2])
    _add_nbgrader_metadata(released["cells"])
    return to_text(released)


def exercise_marker(cell: Cell) -> tuple[str, int, str] | None:
    """(id, points, title) from a cell's first line, or None where it is no exercise."""
    match = MARKER.fullmatch(cell["source"].partition("\n")[0].rstrip())
    return (match[1], int(match[2]), match[3]) if match and cell["cell_type"] == "code" else None


def _add_nbgrader_metadata(cells: list[Cell]) -> None:
    points = {marker[0]: marker[1] for marker in map(exercise_marker, cells) if marker}
    for cell in cells:
        if marker := exercise_marker(cell):
            cell["metadata"]["nbgrader"] = nbgrader.exercise_metadata(marker[0])
        elif "check" in tags(cell):
            exercise_id = CHECK_CALL.search(cell["source"])[1]
            cell["metadata"]["nbgrader"] = nbgrader.check_metadata(exercise_id, points[exercise_id])


def _released_texts(solutions: str | Path, lectures: str | Path, numbers: Iterable[str]) -> dict[Path, str]:
    return {Path(lectures) / path.name: release(path) for path in solution_paths(solutions, numbers)}


def _diff(path: Path, text: str) -> str:
    """By cells where these differ, else by lines of the file (metadata, outputs)."""
    new = json.loads(text)
    for cell in new["cells"]:
        cell["source"] = "".join(cell["source"])
    old_text = path.read_text(encoding="utf-8") if path.exists() else ""
    try:
        before, after = to_script(read_notebook(path)) if old_text else "", to_script(new)
    except InputError:
        before = after = ""
    if before == after:
        before, after = old_text, text
    names = (f"{path} (as it is)", f"{path} (as released)")
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), *names, lineterm="")
    return "\n".join(lines) + "\n"


def _check_ids(path: Path, notebook: Notebook) -> None:
    seen: dict[str, int] = {}
    for number, cell in enumerate(notebook["cells"], start=1):
        cell_id = cell.get("id")
        where = f"{path}, cell {number}"
        if not isinstance(cell_id, str) or not CELL_ID.fullmatch(cell_id):
            raise InputError(where, f"its id is missing or malformed ({cell_id!r})", "run: llmcore course normalise")
        if cell_id in seen:
            raise InputError(
                where, f"its id {cell_id!r} is also that of cell {seen[cell_id]}", "run: llmcore course normalise"
            )
        seen[cell_id] = number


def _check_exercises(path: Path, notebook: Notebook) -> None:
    """Each exercise has one cell and, after it, one check; tags and first lines agree."""
    exercises: dict[str, int] = {}
    checks: dict[str, int] = {}
    for number, cell in enumerate(notebook["cells"], start=1):
        where, marker, cell_tags = f"{path}, cell {number}", exercise_marker(cell), tags(cell)
        if marker or "exercise" in cell_tags:
            _check_exercise_cell(where, path.name[:2], cell, exercises)
            exercises[marker[0]] = number
        if "check" in cell_tags:
            call = CHECK_CALL.search(cell["source"])
            if not call:
                raise InputError(f"{where}, line 1", "tagged check but calls none", 'add check("NN.K", ...)')
            line = cell["source"][: call.start()].count("\n") + 1
            if call[1] in checks:
                problem = f"{call[1]} is checked in cell {checks[call[1]]} already"
                raise InputError(f"{where}, line {line}", problem, "drop one or correct the id")
            if call[1] not in exercises:
                problem = f"checks {call[1]!r}, but no exercise of that id comes before"
                raise InputError(f"{where}, line {line}", problem, "add the exercise or correct the id")
            checks[call[1]] = number
    for exercise_id, number in exercises.items():
        if exercise_id not in checks:
            remedy = f'add a cell tagged check that calls check("{exercise_id}", ...)'
            raise InputError(f"{path}, cell {number}, line 1", f"exercise {exercise_id} has no check", remedy)


def _check_exercise_cell(where: str, lecture: str, cell: Cell, exercises: dict[str, int]) -> None:
    marker, source = exercise_marker(cell), cell["source"]
    if not marker:
        remedy = "write it as: # EXERCISE 06.2 (3 points): title"
        raise InputError(f"{where}, line 1", "tagged exercise, but its first line names none", remedy)
    if "exercise" not in tags(cell):
        raise InputError(f"{where}, line 1", f"exercise {marker[0]} lacks the tag exercise", "add the tag")
    if marker[0] in exercises:
        problem = f"exercise {marker[0]} is in cell {exercises[marker[0]]} already"
        raise InputError(f"{where}, line 1", problem, "give it another number")
    if not marker[0].startswith(f"{lecture}."):
        raise InputError(f"{where}, line 1", f"exercise {marker[0]} stands in lecture {lecture}", "correct the number")
    if not any(True for _ in _regions(where, source)):
        raise InputError(f"{where}, line 1", f"exercise {marker[0]} has no solution", f"mark it: {BEGIN} ... {END}")
    try:
        ast.parse(source)
    except SyntaxError as error:
        remedy = "exercise cells hold plain Python: no magics, no shell lines"
        raise InputError(f"{where}, line {error.lineno}", f"not Python ({error.msg})", remedy) from error


def _regions(where: str, source: str) -> Iterator[tuple[int, int]]:
    """First and last line (from 0, markers included) of each solution region."""
    opened = None
    for number, line in enumerate(source.splitlines()):
        text = line.strip()
        if text == BEGIN:
            if opened is not None:
                problem = f"a second {BEGIN}; the one in line {opened + 1} is still open"
                raise InputError(f"{where}, line {number + 1}", problem, f"close it with {END}")
            opened = number
        elif text == END:
            if opened is None:
                raise InputError(f"{where}, line {number + 1}", f"{END} without a {BEGIN}", "add the beginning")
            yield opened, number
            opened = None
        elif text.startswith(("### BEGIN", "### END")):
            problem = f"unknown marker {text!r}"
            raise InputError(f"{where}, line {number + 1}", problem, f"write it exactly as {BEGIN} or {END}")
    if opened is not None:
        raise InputError(f"{where}, line {opened + 1}", "the solution region is left open", f"close it with {END}")


def _stubbed(where: str, cell: Cell) -> str:
    """The cell's source with each solution region replaced by what a learner begins with."""
    source, marker = cell["source"], exercise_marker(cell)
    regions = list(_regions(where, source))
    if not regions:
        return source
    if not marker and "answer" not in tags(cell):
        problem = "a solution region in a cell that is neither exercise nor answer"
        raise InputError(f"{where}, line {regions[0][0] + 1}", problem, "tag the cell, or tag it solution-only")
    lines = source.splitlines()
    for first, last in reversed(regions):
        indent = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
        if not marker:
            stub = ANSWER_STUB if cell["cell_type"] == "markdown" else f"{indent}# Write your answer here."
        elif not indent:
            problem = "the solution region is not inside a function, so its stub would stop the notebook"
            raise InputError(f"{where}, line {first + 1}", problem, "keep the def line outside the region")
        else:
            message = json.dumps(f"{marker[0]}: {marker[2]}", ensure_ascii=False)
            stub = f"{indent}raise NotImplementedError({message})"
        lines[first : last + 1] = [stub]
    return "\n".join(lines)
