"""The site, the crawler over it, the archive it writes, and the text that comes out."""

import errno
import gzip
import io
import json
import os
import urllib.error
import urllib.request

import pytest
from sample_texts import sample_documents
from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

from llmcore.corpus.crawl import crawl, normalise_url, page_links
from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract, extract_documents
from llmcore.corpus.warc import read_warc
from llmcore.corpus.world.site import HTML, Page, Site, build_site, serve
from llmcore.errors import InputError

HOST = "www.orvenia.example"


def site_of(pages: dict[str, str], robots: str = "") -> Site:
    made = {path: Page(body.encode(), headers=HTML) for path, body in pages.items()}
    return Site(made | {"/robots.txt": Page(robots.encode(), 200 if robots else 404)}, {})


def crawl_site(site: Site, path, **options):
    with serve(site) as address:
        port = int(address.rsplit(":", 1)[1])
        return crawl(f"http://{HOST}/", path, connect_to={HOST: ("127.0.0.1", port)}, **options)


def crawled(site: Site, path, **options):
    report = crawl_site(site, path, **options)
    return report, [url.removeprefix(f"http://{HOST}") for url, _, _ in read_warc(path)]


@pytest.fixture(scope="module")
def documents():
    return sample_documents(120)


@pytest.fixture(scope="module")
def site(documents):
    return build_site(documents, seed=3)


@pytest.fixture(scope="module")
def archive(site, tmp_path_factory):
    path = tmp_path_factory.mktemp("crawl") / "site.warc.gz"
    return path, crawl_site(site, path)


def test_a_site_follows_from_its_seed(documents, site):
    assert build_site(documents, seed=3) == site
    assert build_site(documents, seed=4) != site


def test_planted_truth_is_on_the_pages(documents, site):
    by_id = {document.id: document for document in documents}
    kinds = {truth.kind for truth in site.truth.values()}
    assert kinds >= {
        "good",
        "copy",
        "near-copy",
        "foreign",
        "thin",
        "spam",
        "hub",
        "forbidden",
        "redirect-loop",
        "broken",
    }
    sources = {kind: {t.source_id for t in site.truth.values() if t.kind == kind} for kind in ("copy", "near-copy")}
    assert not sources["copy"] & sources["near-copy"]
    with_pii = [path for path, truth in site.truth.items() if truth.pii]
    assert len(with_pii) == round(0.08 * len(documents))
    for path in with_pii:
        assert all(text in site.pages[path].body.decode() for text in site.truth[path].pii)
        assert site.truth[path].source_id not in sources["copy"] | sources["near-copy"]
    good = [truth.source_id for truth in site.truth.values() if truth.kind in ("good", "forbidden")]
    assert sorted(good) == sorted(by_id)


def test_foreign_documents_given_become_foreign_pages():
    german = Document("de-1", "web", "Ein langer deutscher Satz über den Hafen und das Meer.", language="de")
    site = build_site([*sample_documents(8), german], seed=1)
    assert [truth.kind for truth in site.truth.values() if truth.source_id == "de-1"] == ["foreign"]
    with pytest.raises(ValueError, match="at least one English document"):
        build_site([german], seed=1)


def test_the_server_answers_and_stays_silent(site, capfd):
    with serve(site) as address:
        with urllib.request.urlopen(f"{address}/", timeout=5) as answer:
            assert answer.read() == site.pages["/"].body
        with pytest.raises(urllib.error.HTTPError, match="404") as caught:
            urllib.request.urlopen(f"{address}/nowhere", timeout=5)
        caught.value.close()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{address}/", timeout=5)
    assert capfd.readouterr() == ("", "")


def test_the_crawl_takes_every_page_it_may_and_counts_the_rest(site, archive):
    path, report = archive
    taken = [url.removeprefix(f"http://{HOST}") for url, _, _ in read_warc(path)]
    refused = ("forbidden", "redirect-loop", "broken", "other-host", "redirect")
    assert sorted(taken) == sorted(path for path, truth in site.truth.items() if truth.kind not in refused)
    forbidden = sum(truth.kind == "forbidden" for truth in site.truth.values())
    assert report.refused == {"robots.txt": forbidden, "status 404": 3, "other host": 2, "redirect loop": 1}
    assert report.pages == len(taken)
    assert report.unvisited == 0
    assert {url: body for url, _, body in read_warc(path)}[f"http://{HOST}/"] == site.pages["/"].body


def test_the_order_is_breadth_first_and_the_same_each_time(site, archive, tmp_path):
    path, _ = archive
    crawl_site(site, tmp_path / "again.warc.gz")
    assert list(read_warc(tmp_path / "again.warc.gz")) == list(read_warc(path))
    tree = {"/": "<a href=/b><a href=/a>", "/b": "<a href=/c>", "/a": "<a href=/d>", "/c": "x", "/d": "x"}
    assert crawled(site_of(tree), tmp_path / "tree")[1] == ["/", "/b", "/a", "/c", "/d"]


def test_budget_of_pages(site, tmp_path):
    report, taken = crawled(site, tmp_path / "part", max_pages=10)
    assert len(taken) == report.pages == 10
    assert report.unvisited > 0


def test_redirects(tmp_path):
    pages = {path: Page(b"", 302, (("Location", target),)) for path, target in
             {"/old": "/new", "/1": "/2", "/2": "/3", "/3": "/4", "/out": "http://127.0.0.1:9/x"}.items()}  # fmt: skip
    pages["/"] = Page(b"<a href=/old><a href=/1><a href=/out>")
    pages["/new"] = pages["/4"] = Page(b"x")
    report, taken = crawled(Site(pages, {}), tmp_path / "redirects", max_redirects=2)
    assert taken == ["/", "/new"]
    assert report.refused == {"too many redirects": 1, "other host": 1}


def test_robots_of_our_own_agent_and_of_a_broken_server(tmp_path):
    robots = "User-agent: *\nDisallow: /\n\nUser-agent: llmcore-course\nDisallow: /secret\nAllow: /secret/open\n"
    pages = {"/": "<a href=/secret><a href=/secret/open>", "/secret": "x", "/secret/open": "x"}
    assert crawled(site_of(pages, robots), tmp_path / "robots")[1] == ["/", "/secret/open"]
    with pytest.raises(InputError, match=r"nothing could be fetched \(robots\.txt\)"):
        crawl_site(site_of(pages, robots), tmp_path / "other", user_agent="someone-else")
    broken = site_of(pages)
    broken.pages["/robots.txt"] = Page(b"", 503)
    with pytest.raises(InputError, match=r"robots\.txt"):
        crawl_site(broken, tmp_path / "broken")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(("other", "broken"))] == []


def test_bodies_that_are_refused(tmp_path):
    site = site_of({"/": "<a href=/big><a href=/picture><a href=/packed><a href=/short>"})
    site.pages["/big"] = Page(b"x" * 2000)
    site.pages["/picture"] = Page(b"x", headers=(("Content-Type", "image/png"),))
    site.pages["/packed"] = Page(b"x", headers=(*HTML, ("Content-Encoding", "gzip")))
    site.pages["/short"] = Page(b"x", headers=(*HTML, ("Content-Length", "100")))
    report, taken = crawled(site, tmp_path / "bodies", max_bytes=1000)
    assert taken == ["/"]
    assert report.refused == {"too large": 1, "content type image/png": 1, "content encoding": 1, "truncated body": 1}


def test_a_start_that_cannot_be_fetched(tmp_path):
    with serve(site_of({"/": "x"})) as address:
        pass
    with pytest.raises(InputError, match=f"{address}/: nothing could be fetched"):
        crawl(f"{address}/", tmp_path / "none.warc.gz")
    with pytest.raises(InputError, match="ftp://host/: not an http or https address"):
        crawl("ftp://host/", tmp_path / "none.warc.gz")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing(site, tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="the disk is full"):
        crawl_site(site, tmp_path / "full.warc.gz", max_pages=2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTP://Host.Example:80", "http://host.example/"),
        ("https://host.example:443/a#part", "https://host.example/a"),
        ("http://user@host.example:8080/a b?q=ü", "http://host.example:8080/a%20b?q=%C3%BC"),
        ("../c.html", "http://base.example/c.html"),
        ("//other.example/x", "http://other.example/x"),
        ("mailto:a@b.example", None),
        ("javascript:void(0)", None),
        ("http://host.example:port/", None),
        ("http://[bad/", None),
    ],
)
def test_addresses_have_one_spelling(url, normal):
    assert normalise_url(url, "http://base.example/a/b.html") == normal


def test_links_of_a_page():
    body = b'<base href="/sub/"><a href="x">1<A HREF=x>2</A><a name=y><map><area href="/z#1"></map><a href="tel:1">'
    assert page_links("http://h.example/p", body) == ["http://h.example/sub/x", "http://h.example/z"]


def records(path) -> list[tuple[str, str]]:
    with open(path, "rb") as file:
        return [(record.rec_type, record.rec_headers.get_header("WARC-Target-URI")) for record in ArchiveIterator(file)]


def test_warcio_reads_the_archive_as_we_do(archive):
    path, report = archive
    found = records(path)
    assert found[0][0] == "warcinfo"
    assert [url for _, url in found[1:]] == [url for url, _, _ in read_warc(path)]
    assert json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))["records"] == report.pages + 1


def damaged(archive, tmp_path, change):
    path, manifest = tmp_path / "damaged.warc.gz", archive[0].with_name(f"{archive[0].name}.json")
    path.write_bytes(change(archive[0].read_bytes()))
    path.with_name(f"{path.name}.json").write_bytes(manifest.read_bytes())
    return path


@pytest.mark.parametrize("cut", [1, 4, 9, 30, 2000])
def test_a_truncated_archive_is_noticed_and_its_offset_named(archive, tmp_path, cut):
    path = damaged(archive, tmp_path, lambda data: data[:-cut])
    whole = list(read_warc(archive[0]))
    read = []
    pattern = r"damaged\.warc\.gz at byte \d+: the archive breaks off .*; crawl again"
    with pytest.raises(InputError, match=pattern) as caught:
        for page in read_warc(path):
            read.append(page)
    assert read == whole[: len(read)]
    assert len(whole) - 5 < len(read) < len(whole)
    offset = int(caught.value.source.rsplit(" ", 1)[1])
    assert archive[0].read_bytes()[offset : offset + 2] == b"\x1f\x8b"


def test_a_flipped_byte_is_noticed(archive, tmp_path):
    def flip(data):
        middle = len(data) // 2
        return data[:middle] + bytes([data[middle] ^ 0x55]) + data[middle + 1 :]

    with pytest.raises(InputError, match=r"at byte \d+: (not gzip, or damaged|the archive breaks off)"):
        list(read_warc(damaged(archive, tmp_path, flip)))


def test_a_missing_record_is_noticed_by_the_manifest(archive, tmp_path):
    last = archive[0].read_bytes().rindex(b"\x1f\x8b\x08")
    path = damaged(archive, tmp_path, lambda data: data[:last])
    assert len(records(path)) == archive[1].pages  # warcio says nothing
    with pytest.raises(InputError, match=f"{archive[1].pages} records, but damaged.warc.gz.json says"):
        list(read_warc(path))


def test_a_record_shorter_than_it_says_is_noticed(tmp_path):
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=False)
    writer.write_record(
        writer.create_warc_record("http://h.example/", "resource", payload=io.BytesIO(b"x" * 100), length=100)
    )
    path = tmp_path / "short.warc.gz"
    path.write_bytes(gzip.compress(buffer.getvalue()[:-50]))
    with pytest.raises(InputError, match="at byte 0: the record is 46 bytes shorter than its Content-Length"):
        list(read_warc(path))


@pytest.mark.parametrize("content", [b"<!DOCTYPE html><p>Error 503", gzip.compress(b"no archive at all\n" * 9)])
def test_files_that_are_no_archive(tmp_path, content):
    path = tmp_path / "error.warc.gz"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"error\.warc\.gz at byte 0: not "):
        list(read_warc(path))


def test_missing_and_empty_archives(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        list(read_warc(tmp_path / "none"))
    (tmp_path / "empty").touch()
    with pytest.raises(InputError, match="no records"):
        list(read_warc(tmp_path / "empty"))


def test_extraction_gives_back_every_text_exactly(documents, site, archive):
    texts = {document.id: document.text for document in documents}
    found = {document.url.removeprefix(f"http://{HOST}"): document for document in extract_documents(archive[0])}
    checked = 0
    for path, truth in site.truth.items():
        if truth.kind in ("good", "copy") and not truth.pii:
            assert found[path].text == texts[truth.source_id]
            checked += 1
        elif truth.kind == "hub":
            assert found[path].text == ""
    assert checked > 100
    assert found["/"].id == f"web:{HOST}/"
    assert found["/"].source == "web"


def test_extraction_remembers_nothing(site):
    body = next(site.pages[path].body for path, truth in site.truth.items() if truth.kind == "good")
    assert len({extract(body, "http://h.example/") for _ in range(6)}) == 1


def test_extraction_of_lists_tables_and_nonsense():
    page = b"""<html><body><nav><a href=/>Home</a></nav><article><h1>Title</h1><p>One <b>bold</b>
    and <a href=x>linked</a> text<br>over two lines.</p><ul><li>first thing<li>second thing</ul>
    <table><tr><td>north</td><td>1432</td></tr><tr><td>south</td><td>1511</td></tr></table></article></body></html>"""
    expected = (
        "Title\n\nOne bold and linked text\nover two lines.\n\nfirst thing\nsecond thing\n\nnorth 1432\nsouth 1511"
    )
    assert extract(page) == expected
    assert [extract(data) for data in (b"", b"\x00\xff\xfe", b"<html></html>")] == [""] * 3
