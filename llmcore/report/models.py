"""The report's sections on models: what trainings and evaluations returned goes in, HTML comes out.

Every function takes summaries as `llmcore.pipeline` returns them, and passes over what they do not hold.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from llmcore import figures
from llmcore.report import markup
from llmcore.report.markup import Html, count, element, interval, join, percent

Summary = Mapping[str, Any]
History = Sequence[Mapping[str, Any]]

NOTHING = "–"
CONVERSATIONS = 10
SAMPLED_STEPS = 4
NATS = "loss (nats per token)"
KINDS = {
    "policy-from-memory": "a company's policy, learnt in fine-tuning in other words than those of the question",
    "policy-in-prompt": "a rule that stands in the system prompt and nowhere in the training data",
    "out-of-scope": "nothing the assistant was told answers it: right is to say so",
}


def pretraining(summary: Summary, history: History, baseline: Summary, ngram_name: str) -> Html:
    """How the loss fell, against the n-gram model, and what the model wrote on the way."""
    parts: list[Html] = []
    if summary:
        sizes = [count(summary[field]) for field in ("parameters", "parameters_without_embeddings", "tokens")]
        words = (
            f"{sizes[0]} parameters ({sizes[1]} without embeddings) saw {sizes[2]} tokens, which is "
            f"{summary['epochs']:.2f} times the training split. "
            f"The last validation loss was {summary['val_loss']:.3f} nats per token."
        )
        parts.append(element("p", words))
    ngram = baseline.get("ngram", {}).get("nats_per_token")
    levels = {ngram_name: ngram} if ngram is not None else {}
    caption = "Loss over pretraining. A single training point is one batch, which is why that line is restless."
    parts.append(loss_curves("pretraining", history, NATS, caption, levels))
    return join([*parts, _language(baseline, {}, ngram_name), _samples(history)])


def loss_curves(
    name: str, history: History, y_label: str, caption: str, levels: Mapping[str, float] | None = None
) -> Html:
    """Training and validation loss of one training as a figure."""
    series, words = {}, []
    for field, label in (("train_loss", "training"), ("val_loss", "validation")):
        points = [(row["step"], row[field]) for row in history if field in row]
        if points:
            series[label] = tuple(zip(*points, strict=True))
            (first, before), (last, after) = points[0], points[-1]
            words.append(f"{label} loss from {before:.2f} at step {first} to {after:.2f} at step {last}")
    if not series:
        return Html()
    words += [f"{label} at {level:.2f}" for label, level in (levels or {}).items()]
    drawing = figures.learning_curves(series, y_label=y_label, levels=levels)
    return markup.figure(drawing, f"Loss over {name}: {'; '.join(words)}", caption)


def _language(baseline: Summary, tuned: Summary, ngram_name: str) -> Html:
    """How well the validation text is predicted: n-gram, base and tuned model."""
    named = (
        (ngram_name, baseline.get("ngram")),
        ("base model", baseline.get("model")),
        ("tuned model", tuned.get("model")),
    )
    rows = [
        [
            name,
            f"{found['nats_per_token']:.3f}",
            f"{math.exp(found['nats_per_token']):.1f}",
            f"{found['bits_per_byte']:.3f}",
        ]
        for name, found in named
        if found
    ]
    return markup.table(
        "How well held-out text of the corpus is predicted, on the same tokens; lower is better.",
        ("model", "nats per token", "perplexity", "bits per byte"),
        rows,
    )


def spread(items: Sequence, number: int) -> list:
    """At most `number` of the items, the first and the last among them, evenly apart."""
    if len(items) <= number:
        return list(items)
    return [items[round(place * (len(items) - 1) / max(1, number - 1))] for place in range(number)]


def _samples(history: History) -> Html:
    sampled = spread([row for row in history if row.get("samples")], SAMPLED_STEPS)
    if not sampled:
        return Html()
    parts = [
        element("h3", "Samples as training proceeds"),
        element("p", "The same beginnings, continued by the model as it was after so many steps."),
    ]
    for row in sampled:
        loss = f", validation loss {row['val_loss']:.2f}" if "val_loss" in row else ""
        quotes = [element("blockquote", markup.text(sample)) for sample in row["samples"]]
        parts += [element("h4", f"Step {count(row['step'])}{loss}"), element("div", *quotes, class_="samples")]
    return join(parts)


def tasks(scores: Mapping[str, Summary]) -> Html:
    """Scores of the base model by likelihood, against chance."""
    if not scores:
        return Html()
    names, chance = list(scores), [score["chance"] for score in scores.values()]
    series = {"base model": [(score["accuracy"], score["low"], score["high"]) for score in scores.values()]}
    alt = "Share right against chance: " + ", ".join(
        f"{name} {percent(score['accuracy'])} against {percent(score['chance'])}" for name, score in scores.items()
    )
    rows = [
        [
            name,
            f"{score['right']} of {score['total']}",
            percent(score["accuracy"]),
            interval(score["low"], score["high"]),
            percent(score["chance"]),
            f"{score['p_value']:.3f}" if score["p_value"] >= 0.001 else "< 0.001",
        ]
        for name, score in scores.items()
    ]
    return join(
        [
            element(
                "p",
                "Of several continuations the model's answer is the one it finds likeliest per token; nothing was "
                "tuned for these questions. A name with a slash is part of the task before the slash.",
            ),
            markup.figure(
                figures.scores(names, series, chance=chance, x_label="right answers (%)"),
                alt,
                "Share of right answers with 95 % intervals (Wilson); the black stroke is what guessing gets.",
            ),
            markup.table(
                "The same in numbers. p is the probability that guessing gets at least so many right.",
                ("task", "right", "share", "95 % interval", "chance", "p"),
                rows,
            ),
        ]
    )


def emails(summary: Summary, history: History) -> Html:
    """The classifier: curve, accuracy and confusion matrix."""
    parts: list[Html] = []
    test = summary.get("test")
    if test:
        words = (
            f"{test['right']} of {test['total']} held-out e-mails were given the right class: "
            f"{percent(test['accuracy'])}, 95 % interval {interval(test['low'], test['high'])}."
        )
        if "majority" in summary:
            words += f" Always naming the most frequent class would get {percent(summary['majority'])}."
        parts.append(element("p", words))
    caption = "Loss of the classifier over fine-tuning."
    parts.append(loss_curves("classification", history, "loss (nats per e-mail)", caption))
    labels, counts = summary.get("labels"), summary.get("confusion")
    if labels and counts:
        right = ", ".join(
            f"{label} {row[place]} of {sum(row)}" for place, (label, row) in enumerate(zip(labels, counts, strict=True))
        )
        parts.append(
            markup.figure(
                figures.confusion_matrix(counts, labels),
                f"Right on the diagonal: {right}",
                "Confusion matrix of the held-out e-mails: how many of each class were given which.",
            )
        )
    return join(parts)


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
            _language(baseline, tuned, ngram_name),
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
                "chance is a draw among the phrases that could be meant.",
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
                markup.text(answer["response"]) if answer["response"] else element("p", "(nothing)", class_="quiet")
            )
            cells.append((name, join([response, markup.mark(answer["right"])]), "half"))
    body = [element("div", element("dt", term), element("dd", value), class_=width) for term, value, width in cells]
    title = " · ".join(str(row[field]) for field in ("kind", "company", "topic") if row.get(field))
    folded = markup.details("System prompt", markup.text("\n\n".join(systems))) if systems else markup.escape("")
    return element("article", element("h4", title), folded, element("dl", *body))
