"""Text as it is generated: token ids in, pieces of text out, as soon as they are sure.

A token may hold a part of a character (UTF-8 writes one in up to four bytes) or of a stop string, so text waits until
no later token can change it. The pieces joined are what the tokenizer decodes from all tokens at once, up to the first
stop string.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Sequence

from llmcore.errors import InputError
from llmcore.inference.generate import evaluation_mode, stream
from llmcore.inference.sampling import SamplingConfig
from llmcore.model import GPT
from llmcore.tokenizer import Tokenizer


class TextDecoder:
    """Turns tokens into text one by one.

    Attributes:
        stopped: whether a stop string has come; nothing after it is ever shown, nor itself.
    """

    def __init__(self, tokenizer: Tokenizer, stop_strings: Sequence[str] = ()):
        if isinstance(stop_strings, str):
            raise InputError("stop_strings", f"must be a list, got the text {stop_strings!r}", "put it into a list")
        if "" in stop_strings:
            raise InputError("stop_strings", "one is empty, which every text holds", "remove it")
        self.tokenizer, self.stop_strings = tokenizer, tuple(stop_strings)
        self.stopped, self._waiting = False, ""
        # Python's incremental decoder keeps the bytes of an unfinished character to itself.
        self._characters = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, token: int) -> str:
        """The text that is sure now that `token` has come; often none."""
        return self._advance(self._characters.decode(self.tokenizer.decode_bytes([token])))

    def finish(self) -> str:
        """The text that waited for tokens that will not come; half a character becomes U+FFFD."""
        text = self._advance(self._characters.decode(b"", final=True)) + self._waiting
        self._waiting = ""
        return text

    def _advance(self, text: str) -> str:
        if self.stopped:
            return ""
        text = self._waiting + text
        found = [place for place in map(text.find, self.stop_strings) if place >= 0]
        if found:
            self.stopped, self._waiting = True, ""
            return text[: min(found)]
        sure = len(text) - self._unsure_length(text)
        self._waiting = text[sure:]
        return text[:sure]

    def _unsure_length(self, text: str) -> int:
        """How many of the last characters may be the beginning of a stop string."""
        for length in range(min(len(text), max(map(len, self.stop_strings), default=1) - 1), 0, -1):
            if any(stop.startswith(text[-length:]) for stop in self.stop_strings):
                return length
        return 0


def text_pieces(
    tokens: Iterable[int], tokenizer: Tokenizer, stop_ids: Sequence[int] = (), stop_strings: Sequence[str] = ()
) -> Iterator[str]:
    """The text of `tokens` in pieces that are not empty, until one of `stop_ids` or a stop string, neither shown."""
    decoder, stop = TextDecoder(tokenizer, stop_strings), set(stop_ids)
    for token in tokens:
        if token in stop:
            break
        if piece := decoder.push(token):
            yield piece
        if decoder.stopped:
            return
    if piece := decoder.finish():
        yield piece


def generate_texts(
    model: GPT,
    tokenizer: Tokenizer,
    prompts: Sequence[Sequence[int]],
    config: SamplingConfig,
    stop_ids: Sequence[int] = (),
    stop_strings: Sequence[str] = (),
) -> list[str]:
    """The text that continues each prompt, up to one of `stop_ids` or of `stop_strings`, neither included.

    Generating ends as soon as every row has come to one. The model is left as it was.
    """
    decoders = [TextDecoder(tokenizer, stop_strings) for _ in prompts]
    texts, ended, stop = [""] * len(prompts), [False] * len(prompts), set(stop_ids)
    if not prompts:
        return texts
    with evaluation_mode(model):
        for tokens in stream(model, prompts, config):
            for row, token in enumerate(tokens.tolist()):
                if ended[row]:
                    continue
                ended[row] = token in stop
                if not ended[row]:
                    texts[row] += decoders[row].push(token)
                    ended[row] = decoders[row].stopped
            if all(ended):
                break
    return [text + decoder.finish() for text, decoder in zip(texts, decoders, strict=True)]
