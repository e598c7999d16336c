"""Text in pieces: joined, they are the text decoded at once, and nothing is shown that a later token changes."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from llmcore.errors import InputError
from llmcore.inference import SamplingConfig, generate, generate_texts
from llmcore.inference.streaming import TextDecoder, text_pieces
from llmcore.model import GPT, GPTConfig
from llmcore.tokenizer import Tokenizer

TOKENIZER = Tokenizer([(b"a", b"b"), (b"ab", b"c"), (b"\xe8", b"\xaa")])


@given(st.one_of(st.binary(max_size=40), st.text(max_size=20).map(lambda text: text.encode("utf-8"))))
@settings(max_examples=200, deadline=None)
def test_the_pieces_are_the_text_decoded_at_once(data):
    ids = TOKENIZER.encode_bytes(data)
    assert "".join(text_pieces(ids, TOKENIZER)) == TOKENIZER.decode(ids)


def test_a_character_is_shown_whole_or_not_at_all():
    pieces = list(text_pieces("né語🙂!".encode(), TOKENIZER))
    assert pieces == ["n", "é", "語", "🙂", "!"]
    assert list(text_pieces(b"n\xe8\xaa", TOKENIZER)) == ["n", "\ufffd"]  # its end never came


@given(st.text("abc", max_size=14), st.lists(st.text("abc", min_size=1, max_size=4), max_size=3))
@settings(max_examples=300, deadline=None)
def test_text_ends_before_the_first_stop_string(text, stops):
    cuts = [text.find(stop) for stop in stops if stop in text]
    for ids in (TOKENIZER.encode(text), text.encode()):  # tokens of several characters, and of one
        pieces = list(text_pieces(ids, TOKENIZER, stop_strings=stops))
        joined = "".join(pieces)
        assert "" not in pieces and not any(stop in joined for stop in stops)
        if cuts and ids == text.encode():  # the stop string that is complete first ends the text
            end = min(text.find(stop) + len(stop) for stop in stops if stop in text)
            assert joined == text[: min(text[:end].find(stop) for stop in stops if stop in text[:end])]
        elif not cuts:
            assert joined == text


def test_a_stop_string_over_several_tokens_holds_back_its_beginning():
    decoder = TextDecoder(TOKENIZER, ["END."])
    shown = [decoder.push(byte) for byte in b"xEENx END.y"]
    assert shown == ["x", "", "E", "", "ENx", " ", "", "", "", "", ""]
    assert decoder.stopped and decoder.finish() == ""
    unfinished = TextDecoder(TOKENIZER, ["END."])
    assert [unfinished.push(byte) for byte in b"xEN"] == ["x", "", ""] and unfinished.finish() == "EN"


@pytest.mark.parametrize("stops", ["END", ["a", ""]])
def test_impossible_stop_strings_are_refused(stops):
    with pytest.raises(InputError, match="stop_strings"):
        TextDecoder(TOKENIZER, stops)


def test_generated_texts_are_those_of_the_ids_up_to_their_stop():
    torch.manual_seed(0)
    model = GPT(GPTConfig(TOKENIZER.vocab_size, 48, 1, 2, 16, position="rotary"))
    prompts, config = [[1, 2], [3], [4, 5, 6]], SamplingConfig(20, temperature=2.0)
    ids = generate(model, prompts, config)
    texts = [TOKENIZER.decode(row) for row in ids]
    assert generate_texts(model, TOKENIZER, prompts, config) == texts and len(set(texts)) == 3
    stop = texts[1][3:5]
    expected = [text[: text.find(stop)] if stop in text else text for text in texts]
    assert generate_texts(model, TOKENIZER, prompts, config, stop_strings=[stop]) == expected != texts
    cut = [TOKENIZER.decode(row[: row.index(ids[0][6])] if ids[0][6] in row else row) for row in ids]
    assert generate_texts(model, TOKENIZER, prompts, config, [ids[0][6]]) == cut
    assert model.training
