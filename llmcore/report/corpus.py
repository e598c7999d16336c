"""The report's sections on data: what collecting, cleaning and tokenizing returned goes in, HTML comes out.

Every function takes summaries as `llmcore.pipeline` returns them, and passes over what they do not hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from llmcore import figures
from llmcore.report import markup
from llmcore.report.markup import Html, count, element, join, percent

Summary = Mapping[str, Any]

NOTHING = "–"
SITE_KINDS = {
    "copy": "exact copy",
    "near-copy": "near-duplicate",
    "foreign": "other language",
    "thin": "page with next to no text",
    "spam": "spam",
    "hub": "list of links",
    "forbidden": "forbidden by robots.txt",
    "redirect-loop": "redirect loop",
    "broken": "broken page",
    "other-host": "page of another host",
}


def corpus(collected: Summary, cleaned: Summary) -> Html:
    """The funnel of documents, the planted faults, and what kind of text is left."""
    return join(
        [
            _funnel(cleaned.get("funnel", [])),
            _rejections(collected, cleaned),
            _site(cleaned.get("site", {})),
            _statistics(cleaned),
        ]
    )


def _funnel(steps: Sequence[Summary]) -> Html:
    if not steps:
        return Html()
    names = ["collected", *(step["step"] for step in steps)]
    counts = [steps[0]["documents_in"], *(step["documents_out"] for step in steps)]
    alt = "Documents left after each step: " + ", ".join(
        f"{name} {count(number)}" for name, number in zip(names, counts, strict=True)
    )
    fields = ("documents_in", "documents_out", "characters_in", "characters_out")
    rows = [[step["step"], *(count(step[field]) for field in fields)] for step in steps]
    ends = [
        steps[0]["documents_in"],
        steps[-1]["documents_out"],
        steps[0]["characters_in"],
        steps[-1]["characters_out"],
    ]
    return join(
        [
            element("h3", "The funnel"),
            markup.figure(
                figures.funnel(names, counts, x_label="documents left"),
                alt,
                "Documents left after each step of cleaning; in brackets, what the step took away.",
            ),
            markup.table(
                "Documents and characters into and out of each step. Masking personal data drops none.",
                ("step", "documents in", "documents out", "characters in", "characters out"),
                [*rows, ["all steps", *map(count, ends)]],
                total=True,
            ),
        ]
    )


def _rejections(collected: Summary, cleaned: Summary) -> Html:
    refused = collected.get("crawl", {}).get("refused", {})
    rejected = cleaned.get("rejected", {})
    rows = [["crawling", reason, count(number)] for reason, number in refused.items()]
    rows += [["cleaning", reason, count(number)] for reason, number in rejected.items()]
    if held := cleaned.get("contamination"):
        reason = f"holds one of {count(held['questions'])} evaluation questions"
        rows.append(["decontamination", reason, count(held["documents_removed"])])
    return markup.table(
        "Addresses that the crawler refused and documents that cleaning rejected, by reason.",
        ("where", "reason", "number"),
        rows,
    )


def _site(site: Summary) -> Html:
    """Precision and recall on the site whose faults are known."""
    if not site:
        return Html()
    rows = [
        [
            SITE_KINDS.get(kind, kind),
            count(found["planted"]),
            count(found["removed"]),
            _share(found, "recall", "planted"),
        ]
        for kind, found in site.get("kinds", {}).items()
    ]
    joint = site.get("joint", {})
    steps = [
        [name, count(step["removed"]), _share(step, "precision", "removed")]
        for name, step in site.get("steps", {}).items()
    ]
    if joint:
        steps.append(["all steps", count(joint["removed"]), _share(joint, "precision", "removed")])
    data = site.get("personal data")
    words = "Which pages of the crawled site should go is known, because they were planted. "
    if joint:
        words += (
            f"Of the {count(joint['planted'])} faulty pages that reached cleaning it removed "
            f"{percent(joint['recall'])} (recall); of the {count(joint['removed'])} pages it removed "
            f"{percent(joint['precision'])} were faulty (precision). "
        )
    if data:
        words += (
            f"Of {count(data['planted'])} e-mail addresses and telephone numbers "
            f"{percent(data['recall'])} were masked; {percent(data['precision'])} of the masks were right."
        )
    return join(
        [
            element("h3", "Planted faults of the crawled site"),
            element("p", words),
            markup.table(
                "Recall: of the pages planted, those that are not in the corpus, by kind of fault.",
                ("fault", "planted", "removed", "recall"),
                rows,
            ),
            markup.table(
                "Precision: of the site's pages that a step removed, those that were faulty.",
                ("step", "removed", "precision"),
                steps,
                total=bool(joint),
            ),
        ]
    )


def _share(found: Summary, name: str, of: str) -> str:
    return percent(found[name]) if found[of] else NOTHING


def _statistics(cleaned: Summary) -> Html:
    sources = dict(cleaned.get("sources", {}))
    total = sources.pop("all", None) or cleaned.get("statistics")
    rows = [*sources.items(), *([("all", total)] if total else [])]
    if not rows:
        return Html()
    fields = ("documents", "words", "characters", "distinct_words", "distinct_fourgrams")
    return join(
        [
            element("h3", "What the corpus is made of"),
            markup.table(
                "Size and variety of the cleaned corpus, by source. The share is that of distinct word 4-grams "
                "among all; the gzip ratio is bytes by compressed bytes: the higher, the more the text repeats itself.",
                (
                    "source",
                    "documents",
                    "words",
                    "characters",
                    "distinct words",
                    "distinct 4-grams",
                    "their share",
                    "gzip ratio",
                ),
                [
                    [
                        name,
                        *(count(row[field]) for field in fields),
                        percent(row["distinct_fourgram_share"]),
                        f"{row['gzip_ratio']:.2f}",
                    ]
                    for name, row in rows
                ],
                total=total is not None,
            ),
        ]
    )


def tokenizer(summary: Summary) -> Html:
    """Vocabulary, characters a token, and tokens by source."""
    parts = {name: summary[name] for name in ("train", "validation") if name in summary}
    if not parts:
        return Html()
    words = f"A byte-level BPE vocabulary of {count(summary['vocab_size'])} tokens, learnt from the training split."
    if summary.get("missing_merges"):
        words += f" The text was too short for {count(summary['missing_merges'])} of its merges."
    sources = sorted({source for part in parts.values() for source in part["tokens_by_source"]})
    return join(
        [
            element("p", words),
            markup.table(
                "The two splits; a document is in one of them, with all that is like it.",
                ("split", "documents", "tokens", "characters per token"),
                [
                    [name, count(part["documents"]), count(part["tokens"]), f"{part['characters_per_token']:.2f}"]
                    for name, part in parts.items()
                ],
            ),
            markup.table(
                "Tokens by source.",
                ("source", *parts),
                [
                    [source, *(count(part["tokens_by_source"].get(source, 0)) for part in parts.values())]
                    for source in sources
                ],
            ),
        ]
    )
