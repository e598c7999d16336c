"""Preferences: what is read, what is refused and where, and which tokens of a batch are the answers'."""

import json
import re

import pytest
import torch

from llmcore.data.chat import IGNORED, encode_chat
from llmcore.data.preferences import Preference, PreferenceData, parse_preference, read_preferences
from llmcore.errors import InputError
from llmcore.tokenizer import Tokenizer

TOKENIZER = Tokenizer([])  # bytes and the special tokens
ASKED = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}]


def says(text: str) -> dict[str, str]:
    return {"role": "assistant", "content": text}


def test_every_layout_gives_the_same_preference():
    expected = Preference(ASKED, "Hello!", "What?", "here")
    scored = [{**message, "score": 1} for message in ASKED]
    for row in (
        {"messages": ASKED, "chosen": "Hello!", "rejected": "What?"},
        {"prompt": ASKED, "chosen": [says("Hello!")], "rejected": [says("What?")]},
        {"prompt": scored, "chosen": [*ASKED, says("Hello!")], "rejected": [*ASKED, says("What?")]},
        {"prompt": ASKED, "messages": [*ASKED, says("Hello!")], "chosen": "Hello!", "rejected": "What?", "score": 3},
    ):
        assert parse_preference(row, "here") == expected
    plain = parse_preference({"prompt": "Hi", "chosen": "Hello!", "rejected": "What?"}, "here")
    assert plain.messages == [{"role": "user", "content": "Hi"}]


GOOD = {"prompt": "Hi", "chosen": "Hello!", "rejected": "What?"}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"prompt": None}, "its prompt is no text or conversation that ends with the user"),
        ({"prompt": [says("Hello!")]}, "its prompt is no text or conversation"),
        ({"prompt": [{"role": "bot", "content": "x"}]}, "its prompt is no text or conversation"),
        ({"prompt": [3]}, "its prompt is no text or conversation"),
        ({"prompt": []}, "its prompt is no text or conversation"),
        ({"chosen": None}, "its chosen is no answer: None"),
        ({"rejected": "  "}, "its rejected is no answer: '  '"),
        ({"rejected": 7}, "its rejected is no answer: 7"),
        ({"rejected": "Hello!"}, "chosen and rejected are the same answer"),
        ({"chosen": []}, "its chosen is no conversation that begins with the prompt"),
        ({"chosen": [{"role": "user", "content": "Ho"}, says("Hello!")]}, "its chosen is no conversation that begins"),
        ({"chosen": [{"role": "user", "content": "Hi"}]}, "its chosen is no conversation that begins"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path, change, problem):
    path = tmp_path / "pairs.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{json.dumps(GOOD | change)}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_preferences(path)
    assert caught.value.source == f"{path}:2" and caught.value.problem.startswith(problem)


def test_a_missing_field_a_broken_line_and_an_empty_file(tmp_path):
    path = tmp_path / "pairs.jsonl"
    for text, words in (
        ('{"chosen": "a", "rejected": "b"}\n', "pairs.jsonl:1: its messages is no text or conversation"),
        ('{"prompt": "a", "chosen": "b"}\n', "pairs.jsonl:1: its rejected is no answer: None"),
        (json.dumps(GOOD) + '\n{"prompt": "a"', "pairs.jsonl:2: not valid JSON"),
        ("", "pairs.jsonl: it holds no row"),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=words):
            read_preferences(path)


def some_rows(*lengths: int) -> list[Preference]:
    rows = [{"prompt": "p" * n, "chosen": "yes" * n, "rejected": "n" * (2 * n + 1)} for n in lengths]
    return [parse_preference(row, f"pairs.jsonl:{number}") for number, row in enumerate(rows, start=1)]


def make(rows, **changes):
    options = {"context_length": 64, "batch_size": 2, "steps": 6, "seed": 1} | changes
    return PreferenceData(rows, rows[:2], TOKENIZER, **options)


def test_masks_cover_the_answer_and_its_end_and_nothing_else():
    seen = set()
    for batch in make(some_rows(1, 4, 2, 7)).train_dataloader():
        assert {part.shape for part in batch} == {batch.chosen.shape} and batch.chosen_mask.dtype == torch.bool
        for pair in zip(*batch, strict=True):
            prompts = []
            for ids, mask, answer in ((*pair[:2], "(yes)+"), (*pair[2:], "n+")):
                said = TOKENIZER.decode(ids[mask].tolist())
                assert re.fullmatch(answer + r"<\|end\|>", said)
                prompts.append(TOKENIZER.decode(ids[: mask.nonzero()[0]].tolist()))
                assert re.fullmatch(r"<\|endoftext\|><\|user\|>p+<\|end\|><\|assistant\|>", prompts[-1])
                assert (ids[mask.nonzero()[-1] + 1 :] == TOKENIZER.id_of("<|pad|>")).all()
                seen.add(said)
            assert prompts[0] == prompts[1]
    assert len(seen) == 8


def test_the_mask_is_where_instruction_data_has_labels():
    rows = some_rows(3, 5)
    batch = next(iter(make(rows).val_dataloader()))
    for i, row in enumerate(rows):
        ids, labels = encode_chat(TOKENIZER, [*row.messages, says(row.rejected)])
        assert batch.rejected[i, : len(ids)].tolist() == ids
        mask = [label != IGNORED for label in labels]
        assert batch.rejected_mask[i].tolist() == mask + [False] * (batch.rejected.shape[1] - len(ids))


def test_a_row_longer_than_the_context_is_named_or_counted():
    rows = some_rows(2, 30, 3)
    with pytest.raises(InputError, match=r"pairs.jsonl:2: 1\d\d tokens are more than the context of 64; shorten it"):
        make(rows)
    data = make(rows, skip_long=True)
    assert data.skipped == 2 and len(data.train_rows) == 2
    with pytest.raises(InputError, match="no row of 3 \\+ 2 fits"):
        make(rows, skip_long=True, context_length=4)


def test_a_loader_goes_on_where_it_stopped():
    rows = some_rows(*range(1, 10))
    whole = list(make(rows).train_dataloader())
    resumed = make(rows).train_dataloader()
    resumed.load_state_dict({"position": 4})
    rest = list(resumed)
    assert len(rest) == 2
    for one, other in zip(whole[4:], rest, strict=True):
        assert all(torch.equal(a, b) for a, b in zip(one, other, strict=True))
