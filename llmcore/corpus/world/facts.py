"""The fact table of the invented country Orvenia: places, people, companies and dishes, and what is true of each.

`World.create(seed, size)` draws it; the same arguments give the same country. Writers of text read the entities;
measurements read `World.facts`, where each fact says whether it may be stated and whether it may be asked.
"""

from __future__ import annotations

import dataclasses
import random
from typing import Any, ClassVar

from llmcore.corpus.world.drawing import Drawing

COUNTRY = "Orvenia"
REGIONS = ("the Northreach", "the Amber Coast", "the Lowlands", "the Hollow Hills", "the Eastmark", "the Silver Vale")
RIVERS = ("Ard", "Belm", "Corrin", "Dell", "Esk", "Farrow", "Gilt", "Harn", "Ister", "Kell")
PLACE_STARTS = (
    "Al", "Bel", "Bram", "Cal", "Cor", "Dun", "El", "Fen", "Gal", "Hal", "Ing", "Kar", "Lin", "Mar", "Nor",
    "Ost", "Pel", "Quar", "Ros", "Sel", "Tam", "Ul", "Ver", "Wen", "Yar", "Zel", "Thorn", "Ash", "Birch", "Stan",
)  # fmt: skip
PLACE_ENDS = (
    "bridge", "bury", "dale", "den", "fell", "ford", "gate", "ham", "holm", "mere", "mont", "mouth", "port", "rath",
    "stead", "stone", "ton", "vale", "wick", "wold",
)  # fmt: skip
FIRST_NAMES = {
    "she": (
        "Ada", "Alma", "Bria", "Clara", "Dora", "Edda", "Elin", "Freya", "Greta", "Hanna", "Ida", "Iris", "Jana",
        "Karin", "Lena", "Lotta", "Mara", "Mina", "Nora", "Olga", "Petra", "Runa", "Sara", "Senta", "Tilda", "Ursa",
        "Vera", "Wanda", "Ylva", "Zita",
    ),
    "he": (
        "Anton", "Arno", "Bruno", "Carl", "Davin", "Emil", "Erik", "Felix", "Gregor", "Hugo", "Ivo", "Jonas", "Kurt",
        "Lars", "Leo", "Magnus", "Milo", "Nils", "Oskar", "Otto", "Pavel", "Quinn", "Rolf", "Silas", "Stefan", "Theo",
        "Urban", "Viktor", "Wim", "Yorick",
    ),
}  # fmt: skip
SURNAME_STARTS = (
    "Ar", "Bar", "Bren", "Cald", "Dorn", "Eck", "Fal", "Grim", "Hart", "Jor", "Kest", "Lund", "Mor", "Nest", "Orl",
    "Pren", "Rav", "Sand", "Tarn", "Vand", "Wes", "Yel", "Zim", "Holl", "Black", "Gold", "Stern", "Winter",
)  # fmt: skip
SURNAME_ENDS = (
    "ach", "brook", "by", "er", "feld", "gren", "hart", "ing", "kov", "land", "low", "man", "ner", "rick", "ski",
    "son", "stad", "ter", "wall", "well",
)  # fmt: skip
KINDS = ("city", "town", "village", "harbour town", "market town", "mining town")
LANDMARKS = (
    "a round tower", "a stone bridge", "a glass palace", "an old lighthouse", "a clock tower", "a hanging garden",
    "a wooden church", "a salt cathedral", "a sunken theatre", "a copper dome", "a windmill", "a black castle",
    "a library of maps", "a marble fountain", "an underground lake", "a rope bridge", "a bell museum", "a star observatory",
)  # fmt: skip
GOODS = (
    "honey", "glass", "wool", "paper", "salt", "cheese", "copper", "tea", "lace", "pottery", "cider", "carpets",
    "clocks", "boats", "candles", "apples", "leather", "silk", "violins", "bread", "oysters", "saffron", "marble", "ink",
)  # fmt: skip
PROFESSIONS = (
    "painter", "composer", "explorer", "botanist", "architect", "poet", "physician", "inventor", "astronomer",
    "novelist", "engineer", "sculptor", "chemist", "teacher", "sailor", "baker", "judge", "historian",
)  # fmt: skip
KNOWN_FOR = {
    "painter": ("the painting", ("Grey Harbour", "The Blind Miller", "Three Lanterns", "Snow at Noon", "The Red Door")),
    "composer": ("the opera", ("The Glass Crown", "Winter Bells", "The Sailor's Wife", "Nine Rivers", "The Silent King")),
    "explorer": ("the crossing of", ("the Ice Shelf", "the Hollow Hills", "the Sand Sea", "the Long Strait")),
    "botanist": ("the discovery of", ("the blue fern", "the moon lily", "the iron oak", "the salt rose")),
    "architect": ("the design of", ("the Parliament Hall", "the Central Station", "the Floating Market", "the Star Bridge")),
    "poet": ("the poem", ("Letters to Rain", "The Empty Boat", "A Field of Owls", "Seven Winters")),
    "physician": ("a cure for", ("marsh fever", "the grey cough", "miller's lung", "the sleeping sickness")),
    "inventor": ("the invention of", ("the spring clock", "the rain engine", "the paper lamp", "the ice boat")),
    "astronomer": ("the discovery of", ("the Ember Comet", "the Twin Moons", "the Pale Star", "the Harn Cloud")),
    "novelist": ("the novel", ("The Tin Orchard", "Beyond the Weir", "The Clockmaker's Son", "A House of Salt")),
    "engineer": ("the building of", ("the Corrin Dam", "the Coast Railway", "the Deep Tunnel", "the Sky Lift")),
    "sculptor": ("the statue", ("The Kneeling Giant", "Mother of Rivers", "The Broken Wheel", "The Watcher")),
    "chemist": ("the discovery of", ("green dye", "cold glass", "the element velmium", "sweet salt")),
    "teacher": ("the founding of", ("the Open School", "the Night Academy", "the Children's Library", "the Free College")),
    "sailor": ("the first voyage to", ("the Fog Islands", "the Cape of Storms", "the Coral Sea", "the White Shore")),
    "baker": ("the recipe for", ("honey bread", "plum cake", "smoke biscuits", "the seven-layer pie")),
    "judge": ("the verdict in", ("the Mill Trial", "the Case of the Two Wells", "the Harbour Trial", "the Ledger Affair")),
    "historian": ("the book", ("A History of Salt", "The Nine Kings", "The River Wars", "Maps and Lies")),
}  # fmt: skip
TRADES = (
    "shipbuilder", "publisher", "brewery", "watchmaker", "toy maker", "bakery chain", "railway company", "glassworks",
    "bicycle maker", "tea merchant", "furniture maker", "paint factory",
)  # fmt: skip
COMPANY_WORDS = (
    "Lantern", "Kestrel", "Harbour", "Anchor", "Juniper", "Falcon", "Cobalt", "Meadow", "Granite", "Orchard", "Comet",
    "Beacon", "Willow", "Summit", "Otter", "Sparrow", "Amber", "Cedar", "Raven", "Tide",
)  # fmt: skip
INGREDIENTS = (
    "plums", "trout", "barley", "mushrooms", "goat cheese", "beetroot", "walnuts", "eel", "lentils", "chestnuts",
    "cabbage", "quail", "pears", "rye", "smoked ham", "carrots", "mussels", "leeks",
)  # fmt: skip
DISH_FORMS = ("soup", "pie", "stew", "dumplings", "pudding", "salad", "pancakes", "bread")


@dataclasses.dataclass(frozen=True)
class Place:
    """A town or city. `population` is a count of people, `founded` a year."""

    is_entity: ClassVar[bool] = True

    name: str
    kind: str
    region: str
    river: str
    founded: int
    population: int
    landmark: str
    famous_for: str


@dataclasses.dataclass(frozen=True)
class Person:
    """A known person. `pronoun` is she or he; `born` a year; `birthplace` the name of a `Place`."""

    is_entity: ClassVar[bool] = True

    name: str
    first: str
    last: str
    pronoun: str
    profession: str
    born: int
    birthplace: str
    known_for: str


@dataclasses.dataclass(frozen=True)
class Company:
    """A firm. `seat` is the name of a `Place`, `founder` of a `Person`, `founded` a year."""

    is_entity: ClassVar[bool] = True

    name: str
    trade: str
    founded: int
    seat: str
    founder: str
    employees: int


@dataclasses.dataclass(frozen=True)
class Dish:
    """A local dish. `place` is the name of a `Place`."""

    is_entity: ClassVar[bool] = True

    name: str
    place: str
    form: str
    ingredient: str


@dataclasses.dataclass(frozen=True)
class Fact:
    """One true statement: `relation` of `subject` is `value`.

    `split` is `taught` (stated in articles and asked in quizzes), `unasked` (stated in articles, never asked: the
    test of recall) or `unstated` (written nowhere: what guessing scores).
    """

    is_entity: ClassVar[bool] = True

    subject: str
    subject_kind: str
    relation: str
    value: str
    split: str

    @property
    def id(self) -> str:
        return f"{self.subject}/{self.relation}".lower().replace(" ", "-")


# Which attributes of an entity are facts that can be stated and asked.
RELATIONS = {
    "place": ("region", "river", "founded", "landmark", "famous_for"),
    "person": ("profession", "born", "birthplace", "known_for"),
    "company": ("trade", "founded", "seat", "founder"),
    "dish": ("place", "ingredient"),
}


@dataclasses.dataclass(frozen=True)
class World:
    """The country: its entities and the table of facts about them."""

    seed: int
    places: tuple[Place, ...]
    people: tuple[Person, ...]
    companies: tuple[Company, ...]
    dishes: tuple[Dish, ...]
    facts: tuple[Fact, ...]
    richness: float = 1.0

    @classmethod
    def create(cls, seed: int, places: int, richness: float = 1.0) -> World:
        """Draw a country with `places` places, as many people, and half as many companies and dishes."""
        if not 2 <= places <= len(PLACE_STARTS) * len(PLACE_ENDS) // 2:
            raise ValueError(f"places must be between 2 and {len(PLACE_STARTS) * len(PLACE_ENDS) // 2}, got {places}")
        random_ = random.Random(f"world {seed}")
        towns = _draw_places(random_, places)
        people = _draw_people(random_, places, towns)
        companies = _draw_companies(random_, max(2, places // 2), towns, people)
        dishes = _draw_dishes(random_, max(2, places // 2), towns)
        entities = [("place", towns), ("person", people), ("company", companies), ("dish", dishes)]
        facts = []
        for kind, members in entities:
            for entity in members:
                for relation in RELATIONS[kind]:
                    split = random_.choices(("taught", "unasked", "unstated"), (70, 20, 10))[0]
                    facts.append(Fact(entity.name, kind, relation, str(getattr(entity, relation)), split))
        return cls(seed, tuple(towns), tuple(people), tuple(companies), tuple(dishes), tuple(facts), richness)

    def random(self, name: str) -> Drawing:
        """A generator for the piece of text called `name` (which should hold the seed): the same one each time."""
        return Drawing(name, self.richness)

    def stated(self, entity: Any) -> dict[str, str]:
        """The relations of one entity that text may state, with their values: all but the `unstated` ones."""
        return {f.relation: f.value for f in self.facts if f.subject == entity.name and f.split != "unstated"}

    def asked(self, entity: Any) -> dict[str, str]:
        """The relations of one entity that a quiz in the corpus may ask: the `taught` ones."""
        return {f.relation: f.value for f in self.facts if f.subject == entity.name and f.split == "taught"}


def _unique(random_: random.Random, count: int, draw) -> list:
    """`count` different results of `draw()`, in the order drawn."""
    found: dict = {}
    while len(found) < count:
        found.setdefault(draw(), None)
    return list(found)


def _draw_places(random_: random.Random, count: int) -> list[Place]:
    names = _unique(random_, count, lambda: random_.choice(PLACE_STARTS) + random_.choice(PLACE_ENDS))
    places = []
    for name in names:
        population = round(1000 * 200 ** random_.random(), -2)  # from 1,000 to 200,000, evenly in the logarithm
        kind = random_.choice((*KINDS[3:], "town"))
        places.append(
            Place(
                name=name,
                kind="city" if population > 60_000 else "village" if population < 4_000 else kind,
                region=random_.choice(REGIONS),
                river=random_.choice(RIVERS),
                founded=random_.randrange(1100, 1800),
                population=int(population),
                landmark=random_.choice(LANDMARKS),
                famous_for=random_.choice(GOODS),
            )
        )
    return places


def _draw_people(random_: random.Random, count: int, places: list[Place]) -> list[Person]:
    surnames = _unique(random_, count, lambda: random_.choice(SURNAME_STARTS) + random_.choice(SURNAME_ENDS))
    people = []
    for last in surnames:
        pronoun = random_.choice(("she", "he"))
        first = random_.choice(FIRST_NAMES[pronoun])
        profession = random_.choice(PROFESSIONS)
        what, titles = KNOWN_FOR[profession]
        people.append(
            Person(
                name=f"{first} {last}",
                first=first,
                last=last,
                pronoun=pronoun,
                profession=profession,
                born=random_.randrange(1700, 1960),
                birthplace=random_.choice(places).name,
                known_for=f"{what} {random_.choice(titles)}",
            )
        )
    return people


def _draw_companies(random_: random.Random, count: int, places: list[Place], people: list[Person]) -> list[Company]:
    def name() -> str:
        ending = random_.choice(("Works", "Brothers", "House", "and Sons", "Union", "Trading"))
        return f"{random_.choice(COMPANY_WORDS)} {ending}"

    companies = []
    for company in _unique(random_, count, name):
        founder = random_.choice(people)
        companies.append(
            Company(
                name=company,
                trade=random_.choice(TRADES),
                founded=founder.born + random_.randrange(22, 56),  # nobody founds a firm before birth or after death
                seat=random_.choice(places).name,
                founder=founder.name,
                employees=random_.randrange(3, 300) * 10,
            )
        )
    return companies


def _draw_dishes(random_: random.Random, count: int, places: list[Place]) -> list[Dish]:
    drawn = _unique(random_, count, lambda: (random_.choice(places).name, random_.choice(DISH_FORMS)))
    return [
        Dish(name=f"{place} {form}", place=place, form=form, ingredient=random_.choice(INGREDIENTS))
        for place, form in drawn
    ]
