"""docs/data.md: its files are written and its commands run, in order, in an empty folder, and say what it shows."""

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parent.parent / "docs" / "data.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```([^\n]*)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
# What differs from run to run or machine to machine: times, memory, sizes, losses.
VARYING = re.compile(r"\d+\.\d+|[\d,]+ MB")


def free_port() -> str:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return str(server.getsockname()[1])


def shown() -> list[str]:
    """Lines of output that the page shows, in order."""
    return [line for kind, text in BLOCKS if kind == "text output" for line in text.splitlines() if line.strip()]


def normal(line: str) -> str:
    return VARYING.sub("#", " ".join(line.split()))


def test_a_block_is_a_file_or_commands_or_output_or_needs_a_network():
    kinds = {kind for kind, _ in BLOCKS}
    assert {"sh", "sh network", "yaml network", "text output"} <= kinds
    files = [kind.split()[1] for kind in kinds if kind.startswith(("python ", "yaml ")) and kind != "yaml network"]
    assert {"make_site.py", "crawl_site.py", "clean_site.py", "clean_folder.py", "mine.yaml"} == set(files)


@pytest.mark.timeout(500)
def test_the_commands_that_need_no_network_give_the_output_shown(tmp_path):
    for kind, text in BLOCKS:
        _, _, name = kind.partition(" ")
        if "." in name:
            (tmp_path / name).write_text(text, encoding="utf-8")
    commands = "".join(text for kind, text in BLOCKS if kind == "sh").replace("8123", free_port())
    # A virtual environment's `python` and `llmcore`, whether or not it is activated.
    python = shlex.quote(sys.executable)
    script = f'set -e\npython() {{ {python} "$@"; }}\nllmcore() {{ {python} -m llmcore "$@"; }}\n{commands}'
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(
        ["bash", "-c", script],
        cwd=tmp_path,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # so that the server ends with it, even where a command failed
    ) as process:
        lines = []
        try:
            for line in process.stdout:
                lines.append(line)
                if "data.md ends here" in line:
                    break
        finally:
            os.killpg(process.pid, signal.SIGTERM)
    output = "".join(lines)
    assert "data.md ends here" in output, output
    printed = list(map(normal, output.splitlines()))
    missing = [line for line in shown() if normal(line) not in printed]
    assert not missing, f"shown but not printed: {missing}; printed:\n{output}"
