"""A random generator that can be told to use fewer words: how the corpus is sized to the model that will read it."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Any

FEWEST = 4


class Drawing(random.Random):
    """Draws like `random.Random`, but from the first `richness` share of each tuple of wordings.

    The writers keep words, phrases and plots in tuples, and what belongs to the fact table in lists or in objects of
    its own. So a small `richness` makes a smaller language about the same facts, which a small model can learn from
    few tokens; with 1 every wording is used. No tuple is cut below four.
    """

    def __init__(self, seed: str, richness: float = 1.0):
        super().__init__(seed)
        self.richness = richness

    def few(self, options: Sequence[Any]) -> Sequence[Any]:
        """The part of `options` that is drawn from."""
        if self.richness >= 1 or type(options) is not tuple or getattr(options[0], "is_entity", False):
            return options
        return options[: max(FEWEST, math.ceil(self.richness * len(options)))]

    def choice(self, seq: Sequence[Any]) -> Any:
        return super().choice(self.few(seq))

    def sample(self, population: Sequence[Any], k: int, **options: Any) -> list[Any]:
        few = self.few(population)
        return super().sample(few if len(few) >= k else population, k, **options)
