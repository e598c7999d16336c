"""Grade one submission: run its cells in a worker, run the exercises' checks here on a proxy of its functions.

In goes a notebook's bytes and the exercises; out comes a `Grade`, plain data. The reference, the checks' inputs before
they are fed, and the comparison stay in this process.
"""

from __future__ import annotations

import builtins
import dataclasses
import time
from collections.abc import Mapping
from typing import Any

from llmcore.course.checking import PASSED, Result, run_checks
from llmcore.course.exercises import Exercise
from llmcore.course.grading import protocol
from llmcore.course.grading.extract import CodeCell, Unreadable, code_cells
from llmcore.course.grading.sandbox import Limits, OutOfTime, Worker, WorkerEnded

GRADED, UNREADABLE, TAMPERED, GRADER_FAILED, MISSING = "graded", "unreadable", "tampered", "failed", "missing"
WORKERS_A_SUBMISSION = 8
ENDED, UNDEFINED = "process ended", "not defined"  # no identifiers: no error of a submission bears such a name
PROXY_LIMIT = 3600.0  # seconds; the worker's own limits are far below


class GraderFailure(Exception):  # noqa: N818 (not the submission's error)
    """The grader, not the submission, failed."""


class RemoteError(Exception):
    """What the submission raised in its worker. Raised as a subclass that bears the name of the remote error."""


@dataclasses.dataclass
class ExerciseGrade:
    """One exercise of a grade: `points` is None where grading failed; `text` is for the student."""

    id: str
    title: str
    points: int | None
    maximum: int
    reason: str
    text: str = ""
    code: str = ""


@dataclasses.dataclass
class Grade:
    """A submission's grade: status, exercises and remarks (what was odd)."""

    status: str
    exercises: list[ExerciseGrade]
    remarks: list[str]


def without_points(exercises: Mapping[str, Exercise], status: str, reason: str) -> Grade:
    """The grade of what could not be run: zero where the submission is at fault, empty where it or we are missing."""
    points = 0 if status in (UNREADABLE, TAMPERED) else None
    rows = [ExerciseGrade(one.id, one.title, points, one.points, reason) for one in exercises.values()]
    return Grade(status, rows, [])


def grade_notebook(
    data: bytes, exercises: Mapping[str, Exercise], start: list[str], limits: Limits, hidden: bool = False
) -> Grade:
    """Grade a notebook; `start` is the command of a worker, `hidden` keeps the checks' inputs out of the feedback."""
    try:
        cells, remarks = code_cells(data)
    except Unreadable as error:
        return without_points(exercises, UNREADABLE, str(error))
    code = {cell.exercise: cell.source for cell in cells if cell.exercise}
    if not code.keys() & exercises.keys():
        other = f": it holds {', '.join(sorted(code))}" if code else ""
        return without_points(exercises, UNREADABLE, f"no cell of this lecture's exercises{other}")
    torch = any("torch" in one.reference.__globals__ for one in exercises.values())
    session = Session(cells, start, limits, torch)
    rows = []
    try:
        for one in exercises.values():
            rows.append(_grade_exercise(one, session, code.get(one.id, ""), hidden))
    except GraderFailure as failure:
        return without_points(exercises, GRADER_FAILED, str(failure))
    finally:
        session.close()
    remarks += [f"exercise {one} has no cell" for one in exercises if one not in code]
    remarks += session.remarks
    return Grade(TAMPERED if session.tampered else GRADED, rows, remarks)


def _grade_exercise(one: Exercise, session: Session, code: str, hidden: bool) -> ExerciseGrade:
    session.begin()
    result = run_checks(one, session.proxy(one.reference.__name__), PROXY_LIMIT)
    broken = next((what for cell, what in session.broken.items() if session.cells[cell].exercise == one.id), "")
    reason = "" if result.passed else _reason(result, hidden)
    if not result.passed and not code:
        reason = "its cell is missing"
    elif not result.passed and broken:
        reason = f"its cell failed: {broken}"
    return ExerciseGrade(one.id, one.title, result.points, result.maximum, reason, _shown(result, hidden), code)


def _reason(result: Result, hidden: bool) -> str:
    """The first failing check and, in its words, what is wrong."""
    if not result.attempted:
        return "not attempted"
    failing = next(outcome for outcome in result.outcomes if outcome.status != PASSED)
    details = dict(failing.details)
    problem = details.get("error", "")
    words = details.get("likely") or (_without_inputs(problem) if hidden else problem)
    return f"{failing.title}: {words}" if words else failing.title


def _without_inputs(problem: str) -> str:
    """An error that is fit to show where the inputs are hidden: its words, even its name, could spell them out."""
    kind, _, words = problem.partition(": ")
    if kind in (ENDED, UNDEFINED):
        return words
    if kind == "ProtocolError":
        return "it returned what cannot be handed over to the grader"
    return kind if isinstance(vars(builtins).get(kind), type) else "an error" if problem else ""


def _shown(result: Result, hidden: bool) -> str:
    """What the student may read: of hidden checks neither what was fed nor what was expected or came back."""
    if not hidden:
        return result.text()
    kept = [
        dataclasses.replace(one, details=tuple(pair for pair in one.details if pair[0] == "likely"))
        for one in result.outcomes
    ]
    return dataclasses.replace(result, outcomes=tuple(kept), printed="").text()


class Session:
    """A submission's workers: one, and another after each that it ended, without the cell that ended it."""

    def __init__(self, cells: list[CodeCell], start: list[str], limits: Limits, torch: bool):
        self.cells, self.start, self.limits, self.torch = cells, start, limits, torch
        self.worker: Worker | None = None
        self.broken: dict[int, str] = {}
        self.deadly: set[int] = set()
        self.remarks: list[str] = []
        self.tampered, self.gone, self.started = False, "", 0
        self.end = time.monotonic() + limits.submission

    def begin(self) -> None:
        """Have a worker whose cells have run, if this submission may have one still.

        Raises:
            GraderFailure: a worker does not start.
        """
        if self.worker:  # one that answers late, or too often, is replaced before it costs the next exercise its points
            self._ask({"op": "start", "torch": False}, self.limits.call)
        while self.worker is None and self.started < WORKERS_A_SUBMISSION and time.monotonic() < self.end:
            self.started += 1
            self.worker, self.gone = Worker(self.start), ""
            try:
                self.worker.ask({"op": "start", "torch": self.torch}, self.limits.start)
            except (WorkerEnded, OutOfTime, protocol.ProtocolError) as error:
                self.close()
                raise GraderFailure(f"the worker does not start ({type(error).__name__})") from None
            self._run_cells()
        if self.worker is None:
            self.gone = self.gone or "this submission's time is over"

    def _run_cells(self) -> None:
        sources = [dataclasses.asdict(cell) for cell in self.cells]
        reply = self._ask({"op": "load"}, self.limits.cell, sources)
        if reply is None:
            self.started = WORKERS_A_SUBMISSION  # no other worker would fare better
            return
        for place in range(len(self.cells)):
            if place in self.deadly:
                continue
            reply = self._ask({"op": "run", "cell": place}, self.limits.cell)
            if reply is None:
                self.deadly.add(place)
                self.broken[place] = self.gone
                return
            if error := _error(reply[0]):
                self.broken[place] = ": ".join(error[:2])

    def proxy(self, name: str) -> Any:
        """A function that calls the submission's function of that name; at a stub it raises NotImplementedError."""

        def candidate(*arguments: Any) -> Any:
            if self.worker is None:
                raise _named_error(ENDED, self.gone)
            reply = self._ask({"op": "call", "name": name}, self.limits.call, arguments)
            if reply is None:
                raise _named_error(ENDED, self.gone)
            message, value = reply
            printed = message.get("printed")
            print(printed if isinstance(printed, str) else "", end="")
            if message.get("defined") is False:
                raise _named_error(UNDEFINED, f"no function {name} is there: was it renamed, or did its cell fail?")
            if error := _error(message):
                kind, words, place = error
                if kind == "NotImplementedError":
                    raise NotImplementedError(words)
                raise _named_error(kind, f"{words} ({place})" if place else words)
            return value

        return candidate

    def _ask(self, message: dict[str, Any], seconds: float, value: Any = None) -> tuple[dict, Any] | None:
        """The reply, or None where there will be none: then the worker is gone and `gone` says why."""
        left = self.end - time.monotonic()
        try:
            return self.worker.ask(message, min(seconds, max(left, 0.01)), value)
        except OutOfTime:
            self._lose(f"did not finish within {seconds:g} seconds: a loop that never ends?")
        except WorkerEnded:
            self._lose("the code ended its own process, or used more memory or time than it may")
        except protocol.ProtocolError as error:
            self.tampered = True
            self._lose(f"the code meddled with the grader's pipe: {error}")
        return None

    def _lose(self, why: str) -> None:
        self.gone = why
        if why not in self.remarks:
            self.remarks.append(why)
        self.close()

    def close(self) -> None:
        """End the worker."""
        if self.worker:
            self.worker.close()
        self.worker = None


def _error(message: dict) -> tuple[str, str, str] | None:
    """(kind, words, place) of an error that the worker reports, each plain text whatever it sent."""
    error = message.get("error")
    if error is None:
        return None
    fields = error if isinstance(error, dict) else {}
    kind, words, place = (str(fields.get(name, ""))[:300] for name in ("type", "message", "place"))
    return kind if kind.isidentifier() else "Error", words, place


def _named_error(kind: str, words: str) -> RemoteError:
    return type(kind, (RemoteError,), {})(words)


def is_calibrated(solution: Grade, blank: Grade) -> str:
    """Empty where the solution scores full marks and the blank lecture none, else what went wrong."""
    for one in solution.exercises:
        if solution.status != GRADED or one.points != one.maximum:
            return f"the solution scores {one.points} of {one.maximum} in {one.id} ({one.reason})"
    for one in blank.exercises:
        if blank.status != GRADED or one.points != 0:
            return f"the blank lecture scores {one.points} in {one.id} ({one.reason})"
    return ""
