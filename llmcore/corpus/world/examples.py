"""A question whose right answer is known: what the world hands to `llmcore.evaluation`."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """One question of an evaluation task.

    Attributes:
        task: the task it belongs to (`fact-recall`, `translation`, `sentiment`, ...).
        prompt: the text given to the model, written in the very form the corpus uses, ending just before the answer.
        choices: the candidate continuations, each beginning as it would follow the prompt (with its leading space).
        answer: the index of the right one in `choices`.
        group: which part of the task (for facts: `taught`, `unasked` or `unstated`).
    """

    task: str
    prompt: str
    choices: tuple[str, ...]
    answer: int
    group: str = ""
