"""E-mails to the six departments of a company, labelled with the department that should answer.

In goes a world and how many e-mails; out come rows for a classifier. Which split an e-mail is in follows from the sentence
that decides its label, so a test e-mail is about something no training e-mail says in the same words. Small talk names
what other departments do, so that single words do not settle the label.
"""

from __future__ import annotations

import random

from llmcore.corpus.world.email_wordings import CORES, REQUESTS, SUBJECTS
from llmcore.corpus.world.facts import FIRST_NAMES, World
from llmcore.corpus.world.prompt_rules import DAYS, draw_surname

# How many e-mails have a subject and a request in the department's own words, and how many have small talk about others.
SUBJECT_SHARE, REQUEST_SHARE, SMALL_TALK_SHARE = 0.6, 0.85, 0.4
LABELS = tuple(CORES)
SPLITS = ("train", "validation", "test")
# The split of row i is that of i modulo ten; the split of sentence i that of i modulo the length of its pattern.
ROW_SPLITS = ("train",) * 8 + ("validation", "test")
CORE_SPLITS = ("train", "train", "train", "validation", "test", "train", "train", "train", "test")
SUBJECT_SPLITS = ("train", "train", "validation", "test", "train", "train", "train", "test")
REQUEST_SPLITS = ("train",) * 7 + ("validation",) * 2 + ("test",) * 3
MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")
PLAIN_SUBJECTS = (
    "a question",
    "please help",
    "my letter",
    "hello",
    "urgent",
    "from a customer",
    "a short note",
    "please read",
)
GREETINGS = ("Hello,", "Good morning,", "Dear Sir or Madam,", "Dear team of {company},", "To {company},", "Hello {company},",
             "Good day,", "Dear {company},")  # fmt: skip
# Each with the departments that it talks about: it is not used in their own e-mails.
SMALL_TALK = (
    ("billing", "By the way, my last bill was quite correct."),
    ("billing", "I always pay in time, and the refund last year came fast."),
    ("billing", "My bank account and my card are in order, as you know."),
    ("billing", "This is not about money; the invoice of {month} is paid."),
    ("technical", "My phone and my internet work well, so you can reach me."),
    ("technical", "The router and the app have never made trouble."),
    ("technical", "I am writing this on an old computer with a slow screen."),
    ("technical", "Your technician repaired our line in {month} and did it well."),
    ("booking", "We loved our room and the flight when we visited {place}."),
    ("booking", "My holiday in {place} starts on {day}, and the hotel is booked."),
    ("booking", "Our last reservation with you went very well."),
    ("booking", "I am on the train to {place} now and have a good seat."),
    ("complaint", "I have never had a reason to complain about your friendly staff."),
    ("complaint", "Others may be rude and late, but you never are."),
    ("complaint", "I am not angry and do not want an apology."),
    ("complaint", "A neighbour told me of bad service, but I do not believe it."),
    ("careers", "My brother has applied for a job in your office."),
    ("careers", "I come home from work late, because my own job is hard."),
    ("careers", "My daughter had an interview with you in {month}."),
    ("careers", "My son is an apprentice in your shop in {place}."),
    ("sales", "I bought a lamp from you in {month} and like it."),
    ("sales", "Your catalogue lies on my table, and the prices are good."),
    ("sales", "My sister wants to order some chairs from you."),
    ("sales", "Thank you for the special offer that came on {day}."),
)
DETAILS = (
    "My customer number is {number}.", "I have been with you for {count} years.", "I live in {place} with my family.",
    "I wrote to you about this on {day}, too.", "My neighbour {name} has the same question.",
    "I could not find an answer on your pages.", "I asked {name} in your office in {place}, who did not know.",
    "I tried to call you on {day}, but the line was busy.", "It is important for me and my family.",
    "I think that this is easy for you.", "You know me: I came to your office on {day}.", "I am writing for my old father.",
    "Last year in {month} I had no such question.", "I am at home until {day}.",
)  # fmt: skip
WISHES = (
    "Please answer soon.", "I look forward to your answer.", "Please let me know by {day}.", "Can you help me?",
    "Thank you for your help.", "Please write back to me.", "Please send this to the right person.",
    "I hope to hear from you before {day}.", "Many thanks for your time.", "Please tell me what to do next.",
    "You can reach me under {number}.",
)  # fmt: skip
SIGN_OFFS = ("Kind regards,", "Best wishes,", "Yours,", "Thank you,", "With best regards,", "Greetings from {place},")


def emails(world: World, count: int) -> list[dict]:
    """`count` e-mails, four fifths of them for training; labels take turns, so they are balanced in each split.

    Each row: `text` (a subject line, a blank line, the body; 25 to 90 words), `label` (one of `LABELS`), `split`, and
    `group`, the sentence that decides the label, as `label/number`.
    """
    rows: list[dict] = []
    seen: set[str] = set()
    for i in range(count):
        random_ = random.Random(f"emails {world.seed} {i}")
        split, label = ROW_SPLITS[i % 10], LABELS[(i // 10 + i % 10) % len(LABELS)]
        for _ in range(20):
            text, core = _email(random_, world, label, split)
            if text not in seen:
                break
        seen.add(text)
        rows.append({"text": text, "label": label, "split": split, "group": f"{label}/{core}"})
    return rows


def wordings(block: str, splits: tuple[str, ...], split: str) -> list[tuple[int, str]]:
    """The numbered lines of a block that belong to `split`."""
    lines = enumerate(block.strip().splitlines())
    return [(number, line) for number, line in lines if splits[number % len(splits)] == split]


def _email(random_: random.Random, world: World, label: str, split: str) -> tuple[str, int]:
    """One e-mail and the number of its deciding sentence."""
    number, core = random_.choice(wordings(CORES[label], CORE_SPLITS, split))
    subject = random_.choice(PLAIN_SUBJECTS)
    if random_.random() < SUBJECT_SHARE:
        subject = random_.choice(wordings(SUBJECTS[label], SUBJECT_SPLITS, split))[1]
    talk = [text for department, text in SMALL_TALK if department != label]
    body = [core, *random_.sample(DETAILS, random_.choice((1, 1, 2)))]
    if random_.random() < REQUEST_SHARE:
        body.append(random_.choice(wordings(REQUESTS[label], REQUEST_SPLITS, split))[1])
    if random_.random() < SMALL_TALK_SHARE:
        body.insert(random_.choice((0, len(body))), random_.choice(talk))
    body.append(random_.choice(WISHES))
    parts = [f"Subject: {subject}", random_.choice(GREETINGS), " ".join(body), random_.choice(SIGN_OFFS), "{sender}"]
    head, greeting, text, close, sender = (_filled(random_, world, part) for part in parts)
    return f"{head}\n\n{greeting}\n{text}\n{close}\n{sender}", number


def _filled(random_: random.Random, world: World, text: str) -> str:
    """`text` with its slots drawn; a slot that stands twice gets one value."""
    first = random_.choice(random_.choice(list(FIRST_NAMES.values())))
    return text.format(
        amount=f"{random_.randrange(5, 400)} crowns",
        day=random_.choice(DAYS),
        month=random_.choice(MONTHS),
        number=random_.randrange(1000, 10000),
        count=random_.randrange(3, 60),
        place=random_.choice(world.places).name,
        company=random_.choice(world.companies).name,
        name=f"{first} {draw_surname(random_)}",
        sender=f"{random_.choice(random_.choice(list(FIRST_NAMES.values())))} {draw_surname(random_)}",
    )
