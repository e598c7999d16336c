"""Generation against transformers, and the properties of sampling."""

import pytest
import torch

from llmcore.errors import InputError
from llmcore.inference import SamplingConfig, generate
from llmcore.inference.sampling import row_seed

PROMPTS = [[5, 9, 3], [7], [1, 2, 3, 4, 5, 6, 7, 8]]


def test_greedy_text_equals_transformers(model, twin):
    ours = generate(model, PROMPTS, SamplingConfig(max_new_tokens=12))
    for prompt, text in zip(PROMPTS, ours, strict=True):
        ids = torch.tensor([prompt])
        theirs = twin.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=12, do_sample=False)
        assert text == theirs[0, len(prompt) :].tolist()


def test_a_prompt_gets_the_same_text_alone_and_in_a_batch(model):
    config = SamplingConfig(max_new_tokens=10)
    assert generate(model, PROMPTS, config) == [generate(model, [prompt], config)[0] for prompt in PROMPTS]


def test_a_stop_token_ends_a_text_and_is_not_part_of_it(model):
    free = generate(model, PROMPTS, SamplingConfig(max_new_tokens=10))
    stop = free[0][4]
    stopped = generate(model, PROMPTS, SamplingConfig(max_new_tokens=10), [stop])
    for long, short in zip(free, stopped, strict=True):
        assert short == (long[: long.index(stop)] if stop in long else long)


def test_the_seed_decides_the_draws(model):
    def text(seed):
        return generate(model, PROMPTS, SamplingConfig(10, temperature=1.0, seed=seed))

    assert text(1) == text(1) != text(2)


def test_a_prompt_draws_the_same_text_alone_and_in_a_batch(model):
    def config(seed):
        return SamplingConfig(10, 0.9, top_k=30, seed=seed, top_p=0.95, repetition_penalty=1.2)

    together = generate(model, PROMPTS, config(3))
    for row, prompt in enumerate(PROMPTS):
        assert generate(model, [prompt], config(row_seed(3, row))) == [together[row]]


def test_a_shorter_text_is_the_beginning_of_a_longer_one(model):
    long, short = (generate(model, PROMPTS, SamplingConfig(length, 1.0)) for length in (12, 5))
    assert [text[:5] for text in long] == short


def test_text_ends_where_the_context_does(model):
    assert [len(text) for text in generate(model, [[1] * 40], SamplingConfig(max_new_tokens=100))] == [8]


@pytest.mark.parametrize(
    ("prompt", "words"), [([], "it is empty"), ([1] * 48, "48 tokens leave no room"), ([1, 60], "token 60 is outside")]
)
def test_impossible_prompts_are_refused(model, prompt, words):
    with pytest.raises(InputError, match=words):
        generate(model, [prompt], SamplingConfig())


def test_the_mode_of_the_model_is_kept(model):
    model.train()
    generate(model, PROMPTS, SamplingConfig(max_new_tokens=2))
    assert model.training
