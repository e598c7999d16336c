"""Serves a site on loopback, with all that is wrong with it: a site goes in, an address comes out."""

from __future__ import annotations

import contextlib
import gzip
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from llmcore.corpus.world.site_pages import Page, Site

MAX_COMPRESSED = 1 << 20  # longer pages are sent as they are
NOT_FOUND = Page(b"<!DOCTYPE html><title>Not found</title><p>There is no such page.</p>", 404)


@contextlib.contextmanager
def serve(site: Site) -> Iterator[str]:
    """Serve a site on 127.0.0.1, at a free port, while the block runs; yield its address, such as `http://127.0.0.1:4711`.

    Pages are sent gzipped to those who say that they accept it.
    """
    closing = threading.Event()
    with _Server(("127.0.0.1", 0), _handler(site, closing)) as server:
        # The default interval would hold up every shutdown by half a second.
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            closing.set()
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Say nothing of clients that hang up, as a crawler does that has had enough."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(site: Site, closing: threading.Event) -> Callable[..., BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            page = site.pages.get(parts.path, NOT_FOUND)
            body, headers = page.body, dict(page.headers)
            if page.counts:
                number = parts.query.rpartition("=")[2]
                body = body.replace(b"{next}", str(int(number) + 1 if number.isdecimal() else 1).encode())
            elif self._compresses(page, headers):
                body, headers["Content-Encoding"] = gzip.compress(body, mtime=0), "gzip"
            self.send_response(page.status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value.replace("{host}", urlsplit(f"//{self.headers['Host']}").hostname or ""))
            self.end_headers()
            if not page.drip:
                self.wfile.write(body)
            for byte in body if page.drip else b"":
                self.wfile.write(bytes([byte]))
                if closing.wait(page.drip):
                    break

        def _compresses(self, page: Page, headers: dict[str, str]) -> bool:
            plain = page.status == 200 and not page.drip and not {"Content-Encoding", "Content-Length"} & set(headers)
            return plain and len(page.body) <= MAX_COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")

        def log_message(self, format, *arguments):  # noqa: A002  (the name http.server gives it)
            """Stay silent: the default writes a line to standard error for each request."""

    return Handler
