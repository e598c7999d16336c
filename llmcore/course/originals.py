"""The library functions that checks and references rely on, remembered, so that a replaced one is found and put back.

A slip such as `torch.softmax = torch.softmax(scores, -1)` changes torch for the whole notebook, the checks included,
which would then judge by a broken measure. `remember` takes note of `math`, `torch`, `torch.nn.functional` and
`torch.Tensor` as they are on import of the classroom (torch where it is loaded by then, else on the first check);
`put_back` undoes what was replaced since.
"""

from __future__ import annotations

import math
import sys
from types import ModuleType
from typing import Any

_remembered: dict[str, tuple[ModuleType | type, dict[str, Any]]] = {}


def remember() -> None:
    """Take note of the functions of each library that is loaded and not yet known."""
    holders: dict[str, ModuleType | type] = {"math": math}
    if torch := sys.modules.get("torch"):
        holders |= {"torch": torch, "torch.nn.functional": torch.nn.functional, "torch.Tensor": torch.Tensor}
    for name, holder in holders.items():
        if name not in _remembered:
            functions = {attribute: value for attribute, value in _attributes(holder).items() if callable(value)}
            _remembered[name] = holder, functions


def put_back() -> list[str]:
    """Put every replaced or deleted function back; return their names, as in "torch.softmax"."""
    replaced = []
    for name, (holder, functions) in _remembered.items():
        now = _attributes(holder)
        for attribute, function in functions.items():
            if now.get(attribute) is not function and not _is_torchs_own(attribute, now.get(attribute)):
                setattr(holder, attribute, function)
                replaced.append(f"{name}.{attribute}")
    return replaced


def _is_torchs_own(attribute: str, value: Any) -> bool:
    """torch._dynamo, once it is loaded, wraps `torch.manual_seed` and `torch.compile`: name and module stay theirs."""
    return getattr(value, "__name__", "") == attribute and str(getattr(value, "__module__", "")).startswith("torch")


def _attributes(holder: ModuleType | type) -> dict[str, Any]:
    """What a module holds; of a class, what it inherits too: most methods of a tensor stand in its base."""
    if isinstance(holder, ModuleType):
        return vars(holder)
    return {name: value for base in reversed(holder.__mro__) for name, value in vars(base).items()}


remember()
