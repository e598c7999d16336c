"""Linear layers with 8-bit weights for the CPU: a model in, a copy of it out that takes about a quarter of the memory.

Each output channel's weights are rounded to 255 levels between minus and plus its largest one (symmetric, per channel;
Jacob et al. 2018, arXiv 1712.05877, section 2). `weights` rounds these alone and computes in the model's precision:
the least loss, no speed. `dynamic` rounds each layer's input as it comes too and multiplies integers, through torch's
own kernel (FBGEMM): faster where layers are wide. Equal to torch.ao's `quantize_dynamic` (tests/inference/test_quantize.py).
Embeddings and norms stay as they are; a head that shares the embedding's weights gets 8-bit ones of its own.
"""

from __future__ import annotations

import copy
import dataclasses
import math
import warnings
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.inference.generate import evaluation_mode
from llmcore.model import GPT


def quantize_rows(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Weights (out, in) to int8 (out, in) in -127..127 and scales (out,): each is within half a scale of its product."""
    scales = weight.abs().amax(1).clamp(min=torch.finfo(weight.dtype).tiny) / 127
    return (weight / scales[:, None]).round().clamp(-127, 127).to(torch.int8), scales


class Int8Linear(nn.Module):
    """A linear layer whose weights are int8, multiplied in the input's precision."""

    def __init__(self, linear: nn.Linear):
        super().__init__()
        weight, scales = quantize_rows(linear.weight.detach())
        self.register_buffer("weight", weight)
        self.register_buffer("scales", scales)
        self.bias = linear.bias

    def forward(self, x: Tensor) -> Tensor:
        y = F.linear(x, self.weight.to(x.dtype)) * self.scales.to(x.dtype)
        return y if self.bias is None else y + self.bias


class DynamicInt8Linear(nn.Module):
    """A linear layer whose weights are int8 and whose input is rounded to 7 bits, by its own range, at every call.

    Seven, since without the instruction set VNNI products of eight bits overflow the 16 that they are added up in.
    """

    def __init__(self, linear: nn.Linear):
        super().__init__()
        weight, scales = quantize_rows(linear.weight.detach().float())
        zero_points = torch.zeros(len(scales), dtype=torch.long)
        with warnings.catch_warnings():  # torch 2.13 warns that this kind of tensor will go in some later release
            warnings.filterwarnings("ignore", "torch.quantize_per_tensor", UserWarning)
            rows = torch._make_per_channel_quantized_tensor(weight, scales.double(), zero_points, 0)
        bias = None if linear.bias is None else linear.bias.detach().float()
        self.packed = torch.ops.quantized.linear_prepack(rows, bias)  # in the order that the kernel reads
        self.packed_bytes = weight.numel() + 4 * scales.numel() + (0 if bias is None else 4 * bias.numel())

    def forward(self, x: Tensor) -> Tensor:
        return torch.ops.quantized.linear_dynamic(x, self.packed, reduce_range=True)


KINDS = {"weights": Int8Linear, "dynamic": DynamicInt8Linear}


def quantize(model: GPT, kind: Literal["weights", "dynamic"] = "weights") -> GPT:
    """A copy of `model`, for generating only, all of whose linear layers have int8 weights.

    Raises:
        InputError: there is no such kind, or `dynamic` is asked of a model that is not in float32 on the CPU.
    """
    if kind not in KINDS:
        raise InputError("quantize.kind", f"there is no {kind!r}", f"use one of: {', '.join(KINDS)}")
    like = model.embedding.weight
    if kind == "dynamic" and (like.device.type != "cpu" or like.dtype != torch.float32):
        problem = f"dynamic works in float32 on the CPU, the model is in {like.dtype} on {like.device}"
        raise InputError("quantize.kind", problem, "use weights, or model.float().cpu()")
    quantized = copy.deepcopy(model).eval().requires_grad_(False)
    for parent in list(quantized.modules()):
        for name, child in list(parent.named_children()):
            if type(child) is nn.Linear:
                setattr(parent, name, KINDS[kind](child))
    return quantized


def memory_bytes(model: nn.Module) -> int:
    """Bytes of a model's numbers, shared ones once."""
    tensors = {tensor.data_ptr(): tensor for tensor in (*model.parameters(), *model.buffers())}
    packed = sum(module.packed_bytes for module in model.modules() if isinstance(module, DynamicInt8Linear))
    return packed + sum(tensor.numel() * tensor.element_size() for tensor in tensors.values())


def perplexity(model: GPT, ids: Tensor, batch: int = 8) -> float:
    """Of each row's tokens after its first, given those before: ids (N, T), T at most one more than the context."""
    total = 0.0
    with evaluation_mode(model):
        for rows in ids.split(batch):
            logits = model(rows[:, :-1]).float().flatten(0, 1)
            total += float(F.cross_entropy(logits, rows[:, 1:].flatten(), reduction="sum"))
    return math.exp(total / ids[:, 1:].numel())


@dataclasses.dataclass(frozen=True)
class QuantizationLoss:
    """What 8 bits cost and save: perplexities and bytes, of the model and of its quantized copy."""

    perplexity: float
    quantized_perplexity: float
    bytes: int
    quantized_bytes: int

    @property
    def perplexity_ratio(self) -> float:
        """Quantized over not: 1.01 is one percent worse."""
        return self.quantized_perplexity / self.perplexity

    @property
    def memory_ratio(self) -> float:
        """Quantized over not."""
        return self.quantized_bytes / self.bytes


def quantization_loss(model: GPT, quantized: GPT, ids: Tensor) -> QuantizationLoss:
    """Compare a model with its quantized copy on held-out tokens ids (N, T)."""
    return QuantizationLoss(
        perplexity(model, ids), perplexity(quantized, ids), memory_bytes(model), memory_bytes(quantized)
    )
