"""Personal data: what must be masked whole, what looks like it and must stay, and masking twice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_texts import sample_documents

from llmcore.corpus.personal_data import mask_personal_data

PROSE = "The harbour was quiet when the ferry came in, and nobody noticed the old man with the lantern."


@pytest.mark.parametrize(
    "phone",
    [
        "+49 30 9018200",
        "+44 20 7946 0958",
        "+1 (555) 234-5678",
        "+351 21 123 4567",
        "+998 71 123 4567",
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
    "address",
    [
        "93.184.216.34",
        "8.8.4.40",
        "223.255.255.1",
        "2001:4860:4860::8888",
        "2606:4700:0010:0001:0000:0000:6816:2C10",
        "2a00:1450:4001::",
    ],
)
def test_public_ip_addresses_are_masked_whole(address):
    assert mask_personal_data(f"It came from {address}. Or ({address})") == ("It came from [IP]. Or ([IP])", 2)


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 1432, rebuilt 1990-1995, and again 1914–1918.",
        "It cost $1,500.00, later 12.50 EUR or 1.250.000 marks; 125,500 people paid 0.05 each.",
        "It is 1200 km, then 300-400 m, at 10:30 or 09.30-12.00, on 2023-05-14, 14.05.2023 or 01/02/2023.",
        "ISBN 978-3-16-148410-0 or ISBN 0306406152; the ratio is 0.123456789; scores: 100 200 3000; agent 007 12 34.",
        "The handle @ada, the range 100-1200, the years 2001 2002 2003, see logo@2x.png, ada@-host.example.",
        "Order number 01234567890, parcel no. 09876543210, the mask 000000001, the code +999 123 456 789.",
        "Private 192.168.100.200 and 10.0.0.12, local 127.0.0.1 and ::1, for examples 192.0.2.44 and 2001:db8::1.",
        "Version 10.12.14.16, v1.12.14.16, section 3.1.4.2, the object 1.3.6.1.44.1, nothing like 300.400.500.600.",
        "At 10:30:00 the Face::Bead met std::string and 2001::Space; MAC 00:1A:2B:3C:4D:5E; groups 224.0.1.129.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text):
    assert mask_personal_data(text) == (text, 0)


def test_clean_pages_have_no_false_hit():
    for document in sample_documents(200):
        assert mask_personal_data(document.text) == (document.text, 0)


FRAGMENTS = ["ISBN ", "version ", "+49 ", "0171 ", "a@b.co", "8.8.8.80", "2001:4860::8888", "[PHONE]", "\n"]


@given(st.lists(st.one_of(st.sampled_from([*"0123456789 +-()/.,:@abf[]", *FRAGMENTS])), max_size=60).map("".join))
def test_masking_twice_is_masking_once(text):
    masked, count = mask_personal_data(text)
    assert mask_personal_data(masked) == (masked, 0)
    assert (count == 0) == (masked == text)


def test_long_runs_do_not_stall():
    runs = ("a" * 20_000, "1" * 20_000, "+1" + " 2" * 10_000, "a.b-" * 5_000 + "@", "(0" * 10_000, "2001:" * 5_000)
    for run in (*runs, "1." * 10_000):
        assert len(mask_personal_data(run)[0]) <= len(run)


def test_masks_keep_the_words_around_them():
    text = f"{PROSE} Mail ada@host.example or ring 0171 234 5678 before 1999, from 93.184.216.34."
    masked, count = mask_personal_data(text)
    assert count == 3
    assert masked.startswith(PROSE)
    assert re.fullmatch(r".* Mail \[EMAIL\] or ring \[PHONE\] before 1999, from \[IP\]\.", masked, re.DOTALL)
