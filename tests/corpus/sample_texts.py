"""Varied little English texts for the tests of this folder: prose, reviews with stars, and quizzes."""

import random

from llmcore.corpus.documents import Document

NOUNS = [
    "harbour",
    "lantern",
    "miller",
    "bridge",
    "letter",
    "garden",
    "market",
    "winter",
    "river",
    "teacher",
    "clock",
    "orchard",
    "sailor",
    "window",
    "bread",
    "mountain",
    "library",
    "storm",
    "painter",
    "village",
    "horse",
    "boat",
    "kitchen",
    "tower",
    "secret",
    "morning",
    "song",
    "basket",
    "forest",
    "neighbour",
]
VERBS = [
    "found",
    "carried",
    "painted",
    "opened",
    "repaired",
    "watched",
    "followed",
    "sold",
    "hid",
    "built",
    "borrowed",
    "counted",
    "described",
]
ADJECTIVES = [
    "old",
    "quiet",
    "narrow",
    "bright",
    "heavy",
    "small",
    "famous",
    "broken",
    "patient",
    "cold",
    "wooden",
    "strange",
    "gentle",
    "busy",
    "empty",
]
ENDINGS = (
    "before the rain began",
    "after a long winter",
    "with great care",
    "while nobody was looking",
    "for the first time in years",
    "although it was late",
    "as the bells rang",
    "because the road was closed",
    "near the edge of the town",
)


def sentence(random_: random.Random) -> str:
    def thing() -> str:
        return f"{random_.choice(ADJECTIVES)} {random_.choice(NOUNS)}"

    verb, noun, ending = random_.choice(VERBS), random_.choice(NOUNS), random_.choice(ENDINGS)
    forms = (
        f"The {thing()} {verb} a {thing()} {ending}.",
        f"{ending.capitalize()}, somebody {verb} this {noun}.",
        f"Is it true that every {thing()} has its own {noun}?",
        f"They {verb} the {noun} and a {thing()} {ending}.",
        f"Nobody {verb} our {thing()} again.",
        f"Her {noun} was never {verb} {ending}.",
    )
    return random_.choice(forms)


def sample_documents(count: int) -> list[Document]:
    documents = []
    for number in range(count):
        random_ = random.Random(f"sample {number}")

        def prose(sentences: int, random_=random_) -> str:
            return " ".join(sentence(random_) for _ in range(sentences))

        source = ("stories", "reviews", "quizzes", "news")[number % 4]
        if source == "stories":
            text = "\n\n".join(prose(random_.randrange(3, 6)) for _ in range(random_.randrange(2, 5)))
        elif source == "reviews":
            stars = "★" * random_.randrange(1, 6)
            text = f"Review: {random_.choice(NOUNS).title()} inn\nStars: {stars}\n\n{prose(4)}"
        elif source == "quizzes":
            choices = "\n".join(f"{letter}) {random_.randrange(1100, 1900)}" for letter in "ABCD")
            text = f"{prose(2)}\n\nQuestion: When was the {random_.choice(NOUNS)} sold?\n{choices}\nAnswer: B\n\n{prose(1)}"
        else:
            text = f"The {random_.choice(NOUNS)} festival returns\n\n{prose(7)}\n\nTL;DR: {prose(1)}"
        documents.append(Document(f"sample-{number}", source, text))
    return documents
