"""Hugging Face's `tokenizer.json`: from merges and special tokens to that JSON, and back.

Its byte-level models write each byte as one printable character (Radford et al. 2019): a printable byte of Latin-1 as
itself, the others as the characters from U+0100 on, in order. A space is `Ġ`, a newline `Ċ`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

_PRINTABLE = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
_OTHERS = [byte for byte in range(256) if byte not in _PRINTABLE]
CHARACTER_OF_BYTE = {byte: chr(byte) for byte in _PRINTABLE}
CHARACTER_OF_BYTE |= {byte: chr(0x100 + index) for index, byte in enumerate(_OTHERS)}
BYTE_OF_CHARACTER = {character: byte for byte, character in CHARACTER_OF_BYTE.items()}

_BYTE_LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": True}


def to_hugging_face(merges: Sequence[tuple[bytes, bytes]], special_tokens: Iterable[str]) -> dict[str, Any]:
    """The content of `tokenizer.json`: ids are bytes 0-255, merges in order, special tokens."""
    vocabulary = {CHARACTER_OF_BYTE[byte]: byte for byte in range(256)}
    for left, right in merges:
        vocabulary[_characters(left + right)] = len(vocabulary)
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    added = [{"id": len(vocabulary) + i, "content": text, **flags} for i, text in enumerate(special_tokens)]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": _BYTE_LEVEL,
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


def from_hugging_face(content: dict[str, Any]) -> tuple[list[tuple[bytes, bytes]], list[str]]:
    """Merges and special tokens from the content of a `tokenizer.json` whose ids are laid out as ours.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it holds something else, or is damaged.
    """
    model = content["model"]
    pairs = [merge.split(" ") if isinstance(merge, str) else merge for merge in model["merges"]]
    merges = [(_bytes(left), _bytes(right)) for left, right in pairs]
    added = sorted(content["added_tokens"], key=lambda token: token["id"])
    special_tokens = [token["content"] for token in added]
    expected = to_hugging_face(merges, special_tokens)
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
    return merges, special_tokens


def _characters(token: bytes) -> str:
    return "".join(map(CHARACTER_OF_BYTE.__getitem__, token))


def _bytes(characters: str) -> bytes:
    try:
        return bytes(map(BYTE_OF_CHARACTER.__getitem__, characters))
    except KeyError as error:
        raise ValueError(f"the token {characters!r} is not written in byte characters") from error
