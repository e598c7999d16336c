"""What a GPT is made of: one dataclass whose fields cover GPT-2/GPT-3 and Llama/Qwen-style models.

Sizes of the presets are those of Radford et al. 2019 (GPT-2) and of table 2.1 of Brown et al. 2020 (GPT-3).
"""

from __future__ import annotations

import dataclasses
from typing import Literal

from llmcore.errors import InputError


@dataclasses.dataclass(frozen=True)
class GPTConfig:
    """Shape and ingredients of a decoder.

    Attributes:
        vocab_size: V, rows of the token embedding and width of the logits.
        context_length: the longest sequence, in tokens.
        n_layer: blocks. n_head: query heads. n_embd: model width C.
        n_kv_head: key/value heads (grouped-query attention, Ainslie et al. 2023); None means n_head.
        mlp_width: hidden width of the MLP; None means 4 C (8/3 C for swiglu, rounded up to a multiple of 8).
        position: `learned` adds a table to the embeddings (GPT-2), `rotary` turns queries and keys (Su et al. 2021).
        norm: `layernorm`, or `rmsnorm` (Zhang and Sennrich 2019).
        mlp: `gelu` (exact), `gelu_tanh` (GPT-2's), `relu2` (So et al. 2021) or `swiglu` (Shazeer 2020).
        bias: whether linear layers and LayerNorms carry one.
        tie_embeddings: whether the output head shares the token embedding's weights.
        qk_norm: RMS-normalise queries and keys of each head (Henry et al. 2020).
        token_shift: add to each token's embedding a learned share of the one before it, channel by channel, so that one
            layer can ask what followed a token earlier (after RWKV's token shift, Peng et al. 2023, arXiv 2305.13048).
        dropout: probability, in embeddings and residual branches.
        rope_base: base of the rotary wavelengths. norm_eps: added to the variance.
    """

    vocab_size: int = 50257
    context_length: int = 1024
    n_layer: int = 12
    n_head: int = 12
    n_embd: int = 768
    n_kv_head: int | None = None
    mlp_width: int | None = None
    position: Literal["learned", "rotary"] = "learned"
    norm: Literal["layernorm", "rmsnorm"] = "layernorm"
    mlp: Literal["gelu", "gelu_tanh", "relu2", "swiglu"] = "gelu_tanh"
    bias: bool = True
    tie_embeddings: bool = True
    qk_norm: bool = False
    token_shift: bool = False
    dropout: float = 0.0
    rope_base: float = 10_000.0
    norm_eps: float = 1e-5

    def __post_init__(self):
        for name in ("vocab_size", "context_length", "n_layer", "n_head", "n_embd"):
            if getattr(self, name) < 1:
                raise InputError(f"model.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")
        if self.n_embd % self.n_head:
            raise InputError("model.n_embd", f"{self.n_embd} is not a multiple of n_head {self.n_head}", "change one")
        if self.n_head % self.kv_heads:
            raise InputError("model.n_kv_head", f"{self.kv_heads} does not divide n_head {self.n_head}", "change one")
        if self.position == "rotary" and self.head_dim % 2:
            raise InputError("model.n_embd", f"rotary needs an even head width, got {self.head_dim}", "change n_head")
        if not 0 <= self.dropout < 1:
            raise InputError("model.dropout", f"must be in [0, 1), got {self.dropout}", "lower it")

    @property
    def head_dim(self) -> int:
        """D, width of one head."""
        return self.n_embd // self.n_head

    @property
    def kv_heads(self) -> int:
        return self.n_head if self.n_kv_head is None else self.n_kv_head

    @property
    def hidden_width(self) -> int:
        """Hidden width of the MLP."""
        if self.mlp_width is not None:
            return self.mlp_width
        return -(-8 * self.n_embd // 24) * 8 if self.mlp == "swiglu" else 4 * self.n_embd


_GPT3 = {"vocab_size": 50257, "context_length": 2048}
PRESETS = {
    "gpt2": GPTConfig(),
    "gpt2-medium": GPTConfig(n_layer=24, n_head=16, n_embd=1024),
    "gpt2-large": GPTConfig(n_layer=36, n_head=20, n_embd=1280),
    "gpt2-xl": GPTConfig(n_layer=48, n_head=25, n_embd=1600),
    "gpt3-small": GPTConfig(**_GPT3),
    "gpt3-175b": GPTConfig(**_GPT3, n_layer=96, n_head=96, n_embd=12288),
}
