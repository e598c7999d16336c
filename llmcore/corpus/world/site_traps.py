"""What the site plants for its crawler rather than for cleaning: dead ends, and answers that would harm who trusts them.

A few paths of the site go in; pages, their truth, and the links that lead there come out.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence

from llmcore.corpus.world.site_pages import HTML, Page, Truth

LARGE_BYTES = 5 << 20
BOMB_BYTES = 20_000_000  # in 20 KB: DEFLATE shrinks equal bytes by a factor of a thousand
DRIP_SECONDS = 0.05
DRIP_BYTES = 1200  # a minute of dripping
LARGE_PARAGRAPH = b"<p>Every entry of the old register stands here, and the register is long.</p>\n"
OTHER_HOSTS = ("http://elsewhere.example/", "https://news.elsewhere.example/today")
# Where a crawler inside a company would find what is not for it: a router, a cloud machine's credentials, a neighbour.
PRIVATE_ADDRESSES = (
    "http://10.0.0.1/",
    "http://192.168.1.1/admin",
    "http://169.254.169.254/latest/meta-data/",
    "http://127.0.0.1:9/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
)
FILES = ("file:///etc/passwd",)


def plant(pages: dict[str, Page], truth: dict[str, Truth], paths: Sequence[str]) -> list[tuple[str, str]]:
    """Add the traps to a site's pages and truth; return (address, link text) of each that the site links to.

    Args:
        paths: of pages that redirects may lead to.
    """
    linked = _redirects(pages, truth, paths)
    for number in (1, 2, 3):
        linked.append(f"/missing/{number}.html")
        truth[linked[-1]] = Truth("broken")
    outside = {"other-host": OTHER_HOSTS, "private-address": PRIVATE_ADDRESSES, "other-scheme": FILES}
    for kind, addresses in outside.items():
        truth |= dict.fromkeys(addresses, Truth(kind))
        linked += addresses
    large = LARGE_PARAGRAPH * (LARGE_BYTES // len(LARGE_PARAGRAPH) + 1)
    bomb = gzip.compress(b"<p>" + bytes(BOMB_BYTES), mtime=0)
    drip = (b"<p>One moment, please.</p>" * DRIP_BYTES)[:DRIP_BYTES]
    month = b'<!DOCTYPE html><title>Calendar</title><p>No entries.</p><a href="/calendar?month={next}">Next month</a>'
    answers = {
        "/register.html": ("too-large", Page(large)),
        "/gallery.html": ("bomb", Page(bomb, headers=(*HTML, ("Content-Encoding", "gzip")))),
        "/live.html": ("drip", Page(drip, drip=DRIP_SECONDS)),
        "/calendar": ("endless", Page(month, counts=True)),
    }
    for path, (kind, page) in answers.items():
        pages[path], truth[path] = page, Truth(kind)
        linked.append("/calendar?month=1" if page.counts else path)
    return [(address, f"More to read, part {number}") for number, address in enumerate(linked, start=1)]


def _redirects(pages: dict[str, Page], truth: dict[str, Truth], paths: Sequence[str]) -> list[str]:
    """Add redirects: to pages, round in a circle, and to where the site's own links would not be followed."""
    targets = {
        "/go/1": (paths[0], "redirect"),
        "/go/2": (paths[-1], "redirect"),
        "/loop/1": ("/loop/2", "redirect-loop"),
        "/loop/2": ("/loop/3", "redirect-loop"),
        "/loop/3": ("/loop/1", "redirect-loop"),
        "/go/port": ("http://{host}:8099/", "other-port"),
        "/go/inside": ("http://10.0.0.2/", "private-address"),
    }
    for path, (target, kind) in targets.items():
        pages[path], truth[path] = Page(b"", 302, (("Location", target),)), Truth(kind)
    return [path for path in targets if path not in ("/loop/2", "/loop/3")]
