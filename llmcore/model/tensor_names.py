"""Which tensors of transformers' GPT-2, Llama, Mistral and Qwen3 make up which of ours, both ways from one table.

Ours joins what reads the same input into one matrix: queries, keys and values; the gate and the value of a SwiGLU.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor

from llmcore.errors import InputError
from llmcore.model.config import GPTConfig

# Tables that older releases stored beside the weights.
BUFFERS = (".attn.bias", ".attn.masked_bias", ".rotary_emb.inv_freq")
GPT2_BLOCK = {
    "norm_1": "ln_1",
    "attention.qkv": "attn.c_attn",
    "attention.proj": "attn.c_proj",
    "norm_2": "ln_2",
    "mlp.up": "mlp.c_fc",
    "mlp.proj": "mlp.c_proj",
}


def tensor_names(config: GPTConfig, family: str) -> Iterator[tuple[str, tuple[str, ...], tuple[int, ...]]]:
    """Yield our name, the names of transformers whose rows it joins, and how many rows each has."""
    top, first, blocks = "model", "embed_tokens", "layers"
    if family == "gpt2":
        top, first, blocks = "transformer", "wte", "h"
        yield "positions.weight", ("transformer.wpe.weight",), (config.context_length,)
        for kind in ("weight", "bias"):
            yield f"norm.{kind}", (f"transformer.ln_f.{kind}",), (config.n_embd,)
    else:
        yield "norm.weight", ("model.norm.weight",), (config.n_embd,)
    yield "embedding.weight", (f"{top}.{first}.weight",), (config.vocab_size,)
    if not config.tie_embeddings:
        yield "head.weight", ("lm_head.weight",), (config.vocab_size,)
    for layer in range(config.n_layer):
        for ours, theirs, rows in _gpt2_block() if family == "gpt2" else _llama_block(config):
            names = tuple(f"{top}.{blocks}.{layer}.{name}" for name in theirs)
            yield f"blocks.{layer}.{ours}", names, rows


def _gpt2_block() -> Iterator[tuple[str, tuple[str, ...], tuple[int, ...]]]:
    for ours, theirs in GPT2_BLOCK.items():
        for kind in ("weight", "bias"):
            yield f"{ours}.{kind}", (f"{theirs}.{kind}",), (-1,)  # joined there as well: nothing to split


def _llama_block(config: GPTConfig) -> Iterator[tuple[str, tuple[str, ...], tuple[int, ...]]]:
    C, D, W = config.n_embd, config.head_dim, config.hidden_width
    query, key_value = config.n_head * D, config.kv_heads * D
    yield "norm_1.weight", ("input_layernorm.weight",), (C,)
    yield "norm_2.weight", ("post_attention_layernorm.weight",), (C,)
    if config.qk_norm:
        yield "attention.query_norm.weight", ("self_attn.q_norm.weight",), (D,)
        yield "attention.key_norm.weight", ("self_attn.k_norm.weight",), (D,)
    for kind in ("weight", "bias") if config.bias else ("weight",):
        joined = tuple(f"self_attn.{part}_proj.{kind}" for part in "qkv")
        yield f"attention.qkv.{kind}", joined, (query, key_value, key_value)
        yield f"attention.proj.{kind}", (f"self_attn.o_proj.{kind}",), (C,)
        yield f"mlp.up.{kind}", (f"mlp.gate_proj.{kind}", f"mlp.up_proj.{kind}"), (W, W)
        yield f"mlp.proj.{kind}", (f"mlp.down_proj.{kind}",), (C,)


def _is_transposed(ours: str, family: str) -> bool:
    """GPT-2 keeps its blocks' matrices as (inputs, outputs)."""
    return family == "gpt2" and ours.endswith(("qkv.weight", "proj.weight", "up.weight"))


def from_transformers(theirs: dict[str, Tensor], config: GPTConfig, family: str, source: Path) -> dict[str, Tensor]:
    """Our state_dict from transformers' tensors.

    Raises:
        InputError: a tensor is missing, or one is there that has no place.
    """
    rest = {name: tensor for name, tensor in theirs.items() if not name.endswith(BUFFERS)}
    if family == "gpt2":  # OpenAI's release was saved without its head and its prefix
        rest = {n if n.startswith(("transformer.", "lm_head.")) else f"transformer.{n}": t for n, t in rest.items()}
    if config.tie_embeddings:
        rest.pop("lm_head.weight", None)  # the embedding's numbers once more
    ours: dict[str, Tensor] = {}
    for name, parts, _ in tensor_names(config, family):
        missing = [part for part in parts if part not in rest]
        if missing:
            raise InputError(source, f"holds no tensor {missing[0]!r}", "give it the config.json it was saved with")
        tensors = [rest.pop(part) for part in parts]
        tensors = [tensor.T.contiguous() for tensor in tensors] if _is_transposed(name, family) else tensors
        ours[name] = tensors[0] if len(tensors) == 1 else torch.cat(tensors)
    if rest:
        problem = f"holds a tensor with no place in its config: {sorted(rest)[0]!r}"
        raise InputError(source, problem, "give it the config.json it was saved with")
    if config.tie_embeddings:
        ours["head.weight"] = ours["embedding.weight"]
    return ours


def to_transformers(ours: dict[str, Tensor], config: GPTConfig, family: str) -> dict[str, Tensor]:
    """transformers' tensors from our state_dict."""
    theirs: dict[str, Tensor] = {}
    for name, parts, rows in tensor_names(config, family):
        tensor = ours[name].T if _is_transposed(name, family) else ours[name]
        theirs |= zip(parts, tensor.split(rows) if len(parts) > 1 else [tensor], strict=True)
    return theirs
