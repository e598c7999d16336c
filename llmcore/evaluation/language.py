"""How well a model predicts text: cross-entropy in nats a token, perplexity, and bits a byte.

Bits a byte compares models whose tokenizers differ; nats a token only those that share one.
"""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import torch

from llmcore.data.shards import TokenShards
from llmcore.evaluation.ngram import KneserNey
from llmcore.model import GPT
from llmcore.tokenizer import Tokenizer
from llmcore.training.cross_entropy import cross_entropy_sum


@dataclasses.dataclass(frozen=True)
class LanguageScore:
    """Attributes: nats a token, the tokens scored and the bytes of UTF-8 they stand for."""

    nats_per_token: float
    tokens: int
    bytes: int

    @property
    def perplexity(self) -> float:
        return math.exp(self.nats_per_token)

    @property
    def bits_per_byte(self) -> float:
        return self.nats_per_token * self.tokens / self.bytes / math.log(2)


def byte_count(tokenizer: Tokenizer, tokens: np.ndarray) -> int:
    """UTF-8 bytes of a sequence of ids; special tokens stand for none."""
    special = set(tokenizer.special_tokens.values())
    lengths = [0 if id_ in special else len(piece) for id_, piece in enumerate(tokenizer.token_bytes)]
    return int(np.array(lengths)[tokens].sum())


def windows(shards: TokenShards, context_length: int, limit: int) -> np.ndarray:
    """The first `limit` windows (limit, context_length + 1), each sharing one token with the next."""
    count = min(limit, (len(shards) - 1) // context_length)
    return shards.gather(np.arange(count) * context_length, context_length + 1)


@torch.inference_mode()
def score_model(model: GPT, tokenizer: Tokenizer, shards: TokenShards, limit: int, batch: int = 16) -> LanguageScore:
    """Score a model on the first `limit` windows of its context length; a token sees its own window only."""
    rows = windows(shards, model.config.context_length, limit)
    total = 0.0
    for start in range(0, len(rows), batch):
        tokens = torch.from_numpy(rows[start : start + batch]).to(model.embedding.weight.device)
        hidden = model.eval().hidden(tokens[:, :-1]).flatten(0, 1)
        labels, head = tokens[:, 1:].flatten(), model.head
        total += float(cross_entropy_sum(hidden, head.weight, labels, softcap=head.softcap))
    return LanguageScore(total / rows[:, 1:].size, rows[:, 1:].size, byte_count(tokenizer, rows[:, 1:]))


def score_ngram(
    train: TokenShards, validation: TokenShards, tokenizer: Tokenizer, context_length: int, limit: int, order: int = 5
) -> LanguageScore:
    """Score a Kneser-Ney model, fitted on all training tokens, on the very tokens that `score_model` takes.

    It sees the whole stream before a token, also across the borders of the windows.
    """
    scored = windows(validation, context_length, limit)[:, 1:].size
    tokens = validation.tokens(0, scored + 1)
    ngram = KneserNey.fit(train.tokens(), order=order, vocab_size=tokenizer.vocab_size)
    nats = -float(ngram.log_probabilities(tokens)[1:].mean())
    return LanguageScore(nats, scored, byte_count(tokenizer, tokens[1:]))
