"""The process that runs a submission. It is started inside the sandbox and holds no check, no reference and no score.

Requests come as frames (`protocol.py`) on standard input, answers go out on standard output: `start`, `load` (the
notebook's code cells), `run` (one of them), `call` (a function by name, with values). Of cells that are neither exercise nor
setup only the imports, definitions and literal constants run that an exercise needs: what they draw and print is not
graded. Nothing here is trusted by the grader: the submission can change all of it.
"""

from __future__ import annotations

import ast
import contextlib
import io
import os
import traceback
from typing import Any

from llmcore.course.grading import protocol

PRINT_LIMIT, MESSAGE_LIMIT = 2000, 300


class Printed(io.TextIOBase):
    """Keeps the first characters of what is printed."""

    def __init__(self):
        self.kept = ""

    def write(self, text: str) -> int:
        """Keep what fits; say that all was written."""
        self.kept += text[: max(0, PRINT_LIMIT - len(self.kept))]
        return len(text)


def main() -> None:
    """Serve requests until the grader closes the pipe."""
    inward, outward = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    _replace_course_calls()
    namespace: dict[str, Any] = {"__name__": "__main__"}
    cells: list[tuple[Any, str]] = []

    def read(size: int) -> bytes:
        chunks = []
        while size:
            chunk = os.read(inward, min(size, 1 << 20))
            if not chunk:
                raise SystemExit
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)

    while True:
        message, value = protocol.unpack(read)
        printed, reply, answer = Printed(), {"id": message["id"]}, None
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                if message["op"] == "start" and message["torch"]:
                    import torch  # noqa: F401 (here, so that no call's time is spent on it)
                elif message["op"] == "load":
                    cells = needed_code(value)
                elif message["op"] == "run":
                    exec(compile(*cells[message["cell"]], "exec"), namespace)
                elif message["op"] == "call":
                    function = namespace.get(message["name"])
                    reply["defined"] = callable(function)
                    answer = function(*value) if callable(function) else None
                frame = protocol.pack(reply | {"printed": printed.kept}, answer)
            except BaseException as error:
                frame = protocol.pack(reply | {"printed": printed.kept, "error": describe_error(error)})
        while frame:
            frame = frame[os.write(outward, frame) :]


def _replace_course_calls() -> None:
    """The lecture's own calls of `check` and its kin do nothing here."""
    from llmcore import course

    course.check = course.hint = course.progress = lambda *_, **__: None
    course.own_or_reference = lambda _, function: function


def needed_code(cells: list[dict[str, Any]]) -> list[tuple[ast.Module | str, str]]:
    """(code, file name) of each cell; cells that are neither exercise nor setup are cut down to what the others need."""
    trees = [_parsed(cell["source"]) for cell in cells]
    wanted = {"*"}
    kept: list[list[ast.stmt]] = []
    for cell, tree in zip(cells, trees, strict=True):
        body = tree.body if tree and (cell["exercise"] or cell["setup"]) else []
        kept.append([one for one in body if cell["exercise"] or not isinstance(one, ast.Import | ast.ImportFrom)])
        wanted |= {name for one in kept[-1] for name in _names_used(one)}
    growing = True
    while growing:  # a definition that is kept may need another one
        growing = False
        for tree, chosen in zip(trees, kept, strict=True):
            for one in tree.body if tree else []:
                if not any(one is other for other in chosen) and _names_bound(one) & wanted:
                    chosen.append(one)
                    wanted |= _names_used(one)
                    growing = True
    result = []
    for number, (cell, tree, chosen) in enumerate(zip(cells, trees, kept, strict=True), start=1):
        order = [one for one in tree.body if any(one is other for other in chosen)] if tree else []
        broken = cell["source"] if tree is None and (cell["exercise"] or cell["setup"]) else ""
        result.append((broken or ast.Module(order, type_ignores=[]), f"cell {number}"))
    return result


def _parsed(source: str) -> ast.Module | None:
    with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.parse(source)
    return None


def _names_used(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def _names_bound(node: ast.stmt) -> set[str]:
    """The names that an import, a definition or a literal constant binds; none for what is no such thing."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Assign) and all(isinstance(target, ast.Name) for target in node.targets):
        with contextlib.suppress(ValueError, TypeError, RecursionError):
            ast.literal_eval(node.value)
            return {target.id for target in node.targets}
    return set()


def describe_error(error: BaseException) -> dict[str, str]:
    """The kind, the words and the last line of the submission's own code in an error."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith("cell ")]
    place = f"line {frames[-1].lineno} of {frames[-1].name}" if frames else ""
    try:
        words = str(error)
    except Exception:
        words = ""
    return {"type": type(error).__name__[:60], "message": words[:MESSAGE_LIMIT], "place": place[:100]}


if __name__ == "__main__":
    main()
