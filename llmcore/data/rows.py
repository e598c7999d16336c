"""Rows of T tokens from token shards, as windows of the stream or as whole documents packed side by side.

Both give numbered rows, from which `llmcore.data.pretraining` makes batches. A *window* takes T tokens as they come: it
wastes nothing, begins and ends amid documents, and lets a token attend to the document before its own. A *packed* row
holds whole documents that do not see each other. Finding the fewest rows is bin packing, for which best-fit decreasing
takes at most about 11/9 of them (Johnson 1973, "Near-Optimal Bin Packing Algorithms"); Ding et al. 2024, "Fewer
Truncations Improve Language Modeling", packs pretraining documents this way.
"""

from __future__ import annotations

import bisect

import numpy as np
import torch
from torch import Tensor

from llmcore.data.chat import IGNORED
from llmcore.data.shards import TokenShards


class WindowRows:
    """The stream cut every T tokens; row i has tokens iT to (i + 1)T as inputs and those one further as labels."""

    def __init__(self, shards: TokenShards, context_length: int):
        self.shards, self.context_length = shards, context_length

    def __len__(self) -> int:
        return max(0, len(self.shards) - 1) // self.context_length

    @property
    def filling(self) -> float:
        return 1.0

    def batch(self, rows: np.ndarray) -> tuple[Tensor, Tensor]:
        """Inputs and labels of the rows numbered `rows` (B,), each (B, T)."""
        tokens = torch.from_numpy(self.shards.gather(rows * self.context_length, self.context_length + 1))
        return tokens[:, :-1], tokens[:, 1:]


class PackedRows:
    """Whole documents packed into rows of T, each token of the shards being a label exactly once.

    A document is read as in generation: the end token stands before it, then its tokens predict each other, then its
    last one predicts its own end token. The input of a row is thus `end a b c end d e`, its labels `a b c end d e end`,
    its documents `0 0 0 0 1 1 1`. A document of more than T labels is split every T of them into pieces that are
    packed as documents of their own; a piece begins with the token before it as input, without the text before that.
    What remains of a row is padding, with end tokens as inputs, -100 as labels, and a document number of its own.

    Attributes:
        filling: share of all labels that are tokens and not padding.
        split_documents: documents longer than T.
    """

    def __init__(self, shards: TokenShards, context_length: int):
        self.shards, self.context_length = shards, context_length
        starts, lengths = split_documents(shards.boundaries, context_length)
        self.split_documents = int((np.diff(shards.boundaries) > context_length).sum())
        rows = best_fit_rows(lengths, context_length)
        # Packing opens rows for the longest documents first: renumbered by chance, the first ones are a fair sample.
        count = rows.max() + 1
        rows = np.random.default_rng(0).permutation(count)[rows]
        order = np.lexsort((starts, rows))
        self._starts, self._lengths = starts[order], lengths[order]
        self._pieces = np.searchsorted(rows[order], np.arange(count + 1))  # where each row's pieces begin
        self.filling = float(lengths.sum() / (len(self) * context_length))

    def __len__(self) -> int:
        return len(self._pieces) - 1

    def batch(self, rows: np.ndarray) -> tuple[Tensor, Tensor, Tensor]:
        """Inputs, labels and document numbers of the rows numbered `rows` (B,), each (B, T)."""
        positions, documents = zip(*map(self._layout, rows), strict=True)
        positions, documents = np.stack(positions), np.stack(documents)
        end_id, padding = self.shards.manifest["end_id"], positions < 0
        # Two gathers for the whole batch: a label's token, and the token before it, which stands nowhere for the first.
        labels = self.shards.gather(np.maximum(positions, 0).ravel(), 1).reshape(positions.shape)
        inputs = self.shards.gather(np.maximum(positions - 1, 0).ravel(), 1).reshape(positions.shape)
        inputs[positions <= 0] = end_id
        labels[padding] = IGNORED
        return torch.from_numpy(inputs), torch.from_numpy(labels), torch.from_numpy(documents)

    def _layout(self, row: int) -> tuple[np.ndarray, np.ndarray]:
        """Where in the shards each label of a row stands, -1 for padding, and the number of its document: (T,) each."""
        pieces = slice(self._pieces[row], self._pieces[row + 1])
        starts, lengths = self._starts[pieces], self._lengths[pieces]
        documents = np.full(self.context_length, len(lengths), dtype=np.int64)
        positions = np.full(self.context_length, -1, dtype=np.int64)
        used = lengths.sum()
        documents[:used] = np.repeat(np.arange(len(lengths)), lengths)
        positions[:used] = np.arange(used) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
        return positions, documents


def split_documents(boundaries: np.ndarray, longest: int) -> tuple[np.ndarray, np.ndarray]:
    """Start and length of each document, those over `longest` cut every `longest` tokens; both (pieces,), in order."""
    lengths = np.diff(boundaries)
    counts = -(-lengths // longest)
    number = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)  # of a piece in its document
    starts = np.repeat(boundaries[:-1], counts) + number * longest
    return starts, np.minimum(np.repeat(boundaries[1:], counts) - starts, longest)


def best_fit_rows(lengths: np.ndarray, capacity: int) -> np.ndarray:
    """Best-fit decreasing: the longest first, each into the fullest row that still takes it; its row, (pieces,).

    A row is kept under the room it has left and found by bisection over these rooms, at most `capacity` of them.

    >>> best_fit_rows(np.array([2, 5, 3, 4]), 7).tolist()
    [0, 0, 1, 1]
    """
    rows = np.empty(len(lengths), dtype=np.int64)
    by_room: dict[int, list[int]] = {}
    rooms: list[int] = []  # the keys of `by_room`, sorted
    count = 0
    for piece in np.argsort(-lengths, kind="stable"):
        length = int(lengths[piece])
        at = bisect.bisect_left(rooms, length)
        if at < len(rooms):
            room = rooms[at]
            row = by_room[room].pop()
            if not by_room[room]:
                del by_room[room], rooms[at]
        else:
            room, row, count = capacity, count, count + 1
        rows[piece] = row
        left = room - length
        if left and left not in by_room:
            bisect.insort(rooms, left)
            by_room[left] = []
        if left:
            by_room[left].append(row)
    return rows
