"""Notebooks as files (nbformat 4.5): read and checked, normalised, and written the same way each time.

Written as nbformat writes them: keys sorted, one space of indent, sources as lists of lines, one newline at the end.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from llmcore.errors import InputError
from llmcore.files import atomic_open

CELL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
Notebook = dict[str, Any]
Cell = dict[str, Any]


def read_notebook(path: str | Path) -> Notebook:
    """Read a notebook; every cell's source becomes one string.

    Raises:
        InputError: no such file, not JSON, or not a notebook of format 4.
    """
    path = Path(path)
    remedy = "open it in JupyterLab and save it anew"
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check the path") from error
    except ValueError as error:
        raise InputError(path, f"not valid JSON ({error})", remedy) from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or notebook.get("nbformat") != 4:
        raise InputError(path, "not a notebook of format 4", remedy)
    for number, cell in enumerate(cells, start=1):
        whole = isinstance(cell, dict) and cell.get("cell_type") in ("markdown", "code", "raw") and "source" in cell
        if not whole:
            raise InputError(f"{path}, cell {number}", "not a markdown, code or raw cell with a source", remedy)
        if isinstance(cell["source"], list):
            cell["source"] = "".join(cell["source"])
    return notebook


def normalised(notebook: Notebook, lecture: str) -> Notebook:
    """A copy without outputs, counts and foreign metadata. Ids are kept; missing and doubled ones are made, from `lecture`."""
    ids = [cell.get("id") for cell in notebook["cells"]]
    seen: set[str] = set()
    cells = []
    for cell, cell_id in zip(notebook["cells"], ids, strict=True):
        if not isinstance(cell_id, str) or not CELL_ID.fullmatch(cell_id) or cell_id in seen:
            cell_id = _new_id(lecture, seen.union(one for one in ids if isinstance(one, str)))
        seen.add(cell_id)
        cells.append(plain_cell(cell["cell_type"], cell_id, cell["source"], tags(cell)))
    return {"cells": cells, "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5}


def plain_cell(cell_type: str, cell_id: str, source: str, cell_tags: list[str]) -> Cell:
    """A cell with nothing in it but its source and its tags."""
    cell = {"cell_type": cell_type, "id": cell_id, "metadata": {"tags": cell_tags} if cell_tags else {}}
    if cell_type == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell | {"source": source.rstrip("\n")}


def tags(cell: Cell) -> list[str]:
    """A cell's tags, in the author's order."""
    found = cell.get("metadata", {}).get("tags", [])
    return [tag for tag in found if isinstance(tag, str)] if isinstance(found, list) else []


def to_text(notebook: Notebook) -> str:
    """The notebook as it stands in a file."""
    cells = [cell | {"source": cell["source"].splitlines(keepends=True)} for cell in notebook["cells"]]
    return json.dumps(notebook | {"cells": cells}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def to_script(notebook: Notebook) -> str:
    """The notebook as readable text, for a diff: a line that names each cell, then its source."""
    lines = []
    for cell in notebook["cells"]:
        labels = [cell["cell_type"], *tags(cell)]
        lines += [f"--- cell {cell.get('id')} [{' '.join(labels)}]", cell["source"], ""]
    return "\n".join(lines)


def write_if_changed(path: Path, text: str) -> bool:
    """Write `text`, whole or not at all, where the file does not hold it already; say whether it was written."""
    if path.exists() and path.read_bytes() == text.encode():
        return False
    with atomic_open(path, "wb") as file:
        file.write(text.encode())
    return True


def _new_id(lecture: str, taken: set[str]) -> str:
    number = 1
    while f"{lecture}-{number:03}" in taken:
        number += 1
    return f"{lecture}-{number:03}"
