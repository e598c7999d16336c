"""Documents go to Parquet and come back; files that are not whole are refused."""

import pandas
import pyarrow
import pyarrow.parquet
import pytest

from llmcore.corpus.documents import FIELDS, Document, read_documents, write_documents
from llmcore.errors import InputError

DOCUMENTS = [
    Document("a-1", "stories", "One.\n\nTwo, with ü and 語.", "plot-1", "http://host/1", "en"),
    Document("a-2", "reviews", ""),
]


def test_round_trip(tmp_path):
    path = tmp_path / "folder" / "documents.parquet"
    assert write_documents(path, iter(DOCUMENTS)) == 2
    assert read_documents(path) == DOCUMENTS
    assert list(pandas.read_parquet(path).columns) == list(FIELDS)


def test_no_documents_are_a_whole_file(tmp_path):
    assert write_documents(tmp_path / "none.parquet", []) == 0
    assert read_documents(tmp_path / "none.parquet") == []


def test_the_same_documents_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_documents(tmp_path / name, DOCUMENTS)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_columns_beyond_ours_are_ignored_and_those_missing_are_filled(tmp_path):
    path = tmp_path / "web.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"text": ["x", "y"], "score": [0.1, 0.2]}), path)
    assert read_documents(path) == [Document("web.parquet-0", "web", "x"), Document("web.parquet-1", "web", "y")]


def test_a_file_without_text_is_refused(tmp_path):
    path = tmp_path / "web.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"content": ["x"]}), path)
    with pytest.raises(InputError, match=r"no column 'text' among \['content'\]; rename"):
        read_documents(path)


@pytest.mark.parametrize("rows", [["x", None], [1, 2]])
def test_rows_without_text_are_refused(tmp_path, rows):
    path = tmp_path / "web.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"text": rows}), path)
    with pytest.raises(InputError, match="give every row a text"):
        read_documents(path)


@pytest.mark.parametrize("keep", [0, 4, 100, -1])
def test_a_truncated_file_is_refused(tmp_path, keep):
    path = tmp_path / "documents.parquet"
    write_documents(path, DOCUMENTS)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(InputError, match=r"documents\.parquet: not a whole Parquet file"):
        read_documents(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="no such file; run the stage that writes it"):
        read_documents(tmp_path / "missing.parquet")


def test_a_failure_half_way_leaves_nothing(tmp_path):
    def documents():
        yield DOCUMENTS[0]
        raise RuntimeError("half-way")

    with pytest.raises(RuntimeError):
        write_documents(tmp_path / "documents.parquet", documents())
    assert list(tmp_path.iterdir()) == []
