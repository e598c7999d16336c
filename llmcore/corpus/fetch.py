"""One request of a crawler that nobody can lead astray: an address goes in, a whole response or a reason comes out.

What is checked: the scheme and the host against an allow-list; the addresses that the name resolves to, and it is
those checked addresses that are connected to, so a name that resolves differently the second time (DNS rebinding) gains
nothing; the time for the whole response; its bytes as sent and as decoded, and their ratio. HTTP: RFC 9110 and 9112.
"""

from __future__ import annotations

import contextlib
import dataclasses
import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from urllib.parse import SplitResult, urlsplit, urlunsplit

from llmcore.corpus.links import DEFAULT_PORTS, normalise_url, url_problem
from llmcore.corpus.wire import Body, Limits, RefusedError, Wire, connect, secured

PAGE_TYPES = ("text/html", "application/xhtml+xml")
REDIRECTS = (301, 302, 303, 307, 308)
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


@dataclasses.dataclass(frozen=True)
class Response:
    """A response as it goes into the archive: its body decoded; empty where the status is not 200.

    Attributes:
        headers: as received, in their order.
        address: IP address that answered.
    """

    url: str
    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes
    address: str

    def header(self, name: str) -> str:
        """The first header of a name given in lower case, or `""`."""
        return next((value for key, value in self.headers if key.lower() == name), "")


def resolve_name(host: str, port: int) -> list[str]:
    """The IP addresses of a host, as the system's resolver gives them.

    Raises:
        OSError: there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address can be reached from anywhere; false for private, link-local, loopback and reserved ones.

    An IPv4 address wrapped in IPv6 (mapped, 6to4, NAT64) is judged by itself.
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        ip = ip.ipv4_mapped or ip.sixtofour or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else ip)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


class Fetcher:
    """Sends GET requests, none of which leaves the allow-list.

    Args:
        user_agent: sent with each request.
        allowed: network locations (`host`, `host:port`) as `normalise_url` spells them. A private address is connected to
            only where it is itself named here, not as what a name resolves to.
        connect_to: network location -> (host, port) to connect to instead, unchecked.
        resolve: (host, port) -> IP addresses.

    Attributes:
        received: bytes received so far.
    """

    def __init__(
        self,
        user_agent: str,
        limits: Limits,
        allowed: Collection[str],
        connect_to: Mapping[str, tuple[str, int]],
        resolve: Callable[[str, int], Sequence[str]] = resolve_name,
    ):
        self._user_agent, self._limits, self._allowed = user_agent, limits, frozenset(allowed)
        self._connect_to, self._resolve = connect_to, resolve
        self._names = {urlsplit(f"//{location}").hostname for location in allowed}
        self.received = 0

    def get(self, url: str, types: Sequence[str] = PAGE_TYPES) -> Response:
        """One GET request, without redirects.

        Args:
            url: normalised.
            types: media types of which a body is taken; none given, all are.

        Raises:
            RefusedError: whatever kept the response from being had whole.
        """
        self.check(url)
        parts = urlsplit(url)
        destinations = self._destinations(parts)
        deadline = time.monotonic() + self._limits.seconds
        tls_host = parts.hostname if parts.scheme == "https" else None
        try:
            with connect(destinations, deadline) as plain, secured(plain, tls_host) as connected:
                wire = Wire(connected, deadline, self._limits.wire_bytes)
                try:
                    return self._exchange(url, parts, wire, types)
                finally:
                    self.received += wire.received
        except TimeoutError as error:
            raise RefusedError("deadline") from error
        except ssl.SSLError as error:
            raise RefusedError("certificate") from error
        except http.client.IncompleteRead as error:
            raise RefusedError("truncated body") from error
        except http.client.HTTPException as error:
            raise RefusedError("broken response") from error
        except OSError as error:
            raise RefusedError("no connection") from error

    def check(self, url: str) -> None:
        """Refuse an address whose scheme, host or port is not allowed, without asking anybody.

        Raises:
            RefusedError: says which of them.
        """
        if normalise_url(url) is None:
            raise RefusedError(url_problem(url))
        parts = urlsplit(url)
        if parts.netloc not in self._allowed:
            host = parts.hostname or ""
            if _is_literal(host) and not is_public(host):
                raise RefusedError("private address")
            raise RefusedError("other port" if host in self._names else "other host")

    def _destinations(self, parts: SplitResult) -> list[tuple[str, int]]:
        """The addresses to connect to, each of them checked; the connection itself looks up no name."""
        if parts.netloc in self._connect_to:
            return [self._connect_to[parts.netloc]]
        host, port = parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme]
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise RefusedError("unknown name") from error
        # One private address among several is enough: which of them answers is not for the name's owner to choose.
        if any(not is_public(address) and address != host for address in addresses):
            raise RefusedError("private address")
        return [(address, port) for address in addresses]

    def _exchange(self, url: str, parts: SplitResult, wire: Wire, types: Sequence[str]) -> Response:
        headers = {
            "Host": parts.netloc,
            "User-Agent": self._user_agent,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        connection = http.client.HTTPConnection("connected")
        connection.sock = wire
        connection.request("GET", urlunsplit(("", "", parts.path, parts.query, "")), headers=headers)
        response = connection.getresponse()
        found = Response(url, response.status, response.reason, response.getheaders(), b"", wire.address)
        if response.status != 200:
            return found
        kind = found.header("content-type").partition(";")[0].strip().lower()
        if types and kind not in types:
            raise RefusedError(f"content type {kind[:40] or 'missing'}")
        body = Body(found.header("content-encoding").strip().lower(), self._limits)
        declared = response.length
        if declared is not None and declared > self._limits.wire_bytes:
            raise RefusedError("too large")
        # read1 returns after one receive, so that each piece is checked before the next is waited for.
        while piece := response.read1(1 << 16):
            body.feed(piece)
        if declared is not None and body.sent != declared:
            raise RefusedError("truncated body")
        return dataclasses.replace(found, body=body.finish())


def _is_literal(host: str) -> bool:
    with contextlib.suppress(ValueError):
        ipaddress.ip_address(host)
        return True
    return False
