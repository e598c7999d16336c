"""Mixing by tokens: shares by hand, epochs as drawn, an order that neither files nor tasks change."""

import numpy as np
import pytest

from llmcore.corpus.mixture import (
    BINS,
    GPT3_WEIGHTS,
    draw,
    last_epoch_cuts,
    mix,
    plan_mixture,
    token_histograms,
)
from llmcore.errors import InputError

HELD = {"web": 410, "curated web": 19, "books 1": 12, "books 2": 55, "encyclopedia": 3}  # GPT-3's table, 10^9 tokens
WEIGHTS = {"web": 6, "books": 3, "notes": 1}


@pytest.fixture(scope="module")
def corpus():
    """900 documents of 10 to 90 tokens in three sources of 800, 80 and 20 documents."""
    generator = np.random.default_rng(3)
    sources = ["web"] * 800 + ["books"] * 80 + ["notes"] * 20
    ids = [f"{source}-{number}" for number, source in enumerate(sources)]
    return ids, sources, generator.integers(10, 90, size=len(ids)).tolist()


def test_shares_by_hand():
    shares = plan_mixture({"a": 3, "b": 1}, {"a": 50, "b": 100}, budget=80)
    assert (shares["a"].weight, shares["a"].tokens, shares["a"].epochs) == (0.75, 60, 1.2)
    assert (shares["b"].weight, shares["b"].tokens, shares["b"].epochs) == (0.25, 20, 0.2)


def test_gpt3s_table():
    shares = plan_mixture(GPT3_WEIGHTS, HELD, budget=300)
    assert sum(share.weight for share in shares.values()) == pytest.approx(1)
    assert sum(share.tokens for share in shares.values()) == pytest.approx(300)
    # The paper prints weights and epochs that were rounded apart from each other: 0.44, 2.9, 1.9, 0.43 and 3.4.
    printed = {"web": 0.44, "curated web": 2.9, "books 1": 1.9, "books 2": 0.43, "encyclopedia": 3.4}
    for source, epochs in printed.items():
        assert shares[source].epochs == pytest.approx(epochs, rel=0.2)


def test_what_a_capped_source_cannot_give_the_others_give_by_weight():
    # 100 tokens: a would give 50 and has 10 x 2; of the 80 left c would give 32 and has 5 x 2; b gives the rest.
    shares = plan_mixture({"a": 5, "b": 3, "c": 2}, {"a": 10, "b": 1000, "c": 5}, budget=100, max_epochs=2)
    assert {source: share.tokens for source, share in shares.items()} == {"a": 20, "b": 70, "c": 10}
    assert plan_mixture({"a": 1, "b": 0}, {"a": 10, "b": 0}, budget=5)["b"].epochs == 0


@pytest.mark.parametrize(
    ("weights", "tokens", "budget", "problem"),
    [
        ({"a": 1}, {"a": 10, "b": 1}, 5, "'b' has not both"),
        ({"a": 1, "b": 1}, {"a": 10}, 5, "'b' has not both"),
        ({"a": -1, "b": 2}, {"a": 10, "b": 1}, 5, "must be positive"),
        ({"a": 0}, {"a": 10}, 5, "not all 0"),
        ({"a": float("nan")}, {"a": 10}, 5, "not all 0"),
        ({"a": 1}, {"a": 0}, 5, "0 tokens for a weight of 1"),
        ({"a": 1}, {"a": 10}, 41, "4 epochs of all sources are 40"),
        ({"a": 1}, {"a": 10}, 0, "above 0"),
    ],
)
def test_what_cannot_be_mixed_is_refused(weights, tokens, budget, problem):
    with pytest.raises(InputError, match=problem):
        plan_mixture(weights, tokens, budget)


def test_tokens_drawn_are_those_planned(corpus):
    ids, sources, tokens = corpus
    held = {name: sum(t for t, s in zip(tokens, sources, strict=True) if s == name) for name in WEIGHTS}
    budget = 16_000
    mixture = mix(ids, sources, tokens, WEIGHTS, budget, seed=1)
    shares = plan_mixture(WEIGHTS, held, budget)
    assert shares["web"].epochs < 1 < shares["notes"].epochs < 4
    for source, drawn in mixture.drawn.items():
        # At least what was asked for, and less than two documents more: two may share the last bin.
        assert 0 <= drawn["tokens"] - shares[source].tokens < 2 * 90
        assert drawn["epochs"] == drawn["tokens"] / held[source]
    drawn_rows = mixture.rows.tolist()
    assert sum(drawn["documents"] for drawn in mixture.drawn.values()) == len(drawn_rows)
    assert sum(drawn["tokens"] for drawn in mixture.drawn.values()) == sum(tokens[row] for row in drawn_rows)
    assert {ids[row] for row in drawn_rows if sources[row] == "notes"} == {i for i in ids if i.startswith("notes")}


def test_epochs_are_whole_before_the_next_begins_and_each_has_its_own_order(corpus):
    ids, sources, tokens = corpus
    mixture = mix(ids, sources, tokens, {"web": 0, "books": 0, "notes": 1}, 3 * sum(tokens[880:]), seed=1)
    assert mixture.drawn["notes"]["epochs"] == 3
    assert mixture.epochs.tolist() == [0] * 20 + [1] * 20 + [2] * 20
    first, second, third = (mixture.rows[part : part + 20].tolist() for part in (0, 20, 40))
    assert sorted(first) == sorted(second) == sorted(third) == list(range(880, 900))
    assert first != second != third


def test_every_part_of_the_run_has_the_mixture_asked_for(corpus):
    ids, sources, tokens = corpus
    mixture = mix(ids, sources, tokens, WEIGHTS, 16_000, seed=1)
    for part in np.array_split(mixture.rows, 4):
        total = sum(tokens[row] for row in part)
        for source, weight in WEIGHTS.items():
            share = sum(tokens[row] for row in part if sources[row] == source) / total
            assert share == pytest.approx(weight / 10, abs=0.12)


def test_the_order_follows_from_the_seed_and_not_from_where_documents_stand(corpus):
    ids, sources, tokens = corpus
    mixture = mix(ids, sources, tokens, WEIGHTS, 10_000, seed=1)
    backwards = mix(ids[::-1], sources[::-1], tokens[::-1], WEIGHTS, 10_000, seed=1)
    assert [ids[row] for row in mixture.rows] == [ids[::-1][row] for row in backwards.rows]
    other = mix(ids, sources, tokens, WEIGHTS, 10_000, seed=2)
    assert [ids[row] for row in mixture.rows] != [ids[row] for row in other.rows]


def test_files_drawn_apart_and_sorted_by_ranges_give_the_same_order(corpus):
    ids, sources, tokens = corpus
    held = {name: sum(t for t, s in zip(tokens, sources, strict=True) if s == name) for name in WEIGHTS}
    shares = plan_mixture(WEIGHTS, held, 10_000)
    files = [slice(0, 100), slice(100, 850), slice(850, 900)]
    histograms = [token_histograms(ids[f], sources[f], tokens[f], shares, seed=1) for f in files]
    cuts = last_epoch_cuts({source: sum(h[source] for h in histograms) for source in shares}, shares)
    assert all(0 <= cut <= 1 and cut * BINS == int(cut * BINS) for cut in cuts.values())
    buckets = [[] for _ in range(4)]
    for file in files:
        for place, row, _ in zip(*draw(ids[file], sources[file], shares, cuts, seed=1), strict=True):
            buckets[int(place * 4)].append((place, ids[file][row]))
    order = [key for bucket in buckets for _, key in sorted(bucket)]
    mixture = mix(ids, sources, tokens, WEIGHTS, 10_000, seed=1)
    assert order == [ids[row] for row in mixture.rows]
