"""Windows of a token stream: each token's label is the next one, each window is seen once an epoch, resuming is exact."""

import numpy as np
import pytest
import torch

from llmcore.data.loader import EpochOrder
from llmcore.data.pretraining import PretrainingData
from llmcore.data.shards import write_shards
from llmcore.errors import InputError


@pytest.fixture
def folder(tmp_path):
    for name, count in (("train", 1000), ("validation", 200)):
        ids = [list(range(start, start + 49)) for start in range(0, count, 50)]
        write_shards(tmp_path / name, (("x", d) for d in ids), tokenizer_fingerprint="f", vocab_size=2000, end_id=1999)
    return tmp_path


def make(folder, **changes):
    return PretrainingData(folder, **({"context_length": 10, "batch_size": 4, "steps": 60, "seed": 1} | changes))


def test_labels_are_the_next_tokens(folder):
    data = make(folder)
    stream = data.train_shards.tokens()
    for inputs, labels in data.train_dataloader():
        assert inputs.shape == labels.shape == (4, 10)
        assert torch.equal(inputs[:, 1:], labels[:, :-1])
    start = int(np.flatnonzero(stream == inputs[0, 0].item())[0])
    assert labels[0].tolist() == stream[start + 1 : start + 11].tolist()


def test_an_epoch_sees_every_window_once(folder):
    data = make(folder, steps=1000)
    windows = (1000 - 1) // 10
    first = [inputs[:, 0] for _, (inputs, _) in zip(range(windows // 4 + 1), data.train_dataloader(), strict=False)]
    starts = torch.cat(first)[:windows]
    expected = data.train_shards.tokens()[: windows * 10 : 10]
    assert sorted(starts.tolist()) == sorted(expected.tolist())


def test_a_loader_goes_on_where_it_stopped(folder):
    whole = [inputs for inputs, _ in make(folder).train_dataloader()]
    loader = make(folder).train_dataloader()
    for _ in zip(range(23), loader, strict=False):
        pass
    resumed = make(folder).train_dataloader()
    resumed.load_state_dict({"position": 23})
    rest = [inputs for inputs, _ in resumed]
    assert len(rest) == 60 - 23 and all(torch.equal(a, b) for a, b in zip(whole[23:], rest, strict=True))


def test_validation_is_the_same_each_time_and_leaves_nothing_out_of_order(folder):
    loader = make(folder).val_dataloader()
    assert len(loader) == 4
    first, second = [inputs for inputs, _ in loader], [inputs for inputs, _ in loader]
    assert all(torch.equal(a, b) for a, b in zip(first, second, strict=True))
    assert torch.cat(first).flatten().tolist() == make(folder).validation_shards.tokens()[:160].tolist()


def test_order_is_a_function_of_seed_and_epoch():
    order = EpochOrder(7, seed=5)
    once = order.take(0, 21).reshape(3, 7)
    assert all(sorted(epoch) == list(range(7)) for epoch in once)
    assert not np.array_equal(once[0], once[1])
    assert np.array_equal(EpochOrder(7, seed=5).take(9, 8), once.flatten()[9:17])
    assert not np.array_equal(EpochOrder(7, seed=6).take(0, 7), once[0])


def test_a_corpus_shorter_than_a_window_is_refused(folder):
    with pytest.raises(InputError, match="1000 tokens are fewer than one window of 5000"):
        make(folder, context_length=5000)


def test_shards_of_another_tokenizer_are_refused(folder):
    with pytest.raises(InputError, match="tokenizer"):
        make(folder, tokenizer_fingerprint="g")
