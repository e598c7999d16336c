"""What a learner has done so far, in one local JSON file, and the two calls that show it: `hint` and `progress`.

The file is `.llmcore/progress.json` beside the notebook, or in the directory that `LLMCORE_PROGRESS` names. It holds
for each exercise the best points and the number of hints seen. No account, no clock, no network.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from llmcore.course import bars, exercises
from llmcore.errors import InputError
from llmcore.files import read_json, write_json

FIELDS = ("points", "maximum", "hints")


def record_path() -> Path:
    """Where progress is kept."""
    return Path(os.environ.get("LLMCORE_PROGRESS") or ".llmcore") / "progress.json"


def load() -> dict[str, dict[str, int]]:
    """All records by exercise id. A damaged file is set aside, under a new name that is printed, and none are left."""
    path = record_path()
    if not path.exists():
        return {}
    try:
        records = read_json(path)
        if not _is_whole(records):
            raise InputError(path, "not a table of exercises", "delete it")
    except InputError:
        aside = _free_name(path)
        path.replace(aside)
        print(f"Your progress file was damaged. It now lies in {aside}; progress starts anew.")
        return {}
    return records


def keep_result(exercise_id: str, points: int, maximum: int, attempted: bool) -> None:
    """Keep the best points of an exercise; a stub that was not attempted leaves no trace."""
    if attempted:
        _update(exercise_id, lambda record: record | {"points": max(points, record["points"]), "maximum": maximum})


def hint(exercise_id: str) -> None:
    """Print the next hint of an exercise; after the last one, all of them again.

    Raises:
        InputError: there is no exercise of that id.
    """
    hints = exercises.find(exercise_id).hints
    seen = _update(exercise_id, lambda record: record | {"hints": record["hints"] + 1})["hints"]
    if seen > len(hints):
        print("\n".join([f"{exercise_id}: those were all the hints.", *(f"  {text}" for text in hints)]))
    else:
        print(f"{exercise_id}, hint {seen} of {len(hints)}: {hints[seen - 1]}")


def progress() -> None:
    """Show what is done, lecture by lecture: as bars in a notebook, as text elsewhere."""
    records = load()
    lectures = {
        number: [_row(one, records.get(one.id, _empty())) for one in exercises.of_lecture(number).values()]
        for number in exercises.lecture_numbers()
    }
    text = "\n".join(bars.to_text(number, rows) for number, rows in lectures.items())
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if hasattr(shell, "kernel"):
        ipython.display.display({"text/html": bars.to_html(lectures), "text/plain": text}, raw=True)
    else:
        print(text)


def _update(exercise_id: str, change: Any) -> dict[str, int]:
    """Change one record and write all; where that is impossible, say so and go on."""
    try:
        records = load()
        record = change(records.get(exercise_id, _empty()))
        records[exercise_id] = record
        write_json(record_path(), dict(sorted(records.items())))
    except (OSError, InputError) as error:
        print(f"Your progress could not be kept: {error}")
        return change(_empty())
    return record


def _empty() -> dict[str, int]:
    return dict.fromkeys(FIELDS, 0)


def _row(one: exercises.Exercise, record: dict[str, int]) -> bars.Row:
    state = "solved" if record["points"] >= one.points else "begun" if record["maximum"] else "open"
    return bars.Row(one.id, one.title, state, record["points"], one.points, record["hints"])


def _is_whole(records: Any) -> bool:
    return isinstance(records, dict) and all(
        isinstance(record, dict) and all(type(record.get(field)) is int and record[field] >= 0 for field in FIELDS)
        for record in records.values()
    )


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}.json")).exists():
        number += 1
    return aside
