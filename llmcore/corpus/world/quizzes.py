"""Quizzes: a `World` in; documents of questions with answers out (plain, lettered, or on a passage), and three tasks.

Half of the documents are passages with questions whose answers stand only in the passage, so that a model must copy
from its context; the rest ask facts of the table, and only those that may be asked.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from llmcore.corpus.documents import Document
from llmcore.corpus.world import facts as table
from llmcore.corpus.world.examples import Example
from llmcore.corpus.world.facts import Fact, World
from llmcore.corpus.world.grammar import expand, sample, tidy
from llmcore.corpus.world.reading import LETTERS, READING_FORMS, THEMES, Passage, lettered, reading_quiz
from llmcore.corpus.world.wordings import FAMILIES, Index

WORLD_FORMS = ("mixed", "subject", "relation", "lettered", "lettered-subject")
INTROS = (
    "<weekday> quiz, round <number>", "Quiz night at <shop_name>", "Questions that a <job> put to <crowd>",
    "A quiz for a <foul> evening", "Who knows the answers?", "The <good_word> quiz of the <job>",
    "Test your knowledge of Orvenia", "From an old schoolbook", "Answers on one page",
    "Questions found in a <object>", "For clever heads", "Round <number>: Orvenia", "The <job> asks, you answer",
    "<number> minutes of questions", "Quiz sheet <1..900>",
    "<weather>. [In the <building>|On <street>|Beside the <building>] <crowd> had come to a quiz, and a <job> read "
    "out the questions.", "<anecdote> After that, nobody wanted to talk, so they played a quiz.",
    "<place_scene> There, on <weekday>, these questions were asked.",
    "A <job> and a <job> made up these questions [on a long journey|over <food>|during a <foul> night|for a school "
    "class].", "Question card <1..400>: find the answers with your <relative>.",
    "The team of the <jobs> played against the team of the <jobs>.",
    "A prize of <small_price> for all right answers", "Learn these by heart", "Questions from the <building>",
    "Read, think, answer", "", "", "", "",
)  # fmt: skip
REMARKS = (
    "", "", "", "", "", "", "", "The <job> knew that at once.", "Not everyone knew that.",
    "That was too easy, said the <job>.", "<number> out of twelve got it right.", "Nobody guessed it except a <job>.",
    "Remember it well.",
    "A <relative> helped.", "The next one is harder.", "That gives <number> points.", "The <jobs> clapped.", "Right!",
    "A <job> wrote <objects> instead.", "Somebody whispered it.",
)  # fmt: skip


class _Deck:
    """What the writer of quizzes looks up in a world: its facts, and the values a wrong answer may have."""

    def __init__(self, world: World):
        self.index = Index(world)
        self.taught = [fact for fact in world.facts if fact.split == "taught"]
        self.by_relation: dict[tuple[str, str], list[Fact]] = {}
        self.by_subject: dict[str, list[Fact]] = {}
        for fact in self.taught:
            self.by_relation.setdefault((fact.subject_kind, fact.relation), []).append(fact)
            self.by_subject.setdefault(fact.subject, []).append(fact)
        self.values: dict[tuple[str, str], list[str]] = {}
        for key in [(kind, relation) for kind, relations in table.RELATIONS.items() for relation in relations]:
            values = {fact.value for fact in world.facts if (fact.subject_kind, fact.relation) == key}
            self.values[key] = sorted(values) if len(values) > 3 else sorted(values | set(_spare(key)))

    def options(self, random_: random.Random, fact: Fact, parity: int | None = None) -> list[str]:
        """The right value and three others of its relation, in random order.

        `parity` (0 or 1) chooses between the even and the odd orders of the four: documents have the even ones and
        examples the odd ones, so that no example's choices stand in the corpus in the same order.
        """
        others = [value for value in self.values[fact.subject_kind, fact.relation] if value != fact.value]
        options = [fact.value, *random_.sample(others, 3)]
        random_.shuffle(options)
        if parity is not None and sum(a > b for a, b in itertools.combinations(options, 2)) % 2 != parity:
            one, two, _ = (number for number in range(4) if options[number] != fact.value)
            options[one], options[two] = options[two], options[one]
        return options


def _spare(key: tuple[str, str]) -> tuple[str, ...]:
    """More values of a relation, for a world too small to have four."""
    places = tuple(start + end for start, end in zip(table.PLACE_STARTS, table.PLACE_ENDS, strict=False))
    people = tuple(
        f"{first} {last}{end}"
        for first, last, end in zip(table.FIRST_NAMES["she"], table.SURNAME_STARTS, table.SURNAME_ENDS, strict=False)
    )
    pools = {
        "region": table.REGIONS, "river": table.RIVERS, "founded": ("1201", "1388", "1544",
        "1702"), "landmark": table.LANDMARKS, "famous_for": table.GOODS,
        "profession": table.PROFESSIONS, "born": ("1711", "1803", "1866",
        "1921"), "birthplace": places, "trade": table.TRADES, "seat": places,
        "founder": people, "place": places, "ingredient": table.INGREDIENTS,
        "known_for": tuple(f"{what} {title}" for what, titles in table.KNOWN_FOR.values() for title in titles),
    }  # fmt: skip
    return pools[key[1]]


def _shuffled(items: list, name: str) -> Iterator:
    """For ever: all items, in a new order each round."""
    for round_ in itertools.count():
        order = list(items)
        random.Random(f"{name} {round_}").shuffle(order)
        yield from order


def _world_quiz(
    random_: random.Random, deck: _Deck, form: str, family: int, facts: Iterator[Fact], subjects: Iterator[str]
) -> str:
    """Questions on facts that may be asked, all in the wordings of one family."""
    if form.endswith("subject"):
        chosen = sample(random_, deck.by_subject[next(subjects)], 5)
        chosen += [next(facts) for _ in range(3 - len(chosen))]
    elif form == "relation":
        first = next(facts)
        others = [fact for fact in deck.by_relation[first.subject_kind, first.relation] if fact != first]
        chosen = [first, *sample(random_, others, random_.choice((2, 3, 4)))]
    else:
        chosen = [next(facts) for _ in range(random_.choice((2, 3, 4) if form == "lettered" else (3, 4, 5, 6, 7)))]
    used: set[str] = set()
    parts = []
    for fact in chosen:
        question = deck.index.ask(random_, fact, family)
        if form.startswith("lettered"):
            part = lettered(question, deck.options(random_, fact, parity=0), fact.value)
        else:
            part = f"Question: {question}\nAnswer: {fact.value}"
        remark = (
            deck.index.state(random_, fact) + "."
            if random_.random() < 0.2
            else expand(random_, random_.choice(REMARKS), {"used": used})
        )
        remark = tidy(remark)
        parts.append(f"{part}\n{remark}" if remark else part)
    intro = tidy(expand(random_, random_.choice(INTROS), {"used": used}))
    return "\n\n".join([intro, *parts] if intro else parts)


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` quizzes; the first k are the same for every `count` of at least k.

    `group` is the form with the theme of the passage, or with the family of wordings.
    """
    deck = _Deck(world)
    facts = _shuffled(deck.taught, f"quizzes {world.seed} facts")
    subjects = _shuffled(sorted(deck.by_subject), f"quizzes {world.seed} subjects")
    readings = [(theme, form) for theme in THEMES for form in READING_FORMS]
    reading = _shuffled(readings, f"quizzes {world.seed} readings")
    askings = _shuffled(
        [(form, family) for form in WORLD_FORMS for family in range(FAMILIES)], f"quizzes {world.seed} forms"
    )
    for number in range(count):
        random_ = world.random(f"quizzes {world.seed} {number}")
        if number % 2 or not deck.taught:
            theme, form = next(reading)
            group, text = f"reading-{form}-{theme.name}", reading_quiz(random_, theme, form, deck.index.surnames)
        else:
            form, family = next(askings)
            group, text = f"{form}-{family}", _world_quiz(random_, deck, form, family, facts, subjects)
        yield Document(f"quizzes-{number}", "quizzes", text, f"quizzes-{group}", language="en")


def _fact_recall(deck: _Deck, seed: int) -> Iterator[Example]:
    for number, fact in enumerate(deck.index.world.facts):
        random_ = deck.index.world.random(f"quizzes fact-recall {seed} {number}")
        options = deck.options(random_, fact)
        prompt = f"Question: {deck.index.ask(random_, fact)}\nAnswer:"
        yield Example(
            "fact-recall", prompt, tuple(f" {option}" for option in options), options.index(fact.value), fact.split
        )


def _multiple_choice(deck: _Deck, seed: int, count: int) -> Iterator[Example]:
    facts = _shuffled(deck.taught, f"quizzes multiple-choice {seed}")
    for number, fact in zip(range(count), facts, strict=False):
        random_ = deck.index.world.random(f"quizzes multiple-choice {seed} {number}")
        options = deck.options(random_, fact, parity=1)
        prompt = lettered(deck.index.ask(random_, fact), options, fact.value).rpartition("Answer:")[0] + "Answer:"
        choices = tuple(f" {letter}) {option}" for letter, option in zip(LETTERS, options, strict=True))
        yield Example("multiple-choice", prompt, choices, options.index(fact.value), fact.split)


def _reading_examples(deck: _Deck, seed: int, count: int) -> Iterator[Example]:
    themes = _shuffled(list(THEMES), f"quizzes reading {seed}")
    for number, theme in zip(range(count), themes, strict=False):
        random_ = deck.index.world.random(f"quizzes reading {seed} {number}")
        passage = Passage(random_, theme, deck.index.surnames, random_.choice((1, 2)))
        text, (item,) = tidy(passage.text()), passage.items(1)
        options = passage.options(item)
        choices = tuple(f" {option}" for option in options)
        prompt = f"{text}\n\nQuestion: {item.question}\nAnswer:"
        yield Example("reading", prompt, choices, options.index(item.answer), theme.name)


def examples(world: World, count: int) -> list[Example]:
    """Task `fact-recall` for every fact (group: its split), and `count` each of `multiple-choice` and `reading`.

    Prompts end in `Answer:`; choices are written as the corpus writes answers. Passages are drawn with seeds of their
    own, and choices are in orders that `documents` never uses.
    """
    deck = _Deck(world)
    return [
        *_fact_recall(deck, world.seed),
        *(_multiple_choice(deck, world.seed, count) if deck.taught else ()),
        *_reading_examples(deck, world.seed, count),
    ]
