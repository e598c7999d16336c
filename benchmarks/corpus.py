"""The corpus: how varied it is beside real prose, and how fast its steps are beside the libraries that do the same.

    python benchmarks/corpus.py variety [NAME=DOCUMENTS.parquet ...] [--worlds smoke gpu] [--megabytes 10]
    python benchmarks/corpus.py speed [--pages 300] [--rounds 3]

`variety` compares finished corpora, worlds drawn and cleaned on the spot, and this machine's documentation as it was
read (our rules of quality, made for prose, would drop half of it): so many megabytes of each, drawn at random. `speed` lets each step of ours and its peer take turns
on the same input in one run; medians of processor seconds are compared, which a busy machine changes little.
"""

import argparse
import platform
import random
import resource
import statistics
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import yaml

from llmcore.corpus.clean import clean, cleaning_steps
from llmcore.corpus.collect import WRITERS, CorpusConfig, collect_site
from llmcore.corpus.dedup import near_duplicates, shingles
from llmcore.corpus.documents import Document, read_documents, write_documents
from llmcore.corpus.engines import local, run_steps
from llmcore.corpus.extract import decode, extract
from llmcore.corpus.readers.documentation import read_documentation
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.statistics import compare_corpora, first_bytes
from llmcore.corpus.warc import read_warc
from llmcore.corpus.world.facts import World

CONFIGS = Path(__file__).parents[1] / "llmcore" / "configs"


def some_of(documents: Sequence[Document], size: int) -> list[Document]:
    """Documents of `size` bytes together, drawn at random, in the order in which they were."""
    places = random.Random(1).sample(range(len(documents)), len(documents))
    count = len(first_bytes((documents[place] for place in places), size))
    return [documents[place] for place in sorted(places[:count])]


def world_documents(profile: str, megabytes: float, seed: int = 1) -> list[Document]:
    """The dumps of a profile's world in its proportions, cleaned; no more of them than the megabytes want."""
    config = yaml.safe_load((CONFIGS / f"{profile}.yaml").read_text(encoding="utf-8"))["corpus"]
    world = World.create(seed, config["places"], config.get("richness", 1.0))
    # A document is about 600 bytes, so this is enough, with some to drop.
    share = min(1.0, megabytes * 2500 / sum(config["documents"].values()))
    drawn = [d for source, count in config["documents"].items() for d in WRITERS[source](world, round(share * count))]
    return clean(drawn).documents


def compare_variety(named: Sequence[str], worlds: Sequence[str], megabytes: float) -> None:
    corpora = {f"world, `{profile}`": world_documents(profile, megabytes) for profile in worlds}
    for name, _, path in (entry.partition("=") for entry in named):
        corpora[name] = read_documents(Path(path))
    if "documentation" not in corpora:
        corpora["documentation"] = list(read_documentation(Rejects()))
    size = round(megabytes * 1e6)
    print(compare_corpora({name: some_of(found, size) for name, found in corpora.items()}))


def processor_seconds() -> float:
    """Of this process and of its children that have ended, to a microsecond."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def compare(title: str, megabytes: float, sides: dict[str, Callable[[], object]], rounds: int) -> None:
    """Print each side's median megabytes a processor second, and its seconds as a multiple of the first's."""
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            begin = processor_seconds()
            side()
            seconds[name].append(processor_seconds() - begin)
    medians = {name: statistics.median(measured) for name, measured in seconds.items()}
    first = next(iter(medians.values()))
    for name, median in medians.items():
        spread = f"{megabytes / max(seconds[name]):.2f} to {megabytes / min(seconds[name]):.2f}"
        print(f"| {title} | {name} | {megabytes / median:.2f} ({spread}) | {median / first:.2f} |", flush=True)


def compare_extraction(pages: list[tuple[str, bytes]], rounds: int) -> None:
    from resiliparse.extract.html2text import extract_plain_text
    from trafilatura import extract as peer

    megabytes = sum(len(body) for _, body in pages) / 1e6
    options = {"favor_precision": True, "include_comments": False, "with_metadata": False}
    sides = {
        "ours, precise": lambda: [extract(body, url) for url, body in pages],
        "trafilatura.extract": lambda: [peer(body, url=url, **options) for url, body in pages],
    }
    compare("extraction, MB of HTML", megabytes, sides, rounds)
    sides = {
        "ours, fast": lambda: [extract(body, url, mode="fast") for url, body in pages],
        "resiliparse, decoding included": lambda: [
            extract_plain_text(decode(body), main_content=True, alt_texts=False, list_bullets=False)
            for _, body in pages
        ],
    }
    compare("extraction, MB of HTML", megabytes, sides, rounds)


def datasketch_pairs(documents: list[Document]) -> set[tuple[int, int]]:
    """The peer's candidates: the same shingles, as many hash functions, its own bands for the same threshold."""
    from datasketch import MinHash, MinHashLSH

    hashes, offsets = shingles(document.text for document in documents)
    index, pairs = MinHashLSH(threshold=0.8, num_perm=128), set()
    for row in range(len(documents)):
        signature = MinHash(num_perm=128)
        signature.update_batch([value.tobytes() for value in hashes[offsets[row] : offsets[row + 1]]])
        pairs.update((other, row) for other in index.query(signature))
        index.insert(row, signature)
    return pairs


def compare_near_duplicates(documents: list[Document], megabytes: float, rounds: int) -> None:
    sides = {
        "ours, candidates verified": lambda: near_duplicates(documents),
        "datasketch, candidates": lambda: datasketch_pairs(documents),
    }
    compare("near-duplicates, MB of text", megabytes, sides, rounds)


def compare_engines(documents: list[Document], megabytes: float, folder: Path, rounds: int) -> None:
    paths = [folder / f"{number}.parquet" for number in range(4)]
    for number, path in enumerate(paths):
        write_documents(path, documents[number::4])
    from loguru import logger

    logger.disable("datatrove")  # which says what it does at length
    numbers = iter(range(10**6))
    sides = {
        "embedded loop": lambda: run_steps(cleaning_steps(), paths, folder / f"run-{next(numbers)}"),
        "datatrove, LocalPipelineExecutor, 1 worker": lambda: run_steps(
            cleaning_steps(), paths, folder / f"run-{next(numbers)}", local(workers=1)
        ),
    }
    compare("all cleaning steps over 4 files, MB of text", megabytes, sides, rounds)


def compare_speed(pages: int, rounds: int) -> None:
    names = ("trafilatura", "resiliparse", "datasketch", "datatrove")
    print(f"Python {platform.python_version()}, {', '.join(f'{name} {version(name)}' for name in names)}\n")
    print("| step | side | MB a processor second | times the first's seconds |\n|---|---|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        folder, world = Path(name), World.create(1, 40, 0.1)
        collect_site(world, CorpusConfig(site_documents=pages), folder)
        found = [(url, body) for url, kind, body in read_warc(folder / "site.warc.gz") if kind.startswith("text/html")]
        compare_extraction(found, rounds)
        documents = [d for source in ("encyclopedia", "news", "stories") for d in WRITERS[source](world, 4 * pages)]
        megabytes = sum(len(document.text.encode("utf-8")) for document in documents) / 1e6
        compare_near_duplicates(documents, megabytes, rounds)
        compare_engines(documents, megabytes, folder, rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parts = parser.add_subparsers(dest="part", required=True)
    variety = parts.add_parser("variety")
    variety.add_argument("corpora", nargs="*", metavar="NAME=DOCUMENTS.parquet")
    variety.add_argument("--worlds", nargs="*", default=["smoke", "gpu"], choices=("smoke", "cpu", "gpu"))
    variety.add_argument("--megabytes", type=float, default=10)
    speed = parts.add_parser("speed")
    speed.add_argument("--pages", type=int, default=300)
    speed.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.part == "variety":
        compare_variety(options.corpora, options.worlds, options.megabytes)
    else:
        compare_speed(options.pages, options.rounds)


if __name__ == "__main__":
    main()
