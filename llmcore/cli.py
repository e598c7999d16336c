"""The command line: `llmcore run`, `llmcore chat`, `llmcore course`. Bad input ends in one line and exit status 2."""

from __future__ import annotations

import dataclasses
import itertools
import os
import sys
from argparse import ArgumentError, ArgumentParser, Namespace
from pathlib import Path

from llmcore.errors import InputError
from llmcore.files import read_json

PROFILES = ("smoke", "cpu", "gpu")
CONFIGS = Path(__file__).parent / "configs"
USAGE = """\
usage: llmcore run [options]      from pages to an assistant: runs what is not yet done, then writes the report
       llmcore chat [RUN]         talk to the assistant of a run (by default that of the profile)
       llmcore depth N            print the training that follows from N layers, for llmcore run --config
       llmcore scaling [RUN]      train small models on a run's tokens and fit the law of their losses
       llmcore course release     write lectures/ from solutions/, all or by number, as in `release 06`
                                  (--check: only say where they differ)
       llmcore course normalise   strip outputs and foreign metadata from solutions/
       llmcore course grade       grade a folder of submissions in a sandbox
options of each: llmcore run --help"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit status (0 fine, 1 a check failed, 2 bad input, 130 interrupted)."""
    arguments = sys.argv[1:] if arguments is None else arguments
    commands = {"run": run, "chat": chat, "depth": depth, "scaling": scaling, "course": course}
    try:
        if not arguments or arguments[0] not in commands:
            asked = bool(arguments) and arguments[0] in ("-h", "--help", "help")
            print(USAGE, file=sys.stdout if asked else sys.stderr)
            return 0 if asked else 2
        return commands[arguments[0]](arguments[1:])
    except InputError as error:
        print(f"llmcore: {error}", file=sys.stderr)
        return 2
    except ArgumentError as error:
        print(f"llmcore: {one_line(error)}; see: llmcore {arguments[0]} --help", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if error.filename is None:
            raise
        print(f"llmcore: {error.filename}: {error.strerror}; check the path and its permissions", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("llmcore: interrupted; the same command goes on from here", file=sys.stderr)
        return 130


def one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def default_profile() -> str:
    """The profile that `LLMCORE_PROFILE` names, else `cpu`."""
    profile = os.environ.get("LLMCORE_PROFILE") or "cpu"
    if profile not in PROFILES:
        raise InputError("LLMCORE_PROFILE", f"no profile {profile!r}", f"choose one of {', '.join(PROFILES)}")
    return profile


def profile_of(arguments: list[str]) -> tuple[str, list[str]]:
    """The profile that `--profile` or else the environment names, and the other arguments."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--profile", choices=PROFILES)
    found, rest = parser.parse_known_args(arguments)
    return found.profile or default_profile(), rest


def config_paths(arguments: list[str]) -> list[str]:
    """The files that `--config FILE` and `--config=FILE` name."""
    named = [argument.partition("=")[2] for argument in arguments if argument.startswith("--config=")]
    return named + [path for option, path in itertools.pairwise(arguments) if option == "--config"]


def check_config(parser: ArgumentParser, path: str) -> None:
    """Refuse a configuration file by its name: the parser alone would say what is wrong and not where."""
    if not Path(path).is_file():
        raise InputError(path, "no such file", "check the path")
    try:
        parser.parse_path(path, defaults=False)
    except (ArgumentError, TypeError, ValueError) as error:
        raise InputError(path, one_line(error), "llmcore run --help lists what may stand there") from error


def run(arguments: list[str]) -> int:
    """`llmcore run`: the main job."""
    import jsonargparse

    from llmcore.pipeline import RunConfig, run_pipeline

    profile, rest = profile_of(arguments)
    parser = jsonargparse.ArgumentParser(
        prog="llmcore run",
        description=f"From pages to an assistant. --profile {{{','.join(PROFILES)}}} picks the defaults shown below.",
        default_config_files=[str(CONFIGS / f"{profile}.yaml")],
        exit_on_error=False,
    )
    parser.add_argument("--config", action="config", help="YAML file of changes to the profile")
    parser.add_argument("--directory", default=f"runs/{profile}", help="folder that the run is kept in")
    parser.add_class_arguments(RunConfig)
    for path in config_paths(rest):
        check_config(parser, path)
    chosen = parser.instantiate(parser.parse_args(rest))
    config = RunConfig(**{field.name: chosen[field.name] for field in dataclasses.fields(RunConfig)})
    directory = Path(chosen["directory"])
    report = run_pipeline(config, directory)
    print(f"\nThe report: {report}\nTalk to it:  llmcore chat {directory}")
    return data_status(directory)


def data_status(directory: Path) -> int:
    """1, and a line that says where to look, if data was missing that the sources should have held; else 0."""
    damaged = read_json(directory / "collect" / "stage.json")["summary"]["damaged"]
    if damaged:
        rejects = directory / "collect" / "rejects.jsonl"
        print(f"llmcore: {damaged} damaged places in the sources; {rejects} names them", file=sys.stderr)
    return 1 if damaged else 0


def chat(arguments: list[str]) -> int:
    """`llmcore chat`: talk to the assistant of a run."""
    from llmcore.inference.chat import HELP, converse, load_chat
    from llmcore.inference.generate import SamplingConfig

    profile, rest = profile_of(arguments)
    parser = ArgumentParser(prog="llmcore chat", description="Talk to the assistant of a run.", exit_on_error=False)
    parser.add_argument("run", nargs="?", default=f"runs/{profile}", help="folder of the run (default: %(default)s)")
    parser.add_argument("--system", default="", help="what the assistant is told before the conversation")
    parser.add_argument("--temperature", type=float, default=0.0, help="0 takes the likeliest token always")
    parser.add_argument("--max-new-tokens", type=int, default=64, help="longest answer, in tokens")
    parser.add_argument("--seed", type=int, default=0, help="of the draws, where the temperature is above 0")
    options = parse(parser, rest)
    sampling = SamplingConfig(options.max_new_tokens, options.temperature, seed=options.seed)
    conversation = load_chat(Path(options.run), options.system, sampling)
    if sys.stdin.isatty():
        print(HELP)
    converse(conversation)
    return 0


def depth(arguments: list[str]) -> int:
    """`llmcore depth`: print the configuration that follows from a number of layers."""
    import yaml

    from llmcore.training.depth import at_depth

    parser = ArgumentParser(prog="llmcore depth", description="A training from its depth alone.", exit_on_error=False)
    parser.add_argument("depth", type=int, help="layers; all else follows by published rules")
    parser.add_argument("--context-length", type=int, default=256, help="tokens a window (default: %(default)s)")
    parser.add_argument("--tokens", type=int, help="a budget other than 20 a parameter")
    options = parse(parser, arguments)
    dial = at_depth(options.depth, options.context_length, options.tokens)
    print(f"# {dial.parameters:,} parameters without embeddings, {dial.tokens:,} tokens, {dial.flop:.2g} operations")
    print(yaml.safe_dump(dial.sections(), sort_keys=False), end="")
    return 0


def scaling(arguments: list[str]) -> int:
    """`llmcore scaling`: a sweep of small trainings, and the law fitted to them."""
    from llmcore.training.scaling import SweepConfig, scaling

    profile, rest = profile_of(arguments)
    default = SweepConfig()
    parser = ArgumentParser(prog="llmcore scaling", description="Fit a scaling law.", exit_on_error=False)
    parser.add_argument("run", nargs="?", default=f"runs/{profile}", help="folder of the run (default: %(default)s)")
    parser.add_argument("--depths", type=int, nargs="+", default=default.depths, help="layers of the models")
    parser.add_argument("--tokens", type=int, nargs="+", default=default.tokens, help="token budgets of each")
    parser.add_argument("--width-a-layer", type=int, default=default.width_a_layer, help="(default: %(default)s)")
    parser.add_argument("--context-length", type=int, default=default.context_length, help="(default: %(default)s)")
    parser.add_argument("--seed", type=int, default=default.seed, help="of weights and data (default: %(default)s)")
    options = vars(parse(parser, rest))
    run = Path(options.pop("run"))
    options |= {name: tuple(options[name]) for name in ("depths", "tokens")}
    scaling(SweepConfig(**options), run)
    return 0


def course(arguments: list[str]) -> int:
    """`llmcore course`: release the lectures from the solutions, grade what learners hand in."""
    if arguments[:1] == ["grade"]:
        from llmcore.course.grading import command

        return command.main(parse(command.parser(), arguments[1:]))
    from llmcore.course.release import drift, normalise_all, release_all

    parser = ArgumentParser(prog="llmcore course", description="Make the lectures.", exit_on_error=False)
    parser.add_argument("action", choices=("release", "normalise"))
    parser.add_argument("numbers", nargs="*", metavar="NN", help="lectures by number, as in 06; all when none is given")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where lectures/ differs")
    parser.add_argument("--solutions", type=Path, default=Path("solutions"))
    parser.add_argument("--lectures", type=Path, default=Path("lectures"))
    options = parse(parser, arguments)
    if options.action == "normalise":
        normalise_all(options.solutions, options.numbers)
        return 0
    if not options.check:
        for path in release_all(options.solutions, options.lectures, options.numbers):
            print("wrote", path)
        return 0
    difference = drift(options.solutions, options.lectures, options.numbers)
    if difference:
        print(difference, "lectures/ differs from what solutions/ releases; run: llmcore course release", sep="\n")
    return 1 if difference else 0


def parse(parser: ArgumentParser, arguments: list[str]) -> Namespace:
    """Parse strictly, raising `ArgumentError` for all that argparse would end the process for."""
    options, unknown = parser.parse_known_intermixed_args(arguments)
    if unknown:
        raise ArgumentError(None, f"unrecognized arguments: {' '.join(unknown)}")
    return options
