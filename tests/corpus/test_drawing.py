"""A smaller richness draws from the beginning of each list of wordings, and from all of what is data."""

import random

import pytest

from llmcore.corpus.collect import WRITERS
from llmcore.corpus.world.drawing import Drawing
from llmcore.corpus.world.facts import World

WORDINGS = tuple(f"wording {number}" for number in range(40))


def test_with_full_richness_it_is_pythons_own_generator():
    ours, theirs = Drawing("seed"), random.Random("seed")
    assert [ours.choice(WORDINGS) for _ in range(50)] == [theirs.choice(WORDINGS) for _ in range(50)]
    assert ours.sample(WORDINGS, 9) == theirs.sample(WORDINGS, 9)


def test_a_share_of_each_tuple_and_never_fewer_than_four():
    drawing = Drawing("seed", 0.25)
    assert {drawing.choice(WORDINGS) for _ in range(500)} == set(WORDINGS[:10])
    assert {drawing.choice(WORDINGS[:6]) for _ in range(200)} == set(WORDINGS[:4])
    assert set(drawing.sample(WORDINGS, 10)) == set(WORDINGS[:10])
    assert len(set(drawing.sample(WORDINGS, 12))) == 12  # more than the share holds


def test_what_is_data_is_never_cut():
    world, drawing = World.create(1, 20, 0.1), Drawing("seed", 0.1)
    assert {drawing.choice(world.places).name for _ in range(600)} == {place.name for place in world.places}
    assert {drawing.choice(list(WORDINGS)) for _ in range(1000)} == set(WORDINGS)


@pytest.mark.parametrize("source", WRITERS)
def test_every_writer_uses_fewer_words_and_still_never_repeats_itself(source):
    def words_of(richness):
        texts = [document.text for document in WRITERS[source](World.create(1, 20, richness), 300)]
        assert len(set(texts)) == 300
        return {word for text in texts for word in text.split()}

    assert len(words_of(0.1)) < 0.9 * len(words_of(1.0))


def test_the_facts_do_not_depend_on_the_richness():
    assert World.create(3, 20, 0.1).facts == World.create(3, 20, 1.0).facts
