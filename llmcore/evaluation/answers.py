"""Questions answered by generating: what a model writes, and whether it says the fact that was asked."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import torch

from llmcore.data.chat import encode_prompt
from llmcore.evaluation.tasks import TaskScore
from llmcore.inference import SamplingConfig, generate
from llmcore.model import GPT
from llmcore.tokenizer import Tokenizer
from llmcore.training.modules import Classifier


@dataclasses.dataclass(frozen=True)
class Answer:
    """One question's row, the model's response and whether it is right."""

    row: dict
    response: str
    right: bool


def _generate_texts(model: GPT, tokenizer: Tokenizer, prompts: list[list[int]], new_tokens: int, batch: int):
    """Greedy continuations as text, in the order of the prompts; like lengths share a batch.

    A prompt that leaves no room for its answer is cut on the left, as in `choice_scores`.
    """
    room = model.config.context_length - new_tokens
    prompts = [prompt[-room:] for prompt in prompts]
    stops = [tokenizer.id_of("<|end|>"), tokenizer.id_of("<|endoftext|>")]
    order = sorted(range(len(prompts)), key=lambda row: len(prompts[row]))
    texts = [""] * len(prompts)
    config = SamplingConfig(max_new_tokens=new_tokens)
    for start in range(0, len(order), batch):
        rows = order[start : start + batch]
        for row, ids in zip(rows, generate(model, [prompts[row] for row in rows], config, stops), strict=True):
            texts[row] = tokenizer.decode(ids).strip()
    return texts


def answer_as_assistant(
    model: GPT, tokenizer: Tokenizer, rows: Sequence[dict], correct: Callable[[dict, str], bool], batch: int = 32
) -> list[Answer]:
    """Let a tuned model answer each row's last user message, in the chat format it was tuned on."""
    prompts = [encode_prompt(tokenizer, row["messages"][:-1]) for row in rows]
    texts = _generate_texts(model, tokenizer, prompts, 40, batch)
    return [Answer(row, text, correct(row, text)) for row, text in zip(rows, texts, strict=True)]


def answer_as_base(
    model: GPT,
    tokenizer: Tokenizer,
    rows: Sequence[dict],
    correct: Callable[[dict, str], bool],
    prompt_of: Callable[[dict], str],
    batch: int = 32,
) -> list[Answer]:
    """Let a base model continue each row's question as plain text; its answer ends with the first line."""
    start = tokenizer.id_of("<|endoftext|>")
    prompts = [[start, *ids] for ids in tokenizer.encode_batch([prompt_of(row) for row in rows])]
    texts = [text.split("\n")[0] for text in _generate_texts(model, tokenizer, prompts, 40, batch)]
    return [Answer(row, text, correct(row, text)) for row, text in zip(rows, texts, strict=True)]


def score_answers(answers: Sequence[Answer]) -> dict[str, TaskScore]:
    """Share of right answers by the rows' `kind`.

    The chance is that of naming one of the candidate answers blindly; a question that must be declined has none.
    """
    kinds: dict[str, list[Answer]] = {}
    for answer in answers:
        kinds.setdefault(answer.row["kind"], []).append(answer)
    scores = {}
    for kind, members in sorted(kinds.items()):
        candidates = [1 + len(answer.row["wrong_answers"]) for answer in members if answer.row["answer"]]
        chance = sum(1 / count for count in candidates) / len(members)
        scores[kind] = TaskScore(sum(answer.right for answer in members), len(members), chance)
    return scores


@torch.inference_mode()
def classify(model: Classifier, ids: Sequence[Sequence[int]], batch: int = 64) -> list[int]:
    """The likeliest class of each encoded text; a text longer than the context is judged by its beginning."""
    ids = [row[: model.gpt.config.context_length] for row in ids]
    device = model.classifier.weight.device
    picked = []
    for start in range(0, len(ids), batch):
        rows = ids[start : start + batch]
        width = max(map(len, rows))
        padded = torch.tensor([[*row, *[0] * (width - len(row))] for row in rows], device=device)
        lengths = torch.tensor([len(row) for row in rows], device=device)
        picked += model.eval()(padded, lengths).argmax(-1).tolist()
    return picked
