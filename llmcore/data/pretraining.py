"""Batches for pretraining: rows of tokens, each token's label being the one after it, in an order that can be resumed."""

from __future__ import annotations

from pathlib import Path

import lightning as L
import numpy as np
from torch import Tensor

from llmcore.data.loader import Batches, EpochOrder, ResumableBatches
from llmcore.data.rows import PackedRows, WindowRows
from llmcore.data.shards import TokenShards
from llmcore.errors import InputError


class PretrainingData(L.LightningDataModule):
    """Rows of `context_length` tokens, shuffled without replacement; a batch is (inputs, labels), each (B, T).

    Rows are windows of the stream or, `packed`, whole documents that do not see each other; a batch is then (inputs,
    labels, documents). `llmcore.data.rows` says how each is made. The order is a function of (seed, epoch, step). With
    several processes each takes its own rows, so that a step sees `world_size` times `batch_size` of them. Validation
    takes the first `validation_batches` batches of the validation shards, in order.

    Attributes:
        filling: share of the training rows' labels that are tokens and not padding; 1 for windows.
    """

    def __init__(
        self,
        directory: Path,
        context_length: int,
        batch_size: int,
        steps: int,
        seed: int,
        validation_batches: int = 20,
        tokenizer_fingerprint: str | None = None,
        packed: bool = False,
    ):
        super().__init__()
        self.train_shards = TokenShards.open(directory / "train", tokenizer_fingerprint)
        self.validation_shards = TokenShards.open(directory / "validation", tokenizer_fingerprint)
        self.context_length, self.batch_size, self.steps = context_length, batch_size, steps
        kind = PackedRows if packed else WindowRows
        self.train_rows = kind(self.train_shards, context_length)
        self.validation_rows = kind(self.validation_shards, context_length)
        for rows in (self.train_rows, self.validation_rows):
            if not len(rows):
                problem = f"{len(rows.shards)} tokens are fewer than one window of {context_length}"
                raise InputError(rows.shards.directory, problem, "give a larger corpus or a shorter context_length")
        self.filling = self.train_rows.filling
        self.order = EpochOrder(len(self.train_rows), seed)
        self.validation_steps = max(1, min(validation_batches, len(self.validation_rows) // batch_size))

    def train_dataloader(self) -> ResumableBatches:
        rank, world_size = (self.trainer.global_rank, self.trainer.world_size) if self.trainer else (0, 1)

        def fetch(step: int) -> tuple[Tensor, ...]:
            start = (step * world_size + rank) * self.batch_size
            return self.train_rows.batch(self.order.take(start, self.batch_size))

        return ResumableBatches(fetch, self.steps)

    def val_dataloader(self) -> Batches:
        def fetch(step: int) -> tuple[Tensor, ...]:
            stop = min((step + 1) * self.batch_size, len(self.validation_rows))
            return self.validation_rows.batch(np.arange(step * self.batch_size, stop))

        return Batches(fetch, self.validation_steps)
