"""Batches for fine-tuning: labelled texts, and conversations in which only the answers are learnt.

Rows of like length share a batch, so that little of it is padding; the order of the batches is shuffled anew each
epoch. Padding is on the right and, with causal attention, changes nothing to its left.
"""

from __future__ import annotations

from collections.abc import Sequence

import lightning as L
import numpy as np
import torch
from torch import Tensor

from llmcore.data.chat import IGNORED, encode_chat
from llmcore.data.loader import Batches, EpochOrder, ResumableBatches
from llmcore.data.shards import TokenShards
from llmcore.errors import InputError
from llmcore.tokenizer import Tokenizer


def pad_right(rows: Sequence[Sequence[int]], value: int) -> Tensor:
    """Rows of different lengths as one tensor (B, longest), filled with `value` at the end."""
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[value] * (width - len(row))] for row in rows])


class LengthGroupedBatches:
    """Splits rows into batches of like length and gives them out in an endless shuffled order."""

    def __init__(self, lengths: Sequence[int], batch_size: int, seed: int):
        ties = np.random.default_rng(seed).random(len(lengths))
        order = np.lexsort((ties, lengths))
        self.batches = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
        self.order = EpochOrder(len(self.batches), seed)

    def take(self, step: int) -> np.ndarray:
        """Indices of the rows of one step's batch."""
        return self.batches[self.order.take(step, 1)[0]]


class FineTuningData(L.LightningDataModule):
    """What both kinds of fine-tuning share: encoded rows, length-grouped batches, a fixed number of steps.

    Subclasses encode their rows and collate a batch. `skipped` counts rows longer than the context.
    """

    def __init__(self, train: list, validation: list, context_length: int, batch_size: int, steps: int, seed: int):
        super().__init__()
        fits = [[row for row in rows if len(row[0]) <= context_length] for rows in (train, validation)]
        self.train_rows, self.validation_rows = fits
        self.skipped = len(train) + len(validation) - len(self.train_rows) - len(self.validation_rows)
        if not self.train_rows or not self.validation_rows:
            problem = f"no row of {len(train)} + {len(validation)} fits the context of {context_length} tokens"
            raise InputError("fine-tuning data", problem, "give shorter rows or a longer context_length")
        self.batch_size, self.steps, self.seed = batch_size, steps, seed
        self.batches = LengthGroupedBatches([len(row[0]) for row in self.train_rows], batch_size, seed)

    def collate(self, rows: list) -> tuple[Tensor, ...]:
        raise NotImplementedError

    def augment(self, batch: tuple[Tensor, ...], number: int) -> tuple[Tensor, ...]:
        """What training makes of its batch of that number."""
        return batch

    def train_dataloader(self) -> ResumableBatches:
        rank, world_size = (self.trainer.global_rank, self.trainer.world_size) if self.trainer else (0, 1)

        def fetch(step: int) -> tuple[Tensor, ...]:
            number = step * world_size + rank
            return self.augment(self.collate([self.train_rows[i] for i in self.batches.take(number)]), number)

        return ResumableBatches(fetch, self.steps)

    def val_dataloader(self) -> Batches:
        rows, size = self.validation_rows, self.batch_size
        return Batches(lambda step: self.collate(rows[step * size : (step + 1) * size]), -(-len(rows) // size))


class InstructionData(FineTuningData):
    """Conversations; a batch is (inputs, labels), each (B, T), with label -100 wherever the assistant is silent.

    With `replay`, tokens that the model was pretrained on, each training batch has `replay_rows` rows of them beside its
    conversations, every token a label, so that learning to answer does not cost the model its language (experience
    replay, as in Ibrahim et al. 2024, arXiv 2403.08763).
    """

    def __init__(
        self,
        train: Sequence[dict],
        validation: Sequence[dict],
        tokenizer: Tokenizer,
        replay: TokenShards | None = None,
        replay_rows: int = 0,
        **options,
    ):
        self.padding_id = tokenizer.id_of("<|pad|>")
        encoded = [[encode_chat(tokenizer, row["messages"]) for row in rows] for rows in (train, validation)]
        super().__init__(*encoded, **options)
        self.replay, self.replay_rows = replay, replay_rows
        if replay_rows:
            self.window = options["context_length"]
            self.replay_order = EpochOrder((len(replay) - 1) // self.window, self.seed)

    def collate(self, rows: list) -> tuple[Tensor, Tensor]:
        ids = pad_right([row[0] for row in rows], self.padding_id)
        labels = pad_right([row[1] for row in rows], IGNORED)
        return ids[:, :-1], labels[:, 1:]

    def augment(self, batch: tuple[Tensor, ...], number: int) -> tuple[Tensor, ...]:
        if not self.replay_rows:
            return batch
        inputs, labels = batch
        windows = self.replay_order.take(number * self.replay_rows, self.replay_rows)
        tokens = torch.from_numpy(self.replay.gather(windows * self.window, inputs.shape[1] + 1))
        return torch.cat((inputs, tokens[:, :-1])), torch.cat((labels, tokens[:, 1:]))


class ClassificationData(FineTuningData):
    """Labelled texts; a batch is (ids (B, T), lengths (B,), labels (B,)).

    A row is `{"text": ..., "label": ...}`; `labels` names the classes, in the order of the head's outputs. In training
    each token but the first is replaced by padding with probability `token_dropout`, anew each time, so that no text can
    be known by heart (word dropout: Iyyer et al. 2015, "Deep Unordered Composition Rivals Syntactic Methods").
    """

    def __init__(
        self,
        train: Sequence[dict],
        validation: Sequence[dict],
        tokenizer: Tokenizer,
        labels: Sequence[str],
        token_dropout: float = 0.0,
        **options,
    ):
        self.padding_id, self.labels = tokenizer.id_of("<|pad|>"), list(labels)
        self.token_dropout = token_dropout
        encoded = [encode_labelled(tokenizer, rows, self.labels) for rows in (train, validation)]
        super().__init__(*encoded, **options)

    def collate(self, rows: list) -> tuple[Tensor, Tensor, Tensor]:
        lengths = torch.tensor([len(row[0]) for row in rows])
        return pad_right([row[0] for row in rows], self.padding_id), lengths, torch.tensor([row[1] for row in rows])

    def augment(self, batch: tuple[Tensor, ...], number: int) -> tuple[Tensor, ...]:
        ids, *rest = batch
        dropped = np.random.default_rng([self.seed, number]).random(ids.shape) < self.token_dropout
        dropped[:, 0] = False
        return ids.masked_fill(torch.from_numpy(dropped), self.padding_id), *rest


def encode_labelled(tokenizer: Tokenizer, rows: Sequence[dict], labels: Sequence[str]) -> list[tuple[list[int], int]]:
    """Token ids and class index of each row; the text follows an `<|endoftext|>`, as a document does.

    Raises:
        InputError: a label that is not among `labels`.
    """
    index = {label: number for number, label in enumerate(labels)}
    unknown = sorted({str(row["label"]) for row in rows} - set(index))
    if unknown:
        raise InputError("fine-tuning data", f"label {unknown[0]!r} is none of {list(labels)}", "mend that row")
    start = tokenizer.id_of("<|endoftext|>")
    texts = tokenizer.encode_batch([row["text"] for row in rows])
    return [([start, *ids], index[row["label"]]) for ids, row in zip(texts, rows, strict=True)]
