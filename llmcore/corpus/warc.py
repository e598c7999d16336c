"""Archives of pages in the WARC format (ISO 28500): write them a record at a time, read them and trust none blindly.

Truncated archives are a silent fault of most readers, so `read_records` checks each gzip member's end and checksum, each
record's length and, where the crawl left its manifest, the number of records. Damage is an error, or it is handed to who
asked for it and the reading goes on at the next record that is whole.
"""

from __future__ import annotations

import dataclasses
import io
import os
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from email.message import Message
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from llmcore.errors import InputError
from llmcore.files import read_json

MAX_MEMBER_BYTES = 1 << 26
GZIP_MAGIC = b"\x1f\x8b\x08"
VERSION_LINE = re.compile(rb"WARC/[01]\.\d+\r?\n")
REMEDY = "crawl again, or fetch the archive again"


def manifest_path(warc_path: str | Path) -> Path:
    """Where the manifest of an archive lies: `<name>.json` beside it, with the number of `records`."""
    return Path(f"{warc_path}.json")


class WarcWriter:
    """Writes responses to a binary file, gzipped, one member a record; `records` counts them, the first included.

    Args:
        file: open for writing bytes.
        name: the archive's name, for the first record, which describes the archive.
        records: those that the file holds already, when an archive is gone on with.
    """

    def __init__(self, file: BinaryIO, name: str, records: int = 0):
        self._file, self._writer, self.records = file, WARCWriter(file, gzip=True), records
        if not records:
            about = {"software": "llmcore", "format": "WARC File Format 1.0", "robots": "obey"}
            self._writer.write_record(self._writer.create_warcinfo_record(name, about))
            self.records = 1

    def write(
        self,
        url: str,
        status: int,
        reason: str,
        headers: Sequence[tuple[str, str]],
        body: bytes,
        address: str = "",
    ) -> None:
        """Append one response, its body decoded, and the IP address that it came from, if that is known."""
        about = {"WARC-IP-Address": address} if address else {}
        # Given the length, warcio needs no temporary file (which it leaves open).
        record = self._writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders(f"{status} {reason}", _as_archived(headers, len(body)), protocol="HTTP/1.1"),
            warc_headers_dict=about,
        )
        self._writer.write_record(record)
        self.records += 1

    def sync(self) -> int:
        """Bring what was written to the disk; return the file's length in bytes."""
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()


def _as_archived(headers: Sequence[tuple[str, str]], length: int) -> list[tuple[str, str]]:
    """The headers of a body archived as decoded: those that told how it was sent are kept under another name.

    Common Crawl does so, with the same prefix. Readers would else decode the body a second time.
    """
    kept = []
    for name, value in headers:
        sent = name.lower() in ("content-encoding", "transfer-encoding", "content-length")
        kept.append((f"X-Crawl-{name}" if sent else name, " ".join(value.split())))
    return [*kept, ("Content-Length", str(length))]


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """One record of an archive.

    Attributes:
        kind: `response` (a page), `conversion` (its text, in WET archives), `request`, `metadata`, `warcinfo`, ...
        url: what it is about; empty for records about the archive.
        content_type: of the page, as its header states it.
        status: of the HTTP response; 0 where there was none.
        body: without HTTP headers, chunks put together, decompressed.
        cut: why the crawler kept only the beginning of the body (WARC-Truncated); empty if it kept all.
        offset: in the archive, in bytes.
    """

    kind: str
    url: str
    content_type: str
    status: int
    body: bytes
    cut: str
    offset: int

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The encoding that the content type names, in lower case; empty if it names none."""
        header = Message()
        header["Content-Type"] = self.content_type
        return header.get_content_charset("")


Damaged = Callable[[int, str], None]  # takes the offset in bytes and what is wrong there


class _DamageError(Exception):
    """Why the record that begins at an offset cannot be read."""


def read_warc(path: str | Path, damaged: Damaged | None = None) -> Iterator[tuple[str, str, bytes]]:
    """Yield (address, content type, body) of each successful response in a WARC archive, in order.

    Args and errors are those of `read_records`.
    """
    for record in read_records(path, damaged):
        if record.kind == "response" and record.status // 100 == 2:
            yield record.url, record.content_type, record.body


def read_records(path: str | Path, damaged: Damaged | None = None) -> Iterator[Record]:
    """Yield every record of a WARC or WET archive, gzipped or not, in order.

    Args:
        damaged: called for each damage; the reading then goes on at the next record. Without it damage is an error.

    Raises:
        InputError: the file is missing, and without `damaged`: it is no archive, or damaged or truncated (the offset in
            bytes is named), or holds another number of records than its manifest says. Records before the damage have
            been yielded by then.
    """
    path, count = Path(path), 0
    if not path.exists():
        raise InputError(path, "no such file", "run the crawl that writes it")

    def report(offset: int, problem: str, place: str | Path, remedy: str = REMEDY) -> None:
        if damaged is None:
            raise InputError(place, problem, remedy)
        damaged(offset, problem)

    with open(path, "rb") as file:
        for offset, member in _members(file):
            if isinstance(member, bytes):
                try:
                    for record in _records(offset, member):
                        count += 1
                        yield record
                    continue
                except _DamageError as error:
                    member = error
            report(offset, str(member), f"{path} at byte {offset}")
    manifest = manifest_path(path)
    expected = read_json(manifest)["records"] if manifest.exists() else None
    if not count:
        report(0, "no records", path, "crawl again")
    elif expected is not None and expected != count:
        report(0, f"{count} records, but {manifest.name} says {expected}", path, "crawl again")


def parse_records(data: bytes, source: str) -> list[Record]:
    """The records of one gzip member that was cut out of an archive, as an index of the archive says where it lies.

    Args:
        source: names it in an error.

    Raises:
        InputError: it is not one whole member, or no record.
    """
    try:
        used, member = _gzip_member(io.BytesIO(data))
        if used != len(data):
            raise _DamageError(f"the record ends after {used} bytes, the index says {len(data)}")
        return list(_records(0, member))
    except _DamageError as error:
        raise InputError(source, str(error), REMEDY) from error


def _records(offset: int, member: bytes) -> Iterator[Record]:
    """The records of one gzip member: one, as the standard recommends, or more."""
    try:
        for record in ArchiveIterator(io.BytesIO(member)):
            if record.length is None:
                raise _DamageError("the record has no Content-Length")
            body = record.content_stream().read()
            if missing := record.raw_stream.limit:
                raise _DamageError(f"the record is {missing} bytes shorter than its Content-Length")
            about, http = record.rec_headers, record.http_headers
            kind = (http.get_header("Content-Type") if http else about.get_header("Content-Type")) or ""
            status = http.get_statuscode() if http and record.rec_type == "response" else ""
            yield Record(
                kind=record.rec_type,
                url=about.get_header("WARC-Target-URI") or "",
                content_type=kind,
                status=int(status) if status.isdigit() else 0,
                body=body,
                cut=about.get_header("WARC-Truncated") or "",
                offset=offset,
            )
    except (ArchiveLoadFailed, ChunkedDataException) as error:
        raise _DamageError(f"not a WARC record ({error})") from error


def _members(file: BinaryIO) -> Iterator[tuple[int, bytes | _DamageError]]:
    """Yield (offset, what one gzip member or one uncompressed record holds, or what is wrong with it)."""
    plain = file.read(5) == b"WARC/"
    read, magic = (_plain_record, VERSION_LINE) if plain else (_gzip_member, re.compile(GZIP_MAGIC))
    size, offset = file.seek(0, io.SEEK_END), 0
    while offset < size:
        file.seek(offset)
        try:
            used, member = read(file)
            yield offset, member
            offset += used
        except _DamageError as error:
            yield offset, error
            offset = _find(file, magic, offset + 1, size)


def _find(file: BinaryIO, magic: re.Pattern, offset: int, size: int) -> int:
    """Where the next record begins, from `offset` on; the file's size if none does."""
    while offset < size:
        file.seek(offset)
        block = file.read(1 << 20)
        for found in magic.finditer(block):
            # Three bytes of compressed data may look like a member's first three: a member of ours begins with a record.
            if not block.startswith(GZIP_MAGIC, found.start()) or _begins_a_record(file, offset + found.start()):
                return offset + found.start()
        offset += max(len(block) - 16, 1)
    return size


def _begins_a_record(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(file.read(1 << 12), 5) == b"WARC/"
    except zlib.error:
        return False


def _gzip_member(file: BinaryIO) -> tuple[int, bytes]:
    """(compressed size, decompressed bytes) of the gzip member that begins here, its checksum checked (RFC 1952)."""
    inflater, member, used = zlib.decompressobj(16 + zlib.MAX_WBITS), bytearray(), 0
    data = file.read(1 << 16)
    while not inflater.eof:
        if not data:
            raise _DamageError("the archive breaks off within this record")
        try:
            member += inflater.decompress(data, MAX_MEMBER_BYTES + 1 - len(member))
        except zlib.error as error:
            raise _DamageError(f"not gzip, or damaged ({error})") from error
        if len(member) > MAX_MEMBER_BYTES:
            raise _DamageError(
                f"more than {MAX_MEMBER_BYTES} bytes in one gzip member: `warcio recompress` makes one a record"
            )
        rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
        used += len(data) - len(rest)
        data = rest or file.read(1 << 16)
    return used, bytes(member)


def _plain_record(file: BinaryIO) -> tuple[int, bytes]:
    """(size, bytes) of the uncompressed record that begins here, with the two line ends after it."""
    head = file.read(1 << 16).partition(b"\r\n\r\n")
    length = re.search(rb"(?im)^content-length:[ \t]*(\d+)[ \t]*\r?$", head[0])
    if not head[1] or length is None or int(length[1]) > MAX_MEMBER_BYTES:
        raise _DamageError(f"not the head of a record with a Content-Length of at most {MAX_MEMBER_BYTES}")
    if len(VERSION_LINE.findall(head[0])) != 1:
        raise _DamageError("the record's head breaks off, another record begins in it")
    size = len(head[0]) + len(head[1]) + int(length[1]) + 4
    file.seek(-len(head[2]) - len(head[1]) - len(head[0]), io.SEEK_CUR)
    record = file.read(size)
    if not record.endswith(b"\r\n\r\n") or len(record) < size:
        raise _DamageError("the record does not end where its Content-Length says")
    return size, record
