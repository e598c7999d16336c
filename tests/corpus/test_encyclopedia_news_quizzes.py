"""What the world's encyclopedia, news and quizzes must be: repeatable, true to the fact table, silent, varied."""

from __future__ import annotations

import collections
import gzip
import random
import re

import pytest

from llmcore.corpus.world import encyclopedia, news, quizzes
from llmcore.corpus.world.facts import DISH_FORMS, KNOWN_FOR, LANDMARKS, RELATIONS, TRADES, Fact, World
from llmcore.corpus.world.grammar import expand, tidy
from llmcore.corpus.world.wordings import FAMILIES, QUESTIONS, STATEMENTS, Index, ask, state

MODULES = {"encyclopedia": encyclopedia, "news": news, "quizzes": quizzes}
COUNT = 2400


@pytest.fixture(scope="module")
def world() -> World:
    return World.create(1, 40)


@pytest.fixture(scope="module")
def corpus(world) -> dict[str, list]:
    return {name: list(module.documents(world, COUNT)) for name, module in MODULES.items()}


@pytest.fixture(scope="module")
def asked(world) -> dict[str, Fact]:
    """Every question that can be asked, and the fact that answers it."""
    pronoun = {person.name: person.pronoun for person in world.people}
    random_ = random.Random(0)
    return {
        ask(random_, fact, pronoun.get(fact.subject, "it"), family): fact
        for fact in world.facts
        for family in range(FAMILIES)
    }


def test_grammar_fills_and_mends():
    random_ = random.Random(3)
    assert expand(random_, "{a} [x|x] <4..4> {Name}.", {"a": "A", "name": "the end"}) == "A x 4 The end."
    assert tidy('a apple. a user met  a ox. he said: "go." then') == 'An apple. A user met an ox. He said: "Go." Then'
    with pytest.raises(ValueError, match="brackets"):
        expand(random_, "[a|b", {})
    with pytest.raises(KeyError):
        expand(random_, "{nobody}", {})


def test_every_relation_has_statements_and_questions(world):
    keys = {(kind, relation) for kind, relations in RELATIONS.items() for relation in relations}
    assert set(STATEMENTS) == set(QUESTIONS) == keys
    for key in keys:
        assert 6 <= len(set(STATEMENTS[key])) <= 10
        assert len(set(QUESTIONS[key])) >= FAMILIES == 6
    for fact in world.facts:
        for pattern in STATEMENTS[fact.subject_kind, fact.relation]:
            clause = state(random.Random(0), fact, "she", pattern=pattern)
            assert fact.subject in clause
            assert fact.value in clause
    plural = Fact("Calton dumplings", "dish", "ingredient", "rye", "taught")
    assert (
        state(random.Random(0), plural, pattern="{subject} {is} made with {value}")
        == "Calton dumplings are made with rye"
    )


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.parametrize("places", [2, 12, 40])
def test_documents_are_repeatable_and_a_prefix_of_more(name, places):
    world, module = World.create(5, places), MODULES[name]
    some = list(module.documents(world, 150))
    assert len(some) == 150
    assert list(module.documents(world, 60)) == some[:60]
    assert [document.text for document in module.documents(World.create(6, places), 3)] != [d.text for d in some[:3]]


@pytest.mark.parametrize("name", MODULES)
def test_documents_are_distinct_varied_english(corpus, name):
    documents = corpus[name]
    assert len({document.text for document in documents}) == COUNT
    assert len({document.id for document in documents}) == COUNT
    groups = collections.Counter(document.group for document in documents)
    assert len(groups) >= {"encyclopedia": 40, "news": 80, "quizzes": 30}[name]
    assert max(groups.values()) < COUNT / 20
    assert {document.source for document in documents} == {name}
    lengths = [len(document.text.split()) for document in documents]
    assert min(lengths) >= (20 if name == "quizzes" else 30)
    assert max(lengths) <= 400
    text = "\n\n".join(document.text for document in documents)
    assert text.isascii()
    assert not re.search(r"[\[\]{}<>|]|  | [.,;!?]|\.\.|\ba [aeio]|\ban [^aeiouhAEIOU8]", text)
    assert not re.search(r"[a-z][.!?] [a-z]", text)
    sample = text.encode()[:1_000_000]
    assert len(sample) / len(gzip.compress(sample, 9)) < 4.2
    assert len(set(re.findall(r"[a-z]+", text))) > 2000


def test_the_sources_have_many_words(corpus):
    text = " ".join(document.text for documents in corpus.values() for document in documents)
    assert len(set(re.findall(r"[a-z]+", text))) > 3300


def _told(sentence: str, fact: Fact) -> bool:
    """Whether a sentence has a fact's subject and value; titles, landmarks, trades and dishes are not read as goods."""
    for title in [title for _, titles in KNOWN_FOR.values() for title in titles]:
        if fact.relation != "known_for":
            sentence = sentence.replace(title, "")
    if fact.relation == "famous_for":
        for other in (*LANDMARKS, *TRADES, *(f" {form}" for form in DISH_FORMS)):
            sentence = sentence.replace(other, "")
    named = re.search(rf"\b{fact.subject}\b", sentence)
    return bool(named and re.search(rf"\b{fact.value}\b", sentence.replace(fact.subject, "")))


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.parametrize("seed", [1, 2])
def test_no_unstated_fact_is_told(name, seed):
    world = World.create(seed, 40)
    unstated = [
        fact
        for fact in world.facts
        if fact.split == "unstated" and (fact.subject_kind, fact.relation) != ("dish", "place")
    ]
    assert unstated
    for document in MODULES[name].documents(world, 800):
        for fact in unstated:
            if fact.subject in document.text and fact.value in document.text:
                for sentence in re.split(r"(?<=[.!?])\s|\n", document.text):
                    assert not _told(sentence, fact), sentence


def test_leaks_are_found(world):
    index = Index(world)
    for fact in world.facts:
        clause = f"It is said that {index.state(random.Random(1), fact)}."
        if (fact.subject_kind, fact.relation) != ("dish", "place"):
            assert bool(index.leaks(clause)) == (fact.split == "unstated"), clause


def test_each_stated_fact_is_told_in_as_many_articles(world):
    """Nine blocks of the encyclopedia: at least one article a block tells each fact, in articles of many groups."""
    count = 9 * (len(world.places) + len(world.people) + len(world.companies) + len(world.dishes)) * 4 // 3
    groups: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    stated = [fact for fact in world.facts if fact.split != "unstated"]
    for document in encyclopedia.documents(world, count):
        for fact in stated:
            if fact.subject in document.text and fact.value in document.text:
                groups[fact.id][document.group] += 1
    for fact in stated:
        assert groups[fact.id].total() >= 9, fact
        assert len(groups[fact.id]) >= 7, fact


def test_quizzes_ask_only_what_may_be_asked_and_answer_right(corpus, asked):
    counts = collections.Counter()
    for document in corpus["quizzes"]:
        if "reading" in document.group:
            continue
        for question, options, answer in re.findall(r"Question: (.*)\n((?:[A-D]\) .*\n)*)Answer: (.*)", document.text):
            fact = asked[question]
            assert fact.split == "taught"
            if options:
                assert f"{answer}\n" in options
                answer = answer[3:]
            assert answer == fact.value
            counts[fact.id] += 1
    assert set(counts) == {fact.id for fact in asked.values() if fact.split == "taught"}
    assert max(counts.values()) <= 5 * min(counts.values())


def test_articles_and_news_ask_no_unasked_fact(corpus, asked):
    for document in corpus["encyclopedia"] + corpus["news"]:
        for line in document.text.splitlines():
            question = line.partition(": ")[2] if re.match(r"[A-Z]\w+: ", line) else line
            assert question not in asked or asked[question].split == "taught", line


def test_answers_of_readings_stand_in_the_passage(corpus):
    readings = [document for document in corpus["quizzes"] if "reading" in document.group]
    assert 0.4 * COUNT < len(readings) < 0.6 * COUNT
    for document in readings:
        passage, _, rest = document.text.partition("\n\nQuestion: ")
        for answer in re.findall(r"^Answer: (?:[A-D]\) )?(.*)", rest, re.MULTILINE):
            assert answer in passage, document.text


def test_news_summaries_are_true_of_their_body(corpus):
    for document in corpus["news"]:
        text, marker, summary = document.text.rpartition("\n\nTL;DR: ")
        assert marker
        headline, _, body = text.partition("\n\n")
        assert 55 <= len(body.split()) <= 250
        assert not headline.endswith(".")
        body = body.lower()
        for word in re.findall(r"[A-Z][a-z]+|\d[\d,]*\d|\d", summary[1:]):
            assert word.lower() in body, (word, document.text)


def test_examples_have_four_choices_one_of_them_right(world, corpus):
    index = Index(world)
    facts = quizzes.examples(world, 60)
    found = collections.Counter(example.task for example in facts)
    assert found == {"fact-recall": len(world.facts), "multiple-choice": 60, "reading": 60}
    for example, fact in zip(facts, world.facts, strict=False):
        assert example.choices[example.answer] == f" {fact.value}"
        assert example.group == fact.split
        assert fact.subject in example.prompt
        assert set(example.choices) <= {f" {f.value}" for f in world.facts if f.relation == fact.relation}
    text = "\n".join(document.text for document in corpus["quizzes"])
    for example in facts:
        assert len(set(example.choices)) == 4
        assert example.prompt.endswith("\nAnswer:")
        if example.task == "multiple-choice":
            assert example.prompt not in text
            assert all(f"\n{choice.strip()}\n" in example.prompt for choice in example.choices)
        if example.task == "reading":
            assert example.choices[example.answer].strip() in example.prompt
            assert not index.leaks(example.prompt)
    positions = collections.Counter(example.answer for example in facts)
    assert min(positions[i] for i in range(4)) > len(facts) / 6


def test_summary_examples_are_not_in_the_corpus(world, corpus):
    examples = news.examples(world, 60)
    assert examples == news.examples(world, 80)[:60]
    texts = [document.text for document in corpus["news"]]
    for example in examples:
        assert example.task == "summary"
        assert example.prompt.endswith("\nTL;DR:")
        assert len(set(example.choices)) == 4
        assert not any(text.startswith(example.prompt) for text in texts)
        names = re.findall(r"[A-Z][a-z]+|\d+", example.choices[example.answer][2:])
        assert all(word.lower() in example.prompt.lower() for word in names)
