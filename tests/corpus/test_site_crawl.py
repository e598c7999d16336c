"""The site, what a crawl of it brings in and refuses, the archive it writes, and the text that comes out."""

import gzip
import io
import json
import re
import urllib.error
import urllib.request

import pytest
from crawling import HOST, crawl_site
from sample_texts import sample_documents
from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

from llmcore.corpus.crawl import Limits
from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract, extract_documents
from llmcore.corpus.warc import read_warc
from llmcore.corpus.world.site import build_site, serve
from llmcore.corpus.world.site_faults import CRAWL_FAULTS, PAGE_FAULTS
from llmcore.corpus.world.site_templates import TEMPLATES
from llmcore.errors import InputError


@pytest.fixture(scope="module")
def documents():
    return sample_documents(120)


@pytest.fixture(scope="module")
def site(documents):
    return build_site(documents, seed=3)


@pytest.fixture(scope="module")
def archive(site, tmp_path_factory):
    path = tmp_path_factory.mktemp("crawl") / "site.warc.gz"
    return path, crawl_site(site, path, limits=Limits(seconds=0.8))


def test_a_site_follows_from_its_seed(documents, site):
    assert build_site(documents, seed=3) == site
    assert build_site(documents, seed=4) != site


def test_planted_truth_is_on_the_pages(documents, site):
    by_id = {document.id: document for document in documents}
    kinds = {truth.kind for truth in site.truth.values()}
    assert kinds == {"good", "redirect", *PAGE_FAULTS, *CRAWL_FAULTS}
    sources = {kind: {t.source_id for t in site.truth.values() if t.kind == kind} for kind in ("copy", "near-copy")}
    assert not sources["copy"] & sources["near-copy"]
    with_pii = [path for path, truth in site.truth.items() if truth.pii]
    assert len(with_pii) == round(0.08 * len(documents))
    for path in with_pii:
        assert all(text in site.pages[path].body.decode(site.truth[path].encoding) for text in site.truth[path].pii)
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


def test_pages_in_latin_1_do_not_say_so(site):
    paths = [path for path, truth in site.truth.items() if truth.encoding == "latin-1"]
    assert len(paths) == round(0.06 * 120)
    for path in paths:
        page = site.pages[path]
        assert b"charset" not in page.body and dict(page.headers) == {"Content-Type": "text/html"}
        with pytest.raises(UnicodeDecodeError):
            page.body.decode("utf-8")


def test_every_layout_is_used_and_copies_stand_in_another_family(documents):
    site = build_site(documents, seed=3, near_copies=0)
    skeletons = {}  # the tags before a page's text, and whether its paragraphs are closed, tell its layout
    for path, truth in site.truth.items():
        if truth.kind in ("good", "copy"):
            body = site.pages[path].body.decode(truth.encoding).partition("</title>")[2].lower()
            skeletons[path] = (*re.findall("<[a-z]+", body)[:6], "</p>" in body, "<table" in body)
    assert len(set(skeletons.values())) >= len(TEMPLATES) == 12
    originals = {truth.source_id: path for path, truth in site.truth.items() if truth.kind == "good"}
    copies = [(path, originals[truth.source_id]) for path, truth in site.truth.items() if truth.kind == "copy"]
    assert len(copies) == round(0.08 * 120)
    assert all(skeletons[copy] != skeletons[original] for copy, original in copies)


def test_the_crawl_takes_every_page_it_may_and_refuses_the_rest_for_the_reason_planted(site, archive):
    path, report = archive
    taken = [url.removeprefix(f"http://{HOST}") for url, _, _ in read_warc(path)]
    trap = [url for url in taken if url.startswith("/calendar?")]
    assert trap == [f"/calendar?month={number}" for number in range(1, 10)]  # the first stands two links from the start
    wanted = [path for path, truth in site.truth.items() if truth.kind not in ("redirect", "endless", *CRAWL_FAULTS)]
    assert sorted(set(taken) - set(trap)) == sorted(wanted)
    assert len(taken) == len(set(taken)) == report.pages
    reasons = {url.removeprefix(f"http://{HOST}"): reason for url, reason in report.refusals}
    hops = {"/loop/2", "/loop/3"}
    planted = {
        path: CRAWL_FAULTS[t.kind] for path, t in site.truth.items() if t.kind in CRAWL_FAULTS and path not in hops
    }
    assert reasons == planted | {"/calendar?month=10": "too deep"}
    assert report.unvisited == 0


def test_bodies_are_archived_as_decoded(site, archive):
    bodies = {url: body for url, _, body in read_warc(archive[0])}
    for path, truth in site.truth.items():
        if truth.kind in ("good", "hub"):
            assert bodies[f"http://{HOST}{path}"] == site.pages[path].body
    with open(archive[0], "rb") as file:
        heads = [record.http_headers for record in ArchiveIterator(file) if record.rec_type == "response"]
    assert all(head.get_header("X-Crawl-Content-Encoding") == "gzip" for head in heads[:10])
    assert all(head.get_header("Content-Encoding") is None for head in heads)


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
    assert len(whole) - 10 < len(read) < len(whole)
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
