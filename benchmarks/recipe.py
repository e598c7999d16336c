"""What the main job reaches: runs it for several seeds and prints the README's tables.

    python benchmarks/recipe.py [--profile cpu] [--seeds 1 2 3] [--directory runs/recipe]

Peers: an interpolated modified Kneser-Ney 5-gram model on the same tokens, the majority class, and the base model on
the same questions. Times are this machine's, from runs one after another; quote them with the machine.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

STAGES = ("collect", "clean", "tokenize", "pretrain", "baseline", "classify", "instruct", "evaluate")


def run(profile: str, seed: int, directory: Path) -> dict[str, dict]:
    """The records of one run's stages, by name; a finished run is not run again."""
    command = [sys.executable, "-m", "llmcore", "run", "--profile", profile, "--seed", str(seed)]
    subprocess.run([*command, "--directory", str(directory)], check=True, stdout=sys.stderr)
    return {stage: json.loads((directory / stage / "stage.json").read_text(encoding="utf-8")) for stage in STAGES}


def percent(score: dict) -> str:
    return f"{100 * score['accuracy']:.0f} %"


def quality(records: dict[str, dict]) -> dict[str, str]:
    """One run's figures, by row of the table."""
    baseline, emails, tuned = (records[name]["summary"] for name in ("baseline", "classify", "evaluate"))
    ours, peer = baseline["model"]["nats_per_token"], baseline["ngram"]["nats_per_token"]
    rows = {
        "validation loss, nats a token: GPT": f"{ours:.2f}",
        "the same, Kneser-Ney 5-gram": f"{peer:.2f}",
        "ratio": f"{ours / peer:.2f}",
        "e-mails by department, held-out wordings": percent(emails["test"]),
        "the same, majority class": f"{100 * emails['majority']:.0f} %",
    }
    for kind, score in tuned["answers"].items():
        rows[f"{kind}: base"] = percent(baseline["answers"][kind])
        rows[f"{kind}: tuned"] = percent(score)
    for task, score in baseline["tasks"].items():
        if "/" not in task or task.startswith("fact-recall"):
            rows[f"{task}, untuned (chance {100 * score['chance']:.0f} %)"] = percent(score)
    rows["general text after tuning, nats a token"] = f"{tuned['model']['nats_per_token']:.2f}"
    return rows


def table(header: list[str], rows: dict[str, list[str]]) -> str:
    lines = [header, ["---"] * len(header), *([name, *values] for name, values in rows.items())]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", default="cpu")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--directory", type=Path, default=Path("runs/recipe"))
    options = parser.parse_args()
    runs = {seed: run(options.profile, seed, options.directory / f"{options.profile}-{seed}") for seed in options.seeds}
    columns = {seed: quality(records) for seed, records in runs.items()}
    names = [f"seed {seed}" for seed in options.seeds]
    first = columns[options.seeds[0]]
    print(table(["what", *names], {row: [columns[seed].get(row, "") for seed in options.seeds] for row in first}))
    print()
    costs = {
        stage: [f"{runs[s][stage]['seconds']:.0f} s, {runs[s][stage]['peak_megabytes']:,.0f} MB" for s in options.seeds]
        for stage in STAGES
    }
    totals = [sum(record["seconds"] for record in runs[seed].values()) for seed in options.seeds]
    costs["all"] = [f"{total:.0f} s" for total in totals]
    print(table(["stage", *names], costs))


if __name__ == "__main__":
    main()
