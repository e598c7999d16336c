"""Scores by likelihood against a plain computation, and the statistics against SciPy."""

import dataclasses
import math

import numpy as np
import pytest
import scipy.stats
import torch

from llmcore.data.chat import encode_prompt
from llmcore.data.shards import TokenShards, write_shards
from llmcore.evaluation.answers import Answer, answer_as_assistant, answer_as_base, classify, score_answers
from llmcore.evaluation.language import byte_count, score_model, score_ngram
from llmcore.evaluation.tasks import TaskScore, choice_scores, score_tasks
from llmcore.inference import SamplingConfig, generate
from llmcore.model import GPT, GPTConfig
from llmcore.tokenizer import train_bpe
from llmcore.training.modules import Classifier

TOKENIZER = train_bpe(["the quick brown fox jumps over the lazy dog and the cat sat on the mat " * 3], 300)


@dataclasses.dataclass(frozen=True)
class Asked:
    task: str
    prompt: str
    choices: tuple[str, ...]
    answer: int
    group: str = ""


QUESTIONS = [
    Asked("animals", "the quick brown", (" fox", " dog and the cat", " mat"), 0, "easy"),
    Asked("animals", "the cat sat on the mat over the lazy", (" dog", " fox jumps"), 0, "hard"),
    Asked("colours", "the", (" brown", " lazy fox"), 1),
]


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(0)
    network = GPT(GPTConfig(TOKENIZER.vocab_size, 40, 2, 2, 16, position="rotary"))
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.3)
    return network.eval()


def plain_score(model, prompt: str, choice: str) -> float:
    prompt_ids = [TOKENIZER.id_of("<|endoftext|>"), *TOKENIZER.encode(prompt)]
    ids = prompt_ids + TOKENIZER.encode(choice)
    with torch.no_grad():
        log_probabilities = model(torch.tensor([ids])).log_softmax(-1)[0]
    return float(np.mean([log_probabilities[i - 1, ids[i]] for i in range(len(prompt_ids), len(ids))]))


@pytest.mark.parametrize("batch_tokens", [1, 40, 10_000])
def test_choice_scores_equal_a_plain_computation(model, batch_tokens):
    for question, scores in zip(QUESTIONS, choice_scores(model, TOKENIZER, QUESTIONS, batch_tokens), strict=True):
        expected = [plain_score(model, question.prompt, choice) for choice in question.choices]
        assert scores == pytest.approx(expected, abs=1e-4)


def test_a_prompt_longer_than_the_context_loses_its_beginning(model):
    question = Asked("long", "the cat " * 30, (" fox", " dog"), 0)
    ids = TOKENIZER.encode("the cat " * 30)
    scores = choice_scores(model, TOKENIZER, [question])[0]
    choice = TOKENIZER.encode(" fox")
    kept = [TOKENIZER.id_of("<|endoftext|>"), *ids][-(41 - len(choice)) :]
    with torch.no_grad():
        log_probabilities = model(torch.tensor([(kept + choice)[:-1]])).log_softmax(-1)[0]
    expected = np.mean([log_probabilities[len(kept) - 1 + i, token].item() for i, token in enumerate(choice)])
    assert scores[0] == pytest.approx(expected, abs=1e-4)


def test_scores_by_task_and_group(model):
    scores = score_tasks(model, TOKENIZER, QUESTIONS)
    assert set(scores) == {"animals", "animals/easy", "animals/hard", "colours"}
    assert scores["animals"].total == 2 and scores["animals"].chance == pytest.approx((1 / 3 + 1 / 2) / 2)
    picked = [int(found.argmax()) for found in choice_scores(model, TOKENIZER, QUESTIONS)]
    assert scores["animals"].right == sum(p == q.answer for p, q in zip(picked[:2], QUESTIONS[:2], strict=True))


@pytest.mark.parametrize(("right", "total", "chance"), [(0, 10, 0.25), (7, 10, 0.25), (10, 10, 0.5), (60, 200, 0.25)])
def test_interval_and_p_value_equal_scipy(right, total, chance):
    score = TaskScore(right, total, chance)
    test = scipy.stats.binomtest(right, total, chance, alternative="greater")
    interval = scipy.stats.binomtest(right, total).proportion_ci(0.95, method="wilson")
    assert score.p_value == pytest.approx(test.pvalue)
    assert score.interval == pytest.approx((interval.low, interval.high), abs=1e-4)


def test_where_guessing_cannot_be_right_one_right_answer_is_certain():
    assert TaskScore(1, 5, 0.0).p_value == 0.0 and TaskScore(0, 5, 0.0).p_value == 1.0


ROWS = [
    {"messages": [{"role": "user", "content": text}, {"role": "assistant", "content": "x"}], "kind": kind}
    | {"answer": "x", "wrong_answers": ["y", "z"]}
    for text, kind in (("the cat", "a"), ("the quick brown fox jumps", "b"), ("dog", "a"))
]


def test_answers_are_those_of_generation_row_by_row():
    torch.manual_seed(0)
    model = GPT(GPTConfig(TOKENIZER.vocab_size, 128, 1, 2, 16, position="rotary"))
    stops = [TOKENIZER.id_of("<|end|>"), TOKENIZER.id_of("<|endoftext|>")]
    answers = answer_as_assistant(model, TOKENIZER, ROWS, lambda row, text: "the" in text, batch=2)
    for answer, row in zip(answers, ROWS, strict=True):
        prompt = encode_prompt(TOKENIZER, row["messages"][:-1])
        text = TOKENIZER.decode(generate(model, [prompt], SamplingConfig(max_new_tokens=40), stops)[0]).strip()
        assert (answer.row, answer.response, answer.right) == (row, text, "the" in text)


def test_a_base_models_answer_is_its_first_line(model):
    answers = answer_as_base(model, TOKENIZER, ROWS, lambda row, text: False, lambda row: "the fox")
    assert len({answer.response for answer in answers}) == 1
    assert "\n" not in answers[0].response


def test_score_by_kind_with_the_chance_of_naming_a_candidate():
    answers = [Answer(row, "", right) for row, right in zip(ROWS, (True, False, False), strict=True)]
    answers.append(Answer({"kind": "none", "answer": "", "wrong_answers": []}, "", True))
    scores = score_answers(answers)
    assert (scores["a"].right, scores["a"].total, scores["a"].chance) == (1, 2, pytest.approx(1 / 3))
    assert (scores["b"].right, scores["none"].chance) == (0, 0)


def test_classes_do_not_depend_on_the_batch():
    torch.manual_seed(0)
    network = Classifier(GPT(GPTConfig(50, 32, 1, 2, 16)), 4)
    ids = [list(range(1, 2 + length)) for length in (3, 20, 7, 11, 1)]
    assert classify(network, ids, batch=2) == [classify(network, [row])[0] for row in ids]


def test_language_scores(model, tmp_path):
    texts = ["the quick brown fox ", "the lazy dog sat on the mat and the cat "] * 30
    for name in ("train", "validation"):
        write_shards(
            tmp_path / name, (("x", ids) for ids in TOKENIZER.encode_batch(texts)), end_id=TOKENIZER.vocab_size - 1,
            tokenizer_fingerprint=TOKENIZER.fingerprint, vocab_size=TOKENIZER.vocab_size,
        )  # fmt: skip
    shards = TokenShards.open(tmp_path / "validation")
    score = score_model(model, TOKENIZER, shards, limit=5, batch=2)
    tokens = shards.tokens(0, 201)
    with torch.no_grad():
        losses = [
            torch.nn.functional.cross_entropy(
                model(torch.tensor(tokens[None, s : s + 40]))[0], torch.tensor(tokens[s + 1 : s + 41])
            )
            for s in range(0, 200, 40)
        ]
    assert score.tokens == 200 and score.nats_per_token == pytest.approx(float(np.mean(losses)), abs=1e-4)
    assert score.bytes == sum(
        len(TOKENIZER.decode([t])) for t in tokens[1:] if t not in TOKENIZER.special_tokens.values()
    )
    assert score.bits_per_byte == pytest.approx(score.nats_per_token * 200 / score.bytes / math.log(2))
    ngram = score_ngram(TokenShards.open(tmp_path / "train"), shards, TOKENIZER, context_length=40, limit=5)
    assert ngram.tokens == 200 and ngram.bytes == score.bytes and ngram.nats_per_token < 0.3


def test_special_tokens_stand_for_no_bytes():
    ids = [TOKENIZER.id_of("<|end|>"), *TOKENIZER.encode("the fox")]
    assert byte_count(TOKENIZER, np.array(ids)) == 7
