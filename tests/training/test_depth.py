"""The depth dial: each published rule by its own numbers, and a configuration that the main job takes."""

import dataclasses
import itertools

import jsonargparse
import pytest

from llmcore.cli import main
from llmcore.errors import InputError
from llmcore.model import GPT
from llmcore.pipeline import RunConfig
from llmcore.training.depth import at_depth


def test_shape_and_tokens_follow_the_depth():
    dial = at_depth(12, context_length=1024)
    assert (dial.model.n_embd, dial.model.n_head, dial.model.head_dim) == (768, 12, 64)  # GPT-2's smallest
    assert dial.parameters == GPT(dial.model).parameter_count(embeddings=False)
    assert dial.parameters == pytest.approx(12 * 12 * 768**2, rel=0.001)  # 12 L C^2
    assert dial.tokens == 20 * dial.parameters
    seen = dial.fit.steps * dial.fit.batch_size * 1024
    assert seen == pytest.approx(dial.tokens, rel=0.01)


def test_batch_and_learning_rate_follow_the_operations():
    dial = at_depth(12, context_length=1024)
    assert dial.flop == pytest.approx(1.08e18, rel=0.02)
    # DeepSeek-AI 2024, section 3.1, worked by hand for C = 1.08e18
    assert dial.fit.batch_size * 1024 == pytest.approx(230_000, rel=0.03)
    assert dial.optimization.adamw_lr == pytest.approx(0.00174, rel=0.01)


def test_deeper_is_wider_slower_and_longer():
    dials = [at_depth(depth) for depth in (2, 4, 8)]
    for small, large in itertools.pairwise(dials):
        assert large.model.n_embd == 2 * small.model.n_embd and large.parameters > 7.9 * small.parameters
        assert large.fit.batch_size > small.fit.batch_size and large.fit.steps > small.fit.steps
        assert large.optimization.adamw_lr < small.optimization.adamw_lr
        assert large.optimization.muon_lr == small.optimization.muon_lr


@pytest.mark.parametrize("options", [{"depth": 0}, {"depth": 2, "tokens": 0}, {"depth": 2, "width_a_layer": 40}])
def test_values_without_sense_are_refused(options):
    with pytest.raises(InputError):
        at_depth(**options)


def test_the_command_prints_what_the_main_job_reads(tmp_path, capsys):
    assert main(["depth", "2", "--context-length", "64"]) == 0
    printed = capsys.readouterr().out
    (tmp_path / "mine.yaml").write_text(printed, encoding="utf-8")
    parser = jsonargparse.ArgumentParser(exit_on_error=False)
    parser.add_class_arguments(RunConfig)
    read = parser.instantiate(parser.parse_path(str(tmp_path / "mine.yaml")))
    dial = at_depth(2, context_length=64)
    assert dataclasses.replace(read["model"], vocab_size=1) == dial.model
    assert (read["pretrain"].fit, read["pretrain"].optimization) == (dial.fit, dial.optimization)
    assert main(["depth", "0"]) == 2
    assert capsys.readouterr().err == "llmcore: depth: must be at least 1, got 0; raise it\n"
