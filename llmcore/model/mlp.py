"""What a block does to each token alone: (B, T, C) in, (B, T, C) out; one MLP, or several of which a router picks.

The mixture of experts equals transformers' Mixtral with the same weights, its balancing loss transformers'
`load_balancing_loss_func` divided by the experts per token (tests/model/test_gpt.py).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.model.config import GPTConfig


class MLP(nn.Module):
    """Two linear layers with a non-linearity between them, applied to each token alone."""

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.kind = config.mlp
        gated = config.mlp == "swiglu"  # the gate and the value come from one matrix
        self.up = nn.Linear(config.n_embd, config.hidden_width * (2 if gated else 1), bias=config.bias)
        self.proj = nn.Linear(config.hidden_width, config.n_embd, bias=config.bias)

    def forward(self, x: Tensor) -> Tensor:
        x = self.up(x)
        if self.kind == "swiglu":
            gate, value = x.chunk(2, dim=-1)
            return self.proj(F.silu(gate) * value)
        if self.kind in ("relu", "relu2"):
            x = F.relu(x)
            return self.proj(x * x if self.kind == "relu2" else x)  # a product's gradient is cheaper than a power's
        return self.proj(F.gelu(x, approximate="tanh" if self.kind == "gelu_tanh" else "none"))


class MixtureOfExperts(nn.Module):
    """A router sends each token through the k of E MLPs it scores highest and mixes what they say.

    Many parameters, few of them at work on a token (Shazeer et al. 2017). The weights of the k are their softmax
    probabilities, scaled to sum to 1, as in Mixtral (Jiang et al. 2024).

    Attributes:
        balancing_loss: of the last forward pass; 1 when tokens spread evenly over the experts, E when all go to one.
    """

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.experts_per_token = config.experts_per_token
        self.router = nn.Linear(config.n_embd, config.n_expert, bias=False)
        self.experts = nn.ModuleList(MLP(config) for _ in range(config.n_expert))
        self.balancing_loss: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        tokens = x.flatten(0, -2)  # (N, C)
        probabilities = self.router(tokens).float().softmax(-1)  # (N, E)
        weights, chosen = probabilities.topk(self.experts_per_token, dim=-1)  # (N, k) each
        weights = weights / weights.sum(-1, keepdim=True)
        self.balancing_loss = balancing_loss(probabilities, chosen)
        mixed = torch.zeros_like(tokens)
        for number, expert in enumerate(self.experts):
            rows, places = (chosen == number).nonzero(as_tuple=True)
            share = weights[rows, places, None] * expert(tokens[rows])
            mixed = mixed.index_add(0, rows, share.to(mixed.dtype))
        return mixed.view_as(x)


def balancing_loss(probabilities: Tensor, chosen: Tensor) -> Tensor:
    """E times the sum over experts of (share of the choices it got) x (its mean probability); a scalar.

    Fedus et al. 2021, equation 4, with k choices a token. The share has no gradient, so the loss lowers the
    probability of experts that are chosen too often.

    Args:
        probabilities: of the router, (N, E). chosen: numbers of the chosen experts, (N, k).
    """
    experts = probabilities.size(-1)
    share = torch.bincount(chosen.flatten(), minlength=experts) / chosen.numel()
    return experts * (share * probabilities.mean(0)).sum()
