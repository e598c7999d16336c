"""The cost of training, against published numbers and against a count of operations on a real network."""

import pytest
import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from llmcore.errors import InputError
from llmcore.model import GPT, PRESETS, GPTConfig
from llmcore.training.cost import ACCELERATORS, cost_range, parameters, training_cost, training_flop

GPT3 = PRESETS["gpt3-175b"]
TOKENS = 300e9


def test_gpt3_and_gpt2_have_their_published_sizes():
    assert parameters(GPT3) == pytest.approx(175e9, rel=0.01)
    assert parameters(GPT3) == pytest.approx(174_600e6, rel=1e-4)  # Brown et al. 2020, table D.1
    assert parameters(PRESETS["gpt2"]) == pytest.approx(124e6, rel=0.01)


def test_gpt3_took_the_published_operations():
    flop = training_flop(parameters(GPT3), TOKENS)
    assert flop == pytest.approx(3.14e23, rel=0.002)  # table D.1
    more = training_flop(parameters(GPT3), TOKENS, attention=GPT3) / flop
    assert 1.01 < more < 1.02  # a wide model with a short context: attention adds little


def test_the_outside_estimate_of_gpt3_is_reproduced():
    cost = training_cost(3.14e23, 28e12, 1.0, 1.5)
    assert cost.dollars == pytest.approx(4.6e6, rel=0.02)
    assert cost.gpu_years == pytest.approx(355, rel=0.01)
    by_tensor_peak = training_cost(3.14e23, ACCELERATORS["V100"].peak_flop_per_s, 28 / 125, 1.5)
    assert by_tensor_peak.dollars == pytest.approx(cost.dollars)


@pytest.mark.parametrize("mlp_width", [None, 96])
def test_operations_equal_a_count_on_a_network(mlp_width):
    config = GPTConfig(vocab_size=64, context_length=32, n_layer=3, n_head=2, n_embd=32, mlp_width=mlp_width)
    model, ids = GPT(config), torch.zeros(2, 32, dtype=torch.long)
    with FlopCounterMode(display=False) as counter, sdpa_kernel(SDPBackend.MATH):
        model(ids).sum().backward()
    # Positions, norms and biases take part in no matrix product; the tied embedding does, as the head.
    matrices = sum(p.numel() for name, p in model.named_parameters() if p.ndim == 2 and "positions" not in name)
    T = config.context_length
    without = training_flop(matrices, ids.numel())
    causal = training_flop(matrices, ids.numel(), attention=config) - without
    whole_square = causal * 2 * T / (T + 1)  # this backend computes the masked half as well
    assert counter.get_total_flops() == pytest.approx(without + whole_square)


def test_a_range_runs_from_the_cheapest_to_the_dearest_run():
    for accelerator in ACCELERATORS.values():
        low, high = cost_range(3.14e23, accelerator)
        spread = 0.5 / 0.2 * accelerator.prices[1] / accelerator.prices[0]
        assert high.dollars / low.dollars == pytest.approx(spread)
        assert low.gpu_hours < high.gpu_hours
    assert cost_range(1e20, ACCELERATORS["A100"], (0.5, 0.2)) == cost_range(1e20, ACCELERATORS["A100"], (0.2, 0.5))


def test_a_price_or_a_size_without_sense_is_refused():
    with pytest.raises(InputError, match="give 30 %"):
        training_cost(1e20, 1e14, 30, 1.0)
    for flop, peak, utilisation, price in ((0, 1e14, 0.3, 1), (1e20, -1, 0.3, 1), (1e20, 1e14, 0, 1)):
        with pytest.raises(InputError, match="above 0"):
            training_cost(flop, peak, utilisation, price)
    with pytest.raises(InputError, match="tokens"):
        training_flop(1e9, float("nan"))
