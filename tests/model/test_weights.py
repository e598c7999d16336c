"""Saving and loading a model, and what damaged files get."""

import json

import pytest
import torch

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig, RopeScaling, load_model, save_model

CONFIG = GPTConfig(50, 16, n_layer=1, n_head=2, n_embd=8)


@pytest.fixture
def folder(tmp_path):
    torch.manual_seed(0)
    save_model(tmp_path, GPT(CONFIG))
    return tmp_path


@pytest.mark.parametrize("tied", [True, False])
def test_a_loaded_model_says_the_same(tmp_path, tied):
    torch.manual_seed(0)
    model = GPT(GPTConfig(50, 16, 1, 2, 8, tie_embeddings=tied)).eval()
    save_model(tmp_path, model)
    ids = torch.arange(10)[None]
    loaded = load_model(tmp_path)
    assert torch.equal(loaded(ids), model(ids))
    assert loaded.config == model.config
    assert (loaded.head.weight is loaded.embedding.weight) == tied


def test_nested_fields_come_back(tmp_path):
    scaling = RopeScaling("llama3", 4.0, original_context=8)
    model = GPT(GPTConfig(50, 16, 1, 2, 8, position="rotary", rope_scaling=scaling, n_expert=3)).eval()
    save_model(tmp_path, model)
    loaded = load_model(tmp_path)
    assert loaded.config == model.config
    assert torch.equal(loaded(torch.arange(10)[None]), model(torch.arange(10)[None]))


def test_a_config_from_before_newer_fields_still_loads(folder):
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    newer = ("head_width", "norm_place", "sliding_window", "logit_softcap", "n_expert", "experts_per_token")
    old = {name: value for name, value in config.items() if name not in (*newer, "rope_scaling")}
    (folder / "config.json").write_text(json.dumps(old), encoding="utf-8")
    assert load_model(folder).config == CONFIG


def test_a_truncated_file_is_named(folder):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(InputError, match=r"model\.safetensors: not a whole safetensors file"):
        load_model(folder)


def test_a_missing_file_is_named(folder):
    (folder / "model.safetensors").unlink()
    with pytest.raises(InputError, match=r"model\.safetensors: no such file"):
        load_model(folder)


def test_weights_of_another_configuration_are_refused(folder):
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps(config | {"n_layer": 2}), encoding="utf-8")
    with pytest.raises(InputError, match="not the weights of its config"):
        load_model(folder)


def test_an_unknown_field_is_refused(folder):
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps(config | {"n_heads": 2}), encoding="utf-8")
    with pytest.raises(InputError, match="unknown field 'n_heads'"):
        load_model(folder)
