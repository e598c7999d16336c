"""A static web site made from documents, with planted faults whose truth is kept in a table.

Documents go in; pages (in memory) and, for each address, what is planted there come out. A crawler and a cleaner that
do their work lose the faults and keep the rest, and since the truth is known their precision and recall are exact.
"""

from __future__ import annotations

import contextlib
import dataclasses
import html
import random
import threading
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from llmcore.corpus.documents import Document
from llmcore.corpus.world import site_faults as faults
from llmcore.corpus.world.site_templates import TEMPLATES, render

HTML = (("Content-Type", "text/html; charset=utf-8"),)
LINKS_PER_HUB = 25
ENGLISH = ("", "en")  # a document that states no language is taken for English


@dataclasses.dataclass(frozen=True, slots=True)
class Truth:
    """What stands at one address.

    Attributes:
        kind: `good`; a fault that cleaning should drop (`copy`, `near-copy`, `foreign`, `thin`, `spam`, `hub`); or one
            that crawling should refuse (`forbidden`, `redirect-loop`, `broken`, `other-host`). `redirect` leads to a page.
        source_id: id of the document it was made from; empty where there is none.
        pii: e-mail addresses and telephone numbers inserted, exactly as written.
    """

    kind: str
    source_id: str = ""
    pii: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """What a server answers."""

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = HTML


@dataclasses.dataclass(frozen=True)
class Site:
    """Pages and truth, by path from the root (`/pages/7.html`); truth of other hosts by whole address."""

    pages: dict[str, Page]
    truth: dict[str, Truth]


@dataclasses.dataclass(frozen=True, slots=True)
class _Draft:
    """A page before it has an address: its text and what is true of it."""

    text: str
    truth: Truth
    template: int
    language: str = "en"


def build_site(
    documents: Sequence[Document],
    seed: int,
    *,
    copies: float = 0.08,
    near_copies: float = 0.08,
    foreign: float = 0.06,
    thin: float = 0.06,
    spam: float = 0.06,
    personal_data: float = 0.08,
    forbidden: float = 0.04,
) -> Site:
    """Make a site of good pages, hubs that link them all, and faults; the same arguments give the same bytes.

    Args:
        documents: texts of good quality in English, none a near-duplicate of another; those whose `language` is stated
            and is not `en` become foreign pages, beside ones made from short lists of sentences.
        seed: of every draw.
        copies, near_copies, foreign, thin, spam, personal_data, forbidden: pages of that kind, by good documents. Copies,
            near-copies and personal data never share a source document. Near-copies are made of texts of 60 words or
            more, so that the words changed leave a Jaccard similarity of 0.8; where those run out there are fewer.

    Raises:
        ValueError: no English document is given.
    """
    random_ = random.Random(f"site {seed}")
    english = [document for document in documents if document.language in ENGLISH]
    if not english:
        raise ValueError("a site needs at least one English document")

    def count(share: float) -> int:
        return round(share * len(english))

    order = random_.sample(range(len(english)), len(english))
    long_enough = [i for i in order if len(english[i].text.split()) >= faults.MIN_NEAR_COPY_WORDS]
    near_copied = long_enough[: count(near_copies)]
    free = [i for i in order if i not in set(near_copied)]
    copied, free = free[: count(copies)], free[count(copies) :]
    hidden, free = free[: count(forbidden)], free[count(forbidden) :]
    personal = set(free[: count(personal_data)])

    def template() -> int:
        return random_.randrange(len(TEMPLATES))

    drafts: list[_Draft] = []
    for i, document in enumerate(english):
        text, pii = faults.add_personal_data(document.text, random_) if i in personal else (document.text, ())
        kind = "forbidden" if i in hidden else "good"
        drafts.append(_Draft(text, Truth(kind, document.id, pii), template()))
    for i in copied:
        other = (drafts[i].template + random_.randrange(1, len(TEMPLATES))) % len(TEMPLATES)
        drafts.append(_Draft(english[i].text, Truth("copy", english[i].id), other))
    for i in near_copied:
        text = faults.edit_words(english[i].text, random_)
        drafts.append(_Draft(text, Truth("near-copy", english[i].id), template()))
    for document in documents:
        if document.language not in ENGLISH:
            drafts.append(_Draft(document.text, Truth("foreign", document.id), template(), document.language))
    for _ in range(count(foreign)):
        language, text = faults.foreign_text(random_)
        drafts.append(_Draft(text, Truth("foreign"), template(), language))
    drafts += [_Draft(faults.thin_text(random_), Truth("thin"), template()) for _ in range(count(thin))]
    drafts += [_Draft(faults.spam_text(random_), Truth("spam"), template()) for _ in range(count(spam))]
    random_.shuffle(drafts)
    return _publish(drafts, random_)


def _publish(drafts: Sequence[_Draft], random_: random.Random) -> Site:
    """Give each draft an address, write its page, and link everything from hubs and the index."""
    paths = [
        f"/{'private' if draft.truth.kind == 'forbidden' else 'pages'}/{number}.html"
        for number, draft in enumerate(drafts, start=1)
    ]
    truth = {path: draft.truth for path, draft in zip(paths, drafts, strict=True)}
    entries = [(path, _title(draft.text)) for path, draft in zip(paths, drafts, strict=True)]
    pages: dict[str, Page] = {}
    for path, draft in zip(paths, drafts, strict=True):
        related = random_.sample(entries, min(3, len(entries)))
        body = render(draft.template, draft.text, _title(draft.text), draft.language, related)
        pages[path] = Page(body.encode("utf-8"))

    entries += _dead_ends(pages, truth, paths)
    hubs = []
    for number, first in enumerate(range(0, len(entries), LINKS_PER_HUB), start=1):
        hubs.append((f"/topics/{number}.html", f"Topic {number}"))
        pages[hubs[-1][0]] = _hub(f"Topic {number}", entries[first : first + LINKS_PER_HUB], number)
    pages["/"] = _hub("The Orvenia Reader", hubs, 0)
    truth |= {path: Truth("hub") for path, _ in hubs} | {"/": Truth("hub")}
    robots = "User-agent: *\nDisallow: /private/\n"
    pages["/robots.txt"] = Page(robots.encode("utf-8"), headers=(("Content-Type", "text/plain; charset=utf-8"),))
    return Site(pages, truth)


def _dead_ends(pages: dict[str, Page], truth: dict[str, Truth], paths: Sequence[str]) -> list[tuple[str, str]]:
    """Add redirects, a redirect loop, broken links and links to another host; return (address, link text) of each."""
    targets = {"/go/1": paths[0], "/go/2": paths[-1], "/loop/1": "/loop/2", "/loop/2": "/loop/3", "/loop/3": "/loop/1"}
    for path, target in targets.items():
        pages[path] = Page(b"", 302, (("Location", target),))
        truth[path] = Truth("redirect" if path.startswith("/go/") else "redirect-loop")
    broken = [f"/missing/{number}.html" for number in (1, 2, 3)]
    elsewhere = ["http://elsewhere.example/", "https://news.elsewhere.example/today"]
    truth |= {path: Truth("broken") for path in broken} | {address: Truth("other-host") for address in elsewhere}
    linked = ["/go/1", "/go/2", "/loop/1", *broken, *elsewhere]
    return [(address, f"More to read, part {number}") for number, address in enumerate(linked, start=1)]


def _title(text: str) -> str:
    """The first words of a text, for the window's title and for links."""
    words = text.split()
    return " ".join(words[:6]).rstrip(".,;:") + (" …" if len(words) > 6 else "")


def _hub(title: str, entries: Sequence[tuple[str, str]], template: int) -> Page:
    links = "".join(f'<li><a href="{html.escape(path)}">{html.escape(text)}</a></li>\n' for path, text in entries)
    body = render(template % len(TEMPLATES), "", title, "en", (), content=f"<ul>\n{links}</ul>")
    return Page(body.encode("utf-8"))


@contextlib.contextmanager
def serve(site: Site) -> Iterator[str]:
    """Serve a site on 127.0.0.1, at a free port, while the block runs; yield its address, such as `http://127.0.0.1:4711`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(site)) as server:
        # The default interval would hold up every shutdown by half a second.
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def _handler(site: Site) -> Callable[..., BaseHTTPRequestHandler]:
    missing = Page(b"<!DOCTYPE html><title>Not found</title><p>There is no such page.</p>", 404)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            page = site.pages.get(urlsplit(self.path).path, missing)
            self.send_response(page.status)
            for key, value in (*page.headers, ("Content-Length", str(len(page.body)))):
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(page.body)

        def log_message(self, format, *arguments):  # noqa: A002  (the name http.server gives it)
            """Stay silent: the default writes a line to standard error for each request."""

    return Handler
