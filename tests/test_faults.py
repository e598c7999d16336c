"""The main job killed at fifty moments, and on a disk that is full at every stage: it ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

STAGES = ("collect", "clean", "tokenize", "pretrain")
KILLS = {"collect": 4, "clean": 10, "tokenize": 16, "pretrain": 20}  # fifty
CONFIG = {
    "corpus": {
        "places": 4, "site_documents": 12, "emails": 60, "instructions": 20, "questions": 2,
        "documents": dict.fromkeys(("encyclopedia", "stories", "news", "reviews", "quizzes"), 20),
    },
    "data": {"vocab_size": 400, "validation_share": 0.1, "shard_tokens": 5000},
    "model": {"n_layer": 1, "n_head": 2, "n_embd": 16},
    "evaluation": {"windows": 2},
    "pretrain": {"fit": {"steps": 60, "batch_size": 4, "validate_every": 20, "checkpoint_every": 3, "log_every": 1}},
    "classify": {"fit": {"steps": 4}},
    "instruct": {"fit": {"steps": 4}},
}  # fmt: skip


TIMED = ("stage.json", "report.html", "site.warc.gz")  # files that tell when they were written
PAGE = os.sysconf("SC_PAGE_SIZE")


class Runs:
    """Starts `llmcore run` as often as asked, each a process of its own."""

    def __init__(self, server: subprocess.Popen, config: Path):
        self.server, self.config = server, config

    def start(self, directory: Path) -> tuple[int, Path]:
        """Process id and log of a run in `directory`."""
        log = self.config.parent / f"{directory.name}.log"
        log.write_text("", encoding="utf-8")
        arguments = ["run", "--profile", "smoke", "--config", str(self.config), "--directory", str(directory)]
        self.server.stdin.write(json.dumps([str(log), *arguments]) + "\n")
        self.server.stdin.flush()
        return int(self.server.stdout.readline()), log

    def status(self) -> int:
        """Exit status of the run that was started last, when it has ended."""
        return int(self.server.stdout.readline())


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    (folder / "config.yaml").write_text(yaml.safe_dump(CONFIG), encoding="utf-8")
    command = [sys.executable, str(Path(__file__).with_name("fork_server.py"))]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "TMPDIR": str(folder)}
    environment["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parents[1]), environment.get("PYTHONPATH", "")])
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as server:
        yield Runs(server, folder / "config.yaml")
        server.stdin.close()
        assert server.wait(60) == 0


@pytest.fixture(scope="module")
def whole(runs, tmp_path_factory) -> Path:
    """An uninterrupted run."""
    directory = tmp_path_factory.mktemp("runs") / "whole"
    _, log = runs.start(directory)
    assert runs.status() == 0, log.read_text("utf-8")
    return directory


def results(directory: Path) -> dict[str, bytes]:
    """The bytes of every file of the run but those that tell times: the records of the stages, the report, the archive."""
    files = [path for path in directory.rglob("*") if path.is_file() and path.name not in TIMED]
    summaries = {
        stage: json.dumps(json.loads((directory / stage / "stage.json").read_text("utf-8"))["summary"]).encode()
        for stage in STAGES
    }
    return summaries | {str(path.relative_to(directory)): path.read_bytes() for path in files}


def assert_same(directory: Path, expected: Path) -> None:
    one, other = results(directory), results(expected)
    assert one.keys() == other.keys()
    assert [name for name in other if one[name] != other[name]] == []
    assert {"clean/documents.parquet", "tokenize/tokenizer.json", "tokenize/train/shard-00000.bin"} <= one.keys()
    assert {"pretrain/model/model.safetensors", "pretrain/history.json"} <= one.keys()


def at_work(log: Path) -> str | None:
    """The stage that the last line of a log says has begun."""
    lines = re.findall(r"\[ *\d/\d\] (\w+) +(begins|takes up)?.*\n", log.read_text("utf-8"))
    return lines[-1][0] if lines and lines[-1][1] else None


def test_killed_fifty_times_it_ends_with_the_same_bytes(runs, whole, tmp_path):
    directory = tmp_path / "killed"
    order = [path.parent.name for path in sorted(whole.glob("*/stage.json"), key=lambda path: path.stat().st_mtime_ns)]
    seconds = {name: json.loads((whole / name / "stage.json").read_text("utf-8"))["seconds"] for name in order}
    chance = random.Random("kill")
    hit = []
    for aim in (stage for stage, times in KILLS.items() for _ in range(times)):
        process, log = runs.start(directory)
        while (stage := at_work(log)) is None or order.index(stage) < order.index(aim):
            os.kill(process, 0)  # an error if it ended before
            time.sleep(0.001)
        time.sleep(chance.random() * seconds[stage] / 2)  # a half, so that training, which goes on, is hit more often
        os.kill(process, signal.SIGKILL)
        assert runs.status() == -signal.SIGKILL, log.read_text("utf-8")
        hit.append(at_work(log))
    assert len(hit) == 50 and set(STAGES) <= set(hit)
    _, log = runs.start(directory)
    assert runs.status() == 0, log.read_text("utf-8")
    assert_same(directory, whole)


@pytest.fixture
def disk(tmp_path):
    """A disk in memory of its own; call it with a size in pages to change how much fits."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk is needed, and only root may mount one here")

    def resize(count: int) -> Path:
        subprocess.run(["mount", "-o", f"remount,size={count * PAGE}", str(folder)], check=True)
        return folder

    yield resize
    subprocess.run(["umount", str(folder)], check=True)


def pages(folder: Path) -> int:
    """Pages of memory that the files below a folder fill."""
    return sum(-(-path.stat().st_size // PAGE) for path in folder.rglob("*") if path.is_file())


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
def test_a_full_disk_is_one_line_and_a_rerun_with_room_completes(runs, whole, disk):
    filled = 3  # pages: config.json, a second while it is written anew, and the mark of the stage that has begun
    for stage in STAGES:
        for share in (0.0, 0.5):
            directory = disk(int(filled + share * pages(whole / stage))) / "run"
            _, log = runs.start(directory)
            assert runs.status() == 2, log.read_text("utf-8")
            (line,) = re.findall("llmcore: .*", log.read_text("utf-8"))
            assert f"{directory}/{stage}/" in line and "the disk is full; free some space" in line
            assert "Traceback" not in log.read_text("utf-8") and not list(directory.rglob("*.tmp"))
            for path in directory.rglob("*"):  # what has its final name is whole
                finished = whole / path.relative_to(directory)
                if path.name not in TIMED and finished.is_file():
                    assert path.read_bytes() == finished.read_bytes()
        filled += pages(whole / stage)
    directory = disk(10**6) / "run"
    _, log = runs.start(directory)
    assert runs.status() == 0, log.read_text("utf-8")
    assert_same(directory, whole)
