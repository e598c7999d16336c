"""One student's grades as a page of HTML that stands alone and runs nothing, whatever their code and messages hold."""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from llmcore.course.grading.gradebook import maximum, total
from llmcore.files import atomic_open

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = """body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
pre { background: #f4f4f4; padding: .8rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere }
h2 { border-bottom: 1px solid #ccc; margin-top: 2.5rem } .points { font-weight: 600 } .reason { color: #8a3b00 }"""


def write_feedback(path: str | Path, student: str, records: Iterable[dict[str, Any]]) -> None:
    """Write a student's page, atomically: each exercise's points, the checks' messages and the student's own code."""
    parts = [f"<h1>Feedback for {_text(student)}</h1>"]
    for record in records:
        parts += _lecture(record)
    body = "\n".join(parts)
    page = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Feedback</title>
<style>{STYLE}</style>
</head>
<body>
{body}
</body>
</html>
"""
    with atomic_open(path, "wb") as file:
        file.write(page.encode("utf-8", "replace"))


def _lecture(record: dict[str, Any]) -> list[str]:
    points, most = total(record), maximum(record)
    score = f"{points} of {most} points" if points is not None else "not graded"
    parts = [f"<h2>Lecture {_text(record['lecture'])}: {score}</h2>"]
    if record["status"] != "graded":
        parts.append(f"<p>Status: {_text(record['status'])}</p>")
    if record["remarks"]:
        parts.append("<ul>" + "".join(f"<li>{_text(one)}</li>" for one in record["remarks"]) + "</ul>")
    for one in record["exercises"]:
        got = "not graded" if one["points"] is None else f"{one['points']} of {one['maximum']}"
        parts.append(f'<h3>{_text(one["id"])} {_text(one["title"])} <span class="points">({got})</span></h3>')
        if one["reason"]:
            parts.append(f'<p class="reason">{_text(one["reason"])}</p>')
        parts += [f"<pre>{_text(text)}</pre>" for text in (one["text"], one["code"]) if text]
    return parts


def _text(value: str) -> str:
    """Escaped, without control characters."""
    return html.escape(
        "".join(one if one.isprintable() or one in "\n\t" else "\N{REPLACEMENT CHARACTER}" for one in value)
    )
