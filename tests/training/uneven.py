"""A small model and data whose rows have unequal numbers of labels, for the tests beside it."""

import lightning as L
import torch

from llmcore.data.loader import Batches, ResumableBatches
from llmcore.model import GPT, GPTConfig
from llmcore.training.callbacks import FitConfig

STEPS = 6
CONFIG = FitConfig(steps=STEPS, batch_size=5, validate_every=3, log_every=1, accelerator="cpu")


class Uneven(L.LightningDataModule):
    """Random tokens; row r of a batch of five has labels on its last 2 + 3 r positions alone."""

    def fetch(self, step):
        tokens = torch.randint(20, (5, 17), generator=torch.Generator().manual_seed(step))
        labels = tokens[:, 1:].clone()
        for row in range(5):
            labels[row, : 14 - 3 * row] = -100
        return tokens[:, :-1], labels

    def train_dataloader(self):
        return ResumableBatches(self.fetch, STEPS)

    def val_dataloader(self):
        return Batches(lambda step: self.fetch(1000 + step), 2)


def small_model(dropout=0.0, model_class=GPT):
    torch.manual_seed(0)
    return model_class(GPTConfig(20, 16, n_layer=2, n_head=2, n_embd=16, dropout=dropout))
