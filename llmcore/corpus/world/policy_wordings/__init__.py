"""Rules and policies in words: one module a trade, and one for the rules that a prompt states, each of text blocks.

Paragraphs of a block are topics. A topic opens with `name: values`; each line below begins with a mark: `Q` a question
that training asks, `V` one kept for validation, `H` one held out for the test, `R` a rule as a prompt states it, `A` an
answer; `{}` stands for the value, and ` / ` parts two wordings on one line.
"""

from __future__ import annotations

from collections.abc import Iterator


def read_topics(block: str, marks: str) -> Iterator[tuple[str, str, dict[str, tuple[str, ...]]]]:
    """Yield (name, values, {mark: wordings}) for each topic of a block.

    Raises:
        ValueError: a line begins with none of `marks`, or a mark has no line (the topic is named).
    """
    for paragraph in block.strip().split("\n\n"):
        head, *body = paragraph.splitlines()
        name, values = head.split(": ", maxsplit=1)
        lines: dict[str, list[str]] = {mark: [] for mark in marks}
        for line in body:
            mark, _, wordings = line.partition(" ")
            if mark not in lines:
                raise ValueError(f"topic {name!r}: the line {line!r} begins with none of {', '.join(marks)}")
            lines[mark] += wordings.split(" / ")
        if not all(lines.values()):
            raise ValueError(f"topic {name!r}: needs lines marked {', '.join(marks)}")
        yield name, values, {mark: tuple(found) for mark, found in lines.items()}
