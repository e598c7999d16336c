"""Beam search against transformers, and against looking at every continuation."""

import itertools

import pytest
import torch

from llmcore.errors import InputError
from llmcore.inference import SamplingConfig, generate
from llmcore.inference.beam import BeamConfig, beam_search
from llmcore.model import GPT, GPTConfig

PROMPTS = [[5, 9, 3], [7], [1, 2, 3, 4, 5, 6, 7, 8]]


@pytest.mark.parametrize("early_stopping", [False, True, "never"])
@pytest.mark.parametrize("length_penalty", [0.0, 1.0, 2.5, -1.0])
def test_beams_and_scores_equal_transformers(model, twin, early_stopping, length_penalty):
    stop = [3, 11, 20, 40, 41]
    for prompt, beams in zip(PROMPTS, (2, 3, 5), strict=True):
        ours = beam_search(model, prompt, BeamConfig(12, beams, length_penalty, early_stopping), stop)
        ids = torch.tensor([prompt])
        theirs = twin.generate(
            ids, attention_mask=torch.ones_like(ids), max_new_tokens=12, num_beams=beams, do_sample=False,
            length_penalty=length_penalty, early_stopping=early_stopping, eos_token_id=stop, pad_token_id=59,
            num_return_sequences=beams, return_dict_in_generate=True, output_scores=True,
        )  # fmt: skip
        assert len(ours) == beams
        for one, row, score in zip(ours, theirs.sequences, theirs.sequences_scores.tolist(), strict=True):
            assert one.ids == row[len(prompt) : len(prompt) + len(one.ids)].tolist()
            assert row[len(prompt) + len(one.ids) :].eq(59).all()
            assert one.score == pytest.approx(score, rel=1e-4)


def test_one_beam_without_a_length_penalty_is_greedy(model):
    greedy = generate(model, PROMPTS, SamplingConfig(12))
    assert [beam_search(model, prompt, BeamConfig(12, 1))[0].ids for prompt in PROMPTS] == greedy


@torch.inference_mode()
def test_with_a_beam_for_every_beginning_the_search_is_exhaustive():
    torch.manual_seed(1)
    tiny = GPT(GPTConfig(5, 8, 1, 2, 8, position="rotary"))
    for parameter in tiny.parameters():
        parameter.add_(torch.randn_like(parameter))

    def log_probability(text):
        logs = tiny(torch.tensor([[0, *text]]))[0].log_softmax(-1)
        return sum(float(logs[place, token]) for place, token in enumerate(text))

    ranking = sorted(itertools.product(range(5), repeat=2), key=log_probability, reverse=True)
    found = beam_search(tiny, [0], BeamConfig(2, 5, length_penalty=0))
    assert [tuple(one.ids) for one in found] == ranking[:5]
    assert found[0].score == pytest.approx(log_probability(ranking[0]), rel=1e-4)


def test_the_context_ends_a_search(model):
    assert [len(one.ids) for one in beam_search(model, [1] * 44, BeamConfig(100, 2))] == [4, 4]
    assert model.training


@pytest.mark.parametrize(("settings", "words"), [({"beams": 0}, "at least 1"), ({"early_stopping": "no"}, "'never'")])
def test_impossible_settings_are_refused(settings, words):
    with pytest.raises(InputError, match=words):
        BeamConfig(**settings)


def test_more_beams_than_tokens_are_refused(model):
    with pytest.raises(InputError, match="60 are more than the tokens"):
        beam_search(model, [1], BeamConfig(beams=60), [3])
