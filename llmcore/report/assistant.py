"""The report's section on the assistant: scores before and after tuning, conversations, and what was forgotten."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

from llmcore import figures
from llmcore.report import markup
from llmcore.report.markup import Html, count, element, interval, join, percent
from llmcore.report.models import NATS, History, Summary, language_table, loss_curves, spread

NOTHING = "–"
CONVERSATIONS = 10
KINDS = {
    "policy-from-memory": "a company's policy, learnt in fine-tuning in other words than those of the question",
    "policy-in-prompt": "a rule that stands in the system prompt and nowhere in the training data",
    "out-of-scope": "nothing the assistant was told answers it: right is to say so",
}


def assistant(
    summary: Summary, history: History, baseline: Summary, tuned: Summary, answers: Mapping[str, list], ngram_name: str
) -> Html:
    """Instruction tuning: curve, scores before and after, conversations, and what was forgotten."""
    parts: list[Html] = []
    if summary:
        words = f"Tuned on {count(summary['rows'])} conversations, {summary['epochs']:.2f} times over; "
        words += "only the answers were learnt."
        if summary.get("skipped"):
            words += f" {count(summary['skipped'])} rows were longer than the context and left out."
        parts.append(element("p", words))
    caption = "Loss over the tokens of the answers, in instruction tuning."
    parts += [
        loss_curves("instruction tuning", history, NATS, caption),
        _before_after(baseline.get("answers", {}), tuned.get("answers", {})),
        _conversations(answers),
    ]
    if baseline.get("model") and tuned.get("model"):
        change = tuned["model"]["nats_per_token"] - baseline["model"]["nats_per_token"]
        words = f"On the text it was pretrained for, tuning changed the model's loss by {change:+.3f} nats per token."
        parts += [
            element("h3", "Forgetting"),
            element("p", words.replace("-", "−")),
            language_table(baseline, tuned, ngram_name),
        ]
    return join(parts)


def _before_after(before: Mapping[str, Summary], after: Mapping[str, Summary]) -> Html:
    kinds = list(dict.fromkeys([*before, *after]))
    if not kinds:
        return Html()
    missing = (math.nan,) * 3

    def triples(scores: Mapping[str, Summary]) -> list[tuple]:
        found = [scores.get(kind) for kind in kinds]
        return [(score["accuracy"], score["low"], score["high"]) if score else missing for score in found]

    def cells(score: Summary | None) -> list[str]:
        return [percent(score["accuracy"]), interval(score["low"], score["high"])] if score else [NOTHING] * 2

    known = [after.get(kind) or before[kind] for kind in kinds]
    rows = [
        [kind, *cells(before.get(kind)), *cells(after.get(kind)), percent(score["chance"]), count(score["total"])]
        for kind, score in zip(kinds, known, strict=True)
    ]
    alt = "Share right before and after tuning: " + ", ".join(f"{row[0]} from {row[1]} to {row[3]}" for row in rows)
    series = {"base model": triples(before), "tuned model": triples(after)}
    drawing = figures.scores(kinds, series, chance=[score["chance"] for score in known], x_label="right answers (%)")
    return join(
        [
            element("h3", "Before and after, on the same questions"),
            element(
                "ul", *(element("li", element("strong", kind), f": {KINDS[kind]}.") for kind in kinds if kind in KINDS)
            ),
            markup.figure(drawing, alt, "Share of held-out questions answered rightly, with 95 % intervals (Wilson)."),
            markup.table(
                "The same in numbers. An answer is right when it states the phrase asked for and no wrong one; "
                "chance is a draw among the phrases that could be meant, or between answering and declining.",
                ("kind", "base", "95 % interval", "tuned", "95 % interval", "chance", "questions"),
                rows,
            ),
        ]
    )


def _conversations(answers: Mapping[str, list]) -> Html:
    """Some questions with both models' responses, taken evenly from each kind."""
    found = {name: {_key(answer): answer for answer in rows} for name, rows in answers.items() if rows}
    if not found:
        return Html()
    kinds: dict[str, list] = {}
    for answer in next(iter(found.values())).values():
        kinds.setdefault(answer["row"]["kind"], []).append(answer["row"])
    shares = [CONVERSATIONS // len(kinds) + (place < CONVERSATIONS % len(kinds)) for place in range(len(kinds))]
    rows = [
        row for share, members in zip(shares, kinds.values(), strict=True) for row in spread(members, max(2, share))
    ]
    words = "Taken evenly from the held-out questions of each kind, not chosen by how well they came out."
    shown = [_conversation(row, {name: of.get(_key({"row": row})) for name, of in found.items()}) for row in rows]
    return join([element("h3", "Conversations"), element("p", words), *shown])


def _key(answer: Summary) -> str:
    return json.dumps(answer["row"], sort_keys=True)


def _conversation(row: Summary, responses: Mapping[str, Summary | None]) -> Html:
    *before, question, reference = row["messages"]
    systems = [turn["content"] for turn in before if turn["role"] == "system"]
    turns = [turn for turn in before if turn["role"] != "system"]
    expected = join(
        [markup.text(row["answer"]) if row["answer"] else Html(), element("div", reference["content"], class_="quiet")]
    )
    cells = [
        *((turn["role"], markup.text(turn["content"]), "wide") for turn in turns),
        ("question", markup.text(question["content"]), "wide"),
        ("expected", expected, "wide"),
    ]
    for name, answer in responses.items():
        if answer is not None:
            response = (
                markup.text(answer["response"])
                if answer["response"]
                else element("p", "(nothing)", class_="text quiet")
            )
            cells.append((name, join([response, markup.mark(answer["right"])]), "half"))
    body = [element("div", element("dt", term), element("dd", value), class_=width) for term, value, width in cells]
    title = " · ".join(str(row[field]) for field in ("kind", "company", "topic") if row.get(field))
    folded = markup.details("System prompt", markup.text("\n\n".join(systems))) if systems else markup.escape("")
    return element("article", element("h4", title), folded, element("dl", *body))
