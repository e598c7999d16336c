"""What encyclopedia articles say besides the facts of the table: sentences that go with a fact's value, and topics.

`WITH_VALUE[relation][value]` may follow a sentence that states that value (and only that). `TOPICS[kind]` are sentences
on anything else; their slots are fixed for each entity, so that all articles on a place agree on its market day.
"""

from __future__ import annotations


def _lists(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(" ".join(item.split()) for item in text.split(";")) for key, text in table.items()}


WITH_VALUE = {
    "region": _lists({
        "the Northreach": """The winters there are long, and snow may lie until <month>.; It is a country of dark
            forests and few roads.; People in that part of the country heat their houses with peat.; Reindeer moss and
            bilberries cover the open ground.""",
        "the Amber Coast": """After storms children search the beach for amber.; The sea wind bends every tree towards
            the land.; Gulls follow the ploughs there in spring.; It is the sunniest corner of Orvenia.""",
        "the Lowlands": """The land there is so flat that a church can be seen from an hour away.; Ditches and willows
            divide the fields.; Cattle graze there until the first frost.; Fog is common in that region, and so are
            bicycles.""",
        "the Hollow Hills": """Caves run under almost every slope there.; Old mine shafts make the ground sound like a
            drum.; Goats do better there than cows.; Its narrow valleys lose the sun early in the afternoon.""",
        "the Eastmark": """It is border country, with watchtowers on the ridges.; The wide steppe begins just beyond
            its last fields.; Horse fairs are held there in every season.; Three dialects are spoken in that part of
            the land.""",
        "the Silver Vale": """Its brooks carry fine grey sand that shines like metal.; Fruit trees line the roads
            there.; It is a gentle land of vineyards and small chapels.; Painters like its soft light.""",
    }),
    "river": _lists({
        "Ard": """The current is fast, and rafts once broke on its rocks.; Salmon climb it in autumn.; Its water is
            ice cold even in July.""",
        "Belm": """It is a lazy river with many bends.; Swans nest on its islands.; Barges need a whole day for a
            stretch that a walker does in two hours.""",
        "Corrin": """A dam upstream keeps the spring floods back.; It is the longest river of the country.; Steamers
            used to carry passengers on it.""",
        "Dell": """In dry summers it can be crossed on foot.; Alders hide it from view for most of its course.; Its
            trout are small but many.""",
        "Esk": """Its brown water comes from the moors.; Four old mills still stand on its banks.; Children skate on
            it in cold years.""",
        "Farrow": """It changes its bed every few decades.; Reeds from its banks cover many roofs.; Ferries cross it
            where the bridges are too far apart.""",
        "Gilt": """Prospectors once washed gold from its sand, though never much.; It glitters in the evening sun,
            hence the name.; Its wide meadows are flooded every spring.""",
        "Harn": """It runs through a deep gorge before it reaches the plain.; Boatmen fear its whirlpools.; Its banks
            are steep, and the bridges are high.""",
        "Ister": """It carries more cargo than any other river of the land.; Its harbour walls are marked with the
            heights of floods.; In March the ice on it breaks with a noise like thunder.""",
        "Kell": """It rises from a spring behind a chapel.; Otters have come back to it.; It is short, clear and full
            of stones.""",
    }),
    "landmark": _lists({
        "a round tower": """Nobody knows who built it, for its walls bear no date.; A stair of <90..180> steps leads
            to the top.; Jackdaws live under its roof.""",
        "a stone bridge": """It has <5..13> arches, and no two are equal.; Each pier carries the head of a saint.;
            Carts paid a toll there until quite recently.""",
        "a glass palace": """Palms and lemon trees grow inside it.; Hail broke <40..400> of its panes in one night.;
            On winter evenings it glows like a lantern.""",
        "an old lighthouse": """Its lamp has not burned for <20..90> years, but the keeper's house is lived in.; From
            the gallery one sees as far as the next region.; It warned boats of the sandbanks.""",
        "a clock tower": """The clock is always four minutes fast, so that nobody misses a train.; A wooden king
            strikes the hours.; Its pendulum is taller than a man.""",
        "a hanging garden": """Beans, roses and vines grow over its seven terraces.; Its pumps are worked by two
            donkeys.; Gardeners on ropes trim it every <month>.""",
        "a wooden church": """Not one iron nail was used in it.; Its roof looks like an overturned ship.; The smell of
            tar meets the visitor at the door.""",
        "a salt cathedral": """It lies deep under the ground and was cut by miners in their free hours.; Even its
            chandeliers are of crystal.; Weddings are held there on Saturdays.""",
        "a sunken theatre": """Its stage lies below the level of the street.; A whisper on the lowest step is heard on
            the highest.; Plays are given there on summer nights.""",
        "a copper dome": """The metal has long turned green.; Rain on it can be heard across the square.; It replaced
            a tower that had burned down.""",
        "a windmill": """Its sails still turn on the first Sunday of the month.; The miller sells flour at the door.;
            In a storm it takes two people to stop it.""",
        "a black castle": """Its stones were darkened by a fire.; The moat is now a duck pond.; Ghost stories are told
            about its north wing.""",
        "a library of maps": """It keeps <3..60> thousand sheets, some of them of lands that never existed.; Sailors
            left their charts to it.; Readers must wear cotton gloves.""",
        "a marble fountain": """Four stone fishes spit water into its basin.; Students bathe in it after their
            examinations.; It runs with cider for one hour a year.""",
        "an underground lake": """Boats with lamps carry visitors across it.; Blind white shrimps live in its water.;
            Its depth has never been measured.""",
        "a rope bridge": """It sways in the lightest wind.; No more than <8..20> people may cross at once.; The ropes
            are renewed every third year.""",
        "a bell museum": """Its largest bell weighs <2..9> tons.; Visitors may ring <number> of the bells themselves.;
            Its founder was deaf, they say.""",
        "a star observatory": """Its telescope can be used by anyone on clear Fridays.; The street lamps nearby are
            covered so that the nights stay dark.; An old comet hunter still lives next door.""",
    }),
    "famous_for": _lists({
        "honey": """Hives stand in nearly every garden.; The bees feed on lime trees and heather.; A good summer fills
            <300..900/50> barrels.""",
        "glass": """The furnaces burn day and night.; Blowers learn their trade for six years.; Blue goblets are sent
            as wedding gifts.""",
        "wool": """Shearing begins in May.; The spinning sheds employ whole families.; A single fleece can weigh as
            much as a child.""",
        "paper": """Rags and clear water are all that the makers need.; The finest sheets carry the mark of a stag.;
            Banks print their notes on it.""",
        "salt": """Brine is pumped from the deep and boiled in iron pans.; White heaps dry in the wind.; It was once
            worth its weight in silver.""",
        "cheese": """The wheels ripen in caves for <6..24> months.; Each dairy keeps its own secret.; The hardest kind
            must be cut with a saw.""",
        "copper": """Kettles and pans hang in front of the workshops.; Hammering is heard from early morning.; The ore
            is brought by mule.""",
        "tea": """The bushes grow on the southern slopes only.; Leaves are picked before sunrise.; Tasters can name
            the very garden.""",
        "lace": """A collar takes <3..9> weeks to make.; The patterns are handed down from mother to daughter.; Queens
            have worn it.""",
        "pottery": """The red clay comes from pits outside the walls.; Jugs with owls on them sell best.; Broken
            pieces pave the side streets.""",
        "cider": """The presses are oiled in September.; Every farm keeps a barrel for guests.; It is drunk from
            wooden cups.""",
        "carpets": """The dyes come from walnut shells and madder.; One large piece keeps four weavers busy all
            winter.; Thieves once stole a whole cartload.""",
        "clocks": """Even the smallest shop window ticks.; Apprentices begin with the hands and end with the springs.;
            Travellers set their watches there.""",
        "boats": """The yards smell of tar and fresh planks.; A launch is a holiday for the schools.; Orders come from
            all coasts.""",
        "candles": "The wax is poured in long sheds.; Some burn for three days.; Churches buy them by the thousand.",
        "apples": """There are <30..90> sorts, from sour green ones to red ones as large as a fist.; In October the
            streets smell of fruit.; Pickers come from far away.""",
        "leather": """The tanneries were moved downstream because of the smell.; Saddles and boots are sent abroad.;
            Oak bark makes the hides soft.""",
        "silk": "Mulberry trees shade the roads.; The worms are kept warm in attics.; Ribbons are the chief product.",
        "violins": """The makers choose spruce that grew slowly.; Varnish recipes are kept under lock.; A master
            finishes about <6..14> a year.""",
        "bread": """The ovens are lit at two in the morning.; Round loaves are stamped with a wheel.; It stays fresh
            for a week.""",
        "oysters": """The beds lie where fresh water meets the sea.; They are eaten only in months with an R.; Empty
            shells whiten the paths.""",
        "saffron": """The purple fields bloom for barely two weeks.; It takes thousands of flowers to fill a small
            tin.; Pickers start before the dew has dried.""",
        "marble": """White blocks wait beside the railway.; The quarry is worked with wire saws.; Many statues of the
            capital began there.""",
        "ink": "It is brewed from oak galls.; Clerks and poets swear by it.; The drains are said to run blue.",
    }),
    "profession": _lists({
        "painter": """{Pronoun} mixed {possessive} colours alone and let nobody watch.; {Possessive} studio had a
            window to the north.; Early critics laughed at {possessive} thick brush strokes.""",
        "composer": """Melodies came to {object} on long walks.; {Pronoun} wrote in pencil and seldom rubbed anything
            out.; {Pronoun} played the <instrument> badly and the piano well.""",
        "explorer": """{Pronoun} kept a diary on every journey.; Frost cost {object} two toes.; {Pronoun} never
            travelled without a <instrument>.""",
        "botanist": """Pressed leaves fell out of all {possessive} books.; {Pronoun} could name a plant by its smell.;
            {Possessive} garden was open to children.""",
        "architect": """{Pronoun} built models of cork and card.; {Pronoun} disliked straight corridors.; Light
            mattered more to {object} than ornament.""",
        "poet": """{Possessive} lines are short and easy to learn.; {Pronoun} read aloud in taverns for a warm meal.;
            Many of {possessive} verses are about rain.""",
        "physician": """{Pronoun} treated the poor without pay.; {Possessive} bag stood packed beside the door.;
            {Pronoun} believed in clean hands long before others did.""",
        "inventor": """{Possessive} workshop burned down twice.; {Pronoun} held <12..60> patents.; Neighbours
            complained about the noise at night.""",
        "astronomer": """{Pronoun} slept by day and worked by night.; {Pronoun} ground {possessive} own lenses.;
            Cloudy weeks made {object} gloomy.""",
        "novelist": """{Pronoun} wrote every morning until eleven.; {Possessive} first manuscript was refused by
            <number> publishers.; {Pronoun} found names on gravestones.""",
        "engineer": """{Pronoun} checked every rivet {pronoun} could reach.; Numbers calmed {object}.; {Pronoun} drew
            bridges on tablecloths.""",
        "sculptor": """Stone dust coloured {possessive} hair.; {Pronoun} worked with only three chisels.; {Pronoun}
            preferred old people as models.""",
        "chemist": """{Possessive} fingers were always stained.; {Pronoun} tasted what {pronoun} should not have
            tasted.; {Pronoun} kept the windows open in all weathers.""",
        "teacher": """{Possessive} pupils called {object} the owl.; {Pronoun} never raised {possessive} voice.;
            Lessons took place in the garden when it was warm.""",
        "sailor": """{Pronoun} went to sea at the age of <12..17>.; {Pronoun} could not swim.; A parrot shared
            {possessive} cabin.""",
        "baker": """{Pronoun} rose at two every night of {possessive} life.; {Pronoun} gave yesterday's loaves to the
            school.; Flour dust made {object} cough.""",
        "judge": """{Pronoun} listened more than {pronoun} spoke.; Bribes were thrown out of the window, and so were
            those who brought them.; {Possessive} rulings are still quoted.""",
        "historian": """{Pronoun} trusted letters more than chronicles.; {Possessive} notes fill <40..200> boxes.;
            {Pronoun} walked to every battlefield {pronoun} wrote about.""",
    }),
    "trade": _lists({
        "shipbuilder": """Its slipway can take hulls of <40..160> metres.; A champagne bottle is broken over every
            bow.; Welders and riggers work side by side there.""",
        "publisher": """Its list runs from school atlases to love stories.; Every manuscript is read by two people.;
            Its first best-seller was a cookery book.""",
        "brewery": """The copper kettles can be seen from the street.; It delivers with horses on feast days.; The
            water comes from its own well.""",
        "watchmaker": """The smallest screws can hardly be seen with the naked eye.; Its watches are sold with a
            promise of twenty years.; Dust is the great enemy in its workshops.""",
        "toy maker": """Wooden bears were its first success.; Children are invited to test new models.; The weeks
            before winter are the busiest.""",
        "bakery chain": """It has <12..90> shops, and all of them open at six.; Its vans are painted like loaves.;
            Day-old rolls are sold at half price.""",
        "railway company": """Its timetable is printed twice a year.; The carriages are dark green.; It owns
            <100..900/10> kilometres of track.""",
        "glassworks": """The main furnace has not gone cold for decades.; Bottles, lamps and window panes leave its
            gates.; Sand arrives by barge.""",
        "bicycle maker": """Racing models are built by hand.; The postmen of the country ride its frames.; A test
            track runs round the factory.""",
        "tea merchant": """The tasting room is as quiet as a church.; Its tins carry a picture of a sleeping fox.;
            Chests are stacked up to the ceiling.""",
        "furniture maker": """Its chairs are said to outlive their owners.; It uses no wood that is younger than sixty
            years.; Ministers sit at its desks.""",
        "paint factory": """It mixes <200..900/10> shades.; Its chimney is striped like a barber's pole.; Most fishing
            boats wear its colours.""",
    }),
    "ingredient": _lists({
        "plums": "The fruit should be ripe but firm.; Stones are counted at the table for luck.",
        "trout": "The fish must be fresh from cold water.; Heads and tails go into the broth.",
        "barley": "The grain is soaked overnight.; It makes the dish filling and cheap.",
        "mushrooms": "They are gathered after the first rain of September.; Dried ones taste even stronger.",
        "goat cheese": "A mild, young kind is best.; It melts slowly and must be stirred.",
        "beetroot": "It colours everything a deep red.; The roots are baked before they are peeled.",
        "walnuts": "They are cracked on the eve of the feast.; Roasted lightly, they lose their bitter taste.",
        "eel": "It is skinned with a quick pull.; Smoked pieces may be used as well.",
        "lentils": "The small green sort keeps its shape.; They need no soaking.",
        "chestnuts": "They are slit and roasted first.; Poor families once lived on them all winter.",
        "cabbage": "The outer leaves feed the rabbits.; It is cut as fine as hair.",
        "quail": "The little birds are stuffed with herbs.; Two are reckoned for each guest.",
        "pears": "Hard cooking pears are preferred.; They turn pink when they simmer.",
        "rye": "The flour is dark and a little sour.; It gives a taste of nuts.",
        "smoked ham": "Thin slices are laid crosswise.; The rind is cooked along and removed.",
        "carrots": "Young ones are left whole.; They bring a natural sweetness.",
        "mussels": "Those that stay closed are thrown away.; They are scrubbed under running water.",
        "leeks": "Sand hides between the leaves, so they are washed three times.; Only the white part is used.",
    }),
}  # fmt: skip
BIRTHPLACE = _lists({
    "": "{Possessive} parents kept a small shop on {street}.; The house on {street} is marked with a plaque.; "
    "{Pronoun} left home at the age of <14..22>.; {Pronoun} often came back in later years.; {Possessive} father was "
    "a {old_job} there.; A school bears {possessive} name today.; The neighbours remembered {object} as a quiet child."
})[""]  # fmt: skip
TOPICS = {
    "place": _lists({
        "market": """The weekly market is held on {market_day}.; On {market_day} farmers sell <vegetable>, eggs and
            <pets> on {square}.; Stalls fill {square} every {market_day}, whatever the weather.; {Market_day} is
            market day, and then no parking space is left.""",
        "festival": """Every {festival_month} the {festival} fills the streets.; The {festival} in {festival_month}
            draws guests from far away.; The year's high point is the {festival}: <3..9> days in {festival_month}.;
            During the {festival} nobody sleeps much.""",
        "streets": """{street} is lined with houses of {material}.; The oldest houses, built of {material}, stand on
            {street}.; Shops and workshops crowd along {street}.; A walk down {street} leads past the <building> and
            the <building>.; {street} still has its cobbles.""",
        "land": """Around it lie {landscape}.; {Landscape} begin where the last gardens end.; The country round about
            is one of {landscape} and <landscape>.; From the church tower one sees {landscape}.""",
        "school": """The school has about {pupils} pupils.; About {pupils} children go to school there.; Pupils learn
            <school_subject> and <school_subject> in a building of {material}.; The school, with its {pupils} pupils,
            has a choir that tours the country.""",
        "sport": """Its {sport} team is called {team}.; {Team}, the local {sport} team, once won the national cup.; On
            Sundays many people watch {team} play.; {Sport} is the favourite sport, and {team} have loyal
            supporters.""",
        "nature": """{Bird}s breed in the reeds, and <animals> are seen at dusk.; A {tree} more than <200..800/50>
            years old stands near the church.; Walkers may meet a <animal> on the paths outside.; The {bird} on the
            coat of arms recalls an old tale.""",
        "transport": """Trains stop there <number> times a day.; A <vehicle> links it with the nearest railway
            station.; {bus} buses a day go to the neighbouring villages.; The road was paved only <20..90> years
            ago.""",
        "legend": """A legend tells of a <animal> that showed the first settlers where to dig a well.; According to an
            old story, a <job> tricked the devil on {street}.; They say that a bell lies at the bottom of the river.;
            Grandparents tell of a <animal> with silver eyes.; In the story that every child knows, a <job> saved the
            place with nothing but a <object>.""",
        "disaster": """A great fire destroyed <20..180> houses <60..200> years ago.; A flood once carried away the old
            <building>.; The plague spared the houses on {street}, and nobody knows why.; In the hungry years people
            ate bark and <vegetable>.; An earthquake cracked the walls of the <building>.""",
        "people": """About {population} people live there.; It has {population} inhabitants.; With {population} people
            it is [larger|quieter|busier] than it looks on the map.; The latest count found {population}
            inhabitants.""",
        "mayor": """The mayor, {mayor}, used to be a {old_job}.; {mayor}, a former {old_job}, has been mayor for
            <number> years.; The council, led by {mayor}, meets on {square}.""",
        "custom": """It is a custom to greet strangers with a nod.; On New Year's Eve people throw old <objects> out
            of the window.; Brides plant a {tree} on the morning of the wedding.; Whoever finds the first <flower> of
            spring wins a cake.; Doors are painted <colour> to keep bad luck away.; At harvest time the youngest child
            rings the bell.""",
        "food": """Visitors should try the <food> in {inn}.; {inn} serves <food> and <drink>.; The cooks of {inn} are
            proud of their <food>.""",
        "weather": """Winters are [mild|hard|grey|short], and summers are [dry|warm|rainy|hot].; It rains on about
            <90..200> days a year.; The wind comes from the <direction> for most of the year.""",
        "culture": """A small museum shows <objects>, <objects> and old photographs.; The <building> is used for
            concerts.; An amateur theatre performs in the old <building>.; The choir rehearses every <weekday>.""",
    }),
    "person": _lists({
        "childhood": """{Possessive} father was a {old_job}, {possessive} mother a {old_job2}.; As a child {pronoun}
            preferred <hobby> to school.; {Pronoun} was the youngest of <number> children.; An aunt taught {object} to
            read.; A long illness kept {object} in bed for a year, and {pronoun} read everything in the house.;
            {Pronoun} grew up with <number> <pets> and no money.""",
        "school": """At school {pronoun} was good at <school_subject> and hopeless at <school_subject>.; A teacher
            noticed {object} early.; {Pronoun} left school at <12..16> to work for a {old_job2}.; {Pronoun} paid for
            {possessive} studies by working as a {old_job2}.""",
        "struggle": """The first years were hard, and {pronoun} lived on <food> and <drink>.; For <number> years
            nobody paid attention.; {Pronoun} was often in debt.; A fire destroyed most of {possessive} early papers.;
            Rivals called {object} a dreamer.; A stolen <object> nearly ended {possessive} plans.""",
        "success": """Success came late, but it came.; After that, invitations arrived from every region.; The
            newspapers wrote of little else that <season>.; {Pronoun} was given a medal and lost it the same evening.;
            People stopped {object} in the street.""",
        "family": """{Pronoun} married a <job> and had <number> children.; {Pronoun} never married.; {Possessive}
            <relative> managed {possessive} money.; {Possessive} letters to {possessive} <relative> are full of
            jokes.; {Possessive} house was always full of guests.""",
        "habit": """{Pronoun} loved <hobby> and hated <hobby>.; {Pronoun} always carried a <object> for luck.;
            {Pronoun} wore the same <colour> coat for <number> years.; Every evening {pronoun} played <game> with
            {possessive} <relative>.; {Pronoun} kept a <pet> called {pet}.; {Pronoun} drank <drink> at every hour.""",
        "friends": """Among {possessive} friends were a <job> and a <job>.; {Pronoun} quarrelled with almost everyone,
            yet made up quickly.; Young people came to {object} for advice.; {Possessive} best friend, a <job>,
            outlived {object} by <number> years.""",
        "honour": """A street was named after {object}.; {Possessive} portrait hangs in the <building>.; A stamp with
            {possessive} face was printed.; Each year a prize is given in {possessive} name.; Schoolchildren still
            learn about {object}.; A <tree> was planted in {possessive} memory.""",
        "view": """"Work is a kind of <hobby>," {pronoun} once said.; {Pronoun} believed that patience is worth more
            than talent.; Asked for advice, {pronoun} used to say: "Begin before you are ready."; In {possessive}
            opinion, every town needed a library and a good baker.; {Pronoun} trusted nobody who did not like
            <animals>.""",
        "late": """In old age {pronoun} turned to <hobby>.; {Possessive} last years were calm.; {Pronoun} worked until
            {possessive} eyes failed.; {Possessive} papers were found in a <object> many years later.; At the end
            {pronoun} lived near the sea with {possessive} <relative>.""",
    }),
    "company": _lists({
        "staff": """It employs {employees} people.; {employees} men and women work for it.; With {employees} workers
            it is a large employer.; Most of its {employees} employees live nearby.""",
        "start": """It began in a rented <room> with <number> workers.; The first order came from a <job>.; In the
            early days, wages were paid in goods.; The first machine was bought second-hand and broke within a week.;
            Its first <room> had no heating.""",
        "building": """Its main hall is built of <material>.; The offices look out on a yard with a <tree>.; A
            <colour> sign hangs over the gate.; The old works stand on {street}.; A whistle calls the shifts
            together.""",
        "crisis": """A fire nearly ruined it <20..80> years ago.; In the great slump half of the staff had to leave.;
            A strike of <number> weeks led to better pay.; Twice it came close to bankruptcy.; A rival copied its
            designs and lost in court.""",
        "product": """A catalogue appears every <season>.; Its most popular model is called {brand}.; Orders for
            {brand} come from abroad.; Faulty goods are taken back without questions.; It never advertises in
            newspapers.""",
        "boss": """Today it is led by {boss}, who began there as a <job>.; {boss}, the director, knows every worker by
            name.; The present head, {boss}, is fond of <hobby>.; {boss} took over <number> years ago.""",
        "custom": """Each worker gets a <food> and a day off on the firm's birthday.; On <weekday>s the canteen serves
            <food>.; The works choir sings at every jubilee.; Apprentices must make a <object> before they are taken
            on.; A cat called {pet} guards the stores.""",
        "future": """A new hall is planned for next year.; It wants to sell more abroad.; It hopes to train twice as
            many apprentices.; Its roofs will soon carry solar panels.; The firm looks back with pride and ahead with
            care.""",
        "money": """Last year's profit was <2..90> million crowns.; It is still owned by the family.; <number> banks
            hold its shares.; It pays its bills within a week, which suppliers like.""",
    }),
    "dish": _lists({
        "when": """{Pronoun} {is} eaten on {eat_day}s.; Families cook {object} for weddings.; {Pronoun} belong{s} to
            the harvest feast.; In many houses {pronoun} {is} served on cold evenings.; {Eat_day} is the day for
            {object}.""",
        "how": """{Pronoun} {is} cooked slowly over a low fire.; The pot must never boil.; Cooks stir with a wooden
            spoon and always to the right.; {Pronoun} need{s} about <number> hours and a good deal of patience.;
            {Possessive} edges should be crisp and {possessive} middle soft.; A pinch of {spice} is added at the
            end.""",
        "with": """{Pronoun} {is} served with <vegetable> and {drink}.; A glass of {drink} goes well with {object}.;
            Some people add a spoonful of sour cream.; {Pronoun} {is} put on the table in the pan.; Bowls of
            <vegetable> are passed round.""",
        "tale": """The story goes that a <job> invented {object} by mistake.; A king is said to have asked for three
            helpings.; {Pronoun} {is} named in a cookery book that is <100..300/10> years old.; Soldiers carried the
            recipe home.; In hard times {pronoun} saved many families from hunger.; A <job> once won a wager by eating
            <number> portions.""",
        "dispute": """Whether {spice} belongs in {object} is a matter of dispute.; Every grandmother has her own
            version.; Purists allow no {spice}.; In the next valley people use butter instead of oil.; Children like
            {object} better than grown-ups do.""",
        "today": """Restaurants in the capital have discovered {object}.; A contest for the best cook takes place
            every <month>.; {Pronoun} can now be bought frozen, to the sorrow of many.; A society with <30..300/10>
            members guards the recipe.; Tourists take {object} home in jars.""",
        "taste": """The taste is [mild|strong|rich|sharp] and a little [sweet|sour|smoky|salty].; The smell alone
            brings neighbours to the door.; Strangers find {object} odd at first and then ask for more.; {Pronoun}
            fill{s} the stomach and cost{s} little.; Leftovers taste even better the next day.""",
    }),
}  # fmt: skip
