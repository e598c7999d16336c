"""What a crawl has found, done and still to do, in a file that survives the crawl's death.

Addresses go in as they are found, and come out in the same order (breadth first); what became of each is kept. It is a
SQLite database (sqlite.org/atomiccommit.html): what was written since the last `checkpoint` is undone by the next
opening, so the file always describes one moment, and the archive is cut to its length at that moment.
"""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from pathlib import Path
from typing import Any

from llmcore.errors import InputError

# Waiting addresses have no outcome. `page` is in the archive, `known` led to an address found before, `hop` is where a
# redirect led; any other outcome is the reason of a refusal.
SCHEMA = """
CREATE TABLE address (
    number INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, depth INTEGER NOT NULL, outcome TEXT, length INTEGER
);
CREATE INDEX waiting ON address (number) WHERE outcome IS NULL;
CREATE TABLE host (name TEXT PRIMARY KEY, pages INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE crawl (settings TEXT NOT NULL, archive_bytes INTEGER NOT NULL, records INTEGER NOT NULL);
"""
TAKEN, KNOWN, HOP = "page", "known", "hop"


@dataclasses.dataclass
class HostUse:
    """How much of one host's budget is spent."""

    pages: int = 0
    bytes: int = 0


class Frontier:
    """The frontier of one crawl, open for one process.

    Args:
        path: of the database; made where there is none.
        settings: what the crawl's result depends on, as JSON can hold it.

    Attributes:
        archive_bytes, records: how far the archive was written at the last checkpoint.
        hosts: host -> what was spent on it.

    Raises:
        InputError: the file is no frontier, belongs to a crawl with other settings, or is open elsewhere.
    """

    def __init__(self, path: Path, settings: dict[str, Any]):
        self.path = path
        self._database = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            # The lock is held until the file is closed, or its process dies.
            self._database.executescript("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE")
            if not self._database.execute("SELECT 1 FROM sqlite_master").fetchone():
                for statement in SCHEMA.split(";"):
                    self._database.execute(statement)
                self._database.execute("INSERT INTO crawl VALUES (?, 0, 0)", [json.dumps(settings)])
            written, self.archive_bytes, self.records = self._database.execute("SELECT * FROM crawl").fetchone()
            self.hosts = {name: HostUse(*use) for name, *use in self._database.execute("SELECT * FROM host")}
            self._check_settings(json.loads(written), settings)
        except (sqlite3.Error, InputError) as error:
            self._database.close()
            code = getattr(error, "sqlite_errorcode", None)
            if isinstance(error, InputError) or code == sqlite3.SQLITE_FULL:  # the crawl names the full disk
                raise
            if code == sqlite3.SQLITE_BUSY:
                raise InputError(path, "another crawl is writing here", "wait for it, or name another file") from error
            raise InputError(
                path, f"not a crawl's frontier ({error})", "delete it; the crawl then begins anew"
            ) from error

    def _check_settings(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        for name in new:
            if old.get(name) != new[name]:
                problem = f"the crawl was begun with {name} {old.get(name)!r}, now it is {new[name]!r}"
                raise InputError(self.path, problem, "go on with the old value, or delete the file to begin anew")

    def __enter__(self) -> Frontier:
        return self

    def __exit__(self, *exception) -> None:
        self._database.close()

    def add(self, url: str, depth: int, outcome: str | None = None) -> bool:
        """Append an address, to wait unless its outcome is given; false if it is known already."""
        row = (url, depth, outcome)
        return (
            self._database.execute("INSERT OR IGNORE INTO address (url, depth, outcome) VALUES (?, ?, ?)", row).rowcount
            > 0
        )

    def next(self) -> tuple[str, int] | None:
        """The address that has waited longest, and its depth."""
        first = "SELECT url, depth FROM address WHERE outcome IS NULL ORDER BY number LIMIT 1"
        return self._database.execute(first).fetchone()

    def settle(self, url: str, outcome: str, length: int | None = None) -> None:
        """Write down what became of an address, and the length of the page taken there."""
        self._database.execute("UPDATE address SET outcome = ?, length = ? WHERE url = ?", (outcome, length, url))

    def use(self, host: str) -> HostUse:
        """What was spent on a host so far, to be added to."""
        return self.hosts.setdefault(host, HostUse())

    def checkpoint(self, archive_bytes: int, records: int) -> None:
        """Make all of this outlast the process; the archive must have been flushed to disk by then."""
        rows = [(name, use.pages, use.bytes) for name, use in self.hosts.items()]
        self._database.executemany("INSERT OR REPLACE INTO host VALUES (?, ?, ?)", rows)
        self._database.execute("UPDATE crawl SET archive_bytes = ?, records = ?", (archive_bytes, records))
        self._database.execute("COMMIT")
        self._database.execute("BEGIN EXCLUSIVE")
        self.archive_bytes, self.records = archive_bytes, records

    def totals(self) -> tuple[int, int, int]:
        """Pages taken, the sum of their lengths, and addresses that wait."""
        pages, size = self._database.execute(
            "SELECT count(*), total(length) FROM address WHERE outcome = ?", [TAKEN]
        ).fetchone()
        waiting = self._database.execute("SELECT count(*) FROM address WHERE outcome IS NULL").fetchone()[0]
        return pages, int(size), waiting

    def refusals(self) -> list[tuple[str, str]]:
        """(address, reason) of each refusal, in the order in which the addresses were found."""
        query = "SELECT url, outcome FROM address WHERE outcome NOT IN (?, ?, ?) ORDER BY number"
        return self._database.execute(query, (TAKEN, KNOWN, HOP)).fetchall()
