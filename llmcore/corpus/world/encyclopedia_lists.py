"""Articles on more than one entity: lists by a shared value, chronologies, and comparisons of two."""

from __future__ import annotations

import random
from typing import Any

from llmcore.corpus.world.facts import Fact
from llmcore.corpus.world.grammar import expand, pick, sample
from llmcore.corpus.world.wordings import Index

# For each (kind, relation) a list may be made by: titles and openings, with {value}.
BY_VALUE = {
    ("place",
    "region"): ("Places of {value}; [Towns and villages|Where people live] in {value}; A short tour of {value}",
        "{Value} [has|counts] many towns and villages.; These places belong to {value}.; Who travels through {value} "
        "passes some of these places.; {Value} is a region with [a long memory|its own songs|good roads]."),
    ("place", "river"): ("Towns on the {value}; Along the River {value}; The {value} and its towns",
        "The River {value} passes [houses, mills and gardens|many a garden wall].; These places lie on the {value}.; "
        "A boat on the {value} calls at several places.; Life along the {value} has always been [busy|slow|wet]."),
    ("place", "famous_for"): ("Where {value} comes from; The trade in {value}; A short history of {value} in Orvenia",
        "Good {value} has been made in Orvenia for centuries.; The trade in {value} needs patience and skill.; "
        "Nobody knows who first sold {value} here.; [Merchants|Buyers|Customers] know where to look for {value}."),
    ("place", "landmark"): ("Seen more than once: {value}; {Value} and where to find it",
        "Travellers like to see {value}, and there is more than one in the country.; For {value} one need not go "
        "far.; A <job> who loved to travel made notes on every place with {value}."),
    ("person", "profession"): ("Orvenia's best-known names: the {value}; [Lives|Portraits] of {value}s",
        "Orvenia has had more than one good {value}.; To be a {value} was never easy.; Young people who want to "
        "become a {value} learn these names.; Each {value} in this list went a different way."),
    ("person", "birthplace"): ("[Sons and daughters|Children] of {value}; Born in {value}",
        "{Value} is proud of its children.; Some well-known people were born in {value}.; In {value} one finds "
        "plaques on several old houses."),
    ("company", "trade"): ("The business of a {value}; [Firms|Companies] of one trade: the {value}",
        "To run such a firm takes money and nerve.; More than one {value} does business in Orvenia.; Customers may "
        "choose which {value} they trust."),
    ("company", "seat"): ("[Firms|Business|Work] in {value}; Companies of {value}",
        "In {value} many people work for well-known firms.; {Value} is good for business, [they say|a <job> once "
        "said].; Several roads in {value} lead to factory gates."),
    ("dish", "ingredient"): ("Cooking with {value}; What to do with {value}; Dishes with {value}",
        "Cooks in Orvenia like {value}.; There are many ways to use {value}.; Whoever has {value} in the pantry need "
        "not go hungry."),
}  # fmt: skip
ENTRIES = ("- {a}.", "- {a}; {b}.", "{a}. Also, {b}.", "{a}, and {b}.", "{a}. {b}.", "{a}. It is also true that {b}.")
BETWEEN = (
    "Next comes {name}.", "Then there is {name}.", "{name} must not be forgotten.", "Another name is {name}.",
    "A word about {name}.", "Let us go on to {name}.",
    "The list would not be complete without {name}.", "{name} is a case of its own.",
    "Of {name} there is more to tell.", "Most people think of {name} first.",
)  # fmt: skip
COMPARE_OPENINGS = (
    "{a} and {b} are often mentioned together, but they are not the same.",
    "Who would mix up {a} and {b}? Many people do.", "Here is what sets {a} and {b} apart.",
    "A pupil was asked to compare {a} with {b} and wrote this.", "{a} or {b}? A short comparison.",
    "Two names, two stories: {a} and {b}.", "Put {a} beside {b}, and differences appear.",
)  # fmt: skip
COMPARE_JOINERS = (
    "{a}, whereas {b}.", "{a}, but {b}.", "{a}; {b}.", "while {a}, {b}.", "{a}. On the other hand, {b}.",
    "{a}. By contrast, {b}.", "on the one side, {a}; on the other, {b}.", "{a}, and {b}.",
)  # fmt: skip
SAME_JOINERS = (
    "here the two agree: {a}, and {b}.",
    "{a}, and in the same way {b}.",
    "both have this in common: {a}, and {b}.",
)
COMPARE_CLOSINGS = (
    "Which one is [better|dearer to us] is a matter of taste.", "So much for the differences.",
    "Both deserve a visit to the <building>, where old <objects> recall them.", "The teacher gave full marks.",
    "More they do not have in common.", "A <job> from the <direction> would see it differently.",
    "Nobody has to choose between them.",
)  # fmt: skip
YEARS = {"place": "{name} is founded", "person": "{name} is born", "company": "{name} opens for business"}
YEAR_OPENINGS = (
    "[Some dates|A few years] that [pupils|clerks|guides] should know.",
    "History is easier to learn in the right order.", "What happened first, and what came later?",
    "The wall of the school shows these dates.", "An old <job> wrote down these years in a notebook.",
    "Not every year brings something new, but these did.",
)  # fmt: skip
MEANWHILE = (
    "Meanwhile, people [ploughed|sang|traded|built|quarrelled] as before.",
    "The winter after that was hard.",
    "Nobody guessed how important that would be.",
    "Wars were far away at that time.",
    "Bread was cheap in those days.",
)
FORMS = 3


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";")]


def _value_list(index: Index, random_: random.Random, kind: str, relation: str, form: int) -> str:
    """A list of entities that share one told value, each with one more fact where there is one."""
    shared: dict[str, list[str]] = {}
    for entity_kind, entity in index.entities:
        value = index.told(entity.name, relation) if entity_kind == kind else None
        if value:
            shared.setdefault(value, []).append(entity.name)
    candidates = [value for value, names in shared.items() if len(names) > 1] or list(shared)
    value = random_.choice(candidates)
    slots: dict[str, Any] = {"value": value, "used": set()}
    titles, openings = map(_split, BY_VALUE[kind, relation])
    parts = []
    for name in sample(random_, shared[value], 6):
        facts = index.stated(index.by_name[name])
        other = random_.choice([fact for fact in facts.values() if fact.relation != relation] or [facts[relation]])
        clauses = {"a": index.state(random_, facts[relation]), "b": index.state(random_, other), "name": name}
        entry = expand(random_, random_.choice(ENTRIES[:2] if form == 0 else ENTRIES[2:]), clauses)
        before = expand(random_, random_.choice(BETWEEN), clauses) + " " if form == 2 or random_.random() < 0.2 else ""
        parts.append(entry if form == 0 else before + entry)
    opening = expand(random_, random_.choice(openings), slots)
    body = ("\n" if form == 0 else random_.choice((" ", "\n\n"))).join(parts)
    title = expand(random_, random_.choice(titles), slots)
    return f"{title[0].upper()}{title[1:]}\n\n{opening}{chr(10) if form == 0 else ' '}{body}"


def _comparison(index: Index, random_: random.Random, kind: str, form: int) -> str:
    """Two entities of one kind, relation by relation: only those told of both, then what is told of one."""
    entities = [entity for entity_kind, entity in index.entities if entity_kind == kind]
    one, two = random_.sample(entities, 2)
    first, second = index.stated(one), index.stated(two)
    slots: dict[str, Any] = {"a": one.name, "b": two.name, "used": set()}
    parts = [expand(random_, random_.choice(COMPARE_OPENINGS), slots)]
    relations = list(dict.fromkeys([*first, *second]))
    random_.shuffle(relations)
    for relation in relations:
        pair: list[Fact] = [facts[relation] for facts in (first, second) if relation in facts]
        clauses = [index.state(random_, fact) for fact in pair]
        if len(pair) == 1:
            parts.append(clauses[0] + ".")
            continue
        joiners = SAME_JOINERS if pair[0].value == pair[1].value else COMPARE_JOINERS
        parts.append(expand(random_, random_.choice(joiners), {"a": clauses[0], "b": clauses[1]}))
    if form != 1:
        parts.append(expand(random_, random_.choice(COMPARE_CLOSINGS), slots))
    title = f"{one.name} and {two.name}\n\n" if form == 2 else ""
    return title + "".join(part + random_.choice((" ", " ", "\n\n" if form else " ")) for part in parts)


def _chronology(index: Index, random_: random.Random, form: int) -> str:
    """Founding and birth years in order."""
    relation = {"place": "founded", "person": "born", "company": "founded"}
    dated, used = [], set()
    for kind, entity in sample(random_, index.entities, 16):
        year = index.told(entity.name, relation[kind]) if kind in relation else None
        if year:
            dated.append(
                (
                    int(year),
                    expand(random_, YEARS[kind], {"name": entity.name}),
                    index.facts[entity.name][relation[kind]],
                )
            )
    parts = []
    for year, clause, fact in sorted(dated[:9], key=lambda item: item[:2]):
        if form == 0:
            parts.append(f"{year}: {clause}.")
        else:
            parts.append(
                (f"In {year} {clause}." if form == 1 else index.state(random_, fact) + ".")
                + (" " + expand(random_, pick(random_, MEANWHILE, used), {}) if random_.random() < 0.3 else "")
            )
    return expand(random_, random_.choice(YEAR_OPENINGS), {}) + "\n\n" + ("\n" if form == 0 else " ").join(parts)


def draw(index: Index, random_: random.Random, style: int) -> tuple[str, str]:
    """The group and the text of one list, chronology or comparison; `style` counts through all of them."""
    kinds = [*BY_VALUE, "chronology", *(("compare", kind) for kind in ("place", "person", "company", "dish"))]
    chosen, form = kinds[style % len(kinds)], style // len(kinds) % FORMS
    if chosen == "chronology":
        return f"chronology-{form}", _chronology(index, random_, form)
    if chosen[0] == "compare":
        return f"compare-{chosen[1]}-{form}", _comparison(index, random_, chosen[1], form)
    return f"list-{chosen[0]}-{chosen[1]}-{form}", _value_list(index, random_, *chosen, form)
