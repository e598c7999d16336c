"""What a learner has done so far, in one local JSON file, and the two calls that show it: `hint` and `progress`.

The file is `.llmcore/progress.json` beside the notebook, or in the directory that `LLMCORE_PROGRESS` names. It holds
for each exercise the best points and the number of hints seen. No account, no clock, no network.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from llmcore.course import exercises
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
    """Print what is done, lecture by lecture."""
    records = load()
    lines = []
    for number in exercises.lecture_numbers():
        rows = [(one, records.get(one.id, _empty())) for one in exercises.of_lecture(number).values()]
        solved = sum(_is_solved(one, record) for one, record in rows)
        points, maximum = sum(record["points"] for _, record in rows), sum(one.points for one, _ in rows)
        lines.append(f"Lecture {number}: {solved} of {len(rows)} exercises, {points} of {maximum} points")
        for one, record in rows:
            state = "solved" if _is_solved(one, record) else "begun" if record["maximum"] else "open"
            hints = f"   hints seen: {record['hints']}" if record["hints"] else ""
            lines.append(f"  {one.id:<6} {one.title:<40} {state:<7} {record['points']}/{one.points}{hints}")
    print("\n".join(lines))


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


def _is_solved(one: exercises.Exercise, record: dict[str, int]) -> bool:
    return record["points"] >= one.points


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
