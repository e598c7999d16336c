"""Split patterns against tiktoken's own, and texts that come in pieces against the same texts whole."""

from __future__ import annotations

import pytest
import tiktoken
from hypothesis import given, settings
from hypothesis import strategies as st
from tiktoken_ext import openai_public

from llmcore.tokenizer import words as words_module
from llmcore.tokenizer.words import SPLIT_PATTERNS, splitter, stream_words

# What the patterns tell apart: contractions, marks, digits beyond ASCII, white space of several kinds, and `ſ`, which
# is an `s` where case does not count.
tricky_text = st.text(st.sampled_from("aBsSldmtrevRE'’1½٣ \n\r\t\u00a0\u2028!._é\u0301東ſ"), max_size=14)


@pytest.fixture(scope="module")
def published_patterns():
    """The two patterns as tiktoken has them; the ranks that it would fetch are not wanted here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(openai_public, "load_tiktoken_bpe", lambda *_, **__: {})
        patch.setattr(openai_public, "data_gym_to_mergeable_bpe_ranks", lambda *_, **__: {})
        return {"gpt2": openai_public.gpt2()["pat_str"], "gpt4": openai_public.cl100k_base()["pat_str"]}


def cut_by_tiktoken(pattern: str, text: str) -> list[str]:
    """Where tiktoken cuts: every stretch of the text is made a token, and a word that is a token is one id."""
    data = text.encode("utf-8")
    stretches = {data[i:j] for i in range(len(data)) for j in range(i + 1, len(data) + 1)}
    tokens = sorted({bytes([byte]) for byte in range(256)} | stretches, key=lambda token: (len(token), token))
    ranks = {token: rank for rank, token in enumerate(tokens)}
    encoding = tiktoken.Encoding("cuts", pat_str=pattern, mergeable_ranks=ranks, special_tokens={})
    return [tokens[id_].decode("utf-8") for id_ in encoding.encode_ordinary(text)]


def test_splits_as_gpt2_does_and_loses_nothing():
    text = "It's 12 o'clock,\n\n  isn't   it?  Ünï— 東京3² \t"
    words = splitter("gpt2")(text)
    assert words == [
        "It", "'s", " 12", " o", "'", "clock", ",", "\n\n ", " isn", "'t", "  ", " it", "?", " ", " Ünï", "—", " 東京",
        "3²", " \t",
    ]  # fmt: skip
    assert "".join(words) == text


def test_splits_as_gpt4_does_and_loses_nothing():
    text = "IT'S 12345 (o'clock),\n\n  isn't   it?\t\tx \n \ny  \n "
    words = splitter("gpt4")(text)
    assert words == [
        "IT", "'S", " ", "123", "45", " (", "o", "'clock", "),\n\n", " ", " isn", "'t", "  ", " it", "?", "\t", "\tx",
        " \n \n", "y", "  \n ",
    ]  # fmt: skip
    assert "".join(words) == text


@pytest.mark.parametrize("split", SPLIT_PATTERNS)
@settings(max_examples=150, deadline=None)
@given(text=tricky_text)
def test_cuts_where_tiktoken_cuts(published_patterns, split, text):
    assert splitter(split)(text) == cut_by_tiktoken(published_patterns[split], text)


def test_an_unknown_pattern_is_refused():
    with pytest.raises(ValueError, match="no split pattern is called 'gpt3', only gpt2, gpt4"):
        splitter("gpt3")


@pytest.mark.parametrize("split", SPLIT_PATTERNS)
@settings(max_examples=200, deadline=None)
@given(pieces=st.lists(st.one_of(tricky_text, st.sampled_from([-1, -2])), max_size=9), enough=st.integers(1, 20))
def test_pieces_have_the_words_of_the_whole(split, pieces, enough):
    whole, text = [], ""
    for piece in [*pieces, None]:
        if isinstance(piece, str):
            text += piece
        else:
            whole += [*splitter(split)(text), *([piece] if piece else [])]
            text = ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words_module, "STREAM_CHARACTERS", enough)  # so that a few characters are many portions
        assert list(stream_words(iter(pieces), split)) == whole


@pytest.mark.parametrize("split", SPLIT_PATTERNS)
def test_letter_by_letter_contractions_and_white_space_are_whole(monkeypatch, split):
    text = "it'll they've we're I'm, isn't  x \n \n\n\ty(1234567) !\n\n \n z \n "
    for portion in range(1, 12):
        monkeypatch.setattr(words_module, "STREAM_CHARACTERS", portion)
        assert list(stream_words(text, split)) == splitter(split)(text)


def test_a_long_word_that_comes_letter_by_letter_is_searched_a_few_times_only(monkeypatch):
    searched = 0

    def counting_splitter(split):
        def find_words(text):
            nonlocal searched
            searched += len(text)
            return splitter(split)(text)

        return find_words

    monkeypatch.setattr(words_module, "splitter", counting_splitter)
    assert list(stream_words(["x"] * 300_000, "gpt2")) == ["x" * 300_000]
    assert searched < 4 * 300_000
