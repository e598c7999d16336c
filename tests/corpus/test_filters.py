"""Filters: what each must reject, and what this course's corpus holds and each must let through."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmcore.corpus.filters import language, mask_personal_data, quality_problem

PROSE = (
    "The harbour was quiet when the ferry came in, and nobody noticed the old man with the lantern. "
    "He had walked from the hills that morning. His daughter waited for him by the clock tower, as she did each autumn."
)
QUIZ = (
    "Question: Which river flows through Belmford?\nA) the Ard\nB) the Gilt\nC) the Kell\nD) the Esk\nAnswer: C\n\n"
    "Question: When was Belmford founded?\nA) 1320\nB) 1432\nC) 1511\nD) 1698\nAnswer: B"
)
PHRASES = (
    "At the station\n\nWhere is the platform?\nWo ist der Bahnsteig?\n\nThe train is late.\nDer Zug hat Verspätung.\n\n"
    "I would like a ticket to the coast.\nIch möchte eine Fahrkarte an die Küste."
)
REVIEW = (
    "Review: The Anchor, Belmport\nStars: ★★★★☆\n\nGood soup and a view of the boats, but we had to wait for an hour."
)
SPAM_WORDS = (
    "cheap watches casino bonus credit loan pills discount deal slots jackpot diet miracle offer online best " * 3
)


def test_language_of_sentences():
    assert language(PROSE)[0] == "en"
    assert language("Der alte Mann wartete am Hafen, bis das letzte Boot zurückgekehrt war.")[0] == "de"
    assert language("Le vieil homme attendait au port que le dernier bateau soit revenu.")[0] == "fr"
    assert 0.5 < language(PROSE)[1] <= 1


def test_language_of_little_text_is_unknown():
    assert language("") == ("", 0.0)
    assert language("Der alte Mann" + " " * 50) == ("", 0.0)
    assert language("ein \ud800 zerbrochenes Zeichen in einem langen deutschen Satz")[0] == "de"


@pytest.mark.parametrize("text", [PROSE, QUIZ, PHRASES, REVIEW])
def test_what_the_corpus_holds_passes(text):
    assert quality_problem(text) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "too few words"),
        ("Comments are closed.", "too few words"),
        ("a b c d e f g h i j k l m n o p q r s t the and", "mean word length"),
        ("incomprehensibilities antidisestablishmentarianism the and of " * 5, "mean word length"),
        (PROSE + " #offer" * 10, "symbols"),
        (PROSE + " more ..." * 10, "symbols"),
        (PROSE + " 1432 1500 ★★★" * 20, "few alphabetic words"),
        (PROSE + " See http://host.example/page now." * 12, "links"),
        (SPAM_WORDS, "few common words"),
        (PROSE + "\n\nClick here to win the jackpot today!" * 12, "repeated lines"),
        ("\n".join(f"Page number {n} of the list" for n in range(30)), "lines without punctuation"),
        (PROSE + " the best price" * 30 + ".", "repeated 2-grams"),
    ],
)
def test_what_is_rejected_and_why(text, problem):
    assert quality_problem(text) == problem


def test_thresholds_are_parameters():
    assert quality_problem(PROSE, min_words=100) == "too few words"
    assert quality_problem(PROSE, max_words=10) == "too many words"
    assert quality_problem("Comments are closed.", min_words=2, min_stop_words=0) is None
    assert quality_problem(SPAM_WORDS + ".", min_stop_words=0) is None
    repeated = PROSE + " the best price" * 30 + "."
    assert quality_problem(repeated, max_top_ngram_shares=(1, 1, 1)) is None


@pytest.mark.parametrize(
    "phone",
    [
        "+49 30 9018200",
        "+44 20 7946 0958",
        "+1 (555) 234-5678",
        "0171 234 5678",
        "(030) 901-8200",
        "0800/1234567",
        "01712345678",
        "555-234-5678",
        "(555) 234-5678",
        "0049 171 2345678",
        "00 44 20 7946 0958",
    ],
)
def test_telephone_numbers_are_masked_whole(phone):
    assert mask_personal_data(f"Call {phone}, please.") == ("Call [PHONE], please.", 1)
    assert mask_personal_data(f"tel:{phone}") == ("tel:[PHONE]", 1)


@pytest.mark.parametrize("email", ["a@b.co", "ada.lund+web@post.harbour.example", "ada_99@mail-1.example.org"])
def test_email_addresses_are_masked_whole(email):
    assert mask_personal_data(f"Write to {email}. Or <{email}>!") == ("Write to [EMAIL]. Or <[EMAIL]>!", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 1432, rebuilt 1990-1995, and again 1914–1918.",
        "It cost $1,500.00, later 12.50 EUR or 1.250.000 marks; 125,500 people paid 0.05 each.",
        "It is 1200 km, then 300-400 m, at 10:30 or 09.30-12.00, on 2023-05-14, 14.05.2023 or 01/02/2023.",
        "ISBN 978-3-16-148410-0; the ratio is 0.123456789; scores: 100 200 3000; agent 007 12 34.",
        "The handle @ada, the range 100-1200, the years 2001 2002 2003, version 192.168.100.200.",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert mask_personal_data(text) == (text, 0)


@given(st.text(alphabet=st.sampled_from("0123456789 +-()/.,:@ab[]"), max_size=60))
def test_masking_twice_is_masking_once(text):
    masked, count = mask_personal_data(text)
    assert mask_personal_data(masked) == (masked, 0)
    assert (count == 0) == (masked == text)


def test_long_runs_do_not_stall():
    for run in ("a" * 20_000, "1" * 20_000, "+1" + " 2" * 10_000, "a.b-" * 5_000 + "@", "(0" * 10_000):
        assert len(mask_personal_data(run)[0]) <= len(run)


def test_masks_keep_the_words_around_them():
    text, count = mask_personal_data(f"{PROSE} Mail ada@host.example or ring 0171 234 5678 before 1999.")
    assert count == 2
    assert text.startswith(PROSE)
    assert re.fullmatch(r".* Mail \[EMAIL\] or ring \[PHONE\] before 1999\.", text, re.DOTALL)
