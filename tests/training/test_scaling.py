"""Scaling laws: known constants are found again, and the fit is held against scipy's."""

import math

import numpy as np
import pytest
from scipy.optimize import least_squares

from llmcore.cli import main
from llmcore.data.shards import write_shards
from llmcore.errors import InputError
from llmcore.training.scaling import HUBER, Run, ScalingLaw, SweepConfig, fit_scaling_law, scaling

HOFFMANN = ScalingLaw(1.69, 406.4, 410.7, 0.34, 0.28)  # Hoffmann et al. 2022, equation 10
SIZES, BUDGETS = np.geomspace(5e7, 5e9, 6), np.geomspace(1e9, 1e11, 6)


def runs_of(law, noise=0.0):
    generator = np.random.default_rng(3)
    return [
        Run(int(n), int(d), law.loss(n, d) * math.exp(noise * generator.standard_normal()))
        for n in SIZES
        for d in BUDGETS
    ]


def test_constants_are_found_again_without_noise():
    found = fit_scaling_law(runs_of(HOFFMANN))
    for name, value in vars(HOFFMANN).items():
        assert getattr(found, name) == pytest.approx(value, rel=0.02), name


def test_noise_and_two_odd_runs_do_not_carry_the_fit_away():
    runs = runs_of(HOFFMANN, noise=0.002)
    for place in (7, 20):
        runs[place] = Run(runs[place].parameters, runs[place].tokens, 1.3 * runs[place].loss)
    found = fit_scaling_law(runs)
    assert found.alpha == pytest.approx(0.34, abs=0.05) and found.beta == pytest.approx(0.28, abs=0.05)
    assert found.loss(7e10, 1.4e12) == pytest.approx(HOFFMANN.loss(7e10, 1.4e12), rel=0.02)  # 14 times as large


def test_no_worse_than_scipy():
    runs = runs_of(HOFFMANN, noise=0.003)
    table = np.log([(run.parameters, run.tokens, run.loss) for run in runs])

    def residuals(values):
        e, a, b, alpha, beta = values
        terms = (np.full(len(table), e), a - alpha * table[:, 0], b - beta * table[:, 1])
        return np.logaddexp.reduce(terms) - table[:, 2]

    def objective(values):  # Huber's, by its definition
        far = np.abs(residuals(values))
        return np.where(far < HUBER, far**2 / 2, HUBER * (far - HUBER / 2)).sum()

    start = [math.log(1.69), math.log(406.4), math.log(410.7), 0.34, 0.28]
    theirs = least_squares(residuals, start, loss="huber", f_scale=HUBER, x_scale="jac", max_nfev=5000).x
    law = fit_scaling_law(runs)
    ours = [math.log(law.E), math.log(law.A), math.log(law.B), law.alpha, law.beta]
    assert objective(ours) <= objective(theirs) * (1 + 1e-4)


def test_the_best_size_of_a_budget_is_a_minimum():
    flop = 1e21
    parameters, tokens = HOFFMANN.best(flop)
    assert 6 * parameters * tokens == pytest.approx(flop)
    best = HOFFMANN.loss(parameters, tokens)
    for factor in (0.8, 0.95, 1.05, 1.25):
        assert HOFFMANN.loss(parameters * factor, tokens / factor) > best


def test_runs_that_cannot_settle_it_are_refused():
    runs = runs_of(HOFFMANN)
    with pytest.raises(InputError, match="at least 6 runs, of 3 sizes and 3 token budgets"):
        fit_scaling_law(runs[:6])
    with pytest.raises(InputError, match="not positive and finite"):
        fit_scaling_law([*runs, Run(10**8, 10**9, math.nan)])


def test_a_small_sweep_is_kept_and_gone_on_with(tmp_path, capsys):
    generator = np.random.default_rng(0)
    for part, count in (("train", 3000), ("validation", 700)):
        tokens = (generator.integers(20, size=(1, 1)) + np.arange(count)) % 20
        write_shards(
            tmp_path / "tokenize" / part,
            [("counting", row.tolist()) for row in tokens],
            tokenizer_fingerprint="none",
            vocab_size=21,
            end_id=20,
            shard_tokens=10_000,
        )
    config, said = SweepConfig((1, 2, 3), (256, 512, 1024), width_a_layer=16, context_length=16), []
    law = scaling(config, tmp_path, said.append)
    assert len(said) == 9 + 2 and all(math.isfinite(value) for value in vars(law).values())
    command = ["scaling", str(tmp_path), "--depths", "1", "2", "3", "--tokens", "256", "512", "1024"]
    assert main([*command, "--width-a-layer", "16", "--context-length", "16"]) == 0
    assert capsys.readouterr().out.splitlines() == said[-2:]
    again = []
    assert scaling(config, tmp_path, again.append) == law and again == said[-2:]
    other = SweepConfig((1, 2, 3), (256, 512, 1024), width_a_layer=32, context_length=16)
    with pytest.raises(InputError, match=r"runs\.json: holds trainings of other settings"):
        scaling(other, tmp_path, said.append)
