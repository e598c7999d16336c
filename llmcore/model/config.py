"""What a GPT is made of: one dataclass whose fields cover GPT-2/GPT-3, Llama, Qwen3, Mistral and Mixtral models.

Presets with published sizes stand in `llmcore.model.presets`.
"""

from __future__ import annotations

import dataclasses
from typing import Literal, get_args, get_type_hints

from llmcore.errors import InputError


@dataclasses.dataclass(frozen=True)
class RopeScaling:
    """How rotary wavelengths are stretched so that a trained model reads a longer context.

    Attributes:
        kind: `linear` divides every frequency by `factor` (Chen et al. 2023, arXiv 2306.15595). `llama3` does so only
            for wavelengths above original_context / low_freq_factor, leaves those below original_context /
            high_freq_factor alone and interpolates between (Grattafiori et al. 2024; its `rope_type` in transformers).
        factor: how many times longer the context becomes.
        low_freq_factor, high_freq_factor: turns within the original context that bound the interpolation (`llama3`).
        original_context: tokens of the context before stretching (`llama3`).
    """

    kind: Literal["linear", "llama3"]
    factor: float
    low_freq_factor: float = 1.0
    high_freq_factor: float = 4.0
    original_context: int = 8192

    def __post_init__(self):
        if self.kind not in ("linear", "llama3"):
            raise InputError("model.rope_scaling.kind", f"unknown value {self.kind!r}", "choose linear or llama3")
        if self.factor < 1:
            raise InputError("model.rope_scaling.factor", f"must be at least 1, got {self.factor}", "raise it")
        if not 0 < self.low_freq_factor < self.high_freq_factor:
            problem = f"{self.high_freq_factor} is not above low_freq_factor {self.low_freq_factor}, both positive"
            raise InputError("model.rope_scaling.high_freq_factor", problem, "raise it")
        if self.original_context < 1:
            problem = f"must be at least 1, got {self.original_context}"
            raise InputError("model.rope_scaling.original_context", problem, "raise it")


@dataclasses.dataclass(frozen=True)
class GPTConfig:
    """Shape and ingredients of a decoder.

    Attributes:
        vocab_size: V, rows of the token embedding and width of the logits.
        context_length: the longest sequence, in tokens.
        n_layer: blocks. n_head: query heads. n_embd: model width C.
        n_kv_head: key/value heads (grouped-query attention, Ainslie et al. 2023); None means n_head.
        head_width: D, width of one head, where it is not n_embd / n_head (Qwen3).
        mlp_width: hidden width of the MLP; None means 4 C (8/3 C for swiglu, rounded up to a multiple of 8).
        position: `learned` adds a table to the embeddings (GPT-2), `sinusoidal` adds fixed waves to the embeddings times
            sqrt(C) (Vaswani et al. 2017, section 3.5), `rotary` turns queries and keys (Su et al. 2021).
        norm: `layernorm`, or `rmsnorm` (Zhang and Sennrich 2019).
        norm_place: `before` each branch and once at the end (GPT-2), or `after` each sum (Vaswani et al. 2017).
        mlp: `relu` (Vaswani et al. 2017), `gelu` (exact), `gelu_tanh` (GPT-2's), `relu2` (So et al. 2021) or `swiglu`
            (Shazeer 2020).
        bias: whether linear layers and LayerNorms carry one.
        tie_embeddings: whether the output head shares the token embedding's weights.
        qk_norm: RMS-normalise queries and keys of each head (Henry et al. 2020).
        token_shift: add to each token's embedding a learned share of the one before it, channel by channel, so that one
            layer can ask what followed a token earlier (after RWKV's token shift, Peng et al. 2023, arXiv 2305.13048).
        sliding_window: a token sees the last so many tokens, itself included (Mistral: Jiang et al. 2023); None sees all.
        logit_softcap: logits become cap * tanh(logits / cap) (Gemma 2: Riviere et al. 2024, section 2); None leaves them.
        n_expert: MLPs a layer, of which a router picks `experts_per_token` for each token (Mixtral: Jiang et al. 2024,
            section 2.1); 0 means one MLP and no router.
        dropout: probability, in embeddings and residual branches.
        rope_base: base of the rotary wavelengths. rope_scaling: how they are stretched. norm_eps: added to the variance.
    """

    vocab_size: int = 50257
    context_length: int = 1024
    n_layer: int = 12
    n_head: int = 12
    n_embd: int = 768
    n_kv_head: int | None = None
    mlp_width: int | None = None
    position: Literal["learned", "sinusoidal", "rotary"] = "learned"
    norm: Literal["layernorm", "rmsnorm"] = "layernorm"
    mlp: Literal["relu", "gelu", "gelu_tanh", "relu2", "swiglu"] = "gelu_tanh"
    bias: bool = True
    tie_embeddings: bool = True
    qk_norm: bool = False
    token_shift: bool = False
    dropout: float = 0.0
    rope_base: float = 10_000.0
    norm_eps: float = 1e-5
    head_width: int | None = None
    norm_place: Literal["before", "after"] = "before"
    sliding_window: int | None = None
    logit_softcap: float | None = None
    n_expert: int = 0
    experts_per_token: int = 2
    rope_scaling: RopeScaling | None = None

    def __post_init__(self):
        if isinstance(self.rope_scaling, dict):  # as config.json holds it
            unknown = set(self.rope_scaling) - {field.name for field in dataclasses.fields(RopeScaling)}
            if unknown or not {"kind", "factor"} <= set(self.rope_scaling):
                problem = f"needs kind and factor, and knows no {sorted(unknown)}, got {self.rope_scaling}"
                raise InputError("model.rope_scaling", problem, "see RopeScaling")
            object.__setattr__(self, "rope_scaling", RopeScaling(**self.rope_scaling))
        for name, choices in CHOICES.items():
            if getattr(self, name) not in choices:
                problem = f"unknown value {getattr(self, name)!r}"
                raise InputError(f"model.{name}", problem, f"choose one of {', '.join(choices)}")
        for name in ("vocab_size", "context_length", "n_layer", "n_head", "n_embd", "experts_per_token"):
            if getattr(self, name) < 1:
                raise InputError(f"model.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")
        for name in ("n_kv_head", "mlp_width", "head_width", "sliding_window"):
            if getattr(self, name) is not None and getattr(self, name) < 1:
                raise InputError(f"model.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")
        if self.head_width is None and self.n_embd % self.n_head:
            raise InputError("model.n_embd", f"{self.n_embd} is not a multiple of n_head {self.n_head}", "change one")
        if self.n_head % self.kv_heads:
            raise InputError("model.n_kv_head", f"{self.kv_heads} does not divide n_head {self.n_head}", "change one")
        self._check_positions()
        if self.logit_softcap is not None and self.logit_softcap <= 0:
            raise InputError("model.logit_softcap", f"must be positive, got {self.logit_softcap}", "raise it")
        if self.n_expert < 0 or 0 < self.n_expert < self.experts_per_token:
            problem = f"must be 0 or at least experts_per_token {self.experts_per_token}, got {self.n_expert}"
            raise InputError("model.n_expert", problem, "change one")
        if not 0 <= self.dropout < 1:
            raise InputError("model.dropout", f"must be in [0, 1), got {self.dropout}", "lower it")

    def _check_positions(self) -> None:
        if self.position == "rotary" and self.head_dim % 2:
            raise InputError("model.n_embd", f"rotary needs an even head width, got {self.head_dim}", "change n_head")
        if self.position == "sinusoidal" and self.n_embd % 2:
            raise InputError("model.n_embd", f"sinusoidal needs an even width, got {self.n_embd}", "change it")
        if self.rope_scaling is not None and self.position != "rotary":
            problem = f"stretches rotary positions, but position is {self.position}"
            raise InputError("model.rope_scaling", problem, "remove it")

    @property
    def head_dim(self) -> int:
        """D, width of one head."""
        return self.n_embd // self.n_head if self.head_width is None else self.head_width

    @property
    def kv_heads(self) -> int:
        return self.n_head if self.n_kv_head is None else self.n_kv_head

    @property
    def hidden_width(self) -> int:
        """Hidden width of the MLP."""
        if self.mlp_width is not None:
            return self.mlp_width
        return -(-8 * self.n_embd // 24) * 8 if self.mlp == "swiglu" else 4 * self.n_embd


CHOICES = {
    name: get_args(kind)
    for name, kind in get_type_hints(GPTConfig).items()
    if name in ("position", "norm", "norm_place", "mlp")
}
