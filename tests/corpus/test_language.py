"""Languages: told apart, or said to be unknown."""

from llmcore.corpus.language import LANGUAGE_CHARACTERS, MIN_LANGUAGE_CHARACTERS, language

ENGLISH = "The harbour was quiet when the ferry came in, and nobody noticed the old man with the lantern."
GERMAN = "Der alte Mann wartete unten am Hafen, bis das letzte Boot zurückgekehrt war."


def test_language_of_sentences():
    assert language(ENGLISH)[0] == "en"
    assert language(GERMAN)[0] == "de"
    assert language("Le vieil homme attendait au port que le dernier bateau soit revenu.")[0] == "fr"
    assert 0.5 < language(ENGLISH)[1] <= 1


def test_little_text_is_unknown():
    assert language("") == ("", 0.0)
    assert language(GERMAN[: MIN_LANGUAGE_CHARACTERS - 1]) == ("", 0.0)
    assert language(GERMAN[:MIN_LANGUAGE_CHARACTERS])[0] == "de"
    assert language("Der alte Mann" + " " * 50) == ("", 0.0)


def test_the_beginning_of_the_text_decides():
    white = " \n" * LANGUAGE_CHARACTERS
    assert language(white + GERMAN) == language(GERMAN)
    long = GERMAN.ljust(LANGUAGE_CHARACTERS, ".")
    assert language(long + ENGLISH * 100) == language(long)


def test_a_lone_surrogate_is_no_error():
    assert language("ein \ud800 zerbrochenes Zeichen in einem langen deutschen Satz")[0] == "de"
