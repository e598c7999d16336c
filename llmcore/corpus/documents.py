"""A document, and the Parquet file that a list of documents is kept in.

Any tool that reads Parquet (`datasets`, pandas, Spark, DuckDB) reads these files.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

import pyarrow
import pyarrow.parquet

from llmcore.errors import InputError
from llmcore.files import atomic_path


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """One text and where it came from.

    Attributes:
        id: unique within a corpus, stable from run to run.
        source: which part of the mixture it belongs to (`encyclopedia`, `stories`, `web`, ...).
        text: plain text; paragraphs are separated by one blank line.
        group: what must not be split between training and validation (one plot, one wording, one subject):
            a split takes whole groups, never single rows.
        url: where it was found; empty for a document that was not on a page.
        language: ISO 639-1 code that the source states; empty where it states none.
    """

    id: str
    source: str
    text: str
    group: str = ""
    url: str = ""
    language: str = ""


FIELDS = tuple(field.name for field in dataclasses.fields(Document))
SCHEMA = pyarrow.schema([(name, pyarrow.string()) for name in FIELDS])


def write_documents(path: str | Path, documents: Iterable[Document]) -> int:
    """Write documents as Parquet (zstd), atomically; return how many."""
    rows = list(documents)
    columns = {name: [getattr(row, name) for row in rows] for name in FIELDS}
    with atomic_path(path) as temporary:
        pyarrow.parquet.write_table(pyarrow.table(columns, schema=SCHEMA), temporary, compression="zstd")
    return len(rows)


def read_documents(path: str | Path) -> list[Document]:
    """Read a Parquet file of documents; columns it has beyond ours are ignored, those it lacks are empty.

    Raises:
        InputError: the file is missing, truncated, or has no `text` column that holds text in every row.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(path, "no such file", "run the stage that writes it: llmcore run")
    try:
        table = pyarrow.parquet.read_table(path)
    except (pyarrow.ArrowInvalid, OSError) as error:
        reason = str(error).splitlines()[0]
        raise InputError(path, f"not a whole Parquet file ({reason})", "delete it and run: llmcore run") from error
    if "text" not in table.column_names:
        raise InputError(path, f"no column 'text' among {table.column_names}", "rename the column that holds the text")
    kind, missing = table["text"].type, table["text"].null_count
    if missing or not (pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind)):
        problem = f"column 'text' is of type {kind}, with {missing} rows without a value"
        raise InputError(path, problem, "give every row a text")
    columns = {name: table[name].to_pylist() for name in FIELDS if name in table.column_names}
    columns.setdefault("id", [f"{path.name}-{row}" for row in range(table.num_rows)])
    columns.setdefault("source", [path.stem] * table.num_rows)
    return [Document(**dict(zip(columns, values, strict=True))) for values in zip(*columns.values(), strict=True)]
