"""Corpus statistics, checked by hand and against plain Python."""

import gzip

import pytest

from llmcore.corpus.documents import Document
from llmcore.corpus.statistics import (
    compare_corpora,
    corpus_statistics,
    first_bytes,
    near_duplicate_count,
    statistics_by_source,
)

TEXTS = ["The cat sat on the mat, the cat sat.", "Über den Fluss geht ein Weg.", "Short."]


def test_by_hand():
    found = corpus_statistics(["a b c d a b c d", "a b"])
    assert found["documents"] == 2
    assert found["words"] == 10
    assert found["characters"] == 18
    assert found["bytes"] == 20  # with the blank line between
    assert found["distinct_words"] == 4
    assert found["words_per_document"] == 5
    # abcd bcda cdab dabc abcd: five, of which abcd twice; the second text is too short for any.
    assert (found["fourgrams"], found["distinct_fourgrams"]) == (5, 4)
    assert found["distinct_fourgram_share"] == pytest.approx(0.8)
    assert (found["eightgrams"], found["distinct_eightgrams"], found["thirteengrams"]) == (1, 1, 0)
    assert found["distinct_thirteengram_share"] == 0


def test_fourgrams_do_not_cross_documents_and_case_and_punctuation_do_not_count():
    words = [text.casefold().replace(",", "").replace(".", "").split() for text in TEXTS]
    expected = [tuple(line[i : i + 4]) for line in words for i in range(len(line) - 3)]
    found = corpus_statistics(TEXTS)
    assert found["fourgrams"] == len(expected)
    assert found["distinct_fourgrams"] == len(set(expected))
    assert found["distinct_words"] == len({word for line in words for word in line})


def test_longer_ngrams_against_plain_python():
    texts = [" ".join(str(i % (7 + number)) for i in range(40)) for number in range(5)]
    for name, size in (("eightgram", 8), ("thirteengram", 13)):
        lines = [text.split() for text in texts]
        expected = [tuple(line[i : i + size]) for line in lines for i in range(len(line) - size + 1)]
        found = corpus_statistics(texts)
        assert (found[f"{name}s"], found[f"distinct_{name}s"]) == (len(expected), len(set(expected)))


def test_duplicates():
    long = " ".join(f"word{number}" for number in range(60))
    texts = ["The cat.", "the  CAT.", "The dog.", long, long + " end", long.upper()]
    assert corpus_statistics(texts)["exact_duplicates"] == 2
    # the cat again, and two more of the long one
    assert near_duplicate_count([Document(str(i), "x", text) for i, text in enumerate(texts)]) == 3


def test_first_bytes():
    documents = [Document(str(number), "x", "ü" * 5) for number in range(9)]
    assert len(first_bytes(documents, 11)) == 2
    assert first_bytes(documents, 10**9) == documents


def test_a_table_of_corpora():
    documents = [Document(str(number), "x", text) for number, text in enumerate([*TEXTS, TEXTS[0]])]
    header, rule, ours, theirs = compare_corpora({"ours": documents, "theirs": documents[:1]}).splitlines()
    assert header.count("|") == rule.count("|") == ours.count("|") == 13
    cells = [cell.strip() for cell in ours.split("|")]
    assert cells[1:6] == ["ours", "0.0", "4", "25", "12"] and cells[-3:-1] == ["1", "1"]
    assert theirs.split("|")[7].strip() == "2 (100 %)"  # 8-grams of nine words


def test_gzip_ratio_is_that_of_gzip():
    texts = [f"{text} {number}" for number in range(200) for text in TEXTS]
    data = "\n\n".join(texts).encode("utf-8")
    assert corpus_statistics(texts)["gzip_ratio"] == pytest.approx(len(data) / len(gzip.compress(data, 6)), rel=1e-3)


def test_nothing():
    assert corpus_statistics([])["distinct_fourgram_share"] == 0
    assert corpus_statistics([""])["words_per_document"] == 0


def test_by_source():
    table = statistics_by_source([Document("1", "news", TEXTS[0]), Document("2", "forum", TEXTS[1])])
    assert list(table) == ["forum", "news", "all"]
    assert table["news"] == corpus_statistics(TEXTS[:1])
    assert table["all"]["documents"] == 2
