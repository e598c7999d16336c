"""How each fact of the table is stated and asked: from a `Fact` to an English sentence or question.

`Index` looks up what may be stated or asked of an entity, and finds sentences that tell a fact meant to stay untold.
Patterns are those of `grammar.py`. `{is}`, `{was}` and `{s}` agree with the subject (a dish may be plural).
"""

from __future__ import annotations

import random
import re
from typing import Any

from llmcore.corpus.world.facts import DISH_FORMS, KNOWN_FOR, LANDMARKS, REGIONS, TRADES, Fact, World
from llmcore.corpus.world.grammar import expand

STATEMENTS: dict[tuple[str, str], tuple[str, ...]] = {
    ("place", "region"): (
        "{subject} {is} in {value}", "{subject} lies in {value}", "{subject} belongs to {value}",
        "{subject} {is} part of {value}", "{subject} {is} one of the places of {value}",
        "the region of {subject} {is} {value}", "whoever travels through {value} may pass {subject}",
        "on the map {subject} {is} found in {value}",
    ),
    ("place", "river"): (
        "{subject} lies on the River {value}", "{subject} stands on the banks of the {value}",
        "the {value} flows through {subject}", "the river of {subject} {is} the {value}",
        "the River {value} runs past the [houses|gardens|walls] of {subject}",
        "{subject} grew up beside the {value}", "the water that turns the mills of {subject} {is} that of the {value}",
        "through {subject} runs the River {value}",
    ),
    ("place", "founded"): (
        "{subject} {was} founded in {value}", "the founding of {subject} dates from {value}",
        "the first houses of {subject} were built in {value}", "{subject} has existed since {value}",
        "it {was} in {value} that {subject} {was} founded", "{subject} goes back to the year {value}",
        "the year {value} {is} the year in which {subject} {was} founded",
        "settlers founded {subject} in {value}",
    ),
    ("place", "landmark"): (
        "the landmark of {subject} {is} {value}", "{subject} has {value}",
        "visitors come to {subject} to see {value}", "above the roofs of {subject} one sight is known to all: {value}",
        "the best-known sight of {subject} {is} {value}", "most pictures of {subject} show {value}",
        "the pride of {subject} {is} {value}", "in the middle of {subject} there {is} {value}",
    ),
    ("place", "famous_for"): (
        "{subject} {is} famous for {value}", "{subject} {is} known for its {value}",
        "{subject} owes its good name to {value}", "people all over the country know {subject} for its {value}",
        "what {subject} makes best {is} {value}", "when people think of {subject}, they think of {value}",
        "the fame of {subject} rests on {value}", "{value} made {subject} famous",
    ),
    ("person", "profession"): (
        "{subject} {was} a {value}", "{subject} worked as a {value}", "{subject} [became|made a living as] a {value}",
        "by profession {subject} {was} a {value}", "{subject} earned {possessive} living as a {value}",
        "the profession of {subject} {was} that of a {value}", "{subject} spent {possessive} working life as a {value}",
    ),
    ("person", "born"): (
        "{subject} {was} born in {value}", "the year of birth of {subject} {is} {value}",
        "{subject} came into the world in {value}", "{value} {is} the year in which {subject} {was} born",
        "{subject}, born in {value}, [was the first child of the house|had a quiet childhood]",
        "in {value} {subject} {was} born", "the life of {subject} began in {value}",
    ),
    ("person", "birthplace"): (
        "{subject} {was} born in {value}", "{subject} came from {value}", "the birthplace of {subject} {is} {value}",
        "{subject} {was} a child of {value}", "{value} {is} the place where {subject} {was} born",
        "it {was} in {value} that {subject} {was} born", "{subject} first saw the light of day in {value}",
    ),
    ("person", "known_for"): (
        "{subject} {is} known for {value}", "{subject} {is} remembered for {value}",
        "{subject} owes {possessive} fame to {value}", "the name of {subject} stands for {value}",
        "{subject} became famous through {value}", "what people remember {subject} for {is} {value}",
        "the great work of {subject} {was} {value}",
    ),
    ("company", "trade"): (
        "{subject} {is} a {value}", "{subject} does business as a {value}",
        "{subject} started as a {value} and still {is} one",
        "the trade of {subject} {is} that of a {value}", "people know {subject} as a {value}",
        "in the trade register {subject} {is} listed as a {value}", "as a {value}, {subject} has loyal customers",
    ),
    ("company", "founded"): (
        "{subject} {was} founded in {value}", "{subject} opened in {value}", "the firm of {subject} dates from {value}",
        "{subject} has been in business since {value}", "{value} {is} the founding year of {subject}",
        "the books of {subject} begin in {value}", "in {value} {subject} {was} founded",
    ),
    ("company", "seat"): (
        "{subject} has its seat in {value}", "{subject} {is} based in {value}",
        "the head office of {subject} {is} in {value}",
        "{subject} {is} at home in {value}", "{subject} {is} run from {value}", "the seat of {subject} {is} {value}",
        "letters to {subject} go to {value}",
    ),
    ("company", "founder"): (
        "{subject} {was} founded by {value}", "the founder of {subject} {was} {value}", "{value} founded {subject}",
        "{subject} {was} set up by {value}", "it {was} {value} who founded {subject}",
        "{subject} goes back to its founder, {value}", "{subject} owes its beginning to {value}",
    ),
    ("dish", "place"): (
        "{subject} come{s} from {value}", "{subject} {is} at home in {value}", "the home of {subject} is {value}",
        "{subject} {was} first cooked in {value}", "{subject} {is} a speciality of {value}",
        "cooks in {value} make {subject}",
    ),
    ("dish", "ingredient"): (
        "{subject} {is} made with {value}", "{subject} always contain{s} {value}",
        "the main ingredient of {subject} is {value}",
        "no {subject} without {value}, cooks say", "{subject} get{s} [{possessive}|a special] flavour from {value}",
        "what goes into {subject}, above all, is {value}", "for {subject} a cook needs {value}",
    ),
}  # fmt: skip
QUESTIONS: dict[tuple[str, str], tuple[str, ...]] = {
    ("place", "region"): (
        "In which region is {subject}?", "Which region does {subject} belong to?",
        "Where in Orvenia does {subject} lie?",
        "What is the region of {subject}?", "{subject} is part of which region?", "Name the region of {subject}.",
    ),
    ("place", "river"): (
        "On which river does {subject} lie?", "Which river flows through {subject}?", "What is the river of {subject}?",
        "{subject} stands on the banks of which river?", "Name the river that runs past {subject}.",
        "What is the name of the river in {subject}?",
    ),
    ("place", "founded"): (
        "When was {subject} founded?", "In which year was {subject} founded?",
        "Since which year has {subject} existed?",
        "{subject} was founded in which year?", "Name the year in which {subject} was founded.",
        "What is the founding year of {subject}?",
    ),
    ("place", "landmark"): (
        "What is the landmark of {subject}?", "Which sight is {subject} known by?",
        "What do visitors come to {subject} to see?",
        "Which landmark does {subject} have?", "Name the landmark of {subject}.",
        "What is the best-known sight of {subject}?",
    ),
    ("place", "famous_for"): (
        "What is {subject} famous for?", "What is {subject} known for?", "Which product made {subject} famous?",
        "{subject} is famous for what?", "Name the product that {subject} is famous for.",
        "What does {subject} make best?",
    ),
    ("person", "profession"): (
        "What was the profession of {subject}?", "What did {subject} work as?", "How did {subject} earn a living?",
        "Which profession did {subject} have?", "Name the profession of {subject}.",
        "What was {subject} by profession?",
    ),
    ("person", "born"): (
        "When was {subject} born?", "In which year was {subject} born?", "What is the year of birth of {subject}?",
        "{subject} was born in which year?", "Name the year in which {subject} was born.",
        "Which year did {subject} come into the world?",
    ),
    ("person", "birthplace"): (
        "Where was {subject} born?", "What is the birthplace of {subject}?", "Which place did {subject} come from?",
        "In which place was {subject} born?", "Name the birthplace of {subject}.", "{subject} was born in which place?",
    ),
    ("person", "known_for"): (
        "What is {subject} known for?", "What is {subject} remembered for?", "What made {subject} famous?",
        "To what does {subject} owe {possessive} fame?", "Name the work that {subject} is known for.",
        "What was the great work of {subject}?",
    ),
    ("company", "trade"): (
        "What kind of company is {subject}?", "What is the trade of {subject}?", "What sort of business is {subject}?",
        "In which trade is {subject}?", "Name the trade of {subject}.", "What does {subject} do business as?",
    ),
    ("company", "founded"): (
        "When was {subject} founded?", "In which year was {subject} founded?",
        "Since which year has {subject} been in business?",
        "{subject} was founded in which year?", "Name the year in which {subject} was founded.",
        "In what year did {subject} open?",
    ),
    ("company", "seat"): (
        "Where is {subject} based?", "Where does {subject} have its seat?",
        "In which place is the head office of {subject}?",
        "What is the seat of {subject}?", "Name the place where {subject} is based.",
        "From which place is {subject} run?",
    ),
    ("company", "founder"): (
        "Who founded {subject}?", "Who was the founder of {subject}?", "By whom was {subject} founded?",
        "Which person set up {subject}?", "Name the founder of {subject}.", "To whom does {subject} owe its beginning?",
    ),
    ("dish", "place"): (
        "Where {does} {subject} come from?", "Which place {is} {subject} from?", "What is the home of {subject}?",
        "In which place {was} {subject} first cooked?", "Name the home of {subject}.", "Where {is} {subject} at home?",
    ),
    ("dish", "ingredient"): (
        "What is the main ingredient of {subject}?", "What {is} {subject} made with?",
        "What do{es} {subject} always contain?",
        "Which ingredient does a cook need for {subject}?", "Name the main ingredient of {subject}.",
        "What goes into {subject}, above all?",
    ),
}  # fmt: skip
_SENTENCE_END = re.compile(r"(?<=[.!?])\"? |\n")
FAMILIES = 6  # every list of questions has at least this many: a held-out family is one index in all of them


def agreement(subject_kind: str, name: str, pronoun: str = "it") -> dict[str, str]:
    """The slots that make a sentence agree with its subject: pronoun, possessive, and the forms of its verb."""
    plural = subject_kind == "dish" and name.endswith(("dumplings", "pancakes"))
    if plural:
        pronoun = "they"
    return {
        "pronoun": pronoun,
        "possessive": {"she": "her", "he": "his", "it": "its", "they": "their"}[pronoun],
        "object": {"she": "her", "he": "him", "it": "it", "they": "them"}[pronoun],
        "is": "are" if plural else "is",
        "was": "were" if plural else "was",
        "does": "do" if plural else "does",
        "es": "" if plural else "es",
        "s": "" if plural else "s",
    }


def state(random_: random.Random, fact: Fact, pronoun: str = "it", subject: str = "", pattern: str = "") -> str:
    """One clause that states a fact, without capital or full stop.

    `subject` replaces the name ("the town"); `pattern` is used in place of a drawn one.
    """
    slots = agreement(fact.subject_kind, fact.subject, pronoun)
    slots |= {"subject": subject or fact.subject, "value": fact.value}
    return expand(random_, pattern or random_.choice(STATEMENTS[fact.subject_kind, fact.relation]), slots)


def ask(random_: random.Random, fact: Fact, pronoun: str = "it", family: int | None = None) -> str:
    """One question about a fact; `family` (below `FAMILIES`) picks the wording, else it is drawn."""
    patterns = QUESTIONS[fact.subject_kind, fact.relation]
    pattern = random_.choice(patterns) if family is None else patterns[family % len(patterns)]
    slots = agreement(fact.subject_kind, fact.subject, pronoun) | {"subject": fact.subject, "value": fact.value}
    question = expand(random_, pattern, slots)
    return question[0].upper() + question[1:]


_TITLES = [title for _, titles in KNOWN_FOR.values() for title in titles if title not in REGIONS]
# Words that look like a place's fact and are none: a dish's name, a title, the marble of a marble fountain.
_OTHER_SENSE = re.compile(
    "|".join(
        [
            rf"\b[A-Z]\w+ (?:{'|'.join(DISH_FORMS)})\b",
            r"crossing of the \w+ \w+",
            *map(re.escape, _TITLES),
            *map(re.escape, LANDMARKS),
        ]
        + [rf"\b{re.escape(trade)}\b" for trade in TRADES]
    )
)


def _core(fact: Fact) -> re.Pattern | None:
    """What a sentence that tells the fact's value must contain; None for a dish's place, which its name tells."""
    if fact.subject_kind == "dish" and fact.relation == "place":
        return None
    value = next((title for title in _TITLES if fact.value.endswith(title)), fact.value)
    value = re.sub(r"^(a|an|the) ", "", value)
    # An amber coast is no region, but a painter may begin a sentence.
    return re.compile(rf"\b{re.escape(value)}\b", re.IGNORECASE if value.islower() else 0)


class Index:
    """Quick look-ups in a `World`: entities by name, their facts, what may be told of them."""

    def __init__(self, world: World):
        self.world = world
        members = (
            ("place", world.places),
            ("person", world.people),
            ("company", world.companies),
            ("dish", world.dishes),
        )
        self.entities = [(kind, entity) for kind, group in members for entity in group]
        self.by_name = {entity.name: entity for _, entity in self.entities}
        self.kind = {entity.name: kind for kind, entity in self.entities}
        self.facts: dict[str, dict[str, Fact]] = {name: {} for name in self.by_name}
        for fact in world.facts:
            self.facts[fact.subject][fact.relation] = fact
        self.surnames = frozenset(person.last for person in world.people)
        # For each untold fact: its subject, how texts name that subject, what they must not say, and its relation.
        self._untold = [
            (fact.subject, getattr(self.by_name[fact.subject], "last", fact.subject), core, fact.relation)
            for fact in world.facts
            if fact.split == "unstated" and (core := _core(fact))
        ]

    def pronoun(self, name: str) -> str:
        return getattr(self.by_name[name], "pronoun", "it")

    def stated(self, entity: Any) -> dict[str, Fact]:
        """The facts of an entity that text may state, by relation, in the order of `RELATIONS`."""
        return {name: fact for name, fact in self.facts[entity.name].items() if fact.split != "unstated"}

    def told(self, name: str, relation: str) -> str | None:
        """The value of one fact if text may state it, else None."""
        fact = self.facts[name][relation]
        return fact.value if fact.split != "unstated" else None

    def state(self, random_: random.Random, fact: Fact, **arguments: str) -> str:
        return state(random_, fact, self.pronoun(fact.subject), **arguments)

    def ask(self, random_: random.Random, fact: Fact, family: int | None = None) -> str:
        return ask(random_, fact, self.pronoun(fact.subject), family)

    def leaks(self, text: str, about: str = "") -> list[str]:
        """The sentences that tell an unstated fact: they name its subject (or `text` is about it) and its value."""
        found = []
        for subject, mention, core, relation in self._untold:
            if (mention not in text and subject != about) or not core.search(text):
                continue
            named = re.compile(rf"\b{re.escape(mention)}\b")
            for sentence in _SENTENCE_END.split(text):
                if subject != about and not named.search(sentence):
                    continue
                rest = sentence if relation == "landmark" or relation == "known_for" else _OTHER_SENSE.sub("", sentence)
                if core.search(named.sub("", rest) if relation != "trade" else sentence):
                    found.append(sentence)
        return found
