"""Progress as a bar for each lecture: what `records.progress` knows goes in, a piece of HTML comes out.

A bar has a segment for each exercise, as wide as its points and filled as far as they are earned. It takes text and
line colours from the page, so that it reads on light and dark themes; a solved exercise has a tick besides its colour.
"""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Sequence

FILL = "#0072B2"  # the first colour of llmcore.figures.PALETTE: 5.2 to 1 against white, also of the tick on it
LINE = "color-mix(in srgb, currentColor 45%, transparent)"


@dataclasses.dataclass(frozen=True)
class Row:
    """How far one exercise has come. `state` is solved, begun or open."""

    exercise_id: str
    title: str
    state: str
    points: int
    maximum: int
    hints: int

    @property
    def solved(self) -> bool:
        """True where all its points are earned."""
        return self.state == "solved"


def summary(rows: Sequence[Row]) -> str:
    """A lecture's exercises and points in words."""
    solved, points = sum(row.solved for row in rows), sum(row.points for row in rows)
    return f"{solved} of {len(rows)} exercises, {points} of {sum(row.maximum for row in rows)} points"


def to_text(number: str, rows: Sequence[Row]) -> str:
    """A lecture in lines of text: the sum, then each exercise."""
    lines = [f"Lecture {number}: {summary(rows)}"]
    for row in rows:
        hints = f"   hints seen: {row.hints}" if row.hints else ""
        lines.append(f"  {row.exercise_id:<6} {row.title:<40} {row.state:<7} {row.points}/{row.maximum}{hints}")
    return "\n".join(lines)


def to_html(lectures: dict[str, Sequence[Row]]) -> str:
    """All lectures, {number: its exercises}, as bars. Pointing at a segment shows the exercise in words."""
    cell = "padding:3px 12px 3px 0;text-align:left;white-space:nowrap;background:none;border:0"
    lines = [
        f'<tr style="background:none"><th scope="row" style="{cell}">Lecture {number}</th>'
        f'<td style="{cell}">{_bar(rows)}</td><td style="{cell}">{summary(rows)}</td></tr>'
        for number, rows in lectures.items()
    ]
    return f'<table style="border:0;border-collapse:collapse;font-size:13px">{"".join(lines)}</table>'


def _bar(rows: Sequence[Row]) -> str:
    style = f"display:flex;width:320px;height:22px;border:1px solid {LINE};border-radius:4px;overflow:hidden"
    return f'<div style="{style}">{"".join(map(_segment, rows))}</div>'


def _segment(row: Row) -> str:
    done = round(100 * min(1.0, row.points / row.maximum))
    words = f"{row.exercise_id} {row.title}: {row.state}, {row.points} of {row.maximum} points"
    words += f", {row.hints} hint{'s' if row.hints > 1 else ''} seen" if row.hints else ""
    style = (
        f"flex:{row.maximum};display:flex;align-items:center;justify-content:center;font-size:11px;"
        f"box-shadow:inset -1px 0 {LINE};background:linear-gradient(90deg,{FILL} {done}%,transparent {done}%)"
    )
    if row.solved:
        style += ";color:#fff"
    sign = "✓" if row.solved else "" if row.points else row.exercise_id.partition(".")[2]
    words = html.escape(words)
    return f'<span role="img" aria-label="{words}" title="{words}" style="{style}">{sign}</span>'
