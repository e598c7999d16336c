"""A stage imports the stages before it, never one after it; nothing but the command line and tests imports course/."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "llmcore"
ANYONES = {"errors", "files"}
# data/ and model/ know nothing of each other but may both be read by training/.
ORDER = ("corpus", "tokenizer", "data", "model", "training", "inference", "evaluation")
ABOVE = {stage: {*ORDER[: place + 1], *ANYONES} for place, stage in enumerate(ORDER)}
ABOVE |= {"model": {"model", *ANYONES}, "figures": set(), "errors": set(), "files": {"errors"}, "stages": ANYONES}
ABOVE |= {"report": {"report", "figures", *ANYONES}, "pipeline": {*ORDER, *ANYONES, "stages", "report"}}
ABOVE |= {
    "__main__": {"cli"},
    "cli": {*ORDER, *ANYONES, "pipeline", "course"},
    "course": {*ORDER, *ANYONES, "course", "figures"},
}


def imported(path: Path) -> set[str]:
    """Parts of llmcore that a file imports anywhere in it, inside functions too."""
    parts = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        parts |= {name.split(".")[1] for name in names if name.startswith("llmcore.")}
    return parts - {"__version__"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_upwards(path):
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if part != "__init__":
        assert imported(path) <= ABOVE[part], f"{part} may import {sorted(ABOVE[part])} only"
