"""Speculative decoding draws from the model's own distribution, whatever its draft proposes."""

import collections
import copy
import dataclasses
import itertools

import pytest
import scipy.stats
import torch

from llmcore.errors import InputError
from llmcore.inference import SamplingConfig, generate
from llmcore.inference.sampling import UniformDraws, filter_logits
from llmcore.inference.speculative import judge, speculative_generate
from llmcore.model import GPT, GPTConfig


def noisy(config, seed, scale):
    torch.manual_seed(seed)
    network = GPT(config)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn_like(parameter) * scale)
    return network


def chi_square(counts, probabilities):
    """How probable are counts at least so far from the expected ones; cells that expect fewer than 5 are pooled."""
    assert counts[probabilities == 0].sum() == 0
    expected = probabilities / probabilities.sum() * counts.sum()
    large = expected >= 5
    counts, expected = (torch.cat((one[large], one[~large].sum()[None])) for one in (counts, expected))
    return scipy.stats.chisquare(counts[expected > 0], expected[expected > 0]).pvalue


@torch.inference_mode()
def test_texts_have_the_model_s_distribution():
    model = noisy(GPTConfig(4, 12, 1, 2, 8, position="rotary"), 1, 0.6)
    draft = copy.deepcopy(model)
    for parameter in draft.parameters():
        parameter.add_(torch.randn_like(parameter) * 0.5)
    runs, length, config = 1200, 3, SamplingConfig(3, temperature=2.0, top_k=3)
    texts = list(itertools.product(range(4), repeat=length))
    logits = model(torch.tensor([[0, *text] for text in texts]))[:, :length]
    every = filter_logits(logits.flatten(0, 1), config).softmax(-1).view(len(texts), length, 4)
    probabilities = every.gather(2, torch.tensor(texts)[:, :, None]).prod(1)[:, 0].double()
    assert float(probabilities.sum()) == pytest.approx(1, abs=1e-5)
    found = collections.Counter()
    proposed = accepted = 0
    for seed in range(runs):
        text, counts = speculative_generate(model, draft, [0], dataclasses.replace(config, seed=seed), proposals=2)
        found[tuple(text)] += 1
        proposed, accepted = proposed + counts.proposed, accepted + counts.accepted
    observed = torch.tensor([found[text] for text in texts], dtype=torch.float64)
    assert 0.2 < accepted / proposed < 0.9  # both ways were taken
    assert chi_square(observed, probabilities) > 0.01


def test_one_judgement_has_the_model_s_distribution_and_the_expected_share():
    ours, drafts = torch.tensor([[0.5, 0.2, 0.3], [0.2, 0.2, 0.6]]), torch.tensor([[0.1, 0.7, 0.2]])
    draws, counts, accepted = UniformDraws(0, 1), torch.zeros(3, dtype=torch.float64), 0
    proposals = torch.multinomial(drafts[0], 4000, True, generator=torch.Generator().manual_seed(0)).tolist()
    for token in proposals:
        kept = judge(ours, drafts, [token], draws)
        counts[kept[0]] += 1
        accepted += len(kept) - 1
    assert chi_square(counts, ours[0].double()) > 0.01
    assert accepted / 4000 == pytest.approx(0.1 + 0.2 + 0.2, abs=0.03)  # the sum of min(p, q)


@pytest.mark.parametrize("proposals", [1, 3, 7])
@pytest.mark.parametrize("penalty", [1.0, 1.4])
def test_greedy_text_is_that_of_the_model_alone(model, proposals, penalty):
    config = SamplingConfig(30, repetition_penalty=penalty)
    shifted = noisy(GPTConfig(60, 20, 1, 2, 16, token_shift=True), 5, 0.2)  # its context ends before the text does
    for prompt in ([5, 9, 3], [7], list(range(12))):
        expected = generate(model, [prompt], config)[0]
        for draft in (shifted, model):
            text, counts = speculative_generate(model, draft, prompt, config, proposals)
            assert text == expected and 0 <= counts.accepted <= counts.proposed
        assert counts.accepted_share == 1 and counts.passes == -(-30 // (proposals + 1))  # its own best draft


def test_a_model_with_token_shift_forgets_rejected_proposals(model):
    shifted = noisy(GPTConfig(60, 48, 2, 2, 16, token_shift=True), 6, 0.2)
    text, counts = speculative_generate(shifted, model, [1, 2], SamplingConfig(20))
    assert text == generate(shifted, [[1, 2]], SamplingConfig(20))[0] and counts.accepted < counts.proposed


def test_a_stop_token_ends_the_text(model):
    free = generate(model, [[5, 9, 3]], SamplingConfig(12))[0]
    text, _ = speculative_generate(model, model, [5, 9, 3], SamplingConfig(12), 4, [free[6]])
    assert text == free[: free.index(free[6])]


def test_impossible_drafts_are_refused(model):
    with pytest.raises(InputError, match="its vocabulary has 61 tokens, the model's 60"):
        speculative_generate(model, GPT(GPTConfig(61, 8, 1, 1, 4)), [1], SamplingConfig())
    with pytest.raises(InputError, match="proposals: must be at least 1"):
        speculative_generate(model, model, [1], SamplingConfig(), 0)
