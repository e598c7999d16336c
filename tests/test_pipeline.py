"""The main job as a user runs it: whole, again, killed, changed, damaged."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

STAGES = ["collect", "clean", "tokenize", "pretrain", "baseline", "classify", "instruct", "evaluate"]
TINY = {
    "corpus": {
        "places": 6,
        "documents": dict.fromkeys(
            ("encyclopedia", "stories", "news", "reviews", "forum", "quizzes", "parallel"), 30
        ),
        "site_documents": 30, "emails": 120, "instructions": 60, "questions": 3,
    },
    "data": {"vocab_size": 512, "validation_share": 0.1},
    "model": {"n_layer": 1, "n_head": 2, "n_embd": 16},
    "evaluation": {"windows": 4},
}  # fmt: skip
for part, steps in (("pretrain", 60), ("classify", 20), ("instruct", 30)):
    TINY[part] = {"fit": {"steps": steps, "batch_size": 4, "validate_every": 10, "checkpoint_every": 5, "log_every": 1}}


def start(directory: Path, *arguments: str, config: dict = TINY) -> subprocess.Popen:
    path = directory.parent / f"{directory.name}.yaml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [sys.executable, "-m", "llmcore", "run", "--profile", "smoke", "--directory", str(directory)]
    command += ["--config", str(path), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(directory: Path, *arguments: str, config: dict = TINY) -> str:
    process = start(directory, *arguments, config=config)
    output, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors
    return output


def results(directory: Path) -> dict:
    """Every number a run produced but its times: summaries, learning curves, answers, and the weights' bytes."""
    found = {stage: json.loads((directory / stage / "stage.json").read_text("utf-8"))["summary"] for stage in STAGES}
    for name in ("history.json", "answers.json", "*.safetensors", "*.bin", "*.jsonl", "*.parquet"):
        found |= {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob(name)}
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """An uninterrupted run; tests copy it before they change it."""
    directory = tmp_path_factory.mktemp("runs") / "whole"
    output = run(directory)
    assert [line.split()[2] for line in output.splitlines() if line.endswith("begins")] == STAGES
    assert f"llmcore chat {directory}" in output
    return directory


@pytest.fixture
def copied(whole, tmp_path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "run"))


def test_a_second_run_does_nothing(whole):
    before = {path: path.stat().st_mtime_ns for path in whole.rglob("stage.json")}
    output = run(whole)
    assert output.count("done before") == len(STAGES) and "begins" not in output
    assert {path: path.stat().st_mtime_ns for path in whole.rglob("stage.json")} == before


def test_killed_again_and_again_it_ends_with_the_same_numbers(whole, tmp_path):
    directory = tmp_path / "killed"
    moments = ["collect/begun.json", "pretrain/resume.ckpt", "pretrain/stage.json", "classify/begun.json"]
    for moment in [*moments, "instruct/resume.ckpt"]:
        process = start(directory)
        while not (directory / moment).exists():
            assert process.poll() is None, process.communicate()
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert "instruct   takes up what was begun" in run(directory)
    expected, got = results(whole), results(directory)
    assert got.keys() == expected.keys()
    assert [name for name in expected if got[name] != expected[name]] == []
    assert not list(directory.rglob("*.tmp")) and not list(directory.rglob("*.ckpt"))


def test_a_changed_setting_redoes_what_depends_on_it_and_nothing_else(copied):
    output = run(copied, "--instruct.fit.steps", "31")
    redone = [line.split()[2] for line in output.splitlines() if "begins anew: its configuration" in line]
    assert redone == ["instruct", "evaluate"]
    assert output.count("done before") == len(STAGES) - 2


def test_a_missing_or_truncated_artefact_is_made_again(copied):
    (copied / "clean" / "documents.parquet").unlink()
    model = copied / "instruct" / "model" / "model.safetensors"
    os.truncate(model, 100)
    output = run(copied)
    assert "documents.parquet is missing" in output and "instruct" in output
    assert model.stat().st_size > 100


def test_another_seed_gives_other_numbers(whole, tmp_path):
    run(tmp_path / "other", "--seed", "2")
    expected, got = results(whole), results(tmp_path / "other")
    assert got["pretrain"]["val_loss"] != expected["pretrain"]["val_loss"]
    assert got["collect/instructions.jsonl"] != expected["collect/instructions.jsonl"]


def test_the_report_stands_alone_and_says_what_was_measured(whole):
    page = (whole / "report.html").read_text(encoding="utf-8")
    scores = json.loads((whole / "baseline" / "stage.json").read_text("utf-8"))["summary"]
    assert f"{scores['ngram']['nats_per_token']:.2f}" in page
    assert 'src="http' not in page and 'href="http' not in page and "data:image/" in page


def test_the_site_is_cleaned_of_its_planted_faults(whole):
    site = json.loads((whole / "clean" / "stage.json").read_text("utf-8"))["summary"]["site"]
    assert site["joint"]["precision"] >= 0.9 and site["joint"]["recall"] >= 0.9
    assert site["personal data"]["recall"] == 1.0


def test_validation_groups_are_never_trained_on(whole):
    from llmcore.corpus.documents import read_documents
    from llmcore.corpus.split import split_by_group

    training, validation = split_by_group(read_documents(whole / "clean" / "documents.parquet"), 0.1)
    assert validation and not {(d.source, d.group) for d in training} & {(d.source, d.group) for d in validation}
    tokenize = json.loads((whole / "tokenize" / "stage.json").read_text("utf-8"))["summary"]
    assert tokenize["train"]["documents"] == len(training)
    assert tokenize["validation"]["documents"] == len(validation)
