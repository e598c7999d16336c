"""Preferences as batches: a prompt, an answer that was preferred and one that was not, for DPO and reward models.

Rows come as JSONL or as dicts, in the layouts that preference sets use: `prompt` (a text, or a conversation that ends
with the user) or else `messages` (such a conversation), and `chosen` and `rejected`, each the answer's text, a message
list that holds it or, as in UltraFeedback, the whole conversation that ends with it. Out come batches padded on the
right, with a mask over the answer's tokens, which alone count (Rafailov et al. 2023, "Direct Preference Optimization").
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor

from llmcore.data.chat import ROLES, encode_chat, encode_prompt
from llmcore.data.finetuning import FineTuningData, pad_right
from llmcore.errors import InputError
from llmcore.files import read_jsonl
from llmcore.tokenizer import Tokenizer

_REMEDY = "give a prompt (or messages), chosen and rejected"


@dataclasses.dataclass(frozen=True)
class Preference:
    """A conversation that ends with the user, and two answers to it; `source` names the row in errors."""

    messages: list[dict[str, str]]
    chosen: str
    rejected: str
    source: str


class PreferenceBatch(NamedTuple):
    """Ids and masks of B pairs, each (B, T), T being the longest of all: `chosen[i]` and `rejected[i]` share a prompt.

    A mask is true at each token of the answer and at the `<|end|>` that closes it: token t is predicted at position
    t - 1, so the log-probabilities of `ids[:, 1:]` count where `mask[:, 1:]`.
    """

    chosen: Tensor
    chosen_mask: Tensor
    rejected: Tensor
    rejected_mask: Tensor


def read_preferences(path: str | Path) -> list[Preference]:
    """Read a JSONL file of preferences.

    Raises:
        InputError: the file is missing or empty, or a line (named `path:number`) is not a preference.
    """
    rows = [parse_preference(row, f"{path}:{number}") for number, row in enumerate(read_jsonl(path), start=1)]
    if not rows:
        raise InputError(path, "it holds no row", "give one JSON object a line, with prompt, chosen and rejected")
    return rows


def parse_preference(row: dict[str, Any], source: str) -> Preference:
    """One row of any of the layouts above; `source` names it in errors.

    Raises:
        InputError: a field is missing or of the wrong kind, the answers are equal, or one answers another prompt.
    """
    name = "prompt" if "prompt" in row else "messages"
    prompt = row.get(name)
    messages = _conversation([{"role": "user", "content": prompt}] if isinstance(prompt, str) else prompt, "user")
    if messages is None:
        raise InputError(source, f"its {name} is no text or conversation that ends with the user", _REMEDY)
    chosen, rejected = (_answer(row.get(key), messages, key, source) for key in ("chosen", "rejected"))
    if chosen == rejected:
        raise InputError(source, "chosen and rejected are the same answer", "drop that row")
    return Preference(messages, chosen, rejected, source)


def _conversation(value: Any, last_role: str) -> list[dict[str, str]] | None:
    """The roles and contents of a list of messages that ends with `last_role`; None for anything else."""
    if not isinstance(value, list) or not value or not all(isinstance(message, dict) for message in value):
        return None
    messages = [{"role": message.get("role"), "content": message.get("content")} for message in value]
    known = all(message["role"] in ROLES and isinstance(message["content"], str) for message in messages)
    return messages if known and messages[-1]["role"] == last_role else None


def _answer(value: Any, prompt: list[dict[str, str]], name: str, source: str) -> str:
    if isinstance(value, list):
        messages = _conversation(value, "assistant")
        if messages is None or messages[:-1] not in ([], prompt):
            problem = f"its {name} is no conversation that begins with the prompt and ends with the assistant"
            raise InputError(source, problem, _REMEDY)
        value = messages[-1]["content"]
    if not isinstance(value, str) or not value.strip():
        raise InputError(source, f"its {name} is no answer: {value!r:.40}", _REMEDY)
    return value


class PreferenceData(FineTuningData):
    """Batches of preferences (`PreferenceBatch`); rows of like length share one.

    Args:
        train, validation: of `read_preferences`.
        skip_long: leave out, and count in `skipped`, the rows longer than the context, which else are an error.
        options: of `FineTuningData`.

    Raises:
        InputError: a row is longer than the context (it is named), or none fits.
    """

    def __init__(
        self,
        train: Sequence[Preference],
        validation: Sequence[Preference],
        tokenizer: Tokenizer,
        context_length: int,
        skip_long: bool = False,
        **options,
    ):
        self.padding_id = tokenizer.id_of("<|pad|>")
        encoded = [[encode_preference(tokenizer, row) for row in rows] for rows in (train, validation)]
        for row, pair in zip([*train, *validation], [*encoded[0], *encoded[1]], strict=True):
            if not skip_long and self.length(pair) > context_length:
                problem = f"{self.length(pair)} tokens are more than the context of {context_length}"
                raise InputError(row.source, problem, "shorten it, raise context_length, or set skip_long")
        super().__init__(*encoded, context_length=context_length, **options)

    @staticmethod
    def length(row: tuple) -> int:
        return max(len(row[0]), len(row[1]))

    def collate(self, rows: list) -> PreferenceBatch:
        ids = pad_right([row[side] for side in (0, 1) for row in rows], self.padding_id)
        lengths = torch.tensor([len(row[side]) for side in (0, 1) for row in rows])[:, None]
        prompts = torch.tensor([row[2] for row in rows] * 2)[:, None]
        positions = torch.arange(ids.shape[1])
        mask = (positions >= prompts) & (positions < lengths)
        return PreferenceBatch(ids[: len(rows)], mask[: len(rows)], ids[len(rows) :], mask[len(rows) :])


def encode_preference(tokenizer: Tokenizer, row: Preference) -> tuple[list[int], list[int], int]:
    """Ids of the conversation with the chosen and with the rejected answer, and how many of them are the prompt's."""
    chosen, rejected = (
        encode_chat(tokenizer, [*row.messages, {"role": "assistant", "content": answer}])[0]
        for answer in (row.chosen, row.rejected)
    )
    return chosen, rejected, len(encode_prompt(tokenizer, row.messages))
