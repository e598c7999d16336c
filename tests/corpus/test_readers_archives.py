"""WARC, WET, dumps of Wikipedia and books of Project Gutenberg, whole and damaged."""

import bz2
import gzip
import io
import itertools
import json

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from llmcore.corpus.readers.gutenberg import strip_licence
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.sources import SourceConfig, read_source
from llmcore.corpus.readers.wikitext import plain_text
from llmcore.corpus.warc import MAX_MEMBER_BYTES, read_records
from llmcore.errors import InputError


def load(path, kind, **settings):
    rejects = Rejects()
    return list(read_source(SourceConfig(kind, str(path), **settings), rejects)), rejects


def page(number):
    return f"<html><body><article><p>Page {number} says something long enough.</p></article></body></html>".encode()


def text(number):
    return f"Page {number} says something long enough."


def archive(numbers, *, kind="response", compress=True, cut="", content_type="text/html", html=page):
    """Bytes of each record of an archive of pages, the record about the archive first."""
    buffer = io.BytesIO()
    writer, ends = WARCWriter(buffer, gzip=compress), [0]
    writer.write_record(writer.create_warcinfo_record("archive", {"software": "test"}))
    ends.append(buffer.tell())
    for number in numbers:
        http = StatusAndHeaders("200 OK", [("Content-Type", content_type)], protocol="HTTP/1.1")
        wet = kind == "conversion"
        body = text(number).encode() if wet else html(number)
        record = writer.create_warc_record(
            f"http://h.example/{number}",
            kind,
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=None if wet else http,
            warc_content_type="text/plain" if wet else "",
            warc_headers_dict={"WARC-Truncated": cut} if cut else {},
        )
        writer.write_record(record)
        ends.append(buffer.tell())
    return [buffer.getvalue()[begin:end] for begin, end in itertools.pairwise(ends)]


@pytest.mark.parametrize(("kind", "suffix"), [("response", ".warc"), ("conversion", ".warc.wet")])
@pytest.mark.parametrize("compress", [True, False])
def test_archives_as_warcio_reads_them(tmp_path, kind, suffix, compress):
    file = tmp_path / f"a{suffix}{'.gz' if compress else ''}"
    file.write_bytes(b"".join(archive(range(4), kind=kind, compress=compress)))
    documents, rejects = load(tmp_path, "warc", source="web")
    assert [document.text for document in documents] == [text(number) for number in range(4)]
    assert [document.url for document in documents] == [f"http://h.example/{number}" for number in range(4)]
    assert len(rejects) == 0
    iterator = ArchiveIterator(io.BytesIO(file.read_bytes()))
    theirs = [(record.rec_type, iterator.get_record_offset()) for record in iterator]
    assert [(record.kind, record.offset) for record in read_records(file)] == theirs
    assert [document.id for document in documents] == [f"web:{file.name}:{offset}" for _, offset in theirs[1:]]


@pytest.mark.parametrize("compress", [True, False])
def test_damage_in_the_middle_is_noted_with_its_offset_and_passed_over(tmp_path, compress):
    records = archive(range(5), compress=compress)
    cut = len(records[3]) // 2
    offset = sum(map(len, records[:3]))
    file = tmp_path / ("a.warc.gz" if compress else "a.warc")
    file.write_bytes(b"".join([*records[:3], records[3][:cut], *records[4:]]))
    documents, rejects = load(tmp_path, "warc")
    assert [document.text for document in documents] == [text(number) for number in (0, 1, 3, 4)]
    assert [(reject.file, reject.place, reject.damage) for reject in rejects.rows] == [
        (str(file), f"byte {offset}", True)
    ]
    assert rejects.exit_status == 1
    with pytest.raises(InputError, match=rf"at byte {offset}: .*; crawl again"):
        list(read_records(file))


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("cut", [1, 3, 5, 60])
def test_a_truncated_archive_that_warcio_reads_without_a_word(tmp_path, compress, cut):
    records = archive(range(3), compress=compress)
    (tmp_path / "a.warc").write_bytes(b"".join(records)[:-cut])
    documents, rejects = load(tmp_path, "warc")
    assert [document.text for document in documents] == [text(0), text(1)]
    assert [reject.place for reject in rejects.rows] == [f"byte {sum(map(len, records[:-1]))}"]
    assert rejects.damaged == 1
    assert len(list(ArchiveIterator(io.BytesIO((tmp_path / "a.warc").read_bytes())))) >= 3


def test_bytes_between_records_and_a_bomb(tmp_path):
    records = archive(range(2))
    bomb = gzip.compress(bytes(MAX_MEMBER_BYTES + 1))
    junk = b"\x1f\x8b\x08 not a member"
    (tmp_path / "a.warc.gz").write_bytes(records[0] + junk + records[1] + bomb + records[2])
    documents, rejects = load(tmp_path, "warc")
    assert [document.text for document in documents] == [text(0), text(1)]
    assert [reject.place for reject in rejects.rows] == [
        f"byte {len(records[0])}",
        f"byte {len(records[0] + junk + records[1])}",
    ]
    assert "bytes in one gzip member" in rejects.rows[1].reason


def test_a_record_lost_at_the_end_is_noticed_by_the_manifest(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(b"".join(archive(range(3))))
    (tmp_path / "a.warc.gz.json").write_text(json.dumps({"records": 5}), encoding="utf-8")
    documents, rejects = load(tmp_path, "warc")
    assert len(documents) == 3
    assert [reject.reason for reject in rejects.rows] == ["4 records, but a.warc.gz.json says 5"]
    assert rejects.exit_status == 1


def test_error_pages_and_empty_files_beside_a_good_archive(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(b"<!DOCTYPE html><p>503 Service Unavailable")
    (tmp_path / "b.warc.gz").touch()
    (tmp_path / "c.warc.gz").write_bytes(gzip.compress(b"no archive at all\n" * 9))
    (tmp_path / "d.warc.gz").write_bytes(b"".join(archive([7])))
    documents, rejects = load(tmp_path, "warc")
    assert [document.text for document in documents] == [text(7)]
    assert {reject.file.rsplit("/", 1)[1] for reject in rejects.rows} == {"a.warc.gz", "b.warc.gz", "c.warc.gz"}
    assert all(reject.damage for reject in rejects.rows)
    (tmp_path / "d.warc.gz").unlink()
    with pytest.raises(InputError, match=r"not one document .*a\.warc\.gz byte 0: not gzip, or damaged"):
        load(tmp_path, "warc")


def test_pages_that_the_crawler_cut_and_other_types(tmp_path):
    whole = b"".join([*archive([1]), *archive([2], cut="length")[1:], *archive([3], content_type="image/png")[1:]])
    (tmp_path / "a.warc.gz").write_bytes(whole)
    documents, rejects = load(tmp_path, "warc")
    assert [document.text for document in documents] == [text(1)]
    reason = "the crawler kept only the beginning of http://h.example/2 (length)"
    assert [(reject.reason, reject.damage) for reject in rejects.rows] == [(reason, False)]


@pytest.mark.parametrize("content_type", ['text/html; charset="Windows-1251"', "TEXT/HTML;charset=windows-1251 ; x=y"])
def test_the_encoding_that_the_header_names_is_used(tmp_path, content_type):
    words = "Достаточно длинное предложение на странице."
    body = f"<html><body><article><p>{words}</p></article></body></html>".encode("cp1251")
    (tmp_path / "a.warc.gz").write_bytes(b"".join(archive([1], content_type=content_type, html=lambda _: body)))
    assert [document.text for document in load(tmp_path, "warc")[0]] == [words]


def test_several_records_in_one_member(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(b"".join(archive(range(3), compress=False))))
    documents, _ = load(tmp_path, "warc", source="web")
    assert [document.text for document in documents] == [text(number) for number in range(3)]
    assert len({document.id for document in documents}) == 3


def dump(*pages):
    head = b'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="en">\n<siteinfo/>\n'
    return head + b"\n".join(pages) + b"\n</mediawiki>\n"


def article(number, wikitext, *, namespace=0, extra=""):
    return (
        f"<page><title>Title {number}</title><ns>{namespace}</ns><id>{number}</id>{extra}<revision><id>9</id>"
        f'<text bytes="9" xml:space="preserve">{wikitext}</text></revision></page>'
    ).encode()


PAGES = [
    article(1, "'''First''' is &lt;b&gt;an&lt;/b&gt; [[article|text]] &amp;amp; more."),
    article(2, "x", extra='<redirect title="Title 1" />'),
    article(3, "x", namespace=10),
    article(4, "Fourth."),
]


@pytest.mark.parametrize("suffix", ["xml", "xml.bz2", "xml.gz"])
def test_a_dump_gives_its_articles(tmp_path, suffix):
    compress = {"xml": bytes, "xml.bz2": bz2.compress, "xml.gz": gzip.compress}[suffix]
    (tmp_path / f"dump.{suffix}").write_bytes(compress(dump(*PAGES)))
    documents, rejects = load(tmp_path, "wikipedia", source="wiki", language="en")
    assert [document.text for document in documents] == ["Title 1\n\nFirst is an text & more.", "Title 4\n\nFourth."]
    assert (documents[1].id, documents[1].url) == ("wiki:4", "https://en.wikipedia.org/wiki/Title_4")
    assert len(rejects) == 0


def test_a_bad_page_costs_no_other_and_a_dump_that_breaks_off_is_damage(tmp_path):
    bad = [article(5, "a\0b"), article(6, "caf\xe9").replace("é".encode(), b"\xe9"), article(7, "a <b c")]
    whole = dump(PAGES[0], *bad, article(8, " "), PAGES[3])
    (tmp_path / "a.xml").write_bytes(whole)
    documents, rejects = load(tmp_path / "a.xml", "wikipedia")
    assert [document.id for document in documents] == ["a:1", "a:4"]
    assert [reject.place for reject in rejects.rows][:1] == [f"byte {whole.index(bad[0])} of the XML"]
    assert [reject.reason.split(" (")[0] for reject in rejects.rows] == ["not a page of a dump"] * 3 + ["no text"]
    assert rejects.damaged == 0
    for name, data in {"b.xml": whole[:-60], "c.xml.bz2": bz2.compress(whole)[:-9]}.items():
        (tmp_path / name).write_bytes(data)
        documents, rejects = load(tmp_path / name, "wikipedia")
        assert documents[0].text.startswith("Title 1")
        assert rejects.damaged == 1
        assert "breaks off" in rejects.rows[-1].reason


@pytest.mark.parametrize(
    ("wikitext", "prose"),
    [
        ("A {{cite|x={{y}}}}b.", "A b."),
        ("Before.\n{| class=w\n|-\n|\n{|\n| cell\n|}\n|}\nAfter.", "Before.\n\nAfter."),
        ("[[File:a.png|thumb|A [[link]] in a caption]]Text.", "Text."),
        ("A<ref name=a>note</ref> b<ref name=a /> c<!-- no -->.", "A b c."),
        ("[[Target]] and [[Target|shown]], [http://h.example site], ''it'' '''bold'''.", "Target and shown, site, it bold."),
        ("Text.\n== Heading ==\nMore.\n* one\n* two", "Text.\n\nHeading\n\nMore.\none\ntwo"),
        ("A&nbsp;b &lt;c&gt; d<br/>e", "A b <c> d\ne"),
        ("Never {{closed and [[open", "Never {{closed and [[open"),
        ("[[Category:X]]\n__NOTOC__\nText ({{pron}}) here.", "Text here."),
    ],
)  # fmt: skip
def test_wikitext(wikitext, prose):
    assert plain_text(wikitext) == prose


@pytest.mark.timeout(20)
@pytest.mark.parametrize("opening", ["{{", "[[", "[//", "\n{|", "<ref>", "<ref ", "<!--", "''", "\n=", "(,", "&"])
def test_a_page_of_openings_takes_no_quadratic_time(opening):
    assert isinstance(plain_text(opening * 40_000), str)


START = "*** START OF THE PROJECT GUTENBERG EBOOK A LONG TITLE\nOVER TWO LINES ***"
END = "*** END OF THE PROJECT GUTENBERG EBOOK A LONG TITLE ***"
HEADER = "The Project Gutenberg eBook of A Title\n\nTitle: A Title\n\nLanguage: French\n\n"
BODY = "CHAPTER I\n\nThe first line\nand the second.\n\n\n\nCHAPTER II\n\n*** a rule of stars ***\n\nThe end."


def book(start=START, end=END, body=BODY, header=HEADER):
    return f"{header}{start}\n\n\nProduced by Somebody and\nSomebody Else\n\n\n{body}\n\n{end}\n\nThe licence.\n"


def test_a_book_without_its_licence(tmp_path):
    (tmp_path / "1.txt").write_bytes(b"\xef\xbb\xbf" + book().replace("\n", "\r\n").encode())
    latin = book(header=HEADER + "Character set encoding: ISO-8859-1\n\n", body="Caf\xe9.")
    (tmp_path / "2.txt").write_bytes(latin.encode("latin-1"))
    documents, rejects = load(tmp_path, "gutenberg", source="books")
    assert [document.text for document in documents] == [BODY.replace("\n\n\n\n", "\n\n"), "Café."]
    assert (documents[0].id, documents[0].language) == ("books:1.txt", "fr")
    assert len(rejects) == 0


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("***START OF THE PROJECT GUTENBERG EBOOK X***", "***END OF THE PROJECT GUTENBERG EBOOK X***"),
        ("*** START OF THIS PROJECT GUTENBERG EBOOK X ***", "End of Project Gutenberg's X, by Y\n\n*** END OF THIS PROJECT GUTENBERG EBOOK X ***"),
        ("*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*", "End of the Project Gutenberg Etext of X"),
    ],
)  # fmt: skip
def test_markers_of_other_years(start, end):
    assert strip_licence(book(start, end, "Text.")) == ("Text.", None)


def test_books_that_are_bad(tmp_path):
    (tmp_path / "a.txt").write_text(book(start="no marker"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(book(end=""), encoding="utf-8")
    (tmp_path / "c.txt").touch()
    (tmp_path / "d.txt").write_bytes(book(body="caf\xe9.").encode("latin-1"))
    (tmp_path / "e.txt").write_text(book(body=""), encoding="utf-8")
    (tmp_path / "f.txt").write_text(book(), encoding="utf-8")
    documents, rejects = load(tmp_path, "gutenberg")
    assert [document.id.rsplit(":", 1)[1] for document in documents] == ["f.txt"]
    reasons = {reject.file[-5]: (reject.reason, reject.damage) for reject in rejects.rows}
    assert reasons.pop("d")[0].startswith("not UTF-8")
    assert reasons == {
        "a": ("no START marker of Project Gutenberg", True),
        "b": ("no END marker of Project Gutenberg: the file breaks off", True),
        "c": ("the file is empty", True),
        "e": ("nothing between the START and the END marker", True),
    }
