"""The learned judge: against scikit-learn, and on a site that it was not trained on."""

import numpy as np
import pytest
from sample_texts import sample_documents

from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract
from llmcore.corpus.quality_model import (
    QualityModel,
    evaluate_quality_model,
    hashed_ngrams,
    site_examples,
    train_quality_model,
)
from llmcore.corpus.world.site import build_site
from llmcore.errors import InputError

BUCKETS = 2**10


def examples(first: int, last: int, seed: int) -> tuple[list[str], list[bool]]:
    """Labelled texts of a site of its own: other documents, other faults."""
    site = build_site(sample_documents(last)[first:], seed, thin=0.15, spam=0.2)
    host = "http://www.orvenia.example"
    documents = [
        Document(path, "web", extract(site.pages[path].body), url=host + path)
        for path, truth in site.truth.items()
        if truth.kind in ("good", "thin", "spam", "hub")
    ]
    return site_examples(documents, site.truth)


@pytest.fixture(scope="module")
def training():
    return examples(0, 160, seed=1)


@pytest.fixture(scope="module")
def model(training):
    return train_quality_model(*training)


def dense(texts: list[str], buckets: int) -> np.ndarray:
    features = hashed_ngrams(texts, buckets)
    matrix = np.zeros(features.shape)
    matrix[features.rows, features.columns] = features.values
    return matrix


def test_examples_come_from_the_truth(training):
    texts, good = training
    assert sum(good) > 100
    assert len(good) - sum(good) > 40
    assert all(texts)


def test_another_site_is_judged_right(model):
    score = evaluate_quality_model(model, *examples(160, 260, seed=2))
    assert score.poor >= 30
    assert score.precision >= 0.98
    assert score.recall >= 0.97


def test_hashed_features():
    features = dense(["the cat", "the cat", "", "a b c", "The CAT!"], BUCKETS)
    assert np.linalg.norm(features, axis=1) == pytest.approx([1, 1, 0, 1, 1])
    assert np.count_nonzero(features, axis=1).tolist() == [3, 3, 0, 5, 3]  # words, and pairs of words
    assert (features[0] == features[4]).all()
    assert {-1, 1} == set(np.sign(dense([document.text for document in sample_documents(4)], BUCKETS)).ravel()) - {0}
    once, twice = dense(["x y", "x y x y"], BUCKETS)
    assert once @ twice == pytest.approx((2 + 2 + 2) / np.sqrt(3 * (4 + 4 + 4 + 1)))


def test_the_fit_is_that_of_scikit_learn(training):
    linear_model = pytest.importorskip("sklearn.linear_model")
    texts, good = training
    l2 = 1e-3
    ours = train_quality_model(texts, good, buckets=BUCKETS, l2=l2)
    theirs = linear_model.LogisticRegression(C=1 / (l2 * len(texts)), tol=1e-8, max_iter=10_000)
    theirs.fit(dense(texts, BUCKETS), good)
    assert ours.bias == pytest.approx(theirs.intercept_[0], abs=1e-2)
    assert np.abs(ours.weights - theirs.coef_[0]).max() < 1e-2
    assert np.abs(theirs.coef_).max() > 1
    probability = theirs.predict_proba(dense(texts, BUCKETS))[:, 1]
    assert np.abs(ours.score(texts) - probability).max() < 1e-3


def test_precision_and_recall_by_hand():
    model = QualityModel(np.zeros(8, dtype=np.float32), 1.0)  # takes everything for good
    score = evaluate_quality_model(model, ["a", "b"], [True, False])
    assert (score.texts, score.poor, score.precision, score.recall) == (2, 1, 1.0, 0.0)
    score = evaluate_quality_model(model, ["a", "b", "c"], [True, False, True], threshold=0.9)
    assert (score.precision, score.recall) == (pytest.approx(1 / 3), 1.0)


def test_a_model_survives_its_file(model, tmp_path):
    model.save(tmp_path / "quality.npz")
    again = QualityModel.load(tmp_path / "quality.npz")
    texts = [document.text for document in sample_documents(5)]
    assert (again.score(texts) == model.score(texts)).all()
    assert [path.name for path in tmp_path.iterdir()] == ["quality.npz"]
    assert model.score([]).shape == (0,)


def test_files_that_hold_no_model(model, tmp_path):
    path = tmp_path / "quality.npz"
    with pytest.raises(InputError, match="no such file"):
        QualityModel.load(path)
    model.save(path)
    whole = path.read_bytes()
    for content in (b"", b"not an archive", whole[:-30], whole[:100] + b"\x00" * 50 + whole[150:]):
        path.write_bytes(content)
        with pytest.raises(InputError, match="not a quality model"):
            QualityModel.load(path)
    for arrays in ({"weights": model.weights}, {"weights": np.array([{}]), "bias": 0.0}):
        np.savez(path, **arrays)
        with pytest.raises(InputError, match="not a quality model"):
            QualityModel.load(path)
    for weights in (np.array([np.nan], np.float32), np.zeros((2, 2), np.float32), np.zeros(3), np.zeros(0, np.float32)):
        np.savez(path, weights=weights, bias=0.0)
        with pytest.raises(InputError, match="weights of shape"):
            QualityModel.load(path)


@pytest.mark.parametrize(
    ("texts", "good", "options", "problem"),
    [
        (["a"], [True, False], {}, "2 labels for 1 texts"),
        (["a", "b"], [True, True], {}, "all labels are the same"),
        (["a", "b"], [True, False], {"l2": 0}, "l2: must be above 0, got 0"),
    ],
)
def test_what_cannot_be_trained_on(texts, good, options, problem):
    with pytest.raises(InputError, match=problem):
        train_quality_model(texts, good, **options)
