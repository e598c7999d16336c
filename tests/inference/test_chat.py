"""A conversation: what is kept of it, what is left out when it grows, and characters that are never split."""

import pytest
import torch

from llmcore.data.chat import encode_prompt
from llmcore.errors import InputError
from llmcore.inference.chat import Chat
from llmcore.inference.generate import SamplingConfig, generate
from llmcore.model import GPT, GPTConfig
from llmcore.tokenizer import Tokenizer

TOKENIZER = Tokenizer([])


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(4)
    network = GPT(GPTConfig(TOKENIZER.vocab_size, 96, 1, 2, 16, position="rotary"))
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.3)
    return network.eval()


def make(model, **sampling):
    return Chat(model, TOKENIZER, "Be kind.", SamplingConfig(**({"max_new_tokens": 8} | sampling)))


def test_an_answer_is_what_generation_gives_and_is_remembered(model):
    chat = make(model)
    answer = "".join(chat.say("Hi"))
    messages = [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Hi"}]
    stops = [TOKENIZER.id_of("<|end|>"), TOKENIZER.id_of("<|endoftext|>")]
    ids = generate(model, [encode_prompt(TOKENIZER, messages)], SamplingConfig(max_new_tokens=8), stops)[0]
    assert answer == TOKENIZER.decode(ids)
    assert chat.messages == [*messages, {"role": "assistant", "content": answer}]


def test_the_oldest_exchanges_are_left_out_first_and_the_system_never(model):
    chat = make(model)
    for turn in range(12):
        "".join(chat.say(f"Question {turn}"))
    ids = chat._fitting_prompt([*chat.messages, {"role": "user", "content": "last"}])
    text = TOKENIZER.decode(ids)
    assert len(ids) + 8 <= 96 and "Be kind." in text and "last" in text and "Question 0" not in text
    assert len(chat.messages) == 1 + 24  # all of it is still there to read


def test_a_prompt_without_room_is_refused_and_forgotten(model):
    chat = make(model)
    with pytest.raises(InputError, match="leave no room for an answer in the context of 96"):
        "".join(chat.say("x" * 200))
    assert len(chat.messages) == 1


def test_a_new_conversation_forgets_the_old_one(model):
    chat = make(model)
    "".join(chat.say("Hi"))
    chat.begin("Be brief.")
    assert chat.messages == [{"role": "system", "content": "Be brief."}]


def test_pieces_are_whole_characters(model, monkeypatch):
    said = "naïve 語 ok".encode()
    tokens = [torch.tensor([byte]) for byte in said]
    monkeypatch.setattr("llmcore.inference.chat.stream", lambda *_: iter(tokens))
    pieces = list(make(model).say("Hi"))
    assert "".join(pieces) == "naïve 語 ok" and "\ufffd" not in "".join(pieces) and "語" in pieces
