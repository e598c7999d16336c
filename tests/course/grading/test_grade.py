"""Lecture 06 in the sandbox: the solution scores full marks, the blank lecture none, and tensors that lie nothing."""

import json
from pathlib import Path

import pytest

from llmcore.course.exercises import of_lecture
from llmcore.course.grading import grade
from llmcore.course.grading.sandbox import Limits, command

ROOT = Path(__file__).parents[3]
LIARS = """
import torch
from llmcore.course import compare

class Liar(torch.Tensor):
    shape = property(lambda self: torch.Size([2, 5, 3]))
    __eq__ = lambda *_: True

torch.allclose = torch.equal = lambda *_, **__: True
"""
STUDENT = [
    ("06.1", LIARS + "def prefix_mean(x):\n    return torch.zeros(1).as_subclass(Liar)"),
    ("06.2", "def scaled_dot_product_attention(q, k, v):\n    return torch.full((1, 1, 1), float('nan'))"),
    ("06.3", "def causal_weights(scores):\n    raise KeyError('<lost>')"),
    ("06.4", "def score_variance(q, k):\n    return q.shape[1] * q.var() * k.var(), (q * k).sum(1).var()"),
]


def graded(data):
    found = grade.grade_notebook(data, of_lecture("06"), command("bubblewrap", Limits()), Limits())
    return found, {one.id: one for one in found.exercises}


def test_solution_and_blank_lecture_calibrate():
    solution, _ = graded((ROOT / "solutions" / "06_attention.ipynb").read_bytes())
    blank, by_id = graded((ROOT / "lectures" / "06_attention.ipynb").read_bytes())
    assert grade.is_calibrated(solution, blank) == ""
    assert "06.1" in grade.is_calibrated(blank, blank) and "blank" in grade.is_calibrated(solution, solution)
    assert all(one.reason == "not attempted" for one in by_id.values())


def test_a_student_gets_points_for_what_is_right_and_reasons_for_the_rest():
    cells = [{"cell_type": "code", "source": f"# EXERCISE {number}\n{code}"} for number, code in STUDENT]
    found, by_id = graded(json.dumps({"cells": cells, "nbformat": 4}).encode())
    assert found.status == "graded"
    assert [one.points for one in found.exercises] == [0, 0, 0, 2, 0, 0]
    assert "handed over" in by_id["06.1"].reason
    assert "KeyError: '<lost>' (line" in by_id["06.3"].reason
    assert by_id["06.5"].reason == "its cell is missing"
    assert "scaled" in by_id["06.2"].text and "expected" in by_id["06.2"].text


def test_a_worker_that_does_not_start_is_no_zero():
    notebook = (ROOT / "lectures" / "06_attention.ipynb").read_bytes()
    found = grade.grade_notebook(notebook, of_lecture("06"), ["false"], Limits())
    assert found.status == "failed" and {one.points for one in found.exercises} == {None}


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b'{"cells": {}}', b'{"worksheets": [3]}'])
def test_what_is_no_notebook_is_unreadable(data):
    found, _ = graded(data)
    assert found.status == "unreadable" and all(one.reason for one in found.exercises)
