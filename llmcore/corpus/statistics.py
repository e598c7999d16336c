"""How large and how varied a corpus is: texts go in, a small dictionary of numbers comes out."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

import numpy as np

from llmcore.corpus.dedup import ngram_hashes, words
from llmcore.corpus.documents import Document


def corpus_statistics(texts: Iterable[str]) -> dict[str, int | float]:
    """Size and variety of a corpus.

    Words are case folded and counted without punctuation; 4-grams stay within a document. `gzip_ratio` is bytes by
    compressed bytes (DEFLATE level 6, a blank line between texts): about 2.5 to 3.5 for English prose, higher where
    text repeats itself.

    Returns:
        documents, words, characters, bytes, words_per_document (mean), distinct_words, fourgrams, distinct_fourgrams,
        distinct_fourgram_share (of all 4-grams), gzip_ratio. Shares and means of nothing are 0.
    """
    texts = list(texts)
    vocabulary: set[str] = set()
    word_count = byte_count = compressed = 0
    # wbits of 16 + 15 makes zlib write the gzip container, header and checksum included.
    compressor = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    for number, text in enumerate(texts):
        found = words(text)
        word_count += len(found)
        vocabulary.update(found)
        data = (("\n\n" if number else "") + text).encode("utf-8", "surrogatepass")
        byte_count += len(data)
        compressed += len(compressor.compress(data))
    compressed += len(compressor.flush())
    fourgrams, _ = ngram_hashes(texts, 4)
    distinct = len(np.unique(fourgrams))
    return {
        "documents": len(texts),
        "words": word_count,
        "characters": sum(map(len, texts)),
        "bytes": byte_count,
        "words_per_document": word_count / max(len(texts), 1),
        "distinct_words": len(vocabulary),
        "fourgrams": len(fourgrams),
        "distinct_fourgrams": distinct,
        "distinct_fourgram_share": distinct / max(len(fourgrams), 1),
        "gzip_ratio": byte_count / compressed,
    }


def statistics_by_source(documents: Sequence[Document]) -> dict[str, dict[str, int | float]]:
    """`corpus_statistics` of each source, in alphabetical order, and of `all` documents together, last."""
    by_source: dict[str, list[str]] = {}
    for document in documents:
        by_source.setdefault(document.source, []).append(document.text)
    table = {source: corpus_statistics(by_source[source]) for source in sorted(by_source)}
    table["all"] = corpus_statistics(document.text for document in documents)
    return table
