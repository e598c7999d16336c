"""A crawl that dies, of SIGKILL, a full disk or anything else, goes on where it stood and ends with the same archive."""

import errno
import os
import subprocess
import sys
from collections import Counter

import pytest
from crawling import HOST, crawl_site, site_of
from warcio.archiveiterator import ArchiveIterator

from llmcore.corpus.crawl import Limits
from llmcore.corpus.frontier import Frontier
from llmcore.corpus.warc import WarcWriter, read_warc
from llmcore.corpus.world.site import Page, Site, serve
from llmcore.errors import InputError
from llmcore.files import read_json

# Runs the crawl and kills its own process at the nth call of a function, before or after the call or half-way through.
VICTIM = """
import os, signal, sys
from llmcore.corpus import crawl, frontier, warc

host, port, path, owner, name, when, number = sys.argv[1:]
owner = {"os": os, "writer": warc.WarcWriter, "frontier": frontier.Frontier}[owner]
original, calls = getattr(owner, name), 0

def deadly(*arguments, **named):
    global calls
    calls += 1
    due = calls == int(number)
    if due and when == "half":
        # What a kill within a write leaves: the beginning of a record.
        self = arguments[0]
        self._file.write(b"\\x1f\\x8b\\x08\\x00 half a record")
        self._file.flush()
    if due and when != "after":
        os.kill(os.getpid(), signal.SIGKILL)
    result = original(*arguments, **named)
    if due:
        os.kill(os.getpid(), signal.SIGKILL)
    return result

setattr(owner, name, deadly)
crawl.crawl(f"http://{host}/", path, max_pages=40, connect_to={host: ("127.0.0.1", int(port))}, checkpoint_seconds=0)
"""
DEATHS = [
    ("writer", "write", "half", 12),
    ("writer", "write", "after", 12),
    ("writer", "sync", "after", 7),
    ("frontier", "checkpoint", "after", 7),
    ("frontier", "settle", "before", 25),
    ("os", "replace", "before", 1),
    ("os", "replace", "before", 2),
    ("os", "replace", "after", 2),
]


class CountedPages(dict):
    """Pages that count how often each was asked for."""

    def __init__(self, pages):
        super().__init__(pages)
        self.asked = Counter()

    def get(self, path, default=None):
        self.asked[path] += 1
        return super().get(path, default)


def small_site() -> Site:
    """Pages that link three others each, one of them far ahead; with refusals, redirects and foreign hosts between."""
    pages = {"/": "<a href=/1><a href=/old><a href=/secret>"}
    for number in range(1, 60):
        links = (f"/{number + 1}", f"/{number * 7 % 60}", f"/missing{number % 5}", f"http://h{number % 4}.example/")
        pages[f"/{number}"] = f"<p>Page {number}.</p>" + "".join(f"<a href={link}>x</a>" for link in links)
    made = dict(site_of(pages, "User-agent: *\nDisallow: /secret").pages)
    return Site(CountedPages(made | {"/old": Page(b"", 301, (("Location", "/33"),))}), {})


def content(path) -> list[tuple[str, str, bytes]]:
    return list(read_warc(path))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A crawl that nothing happens to: its archive, its report, and the number of requests it took."""
    path, site = tmp_path_factory.mktemp("whole") / "site.warc.gz", small_site()
    report = crawl_site(site, path, max_pages=40)
    assert report.pages == 40 and len(report.refused) == 3 and report.unvisited > 0
    return path, report, site.pages.asked.total()


@pytest.mark.parametrize(("owner", "name", "when", "number"), DEATHS)
def test_a_killed_crawl_ends_with_the_same_archive(whole, tmp_path, owner, name, when, number):
    site, path = small_site(), tmp_path / "site.warc.gz"
    with serve(site) as address:
        port = address.rsplit(":", 1)[1]
        command = [sys.executable, "-c", VICTIM, HOST, port, str(path), owner, name, when, str(number)]
        victim = subprocess.run(command, capture_output=True, timeout=60, check=False)
        assert victim.returncode == -9, victim.stderr.decode()
    assert not path.exists() or when == "after"
    # Another server, on another port, as after a restart.
    report = crawl_site(site, path, max_pages=40)
    assert report == whole[1]
    assert content(path) == content(whole[0])
    assert read_json(f"{path}.json") == read_json(f"{whole[0]}.json")
    left = (entry.name for entry in tmp_path.iterdir() if entry.suffix != ".tmp")  # a manifest's, killed in its writing
    assert sorted(left) == ["site.warc.gz", "site.warc.gz.json"]
    # robots.txt is asked for again, and what came since the last checkpoint: one page, with what was refused before it.
    assert site.pages.asked.total() <= whole[2] + 6


def failing_at(monkeypatch, number: int, error: BaseException) -> None:
    """Let the nth record written fail, half of it in the file."""
    original, calls = WarcWriter.write, iter(range(1, number + 1))

    def write(self, *arguments):
        if next(calls) == number:
            self._file.write(b"\x1f\x8b\x08\x00 half a record")
            raise error
        original(self, *arguments)

    monkeypatch.setattr(WarcWriter, "write", write)


def died(path, monkeypatch, error=KeyboardInterrupt, **options) -> None:
    """Leave behind a crawl that ended with its 20th page."""
    with monkeypatch.context() as patch, pytest.raises(error):
        failing_at(patch, 20, error)
        crawl_site(small_site(), path, **{"max_pages": 40, "checkpoint_seconds": 0} | options)


def test_the_archive_of_a_resumed_crawl_is_one_archive(tmp_path, monkeypatch):
    path, site = tmp_path / "site.warc.gz", small_site()
    died(path, monkeypatch)
    crawl_site(site, path, max_pages=40)
    assert site.pages.asked["/"] == 0
    kinds = []
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, check_digests=True):
            record.content_stream().read()
            assert record.digest_checker.passed
            kinds.append(record.rec_type)
    assert kinds == ["warcinfo", *["response"] * 40]


def test_what_is_not_yet_a_checkpoint_is_fetched_again(whole, tmp_path, monkeypatch):
    path, site = tmp_path / "site.warc.gz", small_site()
    died(path, monkeypatch, checkpoint_seconds=3600)
    assert crawl_site(site, path, max_pages=40) == whole[1]
    assert site.pages.asked.total() == whole[2]
    assert content(path) == content(whole[0])


def test_budgets_outlive_a_death(tmp_path, monkeypatch):
    options = {"limits": Limits(host_pages=30, host_bytes=10_000)}
    path = tmp_path / "site.warc.gz"
    died(path, monkeypatch, **options)
    resumed = crawl_site(small_site(), path, max_pages=40, **options)
    assert resumed == crawl_site(small_site(), tmp_path / "whole", max_pages=40, **options)
    assert "byte budget" in resumed.refused or "page budget" in resumed.refused


def test_a_full_disk_is_named_and_the_crawl_goes_on_when_there_is_room(whole, tmp_path, monkeypatch):
    path = tmp_path / "site.warc.gz"
    with (
        monkeypatch.context() as patch,
        pytest.raises(InputError, match=r"site\.warc\.gz: the disk is full; free some"),
    ):
        failing_at(patch, 20, OSError(errno.ENOSPC, "full"))
        crawl_site(small_site(), path, max_pages=40, checkpoint_seconds=0)
    assert not path.exists()
    site = small_site()
    assert crawl_site(site, path, max_pages=40) == whole[1]
    assert content(path) == content(whole[0])
    assert site.pages.asked.total() < whole[2] - 15


def test_other_arguments_than_those_it_was_begun_with(tmp_path, monkeypatch):
    path = tmp_path / "site.warc.gz"
    died(path, monkeypatch)
    with pytest.raises(
        InputError, match=r"the crawl was begun with max_pages 40, now it is 50; go on with the old value"
    ):
        crawl_site(small_site(), path, max_pages=50)
    (tmp_path / ".site.warc.gz.frontier").unlink()
    assert crawl_site(small_site(), path, max_pages=50).pages == 50


def test_an_archive_shorter_than_its_frontier_says(tmp_path, monkeypatch):
    path, part = tmp_path / "site.warc.gz", tmp_path / ".site.warc.gz.part"
    died(path, monkeypatch)
    os.truncate(part, 100)
    with pytest.raises(InputError, match=r"part: 100 bytes, but its frontier tells of \d+; delete it and"):
        crawl_site(small_site(), path, max_pages=40)


def test_a_frontier_that_is_none(tmp_path):
    (tmp_path / ".site.warc.gz.frontier").write_bytes(b"no database at all, but long enough to be taken for one" * 99)
    with pytest.raises(InputError, match=r"frontier: not a crawl's frontier \(.*\); delete it"):
        crawl_site(small_site(), tmp_path / "site.warc.gz")


def test_two_crawls_of_one_archive(tmp_path):
    path = tmp_path / "site.warc.gz"
    with (
        Frontier(tmp_path / ".site.warc.gz.frontier", {}),
        pytest.raises(InputError, match=r"frontier: another crawl is writing here"),
    ):
        crawl_site(small_site(), path)


def test_a_finished_archive_is_replaced_by_a_new_crawl(tmp_path):
    path = tmp_path / "site.warc.gz"
    crawl_site(small_site(), path, max_pages=3)
    assert crawl_site(small_site(), path, max_pages=5).pages == len(content(path)) == 5
