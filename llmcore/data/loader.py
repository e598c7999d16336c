"""A loader whose batch at step i is a function of i alone, so that training resumes exactly where it stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np


class Batches:
    """Yields `fetch(step)` for step 0, 1, ... `steps - 1`, from the start each time: a validation pass.

    Args:
        fetch: gives the batch of one step; must depend on nothing but the step.
        steps: how many there are.
    """

    def __init__(self, fetch: Callable[[int], Any], steps: int):
        self.fetch, self.steps = fetch, steps

    def __len__(self) -> int:
        return self.steps

    def __iter__(self) -> Iterator[Any]:
        return map(self.fetch, range(self.steps))


class ResumableBatches(Batches):
    """The same for training: Lightning saves the position with a checkpoint, and restores it."""

    position = 0

    def __iter__(self) -> Iterator[Any]:
        for step in range(self.position, self.steps):
            self.position = step + 1
            yield self.fetch(step)

    def state_dict(self) -> dict[str, int]:
        return {"position": self.position}

    def load_state_dict(self, state: dict[str, int]) -> None:
        self.position = state["position"]


class EpochOrder:
    """An endless shuffle: each epoch is a new permutation of `count` items, a function of (seed, epoch)."""

    def __init__(self, count: int, seed: int):
        if count < 1:
            raise ValueError("nothing to shuffle: count is 0")
        self.count, self.seed = count, seed
        self._epoch, self._permutation = -1, np.empty(0, dtype=np.int64)

    def take(self, start: int, number: int) -> np.ndarray:
        """Items `start` to `start + number` of the endless order: (number,) indices below `count`."""
        picked = np.empty(number, dtype=np.int64)
        done = 0
        while done < number:
            epoch, offset = divmod(start + done, self.count)
            if epoch != self._epoch:
                self._epoch = epoch
                self._permutation = np.random.default_rng([self.seed, epoch]).permutation(self.count)
            piece = self._permutation[offset : offset + number - done]
            picked[done : done + len(piece)] = piece
            done += len(piece)
        return picked
