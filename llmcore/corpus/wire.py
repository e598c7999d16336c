"""A connection that keeps within limits: time, bytes as sent, bytes as decoded. Built for `llmcore.corpus.fetch`.

Addresses to connect to go in; a connection under one deadline comes out, and the body that arrives over it is decoded as it
comes (RFC 9110, 8.4.1: gzip and deflate) and given up as soon as it passes a cap.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import io
import socket
import ssl
import time
import zlib
from collections.abc import Iterator, Sequence

from llmcore.errors import InputError

RATIO_FROM = 1 << 16  # decoded bytes below which no ratio is asked: small pages of one repeated word are harmless
ZLIB, GZIP, RAW = zlib.MAX_WBITS, 16 + zlib.MAX_WBITS, -zlib.MAX_WBITS


@dataclasses.dataclass(frozen=True)
class Limits:
    """How far a crawl goes.

    Attributes:
        depth: links followed from the start to a page.
        host_pages, host_bytes: pages taken from one host (`name:port`), and bytes received from it, after which nothing
            more is asked of it.
        wire_bytes: of one response as sent, with its header.
        body_bytes: of one body, decoded.
        ratio: of a decoded body to what was sent of it, from 64 KiB on. DEFLATE reaches 1032; pages stay below 50.
        seconds: for one response, from the connection to its last byte; the look-up of the name is not counted.
        redirects: hops followed from one address.
        crawl_delay: longest `Crawl-delay` obeyed, in seconds; a host that asks for more is left alone.
    """

    depth: int = 10
    host_pages: int = 100_000
    host_bytes: int = 10_000_000_000
    wire_bytes: int = 6_000_000
    body_bytes: int = 5_000_000
    ratio: float = 100.0
    seconds: float = 10.0
    redirects: int = 5
    crawl_delay: float = 60.0

    def __post_init__(self):
        for field in dataclasses.fields(self):
            value, may_be_zero = getattr(self, field.name), field.name in ("depth", "redirects", "crawl_delay")
            if not (value > 0 or (value == 0 and may_be_zero)):
                least = "0 or more" if may_be_zero else "more than 0"
                raise InputError(f"limits.{field.name}", f"must be {least}, got {value}", "raise it")


class RefusedError(Exception):
    """Why an address was not taken, in two or three words that can be counted."""


def connect(destinations: Sequence[tuple[str, int]], deadline: float) -> socket.socket:
    """A connection to the first of several addresses that answers."""
    problem: OSError = ConnectionError("no address")
    for destination in destinations:
        try:
            return socket.create_connection(destination, timeout=_seconds_left(deadline))
        except OSError as error:
            problem = error
    raise problem


@contextlib.contextmanager
def secured(plain: socket.socket, host: str | None) -> Iterator[socket.socket]:
    """The connection itself; or, where a host is given, TLS over it, whose certificate must be for that host."""
    if host is None:
        yield plain
    else:
        with _tls_context().wrap_socket(plain, server_hostname=host) as secured:
            yield secured


@functools.cache
def _tls_context() -> ssl.SSLContext:
    return ssl.create_default_context()


def _seconds_left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class Wire(io.RawIOBase):
    """A connection under one deadline and one cap, in the shape that `http.client` wants of a socket.

    A socket's own timeout starts again with each receive: a server that sends a byte now and then outlives it.
    """

    def __init__(self, connected: socket.socket, deadline: float, cap: int):
        super().__init__()
        self._socket, self._deadline, self._cap = connected, deadline, cap
        self.address, self.received = str(connected.getpeername()[0]), 0

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(_seconds_left(self._deadline))
        self._socket.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self, 1 << 16)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        self._socket.settimeout(_seconds_left(self._deadline))
        count = self._socket.recv_into(buffer)
        self.received += count
        if self.received > self._cap:
            raise RefusedError("too large")
        return count

    def close(self) -> None:
        """Nothing: `http.client` closes what it is given before the body is read; the owner closes the socket."""


class Body:
    """A body that is being received: decoded as it comes, and given up as soon as it passes a cap."""

    def __init__(self, coding: str, limits: Limits):
        windows = {"": None, "identity": None, "gzip": GZIP, "x-gzip": GZIP, "deflate": ZLIB}
        if coding not in windows:
            raise RefusedError("content encoding")
        self._limits, self._window, self.sent, self._decoded = limits, windows[coding], 0, bytearray()
        self._inflater = zlib.decompressobj(self._window) if self._window else None

    def feed(self, data: bytes) -> None:
        self.sent += len(data)
        if self._inflater is None:
            self._decoded += data
            self._check_size(self.sent)
        while self._inflater and data:
            if self._inflater.eof:  # a gzip body may hold several members (RFC 1952, 2.2)
                if self._window != GZIP:
                    raise RefusedError("damaged body")
                self._inflater = zlib.decompressobj(GZIP)
            room = self._limits.body_bytes + 1 - len(self._decoded)
            try:
                self._decoded += self._inflater.decompress(data, room)
            except zlib.error as error:
                if self._window != ZLIB or self._decoded:
                    raise RefusedError("damaged body") from error
                # "deflate" means zlib's format (RFC 9110, 8.4.1.2), but many servers send the bare stream.
                self._window, self._inflater = RAW, zlib.decompressobj(RAW)
                continue
            data = self._inflater.unused_data or self._inflater.unconsumed_tail
            self._check_size(self.sent - len(data))

    def _check_size(self, consumed: int) -> None:
        if len(self._decoded) > self._limits.body_bytes:
            self._check_ratio(consumed)
            raise RefusedError("too large")

    def _check_ratio(self, consumed: int) -> None:
        if len(self._decoded) > max(RATIO_FROM, self._limits.ratio * consumed):
            raise RefusedError("compression ratio")

    def finish(self) -> bytes:
        if self._inflater and not self._inflater.eof:
            raise RefusedError("truncated body")
        # Asked of the whole body: asked of each piece, the answer would depend on how the network cut it.
        self._check_ratio(self.sent)
        return bytes(self._decoded)
