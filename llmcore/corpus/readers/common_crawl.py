"""Pages of Common Crawl without its archives: the index says where in which archive a page lies, a range request gets it.

The index is served as JSON lines, in pages (commoncrawl.org/cdxj-index); the archives lie at data.commoncrawl.org, one gzip
member a record, so one record can be fetched by its offset and length (commoncrawl.org/get-started). A request fetches
one page: right for a site, wrong for a whole crawl, whose archives are better downloaded and read as `warc`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from llmcore.corpus.documents import Document
from llmcore.corpus.readers.archives import document_of
from llmcore.corpus.readers.fetching import fetch
from llmcore.corpus.readers.rejects import NetworkError, Rejects
from llmcore.corpus.readers.rows import parse_row
from llmcore.corpus.readers.streams import DamagedError, lines
from llmcore.corpus.warc import MAX_MEMBER_BYTES, parse_records
from llmcore.errors import InputError

INDEX_SERVER = "https://index.commoncrawl.org"
DATA_SERVER = "https://data.commoncrawl.org"


def read_common_crawl(
    pattern: str,
    rejects: Rejects,
    *,
    source: str,
    crawl: str | None = None,
    language: str = "",
    index_server: str = INDEX_SERVER,
    data_server: str = DATA_SERVER,
) -> Iterator[Document]:
    """Read the pages of a crawl whose addresses match a pattern, in the order of the index.

    Args:
        pattern: address without scheme, `*` at its end or as its first label: `example.org/a/*`, `*.example.org`.
        crawl: such as `CC-MAIN-2025-33`; the latest by default.

    Raises:
        NetworkError: a server cannot be reached or goes on asking to wait.
        InputError: there is no such crawl, or it holds no page of the pattern.
    """
    crawl = crawl or _latest(index_server)
    for place, line in _captures(f"{index_server}/{crawl}-index", crawl, pattern, rejects):
        try:
            file, offset, length = str(line["filename"]), int(line["offset"]), int(line["length"])
        except (KeyError, ValueError) as error:
            rejects.add(f"{crawl}-index", place, f"a line of the index without {error}")
            continue
        url = f"{data_server}/{file}"
        try:
            body = _range(url, offset, length)
            documents = [
                document_of(record, f"{source}:{crawl}:{file.rsplit('/', 1)[-1]}:{offset}", source, language)
                for record in parse_records(body, f"{url} at byte {offset}")
            ]
        except NetworkError:
            raise
        except (InputError, DamagedError) as error:
            rejects.add(url, f"byte {offset}", getattr(error, "problem", None) or error.reason, damage=True)
            continue
        for document in documents:
            if isinstance(document, str):
                rejects.add(url, f"byte {offset}", document)
            elif document is not None:
                yield document


def _latest(index_server: str) -> str:
    """Name of the latest crawl: the first in the list that the index keeps."""
    url = f"{index_server}/collinfo.json"
    status, body = fetch(url)
    try:
        return json.loads(body)[0]["id"]
    except (ValueError, LookupError, TypeError) as error:
        raise InputError(
            url, f"no list of crawls (status {status})", "name a crawl, such as CC-MAIN-2025-33"
        ) from error


def _captures(index: str, crawl: str, pattern: str, rejects: Rejects) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (place, line of the index) of each page of HTML that was fetched with status 200."""
    query = {"url": pattern, "output": "json", "filter": ["=status:200", "=mime:text/html"]}
    status, body = fetch(f"{index}?{urlencode({**query, 'showNumPages': 'true'}, doseq=True)}")
    pages = parse_row(body)
    if status != 200 or isinstance(pages, str) or not isinstance(pages.get("pages"), int):
        remedy = "check the name of the crawl and the pattern of addresses"
        raise InputError(index, f"no answer for {pattern} (status {status}: {body[:80]!r})", remedy)
    for page in range(pages["pages"]):
        address = f"{index}?{urlencode({**query, 'page': page}, doseq=True)}"
        status, body = fetch(address)
        if status == 404:  # the index says so of a page on which the filters leave nothing
            continue
        if status != 200:
            rejects.add(f"{crawl}-index", f"page {page}", f"status {status}", damage=True)
            continue
        for number, line in lines([body]):
            row, place = parse_row(line), f"page {page} line {number}"
            if isinstance(row, str):
                rejects.add(f"{crawl}-index", place, row, damage=True)
            else:
                yield place, row


def _range(url: str, offset: int, length: int) -> bytes:
    """`length` bytes of a file from `offset` on.

    Raises:
        DamagedError: the server has another number of bytes there, or does not know the file.
    """
    if not 0 < length <= MAX_MEMBER_BYTES:
        raise DamagedError(offset, f"the index states a length of {length} bytes")
    status, body = fetch(url, {"Range": f"bytes={offset}-{offset + length - 1}"}, MAX_MEMBER_BYTES)
    if status != 206 or len(body) != length:
        raise DamagedError(offset, f"asked for {length} bytes, got status {status} with {len(body)} bytes")
    return body
