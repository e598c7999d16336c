"""Special tokens in text: from a text, whole or in pieces, to its plain parts and the ids of the special tokens between.

The letters of a special token may come from a user, so the caller says what they mean: *allowed* special tokens are
read as one id, *disallowed* ones are refused, all others are plain text. Of those that begin at one place the longest
is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping

from llmcore.errors import InputError


def special_pattern(special_tokens: Collection[str]) -> re.Pattern[str]:
    """What finds the first of some special tokens, the longest where one begins with another."""
    longest_first = sorted(special_tokens, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")  # of none, find none


class SpecialSplitter:
    """Cuts texts at special tokens.

    Args:
        allowed: from each special token that is read as such to its id.
        disallowed: other special tokens, which no text may hold.
    """

    def __init__(self, allowed: Mapping[str, int], disallowed: Collection[str]):
        searched = {*allowed, *disallowed}
        self._ids = dict(allowed)
        self._pattern = special_pattern(searched)
        self._longest = max(map(len, searched), default=0)

    def split(self, text: str) -> Iterator[str | int]:
        """The plain parts of a text, none of them empty, and the ids of its special tokens.

        Raises:
            InputError: the text holds a disallowed special token.
        """
        return self._cut(text, len(text))

    def split_stream(self, texts: Iterable[str]) -> Iterator[str | int]:
        """As `split`, for a text that comes in pieces: its plain parts come in pieces too.

        Raises:
            InputError: the text holds a disallowed special token.
        """
        held = ""
        for text in texts:
            held += text
            # The last characters may be the beginning of a special token, or of a longer one than they are now.
            held = yield from self._cut(held, len(held) - self._longest + 1)
        yield from self._cut(held, len(held))

    def _cut(self, text: str, end: int) -> Generator[str | int, None, str]:
        """Yield the special tokens that begin before `end` and the plain text before it; return what is left."""
        done = 0
        for match in self._pattern.finditer(text) if self._longest else ():
            if match.start() >= end:
                break
            if match[0] not in self._ids:
                raise InputError("text", f"holds the special token {match[0]!r}", "remove it, or allow it")
            if match.start() > done:
                yield text[done : match.start()]
            yield self._ids[match[0]]
            done = match.end()
        end = max(end, done)
        if end > done and text:
            yield text[done:end]
        return text[end:]
