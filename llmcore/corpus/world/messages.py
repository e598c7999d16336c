"""Messages: a `World` in; short texts out in which people hand on, repeat and look up what was just said.

An order is read back, a note is copied, a message travels from mouth to mouth, a notice is asked about. Names, numbers
and places are drawn afresh for each text, so the second telling can be foretold only by looking up the first: the work
of an induction head (Olsson et al. 2022, https://arxiv.org/abs/2209.11895). What `prompt_rules` asks in the test is
told nowhere here.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from llmcore.corpus.documents import Document
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.prompt_rules import COLOURS, DAYS, RELATIONS_IN_SPACE, VALUES

THINGS = (
    "bell", "box", "coat", "hammer", "ladder", "letter", "map", "jug", "rope", "saddle", "basket", "violin", "drum", "kettle",
    "scarf", "mirror", "candle", "anchor", "barrel", "carpet", "broom", "bucket", "lantern", "spade", "trunk", "ring",
    "blanket", "flute", "parcel", "sack", "stamp", "bottle", "knife", "hat", "boot", "wheel", "shovel", "brush", "comb",
    "pipe", "needle", "pot", "bowl", "cup", "toy", "shell", "feather", "stone", "coin", "book",
)  # fmt: skip
LOOKS = (
    *COLOURS, "new", "broken", "heavy", "small", "long", "round", "wooden", "iron", "copper", "torn", "wet", "clean",
    "dirty", "striped", "cheap", "painted",
)  # fmt: skip
STARTS = ("Bal", "Cor", "Dun", "Fen", "Gar", "Hol", "Kel", "Lin", "Mor", "Nor", "Pel", "Ras", "Sel", "Tor", "Ul", "Ves")
MIDDLES = ("a", "e", "i", "o", "u", "an", "er", "in", "ol", "ar")
ENDS = ("bert", "dan", "mir", "na", "rik", "sa", "ton", "vid", "wen", "za", "lo", "ke")
EVENTS = (
    "meeting", "lesson", "game", "race", "party", "feast", "test", "fair", "parade", "play", "dance", "sale", "match",
    "show", "hunt", "walk",
)  # fmt: skip
HIDING_PLACES = ("chair", "bed", "barn", "bush", "roof", "cart", "shelf", "stove", "fence", "gate", "mill", "pond",
    "church", "ditch", "table", "cellar", "tree", "boat", "tent", "oven")  # fmt: skip

# subject kind, value kind | ways to state it | ways to ask. {s} is the subject, {v} the value.
RELATIONS = """
thing spot | {s} is {v} / {s} lies {v} | Where is {s}? / Where can I find {s}?
thing spot | they put {s} {v} / they have hidden {s} {v} | Where did they put {s}? / Where is {s} hidden?
thing crowns | {s} costs {v} / the price of {s} is {v} | What does {s} cost? / How much is {s}?
thing name | {s} belongs to {v} / the owner of {s} is {v} | Whose is {s}? / Who owns {s}?
thing name | {s} was made by {v} / the maker of {s} is {v} | Who made {s}?
thing word | {s} is for {v} / they will give {s} to {v} | Who will get {s}?
name code | the number of {s} is {v} / {s} has the number {v} | What is the number of {s}? / Which number has {s}?
name day | {s} comes on {v} / the visit of {s} is on {v} | On which day does {s} come? / When is the visit of {s}?
name hour | {s} arrives at {v} / the train of {s} comes at {v} | When does {s} arrive? / At what time does {s} come?
name years | {s} has been here for {v} / {s} has worked here for {v} | How long has {s} been here?
name thing | {s} lost {v} / {s} is looking for {v} | What did {s} lose? / What is {s} looking for?
name thing | {s} wants {v} / {s} would like to have {v} | What does {s} want? / What would {s} like to have?
name word | {s} lives in {v} / the home of {s} is {v} | Where does {s} live? / In which village does {s} live?
name spot | {s} sits {v} / the place of {s} is {v} | Where does {s} sit? / Where is the place of {s}?
name name | {s} is married to {v} | Who is {s} married to?
name name | the best friend of {s} is {v} / {s} has a friend called {v} | Who is the best friend of {s}? / Which friend does {s} have?
event hour | {s} begins at {v} / {s} starts at {v} | When does {s} begin? / At what time does {s} start?
event day | {s} is on {v} / the day of {s} is {v} | On which day is {s}? / When is {s}?
event spot | {s} takes place {v} / we meet for {s} {v} | Where does {s} take place? / Where do we meet for {s}?
event name | {s} was won by {v} / the winner of {s} is {v} | Who won {s}? / Who is the winner of {s}?
event people | {s} is for {v} / {v} will come to {s} | How many people is {s} for?
word password | the secret word of {s} is {v} / in {s} they say {v} | What is the secret word of {s}?
word code | the code for {s} is {v} / {s} has the code {v} | What is the code for {s}? / Which code has {s}?
word days | the way to {s} takes {v} / it is {v} to {s} | How long is the way to {s}?
"""
TELLERS = (
    '{a} said to {b}: "{told}" {b} ran to {c} and said: "{again}"',
    '{a} wrote on a sheet of paper: "{told}" {b} read aloud: "{again}"',
    'A note from {a} to {b}: {told}\n\n{b} copied it for {c}: {again}',
    '{a}: {told}\n{b}: Let me repeat that. {again}\n{a}: That is right.',
    '"{told}" said the voice on the telephone. {a} asked to hear it again. "{again}" said the voice.',
    'Dear {b},\n{told}\nYours, {a}\n\nDear {c},\n{a} has written to me: {again}\nYours, {b}',
    '{a} told everyone: "{told}" In the evening everyone knew: {again}',
    'What {a} knows: {told} What {b} heard from {a}: {again}',
)  # fmt: skip
NOTICES = ("Notice", "Please note", "News of the day", "From the notebook of {a}", "For {a}", "Note", "{a} tells us",
    "To remember", "A letter from {a}", "On the door")  # fmt: skip
LISTS = (
    '{a} ordered {list}. The clerk wrote down: {list}.',
    'Customer: I would like {list}.\nClerk: You would like {list}. Is that all?\nCustomer: Yes, {list}.',
    'On the list of {a} stood {list}. {a} packed {list}.',
    'The teacher said: {list}. The children said after the teacher: {list}.',
    '{a} has {list}. {b} also has {list}.',
    'First {a} sang: {list}. Then {b} sang: {list}.',
    'Say it after me: {list}. Now you: {list}.',
    'In the box lay {list}. {a} took them out: {list}.',
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Relation:
    """What can be told of a subject: kinds of subject and value, statements, questions."""

    subject: str
    value: str
    statements: tuple[str, ...]
    questions: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """One thing told, and how it may be told, asked and answered."""

    statements: tuple[str, ...]
    questions: tuple[str, ...]
    value: str


def _read(block: str) -> list[Relation]:
    found = []
    for line in block.strip().splitlines():
        kinds, statements, questions = line.split(" | ")
        found.append(Relation(*kinds.split(), tuple(statements.split(" / ")), tuple(questions.split(" / "))))
    return found


ALL_RELATIONS = _read(RELATIONS)


def _word(random_: random.Random) -> str:
    """An invented name."""
    return random_.choice(STARTS) + random_.choice(MIDDLES) + random_.choice(ENDS)


DRAWERS = VALUES | {
    "thing": lambda r: f"the {r.choice(LOOKS)} {r.choice(THINGS)}",
    "event": lambda r: f"the {r.choice(LOOKS[:20])} {r.choice(EVENTS)}",
    "word": _word,
    "name": lambda r: _word(r) if r.random() < 0.5 else VALUES["name"](r),
    "spot": lambda r: f"{r.choice(RELATIONS_IN_SPACE)} the {r.choice(LOOKS)} {r.choice(HIDING_PLACES)}",
    "day": lambda r: r.choice(DAYS),
}


def _told(random_: random.Random, relation: Relation, taken: set[str]) -> Told:
    """One relation with subject and value drawn; neither is in `taken`, to which both are added."""
    drawn = []
    for kind in (relation.subject, relation.value):
        value = DRAWERS[kind](random_)
        while value in taken:
            value = DRAWERS[kind](random_)
        taken.add(value)
        drawn.append(value)
    filled = [[p.format(s=drawn[0], v=drawn[1]) for p in part] for part in (relation.statements, relation.questions)]
    return Told(*map(tuple, filled), drawn[1])


def _sentences(clauses: list[str]) -> str:
    return " ".join(clause[0].upper() + clause[1:] + "." for clause in clauses)


def _handed_on(random_: random.Random, people: dict[str, str], told: list[Told]) -> str:
    """The same told twice, most often in the same words."""
    first = [random_.choice(one.statements) for one in told]
    again = [
        clause if random_.random() < 0.7 else random_.choice(one.statements)
        for clause, one in zip(first, told, strict=True)
    ]
    if random_.random() < 0.3:
        random_.shuffle(again)
    return random_.choice(TELLERS).format(**people, told=_sentences(first), again=_sentences(again))


def _asked(random_: random.Random, people: dict[str, str], told: list[Told]) -> str:
    """A notice, then questions whose answers repeat a sentence of it, or only what was asked."""
    first = [random_.choice(one.statements) for one in told]
    lines = []
    whole = random_.random() < 0.7
    for number in random_.sample(range(len(told)), random_.randrange(1, len(told) + 1)):
        answer = first[number] + "." if whole else told[number].value
        lines.append((random_.choice(told[number].questions), answer[0].upper() + answer[1:] if whole else answer))
    style = random_.choice(
        ("Question: {}\nAnswer: {}", "Question: {}\nAnswer: {}", "{b}: {}\n{a}: {}", '"{}" asked {b}. "{}" said {a}.')
    )
    head = f"{random_.choice(NOTICES)}: ".format(**people) if random_.random() < 0.6 else ""
    return head + _sentences(first) + "\n\n" + "\n".join(style.format(*line, **people) for line in lines)


def _listed(random_: random.Random, people: dict[str, str]) -> str:
    """A list said two or three times."""
    kind = random_.choice(("thing", "word", "code", "name"))
    items = [DRAWERS[kind](random_) for _ in range(random_.randrange(3, 7))]
    return random_.choice(LISTS).format(**people, list=", ".join(items[:-1]) + " and " + items[-1])


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` messages; the first k are the same for every `count` of at least k. `group` is the form and its relation."""
    for number in range(count):
        random_ = random.Random(f"messages {world.seed} {number}")
        taken: set[str] = set()
        people = {}
        for who in "abc":
            people[who] = DRAWERS["name"](random_)
            taken.add(people[who])
        form = random_.choices(("handed-on", "asked", "listed"), (4, 4, 2))[0]
        if form == "listed":
            text, topic = _listed(random_, people), random_.randrange(20)
        else:
            topic = random_.randrange(len(ALL_RELATIONS))
            others = random_.sample(ALL_RELATIONS, random_.choice((1, 1, 2, 2, 3)))
            told = [_told(random_, relation, taken) for relation in (ALL_RELATIONS[topic], *others)]
            random_.shuffle(told)
            text = (_handed_on if form == "handed-on" else _asked)(random_, people, told)
        yield Document(f"messages-{number}", "messages", text, f"messages-{form}-{topic}", language="en")
