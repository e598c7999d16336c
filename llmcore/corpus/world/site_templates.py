"""The site's page layouts: a text goes in, HTML in one of several markups comes out, each with its own boilerplate.

They stand for what the web holds: pages with semantic tags, pages of plain `div`s, pages laid out by tables, and pages
whose tags are never closed.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

Links = Sequence[tuple[str, str]]
NAVIGATION = (("/", "Home"), ("/topics/1.html", "Topics"), ("/topics/2.html", "Archive"))
COOKIES = "We value your privacy. This site stores cookies to count visits. Accept all or choose which ones you allow."
FOOTER = "The Orvenia Reader. Imprint, terms of use, newsletter. All opinions are those of their authors."


def _anchors(links: Links, separator: str) -> str:
    return separator.join(f'<a href="{html.escape(path)}">{html.escape(text)}</a>' for path, text in links)


def _paragraphs(text: str) -> list[str]:
    """Paragraphs as HTML, their line breaks as `<br>`."""
    return ["<br>\n".join(map(html.escape, part.split("\n"))) for part in text.split("\n\n") if part.strip()]


def semantic(title: str, language: str, text: str, related: Links, content: str) -> str:
    body = "\n".join(f"<p>{part}</p>" for part in _paragraphs(text))
    more = f"<aside><h2>Related</h2>{_anchors(related, ' ')}</aside>" if related else ""
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>
<body><header><nav>{_anchors(NAVIGATION, " ")}</nav></header>
<div class="cookie-banner" role="dialog">{COOKIES}</div>
<main><article>{body}{content}</article></main>{more}<footer>{FOOTER}</footer></body></html>"""


def divisions(title: str, language: str, text: str, related: Links, content: str) -> str:
    body = "\n".join(f"<div>{part}</div>" for part in _paragraphs(text))
    more = f'<div class="related-posts">{_anchors(related, " | ")}</div>' if related else ""
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>
<body><div id="cookie-consent">{COOKIES}</div><div class="menu">{_anchors(NAVIGATION, " | ")}</div>
<div class="content">{body}{content}</div>
{more}<div class="footer">{FOOTER}</div></body></html>"""


def tables(title: str, language: str, text: str, related: Links, content: str) -> str:
    body = "\n".join(f"<p>{part}</p>" for part in _paragraphs(text))
    more = f"<tr><td colspan=2>{_anchors(related, ' ')}</td></tr>" if related else ""
    return f"""<html lang="{language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>
<body><table width="100%"><tr><td colspan=2>{_anchors(NAVIGATION, " - ")}</td></tr>
<tr><td width="20%" class="sidebar">{_anchors(NAVIGATION, "<br>")}</td>
<td>{body}{content}</td></tr>
{more}<tr><td colspan=2 class="footer"><small>{FOOTER}</small></td></tr></table>
<div class="cookie-notice">{COOKIES}</div></body></html>"""


def unclosed(title: str, language: str, text: str, related: Links, content: str) -> str:
    body = "\n".join(f"<p>{part}" for part in _paragraphs(text))
    more = f"<ul class=related>{''.join(f'<li>{link}' for link in _anchors(related, chr(10)).splitlines())}</ul>"
    return f"""<html lang={language}><head><meta charset=utf-8><title>{html.escape(title)}</title>
<body><div class=nav>{_anchors(NAVIGATION, " ")}</div><div class=cookies>{COOKIES}</div>
<div class=article>{body}
{content}</div>{more if related else ""}
<div class=footer>{FOOTER}"""


TEMPLATES: tuple[Callable[..., str], ...] = (semantic, divisions, tables, unclosed)


def render(template: int, text: str, title: str, language: str, related: Links, content: str = "") -> str:
    """A page in one layout: the text's paragraphs, then `content` (HTML), surrounded by that layout's boilerplate."""
    return TEMPLATES[template](title, language, text, related, content)
