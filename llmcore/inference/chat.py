"""Talking to a tuned model in a terminal: a conversation is kept, answers appear word by word."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from llmcore.data.chat import encode_prompt
from llmcore.errors import InputError
from llmcore.inference.generate import stream
from llmcore.inference.sampling import SamplingConfig
from llmcore.inference.streaming import text_pieces
from llmcore.model import GPT, load_model
from llmcore.tokenizer import Tokenizer

HELP = """\
/system TEXT   what the assistant is and knows, from now on (begins a new conversation)
/new           begin a new conversation
/help          this text
/quit          leave (so does an empty line's end of file)"""


class Chat:
    """One conversation with one model.

    Attributes:
        messages: what was said so far, `{"role": ..., "content": ...}` each, the system's text first.
    """

    def __init__(self, model: GPT, tokenizer: Tokenizer, system: str, sampling: SamplingConfig):
        self.model, self.tokenizer, self.sampling = model, tokenizer, sampling
        self.begin(system)

    def begin(self, system: str) -> None:
        """Forget the conversation and begin another under `system`."""
        self.messages = [{"role": "system", "content": system}] if system else []

    def say(self, text: str) -> Iterator[str]:
        """Answer `text`, piece by piece; both are added to the conversation when the answer is whole.

        Where the conversation has outgrown the context its oldest exchanges are left out of what the model reads.

        Raises:
            InputError: `text` and the system's text alone leave no room for an answer.
        """
        messages = [*self.messages, {"role": "user", "content": text}]
        ids, said = self._fitting_prompt(messages), ""
        for piece in self._pieces(ids):
            said += piece
            yield piece
        self.messages = [*messages, {"role": "assistant", "content": said}]

    def _fitting_prompt(self, messages: list[dict[str, str]]) -> list[int]:
        limit, messages = self.model.config.context_length, list(messages)
        first = 1 if messages[0]["role"] == "system" else 0
        while True:
            ids = encode_prompt(self.tokenizer, messages)
            if len(ids) + min(self.sampling.max_new_tokens, limit // 4) <= limit:
                return ids
            if len(messages) <= first + 1:
                problem = f"{len(ids)} tokens leave no room for an answer in the context of {limit}"
                raise InputError("prompt", problem, "shorten it")
            del messages[first : first + 2]

    def _pieces(self, ids: list[int]) -> Iterator[str]:
        """New text as it comes."""
        stops = [self.tokenizer.id_of("<|end|>"), self.tokenizer.id_of("<|endoftext|>")]
        return text_pieces(map(int, stream(self.model, [ids], self.sampling)), self.tokenizer, stops)


def load_chat(run: Path, system: str, sampling: SamplingConfig) -> Chat:
    """A conversation with the tuned model of a run's folder.

    Raises:
        InputError: the run has no tuned model, or a file of it is damaged.
    """
    folder = run / "instruct" / "model"
    if not (folder / "config.json").exists():
        raise InputError(run, "there is no tuned model in it", "make one first: llmcore run")
    return Chat(load_model(folder), Tokenizer.load(run / "tokenize" / "tokenizer.json"), system, sampling)


def converse(chat: Chat) -> None:
    """Read lines from standard input and answer them on standard output, until the input ends or says /quit."""
    interactive = sys.stdin.isatty()
    while True:
        try:
            line = input("you> " if interactive else "").strip()
        except EOFError:
            return
        command, _, rest = line.partition(" ")
        if command == "/quit":
            return
        if command == "/system":
            chat.begin(rest)
        elif command == "/new":
            chat.begin(chat.messages[0]["content"] if chat.messages and chat.messages[0]["role"] == "system" else "")
        elif command.startswith("/"):
            print(HELP, flush=True)
        elif line:
            try:
                for piece in chat.say(line):
                    print(piece, end="", flush=True)
                print(flush=True)
            except InputError as error:
                print(f"llmcore: {error}", file=sys.stderr, flush=True)
