"""Reviews with stars of ordinary, invented inns, shops, dishes, books and goods, and the `sentiment` questions.

A review of an item kind takes an outline, several aspects of that kind and, for each, an opinion whose sign follows the
stars: all bad for 1, all good for 5, mixed for 3. Some (item kind, wording) pairs are held out: never in
`documents`, and the only ones that `examples` uses.
"""

from __future__ import annotations

import functools
import random
import zlib
from collections.abc import Iterator

from llmcore.corpus.documents import Document
from llmcore.corpus.world.examples import Example
from llmcore.corpus.world.facts import FIRST_NAMES, World
from llmcore.corpus.world.grammar import expand, tidy
from llmcore.corpus.world.lexicon import LISTS, RARE, Slots, vary
from llmcore.corpus.world.opinions import (
    ASPECTS,
    CLOSINGS,
    COMMENTS,
    DETAILS,
    ITEMS,
    OPENINGS,
    PLACES,
    RETURNING,
    TITLES,
    VERDICTS,
)

OUTLINES = ("plain", "points", "letter", "stars-first", "short")
CHOICES = (" 1 out of 5", " 5 out of 5")
# How many of the opinions are good, as a share, for each number of stars.
_GOOD_SHARE = {1: 0.0, 2: 0.25, 3: 0.5, 4: 0.75, 5: 1.0}
_HELD_OUT_SHARE = 7
_CONTRAST = ("On the other hand, ", "Still, ", "However, ", "But ", "Then again, ", "And yet ")
_ADDITION = ("Also, ", "Besides, ", "What is more, ", "And ", "In addition, ", "Moreover, ")
_WHO = (
    "my husband", "my wife", "my sister", "a friend", "my father", "my mother", "my brother", "my uncle", "my aunt",
    "my cousin", "my neighbour", "a colleague", "my son", "my daughter", "my flatmate", "an old friend", "my boss",
)  # fmt: skip


@functools.cache
def opinions(kind: str, aspect: str, good: bool, held_out: bool) -> tuple[str, ...]:
    """The wordings about one aspect of an item kind that `documents` may use, or those that are held out."""
    return tuple(text for text in ASPECTS[aspect][good] if is_held_out(kind, text) == held_out)


def is_held_out(kind: str, wording: str) -> bool:
    """Whether this wording of an opinion never stands in a document about this kind of item."""
    return zlib.crc32(f"{kind}|{wording}".encode()) % _HELD_OUT_SHARE == 0


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` reviews; item i depends on the world's seed and i alone."""
    lists = _lists(world)
    for i in range(count):
        random_ = world.random(f"reviews {world.seed} {i}")
        kind, outline = (
            random_.choice((*ITEMS, "book", "book", "film", "restaurant", "museum")),
            random_.choice(OUTLINES),
        )
        stars = random_.choices((1, 2, 3, 4, 5), (22, 15, 16, 20, 27))[0]
        text = _review(random_, lists, kind, outline, stars, held_out=False)
        yield Document(f"reviews-{i}", "reviews", text, group=f"{kind}/{outline}")


def examples(world: World, count: int) -> list[Example]:
    """`count` fresh reviews of 1 or 5 stars, all of whose opinions are held out, up to the line that says the stars."""
    drawn, lists = [], _lists(world)
    for i in range(count):
        random_ = world.random(f"reviews examples {world.seed} {i}")
        kinds = [kind for kind in ITEMS if min(len(_aspects(kind, good, True)) for good in (True, False)) >= 2]
        answer, kind = i % 2, random_.choice(kinds)
        text = _review(random_, lists, kind, "plain", (1, 5)[answer], held_out=True)
        drawn.append(Example("sentiment", text[: text.rindex("\nStars:")] + "\nStars:", CHOICES, answer, group=kind))
    return drawn


@functools.cache
def _aspects(kind: str, good: bool, held_out: bool) -> tuple[str, ...]:
    return tuple(aspect for aspect in ITEMS[kind][2] if opinions(kind, aspect, good, held_out))


def _signs(random_: random.Random, stars: int, count: int) -> list[bool]:
    """Which of `count` opinions are good, in the order told."""
    good = round(_GOOD_SHARE[stars] * count + random_.uniform(-0.2, 0.2) * (stars in (2, 3, 4)))
    good = min(max(good, 1), count - 1) if stars in (2, 3, 4) else good
    signs = [True] * good + [False] * (count - good)
    random_.shuffle(signs)
    return signs


def _opinions(random_: random.Random, slots: Slots, kind: str, stars: int, count: int, held_out: bool) -> list[tuple]:
    """(aspect, sign, sentence) for `count` aspects of an item."""
    signs = _signs(random_, stars, count)
    used: list[str] = []
    drawn = []
    for good in signs:
        fresh = [aspect for aspect in _aspects(kind, good, held_out) if aspect not in used]
        if not fresh:
            continue
        used.append(random_.choice(fresh))
        wording = random_.choice(opinions(kind, used[-1], good, held_out))
        sentence = tidy(expand(random_, vary(wording), slots))
        drawn.append((used[-1], good, sentence[0].upper() + sentence[1:]))
    return drawn


def _joined(random_: random.Random, slots: Slots, drawn: list[tuple], details: list[str]) -> str:
    """Opinions as running text: a word of contrast where the sign turns, now and then a detail or a frame."""
    out: list[str] = []
    for number, (_, good, sentence) in enumerate(drawn):
        turned = number and good != drawn[number - 1][1]
        if random_.random() < 0.15:
            slots["said"] = sentence
            sentence = tidy(expand(random_, random_.choice(COMMENTS), slots))
        elif number and random_.random() < (0.6 if turned else 0.2):
            word = random_.choice(_CONTRAST if turned else _ADDITION)
            keep = sentence.split()[0] in ("I", "I'm") or sentence.startswith(slots["item"])
            sentence = word + (sentence if keep else sentence[0].lower() + sentence[1:])
        out.append(sentence)
        if details:
            out.append(details.pop())
    return " ".join(out)


def _lists(world: World) -> dict[str, tuple[str, ...]]:
    return {**LISTS, **RARE, "place": tuple(place.name for place in world.places)}


def _slots(random_: random.Random, lists: dict, kind: str) -> Slots:
    names, nouns, _ = ITEMS[kind]
    slots = Slots(random_, lists, town=random_.choice(lists["place"]))
    slots["name"] = random_.choice(FIRST_NAMES[random_.choice(("she", "he"))])
    slots["who"] = random_.choice(_WHO)
    slots["noun"] = expand(random_, random_.choice(nouns), slots)
    slots["item"] = expand(random_, random_.choice(names), slots)
    return slots


def _review(random_: random.Random, lists: dict, kind: str, outline: str, stars: int, held_out: bool) -> str:
    slots = _slots(random_, lists, kind)
    tone = "bad" if stars < 3 else "mixed" if stars == 3 else "good"

    def say(patterns: tuple[str, ...]) -> str:
        return tidy(expand(random_, vary(random_.choice(patterns)), slots))

    count = {"short": 2, "plain": random_.randrange(2, 5), "points": 4, "letter": 4, "stars-first": 3}[outline]
    drawn = _opinions(random_, slots, kind, stars, count, held_out)
    title = f"{slots['item']}: {say(TITLES[tone])}" if random_.random() < 0.5 else say(TITLES[tone])
    verdicts = VERDICTS[tone] + (RETURNING[tone] if kind in PLACES else ())
    opening, verdict = say(OPENINGS[kind] + OPENINGS["any"]), say(verdicts)
    general = DETAILS["place" if kind in PLACES and kind not in ("dish", "train", "delivery") else "goods"]
    own = DETAILS.get(kind, DETAILS["goods"])
    patterns = DETAILS["any"] + (own if kind in ("book", "film", "dish", "train", "delivery") else own + general)
    details = [
        tidy(_capital(expand(random_, vary(pattern), slots)))
        for pattern in random_.sample(patterns, random_.randrange(1, 5))
    ]
    if outline == "points":
        opening = " ".join([opening, *details])
    body = _joined(random_, slots, drawn, details)
    if outline == "points":
        lines = "\n".join(
            f"{'+' if good else '-'} {aspect.capitalize()}: {sentence}" for aspect, good, sentence in drawn
        )
        body = f"{opening}\n{lines}\n{verdict}"
    elif outline == "letter":
        body = f"{opening} {body}\n{verdict} {say(CLOSINGS)}"
    elif outline == "short":
        body = random_.choice((f"{body} {verdict}", f"{opening} {body}"))
    else:
        body = f"{opening} {body} {verdict}"
    line = f"Stars: {stars} out of 5"
    head = f"Review of {slots['item']}\n" if title.split(":")[0] != slots["item"] else ""
    by = f"\nBy {slots['name']}" if random_.random() < 0.3 else ""
    if outline == "stars-first":
        return tidy(f"{head}{title}\n{line}{by}\n\n{body}")
    return tidy(f"{head}{title}{by}\n\n{body}\n{line}")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
