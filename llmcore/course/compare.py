"""Compare what a candidate gave back with what was expected, and say it so that a learner can act on it.

Values are tensors, numbers, texts, bytes, and lists, tuples, sets and dicts of them: nothing else crosses from a
candidate to its checks. Every difference is raised as `Mismatch`, whose cause is looked for among the exercise's
suspects first (see `exercises.py`).
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import torch

from llmcore.course.exercises import Exercise, Mismatch

SHOWN_NUMBERS, SHOWN_CHARACTERS = 8, 80
RELATIVE, ABSOLUTE = 1e-4, 1e-5


def expect_close(
    exercise: Exercise,
    candidate: Callable,
    *arguments: Any,
    relative: float = RELATIVE,
    absolute: float = ABSOLUTE,
    cause: str = "",
) -> Any:
    """Call the candidate and the exercise's reference with the same arguments, require equal answers, return them.

    Args:
        relative, absolute: how far numbers may lie apart.
        cause: what to say when no suspect explains the difference.

    Raises:
        Mismatch: another type, shape or value; infinite or undefined numbers.
    """
    expected = exercise.reference(*arguments)
    got = candidate(*arguments)
    problem = difference(got, expected, relative, absolute)
    if problem:
        raise Mismatch(
            fed=describe_call(exercise.reference, arguments),
            expected=describe(expected),
            got=f"{describe(got)}: {problem}",
            cause=diagnose(exercise, arguments, got) or cause or general_cause(problem),
        )
    return got


def answer(exercise: Exercise, candidate: Callable, *arguments: Any) -> torch.Tensor:
    """Call the candidate and return its answer, having required only the type and the shape of the reference's.

    For checks of a property, which compare one answer with another.
    """
    got = candidate(*arguments)
    expected = exercise.reference(*arguments)
    problem = difference(got, expected, math.inf, math.inf)
    if problem:
        raise Mismatch(
            fed=describe_call(exercise.reference, arguments),
            expected=f"a {describe(expected, numbers=False)}",
            got=f"{describe(got)}: {problem}",
            cause=diagnose(exercise, arguments, got) or general_cause(problem),
        )
    return got


def fail(exercise: Exercise, arguments: Sequence[Any], got: Any, *, expected: str, found: str, cause: str) -> NoReturn:
    """Raise a `Mismatch` for a property that does not hold; a suspect that explains `got` is named before `cause`."""
    raise Mismatch(
        fed=describe_call(exercise.reference, arguments),
        expected=expected,
        got=found,
        cause=diagnose(exercise, arguments, got) or cause,
    )


def diagnose(exercise: Exercise, arguments: Sequence[Any], got: Any) -> str:
    """The cause whose wrong answer equals `got` on these arguments; empty where none does."""
    for cause, wrong in exercise.suspects.items():
        try:
            same = not difference(got, wrong(*arguments), 1e-3, 1e-4, allow_undefined=True)
        except (RuntimeError, IndexError, ValueError):
            continue  # this mistake cannot even be made on these shapes
        if same:
            return cause
    return ""


def difference(got: Any, expected: Any, relative: float, absolute: float, allow_undefined: bool = False) -> str:
    """In words, how `got` differs from `expected`; empty where it does not. `None` expected stands for anything."""
    if expected is None:
        return ""
    if isinstance(expected, tuple | list | dict):
        return _container_difference(got, expected, relative, absolute, allow_undefined)
    if isinstance(expected, bool | str | bytes | set | frozenset):
        return _exact_difference(got, expected)
    if isinstance(expected, int | float):
        if type(got) is torch.Tensor and got.numel() == 1 and not got.is_complex():
            got = got.item()
        if type(got) not in (int, float):
            return f"not a number but {kind(got)}"
        got, expected = torch.tensor(float(got)), torch.tensor(float(expected))
    if type(got) not in (torch.Tensor, torch.nn.Parameter):
        return f"not a tensor but {kind(got)}"
    if got.shape != expected.shape:
        return f"shape {tuple(got.shape)} where {tuple(expected.shape)} was expected"
    return _numeric_difference(got.detach(), expected.detach(), relative, absolute, allow_undefined)


def _container_difference(
    got: Any, expected: tuple | list | dict, relative: float, absolute: float, allow_undefined: bool
) -> str:
    if isinstance(expected, dict):
        if type(got) is not dict:
            return f"not a dict but {kind(got)}"
        missing = [key for key in expected if key not in got]
        extra = [key for key in got if key not in expected]
        if missing or extra:
            named = [f"{word} {describe(keys[0])}" for word, keys in (("lacks", missing), ("adds", extra)) if keys]
            return f"its keys are others: it {' and '.join(named)}"
        pairs = [(f"at {describe(key)}", got[key], value) for key, value in expected.items()]
    else:
        if type(got) not in (tuple, list):
            return f"not a {type(expected).__name__} but {kind(got)}"
        if len(got) != len(expected):
            return f"{len(got)} values, not a {type(expected).__name__} of {len(expected)} values"
        pairs = [(f"value {place}", *pair) for place, pair in enumerate(zip(got, expected, strict=True), start=1)]
    found = ((name, difference(one, other, relative, absolute, allow_undefined)) for name, one, other in pairs)
    problems = [f"{name}: {text}" for name, text in found if text]
    rest = f"; and {len(problems) - 3} more" if len(problems) > 3 else ""
    return "; ".join(problems[:3]) + rest


def _exact_difference(got: Any, expected: bool | str | bytes | set | frozenset) -> str:
    if isinstance(expected, set | frozenset):
        if type(got) not in (set, frozenset):
            return f"not a set but {kind(got)}"
        wrong = [("lacks", expected - got), ("adds", got - expected)]
        return " and ".join(f"{word} {describe(min(which, key=repr))}" for word, which in wrong if which)
    if type(got) is not type(expected):
        return f"not {'text' if isinstance(expected, str) else type(expected).__name__} but {kind(got)}"
    if got == expected:
        return ""
    if isinstance(expected, bool):
        return f"{got} where {expected} was expected"
    same = next((place for place, pair in enumerate(zip(got, expected, strict=False)) if pair[0] != pair[1]), None)
    if same is None:
        return f"{len(got)} long where {len(expected)} was expected: one is the beginning of the other"
    return f"differs from place {same} on: {got[same : same + 20]!r} where {expected[same : same + 20]!r} was expected"


def _numeric_difference(
    got: torch.Tensor, expected: torch.Tensor, relative: float, absolute: float, allow_undefined: bool
) -> str:
    if expected.is_floating_point() and not got.is_floating_point():
        return f"its numbers are {str(got.dtype).removeprefix('torch.')}, not floating point"
    got, expected = got.to("cpu", torch.float64), expected.to("cpu", torch.float64)
    undefined = int((~got.isfinite()).sum())
    if undefined and not allow_undefined:
        return f"{undefined} of {got.numel()} numbers are nan or infinite"
    if math.isinf(absolute):
        return ""
    if torch.allclose(got, expected, rtol=relative, atol=absolute, equal_nan=True):
        return ""
    gap = (got - expected).abs()
    return f"largest difference {gap.max().item():.3g}, in {int((gap > absolute).sum())} of {got.numel()} numbers"


def general_cause(problem: str) -> str:
    """What a difference most often comes from when no suspect explains it."""
    if "NoneType" in problem:
        return "the function ends without `return`"
    if "shape" in problem:
        return "a wrong shape: print the shape after each step and compare it with the statement's"
    if "nan" in problem:
        return "a softmax over nothing but -inf, a division by zero, or a root of a negative number"
    if " values, not a " in problem:
        return "there are more or fewer values than expected: find the first one that is missing or too many"
    if "not a" in problem:
        return "the function returns another kind of thing than the statement asks for"
    return "the shape is right and the numbers are not: work the statement's example by hand, step by step"


def describe_call(function: Callable, arguments: Sequence[Any]) -> str:
    """The arguments by name, shortened."""
    names = list(inspect.signature(function).parameters)
    return ", ".join(f"{name} = {describe(value)}" for name, value in zip(names, arguments, strict=False))


def describe(value: Any, numbers: bool = True) -> str:
    """A value in one short piece of text: a tensor's shape and its first numbers."""
    if type(value) in (tuple, list, set, frozenset):
        parts = [
            describe(part, numbers) for part in (value if type(value) in (tuple, list) else sorted(value, key=repr))
        ]
        return _bracketed(parts, "[]" if type(value) is list else "()" if type(value) is tuple else "{}")
    if type(value) is dict:
        return _bracketed([f"{describe(key)}: {describe(part, numbers)}" for key, part in value.items()], "{}")
    if type(value) in (torch.Tensor, torch.nn.Parameter):
        shape = "×".join(map(str, value.shape)) or "scalar"
        if not numbers:
            return f"tensor {shape}"
        flat = value.detach().flatten()[: SHOWN_NUMBERS + 1].tolist()
        shown = ", ".join(f"{number:.4g}" for number in flat[:SHOWN_NUMBERS])
        return f"tensor {shape} [{shown}{', …' if len(flat) > SHOWN_NUMBERS else ''}]"
    if type(value) is float:
        return f"{value:.5g}"
    text = repr(value) if type(value) in (int, bool, str, bytes, type(None)) else kind(value)
    return text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"


def _bracketed(parts: Sequence[str], brackets: str) -> str:
    """The first parts, as many as fit in `SHOWN_CHARACTERS` (one at least), between two brackets."""
    shown = list(parts[:1])
    for part in parts[1:]:
        if sum(map(len, shown)) + len(part) > SHOWN_CHARACTERS:
            shown.append(f"… {len(parts)} in all")
            break
        shown.append(part)
    return brackets[0] + ", ".join(shown) + brackets[1]


def kind(value: Any) -> str:
    """The type of a value, in words."""
    return f"{type(value).__module__}.{type(value).__name__}".removeprefix("builtins.")
