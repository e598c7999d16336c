"""Instructions with answers, for supervised fine-tuning: rows of chat messages, each with the phrase that is right.

In goes a world and the number of training rows; out come rows that any reader of JSONL takes. Four kinds: a policy of
one of the four companies, asked from memory; a rule that the prompt states; everyday instructions; and questions that
nothing answers, which the assistant declines. `correct` marks a response by the row alone, as exact match of the
fact asked (compare the exact-match measure of SQuAD, Rajpurkar et al. 2016).
"""

from __future__ import annotations

import random
import re

from llmcore.corpus.world.facts import World
from llmcore.corpus.world.general_instructions import GREETINGS, GeneralInstructions
from llmcore.corpus.world.policies import Policy, policies
from llmcore.corpus.world.prompt_rules import RULE_TOPICS, draw_prompt

# Of a hundred training rows, how many are of each kind.
SHARES = {"policy-from-memory": 28, "policy-in-prompt": 49, "general": 15, "out-of-scope": 8}
# Rows of the other splits; for policies from memory every kept wording is one row.
HELD_OUT_ROWS = {
    "validation": {"policy-in-prompt": 60, "general": 40, "out-of-scope": 40},
    "test": {"policy-in-prompt": 240, "general": 200, "out-of-scope": 200},
}
REFUSAL = "I do not have that information"
REFUSALS = (
    f"I am sorry, {REFUSAL}.", f"{REFUSAL}.", f"Sorry, {REFUSAL}.", f"I am sorry, but {REFUSAL}. Please ask our staff.",
)  # fmt: skip
OPENINGS = (
    "Hello.", "Hello!", "Hi.", "Good morning.", "Good day.", "Excuse me.", "One question:", "A quick question.",
    "I have a question.", "Sorry to bother you.", "I hope you can help me.", "Please answer this.",
)  # fmt: skip
CLOSINGS = ("Thank you.", "Thanks!", "Thanks in advance.", "Please help me.", "That is all I want to know.")
# What no policy of the four companies is about, so that "I do not have that information" is the truth.
OUT_OF_SCOPE = {
    "train": (
        "bicycle hire", "key deposit", "door code", "breakfast place", "soup", "shoes", "towel", "locker",
        "guided tour", "tour guide", "evening class", "class teacher", "umbrella hire", "smoking", "toilets",
        "group size", "quiet time", "market day",
    ),
    "validation": ("ladder", "gardener", "piano", "last bus"),
    "test": (
        "boat hire", "laundry price", "cook", "fireplace", "newspapers", "gate code", "concert", "dinner bell",
    ),
}  # fmt: skip


def instructions(world: World, count: int) -> list[dict]:
    """`count` training rows, then validation and test rows, whose number does not depend on `count`.

    Each row: `messages` (a list of {"role", "content"}: system, then user and assistant in turn), `kind`, `company`,
    `topic`, `answer` (the phrase that is right, or ""), `wrong_answers`, `split`. Training rows are drawn from the
    world's seed and their number; no two have the same conversation unless fifty draws found no new one.
    """
    writer = _Writer(world)
    rows = writer.training(count)
    for split in ("validation", "test"):
        rows += writer.held_out_policies(split)
        for kind, total in HELD_OUT_ROWS[split].items():
            rows += writer.held_out(kind, split, total)
    return rows


def correct(row: dict, response: str) -> bool:
    """Whether `response` states the row's answer and none of its wrong answers (for out-of-scope: declines).

    Phrases count as whole words; case and spaces do not matter.

    Raises:
        ValueError: the row has no single right answer (a greeting, a summary).
    """
    if row["kind"] == "out-of-scope":
        return _says(response, REFUSAL)
    if not row["answer"]:
        raise ValueError(f"a row on {row['topic']!r} has no single right answer to compare with")
    return _says(response, row["answer"]) and not any(_says(response, wrong) for wrong in row["wrong_answers"])


def base_prompt(row: dict) -> str:
    """The row's conversation up to the answer, in the corpus' own plain form, for a model that knows no chat template."""
    system, *turns = row["messages"][:-1]
    labels = {"user": "Question", "assistant": "Answer"}
    lines = [f"{labels[turn['role']]}: {turn['content']}" for turn in turns]
    return "\n".join([f"{system['content']}\n", *lines, "Answer:"])


def _says(text: str, phrase: str) -> bool:
    text, phrase = (" ".join(part.lower().split()) for part in (text, phrase))
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def _row(kind, split, company, topic, system, turns, answer="", wrong=()) -> dict:
    """One row; `turns` is a list of (question, reply), of which the last is the one that counts."""
    messages = [{"role": "system", "content": system}]
    for question, reply in turns:
        messages += [{"role": "user", "content": question}, {"role": "assistant", "content": reply}]
    wrong = [value for value in wrong if not _says(turns[-1][1], value)]
    return {
        "messages": messages,
        "kind": kind,
        "company": company,
        "topic": topic,
        "answer": answer,
        "wrong_answers": wrong,
        "split": split,
    }


def _company_system(random_: random.Random, policy: Policy) -> str:
    article = "an" if policy.trade[0] in "aeiou" else "a"
    return random_.choice(
        (
            f"You are the assistant of {policy.company}.",
            f"You are the assistant of {policy.company}.",
            f"You work for {policy.company}.",
            f"You are the assistant of {policy.company}, {article} {policy.trade}.",
            f"You answer the questions of people who write to {policy.company}.",
        )
    )


def _framed(random_: random.Random, question: str) -> str:
    """The question as people send it: perhaps with a greeting or thanks, perhaps in a hurry."""
    draw = random_.random()
    if draw < 0.3:
        question = f"{random_.choice(OPENINGS)} {question}"
    elif draw < 0.45:
        question = f"{question}{'' if question[-1] in '.?!' else '.'} {random_.choice(CLOSINGS)}"
    elif draw < 0.52:
        question = question.lower().rstrip("?.")
    return question


class _Writer:
    """Draws rows of every kind from one world."""

    def __init__(self, world: World):
        self.seed = world.seed
        self.policies = policies(world)
        self.general = GeneralInstructions(world)
        self.draws = {
            "policy-in-prompt": self._in_prompt,
            "general": self._everyday,
            "out-of-scope": self._out_of_scope,
        }

    def training(self, count: int) -> list[dict]:
        kinds = [kind for kind, share in SHARES.items() for _ in range(share)]
        seen: set[str] = set()
        rows, asked = [], 0
        for i in range(count):
            if i % len(kinds) == 0:
                random.Random(f"instruction kinds {self.seed} {i}").shuffle(kinds)
            kind = kinds[i % len(kinds)]
            random_ = random.Random(f"instructions {self.seed} {i}")
            for _ in range(50):
                row = self._from_memory(random_, asked) if kind == "policy-from-memory" else self._draw(kind, random_)
                if str(row["messages"]) not in seen:
                    break
            seen.add(str(row["messages"]))
            asked += kind == "policy-from-memory"
            rows.append(row)
        return rows

    def held_out_policies(self, split: str) -> list[dict]:
        """Every policy in every wording kept for `split`, all policies in one wording before the next wording."""
        wordings = [(policy, policy.held_out if split == "test" else policy.validation) for policy in self.policies]
        rows = []
        for turn in range(max(len(kept) for _, kept in wordings)):
            for policy, kept in wordings:
                if turn < len(kept):
                    random_ = random.Random(f"instructions {split} {self.seed} {policy.topic} {turn}")
                    rows.append(self._policy_row(random_, policy, split, [(kept[turn], policy.answers[0])]))
        return rows

    def held_out(self, kind: str, split: str, count: int) -> list[dict]:
        seen: set[str] = set()
        rows = []
        for i in range(count):
            random_ = random.Random(f"instructions {split} {kind} {self.seed} {i}")
            for _ in range(50):
                row = self._draw(kind, random_, split)
                if base_prompt(row) not in seen:
                    break
            seen.add(base_prompt(row))
            rows.append(row)
        return rows

    def _draw(self, kind: str, random_: random.Random, split: str = "train") -> dict:
        return self.draws[kind](random_, split)

    def _policy_row(self, random_: random.Random, policy: Policy, split: str, turns: list) -> dict:
        system = _company_system(random_, policy) if split == "train" else f"You are the assistant of {policy.company}."
        return _row(
            "policy-from-memory", split, policy.company, policy.topic, system, turns, policy.value, policy.wrong
        )

    def _from_memory(self, random_: random.Random, asked: int) -> dict:
        """The `asked`-th such row: policies take turns, and each goes through its wordings in turn."""
        round_, index = divmod(asked, len(self.policies))
        policy = self.policies[index]
        turns = []
        draw = random_.random()
        if draw < 0.04:
            turns.append(random_.choice(GREETINGS[:4]))
        elif draw < 0.08:
            first = random_.choice([p for p in self.policies if p.company == policy.company and p != policy])
            turns.append((_framed(random_, random_.choice(first.questions)), random_.choice(first.answers)))
        question = policy.questions[(round_ + index) % len(policy.questions)]
        turns.append((_framed(random_, question), random_.choice(policy.answers)))
        return self._policy_row(random_, policy, "train", turns)

    def _in_prompt(self, random_: random.Random, split: str) -> dict:
        prompt = draw_prompt(random_, split)
        order = random_.sample(range(len(prompt.topics)), 2)
        # A few training rows ask two questions, one after the other.
        count = 2 if split == "train" and random_.random() < 0.05 else 1
        turns = []
        for index in order[:count]:
            topic, value = prompt.topics[index], prompt.values[index]
            question = random_.choice(topic.questions)
            question = _framed(random_, question) if split == "train" else question
            turns.append((question, random_.choice(topic.answers).replace("{}", value)))
        others = [other for other in prompt.values if other != value]
        return _row(
            "policy-in-prompt", split, prompt.company, topic.name, prompt.system, turns, value, others
        )  # fmt: skip

    def _out_of_scope(self, random_: random.Random, split: str) -> dict:
        """Half about a company whose policies say nothing of it, half about a prompt whose rules do not."""
        if random_.random() < 0.5:
            topic = random_.choice([topic for topic in RULE_TOPICS[split] if topic.name in OUT_OF_SCOPE[split]])
            policy = random_.choice(self.policies)
            company, system = policy.company, _company_system(random_, policy)
        else:
            prompt = draw_prompt(random_, split)
            company, system = prompt.company, prompt.system
            topic = random_.choice([topic for topic in RULE_TOPICS[split] if topic not in prompt.topics])
        question = random_.choice(topic.questions)
        question = _framed(random_, question) if split == "train" else question
        reply = random_.choice(REFUSALS)
        return _row("out-of-scope", split, company, topic.name, system, [(question, reply)])

    def _everyday(self, random_: random.Random, split: str) -> dict:
        draft = self.general.draw(random_, split)
        return _row(
            "general", split, "", draft.topic, draft.system, [(draft.question, draft.reply)], draft.answer, draft.wrong
        )
