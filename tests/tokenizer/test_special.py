"""Special tokens: allowed, disallowed, overlapping, and cut in two by the pieces that a text comes in."""

from __future__ import annotations

import pytest
import tiktoken
from hypothesis import given
from hypothesis import strategies as st

from llmcore.errors import InputError
from llmcore.tokenizer import SPLIT_PATTERNS, Tokenizer, train_bpe
from llmcore.tokenizer.special import SpecialSplitter

OVERLAPPING = {"<a>": 1, "<a><b>": 2, "<b>": 3, "b><": 4}
text_of_specials = st.lists(st.sampled_from(["<", "a", "b", ">", "<a>", "<b>", " x", "é"]), max_size=12).map("".join)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return train_bpe(["<user> and <end> are special, <users> is not"], 300, ["<user>", "<end>"])


def leftmost_longest(text: str, specials: dict[str, int]) -> list[str | int]:
    """The rule, a character at a time."""
    parts, plain = [], ""
    while text:
        found = max((special for special in specials if text.startswith(special)), key=len, default="")
        if found:
            parts += [plain, specials[found]] if plain else [specials[found]]
            plain, text = "", text[len(found) :]
        else:
            plain, text = plain + text[0], text[1:]
    return [*parts, plain] if plain else parts


def joined(parts: list[str | int]) -> list[str | int]:
    """Parts with neighbouring pieces of plain text made one."""
    whole: list[str | int] = []
    for part in parts:
        if isinstance(part, str) and whole and isinstance(whole[-1], str):
            whole[-1] += part
        else:
            whole.append(part)
    return whole


@given(text_of_specials)
def test_the_longest_of_the_first_is_meant(text):
    assert list(SpecialSplitter(OVERLAPPING, []).split(text)) == leftmost_longest(text, OVERLAPPING)
    assert list(SpecialSplitter({}, []).split(text)) == ([text] if text else [])


@given(st.lists(text_of_specials, max_size=6))
def test_in_pieces_as_in_one(pieces):
    splitter = SpecialSplitter(OVERLAPPING, [])
    whole = list(splitter.split("".join(pieces)))
    assert joined(list(splitter.split_stream(pieces))) == whole
    assert joined(list(splitter.split_stream("".join(pieces)))) == whole  # letter by letter


def test_only_what_is_allowed_is_special(tokenizer):
    text, user, end = "<user>x<end>", tokenizer.id_of("<user>"), tokenizer.id_of("<end>")
    plain = tokenizer.encode(text)
    assert not {user, end} & set(plain) and tokenizer.decode(plain) == text
    assert tokenizer.encode(text, True) == [user, ord("x"), end]
    assert tokenizer.encode(text, ["<user>"]) == [user, *tokenizer.encode("x<end>")]
    assert tokenizer.encode(text, []) == tokenizer.encode(text, ()) == plain
    for allowed in (False, True, ["<user>"], {"<end>"}):
        ids = tokenizer.encode(text, allowed)
        assert tokenizer.encode_batch([text, "", text], allowed) == [ids, [], ids]
        assert list(tokenizer.encode_stream(text, allowed)) == ids


def test_a_plain_part_that_is_a_token_not_allowed_stays_text(tokenizer):
    assert tokenizer.encode("<user><end><user>", ["<user>"])[1:-1] == tokenizer.encode("<end>")


def test_what_is_disallowed_is_refused(tokenizer):
    def refused(text, *choices):
        for encode in (tokenizer.encode, lambda *a: tokenizer.encode_batch(a[:1], *a[1:])):
            with pytest.raises(InputError, match=r"text: holds the special token '<end>'; remove it, or allow it"):
                encode(text, *choices)
        with pytest.raises(InputError, match="holds the special token '<end>'"):
            list(tokenizer.encode_stream([text[:3], text[3:]], *choices))

    refused("a<end>", False, True)
    refused("a<end>", False, ["<end>"])
    refused("<user>a<end>", ["<user>"], True)
    assert tokenizer.encode("<user>a", False, ["<end>"]) == tokenizer.encode("<user>a")
    assert tokenizer.encode("<end", False, True) == tokenizer.encode("<end")
    assert tokenizer.encode("<end>", True, True) == [tokenizer.id_of("<end>")]


def test_where_an_allowed_and_a_disallowed_one_overlap_the_longer_is_meant():
    tokenizer = Tokenizer([], ["<a>", "<a><b>"])
    assert tokenizer.encode("<a><b>", ["<a><b>"], ["<a>"]) == [257]
    with pytest.raises(InputError, match="'<a>'"):
        tokenizer.encode("<a><b", ["<a><b>"], ["<a>"])
    with pytest.raises(InputError, match="'<a><b>'"):
        tokenizer.encode("<a><b>", ["<a>"], True)
    assert tokenizer.encode("<a><b>", ["<a>"]) == [256, *b"<b>"]


def test_a_choice_of_what_is_no_special_token_is_refused(tokenizer):
    for choices in ((["<nope>"],), (False, ["<nope>"])):
        with pytest.raises(InputError, match="<nope>: not a special token of this tokenizer"):
            tokenizer.encode("x", *choices)


def test_tiktoken_reads_and_refuses_the_same(tokenizer):
    ranks = {token: id_ for id_, token in enumerate(tokenizer.token_bytes[:-2])}
    peer = tiktoken.Encoding(
        "peer", pat_str=SPLIT_PATTERNS["gpt2"], mergeable_ranks=ranks, special_tokens=tokenizer.special_tokens
    )
    for text in ("<user> and <end>", "<user", "<<user>>", "<users><user>s", ""):
        for allowed in (set(), {"<user>"}, {"<end>"}, {"<user>", "<end>"}):
            assert tokenizer.encode(text, allowed) == peer.encode(text, allowed_special=allowed, disallowed_special=())
            try:
                expected = peer.encode(text, allowed_special=allowed)
            except ValueError:
                with pytest.raises(InputError, match="holds the special token"):
                    tokenizer.encode(text, allowed, True)
            else:
                assert tokenizer.encode(text, allowed, True) == expected
