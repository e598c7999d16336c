"""From a submitted notebook's bytes to the code cells that matter, in order, whatever happened to its metadata.

An exercise cell is known by its first line, `# EXERCISE 06.2 (3 points): ...`, which survives tools that drop tags.
Where an exercise stands in several cells the last one counts, and a remark says so. Nothing here runs or parses code.
"""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

FIRST_LINE = re.compile(r"\s*#\s*EXERCISE\s+(\d\d\.[1-9]\d?)\b")
CHECK_LINE = re.compile(r"\s*check\(\s*[\"']")
CELL_LIMIT, CHARACTER_LIMIT = 2000, 200_000


class Unreadable(Exception):  # noqa: N818 (no error of ours)
    """The submission is no notebook; the message says why."""


@dataclasses.dataclass(frozen=True)
class CodeCell:
    """A code cell: `exercise` is the id in its first line, or empty; `setup` says that it runs whole, as tagged."""

    source: str
    exercise: str = ""
    setup: bool = False


def code_cells(data: bytes) -> tuple[list[CodeCell], list[str]]:
    """The code cells of a notebook (nbformat 3 or 4), check cells left out, and remarks about what was odd.

    Raises:
        Unreadable: it is not JSON, or no notebook.
    """
    if not data.strip():
        raise Unreadable("the file is empty")
    try:
        notebook = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not valid JSON ({type(error).__name__})") from None
    cells = [cell for cell in map(_code_cell, _cells(notebook)) if cell and not CHECK_LINE.match(cell.source)]
    last = {cell.exercise: place for place, cell in enumerate(cells) if cell.exercise}
    kept = [cell for place, cell in enumerate(cells) if not cell.exercise or last[cell.exercise] == place]
    doubled = sorted({cell.exercise for cell in cells if cell.exercise} if len(kept) < len(cells) else ())
    counts = {one: sum(cell.exercise == one for cell in cells) for one in doubled}
    remarks = [f"exercise {one} stands in {count} cells: the last counts" for one, count in counts.items() if count > 1]
    return kept, remarks


def _cells(notebook: Any) -> list:
    if type(notebook) is not dict:
        raise Unreadable("JSON, but no notebook")
    cells = notebook.get("cells")
    if cells is None and type(notebook.get("worksheets")) is list:  # nbformat 3
        sheets = [sheet for sheet in notebook["worksheets"] if type(sheet) is dict]
        cells = [cell for sheet in sheets for cell in sheet.get("cells", []) if type(sheet.get("cells")) is list]
    if type(cells) is not list:
        raise Unreadable("JSON, but no notebook: it has no list of cells")
    if len(cells) > CELL_LIMIT:
        raise Unreadable(f"{len(cells):,} cells, where {CELL_LIMIT:,} are allowed")
    return cells


def _code_cell(cell: Any) -> CodeCell | None:
    if type(cell) is not dict or cell.get("cell_type") != "code":
        return None
    source = cell.get("source", cell.get("input", ""))
    if type(source) is list:
        source = "".join(line for line in source if type(line) is str)
    if type(source) is not str or len(source) > CHARACTER_LIMIT:
        return None
    metadata = cell.get("metadata")
    found = metadata.get("tags") if type(metadata) is dict else None
    match = FIRST_LINE.match(source)
    return CodeCell(source, match[1] if match else "", type(found) is list and "setup" in found)
