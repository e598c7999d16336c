"""Beam search: the most probable continuations that a search of bounded width finds (Sutskever et al. 2014, section 3.2).

Ids and scores equal those of transformers' `generate(num_beams=...)` (tests/inference/test_beam.py). A continuation's
score is its log-probability divided by its length in tokens, end token included, to the power `length_penalty`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Literal

import torch
from torch import Tensor

from llmcore.errors import InputError
from llmcore.inference.generate import evaluation_mode, room
from llmcore.model import GPT, KVCache


@dataclasses.dataclass(frozen=True)
class BeamConfig:
    """How the search goes.

    Attributes:
        max_new_tokens: no continuation is longer.
        beams: how many continuations are kept at every step, and returned at most.
        length_penalty: above 0 favours long texts, below 0 short ones, 0 compares log-probabilities.
        early_stopping: when to end. True: as soon as `beams` continuations have ended. False: when no open one, scored
            at its present length, would beat the worst of those. "never": when none could, at whatever length.
    """

    max_new_tokens: int = 64
    beams: int = 4
    length_penalty: float = 1.0
    early_stopping: bool | Literal["never"] = False

    def __post_init__(self):
        for name in ("max_new_tokens", "beams"):
            if getattr(self, name) < 1:
                raise InputError(f"beam.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")
        if self.early_stopping not in (True, False, "never"):
            problem = f"must be true, false or 'never', got {self.early_stopping!r}"
            raise InputError("beam.early_stopping", problem, "use one of them")


@dataclasses.dataclass(frozen=True)
class Hypothesis:
    """One continuation: its token ids, the end token included where it came, and its score."""

    ids: list[int]
    score: float


def _can_improve(best_open: float, ended: list[Hypothesis], length: int, longest: int, config: BeamConfig) -> bool:
    """Whether an open continuation of log-probability `best_open` might still be among the best `beams`."""
    if len(ended) < config.beams:
        return True
    if config.early_stopping is True:
        return False
    # Log-probabilities only fall as a text grows, so its length may only help where the penalty favours length.
    hopeful = longest if config.early_stopping == "never" and config.length_penalty > 0 else length
    return best_open / hopeful**config.length_penalty > ended[-1].score


def _step(logits: Tensor, scores: Tensor, candidates: int) -> tuple[list[float], list[int], list[int]]:
    """The best ways to go on: logits (beams, V), scores (beams,), to scores, the beams and the tokens they go on by."""
    total = scores[:, None] + logits.float().log_softmax(-1)
    best, places = total.flatten().topk(min(candidates, total.numel()))
    vocab_size = logits.size(-1)
    return best.tolist(), (places // vocab_size).tolist(), (places % vocab_size).tolist()


def beam_search(
    model: GPT, prompt: Sequence[int], config: BeamConfig, stop_ids: Sequence[int] = ()
) -> list[Hypothesis]:
    """The best continuations of one prompt, the best first, at most `beams`.

    Those that end with one of `stop_ids`, and those that `max_new_tokens` or the context cuts off, compete alike.

    Raises:
        InputError: the prompt is empty or leaves no room, or there are more beams than tokens to begin with.
    """
    longest = room(model, [prompt], config.max_new_tokens)
    beams, vocab_size, stop = config.beams, model.config.vocab_size, set(stop_ids)
    if beams > vocab_size - len(stop):
        raise InputError("beam.beams", f"{beams} are more than the tokens that can begin a text", "use fewer")
    device = model.embedding.weight.device
    with evaluation_mode(model):
        cache = KVCache(model.config, 1, len(prompt) + longest, like=model.embedding.weight)
        ids = torch.tensor([list(prompt)], device=device)
        texts, scores, ended = [[]], torch.zeros(1, device=device), []
        for length in range(1, longest + 1):
            logits = model.head(model.hidden(ids, cache)[:, -1])
            # Each beam gives at most one candidate per stop id, so `beams` of so many can go on.
            found = _step(logits, scores, max(2, 1 + len(stop)) * beams)
            going_on: list[tuple[float, int, int]] = []
            for rank, (score, beam, token) in enumerate(zip(*found, strict=True)):
                if token not in stop and length < longest:
                    going_on.append((score, beam, token))
                elif rank < beams:  # an end is taken only where it is among the best, as any other token
                    ended.append(Hypothesis([*texts[beam], token], score / length**config.length_penalty))
            ended = sorted(ended, key=lambda one: -one.score)[:beams]
            going_on = going_on[:beams]
            if not going_on or not _can_improve(going_on[0][0], ended, length, longest, config):
                break
            texts = [[*texts[beam], token] for _, beam, token in going_on]
            scores = torch.tensor([score for score, _, _ in going_on], device=device)
            cache.reorder(torch.tensor([beam for _, beam, _ in going_on], device=device))
            ids = torch.tensor([[token] for _, _, token in going_on], device=device)
    return ended
