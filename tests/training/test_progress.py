"""What is shown and written while training runs."""

import csv
import dataclasses
import time

import IPython.display
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode
from uneven import CONFIG, STEPS, Uneven, small_model

from llmcore.errors import InputError
from llmcore.model import GPT, GPTConfig
from llmcore.training.fit import fit
from llmcore.training.modules import LanguageModelLearner, OptimizationConfig
from llmcore.training.progress import LivePlot, Progress, flop_per_token, measured_peak


def run(config=CONFIG, callbacks=()):
    learner = LanguageModelLearner(small_model(), OptimizationConfig(), STEPS)
    return fit(learner, Uneven(), config, progress=False, callbacks=callbacks)


@pytest.mark.parametrize("tie", [True, False])
def test_operations_a_token_equal_a_count(tie):
    model = GPT(GPTConfig(64, 32, n_layer=2, n_head=2, n_embd=32, tie_embeddings=tie))
    with FlopCounterMode(display=False) as counter:
        model(torch.zeros(2, 32, dtype=torch.long)).sum().backward()
    # Attention's masked half is counted or not, as the kernel does it; the rest is the same.
    attention = 6 * 2 * 32 * 33
    assert counter.get_total_flops() / 64 == pytest.approx(flop_per_token(model), abs=1.5 * attention)
    assert flop_per_token(torch.nn.Linear(3, 3)) == 0


def test_the_measured_peak_is_that_of_a_product():
    matrix = torch.ones(512, 512)
    start = time.perf_counter()
    matrix @ matrix
    assert measured_peak(torch.device("cpu")) > 0.2 * 2 * 512**3 / (time.perf_counter() - start)


class Written(Progress):
    """Keeps the words beside the bar."""

    def on_train_end(self, trainer, module):
        self.words = self._bar.postfix
        super().on_train_end(trainer, module)


def test_the_line_tells_rate_utilisation_and_loss(monkeypatch, capsys):
    monkeypatch.setattr("lightning.Trainer.global_step", property(lambda trainer: 20))  # the line changes every 20
    progress = Written("train", peak=1e15)
    run(callbacks=[progress])
    rate, share, loss = progress.words.rsplit(", ", 2)
    assert rate.endswith(" tokens/s") and share == "0 % of peak" and float(loss.removeprefix("loss ")) > 1
    assert "train" in capsys.readouterr().err


def test_a_notebook_gets_one_figure_that_is_redrawn(monkeypatch):
    shown, updated, drawn = [], [], []

    class Handle:
        def update(self, picture):
            updated.append(picture.data)

    def display(picture, display_id):
        assert display_id is True
        shown.append(picture.data)
        return Handle()

    monkeypatch.setattr(IPython.display, "display", display)
    run(callbacks=[LivePlot(lambda rows: drawn.append(len(rows)) or f"{len(rows)} rows", seconds=0)])
    assert shown == ["1 rows"] and updated[-1] == f"{STEPS + 2} rows" and len(updated) == STEPS
    drawn.clear()
    run(callbacks=[LivePlot(lambda rows: drawn.append(len(rows)) or "", seconds=3600)])
    assert drawn == [STEPS + 2]


def test_the_curve_is_written_as_csv_too(tmp_path):
    history = run()
    history.write(tmp_path / "history.json")
    with open(tmp_path / "history.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["step"]) for row in rows] == [row["step"] for row in history.rows]
    for name in ("train_loss", "val_loss", "gradient_norm", "learning_rate_matrices"):
        assert [float(row[name]) for row in rows if row[name]] == [row[name] for row in history.rows if name in row]


def test_a_logger_of_lightning_is_taken_by_its_name(tmp_path):
    config = dataclasses.replace(CONFIG, logger="CSVLogger", logger_options={"save_dir": str(tmp_path), "name": "here"})
    history = run(config)
    with open(tmp_path / "here" / "version_0" / "metrics.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    logged = [float(row["train_loss"]) for row in rows if row["train_loss"]]
    assert logged == [row["train_loss"] for row in history.rows if "train_loss" in row]
    assert sum(bool(row["val_loss"]) for row in rows) == 2


@pytest.mark.parametrize("name", ["NoSuchLogger", "no.such.package.Logger"])
def test_an_unknown_logger_is_refused(name):
    with pytest.raises(InputError, match=rf"fit\.logger: {name}"):
        run(dataclasses.replace(CONFIG, logger=name))
