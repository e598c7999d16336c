r"""From text to words: what merges never cross.

GPT-2's pattern (Radford et al. 2019) cuts before a space and between letters, digits and other signs; GPT-4's, which
tiktoken calls cl100k_base, also takes digits in threes, contractions in either case, and ends words at line ends:

    gpt2:  It |'s| 2024|,| then|\n|\n|go      gpt4:  It|'s| |202|4|,| then|\n\n|go

A text may also come in pieces, whose borders fall anywhere; its words are those of the whole text.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import regex

# The parts, in the order tried: a contraction's ending; letters; digits; other signs; white space, the last space of
# which is left to the word that follows. GPT-4's `\s++(?![\s\S])` is white space that ends the text.
SPLIT_PATTERNS = {
    "gpt2": r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
    "gpt4": r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s++(?![\s\S])|\s*[\r\n]|\s+(?!\S)|\s+",
}
STREAM_CHARACTERS = 2**14


@functools.cache
def splitter(split: str) -> Callable[[str], list[str]]:
    """The function that cuts a text into the words of the pattern named `split`; joined, they are the text.

    Python's own `re` knows no \\p{L}. A character that Unicode assigned after a library's tables were made counts there
    as "other": `regex`, `tokenizers` and tiktoken may cut around it differently. It decodes all the same.

    Raises:
        ValueError: there is no pattern of that name.
    """
    if split not in SPLIT_PATTERNS:
        raise ValueError(f"no split pattern is called {split!r}, only {', '.join(SPLIT_PATTERNS)}")
    return regex.compile(SPLIT_PATTERNS[split]).findall


def count_words(texts: Iterable[str], split: str = "gpt2") -> Counter[str]:
    """Count the words of all texts; the texts are read once and not kept."""
    find_words = splitter(split)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(find_words(text))
    return counts


def stream_words(parts: Iterable[str | int], split: str) -> Iterator[str | int]:
    """The words of a text that comes in parts; an integer (a special token) ends the text before it, and is passed on.

    What comes next can change the last two words only (`'` and `l` become `'ll`, white space grows): these wait. About
    STREAM_CHARACTERS are kept, or, where a word is longer, that word; each wait is twice the one before, so that even
    then every character is looked at a few times only.
    """
    find_words = splitter(split)
    waiting: list[str] = []
    length, enough = 0, STREAM_CHARACTERS
    for part in parts:
        if isinstance(part, int):
            yield from find_words("".join(waiting))
            yield part
            waiting, length, enough = [], 0, STREAM_CHARACTERS
            continue
        waiting.append(part)
        length += len(part)
        if length >= enough:
            words = find_words("".join(waiting))
            yield from words[:-2]
            waiting = words[-2:]
            length = sum(map(len, waiting))
            enough = max(STREAM_CHARACTERS, 2 * length)
    yield from find_words("".join(waiting))
