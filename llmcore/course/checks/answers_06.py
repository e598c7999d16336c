"""Lecture 06, attention: right answers to its exercises and the classic wrong ones, by the cause they betray.

`lecture_06.py` compares candidates with these. Letters: B batch, T queries, S keys, D width of queries and keys,
E width of values, C model width, H heads.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor


def future(T: int) -> Tensor:
    """(T, T) booleans, True where the key lies after the query."""
    return torch.ones(T, T, dtype=torch.bool).triu(1)


# 06.1: the mean of the past


def prefix_mean(x: Tensor) -> Tensor:
    """Mean of each position and all before it: (B, T, C) to (B, T, C)."""
    weights = torch.ones(x.shape[1], x.shape[1]).tril()
    return (weights / weights.sum(dim=1, keepdim=True)) @ x


def _counts(x: Tensor, first: int = 1) -> Tensor:
    return torch.arange(first, x.shape[1] + first).view(1, -1, 1)


PREFIX_MEAN_MISTAKES = {
    "the sums were not divided by how many positions they hold": lambda x: x.cumsum(1),
    "every position got the mean of the whole sequence, its future included": lambda x: x.mean(
        1, keepdim=True
    ).expand_as(x),
    "every sum was divided by T; position t has t + 1 summands": lambda x: x.cumsum(1) / x.shape[1],
    "the position itself was left out: the prefix ends with position t, not before it": lambda x: (
        (x.cumsum(1) - x) / _counts(x, first=0)
    ),
    "divided by t where positions count from 0: position t has t + 1 summands": lambda x: (
        x.cumsum(1) / _counts(x, first=0)
    ),
    "the mean ran over the future: use the lower triangle (tril), not the upper": lambda x: (
        x.flip(1).cumsum(1).flip(1) / _counts(x).flip(1)
    ),
    "the triangle was normalised by columns: each row must sum to 1": lambda x: (
        (torch.ones(x.shape[1], x.shape[1]).tril() / _counts(x).flip(1).view(-1)) @ x
    ),
    "the running mean went along the channels, not along time": lambda x: x.cumsum(2) / torch.arange(1, x.shape[2] + 1),
    "the running mean went along the batch, not along time": lambda x: (
        x.cumsum(0) / torch.arange(1, x.shape[0] + 1).view(-1, 1, 1)
    ),
}


# 06.2: scaled dot-product attention


def scaled_dot_product_attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """softmax(q kᵀ / √D) v, unmasked: q (..., T, D), k (..., S, D), v (..., S, E) to (..., T, E)."""
    weights = torch.softmax(q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1]), dim=-1)
    return weights @ v


def _attention(
    q: Tensor,
    k: Tensor,
    v: Tensor,
    *,
    divisor: Callable = lambda q, v: math.sqrt(q.shape[-1]),
    weigh: Callable = lambda scores: torch.softmax(scores, dim=-1),
) -> Tensor:
    """Attention with one part exchanged: what the scores are divided by, or how they become weights."""
    return weigh(q @ k.transpose(-2, -1) / divisor(q, v)) @ v


ATTENTION_MISTAKES = {
    "the scores were not divided by sqrt(D)": partial(_attention, divisor=lambda q, v: 1.0),
    "the scores were divided by D, not by its square root": partial(_attention, divisor=lambda q, v: q.shape[-1]),
    "the root was taken of another size than the queries' last one, D": partial(
        _attention, divisor=lambda q, v: math.sqrt(q.shape[-2])
    ),
    "the scores were multiplied by sqrt(D), not divided": partial(
        _attention, divisor=lambda q, v: 1 / math.sqrt(q.shape[-1])
    ),
    "the root was taken of the values' width, not of the width D of queries and keys": partial(
        _attention, divisor=lambda q, v: math.sqrt(v.shape[-1])
    ),
    "the softmax ran over the queries: each query's weights must sum to 1 over the keys (dim=-1)": partial(
        _attention, weigh=partial(torch.softmax, dim=-2)
    ),
    "the softmax ran over dimension 1: count from the end (dim=-1), for there may be heads before it": partial(
        _attention, weigh=partial(torch.softmax, dim=1)
    ),
    "the softmax ran over the batch (dim=0): use dim=-1": partial(_attention, weigh=partial(torch.softmax, dim=0)),
    "the scores were used as weights without a softmax": partial(_attention, weigh=lambda scores: scores),
    "the weights were normalised by their plain sum, not by a softmax": partial(
        _attention, weigh=lambda scores: scores / scores.sum(-1, keepdim=True)
    ),
    "the weights were returned; they are yet to be multiplied with v": lambda q, k, v: torch.softmax(
        q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1]), -1
    ),
    "the weights mixed the keys, not the values": lambda q, k, v: scaled_dot_product_attention(q, k, k),
    "the sequence looked only at its past: this function has no mask yet": lambda q, k, v: (
        F.scaled_dot_product_attention(q, k, v, is_causal=True)
    ),
}


# 06.3: the causal mask


def causal_weights(scores: Tensor) -> Tensor:
    """Softmax over each position and those before it: (..., T, T) to (..., T, T)."""
    hidden = future(scores.shape[-1])
    return torch.softmax(scores.masked_fill(hidden, -math.inf), dim=-1)


def _masked(scores: Tensor, hidden: Callable[[int], Tensor], value: float = -math.inf, dim: int = -1) -> Tensor:
    return torch.softmax(scores.masked_fill(hidden(scores.shape[-1]), value), dim=dim)


CAUSAL_MISTAKES = {
    "the mask came after the softmax: the future still counts in each row's sum": lambda scores: torch.softmax(
        scores, -1
    ).tril(),
    "the forbidden scores were set to 0, not to -inf: exp(0) is 1, so the future keeps weight": partial(
        _masked, hidden=future, value=0.0
    ),
    "the mask is turned round: the past was hidden and the future shown": partial(
        _masked, hidden=lambda T: future(T).T
    ),
    "the diagonal was hidden too: a position may look at itself, and the first has nothing else": partial(
        _masked, hidden=lambda T: ~future(T).T
    ),
    "the triangle is one too wide: each position still sees the next one": partial(
        _masked, hidden=lambda T: torch.ones(T, T, dtype=torch.bool).triu(2)
    ),
    "the softmax ran over the queries (dim=-2): each row must sum to 1": partial(_masked, hidden=future, dim=-2),
    "there is no mask: every position sees its future": partial(torch.softmax, dim=-1),
    "the masked scores were returned without a softmax": lambda scores: scores.masked_fill(
        future(scores.shape[-1]), -math.inf
    ),
}


# 06.4: the variance of q·k


def score_variance(q: Tensor, k: Tensor) -> tuple[float, float]:
    """Variance of row-wise dot products of q and k, both (N, D): predicted from the entries' variances, and measured."""
    return q.shape[1] * q.var().item() * k.var().item(), (q * k).sum(dim=1).var().item()


VARIANCE_MISTAKES = {
    "the prediction is for one product; a dot product sums D of them": lambda q, k: (
        (q.var() * k.var()).item(),
        None,
    ),
    "the prediction is the standard deviation sqrt(D …): variances add, so the variance grows with D itself": (
        lambda q, k: (math.sqrt(q.shape[1] * q.var() * k.var()), None)
    ),
    "the prediction leaves out how spread the entries are: multiply with q.var() and k.var()": lambda q, k: (
        float(q.shape[1]),
        None,
    ),
    "the prediction grows with D squared: that would hold if all D products were equal, but they are independent": (
        lambda q, k: (q.shape[1] ** 2 * (q.var() * k.var()).item(), None)
    ),
    "the prediction uses standard deviations (std) where variances belong": lambda q, k: (
        q.shape[1] * (q.std() * k.std()).item(),
        None,
    ),
    "the prediction was measured: it must not multiply q with k": lambda q, k: (
        (q * k).sum(1).var().item(),
        None,
    ),
    "the products were not summed over D before their variance was taken": lambda q, k: (
        None,
        (q * k).var().item(),
    ),
    "the measurement is a standard deviation, not a variance": lambda q, k: (None, (q * k).sum(1).std().item()),
    "the measurement is the scores' mean, not their variance": lambda q, k: (None, (q * k).sum(1).mean().item()),
    "every query met every key: take the dot product row by row": lambda q, k: (None, (q @ k.T).var().item()),
    "the scores were already divided by sqrt(D)": lambda q, k: (
        None,
        (q * k).sum(1).var().item() / q.shape[1],
    ),
}


# 06.5: several heads


def multi_head_attention(x: Tensor, qkv_weight: Tensor, proj_weight: Tensor, n_head: int) -> Tensor:
    """Causal attention in n_head heads: x (B, T, C), qkv_weight (3C, C), proj_weight (C, C) to (B, T, C)."""
    B, T, C = x.shape
    q, k, v = F.linear(x, qkv_weight).split(C, dim=-1)
    q, k, v = (part.view(B, T, n_head, C // n_head).transpose(1, 2) for part in (q, k, v))
    return F.linear(mended_attention(q, k, v).transpose(1, 2).reshape(B, T, C), proj_weight)


def mended_attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Causal attention: q, k (..., T, D), v (..., T, E) to (..., T, E)."""
    return causal_weights(q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])) @ v


def _heads(
    x: Tensor,
    qkv_weight: Tensor,
    proj_weight: Tensor,
    n_head: int,
    *,
    cut: Callable = lambda part, B, T, H, D: part.view(B, T, H, D).transpose(1, 2),
    join: Callable = lambda mixed: mixed.transpose(1, 2),
    attend: Callable = mended_attention,
    parts: Callable = lambda qkv, H: qkv.chunk(3, dim=-1),
    project: Callable = F.linear,
) -> Tensor:
    """Multi-head attention with one part exchanged."""
    B, T, C = x.shape
    q, k, v = (cut(part.contiguous(), B, T, n_head, C // n_head) for part in parts(F.linear(x, qkv_weight), n_head))
    return project(join(attend(q, k, v)).reshape(B, T, C), proj_weight)


def _interleaved(qkv: Tensor, H: int) -> list[Tensor]:
    B, T, width = qkv.shape
    return [part.reshape(B, T, width // 3) for part in qkv.view(B, T, H, 3, width // 3 // H).unbind(3)]


MULTI_HEAD_MISTAKES = {
    "viewed straight as (B, H, T, D): that cuts time into pieces; view as (B, T, H, D), then transpose": partial(
        _heads, cut=lambda part, B, T, H, D: part.view(B, H, T, D)
    ),
    "viewed as (B, T, D, H): neighbouring channels belong to one head, so view as (B, T, H, D)": partial(
        _heads, cut=lambda part, B, T, H, D: part.view(B, T, D, H).permute(0, 3, 1, 2)
    ),
    "the heads were joined without transposing back: (B, H, T, D) must become (B, T, H, D) before the reshape": (
        partial(_heads, join=lambda mixed: mixed)
    ),
    "the rows of qkv_weight were taken as q, k, v of each head in turn; all queries come first, then keys": partial(
        _heads, parts=_interleaved
    ),
    "the scores were divided by sqrt(C): inside a head the width is D = C / n_head": partial(
        _heads, attend=lambda q, k, v: mended_attention(q / math.sqrt(q.shape[1]), k, v)
    ),
    "the scores were not divided by sqrt(D)": partial(
        _heads, attend=lambda q, k, v: mended_attention(q * math.sqrt(q.shape[-1]), k, v)
    ),
    "there is no causal mask: every position sees its future": partial(_heads, attend=scaled_dot_product_attention),
    "the projection that mixes the heads is missing": partial(_heads, project=lambda mixed, weight: mixed),
    "proj_weight was used without its transpose: a Linear computes x @ weight.T": partial(
        _heads, project=lambda mixed, weight: mixed @ weight
    ),
    "there is one head only: n_head was not used": lambda x, qkv, proj, n_head: _heads(x, qkv, proj, 1),
}


# 06.6: the planted bug


MENDED_MISTAKES = {
    "the mask still comes after the softmax: the future counts in each row's sum": partial(
        _attention, weigh=lambda scores: torch.softmax(scores, -1).tril()
    ),
    "the forbidden scores were set to 0, not to -inf: exp(0) is 1, so the future keeps weight": partial(
        _attention, weigh=lambda scores: torch.softmax(scores.tril(), -1)
    ),
    "weights masked after and zeroed before: zeroed scores keep a share of each row's sum": partial(
        _attention, weigh=lambda scores: torch.softmax(scores.tril(), -1).tril()
    ),
    "there is no mask any more: every position sees its future": _attention,
    "a second softmax on the masked weights: it makes zeros count again": partial(
        _attention, weigh=lambda scores: torch.softmax(torch.softmax(scores, -1).tril(), -1)
    ),
    "normalised over the queries: divide each row by its own sum": partial(
        _attention, weigh=lambda scores: (w := torch.softmax(scores, -1).tril()) / w.sum(-2, keepdim=True)
    ),
    "the scores were not divided by sqrt(D)": lambda q, k, v: mended_attention(q * math.sqrt(q.shape[-1]), k, v),
}
