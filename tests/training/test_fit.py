"""Training with Lightning: it learns, it resumes exactly after `kill -9`, and it refuses what cannot work."""

import dataclasses
import errno
import json
import math
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import lightning as L
import numpy as np
import pytest
import torch

from llmcore.data.loader import Batches, ResumableBatches
from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig
from llmcore.training.callbacks import FitConfig, generators, set_generators
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


OPTIONS = {
    "plain": {},
    "options": {"schedule": "cosine", "ema": 0.9, "z_loss": 1e-3, "label_smoothing": 0.1, "weight_decay": 0.1},
}


def train_with(options, path, learner_class=LanguageModelLearner):
    config = CONFIG if options == "plain" else dataclasses.replace(CONFIG, accumulate=3, checkpoint_every=7)
    return train(path, learner_class, config, **OPTIONS[options])


class KilledLearner(LanguageModelLearner):
    """Its process dies by SIGKILL in the middle of step `killed_at`, where there is such a step."""

    killed_at = -1

    def training_step(self, batch, batch_idx):
        loss = super().training_step(batch, batch_idx)
        if batch_idx == self.killed_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return loss


def train_and_be_killed(options, folder):
    """Train in one process after another, each going on where a kill left the one before; the last one ends."""
    draw = random.Random(options)
    for step in (draw.randrange(11, 20), draw.randrange(21, STEPS), -1):
        process = os.fork()
        if process == 0:
            KilledLearner.killed_at = step
            rows = train_with(options, folder / "resume.ckpt", KilledLearner)
            (folder / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        assert status == (0 if step < 0 else -signal.SIGKILL), status


if __name__ == "__main__":  # a process of its own, which has computed nothing, so that it can fork safely
    for options in OPTIONS:
        train_and_be_killed(options, Path(sys.argv[1]) / options)
    sys.exit()


def test_it_learns_and_keeps_its_curve(tmp_path):
    rows = train(tmp_path / "resume.ckpt")
    losses = [row["train_loss"] for row in rows if "train_loss" in row]
    validation = [(row["step"], row["val_loss"]) for row in rows if "val_loss" in row]
    assert len(losses) == STEPS and abs(losses[0] - math.log(20)) < 0.3 and losses[-1] < 2.0
    assert [step for step, _ in validation] == [10, 20, 30, 40] and validation[-1][1] < validation[0][1]


def test_killed_and_resumed_equals_uninterrupted_bit_for_bit(tmp_path):
    subprocess.run([sys.executable, "-W", "ignore", __file__, str(tmp_path)], check=True)
    for options in OPTIONS:
        folder = tmp_path / options
        rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
        assert rows == train_with(options, None)
        assert sorted(path.name for path in folder.iterdir()) == ["resume.ckpt", "rows.json"]


def test_every_random_generator_is_restored():
    def draws():
        return random.random(), np.random.random(), torch.rand(1).item()

    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    state = generators()
    first = draws()
    set_generators(state)
    assert draws() == first


def test_a_full_disk_while_saving_leaves_the_state_before(tmp_path, monkeypatch):
    path = tmp_path / "resume.ckpt"
    save = L.Trainer.save_checkpoint

    def full(trainer, temporary):
        save(trainer, temporary)
        if trainer.global_step > 20:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(L.Trainer, "save_checkpoint", full)
    with pytest.raises(InputError, match=r"resume\.ckpt: the disk is full; free some space"):
        train(path)
    assert [found.name for found in tmp_path.iterdir()] == ["resume.ckpt"]
    assert torch.load(path, weights_only=True)["global_step"] == 11


class Payload:
    """What a pickle may hold: a call that its loading makes."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_a_pickle_that_would_run_code_is_refused_unrun(tmp_path):
    path, touched = tmp_path / "resume.ckpt", tmp_path / "touched"
    torch.save({"state_dict": {}, "surprise": Payload(touched)}, path)
    with pytest.raises(InputError, match=r"resume\.ckpt: .*could run code when loaded\); delete it"):
        train(path)
    assert not touched.exists()


def test_a_damaged_state_is_refused(tmp_path):
    path = tmp_path / "resume.ckpt"
    path.write_bytes(b"not a checkpoint")
    with pytest.raises(InputError, match=r"resume\.ckpt: not a state of this training"):
        train(path)


def test_a_state_of_another_configuration_is_refused(tmp_path):
    path = tmp_path / "resume.ckpt"
    train(path)
    with pytest.raises(InputError, match=r"resume\.ckpt: .*model\.n_embd is 32 there and 16 here\); set it back"):
        train(path, n_embd=16)
    with pytest.raises(InputError, match=r"optimization\.adamw_lr is 0\.002 there and 0\.5 here"):
        train(path, adamw_lr=0.5)


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


class SpoiltLearner(LanguageModelLearner):
    """From step 25 on one gradient is infinite, or one weight is not a number."""

    spoil = "gradient"

    def on_after_backward(self):
        if self.spoil == "gradient" and self.trainer.global_step == 24:
            self.network.blocks[1].mlp.up.weight.grad[0, 0] = math.inf

    def training_step(self, batch, batch_idx):
        if self.spoil == "weight" and batch_idx == 24:
            self.network.norm.bias.data[3] = math.nan
        return super().training_step(batch, batch_idx)


def test_the_first_bad_parameter_and_its_group_are_named(tmp_path, monkeypatch):
    with pytest.raises(
        InputError, match=r"step 25, .* gradient .* blocks\.1\.mlp\.up\.weight, of the group 'matrices'"
    ):
        train(tmp_path / "resume.ckpt", SpoiltLearner)
    monkeypatch.setattr(SpoiltLearner, "spoil", "weight")
    with pytest.raises(InputError, match=r"nan at step 25, .* weight .* norm\.bias, of the group 'vectors'"):
        train(None, SpoiltLearner)


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
