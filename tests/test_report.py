"""The report of a run: whole, escaped, self-contained, the same bytes each time, and whatever is missing no obstacle."""

from __future__ import annotations

import base64
import itertools
import math
import re
from html.parser import HTMLParser

import pytest

from llmcore import figures, report
from llmcore.errors import InputError
from llmcore.evaluation.tasks import TaskScore
from llmcore.files import write_json
from llmcore.report.markup import duration, escape, interval, table
from llmcore.report.models import spread, tasks

VOID = {"meta", "img", "br", "link", "input", "hr"}
TASKS = ("fact-recall", "fact-recall/taught", "fact-recall/unasked")
EVIL = '<script>alert("x")</script> & <b>bold</b>'


class Page(HTMLParser):
    """What a reader of the page would find; fails on tags that do not match."""

    def __init__(self, content: str):
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(content)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def instruction(kind: str, number: int) -> dict:
    value = f"{number + 3} days"
    return {
        "messages": [
            {"role": "system", "content": f"You are the assistant of Kestrel Air.\nRule {number}."},
            {"role": "user", "content": f"How long is the return period, case {number}?"},
            {"role": "assistant", "content": f"You have {value}."},
        ],
        "kind": kind,
        "company": "Kestrel Air",
        "topic": "return",
        "answer": "" if kind == "out-of-scope" else value,
        "wrong_answers": ["one year", "two years"],
        "split": "test",
    }


def statistics(documents: int) -> dict:
    return {
        "documents": documents,
        "words": documents * 200,
        "characters": documents * 1100,
        "bytes": documents * 1103,
        "words_per_document": 200.0,
        "distinct_words": 4321,
        "fourgrams": documents * 197,
        "distinct_fourgrams": documents * 90,
        "distinct_fourgram_share": 90 / 197,
        "gzip_ratio": 3.456,
    }


def summaries() -> dict[str, dict]:
    split = {"documents": 1000, "tokens": 250_000, "tokens_by_source": {"news": 150_000, "stories": 100_000}}
    kinds = ("policy-from-memory", "policy-in-prompt", "out-of-scope")
    funnel = [("exact duplicates", 1300, 1250), ("personal data", 1250, 1250), ("near-duplicates", 1250, 1234)]
    return {
        "collect": {
            "documents": 1300,
            "facts": 900,
            "crawl": {"pages": 77, "bytes": 99_000, "refused": {"forbidden by robots.txt": 6}},
            "emails": 400,
            "instructions": 800,
            "questions": 100,
        },
        "clean": {
            "funnel": [
                {
                    "step": step,
                    "documents_in": before,
                    "documents_out": after,
                    "characters_in": before * 1100,
                    "characters_out": after * 1100,
                }
                for step, before, after in funnel
            ],
            "rejected": {"exact duplicate": 50, EVIL: 16},
            "site": {
                "joint": {"planted": 40, "removed": 41, "precision": 0.951, "recall": 0.975},
                "kinds": {
                    "copy": {"planted": 20, "removed": 20, "recall": 1.0},
                    "spam": {"planted": 0, "removed": 0, "recall": 1.0},
                },
                "steps": {"exact duplicates": {"removed": 20, "precision": 1.0}},
                "personal data": {"planted": 12, "masked": 13, "recall": 1.0, "precision": 0.923},
            },
            "statistics": statistics(1234),
            "sources": {"news": statistics(700), "stories": statistics(534), "all": statistics(1234)},
        },
        "tokenize": {
            "vocab_size": 1024,
            "missing_merges": 0,
            "train": {**split, "characters_per_token": 4.123},
            "validation": {**split, "tokens_by_source": {"news": 9_876}, "characters_per_token": 4.05},
        },
        "pretrain": {
            "parameters": 654_321,
            "parameters_without_embeddings": 345_678,
            "tokens": 512_000,
            "epochs": 2.05,
            "val_loss": 3.21,
        },
        "baseline": {
            "model": {"nats_per_token": 3.217, "bits_per_byte": 1.12},
            "ngram": {"nats_per_token": 3.654, "bits_per_byte": 1.27},
            "tasks": {name: TaskScore(30, 90, 0.25).as_dict() for name in TASKS},
            "answers": {kind: TaskScore(1, 15, 0.2).as_dict() for kind in kinds},
        },
        "classify": {
            "labels": ["billing", "lost property", "repairs"],
            "test": TaskScore(36, 40, 1 / 3).as_dict(),
            "majority": 0.375,
            "confusion": [[12, 1, 0], [1, 14, 0], [1, 1, 10]],
            "skipped": 0,
        },
        "instruct": {"rows": 800, "skipped": 3, "epochs": 1.5},
        "evaluate": {
            "model": {"nats_per_token": 3.401, "bits_per_byte": 1.2},
            "answers": {kind: TaskScore(11, 15, 0.2).as_dict() for kind in kinds},
        },
    }


def history(samples: bool = False) -> list[dict]:
    rows = []
    for step in range(1, 101):
        rows.append({"step": step, "train_loss": 7.0 - step * 0.03})
        if step % 10 == 0:
            told = {"samples": [f"Once upon a time, step {step}\nthere was {EVIL}"]} if samples else {}
            rows.append({"step": step, "val_loss": 7.1 - step * 0.03, **told})
    return rows


def make_run(directory):
    """A run's directory and the records of its stages."""
    config = {"seed": 17, "model": {"n_layer": 2, "n_head": 4, "n_embd": 64, "context_length": 128}}
    write_json(directory / "config.json", {**config, "evaluation": {"windows": 400, "ngram_order": 5}})
    for stage in ("pretrain", "classify", "instruct"):
        write_json(directory / stage / "history.json", history(samples=stage == "pretrain"))
    rows = [instruction(kind, number) for kind in ("out-of-scope", "policy-in-prompt") for number in range(30)]
    answers = [{"row": row, "response": f"{EVIL} base", "right": False} for row in rows]
    write_json(directory / "baseline" / "answers.json", answers)
    answers = [{"row": row, "response": row["messages"][-1]["content"], "right": True} for row in rows]
    write_json(directory / "evaluate" / "answers.json", answers)
    records = {
        name: {
            "fingerprint": "0" * 64,
            "seconds": 10.0 * place,
            "peak_megabytes": 500.0 + place,
            "summary": summary,
            "files": {"a": 2_000_000},
        }
        for place, (name, summary) in enumerate(summaries().items(), start=1)
    }
    return directory, records


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A run to take parts away from. Its figures are drawn but not encoded, which takes most of the time."""
    monkeypatch.setattr(figures, "to_html", lambda figure, alt: f'<img alt="{escape(alt)}">')
    return make_run(tmp_path / "tiny")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A whole run, its records and its report's path."""
    directory, records = make_run(tmp_path_factory.mktemp("runs") / "tiny")
    return directory, records, report.write(directory, records)


def test_values_reach_the_page(whole):
    directory, _, path = whole
    page = Page(path.read_text(encoding="utf-8"))
    assert path == directory / "report.html"
    expected = (
        "Run report: tiny", "seed 17", "654,321", "512,000", "2.05",  # what the run was
        "exact duplicates", "1,234", "forbidden by robots.txt", "97.5 %", "95.1 %", "92.3 %", "3.46", "45.7 %",  # corpus
        "4.12", "9,876", "150,000",  # tokenizer
        "3.654", "5-gram Kneser–Ney", "there was", "Step 100",  # pretraining
        "30 of 90", "33.3 %", "24.5–43.6 %", "fact-recall/taught",  # tasks
        "36 of 40", "90.0 %", "37.5 %",  # e-mails
        "6.7 %", "73.3 %", "1.50 times", "+0.184 nats per token",  # before and after, forgetting
        "6 min 00 s", "508", f"llmcore chat {directory}",  # cost, chat
    )  # fmt: skip
    for value in expected:
        assert value in page.text, value
    shown = [page.text.count(f"{kind} · Kestrel Air · return") for kind in ("out-of-scope", "policy-in-prompt")]
    assert shown == [5, 5]
    assert page.text.count("✓ right") == page.text.count("✗ wrong") == 10
    assert "The run has no record" not in page.text


def test_everything_is_escaped(whole):
    content = whole[-1].read_text(encoding="utf-8")
    assert "<script" not in content
    assert content.count("&lt;script&gt;") >= 12  # a reason, four samples, ten responses
    assert "<b>bold" not in content


def test_page_stands_alone_and_is_accessible(whole):
    page = Page(whole[-1].read_text(encoding="utf-8"))
    images = [attributes for tag, attributes in page.attributes if tag == "img"]
    assert len(images) == 7
    for image in images:
        assert len(image["alt"]) > 20
        assert base64.b64decode(image["src"].removeprefix("data:image/png;base64,")).startswith(b"\x89PNG")
    for _, attributes in page.attributes:
        for name in ("src", "href"):
            assert attributes.get(name, "#").startswith(("#", "data:image/png"))
    assert not {"script", "link", "iframe"} & set(page.tags)
    assert page.tags.count("table") == page.tags.count("caption") >= 10
    links = {attributes["href"][1:] for tag, attributes in page.attributes if tag == "a"}
    assert links == {attributes["id"] for _, attributes in page.attributes if "id" in attributes}
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_same_records_give_the_same_bytes(whole):
    directory, records, path = whole
    before = path.read_bytes()
    assert report.write(directory, records).read_bytes() == before


@pytest.mark.parametrize("gone", list(summaries()))
def test_a_stage_may_be_missing(run, gone):
    directory, records = run
    del records[gone]
    for file in (directory / gone).glob("*.json"):
        file.unlink()
    page = Page(report.render(directory, records))
    assert "Run report: tiny" in page.text


def test_summaries_may_lack_any_group(run):
    directory, records = run
    for stage in ("clean", "classify", "baseline", "evaluate"):
        for group in list(records[stage]["summary"]):
            fewer = {**records[stage]["summary"]}
            del fewer[group]
            Page(report.render(directory, {**records, stage: {**records[stage], "summary": fewer}}))


def test_nothing_recorded_is_said(tmp_path):
    page = Page(report.write(tmp_path, {}).read_text(encoding="utf-8"))
    assert page.text.count("The run has no record of this.") == 7  # all sections but the one on chatting


def test_few_samples_and_one_answer_are_enough(run):
    directory, records = run
    write_json(directory / "pretrain" / "history.json", [{"step": 1, "train_loss": 7.0}, {"step": 1, "val_loss": 6.9}])
    row = instruction("policy-in-prompt", 0)
    write_json(directory / "baseline" / "answers.json", [{"row": row, "response": "", "right": False}])
    write_json(directory / "evaluate" / "answers.json", [])
    page = Page(report.render(directory, records))
    assert page.text.count("✗ wrong") == 1
    assert "(nothing)" in page.text


def test_damaged_file_is_named(run):
    directory, records = run
    (directory / "evaluate" / "answers.json").write_text("[{", encoding="utf-8")
    with pytest.raises(InputError, match=r"answers\.json: not valid JSON"):
        report.write(directory, records)
    assert not (directory / "report.html").exists()


def test_tasks_with_many_groups_are_folded():
    few, many = TaskScore(9, 20, 0.25).as_dict(), TaskScore(0, 1, 0.25).as_dict()
    scores = {"facts": few, "facts/taught": few, "facts/unasked": few, "quiz": few, "quiz/only": few, "reading": few}
    scores |= {f"reading/{number}": many for number in range(9)}
    shown, folded = Page(tasks(scores)).text.split("Tasks in finer parts")
    assert "facts/unasked" in shown and "quiz" in shown
    assert "reading/" not in shown and folded.count("reading/") == 9
    assert "quiz/only" not in shown + folded  # the same as quiz


def test_intervals_stay_between_0_and_1():
    assert interval(-1e-17, 1 + 1e-16) == "0.0–100.0\u202f%"


def test_spread_takes_both_ends_evenly():
    assert spread(range(101), 5) == [0, 25, 50, 75, 100]
    assert spread("ab", 5) == ["a", "b"]
    assert spread(range(9), 1) == [0]


def test_durations_read_as_people_say_them():
    assert [duration(seconds) for seconds in (0.04, 59.94, 59.96, 500, 3599.7, 7500)] == [
        "0.0 s", "59.9 s", "1 min 00 s", "8 min 20 s", "1 h 00 min", "2 h 05 min",
    ]  # fmt: skip


def test_table_sets_columns_of_numbers_right_and_marks_the_total():
    content = table("A & B", ("name", "number", "word"), [["x", "1,000", "a"], ["sum", "–", "<b>"]], total=True)
    assert content.count('class="number"') == 3  # its header and two cells
    assert '<tr class="total"><th scope="row">sum' in content
    assert "A &amp; B" in content and "&lt;b&gt;" in content
    assert escape(escape("<")) == "&lt;"
    assert table("none", ("a",), []) == ""


def test_figures_show_what_they_are_given():
    drawn = figures.funnel(["in", "out"], [1200, 1000], x_label="documents").axes[0]
    assert [label.get_text() for label in drawn.texts] == [" 1,200", " 1,000  (−200)"]
    drawn = figures.confusion_matrix([[8, 2], [0, 0]], ["yes", "no"]).axes[0]
    assert [label.get_text() for label in drawn.texts] == ["8", "2", "0", "0"]
    assert drawn.images[0].get_array().tolist() == [[0.8, 0.2], [0.0, 0.0]]
    series = {"base": [(0.1, 0.05, 0.2)], "tuned": [(math.nan,) * 3]}
    drawn = figures.scores(["task"], series, chance=[0.25], x_label="right (%)").axes[0]
    assert drawn.lines[0].get_xdata().tolist() == [10.0]
    levels = {"n-gram": 2.5}
    drawn = figures.learning_curves({"training": ([1, 2], [3.0, 2.0])}, y_label="nats", levels=levels).axes[0]
    assert [line.get_label() for line in drawn.lines] == ["training", "n-gram"]
    assert set(drawn.lines[1].get_ydata()) == {2.5}
