"""From HTML to text: the bytes of a page go in, its main text without navigation and boilerplate comes out.

Two libraries do the work behind one function. `precise`, the default, is trafilatura (Barbaresi 2021, "Trafilatura: A
Web Scraping Library and Command-Line Tool for Text Discovery and Extraction"); `fast` is resiliparse (Bevendorff et
al. 2018, "Elastic ChatNoir"), a compiled parser. Both are called so that a page's text depends on nothing but the page:
no memory of pages seen before, no dates looked up, no time limit. On the 611 pages of the course's site (profile
`cpu`, seed 1) the precise mode gives every text back exactly, in 2.4 s of processor time; the fast one takes 0.17 s
and loses no word, but 7 % of its words are boilerplate: on a third of the good pages the cookie notice, the
navigation or links to other pages.
"""

from __future__ import annotations

import codecs
import functools
import re
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from urllib.parse import urlsplit

import webencodings
from trafilatura import bare_extraction
from trafilatura.settings import use_config

from llmcore.corpus.crawl import PAGE_TYPES
from llmcore.corpus.documents import Document
from llmcore.corpus.warc import read_warc
from llmcore.errors import InputError

MODES = ("precise", "fast")
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

BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))
DECLARATION_BYTES = 1024
# A text in one of these can be taken for UTF-8, so here the declaration is believed first.
NOT_ASCII_COMPATIBLE = ("utf-16le", "utf-16be", "iso-2022-jp")
# A page cut off or pasted together has a few bytes that do not fit; a page in another encoding has little else.
MAX_DAMAGED_SHARE = 0.1
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED = re.compile(rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def extract(html: bytes, url: str = "", *, charset: str = "", mode: str = "precise") -> str:
    """The main text of a page; paragraphs are separated by one blank line; `""` where there is none.

    Args:
        html: the page as it was sent.
        url: its address, where known.
        charset: the encoding that its HTTP header names, where it names one (see `decode`).
        mode: `precise` or `fast`.

    Raises:
        InputError: the mode is unknown, or the library that it needs is not installed.
    """
    if mode not in MODES:
        raise InputError("extraction mode", f"no mode {mode!r}", f"take one of {', '.join(MODES)}")
    text = decode(html, charset)
    blocks = _precise_blocks(text, url) if mode == "precise" else _fast_blocks(text)
    lines = ("\n".join(" ".join(line.split()) for line in block.split("\n")).strip() for block in blocks)
    return "\n\n".join(block for block in lines if block)


def _precise_blocks(html: str, url: str) -> list[str]:
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
    blocks: list[str] = [""]
    if document is not None:
        _collect(document.body, blocks)
    return blocks


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


def _fast_blocks(html: str) -> list[str]:
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError as error:
        remedy = "pip install resiliparse, or take the mode 'precise'"
        raise InputError("extraction mode", "'fast' needs resiliparse, which is not installed", remedy) from error
    return extract_plain_text(html, main_content=True, alt_texts=False, list_bullets=False).split("\n\n")


def decode(html: bytes, charset: str = "") -> str:
    """The characters of a page.

    In this order, as browsers do (WHATWG, "HTML Standard", section 13.2.3) but for the second, which few pages pass
    that are not UTF-8: a byte order mark; UTF-8, if the bytes are that; the encoding that the HTTP header names; the
    one that the page itself names in its first 1024 bytes; what uchardet finds likely. Bytes that do not fit become
    U+FFFD; an encoding passes as long as that concerns at most a tenth of the characters that are not ASCII.
    """
    for mark, name in BYTE_ORDER_MARKS:
        if html.startswith(mark):
            return _decode_as(webencodings.lookup(name), html[len(mark) :])
    candidates = _declared(html, charset)
    utf8_place = len(candidates) if candidates and candidates[0].name in NOT_ASCII_COMPATIBLE else 0
    candidates.insert(utf8_place, webencodings.UTF8)
    for encoding in candidates:
        text = _decode_as(encoding, html)
        if _damaged_share(text) <= MAX_DAMAGED_SHARE:
            return text
    return _guessed(html)


def _declared(html: bytes, charset: str) -> list[webencodings.Encoding]:
    """The encodings that are named for a page, by the labels that browsers know (WHATWG, "Encoding Standard")."""
    in_header = webencodings.lookup(charset)
    found = _DECLARED.search(html[:DECLARATION_BYTES])
    in_page = webencodings.lookup(found[1].decode("ascii")) if found else None
    if in_page and in_page.name.startswith("utf-16"):
        in_page = None  # what says so in ASCII cannot be
    return [encoding for encoding in (in_header, in_page) if encoding]


def _decode_as(encoding: webencodings.Encoding, html: bytes) -> str:
    return encoding.codec_info.decode(html, "replace")[0]


def _guessed(html: bytes) -> str:
    """The characters in the encoding that uchardet guesses, which comes with resiliparse.

    Without resiliparse they are taken for Windows-1252, as browsers do. charset-normalizer, which trafilatura asks,
    takes one Latin-1 page of the course's site in five for another encoding, mostly a code page of DOS: most pages
    hold few characters that tell.
    """
    try:
        from resiliparse.parse.encoding import detect_encoding

        return html.decode(detect_encoding(html, html5_compatible=False) or "cp1252", "replace")
    except (ImportError, LookupError):
        return html.decode("cp1252", "replace")


def _damaged_share(text: str) -> float:
    """Replacement characters by characters that are not ASCII."""
    other = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") / other if other else 0.0


def extract_documents(warc_path: str | Path, source: str = "web", *, mode: str = "precise") -> Iterator[Document]:
    """One document for each HTML page of a WARC archive, in the archive's order.

    A page without text gives an empty document. A document's id is `source:host/path?query`, without the port: a site
    on loopback gets another port each time.

    Raises:
        InputError: the archive is missing or damaged; or as `extract`.
    """
    for url, content_type, body in read_warc(warc_path):
        if content_type.partition(";")[0].strip().lower() in PAGE_TYPES:
            parts = urlsplit(url)
            query = f"?{parts.query}" if parts.query else ""
            named = _CHARSET.search(content_type)
            text = extract(body, url, charset=named[1] if named else "", mode=mode)
            yield Document(id=f"{source}:{parts.hostname}{parts.path}{query}", source=source, text=text, url=url)
