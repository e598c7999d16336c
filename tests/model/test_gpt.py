"""The decoder against transformers' GPT-2 and Llama with the same weights, and the properties it must have."""

import dataclasses

import pytest
import torch
import transformers

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig, KVCache

GPT2_STYLE = GPTConfig(97, 32, n_layer=2, n_head=4, n_embd=24)
LLAMA_STYLE = GPTConfig(
    97, 32, 2, 4, 24, n_kv_head=2, position="rotary", norm="rmsnorm", mlp="swiglu", bias=False, tie_embeddings=False
)
COURSE_STYLE = GPTConfig(97, 32, 2, 3, 24, position="rotary", norm="rmsnorm", mlp="relu2", bias=False, qk_norm=True)
SHIFT_STYLE = dataclasses.replace(COURSE_STYLE, token_shift=True)
STYLES = pytest.mark.parametrize(
    "config", [GPT2_STYLE, LLAMA_STYLE, COURSE_STYLE, SHIFT_STYLE], ids=["gpt2", "llama", "course", "shift"]
)


def make(config: GPTConfig) -> GPT:
    """A model whose weights are large enough for its attention to be far from uniform."""
    torch.manual_seed(7)
    model = GPT(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.15)
    return model


def token_ids(batch: int = 3, length: int = 20) -> torch.Tensor:
    return torch.randint(97, (batch, length), generator=torch.Generator().manual_seed(1))


def gpt2_twin(model: GPT) -> transformers.GPT2LMHeadModel:
    config = model.config
    twin = transformers.GPT2LMHeadModel(
        transformers.GPT2Config(
            vocab_size=config.vocab_size, n_positions=config.context_length, n_embd=config.n_embd,
            n_layer=config.n_layer, n_head=config.n_head, bos_token_id=0, eos_token_id=0,
        )
    ).eval()  # fmt: skip
    state = {"transformer.wte.weight": model.embedding.weight, "transformer.wpe.weight": model.positions.weight}
    state |= {f"transformer.ln_f.{kind}": getattr(model.norm, kind) for kind in ("weight", "bias")}
    for number, block in enumerate(model.blocks):
        parts = {"ln_1": block.norm_1, "ln_2": block.norm_2}
        linears = {"attn.c_attn": block.attention.qkv, "attn.c_proj": block.attention.proj}
        linears |= {"mlp.c_fc": block.mlp.up, "mlp.c_proj": block.mlp.proj}
        for name, part in (parts | linears).items():
            weight = part.weight.T if name in linears else part.weight  # GPT-2 keeps matrices transposed
            state |= {f"transformer.h.{number}.{name}.weight": weight, f"transformer.h.{number}.{name}.bias": part.bias}
    missing, unexpected = twin.load_state_dict(state, strict=False)
    assert not unexpected and set(missing) <= {"lm_head.weight"}
    return twin


def llama_twin(model: GPT) -> transformers.LlamaForCausalLM:
    config = model.config
    twin = transformers.LlamaForCausalLM(
        transformers.LlamaConfig(
            vocab_size=config.vocab_size, hidden_size=config.n_embd, intermediate_size=config.hidden_width,
            num_hidden_layers=config.n_layer, num_attention_heads=config.n_head, rms_norm_eps=config.norm_eps,
            num_key_value_heads=config.kv_heads, max_position_embeddings=config.context_length,
        )
    ).eval()  # fmt: skip
    state = {"model.embed_tokens.weight": model.embedding.weight, "lm_head.weight": model.head.weight}
    state["model.norm.weight"] = model.norm.weight
    widths = [heads * config.head_dim for heads in (config.n_head, config.kv_heads, config.kv_heads)]
    for number, block in enumerate(model.blocks):
        query, key, value = block.attention.qkv.weight.split(widths)
        gate, up = block.mlp.up.weight.chunk(2)
        parts = {
            "input_layernorm": block.norm_1.weight, "post_attention_layernorm": block.norm_2.weight,
            "self_attn.q_proj": query, "self_attn.k_proj": key, "self_attn.v_proj": value,
            "self_attn.o_proj": block.attention.proj.weight,
            "mlp.gate_proj": gate, "mlp.up_proj": up, "mlp.down_proj": block.mlp.proj.weight,
        }  # fmt: skip
        state |= {f"model.layers.{number}.{name}.weight": weight for name, weight in parts.items()}
    assert not any(twin.load_state_dict(state))
    return twin


@pytest.mark.parametrize(("config", "twin_of"), [(GPT2_STYLE, gpt2_twin), (LLAMA_STYLE, llama_twin)])
def test_logits_equal_transformers(config, twin_of):
    model, ids = make(config), token_ids()
    with torch.no_grad():
        torch.testing.assert_close(model(ids), twin_of(model)(ids).logits, atol=1e-4, rtol=1e-4)


@STYLES
def test_the_future_changes_nothing(config):
    model, ids = make(config), token_ids()
    changed = ids.clone()
    changed[:, 12:] = (changed[:, 12:] + 1) % 97
    with torch.no_grad():
        before, after = model(ids), model(changed)
    torch.testing.assert_close(before[:, :12], after[:, :12])
    assert (before[:, 12:] - after[:, 12:]).abs().max() > 0.1


def test_token_shift_adds_a_share_of_the_embedding_before():
    model, ids = make(SHIFT_STYLE), token_ids()
    embedded = model.embedding(ids)
    shifted = model._shifted(embedded, torch.arange(20), None)
    torch.testing.assert_close(shifted[:, 0], embedded[:, 0])
    torch.testing.assert_close(shifted[:, 5], embedded[:, 5] + model.token_shift * embedded[:, 4])


@STYLES
def test_left_padding_changes_nothing(config):
    model, ids = make(config), token_ids(batch=2)
    padded = torch.zeros(2, 20, dtype=torch.long)
    padded[0], padded[1, 8:] = ids[0], ids[1, :12]
    with torch.no_grad():
        together = model(padded, padding=torch.tensor([0, 8]))
        torch.testing.assert_close(together[0], model(ids[:1])[0], atol=1e-5, rtol=1e-4)
        torch.testing.assert_close(together[1, 8:], model(ids[1:, :12])[0], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"n_head": 5}, "n_embd: 24 is not a multiple of n_head 5"),
        ({"n_kv_head": 3}, "n_kv_head: 3 does not divide"),
        ({"n_layer": 0}, "n_layer: must be at least 1, got 0"),
        ({"dropout": 1.0}, "dropout: must be in [0, 1), got 1.0"),
        ({"n_head": 8, "position": "rotary"}, "even head width, got 3"),
    ],
)
def test_impossible_configurations_are_refused(change, words):
    with pytest.raises(InputError, match=words.replace("[", r"\[").replace(")", r"\)")):
        dataclasses.replace(GPT2_STYLE, **change)


def test_a_prompt_longer_than_the_context_is_refused():
    with pytest.raises(InputError, match="33 tokens exceed the model's context of 32"):
        make(GPT2_STYLE)(token_ids(1, 33))


@pytest.mark.parametrize("changes", [{}, {"position": "rotary", "token_shift": True}])
def test_a_cache_can_be_truncated_and_reordered(changes):
    torch.manual_seed(3)
    model = GPT(GPTConfig(vocab_size=50, context_length=16, n_layer=2, n_head=2, n_embd=16, **changes)).eval()
    ids = torch.randint(50, (2, 10))
    other = torch.cat((ids[:, :6], torch.randint(50, (2, 4))), dim=1)
    with torch.no_grad():
        cache = KVCache(model.config, 2, 16, like=model.embedding.weight)
        model(ids, cache)
        cache.truncate(6)
        torch.testing.assert_close(model(other[:, 6:], cache), model(other)[:, 6:], atol=1e-5, rtol=1e-4)
        cache.truncate(6)
        rows = torch.tensor([1, 1])
        cache.reorder(rows)
        torch.testing.assert_close(model(other[rows, 6:], cache), model(other[rows])[:, 6:], atol=1e-5, rtol=1e-4)
    with pytest.raises(InputError, match="11 tokens cannot be kept"):
        cache.truncate(11)
