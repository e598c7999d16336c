"""Causal self-attention: (B, T, C) in, (B, T, C) out; Vaswani et al. 2017, section 3.2, with GPT's mask.

Equal to transformers' GPT-2 and Llama attention with the same weights (tests/model/test_gpt.py). Letters:
B batch, T time, S keys seen (cached ones and these), C width, H heads, D head width.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.model.config import GPTConfig


class KVCache:
    """Keys and values of the tokens already seen, so that generating one more token costs one token's work.

    Memory is taken once for `max_length` tokens: 2 · layers · B · kv_heads · max_length · D numbers.
    """

    def __init__(self, config: GPTConfig, batch_size: int, max_length: int, like: Tensor):
        shape = (config.n_layer, batch_size, config.kv_heads, max_length, config.head_dim)
        self.keys, self.values = like.new_empty(shape), like.new_empty(shape)
        self.tokens = torch.zeros(
            batch_size, max_length, dtype=torch.long, device=like.device
        )  # seen, for `token_shift`
        self.length = 0

    def extend(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Store one layer's new keys and values (B, H, T, D); return all of that layer's, (B, H, S, D)."""
        end = self.length + keys.size(2)
        if end > self.keys.size(3):
            raise InputError("KVCache", f"{end} tokens exceed its {self.keys.size(3)}", "make a longer cache")
        self.keys[layer, :, :, self.length : end] = keys
        self.values[layer, :, :, self.length : end] = values
        return self.keys[layer, :, :, :end], self.values[layer, :, :, :end]

    def reorder(self, rows: Tensor) -> None:
        """Let row b continue what row `rows[b]` has seen: rows (B,), as beam search needs it."""
        self.keys, self.values, self.tokens = self.keys[:, rows], self.values[:, rows], self.tokens[rows]

    def truncate(self, length: int) -> None:
        """Forget all but the first `length` tokens: those that speculative decoding guessed wrongly."""
        if not 0 <= length <= self.length:
            raise InputError("KVCache", f"{length} tokens cannot be kept of {self.length}", "keep fewer")
        self.length = length


def rotary_tables(positions: Tensor, head_dim: int, base: float) -> tuple[Tensor, Tensor]:
    """Cosines and sines, each (..., T, D), for integer positions (..., T); halves paired as in Llama."""
    frequencies = base ** (-torch.arange(0, head_dim, 2, device=positions.device, dtype=torch.float32) / head_dim)
    angles = positions[..., None].float() * frequencies
    angles = torch.cat((angles, angles), dim=-1)
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cosines: Tensor, sines: Tensor) -> Tensor:
    """Turn each pair (x_i, x_{i+D/2}) of x (B, H, T, D) by its position's angle."""
    first, second = x.chunk(2, dim=-1)
    return x * cosines.to(x.dtype) + torch.cat((-second, first), dim=-1) * sines.to(x.dtype)


class CausalSelfAttention(nn.Module):
    """Each token looks at itself and the tokens before it, in H heads."""

    def __init__(self, config: GPTConfig, layer: int = 0):
        super().__init__()
        self.config, self.layer = config, layer
        query_and_kv_heads = config.n_head + 2 * config.kv_heads
        self.qkv = nn.Linear(config.n_embd, query_and_kv_heads * config.head_dim, bias=config.bias)
        self.proj = nn.Linear(config.n_embd, config.n_embd, bias=config.bias)
        self.query_norm = nn.RMSNorm(config.head_dim, eps=config.norm_eps) if config.qk_norm else nn.Identity()
        self.key_norm = nn.RMSNorm(config.head_dim, eps=config.norm_eps) if config.qk_norm else nn.Identity()

    def forward(
        self,
        x: Tensor,
        rotary: tuple[Tensor, Tensor] | None = None,
        mask: Tensor | None = None,
        cache: KVCache | None = None,
    ) -> Tensor:
        """Mix the tokens of x (B, T, C).

        Args:
            rotary: cosines and sines that broadcast to (B, H, T, D), for rotary positions.
            mask: boolean, broadcasts to (B, H, T, S), True where a query may look; None means plainly causal.
            cache: keys and values of earlier tokens, extended here by these.
        """
        B, T, C = x.shape
        H, K, D = self.config.n_head, self.config.kv_heads, self.config.head_dim
        queries, keys, values = self.qkv(x).view(B, T, H + 2 * K, D).transpose(1, 2).split((H, K, K), dim=1)
        queries, keys = self.query_norm(queries), self.key_norm(keys)
        if rotary is not None:
            queries, keys = rotate(queries, *rotary), rotate(keys, *rotary)
        if cache is not None:
            keys, values = cache.extend(self.layer, keys, values)
        mixed = F.scaled_dot_product_attention(
            queries, keys, values, attn_mask=mask, is_causal=mask is None, enable_gqa=H != K
        )
        return self.proj(mixed.transpose(1, 2).reshape(B, T, C))
