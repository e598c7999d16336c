"""Options of training: each against the plain computation it stands for."""

import dataclasses

import pytest
import torch
import torch.nn.functional as F
from uneven import CONFIG, STEPS, Uneven, small_model

from llmcore.errors import InputError
from llmcore.model import GPT
from llmcore.training.callbacks import FitConfig
from llmcore.training.fit import fit
from llmcore.training.memory import prepared
from llmcore.training.modules import LanguageModelLearner, OptimizationConfig


def trained(config=CONFIG, model=None, dropout=0.0, **optimization):
    model = model or small_model(dropout)
    learner = LanguageModelLearner(model, OptimizationConfig(**optimization), STEPS)
    torch.manual_seed(1)
    return model, fit(learner, Uneven(), config, progress=False).rows


def assert_same_training(one, other):
    for name, weight in one[0].state_dict().items():
        torch.testing.assert_close(other[0].state_dict()[name], weight, atol=2e-4, rtol=2e-4)
    for row, wanted in zip(other[1], one[1], strict=True):
        assert row == pytest.approx(wanted, rel=1e-3)


@pytest.mark.parametrize("parts", [2, 5])
def test_accumulated_gradients_equal_the_large_batch(parts):
    # AdamW divides by the gradient's own size, so what rounding leaves of a gradient of 0 must not matter: no biases.
    whole = trained(muon_lr=0)
    assert_same_training(whole, trained(dataclasses.replace(CONFIG, accumulate=parts), muon_lr=0))


def test_checkpointed_activations_give_equal_gradients():
    plain = trained(dropout=0.2)
    again = trained(dataclasses.replace(CONFIG, checkpoint_activations=True), dropout=0.2)
    assert again[1] == plain[1]
    assert "forward" not in vars(again[0].blocks[0])


def test_fewer_activations_are_kept():
    def kept(checkpoint_activations):
        sizes = []
        model, ids = small_model(), torch.zeros(4, 16, dtype=torch.long)
        with prepared(model, checkpoint_activations, False):
            hook = torch.autograd.graph.saved_tensors_hooks(lambda t: sizes.append(t.numel()) or t, lambda t: t)
            with hook:
                model.hidden(ids)
        return sum(sizes)

    assert kept(True) < 0.2 * kept(False)


@pytest.mark.filterwarnings("ignore:The .grad attribute")  # torch's own compiler looks at it
def test_compiled_blocks_compute_the_same():
    model, ids = small_model(), torch.randint(20, (2, 9))
    expected = model(ids)
    with prepared(model, False, True, backend="aot_eager"):
        torch.testing.assert_close(model(ids), expected)
    assert model.blocks[0]._compiled_call_impl is None


def test_penalties_belong_to_training_alone():
    batch = Uneven().fetch(0)
    plain = LanguageModelLearner(small_model(), OptimizationConfig(), STEPS)
    penalised = LanguageModelLearner(small_model(), OptimizationConfig(label_smoothing=0.1, z_loss=0.01), STEPS)
    logits, wanted = plain.network(batch[0]), batch[1] != -100
    expected = F.cross_entropy(logits[wanted], batch[1][wanted], reduction="sum", label_smoothing=0.1)
    expected = expected + 0.01 * logits[wanted].logsumexp(-1).square().sum()
    torch.testing.assert_close(penalised.loss_sum(batch)[0], expected)
    assert penalised.eval().loss_sum(batch)[0] == plain.eval().loss_sum(batch)[0]


class Balanced(GPT):
    balancing_loss = None

    def hidden(self, ids, cache=None, padding=None, documents=None):
        self.documents = documents
        return super().hidden(ids, cache, padding)


def test_balancing_loss_is_added_for_each_token():
    model, batch = small_model(model_class=Balanced), Uneven().fetch(0)
    learner = LanguageModelLearner(model, OptimizationConfig(balancing=0.5), STEPS)
    with pytest.raises(InputError, match="no experts"):
        learner.loss_sum(batch)
    plain, count = LanguageModelLearner(model, OptimizationConfig(), STEPS).loss_sum(batch)
    model.balancing_loss = torch.tensor(3.0)
    torch.testing.assert_close(learner.loss_sum(batch)[0], plain + 0.5 * 3 * count)
    assert learner.eval().loss_sum(batch)[0] == plain


def test_documents_of_a_packed_batch_reach_the_network():
    model, (inputs, labels) = small_model(model_class=Balanced), Uneven().fetch(0)
    documents = torch.arange(16).expand(5, 16) // 4
    learner = LanguageModelLearner(model, OptimizationConfig(), STEPS)
    learner.loss_sum((inputs, labels, documents))
    assert model.documents is documents and learner.count((inputs, labels, documents)) == int((labels != -100).sum())
    learner.loss_sum((inputs, labels))
    assert model.documents is None


class Remembering(LanguageModelLearner):
    """Keeps the weights that each validation saw, and those after each step."""

    def on_train_start(self):
        self.after, self.validated = [], []

    def on_train_batch_end(self, *_):
        self.after.append(self.network.head.weight.detach().clone())

    def validation_step(self, batch, batch_idx):
        super().validation_step(batch, batch_idx)
        self.validated.append(self.network.head.weight.detach().clone())


def test_averaged_weights_are_validated_sampled_and_kept():
    learner, sampled = Remembering(small_model(), OptimizationConfig(ema=0.8), STEPS), []

    def sampler(_):
        sampled.append(learner.network.head.weight.detach().clone())
        return []

    fit(learner, Uneven(), CONFIG, sampler=sampler, progress=False)
    average, averages = learner.after[0], []
    for weight in learner.after:
        average = 0.8 * average + 0.2 * weight
        averages.append(average)
    for seen in (learner.validated[0], sampled[0]):
        torch.testing.assert_close(seen, averages[2])
    torch.testing.assert_close(learner.network.head.weight.detach(), averages[-1])
    assert not torch.equal(averages[-1], learner.after[-1])


def test_the_curve_holds_learning_rates_and_the_gradients_length():
    rows = [
        row for row in trained(muon_lr=0.02, adamw_lr=0.004, schedule="linear", warmup=0.34)[1] if "val_loss" not in row
    ]
    assert [row["learning_rate_matrices"] for row in rows[:3]] == pytest.approx([0.01, 0.02, 0.02])
    assert rows[-1]["learning_rate_embeddings"] == pytest.approx(0.001)
    model = small_model()
    learner = LanguageModelLearner(model, OptimizationConfig(), STEPS)
    total, count = learner.loss_sum(Uneven().fetch(0))
    (total / count).backward()
    expected = torch.cat([p.grad.flatten() for p in model.parameters()]).norm()
    assert rows[0]["gradient_norm"] == pytest.approx(float(expected), rel=1e-4)


@pytest.mark.parametrize("field", ["label_smoothing", "ema", "decay", "z_loss", "balancing"])
def test_values_without_sense_are_refused(field):
    for value in (-0.1, 1.5) if field not in ("z_loss", "balancing") else (-0.1,):
        with pytest.raises(InputError, match=f"optimization.{field}"):
            OptimizationConfig(**{field: value})
    with pytest.raises(InputError, match="more than the 16 rows"):
        FitConfig(accumulate=17)
