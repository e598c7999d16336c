"""`llmcore course grade`: a folder of submissions in; grades, a gradebook, feedback pages and a record of the run out.

First the solution and the blank lecture go through the same sandbox: unless they score full marks and nothing, no
submission is graded. Each grade is kept as soon as it is made, under a key of all that it depends on, so that the next
run grades only what is new or changed.
"""

from __future__ import annotations

import concurrent.futures
import dataclasses
import functools
import hashlib
import importlib.metadata
import importlib.util
import json
import multiprocessing
import os
import platform
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from llmcore.course.exercises import Exercise, lecture_numbers, of_lecture
from llmcore.course.grading.feedback import write_feedback
from llmcore.course.grading.grade import (
    GRADER_FAILED,
    MISSING,
    UNREADABLE,
    Grade,
    grade_notebook,
    is_calibrated,
    without_points,
)
from llmcore.course.grading.gradebook import LAYOUTS, grade_rows, gradebook_rows, maximum, total, write_csv
from llmcore.course.grading.sandbox import COURSE, Limits, command, probe
from llmcore.course.grading.submissions import Submission, find_submissions, slug
from llmcore.errors import InputError
from llmcore.files import read_json, sha256, write_json

UNPROTECTED = (
    "grading without a sandbox: a submission can read and change every file that you can, your grades and other "
    "students' work among them, and use the network"
)


@dataclasses.dataclass(frozen=True)
class Setting:
    """What every submission of a run is graded with; it crosses to the processes that grade."""

    sandbox: str
    limits: Limits
    hidden: tuple[Path, ...]
    checks: Path | None
    seed: int


def main(options: Namespace) -> int:
    """Grade as `parser` says; return 0, or 1 where some submission could not be graded.

    Raises:
        InputError: no such folder, no sandbox, or the calibration failed.
    """
    if options.sandbox == "none":
        print(f"llmcore: {UNPROTECTED}", file=sys.stderr)
    out, started = options.out, time.time()
    folders = (options.submissions, out, options.solutions, options.lectures, options.checks)
    hidden = tuple(path.resolve() for path in folders if path and path.is_dir())
    limits = Limits(call=options.time_limit, cell=4 * options.time_limit)
    setting = Setting(options.sandbox, limits, hidden, options.checks, options.seed)
    submissions = find_submissions(options.submissions, options.lecture)
    known = _known_lectures(options.checks)
    if options.lecture and options.lecture not in known:
        raise InputError("--lecture", f"no exercises of lecture {options.lecture!r}", f"one of {', '.join(known)}")
    probe(options.sandbox, limits, hidden)
    wanted = sorted({one.lecture for one in submissions if one.lecture in known})
    records, waiting = _plan(submissions, known, setting, out)
    skipped = len(records) - sum(bool(one.problem) or one.lecture not in known for one in submissions)
    if waiting:
        with _pool(options.jobs) as pool:
            _calibrate(pool, sorted({one.lecture for one, *_ in waiting}), setting, options.solutions, options.lectures)
            records += _grade_all(pool, waiting, setting)
    records += _missing(options.roster, records, wanted, setting)
    records.sort(key=lambda one: (one["student"], one["lecture"]))
    _write(out, records, options.layout)
    about = {"seconds": round(time.time() - started, 1), "skipped": skipped, "jobs": options.jobs, "seed": options.seed}
    hashes = {f"{one.student}/{one.lecture}": hashlib.sha256(one.data).hexdigest() for one in submissions}
    about |= {"sandbox": options.sandbox, "versions": _versions(), "course": _course_hash(), "submissions": hashes}
    write_json(out / "run.json", about | {"limits": dataclasses.asdict(limits)})
    print(_table(records, skipped))
    return 1 if any(one["status"] == GRADER_FAILED for one in records) else 0


def parser() -> ArgumentParser:
    """The command's options."""
    made = ArgumentParser(
        prog="llmcore course grade", description="Grade submissions in a sandbox.", exit_on_error=False
    )
    made.add_argument("submissions", type=Path, help="a folder or zip of notebooks, as a learning system exports them")
    made.add_argument("--out", type=Path, default=Path("grades"), help="folder of the results (default: %(default)s)")
    made.add_argument("--lecture", default="", help="grade this lecture only, as in 06")
    made.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="submissions at a time (default: %(default)s)"
    )
    made.add_argument("--sandbox", choices=("bubblewrap", "none"), default="bubblewrap")
    made.add_argument("--layout", choices=LAYOUTS, default="nbgrader", help="columns of gradebook.csv")
    made.add_argument("--checks", type=Path, help="folder of your own lecture_NN.py; students see none of their inputs")
    made.add_argument("--seed", type=int, default=0, help="given to the modules of --checks as SEED")
    made.add_argument(
        "--roster", type=Path, help="file of student ids, one a line: who is not there is listed as missing"
    )
    made.add_argument("--time-limit", type=float, default=5.0, help="seconds a call of a function may take")
    made.add_argument("--solutions", type=Path, default=Path("solutions"))
    made.add_argument("--lectures", type=Path, default=Path("lectures"))
    return made


def _pool(jobs: int) -> concurrent.futures.ProcessPoolExecutor:
    return concurrent.futures.ProcessPoolExecutor(max(1, jobs), multiprocessing.get_context("spawn"))


def _known_lectures(checks: Path | None) -> list[str]:
    own = [path.stem.removeprefix("lecture_") for path in checks.glob("lecture_*.py")] if checks else []
    return sorted({*own, *lecture_numbers()})


@functools.cache
def load_exercises(lecture: str, checks: Path | None, seed: int) -> tuple[dict[str, Exercise], bool]:
    """A lecture's exercises, from the instructor's own module where there is one; and whether they are hidden."""
    path = checks / f"lecture_{lecture}.py" if checks else None
    if not path or not path.exists():
        return of_lecture(lecture), False
    spec = importlib.util.spec_from_file_location(f"own_checks_{lecture}", path)
    module = importlib.util.module_from_spec(spec)
    module.SEED = seed
    spec.loader.exec_module(module)
    found = {one.id: one for one in vars(module).values() if isinstance(one, Exercise)}
    return dict(sorted(found.items(), key=lambda pair: int(pair[0].partition(".")[2]))), True


def _grade(data: bytes, lecture: str, setting: Setting) -> tuple[Grade, float]:
    """In a process of the pool: one grade, and the seconds it took."""
    import torch

    torch.set_num_threads(1)
    started = time.monotonic()
    exercises, hidden = load_exercises(lecture, setting.checks, setting.seed)
    start = command(setting.sandbox, setting.limits, setting.hidden)
    return grade_notebook(data, exercises, start, setting.limits, hidden), time.monotonic() - started


def _calibrate(pool: Any, lectures: list[str], setting: Setting, solutions: Path, blanks: Path) -> None:
    asked = []
    for lecture in lectures:
        for folder in (solutions, blanks):
            paths = sorted(folder.glob(f"{lecture}_*.ipynb"))
            if len(paths) != 1:
                raise InputError(folder, f"{len(paths)} notebooks of lecture {lecture}", "one is needed to calibrate")
            asked.append(pool.submit(_grade, paths[0].read_bytes(), lecture, setting))
    results = [one.result()[0] for one in asked]
    for lecture, solution, blank in zip(lectures, results[::2], results[1::2], strict=True):
        if problem := is_calibrated(solution, blank):
            raise InputError(
                f"lecture {lecture}", f"calibration: {problem}", "nothing was graded: mend the course first"
            )


def _plan(submissions: list[Submission], known: list[str], setting: Setting, out: Path) -> tuple[list[dict], list]:
    """Records of what cannot be read or has been graded by an earlier run; (submission, path, key) of the others."""
    records, waiting = [], []
    for one in submissions:
        path, key = out / "records" / f"{slug(one.student)}_{one.lecture or 'none'}.json", _key(one, setting)
        problem = one.problem or ("" if one.lecture in known else f"no exercises of lecture {one.lecture!r}")
        kept = read_json(path) if path.exists() else {}
        if problem:
            records.append(_unreadable(one, problem, known, setting))
        elif kept.get("key") == key:
            records.append(kept["record"])
        else:
            waiting.append((one, path, key))
    return records, waiting


def _grade_all(pool: Any, waiting: list[tuple[Submission, Path, str]], setting: Setting) -> Iterator[dict]:
    """A record of each submission as it is graded; it is kept, unless the grader failed."""
    asked = {pool.submit(_grade, row[0].data, row[0].lecture, setting): row for row in waiting}
    for done in concurrent.futures.as_completed(asked):
        one, path, key = asked[done]
        try:
            grade, seconds = done.result()
        except Exception as error:  # a defect of ours, or a process that the system ended: never a zero
            reason, seconds = f"the grader failed ({type(error).__name__}: {error})", 0.0
            grade = without_points(_exercises(one.lecture, setting), GRADER_FAILED, reason)
        record = _record(one, grade)
        if grade.status != GRADER_FAILED:
            write_json(path, {"key": key, "seconds": round(seconds, 2), "record": record})
        yield record


def _exercises(lecture: str, setting: Setting) -> dict[str, Exercise]:
    return load_exercises(lecture, setting.checks, setting.seed)[0]


def _record(one: Submission, grade: Grade) -> dict[str, Any]:
    remarks = [*one.remarks, *grade.remarks]
    return _plain({"student": one.student, "lecture": one.lecture, **dataclasses.asdict(grade), "remarks": remarks})


def _plain(value: Any) -> Any:
    """The same with every text made fit for a UTF-8 file: a submission may hold halves of surrogate pairs."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value


def _unreadable(one: Submission, problem: str, known: list[str], setting: Setting) -> dict[str, Any]:
    exercises = _exercises(one.lecture, setting) if one.lecture in known else {}
    grade = without_points(exercises, UNREADABLE, problem)
    return _record(one, dataclasses.replace(grade, remarks=[problem]))


def _missing(roster: Path | None, records: list[dict], lectures: list[str], setting: Setting) -> Iterator[dict]:
    """A record of each student of the roster for each lecture that they handed nothing in for."""
    try:
        lines = roster.read_text(encoding="utf-8").splitlines() if roster else []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(roster, f"cannot be read ({error})", "a text file with one student id a line") from error
    there = {(one["student"], one["lecture"]) for one in records}
    for student in sorted({line.strip() for line in lines if line.strip()}):
        for lecture in lectures:
            if (student, lecture) not in there:
                grade = without_points(_exercises(lecture, setting), MISSING, "nothing was handed in")
                yield _record(Submission(student, lecture, ""), grade)


def _key(one: Submission, setting: Setting) -> str:
    """A hash of all that a grade depends on."""
    own = sorted(setting.checks.glob("*.py")) if setting.checks else []
    parts = [hashlib.sha256(one.data).hexdigest(), one.student, one.lecture, list(one.remarks), _course_hash()]
    parts += [[sha256(path) for path in own], dataclasses.asdict(setting.limits), setting.seed, setting.sandbox]
    return hashlib.sha256(json.dumps([*parts, _versions()]).encode()).hexdigest()


@functools.cache
def _course_hash() -> str:
    """Of the package's code: checks, grader and worker, and what a submission may import."""
    hashes = [(str(path.relative_to(COURSE)), sha256(path)) for path in sorted(COURSE.rglob("*.py"))]
    return hashlib.sha256(json.dumps(hashes).encode()).hexdigest()


@functools.cache
def _versions() -> dict[str, str]:
    names = ("torch", "numpy")
    return {"python": platform.python_version()} | {name: importlib.metadata.version(name) for name in names}


def _write(out: Path, records: list[dict], layout: str) -> None:
    write_csv(out / "grades.csv", grade_rows(records))
    write_csv(out / "gradebook.csv", gradebook_rows(records, layout))
    for student in sorted({one["student"] for one in records}):
        own = [one for one in records if one["student"] == student]
        write_feedback(out / "feedback" / f"{slug(student)}.html", student, own)


def _table(records: Iterable[dict], skipped: int) -> str:
    """What is printed: a line a submission, and what was odd."""
    records = list(records)
    lines = [f"{'student':<32} lecture  status      points"]
    for one in records:
        points, most = total(one), maximum(one)
        score = "-" if points is None else f"{points} of {most}"
        lines.append(f"{_safe(one['student'])[:32]:<32} {one['lecture'] or '-':<8} {one['status']:<11} {score}")
    odd = [f"  {_safe(one['student'])[:32]}: {_safe(text)[:200]}" for one in records for text in one["remarks"]]
    counts = Counter(one["status"] for one in records)
    summary = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    lines += ["", f"{summary}; {skipped} of them unchanged since an earlier run", *(["Odd:", *odd] if odd else [])]
    return "\n".join(lines)


def _safe(text: str) -> str:
    """Without what a terminal might obey."""
    return "".join(one if one.isprintable() else "?" for one in text).encode("utf-8", "replace").decode()
