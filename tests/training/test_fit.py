"""Training with Lightning: it learns, it resumes exactly after `kill -9`, and it refuses what cannot work."""

import dataclasses
import json
import math
import signal
import subprocess
import sys
import time
from pathlib import Path

import lightning as L
import pytest
import torch

from llmcore.data.loader import Batches, ResumableBatches
from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig
from llmcore.training.callbacks import FitConfig
from llmcore.training.fit import fit
from llmcore.training.modules import Classifier, ClassifierLearner, LanguageModelLearner, OptimizationConfig

STEPS = 40
CONFIG = FitConfig(steps=STEPS, batch_size=4, validate_every=10, checkpoint_every=10, log_every=1, accelerator="cpu")


class Counting(L.LightningDataModule):
    """Sequences that count upwards modulo 20, from a start that the step decides."""

    def fetch(self, step):
        starts = torch.randint(20, (4, 1), generator=torch.Generator().manual_seed(step))
        tokens = (starts + torch.arange(17)) % 20
        return tokens[:, :-1], tokens[:, 1:]

    def train_dataloader(self):
        return ResumableBatches(self.fetch, STEPS)

    def val_dataloader(self):
        return Batches(lambda step: self.fetch(1000 + step), 3)


def train(path, learner_class=LanguageModelLearner, config=CONFIG, n_embd=32, **optimization):
    torch.manual_seed(0)
    model = GPT(GPTConfig(20, 16, n_layer=2, n_head=2, n_embd=n_embd, dropout=0.1))
    learner = learner_class(model, OptimizationConfig(**optimization), STEPS)
    return fit(learner, Counting(), config, resume_from=path, progress=False).rows


class SlowLearner(LanguageModelLearner):
    """Leaves time to be killed in."""

    def training_step(self, batch, batch_idx):
        time.sleep(0.05)
        return super().training_step(batch, batch_idx)


if __name__ == "__main__":  # the process that the test below kills
    rows = train(Path(sys.argv[1]), SlowLearner)
    Path(sys.argv[2]).write_text(json.dumps(rows), encoding="utf-8")
    sys.exit()


def test_it_learns_and_keeps_its_curve(tmp_path):
    rows = train(tmp_path / "resume.ckpt")
    losses = [row["train_loss"] for row in rows if "train_loss" in row]
    validation = [(row["step"], row["val_loss"]) for row in rows if "val_loss" in row]
    assert len(losses) == STEPS and abs(losses[0] - math.log(20)) < 0.3 and losses[-1] < 2.0
    assert [step for step, _ in validation] == [10, 20, 30, 40] and validation[-1][1] < validation[0][1]


def test_killed_and_resumed_equals_uninterrupted_bit_for_bit(tmp_path):
    state, result = tmp_path / "resume.ckpt", tmp_path / "rows.json"
    command = [sys.executable, "-W", "ignore", __file__, str(state), str(result)]
    process = subprocess.Popen(command)
    deadline = time.monotonic() + 120
    while not state.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.3)  # some steps beyond the saved state
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL and state.exists() and not result.exists()
    subprocess.run(command, check=True)
    assert json.loads(result.read_text(encoding="utf-8")) == train(None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["resume.ckpt", "rows.json"]


def test_a_damaged_state_is_refused(tmp_path):
    path = tmp_path / "resume.ckpt"
    path.write_bytes(b"not a checkpoint")
    with pytest.raises(InputError, match=r"resume\.ckpt: not a state of this training"):
        train(path)


def test_a_state_of_another_network_is_refused(tmp_path):
    path = tmp_path / "resume.ckpt"
    train(path)
    with pytest.raises(InputError, match="not a state of this training"):
        train(path, n_embd=16)


class DivergingLearner(LanguageModelLearner):
    def training_step(self, batch, batch_idx):
        loss = super().training_step(batch, batch_idx)
        return loss * float("nan") if batch_idx == 24 else loss


def test_a_loss_that_is_not_a_number_stops_and_keeps_the_last_good_state(tmp_path):
    path = tmp_path / "resume.ckpt"
    with pytest.raises(InputError, match="the loss is nan at step 25"):
        train(path, DivergingLearner)
    weights = torch.load(path, weights_only=True)["state_dict"]
    assert all(torch.isfinite(tensor).all() for tensor in weights.values())


def test_an_accelerator_the_machine_lacks_is_refused():
    if torch.cuda.is_available():
        pytest.skip("this machine has one")
    with pytest.raises(InputError, match="choose an accelerator this machine has"):
        train(None, config=dataclasses.replace(CONFIG, accelerator="gpu"))


def test_the_class_is_read_at_the_last_real_token():
    torch.manual_seed(0)
    model = Classifier(GPT(GPTConfig(20, 16, 2, 2, 16)), 3).eval()
    ids, lengths = torch.randint(20, (2, 9)), torch.tensor([9, 5])
    padded = torch.cat((ids, torch.full((2, 4), 7)), dim=1)
    torch.testing.assert_close(model(padded, lengths), model(ids, lengths))
    alone = model(ids[1:, :5], torch.tensor([5]))
    torch.testing.assert_close(model(ids, lengths)[1:], alone)


class Colours(L.LightningDataModule):
    """Texts of one repeated token; the class is whether it is odd."""

    def fetch(self, step):
        ids = torch.randint(20, (8, 1), generator=torch.Generator().manual_seed(step)).expand(8, 6)
        return ids, torch.full((8,), 6), ids[:, 0] % 2

    train_dataloader, val_dataloader = Counting.train_dataloader, Counting.val_dataloader


def test_a_classifier_learns():
    torch.manual_seed(0)
    model = Classifier(GPT(GPTConfig(20, 16, 2, 2, 16)), 2)
    rows = fit(ClassifierLearner(model, OptimizationConfig(), STEPS), Colours(), CONFIG, progress=False).rows
    assert [row["val_loss"] for row in rows if "val_loss" in row][-1] < 0.1
