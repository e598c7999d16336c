"""A small text grammar: a pattern such as `"The [old|new] {thing} stood in the <weather>."` in, one sentence out.

`[a|b|]` chooses one alternative, `{name}` takes a slot (`{Name}` with a capital), `<name>` draws from a named list
of `phrases.LISTS` (whose items are patterns again, and are not repeated within one text while others are left), and
`<20..90>` or `<200..900/50>` draws a number. Context-free grammars that generate: Chomsky, "Three models for the
description of language" (1956).
"""

from __future__ import annotations

import functools
import random
import re

from llmcore.corpus.world.drawing import Drawing
from llmcore.corpus.world.facts import FIRST_NAMES, SURNAME_ENDS, SURNAME_STARTS
from llmcore.corpus.world.phrases import LISTS

_TOKEN = re.compile(r"[\[\]|]|\{\w+\}|<[^<>]+>|[^\[\]|{<]+")
_RANGE = re.compile(r"<(\d+)\.\.(\d+)(?:/(\d+))?>")
_DOUBLED_SPACE = re.compile(r"  +")
# Both begin with a plain set of characters, which `re` finds many times faster than anything else.
_ARTICLE = re.compile(r"[Aa](?<![\w'].) (?=(?!one\b|once|[eE]u)(?:[aeioAEIO]|[uU](?!ni|se|su)|hour|honest|heir))")
_SENTENCE_START = re.compile(r"[.!?:\n][\s\"-]{0,4}[a-z]")
_BEFORE_CAPITAL = frozenset(end + space for end in ".!?" for space in (" ", ' "', '" "')) | {'." ', ': "'}


class _Slot(str):
    __slots__ = ()


class _List(str):
    __slots__ = ()


@functools.cache
def _parse(pattern: str) -> tuple:
    """A pattern as a sequence of parts: plain text, slots, lists, number ranges and tuples of alternatives."""
    stack: list[list] = [[[]]]
    for token in _TOKEN.findall(pattern):
        if token == "[":
            stack.append([[]])
        elif token == "|":
            stack[-1].append([])
        elif token == "]":
            alternatives = stack.pop()
            stack[-1][-1].append(tuple(tuple(parts) for parts in alternatives))
        elif token[0] == "{":
            stack[-1][-1].append(_Slot(token[1:-1]))
        elif token[0] == "<":
            numbers = _RANGE.fullmatch(token)
            part = range(int(numbers[1]), int(numbers[2]) + 1, int(numbers[3] or 1)) if numbers else _List(token[1:-1])
            stack[-1][-1].append(part)
        else:
            stack[-1][-1].append(token)
    if len(stack) != 1 or len(stack[0]) != 1:
        raise ValueError(f"brackets do not match in the pattern {pattern!r}")
    return tuple(stack[0][0])


def _emit(parts: tuple, random_: random.Random, slots: dict, out: list[str]) -> None:
    for part in parts:
        kind = type(part)
        if kind is str:
            out.append(part)
        elif kind is tuple:
            _emit(part[int(random_.random() * len(part))], random_, slots, out)
        elif kind is _Slot:
            out.append(slots[part] if part in slots else _capital(slots[part.lower()]))
        elif kind is range:
            number = part[int(random_.random() * len(part))]
            out.append(f"{number:,}" if number > 9999 else str(number))
        else:
            _emit(_parse(pick(random_, LISTS[part], slots.setdefault("used", set()))), random_, slots, out)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def pick(random_: random.Random, options: tuple, used: set) -> str:
    """One of `options`, not one in `used` if four draws find another; it is added to `used`."""
    if isinstance(random_, Drawing):
        options = random_.few(options)
    for _ in range(4):
        option = options[int(random_.random() * len(options))]
        if option not in used:
            break
    used.add(option)
    return option


def expand(random_: random.Random, pattern: str, slots: dict) -> str:
    """Fill one pattern; `slots` maps names to strings, and its entry `used` remembers what lists gave.

    Raises:
        KeyError: the pattern names a slot or a list that does not exist.
    """
    out: list[str] = []
    _emit(_parse(pattern), random_, slots, out)
    return "".join(out)


def sample(random_: random.Random, patterns: tuple | list, count: int) -> list:
    """`count` different members in random order, or all of them if there are fewer."""
    return random_.sample(patterns, min(count, len(patterns)))


def tidy(text: str) -> str:
    """Mend articles ("a apple"), doubled spaces, and capital letters at the start of sentences."""
    text = _DOUBLED_SPACE.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n").strip()
    text = _ARTICLE.sub(lambda match: match[0][0] + "n ", text)
    start = text[:1] == '"'
    return _SENTENCE_START.sub(_capitalized, text[:start] + text[start : start + 1].upper() + text[start + 1 :])


def _capitalized(match: re.Match) -> str:
    before, letter = match[0][:-1], match[0][-1]
    return before + (letter.upper() if "\n" in before or before in _BEFORE_CAPITAL else letter)


def invented_person(random_: random.Random, prefix: str, avoid: frozenset[str] | set[str]) -> dict[str, str]:
    """Slots for an ordinary person who is not in the fact table: `{prefix}` and its `_first`, `_last`, `_she`, ...

    Surnames in `avoid` are not taken; the one drawn is not added to it.
    """
    pronoun = random_.choice(("she", "he"))
    first = random_.choice(FIRST_NAMES[pronoun])
    last = random_.choice(SURNAME_STARTS) + random_.choice(SURNAME_ENDS)
    while last in avoid:
        last = random_.choice(SURNAME_STARTS) + random_.choice(SURNAME_ENDS)
    she = pronoun == "she"
    return {
        prefix: f"{first} {last}",
        f"{prefix}_first": first,
        f"{prefix}_last": last,
        f"{prefix}_she": pronoun,
        f"{prefix}_her": "her" if she else "his",
        f"{prefix}_them": "her" if she else "him",
    }
