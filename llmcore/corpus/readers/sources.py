"""Where documents come from, as a configuration states it: one entry goes in, its documents stream out.

In YAML, an entry of a list of these:

    - {kind: recipe, path: tinystories, limit: 20000}
    - {kind: folder, path: my/texts, source: notes, language: en}
    - {kind: common-crawl, path: "example.org/*", subset: CC-MAIN-2025-33}
    - {kind: documentation}
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal

from llmcore.corpus.documents import Document
from llmcore.corpus.readers.archives import read_archives
from llmcore.corpus.readers.common_crawl import DATA_SERVER, INDEX_SERVER, read_common_crawl
from llmcore.corpus.readers.documentation import ALLOWED_MODULES, check_modules, read_documentation
from llmcore.corpus.readers.folders import read_folder
from llmcore.corpus.readers.gutenberg import read_gutenberg
from llmcore.corpus.readers.hub import HubData
from llmcore.corpus.readers.recipes import Recipe, read_recipe, recipe
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.wikipedia import read_wikipedia
from llmcore.errors import InputError

Kind = Literal["folder", "warc", "wikipedia", "gutenberg", "hub", "recipe", "common-crawl", "documentation"]
LOCAL = {"warc": read_archives, "wikipedia": read_wikipedia, "gutenberg": read_gutenberg}
# Fields that mean nothing to a kind: to set one would have no effect, so it is refused.
USED_BY = {
    "text_column": ("folder", "hub"),
    "subset": ("hub", "recipe", "common-crawl"),
    "split": ("hub", "recipe"),
    "revision": ("hub", "recipe"),
    "endpoint": ("common-crawl",),
    "modules": ("documentation",),
}


@dataclasses.dataclass(frozen=True)
class SourceConfig:
    """One source of documents.

    Attributes:
        kind: `folder` (txt, md, html, jsonl, Parquet), `warc` (WARC and WET), `wikipedia` (XML dump), `gutenberg`, `hub`
            (any data set), `recipe` (a data set by one word, `llmcore.corpus.readers.recipes`), `common-crawl` or
            `documentation` (of the Python modules installed here).
        path: file or folder, `owner/name` on the hub, name of a recipe, or pattern of addresses; none of `documentation`.
        source: name of these documents in the mixture; the last part of the path by default.
        language: ISO 639-1 code, if the source does not state it.
        limit: at most so many documents; all by default.
        text_column: key or column that holds the text (`folder`, `hub`); `text` by default.
        subset: configuration of a data set, or the crawl (`CC-MAIN-2025-33`; the latest by default).
        split: of a data set; `train` by default.
        revision: branch, tag or commit of a data set.
        endpoint: a server that answers in place of Common Crawl's two. The hub's is the variable `HF_ENDPOINT`.
        modules: names of Python modules; by default all of `llmcore.corpus.readers.documentation.ALLOWED_MODULES`.
    """

    kind: Kind
    path: str = ""
    source: str = ""
    language: str = ""
    limit: int | None = None
    text_column: str | None = None
    subset: str | None = None
    split: str | None = None
    revision: str | None = None
    endpoint: str | None = None
    modules: Sequence[str] | None = None

    def __post_init__(self):
        if self.path and self.kind == "documentation":
            raise InputError("corpus.sources", "path means nothing to a source of kind documentation", "leave it out")
        if not self.path and self.kind != "documentation":
            raise InputError("corpus.sources", f"an entry of kind {self.kind} without a path", "give one")
        if self.limit is not None and self.limit < 1:
            raise InputError(
                "corpus.sources", f"limit must be at least 1, got {self.limit}", "raise it or leave it out"
            )
        for name, kinds in USED_BY.items():
            if getattr(self, name) is not None and self.kind not in kinds:
                problem = f"{name} means nothing to a source of kind {self.kind}"
                raise InputError("corpus.sources", problem, f"leave it out; it is for {', '.join(kinds)}")
        if self.kind == "recipe":
            recipe(self.path)
        if self.modules is not None:
            check_modules(self.modules)

    @property
    def name(self) -> str:
        """The documents' source."""
        parts = [part for part in self.path.removesuffix("*").split("/") if part]
        return self.source or (
            Path(parts[-1]).name.split(".")[0] if self.kind != "common-crawl" and parts else self.kind
        )


def read_source(config: SourceConfig, rejects: Rejects) -> Iterator[Document]:
    """Yield the documents of a source; what cannot be read is counted in `rejects` and the reading goes on.

    Raises:
        InputError: there is no such source, or not one document in it can be read.
        NetworkError: (an InputError) a server cannot be reached, or refuses for too long.
    """
    before, count = len(rejects), 0
    for document in islice(_documents(config, rejects), config.limit):
        count += 1
        yield document
    if not count:
        problem, refused = "holds no document", len(rejects) - before
        if refused and len(rejects.rows) == len(rejects):
            first = rejects.rows[before]
            where = f"{first.file} {first.place}".rstrip()
            problem = f"not one document can be read ({refused} rejects, the first at {where}: {first.reason})"
        raise InputError(config.path or config.kind, problem, f"check that it is a source of kind {config.kind}")


def _documents(config: SourceConfig, rejects: Rejects) -> Iterator[Document]:
    common = {"source": config.name, "language": config.language}
    if config.kind in LOCAL:
        return LOCAL[config.kind](config.path, rejects, **common)
    if config.kind == "folder":
        return read_folder(config.path, rejects, text_column=config.text_column or "text", **common)
    if config.kind == "documentation":
        common["language"] = config.language or "en"
        return read_documentation(rejects, modules=config.modules or ALLOWED_MODULES, **common)
    if config.kind == "common-crawl":
        servers = {"index_server": config.endpoint or INDEX_SERVER, "data_server": config.endpoint or DATA_SERVER}
        return read_common_crawl(config.path, rejects, crawl=config.subset, **servers, **common)
    if config.kind == "recipe":
        found = recipe(config.path, subset=config.subset, split=config.split, revision=config.revision)
        return read_recipe(found, rejects, **common)
    column = config.text_column or "text"
    data = HubData(config.path, {column: "string"}, config.subset, config.split or "train", config.revision)
    return read_recipe(Recipe(data, lambda row: row[column], language=""), rejects, **common)
