"""Personal data in one text: a text goes in, the text with each e-mail address, IP address and telephone number masked
comes out.

A pattern finds what has the form; a validator then looks at what no pattern can say: is this address a public one, does
this country code exist, is this the number of a book? The forms are those of RFC 5321 (e-mail), RFC 791 and RFC 4291
(IP) and ITU-T E.164 (telephone). Names are not looked for.
"""

from __future__ import annotations

import dataclasses
import ipaddress
import re
from collections.abc import Callable

EMAIL, IP, PHONE = "[EMAIL]", "[IP]", "[PHONE]"

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}")
MAX_EMAIL_CHARACTERS = 254
# Pictures for fine screens are named like addresses: logo@2x.png.
FILE_SUFFIXES = frozenset(["avif", "css", "gif", "html", "jpeg", "jpg", "js", "png", "svg", "webp"])

# Four numbers; or groups of hexadecimal digits of which the first is that of a public address (2000::/3), so that the
# `Face::Bead` of a programming language is none.
_IP = re.compile(
    r"""(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)
      | (?<![\w:.])[23][0-9A-Fa-f]{3}(?::{1,2}[0-9A-Fa-f]{1,4}){1,7}(?:::)?(?!\w|:\w)""",
    re.VERBOSE,
)
_BEFORE_A_VERSION = re.compile(r"\b(?:version|release|firmware|section|chapter|clause)\W{0,2}$", re.IGNORECASE)

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
# The country codes in use (ITU, "List of Recommendation ITU-T E.164 assigned country codes").
_COUNTRY_CODE = re.compile(
    r"1|7|2(?:[07]|1[12368]|[2346]\d|5[0-8]|9[01789])|3(?:[0-469]|5\d|7[0-8]|8[0-35-79])|4(?:[013-9]|2[013])"
    r"|5(?:[1-8]|[09]\d)|6(?:[0-6]|7[02-9]|8[0-35-9]|9[0-2])|8(?:[1246]|0[08]|5[02356]|7[08]|8[012368])"
    r"|9(?:[0-58]|6[0-8]|7[0-79]|9[2-68])"
)
_BEFORE_ANOTHER_NUMBER = re.compile(
    r"\b(?:ISBN|ISSN|EAN|order|invoice|parcel|serial|tracking|article)(?:\s(?:number|no\.?|id))?\W{0,2}$", re.IGNORECASE
)
CONTEXT_CHARACTERS = 20


def _is_email(match: re.Match[str]) -> bool:
    labels = match[0].partition("@")[2].split(".")
    if labels[-1].lower() in FILE_SUFFIXES or len(match[0]) > MAX_EMAIL_CHARACTERS:
        return False
    return not any(label.startswith("-") or label.endswith("-") for label in labels)


def _is_public_ip(match: re.Match[str]) -> bool:
    """Addresses of private networks and those reserved for examples identify nobody."""
    try:
        address = ipaddress.ip_address(match[0])
    except ValueError:
        return False
    # 3.1.4.2 is far more often a version or a section of a text than an address.
    is_numbering = len(match[0]) == len("3.1.4.2") and address.version == 4
    return address.is_global and not (address.is_multicast or is_numbering or _stands_after(_BEFORE_A_VERSION, match))


def _is_phone(match: re.Match[str]) -> bool:
    digits = "".join(filter(str.isdecimal, match[0]))
    if not MIN_PHONE_DIGITS <= len(digits) <= MAX_PHONE_DIGITS or _stands_after(_BEFORE_ANOTHER_NUMBER, match):
        return False
    if digits.startswith("000"):
        return False  # a code written with leading zeros
    if match[0].startswith(("+", "00")):
        return bool(_COUNTRY_CODE.match(digits.lstrip("0")))
    return True


def _stands_after(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    return bool(pattern.search(match.string[max(0, match.start() - CONTEXT_CHARACTERS) : match.start()]))


@dataclasses.dataclass(frozen=True)
class Detector:
    """One kind of personal data.

    Attributes:
        mask: what takes its place; holds neither digits nor `@`, so that no pattern matches it.
        pattern: finds what has the form.
        is_valid: whether a match is what it looks like.
    """

    mask: str
    pattern: re.Pattern[str]
    is_valid: Callable[[re.Match[str]], bool]


# Addresses come before numbers: their digits are no telephone numbers.
DETECTORS = (Detector(EMAIL, _EMAIL, _is_email), Detector(IP, _IP, _is_public_ip), Detector(PHONE, _PHONE, _is_phone))


def mask_personal_data(text: str) -> tuple[str, int]:
    """Replace e-mail addresses by `[EMAIL]`, public IP addresses by `[IP]` and telephone numbers by `[PHONE]`.

    Returns the text and how many were replaced. Masking a masked text changes nothing. Numbers of fewer than nine
    digits, and so local ones without an area code, are not taken for telephone numbers.
    """
    count = 0
    for detector in DETECTORS:

        def replace(match: re.Match[str], detector: Detector = detector) -> str:
            nonlocal count
            if not detector.is_valid(match):
                return match[0]
            count += 1
            return detector.mask

        text = detector.pattern.sub(replace, text)
    return text, count
