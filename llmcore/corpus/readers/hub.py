"""Any data set of the Hugging Face hub, streamed by `datasets`: a name and the columns wanted go in, rows come out.

`datasets` says which files a data set is made of, reads them in pieces and casts them to `features=`, which is fixed: left
to itself it infers types from the first rows and lets mixed ones pass. Files are streamed one by one, so that a damaged one
costs no other, and JSON lines are parsed here: `datasets` gives up a file at its first bad line, or bad byte.
The server is `HF_ENDPOINT`, if set before Python starts (huggingface.co/docs/huggingface_hub/package_reference/environment_variables).
"""

from __future__ import annotations

import dataclasses
import functools
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow

from llmcore.corpus.readers.fetching import OFFLINE
from llmcore.corpus.readers.folders import BATCH_ROWS, Row, table_rows
from llmcore.corpus.readers.rejects import NetworkError, Rejects
from llmcore.corpus.readers.rows import parse_row, row_problem
from llmcore.corpus.readers.streams import DamagedError, decompressed, lines
from llmcore.errors import InputError

PROBE_SECONDS = 10.0
JSON_LINES = re.compile(r"\.(jsonl|ndjson)(\.gz|\.zst|\.bz2)?$", re.IGNORECASE)


@dataclasses.dataclass(frozen=True)
class HubData:
    """A data set of the hub, or a part of one.

    Attributes:
        name: `owner/name`.
        columns: those to read, each with its type (`llmcore.corpus.readers.rows`).
        subset: what the hub calls a configuration; the data set's default by default.
        split: one split.
        revision: branch, tag or commit; the main branch by default.
    """

    name: str
    columns: Mapping[str, Any]
    subset: str | None = None
    split: str = "train"
    revision: str | None = None


def read_hub(data: HubData, rejects: Rejects) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (`file#row`, row with the columns asked for) of a data set, in its own order.

    A row that lacks a column or holds another type is a reject. So is the rest of a file that cannot be read on, and a
    number of rows that is not what the data set's card states; both are damage.

    Raises:
        NetworkError: the hub cannot be reached, or goes on asking to wait.
        InputError: there is no such data set, subset, split or column.
    """
    commit = _commit(data)
    kind, files, expected = _files(data, commit)
    count = 0
    for file in files:
        name = file.partition(f"@{commit}/")[2]
        place = "row 0"
        try:
            for place, row in _rows(data, kind, file):
                count += 1
                problem = row if isinstance(row, str) else row_problem(row, data.columns)
                if problem:
                    rejects.add(file, place, problem)
                else:
                    yield f"{name}#{place.split()[1]}", {column: row[column] for column in data.columns}
        except _read_errors() as error:
            _blame_network(error, data)
            rejects.add(file, f"after {place}", f"cannot be read on ({_first_line(error)})", damage=True)
    if expected is not None and expected != count:
        rejects.add(data.name, "", f"{count} rows, but the data set's card states {expected}", damage=True)


@functools.cache
def _datasets():
    """The library, told to give up after the retries that huggingface_hub makes: by itself it goes on for 20 minutes."""
    import datasets

    datasets.config.STREAMING_READ_MAX_RETRIES = datasets.config.STREAMING_OPEN_MAX_RETRIES = 1
    for name in ("READ_RETRY", "READ_SERVER_UNAVAILABLE_RETRY", "READ_RATE_LIMIT_RETRY", "OPEN_RETRY"):
        setattr(datasets.config, f"STREAMING_{name}_INTERVAL", 0)
    datasets.utils.logging.set_verbosity_error()
    return datasets


def _read_errors() -> tuple[type[Exception], ...]:
    """What a broken file or connection may raise, from the layers that `datasets` reads through."""
    from datasets.utils.file_utils import CONNECTION_ERRORS_TO_RETRY
    from huggingface_hub.errors import HfHubHTTPError
    from zstandard import ZstdError

    parsers = (ValueError, EOFError, OSError, zlib.error, ZstdError, pyarrow.ArrowException)
    return (*CONNECTION_ERRORS_TO_RETRY, HfHubHTTPError, DamagedError, *parsers)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those it came from; `datasets` hides what it was raised from, so what it came up in counts too."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _status(error: Exception) -> int | None:
    """The HTTP status behind an error."""
    responses = (getattr(one, "response", None) for one in _causes(error))
    return next((response.status_code for response in responses if response is not None), None)


def _blame_network(error: Exception, data: HubData) -> None:
    """Return if an error is the fault of what was read; raise NetworkError if the hub is gone or asks to wait."""
    if _status(error) == 429:
        raise NetworkError(data.name, "the hub goes on asking to wait (429)", f"try later; {OFFLINE}") from error
    _commit(data)


def _hung_up(error: Exception) -> bool:
    """Whether an error is, or comes from, a connection that failed."""
    from datasets.utils.file_utils import CONNECTION_ERRORS_TO_RETRY

    return any(isinstance(one, CONNECTION_ERRORS_TO_RETRY) for one in _causes(error))


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]:.200}"


def _commit(data: HubData) -> str:
    """The commit that a revision names now. One short request, so that no network is noticed at once."""
    _datasets()
    from huggingface_hub import HfApi, constants
    from huggingface_hub.errors import (
        GatedRepoError,
        HfHubHTTPError,
        HFValidationError,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    source = f"{constants.ENDPOINT}/datasets/{data.name}"
    try:
        return HfApi().dataset_info(data.name, revision=data.revision, timeout=PROBE_SECONDS).sha
    except HFValidationError as error:
        raise InputError(data.name, _first_line(error), "give a name such as owner/name") from error
    except GatedRepoError as error:
        raise InputError(source, "access is granted by its owners", "ask there, then: hf auth login") from error
    except RepositoryNotFoundError as error:
        raise InputError(source, "no such data set", "check its name; for a private one: hf auth login") from error
    except RevisionNotFoundError as error:
        raise InputError(source, f"no revision {data.revision!r}", "check its name") from error
    except HfHubHTTPError as error:
        status = f"the hub answers with status {_status(error)}"
        raise NetworkError(source, status, f"try later; {OFFLINE}") from error
    except _read_errors() as error:
        problem = f"the hub cannot be reached ({_first_line(error)})"
        raise NetworkError(source, problem, f"check the network and HF_ENDPOINT; {OFFLINE}") from error


def _files(data: HubData, commit: str) -> tuple[str, list[str], int | None]:
    """(reader's name, addresses of the files, rows stated or None) of a data set's split."""
    datasets = _datasets()
    # By a commit, not by a branch: for a branch `datasets` also asks a second server, with a timeout of 100 seconds.
    try:
        builder = datasets.load_dataset_builder(data.name, data.subset, revision=commit)
    except _read_errors() as error:
        _blame_network(error, data)
        if _hung_up(error):
            problem = f"the hub breaks off the connection ({_first_line(error)})"
            raise NetworkError(data.name, problem, f"try later; {OFFLINE}") from error
        remedy = "check the subset; data sets made by a script need a conversion to Parquet"
        raise InputError(data.name, f"cannot be opened ({_first_line(error)})", remedy) from error
    files = builder.config.data_files or {}
    if data.split not in files:
        raise InputError(data.name, f"no split {data.split!r}", f"name one of {', '.join(map(str, files))}")
    stated = (builder.info.splits or {}).get(data.split)
    kind = type(builder).__module__.rsplit(".", 1)[-1]
    if kind not in ("parquet", "json", "csv", "text"):
        raise InputError(data.name, f"holds {kind}, not text", "name a data set of Parquet, JSON, CSV or text files")
    return kind, list(files[data.split]), getattr(stated, "num_examples", None) or None


def _check_columns(data: HubData, found: Mapping[str, Any]) -> None:
    """Compare the columns of a Parquet file with those asked for: a cast to `features` would make text of numbers.

    Raises:
        ValueError: one is missing, or is not text where text is asked for.
    """
    for name, kind in data.columns.items():
        if name not in found:
            raise ValueError(f"no column {name!r} among {list(found)}")
        if kind == "string" and getattr(found[name], "dtype", "") not in ("string", "large_string"):
            raise ValueError(f"column {name!r} is {found[name]}, not text")


def _features(columns: Mapping[str, Any]):
    """The columns as `datasets` describes them."""
    datasets = _datasets()

    def feature(kind):
        if isinstance(kind, list):
            return datasets.List(feature(kind[0]))
        if isinstance(kind, Mapping):
            return {name: feature(inner) for name, inner in kind.items()}
        return datasets.Value(kind)

    return datasets.Features({name: feature(kind) for name, kind in columns.items()})


def _stream(kind: str, file: str, **options):
    return _datasets().load_dataset(kind, data_files={"rows": [file]}, split="rows", streaming=True, **options)


def _rows(data: HubData, kind: str, file: str) -> Iterator[Row]:
    """Yield (place, row or what is wrong with it) of each row of one file."""
    if JSON_LINES.search(file):
        yield from _json_lines(file)
        return
    if kind == "parquet":
        _check_columns(data, _stream(kind, file).features)
        rows = _stream(kind, file, features=_features(data.columns), columns=list(data.columns))
    elif kind == "json":
        # A JSON array has no lines. Its rows are judged one by one: `features` may not name fewer columns than it has.
        rows = _stream(kind, file, on_mixed_types=None)
    else:
        rows = _stream(kind, file, features=_features(data.columns))
    tables = rows.with_format("arrow").iter(BATCH_ROWS)
    for number, row in enumerate((row for table in tables for row in table_rows(table)), start=1):
        yield f"row {number}", row


def _json_lines(file: str) -> Iterator[Row]:
    """Each line of a file that is not blank, through the hub's own file system: all of its bytes, or DamagedError."""
    from huggingface_hub import HfFileSystem

    with HfFileSystem().open(file, "rb") as stream:
        for number, line in lines(decompressed(stream, Path(file).suffix)):
            if line is None or line.strip():
                yield f"line {number}", parse_row(line)
        if stream.tell() != stream.size:
            raise DamagedError(stream.tell(), f"the file breaks off, the hub states {stream.size} bytes")
