"""Documents packed into rows: no target crosses a document, no token is lost or learnt twice, ranks share the work."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from llmcore.data.chat import IGNORED
from llmcore.data.pretraining import PretrainingData
from llmcore.data.rows import PackedRows, best_fit_rows, split_documents
from llmcore.data.shards import TokenShards, write_shards
from llmcore.errors import InputError

END = 0


def write(directory: Path, lengths: list[int], shard_tokens: int = 50) -> TokenShards:
    """Shards of documents of these lengths, the end token not counted; every other token is another number."""
    numbers = itertools.count(1)
    documents = [("x", list(itertools.islice(numbers, length))) for length in lengths]
    write_shards(
        directory,
        documents,
        tokenizer_fingerprint="f",
        vocab_size=sum(lengths) + 1,
        end_id=END,
        shard_tokens=shard_tokens,
    )
    return TokenShards.open(directory)


def pieces_of(batch: tuple[torch.Tensor, ...]) -> list[tuple[list[int], list[int]]]:
    """Inputs and labels of each document in each row, padding included."""
    found = []
    for inputs, labels, documents in zip(*(part.tolist() for part in batch), strict=True):
        assert documents == sorted(documents)
        for _, cells in itertools.groupby(zip(inputs, labels, documents, strict=True), key=lambda cell: cell[2]):
            found.append(tuple(list(column) for column in zip(*cells, strict=True))[:2])
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=30), st.integers(1, 24))
def test_each_token_is_learnt_once_within_its_document(lengths, context_length):
    with tempfile.TemporaryDirectory() as folder:
        shards = write(Path(folder), lengths)
        rows = PackedRows(shards, context_length)
        batch = rows.batch(np.arange(len(rows)))
        stream, boundaries = shards.tokens().tolist(), shards.boundaries.tolist()
    learnt = []
    for inputs, labels in pieces_of(batch):
        if labels[0] == IGNORED:  # padding is at the end, and nothing but padding
            assert set(labels) == {IGNORED} and set(inputs) == {END}
            continue
        assert inputs[1:] == labels[:-1] and END not in labels[:-1]
        learnt.append((inputs[0], labels))
    wanted = []
    for start, stop in itertools.pairwise(boundaries):
        for at in range(start, stop, context_length):
            before = END if at == start else stream[at - 1]
            wanted.append((before, stream[at : min(at + context_length, stop)]))
    assert sorted(learnt) == sorted(wanted)
    assert rows.filling == pytest.approx(len(stream) / batch[0].numel())
    assert rows.split_documents == sum(length + 1 > context_length for length in lengths)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 20), min_size=1, max_size=60))
def test_rows_are_never_overfull_and_no_two_could_be_one(lengths):
    rows = best_fit_rows(np.array(lengths), 20)
    filled = sorted(np.bincount(rows, weights=lengths))
    assert len(rows) == len(lengths) and filled[0] > 0 and filled[-1] <= 20
    assert len(filled) == 1 or filled[0] + filled[1] > 20


def test_a_row_by_hand(tmp_path):
    shards = write(tmp_path, [3, 2])  # 1 2 3 end 4 5 end
    rows = PackedRows(shards, 8)
    inputs, labels, documents = rows.batch(np.array([0]))
    assert inputs.tolist() == [[END, 1, 2, 3, END, 4, 5, END]]
    assert labels.tolist() == [[1, 2, 3, END, 4, 5, END, IGNORED]]
    assert documents.tolist() == [[0, 0, 0, 0, 1, 1, 1, 2]]
    assert rows.filling == 7 / 8 and rows.split_documents == 0


def test_long_documents_are_split_every_so_many_tokens():
    starts, lengths = split_documents(np.array([0, 3, 13, 14]), 4)
    assert starts.tolist() == [0, 3, 7, 11, 13] and lengths.tolist() == [3, 4, 4, 2, 1]


@pytest.fixture
def folder(tmp_path):
    lengths = np.random.default_rng(5).integers(0, 30, 120).tolist()
    write(tmp_path / "train", lengths)
    write(tmp_path / "validation", lengths[:40])
    return tmp_path


def make(folder, rank=0, world_size=1, **changes):
    options = {"context_length": 16, "batch_size": 4, "steps": 50, "seed": 1, "packed": True} | changes
    data = PretrainingData(folder, **options)
    data.trainer = SimpleNamespace(global_rank=rank, world_size=world_size)
    return data


def equal(a, b) -> bool:
    return all(torch.equal(x, y) for x, y in zip(a, b, strict=True))


def test_an_epoch_sees_every_row_once_and_the_next_in_another_order(folder):
    data = make(folder, batch_size=1, steps=2 * len(make(folder).train_rows))
    seen = [labels.flatten().tolist() for _, labels, _ in data.train_dataloader()]
    half = len(seen) // 2
    assert sorted(seen[:half]) == sorted(seen[half:]) and seen[:half] != seen[half:]
    tokens = [label for labels in seen[:half] for label in labels if label != IGNORED]
    assert sorted(tokens) == sorted(data.train_shards.tokens().tolist())
    assert data.filling == pytest.approx(len(tokens) / (half * 16)) and data.filling > 0.9


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("world_size", [2, 3])
def test_several_processes_together_see_what_one_sees(folder, world_size, packed):
    alone = make(folder, batch_size=4 * world_size, packed=packed).train_dataloader()
    loaders = [make(folder, rank, world_size, packed=packed).train_dataloader() for rank in range(world_size)]
    for whole, *parts in zip(alone, *loaders, strict=True):
        assert equal(whole, [torch.cat(columns) for columns in zip(*parts, strict=True)])


@pytest.mark.parametrize("world_size", [1, 2])
def test_each_process_goes_on_where_it_stopped(folder, world_size):
    for rank in range(world_size):
        whole = list(make(folder, rank, world_size).train_dataloader())
        loader = make(folder, rank, world_size).train_dataloader()
        for _ in itertools.islice(loader, 23):
            pass
        resumed = make(folder, rank, world_size).train_dataloader()
        resumed.load_state_dict(loader.state_dict())
        rest = list(resumed)
        assert len(rest) == 50 - 23 and all(map(equal, whole[23:], rest))


def test_another_seed_gives_another_order(folder):
    one, other = (next(iter(make(folder, seed=seed).train_dataloader())) for seed in (1, 2))
    assert not equal(one, other)


def test_validation_is_the_same_rows_in_order_each_time(folder):
    loader = make(folder).val_dataloader()
    assert all(map(equal, loader, loader))
    assert [len(part) for batch in loader for part in batch] == [4, 4, 4] * len(loader)


def test_a_validation_part_shorter_than_a_window_is_refused(folder):
    tokens = len(TokenShards.open(folder / "validation"))
    with pytest.raises(InputError, match=f"validation: {tokens} tokens are fewer than one window of {tokens}"):
        make(folder, context_length=tokens, packed=False)
    assert len(make(folder, context_length=tokens).validation_rows) == 1


def test_what_packs_must_have_boundaries(folder):
    manifest = folder / "train" / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"boundaries"', '"other"'), encoding="utf-8")
    with pytest.raises(InputError, match="names no boundaries of documents"):
        make(folder)
    assert make(folder, packed=False).filling == 1.0
