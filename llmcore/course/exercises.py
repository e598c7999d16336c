"""Exercises: what a lecture asks for, its reference solution, its hints, and the checks that tell right from wrong.

A module `llmcore/course/checks/lecture_NN.py` declares them. Checks are plain functions of a *candidate*, the thing
that answers: here the learner's own function, in a graded run a proxy to a process elsewhere. So a check only calls
it, with values, and looks at the values that come back.
"""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from typing import Any

from llmcore.errors import InputError

ID_PATTERN = re.compile(r"(\d\d)\.([1-9]\d?)")
_registry: dict[str, Exercise] = {}


class Mismatch(Exception):  # noqa: N818 (it is no error of the program)
    """A candidate's answer is not what it should be.

    Args:
        fed: what the candidate was called with, shortened.
        expected: what a right answer gives.
        got: what came back.
        cause: the likely misconception, in a sentence that leads to the mend.
    """

    def __init__(self, *, fed: str, expected: str, got: str, cause: str):
        super().__init__(f"fed {fed}; expected {expected}; got {got}; likely cause: {cause}")
        self.fed, self.expected, self.got, self.cause = fed, expected, got, cause


@dataclasses.dataclass(frozen=True)
class Check:
    """One check of an exercise: `title` is the first line of its function's docstring, `run` takes the candidate."""

    title: str
    points: int
    run: Callable[[Callable], None]


@dataclasses.dataclass
class Exercise:
    """One exercise and all that is known about it.

    Attributes:
        id: `NN.K`: the lecture's number and the exercise's place in it.
        title: as in the exercise cell's first line.
        reference: a right answer; its `__name__` is the name that the learner's stub defines.
        hints: from the concept, over the shapes, to one pseudo-step.
        suspects: the classic wrong answers, `{likely cause: function with the reference's arguments}`. When an answer
            equals one of them on the inputs it was fed, that cause is named. `None` in a tuple stands for any value.
    """

    id: str
    title: str
    reference: Callable
    hints: tuple[str, ...]
    suspects: Mapping[str, Callable] = dataclasses.field(default_factory=dict)
    checks: list[Check] = dataclasses.field(default_factory=list)

    @property
    def points(self) -> int:
        """The sum of its checks' points."""
        return sum(check.points for check in self.checks)

    def check(self, points: int) -> Callable[[Callable], Callable]:
        """Register the decorated function as a check that is worth `points`."""

        def register(function: Callable[[Any], None]) -> Callable:
            title = (function.__doc__ or function.__name__).strip().splitlines()[0].rstrip(".")
            self.checks.append(Check(title, points, function))
            return function

        return register


def exercise(
    exercise_id: str, title: str, reference: Callable, hints: tuple[str, ...], suspects: Mapping[str, Callable]
) -> Exercise:
    """Declare an exercise; a lecture's check module calls this once for each."""
    _registry[exercise_id] = Exercise(exercise_id, title, reference, hints, suspects)
    return _registry[exercise_id]


def find(exercise_id: str) -> Exercise:
    """The exercise of that id, importing its lecture's checks on first use.

    Raises:
        InputError: there is no such exercise; the message lists those that there are.
    """
    match = ID_PATTERN.fullmatch(str(exercise_id))
    known = lecture_numbers()
    if not match or match[1] not in known:
        raise InputError(
            "exercise id", f"{exercise_id!r} is none", f"write it as NN.K, where NN is one of {', '.join(known)}"
        )
    exercises = of_lecture(match[1])
    if exercise_id not in exercises:
        raise InputError("exercise id", f"{exercise_id!r} is none", f"lecture {match[1]} has {', '.join(exercises)}")
    return exercises[exercise_id]


def of_lecture(number: str) -> dict[str, Exercise]:
    """The exercises of lecture `number` ("06"), by id, in order."""
    importlib.import_module(f"llmcore.course.checks.lecture_{number}")
    chosen = [one for one in _registry.values() if one.id.startswith(f"{number}.")]
    return {one.id: one for one in sorted(chosen, key=lambda one: int(one.id.split(".")[1]))}


def lecture_numbers() -> list[str]:
    """The numbers of the lectures that have exercises, in order; imports none of them."""
    checks = importlib.import_module("llmcore.course.checks")
    names = (module.name for module in pkgutil.iter_modules(checks.__path__))
    return sorted(name.removeprefix("lecture_") for name in names if name.startswith("lecture_"))
