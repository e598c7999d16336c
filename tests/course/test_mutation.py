"""The checks kill every mutant of every reference solution, save those that are explained as equivalent."""

import dataclasses
import importlib.util
import sys
from pathlib import Path

import pytest

from llmcore.course.exercises import find, lecture_numbers, of_lecture

spec = importlib.util.spec_from_file_location("mutation", Path(__file__).with_name("mutation.py"))
mutation = sys.modules["mutation"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(mutation)

EXERCISES = [exercise_id for number in lecture_numbers() for exercise_id in of_lecture(number)]


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_every_survivor_is_explained_and_every_explained_one_survives(exercise_id):
    exercise = find(exercise_id)
    mutants = mutation.mutants(exercise)
    survivors = {mutant.key for mutant in mutants if mutation.survives(exercise, mutant)}
    explained = {key for key in mutation.explained() if key[0] == exercise_id}
    assert len(mutants) >= 5
    assert not survivors - explained, "strengthen the checks, or explain it in equivalent_mutants.toml"
    assert not explained - survivors, "take it out of equivalent_mutants.toml: it is not made, or the checks reject it"


def test_every_explanation_has_words_and_an_exercise():
    for (exercise_id, before, after), reason in mutation.explained().items():
        assert exercise_id in EXERCISES and before != after and len(reason) >= 10


def test_weak_checks_let_mutants_through():
    """One check of three, on one query: the scale, the softmax's dimension and the heads are not told apart."""
    exercise = find("06.2")
    weak = dataclasses.replace(exercise, checks=exercise.checks[2:])
    survivors = [mutant for mutant in mutation.mutants(exercise) if mutation.survives(weak, mutant)]
    assert any("math.sqrt(q.shape[-2])" in mutant.after for mutant in survivors)
    assert len(survivors) > 5


@pytest.mark.parametrize(
    "change",
    [
        "return weights * weights.sum(dim=1, keepdim=True) @ x",
        "return weights / weights.sum(dim=0, keepdim=True) @ x",
        "return weights / weights.sum(dim=1) @ x",
        "return weights / weights.sum(dim=1, keepdim=False) @ x",
        "return weights @ x",
        "weights = torch.ones(x.shape[0], x.shape[1]).tril()",
        "weights = torch.ones(x.shape[1], x.shape[1]).triu()",
        "weights = torch.ones(x.shape[1], x.shape[1])",
        "pass",
    ],
)
def test_each_kind_of_slip_is_made(change):
    assert change in {mutant.after for mutant in mutation.mutants(find("06.1"))}
