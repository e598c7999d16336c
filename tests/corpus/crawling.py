"""Small sites and crawls of them, for the tests of this folder."""

from llmcore.corpus.crawl import CrawlReport, crawl
from llmcore.corpus.warc import read_warc
from llmcore.corpus.world.site import Page, Site, serve

HOST = "www.orvenia.example"


def site_of(pages: dict[str, str], robots: str = "") -> Site:
    made = {path: Page(body.encode()) for path, body in pages.items()}
    return Site(made | {"/robots.txt": Page(robots.encode(), 200 if robots else 404)}, {})


def crawl_site(site: Site, path, **options) -> CrawlReport:
    with serve(site) as address:
        port = int(address.rsplit(":", 1)[1])
        return crawl(f"http://{HOST}/", path, **{"connect_to": {HOST: ("127.0.0.1", port)}} | options)


def crawled(site: Site, path, **options) -> tuple[CrawlReport, list[str]]:
    """The report of a crawl, and the paths of the pages taken, in order."""
    report = crawl_site(site, path, **options)
    return report, [url.removeprefix(f"http://{HOST}") for url, _, _ in read_warc(path)]
