"""The crawler on small sites: its order, its manners, its budgets, and what it says of each refusal."""

import json

import pytest
from crawling import HOST, crawl_site, crawled, site_of

from llmcore.corpus.crawl import Limits, crawl
from llmcore.corpus.world.site import HTML, Page, Site, serve
from llmcore.errors import InputError


class FakeClock:
    """Time passes only while it is slept through."""

    def __init__(self):
        self.now, self.slept = 100.0, []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)


def redirects(targets: dict[str, str]) -> dict[str, Page]:
    return {path: Page(b"", 302, (("Location", target),)) for path, target in targets.items()}


def test_the_order_is_breadth_first(tmp_path):
    tree = {"/": "<a href=/b><a href=/a>", "/b": "<a href=/c>", "/a": "<a href=/d>", "/c": "x", "/d": "x"}
    assert crawled(site_of(tree), tmp_path / "tree")[1] == ["/", "/b", "/a", "/c", "/d"]


def test_what_is_left_when_the_page_budget_is_spent(tmp_path):
    tree = {"/": "".join(f"<a href=/{number}>" for number in range(9)), **{f"/{number}": "x" for number in range(9)}}
    report, taken = crawled(site_of(tree), tmp_path / "part", max_pages=4)
    assert taken == ["/", "/0", "/1", "/2"]
    assert (report.pages, report.bytes, report.unvisited) == (4, len(tree["/"]) + 3, 6)
    manifest = json.loads((tmp_path / "part.json").read_text(encoding="utf-8"))
    assert manifest == {"records": 5, "pages": 4, "refused": {}, "unvisited": 6}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["part", "part.json"]


def test_budgets_of_depth_and_of_a_host(tmp_path):
    chain = {"/": "<a href=/1>", "/1": "<a href=/2>", "/2": "<a href=/3>", "/3": "x"}
    report, taken = crawled(site_of(chain), tmp_path / "depth", limits=Limits(depth=1))
    assert (taken, report.refusals) == (["/", "/1"], [(f"http://{HOST}/2", "too deep")])
    report, taken = crawled(site_of(chain), tmp_path / "pages", limits=Limits(host_pages=2))
    assert (taken, report.refusals) == (["/", "/1"], [(f"http://{HOST}/2", "page budget")])
    report, taken = crawled(site_of(chain), tmp_path / "bytes", limits=Limits(host_bytes=300))
    assert (taken, report.refusals) == (["/", "/1"], [(f"http://{HOST}/2", "byte budget")])


def test_bytes_of_what_was_refused_are_spent_too(tmp_path):
    site = site_of({"/": "<a href=/big><a href=/next>", "/next": "x"})
    site.pages["/big"] = Page(b"x" * 9000, headers=(*HTML, ("Content-Encoding", "identity")))
    report, taken = crawled(site, tmp_path / "big", limits=Limits(body_bytes=5000, host_bytes=5000))
    assert (taken, report.refused) == (["/"], {"too large": 1, "byte budget": 1})


def test_each_host_has_its_own_budget(tmp_path):
    site = site_of({"/": "<a href=//two.example/><a href=/1><a href=/2>", "/1": "x", "/2": "x"})
    with serve(site) as address:
        here = ("127.0.0.1", int(address.rsplit(":", 1)[1]))
        report = crawl(
            f"http://{HOST}/",
            tmp_path / "two",
            allowed_hosts=[HOST, "two.example"],
            connect_to={HOST: here, "two.example": here},
            limits=Limits(host_pages=2),
        )
    assert report.pages == 4
    assert report.refusals == [(f"http://{HOST}/2", "page budget"), ("http://two.example/2", "page budget")]


def test_every_link_that_is_not_followed_is_counted_once(tmp_path):
    links = {
        "file:///etc/passwd": "scheme file",
        "mailto:a@b.example": "scheme mailto",
        "http://[bad/": "malformed address",
        "http://x.example/": "other host",
        "http://10.0.0.1/": "private address",
        f"http://{HOST}:81/": "other port",
    }
    body = "".join(f"<a href='{link}'>" for link in (*links, "/" + "x" * 3000))
    report, taken = crawled(site_of({"/": f"{body}<a href=/2>", "/2": body}), tmp_path / "links")
    assert taken == ["/", "/2"]
    assert dict(report.refusals[:-1]) == links
    assert report.refusals[-1][1] == "address too long"
    assert report.refused == dict.fromkeys([*links.values(), "address too long"], 1)


def test_redirects(tmp_path):
    pages = redirects({"/old": "/new", "/1": "/2", "/2": "/3", "/3": "/4", "/out": "http://127.0.0.1:9/x",
                       "/file": "file:///etc/passwd", "/home": "/", "/a": "/b", "/b": "/a", "/\xe9": "/x"})  # fmt: skip
    pages["/"] = Page(b"<a href=/old><a href=/1><a href=/out><a href=/file><a href=/home><a href=/a>")
    pages["/new"] = pages["/4"] = Page(b"x")
    report, taken = crawled(Site(pages, {}), tmp_path / "redirects", limits=Limits(redirects=2))
    assert taken == ["/", "/new"]
    reasons = {url.removeprefix(f"http://{HOST}"): reason for url, reason in report.refusals}
    assert reasons == {
        "/1": "too many redirects",
        "/out": "private address",
        "/file": "scheme file",
        "/a": "redirect loop",
    }


def test_robots_are_asked_again_on_each_hop(tmp_path):
    site = site_of({"/": "<a href=/open>", "/secret": "x"}, "User-agent: *\nDisallow: /secret\n")
    site.pages.update(redirects({"/open": "/x/../%73ecret"}))
    report, taken = crawled(site, tmp_path / "hop")
    assert (taken, report.refusals) == (["/"], [(f"http://{HOST}/open", "robots.txt")])


def test_robots_of_our_own_agent_and_of_a_broken_server(tmp_path):
    robots = "User-agent: *\nDisallow: /\n\nUser-agent: llmcore-course\nDisallow: /secret\nAllow: /secret/open\n"
    pages = {"/": "<a href=/secret><a href=/secret/open>", "/secret": "x", "/secret/open": "x"}
    assert crawled(site_of(pages, robots), tmp_path / "robots")[1] == ["/", "/secret/open"]
    with pytest.raises(InputError, match=r"nothing could be fetched \(robots\.txt\)"):
        crawl_site(site_of(pages, robots), tmp_path / "other", user_agent="someone-else")
    cut = Page(b"x", headers=(("Content-Length", "200"),))
    for answer, reason in ((Page(b"", 503), "status 503"), (cut, "truncated body")):
        broken = site_of(pages)
        broken.pages["/robots.txt"] = answer
        with pytest.raises(InputError, match=rf"nothing could be fetched \(robots\.txt: {reason}\)"):
            crawl_site(broken, tmp_path / "broken")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["robots", "robots.json"]


def test_robots_behind_redirects(tmp_path):
    site = site_of({"/": "<a href=/secret>", "/secret": "x"})
    site.pages.update(redirects({"/robots.txt": "/r1", "/r1": "/r2"}))
    site.pages["/r2"] = Page(b"User-agent: *\nDisallow: /secret")
    assert crawled(site, tmp_path / "redirected")[0].refused == {"robots.txt": 1}
    lost = {
        "/r1": "too many redirects",
        "http://elsewhere.example/robots.txt": "other host",
        "file:///r": "scheme file",
    }
    for target, reason in lost.items():
        site.pages.update(redirects({"/r1": target}))
        with pytest.raises(InputError, match=rf"\(robots\.txt: {reason}\)"):
            crawl_site(site, tmp_path / "lost")


def test_crawl_delay_on_a_clock_of_our_own(tmp_path):
    pages = {"/": "<a href=/1><a href=/2>", "/1": "x", "/2": "x"}
    robots = "User-agent: *\nCrawl-delay: 7\n"

    def slept(robots: str, **options) -> list[float]:
        clock = FakeClock()
        crawl_site(site_of(pages, robots), tmp_path / "delay", clock=clock, **options)
        return clock.slept

    assert slept(robots) == [7, 7, 7]  # between robots.txt and the first page as well
    assert slept(robots, delay=9) == [9, 9, 9]
    assert slept("", delay=2.5) == [2.5, 2.5, 2.5]
    assert slept("") == []
    with pytest.raises(InputError, match=r"nothing could be fetched \(crawl delay\)"):
        slept(robots, limits=Limits(crawl_delay=6))


def test_time_spent_otherwise_counts_as_waiting(tmp_path):
    class Busy(FakeClock):
        def monotonic(self) -> float:
            self.now += 1.0  # each look at the clock takes a second
            return self.now

    clock = Busy()
    crawl_site(site_of({"/": "<a href=/1>", "/1": "x"}), tmp_path / "busy", clock=clock, delay=5)
    assert len(clock.slept) == 2
    assert all(0 < seconds < 5 for seconds in clock.slept)


def test_bodies_that_are_refused(tmp_path):
    site = site_of({"/": "<a href=/big><a href=/picture><a href=/packed><a href=/short>"})
    site.pages["/big"] = Page(b"x" * 2000)
    site.pages["/picture"] = Page(b"x", headers=(("Content-Type", "image/png"),))
    site.pages["/packed"] = Page(b"x", headers=(*HTML, ("Content-Encoding", "br")))
    site.pages["/short"] = Page(b"x", headers=(*HTML, ("Content-Length", "100")))
    report, taken = crawled(site, tmp_path / "bodies", limits=Limits(body_bytes=1000))
    assert taken == ["/"]
    assert report.refused == {"too large": 1, "content type image/png": 1, "content encoding": 1, "truncated body": 1}


def test_a_start_that_cannot_be_fetched(tmp_path):
    with serve(site_of({"/": "x"})) as address:
        pass
    with pytest.raises(InputError, match=rf"{address}/: nothing could be fetched \(robots\.txt: no connection\)"):
        crawl(f"{address}/", tmp_path / "none.warc.gz")
    with pytest.raises(InputError, match="ftp://host/: not an http or https address"):
        crawl("ftp://host/", tmp_path / "none.warc.gz")
    with pytest.raises(InputError, match="allowed_hosts: 'a/b' is no host"):
        crawl("http://a/", tmp_path / "none.warc.gz", allowed_hosts=["a/b"])
    with pytest.raises(InputError, match=r"nothing could be fetched \(robots\.txt: private address\)"):
        crawl("http://localhost:9/", tmp_path / "none.warc.gz")
    assert list(tmp_path.iterdir()) == []
