"""Differences between what was expected and what came back, for every kind of value that may cross."""

import pytest
import torch

from llmcore.course.compare import describe, difference

PAIRS = [
    ("abc", "abc", ""),
    ("abd", "abc", "differs from place 2 on: 'd' where 'c' was expected"),
    ("ab", "abc", "2 long where 3 was expected"),
    (b"ab", "ab", "not text but bytes"),
    (True, True, ""),
    (1, True, "not bool but int"),
    ([1, "a"], [1, "a"], ""),
    ((1, "a"), [1, "a"], ""),
    ([1, "b"], [1, "a"], "value 2: differs from place 0 on"),
    ([1], [1, 2], "1 values, not a list of 2 values"),
    ("ab", ["a", "b"], "not a list but str"),
    ({"a": 1}, {"a": 1}, ""),
    ({"a": 2}, {"a": 1}, "at 'a': largest difference 1"),
    ({"b": 1}, {"a": 1}, "it lacks 'a' and adds 'b'"),
    ({1, 2}, {1, 2}, ""),
    ({1, 3}, {1, 2}, "lacks 2 and adds 3"),
    ([torch.ones(2)], [torch.ones(3)], "value 1: shape (2,)"),
    (None, ["a"], "not a list but NoneType"),
    ([5] * 9, [4] * 9, "; and 6 more"),
]


@pytest.mark.parametrize(("got", "expected", "text"), PAIRS)
def test_a_difference_is_said_in_words(got, expected, text):
    found = difference(got, expected, 1e-4, 1e-5)
    assert text in found and bool(text) == bool(found)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, "two"], "[1, 'two']"),
        ((1.0, b"x"), "(1, b'x')"),
        ({3, 1}, "{1, 3}"),
        ({"key": [1]}, "{'key': [1]}"),
        ("a" * 100, "'" + "a" * 78 + "…"),
    ],
)
def test_a_value_is_described_in_short(value, text):
    assert describe(value) == text


def test_a_long_list_is_cut():
    assert describe(list(range(100))).endswith("… 100 in all]") and len(describe(list(range(100)))) < 250
