"""Token shards against plain arrays, and against every way a file can be missing, cut short, changed or foreign."""

from __future__ import annotations

import errno
import itertools
import json
import random

import numpy as np
import pytest

import llmcore.files
from llmcore.data.shards import TokenShards, write_shards
from llmcore.errors import InputError

END = 99
OPTIONS = {"tokenizer_fingerprint": "f" * 64, "vocab_size": 100, "end_id": END}


def some_documents(count: int = 20) -> list[tuple[str, list[int]]]:
    random_ = random.Random("shards")
    sources = ("stories", "news")
    return [(random_.choice(sources), random_.choices(range(99), k=random_.randrange(0, 30))) for _ in range(count)]


def flat(documents) -> np.ndarray:
    return np.array([id_ for _, ids in documents for id_ in [*ids, END]])


@pytest.fixture
def directory(tmp_path):
    write_shards(tmp_path / "train", some_documents(), shard_tokens=64, **OPTIONS)
    return tmp_path / "train"


def test_files_are_raw_little_endian_ids_and_a_manifest(tmp_path):
    documents = [("b", [1, 2]), ("a", [3]), ("b", [])]
    manifest = write_shards(tmp_path, documents, shard_tokens=4, **OPTIONS)
    names = ["boundaries.bin", "manifest.json", "shard-00000.bin", "shard-00001.bin"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert (tmp_path / "shard-00000.bin").read_bytes() == bytes([1, 0, 2, 0, 99, 0, 3, 0])
    assert (tmp_path / "shard-00001.bin").read_bytes() == bytes([99, 0, 99, 0])
    assert (tmp_path / "boundaries.bin").read_bytes() == b"".join(n.to_bytes(8, "little") for n in (0, 3, 5, 6))
    assert manifest == json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["tokens"] == 6 and manifest["documents"] == 3 and manifest["dtype"] == "uint16"
    assert manifest["tokens_by_source"] == {"a": 2, "b": 4}
    assert [(shard["name"], shard["tokens"]) for shard in manifest["shards"]] == [
        ("shard-00000.bin", 4),
        ("shard-00001.bin", 2),
    ]
    assert manifest["shards"][1]["sha256"] == llmcore.files.sha256(tmp_path / "shard-00001.bin")


@pytest.mark.parametrize("shard_tokens", [5, 64, 10_000])
def test_reads_as_one_flat_array(tmp_path, shard_tokens):
    documents = some_documents()
    expected = flat(documents)
    write_shards(tmp_path, iter(documents), shard_tokens=shard_tokens, **OPTIONS)
    shards = TokenShards.open(tmp_path, "f" * 64)
    assert len(shards) == len(expected)
    assert np.array_equal(shards.tokens(), expected)
    assert np.array_equal(shards.tokens(5, 90), expected[5:90])
    assert len(shards.tokens(7, 7)) == 0
    assert (shards.documents, shards.vocab_size) == (20, 100)
    assert sum(shards.tokens_by_source.values()) == len(expected)


@pytest.mark.parametrize("shard_tokens", [5, 64, 10_000])
def test_each_document_is_found_by_its_boundaries(tmp_path, shard_tokens):
    documents = some_documents()
    write_shards(tmp_path, documents, shard_tokens=shard_tokens, **OPTIONS)
    shards = TokenShards.open(tmp_path)
    assert shards.boundaries.dtype == np.int64 and not shards.boundaries.flags.writeable
    found = [shards.tokens(start, stop).tolist() for start, stop in itertools.pairwise(shards.boundaries)]
    assert found == [[*ids, END] for _, ids in documents]


def test_shards_without_boundaries_still_open(directory):
    path = directory / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    del manifest["boundaries"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    (directory / "boundaries.bin").unlink()
    shards = TokenShards.open(directory)
    assert np.array_equal(shards.tokens(), flat(some_documents()))
    with pytest.raises(InputError, match=r"manifest\.json: it names no boundaries of documents; delete its folder"):
        _ = shards.boundaries


@pytest.mark.parametrize("shard_tokens", [5, 64, 10_000])
@pytest.mark.parametrize("length", [1, 2, 7, 8, 100])
def test_every_window_is_gathered_across_shards(tmp_path, shard_tokens, length):
    documents = some_documents()
    expected = flat(documents)
    write_shards(tmp_path, documents, shard_tokens=shard_tokens, **OPTIONS)
    shards = TokenShards.open(tmp_path)
    starts = np.random.default_rng(0).permutation(len(expected) - length + 1)
    windows = shards.gather(starts, length)
    assert windows.dtype == np.int64 and windows.flags.writeable
    assert np.array_equal(windows, expected[starts[:, None] + np.arange(length)])
    assert shards.gather(starts[:0], length).shape == (0, length)


def test_windows_outside_are_refused(directory):
    shards = TokenShards.open(directory)
    for starts, length in (([-1], 3), ([len(shards) - 2], 3), ([0], len(shards) + 1), ([0], 0)):
        with pytest.raises(ValueError, match="reaches outside"):
            shards.gather(np.array(starts), length)
    with pytest.raises(ValueError, match="need 0 <= start <= stop"):
        shards.tokens(3, len(shards) + 1)


def test_what_is_read_cannot_be_written(directory):
    shards = TokenShards.open(directory)
    before = (directory / "shard-00000.bin").read_bytes()
    shards.tokens()[:] = 0
    shards.gather(np.array([0]), 5)[:] = 0
    assert (directory / "shard-00000.bin").read_bytes() == before
    with pytest.raises(ValueError, match="read-only"):
        shards._shards[0][0] = 0


@pytest.mark.parametrize(
    ("vocab_size", "dtype", "width"), [(2**16, "uint16", 2), (2**16 + 1, "uint32", 4), (2**32, "uint32", 4)]
)
def test_ids_are_kept_in_the_narrowest_type_and_never_wrap(tmp_path, vocab_size, dtype, width):
    ids = [0, vocab_size - 1]
    options = {"tokenizer_fingerprint": "f", "vocab_size": vocab_size, "end_id": 0}
    assert write_shards(tmp_path, [("a", ids)], **options)["dtype"] == dtype
    assert (tmp_path / "shard-00000.bin").stat().st_size == 3 * width
    assert TokenShards.open(tmp_path).tokens().tolist() == [*ids, 0]
    for bad in (vocab_size, -1):
        with pytest.raises(InputError, match=rf"token id {bad} is outside the vocabulary 0\.\.{vocab_size - 1}"):
            write_shards(tmp_path, [("a", ids), ("b", [0, bad, 1])], **options)


@pytest.mark.parametrize("ids", [[1.5], ["a"], [[1, 2]], [True], [2**70]])
def test_what_is_no_list_of_ids_is_refused(tmp_path, ids):
    with pytest.raises(InputError, match=r"document 1 \(source poems\): its token ids are not a flat sequence"):
        write_shards(tmp_path, [("a", [1]), ("poems", ids)], **OPTIONS)


def test_no_documents_are_refused(tmp_path):
    with pytest.raises(InputError, match="no documents to write"):
        write_shards(tmp_path, [], **OPTIONS)


def test_writing_again_replaces_all(directory):
    write_shards(directory, [("a", [1, 2])], **OPTIONS)
    assert TokenShards.open(directory).tokens().tolist() == [1, 2, END]
    names = ["boundaries.bin", "manifest.json", "shard-00000.bin"]
    assert sorted(path.name for path in directory.iterdir()) == names


def test_the_same_documents_give_the_same_bytes(directory, tmp_path):
    write_shards(tmp_path / "again", some_documents(), shard_tokens=64, **OPTIONS)
    for path in sorted(directory.iterdir()):
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_a_failure_half_way_leaves_no_set_of_shards(directory):
    def documents():
        yield from some_documents()
        raise RuntimeError("the tokenizer failed")

    with pytest.raises(RuntimeError):
        write_shards(directory, documents(), shard_tokens=64, **OPTIONS)
    assert not [path.name for path in directory.iterdir() if path.name.endswith(".tmp")]
    with pytest.raises(InputError, match="no such file"):
        TokenShards.open(directory)


def test_a_full_disk_is_said_in_one_line(tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(llmcore.files.os, "fsync", full)
    with pytest.raises(InputError, match=r"shard-00000.bin: the disk is full; free some space"):
        write_shards(tmp_path, some_documents(), **OPTIONS)
    assert list(tmp_path.iterdir()) == []


def refusal(directory, *arguments, **keywords) -> InputError:
    with pytest.raises(InputError) as caught:
        TokenShards.open(directory, *arguments, **keywords)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_missing_shard_is_refused(directory):
    (directory / "shard-00001.bin").unlink()
    error = refusal(directory)
    assert error.source == str(directory / "shard-00001.bin") and "no such file" in error.problem


@pytest.mark.parametrize("verify", [True, False])
def test_a_truncated_shard_is_refused(directory, verify):
    path = directory / "shard-00001.bin"
    path.write_bytes(path.read_bytes()[:-2])
    error = refusal(directory, verify=verify)
    assert error.source == str(path) and error.problem == "126 bytes long, the manifest says 128"


def test_a_changed_shard_is_refused_unless_told_not_to_look(directory):
    path = directory / "shard-00001.bin"
    content = bytearray(path.read_bytes())
    content[17] ^= 1
    path.write_bytes(content)
    error = refusal(directory)
    assert error.source == str(path) and "SHA-256 differs" in error.problem
    assert len(TokenShards.open(directory, verify=False)) == len(flat(some_documents()))


def test_changed_boundaries_are_refused(directory):
    path = directory / "boundaries.bin"
    whole = path.read_bytes()
    path.write_bytes(whole[:8] + b"\x01" + whole[9:])
    error = refusal(directory)
    assert error.source == str(path) and "SHA-256 differs" in error.problem
    path.write_bytes(whole[:-8] + b"\x01" + whole[-7:])
    assert "the shards from 0 to" in refusal(directory, verify=False).problem
    path.write_bytes(whole[:-8])
    assert refusal(directory, verify=False).problem == f"{20 * 8} bytes long, the manifest says {21 * 8}"
    path.unlink()
    assert "no such file" in refusal(directory).problem


def test_a_batch_is_one_gather_from_the_shard_it_lies_in(directory, monkeypatch):
    """No call a row: one view of all windows of the shard, indexed once, however many rows are asked for."""
    shards = TokenShards.open(directory)
    calls = []
    view = np.lib.stride_tricks.sliding_window_view
    monkeypatch.setattr(np.lib.stride_tricks, "sliding_window_view", lambda *given: calls.append(given) or view(*given))
    monkeypatch.setattr(shards, "tokens", lambda *_: pytest.fail("read row by row"))
    starts = np.random.default_rng(1).integers(0, 64 - 8, 500)
    windows = shards.gather(starts, 8)
    assert len(calls) == 1 and np.shares_memory(view(shards._shards[0], 8), shards._shards[0])
    assert np.array_equal(windows, flat(some_documents())[starts[:, None] + np.arange(8)])


def test_another_tokenizer_is_refused(directory):
    error = refusal(directory, "0123456789abcdef")
    assert error.problem == "written with tokenizer ffffffffffff, but this one is 0123456789ab"


@pytest.mark.parametrize(
    "change",
    [{"version": 2}, {"dtype": "int8"}, {"dtype": None}, {"tokens": 5}, {"shards": []}, {"shards": None}, {"vocab_size": "9"},
     {"shards": [{"name": "../x.bin", "tokens": 1, "sha256": ""}]}, {"shards": [{"name": "x", "tokens": -1, "sha256": ""}]},
     {"tokenizer_fingerprint": 3}, {"documents": None}, {"tokens_by_source": []}],
    ids=str,
)  # fmt: skip
def test_a_damaged_manifest_is_refused(directory, change):
    path = directory / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | change), encoding="utf-8")
    assert "not a manifest of token shards" in refusal(directory).problem
    for field in change:
        path.write_text(json.dumps({k: v for k, v in manifest.items() if k != field}), encoding="utf-8")
        assert f"lacks '{field}'" in refusal(directory).problem


@pytest.mark.parametrize(
    "boundaries", [None, 3, {}, {"name": "../x", "sha256": ""}, {"name": "x", "sha256": 1}], ids=str
)
def test_a_damaged_entry_of_the_boundaries_is_refused(directory, boundaries):
    path = directory / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | {"boundaries": boundaries}), encoding="utf-8")
    assert "not a manifest of token shards" in refusal(directory).problem


def test_a_missing_or_foreign_manifest_is_refused(directory):
    path = directory / "manifest.json"
    path.write_text("[1, 2]", encoding="utf-8")
    assert refusal(directory).source == str(path)
    path.write_text("{", encoding="utf-8")
    assert "not valid JSON" in refusal(directory).problem
    path.unlink()
    assert "no such file" in refusal(directory).problem
