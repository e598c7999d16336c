"""Runs a list of steps over many files: on this machine, in a notebook's loop, or on many by datatrove's executors.

Parquet files of documents and a list of steps go in; a folder of cleaned documents, of removals and a report come out,
the same bytes whichever engine ran how many workers. The list is cut at its global steps into phases (`plan`); a phase
is one pipeline of steps run as a number of tasks, and none begins before all tasks of the one before it have ended.

All intermediate files lie in a folder named by a hash of the input files, the steps' parameters and the code
(`fingerprint`), and each appears under its name when it is whole. So a run that was killed goes on where it was, on any
engine, and one whose parameters changed begins anew. datatrove's own markers know of ranks only, and are not asked.

How it grows. A task holds one file, or one bucket of the records of 16 files; more text is more files, so tasks grow in
number and not in size. Measured with `clean.cleaning_steps`, 1 000 documents of 1.1 kB a file: from 4 to 40 files, 10
times the documents take 5.9 times the processor time (63.5 s for 10.8 s; starting up is part of both) and the same
253 MB a worker at most. A worker takes about 250 MB and 4 bytes for each byte of text in its file, a bucket 2 kB a
document, the disk 8 bytes a word and 600 bytes a document until a run ends. Only `near_barrier.Cluster` is one task for
all files: 110 bytes and 3.3 us for each pair of near-duplicates that it joins.

So 100 TB are cleaned crawl by crawl, which Penedo et al. (2024, "The FineWeb Datasets") also found to give better models
than near-deduplication across crawls. A crawl of 1 TB in 4 000 files of 256 MB is 4 000 tasks of 1.3 GB, 250 buckets of
2.6 GB, at most 11 GB for the clusters of 10^8 joined pairs, 1.6 TB of disk, and at 0.75 MB a second and core 370 core
hours; a hundred of them, 37 000. Exact duplicates across crawls are a run of their own over all files, with `buckets`
set to 500: 28 bytes a document, and no more than 2 x 10^8 reads between files and buckets.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from llmcore.corpus.barriers import Drop, GlobalStep
from llmcore.corpus.documents import Document
from llmcore.corpus.fingerprint import fingerprint
from llmcore.corpus.partitions import Store
from llmcore.corpus.steps import Drain, ReadDocuments, Sink, WriteDocuments
from llmcore.errors import InputError
from llmcore.files import read_json, write_json

REPORT = "report.json"
FILES_A_BUCKET = 16  # a bucket gets the records of as many files: constant memory, however many files there are


@dataclasses.dataclass(frozen=True)
class Phase:
    """What runs between two barriers: a pipeline of steps that ends in a sink, as a number of tasks."""

    name: str
    steps: list[Any]
    tasks: int

    def run(self, rank: int) -> None:
        """Run one task: what an executor does with the same list of steps."""
        documents: Iterable[Document] | None = None
        for step in self.steps:
            documents = step(documents, rank, self.tasks)
        deque(documents, maxlen=0)

    def missing(self) -> list[int]:
        """Ranks of the tasks whose output is not there."""
        return [rank for rank in range(self.tasks) if not self.steps[-1].output(rank).exists()]

    def check(self, logs: Path) -> None:
        """Stop where a task has failed: not every executor raises."""
        if missing := self.missing():
            problem = f"{len(missing)} of {self.tasks} tasks failed, the first is task {missing[0]}"
            raise InputError(self.name, problem, f"read {logs}, mend the cause and run again")


# Runs phases in order; the folder is for logs.
Engine = Callable[[Sequence[Phase], Path], None]


def embedded(phases: Sequence[Phase], logs: Path) -> None:
    """Run all tasks in this process, one after the other: what every other engine must agree with."""
    for phase in phases:
        for rank in phase.missing():
            phase.run(rank)


def local(workers: int) -> Engine:
    """An engine of so many processes on this machine."""

    def run(phases: Sequence[Phase], logs: Path) -> None:
        from datatrove.executor import LocalPipelineExecutor
        from multiprocess import get_context

        # What the server has imported, the processes that it forks need not.
        get_context("forkserver").set_forkserver_preload([__name__, "datatrove.executor"])
        _one_by_one(phases, logs, LocalPipelineExecutor, workers)

    return run


def ray(workers: int, **options: Any) -> Engine:
    """An engine on the Ray cluster that `ray.init` was told of; `options` go to datatrove's RayPipelineExecutor."""

    def run(phases: Sequence[Phase], logs: Path) -> None:
        from datatrove.executor import RayPipelineExecutor

        _one_by_one(phases, logs, RayPipelineExecutor, workers, **options)

    return run


def _one_by_one(phases: Sequence[Phase], logs: Path, executor: Callable, workers: int, **options: Any) -> None:
    """Run phases on an executor that returns when the phase's tasks have ended."""
    for phase in phases:
        if phase.missing():
            settings = {"workers": min(workers, phase.tasks), "logging_dir": str(logs / phase.name), **options}
            executor(phase.steps, phase.tasks, skip_completed=False, **settings).run()
            phase.check(logs / phase.name)


def slurm(time: str, partition: str, **options: Any) -> Engine:
    """An engine that submits an array of jobs a phase, each after the one before, and returns at once.

    Args:
        time: limit of each job, `HH:MM:SS`.
        options: go to datatrove's SlurmPipelineExecutor; `tasks_per_job` and `workers` bound the arrays. The jobs use
            this process' Python unless `venv_path`, `condaenv` or `env_command` says otherwise.
    """
    if not options.keys() & {"venv_path", "condaenv", "env_command"}:
        options["env_command"] = f'export PATH="{Path(sys.executable).parent}:$PATH"'

    def run(phases: Sequence[Phase], logs: Path) -> None:
        from datatrove.executor import SlurmPipelineExecutor

        before = None
        for phase in phases:
            if phase.missing():
                before = SlurmPipelineExecutor(
                    phase.steps,
                    phase.tasks,
                    time,
                    partition,
                    job_name=phase.name,
                    depends=before,
                    logging_dir=str(logs / phase.name),
                    skip_completed=False,
                    **options,
                )
                before.run()

    return run


def run_steps(
    steps: Sequence[Any],
    inputs: Sequence[str | Path],
    output: str | Path,
    engine: Engine = embedded,
    buckets: int | None = None,
) -> dict[str, Any] | None:
    """Run steps over files of documents.

    Args:
        steps: objects called as `step(documents, rank, world_size)`; subclasses of `steps.Step` are counted.
        inputs: Parquet files. Their order is the order of the documents, which decides who of two equals stays.
        output: folder that comes into being, or replaces that of an earlier run, when all is done: `documents/` (a file
            for each input file), `removed/` (JSON lines: who was dropped, by which step and why) and `report.json` (the
            funnel and the files). Work in progress and logs lie beside it, in `.NAME.work`. All workers must see both.
        engine: `embedded`, `local(...)`, `slurm(...)` or `ray(...)`.
        buckets: tasks of a barrier; one for every 16 files if not given. Results do not depend on it.

    Returns:
        the report; None where the engine has only submitted the work.

    Raises:
        InputError: no input, one that is missing or damaged, a step whose parameters cannot be written down, or a
            phase in which tasks failed.
    """
    output, inputs = Path(output).resolve(), [Path(path).resolve() for path in inputs]
    key, work = fingerprint(steps, inputs), output.with_name(f".{output.name}.work")
    refuse_foreign(output)
    if finished(output, key) is None:
        buckets = buckets or -(-len(inputs) // FILES_A_BUCKET)
        folder = work / f"{key[:16]}-{buckets}"
        engine(plan(steps, inputs, output, folder, key, buckets), folder / "logs")
    report = finished(output, key)
    if report is not None:
        shutil.rmtree(work, ignore_errors=True)
    return report


def refuse_foreign(output: Path) -> None:
    """Refuse to replace a folder that no run has written."""
    if output.exists() and not (output / REPORT).exists() and (not output.is_dir() or any(output.iterdir())):
        raise InputError(output, f"is there and holds no {REPORT}", "name a folder that does not exist yet")


def finished(output: Path, key: str) -> dict[str, Any] | None:
    """The report of the run of that key if it is done and its documents are all there."""
    if not (output / REPORT).exists():
        return None
    report = read_json(output / REPORT)
    files = [output / "documents" / name for name in report["files"]]
    sizes = [path.stat().st_size if path.exists() else -1 for path in files]
    return report if report["key"] == key and sizes == list(report["files"].values()) else None


def plan(steps: Sequence[Any], inputs: Sequence[Path], output: Path, work: Path, key: str, buckets: int) -> list[Phase]:
    """Cut a list of steps into phases, at each global step."""
    tasks, phases = len(inputs), []
    pipeline: list[Any] = [ReadDocuments(inputs)]
    tallies: list[Path] = []

    def write(folder: Path) -> WriteDocuments:
        tallies.append(work / f"tallies-{len(tallies):02d}")
        counting = [step for step in pipeline if hasattr(step, "tally")]
        removed = work / "result" / "removed"
        return WriteDocuments(folder / "documents", tallies[-1], removed, counting, f"{len(tallies):02d}")

    for number, step in enumerate(steps):
        if not isinstance(step, GlobalStep):
            pipeline.append(step)
            continue
        name, folder = f"{number:02d}-{step.name.replace(' ', '-')}", work / f"{number:02d}"
        store, reader = Store(folder, tasks, buckets), pipeline[0]
        if len(pipeline) == 1:  # nothing has changed since the files were written: the second pass reads them again
            sink: Sink = Drain(folder / "marked")
        else:
            sink = write(folder)
            reader = ReadDocuments([sink.output(rank) for rank in range(tasks)])
        phases.append(Phase(f"{name}-mark", [*pipeline, step.mark(store), sink], tasks))
        phases += [Phase(f"{name}-{part}", [task], count) for part, task, count in step.decide(store)]
        pipeline = [reader, Drop(step, store)]
    phases.append(Phase("write", [*pipeline, write(work / "result")], tasks))
    names = [step.name for step in steps if hasattr(step, "tally")]
    return [*phases, Phase("finish", [Finish(output, work, key, tasks, names, tallies)], 1)]


@dataclasses.dataclass(frozen=True)
class Finish(Sink):
    """Adds up the tallies, writes the report, and gives the folder of results its final name."""

    destination: Path
    folder: Path
    key: str
    files: int
    names: Sequence[str]
    tallies: Sequence[Path]

    def output(self, rank: int) -> Path:
        return self.folder / "finished"

    def work(self, documents: None, rank: int) -> None:
        result = self.folder / "result"
        totals = [Counter() for _ in self.names]
        rejected: Counter[str] = Counter()
        for file in range(self.files):
            rows = [row for tallies in self.tallies for row in read_json(tallies / f"{file:06d}.json")]
            for total, row in zip(totals, rows, strict=True):
                rejected.update(row.pop("rejected"))
                total.update(row)
        report = {
            "key": self.key,
            "masked": sum(total.pop("masked") for total in totals),
            "funnel": [{"step": name, **total} for name, total in zip(self.names, totals, strict=True)],
            "rejected": dict(sorted(rejected.items(), key=lambda item: (-item[1], item[0]))),
            "files": {path.name: path.stat().st_size for path in sorted((result / "documents").iterdir())},
        }
        write_json(result / REPORT, report)
        refuse_foreign(self.destination)
        shutil.rmtree(self.destination, ignore_errors=True)
        os.replace(result, self.destination)
        self.output(rank).touch()
