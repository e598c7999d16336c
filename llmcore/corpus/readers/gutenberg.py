"""Books of Project Gutenberg: plain-text files go in, the books come out without the licence before and after them.

A file marks its book by a line `*** START OF THE PROJECT GUTENBERG EBOOK <title> ***` and one with END, with `THIS` for
`THE` in files of before 2021 and `*END*THE SMALL PRINT!` for a start before about 2004 (gutenberg.org/ebooks). The licence
asks that copies of the name go with the licence's text, so both are dropped together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from llmcore.corpus.documents import Document
from llmcore.corpus.readers.folders import EMPTY, MAX_FILE_BYTES, files_of
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.rows import decode

# Titles are long enough to break a marker's line, never to hold a blank one.
START = re.compile(
    r"^\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK(?:[^\n]|\n(?!\n))*?\*\*\*"
    r"|^\*END\*? ?THE SMALL PRINT![^\n]*",
    re.MULTILINE | re.IGNORECASE,
)
END = re.compile(
    r"^(?:End of (?:the |this )?Project Gutenberg(?:'s|’s)? [^\n]*\n\s*)?"
    r"\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK"
    r"|^End of (?:the |this )?Project Gutenberg Etext",
    re.MULTILINE | re.IGNORECASE,
)
CREDITS = re.compile(r"\s*(?:Produced by|E-text prepared by|Transcribed from)(?:[^\n]|\n(?!\n))*\n\n", re.IGNORECASE)
FIELD = re.compile(rb"^(Title|Language|Character set encoding): *([^\r\n]+)", re.MULTILINE)
HEADER_BYTES = 4096
ENCODINGS = {"iso-8859-1": "iso-8859-1", "iso latin-1": "iso-8859-1", "windows-1252": "windows-1252"}
LANGUAGES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "dutch": "nl",
    "portuguese": "pt", "finnish": "fi", "latin": "la", "greek": "el", "chinese": "zh", "swedish": "sv",
}  # fmt: skip


def read_gutenberg(path: str | Path, rejects: Rejects, *, source: str, language: str = "") -> Iterator[Document]:
    """Read a book, or every `.txt` of a folder.

    Args:
        language: takes the place of what the files' headers state.

    Raises:
        InputError: there is no such path, or no text file in it.
    """
    for name, file in files_of(path, (".txt",)):
        size = file.stat().st_size
        if not 0 < size <= MAX_FILE_BYTES:
            rejects.add(file, "", f"{size} bytes, more than {MAX_FILE_BYTES}" if size else EMPTY, damage=not size)
            continue
        data = file.read_bytes()
        header = {key.decode(): value.decode("latin-1").strip() for key, value in FIELD.findall(data[:HEADER_BYTES])}
        # A header may say ASCII and the book hold UTF-8; only what cannot be told from the bytes is believed.
        declared = ENCODINGS.get(header.get("Character set encoding", "").lower(), "utf-8-sig")
        text, problem = decode(data)
        if problem and declared != "utf-8-sig":
            text, problem = decode(data, declared)
        if problem:
            rejects.add(file, "", problem)
            continue
        body, problem = strip_licence(text)
        if problem:
            rejects.add(file, "", problem, damage=True)
            continue
        stated = LANGUAGES.get(header.get("Language", "").lower(), "")
        yield Document(f"{source}:{name}", source, body, language=language or stated)


def strip_licence(text: str) -> tuple[str, str | None]:
    """(the book, None), or ("", why it cannot be told where the book begins and ends)."""
    start = START.search(text)
    if start is None:
        return "", "no START marker of Project Gutenberg"
    end = END.search(text, start.end())
    if end is None:
        return "", "no END marker of Project Gutenberg: the file breaks off"
    body = text[start.end() : end.start()].lstrip("\n")
    produced = CREDITS.match(body)
    body = re.sub(r"[ \t]+$", "", body[produced.end() if produced else 0 :], flags=re.MULTILINE)
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return (body, None) if body else ("", "nothing between the START and the END marker")
