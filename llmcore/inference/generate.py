"""Text generation: prompts in, continuations out, one token at a time, with keys and values cached.

Greedy text equals that of transformers' `generate` for the same weights (tests/inference/test_generate.py).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from llmcore.errors import InputError
from llmcore.inference.sampling import Sampler, SamplingConfig
from llmcore.model import GPT, KVCache


@contextlib.contextmanager
def evaluation_mode(model: GPT) -> Iterator[None]:
    """No dropout and no gradients inside; the model's mode is afterwards what it was."""
    training = model.training
    model.eval()
    try:
        with torch.inference_mode():
            yield
    finally:
        model.train(training)


def room(model: GPT, prompts: Sequence[Sequence[int]], wanted: int) -> int:
    """How many of `wanted` new tokens the context has room for after the longest prompt.

    Raises:
        InputError: a prompt is empty, leaves no room, or holds an id that is no token of the model.
    """
    limit, vocab_size = model.config.context_length, model.config.vocab_size
    for prompt in prompts:
        if len(prompt) == 0:
            raise InputError("prompt", "it is empty", "give at least one token")
        if not 0 <= min(prompt) <= max(prompt) < vocab_size:
            wrong = min(prompt) if min(prompt) < 0 else max(prompt)
            problem = f"token {wrong} is outside the model's vocabulary 0..{vocab_size - 1}"
            raise InputError("prompt", problem, "encode it with the model's own tokenizer")
        if len(prompt) >= limit:
            raise InputError("prompt", f"{len(prompt)} tokens leave no room in the context of {limit}", "shorten it")
    return min(wanted, limit - max(map(len, prompts)))


@torch.inference_mode()
def stream(model: GPT, prompts: Sequence[Sequence[int]], config: SamplingConfig) -> Iterator[Tensor]:
    """Yield the next token of every prompt, (B,), again and again until `max_new_tokens` or the context is full.

    Prompts of different lengths are padded on the left, which changes no prediction.

    Raises:
        InputError: as `room`.
    """
    new_tokens = room(model, prompts, config.max_new_tokens)
    longest = max(map(len, prompts))
    device = model.embedding.weight.device
    unequal = None
    if min(map(len, prompts)) < longest:
        unequal = torch.tensor([longest - len(prompt) for prompt in prompts], device=device)
    ids = torch.tensor([[0] * (longest - len(prompt)) + list(prompt) for prompt in prompts], device=device)
    cache = KVCache(model.config, len(prompts), longest + new_tokens, like=model.embedding.weight)
    sampler = Sampler(config, prompts, device)
    for _ in range(new_tokens):
        logits = model.head(model.hidden(ids, cache, unequal)[:, -1])
        ids = sampler.pick(logits)[:, None]
        yield ids[:, 0]


def generate(
    model: GPT, prompts: Sequence[Sequence[int]], config: SamplingConfig, stop_ids: Sequence[int] = ()
) -> list[list[int]]:
    """Continue each prompt; a continuation ends before the first of `stop_ids`. The model is left as it was."""
    if not prompts:
        return []
    stop, stopped = set(stop_ids), [False] * len(prompts)
    texts: list[list[int]] = [[] for _ in prompts]
    with evaluation_mode(model):
        for tokens in stream(model, prompts, config):
            for row, token in enumerate(tokens.tolist()):
                stopped[row] = stopped[row] or token in stop
                if not stopped[row]:
                    texts[row].append(token)
            if all(stopped):
                break
    return texts
