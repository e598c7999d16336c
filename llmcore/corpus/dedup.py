"""Exact and near duplicates among documents: texts go in, groups of documents that say the same come out.

Exact duplicates share a hash of their normalised text. Near-duplicates share most of their word 5-grams (shingles):
MinHash (Broder 1997, "On the resemblance and containment of documents") shrinks each set of shingles to a short
signature, banding (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4) finds pairs whose
signatures agree in places, and the exact Jaccard similarity of every such pair decides.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence

import numpy as np
import xxhash

from llmcore.corpus.documents import Document

SHINGLE_SIZE = 5
PERMUTATIONS = 128
MAX_NEIGHBOURS = 128  # how many earlier documents that share a band's key a document is compared with
# The universal hash family is (a x + b) mod p. With p = 2^31 - 1 the product of two residues fits in 64 bits.
MERSENNE_PRIME = np.uint64((1 << 31) - 1)
_BLOCK = 1 << 15  # shingles hashed at a time: small enough that the working arrays stay in the processor's cache
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, case folded, without punctuation: the unit that shingles and statistics count."""
    return _WORD.findall(text.casefold())


def exact_key(text: str) -> bytes:
    """16-byte hash (XXH3) of a text whose Unicode form, case and white space have been made uniform."""
    normal = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return xxhash.xxh3_128_digest(normal.encode("utf-8", "surrogatepass"))


def ngram_hashes(texts: Iterable[str], size: int, *, pad_short: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Hash every run of `size` successive words of each text, repeats included.

    Args:
        texts: N texts.
        size: words in a run.
        pad_short: give a text of at least one but fewer than `size` words one run, filled up with blanks.

    Returns:
        hashes, shape (G,), uint64, the runs of the first text first; and offsets, shape (N + 1,), so that the runs of
        text `i` are `hashes[offsets[i] : offsets[i + 1]]`.
    """
    known: dict[str, int] = {}
    flat: list[int] = []
    lengths: list[int] = []
    for text in texts:
        found = words(text)
        for word in found:
            value = known.get(word)
            if value is None:
                value = known[word] = xxhash.xxh3_64_intdigest(word.encode("utf-8", "surrogatepass"))
            flat.append(value)
        blanks = size - len(found) if pad_short and 0 < len(found) < size else 0
        flat.extend([0] * blanks)
        lengths.append(len(found) + blanks)
    values, length = np.array(flat, dtype=np.uint64), np.array(lengths, dtype=np.int64)
    counts = np.maximum(length - size + 1, 0)
    offsets = np.concatenate(([0], np.cumsum(counts)))
    # Run number g of text i starts at word (first word of i) + (g - offsets[i]).
    first_word = np.cumsum(length) - length
    starts = np.repeat(first_word - offsets[:-1], counts) + np.arange(offsets[-1])
    hashes = np.zeros(len(starts), dtype=np.uint64)
    for place in range(size):
        hashes = _mix(hashes ^ values[starts + place])
    return hashes, offsets


def _mix(values: np.ndarray) -> np.ndarray:
    """Spread the bits of 64-bit integers, one to one: the last step of the generator SplitMix64 (Steele et al. 2014)."""
    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def shingles(texts: Iterable[str], size: int = SHINGLE_SIZE) -> tuple[np.ndarray, np.ndarray]:
    """The set of shingles of each text: as `ngram_hashes`, sorted and without repeats within a text.

    A text of fewer than `size` words has one shingle, one without words has none.
    """
    hashes, offsets = ngram_hashes(texts, size, pad_short=True)
    owner = np.repeat(np.arange(len(offsets) - 1), np.diff(offsets))
    order = np.lexsort((hashes, owner))
    hashes, owner = hashes[order], owner[order]
    fresh = np.ones(len(hashes), dtype=bool)
    fresh[1:] = (hashes[1:] != hashes[:-1]) | (owner[1:] != owner[:-1])
    counts = np.bincount(owner[fresh], minlength=len(offsets) - 1)
    return hashes[fresh], np.concatenate(([0], np.cumsum(counts)))


def minhash_signatures(
    hashes: np.ndarray, offsets: np.ndarray, permutations: int = PERMUTATIONS, seed: int = 1
) -> np.ndarray:
    """The MinHash signature of each set of shingles.

    Two signatures agree in a column with a probability equal to the Jaccard similarity of the two sets.

    Args:
        hashes: shape (G,), uint64, and
        offsets: shape (N + 1,), as `shingles` returns them.
        permutations: P, the number of hash functions (a x + b) mod (2^31 - 1); their a and b follow from `seed`.

    Returns:
        shape (N, P), uint32; a row of the largest value, 2^31 - 1, for an empty set.
    """
    generator = np.random.default_rng(seed)
    multipliers = generator.integers(1, int(MERSENNE_PRIME), size=permutations, dtype=np.uint64)
    increments = generator.integers(0, int(MERSENNE_PRIME), size=permutations, dtype=np.uint64)
    signatures = np.full((len(offsets) - 1, permutations), MERSENNE_PRIME, dtype=np.uint32)
    filled = np.flatnonzero(np.diff(offsets))
    for rows in _blocks(filled, offsets):
        begin = offsets[rows[0]]
        residues = hashes[begin : offsets[rows[-1] + 1]] % MERSENNE_PRIME
        starts = offsets[rows] - begin
        for column, (multiplier, increment) in enumerate(zip(multipliers, increments, strict=True)):
            signatures[rows, column] = np.minimum.reduceat(_modulo(residues * multiplier + increment), starts)
    return signatures


def _blocks(rows: np.ndarray, offsets: np.ndarray) -> Iterator[np.ndarray]:
    """Cut the rows into runs that hold about `_BLOCK` shingles each."""
    block = offsets[rows] // _BLOCK
    return iter(np.split(rows, np.flatnonzero(np.diff(block)) + 1)) if len(rows) else iter(())


def _modulo(values: np.ndarray) -> np.ndarray:
    """`values` mod 2^31 - 1 by shifts: 2^31 is 1 modulo that prime, so the high bits are added to the low ones."""
    folded = (values & MERSENNE_PRIME) + (values >> np.uint64(31))
    # Where folded < p the difference wraps round to a huge number, and the minimum leaves `folded` as it is.
    return np.minimum(folded, folded - MERSENNE_PRIME)


def band_shape(permutations: int, threshold: float, missed: float = 1e-3) -> tuple[int, int]:
    """Bands and rows a band, so that a pair at the threshold is overlooked with a probability of at most `missed`.

    A pair of similarity s agrees in all r rows of a band with probability s^r, hence in none of b bands with
    (1 - s^r)^b. The most rows that keep the promise give the fewest candidates.

    Raises:
        ValueError: the threshold is not above 0 and at most 1.
    """
    if not 0 < threshold <= 1:
        raise ValueError(f"the threshold must be above 0 and at most 1, got {threshold}")
    for rows in range(permutations, 1, -1):
        if (1 - threshold**rows) ** (permutations // rows) <= missed:
            return permutations // rows, rows
    return permutations, 1


def band_keys(signatures: np.ndarray, threshold: float) -> np.ndarray:
    """One 64-bit key for each band of each signature: shape (N, bands), uint64; equal where the band's rows are."""
    bands, rows = band_shape(signatures.shape[1], threshold)
    keys = np.empty((len(signatures), bands), dtype=np.uint64)
    for band in range(bands):
        # Beginning with the number of the band keeps those of different bands apart, should they meet in one bucket.
        keys[:, band] = band
        for column in range(band * rows, (band + 1) * rows):
            keys[:, band] = _mix(keys[:, band] ^ signatures[:, column].astype(np.uint64))
    return keys


def set_keys(hashes: np.ndarray, offsets: np.ndarray) -> np.ndarray:
    """A 64-bit hash (XXH3) of each set of shingles: shape (N,), uint64."""
    sets = (hashes[begin:end] for begin, end in itertools.pairwise(offsets))
    return np.array([xxhash.xxh3_64_intdigest(members.tobytes()) for members in sets], dtype=np.uint64)


def equal_key_pairs(keys: np.ndarray, sets: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Candidate pairs among records, one record a document and band: documents whose band keys are equal.

    A document whose set of shingles equals that of an earlier one is paired with the first such alone, so that a thousand
    copies of a page do not make half a million pairs. All others are paired with the `MAX_NEIGHBOURS` before them
    under the same key: pages of one template can share a key by the million. Clusters are chains of pairs, so what is
    that similar nearly always stays connected through those in between.

    Args:
        keys, sets, places: shape (R,), uint64: of each record the band's key, the key of the document's set and the
            document's place, whose order decides who is earlier.

    Returns:
        shape (K, 2): places, the earlier one first. A pair may occur more than once, under several keys.
    """
    order = np.lexsort((places, sets, keys))
    keys, sets, places = keys[order], sets[order], places[order]
    leads = np.ones(len(keys), dtype=bool)
    leads[1:] = (keys[1:] != keys[:-1]) | (sets[1:] != sets[:-1])
    leader = places[leads][np.cumsum(leads) - 1]
    found = [np.stack((leader[~leads], places[~leads]), axis=1)]
    keys, places = keys[leads], places[leads]
    order = np.lexsort((places, keys))
    keys, places = keys[order], places[order]
    for distance in range(1, MAX_NEIGHBOURS + 1):
        same = np.flatnonzero(keys[distance:] == keys[:-distance])
        if not len(same):
            break
        found.append(np.stack((places[same], places[same + distance]), axis=1))
    return np.concatenate(found)


def candidate_pairs(signatures: np.ndarray, threshold: float, sets: np.ndarray | None = None) -> np.ndarray:
    """Pairs of rows that agree in a whole band: shape (K, 2), first < second, sorted, each pair once.

    Args:
        signatures: shape (N, P), of sets that are not empty.
        sets: shape (N,), keys of the sets; without them all sets are taken to be different.
    """
    rows = np.arange(len(signatures))
    sets = rows if sets is None else sets
    return distinct_pairs(
        np.concatenate([equal_key_pairs(keys, sets, rows) for keys in band_keys(signatures, threshold).T])
    )


def distinct_pairs(pairs: np.ndarray) -> np.ndarray:
    """Pairs, shape (K, 2), sorted and each once: `np.unique(pairs, axis=0)` in a tenth of the time."""
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    fresh = np.ones(len(pairs), dtype=bool)
    fresh[1:] = np.any(pairs[1:] != pairs[:-1], axis=1)
    return pairs[fresh]


def jaccard(left: np.ndarray, right: np.ndarray) -> float:
    """Jaccard similarity of two sorted arrays without repeats: size of the intersection by size of the union."""
    if not len(left) or not len(right):
        return 0.0
    common = len(np.intersect1d(left, right, assume_unique=True))
    return common / (len(left) + len(right) - common)


def near_duplicates(documents: Sequence[Document], threshold: float = 0.8) -> list[list[int]]:
    """Clusters of documents joined by pairs whose shingles have a Jaccard similarity of at least `threshold`.

    Returns:
        the positions of each cluster's documents, ascending, at least two; clusters in the order of their first
        document. Who keeps one of each keeps `cluster[0]`. A document without words is in no cluster.
    """
    hashes, offsets = shingles(document.text for document in documents)
    filled = np.flatnonzero(np.diff(offsets))
    if not len(filled):
        return []
    signatures = minhash_signatures(hashes, offsets)[filled]
    pairs = candidate_pairs(signatures, threshold, set_keys(hashes, offsets)[filled])
    parent = list(range(len(documents)))
    join_pairs(parent, filled[pairs], similar(hashes, offsets, threshold))
    clusters: dict[int, list[int]] = {}
    for row in range(len(documents)):
        clusters.setdefault(find_root(parent, row), []).append(row)
    return [cluster for cluster in clusters.values() if len(cluster) > 1]


def similar(hashes: np.ndarray, offsets: np.ndarray, threshold: float) -> Callable[[int, int], bool]:
    """A function that says of two rows whether the Jaccard similarity of their sets is at least `threshold`."""

    def decide(left: int, right: int) -> bool:
        sets = (hashes[offsets[row] : offsets[row + 1]] for row in (left, right))
        return jaccard(*sets) >= threshold

    return decide


def find_root(parent: MutableSequence[int], row: int) -> int:
    """The smallest member of the row's cluster in a union-find forest; shortens the path walked."""
    while parent[row] != row:
        parent[row] = parent[parent[row]]
        row = parent[row]
    return row


def join_pairs(
    parent: MutableSequence[int], pairs: np.ndarray, accept: Callable[[int, int], bool] = lambda left, right: True
) -> np.ndarray:
    """Union-find: join the clusters of each pair that is accepted; pairs within one cluster are not asked about.

    Args:
        parent: the forest, changed in place; `parent[i] == i` for all i before the first call.
        pairs: shape (K, 2).

    Returns:
        numbers of the pairs that joined two clusters, int64; at most one fewer than there are members.
    """
    joined = array("q")
    for begin in range(0, len(pairs), _BLOCK):  # as Python's integers, all pairs would take ten times the memory
        for number, (left, right) in enumerate(pairs[begin : begin + _BLOCK].tolist(), start=begin):
            one, other = find_root(parent, left), find_root(parent, right)
            if one != other and accept(left, right):
                parent[max(one, other)] = min(one, other)
                joined.append(number)
    return np.array(joined, dtype=np.int64)
