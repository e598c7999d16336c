"""Figures of notebooks and reports: numbers in, a matplotlib `Figure` out, shown as HTML with alternative text.

Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart; lines differ by marker as well. The
background is white whatever the reader's theme is, so that axes and labels stay legible in dark JupyterLab.
"""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
HEAT = "cividis"
FONT = 9


def to_html(figure: Figure, alt: str) -> str:
    """The figure as one `<img>` element with its PNG inside and `alt` as its alternative text."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=120, facecolor="white", bbox_inches="tight", metadata={"Software": None})
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    width = round(figure.get_figwidth() * 80)
    return f'<img alt="{html.escape(alt)}" src="data:image/png;base64,{data}" style="max-width:100%;width:{width}px">'


def show(figure: Figure, alt: str) -> None:
    """Display the figure under a notebook's cell. `alt` says in words what a reader is to see in it."""
    from IPython.display import HTML, display

    display(HTML(to_html(figure, alt)))


def heat_maps(
    panels: Mapping[str, Any],
    rows: Sequence[str],
    columns: Sequence[str],
    *,
    y_label: str,
    x_label: str,
    value_label: str,
    numbers: bool = True,
    limits: tuple[float, float] | None = None,
) -> Figure:
    """Matrices side by side on one colour scale.

    Args:
        panels: title to matrix (len(rows), len(columns)); -inf and nan are drawn grey.
        rows, columns: names of the rows and columns. y_label, x_label: what these are. value_label: what a number is.
        numbers: write each number into its square.
        limits: ends of the colour scale; by default the smallest and largest finite numbers.
    """
    matrices = {title: np.asarray(matrix, dtype=float) for title, matrix in panels.items()}
    finite = np.concatenate([matrix[np.isfinite(matrix)] for matrix in matrices.values()])
    low, high = limits or (finite.min(), finite.max())
    square = 0.44 if numbers else 0.3
    size = (max(2.2, square * len(columns) + 0.9), max(1.6, square * len(rows) + 0.7))
    figure = Figure(figsize=(size[0] * len(matrices) + 0.5, size[1] + 0.5), layout="constrained")
    axes = np.atleast_1d(figure.subplots(1, len(matrices), sharey=True))
    for axis, (title, matrix) in zip(axes, matrices.items(), strict=True):
        image = axis.imshow(np.where(np.isfinite(matrix), matrix, np.nan), cmap=HEAT, vmin=low, vmax=high)
        axis.set_facecolor("#d9d9d9")
        axis.set_title(title, fontsize=FONT + 1)
        axis.set_xticks(range(len(columns)), columns, rotation=55, ha="right", rotation_mode="anchor", fontsize=FONT)
        axis.set_yticks(range(len(rows)), rows, fontsize=FONT)
        axis.set_xlabel(x_label, fontsize=FONT)
        if numbers:
            _write_numbers(axis, matrix, (low + high) / 2)
    axes[0].set_ylabel(y_label, fontsize=FONT, labelpad=8)
    bar = figure.colorbar(image, ax=list(axes), shrink=0.85, aspect=25)
    bar.set_label(value_label, fontsize=FONT)
    bar.ax.tick_params(labelsize=FONT - 1)
    return figure


def attention_maps(
    weights: Mapping[str, Any], words: Sequence[str], keys: Sequence[str] | None = None, numbers: bool = True
) -> Figure:
    """Attention weights (T, T) by head: each row is a query and says how much of it each key gets."""
    return heat_maps(
        weights,
        words,
        keys or words,
        y_label="query: the word that looks",
        x_label="key: the word looked at",
        value_label="weight",
        numbers=numbers,
        limits=(0.0, 1.0),
    )


def curves(
    x: Sequence[float],
    series: Mapping[str, Sequence[float]],
    *,
    x_label: str,
    y_label: str,
    x_log: bool = False,
    y_log: bool = False,
    expected: Sequence[str] = (),
) -> Figure:
    """Lines over one axis; the names in `expected` are drawn dashed and without markers, as theory beside measurement."""
    figure = Figure(figsize=(5.6, 3.2), layout="constrained")
    axis = figure.subplots()
    for number, (label, y) in enumerate(series.items()):
        style = {"linestyle": "--"} if label in expected else {"marker": MARKERS[number % len(MARKERS)]}
        axis.plot(x, np.asarray(y, dtype=float), color=PALETTE[number % len(PALETTE)], label=label, **style)
    if x_log:
        axis.set_xscale("log", base=2)
        axis.set_xticks(list(x), [f"{value:,.0f}" for value in x])
        axis.minorticks_off()
    if y_log:
        axis.set_yscale("log")
    _finish(axis, x_label, y_label)
    if len(series) > 1:
        axis.legend(fontsize=FONT)
    return figure


def bars(names: Sequence[str], series: Mapping[str, Sequence[float]], *, x_label: str, y_label: str) -> Figure:
    """Groups of bars: one group a name, one colour a series."""
    figure = Figure(figsize=(max(4.5, 0.75 * len(names) + 1), 2.9), layout="constrained")
    axis = figure.subplots()
    width = 0.8 / len(series)
    for number, (label, values) in enumerate(series.items()):
        places = np.arange(len(names)) + (number - (len(series) - 1) / 2) * width
        axis.bar(places, np.asarray(values, dtype=float), width, color=PALETTE[number], label=label)
    axis.set_xticks(range(len(names)), names)
    _finish(axis, x_label, y_label)
    if len(series) > 1:
        axis.legend(fontsize=FONT)
    return figure


def learning_curves(
    series: Mapping[str, tuple[Sequence[float], Sequence[float]]],
    *,
    y_label: str,
    levels: Mapping[str, float] | None = None,
) -> Figure:
    """Losses over training steps.

    Args:
        series: name to (steps, losses). More than 40 points are drawn thin and without markers.
        y_label: what the loss is, with its unit.
        levels: name to the loss of something that does not train, drawn as a dashed horizontal line.
    """
    figure = Figure(figsize=(5.6, 3.2), layout="constrained")
    axis = figure.subplots()
    for number, (label, (steps, losses)) in enumerate(series.items()):
        many = len(steps) > 40
        style = {"linewidth": 0.8} if many else {"marker": MARKERS[number % len(MARKERS)], "markersize": 5}
        axis.plot(steps, losses, color=PALETTE[number % len(PALETTE)], label=label, **style)
    for number, (label, level) in enumerate((levels or {}).items(), start=len(series)):
        axis.axhline(level, color=PALETTE[number % len(PALETTE)], linestyle="--", label=label)
    axis.set_ylim(0, 1.05 * axis.dataLim.ymax)
    axis.xaxis.get_major_locator().set_params(integer=True)
    _finish(axis, "training step", y_label)
    axis.legend(fontsize=FONT)
    return figure


def scores(
    names: Sequence[str],
    series: Mapping[str, Sequence[tuple[float, float, float]]],
    *,
    chance: Sequence[float],
    x_label: str,
) -> Figure:
    """Shares of right answers, a row a name, with their intervals and with what guessing gets.

    Args:
        names: the rows, from the top.
        series: label to one (share, lower end, upper end) a row, all in 0..1; nan where there is none.
        chance: share that guessing gets, a row.
        x_label: what is counted as right.
    """
    figure = Figure(figsize=(5.6, max(1.5, 0.3 * len(names) * max(1, 0.7 * len(series)) + 0.9)), layout="constrained")
    axis = figure.subplots()
    for number, (label, triples) in enumerate(series.items()):
        share, low, high = 100 * np.asarray(triples, dtype=float).T
        places = np.arange(len(names)) + 0.26 * (number - (len(series) - 1) / 2)
        errors = np.maximum([share - low, high - share], 0)  # rounding can put an end on the wrong side
        style = {"marker": MARKERS[number % len(MARKERS)], "linestyle": "none", "capsize": 3, "markersize": 5}
        axis.errorbar(share, places, xerr=errors, color=PALETTE[number % len(PALETTE)], label=label, **style)
    places = np.arange(len(names))
    axis.vlines(100 * np.asarray(chance, dtype=float), places - 0.38, places + 0.38, color="black", label="chance")
    axis.set_yticks(places, names)
    axis.set_ylim(len(names) - 0.5, -0.5)
    axis.set_xlim(-2, 102)
    _finish(axis, x_label, "")
    figure.legend(loc="outside upper center", ncols=len(series) + 1, fontsize=FONT, frameon=False)
    return figure


def funnel(names: Sequence[str], counts: Sequence[int], *, x_label: str) -> Figure:
    """What is left after each step, from the top; beside each bar its length and what the step took away."""
    figure = Figure(figsize=(5.6, 0.34 * len(names) + 0.8), layout="constrained")
    axis = figure.subplots()
    axis.barh(range(len(names)), counts, color=PALETTE[0])
    for place, (before, after) in enumerate(zip([counts[0], *counts], counts, strict=False)):
        lost = f"  ({after - before:,})".replace("-", "−") if after != before else ""
        axis.text(after, place, f" {after:,}{lost}", va="center", fontsize=FONT)
    axis.set_yticks(range(len(names)), names)
    axis.invert_yaxis()
    axis.set_xlim(0, 1.32 * max([*counts, 1]))  # room for what is written beside the longest bar
    _finish(axis, x_label, "")
    axis.grid(visible=False)
    axis.xaxis.set_major_formatter("{x:,.0f}")
    return figure


def confusion_matrix(counts: Any, labels: Sequence[str]) -> Figure:
    """Counts (labels, labels) of true against predicted class; colour is the share of the true class."""
    counts = np.asarray(counts)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    names = {"y_label": "true class", "x_label": "predicted class", "value_label": "share of the true class"}
    figure = heat_maps({"": shares}, labels, labels, **names, numbers=False, limits=(0.0, 1.0))
    figure.set_size_inches(5.6, 0.42 * len(labels) + 1.9)
    for (row, column), count in np.ndenumerate(counts):
        color = "white" if shares[row, column] < 0.5 else "black"
        figure.axes[0].text(column, row, str(count), ha="center", va="center", fontsize=FONT, color=color)
    return figure


def ranges(
    rows: Mapping[str, tuple[float, float]],
    *,
    x_label: str,
    points: Mapping[str, Sequence[float]] | None = None,
    x_log: bool = False,
) -> Figure:
    """From a lowest to a highest number, a row a name from the top, with single numbers marked upon it.

    Args:
        rows: name to (low, high).
        points: label to one number a row; nan where there is none.
    """
    figure = Figure(figsize=(5.6, 0.42 * len(rows) + 1.2), layout="constrained")
    axis = figure.subplots()
    low, high = np.asarray(list(rows.values()), dtype=float).T
    places = np.arange(len(rows))
    axis.barh(places, high - low, left=low, height=0.5, color=PALETTE[5], label="range")
    for number, (label, values) in enumerate((points or {}).items()):
        style = {"marker": MARKERS[number], "linestyle": "none", "color": PALETTE[(0, 1, 2, 3, 6)[number]]}
        axis.plot(np.asarray(values, dtype=float), places, label=label, **style)
    axis.set_yticks(places, list(rows))
    axis.set_ylim(len(rows) - 0.5, -0.5)
    if x_log:
        axis.set_xscale("log")
        axis.set_xlim(low.min() / 1.3, high.max() * 1.3)
        axis.xaxis.set_major_formatter("{x:g}")
    else:
        axis.set_xlim(min(0.0, 1.05 * low.min()), 1.05 * axis.dataLim.xmax)
    _finish(axis, x_label, "")
    if points:
        figure.legend(loc="outside upper center", ncols=1 + len(points), fontsize=FONT, frameon=False)
    return figure


def token_strips(rows: Mapping[str, Sequence[str]]) -> Figure:
    """Texts as strips of tokens, a row a text from the top; a space is drawn as `·`, a line end as `¶`.

    Every character is as wide as any other, so rows of the same text stand above each other letter by letter.
    """
    longest = max(sum(map(len, tokens)) for tokens in rows.values())
    figure = Figure(figsize=(max(4.5, 0.095 * longest + 1.6), 0.36 * len(rows) + 0.6), layout="constrained")
    axis = figure.subplots()
    for row, tokens in enumerate(rows.values()):
        start = 0
        for number, token in enumerate(tokens):
            colour = (*to_rgb(PALETTE[number % 2]), 0.25)
            place = (start + 0.06, row - 0.38)
            axis.add_patch(Rectangle(place, len(token) - 0.12, 0.76, facecolor=colour, edgecolor=PALETTE[number % 2]))
            for offset, character in enumerate(token.replace(" ", "·").replace("\n", "¶")):
                axis.text(
                    start + offset + 0.5, row, character, ha="center", va="center", family="monospace", fontsize=FONT,
                    parse_math=False,
                )  # fmt: skip
            start += len(token)
    axis.set_xlim(0, longest)
    axis.set_ylim(len(rows) - 0.5, -0.5)
    axis.set_yticks(range(len(rows)), rows)
    _finish(axis, "characters", "text")
    axis.grid(visible=False)
    return figure


def _finish(axis: Any, x_label: str, y_label: str) -> None:
    axis.set_xlabel(x_label, fontsize=FONT)
    axis.set_ylabel(y_label, fontsize=FONT)
    axis.tick_params(labelsize=FONT)
    axis.grid(alpha=0.3)
    axis.set_axisbelow(True)
    axis.spines[["top", "right"]].set_visible(False)


def _write_numbers(axis: Any, matrix: np.ndarray, middle: float) -> None:
    for (row, column), value in np.ndenumerate(matrix):
        text = f"{value:.2f}".removeprefix("0").replace("-0.", "-.") if np.isfinite(value) else ""
        text = {".00": "0", "1.00": "1"}.get(text, text)
        color = "white" if value < middle else "black"
        axis.text(column, row, text, ha="center", va="center", fontsize=FONT - 2, color=color)
