"""One list of dependencies, versions in one file, the same commands everywhere."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def name_of(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9._-]+", requirement).group().lower().replace("_", "-")


def dependencies() -> list[str]:
    extras = [item for items in PROJECT["optional-dependencies"].values() for item in items]
    return [item for item in [*PROJECT["dependencies"], *extras] if not item.startswith("llmcore")]


def test_the_packages_asked_for_are_there():
    assert {"torch", "lightning", "datasets", "matplotlib", "jupyterlab", "nbval"} <= set(map(name_of, dependencies()))


def test_dependencies_are_ranges_and_constraints_are_pins():
    assert all(re.fullmatch(r"[\w.-]+(\[\w+\])?>=[\d.]+(; .+)?", item) for item in dependencies())
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)  # a local +cpu would not match
    assert set(map(name_of, dependencies())) <= set(map(name_of, pins))


def test_conda_lists_python_and_pip_and_installs_the_project():
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    names = [name_of(item) for item in listed if isinstance(item, str)]
    assert names == ["python", "pip"]
    assert f"python{PROJECT['requires-python']}" in listed
    (pip,) = (item["pip"] for item in listed if isinstance(item, dict))
    assert pip == ["--constraint constraints.txt", "--editable .[lab]"]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt", "environment.yml", "Makefile", ".ci/run"])
def test_no_index_address_in_any_file(name):
    assert not re.search(r"https?://[^\s]*(pypi|pytorch|whl|simple)", (ROOT / name).read_text(encoding="utf-8"))


def test_importing_the_package_loads_neither_torch_nor_lightning():
    code = "import sys, llmcore, llmcore.cli; sys.exit(any(name in sys.modules for name in ('torch', 'lightning')))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def commands(language: str = "sh") -> list[str]:
    blocks = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def test_every_make_target_of_the_readme_exists():
    targets = {command.split()[1] for command in commands() if command.startswith("make ")}
    assert {"run", "test", "lab"} <= targets
    for target in targets:
        done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_continuous_integration_runs_the_readmes_test_command():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.rstrip().splitlines()[-1] == "make test" and "make test" in commands()
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")


def test_the_readmes_quick_commands_run(tmp_path):
    """Those that take the small profile, and then a chat with what they made."""
    quick = [c.removeprefix(".venv/bin/") for c in commands() if "--profile smoke" in c or c.endswith("--help")]
    assert len(quick) >= 3
    for command in [*quick, "llmcore chat runs/smoke"]:
        words = [sys.executable, "-m", *command.split()]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, input="Hello\n", timeout=500)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "runs" / "smoke" / "report.html").exists()
