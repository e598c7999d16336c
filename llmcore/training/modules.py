"""What is learnt, as LightningModules: the next token (pretraining and instructions alike), and a text's class."""

from __future__ import annotations

import dataclasses
from typing import Any

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
        warmup: share of the steps in which it rises. decay: share in which `wsd` falls.
        label_smoothing: share of the wanted probability that is spread over all tokens or classes, in training.
        z_loss: weight of the squared log of the softmax's denominator; 1e-4 is usual, language models only.
        balancing: weight of a mixture-of-experts model's `balancing_loss`; 0.01 is usual (Fedus et al. 2022).
        ema: decay a step of the weights' exponential moving average, which is then what is validated and kept at the
            end; 0 means none, 0.999 is usual.
    """

    muon_lr: float = 0.02
    muon_iterations: int = 5
    adamw_lr: float = 2e-3
    weight_decay: float = 0.0
    schedule: Schedule = "wsd"
    warmup: float = 0.05
    decay: float = 0.5
    label_smoothing: float = 0.0
    z_loss: float = 0.0
    balancing: float = 0.0
    ema: float = 0.0

    def __post_init__(self):
        for name in ("muon_lr", "adamw_lr", "weight_decay", "z_loss", "balancing"):
            if getattr(self, name) < 0:
                raise InputError(f"optimization.{name}", f"must not be negative, got {getattr(self, name)}", "raise it")
        for name in ("warmup", "decay"):
            if not 0 <= getattr(self, name) <= 1:
                problem = f"must be in [0, 1], got {getattr(self, name)}"
                raise InputError(f"optimization.{name}", problem, "it is a share of the steps")
        for name in ("label_smoothing", "ema"):
            if not 0 <= getattr(self, name) < 1:
                raise InputError(f"optimization.{name}", f"must be in [0, 1), got {getattr(self, name)}", "change it")


class Learner(L.LightningModule):
    """What every kind of training shares: its optimiser, its schedule, and the mean of a validation pass.

    Attributes:
        accumulate: parts that a batch is cut into. Their gradients add up to the whole batch's, whatever number of
            labels each holds; only the memory of one part is needed at a time.
        gradient_norm: length of the last step's gradient before it was cut, over all parameters.
    """

    accumulate = 1
    gradient_norm: Tensor | None = None

    def __init__(self, network: nn.Module, config: OptimizationConfig, steps: int):
        super().__init__()
        self.network, self.config, self.steps = network.train(), config, steps  # loaded models come in eval mode
        self._sums: list[tuple[Tensor, int]] = []
        self._loss: Tensor | None = None

    def configure_optimizers(self):
        config = self.config
        groups = parameter_groups(
            self.network, config.muon_lr, config.adamw_lr, config.weight_decay, config.muon_iterations
        )
        optimizer = MuonAdamW(groups)

        def factor(step: int) -> float:
            return schedule_factor(step, self.steps, config.schedule, config.warmup, config.decay)

        scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "interval": "step"}}

    def loss_sum(self, batch) -> tuple[Tensor, int]:
        """Sum of the losses of a batch, in nats, and how many were summed; the penalties of training in training."""
        raise NotImplementedError

    def count(self, batch) -> int:
        """How many losses `loss_sum` would sum."""
        raise NotImplementedError

    def training_step(self, batch, batch_idx: int) -> Tensor:
        if self.accumulate == 1 and self.trainer.world_size == 1:
            total, count = self.loss_sum(batch)
            return total / max(1, count)
        return self._accumulated(batch)

    def _accumulated(self, batch) -> Tensor:
        """The loss of a batch, mean over all processes' labels; all of its gradient but the last part's is in place."""
        count = torch.tensor(float(self.count(batch)), device=self.device)
        # Processes average their gradients: what is summed here is divided by the labels of a process on average.
        count = self.trainer.strategy.reduce(count, reduce_op="mean").clamp(min=1)
        parts = list(zip(*(tensor.tensor_split(self.accumulate) for tensor in batch), strict=True))
        parts = [part for part in parts if len(part[0])]
        if self.accumulate > 1:
            self.optimizers().optimizer.zero_grad()
        done = torch.zeros((), device=self.device)
        for part in parts[:-1]:
            loss = self.loss_sum(part)[0] / count
            self.trainer.strategy.backward(loss, None)
            done += loss.detach()
        return self.loss_sum(parts[-1])[0] / count + done

    def backward(self, loss: Tensor) -> None:
        self._loss = loss.detach()
        loss.backward()

    def optimizer_zero_grad(self, epoch: int, batch_idx: int, optimizer) -> None:
        if self.accumulate == 1:  # otherwise done before the first part: Lightning calls this before the last
            optimizer.zero_grad()

    def configure_gradient_clipping(self, optimizer, gradient_clip_val=None, gradient_clip_algorithm=None) -> None:
        """Cut the gradient, remember its length, and stop before a step that would spoil the weights."""
        parameters = [p for group in optimizer.param_groups for p in group["params"] if p.grad is not None]
        if gradient_clip_val:
            self.gradient_norm = nn.utils.clip_grad_norm_(parameters, gradient_clip_val)
        else:
            self.gradient_norm = nn.utils.get_total_norm([p.grad for p in parameters])
        # Under float16 a gradient may overflow: the scaler leaves that step out and lowers its scale.
        scaled = self.trainer.precision == "16-mixed"
        if not torch.isfinite(self._loss if scaled else self._loss + self.gradient_norm):
            raise self._not_finite(optimizer)

    def _not_finite(self, optimizer) -> InputError:
        """Says at which step, and which parameter, first in the network's order, holds what is not a finite number."""
        groups = {id(p): group["name"] for group in optimizer.param_groups for p in group["params"]}
        trained = [(name, p) for name, p in self.network.named_parameters() if id(p) in groups]
        weights = [("weight", name, p, p) for name, p in trained]
        gradients = [("gradient", name, p, p.grad) for name, p in trained if p.grad is not None]
        where = "all weights and gradients are finite"
        for kind, name, parameter, tensor in weights + gradients:
            if not torch.isfinite(tensor).all():
                where = f"the first {kind} that is not finite is {name}, of the group {groups[id(parameter)]!r}"
                break
        scale = self.trainer.precision_plugin.scaler.get_scale() if self.trainer.precision == "16-mixed" else 1
        problem = f"the loss is {float(self._loss) / scale} at step {self.trainer.global_step + 1}, {where}"
        return InputError("training", problem, "lower that group's learning rate; the last good state is kept")

    def settings(self) -> dict[str, Any]:
        """What a state can be continued under, as plain values: the network's shape and how it is trained."""
        shape = self.network.gpt.config if isinstance(self.network, Classifier) else self.network.config
        sections = {"model": dataclasses.asdict(shape), "optimization": dataclasses.asdict(self.config)}
        named = {f"{name}.{field}": value for name, fields in sections.items() for field, value in fields.items()}
        return {**named, "fit.steps": self.steps, "fit.accumulate": self.accumulate}

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        checkpoint["settings"] = self.settings()

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Refuse a state of other settings: it would go on under the old ones in part, and say nothing."""
        found = checkpoint.get("settings", {})
        for name, value in self.settings().items():
            if found.get(name) != value:
                problem = f"not a state of this training ({name} is {found.get(name)} there and {value} here)"
                remedy = "set it back, or delete the file and run again"
                raise InputError(self.trainer.ckpt_path or "checkpoint", problem, remedy)

    def on_validation_epoch_start(self) -> None:
        self._sums = []

    def validation_step(self, batch, batch_idx: int) -> None:
        self._sums.append(self.loss_sum(batch))

    def on_validation_epoch_end(self) -> None:
        total = torch.stack([total for total, _ in self._sums]).sum()
        self.log("val_loss", total / sum(count for _, count in self._sums), sync_dist=True)


class LanguageModelLearner(Learner):
    """Learns the next token wherever a label stands.

    A batch is (inputs, labels), each (B, T), -100 where unlabelled; packed, it is (inputs, labels, documents), whose
    third says to which document each token belongs.
    """

    network: GPT

    def loss_sum(self, batch: tuple[Tensor, ...]) -> tuple[Tensor, int]:
        inputs, labels, *packed = batch
        wanted = labels != -100
        hidden = self.network.hidden(inputs, documents=packed[0]) if packed else self.network.hidden(inputs)
        # Only labelled positions go through the head: with instructions that is a fraction of them.
        hidden = hidden[wanted]
        penalties = {"label_smoothing": self.config.label_smoothing, "z_loss": self.config.z_loss}
        head = self.network.head
        total = cross_entropy_sum(
            hidden, head.weight, labels[wanted], softcap=head.softcap, **(penalties if self.training else {})
        )
        if self.training and self.config.balancing:
            if self.network.balancing_loss is None:
                raise InputError("optimization.balancing", "this model has no experts to balance", "set it to 0")
            total = total + self.config.balancing * len(hidden) * self.network.balancing_loss
        return total, len(hidden)

    def count(self, batch: tuple[Tensor, ...]) -> int:
        return int((batch[1] != -100).sum())


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
        smoothing = self.config.label_smoothing if self.training else 0.0
        logits = self.network(ids, lengths).float()
        return F.cross_entropy(logits, labels, reduction="sum", label_smoothing=smoothing), len(labels)

    def count(self, batch: tuple[Tensor, Tensor, Tensor]) -> int:
        return len(batch[2])
