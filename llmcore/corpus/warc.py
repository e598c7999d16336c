"""Archives of pages in the WARC format (ISO 28500): write them a record at a time, read them and trust none blindly.

Truncated archives are a silent fault of most readers, so `read_warc` checks each gzip member's end and checksum, each
record's length and, where the crawl left its manifest, the number of records.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from llmcore.errors import InputError
from llmcore.files import read_json

MAX_MEMBER_BYTES = 1 << 26


def manifest_path(warc_path: str | Path) -> Path:
    """Where the manifest of an archive lies: `<name>.json` beside it, with the number of `records`."""
    return Path(f"{warc_path}.json")


class WarcWriter:
    """Writes responses to a binary file, gzipped, one member a record; `records` counts them, the first included.

    Args:
        file: open for writing bytes.
        name: the archive's name, for the first record, which describes the archive.
    """

    def __init__(self, file: BinaryIO, name: str):
        self._writer = WARCWriter(file, gzip=True)
        about = {"software": "llmcore", "format": "WARC File Format 1.0", "robots": "obey"}
        self._writer.write_record(self._writer.create_warcinfo_record(name, about))
        self.records = 1

    def write(self, url: str, status: int, reason: str, headers: Sequence[tuple[str, str]], body: bytes) -> None:
        """Append one response."""
        # The body is archived as read, so a header that says it is chunked would be wrong.
        headers = [(key, value) for key, value in headers if key.lower() != "transfer-encoding"]
        # Given the length, warcio needs no temporary file (which it leaves open).
        record = self._writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders(f"{status} {reason}", headers, protocol="HTTP/1.1"),
        )
        self._writer.write_record(record)
        self.records += 1


def read_warc(path: str | Path) -> Iterator[tuple[str, str, bytes]]:
    """Yield (address, content type, body) of each successful response in a gzipped WARC archive, in order.

    Raises:
        InputError: the file is missing, not a gzipped WARC, damaged or truncated (the offset in bytes is named), or holds
            another number of records than its manifest says. Records before the damage have been yielded by then.
    """
    path, records = Path(path), 0
    if not path.exists():
        raise InputError(path, "no such file", "run the crawl that writes it")
    for offset, member in _gzip_members(path):
        source, remedy = f"{path} at byte {offset}", "crawl again, or fetch the archive again"
        stream = ArchiveIterator(io.BytesIO(member))
        try:
            for record in stream:
                records += 1
                if record.length is None:
                    raise InputError(source, "the record has no Content-Length", remedy)
                body = record.content_stream().read()
                if missing := record.raw_stream.limit:
                    raise InputError(source, f"the record is {missing} bytes shorter than its Content-Length", remedy)
                headers = record.http_headers
                if record.rec_type == "response" and headers and headers.get_statuscode().startswith("2"):
                    yield (
                        record.rec_headers.get_header("WARC-Target-URI"),
                        headers.get_header("Content-Type") or "",
                        body,
                    )
        except ArchiveLoadFailed as error:
            raise InputError(source, f"not a WARC record ({error})", remedy) from error
    manifest = manifest_path(path)
    if manifest.exists() and read_json(manifest)["records"] != records:
        expected = read_json(manifest)["records"]
        raise InputError(path, f"{records} records, but {manifest.name} says {expected}", "crawl again")
    if not records:
        raise InputError(path, "no records", "crawl again")


def _gzip_members(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield (offset, decompressed bytes) of each gzip member, having checked its checksum and its end (RFC 1952)."""
    remedy = "crawl again, or fetch the archive again"
    with open(path, "rb") as file:
        offset, data = 0, file.read(1 << 16)
        while data:
            inflater, member, used = zlib.decompressobj(16 + zlib.MAX_WBITS), bytearray(), 0
            source = f"{path} at byte {offset}"
            while not inflater.eof:
                if not data:
                    raise InputError(source, "the archive breaks off within this record", remedy)
                try:
                    member += inflater.decompress(data, MAX_MEMBER_BYTES + 1 - len(member))
                except zlib.error as error:
                    raise InputError(source, f"not gzip, or damaged ({error})", remedy) from error
                if len(member) > MAX_MEMBER_BYTES:
                    limit = f"more than {MAX_MEMBER_BYTES} bytes in one gzip member"
                    raise InputError(source, limit, "rewrite it with one member a record: warcio recompress")
                rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
                used += len(data) - len(rest)
                data = rest or file.read(1 << 16)
            yield offset, bytes(member)
            offset += used
