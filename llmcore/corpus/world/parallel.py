"""Bilingual pages, English with German, from the grammar of `german.py`: phrase books, lessons, stories, word lists.

About one sentence pair in twenty, chosen by a hash of its English sentence, is held out: it stands in no document, and
`examples` asks for its translation with three wrong ones that differ in a word or two.
"""

from __future__ import annotations

import dataclasses
import random
import zlib
from collections.abc import Callable, Iterator

from llmcore.corpus.documents import Document
from llmcore.corpus.world import german
from llmcore.corpus.world.examples import Example
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.german import Clause, Phrase
from llmcore.corpus.world.german_words import (
    ADJECTIVES,
    CONJUNCTIONS,
    FUTURE_TIMES,
    GIVING,
    NOUNS,
    OFTEN,
    PAST_TIMES,
    PHRASES,
    PLACES,
    SAYINGS,
    THEMES,
    TIMES,
    VERBS,
)
from llmcore.corpus.world.parallel_stories import SCRIPTS

Pair = tuple[str, str]
_GROUPS: dict[str, tuple[str, ...]] = {}
for _noun in NOUNS.values():
    _GROUPS[_noun.group] = (*_GROUPS.get(_noun.group, ()), _noun.english)
_KIN = (
    "mother",
    "father",
    "sister",
    "brother",
    "grandmother",
    "grandfather",
    "aunt",
    "uncle",
    "daughter",
    "son",
    "friend",
)
_BY_THEME = {theme: tuple(verb.english for verb in VERBS.values() if verb.kind == theme) for theme in THEMES}
_HELD_OUT_SHARE = 20


def held_out(sentence: str) -> bool:
    """Whether the pair with this English sentence is kept out of every document (about 5 % are)."""
    return zlib.crc32(sentence.encode()) % _HELD_OUT_SHARE == 0


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` bilingual pages; item i depends on the world's seed and i alone."""
    for i in range(count):
        random_ = world.random(f"parallel {world.seed} {i}")
        theme, form = random_.choice(tuple(THEMES)), random_.choice(tuple(_FORMS))
        yield Document(f"parallel-{i}", "parallel", _FORMS[form](random_, theme), group=f"{form}/{theme}")


def examples(world: World, count: int) -> list[Example]:
    """`count` held-out sentences to translate, each after two pairs that are not held out, with four choices."""
    drawn = []
    for i in range(count):
        random_ = world.random(f"parallel examples {world.seed} {i}")
        theme = random_.choice(tuple(THEMES))
        clause = _clause(random_, theme)
        while not held_out(german.translate(clause)[0]) or len(wrong := _wrong(random_, clause)) < 3:
            clause = _clause(random_, theme)
        english, right = german.translate(clause)
        choices = [right, *wrong]
        random_.shuffle(choices)
        shown = "\n\n".join(_english_german(_pair(random_, theme)) for _ in range(2))
        prompt = f"{shown}\n\nEnglish: {english}\nGerman:"
        answer = choices.index(right)
        drawn.append(Example("translation", prompt, tuple(f" {choice}" for choice in choices), answer, group=theme))
    return drawn


def _phrase(random_: random.Random, noun: str, determiners: tuple[str, ...] = ("the", "the", "a", "poss")) -> Phrase:
    """A noun phrase round a noun, singular or plural, often with a fitting adjective."""
    word = NOUNS[noun]
    determiner = random_.choice(determiners)
    if determiner == "poss" or (noun in _KIN and determiner != "the"):
        determiner = random_.choice(("my", "our", "his", "her"))
    plural = not word.mass and random_.random() < 0.25
    if word.mass:
        determiner = random_.choice(("the", "")) if determiner != "my" else "my"
    elif plural and determiner == "a":
        determiner = random_.choice(("", "two", "three", "four", "many"))
    fitting = [name for name, adjective in ADJECTIVES.items() if word.group in adjective.groups]
    adjective = random_.choice(fitting) if fitting and random_.random() < 0.4 else ""
    return Phrase(noun, determiner, adjective, plural)


def _noun_of(random_: random.Random, names: tuple[str, ...]) -> str:
    name = random_.choice(names)
    return random_.choice(_GROUPS[name]) if name in _GROUPS else name


def _subject(random_: random.Random, verb: str) -> str | Phrase:
    subjects = VERBS[verb].subjects
    if subjects == "flying":
        return _phrase(random_, random_.choice(("bird", "owl", "duck", "bee")), ("the",))
    if random_.random() < 0.35:
        return random_.choice(("I", "he", "she", "we", "they"))
    group = random_.choice(subjects.split())
    return _phrase(random_, random_.choice(_GROUPS[group]), ("the", "the", "this", "poss"))


def _clause(random_: random.Random, theme: str) -> Clause:
    """A random clause whose verb belongs to the theme (to any theme where the theme has no verbs of its own)."""
    verb = random_.choice(_BY_THEME[theme] or tuple(VERBS))
    word, subject = VERBS[verb], _subject(random_, verb)
    tense = random_.choices(
        ("present", "past", "can", "must", "want", "should", "may", "will"), (9, 6, 2, 2, 2, 1, 1, 2)
    )[0]
    place, to = "", word.objects[:1] == ("goal",)
    if to or word.objects[:1] == ("place",):
        place = random_.choice(word.objects[1:] or tuple(PLACES))
    object_ = receiver = None
    if word.case:
        object_ = _phrase(random_, _noun_of(random_, word.objects))
        if isinstance(subject, Phrase) and object_.noun == subject.noun:
            object_ = dataclasses.replace(
                object_, noun="friend" if subject.noun != "friend" else "neighbour", adjective=""
            )
            if object_.determiner in ("a", ""):
                object_ = dataclasses.replace(object_, determiner="our")
    if verb in GIVING:
        receiver = _phrase(random_, random_.choice(_GROUPS["person"]), ("the", "poss"))
    times = {"past": PAST_TIMES, "will": FUTURE_TIMES}.get(tense, TIMES)
    time = random_.choice(times) if random_.random() < 0.5 else None
    negative = random_.random() < 0.12
    often = (
        random_.choice(OFTEN)
        if time is None and not negative and tense in ("present", "past") and random_.random() < 0.25
        else None
    )
    return Clause(subject, verb, object_, receiver, time, often, place, to, tense, negative)


def _draw(random_: random.Random, theme: str) -> Pair:
    """A sentence pair of any shape: statement, question, comparison, clauses joined, a learnt phrase."""
    shape = random_.choices(_SHAPES, _SHAPE_WEIGHTS)[0]
    clause = _clause(random_, theme)
    if shape == "front":
        return german.translate(clause, time_first=True)
    if shape == "question":
        words = (None, None, ("where", "wo"), ("when", "wann"), ("why", "warum"))
        clause = dataclasses.replace(clause, negative=False, often=None)
        word = random_.choice(words)
        if word and word[0] != "why":
            clause = dataclasses.replace(
                clause, place="" if word[0] == "where" and not clause.to else clause.place, time=None
            )
            word = ("when", "wann") if clause.to else word
        return german.ask(dataclasses.replace(clause, subject="you") if random_.random() < 0.4 else clause, word)
    if shape == "combine":
        other = dataclasses.replace(_clause(random_, theme), often=None)
        tenses = ("past", "past") if clause.tense == "past" or other.tense == "past" else (clause.tense, other.tense)
        main = dataclasses.replace(clause, tense=tenses[0], time=None)
        other = dataclasses.replace(
            other,
            tense=tenses[1]
            if tenses[1] in ("past", "must", "can", "want")
            else tenses[0]
            if tenses[0] == "past"
            else "present",
            time=None,
        )
        conjunctions = CONJUNCTIONS[:3] if tenses[0] == "past" else CONJUNCTIONS
        return german.combine(main, random_.choice(conjunctions), other, random_.random() < 0.4)
    if shape == "say":
        english, theirs = random_.choice(SAYINGS)
        mark = "?" if english.startswith("do you") else "."
        return (
            german.english_sentence(f"{english} {german.english_clause(clause)}", mark),
            german.sentence(f"{theirs} {german.german_clause(clause, 'sub')}", mark),
        )
    if shape == "relative":
        person = _phrase(random_, random_.choice(_GROUPS["person"]), ("the",))
        clause = dataclasses.replace(clause, subject=person, often=None)
        if VERBS[clause.verb].subjects != "flying":
            fitting = [
                name
                for name, adjective in ADJECTIVES.items()
                if "person" in adjective.groups and name != person.adjective
            ]
            return german.relative(person, clause, random_.choice(fitting))
    if shape in ("describe", "compare", "there"):
        return _about_things(random_, shape)
    if shape == "phrase" and theme in PHRASES:
        return random_.choice(PHRASES[theme])
    return german.translate(clause)


_SHAPES = ("main", "front", "question", "combine", "say", "relative", "describe", "compare", "there", "phrase")
_SHAPE_WEIGHTS = (30, 12, 9, 9, 6, 5, 7, 4, 6, 10)


def _about_things(random_: random.Random, shape: str) -> Pair:
    """A sentence about what something is like or where it is."""
    group = random_.choice(("thing", "animal", "furniture", "cloth", "paper", "person", "plant", "vehicle", "building"))
    fitting = [name for name, adjective in ADJECTIVES.items() if group in adjective.groups]
    one, other = random_.sample(_GROUPS[group], 2)
    if shape == "there":
        return german.there_is(_phrase(random_, one, ("a",)), random_.choice(tuple(PLACES)))
    adjective = random_.choice(fitting)
    plural = random_.random() < 0.3
    if shape == "compare" and ADJECTIVES[adjective].english_more:
        first, second = Phrase(one, "the", "", plural), Phrase(other, random_.choice(("the", "my", "our")), "", plural)
        return german.compare(first, second, adjective)
    return german.describe(
        Phrase(one, random_.choice(("the", "this", "my", "her")), "", plural), adjective, random_.random() < 0.3
    )


def _pair(random_: random.Random, theme: str, draw: Callable[[random.Random, str], Pair] = _draw) -> Pair:
    """A pair that is not held out."""
    pair = draw(random_, theme)
    while held_out(pair[0]):
        pair = draw(random_, theme)
    return pair


def _pairs(random_: random.Random, theme: str, count: int) -> list[Pair]:
    return list(dict.fromkeys(_pair(random_, theme) for _ in range(count)))


def _wrong(random_: random.Random, clause: Clause) -> list[str]:
    """German sentences like that of `clause` with one part exchanged."""
    right, found = german.translate(clause)[1], []
    for _ in range(12):
        other = _changed(random_, clause)
        wrong = german.translate(other)[1]
        if wrong != right and wrong not in found:
            found.append(wrong)
    return found[:3]


def _changed(random_: random.Random, clause: Clause) -> Clause:
    kinds = (
        ["subject", "negative", "time"] + ["object"] * (clause.object is not None) * 2 + ["place"] * bool(clause.place)
    )
    kind = random_.choice(kinds)
    if kind == "object":
        noun = NOUNS[clause.object.noun]
        same = tuple(name for name in _GROUPS[noun.group] if NOUNS[name].mass == noun.mass)
        return dataclasses.replace(clause, object=dataclasses.replace(clause.object, noun=random_.choice(same)))
    if kind == "subject":
        if isinstance(clause.subject, str):
            return dataclasses.replace(clause, subject=random_.choice(("I", "he", "we")))
        group = _GROUPS[NOUNS[clause.subject.noun].group]
        return dataclasses.replace(clause, subject=dataclasses.replace(clause.subject, noun=random_.choice(group)))
    if kind == "time":
        times = {"past": PAST_TIMES, "will": FUTURE_TIMES}.get(clause.tense, TIMES)
        return dataclasses.replace(clause, time=random_.choice(times), often=None)
    if kind == "place":
        allowed = VERBS[clause.verb].objects[1:] or tuple(PLACES)
        return dataclasses.replace(clause, place=random_.choice(allowed))
    return dataclasses.replace(clause, negative=not clause.negative, often=None)


def _english_german(pair: Pair) -> str:
    return f"English: {pair[0]}\nGerman: {pair[1]}"


def _lines(random_: random.Random, theme: str) -> str:
    head = random_.choice((f"{THEMES[theme][0]}\n\n", "", "", f"{THEMES[theme][0]} ({THEMES[theme][1]})\n\n"))
    return head + "\n\n".join(map(_english_german, _pairs(random_, theme, random_.randrange(4, 10))))


def _lesson(random_: random.Random, theme: str) -> str:
    head = f"Lesson {random_.randrange(1, 60)}: {THEMES[theme][0]}"
    sign = random_.choice((" - ", " = ", "\n   "))
    lines = [
        f"{n}. {ours}{sign}{theirs}"
        for n, (ours, theirs) in enumerate(_pairs(random_, theme, random_.randrange(5, 11)), 1)
    ]
    return head + "\n\n" + "\n".join(lines)


def _german_first(random_: random.Random, theme: str) -> str:
    pairs = _pairs(random_, theme, random_.randrange(4, 10))
    labels = random_.choice((("German", "English"), ("Deutsch", "Englisch")))
    body = "\n\n".join(f"{labels[0]}: {theirs}\n{labels[1]}: {ours}" for ours, theirs in pairs)
    return f"Lektion {random_.randrange(1, 60)}: {THEMES[theme][1]}\n\n{body}"


def _columns(random_: random.Random, theme: str) -> str:
    """All the English sentences as one paragraph, then all the German ones."""
    pairs = _pairs(random_, theme, random_.randrange(4, 8))
    ours, theirs = zip(*pairs, strict=True)
    return f"English\n{' '.join(ours)}\n\nGerman\n{' '.join(theirs)}"


def _words(random_: random.Random, theme: str) -> str:
    lines = [f"Words for the lesson: {THEMES[theme][0]}"]
    for noun in random_.sample(tuple(NOUNS), random_.randrange(4, 9)):
        ours, theirs = german.dictionary_entry(noun)
        group = NOUNS[noun].group
        verbs = [verb for verb, word in VERBS.items() if word.case and (noun in word.objects or group in word.objects)]

        def draw(random_: random.Random, theme: str, noun: str = noun, verbs: list[str] = verbs) -> Pair:
            if not verbs:
                return german.there_is(_phrase(random_, noun, ("a",)), random_.choice(tuple(PLACES)))
            clause = dataclasses.replace(
                _clause(random_, theme), verb=random_.choice(verbs), object=_phrase(random_, noun)
            )
            subject = random_.choice(("I", "he", "she", "we", Phrase(random_.choice(_GROUPS["person"]))))
            return german.translate(dataclasses.replace(clause, subject=subject, receiver=None, place="", to=False))

        ours_example, theirs_example = _pair(random_, theme, draw)
        lines.append(f"{theirs} = {ours}\n  {theirs_example} = {ours_example}")
    return "\n".join(lines)


def _quiz(random_: random.Random, theme: str) -> str:
    lines = []
    for ours, theirs in _pairs(random_, theme, random_.randrange(4, 8)):
        question = random_.choice((f'How do you say "{ours}" in German?', f'What is the German for "{ours}"?'))
        lines.append(f'{question}\n{random_.choice(("It is", "You say", "In German"))}: "{theirs}"')
    return "\n\n".join(lines)


def _story(random_: random.Random, theme: str) -> str:
    """A short tale in the past tense, then its translation; no sentence of it is held out."""
    pairs = random_.choice(SCRIPTS)(random_)
    while any(held_out(ours) for ours, _ in pairs):
        pairs = random_.choice(SCRIPTS)(random_)
    ours, theirs = (" ".join(side) for side in zip(*pairs, strict=True))
    if random_.random() < 0.4:
        return "\n".join(f"{one} / {other}" for one, other in pairs)
    heads = random_.choice(
        (("English:", "German:"), ("The story", "The same story in German"), ("In English:", "Auf Deutsch:"))
    )
    return f"{heads[0]}\n{ours}\n\n{heads[1]}\n{theirs}"


_FORMS = {
    "lines": _lines, "lesson": _lesson, "german-first": _german_first, "columns": _columns, "words": _words,
    "quiz": _quiz,
    "story": _story,
}  # fmt: skip
