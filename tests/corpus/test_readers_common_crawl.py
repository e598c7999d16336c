"""Pages of Common Crawl from a server on loopback: found by the index, fetched by range, refused when damaged."""

import gzip
import io

import pytest
from loopback import Fault, LoopbackCommonCrawl, serving
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from llmcore.corpus.readers import fetching
from llmcore.corpus.readers.fetching import fetch
from llmcore.corpus.readers.rejects import NetworkError, Rejects
from llmcore.corpus.readers.sources import SourceConfig, read_source
from llmcore.corpus.readers.streams import DamagedError
from llmcore.errors import InputError

ARCHIVE = "crawl-data/CC-MAIN-2025-33/warc/a.warc.gz"
LATEST, OLDER = "CC-MAIN-2025-33", "CC-MAIN-2024-10"


def text(number):
    return f"Page {number} says something long enough."


def archive():
    """(bytes of an archive of four pages, lines of the index of them)."""
    buffer, index = io.BytesIO(), []
    writer = WARCWriter(buffer, gzip=True)
    for number in range(4):
        body = f"<html><body><article><p>{text(number)}</p></article></body></html>".encode()
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        url, offset = f"http://h.example/{number}", buffer.tell()
        payload = io.BytesIO(body)
        writer.write_record(
            writer.create_warc_record(url, "response", payload=payload, length=len(body), http_headers=http)
        )
        length = str(buffer.tell() - offset)
        index.append({"url": url, "filename": ARCHIVE, "offset": str(offset), "length": length, "status": "200"})
    return buffer.getvalue(), index


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 0.0)
    data, index = archive()
    with serving(LoopbackCommonCrawl({ARCHIVE: data}, {LATEST: index, OLDER: index[:1]})) as served:
        yield served


def load(server, pattern="h.example/*", **settings):
    rejects = Rejects()
    config = SourceConfig("common-crawl", pattern, endpoint=server.address, **settings)
    return list(read_source(config, rejects)), rejects


def test_pages_of_the_latest_crawl_are_fetched_by_range(server):
    documents, rejects = load(server)
    assert [document.text for document in documents] == [text(number) for number in range(4)]
    assert [document.url for document in documents] == [f"http://h.example/{number}" for number in range(4)]
    offset = server.index[LATEST][1]["offset"]
    assert documents[1].id == f"common-crawl:{LATEST}:a.warc.gz:{offset}"
    assert len(rejects) == 0
    assert "filter=%3Dstatus%3A200" in next(request for request in server.requests if "page=0" in request)


def test_another_crawl_a_pattern_and_a_limit(server):
    assert [document.text for document in load(server, subset=OLDER)[0]] == [text(0)]
    assert [document.text for document in load(server, "h.example/2")[0]] == [text(2)]
    server.requests.clear()
    assert len(load(server, limit=1)[0]) == 1
    assert sum(ARCHIVE in request for request in server.requests) == 1


def test_a_server_that_asks_to_wait_or_breaks_off_is_asked_again(server):
    server.faults = [
        Fault(ARCHIVE, status=429),
        Fault(ARCHIVE, status=503),
        Fault(ARCHIVE, keep=20),
        Fault("-index", 429),
    ]
    documents, rejects = load(server)
    assert (len(documents), len(rejects)) == (4, 0)
    assert all(fault.times == 0 for fault in server.faults)


def test_one_record_that_never_comes_whole_costs_no_other(server):
    server.faults = [Fault(ARCHIVE, keep=20, times=fetching.ATTEMPTS)]
    documents, rejects = load(server)
    assert [document.text for document in documents] == [text(number) for number in (1, 2, 3)]
    assert [(reject.place, reject.damage) for reject in rejects.rows] == [("byte 0", True)]
    assert "gave 20 of" in rejects.rows[0].reason
    assert rejects.exit_status == 1


def test_wrong_lines_of_the_index_and_damaged_records(server):
    good = server.index[LATEST]
    shifted = {**good[1], "offset": str(int(good[1]["offset"]) + 1)}
    short = {**good[2], "length": str(int(good[2]["length"]) - 1)}
    two = {**good[2], "length": str(int(good[2]["length"]) + int(good[3]["length"]))}
    gone = {**good[2], "filename": "crawl-data/none.warc.gz"}
    huge, partial = {**good[2], "length": "999999999999"}, {"url": "http://h.example/x"}
    server.index[LATEST] = [shifted, short, two, gone, huge, partial, good[3]]
    documents, rejects = load(server)
    assert [document.text for document in documents] == [text(3)]
    reasons = [reject.reason for reject in rejects.rows]
    assert reasons[0].startswith("not gzip, or damaged")
    assert reasons[1] == "the archive breaks off within this record"
    assert reasons[2].startswith("the record ends after")
    assert "got status 404" in reasons[3]
    assert reasons[4] == "the index states a length of 999999999999 bytes"
    assert reasons[5] == "a line of the index without 'filename'"
    assert rejects.damaged == 5


def test_an_archive_that_is_an_error_page(server):
    server.files[ARCHIVE] = b"<!DOCTYPE html><p>503 Slow Down" + gzip.compress(b"x") * 100
    with pytest.raises(InputError, match=r"not one document can be read \(4 rejects, the first at .* byte 0: not gzip"):
        load(server)


def test_no_such_crawl_or_page(server):
    with pytest.raises(InputError, match=r"CC-MAIN-1999-01-index: no answer for h\.example"):
        load(server, subset="CC-MAIN-1999-01")
    with pytest.raises(InputError, match="holds no document"):
        load(server, "other.example/*")


def test_a_server_that_goes_on_asking_to_wait_ends_the_load(server):
    server.faults = [Fault(ARCHIVE, status=503, times=10**6)]
    with pytest.raises(
        NetworkError, match="still answers with status 503; try later; without a network use the embedded"
    ):
        load(server)
    assert sum(ARCHIVE in request for request in server.requests) == fetching.ATTEMPTS


def test_without_a_network(monkeypatch):
    pauses = []
    monkeypatch.setattr(fetching.time, "sleep", pauses.append)
    with serving(LoopbackCommonCrawl({}, {})) as gone:
        pass
    with pytest.raises(
        NetworkError, match=r"cannot be reached .*; check the network; without a network use the embedded"
    ):
        load(gone)
    assert pauses == []


def test_fetch_waits_as_long_as_it_is_told_and_takes_no_more_than_its_limit(server, monkeypatch):
    pauses = []
    monkeypatch.setattr(fetching.time, "sleep", pauses.append)
    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 1.0)
    server.faults = [Fault(ARCHIVE, status=429), Fault(ARCHIVE, keep=1), Fault(ARCHIVE, keep=1)]
    status, body = fetch(f"{server.address}/{ARCHIVE}")
    assert (status, body) == (200, server.files[ARCHIVE])
    assert pauses == [0.0, 2.0, 4.0]
    with pytest.raises(DamagedError, match="is longer than 10 bytes"):
        fetch(f"{server.address}/{ARCHIVE}", limit=10)
    assert fetch(f"{server.address}/none")[0] == 404
