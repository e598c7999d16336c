"""Addresses have one spelling, and a page's links are found whatever its markup."""

import pytest

from llmcore.corpus.links import MAX_URL, normalise_url, page_links, url_problem


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTP://Host.Example:80", "http://host.example/"),
        ("https://host.example:443/a#part", "https://host.example/a"),
        ("http://user@host.example:8080/a b?q=ü", "http://host.example:8080/a%20b?q=%C3%BC"),
        ("../c.html", "http://base.example/c.html"),
        ("//other.example/x", "http://other.example/x"),
        ("http://host.example/open/%2E%2e/%70rivate/%c3", "http://host.example/private/%C3"),
        ("http://host.example//a/../b", "http://host.example//a/../b"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://[::1]:80/", "http://[::1]/"),
        ("mailto:a@b.example", None),
        ("javascript:void(0)", None),
        ("http://host.example:port/", None),
        ("http://[bad/", None),
        (f"http://{'ü' * 70}.example/", None),
    ],
)
def test_addresses_have_one_spelling(url, normal):
    assert normalise_url(url, "http://base.example/a/b.html") == normal
    if normal:
        assert normalise_url(normal) == normal


def test_what_is_wrong_with_an_address():
    urls = ("FILE:///etc/passwd", "mailto:a@b.example", "http://[bad/", "http:", "no scheme")
    assert [url_problem(url) for url in urls] == ["scheme file", "scheme mailto", *["malformed address"] * 3]


@pytest.mark.parametrize(
    ("body", "links"),
    [
        (
            b'<base href="/s/"><a href=" x ">1<A HREF=x>2</A><a name=y><area href="/z#1">',
            ["http://h/s/x", "http://h/z"],
        ),
        (b'<a href="tel:1"><a href="http://[bad/">', ["tel:1", "http://[bad/"]),
        (b'<base href="file:///"><a href=x><!-- <a href=y> -->', ["http://h/d/x"]),
        ("<?xml version='1.0' encoding='latin-1'?><a href=é>".encode(), ["http://h/d/%C3%A9"]),
        ("<a href=é>".encode("latin-1"), ["http://h/d/%C3%A9"]),
        (b"<![if x]><![nonsense[<a href=x>", []),
        (b"<div>" * 400 + b"<a href=x>", ["http://h/d/x"]),
        (b"", []),
        (b"\x00\xff\xfe", []),
    ],
)
def test_links_of_a_page(body, links):
    assert page_links("http://h/d/page", body) == links


def test_long_addresses_are_cut():
    (link,) = page_links("http://h/", b"<a href='data:" + b"x" * 100_000 + b"'>")
    assert len(link) == MAX_URL + 1
