"""Which language a text is in: a text goes in, its ISO 639-1 code and a confidence come out.

The work is py3langid's, a naive Bayes model over byte n-grams (Lui and Baldwin 2012, "langid.py: An Off-the-shelf
Language Identification Tool").
"""

from __future__ import annotations

import functools

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# Below this many characters the model mostly guesses.
MIN_LANGUAGE_CHARACTERS = 40
LANGUAGE_CHARACTERS = 600


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(text: str) -> tuple[str, float]:
    """ISO 639-1 code of the text's language and the confidence in it, 0 to 1.

    The first 600 characters decide: telling languages apart takes most of the time that cleaning takes.
    A text of fewer than 40 characters gives `("", 0.0)`: unknown.
    """
    text = text.strip()
    if len(text) < MIN_LANGUAGE_CHARACTERS:
        return "", 0.0
    # A lone surrogate, which broken pages yield, has no UTF-8 form.
    code, confidence = _identifier().classify(text[:LANGUAGE_CHARACTERS].encode("utf-8", "replace").decode("utf-8"))
    return code, float(confidence)
