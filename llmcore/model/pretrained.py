"""Weights from and to `transformers`: a folder or a hub id in, a GPT out, and back; GPT-2, Llama, Mistral and Qwen3.

Only safetensors are read: a pickle (`pytorch_model.bin`) runs whatever code its author put in. What transformers computes
that a GPT cannot is refused, never dropped. Logits and greedy text equal transformers' (tests/model/test_pretrained.py).
Which tensor goes where stands in `llmcore.model.tensor_names`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from llmcore.errors import InputError
from llmcore.files import read_json, write_json
from llmcore.model.config import GPTConfig, RopeScaling
from llmcore.model.gpt import GPT
from llmcore.model.tensor_names import from_transformers, to_transformers
from llmcore.model.weights import load_tensors, save_tensors

ARCHITECTURES = {
    "gpt2": "GPT2LMHeadModel",
    "llama": "LlamaForCausalLM",
    "mistral": "MistralForCausalLM",
    "qwen3": "Qwen3ForCausalLM",
}
GPT2_ACTIVATIONS = {"gelu_new": "gelu_tanh", "gelu_pytorch_tanh": "gelu_tanh", "gelu": "gelu", "relu": "relu"}
PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")


def from_pretrained(source: str | Path, revision: str | None = None, dtype: torch.dtype = torch.float32) -> GPT:
    """Read a model that transformers wrote; it comes back in evaluation mode.

    Args:
        source: a folder with config.json and safetensors (one file, or shards with their index), or a hub id.
        revision: branch, tag or commit on the hub.
        dtype: of the weights in memory; bfloat16 takes half.

    Raises:
        InputError: no such folder or hub id, a pickle, a damaged file, or an architecture that a GPT cannot express.
    """
    directory = _directory(source, revision)
    path = directory / "config.json"
    fields = read_json(path)
    family = fields.get("model_type")
    if family not in ARCHITECTURES:
        remedy = f"choose one of {', '.join(ARCHITECTURES)}; what save_model wrote, load_model reads"
        raise InputError(path, f"model_type {family!r} is not supported", remedy)
    config = _gpt2_config(fields, path) if family == "gpt2" else _llama_config(fields, family, path)
    weights = from_transformers(_read_tensors(directory), config, family, directory)
    with torch.device("meta"):  # no memory and no random numbers for weights that are about to be replaced
        model = GPT(config)
    for name, expected in model.state_dict().items():
        if weights[name].shape != expected.shape:
            problem = f"{name} would be {tuple(weights[name].shape)}, config.json says {tuple(expected.shape)}"
            raise InputError(directory, problem, "give it the config.json it was saved with")
    model.load_state_dict({name: tensor.to(dtype) for name, tensor in weights.items()}, assign=True)
    if config.tie_embeddings:
        model.head.weight = model.embedding.weight
    return model.eval()


def export_pretrained(model: GPT, directory: str | Path, eos_token_id: int | None = None) -> None:
    """Write `model` as `transformers.AutoModelForCausalLM.from_pretrained(directory)` reads it, config.json last.

    Args:
        eos_token_id: the token that ends a text, at which transformers' `generate` stops.

    Raises:
        InputError: the model has an ingredient that no supported architecture has.
    """
    directory, config = Path(directory), model.config
    family = _family(config)
    save_tensors(directory / "model.safetensors", to_transformers(model.state_dict(), config, family))
    fields = _gpt2_fields(config) if family == "gpt2" else _llama_fields(config, family)
    fields |= {
        "architectures": [ARCHITECTURES[family]],
        "model_type": family,
        "vocab_size": config.vocab_size,
        "tie_word_embeddings": config.tie_embeddings,
        "dtype": str(model.embedding.weight.dtype).removeprefix("torch."),
        "bos_token_id": None,
        "eos_token_id": eos_token_id,
    }
    write_json(directory / "config.json", fields)


def _directory(source: str | Path, revision: str | None) -> Path:
    """The folder itself, or the one into which the hub's files were downloaded."""
    if Path(source).is_dir():
        return Path(source)
    if not re.fullmatch(r"[\w-][\w.-]*(/[\w-][\w.-]*)?", str(source)):
        raise InputError(source, "no such folder", "give a folder or a hub id such as Qwen/Qwen3-0.6B")
    import httpx  # imported here because most users never download
    import huggingface_hub

    try:
        folder = huggingface_hub.snapshot_download(
            str(source),
            revision=revision,
            allow_patterns=["config.json", "*.safetensors", "*.safetensors.index.json"],
            ignore_patterns=["*/*"],
        )
    except (OSError, ValueError, httpx.HTTPError) as error:  # the hub's own errors are OSErrors or ValueErrors
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        remedy = "check the name and the network, or give a folder that holds config.json and model.safetensors"
        raise InputError(source, f"no folder here, and the hub did not give it ({reason})", remedy) from error
    return Path(folder)


def _read_tensors(directory: Path) -> dict[str, Tensor]:
    index = directory / "model.safetensors.index.json"
    names = ["model.safetensors"]
    if not (directory / names[0]).exists() and index.exists():
        names = sorted(set(read_json(index).get("weight_map", {}).values()))
        for name in names:
            if Path(name).name != name:
                raise InputError(index, f"names a file outside its folder: {name}", "get the model from its source")
            if not (directory / name).exists():
                raise InputError(directory / name, "no such file, but the index names it", "download it again")
    elif not (directory / names[0]).exists():
        pickles = sorted(path.name for pattern in PICKLES for path in directory.glob(pattern))
        if pickles:
            remedy = "convert it where you trust its author: transformers' save_pretrained writes model.safetensors"
            raise InputError(directory / pickles[0], "is a pickle, which runs code when loaded", remedy)
        raise InputError(directory / names[0], "no such file", "give a folder with model.safetensors")
    tensors: dict[str, Tensor] = {}
    for name in names:
        tensors |= load_tensors(directory / name)
    return tensors


def _gpt2_config(fields: dict[str, Any], path: Path) -> GPTConfig:
    _refuse(fields, path, scale_attn_weights=True, scale_attn_by_inverse_layer_idx=False, add_cross_attention=False)
    activation = fields.get("activation_function", "gelu_new")
    if activation not in GPT2_ACTIVATIONS:
        remedy = f"choose a model with one of {', '.join(GPT2_ACTIVATIONS)}"
        raise InputError(path, f"activation_function {activation!r} is not supported", remedy)
    return GPTConfig(
        *(_need(fields, path, name) for name in ("vocab_size", "n_positions", "n_layer", "n_head", "n_embd")),
        mlp_width=fields.get("n_inner"),
        mlp=GPT2_ACTIVATIONS[activation],
        tie_embeddings=fields.get("tie_word_embeddings", True),
        dropout=fields.get("resid_pdrop", 0.1),
        norm_eps=fields.get("layer_norm_epsilon", 1e-5),
    )


def _llama_config(fields: dict[str, Any], family: str, path: Path) -> GPTConfig:
    bias = fields.get("attention_bias", False)
    _refuse(fields, path, hidden_act="silu", use_sliding_window=False)
    if bias != fields.get("mlp_bias", False):
        raise InputError(path, "has biases in attention or MLP but not in both", "choose a model with all or none")
    rope = fields.get("rope_parameters") or fields.get("rope_scaling") or {}
    shape = ("vocab_size", "max_position_embeddings", "num_hidden_layers", "num_attention_heads", "hidden_size")
    return GPTConfig(
        *(_need(fields, path, name) for name in shape),
        n_kv_head=fields.get("num_key_value_heads"),
        head_width=fields.get("head_dim") or (128 if family == "qwen3" else None),
        mlp_width=_need(fields, path, "intermediate_size"),
        position="rotary",
        norm="rmsnorm",
        mlp="swiglu",
        bias=bias,
        tie_embeddings=fields.get("tie_word_embeddings", False),
        qk_norm=family == "qwen3",
        sliding_window=fields.get("sliding_window", 4096) if family == "mistral" else None,
        rope_base=rope.get("rope_theta", fields.get("rope_theta", 10_000.0)),
        rope_scaling=_rope_scaling(rope, path),
        norm_eps=fields.get("rms_norm_eps", 1e-6),
    )


def _rope_scaling(rope: dict[str, Any], path: Path) -> RopeScaling | None:
    kind = rope.get("rope_type", rope.get("type", "default"))
    if kind == "default":
        return None
    if kind == "linear":
        return RopeScaling("linear", _need(rope, path, "factor"))
    if kind == "llama3":
        names = ("factor", "low_freq_factor", "high_freq_factor", "original_max_position_embeddings")
        return RopeScaling("llama3", *(_need(rope, path, name) for name in names))
    raise InputError(path, f"rope_type {kind!r} is not supported", "choose a model with default, linear or llama3")


def _need(fields: dict[str, Any], path: Path, name: str) -> Any:
    if name not in fields:
        raise InputError(path, f"has no field {name!r}", "get the config.json that belongs to the weights")
    return fields[name]


def _refuse(fields: dict[str, Any], path: Path, **only: Any) -> None:
    """Complain about a field with another value than the `only` one that a GPT can express."""
    for name, value in only.items():
        if fields.get(name, value) != value:
            raise InputError(path, f"{name} {fields[name]!r} is not supported", f"choose a model with {value!r}")


def _family(config: GPTConfig) -> str:
    """The architecture of transformers that has exactly this configuration's ingredients."""
    common = {"token_shift": (False,), "norm_place": ("before",), "logit_softcap": (None,), "n_expert": (0,)}
    if config.position == "rotary":
        family = "qwen3" if config.qk_norm else "mistral" if config.sliding_window else "llama"
        needs = {"norm": ("rmsnorm",), "mlp": ("swiglu",)}
        needs |= {} if family == "llama" else {"bias": (False,)}
        needs |= {"sliding_window": (None,)} if family == "qwen3" else {}
    else:
        family = "gpt2"
        needs = {"position": ("learned",), "norm": ("layernorm",), "bias": (True,), "qk_norm": (False,)}
        needs |= {"mlp": tuple(GPT2_ACTIVATIONS.values()), "sliding_window": (None,), "head_width": (None,)}
        needs |= {"n_kv_head": (None, config.n_head)}
    for name, allowed in (common | needs).items():
        value = getattr(config, name)
        if value not in allowed:
            remedy = "save it with save_model"
            raise InputError(f"model.{name}", f"{value!r} has no place in transformers' {family}", remedy)
    return family


def _gpt2_fields(config: GPTConfig) -> dict[str, Any]:
    names = {ours: theirs for theirs, ours in reversed(GPT2_ACTIVATIONS.items())}
    return {
        "n_positions": config.context_length,
        "n_layer": config.n_layer,
        "n_head": config.n_head,
        "n_embd": config.n_embd,
        "n_inner": config.mlp_width,
        "activation_function": names[config.mlp],
        "layer_norm_epsilon": config.norm_eps,
        "resid_pdrop": config.dropout,
        "embd_pdrop": config.dropout,
        "attn_pdrop": 0.0,
    }


def _llama_fields(config: GPTConfig, family: str) -> dict[str, Any]:
    scaling, rope = config.rope_scaling, None
    if scaling is not None:
        rope = {"rope_type": scaling.kind, "factor": scaling.factor}
    if scaling is not None and scaling.kind == "llama3":
        rope |= {"low_freq_factor": scaling.low_freq_factor, "high_freq_factor": scaling.high_freq_factor}
        rope |= {"original_max_position_embeddings": scaling.original_context}
    fields = {
        "max_position_embeddings": config.context_length,
        "num_hidden_layers": config.n_layer,
        "num_attention_heads": config.n_head,
        "num_key_value_heads": config.kv_heads,
        "head_dim": config.head_dim,
        "hidden_size": config.n_embd,
        "intermediate_size": config.hidden_width,
        "hidden_act": "silu",
        "rms_norm_eps": config.norm_eps,
        "rope_theta": config.rope_base,  # with rope_scaling, as releases before 5 write it and all read it
        "rope_scaling": rope,
        "attention_bias": config.bias,
    }
    if family == "llama":
        fields["mlp_bias"] = config.bias
    if family == "mistral":
        fields["sliding_window"] = config.sliding_window
    return fields
