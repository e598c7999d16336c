"""Eight-bit weights: their bound, torch's own quantisation beside them, and what they cost and save."""

import copy

import pytest
import torch
from torch import nn
from torch.ao import quantization

from llmcore.errors import InputError
from llmcore.inference import SamplingConfig, generate
from llmcore.inference.quantize import (
    DynamicInt8Linear,
    Int8Linear,
    memory_bytes,
    perplexity,
    quantization_loss,
    quantize,
    quantize_rows,
)
from llmcore.model import GPT, GPTConfig


@pytest.fixture(scope="module")
def learnt():
    """A model that has learnt to count, and rows of counting (8, 17) to test it on."""
    torch.manual_seed(0)
    network = GPT(GPTConfig(32, 16, 2, 2, 64, position="rotary", norm="rmsnorm"))
    optimizer = torch.optim.AdamW(network.parameters(), lr=3e-3)
    starts = torch.arange(32)[:, None]
    for step in range(60):
        rows = (starts + (1 + step % 3) * torch.arange(17)) % 32
        loss = nn.functional.cross_entropy(network(rows[:, :-1]).flatten(0, 1), rows[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return network, (torch.arange(0, 32, 4)[:, None] + 2 * torch.arange(17)) % 32


@torch.no_grad()
def test_each_weight_is_within_half_a_scale_and_each_output_within_the_bound_that_follows():
    torch.manual_seed(1)
    linear, x = nn.Linear(40, 30), torch.randn(5, 40)
    linear.weight[3] = 0
    weight, scales = quantize_rows(linear.weight)
    assert weight.dtype == torch.int8 and weight.abs().amax(1)[:3].tolist() == [127] * 3
    assert ((weight * scales[:, None] - linear.weight).abs() <= scales[:, None] * 0.5001).all()
    error = (Int8Linear(linear)(x) - linear(x)).abs()
    assert (error <= x.abs().sum(1, keepdim=True) * scales / 2 + 1e-5).all() and error.max() > 0


@torch.no_grad()
@pytest.mark.filterwarnings("ignore:torch.quantize_per_tensor:UserWarning")
def test_dynamic_layers_equal_torch_s():
    torch.manual_seed(1)
    linear, x = nn.Linear(40, 30), torch.randn(5, 40)
    settings = {nn.Linear: quantization.per_channel_dynamic_qconfig}
    theirs = quantization.quantize_dynamic(nn.Sequential(copy.deepcopy(linear)), settings)
    ours = DynamicInt8Linear(linear)(x)
    step = (x.max() - x.min()) / 127  # their weights have 256 levels, ours 255, so that a few round otherwise
    assert (ours - theirs(x)).abs().max() < step * linear.weight.abs().sum(1).max() * 0.1
    assert (ours - linear(x)).abs().max() < step * linear.weight.abs().sum(1).max()


@pytest.mark.parametrize("kind", ["weights", "dynamic"])
def test_a_quantized_model_predicts_and_generates_nearly_as_before(learnt, kind):
    model, rows = learnt
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    small = quantize(model, kind)
    loss = quantization_loss(model, small, rows)
    assert loss.perplexity < 3 and 0.9 < loss.perplexity_ratio < 1.1 and loss.perplexity_ratio != 1
    # 2 layers of 12 C^2 and the head's V C in one byte each, the embedding's V C in four.
    assert loss.bytes == memory_bytes(model) and loss.memory_ratio < 0.35
    prompts = [row[:5].tolist() for row in rows]
    assert generate(small, prompts, SamplingConfig(8)) == generate(model, prompts, SamplingConfig(8))
    assert all(torch.equal(before[name], tensor) for name, tensor in model.state_dict().items())


def test_perplexity_is_the_vocabulary_s_size_where_nothing_is_known():
    model = GPT(GPTConfig(32, 16, 1, 2, 8))
    nn.init.zeros_(model.head.weight)
    assert perplexity(model, torch.zeros(3, 9, dtype=torch.long), batch=2) == pytest.approx(32)


def test_impossible_wishes_are_refused(learnt):
    with pytest.raises(InputError, match="there is no 'int4'"):
        quantize(learnt[0], "int4")
    with pytest.raises(InputError, match=r"float32 on the CPU, the model is in torch\.bfloat16"):
        quantize(copy.deepcopy(learnt[0]).bfloat16(), "dynamic")
