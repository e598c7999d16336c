"""A static web site made from documents, with planted faults whose truth is kept in a table.

Documents go in; pages (in memory) and, for each address, what is planted there come out. A crawler and a cleaner that
do their work lose the faults and keep the rest, and since the truth is known their precision and recall are exact.
"""

from __future__ import annotations

import dataclasses
import html
import random
from collections.abc import Sequence

from llmcore.corpus.documents import Document
from llmcore.corpus.world import site_faults as faults
from llmcore.corpus.world.site_pages import HTML, Page, Site, Truth
from llmcore.corpus.world.site_server import serve
from llmcore.corpus.world.site_templates import FAMILIES, TEMPLATES, Content
from llmcore.corpus.world.site_traps import plant

__all__ = ["HTML", "Page", "Site", "Truth", "build_site", "serve"]

LINKS_PER_HUB = 25
ENGLISH = ("", "en")  # a document that states no language is taken for English


@dataclasses.dataclass(frozen=True, slots=True)
class _Draft:
    """A page before it has an address: its text and what is true of it."""

    text: str
    truth: Truth
    template: int
    language: str = "en"

    @property
    def title(self) -> str:
        """The first words of the text."""
        words = self.text.split()
        return " ".join(words[:6]).rstrip(".,;:") + (" …" if len(words) > 6 else "")


def build_site(
    documents: Sequence[Document],
    seed: int,
    *,
    copies: float = 0.08,
    near_copies: float = 0.08,
    foreign: float = 0.06,
    thin: float = 0.06,
    spam: float = 0.06,
    personal_data: float = 0.08,
    forbidden: float = 0.04,
    latin1: float = 0.06,
) -> Site:
    """Make a site of good pages, hubs that link them all, and faults; the same arguments give the same bytes.

    Args:
        documents: texts of good quality in English, none a near-duplicate of another; those whose `language` is stated
            and is not `en` become foreign pages, beside ones made from short lists of sentences.
        seed: of every draw.
        copies, near_copies, foreign, thin, spam, personal_data, forbidden, latin1: pages of that kind, by good documents;
            those in Latin-1, which do not declare it, are of any kind. Copies, near-copies and personal data never share
            a source document. Near-copies are made of texts of 60 words or more, so that the words changed leave a
            Jaccard similarity of 0.8; where those run out there are fewer.

    Raises:
        ValueError: no English document is given.
    """
    random_ = random.Random(f"site {seed}")
    english = [document for document in documents if document.language in ENGLISH]
    if not english:
        raise ValueError("a site needs at least one English document")

    def count(share: float) -> int:
        return round(share * len(english))

    order = random_.sample(range(len(english)), len(english))
    long_enough = [i for i in order if len(english[i].text.split()) >= faults.MIN_NEAR_COPY_WORDS]
    near_copied = long_enough[: count(near_copies)]
    free = [i for i in order if i not in set(near_copied)]
    copied, free = free[: count(copies)], free[count(copies) :]
    hidden, free = free[: count(forbidden)], free[count(forbidden) :]
    personal = set(free[: count(personal_data)])

    # Layouts within a family and encodings have draws of their own: how many of them there are changes no text.
    layouts = random.Random(f"site layouts {seed}")

    def template() -> int:
        return random_.randrange(len(FAMILIES)) + len(FAMILIES) * layouts.randrange(len(TEMPLATES) // len(FAMILIES))

    drafts: list[_Draft] = []
    for i, document in enumerate(english):
        text, pii = faults.add_personal_data(document.text, random_) if i in personal else (document.text, ())
        kind = "forbidden" if i in hidden else "good"
        drafts.append(_Draft(text, Truth(kind, document.id, pii), template()))
    for i in copied:
        other = (drafts[i].template + random_.randrange(1, len(FAMILIES))) % len(FAMILIES)
        other += len(FAMILIES) * layouts.randrange(len(TEMPLATES) // len(FAMILIES))
        drafts.append(_Draft(english[i].text, Truth("copy", english[i].id), other))
    for i in near_copied:
        text = faults.edit_words(english[i].text, random_)
        drafts.append(_Draft(text, Truth("near-copy", english[i].id), template()))
    for document in documents:
        if document.language not in ENGLISH:
            drafts.append(_Draft(document.text, Truth("foreign", document.id), template(), document.language))
    for _ in range(count(foreign)):
        language, text = faults.foreign_text(random_)
        drafts.append(_Draft(text, Truth("foreign"), template(), language))
    drafts += [_Draft(faults.thin_text(random_), Truth("thin"), template()) for _ in range(count(thin))]
    drafts += [_Draft(faults.spam_text(random_), Truth("spam"), template()) for _ in range(count(spam))]
    random_.shuffle(drafts)
    for place in layouts.sample(range(len(drafts)), count(latin1)):
        truth = dataclasses.replace(drafts[place].truth, encoding="latin-1")
        drafts[place] = dataclasses.replace(drafts[place], truth=truth)
    return _publish(drafts, random_)


def _publish(drafts: Sequence[_Draft], random_: random.Random) -> Site:
    """Give each draft an address, write its page, and link everything from hubs and the index."""
    paths = [
        f"/{'private' if draft.truth.kind == 'forbidden' else 'pages'}/{number}.html"
        for number, draft in enumerate(drafts, start=1)
    ]
    truth = {path: draft.truth for path, draft in zip(paths, drafts, strict=True)}
    entries = [(path, draft.title) for path, draft in zip(paths, drafts, strict=True)]
    pages: dict[str, Page] = {}
    for path, draft in zip(paths, drafts, strict=True):
        related = random_.sample(entries, min(3, len(entries)))
        pages[path] = _page(draft, related)
    entries += plant(pages, truth, paths)
    hubs = []
    for number, first in enumerate(range(0, len(entries), LINKS_PER_HUB), start=1):
        hubs.append((f"/topics/{number}.html", f"Topic {number}"))
        pages[hubs[-1][0]] = _hub(f"Topic {number}", entries[first : first + LINKS_PER_HUB], number)
    pages["/"] = _hub("The Orvenia Reader", hubs, 0)
    truth |= {path: Truth("hub") for path, _ in hubs} | {"/": Truth("hub")}
    robots = "User-agent: *\nDisallow: /private/\n"
    pages["/robots.txt"] = Page(robots.encode("utf-8"), headers=(("Content-Type", "text/plain; charset=utf-8"),))
    return Site(pages, truth)


def _page(draft: _Draft, related: Sequence[tuple[str, str]]) -> Page:
    encoding = draft.truth.encoding
    charset = "utf-8" if encoding == "utf-8" else ""
    content = Content(draft.text, draft.title, draft.language, related, charset=charset)
    # What the encoding lacks is written as a numeric reference, as editors did that saved Latin-1.
    body = TEMPLATES[draft.template](content).encode(encoding, "xmlcharrefreplace")
    return Page(body, headers=HTML if charset else (("Content-Type", "text/html"),))


def _hub(title: str, entries: Sequence[tuple[str, str]], template: int) -> Page:
    links = "".join(f'<li><a href="{html.escape(path)}">{html.escape(text)}</a></li>\n' for path, text in entries)
    content = Content("", title, "en", (), extra=f"<ul>\n{links}</ul>")
    return Page(TEMPLATES[template % len(TEMPLATES)](content).encode("utf-8"))
