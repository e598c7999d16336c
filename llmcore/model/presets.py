"""Models with published sizes, by name; `dataclasses.replace(PRESETS["gpt2"], dropout=0.1)` makes variants of one.

GPT-2: Radford et al. 2019, as released. GPT-3: table 2.1 of Brown et al. 2020. Llama 3: the released models' config.json
(Grattafiori et al. 2024). Qwen3: the released models' config.json (Yang et al. 2025). tests/model/test_presets.py compares
their parameters with what is published.
"""

from __future__ import annotations

from llmcore.model.config import GPTConfig, RopeScaling


def _gpt3(n_layer: int, n_embd: int, n_head: int) -> GPTConfig:
    return GPTConfig(50257, 2048, n_layer, n_head, n_embd)


def _llama3(n_layer: int, n_head: int, n_embd: int, mlp_width: int, factor: float, tied: bool) -> GPTConfig:
    return GPTConfig(
        128_256, 131_072, n_layer, n_head, n_embd, n_kv_head=8, mlp_width=mlp_width, position="rotary", norm="rmsnorm",
        mlp="swiglu", bias=False, tie_embeddings=tied, rope_base=500_000.0, rope_scaling=RopeScaling("llama3", factor),
    )  # fmt: skip


def _qwen3(n_embd: int, mlp_width: int) -> GPTConfig:
    return GPTConfig(
        151_936, 40_960, 28, 16, n_embd, n_kv_head=8, head_width=128, mlp_width=mlp_width, position="rotary",
        norm="rmsnorm", mlp="swiglu", bias=False, qk_norm=True, rope_base=1_000_000.0, norm_eps=1e-6,
    )  # fmt: skip


PRESETS = {
    "gpt2": GPTConfig(),
    "gpt2-medium": GPTConfig(n_layer=24, n_head=16, n_embd=1024),
    "gpt2-large": GPTConfig(n_layer=36, n_head=20, n_embd=1280),
    "gpt2-xl": GPTConfig(n_layer=48, n_head=25, n_embd=1600),
    "gpt3-small": _gpt3(12, 768, 12),
    "gpt3-medium": _gpt3(24, 1024, 16),
    "gpt3-large": _gpt3(24, 1536, 16),
    # The table prints 24 heads of 128 for a width of 2048, and a width of 5140 for 40 heads of 128. Only 16 heads and
    # 5120 give the parameters it states.
    "gpt3-xl": _gpt3(24, 2048, 16),
    "gpt3-2.7b": _gpt3(32, 2560, 32),
    "gpt3-6.7b": _gpt3(32, 4096, 32),
    "gpt3-13b": _gpt3(40, 5120, 40),
    "gpt3-175b": _gpt3(96, 12288, 96),
    "llama-3.2-1b": _llama3(16, 32, 2048, 8192, factor=32.0, tied=True),
    "llama-3.2-3b": _llama3(28, 24, 3072, 8192, factor=32.0, tied=True),
    "llama-3.1-8b": _llama3(32, 32, 4096, 14336, factor=8.0, tied=False),
    "qwen3-0.6b": _qwen3(1024, 3072),
    "qwen3-1.7b": _qwen3(2048, 6144),
}
