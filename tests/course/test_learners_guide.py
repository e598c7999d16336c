"""`docs/learners.md` shows what really comes out: its Python blocks are run, and its text blocks compared."""

import re
from pathlib import Path

import pytest

from llmcore.course import checking

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "learners.md").read_text(encoding="utf-8")
PAIRS = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", GUIDE, re.DOTALL)


def test_each_output_is_what_its_code_prints(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LLMCORE_PROGRESS", str(tmp_path))
    monkeypatch.setattr(checking, "_latest", {})
    assert len(PAIRS) == GUIDE.count("```python") == 5
    namespace = {}
    for code, expected in PAIRS:
        exec(code, namespace)
        printed = capsys.readouterr().out
        assert expected in printed if "progress()" in code else expected == printed


@pytest.mark.parametrize("path", re.findall(r"`((?:llmcore|solutions)/[\w/.]+)`", GUIDE))
def test_what_it_points_to_is_there(path):
    assert (ROOT / path).exists()


def test_the_messages_of_its_table_are_those_of_the_checks():
    rows = re.findall(r"^\| `([^`]+)`", GUIDE, re.MULTILINE)
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "llmcore" / "course").glob("*.py"))
    words = sources.replace("{self.time_limit:g}", f"{checking.TIME_LIMIT:g}").replace("{names}", "torch.softmax")
    assert len(rows) == 7
    assert all(row in words.replace("`", "") for row in rows)
