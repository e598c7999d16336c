"""The site's planted faults: which kinds there are, and the texts of those that cleaning should drop.

A random generator goes in (and a good text, where one is changed), a text comes out.
"""

from __future__ import annotations

import random

from llmcore.corpus.world.facts import FIRST_NAMES, SURNAME_ENDS, SURNAME_STARTS

# The kinds of `Truth` that cleaning should drop.
PAGE_FAULTS = ("copy", "near-copy", "foreign", "thin", "spam", "hub", "endless")
# The kinds that crawling should never bring in, and the reason that the crawler should give for refusing each.
CRAWL_FAULTS = {
    "forbidden": "robots.txt",
    "redirect-loop": "redirect loop",
    "broken": "status 404",
    "other-host": "other host",
    "other-port": "other port",
    "other-scheme": "scheme file",
    "private-address": "private address",
    "too-large": "too large",
    "bomb": "compression ratio",
    "drip": "deadline",
}

# One word changed in the middle takes 5 shingles of 5 words from each side: with one change in 50 shingles the Jaccard
# similarity is at least (50 - 5) / (50 + 5) = 0.82.
MIN_NEAR_COPY_WORDS = 60
SHINGLES_PER_EDIT = 50
REPLACEMENTS = ("indeed", "later", "certain", "further", "another", "several", "usual", "local", "recent", "former")

GERMAN = (
    "Der Markt öffnet jeden Morgen um sieben Uhr und schließt am frühen Nachmittag.",
    "Im Winter friert der Fluss manchmal zu, dann laufen die Kinder auf dem Eis.",
    "Die alte Brücke wurde nach dem Hochwasser aus hellem Stein neu gebaut.",
    "Wer mit dem Zug anreist, geht vom Bahnhof noch zehn Minuten zu Fuß.",
    "Meine Großmutter kochte sonntags immer eine Suppe aus Linsen und Möhren.",
    "Das Museum zeigt Werkzeuge, Kleider und Briefe aus vier Jahrhunderten.",
    "Niemand wusste, warum die Glocke in jener Nacht von allein läutete.",
    "Am Hafen liegen kleine Boote, die im Sommer Gäste auf die Inseln bringen.",
    "Der Bürgermeister versprach, die Schule noch in diesem Jahr zu erneuern.",
    "Viele Handwerker haben ihre Werkstatt in den engen Gassen hinter der Kirche.",
    "Nach dem Regen riecht der Wald nach Pilzen, Harz und feuchter Erde.",
    "Die Bibliothek leiht nicht nur Bücher aus, sondern auch Karten und Spiele.",
    "Früher lebten hier vor allem Fischer, heute kommen Leute aus dem ganzen Land.",
    "Er stellte die Lampe ans Fenster, damit man sie vom Wasser aus sehen konnte.",
    "Zum Fest im Herbst backen die Nachbarn gemeinsam einen riesigen Pflaumenkuchen.",
    "Sie schrieb ihrem Bruder einen langen Brief und erzählte von der Reise.",
)  # fmt: skip
FRENCH = (
    "Le marché ouvre chaque matin à sept heures et ferme au début de l'après-midi.",
    "En hiver, la rivière gèle parfois et les enfants courent sur la glace.",
    "Le vieux pont fut reconstruit en pierre claire après la grande inondation.",
    "Ceux qui viennent en train marchent encore dix minutes depuis la gare.",
    "Ma grand-mère préparait toujours une soupe de lentilles le dimanche.",
    "Le musée montre des outils, des vêtements et des lettres de quatre siècles.",
    "Personne ne savait pourquoi la cloche avait sonné toute seule cette nuit-là.",
    "Au port, de petits bateaux emmènent les visiteurs vers les îles en été.",
    "Le maire a promis de rénover l'école avant la fin de l'année.",
    "Beaucoup d'artisans ont leur atelier dans les ruelles derrière l'église.",
    "Après la pluie, la forêt sent les champignons, la résine et la terre humide.",
    "La bibliothèque prête non seulement des livres, mais aussi des cartes et des jeux.",
)  # fmt: skip
THIN = (
    "This page is being built. Please come back later.",
    "No entries were found for this month.",
    "Please log in to read this article.",
    "The requested picture is no longer available.",
    "Welcome to our new page!\n\nMore will follow soon.",
    "Comments are closed.",
    "Your search gave no results. Try another word.",
    "Page 2 of 2.\n\nBack to the list.",
)
KEYWORDS = (
    "cheap", "watches", "casino", "bonus", "free", "credit", "loan", "pills", "discount", "deal", "slots", "jackpot",
    "diet", "miracle", "offer", "online", "best", "price", "replica", "bags", "win", "cash", "instant", "approval",
)  # fmt: skip
SLOGANS = (
    "Click here to win the free jackpot bonus today!",
    "Buy cheap watches and bags at the best price!",
    "Get an instant loan with no questions asked!",
    "Lose weight in a week with our miracle pills!",
)
HOSTS = ("brightmail.example", "post.orvenia.example", "lantern-works.example", "mail.amber-coast.example")
CONTACTS = (
    "Questions about this page go to {email}, or by telephone to {phone}.",
    "The author can be reached at {email}; those who prefer to talk may ring {phone}.",
    "Corrections are welcome: write to {email} or call {phone} in the mornings.",
)


def edit_words(text: str, random_: random.Random) -> str:
    """The text with a few words replaced or added, far apart: one for every 50 shingles."""
    pieces = text.split(" ")
    edits = max(1, (len(text.split()) - 4) // SHINGLES_PER_EDIT)
    width = len(pieces) // edits
    for edit in range(edits):
        # Pieces with a line break or punctuation carry the text's layout: they stay as they are.
        plain = [place for place in range(edit * width, (edit + 1) * width) if pieces[place].isalpha()]
        if plain:
            place = random_.choice(plain)
            word = random_.choice([word for word in REPLACEMENTS if word != pieces[place]])
            pieces[place] = random_.choice((word, f"{pieces[place]} {word}"))
    return " ".join(pieces)


def foreign_text(random_: random.Random) -> tuple[str, str]:
    """Language code and two paragraphs in German or French."""
    language, sentences = random_.choice((("de", GERMAN), ("fr", FRENCH)))
    chosen = random_.sample(sentences, random_.randrange(6, 11))
    return language, f"{' '.join(chosen[:4])}\n\n{' '.join(chosen[4:])}"


def thin_text(random_: random.Random) -> str:
    """A line or two that say nothing."""
    return random_.choice(THIN)


def spam_text(random_: random.Random) -> str:
    """Stuffed keywords, one slogan over and over, or a list of web addresses."""
    manner = random_.randrange(3)
    if manner == 0:
        return "\n\n".join(" ".join(random_.choices(KEYWORDS, k=40)) for _ in range(3))
    if manner == 1:
        return "\n\n".join(random_.choices(random_.sample(SLOGANS, 2), k=random_.randrange(12, 25)))
    lines = (
        f"Visit http://www.{'-'.join(random_.sample(KEYWORDS, 2))}.example/{i} for the best deal." for i in range(20)
    )
    return "\n".join(lines)


def add_personal_data(text: str, random_: random.Random) -> tuple[str, tuple[str, ...]]:
    """The text with a sentence that holds an e-mail address and a telephone number, and those two strings."""
    first = random_.choice(FIRST_NAMES["she"] + FIRST_NAMES["he"]).lower()
    last = (random_.choice(SURNAME_STARTS) + random_.choice(SURNAME_ENDS)).lower()
    form = random_.choice(("{0}.{1}", "{0}_{1}", "{0}{2}", "{1}+web"))
    email = f"{form.format(first, last, random_.randrange(100))}@{random_.choice(HOSTS)}"
    sentence = random_.choice(CONTACTS).format(email=email, phone=(phone := _phone(random_)))
    paragraphs = text.split("\n\n")
    paragraphs.insert(random_.randrange(1, len(paragraphs) + 1), sentence)
    return "\n\n".join(paragraphs), (email, phone)


def _phone(random_: random.Random) -> str:
    """A telephone number in one of the ways people write them."""
    digits = [str(random_.randrange(10)) for _ in range(8)]
    one, two, three = "".join(digits[:3]), "".join(digits[3:5]), "".join(digits[4:8])
    return random_.choice(
        (
            f"+49 30 {one}{two}",
            f"+44 20 7{one} {three}",
            f"0171 {one} {three}",
            f"(0{random_.randrange(20, 99)}) {one}-{three}",
            f"0800 {one} {two}1",
            f"{random_.randrange(200, 999)}-{random_.randrange(200, 999)}-{three}",
            f"+1 ({random_.randrange(200, 999)}) {random_.randrange(200, 999)}-{three}",
        )
    )
