"""From HTML to text: the bytes of a page go in, its main text without navigation and boilerplate comes out.

The work is trafilatura's (Barbaresi 2021, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery
and Extraction"), called so that a page's text depends on nothing but the page: no memory of pages seen before, no dates
looked up, no time limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from trafilatura import bare_extraction

from llmcore.corpus.crawl import PAGE_TYPES, read_warc
from llmcore.corpus.documents import Document

# Elements of trafilatura's tree that stand in paragraphs, and are no paragraph of their own.
_INLINE = ("hi", "ref", "del", "graphic")


def extract(html: bytes, url: str = "") -> str:
    """The main text of a page; paragraphs are separated by one blank line; `""` where there is none."""
    document = bare_extraction(html, url=url or None, include_comments=False, deduplicate=False, with_metadata=False)
    if document is None:
        return ""
    blocks: list[str] = [""]
    _collect(document.body, blocks)
    lines = ("\n".join(" ".join(line.split()) for line in block.split("\n")).strip() for block in blocks)
    return "\n\n".join(block for block in lines if block)


def _collect(element, blocks: list[str]) -> None:
    """Append an element's text to the last block; each element that is not inline opens and closes a block."""
    inline = element.tag in _INLINE
    if element.tag == "lb":
        blocks[-1] += "\n"
    elif not inline:
        blocks.append("")
    blocks[-1] += (element.text or "").replace("\n", " ")
    for child in element:
        _collect(child, blocks)
    if not inline and element.tag != "lb":
        blocks.append("")
    blocks[-1] += (element.tail or "").replace("\n", " ")


def extract_documents(warc_path: str | Path, source: str = "web") -> Iterator[Document]:
    """One document for each HTML page of a WARC archive, in the archive's order; a page without text gives an empty one.

    A document's id is `source:host/path?query`, without the port: a site on loopback gets another port each time.

    Raises:
        InputError: the archive is missing or damaged.
    """
    for url, content_type, body in read_warc(warc_path):
        if content_type.partition(";")[0].strip().lower() in PAGE_TYPES:
            parts = urlsplit(url)
            query = f"?{parts.query}" if parts.query else ""
            yield Document(id=f"{source}:{parts.hostname}{parts.path}{query}", source=source, text=extract(body, url), url=url)
