"""The line filter of C4: a text goes in, its lines that look like sentences of a page come out.

After Raffel et al. 2020, "Exploring the Limits of Transfer Learning", section 2.2. The rules that judge a whole page
are in `llmcore.corpus.quality`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

LINE_ENDINGS = (".", "!", "?", '"', "”")
POLICY_PHRASES = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)
_CITATION = re.compile(r"\[(?:\d*|edit|citation needed)\]")
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


def c4_lines(
    text: str,
    *,
    line_endings: tuple[str, ...] = LINE_ENDINGS,
    min_words_per_line: int = 5,
    max_word_length: int = 1000,
    dropped_phrases: Sequence[str] = ("javascript", *POLICY_PHRASES),
) -> str:
    """The lines of a text that C4 retains, without marks of citations such as `[1]`.

    Args:
        text: plain text. Paragraphs that lose all their lines go.
        line_endings: how a line must end, but not in an ellipsis. FineWeb left this rule out: `()`.
        min_words_per_line, max_word_length: bounds on words a line, and on characters of each word.
        dropped_phrases: written small; a line with one of them goes.
    """

    def retained(line: str) -> bool:
        words = line.split()
        if len(words) < min_words_per_line or max(map(len, words), default=0) > max_word_length:
            return False
        if line_endings and (not line.endswith(line_endings) or line.endswith("...")):
            return False
        return not any(phrase in line.lower() for phrase in dropped_phrases)

    paragraphs = []
    for paragraph in _PARAGRAPH_BREAK.split(text):
        lines = [_CITATION.sub("", line).strip() for line in paragraph.splitlines()]
        paragraphs.append("\n".join(line for line in lines if retained(line)))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
