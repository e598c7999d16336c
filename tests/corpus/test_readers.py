"""Files of every kind become documents; each way a file can be bad ends as an error or as a counted reject."""

import bz2
import dataclasses
import gzip
import json
import random

import pandas
import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from jsonargparse import ArgumentParser

from llmcore.corpus.readers.folders import read_folder
from llmcore.corpus.readers.rejects import Reject, Rejects
from llmcore.corpus.readers.sources import SourceConfig, read_source
from llmcore.corpus.readers.streams import DamagedError, lines, pieces
from llmcore.errors import InputError

ROWS = [{"text": f"Text {number}, with ü.", "url": f"http://h.example/{number}"} for number in range(5)]
JSONL = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS).encode()
TEXTS = [row["text"] for row in ROWS]
PAGE = b"<html><body><nav><a href=/>Home</a></nav><article><p>A paragraph of a page, long enough.</p></article></body>"


def load(path, kind="folder", **settings):
    """(documents, rejects) of a source that holds at least one document."""
    rejects = Rejects()
    return list(read_source(SourceConfig(kind, str(path), **settings), rejects)), rejects


def noise(count):
    """Bytes that do not compress."""
    return random.Random(0).randbytes(count)


def test_a_folder_of_every_format(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo.")
    (tmp_path / "a.md").write_text("# Title\n\nText.", encoding="utf-8")
    (tmp_path / "c.html").write_bytes(PAGE)
    (tmp_path / "d.jsonl").write_bytes(JSONL)
    (tmp_path / "e.jsonl.gz").write_bytes(gzip.compress(JSONL))
    (tmp_path / "f.jsonl.zst").write_bytes(zstandard.compress(JSONL) + zstandard.compress(JSONL))
    pandas.DataFrame(ROWS).to_parquet(tmp_path / "g.parquet")
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    (tmp_path / "h.pdf").write_bytes(b"%PDF")
    documents, rejects = load(tmp_path, source="mine", language="en")
    page = "A paragraph of a page, long enough."
    assert [document.text for document in documents] == ["# Title\n\nText.", page, *TEXTS * 5, "One.\n\nTwo."]
    assert {document.source for document in documents} == {"mine"}
    assert {document.language for document in documents} == {"en"}
    assert len({document.id for document in documents}) == len(documents)
    assert (documents[2].id, documents[2].url) == ("mine:d.jsonl#1", "http://h.example/0")
    assert rejects.rows == [Reject(str(tmp_path / "h.pdf"), "", "no reader for .pdf")]
    assert rejects.exit_status == 0


def test_the_same_rows_as_pandas_reads(tmp_path):
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(JSONL))
    theirs = pandas.read_json(tmp_path / "d.jsonl.gz", lines=True)
    assert [document.text for document in load(tmp_path)[0]] == list(theirs["text"])


BAD_LINES = {
    b'{"text": "x"': "broken JSON",
    b'["x"]': "a JSON list, not an object",
    b'{"body": "x"}': "no column 'text' among ['body']",
    b'{"text": 7}': "column 'text' holds int 7, not string",
    b'{"text": null}': "column 'text' holds NoneType None",
    b'{"text": " "}': "no text",
    b'{"text": "a\\u0000b"}': "a NUL character at position 1",
    b'{"text": "a\\ud800"}': "half a surrogate pair at position 1",
    b'{"text": "\xff"}': "not UTF-8 (invalid start byte at byte 10 of the line)",
    b"[" * 100_000: "broken JSON",
}


def test_a_bad_line_is_rejected_with_its_number_and_the_load_goes_on(tmp_path):
    file = tmp_path / "bad.jsonl"
    file.write_bytes(b"\n".join([*BAD_LINES, b"", JSONL]))
    documents, rejects = load(file)
    assert [document.text for document in documents] == TEXTS
    assert [reject.place for reject in rejects.rows] == [f"line {number}" for number in range(1, len(BAD_LINES) + 1)]
    for reject, reason in zip(rejects.rows, BAD_LINES.values(), strict=True):
        assert reject.reason.startswith(reason)
        assert reject.file == str(file)
    assert rejects.exit_status == 0
    assert rejects.write(tmp_path / "rejects.jsonl") == len(BAD_LINES)
    first = json.loads((tmp_path / "rejects.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert first == dataclasses.asdict(rejects.rows[0])


@pytest.mark.parametrize("suffix", ["gz", "zst", "bz2"])
def test_a_truncated_file_gives_what_it_holds_and_is_damage(tmp_path, suffix):
    compress = {"gz": gzip.compress, "zst": zstandard.compress, "bz2": bz2.compress}[suffix]
    second = "".join(json.dumps({"text": noise(60).hex()}) + "\n" for _ in range(9)).encode()
    whole, file = compress(JSONL) + compress(second), tmp_path / f"cut.jsonl.{suffix}"
    for cut in (1, 5, len(compress(second)) // 2):
        file.write_bytes(whole[:-cut])
        documents, rejects = load(file)
        assert [document.text for document in documents][:5] == TEXTS
        damage = [reject for reject in rejects.rows if reject.damage]
        assert len(damage) == rejects.exit_status == 1
        assert damage[0].place == f"byte {len(whole) - cut}"
        assert damage[0].reason.startswith(
            f"the file breaks off (its last whole frame ends at byte {len(compress(JSONL))})"
        )


@pytest.mark.parametrize("suffix", ["gz", "zst", "bz2"])
def test_corrupt_files_and_error_pages(tmp_path, suffix):
    (tmp_path / "good.txt").write_text("Good.", encoding="utf-8")
    (tmp_path / f"page.jsonl.{suffix}").write_bytes(b"<!DOCTYPE html><p>Error 503")
    documents, rejects = load(tmp_path)
    assert [document.text for document in documents] == ["Good."]
    assert [reject.place for reject in rejects.rows] == ["byte 0"]
    assert rejects.rows[0].reason.startswith(f"not {suffix}, or corrupt")
    assert rejects.damaged == 1


def test_a_flipped_byte_in_gzip(tmp_path):
    first, second = gzip.compress(JSONL), bytearray(gzip.compress(JSONL))
    second[-6] ^= 1  # of the checksum
    (tmp_path / "flipped.jsonl.gz").write_bytes(first + second)
    documents, rejects = load(tmp_path)
    assert [document.text for document in documents] == TEXTS
    assert [(reject.place, reject.damage) for reject in rejects.rows] == [(f"byte {len(first)}", True)]
    assert "or corrupt" in rejects.rows[0].reason


def test_parquet_that_is_truncated_corrupt_or_holds_no_text(tmp_path):
    table = pyarrow.table({"text": [*TEXTS, None, "a\0b"]})
    bad_utf8 = pyarrow.StringArray.from_buffers(
        2, pyarrow.array([0, 1, 2], pyarrow.int32()).buffers()[1], pyarrow.py_buffer(b"\xffA")
    )
    pyarrow.parquet.write_table(table, tmp_path / "good.parquet")
    pyarrow.parquet.write_table(pyarrow.table({"text": bad_utf8}), tmp_path / "latin.parquet")
    pyarrow.parquet.write_table(pyarrow.table({"text": [1, 2]}), tmp_path / "numbers.parquet")
    pyarrow.parquet.write_table(pyarrow.table({"body": ["x"]}), tmp_path / "other.parquet")
    whole = (tmp_path / "good.parquet").read_bytes()
    (tmp_path / "cut.parquet").write_bytes(whole[:-7])
    (tmp_path / "empty.parquet").touch()
    (tmp_path / "flipped.parquet").write_bytes(whole[:4] + b"\xff" * 60 + whole[64:])
    documents, rejects = load(tmp_path)
    assert [document.text for document in documents] == [*TEXTS, "A"]
    found = {(reject.file.rsplit("/", 1)[1], reject.place): reject for reject in rejects.rows}
    assert found["good.parquet", "row 6"].reason.startswith("column 'text' holds NoneType")
    assert found["good.parquet", "row 7"].reason == "a NUL character at position 1"
    assert found["latin.parquet", "row 1"].reason.startswith("not UTF-8")
    assert found["numbers.parquet", "row 2"].reason == "column 'text' holds int 2, not string"
    assert found["other.parquet", ""].reason == "no column 'text' among ['body']"
    damaged = {name for (name, _), reject in found.items() if reject.damage}
    assert damaged == {"cut.parquet", "empty.parquet", "flipped.parquet"}


def test_text_files_that_are_bad(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    (tmp_path / "b.txt").write_bytes(b"a\0b")
    (tmp_path / "c.txt").touch()
    (tmp_path / "d.html").write_bytes(b"<html><body></body></html>")
    (tmp_path / "e.txt").write_bytes(b"Good.")
    documents, rejects = load(tmp_path)
    assert [document.id for document in documents] == [f"{tmp_path.name}:e.txt"]
    reasons = [reject.reason for reject in rejects.rows]
    assert reasons[0].startswith("not UTF-8 (unexpected end of data at byte 3)")
    assert reasons[1:] == ["a NUL character at position 1", "the file is empty", "no text"]
    assert rejects.damaged == 1


def test_reading_is_lazy(tmp_path):
    (tmp_path / "a.txt").write_text("First.", encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(b"no gzip")
    rejects = Rejects()
    documents = read_folder(tmp_path, rejects, source="x")
    assert next(documents).text == "First."
    assert len(rejects) == 0
    assert len(load(tmp_path, limit=1)[1]) == 0


def test_lines_across_pieces():
    whole = b"one\r\ntwo\n\nlonger than ten\nfive"
    expected = [(1, b"one"), (2, b"two"), (3, b""), (4, None), (5, b"five")]
    for size in range(1, len(whole) + 1):
        chunks = [whole[begin : begin + size] for begin in range(0, len(whole), size)]
        assert list(lines(chunks, limit=10)) == expected
    assert list(lines([])) == []


def test_pieces_are_bounded(tmp_path):
    (tmp_path / "zeros.gz").write_bytes(gzip.compress(bytes(50 << 20)))
    sizes = [len(piece) for piece in pieces(tmp_path / "zeros.gz")]
    assert sum(sizes) == 50 << 20
    assert max(sizes) < 20 << 20
    (tmp_path / "empty.gz").touch()
    with pytest.raises(DamagedError, match="byte 0: the file is empty"):
        list(pieces(tmp_path / "empty.gz"))


def test_rejects_are_counted_without_end_and_kept_to_a_bound():
    rejects = Rejects(keep=2)
    for number in range(5):
        rejects.add("file", f"line {number}", "bad", damage=number == 4)
    assert (len(rejects), len(rejects.rows), rejects.exit_status) == (5, 2, 1)
    assert rejects.by_file == {"file": 5}


def test_a_source_without_one_document_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no such file or folder; check the path"):
        load(tmp_path / "none")
    with pytest.raises(InputError, match="no file in this folder"):
        load(tmp_path)
    (tmp_path / "a.jsonl").write_bytes(b"x\n" * 3)
    with pytest.raises(InputError, match=r"3 rejects, the first at .*a\.jsonl line 1: broken JSON"):
        load(tmp_path)


def test_configuration():
    parser = ArgumentParser(exit_on_error=False)
    parser.add_argument("--sources", type=list[SourceConfig], default=[])
    given = [{"kind": "recipe", "path": "dolly", "limit": 3}, {"kind": "hub", "path": "me/data", "subset": "en"}]
    found = parser.instantiate_classes(parser.parse_object({"sources": given})).sources
    assert found == [SourceConfig("recipe", "dolly", limit=3), SourceConfig("hub", "me/data", subset="en")]
    names = [("folder", "a/b.c/"), ("warc", "a/x.warc.gz"), ("hub", "me/data"), ("common-crawl", "h.example/*")]
    assert [SourceConfig(*pair).name for pair in names] == ["b", "x", "data", "common-crawl"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"kind": "recipe", "path": "nonsense"}, "nonsense: no such recipe; name one of fineweb-edu, wikipedia"),
        ({"kind": "warc", "path": "x", "split": "test"}, "split means nothing to a source of kind warc"),
        ({"kind": "folder", "path": ""}, "an entry of kind folder without a path"),
        ({"kind": "folder", "path": "x", "limit": 0}, "limit must be at least 1, got 0"),
    ],
)
def test_configuration_that_is_refused(settings, message):
    with pytest.raises(InputError, match=message):
        SourceConfig(**settings)
