"""One request: what is connected to, how long it may take, how much it may bring, and how it is decoded."""

import contextlib
import gzip
import socket
import threading
import zlib

import pytest

from llmcore.corpus.fetch import Fetcher, is_public
from llmcore.corpus.wire import Limits, RefusedError
from llmcore.errors import InputError

HOST = "h.example"
HTML = b"Content-Type: text/html\r\n"
SMALL = Limits(seconds=5, body_bytes=200_000, wire_bytes=50_000)


@contextlib.contextmanager
def answering(*pieces: bytes, every: float = 0.0, keep_open: bool = False):
    """A server that sends the pieces to each who connects, `every` seconds apart; yields its port and the requests."""
    requests, done = [], threading.Event()

    def answer(listener):
        while not done.is_set():
            with contextlib.suppress(OSError), listener.accept()[0] as connection:
                requests.append(connection.recv(1 << 16))
                for piece in pieces:
                    connection.sendall(piece)
                    done.wait(every)
                if keep_open:
                    done.wait(10)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=answer, args=[listener], daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1], requests
        finally:
            done.set()
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def get(port: int, limits: Limits = SMALL, **options):
    return Fetcher("tester", limits, [HOST], {HOST: ("127.0.0.1", port)}).get(f"http://{HOST}/a?b", **options)


def fetched(head: bytes, body: bytes, **options) -> bytes:
    with answering(b"HTTP/1.1 200 OK\r\n" + HTML + head + b"\r\n" + body) as (port, _):
        return get(port, **options).body


def refusal(head: bytes, body: bytes, **options) -> str:
    with pytest.raises(RefusedError) as caught:
        fetched(head, body, **options)
    return str(caught.value)


def sized(body: bytes, coding: str = "") -> tuple[bytes, bytes]:
    head = f"Content-Length: {len(body)}\r\n" + (f"Content-Encoding: {coding}\r\n" if coding else "")
    return head.encode(), body


def chunked(body: bytes, size: int = 1000) -> tuple[bytes, bytes]:
    pieces = [body[first : first + size] for first in range(0, len(body), size)] + [b""]
    return b"Transfer-Encoding: chunked\r\n", b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


TEXT = b"<p>The lamp was lit at dusk.</p>" * 100


def test_the_request_and_the_response():
    with answering(b"HTTP/1.1 200 Fine\r\n" + HTML + b"X-One: 1\r\nContent-Length: 2\r\n\r\nok") as (port, requests):
        response = get(port)
    assert requests[0].startswith(b"GET /a?b HTTP/1.1\r\n")
    for line in (b"Host: h.example", b"User-Agent: tester", b"Accept-Encoding: gzip, deflate", b"Connection: close"):
        assert line in requests[0].split(b"\r\n")
    assert (response.status, response.reason, response.body, response.address) == (200, "Fine", b"ok", "127.0.0.1")
    assert response.headers == [("Content-Type", "text/html"), ("X-One", "1"), ("Content-Length", "2")]
    assert response.header("x-one") == "1"


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("X-GZIP", gzip.compress(TEXT[:999]) + gzip.compress(TEXT[999:])),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
    ],
)
def test_bodies_are_decoded(coding, body):
    assert fetched(*sized(body, coding)) == TEXT
    assert fetched(sized(body, coding)[0].replace(b"Content-Length", b"X-Length"), body) == TEXT


def test_chunked_bodies():
    assert fetched(*chunked(TEXT)) == TEXT
    head, body = chunked(gzip.compress(TEXT), 7)
    assert fetched(head + b"Content-Encoding: gzip\r\n", body) == TEXT
    assert refusal(*chunked(TEXT)[:1], chunked(TEXT)[1][:-700]) == "truncated body"


def test_bodies_that_are_refused():
    packed = gzip.compress(TEXT)
    assert refusal(*sized(b"x", "br")) == "content encoding"
    assert refusal(*sized(packed[:-9], "gzip")) == "truncated body"
    assert refusal(b"Content-Length: 100\r\n", b"x" * 99) == "truncated body"
    assert refusal(*sized(b"no gzip at all", "gzip")) == "damaged body"
    assert refusal(*sized(packed[:40] + b"xxxx" + packed[44:], "gzip")) in ("damaged body", "truncated body")
    assert refusal(*sized(zlib.compress(TEXT) + b"more", "deflate")) == "damaged body"
    assert refusal(b"Content-Type: text/html\r\n", b"", types=("image/png",)) == "content type text/html"
    with answering(b"HTTP/1.1 200 OK\r\n\r\nx") as (port, _), pytest.raises(RefusedError, match="content type missing"):
        get(port)
    with answering(b"220 mail.example ESMTP\r\n") as (port, _), pytest.raises(RefusedError, match="broken response"):
        get(port)


def test_caps_on_bytes():
    noise = bytes(i * i * 31 % 251 for i in range(50_000))
    assert refusal(*sized(noise)) == "too large"  # with its header it is
    assert refusal(b"", noise) == "too large"
    assert refusal(b"Content-Length: 4000000000\r\n", b"") == "too large"
    assert refusal(b"", b"", limits=Limits(wire_bytes=20)) == "too large"
    assert len(fetched(*sized(noise[:40_000]))) == 40_000
    text = b"".join(b"<p>%d</p>" % number for number in range(20_000))
    packed = gzip.compress(text)
    assert len(packed) < 50_000 < 200_000 < len(text)
    assert refusal(*sized(packed, "gzip")) == "too large"
    assert fetched(*sized(packed, "gzip"), limits=Limits(seconds=5)) == text


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_given_up_before_it_is_decoded(coding):
    bomb = gzip.compress(bytes(2 * 10**7)) if coding == "gzip" else zlib.compress(bytes(2 * 10**7))
    limits = Limits(seconds=5)
    assert refusal(*sized(bomb, coding), limits=limits) == "compression ratio"
    assert refusal(*sized(gzip.compress(bytes(90_000)), "gzip"), limits=limits) == "compression ratio"
    small = gzip.compress(bytes(60_000))
    assert len(fetched(*sized(small, "gzip"), limits=limits)) == 60_000  # a ratio of 600, but harmless
    assert len(fetched(*sized(gzip.compress(bytes(90_000)), "gzip"), limits=Limits(seconds=5, ratio=1000))) == 90_000


@pytest.mark.parametrize(
    "pieces",
    [
        [b"H"] * 200,
        [b"HTTP/1.1 200 OK\r\n", *[b"X-Header: x\r\n"] * 99],
        [b"HTTP/1.1 200 OK\r\n" + HTML + b"Content-Length: 200\r\n\r\n", *[b"x"] * 200],
        [b"HTTP/1.1 100 Continue\r\n\r\n"] * 200,
        [b"HTTP/1.1 200 OK\r\n" + HTML + b"Content-Length: 5\r\n\r\n"],
    ],
)
def test_whoever_drips_meets_the_deadline(pieces):
    """Each piece comes well within the deadline; all of them do not."""
    with answering(*pieces, every=0.05, keep_open=True) as (port, _), pytest.raises(RefusedError, match=r"^deadline$"):
        get(port, Limits(seconds=0.3))


def test_nobody_there_and_no_such_name():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(RefusedError, match="no connection"):
        get(port)

    def unknown(host, port):
        raise socket.gaierror

    with pytest.raises(RefusedError, match="unknown name"):
        Fetcher("tester", SMALL, [HOST], {}, unknown).get(f"http://{HOST}/")


def test_tls_without_a_trusted_certificate():
    with answering(b"no TLS here") as (port, _), pytest.raises(RefusedError, match="certificate"):
        Fetcher("tester", SMALL, [HOST], {HOST: ("127.0.0.1", port)}).get(f"https://{HOST}/")


PRIVATE = """
10.1.2.3 172.16.0.1 192.168.0.1 127.0.0.1 127.9.9.9 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255
::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 2002:a00:1::
2001:db8::1
"""


@pytest.mark.parametrize("address", PRIVATE.split())
def test_addresses_that_are_not_public(address):
    assert not is_public(address)
    fetcher = Fetcher("tester", SMALL, [HOST], {}, lambda host, port: ["93.184.215.14", address])
    with pytest.raises(RefusedError, match="private address"):
        fetcher.get(f"http://{HOST}/")


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07::1", "64:ff9b::5db8:d70e", "::ffff:1.1.1.1"])
def test_addresses_that_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "2130706433", "127.1", "0x7f.0.0.1"])
def test_other_names_of_loopback_are_refused_even_if_allowed(host):
    """The system's own resolver takes each of them for 127.0.0.1."""
    with (
        answering(b"HTTP/1.1 200 OK\r\n\r\n") as (port, requests),
        pytest.raises(RefusedError, match="private address"),
    ):
        Fetcher("tester", SMALL, [f"{host}:{port}"], {}).get(f"http://{host}:{port}/")
    assert requests == []


def test_a_private_address_that_is_allowed_itself_is_asked():
    with answering(b"HTTP/1.1 200 OK\r\n" + HTML + b"\r\nok") as (port, _):
        location = f"127.0.0.1:{port}"
        assert Fetcher("tester", SMALL, [location], {}).get(f"http://{location}/").body == b"ok"


def test_the_address_checked_is_the_one_connected_to(monkeypatch):
    """A name that is public when it is checked and private when it is asked for again gains nothing."""
    answers, tried = iter([["93.184.215.14"], ["127.0.0.1"]]), []

    def connect(destination, timeout):
        tried.append(destination)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    fetcher = Fetcher("tester", SMALL, [HOST], {}, lambda host, port: next(answers))
    with pytest.raises(RefusedError, match="no connection"):
        fetcher.get(f"http://{HOST}/")
    assert tried == [("93.184.215.14", 80)]
    with pytest.raises(RefusedError, match="private address"):
        fetcher.get(f"http://{HOST}/")
    assert len(tried) == 1


def test_what_is_not_allowed_is_not_even_resolved():
    def resolve(host, port):
        raise AssertionError("asked the resolver")

    fetcher = Fetcher("tester", SMALL, [HOST], {}, resolve)
    reasons = {
        "ftp://h.example/": "scheme ftp",
        "file:///etc/passwd": "scheme file",
        "http://h.example:8080/": "other port",
        "http://other.example/": "other host",
        "http://10.0.0.1/": "private address",
        "http://[::1]/": "private address",
    }
    for url, reason in reasons.items():
        with pytest.raises(RefusedError, match=f"^{reason}$"):
            fetcher.get(url)


def test_limits_are_checked():
    with pytest.raises(InputError, match=r"limits\.seconds: must be more than 0, got 0"):
        Limits(seconds=0)
    with pytest.raises(InputError, match=r"limits\.depth: must be 0 or more, got -1"):
        Limits(depth=-1)
    with pytest.raises(InputError, match=r"limits\.ratio"):
        Limits(ratio=float("nan"))
    assert Limits(depth=0, redirects=0).depth == 0
