"""Choosing the next token: logits (B, V) in, token ids (B,) out.

Each filter equals the logits processor of transformers that does the same job, and they are applied in its order:
repetition penalty, temperature, top-k, top-p, min-p (tests/inference/test_sampling.py). Sources: top-k Fan et al. 2018,
top-p Holtzman et al. 2020, min-p Nguyen et al. 2024 (arXiv 2407.01082), repetition penalty Keskar et al. 2019 (CTRL).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import torch
from torch import Tensor

from llmcore.errors import InputError


@dataclasses.dataclass(frozen=True)
class SamplingConfig:
    """How the next token is chosen.

    Attributes:
        max_new_tokens: stop after so many.
        temperature: logits are divided by it; 0 takes the likeliest token always.
        top_k: only the k likeliest tokens may be drawn; 0 means all.
        seed: of the draws; row b of a batch draws with `row_seed(seed, b)`.
        top_p: only the fewest likeliest tokens whose probabilities reach this sum may be drawn; 1 means all.
        min_p: only tokens at least this share as likely as the likeliest may be drawn; 0 means all.
        repetition_penalty: logits of tokens already in the prompt or the text are divided by it where positive,
            multiplied by it where negative; 1 changes nothing. Works on greedy text too.
    """

    max_new_tokens: int = 64
    temperature: float = 0.0
    top_k: int = 0
    seed: int = 0
    top_p: float = 1.0
    min_p: float = 0.0
    repetition_penalty: float = 1.0

    def __post_init__(self):
        for name, least in (("max_new_tokens", 1), ("temperature", 0), ("top_k", 0)):
            if not getattr(self, name) >= least:
                raise InputError(f"sampling.{name}", f"must be at least {least}, got {getattr(self, name)}", "raise it")
        if not 0 < self.top_p <= 1:
            raise InputError("sampling.top_p", f"must be above 0 and at most 1, got {self.top_p}", "use 1 for no limit")
        if not 0 <= self.min_p <= 1:
            raise InputError("sampling.min_p", f"must be in [0, 1], got {self.min_p}", "use 0 for no limit")
        if not self.repetition_penalty > 0:
            problem = f"must be above 0, got {self.repetition_penalty}"
            raise InputError("sampling.repetition_penalty", problem, "use 1 for no penalty")


def penalise_repetition(logits: Tensor, seen: Tensor, penalty: float) -> Tensor:
    """Make the tokens marked in seen (B, V), boolean, less likely (or likelier, for a penalty below 1)."""
    return torch.where(seen, torch.where(logits < 0, logits * penalty, logits / penalty), logits)


def keep_top_k(logits: Tensor, k: int) -> Tensor:
    """Leave the k greatest logits of each row, and those equal to the k-th; the others become -inf."""
    if k >= logits.size(-1):
        return logits
    return logits.masked_fill(logits < logits.topk(k, dim=-1).values[:, -1:], -torch.inf)


def keep_top_p(logits: Tensor, p: float) -> Tensor:
    """Leave the fewest likeliest tokens whose probabilities add up to p or more; the others become -inf."""
    ordered, order = logits.sort(dim=-1, descending=True)
    probabilities = ordered.softmax(-1)
    likelier = probabilities.cumsum(-1) - probabilities  # the sum of those before; 0 for the first, which always stays
    return logits.masked_fill((likelier >= p).scatter(-1, order, likelier >= p), -torch.inf)


def keep_min_p(logits: Tensor, share: float) -> Tensor:
    """Leave the tokens at least `share` times as likely as the likeliest; the others become -inf."""
    probabilities = logits.softmax(-1)
    return logits.masked_fill(probabilities < share * probabilities.amax(-1, keepdim=True), -torch.inf)


def filter_logits(logits: Tensor, config: SamplingConfig) -> Tensor:
    """Logits (B, V) whose softmax is the distribution that is drawn from; the temperature must be above 0."""
    logits = logits / config.temperature
    if config.top_k:
        logits = keep_top_k(logits, config.top_k)
    if config.top_p < 1:
        logits = keep_top_p(logits, config.top_p)
    if config.min_p:
        logits = keep_min_p(logits, config.min_p)
    return logits


def draw(probabilities: Tensor, uniform: Tensor) -> Tensor:
    """One token a row by inverting the distribution function: probabilities (B, V), uniform (B,) in [0, 1) to (B,).

    A row's probabilities need not add up to 1: they are shares of their sum.
    """
    cumulative = probabilities.double().cumsum(-1)
    return torch.searchsorted(cumulative, uniform[:, None] * cumulative[:, -1:], right=True).squeeze(-1)


def row_seed(seed: int, row: int) -> int:
    """The seed of a row's draws: `seed` itself for row 0, far from it for the others.

    Prompt b of a batch seeded s gets the text that it gets alone, seeded `row_seed(s, b)`.
    """
    return (seed + row * 0x9E3779B97F4A7C15) % 2**63  # 2^64 over the golden ratio: rows and small seeds never meet


class UniformDraws:
    """Numbers in [0, 1) for a batch; each row has a generator of its own, so that no row's depend on another's.

    They are drawn on the CPU, the same for every device, and some steps at once, since each call costs microseconds.
    """

    STEPS = 64

    def __init__(self, seed: int, rows: int, device: torch.device | str = "cpu"):
        self.generators = [torch.Generator().manual_seed(row_seed(seed, row)) for row in range(rows)]
        self.device, self.numbers, self.used = device, torch.empty(0, rows), 0

    def next(self) -> Tensor:
        """The next number of every row: (B,), float64."""
        if self.used == len(self.numbers):
            columns = [torch.rand(self.STEPS, generator=one, dtype=torch.float64) for one in self.generators]
            # A number that rounds to 1 in a product would point behind the last token.
            self.numbers = torch.stack(columns, dim=1).clamp(max=1 - 2**-40).to(self.device)
            self.used = 0
        self.used += 1
        return self.numbers[self.used - 1]


class Sampler:
    """Chooses a batch's tokens step by step; it keeps what a choice depends on besides the logits.

    Args:
        prompts: B lists of token ids; with a repetition penalty, these count as said. Padding is no part of them.
    """

    def __init__(self, config: SamplingConfig, prompts: Sequence[Sequence[int]], device: torch.device | str = "cpu"):
        self.config, self.prompts = config, prompts
        self.draws = UniformDraws(config.seed, len(prompts), device) if config.temperature else None
        self.seen: Tensor | None = None

    def pick(self, logits: Tensor) -> Tensor:
        """Logits (B, V) to token ids (B,)."""
        logits = logits.float()
        if self.config.repetition_penalty != 1:
            if self.seen is None:
                self.seen = torch.zeros_like(logits, dtype=torch.bool)
                for row, prompt in zip(self.seen, self.prompts, strict=True):
                    row[list(prompt)] = True
            logits = penalise_repetition(logits, self.seen, self.config.repetition_penalty)
        if self.draws is None:
            ids = logits.argmax(-1)
        else:
            ids = draw(filter_logits(logits, self.config).softmax(-1), self.draws.next())
        if self.seen is not None:
            self.seen.scatter_(1, ids[:, None], True)
        return ids
