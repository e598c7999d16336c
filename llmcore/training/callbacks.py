"""What happens beside the training steps: the curve is kept, text is sampled, progress is shown, state is saved."""

from __future__ import annotations

import dataclasses
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lightning as L
import torch
from tqdm import tqdm

from llmcore.errors import InputError
from llmcore.files import atomic_path, write_json


class History(L.Callback):
    """Keeps the learning curve; it travels in the checkpoint, so a resumed run has one curve without a seam.

    Attributes:
        rows: dicts with `step` and any of `train_loss`, `val_loss` (nats a token) and `samples` (texts).
    """

    def __init__(self, every: int, sampler: Callable[[L.LightningModule], list[str]] | None = None):
        self.every, self.sampler = every, sampler
        self.rows: list[dict[str, Any]] = []

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        step = trainer.global_step
        if step % self.every == 0 or step == 1:
            self.rows.append({"step": step, "train_loss": float(outputs["loss"])})
        if not torch.isfinite(outputs["loss"]):
            remedy = "lower the learning rates; the last good state is kept"
            raise InputError("training", f"the loss is {float(outputs['loss'])} at step {step}", remedy)

    def on_validation_end(self, trainer, module) -> None:
        row: dict[str, Any] = {"step": trainer.global_step, "val_loss": float(trainer.callback_metrics["val_loss"])}
        if self.sampler is not None:
            row["samples"] = self.sampler(module)
        self.rows.append(row)

    def state_dict(self) -> dict[str, Any]:
        return {"rows": self.rows}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.rows = state["rows"]

    def write(self, path: Path) -> None:
        write_json(path, self.rows)


class Resume(L.Callback):
    """Saves the whole state of training every `every` steps, atomically, and the random generators with it.

    A save never falls between the last step before a validation and that validation: a run resumed there would
    skip it. It waits for the step after.
    """

    def __init__(self, path: Path, every: int):
        self.path, self.every = path, every
        self._due = False
        self._generator: torch.Tensor | None = None

    def on_train_start(self, trainer, module) -> None:
        if self._generator is not None:
            torch.set_rng_state(self._generator)

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        self._due = self._due or trainer.global_step % self.every == 0
        validates_next = (batch_idx + 1) % trainer.val_check_batch == 0
        if self._due and not validates_next:
            self._due = False
            with atomic_path(self.path) as temporary:
                trainer.save_checkpoint(temporary)

    def state_dict(self) -> dict[str, Any]:
        return {"generator": torch.get_rng_state()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self._generator = state["generator"]


class Progress(L.Callback):
    """One line: steps done, rate, time left, tokens a second and the loss; a line a minute where none can be redrawn."""

    def __init__(self, name: str):
        self.name = name
        self._bar: tqdm | None = None

    def on_train_start(self, trainer, module) -> None:
        interval = 0.5 if sys.stderr.isatty() else 60.0
        total = trainer.num_training_batches
        self._bar = tqdm(
            total=total, initial=trainer.global_step, desc=self.name, unit="step", mininterval=interval, leave=False
        )
        self._tokens, self._since = 0, time.monotonic()

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        self._tokens += batch[0].numel()
        if trainer.global_step % 20 == 0:
            rate = self._tokens / (time.monotonic() - self._since)
            self._bar.set_postfix_str(f"{rate:,.0f} tokens/s, loss {float(outputs['loss']):.3f}", refresh=False)
        self._bar.update(1)

    def on_train_end(self, trainer, module) -> None:
        self._bar.close()

    def on_exception(self, trainer, module, exception) -> None:
        if self._bar is not None:
            self._bar.close()


@dataclasses.dataclass(frozen=True)
class FitConfig:
    """How long, on what, and how often to look.

    Attributes:
        steps: optimiser steps.
        batch_size: rows a step and process.
        validate_every: steps between two validation passes (and samples).
        checkpoint_every: steps between two saves of the state that `kill -9` cannot take away.
        log_every: steps between two points of the training curve.
        clip: the gradient's norm is cut to it; 0 means never.
        accelerator, devices, precision, strategy, num_nodes: as `lightning.Trainer` takes them.
    """

    steps: int = 1000
    batch_size: int = 16
    validate_every: int = 250
    checkpoint_every: int = 100
    log_every: int = 10
    clip: float = 1.0
    accelerator: str = "auto"
    devices: int | str = 1
    precision: str = "32-true"
    strategy: str = "auto"
    num_nodes: int = 1

    def __post_init__(self):
        for name in ("steps", "batch_size", "validate_every", "checkpoint_every", "log_every"):
            if getattr(self, name) < 1:
                raise InputError(f"fit.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")
