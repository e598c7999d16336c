"""GPT-2's files as tiktoken and `transformers` read them, and `tokenizer.json` for each split pattern and byte order."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import tiktoken
import tokenizers
from hypothesis import given, settings
from hypothesis import strategies as st
from tiktoken.load import data_gym_to_mergeable_bpe_ranks
from tiktoken_ext import openai_public

from llmcore.errors import InputError
from llmcore.tokenizer import Tokenizer, train_bpe

TEXTS = (
    "The harbour town of Belford lies on the river Ard. It's known for honey, and it WASN'T founded in 1284.\n",
    "Die Stadt liegt am Fluß; Où est la gare? naïve 東京都 😀😀 1234567 ½²Ⅷ # ## \n\n\n  x(y);\r\n\t!\u00a0 \n ",
    "", " ", "<|endoftext|>", "a<|endoftext|><|endoftext|> b", "'s 'S 'ſ ''ll", "\x00\x7f\x80\u00adé", " " * 30, "\n \n",
)  # fmt: skip


def write_gpt2_files(folder: Path, merges: list[tuple[bytes, bytes]], special_tokens: list[str]) -> tuple[Path, Path]:
    """`vocab.json` and `merges.txt`, from how GPT-2 wrote bytes: printable ones as they are, the others from U+0100."""
    printable = [byte for byte in range(256) if chr(byte).isprintable() and chr(byte) != " "]
    others = [byte for byte in range(256) if byte not in printable]
    characters = {byte: chr(byte) for byte in printable} | {byte: chr(256 + i) for i, byte in enumerate(others)}

    def written(token: bytes) -> str:
        return "".join(characters[byte] for byte in token)

    tokens = [*characters.values(), *(written(left + right) for left, right in merges), *special_tokens]
    vocabulary, lines = folder / "vocab.json", [f"{written(left)} {written(right)}" for left, right in merges]
    vocabulary.write_text(json.dumps({token: id_ for id_, token in enumerate(tokens)}), encoding="utf-8")
    (folder / "merges.txt").write_text("\n".join(["#version: 0.2", *lines, ""]), encoding="utf-8")
    return vocabulary, folder / "merges.txt"


@pytest.fixture(scope="module")
def trained() -> Tokenizer:
    return train_bpe([text.replace("<|endoftext|>", "") for text in TEXTS] * 3, 256 + 120, [])


@pytest.fixture(scope="module")
def files(trained, tmp_path_factory) -> tuple[Path, Path]:
    return write_gpt2_files(tmp_path_factory.mktemp("gpt2"), trained.merges, ["<|endoftext|>"])


@pytest.fixture(scope="module")
def gpt2(files) -> Tokenizer:
    return Tokenizer.load_gpt2(*files)


def test_gpt2_ids_equal_those_of_tiktoken(files, gpt2, monkeypatch):
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")
    ranks = data_gym_to_mergeable_bpe_ranks(vocab_bpe_file=str(files[1]), encoder_json_file=str(files[0]))
    pattern = openai_public.r50k_pat_str
    peer = tiktoken.Encoding("p", pat_str=pattern, mergeable_ranks=ranks, special_tokens={"<|endoftext|>": len(ranks)})
    assert gpt2.id_of("<|endoftext|>") == len(ranks) == 376
    assert gpt2.encode("!") == [0] and gpt2.encode(" ") == [220]  # as in GPT-2
    for text in TEXTS:
        ids = peer.encode(text, allowed_special="all")
        assert gpt2.encode(text, True) == gpt2.encode_batch([text], True)[0] == ids
        assert gpt2.encode(text) == gpt2.encode_batch([text])[0] == peer.encode_ordinary(text)
        assert list(gpt2.encode_stream(text, True)) == ids
        assert gpt2.decode(ids) == text


def test_gpt2_ids_equal_those_of_transformers(files, gpt2):
    transformers = pytest.importorskip("transformers")
    peer = transformers.GPT2Tokenizer(vocab=str(files[0]), merges=str(files[1]))
    for text in TEXTS:
        assert gpt2.encode(text, True) == peer.encode(text)


def test_gpt2_ids_are_ours_in_another_order(trained, gpt2):
    other = {id_: gpt2.token_bytes.index(token) for id_, token in enumerate(trained.token_bytes)}
    for text in TEXTS:
        assert gpt2.encode(text) == [other[id_] for id_ in trained.encode(text)]
    assert gpt2.encode_bytes(b"\xff\x00a") == [gpt2.token_bytes.index(bytes([byte])) for byte in b"\xff\x00a"]
    assert gpt2.fingerprint != Tokenizer(trained.merges, ["<|endoftext|>"]).fingerprint


def test_files_without_version_line_or_special_tokens(trained, tmp_path):
    vocabulary, merges = write_gpt2_files(tmp_path, trained.merges, [])
    merges.write_text(merges.read_text(encoding="utf-8").partition("\n")[2], encoding="utf-8")
    loaded = Tokenizer.load_gpt2(vocabulary, merges)
    assert loaded.merges == trained.merges and loaded.special_tokens == {}


def test_gpt2_files_that_do_not_fit_are_refused(trained, tmp_path):
    vocabulary, merges = write_gpt2_files(tmp_path, trained.merges, ["<|endoftext|>"])
    lines = merges.read_text(encoding="utf-8").split("\n")
    tokens = json.loads(vocabulary.read_text(encoding="utf-8"))
    swapped = tokens | {"a": tokens["b"], "b": tokens["a"]}
    for content, merge_lines, reason in (
        (tokens, [*lines[:5], *lines[6:]], "has id"),
        (tokens, [*lines[:5], "abc", *lines[5:]], "line 6 of the merges is 'abc'"),
        (tokens, [*lines[:5], "€ €", *lines[5:]], "not written in byte characters"),
        (swapped, lines, "token 'a' has id 64, in the vocabulary 65"),
        (tokens | {"<|endoftext|>": 999}, lines, "do not have the last ids"),
        ([], lines, "no attribute"),
    ):
        vocabulary.write_text(json.dumps(content), encoding="utf-8")
        merges.write_text("\n".join(merge_lines), encoding="utf-8")
        with pytest.raises(InputError, match=reason) as caught:
            Tokenizer.load_gpt2(vocabulary, merges)
        assert str(vocabulary) in str(caught.value) and str(merges) in str(caught.value)
    merges.unlink()
    with pytest.raises(InputError, match=r"merges.txt: no such file; put it beside"):
        Tokenizer.load_gpt2(vocabulary, merges)
    vocabulary.unlink()
    with pytest.raises(InputError, match=r"vocab.json: no such file"):
        Tokenizer.load_gpt2(vocabulary, merges)


@pytest.fixture(scope="module")
def gpt4() -> Tokenizer:
    return train_bpe(TEXTS, 256 + 100 + 1, ["<|endoftext|>"], split="gpt4")


@pytest.mark.parametrize("name", ["gpt2", "gpt4"])
def test_other_layouts_are_saved_for_hugging_face_and_read_back(name, request, tmp_path):
    variant = request.getfixturevalue(name)
    path = tmp_path / "tokenizer.json"
    variant.save(path)
    loaded = Tokenizer.load(path)
    assert (loaded.fingerprint, loaded.split, loaded.byte_order) == (
        variant.fingerprint,
        variant.split,
        variant.byte_order,
    )
    peer = tokenizers.Tokenizer.from_file(str(path))
    transformers = pytest.importorskip("transformers")
    wrapped = transformers.AutoTokenizer.from_pretrained(tmp_path)
    for text in TEXTS:
        ids = variant.encode(text, True)
        assert peer.encode(text).ids == wrapped.encode(text) == loaded.encode(text, True) == ids
        assert peer.decode(ids, skip_special_tokens=False) == text
    peer.save(str(path))
    assert Tokenizer.load(path).fingerprint == variant.fingerprint


def test_the_compiled_encoder_gives_the_same_ids_with_gpt4s_pattern(gpt4):
    assert gpt4.encode_batch(TEXTS) == [gpt4.encode(text) for text in TEXTS]
    assert gpt4.encode_batch(TEXTS, True) == [gpt4.encode(text, True) for text in TEXTS]


def random_merges(seed: int, number: int) -> list[tuple[bytes, bytes]]:
    """Merges that are allowed but that no text taught: some make tokens which no text is encoded to."""
    random_, tokens, merges = random.Random(f"merges {seed}"), [b"a", b"b", b"c"], []
    while len(merges) < number:
        left, right = random_.choices(tokens, k=2)
        if left + right not in tokens:
            tokens.append(left + right)
            merges.append((left, right))
    return merges


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), st.lists(st.text("abc", max_size=30), max_size=8))
def test_the_compiled_encoder_follows_merges_that_nobody_learnt(seed, words):
    tokenizer = Tokenizer(random_merges(seed, 15))
    assert tokenizer.encode_batch(words) == [tokenizer.encode(word) for word in words]


@pytest.mark.parametrize("split", ["gpt2", "gpt4"])
def test_more_white_space_than_tiktoken_can_take(split):
    text = "a" + "\n" * 1_000_001 + "x"
    assert Tokenizer([], split=split).encode_batch([text]) == [list(text.encode("utf-8"))]


def test_a_wrong_byte_order_is_refused():
    with pytest.raises(ValueError, match="each of the 256 bytes once"):
        Tokenizer([], byte_order=bytes(255))
