"""What messages must be: repeatable, told twice in full, drawn afresh, and silent on what the instruction test asks."""

from __future__ import annotations

import re

import pytest

from llmcore.corpus.filters import quality_problem
from llmcore.corpus.world import messages
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.prompt_rules import RULE_TOPICS

COUNT = 1500


@pytest.fixture(scope="module")
def corpus():
    return list(messages.documents(World.create(1, 12, 0.1), COUNT))


def form(document) -> str:
    return document.group.removeprefix("messages-").rpartition("-")[0]


def test_documents_are_repeatable_and_a_prefix_of_more(corpus):
    assert list(messages.documents(World.create(1, 12, 0.1), 50)) == corpus[:50]
    assert next(messages.documents(World.create(2, 12, 0.1), 1)).text != corpus[0].text
    assert len({document.text for document in corpus}) == COUNT


def test_a_small_language_still_has_all_values_to_hand_on(corpus):
    full = list(messages.documents(World.create(1, 12, 1.0), COUNT))
    assert [document.text for document in full] == [document.text for document in corpus]


def test_what_is_handed_on_or_listed_is_told_twice(corpus):
    told = [document for document in corpus if form(document) in ("handed-on", "listed")]
    assert len(told) > COUNT / 2
    for document in told:
        for number in set(re.findall(r"\b\d{3,4}\b", document.text)):
            assert len(re.findall(rf"\b{number}\b", document.text)) >= 2, document.text


def test_answers_stand_in_the_notice(corpus):
    asked = [document.text for document in corpus if form(document) == "asked" and "Question:" in document.text]
    assert len(asked) > 100
    for text in asked:
        notice, _, questions = text.partition("\n\n")
        for answer in re.findall(r"^Answer: (.+?)\.?$", questions, re.M):
            assert answer.lower() in notice.lower(), text


def test_no_rule_of_the_instruction_test_is_told(corpus):
    spoken = "\n".join(document.text for document in corpus).lower()
    assert "lies under the" in spoken
    for topic in (*RULE_TOPICS["test"], *RULE_TOPICS["validation"]):
        parts = [part for wording in (*topic.rules, *topic.questions) for part in wording.lower().split("{}")]
        for part in parts:
            assert len(part.split()) < 4 or part.strip(" .?") not in spoken, (topic.name, part)


def test_most_pass_the_quality_rules(corpus):
    assert sum(quality_problem(document.text) is None for document in corpus) > 0.85 * COUNT
