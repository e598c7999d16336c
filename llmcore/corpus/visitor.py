"""Visits addresses as a polite guest: an address goes in, its page comes out, or the reason why it was not taken.

Redirects are followed, each hop under the same rules; robots.txt of each host is read first and obeyed (RFC 9309; the
parser is Protego); requests to one host keep their distance in time, and end when its budget is spent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from llmcore.corpus.fetch import PAGE_TYPES, REDIRECTS, Fetcher, Response
from llmcore.corpus.frontier import HOP, Frontier
from llmcore.corpus.links import MAX_URL, normalise_url
from llmcore.corpus.wire import Limits, RefusedError

ROBOTS_REDIRECTS = 5


class Clock(Protocol):
    """What a visitor waits by: the module `time`, or a test's own."""

    def monotonic(self) -> float: ...

    def sleep(self, seconds: float, /) -> None: ...


class Visitor:
    """One crawler's manners: what it remembers of each host between two visits.

    Args:
        frontier: told of redirects, and keeper of what was spent on each host.
        delay: seconds between two requests to a host, at least.
    """

    def __init__(
        self, frontier: Frontier, fetcher: Fetcher, user_agent: str, delay: float, limits: Limits, clock: Clock
    ):
        self._frontier, self._fetcher, self._user_agent = frontier, fetcher, user_agent
        self._delay, self._limits, self._clock = delay, limits, clock
        self._robots: dict[str, Protego | RefusedError] = {}
        self._last: dict[str, float] = {}

    def visit(self, url: str, depth: int) -> Response | None:
        """The page at an address, through its redirects; None when they lead to an address already known.

        Raises:
            RefusedError: it is not taken.
        """
        if depth > self._limits.depth:
            raise RefusedError("too deep")
        chain = [url]
        while True:
            response = self._get(chain[-1])
            if response.status == 200:
                self._frontier.use(urlsplit(response.url).netloc).pages += 1
                return response
            target = response.header("location")
            if response.status not in REDIRECTS or not target:
                raise RefusedError(f"status {response.status}")
            # Headers are read as Latin-1; servers that do not encode what is not ASCII write UTF-8.
            target = target.encode("latin-1").decode("utf-8", "replace")
            target = (normalise_url(target, chain[-1]) or target)[: MAX_URL + 1]
            if target in chain:
                raise RefusedError("redirect loop")
            if not self._frontier.add(target, depth, HOP):
                return None
            chain.append(target)
            if len(chain) > self._limits.redirects + 1:
                raise RefusedError("too many redirects")

    def _get(self, url: str) -> Response:
        """Fetch one address, if the budget of its host and its robots.txt permit; wait as long as politeness asks."""
        if len(url) > MAX_URL:
            raise RefusedError("address too long")
        self._fetcher.check(url)
        parts = urlsplit(url)
        use = self._frontier.use(parts.netloc)
        if use.pages >= self._limits.host_pages:
            raise RefusedError("page budget")
        if use.bytes >= self._limits.host_bytes:
            raise RefusedError("byte budget")
        robots = self._rules(f"{parts.scheme}://{parts.netloc}")
        if not robots.can_fetch(url, self._user_agent):
            raise RefusedError("robots.txt")
        delay = max(self._delay, robots.crawl_delay(self._user_agent) or 0.0)
        if delay > max(self._delay, self._limits.crawl_delay):
            raise RefusedError("crawl delay")
        before = self._fetcher.received
        try:
            return self._ask(url, delay)
        finally:
            use.bytes += self._fetcher.received - before

    def _ask(self, url: str, delay: float, types: Sequence[str] = PAGE_TYPES) -> Response:
        host = urlsplit(url).netloc
        since = self._clock.monotonic() - self._last.get(host, float("-inf"))
        if since < delay:
            self._clock.sleep(delay - since)
        try:
            return self._fetcher.get(url, types)
        finally:
            self._last[host] = self._clock.monotonic()

    def _rules(self, root: str) -> Protego:
        """What robots.txt of a host says; asked for once.

        Raises:
            RefusedError: it could not be had, and so forbids everything.
        """
        if root not in self._robots:
            try:
                self._robots[root] = Protego.parse(self._read_robots(f"{root}/robots.txt"))
            except RefusedError as refusal:
                self._robots[root] = RefusedError(f"robots.txt: {refusal}")
        rules = self._robots[root]
        if isinstance(rules, RefusedError):
            raise RefusedError(str(rules))
        return rules

    def _read_robots(self, url: str) -> str:
        """RFC 9309, 2.3.1: where there is none (4xx) all is permitted, where it is out of reach (5xx) nothing is.

        Redirects are followed, from allowed hosts to allowed hosts; a file that cannot be had whole is out of reach.
        """
        for _ in range(ROBOTS_REDIRECTS + 1):
            response = self._ask(url, self._delay, types=())
            if response.status == 200:
                return response.body.decode("utf-8", "replace")
            if 400 <= response.status < 500:
                return ""
            if response.status not in REDIRECTS:
                raise RefusedError(f"status {response.status}")
            url = normalise_url(response.header("location"), url) or response.header("location")
        raise RefusedError("too many redirects")
