"""A conversation as token ids, with a mark on those the model is trained to say.

A message is its role's special token, its text, and `<|end|>`; a conversation begins like every document of the
corpus, after an `<|endoftext|>`. Roles are `system`, `user` and `assistant`. A message is
`{"role": ..., "content": ...}`, the layout that transformers and most instruction sets use.
"""

from __future__ import annotations

from collections.abc import Sequence

from llmcore.errors import InputError
from llmcore.tokenizer import Tokenizer

ROLES = ("system", "user", "assistant")
IGNORED = -100  # the label that torch's cross-entropy skips


def encode_chat(tokenizer: Tokenizer, messages: Sequence[dict[str, str]]) -> tuple[list[int], list[int]]:
    """Token ids of a conversation and, of equal length, its labels: the id where the assistant speaks, else -100.

    What is learnt is each assistant message and the `<|end|>` that closes it, nothing of the other roles.

    Raises:
        InputError: a message without a known role or without text.
    """
    ids, labels = [tokenizer.id_of("<|endoftext|>")], [IGNORED]
    end = tokenizer.id_of("<|end|>")
    for message in messages:
        role, content = message.get("role"), message.get("content")
        if role not in ROLES or not isinstance(content, str):
            raise InputError("messages", f"not a message: {message!r}", f"give a role of {ROLES} and a text content")
        body = [*tokenizer.encode(content), end]
        ids += [tokenizer.id_of(f"<|{role}|>"), *body]
        labels += [IGNORED, *(body if role == "assistant" else [IGNORED] * len(body))]
    return ids, labels


def encode_prompt(tokenizer: Tokenizer, messages: Sequence[dict[str, str]]) -> list[int]:
    """Token ids of a conversation that the assistant is to continue: they end with its role's token."""
    return [*encode_chat(tokenizer, messages)[0], tokenizer.id_of("<|assistant|>")]
