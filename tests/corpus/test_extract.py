"""Extraction: encodings, what both modes keep, and what the fast one leaks."""

import sys
from collections import Counter

import pytest
import webencodings
from sample_texts import sample_documents

from llmcore.corpus.extract import decode, extract, extract_documents
from llmcore.corpus.world.site import build_site
from llmcore.errors import InputError

RUSSIAN = "Старый рыбак каждое утро выходил в море и возвращался только к вечеру."
JAPANESE = "昔々あるところにおじいさんとおばあさんが住んでいました。"
GERMAN = "Grüße – „aus“ Köln, sagte der alte Mann am Hafen zu seiner Tochter."
TEXTS = [
    ("utf-8", RUSSIAN),
    ("windows-1251", RUSSIAN),
    ("koi8-r", RUSSIAN),
    ("shift_jis", JAPANESE),
    ("euc-jp", JAPANESE),
    ("iso-2022-jp", JAPANESE),
    ("gb2312", "从前有一个老渔夫，每天早上都出海打鱼。"),
    ("big5", "從前有一個老漁夫，每天早上都出海打魚。"),
    ("euc-kr", "옛날 옛적에 늙은 어부가 살았습니다."),
    ("windows-1252", GERMAN),
]


def page(text: str, encoding: str, declaration: str = "") -> bytes:
    head = f"<head>{declaration}<title>x</title></head>"
    return f"<!DOCTYPE html><html>{head}<body><p>{text}</p></body></html>".encode(encoding)


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
@pytest.mark.parametrize("mode", ["precise", "fast"])
def test_encodings_that_are_declared(encoding, text, mode):
    codec = webencodings.lookup(encoding).codec_info.name
    for declaration in (f'<meta charset="{encoding}">', f"<META content='text/html; charset={encoding}'>"):
        assert extract(page(text, codec, declaration), mode=mode) == text
    assert extract(page(text, codec), charset=encoding, mode=mode) == text
    # The header is believed before the page.
    assert extract(page(text, codec, '<meta charset="ibm866">'), charset=encoding, mode=mode) == text


def test_encodings_that_are_not_declared_or_declared_wrongly():
    assert GERMAN in decode(page(GERMAN, "utf-8", '<meta charset="iso-8859-1">'))
    assert GERMAN in decode(page(GERMAN, "utf-8"), "windows-1252")
    assert GERMAN in decode(page(GERMAN, "cp1252", '<meta charset="iso-8859-1">'))  # as browsers read that name
    assert GERMAN in decode(page(GERMAN, "cp1252", '<meta charset="rot13">'), "no-such-encoding")
    assert GERMAN in decode(page(GERMAN, "utf-16"))
    assert GERMAN in decode(page(GERMAN, "utf-16-be"), "utf-16be")
    assert GERMAN in decode(page(GERMAN, "utf-8", '<meta charset="utf-16">'))
    assert decode(page(GERMAN, "utf-8-sig")).startswith("<!DOCTYPE")


UNDECLARED = [(name, text) for name, text in TEXTS if name not in ("utf-8", "iso-2022-jp")]


@pytest.mark.parametrize(("encoding", "text"), UNDECLARED)
def test_encodings_that_must_be_guessed(encoding, text):
    pytest.importorskip("resiliparse")
    html = page(text, webencodings.lookup(encoding).codec_info.name)
    assert text in decode(html)
    assert text in decode(html, "utf-8")  # a header that is wrong


@pytest.mark.parametrize("with_detector", [True, False])
@pytest.mark.parametrize("text", ["© 2020 The Reader", "Malmö is a town in the south.", GERMAN])
def test_western_pages_need_no_detector(text, with_detector, monkeypatch):
    if not with_detector:
        monkeypatch.setitem(sys.modules, "resiliparse.parse.encoding", None)
    assert text in decode(page(text, "cp1252"))


def test_a_few_broken_bytes_do_not_change_the_encoding():
    whole = page(RUSSIAN * 4, "utf-8")
    broken = whole.replace("рыбак".encode(), "рыбак".encode()[:-1], 1)
    text = decode(broken, "windows-1251")
    assert text.count("\ufffd") == 1
    assert text.count("рыбак") == 3
    assert decode(b"") == ""


def test_xhtml_that_names_its_encoding():
    html = f'<?xml version="1.0" encoding="iso-8859-1"?>\n<html><body><p>{GERMAN}</p></body></html>'
    assert extract(html.encode("cp1252")) == GERMAN


def test_the_charset_of_the_header_is_used(monkeypatch):
    """Of what an archive holds; the page itself names none."""
    records = [("http://h.example:80/a?b", 'text/html; Charset="Shift_JIS"', page(JAPANESE, "cp932"))]
    records.append(("http://h.example/c", "image/png", b""))
    monkeypatch.setattr("llmcore.corpus.extract.read_warc", lambda path: iter(records))
    for mode in ("precise", "fast"):
        [document] = extract_documents("any.warc.gz", mode=mode)
        assert (document.id, document.text) == ("web:h.example/a?b", JAPANESE)


def word_shares(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """Of the words extracted, the share that is in the original; and the reverse."""
    common = extracted = original = 0
    for found, text in pairs:
        left, right = Counter(found.split()), Counter(text.split())
        common, extracted, original = (
            common + (left & right).total(),
            extracted + left.total(),
            original + right.total(),
        )
    return common / extracted, common / original


def test_the_fast_mode_keeps_all_text_and_leaks_boilerplate():
    pytest.importorskip("resiliparse")
    documents = sample_documents(80)
    texts = {document.id: document.text for document in documents}
    site = build_site(documents, seed=5)
    good = [(site.pages[path].body, texts[truth.source_id]) for path, truth in site.truth.items()
            if truth.kind == "good" and not truth.pii]  # fmt: skip
    assert len(good) > 60
    assert word_shares([(extract(body), text) for body, text in good]) == (1.0, 1.0)
    fast = [(extract(body, mode="fast"), text) for body, text in good]
    precision, recall = word_shares(fast)
    assert 0.8 < precision < 0.98
    assert recall > 0.99
    leaking = sum("cookies" in found or "Archive" in found for found, _ in fast)
    assert 0.2 < leaking / len(fast) < 0.8


def test_both_modes_have_one_shape():
    pytest.importorskip("resiliparse")
    html = b"""<html><body><main><h1>Title</h1><p>One <b>bold</b>
    and <a href=x>linked</a> text<br>over two lines.</p><p>Another paragraph of
    the same page.</p></main></body></html>"""
    expected = "Title\n\nOne bold and linked text\nover two lines.\n\nAnother paragraph of the same page."
    assert [extract(html, mode=mode) for mode in ("precise", "fast")] == [expected, expected]


def test_modes_that_cannot_be_had(monkeypatch):
    with pytest.raises(InputError, match="no mode 'quick'; take one of precise, fast"):
        extract(b"<p>x</p>", mode="quick")
    monkeypatch.setitem(sys.modules, "resiliparse.extract.html2text", None)
    with pytest.raises(InputError, match="'fast' needs resiliparse, which is not installed; pip install resiliparse"):
        extract(b"<p>x</p>", mode="fast")
