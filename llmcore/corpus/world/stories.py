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
from llmcore.corpus.world.lexicon import ELDERS, FRAMES, LISTS, PARENTS, RARE, Slots
from llmcore.corpus.world.plots import Plot, plots

FEATURES = ("dialogue", "twist", "moral", "bad-end", "letter")
# How much is told: the share of optional events and the number of scenes put in between.
LENGTHS = (("brief", 0.0, 0), ("short", 0.3, 2), ("middle", 0.7, 4), ("long", 1.0, 8))
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
    slots.update(Animal=slots["animal"].title(), Wild=slots["wild"].title(), Wild2=slots["small"].title(), wild2=slots["small"])
    if plot.kind == "fable":
        slots["N"] = f"the {slots['wild']}"
    if first_person:
        slots.update(_FIRST_PERSON, Hers="Mine", fgirl=slots["fgirl"])
    return slots


def _introduction(random_: random.Random, plot: Plot, first_person: bool) -> list[str]:
    """Patterns that open a story: the hero, the weather, both, or neither (the story starts with its first event)."""
    if plot.kind in ("own", "fable"):
        return []
    kind = random_.choice(("child", "adult")) if plot.kind == "any" else plot.kind
    opening = []
    if random_.random() < 0.65:
        opening.append(random_.choice(scenes.INTRODUCTIONS[kind + ("_I" if first_person else "")]))
    if random_.random() < 0.3:
        opening.insert(random_.randrange(len(opening) + 1), random_.choice(scenes.WEATHER))
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


def _rare(random_: random.Random, count: int, fable: bool) -> list[str]:
    """`count` sentences, each built round a drawn rare word of another kind."""
    kinds = random_.sample(("plant", "smell", "creature") if fable else sorted(RARE), count)
    return [random_.choice(FRAMES[kind]).replace("{word}", random_.choice(RARE[kind])) for kind in kinds]


def _body(random_: random.Random, plot: Plot, slots: Slots, feature: str, length: tuple, first_person: bool) -> list[str]:
    """The sentences of a story up to its end, one string an event or scene."""
    _, optional_share, scene_count = length
    events = [event for event in plot.events if not event.optional or random_.random() < optional_share]
    if feature == "bad-end":
        events = [event for event in events if not event.happy]
    branch = random_.randrange(2)
    slots["branch"] = str(branch)
    parts = [] if length[0] == "brief" and random_.random() < 0.5 else _introduction(random_, plot, first_person)
    gaps = [gap for gap in range(len(events)) for _ in range(2)]
    rare_at = sorted(random_.sample(range(len(events)), 2))
    scenes_at = sorted(random_.sample(gaps, min(scene_count, len(gaps)))) if plot.kind != "fable" else []
    rare, state, used = _rare(random_, 2, plot.kind == "fable"), _State(plot.place), set()
    talked = feature != "dialogue"
    for number, event in enumerate(events):
        wording = event.wordings[branch] if event.linked else random_.choice(event.wordings)
        parts.append(wording)
        state.apply(event)
        if not talked and state.friend:
            parts.append(_scene(random_, state, used, talk=True))
            talked = True
        if number in rare_at:
            parts.append(rare[rare_at.index(number)])
        parts += [_scene(random_, state, used, talk=False) for _ in range(scenes_at.count(number))]
    if not talked:
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


def _letter(random_: random.Random, plot: Plot, slots: Slots) -> str:
    """A letter in which the hero tells what happened, as paragraphs."""
    slots["told"] = expand(random_, random_.choice(plot.endings["told"]), slots)
    to = random_.choice((f"Dear {random_.choice(FIRST_NAMES['she'])}", f"Dear {random_.choice(FIRST_NAMES['he'])}", "Dear all"))
    body = expand(random_, random_.choice(scenes.LETTER_BODIES), slots)
    head = expand(random_, random_.choice(scenes.LETTERS), slots)
    close = random_.choice(("Yours", "Love", "With love", "Your friend", "Many greetings"))
    return f"{head}\n\n{to},\n{body}\n{close},\n{slots['name']}"


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


def _story(world: World, i: int) -> Document:
    random_ = random.Random(f"stories {world.seed} {i}")
    plot = random_.choice(plots())
    feature = random_.choice(FEATURES)
    length = random_.choices(LENGTHS, (15, 30, 35, 20))[0]
    first_person = plot.kind != "fable" and random_.random() < 0.25
    slots = _cast(random_, world, plot, first_person)
    patterns = _body(random_, plot, slots, feature, length, first_person) + _ending(random_, plot, slots, feature)
    text = _paragraphs(random_, [_capital(expand(random_, pattern, slots)) for pattern in patterns])
    if feature == "letter":
        text += "\n\n" + _letter(random_, plot, slots)
    if random_.random() < 0.6:
        text = expand(random_, random_.choice(plot.endings["title"]), slots) + "\n\n" + text
    return Document(f"stories-{i}", "stories", tidy(text), group=f"{plot.name}/{feature}")
