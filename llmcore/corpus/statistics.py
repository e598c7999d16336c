"""How large and how varied a corpus is: texts go in, a small dictionary of numbers comes out."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from llmcore.corpus.dedup import exact_key, near_duplicates, ngram_hashes, words
from llmcore.corpus.documents import Document

NGRAMS = {"fourgram": 4, "eightgram": 8, "thirteengram": 13}


def corpus_statistics(texts: Iterable[str]) -> dict[str, int | float]:
    """Size and variety of a corpus.

    Words are case folded and counted without punctuation; n-grams, of 4, 8 and 13 words, stay within a document.
    `gzip_ratio` is bytes by compressed bytes (DEFLATE level 6, a blank line between texts): about 2.5 to 3.5 for
    English prose, higher where text repeats itself. An exact duplicate is a document whose text an earlier one has,
    but for case, white space and Unicode form.

    Returns:
        documents, words, characters, bytes, words_per_document (mean), distinct_words; of `fourgram`, `eightgram` and
        `thirteengram` each the number (fourgrams), distinct_fourgrams and distinct_fourgram_share (of all);
        exact_duplicates, gzip_ratio. Shares and means of nothing are 0.
    """
    texts = list(texts)
    vocabulary: set[str] = set()
    word_count = 0
    for text in texts:
        found = words(text)
        word_count += len(found)
        vocabulary.update(found)
    return {
        "documents": len(texts),
        "words": word_count,
        "characters": sum(map(len, texts)),
        "bytes": sum(map(len, _pieces(texts))),
        "words_per_document": word_count / max(len(texts), 1),
        "distinct_words": len(vocabulary),
        **_ngram_counts(texts),
        "exact_duplicates": len(texts) - len(set(map(exact_key, texts))),
        "gzip_ratio": gzip_ratio(texts),
    }


def gzip_ratio(texts: Sequence[str]) -> float:
    """Bytes of the texts, in this order, by what gzip makes of them."""
    # wbits of 16 + 15 makes zlib write the gzip container, header and checksum included.
    compressor = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    byte_count = compressed = 0
    for data in _pieces(texts):
        byte_count += len(data)
        compressed += len(compressor.compress(data))
    return byte_count / (compressed + len(compressor.flush()))


def _pieces(texts: Iterable[str]) -> Iterator[bytes]:
    for number, text in enumerate(texts):
        yield (("\n\n" if number else "") + text).encode("utf-8", "surrogatepass")


def _ngram_counts(texts: Sequence[str]) -> dict[str, int | float]:
    counts: dict[str, int | float] = {}
    for name, size in NGRAMS.items():
        hashes, _ = ngram_hashes(texts, size)
        distinct = len(np.unique(hashes))
        counts[f"{name}s"] = len(hashes)
        counts[f"distinct_{name}s"] = distinct
        counts[f"distinct_{name}_share"] = distinct / max(len(hashes), 1)
    return counts


def near_duplicate_count(documents: Sequence[Document], threshold: float = 0.8) -> int:
    """How many documents would have to go so that no two stay that `near_duplicates` finds; exact ones count too."""
    return sum(len(cluster) - 1 for cluster in near_duplicates(documents, threshold))


def first_bytes(documents: Iterable[Document], size: int) -> list[Document]:
    """The first documents that hold `size` bytes of text together, or all."""
    kept, held = [], 0
    for document in documents:
        if held >= size:
            break
        kept.append(document)
        held += len(document.text.encode("utf-8", "surrogatepass"))
    return kept


def compare_corpora(corpora: Mapping[str, Sequence[Document]]) -> str:
    """A table in Markdown: a row a corpus, with its size, variety, compression and duplicates.

    Compare corpora of about one size (`first_bytes`): the more text, the smaller the share of what is new in it. gzip
    looks back no further than 32 KiB, so its ratio depends on the order of the documents: it is stated for the order
    given, where neighbours are often of a kind, and for one drawn at random, as training reads them.
    """
    header = ["corpus", "MB", "documents", "words", "distinct words", *(f"distinct {n}-grams" for n in NGRAMS.values())]
    lines = [[*header, "gzip ratio", "shuffled", "exact duplicates", "near-duplicates"]]
    lines.append(["---", *["---:"] * (len(lines[0]) - 1)])
    for name, documents in corpora.items():
        texts = [document.text for document in documents]
        found = corpus_statistics(texts)
        ratios = [f"{found['gzip_ratio']:.2f}", f"{gzip_ratio(random.Random(1).sample(texts, len(texts))):.2f}"]
        variety = [f"{found[f'distinct_{n}s']:,} ({100 * found[f'distinct_{n}_share']:.0f} %)" for n in NGRAMS]
        counts = [f"{found[key]:,}" for key in ("documents", "words", "distinct_words")]
        duplicates = [f"{found['exact_duplicates']:,}", f"{near_duplicate_count(documents):,}"]
        lines.append([name, f"{found['bytes'] / 1e6:.1f}", *counts, *variety, *ratios, *duplicates])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def statistics_by_source(documents: Sequence[Document]) -> dict[str, dict[str, int | float]]:
    """`corpus_statistics` of each source, in alphabetical order, and of `all` documents together, last."""
    by_source: dict[str, list[str]] = {}
    for document in documents:
        by_source.setdefault(document.source, []).append(document.text)
    table = {source: corpus_statistics(by_source[source]) for source in sorted(by_source)}
    table["all"] = corpus_statistics(document.text for document in documents)
    return table
