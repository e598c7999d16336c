"""The lexicon of `german.py`: nouns with gender and plural, verbs with their forms, adjectives, places, fixed phrases."""

from __future__ import annotations

import dataclasses

CONTRACTIONS = {
    "in dem": "im", "an dem": "am", "zu dem": "zum", "zu der": "zur", "von dem": "vom", "bei dem": "beim", "in das": "ins",
    "an das": "ans",
}  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Noun:
    """`gender` is m, f or n; a weak noun takes its plural's form in the accusative and dative; a mass noun has no plural."""

    english: str
    english_plural: str
    german: str
    gender: str
    plural: str
    weak: bool
    group: str

    @property
    def mass(self) -> bool:
        return self.plural == "-"


@dataclasses.dataclass(frozen=True)
class Verb:
    """A verb; `prefix` is what a main clause splits off, `third` and `preterite` are without it."""

    english: str
    past: str
    english_preposition: str
    stem_infinitive: str
    prefix: str
    third: str
    preterite: str
    participle: str
    auxiliary: str
    case: str
    preposition: str
    objects: tuple[str, ...]
    subjects: str
    kind: str

    @property
    def infinitive(self) -> str:
        return self.prefix + self.stem_infinitive

    @property
    def first(self) -> str:
        stem = self.stem_infinitive
        return stem[:-3] + "le" if stem.endswith("eln") else stem[:-1] if stem.endswith("en") else stem[:-1] + "e"


@dataclasses.dataclass(frozen=True)
class Adjective:
    """An adjective with its comparative (empty where we form none) and the groups of nouns it goes with."""

    english: str
    german: str
    english_more: str
    german_more: str
    groups: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Place:
    """A place and its prepositions: where something is (with the dative) and where something goes."""

    german: str
    gender: str
    english_at: str
    english_to: str
    german_at: str
    german_to: str
    to_case: str


def _nouns() -> dict[str, Noun]:
    found = {}
    for group, text in _NOUN_TEXT.items():
        for entry in text.split(","):
            english, german = (part.strip() for part in entry.split("="))
            singular, _, plural = english.partition("/")
            words = german.split()
            weak = words[1].endswith("w")
            found[singular] = Noun(singular, plural, words[0], words[1][0], words[2], weak, group)
    return found


# english[/irregular plural] = German, gender (w: weak), plural
_NOUN_TEXT = {
    "person": """man/men = Mann m Männer, woman/women = Frau f Frauen, child/children = Kind n Kinder, boy = Junge mw Jungen,
        girl = Mädchen n Mädchen, baker = Bäcker m Bäcker, farmer = Bauer mw Bauern, fisherman/fishermen = Fischer m Fischer,
        teacher = Lehrer m Lehrer, doctor = Arzt m Ärzte, nurse = Krankenschwester f Krankenschwestern, neighbour = Nachbar mw Nachbarn,
        friend = Freund m Freunde, mother = Mutter f Mütter, father = Vater m Väter, sister = Schwester f Schwestern,
        brother = Bruder m Brüder, grandmother = Großmutter f Großmütter, grandfather = Großvater m Großväter, aunt = Tante f Tanten,
        uncle = Onkel m Onkel, daughter = Tochter f Töchter, son = Sohn m Söhne, guest = Gast m Gäste, cook = Koch m Köche,
        waiter = Kellner m Kellner, saleswoman/saleswomen = Verkäuferin f Verkäuferinnen, customer = Kunde mw Kunden, pupil = Schüler m Schüler,
        student = Student mw Studenten, sailor = Matrose mw Matrosen, captain = Kapitän m Kapitäne, driver = Fahrer m Fahrer,
        hunter = Jäger m Jäger, gardener = Gärtner m Gärtner, tailor = Schneider m Schneider, shoemaker = Schuster m Schuster,
        painter = Maler m Maler, writer = Schriftsteller m Schriftsteller, postman/postmen = Briefträger m Briefträger,
        policeman/policemen = Polizist mw Polizisten, king = König m Könige, queen = Königin f Königinnen, miller = Müller m Müller,
        smith = Schmied m Schmiede, traveller = Reisende f Reisenden""".replace(", traveller = Reisende f Reisenden", ""),
    "animal": """dog = Hund m Hunde, cat = Katze f Katzen, horse = Pferd n Pferde, cow = Kuh f Kühe, pig = Schwein n Schweine,
        sheep/sheep = Schaf n Schafe, goat = Ziege f Ziegen, hen = Huhn n Hühner, duck = Ente f Enten, goose/geese = Gans f Gänse, donkey = Esel m Esel,
        bird = Vogel m Vögel, fox = Fuchs m Füchse, hare = Hase mw Hasen, bear = Bär mw Bären, wolf/wolves = Wolf m Wölfe,
        mouse/mice = Maus f Mäuse, frog = Frosch m Frösche, owl = Eule f Eulen, hedgehog = Igel m Igel, squirrel = Eichhörnchen n Eichhörnchen,
        bee = Biene f Bienen, fish/fish = Fisch m Fische, rabbit = Kaninchen n Kaninchen""",
    "mass food": """bread = Brot n -, butter = Butter f -, cheese = Käse m -, milk = Milch f -, honey = Honig m -, sugar = Zucker m -,
        salt = Salz n -, meat = Fleisch n -, rice = Reis m -, soup = Suppe f -, jam = Marmelade f -, flour = Mehl n -, ham = Schinken m -,
        cake = Kuchen m -, salad = Salat m -""",
    "drink": """tea = Tee m -, coffee = Kaffee m -, water = Wasser n -, juice = Saft m -, beer = Bier n -, wine = Wein m -""",
    "food": """apple = Apfel m Äpfel, pear = Birne f Birnen, cherry = Kirsche f Kirschen, plum = Pflaume f Pflaumen, egg = Ei n Eier,
        potato/potatoes = Kartoffel f Kartoffeln, carrot = Karotte f Karotten, onion = Zwiebel f Zwiebeln, nut = Nuss f Nüsse,
        sausage = Wurst f Würste, roll = Brötchen n Brötchen, orange = Orange f Orangen, lemon = Zitrone f Zitronen,
        tomato/tomatoes = Tomate f Tomaten, mushroom = Pilz m Pilze, strawberry = Erdbeere f Erdbeeren, cucumber = Gurke f Gurken, biscuit = Keks m Kekse""",
    "paper": """book = Buch n Bücher, letter = Brief m Briefe, newspaper = Zeitung f Zeitungen, map = Karte f Karten, picture = Bild n Bilder,
        postcard = Postkarte f Postkarten, parcel = Paket n Pakete, ticket = Fahrkarte f Fahrkarten, story = Geschichte f Geschichten,
        word = Wort n Wörter, song = Lied n Lieder, poem = Gedicht n Gedichte, bill = Rechnung f Rechnungen, stamp = Briefmarke f Briefmarken""",
    "thing": """key = Schlüssel m Schlüssel, knife/knives = Messer n Messer, spoon = Löffel m Löffel, fork = Gabel f Gabeln, plate = Teller m Teller,
        cup = Tasse f Tassen, glass = Glas n Gläser, bottle = Flasche f Flaschen, basket = Korb m Körbe, bag = Tasche f Taschen,
        suitcase = Koffer m Koffer, box = Kiste f Kisten, lamp = Lampe f Lampen, candle = Kerze f Kerzen, clock = Uhr f Uhren,
        mirror = Spiegel m Spiegel, umbrella = Regenschirm m Regenschirme, ball = Ball m Bälle, doll = Puppe f Puppen, bell = Glocke f Glocken,
        hammer = Hammer m Hämmer, saw = Säge f Sägen, rope = Seil n Seile, net = Netz n Netze, ladder = Leiter f Leitern,
        bucket = Eimer m Eimer, broom = Besen m Besen, violin = Geige f Geigen, pencil = Bleistift m Bleistifte, pot = Topf m Töpfe,
        present = Geschenk n Geschenke, stone = Stein m Steine, ring = Ring m Ringe, coin = Münze f Münzen, brush = Pinsel m Pinsel""",
    "cloth": """coat = Mantel m Mäntel, hat = Hut m Hüte, shoe = Schuh m Schuhe, shirt = Hemd n Hemden, dress = Kleid n Kleider,
        skirt = Rock m Röcke, jacket = Jacke f Jacken, scarf/scarves = Schal m Schals, glove = Handschuh m Handschuhe, cap = Mütze f Mützen,
        stocking = Strumpf m Strümpfe, boot = Stiefel m Stiefel, blanket = Decke f Decken""",
    "furniture": """table = Tisch m Tische, chair = Stuhl m Stühle, bed = Bett n Betten, cupboard = Schrank m Schränke, bench = Bank f Bänke,
        sofa = Sofa n Sofas, shelf/shelves = Regal n Regale, door = Tür f Türen, window = Fenster n Fenster, stove = Ofen m Öfen, carpet = Teppich m Teppiche""",
    "plant": """tree = Baum m Bäume, flower = Blume f Blumen, rose = Rose f Rosen, bush = Busch m Büsche, leaf/leaves = Blatt n Blätter,
        oak = Eiche f Eichen, tulip = Tulpe f Tulpen, branch = Ast m Äste, hedge = Hecke f Hecken""",
    "vehicle": """train = Zug m Züge, bus = Bus m Busse, car = Auto n Autos, ship = Schiff n Schiffe, boat = Boot n Boote,
        bicycle = Fahrrad n Fahrräder, cart = Wagen m Wagen, tram = Straßenbahn f Straßenbahnen""",
    "building": """house = Haus n Häuser, church = Kirche f Kirchen, tower = Turm m Türme, castle = Schloss n Schlösser, bridge = Brücke f Brücken,
        mill = Mühle f Mühlen, shop = Laden m Läden, school = Schule f Schulen, hut = Hütte f Hütten, wall = Mauer f Mauern,
        fence = Zaun m Zäune, stable = Stall m Ställe, roof = Dach n Dächer, gate = Tor n Tore, well = Brunnen m Brunnen""",
}  # fmt: skip
NOUNS = _nouns()

_PLACE_TEXT = """
garden = Garten m | in into | in in acc
kitchen = Küche f | in into | in in acc
house = Haus n | in into | in in acc
school = Schule f | at to | in in acc
market = Markt m | at to | auf auf acc
station = Bahnhof m | at to | an zu dat
harbour = Hafen m | at to | an zu dat
shop = Laden m | in into | in in acc
wood = Wald m | in into | in in acc
village = Dorf n | in to | in in acc
town = Stadt f | in to | in in acc
church = Kirche f | in to | in in acc
river = Fluss m | at to | an an acc
sea = Meer n | at to | an an acc
lake = See m | at to | an an acc
field = Feld n | in to | auf auf acc
farm = Bauernhof m | on to | auf auf acc
hospital = Krankenhaus n | in to | in in acc
post office = Post f | at to | auf zu dat
bakery = Bäckerei f | in to | in in acc
library = Bibliothek f | in to | in in acc
cellar = Keller m | in into | in in acc
street = Straße f | in into | auf auf acc
mountain = Berg m | on to | auf auf acc
island = Insel f | on to | auf auf acc
bridge = Brücke f | on to | auf auf acc
mill = Mühle f | in to | in zu dat
castle = Schloss n | in to | in in acc
park = Park m | in into | in in acc
theatre = Theater n | in to | in in acc
restaurant = Restaurant n | in to | in in acc
workshop = Werkstatt f | in into | in in acc
office = Büro n | in to | in in acc
barn = Scheune f | in into | in in acc
hotel = Hotel n | in to | in in acc
square = Platz m | on to | auf auf acc
meadow = Wiese f | on to | auf auf acc
"""


def _places() -> dict[str, Place]:
    found = {}
    for line in _PLACE_TEXT.strip().splitlines():
        english, rest = line.split(" = ")
        noun, ours, theirs = (part.split() for part in rest.split("|"))
        found[english] = Place(*noun, *ours, *theirs)
    return found


PLACES = _places()

# english past [preposition] = infinitive (pre|fix) third preterite participle | subjects | case [preposition] objects | kind
_VERB_TEXT = """
buy bought = kaufen kauft kaufte gekauft | person | acc mass_food food drink thing cloth paper furniture | market
sell sold = verkaufen verkauft verkaufte verkauft | person | acc mass_food food cloth animal thing plant | market
pay paid = bezahlen bezahlt bezahlte bezahlt | person | acc bill ticket parcel coat suitcase | market
weigh weighed = wiegen wiegt wog gewogen | person | acc food parcel fish suitcase | market
look_for looked_for = suchen sucht suchte gesucht | person | acc thing cloth paper animal | home
find found = finden findet fand gefunden | person | acc thing paper coin mushroom animal | home
lose lost = verlieren verliert verlor verloren | person | acc key ring glove ticket umbrella coin hat | home
carry carried = tragen trägt trug getragen | person | acc basket box suitcase bucket bag ladder parcel | work
need needed = brauchen braucht brauchte gebraucht | person | acc thing cloth mass_food drink | market
eat ate = essen isst aß gegessen | person | acc mass_food food | kitchen
drink drank = trinken trinkt trank getrunken | person | acc drink milk | kitchen
cook cooked = kochen kocht kochte gekocht | person | acc soup rice potato egg mushroom | kitchen
bake baked = backen backt backte gebacken | person | acc bread cake roll biscuit | kitchen
cut cut = schneiden schneidet schnitt geschnitten | person | acc bread cheese onion cake apple hedge | kitchen
wash washed = waschen wäscht wusch gewaschen | person | acc cloth car dog potato | home
taste tasted = probieren probiert probierte probiert | person | acc cake cheese soup wine jam sausage | kitchen
fetch fetched = holen holt holte geholt | person | acc water drink bucket ladder newspaper doctor | home
see saw = sehen sieht sah gesehen | person | acc animal person building plant vehicle | town
hear heard = hören hört hörte gehört | person | acc bell song bird story train owl | town
love loved = lieben liebt liebte geliebt | person | acc person animal book song garden_thing | family
know knew = kennen kennt kannte gekannt | person | acc person song story poem | family
visit visited = besuchen besucht besuchte besucht | person | acc person castle church | family
meet met = treffen trifft traf getroffen | person | acc person | town
ask asked = fragen fragt fragte gefragt | person | acc person | school
read read = lesen liest las gelesen | person | acc book letter newspaper story poem | school
write wrote = schreiben schreibt schrieb geschrieben | person | acc letter postcard story poem book word | school
draw drew = zeichnen zeichnet zeichnete gezeichnet | person | acc animal tree house map ship flower | school
learn learned = lernen lernt lernte gelernt | person | acc word song poem | school
understand understood = verstehen versteht verstand verstanden | person | acc word story letter teacher | school
forget forgot = vergessen vergisst vergaß vergessen | person | acc key word umbrella book ticket bag | school
paint painted = malen malt malte gemalt | person | acc picture | work
build built = bauen baut baute gebaut | person | acc building boat bench table | work
mend mended = reparieren repariert reparierte repariert | person | acc vehicle clock roof chair lamp fence violin | work
make made = machen macht machte gemacht | person | acc coffee tea salad jam | kitchen
clean cleaned = putzen putzt putzte geputzt | person | acc window shoe stove lamp mirror | home
open opened = auf|machen macht machte aufgemacht | person | acc door window box letter parcel bottle suitcase | home
close closed = zu|machen macht machte zugemacht | person | acc door window box suitcase gate | home
bring brought = mit|bringen bringt brachte mitgebracht | person | acc cake flower present bottle wine | family
pick_up picked_up = ab|holen holt holte abgeholt | person | acc parcel person suitcase | town
invite invited = ein|laden lädt lud eingeladen | person | acc person | family
put_on put_on = an|ziehen zieht zog angezogen | person | acc coat shoe jacket dress glove boot shirt | clothes
take_off took_off = aus|ziehen zieht zog ausgezogen | person | acc coat shoe jacket boot stocking | clothes
switch_on switched_on = ein|schalten schaltet schaltete eingeschaltet | person | acc lamp | home
tidy tidied = auf|räumen räumt räumte aufgeräumt | person | acc shop cupboard shelf | home
call called = an|rufen ruft rief angerufen | person | acc person | family
look_at looked_at = an|sehen sieht sah angesehen | person | acc picture map animal tower castle | town
wear wore = tragen trägt trug getragen | person | acc cloth | clothes
sew sewed = nähen näht nähte genäht | person | acc dress shirt skirt coat blanket | clothes
plant planted = pflanzen pflanzt pflanzte gepflanzt | person | acc plant potato | garden
water watered = gießen gießt goss gegossen | person | acc flower rose tulip tomato | garden
feed fed = füttern füttert fütterte gefüttert | person | acc animal | farm
milk milked = melken melkt melkte gemolken | person | acc cow goat | farm
catch caught = fangen fängt fing gefangen | person | acc fish hare ball frog mouse | farm
lead led = führen führt führte geführt | person | acc horse donkey cow guest | farm
drive drove = fahren fährt fuhr gefahren | person | acc car bus tram | station
miss missed = verpassen verpasst verpasste verpasst | person | acc train bus ship tram | station
pack packed = packen packt packte gepackt | person | acc suitcase bag | station
stamp stamped = stempeln stempelt stempelte gestempelt | person | acc letter postcard ticket | station
help helped = helfen hilft half geholfen | person | dat person animal | family
thank thanked = danken dankt dankte gedankt | person | dat person | family
follow followed = folgen folgt folgte +gefolgt | person | dat person animal | town
answer answered = antworten antwortet antwortete geantwortet | person | dat person | school
listen_to listened_to = zu|hören hört hörte zugehört | person | dat person | school
wait_for waited_for = warten wartet wartete gewartet | person | acc auf train bus person letter ship | station
think_of thought_of = denken denkt dachte gedacht | person | acc an person present story | family
speak_with spoke_with = sprechen spricht sprach gesprochen | person | dat mit person | town
laugh_about laughed_about = lachen lacht lachte gelacht | person | acc über story picture hat song | family
play_with played_with = spielen spielt spielte gespielt | person | dat mit ball doll dog cat child | family
go went = gehen geht ging +gegangen | person | goal | town
come came = kommen kommt kam +gekommen | person | goal | town
run ran = laufen läuft lief +gelaufen | person animal | goal | town
come_back came_back = zurück|kommen kommt kam +zurückgekommen | person | none | station
get_up got_up = auf|stehen steht stand +aufgestanden | person | none | home
fall_asleep fell_asleep = ein|schlafen schläft schlief +eingeschlafen | person animal | none | home
sleep slept = schlafen schläft schlief geschlafen | person animal | place | home
work worked = arbeiten arbeitet arbeitete gearbeitet | person | place | work
live lived = wohnen wohnt wohnte gewohnt | person | place | town
sing sang = singen singt sang gesungen | person | place | school
dance danced = tanzen tanzt tanzte getanzt | person | place | family
wait waited = warten wartet wartete gewartet | person | place | station
sit sat = sitzen sitzt saß gesessen | person animal | place | garden
stand stood = stehen steht stand gestanden | person animal | place | farm
swim swam = schwimmen schwimmt schwamm +geschwommen | person animal | place | garden
laugh laughed = lachen lacht lachte gelacht | person | place | family
travel travelled = reisen reist reiste +gereist | person | goal | station
fly_away flew_away = weg|fliegen fliegt flog +weggeflogen | flying | none | farm
"""
GIVING_TEXT = """
give gave = geben gibt gab gegeben
show showed = zeigen zeigt zeigte gezeigt
send sent = schicken schickt schickte geschickt
lend lent = leihen leiht lieh geliehen
"""


def _verb(line: str) -> Verb:
    forms, subjects, objects, kind = (
        ([*line.split(" | ")] + ["person", "acc give", "family"])[:4] if " | " not in line else line.split(" | ")
    )
    english, german = forms.split(" = ")
    present, past = (word.replace("_", " ") for word in english.split())
    infinitive, third, preterite, participle = german.split()
    prefix, _, stem = infinitive.rpartition("|")
    words = objects.split()
    case, rest = (words[0], words[1:]) if words[0] in ("acc", "dat") else ("", words)
    preposition = rest.pop(0) if rest and rest[0] in ("auf", "an", "mit", "über") else ""
    auxiliary = "sein" if participle[0] == "+" else "haben"
    return Verb(
        present, past, "", stem, prefix, third, preterite, participle.lstrip("+"), auxiliary, case, preposition,
        tuple(word.replace("_", " ") for word in rest), subjects, kind,
    )  # fmt: skip


VERBS = {verb.english: verb for verb in map(_verb, (_VERB_TEXT + GIVING_TEXT.strip()).strip().splitlines())}
GIVING = ("give", "show", "send", "lend")

# english = german [english comparative / german comparative] : groups
_ADJECTIVE_TEXT = """
old = alt (older älter) : person animal thing cloth furniture paper plant vehicle building
young = jung (younger jünger) : person animal
new = neu (newer neuer) : thing cloth furniture paper vehicle building
big = groß (bigger größer) : animal thing furniture plant vehicle building food
small = klein (smaller kleiner) : person animal thing furniture plant vehicle building food paper
beautiful = schön (more_beautiful schöner) : person animal cloth plant building thing paper
good = gut (better besser) : person food mass_food drink paper
bad = schlecht (worse schlechter) : food mass_food drink
fresh = frisch (fresher frischer) : food mass_food
warm = warm (warmer wärmer) : cloth mass_food drink
hot = heiß (hotter heißer) : drink
cold = kalt (colder kälter) : drink mass_food
sweet = süß (sweeter süßer) : food mass_food drink
red = rot () : thing cloth furniture plant vehicle food
green = grün () : thing cloth furniture plant vehicle food
blue = blau () : thing cloth furniture vehicle
yellow = gelb () : thing cloth furniture plant vehicle
black = schwarz () : animal thing cloth furniture vehicle
white = weiß () : animal thing cloth furniture building
brown = braun () : animal cloth furniture
grey = grau () : animal cloth building
dark = dunkel (darker dunkler) : cloth furniture building
heavy = schwer (heavier schwerer) : thing furniture
light = leicht (lighter leichter) : thing
long = lang (longer länger) : paper cloth
short = kurz (shorter kürzer) : paper cloth
high = hoch (higher höher) : building
strong = stark (stronger stärker) : person animal
tired = müde (more_tired müder) : person animal
happy = glücklich (happier glücklicher) : person
sad = traurig (sadder trauriger) : person paper
friendly = freundlich (friendlier freundlicher) : person
clever = klug (cleverer klüger) : person animal
lazy = faul (lazier fauler) : person animal
busy = fleißig (busier fleißiger) : person
ill = krank () : person animal
hungry = hungrig (hungrier hungriger) : person animal
rich = reich (richer reicher) : person
poor = arm (poorer ärmer) : person
brave = mutig (braver mutiger) : person animal
quiet = still (quieter stiller) : person animal
expensive = teuer (more_expensive teurer) : thing cloth furniture vehicle
cheap = billig (cheaper billiger) : thing cloth furniture vehicle
clean = sauber (cleaner sauberer) : thing cloth furniture
dirty = schmutzig (dirtier schmutziger) : thing cloth animal
empty = leer () : building
broken = kaputt () : thing furniture vehicle
fast = schnell (faster schneller) : animal vehicle
slow = langsam (slower langsamer) : animal vehicle
wild = wild (wilder wilder) : animal
fat = dick (fatter dicker) : animal
round = rund () : thing
interesting = interessant (more_interesting interessanter) : paper
funny = lustig (funnier lustiger) : person paper
wooden = hölzern () : thing furniture
"""


def _adjectives() -> dict[str, Adjective]:
    found = {}
    for line in _ADJECTIVE_TEXT.strip().splitlines():
        head, groups = line.split(" : ")
        english, rest = head.split(" = ")
        german, more = rest.split(" ", 1)
        english_more, german_more = (more.strip("()").split() or ["", ""])[:2]
        allowed = tuple(group.replace("_", " ") for group in groups.split())
        found[english] = Adjective(english, german, english_more.replace("_", " "), german_more, allowed)
    return found


ADJECTIVES = _adjectives()
TIMES = (
    ("today", "heute"), ("every day", "jeden Tag"), ("on Monday", "am Montag"), ("on Tuesday", "am Dienstag"), ("on Wednesday", "am Mittwoch"),
    ("on Thursday", "am Donnerstag"), ("on Friday", "am Freitag"), ("on Saturday", "am Samstag"), ("on Sunday", "am Sonntag"),
    ("in the morning", "am Morgen"), ("in the evening", "am Abend"), ("in the afternoon", "am Nachmittag"), ("at noon", "am Mittag"),
    ("at night", "in der Nacht"), ("in summer", "im Sommer"), ("in winter", "im Winter"), ("in spring", "im Frühling"), ("in autumn", "im Herbst"),
    ("in May", "im Mai"), ("at eight o'clock", "um acht Uhr"), ("at five o'clock", "um fünf Uhr"), ("at the weekend", "am Wochenende"),
)  # fmt: skip
PAST_TIMES = (
    ("yesterday", "gestern"), ("last week", "letzte Woche"), ("last year", "letztes Jahr"), ("on Monday", "am Montag"),
    ("in the morning", "am Morgen"), ("in the evening", "am Abend"), ("three days ago", "vor drei Tagen"), ("a year ago", "vor einem Jahr"),
    ("on Sunday", "am Sonntag"), ("in winter", "im Winter"), ("at noon", "am Mittag"), ("last night", "letzte Nacht"),
)  # fmt: skip
FUTURE_TIMES = (
    ("tomorrow", "morgen"), ("next week", "nächste Woche"), ("tomorrow morning", "morgen früh"), ("soon", "bald"), ("next year", "nächstes Jahr"),
    ("this evening", "heute Abend"), ("on Saturday", "am Samstag"), ("in an hour", "in einer Stunde"), ("in two days", "in zwei Tagen"),
)  # fmt: skip
OFTEN = (
    ("often", "oft"),
    ("always", "immer"),
    ("seldom", "selten"),
    ("sometimes", "manchmal"),
    ("never", "nie"),
    ("usually", "meistens"),
)
CONJUNCTIONS = (("because", "weil"), ("although", "obwohl"), ("while", "während"), ("when", "wenn"), ("if", "wenn"))
SAYINGS = (
    ("I know that", "Ich weiß, dass"), ("she says that", "Sie sagt, dass"), ("he thinks that", "Er denkt, dass"), ("we hope that", "Wir hoffen, dass"),
    ("I believe that", "Ich glaube, dass"), ("they say that", "Man sagt, dass"), ("it is good that", "Es ist gut, dass"),
    ("do you know whether", "Wissen Sie, ob"), ("I do not know whether", "Ich weiß nicht, ob"), ("it is strange that", "Es ist seltsam, dass"),
)  # fmt: skip
