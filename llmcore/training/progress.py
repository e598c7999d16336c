"""Training as it is watched: a line of progress with its rate, and a figure in a notebook that grows."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import lightning as L
import torch
from torch import nn
from tqdm import tqdm

from llmcore.model import GPT
from llmcore.training.callbacks import History
from llmcore.training.cost import training_flop


def flop_per_token(network: nn.Module) -> float:
    """Operations of one training step for each token of a full window; 0 if no (dense) GPT is in `network`.

    The embedding counts where it is the head as well; a table that is only looked up takes part in no product.
    """
    for gpt in network.modules():
        if isinstance(gpt, GPT):
            looked_up = ("positions.",) if gpt.config.tie_embeddings else ("positions.", "embedding.")
            matrices = [p for name, p in gpt.named_parameters() if p.ndim == 2 and not name.startswith(looked_up)]
            return training_flop(sum(p.numel() for p in matrices), 1, attention=gpt.config)
    return 0.0


def measured_peak(device: torch.device, dtype: torch.dtype = torch.float32, repeats: int = 5) -> float:
    """Operations a second that matrix products reach on `device` now: the best of a few, about 0.2 s on a laptop."""
    size = 512 if device.type == "cpu" else 4096
    matrix, best = torch.ones(size, size, device=device, dtype=dtype), 0.0
    for _ in range(repeats + 1):
        start = time.perf_counter()
        matrix @ matrix
        if device.type != "cpu":
            torch.accelerator.synchronize()
        best = max(best, 2 * size**3 / (time.perf_counter() - start))
    return best


class Progress(L.Callback):
    """One line: steps done, rate, time left, tokens a second, utilisation and loss; a line a minute without a terminal.

    Utilisation (MFU, Chowdhery et al. 2022, section 4.1) is the share of the device's peak that the operations of the
    model make up. `peak` is that peak in operations a second; 0 measures it with a matrix product.
    """

    def __init__(self, name: str, peak: float = 0.0):
        self.name, self.peak = name, peak
        self._bar: tqdm | None = None

    def on_train_start(self, trainer, module) -> None:
        interval = 0.5 if sys.stderr.isatty() else 60.0
        total = trainer.num_training_batches
        self._bar = tqdm(
            total=total, initial=trainer.global_step, desc=self.name, unit="step", mininterval=interval, leave=False
        )
        self._flop = flop_per_token(module.network)
        half = {"bf16": torch.bfloat16, "16": torch.float16}.get(str(trainer.precision).split("-")[0], torch.float32)
        self.peak = self.peak or measured_peak(module.device, half)
        self._tokens, self._since = 0, time.monotonic()

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        self._tokens += batch[0].numel()
        if trainer.global_step % 20 == 0:
            rate = self._tokens / (time.monotonic() - self._since)
            words = [f"{rate:,.0f} tokens/s", f"loss {float(outputs['loss']):.3f}"]
            if self._flop:
                words.insert(1, f"{100 * rate * self._flop / self.peak:.0f} % of peak")
            self._bar.set_postfix_str(", ".join(words), refresh=False)
        self._bar.update(1)

    def on_train_end(self, trainer, module) -> None:
        self._bar.close()

    def on_exception(self, trainer, module, exception) -> None:
        if self._bar is not None:
            self._bar.close()


class LivePlot(L.Callback):
    """Shows the learning curve under a notebook's cell while it grows, redrawn at most every `seconds`.

    Args:
        draw: from the curve's rows (see `History`) to a figure as HTML: `llmcore.figures` draws it, `to_html` turns it.
        seconds: drawing takes a tenth of a second, so that more often would cost time of training.
    """

    def __init__(self, draw: Callable[[list[dict[str, Any]]], str], seconds: float = 2.0):
        self.draw, self.seconds = draw, seconds

    def on_train_start(self, trainer, module) -> None:
        self._handle, self._since, self._shown = None, time.monotonic(), 0
        self._rows = next(callback for callback in trainer.callbacks if isinstance(callback, History)).rows

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx) -> None:
        if time.monotonic() - self._since >= self.seconds:
            self._update()

    def on_train_end(self, trainer, module) -> None:
        self._update()

    def _update(self) -> None:
        from IPython.display import HTML, display

        if len(self._rows) > self._shown:
            self._shown = len(self._rows)
            picture = HTML(self.draw(self._rows))
            if self._handle is None:
                self._handle = display(picture, display_id=True)  # None outside a notebook
            else:
                self._handle.update(picture)
        self._since = time.monotonic()
