"""Named lists of words and short patterns that the writers of the world share; `<name>` in a pattern draws from one.

Items are separated by semicolons and are patterns of `grammar.py` themselves.
"""

from __future__ import annotations

_TEXT = {
    "weekday": "Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday",
    "month": "January; February; March; April; May; June; July; August; September; October; November; December",
    "season": "spring; summer; autumn; winter",
    "number": "two; three; four; five; six; seven; eight; nine; ten; eleven; twelve",
    "ordinal": "second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth",
    "clock": """<6..11> in the morning; half past <6..11>; noon; a quarter past <1..9>; a quarter to <2..9>; <1..5> in
        the afternoon; <6..9> in the evening; ten past <1..9>; twenty to <3..9>""",
    "colour": """red; blue; green; yellow; white; black; brown; grey; purple; orange; pink; cream; scarlet; turquoise;
        violet; rust-red; pale blue; dark green""",
    "job": """apprentice; barber; beekeeper; blacksmith; bookbinder; bricklayer; bus driver; butcher; carpenter;
        caretaker;
        choir leader; cobbler; cook; councillor; customs officer; dairy farmer; dentist; diver; doctor; electrician;
        farmer; ferryman;
        firefighter; fisherman; florist; forester; gardener; glazier; goldsmith; goose farmer; greengrocer; guard;
        hairdresser;
        head teacher; housekeeper; innkeeper; joiner; journalist; kennel keeper; lamplighter; landlady; lawyer;
        librarian; locksmith;
        lorry driver; mason; mayor; mechanic; midwife; miller; musician; nurse; optician; park keeper; pharmacist;
        photographer; piano tuner;
        pilot; plumber; police officer; porter; postman; potter; printer; rat catcher; roofer; saddler; school cook;
        seamstress; shepherd;
        shopkeeper; signalman; stable hand; stationmaster; stonecutter; student; surveyor; tailor; tanner; taxi
        driver; thatcher; toolmaker; translator;
        upholsterer; vet; waiter; watchman; weaver; welder; wheelwright; woodcarver; zookeeper""",
    "relative": """sister; brother; mother; father; aunt; uncle; cousin; grandmother; grandfather; niece; nephew;
        neighbour; godmother; friend""",
    "street_name": """Mill; Church; Bridge; Station; Castle; Market; Bell; Well; Lock; Tower; Garden; Chapel; School;
        Water; Hill; Rope; Weaver; Tanner; Cooper; Baker; Smith; Fish; Corn; Wool; Coal; Ferry; Lamp; Goose; Fox;
        Swan; Crow; Elm; Oak; Linden; Chestnut; Poplar; Rose; Ivy; North; South; East; West; Upper; Lower; Old; New;
        Long; Crooked""",
    "street": "<street_name> [Street|Lane|Road|Row|Alley|Walk|Hill|Steps|Yard|Close]",
    "building": """bakery; barn; boathouse; brewhouse; chapel; cinema; clinic; concert hall; corn hall; courthouse;
        dairy; dance hall; fire station; forge; granary; guildhall; gym; hotel; inn; laundry; library; lighthouse;
        mill; museum; observatory; orphanage; pharmacy; police station; post office; pump house; railway station;
        sawmill; school; stable; swimming bath; tavern; theatre; toll house; town hall; warehouse; water tower;
        workshop""",
    "room": """attic; cellar; kitchen; hall; pantry; study; parlour; washroom; loft; nursery; storeroom; porch;
        bedroom; back room""",
    "animal": """badger; bat; bear; beaver; bull; calf; cow; crow; deer; donkey; duck; eagle; falcon; ferret; fox;
        frog; goat; goose; hare; hawk; hedgehog; heron; horse; kingfisher; lamb; lynx; magpie; mole; mouse; otter;
        owl; ox; peacock; pig; pigeon; pony; rabbit; ram; raven; robin; rook; rooster; seal; sheep; sparrow; squirrel;
        stork; swallow; swan; toad; weasel; wolf; wren""",
    "pet": "cat; dog; parrot; tortoise; rabbit; goldfish; hamster; canary; ferret; pony; hen; goat; donkey; goose",
    "tree": """alder; ash; beech; birch; cedar; cherry; elm; fir; hawthorn; hazel; holly; juniper; larch; lime; maple;
        oak; pine; poplar; rowan; spruce; willow; yew""",
    "flower": """bluebells; daffodils; daisies; foxgloves; heather; irises; lavender; lilies; marigolds; pansies;
        poppies; primroses; snowdrops; sunflowers; tulips; violets; wallflowers""",
    "food": """almond cake; bean stew; biscuits; boiled eggs; buns; buttered toast; cold chicken; cream cakes; dried
        figs; fish and potatoes; fried onions; gingerbread; grilled sausages; hot pies; jam tarts; meat balls;
        noodles; oat cakes; omelettes; pea soup; pickled cucumbers; porridge; potato salad; rice pudding; roast duck;
        sandwiches; stuffed peppers; toffee; tomato soup; waffles""",
    "drink": """coffee; cocoa; lemonade; hot milk; ginger beer; raspberry juice; mint water; cold beer; mulled wine;
        buttermilk; broth""",
    "object": """anvil; backpack; basket; bell; blanket; bicycle; bookcase; bottle; bracelet; brooch; bucket; button
        box; camera; chessboard; coat; coin; comb; compass; cradle; cushion; diary; doll; drum; fan; fishing rod;
        flute; globe; gramophone; hammer; hat; jug; kettle; key; kite; ladder; lamp; letter; locket; looking glass;
        lute; mask; medal; mirror; mitten; music box; necklace; oar; oil stove; painting; pan; pipe; plough; pocket
        knife; puppet; quilt; radio; ring; rocking chair; rope; rucksack; saddle; scarf; scissor case; shawl; ship
        model; spade; spinning wheel; stamp album; suitcase; sundial; sword; teapot; telescope; thimble; toy train;
        trumpet; trunk; typewriter; umbrella; vase; wagon; walking stick; wallet; watering can; wheelbarrow;
        whistle""",
    "instrument": """accordion; bagpipes; cello; clarinet; drum; fiddle; flute; guitar; harp; horn; oboe; organ;
        piano; trumpet; tuba; zither""",
    "game": "chess; draughts; dominoes; skittles; bowls; marbles; darts; cards; hide and seek; table tennis; croquet",
    "sport": """football; rowing; running; wrestling; skating; cycling; archery; swimming; fencing; handball; hockey;
        sailing""",
    "school_subject": """history; geography; arithmetic; music; drawing; chemistry; botany; grammar; physics;
        handwriting; needlework; Latin""",
    "hobby": """birdwatching; carving spoons; collecting stamps; drawing maps; fishing; growing roses; keeping
        pigeons; knitting; painting plates; photography; pressing flowers; reading ghost stories; repairing radios;
        singing in the choir; sketching; stargazing; training dogs; walking in the hills; writing letters; baking;
        juggling; mending shoes""",
    "fine": "sunny; mild; bright; warm; clear; dry; calm; golden; fresh",
    "foul": "wet; windy; foggy; cold; stormy; grey; icy; muddy; rainy; chilly; damp",
    "weather": """A <fine> [morning|afternoon|day] [followed|was promised|brought people out]; It was a <foul>
        [morning|afternoon|day]; A light wind blew [from the hills|off the water|from the north]; Rain [fell|held off]
        [until evening|all morning|for most of the day]; Mist lay [over the fields|on the water|between the houses];
        The sun [came out|broke through the clouds] [at noon|late in the day|in time]; Thin snow lay on the roofs;
        Clouds hung low over the hills; The first frost had whitened the gardens; The air smelled of [smoke|cut
        grass|wet leaves|the stables|lime blossom]""",
    "good_word": """cheerful; lively; splendid; generous; fine; charming; patient; clever; bold; gentle; handsome;
        honest; kind; proud; remarkable; steady; welcome; wonderful; careful; friendly""",
    "old_word": """ancient; battered; creaking; crooked; crumbling; dusty; faded; mossy; narrow; patched; rusty;
        shabby; sunken; weathered; worn""",
    "new_word": "brand-new; freshly painted; modern; newly built; spotless; shiny; up-to-date; well-lit",
    "crowd": """a small crowd; dozens of neighbours; a long line of people; families with children;
        [two|three|four|five] hundred people; a handful of regulars; old friends; half the street; several classes of
        schoolchildren; curious visitors; a group of pensioners; more people than expected; travellers from every
        region""",
    "sound": """a brass band; the church bells; a single trumpet; loud applause; the whistle of a train; the hum of
        voices; children's laughter; a barking dog; an accordion; a drum; the hooting of a barge; hammering from the
        yard""",
    "corner": """behind the <building>; beside the <building>; near the <building>; on <street>; at the corner of
        <street>; under the old <tree>; across from the <building>; by the river; at the end of <street>; in the yard
        of the <building>""",
    "money": "<20..95> crowns; <100..900/10> crowns; <1100..9900/50> crowns; <12..90> thousand crowns",
    "small_price": "<2..9> crowns; <10..40> crowns; <20..95/5> pence; <2..8> crowns and <10..90/10> pence",
    "length_of_time": """<number> days; <number> weeks; <number> months; <number> years; a whole year; half a year;
        most of a week; nearly <number> weeks; a little over <number> months""",
    "distance": """<2..40> kilometres; <2..12> hours on foot; an hour by cart; half a day's walk; <100..900/50>
        metres; twenty minutes by bus; a short ride by train""",
    "direction": "north; south; east; west; north-east; south-west; north-west; south-east",
    "landscape": """low hills; wide meadows; dark woods; chalk cliffs; reed beds; bare moors; terraced fields;
        orchards; beech forest; heath; peat bogs; rocky slopes; water meadows; sand dunes; gravel pits; hop gardens;
        sheep pastures""",
    "material": """brick; timber; grey stone; yellow sandstone; flint; slate; red brick and timber; granite; clay
        tiles; oak; limestone; cast iron""",
    "vehicle": "bus; lorry; tram; cart; bicycle; barge; sledge; van; motorcycle; ferry; tractor; milk cart",
    "vegetable": """beans; onions; potatoes; pumpkins; radishes; spinach; turnips; peas; garlic; celery; tomatoes;
        cucumbers""",
    "surname_house":
        """[Mill|Hill|Bridge|Ford|Wood|Brook|Field|Lake|Stone|Rose|Fern|Hazel|Swan|Raven|Star|Moon|Frost|Bell]
        [House|Farm|Cottage|Lodge|Inn|Hall]""",
    "pet_name": """Biscuit; Bramble; Button; Captain; Cinder; Clover; Cobweb; Domino; Duchess; Ginger; Hopper; Jasper;
        Marble; Mistral; Moss; Nettle; Nutmeg; Pebble; Pepper; Pickle; Pirate; Rusty; Sailor; Smoky; Snowball; Soot;
        Thimble; Tinker; Toffee; Turnip; Velvet; Wanderer; Whisper; Ziggy""",
    "shop_noun": """Kettle; Lamb; Goose; Key; Button; Anchor; Ladle; Owl; Pony; Barrel; Thimble; Wheel; Candle;
        Feather; Spoon; Bell; Trout; Rabbit; Star; Cup""",
    "ware": """hats; gloves; pens; kites; lamps; toys; maps; boots; spices; buttons; keys; cakes; baskets; brushes;
        umbrellas; puppets; mirrors; soap; ropes; teapots; stamps; seeds""",
    "shop_name": "The [Blue|Red|Golden|Silver|White|Green|Black|Lucky|Merry|Hungry|Sleepy|Quiet] <shop_noun>",
    "boat_name": """the [Swift|Merry|Grey|Silver|Northern|Brave|Patient|White|Lucky|Old]
        [Gull|Heron|Maid|Star|Widow|Swan|Pike|Otter|Lady|Wind|Seal|Duchess]""",
    "team_name": """[the Rovers|the Hammers|the Lions|the Foxes|the Millers|the Ravens|the Herons|the Wanderers|the
        Bears|the Larks|the Badgers|the Bells|the Red Caps|the Ferrymen|the Giants|the Swifts]""",
    "way": """by <vehicle>; on foot; on skis; on a borrowed <vehicle>; with a lame [horse|donkey|mule]; in the rain;
        by moonlight; without a map; against all advice; through deep snow; along the railway line; across the fields;
        in wooden shoes; with a <object> under one arm""",
    "mishap": """tore a coat on a nail; lost a boot in the mud; fell into the river; forgot the way home; broke a
        <object>; dropped a <object> on the stairs; set fire to a curtain; missed the last <vehicle>; woke the whole
        street; spilled <drink> over a clean floor; mistook a <job> for the mayor; left the gate open; sat down on a
        wet bench; was chased by geese; got stuck in a window; locked the keys inside; caught a bad cold; swallowed a
        button""",
    "deed": """carried the <object> home; mended the roof; dug a new well; painted the fence <colour>; taught a class
        of <number> boys to swim; planted a row of <trees>; baked <food> for the whole street; repaired the church
        clock; wrote a song about a <animal>; won a prize for <flower>; rescued a <animal> from the ice; sorted
        <number> sacks of <vegetable>; built a shed of <material>; opened a tiny shop on <street>; read the newspaper
        to the blind; swept the snow from <street>; counted all the windows of the <building>; found a <object> under
        the floor; bought a second-hand <object>; sold a <pet> and bought a <object>; gave a lecture on <hobby>;
        learned to play the <instrument>""",
    "feeling": """pleased; proud; tired; grateful; surprised; relieved; annoyed; amused; hungry; curious; ashamed;
        hopeful; nervous; delighted; puzzled; cross""",
    "reason": """because the <room> was too small; because nobody else wanted to; out of pure curiosity; to win a bet;
        to please a <relative>; because the rain would not stop; to save money; because a <job> had asked for help;
        for the sake of peace; because it was <weekday>; against the wish of the <job>; out of love for <animals>; to
        keep warm; because the road was closed; since the <vehicle> was late""",
    "result": """and nobody complained; and the neighbours still talk about it; which made the <job> laugh; to the joy
        of the children; but it was too late; and everyone went home <feeling>; and that was the end of it; so the
        <job> paid for the damage; and a photograph of it hangs in the <building>; and the <animal> got away; which
        cost <small_price>; and since then the door has been kept locked; but the <object> was never found; and the
        story was in the newspaper""",
    "anecdote": """[One|On a cold|On a warm] <season> [evening|morning] a <job> [from <street>|on the way home]
        <mishap>, <result>.; It is told that a <job> once <deed> <reason>.; A <job> and a <job> once quarrelled over a
        <object>, <result>.; <number> years ago a <animal> walked into the <building> <reason>, <result>.; When the
        <building> burned, a <job> saved nothing but the <object>.; An old <job> used to say that a <object> is worth
        more than a <object>.; A <relative> of the <job> arrived <way> and <deed>.; In the <room> of the <building> a
        <job> kept a <pet> named <pet_name>.; <weather>, and a <job> <mishap>.; Once, when the <vehicle> broke down,
        <crowd> had to walk home.; A letter tells how a <job> came <way> and <mishap>.; The <job> of that time <deed>,
        <result>.; Somebody once painted the <building> <colour> overnight, <result>.; A <good_word> <job> <deed>
        every <season>.; For <length_of_time> a <animal> lived in the <room> of the <building>.""",
    "place_scene": """[In|Near] the <building>, <old_word> <objects> are sold for <small_price> each.; <corner> a
        <job> repairs <objects>.; On <weekday> evenings <sound> is heard from the <building>.; The <old_word>
        <building> is now a <building>.; <flower> grow <corner>.; Children play <game> <corner>.; The <new_word>
        <building> opened <number> years ago.; A <colour> <vehicle> brings the post before noon.; <crowd> meet
        <corner> on <weekday>.; The <job> opens at <6..10> and closes when the <drink> runs out.; A statue of a <job>
        with a <object> stands <corner>.; In <month> the <trees> are full of <animals>.; From the <direction> the road
        leads through <landscape>.; The <building> was once a <building>, and before that a <building>.; A tunnel is
        said to run from the <building> to the <building>.; Lamps of <colour> glass hang over <street>.; The smell of
        <food> drifts over from the <building>.; Most houses have a <room> where <vegetable> are stored.; Young
        couples meet <corner>.; Old people sit <corner> and play <game>.; In summer there are concerts with
        <instrument> and <instrument>.; Half of the families keep a <pet>.; The <surname_house> is the largest farm,
        with <12..90> cows.; The library lends <2..60> thousand books and <number> <objects>.""",
    "person_scene": """{Pronoun} once travelled <distance> <way> <reason>.; {Pronoun} <deed> <reason>.; On a <fine>
        day in <month> {pronoun} <mishap>, <result>.; {Possessive} desk held a <object>, a <object> and a bowl of
        <vegetable>.; A <job> lent {object} a <object>, <result>.; {Possessive} <relative>, a <job>, taught {object}
        to play the <instrument>.; {Pronoun} lived on <street>, above a <building>.; {Pronoun} spent <length_of_time>
        abroad and came home <feeling>.; In a <room> with <colour> walls {pronoun} worked until late.; Friends found
        {object} <good_word> but <feeling>.; {Pronoun} paid <money> for a <old_word> <object>.; Every <weekday>
        {pronoun} ate <food> at {inn}.; {Pronoun} was afraid of <animals> and of <sound>.; A photograph shows {object}
        with a <colour> hat and a <animal>.; {Pronoun} walked <distance> to borrow a book about <animals>.; Letters
        from a <job> gave {object} courage.; {Pronoun} collected <objects> all {possessive} life.; When {pronoun} was
        <20..60>, {pronoun} <deed>.; A fall from a [horse|donkey|ladder|bicycle|roof|tree] left {object} with a stiff
        knee.; {Possessive} landlady, a former <job>, cooked <food> for {object}.; {Pronoun} tried <hobby> for a while
        and gave it up.; Against the wish of {possessive} <relative>, {pronoun} sold the <object>.""",
    "company_scene": """In its first <season> it sold <12..300> pieces <reason>.; The <room> of the old works is a
        museum now and shows a <object>.; A <job> once <mishap> in the yard, <result>.; Its van is <colour> and has a
        <animal> on the door.; Customers are given <drink> while they wait.; The oldest worker, a former <job>, has
        been there for <30..50> years.; The gate on <street> is closed at <4..9>.; A <object> made for a queen was
        sent back <reason>.; Workers eat their <food> under the <trees>.; It once paid a bill with <number>
        <animals>.; The night watchman keeps a <pet> and plays the <instrument>.; During the flood the stores stood
        under water, and a <job> <deed>.; Its first advertisement showed a <animal> with a <object>.; On open days
        <crowd> walk through the halls.; Its rules of work hang in the <room>: be on time, be <good_word>, and leave
        your <object> at home.; The chief clerk is said to have <mishap> at the jubilee.; Trucks bring <material> and
        leave with crates.; Two brothers, a <job> and a <job>, were its first workers.; A machine of the early days
        still runs in the <room>.; Its football team lost <number> to nothing, <result>.""",
    "dish_scene": """A <job> from <street> sells {object} from a <vehicle>.; {Pronoun} taste{s} best <corner>, with
        <sound> in the distance.; A <job> once carried {object} <distance> <way>, <result>.; At weddings a <object> is
        hidden under the plate.; Poor people ate {object} with <vegetable> only.; The pan should be of iron, the spoon
        of <tree> wood.; A song about {object} is sung to the <instrument>.; In <month> a <building> serves {object}
        to <crowd>.; One portion cost{s} about <small_price>.; Some add <vegetable>, which makes the <job> angry.; An
        old cook <mishap> and forgot the salt, <result>.; Doctors gave {object} to patients who felt <feeling>.;
        Children get {object} on their birthdays, together with <drink>.; Nobody agrees how many onions are right.;
        The guild of <jobs> eats {object} at its yearly meeting.; Even a <pet> will beg for {object}.; A jar of
        {object} keeps for <number> days in the <room>.; Cooks taste, wait, and taste again.; <weather>, so the saying
        goes; then it is time for {object}.; Guests bring a <object> and are given {object} in return.""",
}  # fmt: skip
LISTS = {name: tuple(" ".join(item.split()) for item in text.split(";")) for name, text in _TEXT.items()}
_IRREGULAR = {
    "calf": "calves", "deer": "deer", "goldfish": "goldfish", "goose": "geese", "mouse": "mice", "ox": "oxen",
    "sheep": "sheep", "wolf": "wolves",
    "pocket knife": "pocket knives", "looking glass": "looking glasses", "police officer": "police officers",
}  # fmt: skip


def plural(noun: str) -> str:
    """The plural of a regular English noun, or of one of the irregular ones in these lists."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


for _name in ("animal", "pet", "object", "job", "tree", "instrument", "vehicle"):
    LISTS[_name + "s"] = tuple(plural(noun) for noun in LISTS[_name])
