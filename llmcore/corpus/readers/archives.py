"""Archives of a crawl: WARC files (pages) and WET files (their text) go in, one document a page comes out.

A page's main text is extracted by `llmcore.corpus.extract`; a WET record is text already. Damage is noted with its offset
and the reading goes on with the next whole record.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from llmcore.corpus.crawl import PAGE_TYPES
from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract
from llmcore.corpus.readers.folders import files_of
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.rows import decode, text_problem
from llmcore.corpus.warc import Record, read_records

SUFFIXES = (".warc", ".warc.gz", ".wet", ".wet.gz")


def read_archives(path: str | Path, rejects: Rejects, *, source: str, language: str = "") -> Iterator[Document]:
    """Read an archive, or every archive of a folder.

    A document's id is `source:archive:offset`; a page crawled twice gives two documents.

    Raises:
        InputError: there is no such path, or no archive in it.
    """
    for name, file in files_of(path, SUFFIXES):

        def damaged(offset: int, problem: str, file: Path = file) -> None:
            rejects.add(file, f"byte {offset}", problem, damage=True)

        seen = {}
        for record in read_records(file, damaged):
            place = f"{name}:{record.offset}"
            # A gzip member may hold several records: the second one there is told from the first.
            seen = {place: seen.get(place, 0) + 1}
            document = document_of(
                record, f"{source}:{place}" + f".{seen[place]}" * (seen[place] > 1), source, language
            )
            if isinstance(document, str):
                rejects.add(file, f"byte {record.offset}", document)
            elif document is not None:
                yield document


def document_of(record: Record, identity: str, source: str, language: str) -> Document | str | None:
    """The document of one record, what is wrong with it, or None if it is no page and no text."""
    if record.kind == "conversion":
        text, problem = decode(record.body)
    elif record.kind == "response" and record.status // 100 == 2 and record.media_type in PAGE_TYPES:
        text = extract(record.body, record.url, charset=record.charset)
        problem = text_problem(text)
    else:
        return None
    if record.cut:
        return f"the crawler kept only the beginning of {record.url} ({record.cut})"
    return problem or Document(identity, source, text, url=record.url, language=language)
