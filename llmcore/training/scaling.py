"""Scaling laws: from losses of small trainings to the loss of a larger one, and to the best size for a budget.

L(N, D) = E + A / N^alpha + B / D^beta for N parameters and D tokens, fitted as Hoffmann et al. 2022 do
(https://arxiv.org/abs/2203.15556, section 3.3 and appendix D.2): the Huber loss of ln L, which a few odd runs cannot
pull, minimised by L-BFGS. `scipy.optimize.least_squares` is the referee (tests/training/test_scaling.py).
"""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Callable, Sequence
from pathlib import Path

import lightning as L
import numpy as np
import torch

from llmcore.data.pretraining import PretrainingData
from llmcore.errors import InputError
from llmcore.files import read_json, write_json
from llmcore.model import GPT
from llmcore.training.depth import at_depth
from llmcore.training.fit import fit
from llmcore.training.modules import LanguageModelLearner

HUBER = 1e-3  # in ln L: runs that are off by more than 0.1 % count by their distance, not its square


@dataclasses.dataclass(frozen=True)
class ScalingLaw:
    """Attributes: E is the loss that no size removes (nats); A, alpha belong to parameters, B, beta to tokens."""

    E: float
    A: float
    B: float
    alpha: float
    beta: float

    def loss(self, parameters: float, tokens: float) -> float:
        """Nats a token of a model of that many parameters after that many tokens."""
        return self.E + self.A / parameters**self.alpha + self.B / tokens**self.beta

    def best(self, flop: float) -> tuple[float, float]:
        """Parameters and tokens of the lowest loss among those with 6 N D = `flop` (equation 4 there)."""
        ratio = (self.alpha * self.A / (self.beta * self.B)) ** (1 / (self.alpha + self.beta))
        parameters = ratio * (flop / 6) ** (self.beta / (self.alpha + self.beta))
        return parameters, flop / 6 / parameters


@dataclasses.dataclass(frozen=True)
class Run:
    """One finished training: parameters without embeddings, tokens seen, validation loss in nats a token."""

    parameters: int
    tokens: int
    loss: float


def fit_scaling_law(runs: Sequence[Run]) -> ScalingLaw:
    """The law of least Huber loss.

    Raises:
        InputError: too few runs for its five constants, or a number that is not positive and finite.
    """
    table = np.array([(run.parameters, run.tokens, run.loss) for run in runs], dtype=float).reshape(-1, 3)
    if not (np.isfinite(table).all() and (table > 0).all()):
        raise InputError("scaling", "a run's parameters, tokens or loss is not positive and finite", "leave it out")
    sizes, budgets = len(np.unique(table[:, 0])), len(np.unique(table[:, 1]))
    if len(table) < 6 or sizes < 3 or budgets < 3:
        problem = f"{len(table)} runs of {sizes} sizes and {budgets} token budgets do not settle five constants"
        raise InputError("scaling", problem, "give at least 6 runs, of 3 sizes and 3 token budgets")
    centre = np.exp(np.log(table[:, :2]).mean(0))  # sizes are divided by it: constants of like magnitude
    starts = sorted(_starts(table[:, :2] / centre, table[:, 2]))[:4]
    logarithms = torch.from_numpy(np.log(table / [*centre, 1.0]))
    solutions = [_minimise(torch.tensor(start, dtype=torch.float64), logarithms) for _, start in starts]
    _, best = min(solutions, key=lambda solution: solution[0])
    E, A, B, alpha, beta = torch.cat((best[:3].exp(), best[3:])).tolist()
    return ScalingLaw(E, A * centre[0] ** alpha, B * centre[1] ** beta, alpha, beta)


def _starts(sizes: np.ndarray, losses: np.ndarray) -> list[tuple[float, list[float]]]:
    """For each pair of exponents on a grid, linear least squares for the rest: (error, start of the search)."""
    starts = []
    for alpha, beta in itertools.product(np.arange(0.1, 1.3, 0.15), repeat=2):
        columns = np.stack((np.ones(len(losses)), sizes[:, 0] ** -alpha, sizes[:, 1] ** -beta), axis=1)
        constants = np.linalg.lstsq(columns, losses, rcond=None)[0].clip(min=0.01 * losses.min())
        error = float(np.abs(np.log(columns @ constants / losses)).mean())
        starts.append((error, [*np.log(constants).tolist(), float(alpha), float(beta)]))
    return starts


def _objective(values: torch.Tensor, logarithms: torch.Tensor) -> torch.Tensor:
    """Huber loss of ln L, summed: values (5,) are ln E, ln A, ln B, alpha, beta; logarithms (runs, 3)."""
    parameters, tokens, losses = logarithms.unbind(1)
    e, a, b, alpha, beta = values.unbind()
    terms = torch.stack((e.expand_as(losses), a - alpha * parameters, b - beta * tokens))
    return torch.nn.functional.huber_loss(terms.logsumexp(0), losses, reduction="sum", delta=HUBER) / HUBER**2


def _minimise(values: torch.Tensor, logarithms: torch.Tensor) -> tuple[float, torch.Tensor]:
    values = values.requires_grad_()
    search = torch.optim.LBFGS(
        [values], max_iter=1000, tolerance_grad=1e-9, tolerance_change=1e-12, line_search_fn="strong_wolfe"
    )

    def closure() -> torch.Tensor:
        search.zero_grad()
        objective = _objective(values, logarithms)
        objective.backward()
        return objective

    search.step(closure)
    error = float(_objective(values.detach(), logarithms))
    return (error if math.isfinite(error) else math.inf), values.detach()


@dataclasses.dataclass(frozen=True)
class SweepConfig:
    """Which trainings a sweep holds: each depth with each budget; batch and learning rate by `at_depth`.

    Attributes:
        depths: layers; width is `width_a_layer` for each. tokens: budgets. context_length: tokens a window.
        seed: of weights and order of the data.
    """

    depths: tuple[int, ...] = (1, 2, 3, 4)
    tokens: tuple[int, ...] = (100_000, 200_000, 400_000)
    width_a_layer: int = 32
    context_length: int = 128
    seed: int = 1


def sweep(config: SweepConfig, shards: Path, vocab_size: int, path: Path, say: Callable[[str], None]) -> list[Run]:
    """Train each model of the sweep on the token shards in `shards`; keep the finished ones in `path` (JSON).

    A sweep that was cut off goes on with the first training that `path` does not hold.
    """
    settings = {"width": config.width_a_layer, "context": config.context_length, "seed": config.seed}
    done = read_json(path) if path.exists() else {"settings": settings, "runs": {}}
    if done.get("settings") != settings:
        raise InputError(path, f"holds trainings of other settings than {settings}", "delete it or name another file")
    for depth, tokens in itertools.product(config.depths, config.tokens):
        key = f"{depth} layers, {tokens} tokens"
        if key not in done["runs"]:
            run = _train(depth, tokens, config, shards, vocab_size)
            done["runs"][key] = dataclasses.asdict(run)
            write_json(path, done)
            say(f"{key}: {run.parameters:,} parameters, {run.loss:.4f} nats a token")
    return [Run(**done["runs"][f"{d} layers, {t} tokens"]) for d, t in itertools.product(config.depths, config.tokens)]


def _train(depth: int, tokens: int, config: SweepConfig, shards: Path, vocab_size: int) -> Run:
    dial = at_depth(depth, config.context_length, tokens, config.width_a_layer)
    steps, rows = dial.fit.steps, dial.fit.batch_size
    L.seed_everything(config.seed, verbose=False)
    model = GPT(dataclasses.replace(dial.model, vocab_size=vocab_size))
    data = PretrainingData(shards, config.context_length, rows, steps, config.seed)
    # At the end alone: the schedule has come down only there.
    fitting = dataclasses.replace(dial.fit, validate_every=steps, accelerator="cpu")
    learner = LanguageModelLearner(model, dial.optimization, steps)
    history = fit(learner, data, fitting, name=f"{depth} layers")
    return Run(dial.parameters, steps * rows * config.context_length, history.rows[-1]["val_loss"])


def scaling(config: SweepConfig, run: Path, say: Callable[[str], None] = print) -> ScalingLaw:
    """Sweep on the tokens of a finished run, fit the law without the largest training, and hold it against that one."""
    shards = run / "tokenize"
    vocab_size = read_json(shards / "train" / "manifest.json")["vocab_size"]
    runs = sweep(config, shards, vocab_size, run / "scaling" / "runs.json", say)
    largest = max(runs, key=lambda one: one.parameters * one.tokens)
    law = fit_scaling_law([one for one in runs if one is not largest])
    predicted = law.loss(largest.parameters, largest.tokens)
    say(f"L(N, D) = {law.E:.3f} + {law.A:.4g} / N^{law.alpha:.3f} + {law.B:.4g} / D^{law.beta:.3f}")
    say(f"largest training, held out: {predicted:.4f} nats predicted, {largest.loss:.4f} measured")
    write_json(
        run / "scaling" / "law.json", {**dataclasses.asdict(law), "predicted": predicted, "held_out": vars(largest)}
    )
    return law
