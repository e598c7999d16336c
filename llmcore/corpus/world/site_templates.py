"""The site's twelve page layouts: a text goes in, HTML in one of several markups comes out, each with its boilerplate.

They stand for what the web holds, in four families of three: pages with semantic tags, pages of plain `div`s, pages laid
out by tables, and pages whose tags are never closed.
"""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Callable, Sequence

Links = Sequence[tuple[str, str]]
NAVIGATION = (("/", "Home"), ("/topics/1.html", "Topics"), ("/topics/2.html", "Archive"))
COOKIES = "We value your privacy. This site stores cookies to count visits. Accept all or choose which ones you allow."
# The sign is no ASCII: it is what makes a page in Latin-1 differ from one in UTF-8, whatever its text.
FOOTER = "© The Orvenia Reader. Imprint, terms of use, newsletter. All opinions are those of their authors."


@dataclasses.dataclass(frozen=True, slots=True)
class Content:
    """What a layout is filled with.

    Attributes:
        text: paragraphs, separated by blank lines.
        language: ISO 639-1 code.
        related: (address, link text) of other pages.
        extra: HTML that follows the text.
        charset: encoding that the page declares; none, if empty.
    """

    text: str
    title: str
    language: str
    related: Links
    extra: str = ""
    charset: str = "utf-8"

    @property
    def head(self) -> str:
        declared = f'<meta charset="{self.charset}">' if self.charset else ""
        return f"{declared}<title>{html.escape(self.title)}</title>"

    def body(self, opening: str, closing: str = "") -> str:
        """Each paragraph between two tags, its line breaks as `<br>`; then `extra`."""
        parts = [part for part in self.text.split("\n\n") if part.strip()]
        lines = ("<br>\n".join(map(html.escape, part.split("\n"))) for part in parts)
        return "\n".join(f"{opening}{line}{closing}" for line in lines) + self.extra

    def more(self, opening: str, closing: str, separator: str = " ") -> str:
        """Links to related pages between two tags, or nothing where there are none."""
        return f"{opening}{_anchors(self.related, separator)}{closing}" if self.related else ""


def _anchors(links: Links, separator: str) -> str:
    return separator.join(f'<a href="{html.escape(path)}">{html.escape(text)}</a>' for path, text in links)


def article(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang="{page.language}"><head>{page.head}</head>
<body><header><nav>{_anchors(NAVIGATION, " ")}</nav></header>
<div class="cookie-banner" role="dialog">{COOKIES}</div>
<main><article>{page.body("<p>", "</p>")}</article></main>{page.more("<aside><h2>Related</h2>", "</aside>")}
<footer>{FOOTER}</footer></body></html>"""


def microdata(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang="{page.language}"><head>{page.head}</head>
<body itemscope itemtype="https://schema.org/WebPage"><nav aria-label="breadcrumb">{_anchors(NAVIGATION, " / ")}</nav>
<main><section><article itemscope itemtype="https://schema.org/Article"><div itemprop="articleBody">
{page.body("<p>", "</p>")}</div></article></section>
{page.more('<nav class="related"><h3>Read next</h3><ul><li>', "</li></ul></nav>", "</li><li>")}</main>
<footer><p>{FOOTER}</p></footer><dialog class="cookie-dialog" open><p>{COOKIES}</p><button>Accept</button></dialog>
</body></html>"""


def sections(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang="{page.language}"><head>{page.head}<style>main {{ max-width: 40em }}</style></head>
<body><aside class="cookie-notice">{COOKIES}</aside>
<header><form role="search"><input type="search" placeholder="Search"><button>Go</button></form></header>
<main role="main"><section class="entry-content">{page.body("<p>", "</p>")}</section></main>
<nav><ul><li>{_anchors(NAVIGATION, "</li><li>")}</li></ul></nav>{page.more("<aside>", "</aside>", "<br>")}
<footer><small>{FOOTER}</small></footer><script>document.body.dataset.seen = "1";</script></body></html>"""


def divisions(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang="{page.language}"><head>{page.head}</head>
<body><div id="cookie-consent">{COOKIES}</div><div class="menu">{_anchors(NAVIGATION, " | ")}</div>
<div class="content">{page.body("<div>", "</div>")}</div>
{page.more('<div class="related-posts">', "</div>", " | ")}<div class="footer">{FOOTER}</div></body></html>"""


def weblog(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang="{page.language}"><head>{page.head}</head>
<body class="blog"><div id="page"><div id="masthead" class="site-header"><div class="nav-menu">
{_anchors(NAVIGATION, " ")}</div></div>
<div id="primary"><div class="post"><div class="entry-content">{page.body("<p>", "</p>")}</div>
<div class="share-buttons"><a href="/">Share</a> <a href="/">Print</a></div></div></div>
<div id="secondary" class="sidebar widget-area">{page.more("<div class=widget>", "</div>", "<br>")}</div>
<div id="colophon" class="site-footer footer">{FOOTER}</div></div>
<div class="cookie-bar cookie-consent">{COOKIES}</div></body></html>"""


def grid(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang="{page.language}"><head>{page.head}</head>
<body><div class="container"><div class="row breadcrumb">{_anchors(NAVIGATION, " &raquo; ")}</div>
<div class="row"><div class="col-3 sidebar">{_anchors(NAVIGATION, "<br>")}</div>
<div class="col-9"><div class="article-body">{page.body("<p>", "</p>")}</div></div></div>
{page.more('<div class="row related">', "</div>", " &middot; ")}
<div class="row footer">{FOOTER}</div></div><div class="cookie-overlay cookie-banner">{COOKIES}</div></body></html>"""


def tables(page: Content) -> str:
    return f"""<html lang="{page.language}"><head>{page.head}</head>
<body><table width="100%"><tr><td colspan=2>{_anchors(NAVIGATION, " - ")}</td></tr>
<tr><td width="20%" class="sidebar">{_anchors(NAVIGATION, "<br>")}</td>
<td>{page.body("<p>", "</p>")}</td></tr>
{page.more("<tr><td colspan=2>", "</td></tr>")}<tr><td colspan=2 class="footer"><small>{FOOTER}</small></td></tr></table>
<div class="cookie-notice">{COOKIES}</div></body></html>"""


def nested_tables(page: Content) -> str:
    return f"""<HTML LANG="{page.language}"><HEAD>{page.head}</HEAD>
<BODY BGCOLOR="#FFFFFF"><CENTER><TABLE BORDER="0" WIDTH="600"><TR><TD CLASS="menu">{_anchors(NAVIGATION, " ")}</TD></TR>
<TR><TD><TABLE WIDTH="100%" CELLPADDING="4"><TR><TD>{page.body("<P>", "</P>")}</TD></TR></TABLE></TD></TR>
{page.more("<TR><TD>", "</TD></TR>", "<BR>")}<TR><TD CLASS="footer"><FONT SIZE="1">{FOOTER}</FONT></TD></TR>
</TABLE></CENTER><DIV CLASS="cookie-notice">{COOKIES}</DIV></BODY></HTML>"""


def columns(page: Content) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="{page.language}"><head>{page.head}</head>
<body><table><thead><tr><td class="nav" colspan="3">{_anchors(NAVIGATION, " | ")}</td></tr></thead>
<tbody><tr><td class="sidebar left">{_anchors(NAVIGATION, "<br>")}</td><td valign="top">{page.body("<p>", "</p>")}</td>
<td class="sidebar right">{page.more("<b>", "</b>", "<br>")}</td></tr></tbody>
<tfoot class="footer"><tr class="footer"><td class="footer" colspan="3">{FOOTER}</td></tr></tfoot></table>
<div id="cookie-consent">{COOKIES}</div></body></html>"""


def unclosed(page: Content) -> str:
    return f"""<html lang={page.language}><head>{page.head}
<body><div class=nav>{_anchors(NAVIGATION, " ")}</div><div class=cookies>{COOKIES}</div>
<div class=article>{page.body("<p>")}
</div>{page.more("<ul class=related><li>", "</ul>", chr(10) + "<li>")}
<div class=footer>{FOOTER}"""


def capitals(page: Content) -> str:
    return f"""<HTML><HEAD>{page.head}
<BODY LANG={page.language}><UL CLASS=menu><LI>{_anchors(NAVIGATION, "<LI>")}</UL>
<DIV CLASS=cookie-notice>{COOKIES}</DIV>
<DIV CLASS=post>{page.body("<P>")}
</DIV>{page.more("<UL CLASS=related><LI>", "</UL>", "<LI>")}
<DIV CLASS=footer>{FOOTER}"""


def crossed(page: Content) -> str:
    return f"""<!DOCTYPE html>
<html lang={page.language}>{page.head}
<div class=menu><b><i>{_anchors(NAVIGATION, " ")}</b></i></div></span>
<div class=main><div class=content>{page.body("<p>")}</p></p></section>
</div></div>{page.more("<div class=related>", "</div>", "<br>")}
<div class=cookie-banner>{COOKIES}</b></div>
<div class=footer><small>{FOOTER}</div></small></body>"""


# One of each family in turn, so that the remainder of a layout's number by four names its family.
FAMILIES = ("semantic tags", "plain divs", "tables", "unclosed tags")
TEMPLATES: tuple[Callable[[Content], str], ...] = (
    *(article, divisions, tables, unclosed),
    *(microdata, weblog, nested_tables, capitals),
    *(sections, grid, columns, crossed),
)
