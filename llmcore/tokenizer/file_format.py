"""Other programs' tokenizer files: from the parts of a tokenizer to Hugging Face's `tokenizer.json` and back, and from
GPT-2's `vocab.json` and `merges.txt`.

Both write each byte as one printable character (Radford et al. 2019): a printable byte of Latin-1 as itself, the
others as the characters from U+0100 on, in order. A space is `Ġ`, a newline `Ċ`. GPT-2 numbers the bytes in that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from llmcore.tokenizer.words import SPLIT_PATTERNS

BYTE_ORDER = bytes(range(256))
_PRINTABLE = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
_OTHERS = [byte for byte in range(256) if byte not in _PRINTABLE]
GPT2_BYTE_ORDER = bytes(_PRINTABLE + _OTHERS)
CHARACTER_OF_BYTE = {byte: chr(byte) for byte in _PRINTABLE}
CHARACTER_OF_BYTE |= {byte: chr(0x100 + index) for index, byte in enumerate(_OTHERS)}
BYTE_OF_CHARACTER = {character: byte for byte, character in CHARACTER_OF_BYTE.items()}

_BYTE_LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": True}
_GPT4_SPLIT = {"type": "Split", "pattern": {"Regex": SPLIT_PATTERNS["gpt4"]}, "behavior": "Isolated", "invert": False}
# `ByteLevel` cuts by GPT-2's pattern itself; for another one it is told not to, and a `Split` comes first.
_PRE_TOKENIZERS = {
    "gpt2": _BYTE_LEVEL,
    "gpt4": {"type": "Sequence", "pretokenizers": [_GPT4_SPLIT, {**_BYTE_LEVEL, "use_regex": False}]},
}


def to_hugging_face(
    merges: Sequence[tuple[bytes, bytes]],
    special_tokens: Iterable[str],
    split: str = "gpt2",
    byte_order: bytes = BYTE_ORDER,
) -> dict[str, Any]:
    """The content of `tokenizer.json`: ids are the bytes in `byte_order`, merges in order, special tokens."""
    vocabulary = _vocabulary(merges, byte_order)
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    added = [{"id": len(vocabulary) + i, "content": text, **flags} for i, text in enumerate(special_tokens)]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": _PRE_TOKENIZERS[split],
        "post_processor": None,
        "decoder": _BYTE_LEVEL,
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": vocabulary,
            "merges": [f"{_characters(left)} {_characters(right)}" for left, right in merges],
        },
    }


def from_hugging_face(content: dict[str, Any]) -> dict[str, Any]:
    """The arguments of `Tokenizer` from the content of a `tokenizer.json` whose ids are laid out as ours.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it holds something else, or is damaged.
    """
    model = content["model"]
    pairs = [merge.split(" ") if isinstance(merge, str) else merge for merge in model["merges"]]
    merges = [(_bytes(left), _bytes(right)) for left, right in pairs]
    added = sorted(content["added_tokens"], key=lambda token: token["id"])
    special_tokens = [token["content"] for token in added]
    split = "gpt4" if content["pre_tokenizer"] == _PRE_TOKENIZERS["gpt4"] else "gpt2"
    byte_order = _byte_order(model["vocab"])
    expected = to_hugging_face(merges, special_tokens, split, byte_order)
    for part in ("pre_tokenizer", "normalizer", "post_processor", "truncation", "padding"):
        if content[part] != expected[part]:
            raise ValueError(f"its {part} is {content[part]}")
    for field, value in expected["model"].items():
        if field != "merges" and model[field] != value:
            raise ValueError(
                "its vocabulary is in another order" if field == "vocab" else f"its {field} is {model[field]}"
            )
    if added != expected["added_tokens"]:
        raise ValueError("its special tokens do not follow its merges, or have other options")
    return {"merges": merges, "special_tokens": special_tokens, "split": split, "byte_order": byte_order}


def from_gpt2(vocabulary: dict[str, int], merges_text: str) -> dict[str, Any]:
    """The arguments of `Tokenizer` from the contents of GPT-2's two files.

    Args:
        vocabulary: `vocab.json`: from each token, in byte characters, to its id; special tokens have the last ids.
        merges_text: `merges.txt`: one merge a line, its two parts with a space between, under a line `#version: …`.

    Raises:
        TypeError, ValueError, AttributeError: they hold something else, are damaged, or do not belong together.
    """
    merges = []
    for number, line in enumerate(merges_text.split("\n"), start=1):
        if line and not (number == 1 and line.startswith("#version")):
            parts = line.split(" ")
            if len(parts) != 2:
                raise ValueError(f"line {number} of the merges is {line!r}, not two tokens")
            merges.append((_bytes(parts[0]), _bytes(parts[1])))
    byte_order = _byte_order(vocabulary)
    expected = _vocabulary(merges, byte_order)
    for token, id_ in expected.items():
        if vocabulary.get(token) != id_:
            raise ValueError(f"by the merges token {token!r} has id {id_}, in the vocabulary {vocabulary.get(token)}")
    special_ids = {id_: token for token, id_ in vocabulary.items() if token not in expected}
    if sorted(special_ids) != list(range(len(expected), len(vocabulary))):
        raise ValueError("the tokens that no merge makes do not have the last ids")
    special_tokens = [special_ids[id_] for id_ in sorted(special_ids)]
    return {"merges": merges, "special_tokens": special_tokens, "byte_order": byte_order}


def _vocabulary(merges: Sequence[tuple[bytes, bytes]], byte_order: bytes) -> dict[str, int]:
    vocabulary = {CHARACTER_OF_BYTE[byte]: id_ for id_, byte in enumerate(byte_order)}
    for left, right in merges:
        vocabulary[_characters(left + right)] = len(vocabulary)
    return vocabulary


def _byte_order(vocabulary: dict[str, int]) -> bytes:
    """Which of the two orders known here the bytes of a vocabulary are in; if in neither, the vocabulary will differ."""
    return GPT2_BYTE_ORDER if vocabulary.get("!") == GPT2_BYTE_ORDER.index(b"!") else BYTE_ORDER


def _characters(token: bytes) -> str:
    return "".join(map(CHARACTER_OF_BYTE.__getitem__, token))


def _bytes(characters: str) -> bytes:
    try:
        return bytes(map(BYTE_OF_CHARACTER.__getitem__, characters))
    except KeyError as error:
        raise ValueError(f"the token {characters!r} is not written in byte characters") from error
