"""What is learnt, as LightningModules: the next token (pretraining and instructions alike), and a text's class."""

from __future__ import annotations

import dataclasses

import lightning as L
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.model import GPT
from llmcore.training.cross_entropy import cross_entropy_sum
from llmcore.training.optimizers import MuonAdamW, Schedule, parameter_groups, schedule_factor


@dataclasses.dataclass(frozen=True)
class OptimizationConfig:
    """How the weights move.

    Attributes:
        muon_lr: learning rate of the blocks' matrices under Muon; 0 gives them to AdamW.
        muon_iterations: of its orthogonalisation; 5 as published; fewer cost less time.
        adamw_lr: learning rate of everything else.
        weight_decay: decoupled, on matrices and embeddings.
        schedule: shape of the learning rate over the steps (see `schedule_factor`).
        warmup: share of the steps in which it rises.
    """

    muon_lr: float = 0.02
    muon_iterations: int = 5
    adamw_lr: float = 2e-3
    weight_decay: float = 0.0
    schedule: Schedule = "wsd"
    warmup: float = 0.05

    def __post_init__(self):
        for name in ("muon_lr", "adamw_lr", "weight_decay"):
            if getattr(self, name) < 0:
                raise InputError(f"optimization.{name}", f"must not be negative, got {getattr(self, name)}", "raise it")
        if not 0 <= self.warmup <= 1:
            raise InputError(
                "optimization.warmup", f"must be in [0, 1], got {self.warmup}", "it is a share of the steps"
            )


class Learner(L.LightningModule):
    """What every kind of training shares: its optimiser, its schedule, and the mean of a validation pass."""

    def __init__(self, network: nn.Module, config: OptimizationConfig, steps: int):
        super().__init__()
        self.network, self.config, self.steps = network.train(), config, steps  # loaded models come in eval mode
        self._sums: list[tuple[Tensor, int]] = []

    def configure_optimizers(self):
        config = self.config
        groups = parameter_groups(
            self.network, config.muon_lr, config.adamw_lr, config.weight_decay, config.muon_iterations
        )
        optimizer = MuonAdamW(groups)

        def factor(step: int) -> float:
            return schedule_factor(step, self.steps, config.schedule, config.warmup)

        scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "interval": "step"}}

    def loss_sum(self, batch) -> tuple[Tensor, int]:
        """Sum of the losses of a batch, in nats, and how many were summed."""
        raise NotImplementedError

    def training_step(self, batch, batch_idx: int) -> Tensor:
        total, count = self.loss_sum(batch)
        return total / max(1, count)

    def on_validation_epoch_start(self) -> None:
        self._sums = []

    def validation_step(self, batch, batch_idx: int) -> None:
        self._sums.append(self.loss_sum(batch))

    def on_validation_epoch_end(self) -> None:
        total = torch.stack([total for total, _ in self._sums]).sum()
        self.log("val_loss", total / sum(count for _, count in self._sums), sync_dist=True)


class LanguageModelLearner(Learner):
    """Learns the next token wherever a label stands; batches are (inputs, labels), each (B, T), -100 unlabelled."""

    network: GPT

    def loss_sum(self, batch: tuple[Tensor, Tensor]) -> tuple[Tensor, int]:
        inputs, labels = batch
        wanted = labels != -100
        # Only labelled positions go through the head: with instructions that is a fraction of them.
        hidden = self.network.hidden(inputs)[wanted]
        return cross_entropy_sum(hidden, self.network.head.weight, labels[wanted]), len(hidden)


class Classifier(nn.Module):
    """A GPT whose last real token is read by a linear layer: ids (B, T), lengths (B,) to logits (B, classes)."""

    def __init__(self, gpt: GPT, classes: int):
        super().__init__()
        self.gpt = gpt
        self.classifier = nn.Linear(gpt.config.n_embd, classes)

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        rows = torch.arange(ids.size(0), device=ids.device)
        return self.classifier(self.gpt.hidden(ids)[rows, lengths - 1])


class ClassifierLearner(Learner):
    """Learns the class of a text; batches are (ids (B, T), lengths (B,), labels (B,))."""

    network: Classifier

    def loss_sum(self, batch: tuple[Tensor, Tensor, Tensor]) -> tuple[Tensor, int]:
        ids, lengths, labels = batch
        return F.cross_entropy(self.network(ids, lengths).float(), labels, reduction="sum"), len(labels)
