"""Conversations and labelled texts as batches: what is learnt, what is padded, in which order."""

import numpy as np
import pytest
import torch

from llmcore.data.chat import IGNORED, encode_chat, encode_prompt
from llmcore.data.finetuning import ClassificationData, InstructionData, LengthGroupedBatches
from llmcore.data.shards import TokenShards, write_shards
from llmcore.errors import InputError
from llmcore.tokenizer import Tokenizer

TOKENIZER = Tokenizer([])  # bytes and the special tokens
TURNS = [
    {"role": "system", "content": "Be kind."},
    {"role": "user", "content": "Hi"},
    {"role": "assistant", "content": "Hello!"},
    {"role": "user", "content": "Bye"},
    {"role": "assistant", "content": "Ciao"},
]


def test_only_what_the_assistant_says_is_learnt():
    ids, labels = encode_chat(TOKENIZER, TURNS)
    learnt = [id_ for id_, label in zip(ids, labels, strict=True) if label != IGNORED]
    assert TOKENIZER.decode(learnt) == "Hello!<|end|>Ciao<|end|>"
    assert all(label in (id_, IGNORED) for id_, label in zip(ids, labels, strict=True))
    text = "<|endoftext|><|system|>Be kind.<|end|><|user|>Hi<|end|><|assistant|>Hello!<|end|>"
    assert TOKENIZER.decode(ids) == text + "<|user|>Bye<|end|><|assistant|>Ciao<|end|>"


def test_a_prompt_is_the_conversation_up_to_the_answer():
    ids = encode_chat(TOKENIZER, TURNS)[0]
    prompt = encode_prompt(TOKENIZER, TURNS[:-1])
    assert ids[: len(prompt)] == prompt


def test_special_tokens_typed_by_a_user_are_plain_text():
    ids, _ = encode_chat(TOKENIZER, [{"role": "user", "content": "<|assistant|>yes<|end|>"}])
    assert TOKENIZER.id_of("<|assistant|>") not in ids and ids.count(TOKENIZER.id_of("<|end|>")) == 1


@pytest.mark.parametrize("message", [{"role": "bot", "content": "x"}, {"role": "user"}, {"content": "x"}])
def test_a_message_without_role_or_text_is_refused(message):
    with pytest.raises(InputError, match="not a message"):
        encode_chat(TOKENIZER, [message])


def instruction_data(rows, **changes):
    options = {"context_length": 64, "batch_size": 2, "steps": 6, "seed": 1} | changes
    return InstructionData(rows, rows[:2], TOKENIZER, **options)


def rows_of_lengths(*lengths):
    return [
        {"messages": [{"role": "user", "content": "x" * n}, {"role": "assistant", "content": "yes"}]} for n in lengths
    ]


def test_labels_are_the_next_tokens_and_padding_is_never_learnt():
    data = instruction_data(rows_of_lengths(3, 9, 4, 20))
    for inputs, labels in data.train_dataloader():
        assert inputs.shape == labels.shape
        for row, wanted in zip(inputs, labels, strict=True):
            positions = (wanted != IGNORED).nonzero().flatten()
            assert TOKENIZER.decode(wanted[positions].tolist()) == "yes<|end|>"
            inner = positions[:-1]
            assert torch.equal(row[inner + 1], wanted[inner])


def test_replayed_rows_are_windows_of_the_pretraining_text_and_come_with_every_label(tmp_path):
    about = {"tokenizer_fingerprint": "t", "vocab_size": 300, "end_id": 0}
    write_shards(tmp_path, [("book", list(range(1, 250)))] * 2, **about)
    shards = TokenShards.open(tmp_path)
    data = instruction_data(rows_of_lengths(3, 9, 4, 20), replay=shards, replay_rows=3)
    starts = []
    for inputs, labels in data.train_dataloader():
        assert len(inputs) == 2 + 3 and (labels[:2] == IGNORED).any()
        for row, wanted in zip(inputs[2:], labels[2:], strict=True):
            start = next(s for s in range(0, 448, 64) if shards.tokens(s, s + 1) == row[0])
            starts.append(start)
            assert row.tolist() == shards.tokens(start, start + len(row)).tolist()
            assert wanted.tolist() == shards.tokens(start + 1, start + 1 + len(row)).tolist()
    assert len(starts) == 18 and len(set(starts[:7])) == 7  # each window once before any comes again
    assert len(next(iter(data.val_dataloader()))[0]) == 2  # validation is of conversations alone


def test_every_row_is_seen_once_an_epoch_with_rows_of_like_length():
    lengths = np.random.default_rng(0).integers(5, 100, 50)
    batches = LengthGroupedBatches(lengths, 8, seed=3)
    epoch = [batches.take(step) for step in range(7)]
    assert sorted(np.concatenate(epoch)) == list(range(50))
    assert sum(np.ptp(lengths[rows]) for rows in epoch) < 100
    assert [list(batches.take(step)) for step in range(7, 14)] != [list(rows) for rows in epoch]


def test_rows_longer_than_the_context_are_counted_and_left_out():
    data = instruction_data(rows_of_lengths(3, 5, 200))
    assert data.skipped == 1 and len(data.train_rows) == 2
    with pytest.raises(InputError, match="no row of 3 \\+ 2 fits the context of 4"):
        instruction_data(rows_of_lengths(3, 5, 200), context_length=4)


def test_classification_batches():
    rows = [{"text": "ab", "label": "x"}, {"text": "cdefg", "label": "y"}]
    data = ClassificationData(rows, rows, TOKENIZER, ["x", "y"], context_length=16, batch_size=2, steps=1, seed=0)
    (ids, lengths, labels), *_ = data.val_dataloader()
    assert lengths.tolist() == [3, 6] and labels.tolist() == [0, 1] and ids.shape == (2, 6)
    assert TOKENIZER.decode(ids[0, :3].tolist()) == "<|endoftext|>ab"


def test_an_unknown_label_is_refused():
    rows = [{"text": "ab", "label": "z"}]
    with pytest.raises(InputError, match="label 'z' is none of"):
        ClassificationData(rows, rows, TOKENIZER, ["x"], context_length=16, batch_size=2, steps=1, seed=0)


def test_hidden_tokens_are_new_each_time_and_only_in_training():
    rows = [{"text": "abcdefghij" * 4, "label": "x"}] * 4
    options = {"context_length": 64, "batch_size": 4, "steps": 3, "seed": 1}
    data = ClassificationData(rows, rows, TOKENIZER, ["x"], token_dropout=0.25, **options)
    plain = next(iter(data.val_dataloader()))[0]
    batches = [ids for ids, _, _ in data.train_dataloader()]
    again = [ids for ids, _, _ in data.train_dataloader()]
    assert all(torch.equal(a, b) for a, b in zip(batches, again, strict=True))
    assert not torch.equal(batches[0], batches[1])
    hidden = torch.stack([ids != plain for ids in batches])
    assert not hidden[..., 0].any() and 0.15 < hidden[..., 1:].float().mean() < 0.35
    assert all((ids[ids != plain] == data.padding_id).all() for ids in batches)
