"""Run an exercise's checks on a learner's function and say, for each, what was fed, expected and returned, and why."""

from __future__ import annotations

import dataclasses
import re
import textwrap
from collections.abc import Callable
from typing import Any

from llmcore.course import nbgrader, originals, records
from llmcore.course.exercises import Check, Exercise, Mismatch, find
from llmcore.course.guard import TIME_LIMIT, Candidate, CandidateError, NotAttempted

PASSED, FAILED, NOT_ATTEMPTED, SKIPPED = "passed", "failed", "not attempted", "skipped"
WIDTH, SHOWN_NAMES = 110, 3
_latest: dict[str, tuple[Any, Result]] = {}


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What one check found. `details` are (label, text) pairs; empty for a check that passed."""

    title: str
    points: int
    status: str
    details: tuple[tuple[str, str], ...] = ()


@dataclasses.dataclass(frozen=True)
class Result:
    """What all checks of an exercise found. Shows itself in a notebook as nothing, since `check` printed it."""

    exercise_id: str
    title: str
    outcomes: tuple[Outcome, ...]
    printed: str = ""
    remark: str = ""
    replaced: tuple[str, ...] = ()

    @property
    def attempted(self) -> bool:
        """False for a stub that is as it was released."""
        return any(outcome.status not in (NOT_ATTEMPTED, SKIPPED) for outcome in self.outcomes)

    @property
    def passed(self) -> bool:
        """True when every check passed."""
        return all(outcome.status == PASSED for outcome in self.outcomes)

    @property
    def points(self) -> int:
        """Points of the checks that passed."""
        return sum(outcome.points for outcome in self.outcomes if outcome.status == PASSED)

    @property
    def maximum(self) -> int:
        """Points of all checks."""
        return sum(outcome.points for outcome in self.outcomes)

    def __repr__(self) -> str:
        return f"<{self.exercise_id}: {self.points} of {self.maximum} points>"

    def _ipython_display_(self) -> None:
        pass

    def text(self) -> str:
        """The message to the learner."""
        head = f"{self.exercise_id} {self.title}: "
        if not self.attempted:
            return head + "not attempted yet" + (f" ({self.remark})" if self.remark else "") + self._put_back()
        lines = [head + f"{self.points} of {self.maximum} points"]
        for outcome in self.outcomes:
            mark = {PASSED: "✓", SKIPPED: "·"}.get(outcome.status, "✗")
            lines.append(f"  {mark} {outcome.title} ({outcome.points} {'point' if outcome.points == 1 else 'points'})")
            lines += [_detail(label, text) for label, text in outcome.details]
        if self.printed:
            lines += ["  Your function printed:", textwrap.indent(self.printed.rstrip("\n"), "    | ")]
        return "\n".join(lines) + self._put_back()

    def _put_back(self) -> str:
        if not self.replaced:
            return ""
        names = ", ".join(self.replaced[:SHOWN_NAMES]) + (", …" if len(self.replaced) > SHOWN_NAMES else "")
        text = f"Your code had put something else in the place of {names}: the original is back. Assign to a new name."
        return "\n" + textwrap.fill(text, WIDTH, initial_indent="  ", subsequent_indent="  ")


def check(exercise_id: str, candidate: Callable) -> Result:
    """Check `candidate`, the learner's function, print what was found, and keep it in the learner's progress.

    Nothing that the candidate does raises: a notebook runs on to its end.

    Raises:
        InputError: there is no exercise of that id.
    """
    result = run_checks(find(exercise_id), candidate)
    _latest[exercise_id] = (candidate, result)
    print(result.text())
    records.keep_result(result.exercise_id, result.points, result.maximum, result.attempted)
    nbgrader.show_points(result.points)
    return result


def own_or_reference(exercise_id: str, candidate: Callable) -> Callable:
    """The learner's function where it passes all its checks, else a right one (saying so), so that *Run All* goes on.

    Raises:
        InputError: there is no exercise of that id.
    """
    exercise = find(exercise_id)
    checked, result = _latest.get(exercise_id, (None, None))
    if result is None or checked is not candidate:
        result = run_checks(exercise, candidate)
    if result.passed:
        return candidate
    print(f"{exercise_id}: the notebook goes on with the course's own {exercise.reference.__name__}.")
    return exercise.reference


def run_checks(exercise: Exercise, candidate: Callable, time_limit: float = TIME_LIMIT) -> Result:
    """All checks of `exercise` on `candidate`; `time_limit` is in seconds for each call of the candidate."""

    def result(outcomes: list[Outcome], remark: str = "") -> Result:
        return Result(exercise.id, exercise.title, tuple(outcomes), remark=remark)

    if candidate is exercise.reference:
        remark = "this name now stands for the course's own version: run your own cell again, then this one"
        return result([_plain(one, NOT_ATTEMPTED) for one in exercise.checks], remark=remark)
    if not callable(candidate):
        usage = f'hand in the function itself, as in check("{exercise.id}", {exercise.reference.__name__})'
        problem = (("got", type(candidate).__name__), ("likely", usage))
        return result([Outcome(one.title, one.points, FAILED, problem) for one in exercise.checks])
    originals.remember()
    before = originals.put_back()  # the references compute with these functions
    guarded = Candidate(candidate, time_limit)
    outcomes = []
    for one in exercise.checks:
        outcomes.append(_run_one(exercise, one, guarded))
        if any(label == "stopped" for label, _ in outcomes[-1].details):
            outcomes += [_plain(rest, SKIPPED) for rest in exercise.checks[len(outcomes) :]]
            break
    if any(outcome.status in (PASSED, FAILED) for outcome in outcomes):
        outcomes = [_half_attempted(one) if one.status == NOT_ATTEMPTED else one for one in outcomes]
    replaced = tuple(dict.fromkeys(before + guarded.replaced))
    return Result(exercise.id, exercise.title, tuple(outcomes), guarded.printed, replaced=replaced)


def _run_one(exercise: Exercise, one: Check, candidate: Candidate) -> Outcome:
    from llmcore.course.compare import describe_call  # here, since it loads torch, as the check itself has done

    try:
        one.run(candidate)
    except NotAttempted:
        return _plain(one, NOT_ATTEMPTED)
    except Mismatch as error:
        details = (("fed", error.fed), ("expected", error.expected), ("got", error.got), ("likely", error.cause))
        return Outcome(one.title, one.points, FAILED, details)
    except CandidateError as error:
        label = "stopped" if error.timed_out else "error"
        fed, cause = describe_call(exercise.reference, candidate.fed), _likely_cause(error.problem)
        details = (("fed", fed), (label, error.problem), ("in", error.place), ("likely", cause))
        return Outcome(one.title, one.points, FAILED, tuple(detail for detail in details if detail[1]))
    except Exception as error:
        problem = f"the check itself failed ({type(error).__name__}: {error}): please report it"
        return Outcome(one.title, one.points, FAILED, (("error", problem),))
    return _plain(one, PASSED)


def _likely_cause(problem: str) -> str:
    """What an exception most often means here; empty where its own words must do."""
    kind = problem.partition(":")[0]
    if kind == "TypeError" and "positional argument" in problem:
        return "the function must take the arguments that its stub names, and no others"
    if kind == "NameError":
        return "a name that is misspelt, or is made in a cell that has not been run"
    if kind in ("RuntimeError", "IndexError", "ValueError") and re.search("size|shape|dimension|Dimension", problem):
        return "shapes that do not fit: follow the fed shapes through your function, line by line, up to this one"
    return ""


def _plain(one: Check, status: str) -> Outcome:
    return Outcome(one.title, one.points, status)


def _half_attempted(outcome: Outcome) -> Outcome:
    problem = "it still raises NotImplementedError for these inputs"
    return dataclasses.replace(outcome, status=FAILED, details=(("error", problem),))


def _detail(label: str, text: str) -> str:
    indent = " " * 16
    return textwrap.fill(text, WIDTH, initial_indent=f"      {label:<10}", subsequent_indent=indent)
