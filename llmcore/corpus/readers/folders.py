"""Plain files and folders of them: txt, md, html, jsonl (also .gz and .zst) and Parquet go in, documents come out.

A text, Markdown or HTML file is one document; a line of JSONL and a row of Parquet is one. Files are read in the order of
their names, hidden ones are passed over, a file of any other format is a reject.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.rows import decode, parse_row, row_problem, text_problem
from llmcore.corpus.readers.streams import DamagedError, lines, pieces
from llmcore.errors import InputError

MAX_FILE_BYTES = 1 << 26  # of a file that is one document
BATCH_ROWS = 1000
Row = tuple[str, dict[str, Any] | str]  # where it is, and the row or what is wrong with it


def files_of(path: str | Path, suffixes: tuple[str, ...] | None = None) -> list[tuple[str, Path]]:
    """(name relative to the folder, path) of each file in a folder and below, by name; or of the one file given.

    Args:
        suffixes: ends of the names to take; all by default.

    Raises:
        InputError: there is no such path, or no such file in it.
    """
    path = Path(path)
    if path.is_file():
        return [(path.name, path)]
    if not path.is_dir():
        raise InputError(path, "no such file or folder", "check the path")
    found = [(file.relative_to(path), file) for file in path.rglob("*") if file.is_file()]
    found = [(name, file) for name, file in found if not any(part.startswith(".") for part in name.parts)]
    if suffixes:
        found = [(name, file) for name, file in found if name.name.lower().endswith(suffixes)]
    if not found:
        raise InputError(path, f"no {' or '.join(suffixes) if suffixes else 'file'} in this folder", "check the path")
    return sorted((name.as_posix(), file) for name, file in found)


def read_folder(
    path: str | Path, rejects: Rejects, *, source: str, text_column: str = "text", language: str = ""
) -> Iterator[Document]:
    """Read a file, or all files of a folder.

    Args:
        source: of the documents; their ids are `source:name` or `source:name#row`.
        text_column: the key or column that holds the text; a string in `url` is kept too.
        language: of the documents, if known.

    Raises:
        InputError: there is no such path, or no file in it.
    """
    for name, file in files_of(path):
        suffixes = [suffix.lower() for suffix in file.suffixes]
        if whole := WHOLE_FILES.get("".join(suffixes[-1:])):
            text, problem = _whole_file(file, whole)
            if problem:
                rejects.add(file, "", problem, damage=problem == EMPTY)
            else:
                yield Document(f"{source}:{name}", source, text, language=language)
        elif suffixes[-1:] == [".parquet"] or ".jsonl" in suffixes[-2:]:
            read = parquet_rows if suffixes[-1] == ".parquet" else jsonl_rows
            for place, row in read(file, rejects, text_column):
                problem = row if isinstance(row, str) else row_problem(row, {text_column: "string"})
                problem = problem or text_problem(row[text_column])
                if problem:
                    rejects.add(file, place, problem)
                    continue
                url = row.get("url")
                identity = f"{source}:{name}#{place.rsplit(' ', 1)[-1]}"
                text, url = row[text_column], url if isinstance(url, str) else ""
                yield Document(identity, source, text, url=url, language=language)
        else:
            rejects.add(file, "", f"no reader for {file.suffix or 'a file without a suffix'}")


EMPTY = "the file is empty"


def _html(data: bytes) -> tuple[str, str | None]:
    text = extract(data)
    return text, text_problem(text)


WHOLE_FILES: dict[str, Callable[[bytes], tuple[str, str | None]]] = {
    ".txt": decode,
    ".md": decode,
    ".html": _html,
    ".htm": _html,
}


def _whole_file(file: Path, convert: Callable[[bytes], tuple[str, str | None]]) -> tuple[str, str | None]:
    size = file.stat().st_size
    if not 0 < size <= MAX_FILE_BYTES:
        return "", f"{size} bytes, more than {MAX_FILE_BYTES}" if size else EMPTY
    return convert(file.read_bytes())


def jsonl_rows(file: Path, rejects: Rejects, text_column: str = "text") -> Iterator[Row]:
    """Yield (place, row or what is wrong with it) of each line that is not blank; damage to the file is a reject."""
    number = 0
    try:
        for number, line in lines(pieces(file)):
            if line is None or line.strip():
                yield f"line {number}", parse_row(line)
    except DamagedError as damage:
        rejects.add(file, f"byte {damage.offset}", f"{damage.reason}; {number} lines were read", damage=True)


def parquet_rows(file: Path, rejects: Rejects, text_column: str = "text") -> Iterator[Row]:
    """Yield (place, row) of each row, with the columns `text_column` and `url`, a batch in memory at a time."""
    number = 0
    try:
        if file.stat().st_size == 0:
            raise OSError(EMPTY)
        with pyarrow.parquet.ParquetFile(file) as parquet:
            columns = [name for name in dict.fromkeys((text_column, "url")) if name in parquet.schema_arrow.names]
            if text_column not in columns:
                rejects.add(file, "", f"no column {text_column!r} among {parquet.schema_arrow.names}")
                return
            for batch in parquet.iter_batches(BATCH_ROWS, columns=columns):
                for row in table_rows(batch):
                    number += 1
                    yield f"row {number}", row
    except (pyarrow.ArrowException, OSError) as error:
        reason = f"not a whole Parquet file ({str(error).splitlines()[0]})"
        rejects.add(file, f"row {number + 1}", reason, damage=True)


def table_rows(batch: pyarrow.RecordBatch | pyarrow.Table) -> Iterator[dict[str, Any] | str]:
    """Each row of a table, or what is wrong with it: Arrow does not look at what its strings hold until they are taken."""
    for index in range(batch.num_rows):
        try:
            yield batch.slice(index, 1).to_pylist()[0]
        except UnicodeDecodeError as error:
            yield f"not UTF-8 ({error.reason} at byte {error.start} of the value)"
