"""News of the world: a `World` in; items with a headline, a body and a last line `TL;DR:` out, and a summary task.

The kinds of events stand in `news_town.py` and `news_work.py`. What an item says of places, companies and people of
the fact table is told by that table; everybody else in it is invented. The TL;DR form follows Radford et al. (2019),
"Language Models are Unsupervised Multitask Learners", section 3.6.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Iterator
from typing import Any

from llmcore.corpus.documents import Document
from llmcore.corpus.world import news_town, news_work
from llmcore.corpus.world.examples import Example
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.grammar import expand, invented_person, sample, tidy
from llmcore.corpus.world.wordings import Index

OUTLINES = ("report", "scene", "voice", "brief")
SPEECH = (
    '"{quote}," said {speaker}, a <job>.', '"{quote}," {speaker}, a <job>, said.',
    'A <job>, {speaker}, said: "{quote}."', '{speaker}, who [was there|lives <corner>|saw it all], said: "{quote}."',
    'Asked about it, {speaker} answered: "{quote}."', '"{quote}," was how {speaker} put it.',
    '{speaker} laughed. "{quote}," {speaker_she} said.', '"{quote}," said {speaker}, who works as a <job>.',
    '{speaker} shook {speaker_her} head and said: "{quote}."',
    '"{quote}," {speaker} told [this newspaper|our reporter|anyone who would listen].',
    '{speaker}, a <job> of <25..80>, put it this way: "{quote}."',
)  # fmt: skip
SECOND_SPEECH = (
    '{speaker} saw it differently: "{quote}."',
    '"{quote}," added {speaker}, a <job>.',
    'Others, like {speaker}, said: "{quote}."',
    '"{quote}," said a neighbour, {speaker}.',
    '{speaker}, a <job>, only said: "{quote}."',
)
SCENES = (
    "<weather>.", "It was about <clock> on {day}.", "<sound> could be heard from <street>.",
    "A smell of <food> hung in the air.", "The lamps on <street> were still burning.", "<crowd> stood <corner>.",
    "A <animal> crossed <street>, but nobody looked.", "On <street> the shutters were still closed.",
    "A <job> leaned a <object> against the wall and listened.", "Somebody was playing the <instrument>.",
    "There was mud on every boot.", "At the <building> the clock struck.", "Two <jobs> stood <corner> and argued.",
)  # fmt: skip
TONES = {
    "good": ("People in {place} are [pleased|proud|delighted|happy|cheerful].", "It was a good day for {place}.",
        "Even the <jobs> smiled.",
    "<drink> was handed out to everyone.", "The mood was [cheerful|splendid|lively|good].",
    "Somebody had hung <colour> flags from the <building>.",
        "The bells were rung.", "A <job> threw a hat into the air.", "Neighbours brought <flower> and <food>.",
        "For once nobody complained.", "Children were allowed to stay up late."),
    "bad": ("People in {place} are [worried|tired|annoyed|nervous|sad].", "The mood is low.", "Many shook their heads.",
    "It was not a good day for {place}.", "The <job> next door closed early.", "Not everyone keeps calm.",
    "A <job> handed out <drink> against the shock.",
        "Help came from all sides.", "Some lay awake that night.", "The cost is not yet known.",
        "There were long faces <corner>."),
    "neutral": ("People in {place} talk about nothing else.", "Opinions differ.",
    "Some were <feeling>, others <feeling>.", "In the <building> it was the only subject.",
    "Not everyone had expected it.", "The <jobs> are divided.", "Time will tell.",
        "A <job> had bet <small_price> on it.", "It was noted with interest in {place2}.", "Bets are being taken."),
}  # fmt: skip
BACKGROUNDS = (
    "{fact}.",
    "For those who do not know {place}: {fact}.",
    "To recall: {fact}.",
    "Readers may remember that {fact}.",
    "As is well known, {fact}.",
    "A word on the place: {fact}.",
    "{fact}, and [now there is this|that is where it happened|there the news spread quickly].",
)
ENDINGS = (
    "<anecdote>", "<anecdote>", "More will be known on <weekday>.", "This newspaper will report again.",
    "Letters on the subject are welcome.", "Questions are answered by {who2}, a <job>, <corner>.",
    "Until then, patience is needed.",
    "The <weekday> edition will bring pictures.", "The <job> on <street> keeps a list of helpers.",
    "So ends a <foul> week.", "And the weather? <fine>, they say.",
)  # fmt: skip
_MARKS = {"!": "headline", ">": "lead", "-": "detail", "?": "quote", "+": "after", "#": "summary"}


@dataclasses.dataclass(frozen=True)
class Event:
    """One kind of news: its slots, in order, and its patterns by part."""

    name: str
    tone: str
    slots: tuple[tuple[str, str], ...]
    parts: dict[str, tuple[str, ...]]


def _read(text: str) -> Iterator[Event]:
    for block in text.replace("\n  ", " ").strip().split("@ ")[1:]:
        (name, tone), *lines = [line.split() if not n else line for n, line in enumerate(block.splitlines())]
        slots = tuple(tuple(line[2:].split(" = ", 1)) for line in lines if line.startswith(". "))
        parts = {
            part: tuple(item.strip() for item in line[2:].split(f" {mark} "))
            for line in lines
            for mark, part in _MARKS.items()
            if line.startswith(mark + " ")
        }
        yield Event(name, tone, slots, parts)


EVENTS = (*_read(news_town.EVENTS), *_read(news_work.EVENTS))


@dataclasses.dataclass(frozen=True)
class Item:
    """One news item: `text` is headline and body, `summary` what follows `TL;DR:`."""

    group: str
    text: str
    summary: str


class _Desk:
    """What the writer of news looks up in a world."""

    def __init__(self, world: World):
        self.index = Index(world)
        told = self.index.told
        self.celebrated = [p for p in world.people if told(p.name, "profession") and told(p.name, "known_for")]
        events = tuple(e for e in EVENTS if self.celebrated or e.name not in ("exhibition", "statue"))
        self.events = list(world.random("news events").few(events))

    def cast(self, random_: random.Random) -> dict[str, Any]:
        """The slots that every event may use: places, companies, people, a day."""
        index, world = self.index, self.index.world
        place, place2 = random_.sample(world.places, 2)
        company, company2 = random_.sample(world.companies, 2)
        slots: dict[str, Any] = {
            "place": place.name,
            "place2": place2.name,
            "company": company.name,
            "company2": company2.name,
        }
        slots["company_fact"] = self.fact(random_, company.name) or f"{company.name} made no comment"
        known = random_.choice(self.celebrated) if self.celebrated else None
        if known:
            slots |= {"known": known.name, "profession": known.profession, "known_for": known.known_for}
        slots |= invented_person(random_, "who", index.surnames) | invented_person(random_, "who2", index.surnames)
        slots["day"] = expand(random_, "<weekday>", {})
        slots["used"] = set()
        return slots

    def background(self, random_: random.Random, slots: dict) -> str:
        """A told fact about the place."""
        fact = self.fact(random_, slots["place"])
        return expand(random_, random_.choice(BACKGROUNDS), slots | {"fact": fact}) if fact else ""

    def fact(self, random_: random.Random, name: str) -> str:
        """A clause that states one told fact of an entity; empty if it has none."""
        facts = list(self.index.stated(self.index.by_name[name]).values())
        return self.index.state(random_, random_.choice(facts)) if facts else ""

    def write(self, random_: random.Random, event: Event, outline: str) -> Item:
        """Draw one item of a kind of event, told in the order that `outline` names."""
        slots = self.cast(random_)
        for name, pattern in event.slots:
            slots[name] = expand(random_, pattern, slots)

        def fill(pattern: str) -> str:
            return expand(random_, pattern, slots)

        def speech(patterns: tuple[str, ...], quote: str) -> str:
            speaker = invented_person(random_, "speaker", self.index.surnames)
            slots.update(speaker, quote=fill(quote))
            return fill(random_.choice(patterns)).replace("?,", "?").replace("?.", "?")

        parts = event.parts
        details = [fill(pattern) for pattern in sample(random_, parts["detail"], random_.choice((2, 3, 3, 4)))]
        quotes = sample(random_, parts["quote"], 2)
        lead, after = fill(random_.choice(parts["lead"])), fill(random_.choice(parts["after"]))
        # Not every lead names a place; then nothing else may speak of one.
        placed = slots["place"] in lead
        tones = [pattern for pattern in TONES[event.tone] if placed or "{place}" not in pattern]
        tone, ending = fill(random_.choice(tones)), fill(random_.choice(ENDINGS))
        said = speech(SPEECH, quotes[0])
        background = self.background(random_, slots) if placed and random_.random() < 0.7 else ""
        if outline == "brief":
            body = [lead, details[0], said, "\n\n", details[1], tone, after, background]
        elif outline == "scene":
            body = [
                fill(random_.choice(SCENES)),
                fill(random_.choice(SCENES)),
                lead,
                "\n\n",
                *details,
                background,
                "\n\n",
                said,
                after,
            ]
        elif outline == "voice":
            body = [
                said,
                lead,
                background,
                "\n\n",
                *details,
                speech(SECOND_SPEECH, quotes[1]),
                "\n\n",
                tone,
                after,
                ending,
            ]
        else:
            body = [lead, *details[:2], "\n\n", said, tone, *details[2:], "\n\n", background, after, ending]
        text = " ".join(part for part in body if part)
        for more in sample(random_, ENDINGS, 3):
            if len(text.split()) < 60:
                text += " " + fill(more)
        headline, summary = fill(random_.choice(parts["headline"])), fill(random_.choice(parts["summary"]))
        return Item(f"{event.name}-{outline}", tidy(f"{headline}\n\n{text}"), tidy(summary))

    def item(self, name: str, event: Event, outline: str) -> Item:
        """One item that tells no unstated fact; `name` is that of its draw."""
        random_ = self.index.world.random(name)
        while True:
            item = self.write(random_, event, outline)
            if not self.index.leaks(f"{item.text}\n{item.summary}"):
                return item


def _schedule(desk: _Desk, name: str) -> Iterator[tuple[Event, str]]:
    """For ever: every kind of event once a block, its outline changing from block to block."""
    for block in itertools.count():
        order = list(enumerate(desk.events))
        random.Random(f"{name} {desk.index.world.seed} block {block}").shuffle(order)
        for number, event in order:
            yield event, OUTLINES[(block + number) % len(OUTLINES)]


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` news items; the first k are the same for every `count` of at least k. `group` is event and outline."""
    desk = _Desk(world)
    for number, (event, outline) in zip(range(count), _schedule(desk, "news"), strict=False):
        item = desk.item(f"news {world.seed} {number}", event, outline)
        text = f"{item.text}\n\nTL;DR: {item.summary}"
        yield Document(f"news-{number}", "news", text, f"news-{item.group}", language="en")


def examples(world: World, count: int) -> list[Example]:
    """Task `summary`: which of four TL;DR lines belongs to an item; one of the wrong ones is of the same kind of event.

    The items are drawn with seeds of their own, so that none is in `documents`.
    """
    desk = _Desk(world)
    found = []
    for number, (event, _) in zip(range(count), _schedule(desk, "news examples"), strict=False):
        random_ = world.random(f"news examples {world.seed} {number}")
        item = desk.item(f"news examples {world.seed} {number} item", event, "brief")
        others: list[str] = []
        for attempt in itertools.count():
            kind = event if not others else random_.choice(desk.events)
            other = desk.item(f"news examples {world.seed} {number} other {attempt}", kind, "brief").summary
            if other not in (item.summary, *others):
                others.append(other)
            if len(others) == 3:
                break
        choices = [item.summary, *others]
        random_.shuffle(choices)
        found.append(
            Example(
                "summary",
                f"{item.text}\n\nTL;DR:",
                tuple(f" {c}" for c in choices),
                choices.index(item.summary),
                item.group,
            )
        )
    return found
