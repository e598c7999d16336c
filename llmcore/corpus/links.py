"""Addresses: one goes in, its one spelling comes out (RFC 3986); a page goes in, the addresses it links to come out."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from lxml import etree, html

DEFAULT_PORTS = {"http": 80, "https": 443}
MAX_URL = 2000  # characters: longer addresses are made by machines, for machines
UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def normalise_url(url: str, base: str = "") -> str | None:
    """One spelling for addresses that mean the same (RFC 3986, section 6.2), or None for what is not http or https.

    Relative addresses are joined to `base`; fragment, default port and user name go; scheme and host are lower case, a
    host in letters beyond ASCII is in its `xn--` form; an empty path is `/`, and `.` and `..` are resolved; characters
    that may not stand in an address are percent-encoded, and those that need not be are not.
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        port = parts.port
        if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
            return None
        host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode("ascii")
    except ValueError:  # of a port that is no number, a bracket left open, or a host that IDNA cannot write
        return None
    host = f"[{host}]" if ":" in host else host
    network = host if port in (None, DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = _spell(parts.path or "/", "")
    if not path.startswith("//"):  # which urljoin would take for a host
        path = urlsplit(urljoin("http://host", path)).path
    return urlunsplit((parts.scheme, network, path, _spell(parts.query, "?"), ""))


def _spell(text: str, extra: str) -> str:
    """A part of an address, percent-encoded where it must be and nowhere else, with capital digits."""

    def one(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in UNRESERVED else match[0].upper()

    return re.sub("%([0-9A-Fa-f]{2})", one, quote(text, safe="/%:@!$&'()*+,;=~-._" + extra))


def url_problem(url: str) -> str:
    """Why an address that `normalise_url` gives None for cannot be fetched: `scheme file`, `malformed address`."""
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]{0,20}):", url)
    if scheme and scheme[1].lower() not in DEFAULT_PORTS:
        return f"scheme {scheme[1].lower()}"
    return "malformed address"


def page_links(page_url: str, body: bytes) -> list[str]:
    """The addresses that a page links to, in the order they stand, each once.

    Those of http and https are normalised. Others (`mailto:`, `file:`, malformed ones) stand as written, so that a
    crawler can say that it refused them; none is longer than `MAX_URL` + 1 characters.
    """
    # Links are ASCII, nearly all; for the rest the two encodings of nearly all pages do. Without one, lxml takes Latin-1.
    encoding = "utf-8" if _is_utf8(body) else "windows-1252"
    parser = html.HTMLParser(encoding=encoding, remove_comments=True, huge_tree=True, no_network=True)
    try:
        root = html.document_fromstring(body, parser=parser)
    except etree.ParserError:  # there is nothing in it
        return []
    base = next((normalise_url(link, page_url) for link in root.xpath("//base/@href")), None) or page_url
    written = (str(link).strip() for link in root.xpath("//a/@href | //area/@href"))
    links = ((normalise_url(link, base) or link)[: MAX_URL + 1] for link in written)
    return list(dict.fromkeys(link for link in links if link))


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
