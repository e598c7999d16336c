"""The report of a run: the records of its stages and their histories go in, one self-contained HTML file comes out.

The page asks the network for nothing, and the same records give the same bytes: whatever in it is a time was
measured by a stage.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from llmcore.files import atomic_open, read_json
from llmcore.report import assistant, corpus, models
from llmcore.report.markup import Html, count, details, duration, element, interval, join, page, percent, table

Summaries = Callable[[str], dict[str, Any]]
NOT_RECORDED = element("p", "The run has no record of this.", class_="quiet")


def write(directory: Path, records: Mapping[str, dict[str, Any]]) -> Path:
    """Write `report.html` into a run's directory, atomically; return its path.

    Args:
        directory: of the run; `config.json`, histories and answers are read from it where they are there.
        records: by name of the stage, what `llmcore.stages` keeps as `stage.json`. What is missing is said to be.

    Raises:
        InputError: a file of the run is damaged, or the disk is full.
    """
    path = directory / "report.html"
    content = render(directory, records)
    with atomic_open(path) as file:
        file.write(content)
    return path


def render(directory: Path, records: Mapping[str, dict[str, Any]]) -> str:
    """The report as HTML; arguments as in `write`."""
    summaries = {name: record.get("summary") or {} for name, record in records.items()}
    config = _read(directory / "config.json", {})
    history = {name: _read(directory / name / "history.json", []) for name in ("pretrain", "classify", "instruct")}
    answers = {
        "base model": _read(directory / "baseline" / "answers.json", []),
        "tuned model": _read(directory / "evaluate" / "answers.json", []),
    }

    def of(stage: str) -> dict[str, Any]:
        return summaries.get(stage, {})

    ngram_name = f"{config.get('evaluation', {}).get('ngram_order', 5)}-gram Kneser–Ney"
    bodies = [
        ("corpus", "The corpus", corpus.corpus(of("collect"), of("clean"))),
        ("tokenizer", "The tokenizer", corpus.tokenizer(of("tokenize"))),
        (
            "pretraining",
            "Pretraining",
            models.pretraining(of("pretrain"), history["pretrain"], of("baseline"), ngram_name),
        ),
        ("tasks", "What the base model can do", models.tasks(of("baseline").get("tasks", {}))),
        ("emails", "Classifying e-mails", models.emails(of("classify"), history["classify"])),
        (
            "assistant",
            "Following instructions",
            assistant.assistant(
                of("instruct"), history["instruct"], of("baseline"), of("evaluate"), answers, ngram_name
            ),
        ),
        ("cost", "Time and memory", _cost(records)),
        ("chat", "Talk to it", _chat(directory)),
    ]
    title = f"Run report: {directory.name}"
    header = join([element("h1", title), _what(config, of), _headline(records, of, ngram_name), _configuration(config)])
    return page(title, header, [(key, name, body or NOT_RECORDED) for key, name, body in bodies])


def _read(path: Path, default: Any) -> Any:
    return read_json(path) if path.exists() else default


def _what(config: Mapping[str, Any], of: Summaries) -> Html:
    """What the run was, in a sentence or two."""
    model, words = config.get("model", {}), []
    if {"n_layer", "n_head", "n_embd", "context_length"} <= set(model):
        size = f"of {count(of('pretrain')['parameters'])} parameters " if of("pretrain") else ""
        words.append(
            f"A decoder {size}({model['n_layer']} layers, {model['n_head']} heads, width {model['n_embd']}, context of "
            f"{count(model['context_length'])} tokens)"
        )
    else:
        words.append("A decoder")
    words.append("was pretrained from random weights")
    if of("pretrain"):
        words.append(f"on {count(of('pretrain')['tokens'])} tokens")
    words.append("and then tuned, once to classify e-mails and once to follow instructions.")
    if "seed" in config:
        words.append(f"All randomness follows from seed {config['seed']}.")
    return element("p", " ".join(words))


def _headline(records: Mapping[str, Any], of: Summaries, ngram_name: str) -> Html:
    """The numbers that matter most, each with what it is to be held against."""
    cards: list[tuple[str, str, str]] = []
    model, ngram = of("baseline").get("model"), of("baseline").get("ngram")
    if model:
        against = f"nats per token; {ngram_name}: {ngram['nats_per_token']:.3f}" if ngram else "nats per token"
        cards.append(("Loss on held-out text", f"{model['nats_per_token']:.3f}", against))
    before = of("baseline").get("answers", {})
    named = (("policy-from-memory", "Policies, from memory"), ("policy-in-prompt", "Policies, from the prompt"))
    for kind, name in named:
        score = of("evaluate").get("answers", {}).get(kind)
        if score:
            base = f"; {percent(before[kind]['accuracy'])} before tuning" if kind in before else ""
            note = f"answered rightly ({interval(score['low'], score['high'])}){base}"
            cards.append((name, percent(score["accuracy"]), note))
    test = of("classify").get("test")
    if test:
        majority = of("classify").get("majority")
        against = f"; most frequent class: {percent(majority)}" if majority is not None else ""
        note = f"classified rightly ({interval(test['low'], test['high'])}){against}"
        cards.append(("Held-out e-mails", percent(test["accuracy"]), note))
    size = of("clean").get("statistics")
    if size:
        note = f"in {count(size['documents'])} documents after cleaning, {count(size['words'])} words"
        cards.append(("Corpus", f"{size['bytes'] / 1e6:.1f} MB", note))
    if records:
        seconds, peak = _totals(records)
        cards.append(("Whole run", duration(seconds), f"at most {count(peak)} MB of memory"))
    boxes = [
        element("div", element("dt", name), element("dd", value, class_="value"), element("dd", note, class_="note"))
        for name, value, note in cards
    ]
    return element("dl", *boxes, class_="headline") if boxes else Html()


def _configuration(config: Mapping[str, Any]) -> Html:
    if not config:
        return Html()
    return details("Configuration of the run", element("pre", json.dumps(config, indent=2, ensure_ascii=False)))


def _totals(records: Mapping[str, Any]) -> tuple[float, float]:
    """Seconds of all stages together, and the highest of their memory peaks in megabytes."""
    found = list(records.values())
    return sum(record["seconds"] for record in found), max(record["peak_megabytes"] for record in found)


def _cost(records: Mapping[str, Any]) -> Html:
    if not records:
        return Html()
    total, peak = _totals(records)
    written = {name: sum(record.get("files", {}).values()) for name, record in records.items()}

    def row(name: str, seconds: float, peak: float, size: float) -> list[str]:
        share = percent(seconds / total if total else 0.0)
        return [name, duration(seconds), share, count(peak), f"{size / 1e6:,.1f}"]

    rows = [row(name, record["seconds"], record["peak_megabytes"], written[name]) for name, record in records.items()]
    rows.append(row("whole run", total, peak, sum(written.values())))
    caption = (
        "What each stage took when it last ran. The total is the sum of times and files, and the highest peak "
        "of memory (the resident memory of the process; 1 MB is 1,000,000 bytes)."
    )
    return table(caption, ("stage", "wall time", "share", "peak memory (MB)", "files (MB)"), rows, total=True)


def _chat(directory: Path) -> Html:
    words = "The tuned model answers in the terminal; /system sets what it is told, /quit ends the conversation."
    return join([element("p", words), element("pre", element("code", f"llmcore chat {directory}"))])
