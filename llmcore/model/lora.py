"""Low-rank adaptation: a trained network in, the same network with few trainable numbers out, which are saved alone.

LoRA (Hu et al. 2021, arXiv 2106.09685) keeps a weight W (out, in) and learns B A beside it, B (out, r), A (r, in).
DoRA (Liu et al. 2024, arXiv 2402.09353) also learns the length of each of the sum's rows. Equal to peft's forward pass
with the same numbers (tests/model/test_lora.py).
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.files import read_json, write_json
from llmcore.model.weights import load_tensors, save_tensors


@dataclasses.dataclass(frozen=True)
class LoRAConfig:
    """What is adapted, and how strongly.

    Attributes:
        rank: r, the width between A and B.
        alpha: the update is multiplied by alpha / rank, so that another rank needs no other learning rate.
        dropout: probability, in the update's input.
        targets: a linear layer is adapted when its dotted name is one of these or ends with one.
        dora: learn the rows' lengths as well.
        seed: of A's random numbers; B starts at 0, so nothing changes at first.
    """

    rank: int = 8
    alpha: float = 16.0
    dropout: float = 0.0
    targets: tuple[str, ...] = ("qkv", "up", "proj")
    dora: bool = False
    seed: int = 0

    def __post_init__(self):
        object.__setattr__(self, "targets", tuple(self.targets))  # JSON and YAML give lists
        if self.rank < 1:
            raise InputError("lora.rank", f"must be at least 1, got {self.rank}", "raise it")
        if not self.alpha > 0:
            raise InputError("lora.alpha", f"must be positive, got {self.alpha}", "raise it")
        if not 0 <= self.dropout < 1:
            raise InputError("lora.dropout", f"must be in [0, 1), got {self.dropout}", "lower it")


class LoRALinear(nn.Linear):
    """A linear layer that keeps `weight` and `bias` under their names and adds what `lora_a` and `lora_b` learn."""

    def __init__(self, base: nn.Linear, config: LoRAConfig, generator: torch.Generator):
        super().__init__(base.in_features, base.out_features, bias=False, device="meta")
        self.weight, self.bias = base.weight, base.bias
        bound = 1 / math.sqrt(base.in_features)
        a = torch.empty(config.rank, base.in_features).uniform_(-bound, bound, generator=generator)
        self.lora_a = nn.Parameter(a.to(base.weight))
        self.lora_b = nn.Parameter(base.weight.new_zeros(base.out_features, config.rank))
        self.magnitude = nn.Parameter(base.weight.detach().norm(dim=1)) if config.dora else None
        self.scaling, self.dropout = config.alpha / config.rank, nn.Dropout(config.dropout)
        self.merged_scale: Tensor | None = None  # what the rows were multiplied by in `merge`; None when not merged

    def forward(self, x: Tensor) -> Tensor:
        if self.merged_scale is not None:
            return super().forward(x)
        update = F.linear(F.linear(self.dropout(x), self.lora_a), self.lora_b) * self.scaling
        if self.magnitude is None:
            return super().forward(x) + update
        y = (F.linear(x, self.weight) + update) * self._row_scale().to(x.dtype)
        return y if self.bias is None else y + self.bias

    def _row_scale(self) -> Tensor:
        """Wanted over actual length of each row, (out,); the actual one has no gradient (DoRA, section 4.3)."""
        if self.magnitude is None:
            return self.weight.new_ones(self.out_features)
        return self.magnitude / (self.weight + self._update()).detach().norm(dim=1)

    def _update(self) -> Tensor:
        return self.scaling * self.lora_b @ self.lora_a

    @torch.no_grad()
    def merge(self) -> None:
        """Write the update into `weight`: from now on the layer costs what a plain one costs."""
        if self.merged_scale is None:
            scale = self._row_scale()
            self.weight.add_(self._update()).mul_(scale[:, None])
            self.merged_scale = scale

    @torch.no_grad()
    def unmerge(self) -> None:
        """Take the update out of `weight` again, up to rounding."""
        if self.merged_scale is not None:
            self.weight.div_(self.merged_scale[:, None]).sub_(self._update())
            self.merged_scale = None


def add_lora(model: nn.Module, config: LoRAConfig) -> list[str]:
    """Adapt the target layers of `model` in place and freeze all else; return the layers' names.

    Raises:
        InputError: a target names no linear layer, or a layer is adapted already.
    """
    layers = dict(model.named_modules())
    chosen = []
    for target in config.targets:
        found = [name for name in layers if name == target or name.endswith(f".{target}")]
        if not found or any(type(layers[name]) is not nn.Linear for name in found):
            problem = f"{target!r} names no plain linear layer" + (f" but {found[0]}" if found else "")
            raise InputError("lora.targets", problem, "name linear layers that are not adapted yet, such as qkv")
        chosen += found
    model.requires_grad_(False)
    generator = torch.Generator().manual_seed(config.seed)
    for name in sorted(set(chosen)):
        _replace(model, name, LoRALinear(layers[name], config, generator))
    return sorted(set(chosen))


def lora_layers(model: nn.Module) -> Iterator[tuple[str, LoRALinear]]:
    """Name and layer of all that is adapted."""
    return ((name, module) for name, module in model.named_modules() if isinstance(module, LoRALinear))


def merge_lora(model: nn.Module) -> None:
    """Write all updates into the weights; `unmerge_lora` takes them out again."""
    for _, layer in lora_layers(model):
        layer.merge()


def unmerge_lora(model: nn.Module) -> None:
    for _, layer in lora_layers(model):
        layer.unmerge()


def remove_lora(model: nn.Module) -> None:
    """Merge for good: plain linear layers again, which `save_model` and `export_pretrained` write; all are trainable."""
    for name, layer in list(lora_layers(model)):
        layer.merge()
        plain = nn.Linear(layer.in_features, layer.out_features, bias=False, device="meta")
        plain.weight, plain.bias = layer.weight, layer.bias
        _replace(model, name, plain)
    model.requires_grad_(True)


def save_lora(directory: str | Path, model: nn.Module, config: LoRAConfig) -> None:
    """Write the adaptation's own weights, `lora.safetensors`, and then its settings, `lora.json`."""
    directory = Path(directory)
    save_tensors(directory / "lora.safetensors", _own_weights(model))
    write_json(directory / "lora.json", dataclasses.asdict(config))


def load_lora(directory: str | Path, model: nn.Module) -> LoRAConfig:
    """Adapt `model` as `save_lora` found it.

    Raises:
        InputError: a file is missing or damaged, or belongs to another model; `model` may then be adapted in part.
    """
    directory = Path(directory)
    fields = read_json(directory / "lora.json")
    unknown = set(fields) - {field.name for field in dataclasses.fields(LoRAConfig)}
    if unknown:
        raise InputError(directory / "lora.json", f"unknown field {sorted(unknown)[0]!r}", "remove it")
    config, weights = LoRAConfig(**fields), load_tensors(directory / "lora.safetensors")
    add_lora(model, config)
    own = _own_weights(model)
    wrong = [name for name in own.keys() | weights.keys() if name not in own or name not in weights]
    wrong += [name for name in own.keys() & weights.keys() if own[name].shape != weights[name].shape]
    if wrong:
        problem = f"{min(wrong)} does not fit this model"
        raise InputError(directory / "lora.safetensors", problem, "give it the model that it was trained on")
    model.load_state_dict(weights, strict=False)
    return config


def _own_weights(model: nn.Module) -> dict[str, Tensor]:
    own = ("lora_a", "lora_b", "magnitude")
    return {
        f"{name}.{part}": getattr(layer, part).detach()
        for name, layer in lora_layers(model)
        for part in own
        if getattr(layer, part) is not None
    }


def _replace(model: nn.Module, name: str, layer: nn.Module) -> None:
    parent, _, last = name.rpartition(".")
    setattr(model.get_submodule(parent), last, layer.train(model.training))
