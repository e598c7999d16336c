"""The labelled sets: e-mails by department, the four companies' policies, and instructions with checkable answers."""

import re
from collections import Counter

import pytest

from llmcore.corpus.world.emails import LABELS, emails
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.instructions import HELD_OUT_ROWS, REFUSAL, SHARES, base_prompt, correct, instructions
from llmcore.corpus.world.policies import company_names, policies
from llmcore.corpus.world.policy_wordings import read_topics
from llmcore.corpus.world.prompt_rules import RULE_TOPICS


@pytest.fixture(scope="module")
def world():
    return World.create(seed=1, places=12)


@pytest.fixture(scope="module")
def rows(world):
    return instructions(world, 2000)


def of(rows, split=None, kind=None):
    return [row for row in rows if split in (None, row["split"]) and kind in (None, row.get("kind"))]


def reply(row):
    return row["messages"][-1]["content"]


def asked(row):
    return [message["content"] for message in row["messages"] if message["role"] == "user"]


def grams(text, n=5):
    words = re.findall(r"[\w'-]+", text.lower())
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def test_policies_have_wordings_and_plausible_wrong_values(world):
    found = policies(world)
    assert set(Counter(policy.company for policy in found).values()) == {14}
    assert len({policy.company for policy in found}) == 4
    for policy in found:
        wordings = policy.questions + policy.validation + policy.held_out
        assert len(set(wordings)) == len(wordings) >= 14, policy.topic
        assert len(policy.held_out) >= 4 and len(policy.answers) >= 3 and len(set(policy.candidates)) >= 4
        assert policy.value in policy.candidates and policy.value not in policy.wrong
        assert all(answer.count(policy.value) == 1 and "{}" not in answer for answer in policy.answers), policy.topic


def test_values_come_from_the_seed(world):
    values = [policy.value for policy in policies(world)]
    assert values == [policy.value for policy in policies(World.create(seed=1, places=12))]
    other = [policy.value for policy in policies(World.create(seed=2, places=12))]
    assert sum(a != b for a, b in zip(values, other, strict=True)) > len(values) / 2


def test_topic_block_errors_name_the_topic():
    with pytest.raises(ValueError, match="'tea'"):
        list(read_topics("tea: 1 | 2\nQ How much?\nX nothing", "QA"))
    with pytest.raises(ValueError, match="'tea'"):
        list(read_topics("tea: 1 | 2\nQ How much?", "QA"))


def test_held_out_wordings_share_no_five_words_with_training(rows, world):
    for policy in policies(world):
        mine = [row for row in of(rows, kind="policy-from-memory") if row["topic"] == policy.topic]
        mine = [row for row in mine if row["company"] == policy.company]
        taught = [asked(row)[-1] for row in mine if row["split"] != "test"]
        taught += policy.questions + policy.validation
        seen = set().union(*map(grams, taught))
        held_out = [asked(row)[-1] for row in mine if row["split"] == "test"]
        assert held_out == list(policy.held_out)
        assert not any(grams(question) & seen for question in held_out), policy.topic


def test_counts_scale_with_the_training_split_only(world, rows):
    assert len(of(rows, "train")) == 2000
    assert Counter(row["kind"] for row in of(rows, "train")) == {kind: 20 * share for kind, share in SHARES.items()}
    small = instructions(world, 100)
    assert len(of(small, "train")) == 100
    for split, counts in HELD_OUT_ROWS.items():
        assert of(small, split) == of(rows, split)
        assert all(len(of(rows, split, kind)) == count for kind, count in counts.items())
    assert len(of(rows, "test", "policy-from-memory")) == 4 * 56
    assert of(rows, "train")[:100] == of(small, "train")


def test_rows_are_whole_conversations(rows):
    for row in rows:
        roles = [message["role"] for message in row["messages"]]
        assert roles[0] == "system" and roles[1:] == ["user", "assistant"] * (len(roles) // 2)
        assert all(message["content"].strip() == message["content"] != "" for message in row["messages"])
        text = " ".join(message["content"] for message in row["messages"])
        assert text.isascii() and "{" not in text and "  " not in text
        assert len(row["messages"][0]["content"].split()) <= 60
    assert sum(len(row["messages"]) == 5 for row in of(rows, "train")) > 20
    assert all(len(row["messages"]) == 3 for row in rows if row["split"] != "train")


def test_training_conversations_differ(rows):
    train = of(rows, "train")
    assert len({str(row["messages"]) for row in train}) > 0.99 * len(train)


def test_no_held_out_question_is_asked_in_training(rows):
    plain = {question.lower().rstrip("?.") for row in of(rows, "train") for question in asked(row)}
    for row in rows:
        if row["split"] != "train":
            assert asked(row)[-1].lower().rstrip("?.") not in plain, row


def test_correct_accepts_each_rows_own_reply_only(rows):
    for row in rows:
        if row["kind"] == "out-of-scope":
            assert correct(row, reply(row)) and not correct(row, "The door is green.")
        elif row["answer"]:
            assert correct(row, reply(row)), row
            assert row["answer"] not in row["wrong_answers"] and row["wrong_answers"]
            for wrong in row["wrong_answers"]:
                assert not correct(row, wrong), row
                assert not correct(row, f"{reply(row)} Or perhaps {wrong}."), row
            assert not correct(row, f"I am sorry, {REFUSAL}.")
        else:
            assert row["split"] == "train"
            with pytest.raises(ValueError, match=row["topic"]):
                correct(row, reply(row))


def test_correct_compares_whole_words_without_case():
    row = {"kind": "policy-from-memory", "topic": "fee", "answer": "20 crowns", "wrong_answers": ["30 crowns"]}
    assert correct(row, "It costs 20  Crowns.")
    assert correct(row, "20 crowns")
    assert not correct(row, "It costs 120 crowns.")
    assert not correct(row, "It costs 20 crownsful.")
    assert not correct(row, "It costs 20 crowns or 30 crowns.")
    assert correct(row, "Not 130 crowns but 20 crowns.")


def test_rules_in_the_prompt_are_the_only_source(rows, world):
    names = set(company_names(world).values())
    held_out = {topic.name for split in ("validation", "test") for topic in RULE_TOPICS[split]}
    assert len(RULE_TOPICS["train"]) >= 40 and len(RULE_TOPICS["test"]) >= 8
    for topics in RULE_TOPICS.values():
        assert all(len(topic.rules) >= 3 and len(topic.questions) >= 4 for topic in topics)
    for row in of(rows, kind="policy-in-prompt"):
        system = row["messages"][0]["content"]
        assert row["answer"] in system and all(wrong in system for wrong in row["wrong_answers"])
        assert row["company"] in system and not any(name.removeprefix("the ") in system for name in names)
        assert (row["topic"] in held_out) == (row["split"] != "train")
    # A name is "the <colour> <animal> <trade>"; trades recur, the pair before them does not.
    taught = {" ".join(row["company"].split()[1:3]) for row in of(rows, "train")}
    for row in of(rows, "test", "policy-in-prompt"):
        assert " ".join(row["company"].split()[1:3]) not in taught


def test_out_of_scope_questions_have_no_rule(rows, world):
    topics = {topic.name: topic for group in RULE_TOPICS.values() for topic in group}
    asked_policies = {policy.topic for policy in policies(world)}
    for row in of(rows, kind="out-of-scope"):
        assert row["topic"] not in asked_policies
        starts = [rule.split("{}")[0] for rule in topics[row["topic"]].rules if not rule.startswith("{}")]
        assert not any(start in row["messages"][0]["content"] for start in starts if len(start.split()) > 3), row


def test_general_test_asks_taught_facts_that_training_does_not(rows, world):
    taught = [fact for fact in world.facts if fact.split == "taught"]
    relations = {fact.relation for fact in taught}
    asked_facts = {"train": set(), "validation": set(), "test": set()}
    for row in of(rows, kind="general"):
        if row["topic"] in relations:
            # The subject whose name is longest: that of a place may stand in that of a dish.
            subjects = [fact for fact in taught if fact.relation == row["topic"] and fact.subject in asked(row)[-1]]
            fact = max(subjects, key=lambda fact: len(fact.subject))
            assert fact.value == row["answer"]
            asked_facts[row["split"]].add(fact)
    assert all(asked_facts.values())
    assert not asked_facts["train"] & (asked_facts["test"] | asked_facts["validation"])


def test_base_prompt_is_the_plain_form(rows):
    row = {
        "messages": [
            {"role": "system", "content": "S."},
            {"role": "user", "content": "One?"},
            {"role": "assistant", "content": "1."},
            {"role": "user", "content": "Two?"},
            {"role": "assistant", "content": "2."},
        ]
    }
    assert base_prompt(row) == "S.\n\nQuestion: One?\nAnswer: 1.\nQuestion: Two?\nAnswer:"
    assert all(base_prompt(row).endswith(f"Question: {asked(row)[-1]}\nAnswer:") for row in rows)


def test_instructions_are_deterministic(world, rows):
    assert instructions(World.create(seed=1, places=12), 2000) == rows


def test_emails_are_balanced_and_split_by_wording(world):
    found = emails(world, 1200)
    assert found == emails(world, 1200)
    assert Counter(row["split"] for row in found) == {"train": 960, "validation": 120, "test": 120}
    groups = {split: {row["group"] for row in of(found, split)} for split in ("train", "validation", "test")}
    assert not groups["train"] & groups["test"] and not groups["train"] & groups["validation"]
    assert not groups["validation"] & groups["test"] and len(groups["train"]) > 100
    for split, total in (("train", 160), ("validation", 20), ("test", 20)):
        labels = Counter(row["label"] for row in of(found, split))
        assert set(labels) == set(LABELS) and all(abs(count - total) <= 4 for count in labels.values())
    assert len({row["text"] for row in found}) == len(found)
    for row in found:
        assert row["text"].startswith("Subject: ") and row["text"].isascii() and "{" not in row["text"]
        assert 25 <= len(row["text"].split()) <= 90
        assert row["group"].startswith(row["label"])


def test_a_world_of_the_smallest_size_has_all_sets():
    tiny = World.create(seed=3, places=2)
    assert len(emails(tiny, 60)) == 60
    assert {row["kind"] for row in of(instructions(tiny, 100), "test")} == set(SHARES)
