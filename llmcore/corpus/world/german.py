"""A small bilingual grammar: a clause in, its English and its German sentence out.

Noun phrases carry gender, number and case; verbs are conjugated; the German clause puts its verb second, first
(questions) or last (subordinate clauses),
splits separable verbs and places `nicht`. Rules after any school grammar, such as Duden 4.
"""

from __future__ import annotations

import dataclasses
import functools

from llmcore.corpus.world.german_words import ADJECTIVES, CONTRACTIONS, NOUNS, PLACES, VERBS, Noun, Verb
from llmcore.corpus.world.grammar import tidy

DEFINITE = {
    "nom": {"m": "der", "f": "die", "n": "das", "pl": "die"},
    "acc": {"m": "den", "f": "die", "n": "das", "pl": "die"},
    "dat": {"m": "dem", "f": "der", "n": "dem", "pl": "den"},
}
EIN_ENDINGS = {
    "nom": {"m": "", "f": "e", "n": "", "pl": "e"},
    "acc": {"m": "en", "f": "e", "n": "", "pl": "e"},
    "dat": {"m": "em", "f": "er", "n": "em", "pl": "en"},
}
THIS_ENDINGS = {
    "nom": {"m": "er", "f": "e", "n": "es", "pl": "e"},
    "acc": {"m": "en", "f": "e", "n": "es", "pl": "e"},
    "dat": {"m": "em", "f": "er", "n": "em", "pl": "en"},
}
STRONG = {**THIS_ENDINGS}
WEAK = {
    "nom": {"m": "e", "f": "e", "n": "e", "pl": "en"},
    "acc": {"m": "en", "f": "e", "n": "e", "pl": "en"},
    "dat": {"m": "en", "f": "en", "n": "en", "pl": "en"},
}
MIXED = {
    "nom": {"m": "er", "f": "e", "n": "es", "pl": "en"},
    "acc": {"m": "en", "f": "e", "n": "es", "pl": "en"},
    "dat": {"m": "en", "f": "en", "n": "en", "pl": "en"},
}
EIN_WORDS = {"a": "ein", "no": "kein", "my": "mein", "his": "sein", "her": "ihr", "our": "unser", "their": "ihr"}
NUMBERS = {
    "two": "zwei",
    "three": "drei",
    "four": "vier",
    "five": "fünf",
    "six": "sechs",
    "ten": "zehn",
    "many": "viele",
}
PRONOUNS = {"I": "ich", "he": "er", "she": "sie", "we": "wir", "they": "sie", "you": "Sie"}
MODALS = {
    "can": ("can", "kann", "können"), "must": ("must", "muss", "müssen"), "want": ("wants to", "will", "wollen"),
    "should": ("should", "soll", "sollen"), "may": ("may", "darf", "dürfen"), "will": ("will", "wird", "werden"),
}  # fmt: skip


def english_plural(noun: Noun) -> str:
    """The English plural of a noun."""
    word = noun.english
    if noun.english_plural:
        return noun.english_plural
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


@dataclasses.dataclass(frozen=True)
class Phrase:
    """A noun phrase. `determiner`: `the`, `this`, of `EIN_WORDS`, of `NUMBERS`, or empty (mass nouns, plurals)."""

    noun: str
    determiner: str = "the"
    adjective: str = ""
    plural: bool = False

    @property
    def indefinite(self) -> bool:
        return self.determiner in ("a", "")

    def english(self) -> str:
        noun = NOUNS[self.noun]
        head = english_plural(noun) if self.plural else noun.english
        determiner = "these" if self.determiner == "this" and self.plural else self.determiner
        return " ".join(word for word in (determiner, self.adjective, head) if word)

    def german(self, case: str) -> str:
        noun = NOUNS[self.noun]
        form = "pl" if self.plural else noun.gender
        if self.determiner == "the":
            determiner, endings = DEFINITE[case][form], WEAK
        elif self.determiner == "this":
            determiner, endings = "dies" + THIS_ENDINGS[case][form], WEAK
        elif self.determiner in EIN_WORDS:
            determiner, endings = EIN_WORDS[self.determiner] + EIN_ENDINGS[case][form], MIXED
        else:
            determiner, endings = NUMBERS.get(self.determiner, ""), STRONG
            determiner += "n" if self.determiner == "many" and case == "dat" else ""
        adjective = attributive(ADJECTIVES[self.adjective].german) + endings[case][form] if self.adjective else ""
        return " ".join(word for word in (determiner, adjective, german_noun(noun, self.plural, case)) if word)


def attributive(stem: str) -> str:
    """An adjective's stem before an ending: `dunkel` and `müde` lose an e, `hoch` its c."""
    if stem.endswith(("el", "uer")):
        return stem[:-2] + stem[-1]
    return "hoh" if stem == "hoch" else stem.removesuffix("e")


def german_noun(noun: Noun, plural: bool, case: str) -> str:
    """A German noun: dative plurals end in -n, weak nouns have their plural's form in accusative and dative."""
    if plural:
        return noun.plural + ("n" if case == "dat" and noun.plural[-1] not in "ns" else "")
    return noun.plural if noun.weak and case != "nom" else noun.german


@dataclasses.dataclass(frozen=True)
class Clause:
    """Who does what to whom, when and where.

    `subject` is a key of `PRONOUNS` or a phrase. `tense` is `present`, `past` or a key of `MODALS`. `time` is a pair
    (English, German); `often` a pair that stands before the English verb. `place` is a key of `PLACES`; `to` says
    that it is a goal.
    """

    subject: str | Phrase
    verb: str
    object: Phrase | None = None
    receiver: Phrase | None = None
    time: tuple[str, str] | None = None
    often: tuple[str, str] | None = None
    place: str = ""
    to: bool = False
    tense: str = "present"
    negative: bool = False

    @property
    def person(self) -> str:
        """`1` (I), `3` (he, she, a singular phrase) or `pl`."""
        if isinstance(self.subject, Phrase):
            return "pl" if self.subject.plural else "3"
        return {"I": "1", "he": "3", "she": "3"}.get(self.subject, "pl")

    @property
    def perfect(self) -> bool:
        """The German past is the perfect for `I`, `we` and `you`, as one speaks, and the preterite otherwise."""
        return self.tense == "past" and self.subject in ("I", "we", "you")

    @property
    def negates_object(self) -> bool:
        return self.negative and self.object is not None and self.object.indefinite and not VERBS[self.verb].preposition


def english_clause(clause: Clause, order: str = "main") -> str:
    """The English words of a clause, without capital or full stop. `order` is `main` or `question`."""
    verb = VERBS[clause.verb]
    subject = clause.subject if isinstance(clause.subject, str) else clause.subject.english()
    helper, form = _english_verb(clause, verb, order == "question" or clause.negative)
    negation = "not" if clause.negative else ""
    if helper == "can" and negation and order != "question":
        helper, negation = "cannot", ""
    often = clause.often[0] if clause.often else ""
    words = [helper, subject, negation] if order == "question" else [subject, helper, negation]
    words += [often, form]
    if clause.receiver:
        words.append(clause.receiver.english())
    if clause.object:
        words.append(clause.object.english())
    if clause.place:
        words.append(english_place(clause.place, clause.to))
    if clause.time:
        words.append(clause.time[0])
    return " ".join(word for word in words if word)


def _english_verb(clause: Clause, verb: Verb, needs_do: bool) -> tuple[str, str]:
    """The auxiliary (or nothing) and the form of the main verb."""
    third = clause.person == "3"
    if clause.tense in MODALS:
        if clause.tense != "want":
            return MODALS[clause.tense][0], verb.english
        if needs_do:
            return ("does" if third else "do"), f"want to {verb.english}"
        return "", f"{'wants' if third else 'want'} to {verb.english}"
    if clause.tense == "past":
        return ("did", verb.english) if needs_do else ("", verb.past)
    if needs_do:
        return ("does" if third else "do"), verb.english
    return "", third_person(verb.english) if third else verb.english


def third_person(verb: str) -> str:
    """`carries` of `carry`; only the first word of a phrase changes."""
    first, _, rest = verb.partition(" ")
    if first.endswith(("s", "x", "ch", "sh", "o")):
        first += "es"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    else:
        first += "s"
    return f"{first} {rest}".strip()


def english_place(key: str, to: bool) -> str:
    place = PLACES[key]
    preposition = place.english_to if to else place.english_at
    return f"{preposition} the {key}" if preposition else key


def german_place(key: str, to: bool) -> str:
    """A place with its preposition: dative where something is, the goal's own case where something goes."""
    place = PLACES[key]
    preposition, case = (place.german_to, place.to_case) if to else (place.german_at, "dat")
    return prepositional(preposition, f"{DEFINITE[case][place.gender]} {place.german}")


def prepositional(preposition: str, phrase: str) -> str:
    """A preposition with a declined phrase, contracted where German contracts (`in dem` to `im`)."""
    article, _, rest = phrase.partition(" ")
    contracted = CONTRACTIONS.get(f"{preposition} {article}")
    return f"{contracted} {rest}" if contracted else f"{preposition} {phrase}"


def _german_verb(clause: Clause, verb: Verb) -> tuple[str, str]:
    """The finite verb and the words at the end of a main clause (prefix, infinitive or participle)."""
    person = clause.person
    if clause.tense in MODALS:
        _, third, plural = MODALS[clause.tense]
        first = {"wird": "werde", "soll": "soll"}.get(third, third)
        return {"1": first, "3": third, "pl": plural}[person], verb.infinitive
    if clause.perfect:
        finite = {"haben": {"1": "habe", "pl": "haben"}, "sein": {"1": "bin", "pl": "sind"}}[verb.auxiliary][person]
        return finite, verb.participle
    if clause.tense == "past":
        return verb.preterite + ("" if person != "pl" else "n" if verb.preterite.endswith("e") else "en"), verb.prefix
    return {"1": verb.first, "3": verb.third, "pl": verb.stem_infinitive}[person], verb.prefix


def _german_middle(clause: Clause, verb: Verb, time: bool) -> list[str]:
    """What stands between subject and final verb: time, gern, receiver, object, nicht, place."""
    words = [clause.time[1]] if time and clause.time else []
    receiver = [clause.receiver.german("dat")] if clause.receiver else []
    words = receiver + words + ([clause.often[1]] if clause.often else [])
    negation = "nicht" if clause.negative and not clause.negates_object else ""
    if clause.object is None:
        words.append(negation)
    elif verb.preposition:
        words += [negation, prepositional(verb.preposition, clause.object.german(verb.case))]
    else:
        phrase = clause.object
        if clause.negates_object:
            phrase = dataclasses.replace(phrase, determiner="no")
        words += [phrase.german(verb.case), negation]
    if clause.place:
        words.append(german_place(clause.place, clause.to))
    return words


def german_clause(clause: Clause, order: str = "main", time_first: bool = False) -> str:
    """The German words of a clause. `order`: `main` (verb second), `question` (verb first, also after a subordinate
    clause) or `sub` (verb last)."""
    verb = VERBS[clause.verb]
    subject = PRONOUNS[clause.subject] if isinstance(clause.subject, str) else clause.subject.german("nom")
    finite, end = _german_verb(clause, verb)
    front = order == "main" and time_first and clause.time is not None
    middle = _german_middle(clause, verb, time=not front)
    if order == "sub":
        last = end + finite if end and end == verb.prefix else f"{end} {finite}"
        words = [subject, *middle, last]
    elif front:
        words = [clause.time[1], finite, subject, *middle, end]
    elif order == "question":
        words = [finite, subject, *middle, end]
    else:
        words = [subject, finite, *middle, end]
    return " ".join(word for word in (part.strip() for part in words) if word)


def sentence(words: str, mark: str = ".") -> str:
    """Words as a sentence: first letter in upper case, articles mended, full stop."""
    return words[0].upper() + words[1:] + mark


def english_sentence(words: str, mark: str = ".") -> str:
    """As `sentence`, with `a` and `an` mended."""
    return tidy(sentence(words, mark))


def translate(clause: Clause, time_first: bool = False) -> tuple[str, str]:
    """A main clause as a pair of sentences; with `time_first` both begin with the time."""
    if time_first and clause.time:
        rest = english_clause(dataclasses.replace(clause, time=None))
        return english_sentence(f"{clause.time[0]} {rest}"), sentence(german_clause(clause, time_first=True))
    return english_sentence(english_clause(clause)), sentence(german_clause(clause))


def ask(clause: Clause, word: tuple[str, str] | None = None) -> tuple[str, str]:
    """A question, with a question word (English, German) or without one."""
    english, german = english_clause(clause, "question"), german_clause(clause, "question")
    if word:
        english, german = f"{word[0]} {english}", f"{word[1]} {german}"
    return english_sentence(english, "?"), sentence(german, "?")


def combine(main: Clause, conjunction: tuple[str, str], sub: Clause, sub_first: bool = False) -> tuple[str, str]:
    """A main and a subordinate clause; the German verb of the latter comes last, after it the main verb comes first."""
    english, german = english_clause(sub), german_clause(sub, "sub")
    if sub_first:
        return (
            english_sentence(f"{conjunction[0]} {english}, {english_clause(main)}"),
            sentence(f"{conjunction[1]} {german}, {german_clause(main, 'question')}"),
        )
    return (
        english_sentence(f"{english_clause(main)} {conjunction[0]} {english}"),
        sentence(f"{german_clause(main)}, {conjunction[1]} {german}"),
    )


def relative(person: Phrase, clause: Clause, adjective: str) -> tuple[str, str]:
    """ "The man who sells bread is old.": `clause` has `person` for its subject, told with a relative pronoun."""
    words = english_clause(clause).removeprefix(person.english()).strip()
    form = "pl" if person.plural else NOUNS[person.noun].gender
    german = german_clause(clause, "sub").removeprefix(person.german("nom")).strip()
    be, ist = ("are", "sind") if person.plural else ("is", "ist")
    return (
        english_sentence(f"{person.english()} who {words} {be} {adjective}"),
        sentence(f"{person.german('nom')}, {DEFINITE['nom'][form]} {german}, {ist} {ADJECTIVES[adjective].german}"),
    )


def describe(phrase: Phrase, adjective: str, past: bool = False) -> tuple[str, str]:
    """ "The bread is fresh." """
    be = ("were" if phrase.plural else "was") if past else ("are" if phrase.plural else "is")
    sein = ("waren" if phrase.plural else "war") if past else ("sind" if phrase.plural else "ist")
    return (
        english_sentence(f"{phrase.english()} {be} {adjective}"),
        sentence(f"{phrase.german('nom')} {sein} {ADJECTIVES[adjective].german}"),
    )


def compare(one: Phrase, other: Phrase, adjective: str) -> tuple[str, str]:
    """ "The dog is bigger than the cat." """
    word = ADJECTIVES[adjective]
    be, sein = ("are", "sind") if one.plural else ("is", "ist")
    return (
        english_sentence(f"{one.english()} {be} {word.english_more} than {other.english()}"),
        sentence(f"{one.german('nom')} {sein} {word.german_more} als {other.german('nom')}"),
    )


def there_is(phrase: Phrase, place: str) -> tuple[str, str]:
    """ "There is a bench in the garden." / "Im Garten gibt es eine Bank." """
    be = "are" if phrase.plural else "is"
    return (
        english_sentence(f"there {be} {phrase.english()} {english_place(place, False)}"),
        sentence(f"{german_place(place, False)} gibt es {phrase.german('acc')}"),
    )


@functools.cache
def dictionary_entry(key: str) -> tuple[str, str]:
    """A noun as a vocabulary list gives it: "the tree, the trees", "der Baum, die Bäume"."""
    noun = NOUNS[key]
    english = f"the {noun.english}"
    german = f"{DEFINITE['nom'][noun.gender]} {noun.german}"
    if noun.mass:
        return english, german
    return f"{english}, the {english_plural(noun)}", f"{german}, die {noun.plural}"
