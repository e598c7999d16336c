"""Servers on loopback that answer as the hub and Common Crawl do, and that fail when told to.

Endpoints of the hub as huggingface_hub asks for them: huggingface.co/docs/hub/api. Index and data of Common Crawl:
commoncrawl.org/cdxj-index and commoncrawl.org/get-started.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

COMMIT = "5" * 40


@dataclasses.dataclass
class Fault:
    """What to answer instead, `times` times: a status (with `Retry-After: 0`), or a body cut to `keep` bytes."""

    path: str
    status: int = 200
    keep: int | None = None
    times: int = 1


class Loopback:
    """A server's files (path -> bytes), the faults it is to commit, and the requests it got."""

    def __init__(self, files: dict[str, bytes]):
        self.files, self.faults, self.requests, self.address = files, [], [], ""

    def fault(self, request: str) -> Fault | None:
        """The fault that is due for a request, used up by one."""
        for fault in self.faults:
            if fault.times and fault.path in request:
                fault.times -= 1
                return fault
        return None

    def respond(self, method: str, target: str, body: bytes) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and whole body of a request; ranges and faults are not its business."""
        raise NotImplementedError


class LoopbackHub(Loopback):
    """Files are named `owner/name/path/in/repository`."""

    def respond(self, method, target, body):
        path = unquote(urlsplit(target).path)
        if found := re.fullmatch(r"/datasets/([^/]+/[^/]+)/resolve/[^/]+/(.+)", path):
            return self._file(*found.groups())
        found = re.fullmatch(r"/api/datasets/([^/]+/[^/]+)(?:/(revision|tree|paths-info)/([^/]+)/?(.*))?", path)
        if not found:
            return 404, {}, b"{}"
        name, action = found[1], found[2]
        files = {key.removeprefix(f"{name}/"): data for key, data in self.files.items() if key.startswith(f"{name}/")}
        if not files:
            return 404, {"X-Error-Code": "RepoNotFound"}, b"{}"
        if action == "tree":
            return self._json(self._tree(files, found[4]))
        if action == "paths-info":
            asked = json.loads(body)["paths"] if body.startswith(b"{") else parse_qs(body.decode())["paths"]
            return self._json([entry for path in asked for entry in self._entry(files, path)])
        siblings = [{"rfilename": path} for path in files]
        return self._json({"id": name, "sha": COMMIT, "private": False, "tags": [], "siblings": siblings})

    def _file(self, name, path):
        data = self.files.get(f"{name}/{path}")
        if data is None:
            return 404, {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": COMMIT}, b""
        return 200, {"ETag": f'"{hashlib.sha1(data).hexdigest()}"', "X-Repo-Commit": COMMIT}, data

    def _tree(self, files, folder):
        prefix = f"{folder}/" if folder else ""
        folders = {path.rsplit("/", 1)[0] for path in files if "/" in path}
        return [entry for path in [*folders, *files] if path.startswith(prefix) for entry in self._entry(files, path)]

    def _entry(self, files, path):
        if path in files:
            oid = hashlib.sha1(files[path]).hexdigest()
            return [{"type": "file", "path": path, "size": len(files[path]), "oid": oid}]
        if any(file.startswith(f"{path}/") for file in files):
            return [{"type": "directory", "path": path, "size": 0, "oid": "0" * 40}]
        return []

    def _json(self, value):
        return 200, {"Content-Type": "application/json"}, json.dumps(value).encode()


class LoopbackCommonCrawl(Loopback):
    """Files are archives by path; `index` holds the lines of the index by crawl."""

    def __init__(self, files, index: dict[str, list[dict]]):
        super().__init__(files)
        self.index = index

    def respond(self, method, target, body):
        path, query = urlsplit(target).path, parse_qs(urlsplit(target).query)
        if path == "/collinfo.json":
            return 200, {}, json.dumps([{"id": crawl} for crawl in sorted(self.index, reverse=True)]).encode()
        if path.removeprefix("/").removesuffix("-index") in self.index and path.endswith("-index"):
            lines = self.index[path.removeprefix("/").removesuffix("-index")]
            pattern = query["url"][0].removesuffix("*")
            lines = [line for line in lines if line["url"].split("://")[1].startswith(pattern)]
            if "showNumPages" in query:
                return 200, {}, json.dumps({"pages": len(lines), "pageSize": 1, "blocks": len(lines)}).encode()
            page = int(query["page"][0])
            if page >= len(lines):
                return 404, {}, json.dumps({"message": "No Captures found"}).encode()
            return 200, {}, (json.dumps(lines[page]) + "\n").encode()
        data = self.files.get(path.removeprefix("/"))
        return (200, {}, data) if data is not None else (404, {}, b"NoSuchKey")


@contextlib.contextmanager
def serving(loopback: Loopback) -> Iterator[Loopback]:
    """Run a server while the block runs; `loopback.address` is its address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            length = int(self.headers.get("Content-Length") or 0)
            asked = self.rfile.read(length)
            loopback.requests.append(f"{self.command} {self.path}")
            fault = loopback.fault(loopback.requests[-1])
            status, headers, body = loopback.respond(self.command, self.path, asked)
            if fault and fault.status != 200:
                status, headers, body = fault.status, {"Retry-After": "0"}, b"no"
            span = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range") or "")
            if span and status == 200:
                first, last = int(span[1]), min(int(span[2] or len(body) - 1), len(body) - 1)
                headers = {**headers, "Content-Range": f"bytes {first}-{last}/{len(body)}"}
                status, body = (206, body[first : last + 1]) if first <= last else (416, b"")
            self.send_response(status)
            for key, value in {**headers, "Content-Length": str(len(body)), "Accept-Ranges": "bytes"}.items():
                self.send_header(key, value)
            if fault is not None:
                self.send_header("Connection", "close")  # unsaid, a client would use the closed connection again
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body if fault is None or fault.keep is None else body[: fault.keep])
            self.close_connection = fault is not None

        do_GET = do_HEAD = do_POST = answer  # noqa: N815

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    loopback.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield loopback
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
