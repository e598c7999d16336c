"""Each filter against the logits processor of transformers, and rows that do not touch each other."""

import pytest
import torch
from transformers import (
    MinPLogitsWarper,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

from llmcore.errors import InputError
from llmcore.inference import sampling
from llmcore.inference.sampling import Sampler, SamplingConfig, UniformDraws, draw, filter_logits, row_seed

LOGITS = torch.randn(8, 50, generator=torch.Generator().manual_seed(3)) * 3


@pytest.mark.parametrize("k", [1, 7, 50, 80])
def test_top_k_equals_transformers(k):
    assert torch.equal(sampling.keep_top_k(LOGITS, k), TopKLogitsWarper(k)(None, LOGITS))


@pytest.mark.parametrize("p", [0.05, 0.5, 0.9, 0.999])
def test_top_p_equals_transformers(p):
    assert torch.equal(sampling.keep_top_p(LOGITS, p), TopPLogitsWarper(p)(None, LOGITS))


@pytest.mark.parametrize("share", [0.01, 0.2, 1.0])
def test_min_p_equals_transformers(share):
    assert torch.equal(sampling.keep_min_p(LOGITS, share), MinPLogitsWarper(share)(None, LOGITS))


@pytest.mark.parametrize("penalty", [0.7, 1.3])
def test_the_repetition_penalty_equals_transformers(penalty):
    ids = torch.randint(50, (8, 12), generator=torch.Generator().manual_seed(1))
    seen = torch.zeros(8, 50, dtype=torch.bool).scatter(1, ids, True)
    ours = sampling.penalise_repetition(LOGITS, seen, penalty)
    assert torch.equal(ours, RepetitionPenaltyLogitsProcessor(penalty)(ids, LOGITS.clone()))


def test_together_they_are_applied_in_the_order_of_transformers():
    config = SamplingConfig(temperature=0.6, top_k=20, top_p=0.8, min_p=0.1)
    theirs = LOGITS
    for warper in (TemperatureLogitsWarper(0.6), TopKLogitsWarper(20), TopPLogitsWarper(0.8), MinPLogitsWarper(0.1)):
        theirs = warper(None, theirs)
    assert torch.equal(filter_logits(LOGITS, config), theirs)


def test_draws_follow_the_probabilities():
    probabilities = torch.tensor([[0.5, 0.0, 0.1, 0.4]])
    uniform = torch.rand(20_000, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    shares = draw(probabilities.expand(20_000, 4), uniform).bincount(minlength=4) / 20_000
    torch.testing.assert_close(shares, probabilities[0], atol=0.015, rtol=0)
    assert shares[1] == 0
    ends = draw(probabilities.expand(2, 4), torch.tensor([0.0, 1 - 2**-40], dtype=torch.float64))
    assert ends.tolist() == [0, 3]


def test_a_row_draws_the_same_numbers_in_every_batch():
    batch, alone = UniformDraws(5, 3), UniformDraws(row_seed(5, 2), 1)
    steps = [(batch.next(), alone.next()) for _ in range(2 * UniformDraws.STEPS + 1)]
    assert all(together[2] == one[0] for together, one in steps)
    assert len({float(number) for together, _ in steps for number in together}) == 3 * len(steps)


def test_what_was_said_is_remembered_row_by_row():
    logits = torch.tensor([[4.0, 3.0, -1.0], [4.0, 3.0, -1.0]])
    sampler = Sampler(SamplingConfig(repetition_penalty=2.0), [[2], [0]])
    # Row 0: 4 wins, then 2 against 3. Row 1: token 0 was in the prompt, so 3 wins; then 2 against 1.5.
    assert [sampler.pick(logits).tolist() for _ in range(2)] == [[0, 1], [1, 0]]


WRONG = [
    ("max_new_tokens", 0),
    ("temperature", -1),
    ("temperature", float("nan")),
    ("top_k", -1),
    ("top_p", 0),
    ("top_p", 1.1),
    ("min_p", 2),
    ("repetition_penalty", 0),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_impossible_settings_are_refused(name, value):
    with pytest.raises(InputError, match=rf"sampling\.{name}: must be .*got {value}"):
        SamplingConfig(**{name: value})
