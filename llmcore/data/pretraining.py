"""Batches for pretraining: windows of a stream of tokens, each token's label being the one after it."""

from __future__ import annotations

from pathlib import Path

import lightning as L
import numpy as np
import torch
from torch import Tensor

from llmcore.data.loader import Batches, EpochOrder, ResumableBatches
from llmcore.data.shards import TokenShards
from llmcore.errors import InputError


class PretrainingData(L.LightningDataModule):
    """Windows of `context_length` tokens, shuffled without replacement; a batch is (inputs, labels), each (B, T).

    With several processes each takes its own rows, so that a step sees `world_size` times `batch_size` windows.
    Validation takes the first `validation_batches` batches of the validation shards, in order.
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
    ):
        super().__init__()
        self.train_shards = TokenShards.open(directory / "train", tokenizer_fingerprint)
        self.validation_shards = TokenShards.open(directory / "validation", tokenizer_fingerprint)
        self.context_length, self.batch_size, self.steps = context_length, batch_size, steps
        windows = (len(self.train_shards) - 1) // context_length
        if windows < 1:
            problem = f"{len(self.train_shards)} tokens are fewer than one window of {context_length}"
            raise InputError(directory / "train", problem, "give a larger corpus or a shorter context_length")
        self.order = EpochOrder(windows, seed)
        windows = (len(self.validation_shards) - 1) // context_length
        self.validation_steps = max(1, min(validation_batches, windows // batch_size))

    def windows(self, shards: TokenShards, indices) -> tuple[Tensor, Tensor]:
        """Inputs and labels (B, T) of the windows numbered `indices` (B,)."""
        tokens = torch.from_numpy(shards.gather(indices * self.context_length, self.context_length + 1))
        return tokens[:, :-1], tokens[:, 1:]

    def train_dataloader(self) -> ResumableBatches:
        rank, world_size = (self.trainer.global_rank, self.trainer.world_size) if self.trainer else (0, 1)

        def fetch(step: int) -> tuple[Tensor, Tensor]:
            start = (step * world_size + rank) * self.batch_size
            return self.windows(self.train_shards, self.order.take(start, self.batch_size))

        return ResumableBatches(fetch, self.steps)

    def val_dataloader(self) -> Batches:
        windows = (len(self.validation_shards) - 1) // self.context_length

        def fetch(step: int) -> tuple[Tensor, Tensor]:
            indices = np.arange(step * self.batch_size, min((step + 1) * self.batch_size, windows))
            return self.windows(self.validation_shards, indices)

        return Batches(fetch, self.validation_steps)
