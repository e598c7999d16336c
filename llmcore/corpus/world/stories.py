"""Stories: a plot of `plots.py`, a hero and a state in, short tales out, each told differently.

Telling walks through the plot's events and keeps a small state (place, mood, whether the friend is there, who holds the
thing); scenes between the events are those that fit it. Each story must use two drawn rare words and one drawn
feature, as in Eldan and Li, "TinyStories" (2023).
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from llmcore.corpus.documents import Document
from llmcore.corpus.world import scenes
from llmcore.corpus.world.facts import FIRST_NAMES, World
from llmcore.corpus.world.grammar import expand, tidy
from llmcore.corpus.world.lexicon import ELDERS, FRAMES, LISTS, PARENTS, RARE, Slots, vary
from llmcore.corpus.world.plots import Plot, plots

FEATURES = ("dialogue", "twist", "moral", "bad-end", "letter")
# How much is told: the share of optional events and the number of scenes put in between.
LENGTHS = (("brief", 0.0, 0), ("short", 0.3, 2), ("middle", 0.7, 4), ("long", 1.0, 8))
_PUBLIC = ("street", "market", "inn", "shop", "school", "road")
_INDOORS = ("home", "inn", "shop", "school")
# An event that begins so goes on from the sentence before it.
_CLINGING = (
    '"',
    "Then",
    "But",
    "And",
    "It ",
    "In it",
    "Inside",
    "So ",
    "Only",
    "On it",
    "There it",
    "The first",
    "They ",
    "{They}",
)
MOST_WORDS = 390
_PRONOUNS = {
    "she": {"he": "she", "him": "her", "his": "her", "hers": "hers", "himself": "herself", "girl": "girl"},
    "he": {"he": "he", "him": "him", "his": "his", "hers": "his", "himself": "himself", "girl": "boy"},
    "it": {"he": "it", "him": "it", "his": "its", "hers": "its", "himself": "itself", "girl": "creature"},
}
_FIRST_PERSON = {
    "N": "I", "he": "I", "He": "I", "him": "me", "his": "my", "hers": "mine", "himself": "myself",
    "they": "we", "They": "We", "them": "us", "their": "our",
}  # fmt: skip


@dataclasses.dataclass
class _State:
    """What is true at this point of a story."""

    place: str
    mood: str = "calm"
    friend: bool = False
    has: bool = False

    def apply(self, event) -> None:
        for field in ("place", "mood", "friend", "has"):
            value = getattr(event, field)
            if value is not None:
                setattr(self, field, value)


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` stories; item i depends on the world's seed and i alone."""
    for i in range(count):
        yield _story(world, i)


def _cast(random_: random.Random, world: World, plot: Plot, first_person: bool) -> Slots:
    """The slots of one story: people with their pronouns, the setting and the lists to draw from."""
    sexes = ["she", "he"]
    random_.shuffle(sexes)
    hero, friend = sexes
    elder = random_.choice(("she", "he"))
    name, friend_name = random_.choice(FIRST_NAMES[hero]), random_.choice(FIRST_NAMES[friend])
    parent, parent_pronoun = random_.choice(PARENTS)
    slots = Slots(random_, LISTS, N=name, name=name, Name=name, F=friend_name, they="they", They="They", them="them")
    slots["their"] = "their"
    pronouns = _PRONOUNS["it" if plot.kind == "fable" else hero]
    slots.update(pronouns, He=pronouns["he"].capitalize(), Hers=pronouns["hers"].capitalize(), phe=parent_pronoun)
    slots.update({"f" + key: value for key, value in _PRONOUNS[friend].items()})
    slots.update({"e" + key: value for key, value in _PRONOUNS[elder].items()})
    slots.update(E=random_.choice(ELDERS[elder]), parent=parent, town=random_.choice(world.places).name)
    slots["age"] = random_.choice(("seven", "eight", "nine", "ten", "eleven", "twelve"))
    thing = slots["thing"]
    slots.update(a_thing=f"a {thing}", noun=thing.split()[-1], Noun=thing.split()[-1].capitalize(), Pet=slots["pet"])
    slots.update(
        Animal=slots["animal"].title(), Wild=slots["wild"].title(), Wild2=slots["small"].title(), wild2=slots["small"]
    )
    if plot.kind == "fable":
        slots["N"] = f"the {slots['wild']}"
    if first_person:
        slots.update(_FIRST_PERSON, Hers="Mine")
    return slots


def _introduction(random_: random.Random, plot: Plot, first_person: bool, brief: bool) -> list[str]:
    """Patterns that open a story: the hero, the weather, both, or neither (the story starts with its first event)."""
    if plot.kind in ("own", "fable") or (brief and random_.random() < 0.5):
        return []
    kind = random_.choice(("child", "adult")) if plot.kind == "any" else plot.kind
    opening = []
    introduced = random_.random() < 0.65
    if introduced:
        opening.append(random_.choice(scenes.INTRODUCTIONS[kind + ("_I" if first_person else "")]))
    if random_.random() < 0.3:
        opening.insert(random_.randrange(len(opening) + 1), random_.choice(scenes.WEATHER))
    if introduced and not brief and not first_person and random_.random() < 0.3:
        opening.append(random_.choice(scenes.FRIENDS))
    return opening


def _scene(random_: random.Random, state: _State, used: set[str], talk: bool) -> str:
    """One scene between events that fits the state and was not used before in this story."""
    kinds = ["place", "mood", "passage"] + ["held"] * state.has + ["talk"] * (2 * state.friend)
    kind = "talk" if talk and state.friend else random_.choice(kinds)
    patterns = {
        "place": scenes.PLACES[state.place], "mood": scenes.MOODS[state.mood], "held": scenes.HELD,
        "talk": scenes.TALK[state.mood], "passage": scenes.PASSAGES,
    }[kind]  # fmt: skip
    fresh = [pattern for pattern in patterns if pattern not in used] or list(scenes.PLACES[state.place])
    pattern = random_.choice(fresh)
    used.add(pattern)
    return pattern


def _rare(random_: random.Random, kinds: list[str], place: str) -> str:
    """A sentence that fits the place, built round a rare word; its kind is taken from `kinds`."""
    fits = "p" if place in _PUBLIC else ""
    fits += "i" if place in _INDOORS else "o" if place != "sea" else ""
    while True:
        kind = kinds.pop()
        frames = [frame for frame in FRAMES[kind] if frame[1] != ":" or frame[0] in fits]
        if frames:
            break
    return (
        random_.choice(frames)
        .removeprefix("p:")
        .removeprefix("i:")
        .removeprefix("o:")
        .replace("{word}", random_.choice(RARE[kind]))
    )


def _gaps(random_: random.Random, wordings: list[str], count: int) -> list[int]:
    """`count` different events after which something may be put in: the next one should not cling to it."""
    numbers = list(range(len(wordings)))
    random_.shuffle(numbers)
    clinging = [number for number in numbers[:-1] if wordings[(number + 1) % len(wordings)].startswith(_CLINGING)]
    free = [number for number in numbers if number not in clinging]
    return (free + clinging)[:count]


def _body(random_: random.Random, plot: Plot, slots: Slots, feature: str, length: tuple) -> list[str]:
    """The patterns of a story up to its end, one an event or scene."""
    _, optional_share, scene_count = length
    events = [event for event in plot.events if not event.optional or random_.random() < optional_share]
    if feature == "bad-end":
        events = [event for event in events if not event.happy]
    branch = int(slots["branch"])
    wordings = [event.wordings[branch] if event.linked else random_.choice(event.wordings) for event in events]
    kinds = list(RARE) if plot.kind != "fable" else ["creature", "plant", "smell"]
    random_.shuffle(kinds)
    rare_at = _gaps(random_, wordings, 2)
    scenes_at = _gaps(random_, wordings, scene_count) if plot.kind != "fable" else []
    parts, state, used, talked = [], _State(plot.place), set(), feature != "dialogue"
    for number, (event, wording) in enumerate(zip(events, wordings, strict=True)):
        parts.append(wording)
        state.apply(event)
        if not talked and state.friend:
            parts.append(_scene(random_, state, used, talk=True))
            talked = True
        if number in rare_at:
            parts.append(_rare(random_, kinds, state.place))
        if number in scenes_at:
            parts.append(_scene(random_, state, used, talk=False))
    if not talked and plot.kind != "fable":
        parts.append(random_.choice(scenes.TALK["calm"]))
    return parts


def _ending(random_: random.Random, plot: Plot, slots: Slots, feature: str) -> list[str]:
    """The end that the feature asks for."""
    key = "bad" if feature == "bad-end" else "good"
    options = plot.endings[key]
    linked = key in plot.linked_endings
    parts = [options[int(slots["branch"]) % len(options)] if linked else random_.choice(options)]
    if feature == "twist":
        parts += [random_.choice(scenes.TWISTS), random_.choice(plot.endings["twist"])]
    elif feature == "moral":
        slots["moral"] = expand(random_, random_.choice(plot.endings["moral"]), slots)
        parts.append(random_.choice(scenes.MORALS))
    elif random_.random() < 0.15:
        parts.append(random_.choice(scenes.SHORT))
    return parts


def _letter(random_: random.Random, plot: Plot, slots: Slots, patterns: tuple[str, ...]) -> str:
    """A letter in which the hero tells what happened."""
    slots["told"] = expand(random_, vary(random_.choice(plot.endings["told"])), slots)
    slots["aunt"] = random_.choice(FIRST_NAMES["she"])
    to = random_.choice(
        (f"Dear {random_.choice(FIRST_NAMES[random_.choice(('she', 'he'))])}", "Dear all", f"Dear Aunt {slots['aunt']}")
    )
    body = " ".join(_capital(expand(random_, vary(pattern), slots)) for pattern in patterns)
    close = random_.choice(("Yours", "Love", "With love", "Your friend", "Many greetings", "See you soon", "Take care"))
    return f"{to},\n{body}\n{close},\n{slots['name']}"


def _capital(text: str) -> str:
    """`text` with its first letter, after an opening quotation mark, in upper case."""
    start = 1 if text[:1] == '"' else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _paragraphs(random_: random.Random, parts: list[str]) -> str:
    """Join parts with spaces, and now and then with a blank line."""
    text, since = parts[0], 1
    for part in parts[1:]:
        if since >= 2 and random_.random() < 0.4:
            text, since = f"{text}\n\n{part}", 1
        else:
            text, since = f"{text} {part}", since + 1
    return text


def _note(random_: random.Random, plot: Plot, slots: Slots) -> str:
    """A whole story as a short letter, with two rare words."""
    kinds = random_.sample(sorted(scenes.NOTE_FRAMES), 2)
    rare = [random_.choice(scenes.NOTE_FRAMES[kind]).replace("{word}", random_.choice(RARE[kind])) for kind in kinds]
    ends = random_.sample(scenes.NOTE_ENDS, random_.randrange(1, 3))
    return _letter(random_, plot, slots, (random_.choice(scenes.NOTES), *rare, *ends))


def _told(random_: random.Random, plot: Plot, slots: Slots, feature: str, length: tuple, opening: list[str]) -> str:
    """One plot from its opening to its end, as text."""
    slots["branch"] = random_.choice("01")
    patterns = opening + _body(random_, plot, slots, feature, length) + _ending(random_, plot, slots, feature)
    text = _paragraphs(random_, [_capital(expand(random_, vary(pattern), slots)) for pattern in patterns])
    if feature == "letter":
        head = expand(random_, random_.choice(scenes.LETTERS), slots)
        text += f"\n\n{head}\n\n" + _letter(random_, plot, slots, (random_.choice(scenes.LETTER_BODIES),))
    return text


def _story(world: World, i: int) -> Document:
    random_ = world.random(f"stories {world.seed} {i}")
    plot = random_.choice(plots())
    form = "story" if plot.kind == "fable" else random_.choices(("story", "note", "two"), (80, 10, 10))[0]
    first_person = form == "note" or (plot.kind != "fable" and random_.random() < 0.25)
    slots = _cast(random_, world, plot, first_person)
    feature = random_.choice(FEATURES)
    if form == "note":
        return Document(f"stories-{i}", "stories", tidy(_note(random_, plot, slots)), group=f"{plot.name}/note")
    length = LENGTHS[1] if form == "two" else random_.choices(LENGTHS, (20, 30, 30, 20))[0]
    opening = _introduction(random_, plot, first_person, brief=length[0] == "brief")
    text = _told(random_, plot, slots, feature, length, opening)
    title = expand(random_, random_.choice(plot.endings["title"]), slots) if random_.random() < 0.6 else ""
    if form == "two":
        second = random_.choice([other for other in plots() if other.kind == plot.kind])
        if second.name != plot.name:
            more = _told(random_, second, slots, "dialogue", LENGTHS[0], [random_.choice(scenes.AGAIN)])
            if len(text.split()) + len(more.split()) < MOST_WORDS:
                text += f"\n\n{more}"
    return Document(f"stories-{i}", "stories", tidy(f"{title}\n\n{text}"), group=f"{plot.name}/{feature}")
