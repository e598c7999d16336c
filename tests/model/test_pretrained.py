"""Small random models of transformers, converted both ways: logits, greedy text, shards, pickles and the hub."""

import copy
import dataclasses
import json

import huggingface_hub
import pytest
import torch
import transformers

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig, RopeScaling, save_model

SMALL = {"vocab_size": 97, "bos_token_id": None, "eos_token_id": None}
LLAMA = SMALL | {
    "hidden_size": 24, "intermediate_size": 40, "num_hidden_layers": 2, "num_attention_heads": 4,
    "num_key_value_heads": 2, "max_position_embeddings": 64,
}  # fmt: skip
GPT2 = SMALL | {"n_positions": 64, "n_embd": 24, "n_layer": 2, "n_head": 4}
LLAMA3_ROPE = {
    "rope_type": "llama3", "factor": 4.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
    "original_max_position_embeddings": 16, "rope_theta": 500.0,
}  # fmt: skip
CONFIGS = {
    "gpt2": transformers.GPT2Config(**GPT2),
    "gpt2 untied, exact gelu": transformers.GPT2Config(
        **GPT2, n_inner=36, activation_function="gelu", tie_word_embeddings=False
    ),
    "llama": transformers.LlamaConfig(**LLAMA, rope_parameters=LLAMA3_ROPE),
    "llama linear, biases, tied": transformers.LlamaConfig(
        **LLAMA, attention_bias=True, mlp_bias=True, tie_word_embeddings=True,
        rope_parameters={"rope_type": "linear", "factor": 2.0, "rope_theta": 10_000.0},
    ),
    "mistral": transformers.MistralConfig(**LLAMA, sliding_window=6),
    "qwen3": transformers.Qwen3Config(**LLAMA, head_dim=8),
    "qwen3 tied": transformers.Qwen3Config(**LLAMA, head_dim=8, tie_word_embeddings=True),
}  # fmt: skip
EACH = pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS.keys())
IDS = torch.randint(97, (2, 40), generator=torch.Generator().manual_seed(1))


def random_twin(config) -> transformers.PreTrainedModel:
    """A model of transformers whose weights are large enough for its attention to be far from uniform."""
    torch.manual_seed(5)
    model = transformers.AutoModelForCausalLM.from_config(copy.deepcopy(config)).eval()  # it is written to
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.15)
    return model


def saved(tmp_path, config, **options):
    random_twin(config).save_pretrained(tmp_path, **options)
    return tmp_path


def greedy(model: GPT, ids: torch.Tensor, steps: int) -> torch.Tensor:
    for _ in range(steps):
        ids = torch.cat((ids, model(ids)[:, -1:].argmax(-1)), dim=1)
    return ids


@EACH
def test_logits_and_greedy_text_equal_both_ways(config, tmp_path):
    theirs = random_twin(config)
    theirs.save_pretrained(tmp_path / "theirs")
    ours = GPT.from_pretrained(tmp_path / "theirs")
    ours.export_pretrained(tmp_path / "ours")
    back = transformers.AutoModelForCausalLM.from_pretrained(tmp_path / "ours").eval()
    with torch.no_grad():
        expected = theirs(IDS).logits
        assert expected.std() > 0.3
        torch.testing.assert_close(ours(IDS), expected, atol=1e-4, rtol=1e-4)
        torch.testing.assert_close(back(IDS).logits, expected, atol=1e-5, rtol=1e-5)
        prompt = IDS[:, :5]
        text = theirs.generate(prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=12, do_sample=False)
        assert torch.equal(greedy(ours, prompt, 12), text)
    assert ours.parameter_count() == theirs.num_parameters()


@EACH
def test_bfloat16_agrees_within_its_rounding(config, tmp_path):
    """Ours and theirs in bfloat16 stray equally far from theirs in float32 with the same (rounded) weights."""
    theirs = random_twin(config).to(torch.bfloat16)
    theirs.save_pretrained(tmp_path)
    ours = GPT.from_pretrained(tmp_path, dtype=torch.bfloat16)
    assert ours.head.weight.dtype == torch.bfloat16
    with torch.no_grad():
        rounded, theirs_rounded = ours(IDS).float(), theirs(IDS).logits.float()
        exact = theirs.float()(IDS).logits
    error, their_error = (rounded - exact).abs().mean(), (theirs_rounded - exact).abs().mean()
    assert error < 1.5 * their_error
    assert error < 0.05 * exact.std()


def test_the_release_of_openai_without_head_and_prefix_loads(tmp_path):
    theirs = random_twin(CONFIGS["gpt2"])
    tensors = {name: tensor.contiguous() for name, tensor in theirs.transformer.state_dict().items()}
    tensors["h.0.attn.bias"] = torch.ones(1, 1, 64, 64)  # the mask that old releases stored
    huggingface_hub.save_torch_state_dict(tensors, tmp_path)
    theirs.config.save_pretrained(tmp_path)
    with torch.no_grad():
        torch.testing.assert_close(GPT.from_pretrained(tmp_path)(IDS), theirs(IDS).logits, atol=1e-4, rtol=1e-4)


def test_the_old_spelling_of_rotary_settings_loads(tmp_path):
    saved(tmp_path, CONFIGS["llama"])
    fields = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    rope = fields.pop("rope_parameters")
    fields |= {"rope_theta": rope.pop("rope_theta"), "rope_scaling": rope}
    (tmp_path / "config.json").write_text(json.dumps(fields), encoding="utf-8")
    config = GPT.from_pretrained(tmp_path).config
    assert (config.rope_base, config.rope_scaling) == (500.0, RopeScaling("llama3", 4.0, 1.0, 4.0, 16))


def test_shards_are_read_by_their_index(tmp_path):
    whole = GPT.from_pretrained(saved(tmp_path / "whole", CONFIGS["qwen3"]))
    folder = saved(tmp_path / "shards", CONFIGS["qwen3"], max_shard_size="10KB")
    shards = sorted(folder.glob("model-*.safetensors"))
    assert len(shards) > 2
    assert torch.equal(GPT.from_pretrained(folder)(IDS), whole(IDS))
    shards[1].unlink()
    with pytest.raises(InputError, match=rf"{shards[1].name}: no such file, but the index names it"):
        GPT.from_pretrained(folder)


def test_an_index_that_leaves_its_folder_is_refused(tmp_path):
    saved(tmp_path, CONFIGS["llama"])
    (tmp_path / "model.safetensors").unlink()
    index = {"weight_map": {"lm_head.weight": "../secret.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(InputError, match="outside its folder"):
        GPT.from_pretrained(tmp_path)


def test_a_pickle_is_refused_unread(tmp_path):
    saved(tmp_path, CONFIGS["llama"])
    (tmp_path / "model.safetensors").unlink()
    (tmp_path / "pytorch_model.bin").write_bytes(b"never opened")
    with pytest.raises(InputError, match=r"pytorch_model\.bin: is a pickle.*save_pretrained writes model\.safetensors"):
        GPT.from_pretrained(tmp_path)


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("llama", {"model_type": "bert"}, "model_type 'bert' is not supported"),
        ("llama", {"hidden_act": "gelu"}, "hidden_act 'gelu' is not supported"),
        ("llama", {"attention_bias": True}, "biases in attention or MLP but not in both"),
        ("llama", {"rope_parameters": {"rope_type": "yarn", "factor": 2.0}}, "rope_type 'yarn' is not supported"),
        ("llama", {"num_hidden_layers": 1}, "a tensor with no place in its config: 'model.layers.1"),
        ("llama", {"num_hidden_layers": 3}, "holds no tensor 'model.layers.2"),
        ("llama", {"intermediate_size": 41}, "config.json says"),
        ("gpt2", {"activation_function": "silu"}, "activation_function 'silu' is not supported"),
        ("gpt2", {"scale_attn_by_inverse_layer_idx": True}, "scale_attn_by_inverse_layer_idx True is not supported"),
        ("qwen3", {"use_sliding_window": True}, "use_sliding_window True is not supported"),
    ],
)
def test_what_a_gpt_cannot_express_is_refused(tmp_path, name, change, words):
    saved(tmp_path, CONFIGS[name])
    fields = json.loads((tmp_path / "config.json").read_text(encoding="utf-8")) | change
    (tmp_path / "config.json").write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(InputError, match=words):
        GPT.from_pretrained(tmp_path)


def test_a_missing_field_is_named(tmp_path):
    saved(tmp_path, CONFIGS["llama"])
    fields = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    del fields["hidden_size"]
    (tmp_path / "config.json").write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(InputError, match=r"config\.json: has no field 'hidden_size'"):
        GPT.from_pretrained(tmp_path)


def test_our_own_folder_is_sent_to_load_model(tmp_path):
    save_model(tmp_path, GPT(GPTConfig(50, 16, 1, 2, 8)))
    with pytest.raises(InputError, match="load_model"):
        GPT.from_pretrained(tmp_path)


@pytest.mark.parametrize(
    "change", [{"mlp": "relu2"}, {"token_shift": True}, {"logit_softcap": 5.0}, {"n_expert": 2}, {"bias": True}]
)
def test_what_transformers_cannot_express_is_not_exported(tmp_path, change):
    config = GPTConfig(50, 16, 1, 2, 8, position="rotary", norm="rmsnorm", mlp="swiglu", bias=False, qk_norm=True)
    with pytest.raises(InputError, match=f"model.{next(iter(change))}: .* has no place in transformers' qwen3"):
        GPT(dataclasses.replace(config, **change)).export_pretrained(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_hub_id_downloads_weights_alone(tmp_path, monkeypatch):
    saved(tmp_path, CONFIGS["llama"])
    calls = []
    monkeypatch.setattr(huggingface_hub, "snapshot_download", lambda *args, **kw: calls.append((args, kw)) or tmp_path)
    GPT.from_pretrained("someone/small-llama", revision="v2")
    ((name,), options) = calls[0]
    assert (name, options["revision"]) == ("someone/small-llama", "v2")
    assert not any("bin" in pattern for pattern in options["allow_patterns"])


def test_a_hub_id_offline_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(InputError, match=r"someone/small-llama: no folder here, and the hub did not give it .* folder"):
        GPT.from_pretrained("someone/small-llama")


def test_a_missing_folder_is_named():
    with pytest.raises(InputError, match=r"\./nowhere: no such folder"):
        GPT.from_pretrained("./nowhere")
