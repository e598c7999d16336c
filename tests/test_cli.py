"""Bad input through the command line: one line that names file, value and remedy, status 2, nothing half-written."""

import contextlib
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import yaml

from llmcore.cli import main
from llmcore.model import GPT, GPTConfig, save_model
from llmcore.tokenizer import Tokenizer


def llmcore(*arguments: str, answer: str = "") -> tuple[int, str, str]:
    """Status, standard output and standard error of one command."""
    output, errors, keyboard = io.StringIO(), io.StringIO(), sys.stdin
    try:
        sys.stdin = io.StringIO(answer)
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            status = main(list(arguments))
    finally:
        sys.stdin = keyboard
    return status, output.getvalue(), errors.getvalue()


def refused(*arguments: str, answer: str = "") -> str:
    """The one line that a refused command prints."""
    status, _, errors = llmcore(*arguments, answer=answer)
    assert status == 2, errors
    (line,) = errors.strip().splitlines()
    assert line.startswith("llmcore: ") and "Traceback" not in line
    return line


@pytest.fixture
def finished(tmp_path) -> Path:
    """What `llmcore chat` needs of a run: an untrained model and its tokenizer."""
    torch.manual_seed(0)
    tokenizer = Tokenizer([])
    save_model(tmp_path / "instruct" / "model", GPT(GPTConfig(tokenizer.vocab_size, 64, 1, 2, 16)))
    tokenizer.save(tmp_path / "tokenize" / "tokenizer.json")
    return tmp_path


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"pretrain": {"fit": {"step": 5}}}, ["mine.yaml: ", "pretrain", "fit.step"]),
        ({"modle": {"n_layer": 2}}, ["mine.yaml: ", "modle"]),
        ({"pretrain": {"fit": {"steps": "many"}}}, ["pretrain.fit.steps", "many"]),
        ({"pretrain": {"fit": {"steps": 0}}}, ["fit.steps: must be at least 1, got 0", "raise it"]),
        ({"model": {"n_embd": 50}}, ["model.n_embd: 50 is not a multiple of n_head 4"]),
        ({"instruct": {"replay_rows": -1}}, ["instruct.replay_rows: must not be negative, got -1"]),
        ({"model": {"position": "sideways"}}, ["model.position", "sideways"]),
        ({"corpus": {"documents": {"novels": 5}}}, ["corpus.documents: no source 'novels'", "name one of"]),
        ({"corpus": {"places": 100000}}, ["corpus.places", "100000"]),
        ({"data": {"vocab_size": 10}}, ["data.vocab_size: must be at least 300, got 10"]),
    ],
)
def test_bad_configurations(tmp_path, config, words):
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    directory = tmp_path / "run"
    line = refused("run", "--profile", "smoke", "--config", str(path), "--directory", str(directory))
    assert all(word in line for word in words), line
    assert not directory.exists()


def test_a_configuration_that_is_missing_or_no_yaml(tmp_path):
    assert "missing.yaml" in refused("run", "--config", str(tmp_path / "missing.yaml"))
    (tmp_path / "bad.yaml").write_text("a: [1", encoding="utf-8")
    assert "bad.yaml" in refused("run", "--config", str(tmp_path / "bad.yaml"))


def test_unknown_commands_options_and_profiles(monkeypatch):
    assert llmcore("walk")[0] == 2 and "usage: llmcore run" in llmcore("walk")[2]
    assert llmcore("--help")[0] == 0 and "llmcore chat" in llmcore("--help")[1]
    assert "--sped" in refused("run", "--sped", "3")
    assert "--loud" in refused("chat", "--loud")
    assert "'huge'" in refused("run", "--profile", "huge")
    monkeypatch.setenv("LLMCORE_PROFILE", "tiny")
    assert "LLMCORE_PROFILE: no profile 'tiny'; choose one of smoke, cpu, gpu" in refused("run")


def test_chat_answers_and_ends_with_the_input(finished):
    status, output, errors = llmcore("chat", str(finished), "--max-new-tokens", "5", answer="Hello\n\n/help\n/quit\nno")
    assert status == 0 and errors == "" and "/system TEXT" in output


def test_chat_says_when_a_prompt_is_longer_than_the_context(finished):
    status, _, errors = llmcore("chat", str(finished), answer="x" * 100 + "\nHi\n")
    assert status == 0 and "leave no room for an answer in the context of 64; shorten it" in errors


def test_chat_without_a_run(tmp_path):
    assert "there is no tuned model in it; make one first: llmcore run" in refused("chat", str(tmp_path / "none"))


@pytest.mark.parametrize(
    "name", ["instruct/model/model.safetensors", "instruct/model/config.json", "tokenize/tokenizer.json"]
)
def test_chat_with_a_truncated_artefact(finished, name):
    os.truncate(finished / name, 50)
    line = refused("chat", str(finished))
    assert name in line and "delete" in line


def tiny_run(directory: Path, *arguments: str) -> subprocess.CompletedProcess:
    small = ["--corpus.places", "4", "--corpus.site_documents", "12", "--corpus.emails", "60"]
    small += ["--corpus.instructions", "20", "--corpus.questions", "2", "--pretrain.fit.steps", "2"]
    small += ["--corpus.documents", str(dict.fromkeys(("stories", "news", "quizzes"), 20)), "--data.vocab_size", "400"]
    command = [sys.executable, "-m", "llmcore", "run", "--profile", "smoke", "--directory", str(directory)]
    return subprocess.run([*command, *small, *arguments], capture_output=True, text=True, timeout=300)


def test_a_shard_whose_checksum_differs(tmp_path):
    directory = tmp_path / "run"
    # The model is impossible for this corpus, so the run stops after its shards are written.
    done = tiny_run(directory, "--model.context_length", "1000000")
    assert done.returncode == 2 and "fewer than one window of 1000000" in done.stderr
    shard = directory / "tokenize" / "train" / "shard-00000.bin"
    data = bytearray(shard.read_bytes())
    data[10] ^= 1
    shard.write_bytes(data)
    done = tiny_run(directory)
    assert done.returncode == 2 and len(done.stderr.strip().splitlines()) == 1
    assert "shard-00000.bin" in done.stderr and "run: llmcore run" in done.stderr
    shutil.rmtree(directory / "tokenize" / "train")  # the remedy that the line names
    assert tiny_run(directory).returncode == 0


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 300 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)], capture_output=True
    ).returncode:
        pytest.skip("this machine does not let root mount a tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk):
    done = tiny_run(small_disk / "run")
    assert done.returncode == 2, done.stderr
    (line,) = done.stderr.strip().splitlines()
    assert "the disk is full; free some space and run the same command again" in line
    assert not [path for path in small_disk.rglob("*") if path.name.endswith(".tmp")]
    assert not (small_disk / "run" / "pretrain" / "stage.json").exists()
