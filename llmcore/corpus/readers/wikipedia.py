"""Dumps of Wikipedia: `pages-articles.xml` (also .bz2 and .gz) goes in, one document an article comes out.

The format is MediaWiki's export schema (mediawiki.org/wiki/Help:Export). Pages are cut out of the stream and parsed one by
one: text in a dump is escaped, so `<page>` is never part of one, memory holds one page, and a page that is malformed costs
no other. Only articles are kept (namespace 0, no redirects).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from llmcore.corpus.documents import Document
from llmcore.corpus.readers.folders import files_of
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.rows import text_problem
from llmcore.corpus.readers.streams import DamagedError, pieces
from llmcore.corpus.readers.wikitext import plain_text

SUFFIXES = (".xml", ".xml.bz2", ".xml.gz", ".xml.zst")
MAX_PAGE_BYTES = 1 << 26
BEGIN, END, LAST = b"<page>", b"</page>", b"</mediawiki>"


def read_wikipedia(path: str | Path, rejects: Rejects, *, source: str, language: str = "") -> Iterator[Document]:
    """Read a dump, or every dump of a folder.

    A document is `title`, a blank line, and the article's prose; its id is `source:page id`.

    Raises:
        InputError: there is no such path, or no dump in it.
    """
    for _, file in files_of(path, SUFFIXES):
        last = 0
        try:
            for last, page in _pages(pieces(file)):
                document = _article(page, source, language)
                if isinstance(document, str):
                    rejects.add(file, f"byte {last} of the XML", document)
                elif document is not None:
                    yield document
        except DamagedError as damage:
            reason = f"{damage.reason}; the last page read begins at byte {last} of the XML"
            rejects.add(file, f"byte {damage.offset}", reason, damage=True)


def _pages(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield (offset in the decompressed stream, bytes) of each page element."""
    buffer, offset, ended = b"", 0, False
    for chunk in chunks:
        buffer += chunk
        while (begin := buffer.find(BEGIN)) >= 0 and (end := buffer.find(END, begin)) >= 0:
            end += len(END)
            yield offset + begin, buffer[begin:end]
            buffer, offset = buffer[end:], offset + end
        ended = ended or LAST in buffer
        if begin < 0:
            # What is left may be the first half of a tag.
            begin = max(0, len(buffer) - len(LAST))
        if len(buffer) - begin > MAX_PAGE_BYTES:
            raise DamagedError(offset, f"a page of more than {MAX_PAGE_BYTES} bytes")
        buffer, offset = buffer[begin:], offset + begin
    if not ended:
        raise DamagedError(offset, "the dump breaks off: no </mediawiki>")


def _article(page: bytes, source: str, language: str) -> Document | str | None:
    """The document that a page element holds, what is wrong with it, or None if the page is no article."""
    try:
        element = ElementTree.fromstring(page)
    except ElementTree.ParseError as error:
        return f"not a page of a dump ({error})"
    if element.findtext("ns") != "0" or element.find("redirect") is not None:
        return None
    title, number = element.findtext("title"), element.findtext("id")
    text = element.findtext("revision/text")
    if not title or not number or text is None:
        return "a page without title, id or text"
    prose = plain_text(text)
    if problem := text_problem(prose):
        return problem
    url = f"https://{language}.wikipedia.org/wiki/{title.replace(' ', '_')}" if language else ""
    return Document(f"{source}:{number}", source, f"{title}\n\n{prose}", url=url, language=language)
