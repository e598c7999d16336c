"""Text generation: prompts in, continuations out, one token at a time, with keys and values cached.

Greedy text equals that of transformers' `generate` for the same weights (tests/inference/test_generate.py).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from llmcore.errors import InputError
from llmcore.model import GPT, KVCache


@dataclasses.dataclass(frozen=True)
class SamplingConfig:
    """How the next token is chosen.

    Attributes:
        max_new_tokens: stop after so many.
        temperature: logits are divided by it; 0 takes the likeliest token always.
        top_k: only the k likeliest tokens may be drawn; 0 means all.
        seed: of the draws.
    """

    max_new_tokens: int = 64
    temperature: float = 0.0
    top_k: int = 0
    seed: int = 0

    def __post_init__(self):
        for name, least in (("max_new_tokens", 1), ("temperature", 0), ("top_k", 0)):
            if getattr(self, name) < least:
                raise InputError(f"sampling.{name}", f"must be at least {least}, got {getattr(self, name)}", "raise it")


def pick(logits: Tensor, config: SamplingConfig, generator: torch.Generator) -> Tensor:
    """Choose one token a row: logits (B, V) to ids (B,)."""
    if config.temperature == 0:
        return logits.argmax(-1)
    logits = logits / config.temperature
    if 0 < config.top_k < logits.size(-1):
        least = logits.topk(config.top_k, dim=-1).values[:, -1:]
        logits = logits.masked_fill(logits < least, -torch.inf)
    return torch.multinomial(logits.softmax(-1), 1, generator=generator).squeeze(-1)


@torch.inference_mode()
def stream(model: GPT, prompts: Sequence[Sequence[int]], config: SamplingConfig) -> Iterator[Tensor]:
    """Yield the next token of every prompt, (B,), again and again until `max_new_tokens` or the context is full.

    Prompts of different lengths are padded on the left, which changes no prediction.

    Raises:
        InputError: a prompt is empty, or leaves no room in the model's context.
    """
    limit = model.config.context_length
    longest = max(len(prompt) for prompt in prompts)
    if min(len(prompt) for prompt in prompts) == 0:
        raise InputError("prompt", "it is empty", "give at least one token")
    if longest >= limit:
        raise InputError("prompt", f"{longest} tokens leave no room in the context of {limit}", "shorten it")
    device = model.embedding.weight.device
    padding = torch.tensor([longest - len(prompt) for prompt in prompts], device=device)
    ids = torch.tensor([[0] * (longest - len(prompt)) + list(prompt) for prompt in prompts], device=device)
    unequal = padding if bool(padding.any()) else None
    new_tokens = min(config.max_new_tokens, limit - longest)
    cache = KVCache(model.config, len(prompts), longest + new_tokens, like=model.embedding.weight)
    generator = torch.Generator(device).manual_seed(config.seed)
    for _ in range(new_tokens):
        logits = model.head(model.hidden(ids, cache, unequal)[:, -1])
        ids = pick(logits.float(), config, generator)[:, None]
        yield ids[:, 0]


def generate(
    model: GPT, prompts: Sequence[Sequence[int]], config: SamplingConfig, stop_ids: Sequence[int] = ()
) -> list[list[int]]:
    """Continue each prompt; a continuation ends before the first of `stop_ids`. The model is left as it was."""
    if not prompts:
        return []
    training = model.training
    model.eval()
    stop, stopped = set(stop_ids), [False] * len(prompts)
    texts: list[list[int]] = [[] for _ in prompts]
    for tokens in stream(model, prompts, config):
        for row, token in enumerate(tokens.tolist()):
            stopped[row] = stopped[row] or token in stop
            if not stopped[row]:
                texts[row].append(token)
        if all(stopped):
            break
    model.train(training)
    return texts
