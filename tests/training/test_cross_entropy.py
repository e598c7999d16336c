"""The chunked cross-entropy against torch's, in value and in both gradients."""

import pytest
import torch
import torch.nn.functional as F

from llmcore.training.cross_entropy import CHUNK, cross_entropy_sum


@pytest.mark.parametrize("positions", [1, 7, CHUNK, 2 * CHUNK + 3])
def test_equals_torch(positions):
    torch.manual_seed(0)
    hidden = torch.randn(positions, 12, requires_grad=True)
    weight = torch.randn(40, 12, requires_grad=True)
    labels = torch.randint(40, (positions,))
    expected = F.cross_entropy(hidden @ weight.T, labels, reduction="sum") / 3
    wanted = torch.autograd.grad(expected, (hidden, weight))
    got = cross_entropy_sum(hidden, weight, labels) / 3
    torch.testing.assert_close(got, expected)
    for ours, theirs in zip(torch.autograd.grad(got, (hidden, weight)), wanted, strict=True):
        torch.testing.assert_close(ours, theirs, atol=1e-4, rtol=1e-4)


def test_huge_logits_do_not_overflow():
    hidden, weight = torch.full((1, 2), 1e3), torch.tensor([[1.0, 0.0], [0.0, 0.5]])
    assert cross_entropy_sum(hidden, weight, torch.tensor([1])).item() == pytest.approx(500)


@pytest.mark.parametrize(
    ("smoothing", "z_weight", "softcap"), [(0.1, 0.0, None), (0.0, 0.01, None), (0.0, 0.0, 4.0), (0.2, 0.003, 9.0)]
)
def test_smoothing_z_loss_and_softcap_equal_torch(smoothing, z_weight, softcap):
    torch.manual_seed(0)
    hidden = (3 * torch.randn(CHUNK + 5, 12)).requires_grad_()
    weight = torch.randn(40, 12, requires_grad=True)
    labels = torch.randint(40, (CHUNK + 5,))
    logits = hidden @ weight.T
    if softcap is not None:
        logits = softcap * torch.tanh(logits / softcap)
    expected = F.cross_entropy(logits, labels, reduction="sum", label_smoothing=smoothing)
    expected = (expected + z_weight * logits.logsumexp(-1).square().sum()) / 7
    wanted = torch.autograd.grad(expected, (hidden, weight))
    got = cross_entropy_sum(hidden, weight, labels, label_smoothing=smoothing, z_loss=z_weight, softcap=softcap) / 7
    torch.testing.assert_close(got, expected)
    for ours, theirs in zip(torch.autograd.grad(got, (hidden, weight)), wanted, strict=True):
        torch.testing.assert_close(ours, theirs, atol=1e-4, rtol=1e-4)
