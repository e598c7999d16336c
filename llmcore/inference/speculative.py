"""Speculative decoding: a small draft model proposes some tokens, the model judges them all in one pass.

Leviathan et al. 2023 (arXiv 2211.17192), algorithm 1; also Chen et al. 2023. The text has exactly the distribution that
`generate` draws from, whatever the draft proposes; a good draft only makes it come sooner. At temperature 0 it is the
greedy text (tests/inference/test_speculative.py compares both with the model's own probabilities).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from llmcore.errors import InputError
from llmcore.inference.generate import evaluation_mode, room
from llmcore.inference.sampling import SamplingConfig, UniformDraws, draw, filter_logits, penalise_repetition
from llmcore.model import GPT, KVCache


@dataclasses.dataclass
class Speculation:
    """What the draft was worth.

    Attributes:
        proposed: tokens that the draft proposed. accepted: those of them that stand in the text.
        passes: forward passes of the model; without a draft there would be one for each new token.
    """

    proposed: int = 0
    accepted: int = 0
    passes: int = 0

    @property
    def accepted_share(self) -> float:
        """Accepted tokens of the proposed ones, 0 where none was proposed."""
        return self.accepted / max(1, self.proposed)


def _distributions(logits: Tensor, said: list[int], proposals: list[int], config: SamplingConfig) -> Tensor:
    """What each next token is drawn from: logits (K, V) to probabilities (K, V); row i follows `proposals[:i]`."""
    logits = logits.float()
    if config.repetition_penalty != 1:
        seen = torch.zeros_like(logits, dtype=torch.bool)
        for row in range(len(logits)):
            seen[row, said + proposals[:row]] = True
        logits = penalise_repetition(logits, seen, config.repetition_penalty)
    if config.temperature == 0:
        return F.one_hot(logits.argmax(-1), logits.size(-1)).float()
    return filter_logits(logits, config).softmax(-1)


def judge(ours: Tensor, drafts: Tensor, proposals: list[int], draws: UniformDraws) -> list[int]:
    """The tokens to keep: the first proposals, as many as pass, and one of our own after them.

    Args:
        ours: the model's probabilities (K + 1, V), before each of the K proposals and after the last.
        drafts: the draft's, from which the proposals were drawn, (K, V).
    """
    for place, token in enumerate(proposals):
        p, q = float(ours[place, token]), float(drafts[place, token])
        if float(draws.next()) * q >= p:
            # The proposal was too likely by q - p, so its replacement is drawn from where the draft gave too little.
            lacking = (ours[place] - drafts[place]).clamp(min=0)
            return [*proposals[:place], int(draw(lacking[None], draws.next()))]
    return [*proposals, int(draw(ours[-1:], draws.next()))]


def _read(model: GPT, cache: KVCache, text: list[int], last: int) -> Tensor:
    """Logits (last, V) after the last tokens of `text`, of which the cache holds a beginning."""
    ids = torch.tensor([text[cache.length :]], device=model.embedding.weight.device)
    return model.head(model.hidden(ids, cache)[0, -last:])


def speculative_generate(
    model: GPT,
    draft: GPT,
    prompt: Sequence[int],
    config: SamplingConfig,
    proposals: int = 4,
    stop_ids: Sequence[int] = (),
) -> tuple[list[int], Speculation]:
    """Continue one prompt, up to one of `stop_ids`, which is left out. Both models are left as they were.

    Args:
        draft: any model with the same tokens; where its shorter context is full, the model goes on alone.
        proposals: how many tokens the draft proposes at a time.

    Raises:
        InputError: the models' vocabularies differ in size, or the prompt is empty or leaves no room.
    """
    if draft.config.vocab_size != model.config.vocab_size:
        problem = f"its vocabulary has {draft.config.vocab_size} tokens, the model's {model.config.vocab_size}"
        raise InputError("draft", problem, "use a draft trained with the model's tokenizer")
    if proposals < 1:
        raise InputError("proposals", f"must be at least 1, got {proposals}", "raise it")
    new_tokens = room(model, [prompt], config.max_new_tokens)
    text, end = list(prompt), len(prompt) + new_tokens
    draws, counts, stop = UniformDraws(config.seed, 1), Speculation(), set(stop_ids)
    with evaluation_mode(model), evaluation_mode(draft):
        cache = KVCache(model.config, 1, end, like=model.embedding.weight)
        draft_cache = KVCache(draft.config, 1, end, like=draft.embedding.weight)
        while len(text) < end:
            # One token of a round is always our own; the draft reads all of the text and all proposals but the last.
            number = min(proposals, end - len(text) - 1, draft.config.context_length - len(text) + 1)
            proposed, drafts = [], []
            for _ in range(number):
                logits = _read(draft, draft_cache, text + proposed, 1)
                drafts.append(_distributions(logits.cpu(), text + proposed, [], config))
                proposed.append(int(draw(drafts[-1], draws.next())))
            logits = _read(model, cache, text + proposed, len(proposed) + 1)
            ours = _distributions(logits.cpu(), text, proposed, config)
            kept = judge(ours, torch.cat(drafts) if drafts else ours[:0], proposed, draws)
            counts.proposed += len(proposed)
            counts.accepted += len(kept) - 1
            counts.passes += 1
            cache.truncate(len(text) + len(kept) - 1)
            draft_cache.truncate(min(draft_cache.length, cache.length))
            text += kept
            if not stop.isdisjoint(kept):
                break
    new = text[len(prompt) :]
    ends = [place for place, token in enumerate(new) if token in stop]
    return (new[: ends[0]] if ends else new), counts
