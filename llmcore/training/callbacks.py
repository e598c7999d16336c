"""What happens beside the training steps: the curve is kept, text is sampled, state is saved."""

from __future__ import annotations

import csv
import dataclasses
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lightning as L
import numpy as np
import torch

from llmcore.errors import InputError
from llmcore.files import atomic_open, atomic_path, write_json


class History(L.Callback):
    """Keeps the learning curve; it travels in the checkpoint, so a resumed run has one curve without a seam.

    Attributes:
        rows: dicts with `step` and either `train_loss` (nats a token), `learning_rate_<group>` and `gradient_norm`,
            or `val_loss` and perhaps `samples` (texts).
    """

    def __init__(self, every: int, sampler: Callable[[L.LightningModule], list[str]] | None = None):
        self.every, self.sampler = every, sampler
        self.rows: list[dict[str, Any]] = []

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        step = trainer.global_step
        if step % self.every == 0 or step == 1:
            loss = trainer.strategy.reduce(outputs["loss"], reduce_op="mean")
            numbers = {"train_loss": float(loss), **self._pace(trainer, module)}
            self.rows.append({"step": step, **numbers})
            for logger in trainer.loggers:
                logger.log_metrics(numbers, step)

    def _pace(self, trainer, module) -> dict[str, float]:
        """Learning rate of each group in the step just done (the schedule is one ahead), and the length of its gradient."""
        scheduler = trainer.lr_scheduler_configs[0].scheduler
        rates = {
            f"learning_rate_{group['name']}": base * factor(scheduler.last_epoch - 1)
            for group, base, factor in zip(
                trainer.optimizers[0].param_groups, scheduler.base_lrs, scheduler.lr_lambdas, strict=True
            )
        }
        return {**rates, "gradient_norm": float(module.gradient_norm)}

    def on_validation_epoch_end(self, trainer, module) -> None:
        # Before the averaged weights, if any, give way to the trained ones again.
        self._samples = self.sampler(module) if self.sampler is not None else None

    def on_validation_end(self, trainer, module) -> None:
        row: dict[str, Any] = {"step": trainer.global_step, "val_loss": float(trainer.callback_metrics["val_loss"])}
        if self._samples is not None:
            row["samples"] = self._samples
        self.rows.append(row)

    def state_dict(self) -> dict[str, Any]:
        return {"rows": self.rows}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.rows = state["rows"]

    def write(self, path: Path) -> None:
        """Write the rows as JSON to `path`, and their numbers as CSV beside it."""
        write_json(path, self.rows)
        columns = list(dict.fromkeys(name for row in self.rows for name in row if name != "samples"))
        with atomic_open(path.with_suffix(".csv")) as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)


class Resume(L.Callback):
    """Saves the whole state of training every `every` steps, atomically, and the random generators with it.

    A save never falls between the last step before a validation and that validation: a run resumed there would
    skip it. It waits for the step after.
    """

    def __init__(self, path: Path, every: int):
        self.path, self.every = path, every
        self._due = False
        self._generators: dict[str, Any] | None = None

    def on_train_start(self, trainer, module) -> None:
        if self._generators is not None:
            set_generators(self._generators)

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        self._due = self._due or trainer.global_step % self.every == 0
        validates_next = (batch_idx + 1) % trainer.val_check_batch == 0
        if self._due and not validates_next:
            self._due = False
            self._save(trainer)

    def _save(self, trainer) -> None:
        """All processes take part in saving; the first one writes."""
        if trainer.is_global_zero:
            with atomic_path(self.path) as temporary:
                trainer.save_checkpoint(trainer.strategy.broadcast(temporary))
        else:
            trainer.save_checkpoint(trainer.strategy.broadcast(None))

    def state_dict(self) -> dict[str, Any]:
        return {"generators": generators()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self._generators = state["generators"]


def generators() -> dict[str, Any]:
    """State of every random generator of this process, as plain values and tensors."""
    kind, keys, *rest = np.random.get_state()
    state = {"torch": torch.get_rng_state(), "python": random.getstate(), "numpy": (kind, keys.tolist(), *rest)}
    return state | ({"cuda": torch.cuda.get_rng_state_all()} if torch.cuda.is_available() else {})


def set_generators(state: dict[str, Any]) -> None:
    """Put back what `generators` returned."""
    torch.set_rng_state(state["torch"])
    random.setstate(state["python"])
    np.random.set_state(state["numpy"])
    if "cuda" in state and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(state["cuda"])


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
        accumulate: parts that a batch goes through the network in, one after the other: the same step with the memory
            of one part.
        checkpoint_activations: keep only what enters each block and compute the rest again in the backward pass:
            the same gradients with less memory, for about a third more time (Chen et al. 2016).
        compile: `torch.compile` each block; needs a C++ compiler, or a GPU's, and some seconds at the start.
        accelerator, devices, precision, strategy, num_nodes: as `lightning.Trainer` takes them; with `ddp`, several
            processes and nodes are found from what torchrun or SLURM sets.
        peak_flops: operations a second that the device could do at best, for the utilisation shown; 0 measures it.
        logger: a class of `lightning.pytorch.loggers`, such as `TensorBoardLogger`, or a dotted path to another; none
            if empty. logger_options: its arguments.
    """

    steps: int = 1000
    batch_size: int = 16
    validate_every: int = 250
    checkpoint_every: int = 100
    log_every: int = 10
    clip: float = 1.0
    accumulate: int = 1
    checkpoint_activations: bool = False
    compile: bool = False
    accelerator: str = "auto"
    devices: int | str = 1
    precision: str = "32-true"
    strategy: str = "auto"
    num_nodes: int = 1
    peak_flops: float = 0.0
    logger: str = ""
    logger_options: dict[str, Any] = dataclasses.field(default_factory=dict)

    def __post_init__(self):
        for name in ("steps", "batch_size", "validate_every", "checkpoint_every", "log_every", "accumulate"):
            if getattr(self, name) < 1:
                raise InputError(f"fit.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")
        if self.peak_flops < 0:
            raise InputError("fit.peak_flops", f"must not be negative, got {self.peak_flops}", "0 measures it")
        if self.accumulate > self.batch_size:
            problem = f"{self.accumulate} parts are more than the {self.batch_size} rows of a batch"
            raise InputError("fit.accumulate", problem, "lower it")
