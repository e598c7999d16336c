"""Causal self-attention: (B, T, C) in, (B, T, C) out; Vaswani et al. 2017, section 3.2, with GPT's mask.

Equal to transformers' GPT-2, Llama, Qwen3 and Mistral attention with the same weights (tests/model/test_gpt.py). Letters:
B batch, T time, S keys seen (cached ones and these), C width, H heads, D head width.
"""

from __future__ import annotations

import math

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


def rotary_frequencies(config: GPTConfig, device: torch.device) -> Tensor:
    """Radians a token by which each of the D/2 pairs turns, stretched as `config.rope_scaling` says; float32 (D/2,)."""
    exponents = torch.arange(0, config.head_dim, 2, device=device, dtype=torch.float32) / config.head_dim
    frequencies, scaling = config.rope_base**-exponents, config.rope_scaling
    if scaling is None:
        return frequencies
    if scaling.kind == "linear":
        return frequencies / scaling.factor
    turns = scaling.original_context * frequencies / (2 * math.pi)  # within the context that was trained on
    low, high = scaling.low_freq_factor, scaling.high_freq_factor
    kept = ((turns - low) / (high - low)).clamp(0, 1)
    return kept * frequencies + (1 - kept) * frequencies / scaling.factor


def rotary_tables(positions: Tensor, config: GPTConfig) -> tuple[Tensor, Tensor]:
    """Cosines and sines, each (..., T, D), for integer positions (..., T); halves paired as in Llama."""
    angles = positions[..., None].float() * rotary_frequencies(config, positions.device)
    angles = torch.cat((angles, angles), dim=-1)
    return angles.cos(), angles.sin()


def sinusoidal_table(positions: Tensor, width: int) -> Tensor:
    """Fixed waves (..., T, C) for integer positions (..., T): sines in even channels, cosines in odd ones.

    Vaswani et al. 2017, section 3.5: wavelengths rise from 2 pi to 10,000 * 2 pi tokens.
    """
    frequencies = 10_000.0 ** (-torch.arange(0, width, 2, device=positions.device, dtype=torch.float32) / width)
    angles = positions[..., None].float() * frequencies
    return torch.stack((angles.sin(), angles.cos()), dim=-1).flatten(-2)


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
        self.proj = nn.Linear(config.n_head * config.head_dim, config.n_embd, bias=config.bias)
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
        B, T, _ = x.shape
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
        return self.proj(mixed.transpose(1, 2).reshape(B, T, H * D))
