"""Short bilingual tales for `parallel.py`: each script draws its people and things once and keeps them to the end."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

from llmcore.corpus.world.german import Clause, Phrase, describe, translate
from llmcore.corpus.world.german_words import NOUNS

Pair = tuple[str, str]
_WOMEN = ("woman", "mother", "sister", "grandmother", "aunt", "daughter", "queen", "saleswoman", "nurse")
_MEN = (
    "man", "boy", "baker", "farmer", "fisherman", "teacher", "neighbour", "father", "brother", "grandfather",
    "uncle", "cook",
    "sailor", "captain", "hunter", "gardener", "tailor", "shoemaker", "painter", "postman", "king", "miller",
    "smith", "student",
)  # fmt: skip
_FOODS = ("apple", "pear", "cherry", "plum", "potato", "carrot", "mushroom", "strawberry", "tomato", "nut", "onion")
_DAY = (
    ("in the morning", "am Morgen"),
    ("at noon", "am Mittag"),
    ("in the afternoon", "am Nachmittag"),
    ("in the evening", "am Abend"),
)
_BEGIN = (
    ("one day", "eines Tages"),
    ("on Sunday", "am Sonntag"),
    ("in winter", "im Winter"),
    ("in May", "im Mai"),
    ("a year ago", "vor einem Jahr"),
)


class _Hero:
    """A person of a tale: named once as a noun phrase, then by a pronoun."""

    def __init__(self, random_: random.Random):
        self.random = random_
        self.pronoun = random_.choice(("she", "he"))
        noun = random_.choice(_WOMEN if self.pronoun == "she" else _MEN)
        self.own = "her" if self.pronoun == "she" else "his"
        self.adjective = random_.choice(("old", "young", "poor", "rich", "friendly", "clever", "brave", "hard-working"))
        self.phrase = Phrase(noun, "the", self.adjective)
        self.plain = Phrase(noun, "the")

    def does(self, verb: str, object_: Phrase | None = None, name: bool = False, **more) -> Pair:
        """What the hero did, with the time first if there is one and chance wills."""
        subject = self.random.choice((self.plain, self.phrase)) if name else self.pronoun
        clause = Clause(subject, verb, object_, tense="past", **more)
        return translate(clause, time_first=self.random.random() < 0.7)

    def was(self, adjective: str) -> Pair:
        """How the hero felt."""
        return describe(self.plain, adjective, past=True)

    def other(self) -> Phrase:
        """A second person, of the hero's own circle."""
        nouns = [
            noun
            for noun in ("friend", "neighbour", "brother", "sister", "aunt", "uncle", "mother")
            if noun != self.plain.noun
        ]
        return Phrase(self.random.choice(nouns), self.own)


def _shopping(random_: random.Random) -> list[Pair]:
    hero, food = _Hero(random_), random_.choice(_FOODS)
    day = iter(_DAY)
    many = Phrase(food, random_.choice(("two", "three", "four", "five", "six", "ten", "many")), "", True)
    friend = hero.other()
    pairs = [hero.does("go", name=True, place="market", to=True, time=next(day))]
    if random_.random() < 0.5:
        pairs.append(hero.does("meet", friend))
    pairs.append(
        hero.does(
            "buy", dataclasses.replace(many, adjective=random_.choice(("", "red", "big", "fresh", "good", "small")))
        )
    )
    if random_.random() < 0.6:
        pairs.append(hero.does("pay", Phrase("bill"), negative=random_.random() < 0.2))
    pairs.append(hero.does("come back", time=next(day)))
    pairs.append(hero.does(random_.choice(("cook", "cut", "wash")), Phrase(food, "the", "", True), place="kitchen"))
    if random_.random() < 0.7:
        pairs.append(hero.does("invite", friend, time=next(day)))
    return [*pairs, hero.was(random_.choice(("happy", "tired")))]


def _lost(random_: random.Random) -> list[Pair]:
    hero = _Hero(random_)
    thing = random_.choice(("key", "ring", "umbrella", "hat", "glove", "coin", "bag", "ticket", "map", "letter"))
    place, other_place = random_.sample(
        ("garden", "kitchen", "market", "station", "wood", "church", "cellar", "library", "park"), 2
    )
    pairs = [hero.does("lose", Phrase(thing, hero.own), name=True, time=random_.choice(_BEGIN)), hero.was("sad")]
    pairs.append(hero.does("look for", Phrase(thing), place=place, time=_DAY[0]))
    pairs.append(hero.does("find", Phrase(thing), negative=True))
    friend = hero.other()
    pairs.append(hero.does("ask", friend))
    if random_.random() < 0.6:
        pairs.append(translate(Clause(friend, "help", Phrase(hero.plain.noun, "the"), tense="past")))
    pairs.append(hero.does("find", Phrase(thing, hero.own), place=other_place, time=_DAY[3]))
    return [
        *pairs,
        random_.choice(
            (hero.was("happy"), hero.does("thank", friend), hero.does("fall asleep", time=("at night", "in der Nacht")))
        ),
    ]


def _journey(random_: random.Random) -> list[Pair]:
    hero, friend = _Hero(random_), None
    goal = random_.choice(("sea", "island", "town", "lake", "village", "castle"))
    pairs = [hero.does("travel", name=True, place=goal, to=True, time=random_.choice(_BEGIN))]
    friend = hero.other()
    pairs.append(
        hero.does(
            "pack",
            Phrase("suitcase", random_.choice(("the", hero.own)), random_.choice(("", "old", "heavy", "new", "brown"))),
        )
    )
    if random_.random() < 0.5:
        pairs.append(hero.does("miss", Phrase(random_.choice(("train", "bus", "ship", "tram")))))
        pairs.append(hero.does("wait", place=random_.choice(("station", "harbour"))))
    pairs.append(
        hero.does(
            "write",
            Phrase(
                random_.choice(("letter", "postcard", "poem", "story")),
                "a",
                random_.choice(("", "long", "short", "funny")),
            ),
        )
    )
    pairs.append(
        hero.does(
            "see",
            Phrase(
                random_.choice(("ship", "tower", "castle", "bridge", "bird", "owl", "fox")),
                "a",
                random_.choice(("", "white", "old", "big")),
            ),
            time=_DAY[2],
        )
    )
    if random_.random() < 0.5:
        pairs.append(hero.does("visit", friend))
    return [*pairs, hero.does("come back", time=_DAY[3]), hero.was(random_.choice(("tired", "happy", "hungry")))]


def _animal(random_: random.Random) -> list[Pair]:
    hero = _Hero(random_)
    animal = random_.choice(
        [
            noun.english
            for noun in NOUNS.values()
            if noun.group == "animal" and noun.english not in ("bear", "wolf", "fish", "bee")
        ]
    )
    place = random_.choice(("garden", "wood", "field", "street", "barn", "meadow", "river"))
    adjective = random_.choice(("small", "white", "brown", "old", "young", "black"))
    pairs = [hero.does("find", Phrase(animal, "a", adjective), name=True, place=place, time=random_.choice(_BEGIN))]
    pairs.append(describe(Phrase(animal), random_.choice(("hungry", "ill", "tired")), past=True))
    pairs.append(hero.does("feed", Phrase(animal), time=_DAY[0]))
    if random_.random() < 0.6:
        pairs.append(hero.does("call", Phrase("doctor")))
    friend = hero.other()
    pairs.append(translate(Clause(friend, random_.choice(("see", "visit", "love")), Phrase(animal), tense="past")))
    pairs.append(
        translate(
            Clause(
                Phrase(animal),
                "sleep",
                place=random_.choice(("kitchen", "barn", "house", "workshop")),
                tense="past",
                time=("at night", "in der Nacht"),
            ),
            True,
        )
    )
    pairs.append(translate(Clause(Phrase(animal), "run", place="garden", to=True, tense="past")))
    return [*pairs, hero.was(random_.choice(("happy", "sad")))]


def _present(random_: random.Random) -> list[Pair]:
    hero = _Hero(random_)
    friend = hero.other()
    thing = random_.choice(
        ("clock", "lamp", "doll", "ball", "violin", "basket", "mirror", "chair", "scarf", "blanket", "book", "picture")
    )
    verb = {
        "scarf": "buy",
        "blanket": "sew",
        "book": "write",
        "picture": "paint",
        "chair": "mend",
        "clock": "mend",
        "violin": "mend",
    }.get(thing, "buy")
    pairs = [hero.does("think of", Phrase(friend.noun, hero.own), name=True, time=random_.choice(_BEGIN))]
    pairs.append(hero.does(verb, Phrase(thing, "a", random_.choice(("", "", "beautiful", "old"))), time=_DAY[0]))
    pairs.append(hero.does("work", place=random_.choice(("workshop", "house", "cellar", "garden"))))
    pairs.append(
        hero.does(
            "go", place=random_.choice(("village", "farm", "station", "harbour", "school")), to=True, time=_DAY[2]
        )
    )
    pairs.append(hero.does("give", Phrase(thing), receiver=friend))
    pairs.append(describe(friend, "happy", past=True))
    return [
        *pairs,
        translate(
            Clause(
                friend,
                random_.choice(("laugh", "dance", "sing")),
                tense="past",
                time=_DAY[3],
                place=random_.choice(("kitchen", "garden", "house", "street")),
            ),
            True,
        ),
    ]


def _school_day(random_: random.Random) -> list[Pair]:
    hero = _Hero(random_)
    teacher = Phrase("teacher", hero.own)
    pairs = [hero.does("get up", name=True, time=("at five o'clock", "um fünf Uhr"))]
    pairs.append(
        hero.does(
            "put on",
            Phrase(
                random_.choice(("coat", "jacket", "shirt", "scarf")),
                hero.own,
                random_.choice(("", "new", "warm", "blue")),
            ),
        )
    )
    pairs.append(hero.does("eat", Phrase(random_.choice(("roll", "egg", "apple", "sausage")), "a"), place="kitchen"))
    pairs.append(hero.does("go", place=random_.choice(("school", "library", "town")), to=True))
    pairs.append(
        hero.does(
            random_.choice(("learn", "forget")), Phrase("word", random_.choice(("many", "ten", "three")), "", True)
        )
    )
    pairs.append(hero.does(random_.choice(("listen to", "answer", "ask", "understand")), teacher))
    pairs.append(
        hero.does(
            random_.choice(("read", "write")),
            Phrase(random_.choice(("story", "poem", "letter")), "a", random_.choice(("short", "long", "funny", "sad"))),
            time=_DAY[2],
        )
    )
    pairs.append(hero.does("come back", time=_DAY[3]))
    return [*pairs, hero.was("tired"), hero.does("fall asleep")][: random_.randrange(6, 11)]


SCRIPTS: tuple[Callable[[random.Random], list[Pair]], ...] = (
    _shopping,
    _lost,
    _journey,
    _animal,
    _present,
    _school_day,
)
