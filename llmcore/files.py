"""Files that are whole or absent: written under a temporary name, flushed to disk, then renamed."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from llmcore.errors import InputError


@contextlib.contextmanager
def atomic_path(path: str | Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; rename it to `path` when the block ends, remove it when it fails.

    Raises:
        InputError: the disk is full (nothing is left under either name).
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield temporary
        with open(temporary, "rb") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise InputError(path, "the disk is full", "free some space and run the same command again") from error
        raise
    finally:
        temporary.unlink(missing_ok=True)


def remove_temporary(directory: str | Path) -> None:
    """Remove what `atomic_path` left below a folder when its process was killed."""
    for path in Path(directory).rglob(".*.tmp"):
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def atomic_open(path: str | Path, mode: str = "w") -> Iterator[IO[Any]]:
    """Open a file for writing (`"w"` is UTF-8 text, `"wb"` bytes) that appears under its name only when whole."""
    with atomic_path(path) as temporary, open(temporary, mode, encoding=None if "b" in mode else "utf-8") as file:
        yield file


def write_json(path: str | Path, value: Any) -> None:
    """Write `value` as indented UTF-8 JSON, atomically."""
    with atomic_open(path) as file:
        json.dump(value, file, indent=1, ensure_ascii=False)
        file.write("\n")


def read_json(path: str | Path) -> Any:
    """Read a JSON file.

    Raises:
        InputError: the file is missing or is not JSON.
    """
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError(path, "no such file", "run the stage that writes it: llmcore run") from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise InputError(path, f"not valid JSON ({error})", "delete it and run: llmcore run") from error


def write_jsonl(path: str | Path, rows: Iterable[dict]) -> int:
    """Write one JSON object a line, atomically; return how many."""
    count = 0
    with atomic_open(path) as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def read_jsonl(path: str | Path) -> list[dict]:
    """Read a file of one JSON object a line.

    Raises:
        InputError: the file is missing, or a line is not a JSON object (the line is named).
    """
    path = Path(path)
    if not path.exists():
        raise InputError(path, "no such file", "run the stage that writes it: llmcore run")
    rows = []
    with open(path, "rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                row = json.loads(line.decode("utf-8"))
            except (json.JSONDecodeError, UnicodeDecodeError) as error:
                raise InputError(f"{path}:{number}", f"not valid JSON ({error})", "mend or delete that line") from error
            if not isinstance(row, dict):
                problem = f"expected a JSON object, found {type(row).__name__}"
                raise InputError(f"{path}:{number}", problem, "mend that line")
            rows.append(row)
    return rows


def sha256(path: str | Path) -> str:
    """Hexadecimal SHA-256 of a file's bytes."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
