"""Rows of columns, and what can be wrong with one: broken JSON, a missing column, another type, text that is none.

Columns are named with their types as `{"text": "string"}`; a type is `string`, `int64`, `float64`, a list of one type or
a mapping of further columns. The same description fixes the `features=` of a hub data set and judges each row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

TYPES = {"string": str, "int64": int, "float64": (float, int)}


def parse_row(line: bytes | None) -> dict[str, Any] | str:
    """The JSON object that a line holds, or what is wrong with it; None stands for a line too long to be kept."""
    if line is None:
        return "the line is too long"
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 ({error.reason} at byte {error.start} of the line)"
    except (json.JSONDecodeError, RecursionError) as error:
        return f"broken JSON ({error})"
    return row if isinstance(row, dict) else f"a JSON {type(row).__name__}, not an object"


def row_problem(row: Mapping[str, Any], columns: Mapping[str, Any]) -> str | None:
    """Why a row does not hold these columns, or None if it does; columns beyond them do not matter."""
    for name, kind in columns.items():
        if name not in row:
            return f"no column {name!r} among {list(row)[:10]}"
        if not _is(row[name], kind):
            return f"column {name!r} holds {type(row[name]).__name__} {row[name]!r:.60}, not {kind}"
    return None


def _is(value: Any, kind: Any) -> bool:
    if isinstance(kind, list):
        return isinstance(value, list) and all(_is(item, kind[0]) for item in value)
    if isinstance(kind, Mapping):
        return isinstance(value, Mapping) and all(_is(value.get(name), inner) for name, inner in kind.items())
    return isinstance(value, TYPES[kind]) and not isinstance(value, bool)


def text_problem(text: str) -> str | None:
    """Why a text cannot be a document's, or None if it can."""
    if "\0" in text:
        return f"a NUL character at position {text.index(chr(0))}"
    if not text.strip():
        return "no text"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"half a surrogate pair at position {error.start}"
    return None


def decode(data: bytes, encoding: str = "utf-8-sig") -> tuple[str, str | None]:
    """(text, None), or ("", what is wrong with the bytes)."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return "", f"not {encoding.removesuffix('-sig').upper()} ({error.reason} at byte {error.start})"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, text_problem(text)
