"""Collects the default corpus: the world is drawn, its web site crawled, its dumps and labelled sets written.

Everything is made from one seed, on this machine, without a network; the site really is served (on loopback) and
really is crawled. What comes out: `raw.parquet` (documents not yet cleaned), `site.warc.gz`, `truth.json` (what is
planted where on the site), `emails.jsonl`, `instructions.jsonl` and `questions.jsonl`. Real corpora may be added by
name (`CorpusConfig.sources`); what could not be read of them is listed in `rejects.jsonl`.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from llmcore.corpus.crawl import Limits, crawl
from llmcore.corpus.documents import Document, write_documents
from llmcore.corpus.extract import extract_documents
from llmcore.corpus.readers.rejects import NetworkError, Rejects
from llmcore.corpus.readers.sources import SourceConfig, read_source
from llmcore.corpus.world import emails, encyclopedia, forum, instructions, news, parallel, quizzes, reviews, stories
from llmcore.corpus.world.examples import Example
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.site import build_site, serve
from llmcore.errors import InputError
from llmcore.files import read_jsonl, write_json, write_jsonl

WRITERS = {
    "encyclopedia": encyclopedia.documents,
    "stories": stories.documents,
    "news": news.documents,
    "reviews": reviews.documents,
    "forum": forum.documents,
    "quizzes": quizzes.documents,
    "parallel": parallel.documents,
}
ON_THE_SITE = ("news", "reviews", "forum")  # what a web site holds; the rest comes as dumps
SITE_NAME = "www.orvenia.example"


@dataclasses.dataclass(frozen=True)
class CorpusConfig:
    """How much is written.

    Attributes:
        places: places of the country; people, companies and dishes follow from it.
        richness: share of each list of wordings that the writers draw from, in (0, 1]: sizes the language to the
            number of tokens that a model will see of it (`llmcore.corpus.world.drawing`).
        documents: documents of each source (`encyclopedia`, `stories`, `news`, `reviews`, `forum`, `quizzes`,
            `parallel`) that come as dumps.
        sources: real corpora read besides: files, dumps, data sets of the hub (`llmcore.corpus.readers.sources`).
        site_documents: good pages of the site, before its faults are planted.
        emails: labelled e-mails. instructions: training conversations.
        questions: evaluation questions of each task, facts aside: those are all asked.
    """

    places: int = 40
    richness: float = 1.0
    documents: dict[str, int] = dataclasses.field(default_factory=dict)
    sources: list[SourceConfig] = dataclasses.field(default_factory=list)
    site_documents: int = 300
    emails: int = 4000
    instructions: int = 8000
    questions: int = 100

    def __post_init__(self):
        unknown = set(self.documents) - set(WRITERS)
        if unknown:
            raise InputError(
                "corpus.documents", f"no source {sorted(unknown)[0]!r}", f"name one of {', '.join(WRITERS)}"
            )
        if not 2 <= self.places <= 300:
            raise InputError("corpus.places", f"must be between 2 and 300, got {self.places}", "change it")
        if not 0 < self.richness <= 1:
            raise InputError("corpus.richness", f"must be in (0, 1], got {self.richness}", "change it")
        for name in ("site_documents", "emails", "instructions", "questions"):
            if getattr(self, name) < 1:
                raise InputError(f"corpus.{name}", f"must be at least 1, got {getattr(self, name)}", "raise it")


def collect(config: CorpusConfig, seed: int, directory: Path) -> dict[str, Any]:
    """Write the raw corpus and the labelled sets into `directory`; return counts for the report."""
    world = World.create(seed, config.places, config.richness)
    directory.mkdir(parents=True, exist_ok=True)
    documents = [d for source, number in config.documents.items() for d in WRITERS[source](world, number)]
    web, crawled = collect_site(world, config, directory)
    rejects = Rejects()
    read = read_sources(config.sources, rejects)
    rejects.write(directory / "rejects.jsonl")
    write_documents(directory / "raw.parquet", [*read, *documents, *web])
    rows = {
        "emails": emails.emails(world, config.emails),
        "instructions": instructions.instructions(world, config.instructions),
        "questions": [dataclasses.asdict(question) for question in questions(world, config.questions)],
    }
    counts = {name: write_jsonl(directory / f"{name}.jsonl", found) for name, found in rows.items()}
    counts |= {"documents": len(read) + len(documents) + len(web), "facts": len(world.facts)}
    return {**counts, "crawl": crawled, "rejects": len(rejects), "damaged": rejects.damaged}


def read_sources(sources: list[SourceConfig], rejects: Rejects) -> list[Document]:
    """The documents of all sources; none, and a line that says why, where a server cannot be reached."""
    try:
        return [document for source in sources for document in read_source(source, rejects)]
    except NetworkError as error:
        print(f"llmcore: {error}; going on with the embedded corpus alone", file=sys.stderr)
        return []


def site_documents(world: World, config: CorpusConfig) -> Iterator[Document]:
    """The good pages of the site: documents that the dumps do not hold."""
    for source in ON_THE_SITE:
        first = config.documents.get(source, 0)
        number = -(-config.site_documents // len(ON_THE_SITE))
        yield from islice(WRITERS[source](world, first + number), first, None)


def collect_site(world: World, config: CorpusConfig, directory: Path) -> tuple[list[Document], dict[str, Any]]:
    """Serve the world's web site on loopback, crawl it into an archive, and extract the text of its pages."""
    originals = list(site_documents(world, config))
    site = build_site(originals, world.seed)
    archive = directory / "site.warc.gz"
    with serve(site) as address:
        host, port = address.removeprefix("http://").rstrip("/").split(":")
        start = f"http://{SITE_NAME}/"
        # A page of the site drips for as long as anyone waits.
        limits = Limits(seconds=2.0)
        report = crawl(start, archive, max_pages=100_000, connect_to={SITE_NAME: (host, int(port))}, limits=limits)
    write_json(directory / "truth.json", {path: dataclasses.asdict(truth) for path, truth in site.truth.items()})
    summary = {"pages": report.pages, "bytes": report.bytes, "refused": report.refused}
    # The site's pages tell what the dumps tell: one group, so that none of them is held out of training.
    return [dataclasses.replace(page, group="site") for page in extract_documents(archive)], summary


def questions(world: World, count: int) -> list[Example]:
    """The evaluation questions of every task."""
    return [
        *quizzes.examples(world, count),
        *reviews.examples(world, count),
        *parallel.examples(world, count),
        *news.examples(world, count),
    ]


def read_questions(path: Path) -> list[Example]:
    """Read what `collect` wrote as `questions.jsonl`."""
    return [Example(**{**row, "choices": tuple(row["choices"])}) for row in read_jsonl(path)]
