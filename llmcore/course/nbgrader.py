"""What makes a released lecture an assignment of nbgrader (https://nbgrader.readthedocs.io), for schools that run it.

A cell of a lecture goes in; the metadata that nbgrader's cell schema, version 3, asks of it comes out. Exercise cells
are *autograded answers*, check cells are *autograder tests*, locked and with the exercise's points.

nbgrader takes a test cell's score from its result, and gives full marks to one that has no result and no error. Our
checks raise nothing, so under nbgrader `check` also returns its points as the cell's result: see `show_points`.
A lecture holds stubs already, so nbgrader must not clear them a second time:
`nbgrader generate_assignment NAME --ClearSolutions.enabled=False`.
"""

from __future__ import annotations

import os
import sys
from typing import Any

SCHEMA_VERSION = 3


def exercise_metadata(exercise_id: str) -> dict[str, Any]:
    """The metadata of the cell that holds a learner's answer."""
    return _metadata(f"exercise-{exercise_id}", grade=False, solution=True, locked=False)


def check_metadata(exercise_id: str, points: int) -> dict[str, Any]:
    """The metadata of the cell that checks the answer, worth `points`."""
    return _metadata(f"check-{exercise_id}", grade=True, solution=False, locked=True) | {"points": points}


def show_points(points: int) -> None:
    """Make `points` the running cell's result where nbgrader runs it, else do nothing."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython and "NBGRADER_EXECUTION" in os.environ else None
    if shell:
        shell.displayhook(points)


def _metadata(name: str, **kind: bool) -> dict[str, Any]:
    # A grade_id may hold letters, digits, dashes and underscores only.
    return {"grade_id": name.replace(".", "-"), "schema_version": SCHEMA_VERSION, "task": False, **kind}
