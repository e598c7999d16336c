"""What a training costs: from a model's shape and its tokens to operations, from operations to hours and dollars.

Operations (FLOP) follow Kaplan et al. 2020 (https://arxiv.org/abs/2001.08361, section 2.1). Everything after them is
an estimate that no paper can settle: how much of its peak a machine reaches, and what an hour of it costs.
"""

from __future__ import annotations

import dataclasses
import math

import torch

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig


@dataclasses.dataclass(frozen=True)
class Accelerator:
    """A processor for rent.

    Attributes:
        peak_flop_per_s: dense matrix products in 16 bits on tensor cores, by its datasheet.
        prices: the lowest and highest dollars an hour among the offers named in `price_source`.
        datasheet, price_source: where the numbers stand, and from when they are.
    """

    peak_flop_per_s: float
    prices: tuple[float, float]
    datasheet: str
    price_source: str


# A price is that of one processor for one hour; on-demand offers of eight are divided by eight.
ACCELERATORS = {
    "V100": Accelerator(
        125e12,
        (1.50, 3.06),
        "NVIDIA V100 datasheet, SXM2: 125 TFLOP/s with tensor cores (2017)",
        "three years reserved, as Lambda's estimate takes it (June 2020); AWS p3.2xlarge on demand (2020)",
    ),
    "A100": Accelerator(
        312e12,
        (1.48, 4.10),
        "NVIDIA A100 datasheet: 312 TFLOP/s in bfloat16, without sparsity (2020)",
        "Lambda, 40 GB, on demand (2026); AWS p4d.24xlarge on demand, $32.77 for eight (2024)",
    ),
    "H100": Accelerator(
        989e12,
        (2.49, 12.29),
        "NVIDIA H100 SXM datasheet: 989 TFLOP/s in bfloat16, without sparsity (2023)",
        "Lambda, on demand (2025); AWS p5.48xlarge on demand, $98.32 for eight (2023)",
    ),
}


@dataclasses.dataclass(frozen=True)
class Cost:
    """Hours of one processor (a cluster of n takes an n-th of the time, and the same number of them), and dollars."""

    gpu_hours: float
    dollars: float

    @property
    def gpu_years(self) -> float:
        return self.gpu_hours / (24 * 365.25)


def parameters(config: GPTConfig) -> int:
    """Trainable numbers of a GPT of that shape, counted on the network itself.

    The network is laid out on torch's meta device: shapes without storage, so that 175 billion fit in no memory at all.
    """
    with torch.device("meta"):
        return GPT(config).parameter_count()


def training_flop(parameters: float, tokens: float, attention: GPTConfig | None = None) -> float:
    """Operations of a training run: 6 N D, and for `attention` what its scores and weighted sums add.

    A parameter is multiplied and added once for each token (2), and the backward pass does that twice more (4).
    Attention has products without parameters: a token meets (T + 1) / 2 tokens on average, itself included, in each
    of L layers of width C: 4 C operations for each forwards, 12 C with the backward pass, 6 L C (T + 1) in all. Programs
    that compute the masked half of the square as well do twice as much of this term.

    Args:
        parameters: N. tokens: D, as seen in training: a token seen twice counts twice.
        attention: the model's shape; None leaves the term out, as 6 N D does.

    Raises:
        InputError: a number that is not positive and finite.
    """
    _require_positive(parameters=parameters, tokens=tokens)
    flop = 6 * parameters * tokens
    if attention is not None:
        flop += 6 * attention.n_layer * attention.n_embd * (attention.context_length + 1) * tokens
    return float(flop)


def training_cost(flop: float, peak_flop_per_s: float, utilisation: float, price_per_hour: float) -> Cost:
    """Hours and dollars of `flop` operations.

    Args:
        peak_flop_per_s: what one processor could do at best.
        utilisation: the share of that peak that training reaches, in (0, 1]: model FLOP utilisation (Chowdhery et al.
            2022, section 4.1). They report 0.21 for GPT-3 on V100s and 0.46 for PaLM.
        price_per_hour: dollars for one processor and hour.

    Raises:
        InputError: a number that is not positive and finite, or a utilisation above 1.
    """
    _require_positive(
        flop=flop, peak_flop_per_s=peak_flop_per_s, utilisation=utilisation, price_per_hour=price_per_hour
    )
    if utilisation > 1:
        raise InputError("utilisation", f"must be at most 1, got {utilisation}", "give 30 % as 0.3")
    hours = flop / (peak_flop_per_s * utilisation) / 3600
    return Cost(hours, hours * price_per_hour)


def cost_range(
    flop: float, accelerator: Accelerator, utilisations: tuple[float, float] = (0.2, 0.5)
) -> tuple[Cost, Cost]:
    """The cheapest and the dearest run: best utilisation at the lowest price, worst at the highest."""
    worst, best = sorted(utilisations)
    cheap, dear = sorted(accelerator.prices)
    return (
        training_cost(flop, accelerator.peak_flop_per_s, best, cheap),
        training_cost(flop, accelerator.peak_flop_per_s, worst, dear),
    )


def _require_positive(**numbers: float) -> None:
    for name, number in numbers.items():
        if not (math.isfinite(number) and number > 0):
            raise InputError(name, f"must be positive and finite, got {number}", "give a number above 0")
