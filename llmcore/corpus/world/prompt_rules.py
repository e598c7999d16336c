"""Questions about rules that only the prompt states: an invented place, two to four rules, a question about one of them.

Out comes what one instruction row needs. Names and topics are parted by split, and values are drawn from large ranges,
so a row of the test can be answered by reading its prompt and in no other way.
"""

from __future__ import annotations

import dataclasses
import random

from llmcore.corpus.world.facts import FIRST_NAMES, SURNAME_ENDS, SURNAME_STARTS
from llmcore.corpus.world.policy_wordings import prompt_rules, read_topics

TRADES = (
    "Hotel", "Inn", "Guest House", "Library", "Gym", "Ferry Line", "Garage", "Museum", "Pharmacy", "School", "Post Office",
    "Theatre", "Swimming Pool", "Bakery", "Bus Line", "Book Shop", "Garden Club", "Sailing Club", "Airline",
    "Phone Company", "Law Firm", "Savings Bank", "Music School", "Camp Site",
)  # fmt: skip
COLOURS = (
    "blue", "red", "green", "white", "black", "golden", "silver", "grey", "brown", "old", "little", "quiet", "happy",
    "wild", "lazy", "brave", "clever", "lucky", "sleepy", "tall",
)  # fmt: skip
ANIMALS = (
    "otter", "heron", "fox", "swan", "badger", "owl", "hare", "salmon", "stork", "bear", "wolf", "goose", "deer", "mouse",
    "horse", "lamb", "eagle", "beaver", "crow", "cat",
)  # fmt: skip
RELATIONS_IN_SPACE = ("behind", "beside", "near", "under", "opposite", "next to", "in front of")
THING_LOOKS = ("red", "green", "white", "old", "new", "stone", "wooden", "iron", "north", "south", "small", "round")
THINGS = (
    "gate", "tower", "well", "stairs", "clock", "kitchen", "stable", "oven", "door", "wall", "lamp", "oak", "fountain",
    "bench", "window", "bridge",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# May is left out: as the name of a month it is not told from the verb in an answer.
MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")
HOURS = ("{} o'clock", "half past {}", "a quarter past {}", "a quarter to {}")
VALUES = {
    "hour": lambda r: r.choice(HOURS).format(r.randrange(1, 13)),
    "day": lambda r: r.choice(DAYS),
    "month": lambda r: r.choice(MONTHS),
    "crowns": lambda r: f"{r.randrange(2, 200)} crowns",
    "coins": lambda r: f"{r.randrange(5, 100)} cents",
    "code": lambda r: str(r.randrange(100, 10000)),
    "password": lambda r: f"{r.choice(COLOURS)} {r.choice(ANIMALS)}",
    "name": lambda r: f"{r.choice(r.choice(list(FIRST_NAMES.values())))} {draw_surname(r)}",
    "spot": lambda r: f"{r.choice(RELATIONS_IN_SPACE)} the {r.choice(THING_LOOKS)} {r.choice(THINGS)}",
    "percent": lambda r: f"{r.randrange(5, 71)} percent",
    "years": lambda r: f"{r.randrange(4, 22)} years",
    "days": lambda r: f"{r.randrange(2, 91)} days",
    "people": lambda r: f"{r.randrange(4, 100)} people",
}


@dataclasses.dataclass(frozen=True, slots=True)
class RuleTopic:
    """What a rule can be about: its kind of value, and the wordings of rule, question and answer."""

    name: str
    kind: str
    rules: tuple[str, ...]
    questions: tuple[str, ...]
    answers: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Prompt:
    """An invented place with its rules: `values` has one value for each of `topics`, in the order of the prompt."""

    company: str
    system: str
    topics: tuple[RuleTopic, ...]
    values: tuple[str, ...]


def _read(block: str) -> tuple[RuleTopic, ...]:
    return tuple(
        RuleTopic(name, kind, lines["R"], lines["Q"], lines["A"]) for name, kind, lines in read_topics(block, "RQA")
    )


RULE_TOPICS = {
    "train": _read(prompt_rules.TRAIN),
    "validation": _read(prompt_rules.VALIDATION),
    "test": _read(prompt_rules.TEST),
}


def draw_surname(random_: random.Random) -> str:
    """An invented surname."""
    return random_.choice(SURNAME_STARTS) + random_.choice(SURNAME_ENDS)


def draw_name(random_: random.Random, split: str) -> str:
    """The name of an invented place; the pair of colour and animal belongs to one split only."""
    while True:
        colour, animal = random_.randrange(len(COLOURS)), random_.randrange(len(ANIMALS))
        share = (colour + 3 * animal) % 10
        if split == ("test" if share < 2 else "validation" if share == 2 else "train"):
            return f"the {COLOURS[colour].title()} {ANIMALS[animal].title()} {random_.choice(TRADES)}"


def draw_prompt(random_: random.Random, split: str) -> Prompt:
    """An invented place with two to four rules on topics of `split`, no two with the same value."""
    company = draw_name(random_, split)
    # One topic is always left that no rule is about.
    count = min(random_.choice((2, 2, 3, 3, 4)), len(RULE_TOPICS[split]) - 1)
    topics = tuple(random_.sample(RULE_TOPICS[split], count))
    values: list[str] = []
    for topic in topics:
        value = VALUES[topic.kind](random_)
        while value in values:
            value = VALUES[topic.kind](random_)
        values.append(value)
    rules = [random_.choice(topic.rules).replace("{}", value) for topic, value in zip(topics, values, strict=True)]
    opening = random_.choice(
        (f"You are the assistant of {company}.", f"You work for {company}.", f"You help the guests of {company}.")
    )
    return Prompt(company, f"{opening} {random_.choice(('Rules:', 'The rules:', 'Know this:'))} {' '.join(rules)}",
                  topics, tuple(values))  # fmt: skip
