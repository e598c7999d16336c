"""Muon against its published equations, AdamW against torch's, and who gets which."""

import math

import pytest
import torch

from llmcore.model import GPT, GPTConfig
from llmcore.training.optimizers import MuonAdamW, orthogonalize, parameter_groups, schedule_factor


def gradients(shape, count=4):
    generator = torch.Generator().manual_seed(5)
    return [torch.randn(shape, generator=generator) for _ in range(count)]


@pytest.mark.parametrize("shape", [(6, 10), (10, 6), (8, 8)])
def test_orthogonalize_brings_singular_values_near_one(shape):
    values = torch.linalg.svdvals(orthogonalize(gradients(shape, 1)[0]))
    assert values.min() > 0.5 and values.max() < 1.3


@pytest.mark.parametrize("shape", [(6, 10), (10, 6)])
def test_muon_follows_its_equations(shape):
    """Nesterov momentum, five quintic iterations, scale sqrt(max(1, rows/columns)), decoupled decay: in plain steps."""
    weight = torch.nn.Parameter(torch.ones(shape))
    optimizer = MuonAdamW([{"params": [weight], "muon": True, "lr": 0.1, "weight_decay": 0.2}])
    expected, momentum = torch.ones(shape), torch.zeros(shape)
    for gradient in gradients(shape):
        weight.grad = gradient.clone()
        optimizer.step()
        momentum = 0.95 * momentum + 0.05 * gradient
        x = 0.05 * gradient + 0.95 * momentum
        x = x / x.norm()
        for _ in range(5):
            x = 3.4445 * x - 4.7750 * x @ x.T @ x + 2.0315 * x @ x.T @ x @ x.T @ x
        expected = expected * (1 - 0.1 * 0.2) - 0.1 * max(1, shape[0] / shape[1]) ** 0.5 * x
        torch.testing.assert_close(weight.detach(), expected, atol=1e-4, rtol=1e-4)


def test_adamw_equals_torch():
    ours, theirs = (torch.nn.Parameter(torch.ones(5)) for _ in range(2))
    optimizer = MuonAdamW([{"params": [ours], "lr": 0.01, "weight_decay": 0.1}])
    referee = torch.optim.AdamW([theirs], lr=0.01, weight_decay=0.1, betas=(0.9, 0.95))
    for gradient in gradients(5):
        ours.grad, theirs.grad = gradient.clone(), gradient.clone()
        optimizer.step()
        referee.step()
        torch.testing.assert_close(ours, theirs)


def test_every_parameter_is_in_the_right_group():
    model = GPT(GPTConfig(50, 16, 2, 2, 8, tie_embeddings=False))
    matrices, embeddings, vectors = parameter_groups(model, muon_lr=0.02, adamw_lr=0.001, weight_decay=0.1)
    count = sum(len(group["params"]) for group in (matrices, embeddings, vectors))
    assert count == len(list(model.parameters()))
    assert matrices["muon"] and len(matrices["params"]) == 2 * 4
    assert {id(p) for p in embeddings["params"]} == {
        id(module.weight) for module in (model.embedding, model.positions, model.head)
    }
    assert all(p.ndim == 1 for p in vectors["params"]) and "weight_decay" not in vectors


def test_without_muon_the_matrices_go_to_adamw():
    groups = parameter_groups(GPT(GPTConfig(50, 16, 1, 2, 8)), muon_lr=0, adamw_lr=0.001, weight_decay=0.1)
    assert not any(group.get("muon") for group in groups)
    assert all(group["lr"] == 0.001 for group in groups)


def test_schedules():
    def curve(kind):
        return [schedule_factor(step, 100, kind, warmup=0.1) for step in range(100)]

    for kind in ("constant", "cosine", "linear", "noam", "wsd"):
        assert curve(kind)[:10] == pytest.approx([0.1 * step for step in range(1, 11)])
    assert set(curve("constant")[10:]) == {1.0}
    assert curve("cosine")[55] == pytest.approx(0.5)
    assert curve("wsd")[10:51] == [1.0] * 41
    assert curve("wsd")[75] == pytest.approx(0.5) and curve("wsd")[99] == pytest.approx(0.02)


@pytest.mark.parametrize("step", range(10, 100, 13))
def test_schedules_follow_their_closed_forms(step):
    """After 10 warm-up steps of 100; noam is Vaswani's formula for 10 warm-up steps over its value at step 10."""
    expected = {
        "cosine": 0.5 + 0.5 * math.cos(math.pi * (step - 10) / 90),
        "linear": 1 - (step - 10) / 90,
        "noam": min((step + 1) ** -0.5, (step + 1) * 10**-1.5) / 10**-0.5,
        "wsd": 1.0 if step < 80 else (100 - step) / 20,
    }
    for kind, value in expected.items():
        assert schedule_factor(step, 100, kind, warmup=0.1, decay=0.2) == pytest.approx(value), kind
