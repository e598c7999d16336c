"""Duplicates: our MinHash against datasketch, exact Jaccard and brute force."""

import random

import numpy as np
import pytest
from datasketch import MinHash, MinHashLSH

from llmcore.corpus.dedup import (
    MAX_NEIGHBOURS,
    band_keys,
    band_shape,
    candidate_pairs,
    equal_key_pairs,
    exact_key,
    jaccard,
    minhash_signatures,
    near_duplicates,
    ngram_hashes,
    set_keys,
    shingles,
)
from llmcore.corpus.documents import Document

VOCABULARY = [f"word{number}" for number in range(300)]


def documents(texts) -> list[Document]:
    return [Document(str(number), "test", text) for number, text in enumerate(texts)]


def edited(text: str, edits: int, random_: random.Random) -> str:
    words = text.split()
    for place in random_.sample(range(len(words)), edits):
        words[place] = "changed"
    return " ".join(words)


def shingle_sets(texts) -> list[set]:
    lines = [text.casefold().split() for text in texts]
    return [{tuple(line[i : i + 5]) for i in range(max(len(line) - 4, 1))} for line in lines]


@pytest.fixture(scope="module")
def corpus() -> list[str]:
    """30 random texts, and copies of each with 1 to 20 of their 60 to 160 words changed."""
    random_ = random.Random("dedup")
    originals = [" ".join(random_.choices(VOCABULARY, k=random_.randrange(60, 160))) for _ in range(30)]
    copies = [edited(text, edits, random_) for text in originals for edits in (1, 2, 3, 8, 20)]
    return random_.sample(originals + copies, 180)


def brute_force(texts, threshold: float) -> list[list[int]]:
    sets = shingle_sets(texts)
    label = list(range(len(texts)))
    for i in range(len(texts)):
        for j in range(i):
            if len(sets[i] & sets[j]) / len(sets[i] | sets[j]) >= threshold:
                old, new = label[i], label[j]
                label = [new if value == old else value for value in label]
    groups = {}
    for i, value in enumerate(label):
        groups.setdefault(value, []).append(i)
    return [group for group in groups.values() if len(group) > 1]


@pytest.mark.parametrize("threshold", [0.5, 0.8, 0.95])
def test_clusters_equal_brute_force(corpus, threshold):
    assert near_duplicates(documents(corpus), threshold) == brute_force(corpus, threshold)


def test_recall_and_precision_at_the_threshold():
    """600 pairs with a similarity from 0.6 to 0.97; of the half above 0.8, LSH may overlook one in a hundred."""
    random_ = random.Random("recall")
    texts = []
    for number in range(600):
        text = " ".join(random_.choices(VOCABULARY, k=150))
        texts += [text, edited(text, 1 + number % 8, random_)]
    sets = shingle_sets(texts)
    exact = {i: len(sets[i] & sets[i + 1]) / len(sets[i] | sets[i + 1]) for i in range(0, len(texts), 2)}
    true = {(i, i + 1) for i, similarity in exact.items() if similarity >= 0.8}
    found = {tuple(cluster) for cluster in near_duplicates(documents(texts), 0.8)}
    assert 200 < len(true) < 400
    assert found <= true  # precision 1
    assert len(found) / len(true) >= 0.99
    # datasketch finds its candidates in the same way, with bands that it chose for the same threshold.
    peer, theirs = MinHashLSH(threshold=0.8, num_perm=128), set()
    for row, members in enumerate(sets[:400]):
        signature = MinHash(num_perm=128, seed=1)
        signature.update_batch([" ".join(member).encode() for member in members])
        theirs |= {(other, row) for other in peer.query(signature)}
        peer.insert(row, signature)
    verified = theirs & true
    assert len(verified) > 30
    assert verified <= found


def test_pairs_of_equal_keys_by_hand():
    #        of place 4, 2, 1, 3 and 9; 2 and 4 have the same set, 3 another one, all three the same key
    keys, sets, places = (
        np.array(column, dtype=np.uint64) for column in ([5, 5, 7, 5, 8], [1, 1, 2, 3, 1], [4, 2, 1, 3, 9])
    )
    assert sorted(equal_key_pairs(keys, sets, places).tolist()) == [[2, 3], [2, 4]]
    assert equal_key_pairs(*np.empty((3, 0), dtype=np.uint64)).shape == (0, 2)


def test_a_page_template_makes_no_more_pairs_than_it_has_pages_times_the_bound():
    count = 3 * MAX_NEIGHBOURS
    template = " ".join(random.Random("template").choices(VOCABULARY, k=200))
    texts = [f"{template} number{number}" for number in range(count)]
    hashes, offsets = shingles(texts)
    pairs = candidate_pairs(minhash_signatures(hashes, offsets), 0.8, set_keys(hashes, offsets))
    one_bands = MAX_NEIGHBOURS * count - MAX_NEIGHBOURS * (MAX_NEIGHBOURS + 1) / 2
    assert one_bands <= len(pairs) < 1.2 * one_bands < count * (count - 1) / 2
    assert near_duplicates(documents(texts)) == [list(range(count))]


def test_keys_of_bands_are_equal_where_the_rows_are():
    signatures = np.random.default_rng(1).integers(0, 2**31, size=(3, 128)).astype(np.uint32)
    bands, rows = band_shape(128, 0.8)
    signatures[1] = signatures[0]
    signatures[1, rows] += 1
    signatures[2, :rows] = signatures[2, rows : 2 * rows]
    keys = band_keys(signatures, 0.8)
    assert keys.shape == (3, bands)
    assert np.flatnonzero(keys[0] != keys[1]).tolist() == [1]
    assert len(np.unique(keys[2])) == bands  # equal rows in two bands have two keys


def test_shingles_give_the_exact_jaccard_similarity(corpus):
    hashes, offsets = shingles(corpus)
    sets = shingle_sets(corpus)
    for i, j in [(0, 1), (2, 3), *[(i, i) for i in range(3)], *[(0, j) for j in range(1, 180)]]:
        ours = jaccard(hashes[offsets[i] : offsets[i + 1]], hashes[offsets[j] : offsets[j + 1]])
        assert ours == pytest.approx(len(sets[i] & sets[j]) / len(sets[i] | sets[j]))


def test_signatures_estimate_jaccard_as_well_as_datasketch(corpus):
    hashes, offsets = shingles(corpus)
    signatures = minhash_signatures(hashes, offsets)
    sets, peers = shingle_sets(corpus), []
    for members in sets:
        peer = MinHash(num_perm=128, seed=1)
        peer.update_batch([" ".join(member).encode() for member in sorted(members)])
        peers.append(peer)
    ours, theirs = [], []
    for i in range(len(corpus)):
        for j in range(i):
            exact = len(sets[i] & sets[j]) / len(sets[i] | sets[j])
            if exact > 0.1:
                ours.append(np.mean(signatures[i] == signatures[j]) - exact)
                theirs.append(peers[i].jaccard(peers[j]) - exact)
    assert len(ours) > 100
    assert abs(np.mean(ours)) < 0.02
    # The standard deviation of 128 draws of probability s is sqrt(s (1 - s) / 128), at most 0.045.
    assert np.std(ours) < 0.05
    assert np.std(ours) < 1.3 * np.std(theirs)


def test_a_signature_is_the_minimum_of_each_universal_hash():
    hashes, offsets = shingles(["a b c d e f g h", "", "one two", "a b c d e f g x"])
    prime = 2**31 - 1
    generator = np.random.default_rng(7)
    multipliers = generator.integers(1, prime, size=4, dtype=np.uint64).tolist()
    increments = generator.integers(0, prime, size=4, dtype=np.uint64).tolist()
    signatures = minhash_signatures(hashes, offsets, permutations=4, seed=7)
    for row in range(4):
        members = hashes[offsets[row] : offsets[row + 1]].tolist()
        expected = [
            min(((a * x + b) % prime for x in members), default=prime)
            for a, b in zip(multipliers, increments, strict=True)
        ]
        assert signatures[row].tolist() == expected


def test_shape_of_ngrams():
    hashes, offsets = ngram_hashes(["a b c a b c", "", "a b", "x a b c"], 3)
    assert offsets.tolist() == [0, 4, 4, 4, 6]
    assert hashes[0] == hashes[3] == hashes[5]  # "a b c", wherever it stands
    assert len({*hashes[:3].tolist()}) == 3
    assert ngram_hashes(["a b"], 3, pad_short=True)[1].tolist() == [0, 1]
    assert [len(part) for part in ngram_hashes([], 3)] == [0, 1]


def test_bands_promise_what_they_say():
    for threshold in (0.5, 0.8, 0.9):
        bands, rows = band_shape(128, threshold)
        assert bands * rows <= 128
        assert (1 - threshold**rows) ** bands <= 1e-3
        assert (1 - threshold ** (rows + 1)) ** (128 // (rows + 1)) > 1e-3
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        band_shape(128, 1.5)


def test_candidates_are_sorted_pairs_and_hold_equal_rows():
    signatures = np.random.default_rng(1).integers(0, 2**31, size=(6, 128)).astype(np.uint32)
    signatures[4] = signatures[1]
    assert candidate_pairs(signatures, 0.8).tolist() == [[1, 4]]


def test_exact_key_ignores_case_white_space_and_unicode_form():
    assert exact_key("Über  den\n\nFluss") == exact_key("U\u0308BER den Fluss ")
    assert exact_key("one two") != exact_key("onetwo")


def test_edge_cases():
    assert near_duplicates([]) == []
    assert near_duplicates(documents(["", "", "!?"])) == []
    assert near_duplicates(documents(["one two", "x", "One, two!", "one"])) == [[0, 2]]
    assert near_duplicates(documents(["a b c d e f"] * 3000)) == [list(range(3000))]
