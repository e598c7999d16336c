"""Tasks scored by likelihood: of the candidate answers, the model's is the one it finds likeliest per token.

This is how GPT-3 was asked multiple-choice questions (Brown et al. 2020, section 2.4). A model that knows nothing
scores what guessing scores; each result says how sure that is, by Wilson's interval and the exact binomial test.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F

from llmcore.model import GPT
from llmcore.tokenizer import Tokenizer


class Question(Protocol):
    """What a task asks: a prompt, its candidate continuations, and which of them is right."""

    task: str
    prompt: str
    choices: tuple[str, ...]
    answer: int
    group: str


@dataclasses.dataclass(frozen=True)
class TaskScore:
    """How many of `total` questions were answered rightly, and what guessing gets on average."""

    right: int
    total: int
    chance: float

    @property
    def accuracy(self) -> float:
        return self.right / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the accuracy (Wilson 1927)."""
        z, n, p = 1.96, self.total, self.accuracy
        middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        low, high = (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)
        return max(0.0, low), min(1.0, high)

    @property
    def p_value(self) -> float:
        """Probability that guessing gets at least so many right: the upper tail of the binomial."""
        p, n = self.chance, self.total
        if p == 0:
            return float(self.right == 0)
        log_terms = [
            math.lgamma(n + 1)
            - math.lgamma(k + 1)
            - math.lgamma(n - k + 1)
            + k * math.log(p)
            + (n - k) * math.log1p(-p)
            for k in range(self.right, n + 1)
        ]
        return min(1.0, math.fsum(map(math.exp, log_terms)))

    def as_dict(self) -> dict[str, float]:
        low, high = self.interval
        values = {"accuracy": self.accuracy, "low": low, "high": high, "chance": self.chance, "p_value": self.p_value}
        return {"right": self.right, "total": self.total, **values}


@torch.inference_mode()
def choice_scores(
    model: GPT, tokenizer: Tokenizer, questions: Sequence[Question], batch_tokens: int = 8192
) -> list[np.ndarray]:
    """Mean natural-log probability per token of each choice of each question, given its prompt.

    A prompt follows an `<|endoftext|>`, and is cut on the left where it exceeds the context.
    """
    start, limit = tokenizer.id_of("<|endoftext|>"), model.config.context_length
    prompts = tokenizer.encode_batch([question.prompt for question in questions])
    choices = tokenizer.encode_batch([choice for question in questions for choice in question.choices])
    owners = [number for number, question in enumerate(questions) for _ in question.choices]
    rows = [
        ([start, *prompts[owner]][-(limit + 1 - len(choice)) :], choice)
        for owner, choice in zip(owners, choices, strict=True)
    ]
    order = sorted(range(len(rows)), key=lambda row: len(rows[row][0]) + len(rows[row][1]))
    scores = [0.0] * len(rows)
    while order:
        width = len(rows[order[-1]][0]) + len(rows[order[-1]][1])  # the longest that is left
        taken = [order.pop() for _ in range(min(len(order), max(1, batch_tokens // width)))]
        for row, score in zip(taken, _score_batch(model, [rows[row] for row in taken], width), strict=True):
            scores[row] = score
    grouped: list[list[float]] = [[] for _ in questions]
    for owner, score in zip(owners, scores, strict=True):
        grouped[owner].append(score)
    return [np.array(group) for group in grouped]


def _score_batch(model: GPT, rows: list[tuple[list[int], list[int]]], width: int) -> list[float]:
    device = model.embedding.weight.device
    tokens = torch.zeros(len(rows), width, dtype=torch.long)
    wanted = torch.zeros(len(rows), width, dtype=torch.bool)
    for index, (prompt, choice) in enumerate(rows):
        tokens[index, : len(prompt) + len(choice)] = torch.tensor(prompt + choice)
        wanted[index, len(prompt) : len(prompt) + len(choice)] = True
    tokens, wanted = tokens.to(device), wanted.to(device)
    hidden = model.eval().hidden(tokens[:, :-1])[wanted[:, 1:]]  # padding is on the right: nobody looks at it
    log_probabilities = -F.cross_entropy(model.head(hidden).float(), tokens[:, 1:][wanted[:, 1:]], reduction="none")
    pieces = log_probabilities.split([len(choice) for _, choice in rows])
    return [float(piece.mean()) for piece in pieces]


def score_tasks(model: GPT, tokenizer: Tokenizer, questions: Sequence[Question]) -> dict[str, TaskScore]:
    """Score questions by task, and by `task/group` where a task has groups."""
    picked = [int(scores.argmax()) for scores in choice_scores(model, tokenizer, questions)]
    right: dict[str, list[bool]] = {}
    chances: dict[str, list[float]] = {}
    for question, choice in zip(questions, picked, strict=True):
        for name in {question.task, f"{question.task}/{question.group}" if question.group else question.task}:
            right.setdefault(name, []).append(choice == question.answer)
            chances.setdefault(name, []).append(1 / len(question.choices))
    return {
        name: TaskScore(sum(answers), len(answers), sum(chances[name]) / len(answers))
        for name, answers in sorted(right.items())
    }
