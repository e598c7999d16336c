"""The pieces of a report's page: values go in, escaped HTML comes out; nothing in it asks the network for anything.

What is not `Html` already is text, and every function here escapes it: a sample that a model wrote can break nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from llmcore import figures

NUMERIC = re.compile(r"(&lt; )?[−+-]?\d|–$|$")  # a number, an interval, the dash for "none", or nothing
NARROW = "\u202f"  # a space at which no line breaks

# Colours of text reach a contrast of 4.5 to 1 on their background in both themes (WCAG 2.2, criterion 1.4.3).
STYLE = """
:root { color-scheme: light dark; --page: #fff; --card: #f4f6f8; --ink: #1c2329; --soft: #515c66; --line: #d3dae0;
  --accent: #0a6196; --right: #00694c; --wrong: #a34100; }
@media (prefers-color-scheme: dark) { :root { --page: #14181c; --card: #1f252b; --ink: #e4e8eb; --soft: #a8b3bc;
  --line: #39434c; --accent: #74bdea; --right: #4fcfa3; --wrong: #f49a5c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 64rem; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
article h4 { margin-top: 0; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
pre { background: var(--card); padding: .75rem 1rem; border-radius: .4rem; overflow-x: auto; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.headline { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .75rem;
  margin: 1.25rem 0; }
.headline div { background: var(--card); border-radius: .4rem; padding: .75rem 1rem; }
.headline dt, .headline .note { color: var(--soft); font-size: .85rem; line-height: 1.35; }
.headline dd { margin: 0; }
.headline .value { font-size: 1.5rem; font-weight: 650; line-height: 1.3; }
.scroll { overflow-x: auto; margin: 1.75rem 0; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
/* The words stay in view while a wide table is scrolled. */
caption span { display: inline-block; position: sticky; left: 0; max-width: min(100%, calc(100vw - 2rem)); }
th, td { padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom-width: 2px; }
tbody th { font-weight: 400; min-width: 6rem; }
tr.total > * { font-weight: 650; }
.number { text-align: right; padding-left: .8rem; }
td.number { white-space: nowrap; }
figure { margin: 1rem 0; max-width: 42rem; }
/* A figure fills its column, whatever width it was drawn for. */
figure img { display: block; width: 100% !important; height: auto; padding: .4rem; background: #fff;
  border-radius: .4rem; }
figcaption { color: var(--soft); font-size: .92rem; margin-top: .4rem; }
.text { white-space: pre-wrap; margin: 0; }
.quiet { color: var(--soft); }
.samples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: .75rem; }
.samples blockquote { margin: 0; padding: .6rem .9rem; background: var(--card); border-left: 3px solid var(--accent);
  border-radius: 0 .4rem .4rem 0; font-size: .95rem; }
article { background: var(--card); border-radius: .4rem; padding: .9rem 1rem; margin: .9rem 0; }
article dl { display: grid; grid-template-columns: 1fr 1fr; gap: .7rem 1.2rem; margin: .6rem 0 0; }
article dt { color: var(--soft); font-size: .85rem; }
article dd { margin: 0; }
article .wide { grid-column: 1 / -1; }
details { margin: .3rem 0; }
summary { cursor: pointer; color: var(--accent); }
.right, .wrong { font-weight: 650; white-space: nowrap; }
.right { color: var(--right); }
.wrong { color: var(--wrong); }
@media (max-width: 34rem) { article dl { grid-template-columns: 1fr; } h1 { font-size: 1.5rem; } }
"""


class Html(str):
    """Markup, as opposed to text that has yet to be escaped."""

    __slots__ = ()


def escape(value: object) -> Html:
    """`value` as text of a page; what is `Html` already stays as it is."""
    return value if isinstance(value, Html) else Html(html.escape(str(value)))


def join(parts: Iterable[object]) -> Html:
    """Parts one after another, each on a line of its own."""
    return Html("\n".join(escaped for part in parts if (escaped := escape(part))))


def element(tag: str, *parts: object, **attributes: object) -> Html:
    """One element; underscores in the names of attributes become hyphens, a trailing one is dropped (`class_`)."""
    names = [name.rstrip("_").replace("_", "-") for name in attributes]
    written = "".join(
        f' {name}="{html.escape(str(value))}"' for name, value in zip(names, attributes.values(), strict=True)
    )
    return Html(f"<{tag}{written}>{''.join(map(escape, parts))}</{tag}>")


def text(value: object) -> Html:
    """A paragraph that keeps the line breaks of what people or models wrote."""
    return element("p", value, class_="text")


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[object]], total: bool = False) -> Html:
    """A table with row headers in its first column; columns of numbers stand right. No rows give nothing.

    Args:
        total: the last row sums up the others.
    """
    rows = [list(map(escape, row)) for row in rows]
    if not rows:
        return Html()
    numeric = [place > 0 and all(NUMERIC.match(row[place]) for row in rows) for place in range(len(header))]

    def cell(tag: str, place: int, value: object, **attributes: str) -> Html:
        kind = {"class_": "number"} if numeric[place] else {}
        return element(tag, value, **attributes, **kind)

    head = element("tr", *(cell("th", place, name, scope="col") for place, name in enumerate(header)))
    body = []
    for number, row in enumerate(rows):
        cells = [cell("th", 0, row[0], scope="row")]
        cells += [cell("td", place, value) for place, value in enumerate(row[1:], start=1)]
        kind = {"class_": "total"} if total and number == len(rows) - 1 else {}
        body.append(element("tr", *cells, **kind))
    parts = (element("caption", element("span", caption)), element("thead", head), element("tbody", join(body)))
    # A wide table scrolls by itself; `tabindex` lets the keyboard do so.
    return element("div", element("table", *parts), class_="scroll", tabindex=0, role="region", aria_label=caption)


def figure(drawing: Figure, alt: str, caption: str) -> Html:
    """A figure: `alt` says what is to be seen in it, `caption` what it is."""
    return element("figure", Html(figures.to_html(drawing, alt)), element("figcaption", caption))


def details(summary: str, *parts: object) -> Html:
    """Parts that are folded away until asked for."""
    return element("details", element("summary", summary), *parts)


def mark(right: bool) -> Html:
    """Right or wrong, by sign, word and colour."""
    return element("span", "✓ right" if right else "✗ wrong", class_="right" if right else "wrong")


def page(title: str, header: Html, sections: Sequence[tuple[str, str, Html]]) -> str:
    """The whole page: a header, links to its sections, and the sections as (id, title, body)."""
    links = [element("li", element("a", name, href=f"#{key}")) for key, name, _ in sections]
    bodies = [element("section", element("h2", name, id=key), body) for key, name, body in sections]
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{escape(title)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
{header}
{element("nav", element("ul", *links), aria_label="Sections")}
</header>
<main>
{join(bodies)}
</main>
</body>
</html>
"""


def count(value: float) -> str:
    return f"{value:,.0f}"


def percent(share: float) -> str:
    return f"{100 * share:.1f}{NARROW}%"


def interval(low: float, high: float) -> str:
    low, high = max(0.0, low), min(1.0, high)  # rounding can leave them a hair outside, and -0.0 would be written
    return f"{100 * low:.1f}–{100 * high:.1f}{NARROW}%"


def duration(seconds: float) -> str:
    """Seconds as people say them: `7.4 s`, `8 min 20 s`, `2 h 05 min`."""
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"
