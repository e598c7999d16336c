"""LoRA and DoRA: no effect at first, peft's forward pass, exact merging, and a file of its own weights alone."""

import copy
import warnings

import pytest
import safetensors.torch
import torch
from torch import nn

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig, load_model, save_model
from llmcore.model.lora import (
    LoRAConfig,
    LoRALinear,
    add_lora,
    load_lora,
    lora_layers,
    merge_lora,
    remove_lora,
    save_lora,
    unmerge_lora,
)

CONFIG = GPTConfig(50, 16, n_layer=2, n_head=2, n_embd=16)
BOTH = pytest.mark.parametrize("dora", [False, True], ids=["lora", "dora"])
IDS = torch.randint(50, (2, 12), generator=torch.Generator().manual_seed(0))


def network() -> GPT:
    torch.manual_seed(0)
    return GPT(CONFIG).eval()


def stir(model: nn.Module) -> nn.Module:
    """Give the adaptation weights as if it had been trained."""
    torch.manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.requires_grad:
                parameter.add_(torch.randn_like(parameter) * 0.2)
    return model


@BOTH
def test_it_changes_nothing_at_first_and_trains_only_itself(dora):
    model = network()
    before = model(IDS)
    names = add_lora(model, LoRAConfig(rank=4, dora=dora))
    assert len(names) == 8  # qkv and two projections and up, in two blocks
    torch.testing.assert_close(model(IDS), before, atol=1e-6, rtol=1e-5)
    trainable = {name.rpartition(".")[2] for name, p in model.named_parameters() if p.requires_grad}
    assert trainable == {"lora_a", "lora_b"} | ({"magnitude"} if dora else set())
    frozen = {name: p.clone() for name, p in model.named_parameters() if not p.requires_grad}
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=1.0)
    for _ in range(2):  # B is 0 at first, so A moves from the second step on
        model(IDS).logsumexp(-1).sum().backward()
        optimizer.step()
    assert all(torch.equal(p, frozen[name]) for name, p in model.named_parameters() if name in frozen)
    assert all(layer.lora_a.grad.abs().sum() > 0 for _, layer in lora_layers(model))


def test_the_formula_of_lora():
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(6, 5))
    weight, bias = model[0].weight.clone(), model[0].bias.clone()
    add_lora(model, LoRAConfig(rank=2, alpha=6, targets=("0",)))
    layer, x = stir(model)[0], torch.randn(3, 6)
    torch.testing.assert_close(model(x), x @ (weight + 3 * layer.lora_b @ layer.lora_a).T + bias)


def test_the_formula_of_dora():
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(6, 5))
    weight, bias = model[0].weight.clone(), model[0].bias.clone()
    add_lora(model, LoRAConfig(rank=2, alpha=6, targets=("0",), dora=True))
    layer, x = stir(model)[0], torch.randn(3, 6)
    rows = weight + 3 * layer.lora_b @ layer.lora_a
    rows = layer.magnitude[:, None] * rows / rows.norm(dim=1, keepdim=True)
    torch.testing.assert_close(model(x), x @ rows.T + bias)


@BOTH
def test_forward_and_gradient_equal_peft(dora):
    peft = pytest.importorskip("peft")
    torch.manual_seed(0)
    ours = nn.Sequential(nn.Linear(12, 10), nn.ReLU(), nn.Linear(10, 7))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # peft's, on models that are not transformers'
        settings = peft.LoraConfig(r=3, lora_alpha=5, target_modules=["0", "2"], use_dora=dora)
        theirs = peft.get_peft_model(copy.deepcopy(ours), settings).base_model.model
    add_lora(ours, LoRAConfig(rank=3, alpha=5, targets=("0", "2"), dora=dora))
    stir(ours)
    pairs = []
    for number in (0, 2):
        layer, twin = ours[number], theirs[number]
        pairs += [(layer.lora_a, twin.lora_A["default"].weight), (layer.lora_b, twin.lora_B["default"].weight)]
        pairs += [(layer.magnitude, twin.lora_magnitude_vector["default"].weight)] if dora else []
    with torch.no_grad():
        for mine, other in pairs:
            other.copy_(mine)
    x = torch.randn(4, 12)
    torch.testing.assert_close(ours(x), theirs(x))
    ours(x).square().sum().backward()
    theirs(x).square().sum().backward()
    for mine, other in pairs:
        torch.testing.assert_close(mine.grad, other.grad, atol=1e-5, rtol=1e-4)


@BOTH
def test_merging_and_unmerging_are_exact(dora):
    model = network()
    plain = model(IDS)
    add_lora(model, LoRAConfig(rank=4, dora=dora))
    weights = {name: layer.weight.clone() for name, layer in lora_layers(model)}
    adapted = stir(model)(IDS)
    assert (adapted - plain).abs().max() > 0.01
    for _ in range(2):  # a second call changes nothing
        merge_lora(model)
    torch.testing.assert_close(model(IDS), adapted, atol=1e-5, rtol=0)
    assert all((layer.weight - weights[name]).abs().max() > 0.01 for name, layer in lora_layers(model))
    for _ in range(2):
        unmerge_lora(model)
    torch.testing.assert_close(model(IDS), adapted, atol=1e-5, rtol=0)
    for name, layer in lora_layers(model):
        torch.testing.assert_close(layer.weight, weights[name], atol=1e-5, rtol=0)


@BOTH
def test_removed_it_is_a_plain_model_again(tmp_path, dora):
    model = network()
    add_lora(model, LoRAConfig(dora=dora))
    adapted = stir(model)(IDS)
    remove_lora(model)
    assert not any(isinstance(module, LoRALinear) for module in model.modules())
    assert all(parameter.requires_grad for parameter in model.parameters())
    save_model(tmp_path, model)
    torch.testing.assert_close(load_model(tmp_path)(IDS), adapted, atol=1e-5, rtol=0)


@BOTH
def test_its_file_holds_its_own_weights_alone(tmp_path, dora):
    model, config = network(), LoRAConfig(rank=2, targets=("attention.qkv",), dora=dora)
    add_lora(model, config)
    adapted = stir(model)(IDS)
    save_lora(tmp_path, model, config)
    names = safetensors.torch.load_file(tmp_path / "lora.safetensors").keys()
    parts = ("lora_a", "lora_b", "magnitude") if dora else ("lora_a", "lora_b")
    assert names == {f"blocks.{layer}.attention.qkv.{part}" for layer in range(2) for part in parts}
    again = network()
    assert load_lora(tmp_path, again) == config
    torch.testing.assert_close(again(IDS), adapted)


def test_dropout_acts_on_the_update_in_training_alone():
    model = network()
    add_lora(model, LoRAConfig(dropout=0.5))
    stir(model)
    assert torch.equal(model(IDS), model(IDS))
    model.train()
    assert not torch.equal(model(IDS), model(IDS))


def test_weights_of_another_model_are_refused(tmp_path):
    model = network()
    add_lora(model, LoRAConfig())
    save_lora(tmp_path, model, LoRAConfig())
    with pytest.raises(InputError, match=r"lora\.safetensors: blocks\.2\.attention\.proj\.lora_a does not fit"):
        load_lora(tmp_path, GPT(GPTConfig(50, 16, 3, 2, 16)))


def test_a_target_must_be_a_linear_layer_not_yet_adapted():
    with pytest.raises(InputError, match=r"lora\.targets: 'q_proj' names no plain linear layer"):
        add_lora(network(), LoRAConfig(targets=("q_proj",)))
    model = network()
    add_lora(model, LoRAConfig(targets=("qkv",)))
    with pytest.raises(InputError, match="not adapted yet"):
        add_lora(model, LoRAConfig(targets=("qkv",)))


@pytest.mark.parametrize(
    ("values", "words"),
    [({"rank": 0}, "rank: must be at least 1"), ({"alpha": 0}, "alpha: must be"), ({"dropout": 1}, "dropout: must be")],
)
def test_impossible_settings_are_refused(values, words):
    with pytest.raises(InputError, match=words):
        LoRAConfig(**values)
