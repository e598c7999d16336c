"""Two processes that talk through gloo equal one with the doubled batch."""

import dataclasses
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import lightning as L
import pytest
import torch

from llmcore.data.loader import Batches, ResumableBatches
from llmcore.files import write_json
from llmcore.model import GPT, GPTConfig
from llmcore.training.callbacks import FitConfig
from llmcore.training.fit import fit
from llmcore.training.modules import LanguageModelLearner, OptimizationConfig

STEPS = 6
ONE = FitConfig(steps=STEPS, batch_size=8, validate_every=3, checkpoint_every=4, log_every=1, accelerator="cpu")
TWO = dataclasses.replace(ONE, batch_size=4, devices=2, strategy="ddp")


class Shared(L.LightningDataModule):
    """Eight rows a step, of which a process takes its share; the first rows have far fewer labels than the last."""

    def __init__(self, batch_size):
        super().__init__()
        self.batch_size = batch_size

    def rows(self, step, first, count):
        tokens = torch.randint(20, (8, 17), generator=torch.Generator().manual_seed(step))
        labels = tokens[:, 1:].clone()
        for row in range(8):
            labels[row, : 14 - 2 * row] = -100
        return tokens[first : first + count, :-1], labels[first : first + count]

    def train_dataloader(self):
        first = self.trainer.global_rank * self.batch_size
        return ResumableBatches(lambda step: self.rows(step, first, self.batch_size), STEPS)

    def val_dataloader(self):
        return Batches(lambda step: self.rows(1000 + step, 0, 8), 2)


def train(config, path, accumulate=1):
    torch.manual_seed(0)
    model = GPT(GPTConfig(20, 16, n_layer=2, n_head=2, n_embd=16))
    learner = LanguageModelLearner(model, OptimizationConfig(), STEPS)
    config = dataclasses.replace(config, accumulate=accumulate)
    return fit(learner, Shared(config.batch_size), config, resume_from=path, progress=False).rows


if __name__ == "__main__":  # one of the two processes
    folder = Path(sys.argv[1])
    results = [train(TWO, folder / "whole.ckpt"), train(TWO, folder / "parts.ckpt", accumulate=2)]
    results.append(train(TWO, folder / "whole.ckpt"))  # goes on from the state of step 4
    if os.environ["LOCAL_RANK"] == "0":
        write_json(folder / "rows.json", results)
    torch.distributed.destroy_process_group()
    sys.exit()


@pytest.mark.skipif(not torch.distributed.is_gloo_available(), reason="this torch is built without gloo")
def test_two_processes_equal_one_with_the_doubled_batch(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    processes = []
    for rank in ("0", "1"):  # what torchrun would set
        places = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, "WORLD_SIZE": "2", "RANK": rank, "LOCAL_RANK": rank}
        environment = {
            **os.environ,
            **places,
            "TORCHELASTIC_RUN_ID": "test",
            "GROUP_RANK": "0",
            "LOCAL_WORLD_SIZE": "2",
        }
        command = [sys.executable, "-W", "ignore", __file__, str(tmp_path)]
        processes.append(subprocess.Popen(command, env=environment))
    assert [process.wait(120) for process in processes] == [0, 0]
    whole, parts, resumed = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    assert resumed == whole
    expected = train(ONE, None)
    for rows in (whole, parts):
        for row, wanted in zip(rows, expected, strict=True):
            assert row == pytest.approx(wanted, rel=2e-3)
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"rows.json", "whole.ckpt", "parts.ckpt"}
