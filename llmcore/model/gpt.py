"""The decoder: token ids (B, T) in, logits (B, T, V) out; GPT-2 (Radford et al. 2019) or Llama-style by its config.

Equal to transformers' GPT-2 and Llama with the same weights, to 1e-4 in logits (tests/model/test_gpt.py).
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.model.attention import CausalSelfAttention, KVCache, rotary_tables
from llmcore.model.config import GPTConfig


def make_norm(config: GPTConfig) -> nn.Module:
    if config.norm == "rmsnorm":
        return nn.RMSNorm(config.n_embd, eps=config.norm_eps)
    return nn.LayerNorm(config.n_embd, eps=config.norm_eps, bias=config.bias)


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
        if self.kind == "relu2":
            return self.proj(F.relu(x).square())
        return self.proj(F.gelu(x, approximate="tanh" if self.kind == "gelu_tanh" else "none"))


class Block(nn.Module):
    """Attention, then MLP, each normalised before and added to the residual stream."""

    def __init__(self, config: GPTConfig, layer: int):
        super().__init__()
        self.norm_1, self.attention = make_norm(config), CausalSelfAttention(config, layer)
        self.norm_2, self.mlp = make_norm(config), MLP(config)
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, rotary=None, mask: Tensor | None = None, cache: KVCache | None = None) -> Tensor:
        x = x + self.dropout(self.attention(self.norm_1(x), rotary, mask, cache))
        return x + self.dropout(self.mlp(self.norm_2(x)))


class GPT(nn.Module):
    """A stack of blocks between an embedding and a head."""

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocab_size, config.n_embd)
        learned = config.position == "learned"
        self.positions = nn.Embedding(config.context_length, config.n_embd) if learned else None
        self.token_shift = nn.Parameter(torch.full((config.n_embd,), 0.3)) if config.token_shift else None
        self.dropout = nn.Dropout(config.dropout)
        self.blocks = nn.ModuleList(Block(config, layer) for layer in range(config.n_layer))
        self.norm = make_norm(config)
        self.head = nn.Linear(config.n_embd, config.vocab_size, bias=False)
        if config.tie_embeddings:
            self.head.weight = self.embedding.weight
        self.initialise()

    def initialise(self, std: float = 0.02) -> None:
        """GPT-2's initialisation: N(0, 0.02), projections into the residual stream divided by sqrt(2 layers)."""
        residual_std = std / math.sqrt(2 * self.config.n_layer)
        for name, module in self.named_modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=residual_std if name.endswith("proj") else std)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
            elif isinstance(module, nn.Embedding):
                nn.init.normal_(module.weight, std=std)

    def parameter_count(self, embeddings: bool = True) -> int:
        """Trainable numbers, shared ones once; without `embeddings`, those of the blocks and the last norm alone."""
        skipped = () if embeddings else ("embedding.", "positions.", "head.")
        return sum(p.numel() for name, p in self.named_parameters() if not name.startswith(skipped or "-"))

    def hidden(self, ids: Tensor, cache: KVCache | None = None, padding: Tensor | None = None) -> Tensor:
        """The normalised residual stream (B, T, C) that the head reads.

        Args:
            ids: token ids (B, T).
            cache: earlier tokens' keys and values; these T tokens come after them and are added to it.
            padding: (B,) how many of each row's first tokens (cached ones counted) are padding. They are never
                looked at, and positions count from the first real token.

        Raises:
            InputError: more tokens than the context holds.
        """
        past, T = (cache.length if cache else 0), ids.size(1)
        if past + T > self.config.context_length:
            limit = self.config.context_length
            raise InputError("prompt", f"{past + T} tokens exceed the model's context of {limit}", "shorten it")
        positions = torch.arange(past, past + T, device=ids.device)
        mask = None
        if past or padding is not None:
            mask = torch.arange(past + T, device=ids.device) <= positions[:, None]  # (T, S)
        if padding is not None:
            visible = torch.arange(past + T, device=ids.device) >= padding[:, None]  # (B, S)
            # A padding token looks at itself alone: a row without any key would be 0/0.
            itself = torch.arange(past + T, device=ids.device) == positions[:, None]
            mask = (mask & visible[:, None, :] | itself)[:, None]  # (B, 1, T, S)
            positions = (positions - padding[:, None]).clamp(min=0)
        x = self.embedding(ids)
        if cache is not None:
            cache.tokens[:, past : past + T] = ids
        if self.token_shift is not None:
            x = self._shifted(x, positions, cache)
        rotary = None
        if self.positions is not None:
            x = x + self.positions(positions)
        else:
            cosines, sines = rotary_tables(positions, self.config.head_dim, self.config.rope_base)
            rotary = (cosines.unsqueeze(-3), sines.unsqueeze(-3))  # room for the heads
        x = self.dropout(x)
        for block in self.blocks:
            x = block(x, rotary, mask, cache)
        if cache is not None:
            cache.length += T
        return self.norm(x)

    def _shifted(self, x: Tensor, positions: Tensor, cache: KVCache | None) -> Tensor:
        """Embeddings x (B, T, C), to each of which a share of the one before is added; the first token has none."""
        before = F.pad(x, (0, 0, 1, 0))[:, :-1]
        if cache is not None and cache.length:
            before[:, 0] = self.embedding(cache.tokens[:, cache.length - 1])
        return x + self.token_shift * before * (positions > 0)[..., None]

    def forward(self, ids: Tensor, cache: KVCache | None = None, padding: Tensor | None = None) -> Tensor:
        """Logits (B, T, V) of the token after each; arguments as in `hidden`."""
        return self.head(self.hidden(ids, cache, padding))
