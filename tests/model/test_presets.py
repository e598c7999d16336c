"""Presets against published numbers; networks stand on the meta device, so that they take no memory."""

import pytest
import torch

from llmcore.model import GPT, PRESETS

# What transformers counts for the released checkpoints.
EXACT = {
    "gpt2": 124_439_808,
    "gpt2-medium": 354_823_168,
    "gpt2-large": 774_030_080,
    "gpt2-xl": 1_557_611_200,
    "llama-3.2-1b": 1_235_814_400,
    "llama-3.2-3b": 3_212_749_824,
    "llama-3.1-8b": 8_030_261_248,
}
# Brown et al. 2020, table D.1, in millions.
GPT3 = {
    "gpt3-small": 125,
    "gpt3-medium": 356,
    "gpt3-large": 760,
    "gpt3-xl": 1_320,
    "gpt3-2.7b": 2_650,
    "gpt3-6.7b": 6_660,
    "gpt3-13b": 12_850,
    "gpt3-175b": 174_600,
}
# The model cards, in billions to two digits: all parameters, and those without embeddings.
QWEN3 = {"qwen3-0.6b": (0.6, 0.44), "qwen3-1.7b": (1.7, 1.4)}


def network(name: str) -> GPT:
    with torch.device("meta"):
        return GPT(PRESETS[name])


def test_every_preset_is_compared():
    assert PRESETS.keys() == EXACT.keys() | GPT3.keys() | QWEN3.keys()


@pytest.mark.parametrize(("name", "published"), EXACT.items())
def test_released_models_have_exactly_their_size(name, published):
    assert network(name).parameter_count() == published


@pytest.mark.parametrize(("name", "millions"), GPT3.items())
def test_gpt3_family_has_the_papers_sizes(name, millions):
    assert network(name).parameter_count() / 1e6 == pytest.approx(millions, rel=0.005)


@pytest.mark.parametrize(("name", "billions"), QWEN3.items())
def test_qwen3_has_its_cards_sizes(name, billions):
    model = network(name)
    counts = model.parameter_count(), model.parameter_count(embeddings=False)
    assert tuple(float(f"{count / 1e9:.2g}") for count in counts) == billions
