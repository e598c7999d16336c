"""Collect pages: a start address goes in, an archive of pages (`llmcore.corpus.warc`) and a report come out.

The crawler goes breadth first, obeys robots.txt (RFC 9309), stays on the hosts it was given and counts every address
it refused by reason.
"""

from __future__ import annotations

import contextlib
import dataclasses
import http.client
import time
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from protego import Protego

from llmcore.corpus.warc import WarcWriter, manifest_path
from llmcore.errors import InputError
from llmcore.files import atomic_open, write_json

DEFAULT_PORTS = {"http": 80, "https": 443}
PAGE_TYPES = ("text/html", "application/xhtml+xml")


@dataclasses.dataclass(frozen=True)
class CrawlReport:
    """What a crawl fetched and what it refused.

    Attributes:
        pages: pages written to the archive.
        bytes: sum of the lengths of their bodies.
        refusals: (address, reason) in the order met, each address once.
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


@dataclasses.dataclass(frozen=True)
class _Response:
    url: str
    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


class _RefusedError(Exception):
    """Why a page was not taken."""


def crawl(
    start_url: str,
    warc_path: str | Path,
    *,
    max_pages: int = 1000,
    user_agent: str = "llmcore-course",
    delay: float = 0.0,
    allowed_hosts: Collection[str] | None = None,
    connect_to: Mapping[str, tuple[str, int]] | None = None,
    max_redirects: int = 5,
    timeout: float = 10.0,
    max_bytes: int = 5_000_000,
) -> CrawlReport:
    """Fetch what is reachable from `start_url`, breadth first, into `warc_path` (gzip, one member a record).

    The archive appears under its name only when the crawl is over; beside it lies `<name>.json`, its manifest.

    Args:
        start_url: http or https address.
        warc_path: the archive to write.
        max_pages: stop after this many pages.
        user_agent: sent with each request, and looked up in robots.txt.
        delay: seconds between requests; a longer `Crawl-delay` in robots.txt is obeyed.
        allowed_hosts: `host:port`, or `host` for the default port; by default the start's alone.
        connect_to: network location in addresses -> (host, port) to connect to instead, as `curl --connect-to` does: a
            site on loopback is archived under its public name, whatever port it got.
        max_redirects: hops followed from one address.
        timeout: seconds for the whole of one response.
        max_bytes: longest body taken.

    Raises:
        InputError: the start cannot be fetched, or the disk is full.
    """
    start = normalise_url(start_url)
    if start is None:
        raise InputError(start_url, "not an http or https address", "give one such as http://host/page")
    fetcher = _Fetcher(user_agent, connect_to or {}, timeout, max_bytes)
    crawler = _Crawler(start, fetcher, allowed_hosts or (urlsplit(start).netloc,), user_agent, delay, max_redirects)
    pages = size = 0
    with atomic_open(warc_path, "wb") as file:
        writer = WarcWriter(file, Path(warc_path).name)
        for page in crawler.pages():
            writer.write(page.url, page.status, page.reason, page.headers, page.body)
            pages, size = pages + 1, size + len(page.body)
            if pages == max_pages:
                break
        report = CrawlReport(pages, size, crawler.refusals, len(crawler.queue))
        if not pages:
            reason = report.refusals[0][1] if report.refusals else "no page"
            raise InputError(start_url, f"nothing could be fetched ({reason})", "check the address and its robots.txt")
        manifest = {"records": writer.records, "pages": pages, "refused": report.refused, "unvisited": report.unvisited}
        write_json(manifest_path(warc_path), manifest)
    return report


def normalise_url(url: str, base: str = "") -> str | None:
    """One spelling for addresses that mean the same (RFC 3986, section 6.2), or None for what is not http or https.

    Relative addresses are joined to `base`; fragment, default port and user name go; scheme and host are lower case; an
    empty path is `/`; characters that may not stand in an address are percent-encoded.
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    network = host if port in (None, DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit((parts.scheme, network, path, quote(parts.query, safe="/%:@!$&'()*+,;=~-._?"), ""))


def page_links(page_url: str, body: bytes) -> list[str]:
    """The addresses that a page links to, normalised, in the order they stand, each once."""
    parser = _LinkParser()
    parser.feed(body.decode("utf-8", "replace"))
    parser.close()
    base = urljoin(page_url, parser.base)
    links = (normalise_url(link, base) for link in parser.links)
    return list(dict.fromkeys(link for link in links if link))


class _LinkParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.base, self.links = "", []

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href")
        if href is not None and tag in ("a", "area"):
            self.links.append(href)
        elif href is not None and tag == "base":
            self.base = self.base or href


class _Crawler:
    """The state of one crawl: which addresses wait, which are known, and what robots.txt of each host says."""

    def __init__(self, start, fetcher, allowed_hosts, user_agent, delay, max_redirects):
        self.queue = deque([start])
        self.seen = {start}
        self.refusals: list[tuple[str, str]] = []
        self._robots: dict[str, Protego] = {}
        self._fetcher, self._allowed_hosts, self._user_agent = fetcher, set(allowed_hosts), user_agent
        self._delay, self._max_redirects = delay, max_redirects

    def pages(self) -> Iterator[_Response]:
        """Fetch what waits, breadth first, until nothing does."""
        while self.queue:
            url = self.queue.popleft()
            try:
                page = self._follow(url)
            except _RefusedError as refusal:
                self.refusals.append((url, str(refusal)))
                continue
            if page is None:
                continue
            for link in page_links(page.url, page.body):
                if link not in self.seen:
                    self.seen.add(link)
                    self.queue.append(link)
            yield page

    def _follow(self, url: str) -> _Response | None:
        """The page at an address, through its redirects; None when they lead to an address already known."""
        chain = [url]
        while True:
            response = self._get(chain[-1])
            if response.status == 200:
                kind = response.header("content-type").partition(";")[0].strip().lower()
                if kind not in PAGE_TYPES:
                    raise _RefusedError(f"content type {kind or 'missing'}")
                return response
            target = normalise_url(response.header("location"), chain[-1]) if response.header("location") else None
            if response.status not in (301, 302, 303, 307, 308) or target is None:
                raise _RefusedError(f"status {response.status}")
            if target in chain:
                raise _RefusedError("redirect loop")
            if target in self.seen:
                return None
            self.seen.add(target)
            chain.append(target)
            if len(chain) > self._max_redirects + 1:
                raise _RefusedError("too many redirects")

    def _get(self, url: str) -> _Response:
        """Fetch one address, if its host is allowed and its robots.txt permits; wait as long as politeness asks."""
        parts = urlsplit(url)
        if parts.netloc not in self._allowed_hosts:
            raise _RefusedError("other host")
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            self._robots[root] = self._read_robots(root)
        robots = self._robots[root]
        if not robots.can_fetch(url, self._user_agent):
            raise _RefusedError("robots.txt")
        if pause := max(self._delay, robots.crawl_delay(self._user_agent) or 0.0):
            time.sleep(pause)
        return self._fetcher.get(url)

    def _read_robots(self, root: str) -> Protego:
        """The rules of a host. RFC 9309, 2.3.1: none (4xx) permits everything, out of reach (5xx) forbids everything."""
        try:
            response = self._fetcher.get(f"{root}/robots.txt")
        except _RefusedError:
            return Protego.parse("User-agent: *\nDisallow: /")
        if response.status >= 500:
            return Protego.parse("User-agent: *\nDisallow: /")
        return Protego.parse(response.body.decode("utf-8", "replace") if response.status == 200 else "")


@dataclasses.dataclass(frozen=True)
class _Fetcher:
    user_agent: str
    connect_to: Mapping[str, tuple[str, int]]
    timeout: float
    max_bytes: int

    def get(self, url: str) -> _Response:
        """One GET request, without redirects."""
        parts = urlsplit(url)
        host, port = self.connect_to.get(parts.netloc, (parts.hostname, parts.port or DEFAULT_PORTS[parts.scheme]))
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        headers = {"Host": parts.netloc, "User-Agent": self.user_agent, "Accept-Encoding": "identity"}
        deadline = time.monotonic() + self.timeout
        try:
            with contextlib.closing(kind(host, port, timeout=self.timeout)) as connection:
                connection.request("GET", urlunsplit(("", "", parts.path, parts.query, "")), headers=headers)
                response = connection.getresponse()
                if response.headers.get("Content-Encoding", "identity").lower() != "identity":
                    raise _RefusedError("content encoding")
                body = self._read_body(response, deadline)
        except TimeoutError as error:
            raise _RefusedError("timeout") from error
        except http.client.HTTPException as error:
            raise _RefusedError("broken response") from error
        except OSError as error:
            raise _RefusedError("no connection") from error
        return _Response(url, response.status, response.reason, response.getheaders(), body)

    def _read_body(self, response: http.client.HTTPResponse, deadline: float) -> bytes:
        declared, body = response.length, b""
        if declared is not None and declared > self.max_bytes:
            raise _RefusedError("too large")
        # read1 returns after one receive, so that a server which drips bytes cannot hold us past the deadline.
        while chunk := response.read1(1 << 16):
            body += chunk
            if len(body) > self.max_bytes:
                raise _RefusedError("too large")
            if time.monotonic() > deadline:
                raise _RefusedError("timeout")
        if declared is not None and len(body) != declared:
            raise _RefusedError("truncated body")
        return body
