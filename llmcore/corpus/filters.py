"""The filters that judge or change one text: which language it is in, what is wrong with it, whom it identifies.

Each takes a text and returns a verdict or a text; none keeps state, looks at the clock or depends on other documents.
`llmcore.corpus.clean` runs them in order and counts what each removed.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# Below this many characters a naive Bayes model over byte n-grams mostly guesses.
MIN_LANGUAGE_CHARACTERS = 40
STOP_WORDS = frozenset(
    [
        "the",
        "be",
        "to",
        "of",
        "and",
        "that",
        "have",
        "with",
        "is",
        "was",
        "are",
        "in",
        "it",
        "for",
        "on",
        "at",
        "a",
        "an",
        "from",
        "this",
        "by",
        "as",
        "or",
        "but",
        "not",
        "you",
        "i",
    ]
)
EMAIL, PHONE = "[EMAIL]", "[PHONE]"

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}")
# Numbers that people write as telephone numbers: with a country code; with a leading zero and groups; with a leading
# zero in one piece; in the North American 3-3-4 form. What is written like a year, a price, a date or a distance is
# left alone; so are local numbers (555-0142), which look like ranges (100-1200), and 212 555 1234, a list of counts.
_PHONE = re.compile(
    r"""(?<![\w.,/+-])(?<!\d:)(?:
        (?:\+|00\ ?)[1-9](?:[ ./()-]{0,2}\d){8,14}
      | \(?0\d{2,5}\)?\ ?[ /-]\ ?\d{2,8}(?:[ -]\d{2,5}){0,3}
      | 0\d{8,11}
      | (?:\([2-9]\d{2}\)\ ?|[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}
    )(?![\w%€$£]|[.,:/-]\d)""",
    re.VERBOSE,
)
MIN_PHONE_DIGITS, MAX_PHONE_DIGITS = 9, 15
LANGUAGE_CHARACTERS = 600


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(text: str) -> tuple[str, float]:
    """ISO 639-1 code of the text's language and the confidence in it, 0 to 1, by py3langid (Lui and Baldwin 2012).

    The first 600 characters decide: telling languages apart takes most of the time that cleaning takes.
    A text of fewer than 40 characters gives `("", 0.0)`: unknown.
    """
    if len(text.strip()) < MIN_LANGUAGE_CHARACTERS:
        return "", 0.0
    # A lone surrogate, which broken pages yield, has no UTF-8 form.
    code, confidence = _identifier().classify(text[:LANGUAGE_CHARACTERS].encode("utf-8", "replace").decode("utf-8"))
    return code, float(confidence)


def quality_problem(
    text: str,
    *,
    min_words: int = 20,
    max_words: int = 100_000,
    min_mean_word_length: float = 2.5,
    max_mean_word_length: float = 10.0,
    max_symbol_share: float = 0.1,
    min_alphabetic_share: float = 0.6,
    min_stop_words: int = 2,
    max_repeated_line_share: float = 0.3,
    max_repeated_character_share: float = 0.25,
    max_top_ngram_shares: Sequence[float] = (0.30, 0.25, 0.20),
    max_link_share: float = 0.1,
    min_punctuated_line_share: float = 0.1,
) -> str | None:
    """The first reason to reject a text, or None when it is good enough.

    The rules follow Gopher (Rae et al. 2021, "Scaling Language Models", appendix A.1.1) and C4 (Raffel et al. 2020,
    "Exploring the Limits of Transfer Learning", section 2.2). Defaults that differ from theirs let through what this
    course's corpus holds: short reviews (Gopher wants 50 words), quizzes and phrase books (C4 drops every line that
    ends without punctuation).

    Args:
        text: plain text; words are what white space separates.
        min_words, max_words: bounds on the number of words.
        min_mean_word_length, max_mean_word_length: bounds on characters a word.
        max_symbol_share: `#` and ellipses by words.
        min_alphabetic_share: words that hold a letter, by words.
        min_stop_words: how many different common English words must occur; 0 for text that is not English.
        max_repeated_line_share: lines that occurred before, by lines.
        max_repeated_character_share: characters in such lines, by characters.
        max_top_ngram_shares: for the most frequent 2-, 3- and 4-gram, when it occurs more than three times: the characters
            of all its occurrences, by characters of all words.
        max_link_share: web addresses by words.
        min_punctuated_line_share: lines that end in a full stop, question or exclamation mark, colon, quotation mark or
            bracket, by lines.
    """
    found = text.split()
    if len(found) < min_words:
        return "too few words"
    if len(found) > max_words:
        return "too many words"
    mean_length = sum(map(len, found)) / len(found)
    if not min_mean_word_length <= mean_length <= max_mean_word_length:
        return "mean word length"
    if (text.count("#") + text.count("...") + text.count("…")) / len(found) > max_symbol_share:
        return "symbols"
    if sum(word.isalpha() or any(map(str.isalpha, word)) for word in found) / len(found) < min_alphabetic_share:
        return "few alphabetic words"
    if sum("://" in word or word.startswith("www.") for word in found) / len(found) > max_link_share:
        return "links"
    if len(STOP_WORDS.intersection(word.strip(".,;:!?\"'()").lower() for word in found)) < min_stop_words:
        return "few common words"
    return _line_problem(
        text, max_repeated_line_share, max_repeated_character_share, min_punctuated_line_share
    ) or _ngram_problem(found, max_top_ngram_shares)


def _line_problem(text: str, max_lines: float, max_characters: float, min_punctuated: float) -> str | None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    seen: set[str] = set()
    repeated = [line for line in lines if line in seen or seen.add(line)]
    if len(repeated) / len(lines) > max_lines or sum(map(len, repeated)) / sum(map(len, lines)) > max_characters:
        return "repeated lines"
    if (
        sum(line.endswith((".", "?", "!", ":", '"', "'", "”", ")", "…")) for line in lines) / len(lines)
        < min_punctuated
    ):
        return "lines without punctuation"
    return None


def _ngram_problem(found: list[str], max_shares: Sequence[float]) -> str | None:
    total = sum(map(len, found))
    for size, limit in enumerate(max_shares, start=2):
        counts = Counter(zip(*(found[place:] for place in range(size)), strict=False))
        count = max(counts.values(), default=0)
        if count <= 3:
            continue
        # Of equally frequent n-grams the longest counts.
        length = max(sum(map(len, ngram)) for ngram, found_times in counts.items() if found_times == count)
        if count * length / total > limit:
            return f"repeated {size}-grams"
    return None


def mask_personal_data(text: str) -> tuple[str, int]:
    """Replace e-mail addresses by `[EMAIL]` and telephone numbers by `[PHONE]`; also say how many were replaced.

    Masking a masked text changes nothing. Numbers of fewer than nine digits, and so local ones without an area code,
    are not taken for telephone numbers.
    """
    text, emails = _EMAIL.subn(EMAIL, text)
    phones = 0

    def mask(match: re.Match[str]) -> str:
        nonlocal phones
        if not MIN_PHONE_DIGITS <= sum(map(str.isdigit, match[0])) <= MAX_PHONE_DIGITS:
            return match[0]
        phones += 1
        return PHONE

    return _PHONE.sub(mask, text), emails + phones
