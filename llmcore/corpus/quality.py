"""Rules of thumb for the quality of one text: a text goes in, the first reason to reject it comes out, or none.

The rules and their thresholds are those published with three corpora: Gopher's MassiveText (Rae et al. 2021, "Scaling
Language Models", appendix A.1.1 and table A1), C4 (Raffel et al. 2020, "Exploring the Limits of Transfer Learning",
section 2.2) and FineWeb (Penedo et al. 2024, "The FineWeb Datasets", section 3.6). `COURSE` is what this course's own
corpus is cleaned with.
"""

from __future__ import annotations

import dataclasses
import functools
import math
import re
from collections import Counter
from collections.abc import Sequence

GOPHER_STOP_WORDS = frozenset(["the", "be", "to", "of", "and", "that", "have", "with"])
COURSE_STOP_WORDS = GOPHER_STOP_WORDS.union(
    ["is", "was", "are", "in", "it", "for", "on", "at", "a", "an"],
    ["from", "this", "by", "as", "or", "but", "not", "you", "i"],
)
BULLETS = ("•", "-", "*", "‣", "●", "▪")
ELLIPSES = ("...", "…")
LINE_ENDINGS = (".", "?", "!", ":", '"', "'", "”", ")", "…")
SENTENCE_ENDINGS = (".", "!", "?", "。", "！", "？", "．", "؟", "۔", "।")
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$)")


@dataclasses.dataclass(frozen=True, kw_only=True)
class QualityRules:
    """The thresholds of all rules; each rule is off unless it is given one.

    Words are what white space separates; lines and paragraphs without text do not count; a share is between 0 and 1.

    Attributes:
        min_words, max_words: bounds on the number of words.
        min_mean_word_length, max_mean_word_length: bounds on characters a word.
        max_symbol_share: `#` by words, and ellipses by words.
        min_alphabetic_share: words that hold a letter, by words.
        max_link_share: web addresses by words.
        stop_words, min_stop_words: how many different ones of these words must occur; 0 for text that is not English.
        forbidden_phrases: strings, written small, none of which may occur in the text, in capitals or not.
        forbidden_words: the same for whole words. C4 took a public list of them, which is not shipped here.
        min_sentences: the fewest sentences.
        max_bullet_line_share, max_ellipsis_line_share: lines that begin with a bullet or end in an ellipsis, by lines.
        line_endings, min_punctuated_line_share: lines that end in one of these strings, by lines.
        short_line_length, max_short_line_share: lines of at most so many characters, by lines.
        max_line_breaks_per_word: line breaks by words.
        max_repeated_line_share, max_repeated_line_character_share: lines that occurred before, by lines; their
            characters, by characters.
        max_repeated_paragraph_share, max_repeated_paragraph_character_share: the same for paragraphs.
        max_top_ngram_shares: for the most frequent 2-, 3- and 4-gram (and so on, from 2): the characters of all its
            occurrences, by characters of all words.
        min_top_ngram_count: how often an n-gram must occur for that.
        max_repeated_ngram_shares: for 5- to 10-grams (and so on, from 5): the characters of n-grams that occurred
            before, by characters of all words; none is counted twice.
    """

    min_words: int = 1
    max_words: float = math.inf
    min_mean_word_length: float = 0
    max_mean_word_length: float = math.inf
    max_symbol_share: float = math.inf
    min_alphabetic_share: float = 0
    max_link_share: float = 1
    stop_words: frozenset[str] = GOPHER_STOP_WORDS
    min_stop_words: int = 0
    forbidden_phrases: tuple[str, ...] = ()
    forbidden_words: tuple[str, ...] = ()
    min_sentences: int = 0
    max_bullet_line_share: float = 1
    max_ellipsis_line_share: float = 1
    line_endings: tuple[str, ...] = LINE_ENDINGS
    min_punctuated_line_share: float = 0
    short_line_length: int = 30
    max_short_line_share: float = 1
    max_line_breaks_per_word: float = math.inf
    max_repeated_line_share: float = 1
    max_repeated_line_character_share: float = 1
    max_repeated_paragraph_share: float = 1
    max_repeated_paragraph_character_share: float = 1
    max_top_ngram_shares: Sequence[float] = ()
    min_top_ngram_count: int = 2
    max_repeated_ngram_shares: Sequence[float] = ()


GOPHER = QualityRules(
    min_words=50,
    max_words=100_000,
    min_mean_word_length=3,
    max_mean_word_length=10,
    max_symbol_share=0.1,
    min_alphabetic_share=0.8,
    min_stop_words=2,
    max_bullet_line_share=0.9,
    max_ellipsis_line_share=0.3,
    max_repeated_line_share=0.3,
    max_repeated_line_character_share=0.2,
    max_repeated_paragraph_share=0.3,
    max_repeated_paragraph_character_share=0.2,
    max_top_ngram_shares=(0.20, 0.18, 0.16),
    max_repeated_ngram_shares=(0.15, 0.14, 0.13, 0.12, 0.11, 0.10),
)
# C4 judges a page by these after `llmcore.corpus.c4_lines` has edited it.
C4 = QualityRules(forbidden_phrases=("lorem ipsum", "{"), min_sentences=3)
# FineWeb's own rules, which it applied after Gopher's and C4's (without C4's on line endings). That on line breaks is
# in its code, not in the paper.
FINEWEB = QualityRules(
    line_endings=SENTENCE_ENDINGS,
    min_punctuated_line_share=0.12,
    max_repeated_line_character_share=0.1,
    max_short_line_share=0.67,
    max_line_breaks_per_word=0.3,
)
# Looser where this course's corpus needs it: short reviews (Gopher wants 50 words), quizzes whose questions repeat,
# phrase books (lines short and without punctuation), documentation with code (C4 takes no curly bracket).
COURSE = QualityRules(
    min_words=20,
    max_words=100_000,
    min_mean_word_length=2.5,
    max_mean_word_length=10,
    max_symbol_share=0.1,
    min_alphabetic_share=0.6,
    max_link_share=0.1,
    stop_words=COURSE_STOP_WORDS,
    min_stop_words=2,
    forbidden_phrases=("lorem ipsum",),
    max_bullet_line_share=0.9,
    max_ellipsis_line_share=0.3,
    min_punctuated_line_share=0.1,
    max_repeated_line_share=0.3,
    max_repeated_line_character_share=0.25,
    max_repeated_paragraph_share=0.3,
    max_repeated_paragraph_character_share=0.25,
    max_top_ngram_shares=(0.30, 0.25, 0.20),
    min_top_ngram_count=4,
    max_repeated_ngram_shares=(0.6,),
)


def quality_problem(text: str, rules: QualityRules = COURSE, **thresholds) -> str | None:
    """The first reason to reject a text, or None when it is good enough.

    Args:
        text: plain text; paragraphs are separated by a blank line.
        rules: thresholds, such as `GOPHER`.
        thresholds: fields of `QualityRules` that are to differ from `rules`.

    Raises:
        TypeError: a threshold has a name that `QualityRules` does not know.
    """
    if thresholds:
        rules = dataclasses.replace(rules, **thresholds)
    words = text.split()
    return (
        _word_problem(text, words, rules)
        or _phrase_problem(text, rules)
        or _line_problem(text, words, rules)
        or _paragraph_problem(text, rules)
        or _ngram_problem(words, rules)
    )


def _word_problem(text: str, words: list[str], rules: QualityRules) -> str | None:
    count = len(words)
    if count < max(rules.min_words, 1):
        return "too few words"
    if count > rules.max_words:
        return "too many words"
    if not rules.min_mean_word_length <= sum(map(len, words)) / count <= rules.max_mean_word_length:
        return "mean word length"
    if max(text.count("#"), sum(map(text.count, ELLIPSES))) / count > rules.max_symbol_share:
        return "symbols"
    if sum(word.isalpha() or any(map(str.isalpha, word)) for word in words) / count < rules.min_alphabetic_share:
        return "few alphabetic words"
    if sum("://" in word or word.startswith("www.") for word in words) / count > rules.max_link_share:
        return "links"
    if rules.min_stop_words > 0:
        found = rules.stop_words.intersection(word.strip(".,;:!?\"'()").lower() for word in words)
        if len(found) < rules.min_stop_words:
            return "few common words"
    return None


def _phrase_problem(text: str, rules: QualityRules) -> str | None:
    lower = text.lower()
    for phrase in rules.forbidden_phrases:
        if phrase in lower:
            return f"contains {phrase!r}"
    if rules.forbidden_words and _any_word(rules.forbidden_words).search(lower):
        return "forbidden word"
    if count_sentences(text) < rules.min_sentences:
        return "too few sentences"
    return None


@functools.lru_cache(maxsize=8)
def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def count_sentences(text: str) -> int:
    """How many sentences end in a text: a full stop, question or exclamation mark before white space."""
    return len(_SENTENCE_END.findall(text))


def _line_problem(text: str, words: list[str], rules: QualityRules) -> str | None:
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    count = len(lines)
    shares = repeated_shares(lines)
    if shares[0] > rules.max_repeated_line_share or shares[1] > rules.max_repeated_line_character_share:
        return "repeated lines"
    if sum(line.startswith(BULLETS) for line in lines) / count > rules.max_bullet_line_share:
        return "bullets"
    if sum(line.endswith(ELLIPSES) for line in lines) / count > rules.max_ellipsis_line_share:
        return "lines that break off"
    if sum(line.endswith(rules.line_endings) for line in lines) / count < rules.min_punctuated_line_share:
        return "lines without punctuation"
    if sum(len(line) <= rules.short_line_length for line in lines) / count > rules.max_short_line_share:
        return "short lines"
    if text.count("\n") / len(words) > rules.max_line_breaks_per_word:
        return "line breaks"
    return None


def _paragraph_problem(text: str, rules: QualityRules) -> str | None:
    shares = repeated_shares([part for part in map(str.strip, _PARAGRAPH_BREAK.split(text)) if part])
    limits = (rules.max_repeated_paragraph_share, rules.max_repeated_paragraph_character_share)
    return "repeated paragraphs" if shares[0] > limits[0] or shares[1] > limits[1] else None


def repeated_shares(parts: Sequence[str]) -> tuple[float, float]:
    """The share of parts that occurred before, by number and by characters."""
    seen: set[str] = set()
    repeated = [part for part in parts if part in seen or seen.add(part)]
    characters = sum(map(len, parts))
    return (len(repeated) / len(parts), sum(map(len, repeated)) / characters) if characters else (0.0, 0.0)


def _ngram_problem(words: list[str], rules: QualityRules) -> str | None:
    total = sum(map(len, words))
    for size, limit in enumerate(rules.max_top_ngram_shares, start=2):
        characters = top_ngram_characters(words, size, rules.min_top_ngram_count)
        # A longer n-gram occurs no more often than what it begins with.
        if not characters:
            break
        if characters / total > limit:
            return f"repeated {size}-grams"
    for size, limit in enumerate(rules.max_repeated_ngram_shares, start=5):
        characters = repeated_ngram_characters(words, size)
        if not characters:
            break
        if characters / total > limit:
            return f"repeated {size}-grams"
    return None


def top_ngram_characters(words: Sequence[str], size: int, min_count: int = 2) -> int:
    """Characters in all occurrences of the most frequent n-gram; 0 if it occurs fewer than `min_count` times.

    Of equally frequent n-grams the longest counts.
    """
    counts = Counter(zip(*(words[place:] for place in range(size)), strict=False))
    count = max(counts.values(), default=0)
    if count < min_count:
        return 0
    return count * max(sum(map(len, ngram)) for ngram, times in counts.items() if times == count)


def repeated_ngram_characters(words: Sequence[str], size: int) -> int:
    """Characters in n-grams that occurred before, each counted once: reading goes on behind an n-gram that did."""
    seen: set[tuple[str, ...]] = set()
    characters = place = 0
    while place + size <= len(words):
        ngram = tuple(words[place : place + size])
        if ngram in seen:
            characters += sum(map(len, ngram))
            place += size
        else:
            seen.add(ngram)
            place += 1
    return characters
