"""The report's sections on models: what trainings and evaluations returned goes in, HTML comes out.

Every function takes summaries as `llmcore.pipeline` returns them, and passes over what they do not hold.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from llmcore import figures
from llmcore.report import markup
from llmcore.report.markup import Html, count, element, interval, join, percent

Summary = Mapping[str, Any]
History = Sequence[Mapping[str, Any]]

SAMPLED_STEPS = 4
MAX_GROUPS = 4
NATS = "loss (nats per token)"


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
    return join([*parts, language_table(baseline, {}, ngram_name), _samples(history)])


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


def language_table(baseline: Summary, tuned: Summary, ngram_name: str) -> Html:
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
    shown, folded = _told_apart(scores)
    series = {"base model": [(score["accuracy"], score["low"], score["high"]) for score in shown.values()]}
    alt = "Share right against chance: " + ", ".join(
        f"{name} {percent(score['accuracy'])} against {percent(score['chance'])}" for name, score in shown.items()
    )
    chance = [score["chance"] for score in shown.values()]
    words = (
        "Of several continuations the model's answer is the one it finds likeliest per token; nothing was tuned for "
        "these questions. A name with a slash is part of the task before the slash."
    )
    return join(
        [
            element("p", words),
            markup.figure(
                figures.scores(list(shown), series, chance=chance, x_label="right answers (%)"),
                alt,
                "Share of right answers with 95 % intervals (Wilson); the black stroke is what guessing gets.",
            ),
            _task_table("The same in numbers. p is the probability that guessing gets at least so many right.", shown),
            markup.details("Tasks in finer parts", _task_table("Parts of few questions each.", folded))
            if folded
            else "",
        ]
    )


def _told_apart(scores: Mapping[str, Summary]) -> tuple[dict[str, Summary], dict[str, Summary]]:
    """Scores to show, and those of tasks that have too many groups to show; a task's only group says nothing new."""
    groups = Counter(name.split("/")[0] for name in scores if "/" in name)
    shown, folded = {}, {}
    for name, score in scores.items():
        task = name.split("/")[0]
        if name == task or 1 < groups[task] <= MAX_GROUPS or task not in scores:
            shown[name] = score
        elif groups[task] > MAX_GROUPS:
            folded[name] = score
    return shown, folded


def _task_table(caption: str, scores: Mapping[str, Summary]) -> Html:
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
    return markup.table(caption, ("task", "right", "share", "95 % interval", "chance", "p"), rows)


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
