"""One number, the depth, from which a whole training follows: shape, learning rates, batch and tokens.

Each rule is published; where papers differ, the one named here is taken:

- width 64 a layer, heads of width 64: nanochat's dial (Karpathy 2025); Kaplan et al. 2020 (section 3.1) find that the
  loss hardly depends on the ratio of width to depth. GPT-2 and GPT-3's small models have heads of 64;
- tokens: 20 a parameter (Hoffmann et al. 2022, table 3: 400 M parameters for 8 B tokens, 70 B for 1.4 T);
- batch and AdamW's learning rate from the operations C: 0.2920 C^0.3271 tokens and 0.3118 C^-0.1250 (DeepSeek-AI 2024,
  https://arxiv.org/abs/2401.02954, section 3.1, fitted for C from 1e17 to 2e19; below that it is an extrapolation);
- Muon's learning rate 0.02 at every width, since its update has the same scale for each (Jordan et al. 2024).
"""

from __future__ import annotations

import dataclasses
from typing import Any

from llmcore.errors import InputError
from llmcore.model import GPTConfig
from llmcore.training.callbacks import FitConfig
from llmcore.training.cost import parameters
from llmcore.training.modules import OptimizationConfig

WIDTH_A_LAYER = HEAD_WIDTH = 64
TOKENS_A_PARAMETER = 20


@dataclasses.dataclass(frozen=True)
class Dial:
    """A training that follows from a depth.

    Attributes:
        parameters: N, without embeddings. tokens: D. flop: C, operations of the whole training without embeddings.
    """

    model: GPTConfig
    fit: FitConfig
    optimization: OptimizationConfig
    parameters: int
    tokens: int
    flop: float

    def sections(self) -> dict[str, Any]:
        """What `llmcore run --config` reads: only the fields that the depth decides."""
        model = ("n_layer", "n_head", "n_embd", "context_length", "position", "norm", "mlp", "bias", "qk_norm")
        return {
            "model": {name: getattr(self.model, name) for name in model},
            "pretrain": {
                "fit": {"steps": self.fit.steps, "batch_size": self.fit.batch_size},
                "optimization": {name: getattr(self.optimization, name) for name in ("muon_lr", "adamw_lr")},
            },
        }


def at_depth(depth: int, context_length: int = 256, tokens: int | None = None, width_a_layer: int = 64) -> Dial:
    """The training of a model of `depth` layers on windows of `context_length` tokens.

    Args:
        tokens: a budget other than 20 a parameter. width_a_layer: another ratio of width to depth, a multiple of 16.

    Raises:
        InputError: a depth, context or budget below 1, or a width that heads cannot share.
    """
    for name, value in (("depth", depth), ("context_length", context_length), ("tokens", tokens)):
        if value is not None and value < 1:
            raise InputError(name, f"must be at least 1, got {value}", "raise it")
    if width_a_layer < 16 or width_a_layer % 16:
        raise InputError("width_a_layer", f"must be a multiple of 16, got {width_a_layer}", "64 is usual")
    style = {"position": "rotary", "norm": "rmsnorm", "mlp": "relu2", "bias": False, "qk_norm": True}
    heads, width = depth, width_a_layer * depth
    model = GPTConfig(1, context_length, depth, heads, width, **style)
    count = parameters(model) - width  # of a vocabulary of one token
    tokens = TOKENS_A_PARAMETER * count if tokens is None else tokens
    flop = (6 * count + 12 * depth * width * context_length) * tokens  # as the batch's rule counts them
    batch = max(1, round(0.2920 * flop**0.3271 / context_length))
    fit = FitConfig(steps=max(1, round(tokens / (batch * context_length))), batch_size=batch)
    return Dial(model, fit, OptimizationConfig(muon_lr=0.02, adamw_lr=0.3118 * flop**-0.1250), count, tokens, flop)
