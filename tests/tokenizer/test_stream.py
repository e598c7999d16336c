"""Streams: the ids of the whole text, in memory that does not grow with it."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llmcore.errors import InputError
from llmcore.tokenizer import SPLIT_PATTERNS, Tokenizer, train_bpe
from llmcore.tokenizer import tokenizer as tokenizer_module
from llmcore.tokenizer import words as words_module

SENTENCES = "It's known that the ferry to Belford leaves at 10:45; isn't it?\n\n  They'll say   so.\r\n<|end|>"


@pytest.fixture(scope="module", params=SPLIT_PATTERNS)
def tokenizer(request) -> Tokenizer:
    return train_bpe([SENTENCES], 320, ["<|end|>", "<|end|><|end|>"], split=request.param)


@settings(deadline=None)
@given(
    pieces=st.lists(st.one_of(st.sampled_from([SENTENCES, "<|end", "|>", "'", "ll", "\n"]), st.text(max_size=5))),
    portion=st.integers(1, 40),
)
def test_pieces_have_the_ids_of_the_whole(tokenizer, pieces, portion):
    pieces = [piece.encode("utf-8", "replace").decode("utf-8") for piece in pieces]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words_module, "STREAM_CHARACTERS", portion)
        for allowed in (False, True):
            assert list(tokenizer.encode_stream(iter(pieces), allowed)) == tokenizer.encode("".join(pieces), allowed)


def test_texts_longer_than_a_portion(tokenizer):
    text = SENTENCES * 700
    assert len(text) > 3 * words_module.STREAM_CHARACTERS
    for allowed in (False, True):
        ids = tokenizer.encode(text, allowed)
        assert list(tokenizer.encode_stream([text], allowed)) == ids
        assert list(tokenizer.encode_stream([text[:20_001], text[20_001:]], allowed)) == ids
    assert list(tokenizer.encode_stream([])) == list(tokenizer.encode_stream(["", ""])) == []


def test_half_a_surrogate_pair_is_refused_at_its_place_in_the_whole(tokenizer):
    ids = tokenizer.encode_stream(["abc ", "d" * 20_000 + "\ud83d"])
    with pytest.raises(InputError, match=r"half a surrogate pair .U.D83D. at character 20004"):
        list(ids)


def test_memory_does_not_grow_with_the_text(monkeypatch):
    monkeypatch.setattr(tokenizer_module, "CACHED_WORDS", 4096)  # of which the first million characters have more
    place = " " + "Belford" * 8
    trained = train_bpe([place], 300)
    names = ("".join(letters) for letters in itertools.product("abcdefghijklmnop", repeat=4))  # none comes again
    length, peaks = 0, []

    def pieces(characters: int) -> Iterator[str]:
        nonlocal length
        while length < characters:
            piece = f" {next(names)}{place}{place}"
            length += len(piece)
            yield piece
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.reset_peak()

    tracemalloc.start()
    try:
        ids = sum(1 for _ in trained.encode_stream(itertools.chain(pieces(1_000_000), pieces(5_000_000))))
    finally:
        tracemalloc.stop()
    assert ids > 200_000
    assert peaks[0] < 3_000_000
    assert peaks[1] < 1.02 * peaks[0]


def test_one_word_of_64_000_letters_is_bounded():
    trained = train_bpe([SENTENCES], 320)
    tracemalloc.start()
    try:
        ids = list(trained.encode_stream("belford " + "isnt" * 16_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert ids == trained.encode("belford " + "isnt" * 16_000)
    assert peak < 400 * 64_000
