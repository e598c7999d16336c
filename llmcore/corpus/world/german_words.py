"""The lexicon of `german.py`: nouns with gender and plural, verbs with their forms, adjectives, places, phrases."""

from __future__ import annotations

import dataclasses

CONTRACTIONS = {
    "in dem": "im", "an dem": "am", "zu dem": "zum", "zu der": "zur", "von dem": "vom", "bei dem": "beim",
    "in das": "ins",
    "an das": "ans",
}  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Noun:
    """`gender` is m, f or n; a weak noun takes its plural's form in accusative and dative; a mass noun has none."""

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
    "person": """man/men = Mann m Männer, woman/women = Frau f Frauen, child/children = Kind n Kinder,
        boy = Junge mw Jungen,
        girl = Mädchen n Mädchen, baker = Bäcker m Bäcker, farmer = Bauer mw Bauern,
        fisherman/fishermen = Fischer m Fischer,
        teacher = Lehrer m Lehrer, doctor = Arzt m Ärzte, nurse = Krankenschwester f Krankenschwestern,
        neighbour = Nachbar mw Nachbarn,
        friend = Freund m Freunde, mother = Mutter f Mütter, father = Vater m Väter, sister = Schwester f Schwestern,
        brother = Bruder m Brüder, grandmother = Großmutter f Großmütter, grandfather = Großvater m Großväter,
        aunt = Tante f Tanten,
        uncle = Onkel m Onkel, daughter = Tochter f Töchter, son = Sohn m Söhne, guest = Gast m Gäste,
        cook = Koch m Köche,
        waiter = Kellner m Kellner, saleswoman/saleswomen = Verkäuferin f Verkäuferinnen, customer = Kunde mw Kunden,
        pupil = Schüler m Schüler,
        student = Student mw Studenten, sailor = Matrose mw Matrosen, captain = Kapitän m Kapitäne,
        driver = Fahrer m Fahrer,
        hunter = Jäger m Jäger, gardener = Gärtner m Gärtner, tailor = Schneider m Schneider,
        shoemaker = Schuster m Schuster,
        painter = Maler m Maler, writer = Schriftsteller m Schriftsteller,
        postman/postmen = Briefträger m Briefträger,
        policeman/policemen = Polizist mw Polizisten, king = König m Könige, queen = Königin f Königinnen,
        miller = Müller m Müller,
        smith = Schmied m Schmiede""",
    "animal": """dog = Hund m Hunde, cat = Katze f Katzen, horse = Pferd n Pferde, cow = Kuh f Kühe,
        pig = Schwein n Schweine,
        sheep/sheep = Schaf n Schafe, goat = Ziege f Ziegen, hen = Huhn n Hühner, duck = Ente f Enten,
        goose/geese = Gans f Gänse, donkey = Esel m Esel,
        bird = Vogel m Vögel, fox = Fuchs m Füchse, hare = Hase mw Hasen, bear = Bär mw Bären,
        wolf/wolves = Wolf m Wölfe,
        mouse/mice = Maus f Mäuse, frog = Frosch m Frösche, owl = Eule f Eulen, hedgehog = Igel m Igel,
        squirrel = Eichhörnchen n Eichhörnchen,
        bee = Biene f Bienen, fish/fish = Fisch m Fische, rabbit = Kaninchen n Kaninchen""",
    "mass food": """bread = Brot n -, butter = Butter f -, cheese = Käse m -, milk = Milch f -, honey = Honig m -,
        sugar = Zucker m -,
        salt = Salz n -, meat = Fleisch n -, rice = Reis m -, soup = Suppe f -, jam = Marmelade f -,
        flour = Mehl n -, ham = Schinken m -,
        cake = Kuchen m -, salad = Salat m -""",
    "drink": """tea = Tee m -, coffee = Kaffee m -, water = Wasser n -, juice = Saft m -,
        beer = Bier n -, wine = Wein m -""",
    "food": """apple = Apfel m Äpfel, pear = Birne f Birnen, cherry = Kirsche f Kirschen, plum = Pflaume f Pflaumen,
        egg = Ei n Eier,
        potato/potatoes = Kartoffel f Kartoffeln, carrot = Karotte f Karotten, onion = Zwiebel f Zwiebeln,
        nut = Nuss f Nüsse,
        sausage = Wurst f Würste, roll = Brötchen n Brötchen, orange = Orange f Orangen, lemon = Zitrone f Zitronen,
        tomato/tomatoes = Tomate f Tomaten, mushroom = Pilz m Pilze, strawberry = Erdbeere f Erdbeeren,
        cucumber = Gurke f Gurken, biscuit = Keks m Kekse""",
    "paper": """book = Buch n Bücher, letter = Brief m Briefe, newspaper = Zeitung f Zeitungen, map = Karte f Karten,
        picture = Bild n Bilder,
        postcard = Postkarte f Postkarten, parcel = Paket n Pakete, ticket = Fahrkarte f Fahrkarten,
        story = Geschichte f Geschichten,
        word = Wort n Wörter, song = Lied n Lieder, poem = Gedicht n Gedichte, bill = Rechnung f Rechnungen,
        stamp = Briefmarke f Briefmarken""",
    "thing": """key = Schlüssel m Schlüssel, knife/knives = Messer n Messer, spoon = Löffel m Löffel,
        fork = Gabel f Gabeln, plate = Teller m Teller,
        cup = Tasse f Tassen, glass = Glas n Gläser, bottle = Flasche f Flaschen, basket = Korb m Körbe,
        bag = Tasche f Taschen,
        suitcase = Koffer m Koffer, box = Kiste f Kisten, lamp = Lampe f Lampen, candle = Kerze f Kerzen,
        clock = Uhr f Uhren,
        mirror = Spiegel m Spiegel, umbrella = Regenschirm m Regenschirme, ball = Ball m Bälle,
        doll = Puppe f Puppen, bell = Glocke f Glocken,
        hammer = Hammer m Hämmer, saw = Säge f Sägen, rope = Seil n Seile, net = Netz n Netze,
        ladder = Leiter f Leitern,
        bucket = Eimer m Eimer, broom = Besen m Besen, violin = Geige f Geigen, pencil = Bleistift m Bleistifte,
        pot = Topf m Töpfe,
        present = Geschenk n Geschenke, stone = Stein m Steine, ring = Ring m Ringe, coin = Münze f Münzen,
        brush = Pinsel m Pinsel""",
    "cloth": """coat = Mantel m Mäntel, hat = Hut m Hüte, shoe = Schuh m Schuhe, shirt = Hemd n Hemden,
        dress = Kleid n Kleider,
        skirt = Rock m Röcke, jacket = Jacke f Jacken, scarf/scarves = Schal m Schals,
        glove = Handschuh m Handschuhe, cap = Mütze f Mützen,
        stocking = Strumpf m Strümpfe, boot = Stiefel m Stiefel, blanket = Decke f Decken""",
    "furniture": """table = Tisch m Tische, chair = Stuhl m Stühle, bed = Bett n Betten,
        cupboard = Schrank m Schränke, bench = Bank f Bänke,
        sofa = Sofa n Sofas, shelf/shelves = Regal n Regale, door = Tür f Türen, window = Fenster n Fenster,
        stove = Ofen m Öfen, carpet = Teppich m Teppiche""",
    "plant": """tree = Baum m Bäume, flower = Blume f Blumen, rose = Rose f Rosen, bush = Busch m Büsche,
        leaf/leaves = Blatt n Blätter,
        oak = Eiche f Eichen, tulip = Tulpe f Tulpen, branch = Ast m Äste, hedge = Hecke f Hecken""",
    "vehicle": """train = Zug m Züge, bus = Bus m Busse, car = Auto n Autos, ship = Schiff n Schiffe,
        boat = Boot n Boote,
        bicycle = Fahrrad n Fahrräder, cart = Wagen m Wagen, tram = Straßenbahn f Straßenbahnen""",
    "building": """house = Haus n Häuser, church = Kirche f Kirchen, tower = Turm m Türme,
        castle = Schloss n Schlösser, bridge = Brücke f Brücken,
        mill = Mühle f Mühlen, shop = Laden m Läden, school = Schule f Schulen, hut = Hütte f Hütten,
        wall = Mauer f Mauern,
        fence = Zaun m Zäune, stable = Stall m Ställe, roof = Dach n Dächer, gate = Tor n Tore,
        well = Brunnen m Brunnen""",
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
mountain = Berg m | on up | auf auf acc
island = Insel f | on to | auf auf acc
bridge = Brücke f | on onto | auf auf acc
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

# english past = (pre|)infinitive third preterite participle | subjects | case [preposition] objects | theme
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
love loved = lieben liebt liebte geliebt | person | acc person animal book song | family
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
live lived = wohnen wohnt wohnte gewohnt | person | place village town house castle hotel farm island mill | town
sing sang = singen singt sang gesungen | person | place | school
dance danced = tanzen tanzt tanzte getanzt | person | place | family
wait waited = warten wartet wartete gewartet | person | place | station
sit sat = sitzen sitzt saß gesessen | person animal | place | garden
stand stood = stehen steht stand gestanden | person animal | place | farm
swim swam = schwimmen schwimmt schwamm +geschwommen | person animal | none | garden
laugh laughed = lachen lacht lachte gelacht | person | place | family
travel travelled = reisen reist reiste +gereist | person | goal town village sea island castle lake | station
fly_away flew_away = weg|fliegen fliegt flog +weggeflogen | flying | none | farm
give gave = geben gibt gab gegeben | person | acc thing book picture cloth food | family
show showed = zeigen zeigt zeigte gezeigt | person | acc thing book picture cloth food | family
send sent = schicken schickt schickte geschickt | person | acc thing book picture cloth food | family
lend lent = leihen leiht lieh geliehen | person | acc thing book picture cloth food | family
"""


def _verb(line: str) -> Verb:
    forms, subjects, objects, kind = line.split(" | ")
    english, german = forms.split(" = ")
    present, past = (word.replace("_", " ") for word in english.split())
    infinitive, third, preterite, participle = german.split()
    prefix, _, stem = infinitive.rpartition("|")
    words = objects.split()
    case, rest = (words[0], words[1:]) if words[0] in ("acc", "dat") else ("", words)
    preposition = rest.pop(0) if rest and rest[0] in ("auf", "an", "mit", "über") else ""
    auxiliary = "sein" if participle[0] == "+" else "haben"
    return Verb(
        present, past, stem, prefix, third, preterite, participle.lstrip("+"), auxiliary, case, preposition,
        tuple(word.replace("_", " ") for word in rest), subjects, kind,
    )  # fmt: skip


VERBS = {verb.english: verb for verb in map(_verb, _VERB_TEXT.strip().splitlines())}
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
hard-working = fleißig (more_hard-working fleißiger) : person
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
    ("today", "heute"), ("every day", "jeden Tag"), ("on Monday", "am Montag"), ("on Tuesday", "am Dienstag"),
    ("on Wednesday", "am Mittwoch"),
    ("on Thursday", "am Donnerstag"), ("on Friday", "am Freitag"), ("on Saturday", "am Samstag"), ("on Sunday",
    "am Sonntag"),
    ("in the morning", "am Morgen"), ("in the evening", "am Abend"), ("in the afternoon", "am Nachmittag"),
    ("at noon", "am Mittag"),
    ("at night", "in der Nacht"), ("in summer", "im Sommer"), ("in winter", "im Winter"), ("in spring",
    "im Frühling"), ("in autumn", "im Herbst"),
    ("in May", "im Mai"), ("at eight o'clock", "um acht Uhr"), ("at five o'clock", "um fünf Uhr"),
    ("at the weekend", "am Wochenende"),
)  # fmt: skip
PAST_TIMES = (
    ("yesterday", "gestern"), ("last week", "letzte Woche"), ("last year", "letztes Jahr"), ("on Monday", "am Montag"),
    ("in the morning", "am Morgen"), ("in the evening", "am Abend"), ("three days ago", "vor drei Tagen"),
    ("a year ago", "vor einem Jahr"),
    ("on Sunday", "am Sonntag"), ("in winter", "im Winter"), ("at noon", "am Mittag"), ("last night", "letzte Nacht"),
)  # fmt: skip
FUTURE_TIMES = (
    ("tomorrow", "morgen"), ("next week", "nächste Woche"), ("tomorrow morning", "morgen früh"), ("soon", "bald"),
    ("next year", "nächstes Jahr"),
    ("this evening", "heute Abend"), ("on Saturday", "am Samstag"), ("in an hour", "in einer Stunde"),
    ("in two days", "in zwei Tagen"),
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
    ("I know that", "Ich weiß, dass"), ("she says that", "Sie sagt, dass"), ("he thinks that", "Er denkt, dass"),
    ("we hope that", "Wir hoffen, dass"),
    ("I believe that", "Ich glaube, dass"), ("they say that", "Man sagt, dass"), ("it is good that",
    "Es ist gut, dass"),
    ("do you know whether", "Wissen Sie, ob"), ("I do not know whether", "Ich weiß nicht, ob"),
    ("it is strange that", "Es ist seltsam, dass"),
)  # fmt: skip

# Phrases one learns whole, by theme: (English, German) on one line.
_PHRASE_TEXT = """
# market
How much is that? = Wie viel kostet das?
That is too expensive for me. = Das ist mir zu teuer.
I would like a pound of cherries. = Ich hätte gern ein Pfund Kirschen.
Anything else? = Sonst noch etwas?
That is all, thank you. = Das ist alles, danke.
Are the eggs fresh? = Sind die Eier frisch?
Here is your change. = Hier ist Ihr Wechselgeld.
Can I pay by card? = Kann ich mit Karte zahlen?
# kitchen
Dinner is ready. = Das Abendessen ist fertig.
Enjoy your meal! = Guten Appetit!
The soup needs more salt. = Die Suppe braucht mehr Salz.
Please pass me the bread. = Gib mir bitte das Brot.
I am hungry. = Ich habe Hunger.
I am thirsty. = Ich habe Durst.
It tastes very good. = Es schmeckt sehr gut.
Who will wash up today? = Wer spült heute ab?
# home
Come in, please! = Kommen Sie bitte herein!
Make yourself at home. = Fühlen Sie sich wie zu Hause.
Where is my other shoe? = Wo ist mein anderer Schuh?
It is cold in here. = Hier drin ist es kalt.
Please close the window. = Bitte machen Sie das Fenster zu.
Good night, sleep well. = Gute Nacht, schlaf gut.
Somebody is at the door. = Jemand ist an der Tür.
# family
How old are you? = Wie alt bist du?
I am eleven years old. = Ich bin elf Jahre alt.
I have two brothers and a sister. = Ich habe zwei Brüder und eine Schwester.
Happy birthday! = Alles Gute zum Geburtstag!
My parents are at work. = Meine Eltern sind bei der Arbeit.
She looks like her mother. = Sie sieht aus wie ihre Mutter.
I miss you. = Du fehlst mir.
# school
What does this word mean? = Was bedeutet dieses Wort?
How do you say that in German? = Wie sagt man das auf Deutsch?
I do not understand the question. = Ich verstehe die Frage nicht.
Please speak more slowly. = Bitte sprechen Sie langsamer.
I have forgotten my homework. = Ich habe meine Hausaufgaben vergessen.
The lesson begins at nine. = Der Unterricht beginnt um neun.
Could you repeat that, please? = Könnten Sie das bitte wiederholen?
# station
When does the next train leave? = Wann fährt der nächste Zug ab?
From which platform? = Von welchem Gleis?
A return ticket, please. = Eine Rückfahrkarte, bitte.
Is this seat free? = Ist dieser Platz frei?
Do I have to change? = Muss ich umsteigen?
Have a good journey! = Gute Reise!
The train is ten minutes late. = Der Zug hat zehn Minuten Verspätung.
Where can I leave my luggage? = Wo kann ich mein Gepäck lassen?
# town
Excuse me, where is the post office? = Entschuldigung, wo ist die Post?
Go straight on and then left. = Gehen Sie geradeaus und dann links.
Is it far from here? = Ist es weit von hier?
I am lost. = Ich habe mich verlaufen.
What time is it? = Wie spät ist es?
It is half past three. = Es ist halb vier.
See you tomorrow! = Bis morgen!
# garden
It is going to rain. = Es wird gleich regnen.
The sun is shining. = Die Sonne scheint.
The roses smell wonderful. = Die Rosen duften herrlich.
It is windy today. = Heute ist es windig.
Spring is coming. = Der Frühling kommt.
Mind the bees! = Vorsicht, Bienen!
It snowed all night. = Es hat die ganze Nacht geschneit.
# farm
The cock crows at five. = Der Hahn kräht um fünf.
How many cows do you have? = Wie viele Kühe haben Sie?
The hay must be dry. = Das Heu muss trocken sein.
The dog does not bite. = Der Hund beißt nicht.
We get up early. = Wir stehen früh auf.
The harvest was good this year. = Die Ernte war dieses Jahr gut.
# clothes
What size do you take? = Welche Größe haben Sie?
May I try it on? = Darf ich es anprobieren?
It suits you. = Es steht Ihnen gut.
It is too tight. = Es ist zu eng.
Put your coat on, it is cold. = Zieh deinen Mantel an, es ist kalt.
The shoes do not fit me. = Die Schuhe passen mir nicht.
# work
What do you do for a living? = Was sind Sie von Beruf?
I am a carpenter. = Ich bin Tischler.
I have a lot to do. = Ich habe viel zu tun.
When do you finish? = Wann haben Sie Feierabend?
The saw is blunt. = Die Säge ist stumpf.
Can you help me? = Können Sie mir helfen?
Thank you for your help. = Danke für Ihre Hilfe.
# doctor
What is the matter? = Was fehlt Ihnen?
I have a headache. = Ich habe Kopfschmerzen.
My foot hurts. = Mein Fuß tut weh.
Since when have you had a fever? = Seit wann haben Sie Fieber?
Take these drops three times a day. = Nehmen Sie diese Tropfen dreimal am Tag.
Get well soon! = Gute Besserung!
I need an appointment. = Ich brauche einen Termin.
I have caught a cold. = Ich habe mich erkältet.
# hotel
Do you have a room for two nights? = Haben Sie ein Zimmer für zwei Nächte?
I have booked a room. = Ich habe ein Zimmer gebucht.
Breakfast is from seven to ten. = Frühstück gibt es von sieben bis zehn.
Could you wake me at six? = Könnten Sie mich um sechs wecken?
The key, please. = Den Schlüssel, bitte.
The bill, please. = Die Rechnung, bitte.
Is there a lift? = Gibt es einen Aufzug?
We should like to stay one more day. = Wir möchten noch einen Tag bleiben.
# post
I would like to send this parcel. = Ich möchte dieses Paket schicken.
How long will it take? = Wie lange wird es dauern?
I need five stamps. = Ich brauche fünf Briefmarken.
Please sign here. = Bitte unterschreiben Sie hier.
The letter has not arrived. = Der Brief ist nicht angekommen.
My telephone does not work. = Mein Telefon funktioniert nicht.
"""
THEMES = {
    "market": ("At the market", "Auf dem Markt"), "kitchen": ("In the kitchen", "In der Küche"), "home": ("At home",
    "Zu Hause"),
    "family": ("Family and friends", "Familie und Freunde"), "school": ("At school", "In der Schule"),
    "station": ("Travelling", "Auf Reisen"), "town": ("In town", "In der Stadt"), "garden": ("In the garden",
    "Im Garten"),
    "farm": ("On the farm", "Auf dem Bauernhof"), "clothes": ("Clothes", "Kleidung"), "work": ("At work",
    "Bei der Arbeit"),
    "doctor": ("At the doctor's", "Beim Arzt"), "hotel": ("At the hotel", "Im Hotel"),
    "post": ("At the post office", "Auf der Post"),
}  # fmt: skip


def _phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list] = {}
    for line in _PHRASE_TEXT.strip().splitlines():
        if line.startswith("# "):
            theme = found.setdefault(line[2:], [])
        else:
            theme.append(tuple(line.split(" = ")))
    return {theme: tuple(pairs) for theme, pairs in found.items()}


PHRASES = _phrases()
