"""Runs Lightning's Trainer for a number of steps, and takes up a run that was cut off where it stood."""

from __future__ import annotations

import importlib
import logging
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from pickle import UnpicklingError

import lightning as L
from lightning.fabric.utilities.exceptions import MisconfigurationException
from lightning.pytorch.callbacks import EMAWeightAveraging
from lightning.pytorch.loggers import Logger

from llmcore.errors import InputError
from llmcore.training.callbacks import FitConfig, History, Resume
from llmcore.training.memory import prepared
from llmcore.training.modules import Learner
from llmcore.training.progress import Progress


def fit(
    learner: Learner,
    data: L.LightningDataModule,
    config: FitConfig,
    *,
    name: str = "train",
    resume_from: Path | None = None,
    sampler: Callable[[L.LightningModule], list[str]] | None = None,
    progress: bool = True,
    callbacks: Sequence[L.Callback] = (),
) -> History:
    """Train `learner` on `data` for `config.steps` steps; return its learning curve.

    Args:
        name: shown beside the progress.
        resume_from: where the state is saved as training proceeds. A state found there is continued: weights,
            optimiser, schedule, position in the data, random generators and curve.
        sampler: called at each validation; the texts it returns go into the curve.
        callbacks: more of Lightning's, such as `LivePlot` in a notebook.

    Raises:
        InputError: the saved state is damaged or belongs to another network; the machine lacks the accelerator
            asked for; the loss is not finite.
    """
    history = History(config.log_every, sampler)
    callbacks = [history, *callbacks]
    if progress:
        callbacks.append(Progress(name, config.peak_flops))
    if resume_from is not None:
        callbacks.append(Resume(resume_from, config.checkpoint_every))
    if learner.config.ema:  # before the state is saved, after the texts are sampled
        callbacks.insert(1, EMAWeightAveraging(decay=learner.config.ema))
    learner.accumulate = config.accumulate
    quiet_lightning()
    try:
        trainer = L.Trainer(
            max_epochs=1,
            val_check_interval=min(config.validate_every, config.steps),
            num_sanity_val_steps=0,
            gradient_clip_val=config.clip or None,
            accelerator=config.accelerator,
            devices=config.devices,
            precision=config.precision,
            strategy=config.strategy,
            num_nodes=config.num_nodes,
            callbacks=callbacks,
            logger=make_logger(config),
            log_every_n_steps=config.log_every,
            enable_checkpointing=False,
            enable_progress_bar=False,
            enable_model_summary=False,
            use_distributed_sampler=False,
        )
    except (MisconfigurationException, ValueError) as error:
        raise InputError("fit", str(error).splitlines()[0], "choose an accelerator this machine has") from error
    found = resume_from is not None and resume_from.exists()
    try:
        with prepared(learner.network, config.checkpoint_activations, config.compile):
            trainer.fit(learner, data, ckpt_path=str(resume_from) if found else None, weights_only=True)
    except (RuntimeError, UnpicklingError, EOFError, KeyError) as error:
        if not found or trainer.global_step > 0:
            raise
        reason = str(error).splitlines()[0]
        if isinstance(error, UnpicklingError):  # torch's own words advise to load it all the same
            reason = "it is damaged, or holds program objects beside numbers, which could run code when loaded"
        raise InputError(resume_from, f"not a state of this training ({reason})", "delete it and run again") from error
    if trainer.interrupted:
        raise KeyboardInterrupt
    return history


def make_logger(config: FitConfig) -> Logger | bool:
    """The logger that the configuration names, or False.

    Raises:
        InputError: there is no such class, its package is not installed, or it does not take those options.
    """
    if not config.logger:
        return False
    module, _, name = config.logger.rpartition(".")
    try:
        return getattr(importlib.import_module(module or "lightning.pytorch.loggers"), name)(**config.logger_options)
    except (ImportError, AttributeError, TypeError) as error:
        remedy = "name an installed logger, such as CSVLogger, and its arguments in fit.logger_options"
        raise InputError("fit.logger", f"{config.logger}: {error}", remedy) from error


def quiet_lightning() -> None:
    """Silence Lightning's notices about the machine and about options chosen on purpose."""
    for logger in ("lightning.pytorch", "lightning.fabric"):
        logging.getLogger(logger).setLevel(logging.ERROR)
    for pattern in (
        ".*does not have many workers.*",  # batches come from memory; workers would cost more than they save
        ".*GPU available but not used.*",
        ".*number of training batches.*",
        ".*`isinstance\\(treespec, LeafSpec\\)`.*",
        ".*The `srun` command is available.*",
    ):
        warnings.filterwarnings("ignore", pattern)
