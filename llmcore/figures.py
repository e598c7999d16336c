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
from matplotlib.figure import Figure

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
