"""Everyday instructions: a fact of the world, the mood of a review, a summary of a short report, a word of thanks.

In goes a world; out come drafts of instruction rows. Facts are those that the corpus teaches (`World.asked`); they, the
sentences of reviews and the kinds of report are each parted by split.
"""

from __future__ import annotations

import dataclasses
import random

from llmcore.corpus.world.facts import World
from llmcore.corpus.world.prompt_rules import DAYS

SYSTEMS = ("You are a helpful assistant.", "You are an assistant and answer in short sentences.")

# For each relation: questions, then answers; `{s}` is the subject, `{v}` the value.
FACT_WORDINGS = {
    "region": (
        ("In which region is {s}?", "Where in Orvenia is {s}?", "Tell me the region of {s}."),
        ("{s} is in {v}.", "It lies in {v}."),
    ),
    "river": (
        ("Which river flows through {s}?", "On which river does {s} stand?", "Name the river of {s}."),
        ("{s} stands on the {v}.", "It is the {v}."),
    ),
    "landmark": (
        ("What can be seen in {s}?", "What is the landmark of {s}?", "Name a sight of {s}."),
        ("In {s} you can see {v}.", "The landmark of {s} is {v}."),
    ),
    "famous_for": (
        ("What is {s} famous for?", "Which goods come from {s}?", "Tell me what {s} is known for."),
        ("{s} is famous for its {v}.", "It is known for its {v}."),
    ),
    "profession": (
        ("What was the profession of {s}?", "What did {s} work as?", "Tell me the trade of {s}."),
        ("The profession of {s} was {v}.", "{s} worked as {a} {v}."),
    ),
    "born": (
        ("When was {s} born?", "In which year was {s} born?", "Tell me the year when {s} was born."),
        ("{s} was born in {v}.", "In {v}."),
    ),
    "birthplace": (
        ("Where was {s} born?", "In which town was {s} born?", "Name the birthplace of {s}."),
        ("{s} was born in {v}.", "In {v}."),
    ),
    "known_for": (
        ("What is {s} known for?", "Why do people remember {s}?", "Tell me what made {s} famous."),
        ("{s} is known for {v}.", "It was {v}."),
    ),
    "trade": (
        ("What kind of company is {s}?", "What is the trade of {s}?", "Tell me what sort of firm {s} is."),
        ("{s} is {a} {v}.", "It is {a} {v}."),
    ),
    "founded": (
        ("When was {s} founded?", "In which year was {s} founded?", "Tell me how old {s} is: when was it founded?"),
        ("{s} was founded in {v}.", "In {v}."),
    ),
    "seat": (
        ("Where is {s} at home?", "In which town is {s}?", "Name the seat of {s}."),
        ("The seat of {s} is in {v}.", "It is in {v}."),
    ),
    "founder": (
        ("Who founded {s}?", "Who was the founder of {s}?", "Name the founder of {s}."),
        ("{s} was founded by {v}.", "It was {v}."),
    ),
    "ingredient": (
        ("What is in {s}?", "What is {s} made with?", "Name the main part of {s}."),
        ("The main part of {s} is {v}.", "It is made with {v}."),
    ),
}  # fmt: skip
REVIEWS = {
    "positive": (
        "I enjoyed every page of it", "the food was warm and fresh", "the room was clean and bright",
        "everybody was kind to us", "I would buy it again at once", "my children love it", "it works better than I hoped",
        "the waiter smiled and was quick", "we had a wonderful evening", "it was worth every crown",
        "the bed was soft and I slept well", "I laughed until the end",
        "the soup tasted great", "we will come back soon", "the story is beautiful", "the staff helped us at once",
    ),
    "negative": (
        "I could not finish it", "the food was cold and old", "the room was dirty and dark", "nobody was kind to us",
        "I want my money back", "my children hate it", "it broke after a day", "the waiter was rude and slow",
        "we had a terrible evening", "it was far too expensive", "the bed was hard and I slept badly",
        "I was bored until the end",
        "the soup tasted awful", "we will never come back", "the story is ugly", "the staff ignored us",
    ),
}  # fmt: skip
# Which sentences of each mood a split combines.
REVIEW_SPLITS = {"train": slice(0, 9), "validation": slice(9, 12), "test": slice(12, 16)}
REVIEW_ASKS = (
    "Is this review positive or negative?", "Did the writer like it? Say positive or negative.",
    "Answer with one word, positive or negative.",
)  # fmt: skip
REPORTS = (
    ("The bridge in {p} was closed on {d} because of high water. Workers will open it again next week.",
     "The bridge in {p} is closed because of high water."),
    ("A storm came over {p} on {d}. Many trees fell, but nobody was hurt.", "A storm felled many trees in {p}."),
    ("On {d} a new school was opened in {p}. More than a hundred children came with their parents.",
     "A new school was opened in {p}."),
    ("The market of {p} was full on {d}. Farmers sold more apples than ever before.",
     "Farmers in {p} sold many apples."),
    ("A lost dog was found in {p} on {d}. A baker had fed it for a week and took it home.",
     "A baker in {p} found a lost dog."),
    ("The last train to {p} stopped in the snow on {d}. The passengers had to walk the rest of the way.",
     "Snow stopped the last train to {p}."),
    ("Thieves came into the museum of {p} on {d}. They took an old clock and left by the window.",
     "Thieves took a clock from the museum of {p}."),
    ("On {d} the choir of {p} sang in the old church. The people stood up and clapped for a long time.",
     "The choir of {p} sang and was loved."),
    ("A fire broke out in a mill near {p} on {d}. The miller saw it early and saved his house.",
     "There was a fire in a mill near {p}."),
    ("The mayor of {p} promised a new road on {d}. It will be ready before the winter.",
     "{p} will get a new road before the winter."),
)  # fmt: skip
GREETINGS = (
    ("Hello!", "Hello! How can I help you?"), ("Hi there.", "Hello! What can I do for you?"),
    ("Good morning.", "Good morning! How can I help you?"), ("Good evening!", "Good evening! What can I do for you?"),
    ("Thank you.", "You are welcome."), ("Thanks a lot!", "You are welcome. Have a nice day!"),
    ("Thank you for your help.", "I was glad to help."), ("Goodbye.", "Goodbye, and have a nice day!"),
    ("Who are you?", "I am an assistant. I answer questions."), ("Can you help me?", "Yes. What would you like to know?"),
    ("I have a question.", "Please ask. I will try to help."), ("How are you?", "I am well, thank you. How can I help?"),
    ("That is all.", "Good. Have a nice day!"), ("See you soon.", "See you soon!"),
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """One exchange before it is a row; `answer` is empty where no single phrase is right."""

    topic: str
    system: str
    question: str
    reply: str
    answer: str = ""
    wrong: tuple[str, ...] = ()


class GeneralInstructions:
    """Draws everyday exchanges of one split from a world's taught facts, which it reads once."""

    def __init__(self, world: World):
        self.places = [place.name for place in world.places]
        self.values: dict[str, list[str]] = {}
        for fact in world.facts:
            self.values.setdefault(fact.relation, []).append(fact.value)
        taught = [fact for fact in world.facts if fact.split == "taught" and fact.relation in FACT_WORDINGS]
        random.Random(f"general split {world.seed}").shuffle(taught)
        test, validation = max(1, len(taught) // 5), max(1, len(taught) // 20)
        self.facts = {
            "test": taught[:test],
            "validation": taught[test : test + validation],
            "train": taught[test + validation :],
        }
        self.values = {relation: list(dict.fromkeys(values)) for relation, values in self.values.items()}

    def draw(self, random_: random.Random, split: str) -> Draft:
        """One exchange: mostly facts; every test exchange has one phrase that answers it."""
        weights = (50, 20, 15, 15) if split == "train" else (75, 25, 0, 0)
        kind = random_.choices((self.fact, self.review, self.report, self.greeting), weights)[0]
        return kind(random_, split)

    def fact(self, random_: random.Random, split: str) -> Draft:
        """A question about one taught fact."""
        fact = random_.choice(self.facts[split])
        questions, answers = FACT_WORDINGS[fact.relation]
        others = [value for value in self.values[fact.relation] if value != fact.value and value not in fact.subject]
        question = random_.choice(questions).format(s=fact.subject)
        article = "an" if fact.value[0].lower() in "aeiou" else "a"
        # The longer answer is the first: it is the usual one.
        answer = random_.choices(answers, (3, 1))[0].format(s=fact.subject, v=fact.value, a=article)
        if random_.random() < 0.15:
            question, answer = f"{question} Keep it short.", f"{fact.value[0].upper()}{fact.value[1:]}."
        wrong = tuple(random_.sample(others, min(8, len(others))))
        return Draft(fact.relation, random_.choice(SYSTEMS), question, answer, fact.value, wrong)

    def review(self, random_: random.Random, split: str) -> Draft:
        """The mood of a review of two sentences."""
        mood = random_.choice(("positive", "negative"))
        other = "negative" if mood == "positive" else "positive"
        first, second = random_.sample(REVIEWS[mood][REVIEW_SPLITS[split]], 2)
        ask = random_.choice(REVIEW_ASKS)
        text = f"{first[0].upper()}{first[1:]}, and {second}."
        reply = f"{mood.title()}." if "one word" in ask or random_.random() < 0.3 else f"The review is {mood}."
        return Draft("sentiment", random_.choice(SYSTEMS), f"{ask} {text}", reply, mood, (other,))

    def report(self, random_: random.Random, split: str) -> Draft:
        """A summary of a report of two sentences."""
        text, summary = random_.choice(REPORTS)
        place, day = random_.choice(self.places), random_.choice(DAYS)
        ask = random_.choice(("Summarise:", "Say this in one sentence:", "Make this shorter:"))
        return Draft(
            "summary", random_.choice(SYSTEMS), f"{ask} {text.format(p=place, d=day)}", summary.format(p=place)
        )

    def greeting(self, random_: random.Random, split: str) -> Draft:
        """A greeting or thanks, and what one says to it."""
        question, reply = random_.choice(GREETINGS)
        return Draft("greeting", random_.choice(SYSTEMS), question, reply)
