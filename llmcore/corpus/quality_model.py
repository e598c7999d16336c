"""A learned judge of quality: labelled texts go in, a model that gives a text the probability of being good comes out.

The model is logistic regression on hashed n-grams, what GPT-3 filtered Common Crawl with (Brown et al. 2020, "Language
Models are Few-Shot Learners", appendix A). Hashing needs no vocabulary (Weinberger et al. 2009, "Feature Hashing for
Large Scale Multitask Learning"): a run of one or two words adds 1 or -1 to one of a fixed number of buckets, and texts
are scaled to length 1. It is fitted by accelerated gradient descent, without random draws.

Trained on the course's site of one seed (432 good pages, 54 poor ones) it rejects all poor pages of another seed's site
and no good one. It knows what it has been shown, though: trained without the pages of one manner of spam, it finds 8 %
of the lists of links, 38 % of the repeated slogans and all of the stuffed keywords.
"""

from __future__ import annotations

import dataclasses
import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from llmcore.corpus.dedup import ngram_hashes
from llmcore.corpus.documents import Document
from llmcore.corpus.world.site import Truth
from llmcore.errors import InputError
from llmcore.files import atomic_open

NGRAM_SIZES = (1, 2)
# The kinds of pages on the course's site that are poor in themselves; copies and foreign pages may be well written.
POOR_KINDS = ("thin", "spam", "hub")


@dataclasses.dataclass(frozen=True)
class Features:
    """The buckets of N texts that are not zero, text by text: a sparse matrix of shape (N, buckets).

    Attributes:
        rows, columns: shape (K,), int64: which text, which bucket.
        values: shape (K,), float64; those of one text have a sum of squares of 1.
        shape: (N, buckets).
    """

    rows: np.ndarray
    columns: np.ndarray
    values: np.ndarray
    shape: tuple[int, int]

    def times(self, weights: np.ndarray) -> np.ndarray:
        """The matrix by a vector of shape (buckets,): shape (N,)."""
        return np.bincount(self.rows, self.values * weights[self.columns], minlength=self.shape[0])

    def transposed_times(self, vector: np.ndarray) -> np.ndarray:
        """The transposed matrix by a vector of shape (N,): shape (buckets,)."""
        return np.bincount(self.columns, self.values * vector[self.rows], minlength=self.shape[1])


def hashed_ngrams(texts: Sequence[str], buckets: int) -> Features:
    """Count the words and pairs of words of each text in buckets: which bucket and with which sign, their hashes say.

    With signs, n-grams that fall into one bucket cancel as often as they add up.
    """
    rows, hashes = [], []
    for size in NGRAM_SIZES:
        found, offsets = ngram_hashes(texts, size)
        hashes.append(found)
        rows.append(np.repeat(np.arange(len(texts)), np.diff(offsets)))
    row, value = np.concatenate(rows), np.concatenate(hashes)
    sign = 1.0 - 2.0 * (value >> np.uint64(63)).astype(np.float64)
    column = (value % np.uint64(buckets)).astype(np.int64)
    cells, place = np.unique(row * buckets + column, return_inverse=True)
    counts = np.bincount(place, sign, minlength=len(cells))
    rows_of_cells = cells // buckets
    length = np.sqrt(np.bincount(rows_of_cells, counts**2, minlength=len(texts)))
    scale = np.divide(1.0, length, out=np.zeros_like(length), where=length > 0)
    return Features(rows_of_cells, cells % buckets, counts * scale[rows_of_cells], (len(texts), buckets))


@dataclasses.dataclass(frozen=True)
class QualityModel:
    """Attributes: weights, shape (buckets,), float32; bias."""

    weights: np.ndarray
    bias: float

    def score(self, texts: Sequence[str]) -> np.ndarray:
        """The probability that each text is good: shape (N,), in (0, 1)."""
        features = hashed_ngrams(texts, len(self.weights))
        return _sigmoid(features.times(self.weights.astype(np.float64)) + self.bias)

    def save(self, path: str | Path) -> None:
        """Write the model as a NumPy archive (.npz), atomically."""
        with atomic_open(path, "wb") as file:
            np.savez_compressed(file, weights=self.weights, bias=np.float64(self.bias))

    @classmethod
    def load(cls, path: str | Path) -> QualityModel:
        """Read what `save` wrote.

        Raises:
            InputError: the file is missing, damaged or holds something else.
        """
        remedy = "train the model again with llmcore.corpus.quality_model.train_quality_model"
        try:
            with np.load(io.BytesIO(Path(path).read_bytes()), allow_pickle=False) as archive:
                weights, bias = archive["weights"], float(archive["bias"])
        except FileNotFoundError as error:
            raise InputError(path, "no such file", remedy) from error
        except (EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile, zlib.error) as error:
            raise InputError(path, f"not a quality model ({error})", remedy) from error
        finite = np.isfinite(weights).all() and np.isfinite(bias)
        if weights.ndim != 1 or weights.dtype != np.float32 or not len(weights) or not finite:
            problem = f"weights of shape {weights.shape} and type {weights.dtype}, not all finite numbers in one row"
            raise InputError(path, problem, remedy)
        return cls(weights, bias)


def train_quality_model(
    texts: Sequence[str],
    good: Sequence[bool],
    *,
    buckets: int = 2**16,
    l2: float = 1e-4,
    tolerance: float = 1e-6,
    max_steps: int = 5000,
) -> QualityModel:
    """Fit a model to labelled texts.

    Minimises the mean logistic loss plus `l2` / 2 times the sum of the squared weights, the bias left out, by
    Nesterov's accelerated gradient descent. Rows of length 1 bound the loss's curvature by 1/2 (1/4 from the weights,
    1/4 from the bias), which gives the size of the steps.

    Args:
        texts: N texts.
        good: N labels, both kinds among them.
        buckets: into which n-grams are hashed.
        l2: strength of the regularisation, above 0.
        tolerance: largest component of the gradient at which the fit ends.
        max_steps: at which it ends in any case.

    Raises:
        InputError: numbers of texts and labels differ, one of the two labels is missing, or `l2` is not above 0.
    """
    labels = np.asarray(good, dtype=np.float64)
    if len(labels) != len(texts):
        raise InputError("good", f"{len(labels)} labels for {len(texts)} texts", "give each text one label")
    if len(np.unique(labels)) < 2:
        raise InputError("good", "all labels are the same", "give good texts and poor ones")
    if l2 <= 0:
        raise InputError("l2", f"must be above 0, got {l2}", "raise it")
    features = hashed_ngrams(texts, buckets)

    def gradient(point: np.ndarray) -> np.ndarray:
        error = (_sigmoid(features.times(point[:-1]) + point[-1]) - labels) / len(labels)
        return np.append(features.transposed_times(error) + l2 * point[:-1], error.sum())

    step = 1 / (0.5 + l2)
    momentum = (1 - np.sqrt(l2 * step)) / (1 + np.sqrt(l2 * step))
    point = ahead = np.zeros(buckets + 1)
    for _ in range(max_steps):
        slope = gradient(ahead)
        if np.abs(slope).max() <= tolerance:
            break
        point, before = ahead - step * slope, point
        ahead = point + momentum * (point - before)
    return QualityModel(ahead[:-1].astype(np.float32), float(ahead[-1]))


def _sigmoid(values: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * values))  # the same as 1 / (1 + exp(-x)), without overflow


@dataclasses.dataclass(frozen=True)
class QualityScore:
    """How well poor texts are told from good ones.

    Attributes:
        texts, poor: how many were judged, and how many of them are poor.
        precision: of the texts rejected, the share that is poor.
        recall: of the poor texts, the share that is rejected.
    """

    texts: int
    poor: int
    precision: float
    recall: float


def evaluate_quality_model(
    model: QualityModel, texts: Sequence[str], good: Sequence[bool], *, threshold: float = 0.5
) -> QualityScore:
    """Precision and recall of rejecting the texts whose probability of being good is below the threshold."""
    poor = ~np.asarray(good, dtype=bool)
    rejected = model.score(texts) < threshold
    right = int((poor & rejected).sum())
    shares = (right / int(part.sum()) if part.any() else 1.0 for part in (rejected, poor))
    return QualityScore(len(poor), int(poor.sum()), *shares)


def site_examples(documents: Iterable[Document], truth: Mapping[str, Truth]) -> tuple[list[str], list[bool]]:
    """Labelled texts from a crawled site whose truth is known: its good pages, and those that are poor in themselves.

    Args:
        documents: as `llmcore.corpus.extract.extract_documents` gives them; pages without text are left out. Extracted
            in the mode `fast`, some lists of links have text.
        truth: of `llmcore.corpus.world.site.Site`, by path.
    """
    texts, good = [], []
    for document in documents:
        planted = truth.get(urlsplit(document.url).path or "/")
        if planted and document.text and planted.kind in ("good", *POOR_KINDS):
            texts.append(document.text)
            good.append(planted.kind == "good")
    return texts, good
