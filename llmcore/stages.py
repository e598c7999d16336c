"""The engine of the pipeline: runs a stage when something it depends on changed, and skips it otherwise.

A stage owns one folder. What it depends on (its part of the configuration, the source code of the packages it uses,
and the stages whose files it reads) is hashed into a fingerprint. `stage.json`, written last, keeps that fingerprint,
the sizes of the files written, the wall time and the peak memory; a stage whose record agrees is done. A folder
begun under another fingerprint is emptied first; one begun under the same is continued.
"""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import functools
import hashlib
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from llmcore.errors import InputError
from llmcore.files import read_json, remove_temporary, write_json

PACKAGE = Path(__file__).parent
RECORD, BEGUN = "stage.json", "begun.json"


@dataclasses.dataclass(frozen=True)
class Stage:
    """One step of the pipeline.

    Attributes:
        name: also its folder's.
        run: does the work, writing into the folder it is given; returns a summary that JSON can hold.
        settings: all of the configuration that its result depends on.
        code: packages and modules of llmcore that its result depends on, as paths below the package.
        inputs: names of the stages whose files it reads.
    """

    name: str
    run: Callable[[Path], dict[str, Any]]
    settings: Any
    code: tuple[str, ...]
    inputs: tuple[str, ...] = ()


def code_fingerprint(paths: Sequence[str]) -> str:
    """Hash of the source below each path; comments, blank lines and layout do not count."""
    digest = hashlib.sha256()
    for path in paths:
        target = PACKAGE / path
        for file in sorted(target.rglob("*.py")) if target.is_dir() else [target]:
            state = file.stat()
            digest.update(f"{file.relative_to(PACKAGE)}\n{_syntax(file, state.st_mtime_ns, state.st_size)}\n".encode())
    return digest.hexdigest()


@functools.cache
def _syntax(file: Path, modified: int, size: int) -> str:
    """The syntax tree of a source file as text; parsed once for all the stages that depend on it, unless it changes."""
    return ast.dump(ast.parse(file.read_text(encoding="utf-8")))


class PeakMemory:
    """Largest resident memory of this process since the last `reset`, in megabytes (10^6 bytes).

    Linux can forget the old peak; elsewhere the peak is that of the whole process so far.
    """

    def reset(self) -> None:
        with contextlib.suppress(OSError):
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")

    def megabytes(self) -> float:
        with contextlib.suppress(OSError, StopIteration):
            status = Path("/proc/self/status").read_text(encoding="ascii")
            line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
            return int(line.split()[1]) * 1024 / 1e6
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def run_stages(
    directory: Path, stages: Sequence[Stage], say: Callable[[str], None], prepare: Callable[[], None] = lambda: None
) -> dict[str, dict[str, Any]]:
    """Bring every stage of a run up to date, in order; return the record of each by name.

    Args:
        directory: the run's folder; each stage has one of its own in it.
        say: told in one line what is done, skipped or begun.
        prepare: called before each stage that runs (to seed random generators).
    """
    records: dict[str, dict[str, Any]] = {}
    for number, stage in enumerate(stages, start=1):
        folder = directory / stage.name
        settings = json.dumps(stage.settings, sort_keys=True)
        inputs = [records[name]["fingerprint"] for name in stage.inputs]
        fingerprint = hashlib.sha256(json.dumps([settings, code_fingerprint(stage.code), inputs]).encode()).hexdigest()
        title = f"[{number:2}/{len(stages)}] {stage.name:<10}"
        record, why = _finished(folder, fingerprint)
        if record is not None:
            (folder / BEGUN).unlink(missing_ok=True)
            say(f"{title} done before ({record['seconds']:.0f} s)")
        else:
            say(f"{title} {why}")
            _begin(folder, fingerprint)
            prepare()
            record = _run(stage, folder, fingerprint)
            say(f"{title} {record['seconds']:.1f} s, {record['peak_megabytes']:,.0f} MB at most")
        records[stage.name] = record
    return records


def _finished(folder: Path, fingerprint: str) -> tuple[dict[str, Any] | None, str]:
    """The record of a stage that need not run, or None and the reason why it must."""
    try:
        record = read_json(folder / RECORD)
        old, files = record["fingerprint"], record["files"]
    except (InputError, KeyError, TypeError):
        begun = (folder / BEGUN).exists()
        return None, "takes up what was begun" if begun and _begun(folder) == fingerprint else "begins"
    if old != fingerprint:
        return None, "begins anew: its configuration, its code or its inputs changed"
    for name, size in files.items():
        path = folder / name
        if not path.exists() or path.stat().st_size != size:
            return None, f"begins anew: {path} is missing or has not the {size} bytes it was written with"
    return record, ""


def _begun(folder: Path) -> str | None:
    try:
        return read_json(folder / BEGUN)["fingerprint"]
    except (InputError, KeyError, TypeError):
        return None


def _begin(folder: Path, fingerprint: str) -> None:
    if _begun(folder) != fingerprint or (folder / RECORD).exists():
        shutil.rmtree(folder, ignore_errors=True)
    remove_temporary(folder)
    write_json(folder / BEGUN, {"fingerprint": fingerprint})


def _run(stage: Stage, folder: Path, fingerprint: str) -> dict[str, Any]:
    memory = PeakMemory()
    memory.reset()
    begun = time.monotonic()
    summary = stage.run(folder)
    seconds, peak = time.monotonic() - begun, memory.megabytes()
    files = {
        str(path.relative_to(folder)): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (RECORD, BEGUN)
    }
    record = {
        "fingerprint": fingerprint,
        "seconds": seconds,
        "peak_megabytes": peak,
        "summary": summary,
        "files": files,
    }
    write_json(folder / RECORD, record)
    (folder / BEGUN).unlink()  # after the record: killed between the two, the stage is done and not run again
    return record
