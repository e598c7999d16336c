"""Collect pages: a start address goes in, an archive of pages (`llmcore.corpus.warc`) and a report come out.

The crawler goes breadth first, obeys robots.txt (RFC 9309) and its crawl delay, stays on the hosts it was given, within
the `Limits` of `llmcore.corpus.wire`, and counts every address it refused by reason. It may be killed at any moment:
called again with the same arguments it goes on from its frontier, and the archive becomes what it would have been.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import os
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from llmcore.corpus.fetch import PAGE_TYPES, Fetcher, resolve_name
from llmcore.corpus.frontier import KNOWN, TAKEN, Frontier
from llmcore.corpus.links import normalise_url, page_links
from llmcore.corpus.visitor import Clock, Visitor
from llmcore.corpus.warc import WarcWriter, manifest_path
from llmcore.corpus.wire import Limits, RefusedError
from llmcore.errors import InputError
from llmcore.files import write_json

__all__ = ["PAGE_TYPES", "Clock", "CrawlReport", "Limits", "crawl", "normalise_url", "page_links"]

DEFAULT_LIMITS = Limits()


@dataclasses.dataclass(frozen=True)
class CrawlReport:
    """What a crawl fetched and what it refused.

    Attributes:
        pages: pages written to the archive.
        bytes: sum of the lengths of their bodies.
        refusals: (address, reason) in the order in which the addresses were found, each once.
        unvisited: addresses still waiting when the page budget was spent.
    """

    pages: int
    bytes: int
    refusals: list[tuple[str, str]]
    unvisited: int

    @property
    def refused(self) -> dict[str, int]:
        """How many addresses were refused for each reason, the most frequent first."""
        return dict(Counter(reason for _, reason in self.refusals).most_common())


def crawl(
    start_url: str,
    warc_path: str | Path,
    *,
    max_pages: int = 1000,
    user_agent: str = "llmcore-course",
    delay: float = 0.0,
    allowed_hosts: Collection[str] | None = None,
    connect_to: Mapping[str, tuple[str, int]] | None = None,
    limits: Limits = DEFAULT_LIMITS,
    resolve: Callable[[str, int], Sequence[str]] = resolve_name,
    clock: Clock = time,
    checkpoint_seconds: float = 1.0,
) -> CrawlReport:
    """Fetch what is reachable from `start_url`, breadth first, into `warc_path` (gzip, one member a record).

    The archive appears under its name only when the crawl is over; beside it lies `<name>.json`, its manifest. Until
    then there are `.<name>.part` and `.<name>.frontier`, from which the next call goes on if this one is killed.

    Args:
        start_url: http or https address.
        warc_path: the archive to write.
        max_pages: stop after this many pages.
        user_agent: sent with each request, and looked up in robots.txt.
        delay: seconds from the end of a request to the next one to the same host; a longer `Crawl-delay` is obeyed.
        allowed_hosts: `host:port`, or `host` for the default port; by default the start's alone. Those that resolve to
            private addresses are refused; a private address is asked only if it stands here itself.
        connect_to: network location in addresses -> (host, port) to connect to instead, as `curl --connect-to` does: a
            site on loopback is archived under its public name, whatever port it got.
        limits: budgets and caps; what passes one is refused.
        resolve: (host, port) -> IP addresses.
        clock: waited by between requests. Deadlines of responses are kept by the real one.
        checkpoint_seconds: work that a kill may undo, by `clock`.

    Raises:
        InputError: the start cannot be fetched, the disk is full, another crawl writes there, or the crawl to go on with
            was begun with other arguments.
    """
    start = normalise_url(start_url)
    if start is None:
        raise InputError(start_url, "not an http or https address", "give one such as http://host/page")
    allowed = sorted({_location(host) for host in allowed_hosts or (urlsplit(start).netloc,)})
    settings = {"start": start, "max_pages": max_pages, "user_agent": user_agent, "delay": delay, "hosts": allowed}
    fetcher = Fetcher(user_agent, limits, allowed, connect_to or {}, resolve)
    path = Path(warc_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part, frontier_path = path.with_name(f".{path.name}.part"), path.with_name(f".{path.name}.frontier")
    with _full_disk_named(path), Frontier(frontier_path, settings | dataclasses.asdict(limits)) as frontier:
        with _resumed(part, path, frontier) as file:
            writer = WarcWriter(file, path.name, frontier.records)
            visitor = Visitor(frontier, fetcher, user_agent, delay, limits, clock)
            _collect(start, frontier, visitor, writer, max_pages, clock, checkpoint_seconds)
        pages, size, unvisited = frontier.totals()
        report = CrawlReport(pages, size, frontier.refusals(), unvisited)
        if pages:
            counts = {"records": writer.records, "pages": pages, "refused": report.refused, "unvisited": unvisited}
            write_json(manifest_path(path), counts)
            os.replace(part, path)
            _sync_folder(path.parent)
        else:
            part.unlink()
    frontier_path.unlink()
    if not pages:
        reason = report.refusals[0][1] if report.refusals else "no page"
        raise InputError(start_url, f"nothing could be fetched ({reason})", "check the address and its robots.txt")
    return report


def _location(host: str) -> str:
    url = normalise_url(f"http://{host}/")
    if url is None or urlsplit(url).path != "/":
        raise InputError("allowed_hosts", f"{host!r} is no host", "write it as name or name:port")
    return urlsplit(url).netloc


@contextlib.contextmanager
def _full_disk_named(path: Path) -> Iterator[None]:
    """Errors of a full disk as the user's to mend; what the crawl has so far stays, to go on from."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
            raise InputError(path, "the disk is full", "free some space and run the same command again") from error
        raise


@contextlib.contextmanager
def _resumed(part: Path, final: Path, frontier: Frontier) -> Iterator[BinaryIO]:
    """The archive under its temporary name, open for writing at the place that the frontier tells of."""
    if frontier.records and not part.exists() and final.exists():
        os.replace(final, part)  # killed between the renaming and the frontier's removal
    part.touch()
    with open(part, "r+b") as file:
        size = part.stat().st_size
        if size < frontier.archive_bytes:
            problem = f"{size} bytes, but its frontier tells of {frontier.archive_bytes}"
            raise InputError(part, problem, f"delete it and {frontier.path}; the crawl then begins anew")
        file.truncate(frontier.archive_bytes)
        file.seek(frontier.archive_bytes)
        yield file


def _sync_folder(folder: Path) -> None:
    """Make a renaming outlast a loss of power, where the system can open folders."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _collect(
    start: str,
    frontier: Frontier,
    visitor: Visitor,
    writer: WarcWriter,
    max_pages: int,
    clock: Clock,
    checkpoint_seconds: float,
) -> None:
    """Visit what waits, breadth first, until nothing does or the page budget is spent."""
    frontier.add(start, 0)
    pages, saved = frontier.totals()[0], clock.monotonic()
    while pages < max_pages and (waiting := frontier.next()):
        url, depth = waiting
        try:
            page = visitor.visit(url, depth)
        except RefusedError as refusal:
            frontier.settle(url, str(refusal))
            continue
        if page is None:
            frontier.settle(url, KNOWN)
            continue
        writer.write(page.url, page.status, page.reason, page.headers, page.body, page.address)
        frontier.settle(url, TAKEN, len(page.body))
        for link in page_links(page.url, page.body):
            frontier.add(link, depth + 1)
        pages += 1
        if clock.monotonic() - saved >= checkpoint_seconds:
            frontier.checkpoint(writer.sync(), writer.records)
            saved = clock.monotonic()
    frontier.checkpoint(writer.sync(), writer.records)
