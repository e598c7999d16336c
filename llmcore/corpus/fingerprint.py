"""Names a run by all that its result depends on: input files, steps and their parameters, code, versions of libraries."""

from __future__ import annotations

import ast
import dataclasses
import functools
import hashlib
import importlib.metadata
import inspect
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from llmcore.errors import InputError

LIBRARIES = ("numpy", "py3langid", "pyarrow", "xxhash")  # another version of these may write other bytes


def fingerprint(steps: Sequence[Any], inputs: Sequence[Path]) -> str:
    """SHA-256, in hexadecimal, of what the result of a list of steps depends on.

    Of the files the path, the size and the time of the last change count, as `make` and `rsync` have it: reading 100 TB
    to see that nothing changed would take as long as some of the steps.

    Raises:
        InputError: there is no input, or one is missing; a step has parameters that JSON cannot hold, or no source.
    """
    if not inputs:
        raise InputError("inputs", "no file of documents", "name at least one Parquet file")
    files = []
    for path in inputs:
        if not path.is_file():
            raise InputError(path, "no such file", "name files that exist")
        files.append([str(path), path.stat().st_size, path.stat().st_mtime_ns])
    versions = [sys.version_info[:2], *(importlib.metadata.version(name) for name in LIBRARIES)]
    code = [_code(path, path.stat().st_mtime_ns) for path in sorted(Path(__file__).parent.glob("*.py"))]
    told = json.dumps([files, [_describe(step) for step in steps], versions, code], sort_keys=True)
    return hashlib.sha256(told.encode("utf-8")).hexdigest()


@functools.cache
def _code(path: Path, changed: int) -> str:
    """A module's source without comments, blank lines and layout; read again when the file has `changed`."""
    return ast.dump(ast.parse(path.read_text(encoding="utf-8")))


def _describe(step: Any) -> list[Any]:
    """A step's name, its parameters, and its code where that is not part of this package."""
    remedy = "make it a dataclass in a module of its own, with fields of numbers, strings, lists and mappings"
    kind = type(step)
    if not dataclasses.is_dataclass(step) or isinstance(step, type):
        raise InputError(repr(step), "a step that is no dataclass: its parameters are not known", remedy)
    parameters = {field.name: getattr(step, field.name) for field in dataclasses.fields(step) if field.init}
    try:
        own = kind.__module__.startswith("llmcore.")
        code = "" if own else inspect.getsource(inspect.getmodule(kind) if kind.__module__ != "__main__" else kind)
        return [kind.__module__, kind.__qualname__, json.loads(json.dumps(parameters)), code]
    except (TypeError, ValueError, OSError) as error:
        raise InputError(kind.__qualname__, f"what it depends on cannot be written down ({error})", remedy) from error
