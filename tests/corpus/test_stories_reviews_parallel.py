"""Stories, reviews, bilingual and practical pages: varied, repeatable, and held out where they must be."""

import functools
import gzip
import re

import pytest

from llmcore.corpus.world import forum, parallel, reviews, stories
from llmcore.corpus.world.facts import World
from llmcore.corpus.world.german import (
    Clause,
    Phrase,
    ask,
    combine,
    compare,
    describe,
    dictionary_entry,
    relative,
    there_is,
    translate,
)
from llmcore.corpus.world.plots import plots

MODULES = {"stories": stories, "reviews": reviews, "parallel": parallel, "forum": forum}
WORLD = World.create(7, 40)
# At least this many groups; at least this many distinct words in 2,000 documents.
LEAST = {"stories": (80, 2800), "reviews": (40, 2200), "parallel": (90, 2000), "forum": (60, 2000)}


@functools.cache
def drawn(source):
    return tuple(MODULES[source].documents(WORLD, 2000))


@pytest.mark.parametrize("source", MODULES)
def test_the_same_world_gives_the_same_documents_and_a_shorter_draw_is_a_prefix(source):
    again = list(MODULES[source].documents(World.create(7, 40), 60))
    assert again == list(drawn(source)[:60])
    other = list(MODULES[source].documents(World.create(8, 40), 60))
    assert not {document.text for document in other} & {document.text for document in again}


@pytest.mark.parametrize("source", MODULES)
def test_documents_are_distinct_of_their_source_and_of_bounded_length(source):
    documents = drawn(source)
    assert {document.source for document in documents} == {source}
    assert len({document.id for document in documents}) == len({document.text for document in documents}) == 2000
    lengths = [len(document.text.split()) for document in documents]
    assert min(lengths) >= 18
    assert max(lengths) <= 400
    assert sum(length < 30 for length in lengths) < 20


@pytest.mark.parametrize("source", MODULES)
def test_text_is_varied(source):
    text = "\n\n".join(document.text for document in drawn(source))
    data = text.encode()[:1_000_000]
    assert len(data) / len(gzip.compress(data)) < 4.2
    groups, distinct = LEAST[source]
    assert len(set(re.findall(r"[\w']+", text.lower()))) > distinct
    assert len({document.group for document in drawn(source)}) >= groups


@pytest.mark.parametrize("source", MODULES)
def test_text_is_whole_and_mended(source):
    for document in drawn(source):
        text = document.text
        assert not re.search(r"[\[\]{}<>|]|\S  | [.,!?;]", text), text
        assert text == text.strip()
        if source == "parallel":
            assert re.fullmatch(r"[\x20-\x7e\näöüÄÖÜß]+", text), text
        else:
            assert text.isascii(), text
            assert not re.search(r"\b[Aa] [aeio]\w| an [bcdfgjklmnpqrstvwxyz]\w", text), text
            assert not re.search(r"(?<![.])[.!?] [a-z]", text), text


def test_a_first_person_story_speaks_of_i_throughout():
    found = [
        document.text
        for document in drawn("stories")
        if re.search(r"\bI was (seven|eight|nine|ten|eleven)", document.text)
    ]
    assert len(found) > 20
    for text in found:
        assert not re.search(r"\bI (is|has|goes|does)\b|\b(of|to|for|with|at|like) I\b|\bme (was|had)\b", text), text


def test_every_plot_is_told_and_has_all_its_endings():
    assert len(plots()) >= 40
    assert {document.group.split("/")[0] for document in drawn("stories")} == {plot.name for plot in plots()}
    for plot in plots():
        assert set(plot.endings) == {"title", "good", "bad", "twist", "moral", "told"}
        assert len(plot.events) >= 5


def test_the_hero_keeps_one_pronoun():
    for document in drawn("stories")[:400]:
        hero = re.match(r"(?:[^\n]+\n\n)?([A-Z]\w+) was an? [\w-]+ (boy|girl) of", document.text)
        if hero:
            own, other = ("his", "her") if hero[2] == "boy" else ("her", "his")
            assert not re.search(rf"\b{hero[1]} \w+ {other} (?:head|eyes|feet|hands|lip)\b", document.text), (
                own,
                document.text,
            )


def test_stars_follow_the_opinions():
    words = {1: [], 5: []}
    for document in drawn("reviews"):
        stars = int(re.search(r"Stars: ([1-5]) out of 5", document.text)[1])
        if stars in words:
            words[stars].append(document.text)
    assert all(len(texts) > 300 for texts in words.values())
    assert not any("recommend this" in text and "cannot" not in text for text in words[1])
    assert not any("cannot recommend" in text for text in words[5])
    assert sum("\nStars:" in text[-20:] for texts in words.values() for text in texts) > 400


def test_sentiment_examples_use_only_opinions_that_no_document_has():
    examples = reviews.examples(WORLD, 200)
    assert examples == reviews.examples(WORLD, 200)
    assert [example.answer for example in examples] == [0, 1] * 100
    assert len({example.prompt for example in examples}) == 200
    texts = "\n".join(document.text for document in drawn("reviews"))
    for example in examples:
        assert example.prompt.endswith("\nStars:")
        assert example.choices == (" 1 out of 5", " 5 out of 5")
        assert example.prompt not in texts
    for kind in reviews.ITEMS:
        for aspect in reviews.ITEMS[kind][2]:
            for good in (True, False):
                shown = reviews.opinions(kind, aspect, good, False)
                assert shown, (kind, aspect, good)
                assert not set(shown) & set(reviews.opinions(kind, aspect, good, True))


def test_held_out_sentences_stand_in_no_document():
    examples = parallel.examples(WORLD, 100)
    texts = "\n".join(document.text for document in drawn("parallel"))
    for example in examples:
        sentence = re.search(r"English: ([^\n]+)\nGerman:$", example.prompt)[1]
        assert parallel.held_out(sentence)
        assert f"{sentence}\n" not in texts
        assert len(set(example.choices)) == 4
        shown = re.findall(r"English: ([^\n]+)\nGerman: ", example.prompt)
        assert len(shown) == 2
        assert not any(map(parallel.held_out, shown))
        assert all(choice.startswith(" ") for choice in example.choices)
    assert len({example.answer for example in examples}) == 4
    lines = re.findall(r"^(?:English|Englisch): (.+)$|^\d+\. (.+?[.?!]) [-=] ", texts, re.MULTILINE)
    sentences = [first or second for first, second in lines]
    assert len(sentences) > 2000
    assert not any(map(parallel.held_out, sentences))
    assert 0.03 < sum(parallel.held_out(f"sentence {i}") for i in range(5000)) / 5000 < 0.07


MONDAY, MORNING = ("on Monday", "am Montag"), ("in the morning", "am Morgen")
TRANSLATIONS = [
    (
        translate(Clause(Phrase("baker", "the", "old"), "sell", Phrase("bread", "", "fresh"), time=MONDAY)),
        ("The old baker sells fresh bread on Monday.", "Der alte Bäcker verkauft am Montag frisches Brot."),
    ),
    (
        translate(Clause(Phrase("baker", "the", "old"), "sell", Phrase("bread", "", "fresh"), time=MONDAY), True),
        ("On Monday the old baker sells fresh bread.", "Am Montag verkauft der alte Bäcker frisches Brot."),
    ),
    (
        translate(Clause("I", "see", Phrase("bear", "a", "big"))),
        ("I see a big bear.", "Ich sehe einen großen Bären."),
    ),
    (
        translate(Clause(Phrase("boy", plural=True), "help", Phrase("neighbour", "their", "poor"))),
        ("The boys help their poor neighbour.", "Die Jungen helfen ihrem armen Nachbarn."),
    ),
    (
        translate(Clause("she", "give", Phrase("spoon", "a", "new"), Phrase("child", "the", "small"))),
        ("She gives the small child a new spoon.", "Sie gibt dem kleinen Kind einen neuen Löffel."),
    ),
    (
        translate(Clause("we", "thank", Phrase("guest", "our", "friendly", plural=True))),
        ("We thank our friendly guests.", "Wir danken unseren freundlichen Gästen."),
    ),
    (
        translate(Clause("he", "open", Phrase("door"), time=MORNING)),
        ("He opens the door in the morning.", "Er macht am Morgen die Tür auf."),
    ),
    (translate(Clause("he", "open", Phrase("door"), tense="past")), ("He opened the door.", "Er machte die Tür auf.")),
    (
        translate(Clause("I", "open", Phrase("door"), tense="past")),
        ("I opened the door.", "Ich habe die Tür aufgemacht."),
    ),
    (translate(Clause("we", "come back", tense="past")), ("We came back.", "Wir sind zurückgekommen.")),
    (
        translate(Clause("they", "close", Phrase("window", "the", plural=True), tense="want")),
        ("They want to close the windows.", "Sie wollen die Fenster zumachen."),
    ),
    (
        translate(Clause(Phrase("woman"), "buy", Phrase("apple", "three", "red", True), tense="must")),
        ("The woman must buy three red apples.", "Die Frau muss drei rote Äpfel kaufen."),
    ),
    (
        translate(Clause(Phrase("teacher", "my"), "drink", Phrase("tea", "", "hot"), negative=True)),
        ("My teacher does not drink hot tea.", "Mein Lehrer trinkt keinen heißen Tee."),
    ),
    (
        translate(Clause(Phrase("pupil"), "understand", Phrase("word"), negative=True)),
        ("The pupil does not understand the word.", "Der Schüler versteht das Wort nicht."),
    ),
    (
        translate(Clause(Phrase("cat", "this", "black"), "sleep", place="garden")),
        ("This black cat sleeps in the garden.", "Diese schwarze Katze schläft im Garten."),
    ),
    (
        translate(Clause(Phrase("dog"), "run", place="garden", to=True)),
        ("The dog runs into the garden.", "Der Hund läuft in den Garten."),
    ),
    (translate(Clause("she", "go", place="station", to=True)), ("She goes to the station.", "Sie geht zum Bahnhof.")),
    (
        translate(Clause("I", "wait for", Phrase("bus"), often=("often", "oft"))),
        ("I often wait for the bus.", "Ich warte oft auf den Bus."),
    ),
    (
        ask(Clause("you", "sell", Phrase("egg", "", "fresh", True)), ("where", "wo")),
        ("Where do you sell fresh eggs?", "Wo verkaufen Sie frische Eier?"),
    ),
    (
        ask(Clause("he", "call", Phrase("aunt", "his"), tense="past")),
        ("Did he call his aunt?", "Rief er seine Tante an?"),
    ),
    (
        combine(
            Clause("I", "wait for", Phrase("bus")), ("because", "weil"), Clause("he", "pick up", Phrase("parcel", "a"))
        ),
        ("I wait for the bus because he picks up a parcel.", "Ich warte auf den Bus, weil er ein Paket abholt."),
    ),
    (
        combine(
            Clause(Phrase("child"), "eat", Phrase("cake", "")),
            ("when", "wenn"),
            Clause(Phrase("mother", "my"), "get up"),
            True,
        ),
        ("When my mother gets up, the child eats cake.", "Wenn meine Mutter aufsteht, isst das Kind Kuchen."),
    ),
    (
        combine(
            Clause("they", "laugh"),
            ("although", "obwohl"),
            Clause(Phrase("king"), "sell", Phrase("dog", "his"), tense="must"),
        ),
        ("They laugh although the king must sell his dog.", "Sie lachen, obwohl der König seinen Hund verkaufen muss."),
    ),
    (
        relative(Phrase("woman"), Clause(Phrase("woman"), "close", Phrase("window")), "tired"),
        ("The woman who closes the window is tired.", "Die Frau, die das Fenster zumacht, ist müde."),
    ),
    (
        there_is(Phrase("oak", "a", "high"), "castle"),
        ("There is a high oak in the castle.", "Im Schloss gibt es eine hohe Eiche."),
    ),
    (
        compare(Phrase("dog"), Phrase("cat"), "big"),
        ("The dog is bigger than the cat.", "Der Hund ist größer als die Katze."),
    ),
    (
        describe(Phrase("shoe", "my", "", True), "expensive", True),
        ("My shoes were expensive.", "Meine Schuhe waren teuer."),
    ),
    (
        translate(Clause(Phrase("sailor"), "wear", Phrase("coat", "a", "dark"))),
        ("The sailor wears a dark coat.", "Der Matrose trägt einen dunklen Mantel."),
    ),
    (
        translate(Clause("he", "feed", Phrase("cat", "her", "tired"))),
        ("He feeds her tired cat.", "Er füttert ihre müde Katze."),
    ),
    (dictionary_entry("goose"), ("the goose, the geese", "die Gans, die Gänse")),
]


@pytest.mark.parametrize(("got", "expected"), TRANSLATIONS, ids=lambda pair: pair[0])
def test_german_is_right(got, expected):
    assert got == expected


def test_a_dialogue_repeats_the_detail_that_was_given():
    repeated = 0
    for document in drawn("forum"):
        for value in re.findall(r"number is ([A-Z] \d{4})", document.text):
            repeated += document.text.count(value) > 1
    assert repeated > 30
