"""From HTML to text: the bytes of a page go in, its main text without navigation and boilerplate comes out.

The work is trafilatura's (Barbaresi 2021, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery
and Extraction"), called so that a page's text depends on nothing but the page: no memory of pages seen before, no dates
looked up, no time limit.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from urllib.parse import urlsplit

from trafilatura import bare_extraction
from trafilatura.settings import use_config

from llmcore.corpus.crawl import PAGE_TYPES
from llmcore.corpus.documents import Document
from llmcore.corpus.warc import read_warc

# Below this many characters trafilatura searches the whole page for text again, and finds its boilerplate; its default
# of 250 would do that to every short review.
MIN_EXTRACTED_CHARACTERS = 25
# What trafilatura leaves in: blocks whose text is nothing but links, and the furniture of pages laid out by tables.
PRUNED = (
    "//*[self::td or self::div or self::p or self::ul or self::ol][.//a]"
    "[not(.//text()[not(ancestor::a)][string-length(normalize-space()) > 3])]",
    "//*[self::table or self::tr or self::td][contains(@class, 'footer') or contains(@class, 'sidebar')"
    " or contains(@class, 'menu') or contains(@class, 'nav')]",
)
# Elements of trafilatura's tree that open no paragraph of their own, with what stands before their text.
SEPARATORS = {"hi": "", "ref": "", "del": "", "graphic": "", "cell": " ", "lb": "\n", "item": "\n", "row": "\n"}


def extract(html: bytes, url: str = "") -> str:
    """The main text of a page; paragraphs are separated by one blank line; `""` where there is none."""
    document = bare_extraction(
        html,
        url=url or None,
        favor_precision=True,
        include_comments=False,
        deduplicate=False,
        with_metadata=False,
        prune_xpath=list(PRUNED),
        config=_configuration(),
    )
    if document is None:
        return ""
    blocks: list[str] = [""]
    _collect(document.body, blocks)
    lines = ("\n".join(" ".join(line.split()) for line in block.split("\n")).strip() for block in blocks)
    return "\n\n".join(block for block in lines if block)


@functools.cache
def _configuration() -> ConfigParser:
    configuration = use_config()
    configuration.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(MIN_EXTRACTED_CHARACTERS))
    return configuration


def _collect(element, blocks: list[str]) -> None:
    """Append an element's text to the last block; an element that is not in `SEPARATORS` has blocks to itself."""
    separator = SEPARATORS.get(element.tag)
    if separator is None:
        blocks.append("")
    blocks[-1] += (separator or "") + (element.text or "").replace("\n", " ")
    for child in element:
        _collect(child, blocks)
    if separator is None:
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
            yield Document(
                id=f"{source}:{parts.hostname}{parts.path}{query}", source=source, text=extract(body, url), url=url
            )
