"""The decoder: token ids (B, T) in, logits (B, T, V) out; GPT-2 (Radford et al. 2019) or Llama-style by its config.

Equal to transformers' GPT-2, Llama, Mistral and Qwen3 with the same weights, to 1e-4 in logits
(tests/model/test_pretrained.py).
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.model.attention import CausalSelfAttention, KVCache, rotary_tables, sinusoidal_table
from llmcore.model.config import GPTConfig
from llmcore.model.mlp import MLP, MixtureOfExperts


def make_norm(config: GPTConfig) -> nn.Module:
    if config.norm == "rmsnorm":
        return nn.RMSNorm(config.n_embd, eps=config.norm_eps)
    return nn.LayerNorm(config.n_embd, eps=config.norm_eps, bias=config.bias)


class Block(nn.Module):
    """Attention, then MLP, each added to the residual stream, normalised before it enters or after it is added."""

    def __init__(self, config: GPTConfig, layer: int):
        super().__init__()
        self.norm_after = config.norm_place == "after"
        self.norm_1, self.attention = make_norm(config), CausalSelfAttention(config, layer)
        self.norm_2, self.mlp = make_norm(config), MixtureOfExperts(config) if config.n_expert else MLP(config)
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, rotary=None, mask: Tensor | None = None, cache: KVCache | None = None) -> Tensor:
        if self.norm_after:
            x = self.norm_1(x + self.dropout(self.attention(x, rotary, mask, cache)))
            return self.norm_2(x + self.dropout(self.mlp(x)))
        x = x + self.dropout(self.attention(self.norm_1(x), rotary, mask, cache))
        return x + self.dropout(self.mlp(self.norm_2(x)))


class Head(nn.Linear):
    """From the residual stream (..., C) to logits (..., V), kept within plus and minus `softcap` where it is given."""

    def __init__(self, config: GPTConfig):
        super().__init__(config.n_embd, config.vocab_size, bias=False)
        self.softcap = config.logit_softcap

    def forward(self, x: Tensor) -> Tensor:
        logits = super().forward(x)
        return logits if self.softcap is None else self.softcap * torch.tanh(logits / self.softcap)


class GPT(nn.Module):
    """A stack of blocks between an embedding and a head.

    Attributes:
        balancing_loss: of the last forward pass of a mixture of experts, mean over the layers; else None.
    """

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocab_size, config.n_embd)
        learned = config.position == "learned"
        self.positions = nn.Embedding(config.context_length, config.n_embd) if learned else None
        self.token_shift = nn.Parameter(torch.full((config.n_embd,), 0.3)) if config.token_shift else None
        self.dropout = nn.Dropout(config.dropout)
        self.blocks = nn.ModuleList(Block(config, layer) for layer in range(config.n_layer))
        self.norm = nn.Identity() if config.norm_place == "after" else make_norm(config)
        self.head = Head(config)
        if config.tie_embeddings:
            self.head.weight = self.embedding.weight
        self.balancing_loss: Tensor | None = None
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

    @classmethod
    def from_pretrained(cls, source: str | Path, **options) -> GPT:
        """A model that transformers wrote, from a folder or a hub id; see `llmcore.model.pretrained.from_pretrained`."""
        from llmcore.model.pretrained import from_pretrained  # imports this file

        return from_pretrained(source, **options)

    def export_pretrained(self, directory: str | Path, **options) -> None:
        """Write a folder that transformers reads; see `llmcore.model.pretrained.export_pretrained`."""
        from llmcore.model.pretrained import export_pretrained

        export_pretrained(self, directory, **options)

    def parameter_count(self, embeddings: bool = True) -> int:
        """Trainable numbers, shared ones once; without `embeddings`, those of the blocks and the last norm alone."""
        skipped = () if embeddings else ("embedding.", "positions.", "head.")
        return sum(p.numel() for name, p in self.named_parameters() if not name.startswith(skipped or "-"))

    def hidden(
        self,
        ids: Tensor,
        cache: KVCache | None = None,
        padding: Tensor | None = None,
        documents: Tensor | None = None,
    ) -> Tensor:
        """The normalised residual stream (B, T, C) that the head reads.

        Args:
            ids: token ids (B, T).
            cache: earlier tokens' keys and values; these T tokens come after them and are added to it.
            padding: (B,) how many of each row's first tokens (cached ones counted) are padding. They are never
                looked at, and positions count from the first real token.
            documents: (B, T) integers; where the number changes, another document begins: tokens look only at their
                own, and positions restart. Not with `cache` or `padding`.

        Raises:
            InputError: more tokens than the context holds; documents of another shape, or with what they exclude.
        """
        past = cache.length if cache else 0
        if documents is not None and not (cache is None and padding is None and documents.shape == ids.shape):
            problem = f"must be {tuple(ids.shape)} without cache or padding, got {tuple(documents.shape)}"
            raise InputError("documents", problem, "give one document number a token")
        positions, mask = self._positions_and_mask(ids, past, padding, documents)
        x = self.embedding(ids)
        if cache is not None:
            cache.tokens[:, past : past + ids.size(1)] = ids
        if self.token_shift is not None:
            x = self._shifted(x, positions, cache)
        rotary = None
        if self.config.position == "learned":
            x = x + self.positions(positions)
        elif self.config.position == "sinusoidal":
            x = x * math.sqrt(self.config.n_embd) + sinusoidal_table(positions, self.config.n_embd).to(x.dtype)
        else:
            cosines, sines = rotary_tables(positions, self.config)
            rotary = (cosines.unsqueeze(-3), sines.unsqueeze(-3))  # room for the heads
        x = self.dropout(x)
        for block in self.blocks:
            x = block(x, rotary, mask, cache)
        if cache is not None:
            cache.length += ids.size(1)
        if self.config.n_expert:
            self.balancing_loss = torch.stack([block.mlp.balancing_loss for block in self.blocks]).mean()
        return self.norm(x)

    def _positions_and_mask(
        self, ids: Tensor, past: int, padding: Tensor | None, documents: Tensor | None
    ) -> tuple[Tensor, Tensor | None]:
        """Positions, (T,) or (B, T), and what each token may look at, (T, S) or (B, 1, T, S); None is plainly causal."""
        end, window = past + ids.size(1), self.config.sliding_window
        if end > self.config.context_length:
            limit = self.config.context_length
            raise InputError("prompt", f"{end} tokens exceed the model's context of {limit}", "shorten it")
        keys = torch.arange(end, device=ids.device)
        queries = positions = keys[past:]
        narrow = window is not None and window < end
        if not (past or narrow) and padding is None and documents is None:
            return positions, None
        mask = keys <= queries[:, None]  # (T, S)
        if narrow:
            mask = mask & (keys > queries[:, None] - window)
        if padding is not None:
            # A padding token looks at itself alone: a row without any key would be 0/0.
            visible, itself = keys >= padding[:, None], keys == queries[:, None]
            mask = (mask & visible[:, None, :] | itself)[:, None]
            positions = (queries - padding[:, None]).clamp(min=0)
        if documents is not None:
            begins = F.pad(documents[:, 1:] != documents[:, :-1], (1, 0))
            starts = (queries * begins).cummax(dim=1).values  # where each token's document begins
            mask = (mask & (starts[:, :, None] == starts[:, None, :]))[:, None]
            positions = queries - starts
        return positions, mask

    def _shifted(self, x: Tensor, positions: Tensor, cache: KVCache | None) -> Tensor:
        """Embeddings x (B, T, C), to each of which a share of the one before is added; the first token has none."""
        before = F.pad(x, (0, 0, 1, 0))[:, :-1]
        if cache is not None and cache.length:
            before[:, 0] = self.embedding(cache.tokens[:, cache.length - 1])
        return x + self.token_shift * before * (positions > 0)[..., None]

    def forward(
        self,
        ids: Tensor,
        cache: KVCache | None = None,
        padding: Tensor | None = None,
        documents: Tensor | None = None,
    ) -> Tensor:
        """Logits (B, T, V) of the token after each; arguments as in `hidden`."""
        return self.head(self.hidden(ids, cache, padding, documents))
