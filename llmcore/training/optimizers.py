"""One optimiser for the whole network: Muon for the matrices inside the blocks, AdamW for everything else.

Muon (Jordan et al. 2024, https://kellerjordan.github.io/posts/muon/) replaces a matrix's momentum by the nearest
matrix whose singular values are all about 1, so that no direction of the update drowns the others. AdamW is
Loshchilov and Hutter 2019, as torch implements it. Both referees stand in tests/training/test_optimizers.py.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Literal

import torch
from torch import Tensor, nn
from torch.optim.adamw import adamw

NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)  # Jordan's quintic: steep at 0, stays within about [0.7, 1.2]


def orthogonalize(matrices: Tensor, iterations: int = 5) -> Tensor:
    """Push all singular values of each matrix (..., rows, columns) towards 1, by Newton-Schulz iteration."""
    a, b, c = NEWTON_SCHULZ
    tall = matrices.size(-2) > matrices.size(-1)
    x = matrices.mT if tall else matrices
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(iterations):
        gram = x @ x.mT
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.mT if tall else x


class MuonAdamW(torch.optim.Optimizer):
    """Muon on the groups marked `muon`, fused AdamW on the others.

    A single optimiser keeps Lightning's automatic optimisation, its clipping and one learning-rate schedule.
    """

    def __init__(self, groups: Iterable[dict]):
        defaults = {"lr": 1e-3, "weight_decay": 0.0, "betas": (0.9, 0.95), "eps": 1e-8}
        super().__init__(list(groups), defaults | {"muon": False, "momentum": 0.95, "iterations": 5})

    @torch.no_grad()
    def step(self, closure=None):
        """Apply one update; returns the closure's loss where one is given."""
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            parameters = [p for p in group["params"] if p.grad is not None]
            if group["muon"]:
                self._muon_step(group, parameters)
            elif parameters:
                self._adamw_step(group, parameters)
        return loss

    def _muon_step(self, group: dict, parameters: list[Tensor]) -> None:
        by_shape: dict[tuple, list[Tensor]] = {}  # equal shapes go through the iteration together
        for parameter in parameters:
            by_shape.setdefault(tuple(parameter.shape), []).append(parameter)
        for (rows, columns), members in by_shape.items():
            updates = []
            for parameter in members:
                momentum = self.state[parameter].setdefault("momentum", torch.zeros_like(parameter))
                momentum.lerp_(parameter.grad, 1 - group["momentum"])
                updates.append(parameter.grad.lerp(momentum, group["momentum"]))  # Nesterov's look ahead
            scale = math.sqrt(max(1.0, rows / columns))
            orthogonalized = orthogonalize(torch.stack(updates), group["iterations"])
            for parameter, update in zip(members, orthogonalized, strict=True):
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                parameter.add_(update, alpha=-group["lr"] * scale)

    def _adamw_step(self, group: dict, parameters: list[Tensor]) -> None:
        for parameter in parameters:
            state = self.state[parameter]
            if not state:
                state["step"] = torch.zeros((), dtype=torch.float32, device=parameter.device)
                state["mean"], state["square"] = torch.zeros_like(parameter), torch.zeros_like(parameter)
        states = [self.state[p] for p in parameters]
        adamw(
            parameters,
            [p.grad for p in parameters],
            [s["mean"] for s in states],
            [s["square"] for s in states],
            [],
            [s["step"] for s in states],
            fused=True,
            amsgrad=False,
            beta1=group["betas"][0],
            beta2=group["betas"][1],
            lr=group["lr"],
            weight_decay=group["weight_decay"],
            eps=group["eps"],
            maximize=False,
        )


def parameter_groups(
    model: nn.Module, muon_lr: float, adamw_lr: float, weight_decay: float, iterations: int = 5
) -> list[dict]:
    """Sort a model's trainable parameters into groups.

    Matrices inside blocks go to Muon (with `iterations` of `orthogonalize`), or to AdamW when `muon_lr` is 0;
    embeddings and the head to AdamW; vectors (norms, biases) to AdamW without weight decay.
    """
    matrices, embeddings, vectors = [], [], []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            home = vectors if parameter.ndim < 2 else matrices if "blocks." in name else embeddings
            home.append(parameter)
    groups = [
        {
            "name": "matrices",
            "params": matrices,
            "muon": muon_lr > 0,
            "lr": muon_lr or adamw_lr,
            "weight_decay": weight_decay,
            "iterations": iterations,
        },
        {"name": "embeddings", "params": embeddings, "lr": adamw_lr, "weight_decay": weight_decay},
        {"name": "vectors", "params": vectors, "lr": adamw_lr},
    ]
    return [group for group in groups if group["params"]]


Schedule = Literal["constant", "cosine", "linear", "noam", "wsd"]


def schedule_factor(step: int, steps: int, schedule: Schedule, warmup: float, decay: float = 0.5) -> float:
    """What the learning rate is multiplied by at `step` of `steps`, at most 1.

    All rise linearly over the first `warmup` share of the steps. Then `cosine` falls to 0 along half a cosine
    (Loshchilov and Hutter 2017), `linear` falls to 0 in a straight line (Devlin et al. 2019), `noam` falls as the
    inverse square root of the step (Vaswani et al. 2017, section 5.3, divided by its peak), `wsd` stays and falls
    linearly to 0 over the last `decay` share (warm-up, stable, decay: Hu et al. 2024), `constant` stays.
    """
    rising = max(1, round(warmup * steps))
    if step < rising:
        return (step + 1) / rising
    if schedule == "cosine":
        return 0.5 * (1 + math.cos(math.pi * (step - rising) / max(1, steps - rising)))
    if schedule == "linear":
        return max(0.0, (steps - step) / max(1, steps - rising))
    if schedule == "noam":
        return math.sqrt(rising / (step + 1))
    if schedule == "wsd":
        return min(1.0, (steps - step) / max(1, round(decay * steps)))
    return 1.0
