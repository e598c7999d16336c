"""The policies of four companies: facts that the pretraining text never states, so that only fine-tuning can teach them.

In goes a world; out come its airline, telecom operator, law office and bank, each with fourteen policies whose values
the world's seed draws, and the sentences that ask for each. Questions are split by wording: those held out share no
five words in a row with those of training, so a right answer to one shows that the fact was learnt, not the sentence.
"""

from __future__ import annotations

import dataclasses
import random

from llmcore.corpus.world.facts import COUNTRY, RIVERS, World
from llmcore.corpus.world.policy_wordings import airline, bank, law_office, read_topics, telecom

TOPICS = {
    "airline": airline.TOPICS,
    "telecom operator": telecom.TOPICS,
    "law office": law_office.TOPICS,
    "bank": bank.TOPICS,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Policy:
    """One rule of one company.

    Attributes:
        company: the company's name; `trade` is what it does.
        topic: what the rule is about.
        value: the short phrase that is true (`23 kilograms`).
        candidates: every value that could have been drawn, `value` among them.
        questions: wordings that training asks.
        validation: wordings kept for validation.
        held_out: wordings kept for the test.
        answers: whole sentences, each with `value` in it once.
    """

    company: str
    trade: str
    topic: str
    value: str
    candidates: tuple[str, ...]
    questions: tuple[str, ...]
    validation: tuple[str, ...]
    held_out: tuple[str, ...]
    answers: tuple[str, ...]

    @property
    def wrong(self) -> list[str]:
        """The candidates that are not true."""
        return [candidate for candidate in self.candidates if candidate != self.value]


def company_names(world: World) -> dict[str, str]:
    """The name of each trade's company, drawn from the world's rivers, surnames and places."""
    random_ = random.Random(f"policy companies {world.seed}")
    partners = random_.sample([person.last for person in world.people], 2)
    return {
        "airline": f"{COUNTRY} Air",
        "telecom operator": f"{random_.choice(RIVERS)} Telecom",
        "law office": f"the {partners[0]} and {partners[1]} Law Office",
        "bank": f"the Bank of {random_.choice(world.places).name}",
    }


def policies(world: World) -> list[Policy]:
    """Every policy of the four companies, company by company; the same world gives the same values."""
    found = []
    for trade, company in company_names(world).items():
        for topic, values, lines in read_topics(TOPICS[trade], "QVHA"):
            candidates = tuple(values.split(" | "))
            value = random.Random(f"policies {world.seed} {trade} {topic}").choice(candidates)
            found.append(
                Policy(
                    company=company,
                    trade=trade,
                    topic=topic,
                    value=value,
                    candidates=candidates,
                    questions=lines["Q"],
                    validation=lines["V"],
                    held_out=lines["H"],
                    answers=tuple(line.replace("{}", value) for line in lines["A"]),
                )
            )
    return found
