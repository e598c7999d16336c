"""Lecture 01, pretraining and fine-tuning: right answers to its exercises and the classic wrong ones, by their cause.

`lecture_01.py` compares candidates with these.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor

# 01.1: GPT-3's data table


def data_table(
    tokens: Tensor, weights: Tensor, printed_epochs: Tensor, consumed: float
) -> tuple[Tensor, Tensor, Tensor]:
    """Shares of the tokens available, epochs, and where these lie over 10 % off the printed ones: each (N,)."""
    epochs = weights * consumed / tokens
    return tokens / tokens.sum(), epochs, (epochs - printed_epochs).abs() > 0.1 * printed_epochs


def _table(
    tokens: Tensor,
    weights: Tensor,
    printed: Tensor,
    consumed: float,
    *,
    shares: Callable = lambda tokens, weights: tokens / tokens.sum(),
    epochs: Callable = lambda tokens, weights, consumed: weights * consumed / tokens,
    disagrees: Callable = lambda epochs, printed: (epochs - printed).abs() > 0.1 * printed,
) -> tuple[Tensor, Tensor, Tensor]:
    """The table with one part exchanged."""
    found = epochs(tokens, weights, consumed)
    return shares(tokens, weights), found, disagrees(found, printed)


DATA_TABLE_MISTAKES = {
    "the sampling weight was taken for the share of the tokens available: divide the tokens by their sum": partial(
        _table, shares=lambda tokens, weights: weights / weights.sum()
    ),
    "the share is that of the whole pile of text, and was given as the weight": partial(
        _table, shares=lambda tokens, weights: weights
    ),
    "the weights were multiplied by all tokens available; training consumed another number": partial(
        _table, epochs=lambda tokens, weights, consumed: weights * tokens.sum() / tokens
    ),
    "the fraction stands upside down: epochs are tokens consumed per token available": partial(
        _table, epochs=lambda tokens, weights, consumed: tokens / (weights * consumed)
    ),
    "the weight is missing: each source gives only its share of the tokens consumed": partial(
        _table, epochs=lambda tokens, weights, consumed: consumed / tokens
    ),
    "the weights were rescaled to sum to 1: take them as printed": partial(
        _table, epochs=lambda tokens, weights, consumed: weights / weights.sum() * consumed / tokens
    ),
    "only rows printed too low were marked: take the size of the difference, without its sign": partial(
        _table, disagrees=lambda epochs, printed: epochs - printed > 0.1 * printed
    ),
    "the difference was compared with 10 % of the computed epochs: take 10 % of the printed number": partial(
        _table, disagrees=lambda epochs, printed: (epochs - printed).abs() > 0.1 * epochs
    ),
    "the difference was compared with 0.1 epochs: compare it with 10 % of the printed number": partial(
        _table, disagrees=lambda epochs, printed: (epochs - printed).abs() > 0.1
    ),
    "every row that differs at all was marked: rounding alone makes small differences": partial(
        _table, disagrees=lambda epochs, printed: (epochs - printed).abs() > 1e-6
    ),
    "the rows that agree were marked: turn the comparison around": partial(
        _table, disagrees=lambda epochs, printed: (epochs - printed).abs() <= 0.1 * printed
    ),
}


# 01.2: the cost of training, as a range


def dollar_range(
    parameters: float, tokens: float, peak: float, utilisations: tuple[float, float], prices: tuple[float, float]
) -> tuple[float, float]:
    """The least and the most dollars that 6 N D operations cost."""
    hours = [6 * parameters * tokens / (peak * utilisation) / 3600 for utilisation in utilisations]
    return min(hours) * min(prices), max(hours) * max(prices)


def _dollars(
    parameters: float,
    tokens: float,
    peak: float,
    utilisations: tuple[float, float],
    prices: tuple[float, float],
    *,
    factor: float = 6,
    seconds: float = 3600,
    rate: Callable = lambda peak, utilisation: peak * utilisation,
    pay: Callable = lambda hours, prices: (min(hours) * min(prices), max(hours) * max(prices)),
) -> tuple[float, float]:
    """The range with one part exchanged."""
    hours = [factor * parameters * tokens / rate(peak, utilisation) / seconds for utilisation in utilisations]
    return pay(hours, prices)


DOLLAR_RANGE_MISTAKES = {
    "2 N D is the forward pass alone: with the backward pass it is 6 N D": partial(_dollars, factor=2),
    "one operation for each parameter and token: a product and a sum, forwards and twice backwards, are 6": partial(
        _dollars, factor=1
    ),
    "seconds were paid as hours: divide by 3600": partial(_dollars, seconds=1),
    "minutes were paid as hours: divide seconds by 3600": partial(_dollars, seconds=60),
    "the utilisation was not used: a machine at 30 % of its peak needs more than three times the hours": partial(
        _dollars, rate=lambda peak, utilisation: peak
    ),
    "the peak was divided by the utilisation: a machine that is used less does less": partial(
        _dollars, rate=lambda peak, utilisation: peak / utilisation
    ),
    "the ends were paired wrongly: the least cost has the best utilisation and the lowest price": partial(
        _dollars, pay=lambda hours, prices: (max(hours) * min(prices), min(hours) * max(prices))
    ),
    "the range is upside down: return the least cost first": partial(
        _dollars, pay=lambda hours, prices: (max(hours) * max(prices), min(hours) * min(prices))
    ),
    "these are hours, not dollars: the price is missing": partial(
        _dollars, pay=lambda hours, prices: (min(hours), max(hours))
    ),
}


# 01.3: labels without a labeller


def self_supervised_pairs(tokens: Tensor, context_length: int) -> tuple[Tensor, Tensor]:
    """Inputs and targets (N, T) of a stream (L,): windows side by side, each token's target the one after it."""
    count = (len(tokens) - 1) // context_length
    used = count * context_length
    return tokens[:used].view(count, context_length), tokens[1 : used + 1].view(count, context_length)


def _pairs(tokens: Tensor, context_length: int, *, targets: Callable) -> tuple[Tensor, Tensor]:
    """The right inputs with targets made otherwise, from tokens, inputs (N, T) and right targets (N, T)."""
    inputs, right = self_supervised_pairs(tokens, context_length)
    return inputs, targets(tokens, inputs, right)


def _side_by_side(tokens: Tensor, context_length: int) -> tuple[Tensor, Tensor]:
    width = context_length + 1
    rows = tokens[: len(tokens) // width * width].view(-1, width)
    return rows[:, :-1], rows[:, 1:]


def _overlapping(tokens: Tensor, context_length: int) -> tuple[Tensor, Tensor]:
    rows = tokens.unfold(0, context_length + 1, 1)
    return rows[:, :-1], rows[:, 1:]


def _transposed(tokens: Tensor, context_length: int) -> tuple[Tensor, Tensor]:
    inputs, targets = self_supervised_pairs(tokens, context_length)
    return inputs.T, targets.T


def _dealt(tokens: Tensor, context_length: int) -> tuple[Tensor, Tensor]:
    count = (len(tokens) - 1) // context_length
    used = count * context_length
    return tokens[:used].view(context_length, count).T, tokens[1 : used + 1].view(context_length, count).T


PAIRS_MISTAKES = {
    "the targets are the inputs: the target of a token is the one after it": partial(
        _pairs, targets=lambda tokens, inputs, right: inputs
    ),
    "the shift goes the wrong way: the target is the next token, not the one before": partial(
        _pairs, targets=lambda tokens, inputs, right: tokens.roll(1)[: inputs.numel()].view_as(inputs)
    ),
    "the last target of a window is the window's own first token: it must be the first of the next window": partial(
        _pairs, targets=lambda tokens, inputs, right: inputs.roll(-1, dims=1)
    ),
    "the target lies two tokens ahead: one is enough": partial(
        _pairs, targets=lambda tokens, inputs, right: tokens.roll(-2)[: inputs.numel()].view_as(inputs)
    ),
    "there is one target a window: every position has its own": partial(
        _pairs, targets=lambda tokens, inputs, right: right[:, -1]
    ),
    "windows of T + 1 tokens that share none: the pair across each border is lost": _side_by_side,
    "the windows overlap: let each begin where the one before it ends": _overlapping,
    "rows and columns changed places: a window is a row": _transposed,
    "the tokens were dealt out like cards: a window is T neighbours": _dealt,
}


# 01.4: predict before running


def predict(
    vocab_size: int, corpus_tokens: int, steps: int, batch_size: int, context_length: int
) -> tuple[float, float]:
    """The loss at step 0 in nats, and how often training sees each token of the corpus."""
    return math.log(vocab_size), steps * batch_size * context_length / corpus_tokens


def _prediction(loss: Callable | None = None, epochs: Callable | None = None) -> Callable:
    """A prediction of which only one part is looked at."""

    def predict(V: int, corpus: int, steps: int, B: int, T: int) -> tuple:
        return loss(V) if loss else None, epochs(corpus, steps, B, T) if epochs else None

    return predict


PREDICT_MISTAKES = {
    "the loss is in bits: nats need the natural logarithm, math.log": _prediction(loss=math.log2),
    "the logarithm has base 10: nats need the natural one, math.log": _prediction(loss=math.log10),
    "1 / V is the probability of the right token: the loss is minus its logarithm": _prediction(loss=lambda V: 1 / V),
    "the logarithm of the probability is negative: the loss is minus that": _prediction(loss=lambda V: -math.log(V)),
    "V is the perplexity: the loss is its logarithm": _prediction(loss=float),
    "a guesser that knows nothing has a loss of ln 2 only when there are two tokens": _prediction(
        loss=lambda V: math.log(2)
    ),
    "rows were counted, not tokens: a row holds T of them": _prediction(epochs=lambda corpus, n, B, T: n * B / corpus),
    "a step sees a whole batch: the batch size is missing": _prediction(epochs=lambda corpus, n, B, T: n * T / corpus),
    "the fraction stands upside down: tokens seen by tokens there are": _prediction(
        epochs=lambda corpus, n, B, T: corpus / (n * B * T)
    ),
    "these are the tokens seen: divide by the tokens there are": _prediction(
        epochs=lambda corpus, n, B, T: float(n * B * T)
    ),
}


# 01.5: the score of a choice


def score_choices(log_probabilities: tuple[Tensor, ...], prompt_length: int) -> Tensor:
    """Mean log-probability of each choice's own tokens: K tensors (prompt_length + choice's length,) to (K,)."""
    return torch.stack([row[prompt_length:].mean() for row in log_probabilities])


def _scored(score: Callable) -> Callable:
    """Scores by another rule of a row and the length of its prompt."""
    return lambda rows, P: torch.stack([score(row, P) for row in rows])


SCORE_MISTAKES = {
    "the sum was not divided by the number of tokens: long choices lose by their length alone": _scored(
        lambda row, P: row[P:].sum()
    ),
    "the prompt's tokens were counted too: they say how likely the question is, not the answer": _scored(
        lambda row, P: row.mean()
    ),
    "the choice's sum was divided by prompt and choice together": _scored(lambda row, P: row[P:].sum() / len(row)),
    "probabilities were averaged, not their logarithms: one sure token hides an impossible one": _scored(
        lambda row, P: row[P:].exp().mean()
    ),
    "the choice's first token was left out: it stands at index prompt_length": _scored(
        lambda row, P: row[P + 1 :].mean() if len(row) > P + 1 else row[P:].mean() * 0
    ),
    "the prompt's last token was counted as well: the choice begins at index prompt_length": _scored(
        lambda row, P: row[P - 1 :].mean()
    ),
    "only the first token of each choice was scored": _scored(lambda row, P: row[P]),
    "only the last token of each choice was scored": _scored(lambda row, P: row[-1]),
    "the sign is turned: the likeliest choice must have the greatest score": _scored(lambda row, P: -row[P:].mean()),
    "this is the perplexity, which is smallest where the score should be greatest": _scored(
        lambda row, P: (-row[P:].mean()).exp()
    ),
}


# 01.6: sorting data sets

KINDS = ("unlabelled", "labelled", "instructions", "preferences")
DATA_SETS = {
    "web crawl": "unlabelled",
    "court decisions": "unlabelled",
    "policy handbook": "unlabelled",
    "phone transcripts": "unlabelled",
    "star reviews": "labelled",
    "spam reports": "labelled",
    "sorted e-mails": "labelled",
    "airline answers": "instructions",
    "machine-written answers": "instructions",
    "summaries on request": "instructions",
    "better of two answers": "preferences",
    "thumbs": "preferences",
}
SORTING_MISTAKES = {
    "a specialist's text is still text: without a label, the next token is all there is to learn": {
        "court decisions": "labelled",
        "policy handbook": "labelled",
    },
    "a company's own text does not have to become questions and answers: reading on needs no labels": {
        "court decisions": "instructions",
        "policy handbook": "instructions",
    },
    "speech written down is text: nobody has marked what the caller wanted": {
        "phone transcripts": "labelled",
    },
    "a talk between two people is no request with the answer wanted: nobody chose these as models": {
        "phone transcripts": "instructions",
    },
    "the label came free, and is a label all the same: one of a few values that belongs to a text": {
        "star reviews": "unlabelled",
        "spam reports": "unlabelled",
        "sorted e-mails": "unlabelled",
    },
    "a rating of one text by itself is a label; a preference compares two answers to one request": {
        "star reviews": "preferences",
    },
    "who wrote the answers does not decide: a request with the answer wanted is an instruction": {
        "machine-written answers": "unlabelled",
    },
    "the answer is a text, not one of a few values: that is an instruction, not a label": {
        "airline answers": "labelled",
        "machine-written answers": "labelled",
        "summaries on request": "labelled",
    },
    "what is learnt is which of two answers is better: no single answer is held up as the right one": {
        "better of two answers": "instructions",
        "thumbs": "instructions",
    },
    "two answers and a choice between them are a comparison, not a class of one text": {
        "better of two answers": "labelled",
        "thumbs": "labelled",
    },
}


def kind_of(data_set: str) -> str:
    """The kind of one of the twelve data sets: one of `KINDS`."""
    return DATA_SETS[data_set]
