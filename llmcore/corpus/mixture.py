"""Mixing sources by tokens: weights, token counts and a budget go in; how often each source is read, and the order of
its documents, come out.

The weights are those of a share of training tokens, as in GPT-3's table 2.2 (Brown et al. 2020, "Language Models are
Few-Shot Learners"): a small good source is read several times while a large one is read in part. Beyond about four
epochs repeated text teaches little (Muennighoff et al. 2023, "Scaling Data-Constrained Language Models"), so epochs are
capped and what a capped source cannot give, the others give in proportion to their weights.

Each copy of a document has a place in [0, 1) of the training run that is a hash of its id, the epoch and the seed. So
documents can be drawn file by file, in any number of tasks, and only two things see all of them: the sum of the files'
histograms of tokens, which says where a last epoch that is not whole is cut off, and the sort by place, which can be
cut into ranges of places as a barrier is into buckets.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence

import numpy as np
import xxhash

from llmcore.errors import InputError

GPT3_WEIGHTS = {"web": 60, "curated web": 22, "books 1": 8, "books 2": 8, "encyclopedia": 3}
BINS = 1 << 12  # of a histogram: a last epoch is cut to 1/4096 of the source's tokens, or to one document


@dataclasses.dataclass(frozen=True, slots=True)
class Share:
    """What one source gives: its normalised weight, the tokens it holds, those wanted of it, and so its epochs."""

    weight: float
    available: int
    tokens: float
    epochs: float


def plan_mixture(
    weights: Mapping[str, float], tokens: Mapping[str, int], budget: int, max_epochs: float = 4.0
) -> dict[str, Share]:
    """How many tokens of each source a training run of `budget` tokens reads.

    Args:
        weights: of each source; they are normalised, as GPT-3's, which add up to 101, have to be.
        tokens: that each source holds, in the units of the tokenizer that training will use.
        budget: tokens of the whole run.
        max_epochs: no source is read more often.

    Returns:
        a share for each source, in the order of `weights`; a weight of 0 leaves a source out.

    Raises:
        InputError: the two name different sources; a weight is negative, or all are 0; a source with a weight holds no
            token; the budget is more than all sources read `max_epochs` times.
    """
    if odd := set(weights) ^ set(tokens):
        raise InputError("weights", f"{sorted(odd)[0]!r} has not both a weight and a number of tokens", "give both")
    if min(weights.values(), default=0) < 0 or not sum(weights.values()) > 0:
        raise InputError("weights", f"must be positive or 0, and not all 0, got {dict(weights)}", "change them")
    if budget < 1 or not max_epochs > 0:
        raise InputError("budget", f"{budget} tokens of at most {max_epochs} epochs", "let both be above 0")
    for source, weight in weights.items():
        if weight and tokens[source] < 1:
            raise InputError(f"tokens.{source}", f"{tokens[source]} tokens for a weight of {weight}", "set it to 0")
    wanted = dict.fromkeys(weights, 0.0)
    free, left = {source: weight for source, weight in weights.items() if weight}, float(budget)
    while free:
        scale = left / sum(free.values())
        capped = [source for source, weight in free.items() if weight * scale > max_epochs * tokens[source]]
        if not capped:
            wanted.update({source: weight * scale for source, weight in free.items()})
            break
        for source in capped:
            wanted[source] = max_epochs * tokens[source]
            left -= wanted[source]
            del free[source]
    else:
        problem = f"{budget} tokens, but {max_epochs:g} epochs of all sources are {budget - left:,.0f}"
        raise InputError("budget", problem, "lower it, raise max_epochs or add text")
    total = sum(weights.values())
    return {
        source: Share(weight / total, tokens[source], wanted[source], wanted[source] / max(tokens[source], 1))
        for source, weight in weights.items()
    }


def token_histograms(
    ids: Sequence[str], sources: Sequence[str], tokens: Sequence[int], shares: Mapping[str, Share], seed: int
) -> dict[str, np.ndarray]:
    """Of each source, the tokens by the documents' places in its last epoch: shape (BINS,). Those of files add up."""
    histograms = {source: np.zeros(BINS, dtype=np.int64) for source in shares}
    for key, source, count in zip(ids, sources, tokens, strict=True):
        histograms[source][int(_uniform(key, math.floor(shares[source].epochs), seed) * BINS)] += count
    return histograms


def last_epoch_cuts(histograms: Mapping[str, np.ndarray], shares: Mapping[str, Share]) -> dict[str, float]:
    """Of each source, the place in its last epoch before which documents are drawn: the first that gives enough."""
    cuts = {}
    for source, share in shares.items():
        missing = share.tokens - math.floor(share.epochs) * share.available
        # Rounding of the shares must not draw one more document for a millionth of a token.
        bins = np.searchsorted(np.cumsum(histograms[source]), missing) + 1 if missing > 1e-6 * share.available else 0
        cuts[source] = min(bins, BINS) / BINS
    return cuts


def draw(
    ids: Sequence[str], sources: Sequence[str], shares: Mapping[str, Share], cuts: Mapping[str, float], seed: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The copies of some documents that training reads.

    Returns:
        places in the run, shape (M,), float64; rows in `ids`, shape (M,), int64; epochs, shape (M,), int64, from 0.
    """
    places, rows, epochs = [], [], []
    for row, (key, source) in enumerate(zip(ids, sources, strict=True)):
        share = shares[source]
        whole = math.floor(share.epochs)
        for epoch in range(whole + 1):
            place = _uniform(key, epoch, seed)
            if epoch < whole or place < cuts[source]:
                # A source's epochs follow each other, and together they fill the run.
                places.append((epoch + place) / (whole + cuts[source]))
                rows.append(row)
                epochs.append(epoch)
    return np.array(places, dtype=np.float64), np.array(rows, dtype=np.int64), np.array(epochs, dtype=np.int64)


def _uniform(key: str, epoch: int, seed: int) -> float:
    """A number in [0, 1) that depends on nothing but these; of 48 bits, so that adding an epoch rounds none up."""
    return (xxhash.xxh3_64_intdigest(f"{seed}/{epoch}/{key}".encode("utf-8", "surrogatepass")) >> 16) / 2**48


@dataclasses.dataclass(frozen=True)
class Mixture:
    """An order of reading.

    Attributes:
        rows: shape (M,), int64: numbers of the documents, in the order they are read.
        epochs: shape (M,), int64: which time, from 0, each is read.
        drawn: of each source, the `tokens` and `documents` drawn, copies counted, and its `epochs`: tokens drawn by
            tokens held. Sources come within one document, or 1/4096 of their tokens, of what was planned.
    """

    rows: np.ndarray
    epochs: np.ndarray
    drawn: dict[str, dict[str, float]]


def mix(
    ids: Sequence[str],
    sources: Sequence[str],
    tokens: Sequence[int],
    weights: Mapping[str, float],
    budget: int,
    *,
    seed: int,
    max_epochs: float = 4.0,
) -> Mixture:
    """The order in which a run of `budget` tokens reads documents.

    Args:
        ids: N ids, all different.
        sources, tokens: of each document, its source and how many tokens it has.
        weights, budget, max_epochs: as for `plan_mixture`.
        seed: of the order, and of what is drawn of a source that is read in part.

    Raises:
        InputError: as `plan_mixture`.
    """
    held = dict.fromkeys(weights, 0)
    for source, count in zip(sources, tokens, strict=True):
        held[source] = held.get(source, 0) + int(count)
    shares = plan_mixture(weights, held, budget, max_epochs)
    cuts = last_epoch_cuts(token_histograms(ids, sources, tokens, shares, seed), shares)
    places, rows, epochs = draw(ids, sources, shares, cuts, seed)
    # Two copies at one place, if there ever are, are told apart by their ids, not by where they stood.
    order = sorted(range(len(rows)), key=lambda copy: (places[copy], ids[rows[copy]]))
    rows, epochs = rows[order], epochs[order]
    drawn = {source: {"tokens": 0, "documents": 0, "epochs": 0.0} for source in shares}
    for row in rows.tolist():
        drawn[sources[row]]["tokens"] += int(tokens[row])
        drawn[sources[row]]["documents"] += 1
    for source, counts in drawn.items():
        counts["epochs"] = counts["tokens"] / max(shares[source].available, 1)
    return Mixture(rows, epochs, drawn)
