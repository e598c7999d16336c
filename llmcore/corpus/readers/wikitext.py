"""Wikitext in, its prose out: without templates, tables, files, references and markup (mediawiki.org/wiki/Help:Formatting).

Not a parser: what only MediaWiki can expand (templates, tags of extensions) is dropped, as the extracts that language
models were trained on do. Markup that was never closed is left in place rather than taking the rest of the page with it.
"""

from __future__ import annotations

import html
import re

DROPPED_LINKS = re.compile(
    r"\s*:?\s*(?:file|image|media|category|datei|bild|kategorie|fichier|catégorie)\s*:", re.IGNORECASE
)
DROPPED_TAGS = "ref|gallery|math|chem|timeline|syntaxhighlight|source|score|graph|imagemap|templatestyles|noinclude"
# Each of these is replaced until nothing changes, innermost first, since it nests.
INNER_TEMPLATE = re.compile(r"\{\{(?:[^{}]++|\{(?!\{)|\}(?!\}))*+\}\}")
INNER_TABLE = re.compile(r"^[ \t:]*\{\|(?:(?!^[ \t:]*\{\|).)*?^[ \t]*\|\}", re.DOTALL | re.MULTILINE)
INNER_LINK = re.compile(r"\[\[([^\[\]]*)\]\]")
# None of these looks past the next opening of its own kind, so that a page of openings takes no quadratic time.
ONCE = (
    (re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL), ""),
    (re.compile(rf"<({DROPPED_TAGS})\b[^<>]*/>", re.IGNORECASE), ""),
    (re.compile(rf"<({DROPPED_TAGS})\b[^<>]*>(?:(?!<\1\b).)*?</\1\s*>", re.DOTALL | re.IGNORECASE), ""),
)
AFTER = (
    (re.compile(r"\[(?:https?:|ftp:)?//[^\s\[\]]++(?:\s+([^\[\]]*))?\]"), r"\1"),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), "\n"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
    (re.compile(r"'{2,5}"), ""),
    (re.compile(r"^__[A-Z]+__$", re.MULTILINE), ""),
    (re.compile(r"^(={1,6})\s*(.*?)\s*\1\s*$", re.MULTILINE), r"\n\n\2\n\n"),
    (re.compile(r"^[*#:;]+\s*", re.MULTILINE), ""),
    (re.compile(r"^-{4,}\s*$", re.MULTILINE), ""),
    (re.compile(r"\(\s*[,;]*\s*\)"), ""),
    (re.compile(r"[ \t]+"), " "),
    (re.compile(r" ?\n ?"), "\n"),
    (re.compile(r"\n{3,}"), "\n\n"),
)


def plain_text(wikitext: str) -> str:
    """The prose of a page: headings and paragraphs, separated by one blank line; items of a list one a line."""
    text = wikitext
    for pattern, replacement in ONCE:
        text = pattern.sub(replacement, text)
    text = _exhaust(INNER_TEMPLATE, "", text)
    text = _exhaust(INNER_TABLE, "", text)
    text = _exhaust(INNER_LINK, _link_text, text)
    for pattern, replacement in AFTER:
        text = pattern.sub(replacement, text)
    text = html.unescape(text).replace("\xa0", " ").strip()
    return "\n\n".join(paragraph.strip() for paragraph in text.split("\n\n") if paragraph.strip())


def _exhaust(pattern: re.Pattern, replacement, text: str) -> str:
    count = 1
    while count:
        text, count = pattern.subn(replacement, text)
    return text


def _link_text(link: re.Match) -> str:
    target, _, shown = link[1].partition("|")
    if DROPPED_LINKS.match(target):
        return ""
    return shown.rsplit("|", 1)[-1] or target
