"""A small random model and the same weights in transformers' Llama."""

import pytest
import torch
import transformers

from llmcore.model import GPT, GPTConfig

CONFIG = GPTConfig(60, 48, 2, 3, 24, position="rotary", norm="rmsnorm", mlp="swiglu", bias=False, tie_embeddings=False)


@pytest.fixture(scope="session")
def model():
    torch.manual_seed(2)
    network = GPT(CONFIG)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.2)
    return network


@pytest.fixture(scope="session")
def twin(model):
    """`model` as transformers builds it."""
    config = transformers.LlamaConfig(
        vocab_size=60, hidden_size=24, intermediate_size=CONFIG.hidden_width, num_hidden_layers=2,
        num_attention_heads=3, rms_norm_eps=CONFIG.norm_eps, max_position_embeddings=48, eos_token_id=None,
    )  # fmt: skip
    network = transformers.LlamaForCausalLM(config).eval()
    state = {"model.embed_tokens.weight": model.embedding.weight, "lm_head.weight": model.head.weight}
    state["model.norm.weight"] = model.norm.weight
    for number, block in enumerate(model.blocks):
        query, key, value = block.attention.qkv.weight.chunk(3)
        gate, up = block.mlp.up.weight.chunk(2)
        names = ("input_layernorm", "post_attention_layernorm", "self_attn.q_proj", "self_attn.k_proj",
                 "self_attn.v_proj", "self_attn.o_proj", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj")  # fmt: skip
        weights = (block.norm_1.weight, block.norm_2.weight, query, key, value, block.attention.proj.weight)
        for name, weight in zip(names, (*weights, gate, up, block.mlp.proj.weight), strict=True):
            state[f"model.layers.{number}.{name}.weight"] = weight
    network.load_state_dict(state)
    return network
