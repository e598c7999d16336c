"""Reading passages and questions whose answers stand only in the passage: drawn afresh, so that none can be learnt.

The themes stand in `quiz_passages.py`. A passage tells three to six things of one subject, or the same few of two.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from llmcore.corpus.world.grammar import expand, invented_person, sample, tidy
from llmcore.corpus.world.quiz_passages import PASSAGES

LETTERS = "ABCD"
READING_FORMS = ("open", "two", "lettered", "close")
TASKS = (
    "",
    "",
    "",
    "Read the text and answer the questions.\n\n",
    "Passage: ",
    "Text: ",
    "Read this first.\n\n",
    "Reading exercise <1..300>\n\n",
    "Look for the answer in the text.\n\n",
    "A text from the <job>'s notebook\n\n",
)
FILLERS = (
    "<weather>.",
    "<anecdote>",
    "Everyone here knows that.",
    "It was a <foul> <season>.",
    "<crowd> can confirm it.",
    "That much is certain.",
    "A <job> told me so.",
    "<sound> can be heard all day.",
    "The <building> is not far away.",
    "Some people are [glad of|proud of|used to|annoyed by|amused by] it.",
    "<place_scene>",
    "<place_scene>",
    "<place_scene>",
    "<anecdote>",
    "<anecdote>",
    "A <relative> of the <job> will tell you the same.",
    "It used to be different, when <vehicles> were rare.",
    "Ask the <job> <corner>.",
)
LINKS = (
    "",
    "",
    "",
    "",
    "also, ",
    "besides, ",
    "by the way, ",
    "it is no secret that ",
    "people say that ",
    "as we hear, ",
    "of course, ",
    "in addition, ",
)
PASSAGE_STARTS = (
    "",
    "",
    "",
    "Here is what we know about {s}. ",
    "Let me tell you about {s}. ",
    "This is a note on {s}. ",
    "A <job> wrote this about {s}. ",
    "You asked about {s}. ",
    "Who has not heard of {s}? ",
    "Have you heard of {s}? ",
)
MADE_PLACES = ("Old", "New", "Upper", "Lower", "Great", "Little", "High", "North", "South", "West")
MADE_ENDS = ("Amsel", "Brunnen", "Cray", "Dorsum", "Eddick", "Fluss", "Garrow", "Hobbin", "Innis", "Jarrow", "Kippen",
    "Luton", "Mossel", "Nettlow", "Orrin", "Pippin", "Quarrel", "Rudder", "Sippel", "Tarrow", "Umber", "Vessel",
    "Wicken", "Yarrow", "Zorn")  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Attribute:
    """One thing that a passage may tell of its subject: the value's pattern, sentences and questions."""

    name: str
    pattern: str
    sentences: tuple[str, ...]
    questions: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Theme:
    name: str
    subject: str
    nouns: tuple[str, ...]
    attributes: tuple[Attribute, ...]


@dataclasses.dataclass(frozen=True)
class Item:
    """One question on a passage; `drawn` are values of the same kind that stand in the passage."""

    question: str
    answer: str
    pattern: str
    drawn: tuple[str, ...]


def _read(text: str) -> Iterator[Theme]:
    for block in text.replace("\n  ", " ").strip().split("@ ")[1:]:
        head, *lines = block.strip().splitlines()
        name, subject = head.split(" = ")
        subject, _, nouns = subject.partition("; ")
        attributes = []
        for line in lines:
            told, _, asked = line.partition(" ? ")
            value, _, told = told.partition(" = ")
            pattern, *sentences = told.split(" / ")
            attributes.append(Attribute(value, pattern, tuple(sentences), tuple(asked.split(" / "))))
        yield Theme(name, subject, tuple(nouns.split(", ")), tuple(attributes))


THEMES = tuple(_read(PASSAGES))


def _value(random_: random.Random, pattern: str, surnames: frozenset[str]) -> str:
    """Draw one value; people and places in passages are invented, and so in no table."""
    if pattern in ("<person>", "<first_name>"):
        return invented_person(random_, "p", surnames)["p" if pattern == "<person>" else "p_first"]
    if pattern == "<made_place>":
        return f"{random_.choice(MADE_PLACES)} {random_.choice(MADE_ENDS)}"
    return expand(random_, pattern, {})


class Passage:
    """A passage on one or two subjects of a theme, and the questions that it answers."""

    def __init__(self, random_: random.Random, theme: Theme, surnames: frozenset[str], subjects: int):
        self.random, self.theme, self.surnames = random_, theme, surnames
        self.used: set[str] = set()
        count = random_.choice((3, 4, 5, 6)) if subjects == 1 else random_.choice((2, 3, 3, 4))
        chosen = sample(random_, theme.attributes, count)
        self.rows: list[list[tuple[Attribute, str, dict]]] = []
        for _ in range(subjects):
            slots = self._subject({row[0][2]["key"] for row in self.rows})
            taken = {value for row in self.rows for _, value, _ in row} | {slots["s"].split()[0]}
            self.rows.append([(attribute, self._other(attribute.pattern, taken), slots) for attribute in chosen])

    def _subject(self, taken: set[str]) -> dict[str, str]:
        while True:
            if self.theme.subject == "person":
                person = invented_person(self.random, "p", self.surnames)
                name = person[self.random.choice(("p", "p_first"))]
                slots = {"s": name, "later": person["p_she"], "x_her": person["p_her"], "key": person["p_first"]}
            else:
                name = expand(self.random, self.theme.subject, {})
                slots = {"s": name, "later": self.random.choice((*self.theme.nouns, "it")), "x_her": "its", "key": name}
            if slots["key"] not in taken:
                return slots

    def _other(self, pattern: str, taken: set[str]) -> str:
        for _ in range(20):
            value = _value(self.random, pattern, self.surnames)
            if value not in taken:
                break
        taken.add(value)
        return value

    def text(self) -> str:
        """The passage, with fillers between its sentences."""
        random_, parts = self.random, []
        for row in self.rows:
            for number, (attribute, value, slots) in enumerate(row):
                name = slots["s"] if number == 0 or random_.random() < 0.3 else slots["later"]
                filled = slots | {"x": name, attribute.name: value, "used": self.used}
                pattern = self._sentence(attribute, first=number == 0)
                # A value that opens its sentence would get a capital; the answer must be written as in the passage.
                opens = pattern.startswith("{" + attribute.name)
                link = random_.choice([link for link in LINKS if link or not opens]) if number else ""
                parts.append(link + expand(random_, pattern, filled) + ".")
                if random_.random() < 0.35:
                    parts.append(expand(random_, random_.choice(FILLERS), {"used": self.used}))
        start = expand(random_, random_.choice(PASSAGE_STARTS), {"s": self.rows[0][0][2]["s"]})
        return start + " ".join(parts)

    def _sentence(self, attribute: Attribute, first: bool) -> str:
        """A pattern for one thing told; the first of a subject must name it, and not open with the value."""
        patterns = attribute.sentences
        if first:
            patterns = [p for p in patterns if ("{x}" in p or "{s}" in p) and not p.startswith("{" + attribute.name)]
        return self.random.choice(patterns)

    def items(self, count: int) -> list[Item]:
        """`count` questions in random order."""
        cells = [cell for row in self.rows for cell in row]
        found = []
        for attribute, value, slots in sample(self.random, cells, count):
            question = expand(self.random, self.random.choice(attribute.questions), slots)
            drawn = tuple(v for a, v, _ in cells if a.pattern == attribute.pattern and v != value)
            found.append(Item(question[0].upper() + question[1:], value, attribute.pattern, drawn))
        return found

    def options(self, item: Item) -> list[str]:
        """Four values in random order: the right one, those of its kind in the passage, and fresh ones."""
        taken = {item.answer, *item.drawn[:3]}
        options = [item.answer, *item.drawn[:3]]
        while len(options) < 4:
            options.append(self._other(item.pattern, taken))
        self.random.shuffle(options)
        return options


def lettered(question: str, options: list[str], answer: str) -> str:
    """A question with lettered choices, up to `Answer:`, and the answer with its letter."""
    lines = "\n".join(f"{letter}) {option}" for letter, option in zip(LETTERS, options, strict=True))
    return f"Question: {question}\n{lines}\nAnswer: {LETTERS[options.index(answer)]}) {answer}"


def reading_quiz(random_: random.Random, theme: Theme, form: str, surnames: frozenset[str]) -> str:
    passage = Passage(random_, theme, surnames, 2 if form == "two" else 1)
    text, items = passage.text(), passage.items(random_.choice((1, 2, 3) if form == "lettered" else (2, 3, 4)))
    if form == "lettered":
        asked = "\n\n".join(lettered(item.question, passage.options(item), item.answer) for item in items)
    elif form == "close":
        asked = "\n".join(f"Question: {item.question}\nAnswer: {item.answer}" for item in items)
    else:
        asked = "\n\n".join(f"Question: {item.question}\nAnswer: {item.answer}" for item in items)
    task = expand(random_, random_.choice(TASKS), {"used": set()})
    return f"{tidy(task + text) if task.endswith(chr(10)) or not task else task + tidy(text)}\n\n{asked}"
