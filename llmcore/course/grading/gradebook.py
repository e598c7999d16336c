"""From grades to CSV files: one row an exercise, and one row a student in the columns that a school's system reads.

The same grades give the same bytes. A cell that a spreadsheet would run (it begins with = + - @) is led by an
apostrophe (https://owasp.org/www-community/attacks/CSV_Injection). A score that grading could not find stays empty.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from llmcore.files import atomic_open

LAYOUTS = ("nbgrader", "canvas", "moodle")
RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")
Record = dict[str, Any]  # student, lecture, status, remarks, exercises: as `command.py` keeps them


def grade_rows(records: Iterable[Record]) -> list[list]:
    """The rows of grades.csv: student, lecture, status, exercise, points, maximum, reason."""
    rows: list[list] = [["student", "lecture", "status", "exercise", "points", "maximum", "reason"]]
    for record in records:
        head = [record["student"], record["lecture"], record["status"]]
        rows += [[*head, one["id"], one["points"], one["maximum"], one["reason"]] for one in record["exercises"]]
        if not record["exercises"]:
            rows.append([*head, "", None, None, "; ".join(record["remarks"])])
    return rows


def gradebook_rows(records: Iterable[Record], layout: str) -> list[list]:
    """The rows of gradebook.csv: a student and lecture each for nbgrader, a student each for Canvas and Moodle."""
    records = list(records)
    if layout == "nbgrader":
        head = ["assignment", "student_id", "score", "max_score"]
        return [head, *([f"lecture_{one['lecture']}", one["student"], total(one), maximum(one)] for one in records)]
    lectures = sorted({one["lecture"] for one in records if one["exercises"]})
    scores = {(one["student"], one["lecture"]): total(one) for one in records}
    most = {one["lecture"]: maximum(one) for one in records if one["exercises"]}
    titles = [f"Lecture {one}" for one in lectures]
    rows = [["ID number", *titles]]
    if layout == "canvas":
        rows = [["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *titles]]
        rows.append(["Points Possible", "", "", "", "", *(most[one] for one in lectures)])
    for student in sorted({one["student"] for one in records}):
        names = ["", "", student, "", ""] if layout == "canvas" else [student]
        rows.append([*names, *(scores.get((student, one)) for one in lectures)])
    return rows


def total(record: Record) -> int | None:
    """The points of all exercises; None where any could not be graded."""
    points = [one["points"] for one in record["exercises"]]
    return sum(points) if points and None not in points else None


def maximum(record: Record) -> int | None:
    """The points that could be had; None where there are no exercises."""
    return sum(one["maximum"] for one in record["exercises"]) if record["exercises"] else None


def write_csv(path: str | Path, rows: Iterable[Iterable[Any]]) -> None:
    """Write rows atomically; None is an empty cell."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    with atomic_open(path, "wb") as file:
        file.write(text.getvalue().encode("utf-8", "replace"))


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    plain = "".join(one if one.isprintable() else " " for one in value)
    return (
        f"'{plain}"
        if value.startswith(RUN_BY_SPREADSHEETS) or plain.lstrip().startswith(("=", "+", "-", "@"))
        else plain
    )
