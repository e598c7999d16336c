"""Our tokenizer against Hugging Face `tokenizers` and tiktoken, on the same text, in one process and one thread each.

    python benchmarks/tokenizer.py [DOCUMENTS.parquet] [--megabytes 7] [--merges 8192] [--rounds 3]

Without documents it takes the docstrings of the packages installed here: prose, with the many rare words that slow
training down. The sides take turns, and the medians of processor seconds are compared, which a busy machine changes
little. Of training, the peer breaks ties in another way, so that its merges are others, but as many. Of encoding, all
sides have our merges, and it is checked that they give equal ids.
"""

import os

os.environ["RAYON_NUM_THREADS"] = "1"  # read when `tokenizers` first works

import argparse
import ast
import statistics
import sysconfig
import tempfile
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import tiktoken
import tokenizers
from tokenizers import models, pre_tokenizers, trainers

from llmcore.tokenizer import SPLIT_PATTERNS, Tokenizer, train_bpe

DESCRIBED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def docstrings() -> Iterator[str]:
    """The longer docstrings of the installed packages, each once."""
    warnings.simplefilter("ignore")  # of other people's source text
    seen = set()
    for path in sorted(Path(sysconfig.get_paths()["purelib"]).rglob("*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, UnicodeDecodeError, ValueError):
            continue
        found = (ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, DESCRIBED))
        for text in found:
            if len(text) > 200 and text not in seen:
                seen.add(text)
                yield text


def some_texts(documents: Path | None, megabytes: float) -> list[str]:
    source = docstrings() if documents is None else pq.read_table(documents, columns=["text"])["text"].to_pylist()
    texts, size = [], 0
    for text in source:
        if size >= megabytes * 1e6:
            break
        texts.append(text)
        size += len(text.encode("utf-8"))
    print(f"{len(texts):,} texts, {size / 1e6:.1f} MB, from {documents or 'installed docstrings'}")
    return texts


def compare(title: str, sides: dict[str, Callable[[], object]], rounds: int) -> None:
    """Print the median seconds of each side, and its ratio to the first; the sides take turns."""
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            begin = time.process_time()
            side()
            seconds[name].append(time.process_time() - begin)
    print(f"\n| {title} | processor seconds | of `{next(iter(sides))}` |\n|---|---|---|")
    first = statistics.median(next(iter(seconds.values())))
    for name, measured in seconds.items():
        median = statistics.median(measured)
        print(f"| {name} | {median:.2f} ({min(measured):.2f} to {max(measured):.2f}) | {median / first:.2f} |")


def train_peer(texts: list[str], merges: int) -> None:
    trainer = trainers.BpeTrainer(
        vocab_size=256 + merges, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    peer = tokenizers.Tokenizer(models.BPE())
    peer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    peer.train_from_iterator(texts, trainer)


def compare_encoding(ours: Tokenizer, texts: list[str], folder: Path, rounds: int) -> None:
    path = folder / "tokenizer.json"
    ours.save(path)
    hugging_face = tokenizers.Tokenizer.from_file(str(path))
    hugging_face.encode_special_tokens = True
    ranks = {token: id_ for id_, token in enumerate(ours.token_bytes[: 256 + len(ours.merges)])}
    direct = tiktoken.Encoding("peer", pat_str=SPLIT_PATTERNS["gpt2"], mergeable_ranks=ranks, special_tokens={})
    sides = {
        "tokenizers, encode_batch_fast": lambda: [e.ids for e in hugging_face.encode_batch_fast(texts)],
        "tiktoken itself, encode_ordinary": lambda: [direct.encode_ordinary(text) for text in texts],
        "ours, encode_batch (through tiktoken)": lambda: ours.encode_batch(texts),
        "ours, encode, a new tokenizer each time": lambda: list(map(Tokenizer.load(path).encode, texts)),
        "ours, encode, again": lambda: list(map(ours.encode, texts)),
    }
    first, *others = (side() for side in sides.values())
    assert all(ids == first for ids in others), "the ids differ"
    compare("encoding, equal ids", sides, rounds)


def measure_stream(path: Path, text: str) -> None:
    print("\n| stream, a new tokenizer each time | peak |\n|---|---|")
    for megabytes in (1, 2.5, 5):
        ours, length = Tokenizer.load(path), int(megabytes * 1e6)
        pieces = (text[first : min(first + 65536, length)] for first in range(0, length, 65536))
        tracemalloc.start()
        ids = sum(1 for _ in ours.encode_stream(pieces))
        print(f"| {megabytes} million characters, {ids:,} ids | {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB |")
        tracemalloc.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=Path, nargs="?")
    parser.add_argument("--megabytes", type=float, default=7)
    parser.add_argument("--merges", type=int, default=8192)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"tokenizers {tokenizers.__version__}, tiktoken {tiktoken.__version__}")
    texts = some_texts(options.documents, options.megabytes)
    ours = train_bpe(texts, 256 + options.merges, [])
    sides = {
        "tokenizers": lambda: train_peer(texts, options.merges),
        "ours": lambda: train_bpe(texts, 256 + options.merges, []),
    }
    compare(f"training, {len(ours.merges)} merges", sides, options.rounds)
    with tempfile.TemporaryDirectory() as folder:
        compare_encoding(ours, texts, Path(folder), options.rounds)
        measure_stream(Path(folder) / "tokenizer.json", "\n\n".join(texts))


if __name__ == "__main__":
    main()
