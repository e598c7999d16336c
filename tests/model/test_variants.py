"""Every ingredient a GPTConfig can name: what it does, and that generating with a cache equals one whole pass."""

import copy
import dataclasses
import math

import pytest
import torch
import torch.nn.functional as F
import transformers
from transformers.models.mixtral.modeling_mixtral import MixtralSparseMoeBlock, load_balancing_loss_func

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig, KVCache, RopeScaling
from llmcore.model.attention import rotary_frequencies, rotary_tables, sinusoidal_table
from llmcore.model.mlp import MLP, MixtureOfExperts

PLAIN = GPTConfig(97, 32, n_layer=2, n_head=4, n_embd=24)
ROTARY = dataclasses.replace(PLAIN, n_head=3, position="rotary", norm="rmsnorm", bias=False)
LLAMA3 = RopeScaling("llama3", 4.0, original_context=24)
VARIANTS = {
    "gpt2": PLAIN,
    "sinusoidal": dataclasses.replace(PLAIN, position="sinusoidal"),
    "norm after": dataclasses.replace(PLAIN, norm_place="after", mlp="relu"),
    "gelu exact": dataclasses.replace(PLAIN, mlp="gelu"),
    "relu2, qk-norm, token shift": dataclasses.replace(ROTARY, mlp="relu2", qk_norm=True, token_shift=True),
    "swiglu, grouped, untied": dataclasses.replace(ROTARY, mlp="swiglu", n_kv_head=1, tie_embeddings=False),
    "linear scaling": dataclasses.replace(ROTARY, rope_scaling=RopeScaling("linear", 2.0)),
    "llama3 scaling": dataclasses.replace(ROTARY, rope_scaling=LLAMA3),
    "head width": dataclasses.replace(ROTARY, head_width=6, qk_norm=True),
    "sliding window": dataclasses.replace(ROTARY, sliding_window=5),
    "logit soft-cap": dataclasses.replace(PLAIN, logit_softcap=2.0),
    "experts": dataclasses.replace(ROTARY, mlp="swiglu", n_expert=4, experts_per_token=2),
}
EACH = pytest.mark.parametrize("config", VARIANTS.values(), ids=VARIANTS.keys())
CLOSE = {"atol": 2e-5, "rtol": 1e-4}


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


@EACH
def test_cached_steps_equal_one_pass(config):
    model, ids = make(config), token_ids()
    cache = KVCache(config, 3, 20, like=model.embedding.weight)
    with torch.no_grad():
        steps = [model(ids[:, :7], cache), *(model(ids[:, t : t + 1], cache) for t in range(7, 20))]
        torch.testing.assert_close(torch.cat(steps, dim=1), model(ids), **CLOSE)


@EACH
def test_left_padding_changes_nothing(config):
    model, ids = make(config), token_ids(1, 12)
    padded = F.pad(ids, (8, 0))
    with torch.no_grad():
        torch.testing.assert_close(model(padded, padding=torch.tensor([8]))[:, 8:], model(ids), **CLOSE)


@EACH
def test_packed_documents_equal_each_alone(config):
    model, ids = make(config), token_ids(2)
    documents = torch.tensor([[0] * 9 + [1] * 11, [5] * 4 + [2] * 1 + [5] * 15])  # the number 5 comes twice
    with torch.no_grad():
        packed = model(ids, documents=documents)
        for row, spans in ((0, ((0, 9), (9, 20))), (1, ((0, 4), (4, 5), (5, 20)))):
            for start, end in spans:
                alone = model(ids[row : row + 1, start:end])[0]
                torch.testing.assert_close(packed[row, start:end], alone, **CLOSE)
        assert (packed - model(ids)).abs().max() > 0.05


@EACH
def test_the_future_changes_nothing_and_every_weight_learns(config):
    model, ids = make(config), token_ids()
    changed = torch.cat((ids[:, :12], (ids[:, 12:] + 1) % 97), dim=1)
    torch.testing.assert_close(model(ids)[:, :12], model(changed)[:, :12], **CLOSE)
    F.cross_entropy(model(ids[:, :-1]).flatten(0, 1), ids[:, 1:].flatten()).backward()
    still = [name for name, p in model.named_parameters() if p.grad is None or not p.grad.abs().sum()]
    assert still == []


def test_documents_are_refused_with_a_cache_or_another_shape():
    model, ids = make(PLAIN), token_ids()
    with pytest.raises(InputError, match=r"documents: must be \(3, 20\) without cache or padding, got \(3, 19\)"):
        model(ids, documents=ids[:, 1:])
    with pytest.raises(InputError, match="documents"):
        model(ids, KVCache(PLAIN, 3, 20, like=model.embedding.weight), documents=ids)
    with pytest.raises(InputError, match="documents"):
        model(ids, padding=torch.tensor([0, 0, 1]), documents=ids)


def test_sinusoids_are_those_of_the_paper():
    table = sinusoidal_table(torch.arange(7), 6)
    for position in range(7):
        for i in range(3):
            angle = position / 10_000 ** (2 * i / 6)
            assert table[position, 2 * i].item() == pytest.approx(math.sin(angle), abs=1e-6)
            assert table[position, 2 * i + 1].item() == pytest.approx(math.cos(angle), abs=1e-6)


def test_sinusoidal_model_adds_waves_to_scaled_embeddings():
    model, ids = make(VARIANTS["sinusoidal"]), token_ids()
    seen = []
    model.blocks[0].register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0]))
    model(ids)
    torch.testing.assert_close(seen[0], model.embedding(ids) * 24**0.5 + sinusoidal_table(torch.arange(20), 24))


def test_linear_scaling_is_position_interpolation():
    plain = rotary_tables(torch.arange(6), ROTARY)
    stretched = rotary_tables(2 * torch.arange(6), VARIANTS["linear scaling"])
    torch.testing.assert_close(plain, stretched)


@pytest.mark.parametrize("head_width", [16, 128])
def test_llama3_scaling_equals_transformers(head_width):
    scaling = RopeScaling("llama3", 8.0, low_freq_factor=1.0, high_freq_factor=4.0, original_context=8192)
    config = dataclasses.replace(ROTARY, head_width=head_width, rope_base=500_000.0, rope_scaling=scaling)
    parameters = {
        "rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
        "original_max_position_embeddings": 8192, "rope_theta": 500_000.0,
    }  # fmt: skip
    theirs = transformers.LlamaConfig(hidden_size=3 * head_width, num_attention_heads=3, rope_parameters=parameters)
    expected, _ = transformers.modeling_rope_utils.ROPE_INIT_FUNCTIONS["llama3"](theirs)
    torch.testing.assert_close(rotary_frequencies(config, torch.device("cpu")), expected, rtol=1e-5, atol=0)


def test_post_norm_normalises_each_sum():
    model = make(VARIANTS["norm after"])
    block, x = model.blocks[0], torch.randn(2, 5, 24)
    middle = F.layer_norm(x + block.attention(x), (24,), block.norm_1.weight, block.norm_1.bias)
    inner = F.relu(F.linear(middle, block.mlp.up.weight, block.mlp.up.bias))
    branch = F.linear(inner, block.mlp.proj.weight, block.mlp.proj.bias)
    expected = F.layer_norm(middle + branch, (24,), block.norm_2.weight, block.norm_2.bias)
    torch.testing.assert_close(block(x), expected)


def test_a_window_hides_what_lies_further_back():
    model, ids = make(dataclasses.replace(VARIANTS["sliding window"], n_layer=1)), token_ids(1)
    changed = ids.clone()
    changed[0, 3] = (changed[0, 3] + 1) % 97
    with torch.no_grad():
        moved = (model(ids) - model(changed)).abs().amax(-1)[0] > 1e-6
    assert moved.tolist() == [3 <= t <= 7 for t in range(20)]  # a window of 5: the token itself and the 4 after it


def test_a_window_as_long_as_the_text_hides_nothing():
    model, wide = make(ROTARY), make(dataclasses.replace(ROTARY, sliding_window=20))
    torch.testing.assert_close(model(token_ids()), wide(token_ids()))


def test_softcap_bounds_logits_and_keeps_their_order():
    plain, capped = make(PLAIN), make(VARIANTS["logit soft-cap"])
    logits, bounded = plain(token_ids()), capped(token_ids())
    torch.testing.assert_close(bounded, 2 * torch.tanh(logits / 2))
    assert logits.abs().max() > 2 > bounded.abs().max()


def mixtral_block(ours: MixtureOfExperts, config: GPTConfig) -> MixtralSparseMoeBlock:
    theirs = MixtralSparseMoeBlock(
        transformers.MixtralConfig(
            hidden_size=config.n_embd, intermediate_size=config.hidden_width, num_local_experts=config.n_expert,
            num_experts_per_tok=config.experts_per_token,
        )
    ).eval()  # fmt: skip
    with torch.no_grad():
        theirs.gate.weight.copy_(ours.router.weight)
        theirs.experts.gate_up_proj.copy_(torch.stack([expert.up.weight for expert in ours.experts]))
        theirs.experts.down_proj.copy_(torch.stack([expert.proj.weight for expert in ours.experts]))
    return theirs


def test_experts_equal_mixtral():
    config = VARIANTS["experts"]
    ours, x = make(config).blocks[0].mlp, torch.randn(2, 9, 24)
    with torch.no_grad():
        torch.testing.assert_close(ours(x), mixtral_block(ours, config)(x), **CLOSE)
    expected = load_balancing_loss_func((ours.router(x.flatten(0, 1)),), num_experts=4, top_k=2) / 2
    torch.testing.assert_close(ours.balancing_loss, expected)


def test_equal_experts_are_one_mlp():
    config = VARIANTS["experts"]
    torch.manual_seed(0)
    mixture, x = MixtureOfExperts(config), torch.randn(3, 7, 24)
    mixture.experts = torch.nn.ModuleList(copy.deepcopy(mixture.experts[0]) for _ in range(4))
    single = MLP(config)
    single.load_state_dict(mixture.experts[0].state_dict())
    torch.testing.assert_close(mixture(x), single(x))


def test_balancing_loss_is_1_when_even_and_e_when_all_go_to_one():
    config = dataclasses.replace(VARIANTS["experts"], experts_per_token=1)
    mixture = MixtureOfExperts(config)
    x = torch.eye(24)[:4].repeat(8, 1)[None] * 50
    with torch.no_grad():
        mixture.router.weight.zero_()[:, :4] = torch.eye(4)
        mixture(x)
        assert mixture.balancing_loss.item() == pytest.approx(1)
        mixture.router.weight.zero_()[2, :4] = 1
        mixture(x)
    assert mixture.balancing_loss.item() == pytest.approx(4)


def test_balancing_loss_spreads_the_tokens():
    config = dataclasses.replace(VARIANTS["experts"], experts_per_token=1)
    torch.manual_seed(0)
    mixture, x = MixtureOfExperts(config), torch.randn(1, 200, 24) + 1
    with torch.no_grad():
        mixture.router.weight[0] += 0.5  # nearly all tokens go to expert 0
    optimizer = torch.optim.Adam(mixture.router.parameters(), lr=0.02)
    losses = []
    for _ in range(60):
        mixture(x)
        optimizer.zero_grad()
        mixture.balancing_loss.backward()
        optimizer.step()
        losses.append(mixture.balancing_loss.item())
    assert losses[0] > 3 and max(losses[-10:]) < 1.5


def test_balancing_loss_is_the_mean_over_layers_and_none_without_experts():
    model, plain = make(VARIANTS["experts"]), make(PLAIN)
    assert model.balancing_loss is None
    model(token_ids())
    plain(token_ids())
    of_layers = [block.mlp.balancing_loss for block in model.blocks]
    torch.testing.assert_close(model.balancing_loss, sum(of_layers) / 2)
    assert plain.balancing_loss is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"position": "rotatory"}, "model.position: unknown value 'rotatory'; choose one of learned, sinusoidal"),
        ({"norm_place": "between"}, "model.norm_place: unknown value"),
        ({"head_width": 0}, "model.head_width: must be at least 1, got 0"),
        ({"head_width": 5, "position": "rotary"}, "even head width, got 5"),
        ({"n_embd": 25, "n_head": 5, "position": "sinusoidal"}, "sinusoidal needs an even width, got 25"),
        ({"sliding_window": 0}, "model.sliding_window: must be at least 1, got 0"),
        ({"mlp_width": 0}, "model.mlp_width: must be at least 1, got 0"),
        ({"logit_softcap": 0.0}, "model.logit_softcap: must be positive, got 0.0"),
        ({"n_expert": 1}, "model.n_expert: must be 0 or at least experts_per_token 2, got 1"),
        ({"rope_scaling": LLAMA3}, "stretches rotary positions, but position is learned"),
        ({"position": "rotary", "rope_scaling": {"kind": "linear", "factr": 2}}, "knows no .'factr'."),
    ],
)
def test_impossible_values_are_refused(change, words):
    with pytest.raises(InputError, match=words):
        dataclasses.replace(PLAIN, **change)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("yarn", 2.0), "kind: unknown value 'yarn'"),
        (("linear", 0.5), "factor: must be at least 1, got 0.5"),
        (("llama3", 2.0, 4.0, 1.0), "high_freq_factor: 1.0 is not above low_freq_factor 4.0"),
        (("llama3", 2.0, 1.0, 4.0, 0), "original_context: must be at least 1, got 0"),
    ],
)
def test_impossible_scalings_are_refused(values, words):
    with pytest.raises(InputError, match=words):
        RopeScaling(*values)


@EACH
def test_initial_loss_is_that_of_guessing(config):
    torch.manual_seed(3)
    config = dataclasses.replace(config, vocab_size=1000, n_embd=48)
    ids = torch.randint(1000, (8, 33))
    loss = F.cross_entropy(GPT(config)(ids[:, :-1]).flatten(0, 1), ids[:, 1:].flatten())
    assert abs(loss.item() - math.log(1000)) < 0.02 * math.log(1000)


@EACH
def test_initial_activations_keep_their_scale_over_depth(config):
    """24 layers deep, the residual stream is at most twice as large as it began, and no smaller."""
    torch.manual_seed(3)
    config = dataclasses.replace(config, n_layer=24, n_embd=48)
    model, scales = GPT(config), []
    for block in model.blocks:
        block.register_forward_hook(lambda module, inputs, output: scales.append(output.std().item()))
    with torch.no_grad():
        model(token_ids())
    assert 0.5 < scales[-1] / scales[0] < 2.0, scales
