"""The tokenizer against its round trip, against Hugging Face and tiktoken, and against damaged files."""

from __future__ import annotations

import json
import unicodedata

import pytest
import tiktoken
import tokenizers
from hypothesis import given, settings
from hypothesis import strategies as st

from llmcore.errors import InputError
from llmcore.tokenizer import SPECIAL_TOKENS, SPLIT_PATTERNS, Tokenizer, train_bpe

TEXTS = (
    "The harbour town of Belford lies on the river Ard. It's known for honey, and it was founded in 1284.\n",
    "Die Stadt liegt am Fluß; die Brücke ist über 300 Jahre alt. Où est la gare? ¿Dónde está el café?\n",
    "def f(x):\n    return {'a': x ** 2, \"b\": [1, 2, 3]}\n\n\n# 東京都 is 東京 — naïve 😀😀 👩‍👩‍👧 ...!!!\n",
)
TRICKY = (
    "", " ", "\n", "   \n\t \n  x", "a\u0301", "\x00\x1c\x1f", "<|endoftext|>", "<|user|>hi<|end|>", "<|user|", "'s 's'S", "½²Ⅷ",
    "\ufeff\u2028\u00a0x", "🇩🇪" * 3, "ab" * 500, "<|endoftext|><|endoftext|> <|pad|>", *TEXTS,
)  # fmt: skip
# Characters that every library's tables know: those that Python's own Unicode tables have a category for.
known_text = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=60)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return train_bpe(TEXTS * 3, 256 + 150 + len(SPECIAL_TOKENS))


@pytest.fixture(scope="module")
def saved(tokenizer, tmp_path_factory):
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    tokenizer.save(path)
    return path


@given(st.one_of(known_text, st.sampled_from(TRICKY), st.text(st.characters(exclude_categories=["Cs"]))))
def test_text_comes_back_exactly(tokenizer, text):
    assert tokenizer.decode(tokenizer.encode(text)) == text
    assert tokenizer.decode(tokenizer.encode(text, allowed_special=True)) == text
    assert tokenizer.encode_bytes(text.encode("utf-8")) == tokenizer.encode(text)


@given(st.binary(max_size=60))
def test_bytes_come_back_exactly(tokenizer, data):
    assert tokenizer.decode_bytes(tokenizer.encode_bytes(data)) == data


def test_half_a_character_decodes_as_a_replacement(tokenizer):
    assert tokenizer.decode([0xE6, 0x9D]) == "\ufffd"


def test_ids_are_bytes_then_merges_then_special_tokens(tokenizer):
    assert tokenizer.token_bytes[:256] == [bytes([byte]) for byte in range(256)]
    assert tokenizer.token_bytes[256] == b"".join(tokenizer.merges[0])
    assert tokenizer.special_tokens == {text: 406 + index for index, text in enumerate(SPECIAL_TOKENS)}
    assert tokenizer.vocab_size == 412
    assert tokenizer.id_of("<|pad|>") == 411
    assert len(tokenizer.encode(TEXTS[0])) < 0.6 * len(TEXTS[0])


def test_special_tokens_in_text_are_text_unless_allowed(tokenizer):
    text = "<|user|>hi<|end|>"
    ids = tokenizer.encode(text, allowed_special=True)
    assert ids == [tokenizer.id_of("<|user|>"), *tokenizer.encode("hi"), tokenizer.id_of("<|end|>")]
    plain = tokenizer.encode(text)
    assert not set(plain) & set(tokenizer.special_tokens.values())
    assert tokenizer.encode_batch([text]) == [plain]
    assert tokenizer.encode_batch([text], allowed_special=True) == [ids]
    assert tokenizer.encode_batch([text]) == [plain]


def test_of_overlapping_special_tokens_the_longest_is_meant():
    tokenizer = train_bpe(["abc"], 260, ["<a>", "<a><b>"])
    assert tokenizer.encode("<a><b><a>", allowed_special=True) == [tokenizer.id_of("<a><b>"), tokenizer.id_of("<a>")]
    assert tokenizer.encode_batch(["<a><b><a>"], allowed_special=True) == [tokenizer.encode("<a><b><a>", True)]


def test_no_special_tokens_at_all(tmp_path):
    tokenizer = train_bpe(["abc abc"], 258, [])
    assert tokenizer.encode("abc", allowed_special=True) == tokenizer.encode("abc")
    tokenizer.save(tmp_path / "tokenizer.json")
    assert Tokenizer.load(tmp_path / "tokenizer.json").fingerprint == tokenizer.fingerprint


@settings(deadline=None)
@given(st.lists(st.one_of(known_text, st.sampled_from(TRICKY)), max_size=4))
def test_batch_equals_one_by_one(tokenizer, texts):
    assert tokenizer.encode_batch(texts) == [tokenizer.encode(text) for text in texts]
    assert tokenizer.encode_batch(texts, True) == [tokenizer.encode(text, True) for text in texts]


def test_every_letter_and_number_is_cut_alike(tokenizer):
    codes = [*range(0x3400), *range(0x3400, 0x110000, 40)]
    characters = [chr(code) for code in codes if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co")]
    lines = [
        "".join(f"a{c}1{c} {c}" for c in characters[first : first + 500]) for first in range(0, len(characters), 500)
    ]
    assert tokenizer.encode_batch(lines) == [tokenizer.encode(line) for line in lines]


def test_hugging_face_reads_the_file_with_equal_ids(tokenizer, saved):
    loaded = tokenizers.Tokenizer.from_file(str(saved))
    assert loaded.get_vocab_size() == tokenizer.vocab_size
    for text in TRICKY:
        ids = tokenizer.encode(text, allowed_special=True)
        assert loaded.encode(text).ids == ids
        assert loaded.decode(ids, skip_special_tokens=False) == text


def test_transformers_reads_the_file_with_equal_ids(tokenizer, saved):
    transformers = pytest.importorskip("transformers")
    loaded = transformers.PreTrainedTokenizerFast(tokenizer_file=str(saved), eos_token="<|endoftext|>")
    assert len(loaded) == tokenizer.vocab_size
    assert loaded.eos_token_id == tokenizer.id_of("<|endoftext|>")
    for text in TRICKY:
        assert loaded.encode(text) == tokenizer.encode(text, allowed_special=True)


def test_tiktoken_built_from_our_merges_gives_equal_ids(tokenizer):
    ranks = {token: id_ for id_, token in enumerate(tokenizer.token_bytes[: 256 + len(tokenizer.merges)])}
    peer = tiktoken.Encoding(
        "ours", pat_str=SPLIT_PATTERNS["gpt2"], mergeable_ranks=ranks, special_tokens=tokenizer.special_tokens
    )
    for text in TRICKY:
        assert peer.encode_ordinary(text) == tokenizer.encode(text)
        assert peer.encode(text, allowed_special="all") == tokenizer.encode(text, allowed_special=True)


def test_save_and_load_keep_everything(tokenizer, saved, tmp_path):
    loaded = Tokenizer.load(saved)
    assert loaded.merges == tokenizer.merges
    assert loaded.special_tokens == tokenizer.special_tokens
    assert loaded.fingerprint == tokenizer.fingerprint
    loaded.save(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == saved.read_bytes()
    tokenizers.Tokenizer.from_file(str(saved)).save(str(tmp_path / "theirs.json"))
    assert Tokenizer.load(tmp_path / "theirs.json").fingerprint == tokenizer.fingerprint


def test_fingerprint_tells_tokenizers_apart(tokenizer):
    prints = {
        tokenizer.fingerprint,
        Tokenizer(tokenizer.merges[:-1]).fingerprint,
        Tokenizer(tokenizer.merges, SPECIAL_TOKENS[:-1]).fingerprint,
        Tokenizer(tokenizer.merges, SPECIAL_TOKENS[::-1]).fingerprint,
    }
    assert len(prints) == 4
    assert len(tokenizer.fingerprint) == 64


def test_training_says_when_the_text_is_too_small():
    tokenizer = train_bpe(["abab abab"], 1000)
    assert tokenizer.merges == [(b"a", b"b"), (b"ab", b"ab"), (b" ", b"abab")]
    assert tokenizer.vocab_size == 256 + 3 + 6
    assert tokenizer.missing_merges == 1000 - tokenizer.vocab_size


def test_training_learns_nothing_from_the_letters_of_special_tokens():
    tokenizer = train_bpe(["<|endoftext|>" * 50 + "xy"], 300)
    assert tokenizer.merges == [(b"x", b"y")]


def test_bad_arguments_are_refused(tokenizer):
    with pytest.raises(InputError, match=r"vocab_size: 200 .* use >= 262"):
        train_bpe(["abc"], 200)
    with pytest.raises(InputError, match=r"half a surrogate pair .U.D83D. at character 1"):
        tokenizer.encode("x\ud83d")
    with pytest.raises(InputError, match="half a surrogate pair"):
        tokenizer.encode_batch(["x", "\udc80"])
    with pytest.raises(InputError, match=r"token id: -1 is outside the vocabulary 0\.\.411"):
        tokenizer.decode([5, -1])
    with pytest.raises(InputError, match="412 is outside"):
        tokenizer.decode([412])
    with pytest.raises(InputError, match=r"<.nope.>: not a special token"):
        tokenizer.id_of("<|nope|>")
    with pytest.raises(ValueError, match="must be different"):
        Tokenizer([], ["<a>", "<a>"])
    with pytest.raises(ValueError, match="does not make a new token"):
        Tokenizer([(b"ab", b"c")])


def damaged(content: dict, change: str) -> object:
    model = content["model"]
    if change == "a list":
        return []
    if change == "no model":
        del content["model"]
    elif change == "a word model":
        model["type"] = "WordPiece"
    elif change == "a merge lost":
        del model["merges"][3]
    elif change == "two ids exchanged":
        model["vocab"]["a"], model["vocab"]["b"] = model["vocab"]["b"], model["vocab"]["a"]
    elif change == "a space put before the text":
        content["pre_tokenizer"]["add_prefix_space"] = True
    elif change == "a normalizer":
        content["normalizer"] = {"type": "Lowercase"}
    elif change == "special ids moved":
        content["added_tokens"][0]["id"] += 50
    elif change == "merges that are numbers":
        model["merges"] = [1, 2]
    elif change == "characters that are no bytes":
        model["merges"][0] = "€ €"
    return content


@pytest.mark.parametrize(
    "change",
    ["a list", "no model", "a word model", "a merge lost", "two ids exchanged", "a space put before the text", "a normalizer",
     "special ids moved", "merges that are numbers", "characters that are no bytes"],
)  # fmt: skip
def test_foreign_files_are_refused(saved, tmp_path, change):
    path = tmp_path / "tokenizer.json"
    path.write_text(json.dumps(damaged(json.loads(saved.read_text(encoding="utf-8")), change)), encoding="utf-8")
    with pytest.raises(InputError, match="not a byte-level BPE tokenizer of ours") as caught:
        Tokenizer.load(path)
    assert str(caught.value).startswith(f"{path}: ") and "llmcore run" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_truncated_files_are_refused(saved, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        Tokenizer.load(tmp_path / "nothing.json")
    half = tmp_path / "half.json"
    half.write_bytes(saved.read_bytes()[:5000])
    with pytest.raises(InputError, match="not valid JSON"):
        Tokenizer.load(half)
