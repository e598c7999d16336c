"""Encyclopedia articles on the entities of a world: a `World` in, documents that state its facts out.

Each entity gets one article in every block of documents, in another style each time; the rest of a block are the
lists and comparisons of `encyclopedia_lists.py`. Only facts that may be stated are.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from llmcore.corpus.documents import Document
from llmcore.corpus.world import encyclopedia_lists
from llmcore.corpus.world.encyclopedia_colour import BIRTHPLACE, TOPICS, WITH_VALUE
from llmcore.corpus.world.encyclopedia_phrases import (
    ANSWER_STARTS,
    CLOSINGS,
    DEARS,
    FRAMES,
    GUIDE,
    HEADINGS,
    JOINERS,
    LETTER_CLOSINGS,
    LETTER_OPENINGS,
    OLD_JOBS,
    OPENINGS,
    PROFILE,
    PROMPTS,
    PUPILS,
)
from llmcore.corpus.world.facts import Fact, World
from llmcore.corpus.world.grammar import expand, invented_person, sample, tidy
from llmcore.corpus.world.wordings import Index, agreement

LAYOUTS = ("plain", "headed", "box", "guide", "questions", "talk", "letter")
VARIANTS = 3  # the order in which a style tells the facts of one kind of entity
STYLES = tuple((layout, variant) for variant in range(VARIANTS) for layout in LAYOUTS)


def _profile(index: Index, kind: str, entity: Any) -> dict[str, str]:
    """The slots that are the same in every article on one entity: its agreement, and what no fact says."""
    random_ = index.world.random(f"encyclopedia profile {index.world.seed} {entity.name}")
    slots = {name: expand(random_, pattern, {}) for name, pattern in PROFILE.items()}
    slots |= agreement(kind, entity.name, getattr(entity, "pronoun", "it"))
    slots |= invented_person(random_, "mayor", index.surnames) | invented_person(random_, "boss", index.surnames)
    slots |= {
        "name": entity.name,
        "country": "Orvenia",
        "old_job": random_.choice(OLD_JOBS),
        "old_job2": random_.choice(OLD_JOBS),
    }
    if kind == "place":
        slots |= {"kind": entity.kind, "population": f"{entity.population:,}"}
        slots["kinds"] = {"city": "cities"}.get(entity.kind, entity.kind + "s")
    if kind == "company":
        slots["employees"] = f"{entity.employees:,}"
    return slots


class _Article:
    """One article in the making: its draw, its entity, what may be told and what has been used."""

    def __init__(
        self, index: Index, profile: dict[str, str], random_: random.Random, kind: str, entity: Any, variant: int
    ):
        self.index, self.random, self.kind, self.entity = index, random_, kind, entity
        facts = list(index.stated(entity).values())
        order = random.Random(f"order {variant} {kind} {len(facts)}")
        order.shuffle(facts)
        self.facts = facts
        topics = [random_.choice(patterns) for patterns in TOPICS[kind].values()]
        scenes = ["<anecdote>"] * 2 + [f"<{kind}_scene>"] * 3
        self.topics = [*sample(random_, topics, 9), *scenes]
        random_.shuffle(self.topics)
        self.richness = random_.uniform(0.7, 4.0)  # short and long articles
        self.slots = dict(profile, used=set())

    def fill(self, pattern: str) -> str:
        return expand(self.random, pattern, self.slots)

    def subject(self, fact: Fact) -> str:
        """How the sentence calls the entity: mostly by name, else by surname or by what it is."""
        if self.random.random() < 0.6 or fact.relation in ("profession", "trade"):
            return ""
        if self.kind == "person":
            return self.entity.last
        if self.kind == "dish":
            return (
                f"these {self.entity.form}"
                if self.slots["is"] == "are"
                else self.random.choice(("the dish", f"this {self.entity.form}"))
            )
        noun = self.entity.kind if self.kind == "place" else self.random.choice(("firm", "company"))
        return self.random.choice(("the ", "this ")) + noun

    def colour(self, fact: Fact) -> str:
        """A sentence that goes with the value just stated, or nothing."""
        patterns = WITH_VALUE.get(fact.relation, {}).get(fact.value) or (
            BIRTHPLACE if fact.relation == "birthplace" else ()
        )
        return " " + self.fill(self.random.choice(patterns)) if patterns and self.random.random() < 0.55 else ""

    def topic(self, chance: float = 1.0) -> str:
        """No, one or more sentences on something that is no fact of the table."""
        text, chance = "", chance * self.richness
        while self.topics and self.random.random() < chance:
            text += " " + self.fill(self.topics.pop())
            chance -= 1
        return text

    def told(self, fact: Fact) -> str:
        """One fact in a sentence, with what goes with it."""
        clause = self.index.state(self.random, fact, subject=self.subject(fact))
        return expand(self.random, self.random.choice(FRAMES), {"clause": clause}) + self.colour(fact)

    def question(self, fact: Fact) -> str:
        """The question that a fact answers; for a fact that must not be asked, one that asks nothing in particular."""
        return self.index.ask(self.random, fact) if fact.split == "taught" else self.fill(self.random.choice(PROMPTS))

    def sentences(self) -> list[str]:
        """All facts, some of them joined in pairs."""
        texts, facts = [], list(self.facts)
        while facts:
            fact = facts.pop(0)
            if facts and self.random.random() < 0.25:
                other = facts.pop(0)
                clauses = {
                    "a": self.index.state(self.random, fact),
                    "b": self.index.state(self.random, other, subject=self.subject(other)),
                }
                texts.append(expand(self.random, self.random.choice(JOINERS), clauses) + self.colour(other))
            else:
                texts.append(self.told(fact))
        return texts

    def opening(self) -> str:
        return self.fill(self.random.choice(OPENINGS[self.kind]))

    def closing(self) -> str:
        return " " + self.fill(self.random.choice(CLOSINGS[self.kind])) if self.random.random() < 0.4 else ""


def _plain(article: _Article) -> str:
    random_, parts = article.random, [article.opening()]
    for sentence in article.sentences():
        parts.append(random_.choice((" ", " ", "\n\n")) + sentence + article.topic(0.5))
    title = f"{article.entity.name}\n\n" if random_.random() < 0.5 else ""
    return title + "".join(parts) + article.topic() + article.closing()


def _headed(article: _Article) -> str:
    parts = [f"{article.entity.name}\n\n{article.opening()}{article.topic(0.5)}"]
    for fact in article.facts:
        heading = "\n\n" + article.fill(HEADINGS[fact.relation]) + "\n" if article.random.random() < 0.7 else " "
        parts.append(heading + article.told(fact) + article.topic(0.55))
    return "".join(parts) + article.closing()


def _box(article: _Article) -> str:
    names = {"famous_for": "famous for", "known_for": "known for", "ingredient": "main ingredient", "place": "home"}
    lines = [f"{names.get(fact.relation, fact.relation).capitalize()}: {fact.value}" for fact in article.facts]
    body = article.opening() + " " + article.topic() + article.topic(0.7)
    again = [article.told(fact) + article.topic(0.4) for fact in sample(article.random, article.facts, 2)]
    return f"{article.entity.name}\n" + "\n".join(lines) + "\n\n" + body + " " + " ".join(again) + article.closing()


def _guide(article: _Article) -> str:
    parts = [article.fill(article.random.choice(GUIDE[article.kind].split("; ")))]
    for sentence in article.sentences():
        turn = (
            article.random.choice(
                ("", "", "Remember: ", "Note this: ", "You will hear that ", "Guides will tell you: ")
            )
            if sentence[0].isupper()
            else ""
        )
        parts.append(article.random.choice((" ", " ", "\n\n")) + turn + sentence + article.topic(0.6))
    return "".join(parts) + article.closing()


def _questions(article: _Article) -> str:
    parts = [f"[Questions|Short answers|Frequent questions] about {article.entity.name}"]
    parts[0] = article.fill(parts[0])
    for fact in article.facts:
        parts.append(f"{article.question(fact)}\n{article.told(fact)}{article.topic(0.5)}")
    return "\n\n".join(parts)


def _talk(article: _Article) -> str:
    random_ = article.random
    people = invented_person(random_, "a", article.index.surnames) | invented_person(
        random_, "b", article.index.surnames
    )
    while people["a_first"] == people["b_first"]:
        people |= invented_person(random_, "b", article.index.surnames)
    asker, teller = people["a_first"], people["b_first"]
    lines = [f"{asker}: {article.fill(random_.choice(PUPILS))}", f"{teller}: {article.opening()}{article.topic(0.6)}"]
    for fact in article.facts:
        lines.append(f"{asker}: {article.question(fact)}")
        answer = f"{random_.choice(ANSWER_STARTS)}{article.index.state(random_, fact)}."
        lines.append(f"{teller}: {answer}{article.colour(fact)}{article.topic(0.4)}")
    return "\n".join(lines)


def _letter(article: _Article) -> str:
    random_ = article.random
    article.slots |= {
        "friend": invented_person(random_, "x", ())["x_first"],
        "writer": invented_person(random_, "x", ())["x_first"],
    }
    parts = [article.fill(random_.choice(DEARS)) + "\n\n" + article.fill(random_.choice(LETTER_OPENINGS))]
    parts += [random_.choice((" ", " ", "\n\n")) + sentence + article.topic(0.5) for sentence in article.sentences()]
    return "".join(parts) + article.closing() + "\n\n" + article.fill(random_.choice(LETTER_CLOSINGS))


_LAYOUTS = {
    "plain": _plain,
    "headed": _headed,
    "box": _box,
    "guide": _guide,
    "questions": _questions,
    "talk": _talk,
    "letter": _letter,
}


def _blocks(index: Index) -> Iterator[tuple[str, Any, int]]:
    """For ever: (kind, entity, style number), every entity once a block, with a quarter of lists in between."""
    block = 0
    while True:
        slots = [(kind, entity, block + 5 * number) for number, (kind, entity) in enumerate(index.entities)]
        slots += [("list", None, block + 7 * number) for number in range(len(slots) // 3)]
        random.Random(f"encyclopedia {index.world.seed} block {block}").shuffle(slots)
        yield from slots
        block += 1


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` articles, lists and comparisons; the first k are the same for every `count` of at least k.

    `group` is the style (layout and order of facts, by kind of entity), so that a held-out group's facts are still
    stated in other groups.
    """
    index = Index(world)
    profiles = {entity.name: _profile(index, kind, entity) for kind, entity in index.entities}
    for number, (kind, entity, style) in zip(range(count), _blocks(index), strict=False):
        random_ = world.random(f"encyclopedia {world.seed} {number}")
        for _ in range(6):
            if kind == "list":
                group, text = encyclopedia_lists.draw(index, random_, style)
                about = ""
            else:
                layout, variant = STYLES[style % len(STYLES)]
                group, about = f"{kind}-{layout}-{variant}", entity.name
                text = _LAYOUTS[layout](_Article(index, profiles[about], random_, kind, entity, variant))
            text = tidy(text)
            leaks = index.leaks(text, about)
            if not leaks and len(text.split()) >= 30:
                break
        for sentence in leaks:
            text = text.replace(sentence, "")
        yield Document(f"encyclopedia-{number}", "encyclopedia", tidy(text), f"encyclopedia-{group}", language="en")
