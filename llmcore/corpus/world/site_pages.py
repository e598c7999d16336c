"""What a site is made of: pages, as a server answers them, and the truth about each address."""

from __future__ import annotations

import dataclasses

HTML = (("Content-Type", "text/html; charset=utf-8"),)


@dataclasses.dataclass(frozen=True, slots=True)
class Truth:
    """What stands at one address.

    Attributes:
        kind: `good`; one of `PAGE_FAULTS` or `CRAWL_FAULTS` (`llmcore.corpus.world.site_faults`); or `redirect`, which
            leads to a page.
        source_id: id of the document it was made from; empty where there is none.
        pii: e-mail addresses and telephone numbers inserted, exactly as written.
        encoding: of the page's bytes. Pages in another encoding than UTF-8 do not declare it.
    """

    kind: str
    source_id: str = ""
    pii: tuple[str, ...] = ()
    encoding: str = "utf-8"


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """What a server answers.

    Attributes:
        body: bytes as sent, if `headers` names a Content-Encoding; else the server may compress them.
        headers: `{host}` in a value stands for the name that the server was asked by, without port.
        drip: seconds between two bytes of the body.
        counts: `{next}` in the body stands for the number in the query plus one: a page that never ends.
    """

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = HTML
    drip: float = 0.0
    counts: bool = False


@dataclasses.dataclass(frozen=True)
class Site:
    """Pages and truth, by path from the root (`/pages/7.html`); truth of other hosts by whole address."""

    pages: dict[str, Page]
    truth: dict[str, Truth]
