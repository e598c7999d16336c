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
    "clock": "<6..11> in the morning; half past <6..11>; noon; a quarter past <1..9>; a quarter to <2..9>; <1..5> in the afternoon; <6..9> in the evening; ten past <1..9>; twenty to <3..9>",
    "colour": "red; blue; green; yellow; white; black; brown; grey; purple; orange; pink; cream; scarlet; turquoise; violet; rust-red; pale blue; dark green",
    "job": """apprentice; barber; beekeeper; blacksmith; bookbinder; bricklayer; bus driver; butcher; carpenter; caretaker;
        choir leader; cobbler; cook; councillor; customs officer; dairy farmer; dentist; diver; doctor; electrician; farmer; ferryman;
        firefighter; fisherman; florist; forester; gardener; glazier; goldsmith; goose farmer; greengrocer; guard; hairdresser;
        head teacher; housekeeper; innkeeper; joiner; journalist; kennel keeper; lamplighter; landlady; lawyer; librarian; locksmith;
        lorry driver; mason; mayor; mechanic; midwife; miller; musician; nurse; optician; park keeper; pharmacist; photographer; piano tuner;
        pilot; plumber; police officer; porter; postman; potter; printer; rat catcher; roofer; saddler; school cook; seamstress; shepherd;
        shopkeeper; signalman; stable hand; stationmaster; stonecutter; student; surveyor; tailor; tanner; taxi driver; thatcher; toolmaker; translator;
        upholsterer; vet; waiter; watchman; weaver; welder; wheelwright; woodcarver; zookeeper""",
    "relative": "sister; brother; mother; father; aunt; uncle; cousin; grandmother; grandfather; niece; nephew; neighbour; godmother; friend",
    "street": "[Mill|Church|Bridge|Station|Castle|Market|Bell|Well|Lock|Tower|Garden|Chapel|School|Water|Hill|Rope|Weaver|Tanner|Cooper|Baker|Smith|Fish|Corn|Wool|Coal|Ferry|Lamp|Goose|Fox|Swan|Crow|Elm|Oak|Linden|Chestnut|Poplar|Rose|Ivy|North|South|East|West|Upper|Lower|Old|New|Long|Crooked] [Street|Lane|Road|Row|Alley|Walk|Hill|Steps|Yard|Close]",
    "building": "bakery; barn; boathouse; brewhouse; chapel; cinema; clinic; concert hall; corn hall; courthouse; dairy; dance hall; fire station; forge; granary; guildhall; gym; hotel; inn; laundry; library; lighthouse; mill; museum; observatory; orphanage; pharmacy; police station; post office; pump house; railway station; sawmill; school; stable; swimming bath; tavern; theatre; toll house; town hall; warehouse; water tower; workshop",
    "room": "attic; cellar; kitchen; hall; pantry; study; parlour; washroom; loft; nursery; storeroom; porch; bedroom; back room",
    "animal": "badger; bat; bear; beaver; bull; calf; cow; crow; deer; donkey; duck; eagle; falcon; ferret; fox; frog; goat; goose; hare; hawk; hedgehog; heron; horse; kingfisher; lamb; lynx; magpie; mole; mouse; otter; owl; ox; peacock; pig; pigeon; pony; rabbit; ram; raven; robin; rook; rooster; seal; sheep; sparrow; squirrel; stork; swallow; swan; toad; weasel; wolf; wren",
    "pet": "cat; dog; parrot; tortoise; rabbit; goldfish; hamster; canary; ferret; pony; hen; goat; donkey; goose",
    "tree": "alder; ash; beech; birch; cedar; cherry; elm; fir; hawthorn; hazel; holly; juniper; larch; lime; maple; oak; pine; poplar; rowan; spruce; willow; yew",
    "flower": "bluebells; daffodils; daisies; foxgloves; heather; irises; lavender; lilies; marigolds; pansies; poppies; primroses; snowdrops; sunflowers; tulips; violets; wallflowers",
    "food": "almond cake; bean stew; biscuits; boiled eggs; buns; buttered toast; cold chicken; cream cakes; dried figs; fish and potatoes; fried onions; gingerbread; grilled sausages; hot pies; jam tarts; meat balls; noodles; oat cakes; omelettes; pea soup; pickled cucumbers; porridge; potato salad; rice pudding; roast duck; sandwiches; stuffed peppers; toffee; tomato soup; waffles",
    "drink": "coffee; cocoa; lemonade; hot milk; ginger beer; raspberry juice; mint water; cold beer; mulled wine; buttermilk; broth",
    "object": "anvil; backpack; basket; bell; blanket; bicycle; bookcase; bottle; bracelet; brooch; bucket; button box; camera; chessboard; coat; coin; comb; compass; cradle; cushion; diary; doll; drum; fan; fishing rod; flute; globe; gramophone; hammer; hat; jug; kettle; key; kite; ladder; lamp; letter; locket; looking glass; lute; mask; medal; mirror; mitten; music box; necklace; oar; oil stove; painting; pan; pipe; plough; pocket knife; puppet; quilt; radio; ring; rocking chair; rope; rucksack; saddle; scarf; scissor case; shawl; ship model; spade; spinning wheel; stamp album; suitcase; sundial; sword; teapot; telescope; thimble; toy train; trumpet; trunk; typewriter; umbrella; vase; wagon; walking stick; wallet; watering can; wheelbarrow; whistle",
    "instrument": "accordion; bagpipes; cello; clarinet; drum; fiddle; flute; guitar; harp; horn; oboe; organ; piano; trumpet; tuba; zither",
    "game": "chess; draughts; dominoes; skittles; bowls; marbles; darts; cards; hide and seek; table tennis; croquet",
    "sport": "football; rowing; running; wrestling; skating; cycling; archery; swimming; fencing; handball; hockey; sailing",
    "school_subject": "history; geography; arithmetic; music; drawing; chemistry; botany; grammar; physics; handwriting; needlework; Latin",
    "hobby": "birdwatching; carving spoons; collecting stamps; drawing maps; fishing; growing roses; keeping pigeons; knitting; painting plates; photography; pressing flowers; reading ghost stories; repairing radios; singing in the choir; sketching; stargazing; training dogs; walking in the hills; writing letters; baking; juggling; mending shoes",
    "fine": "sunny; mild; bright; warm; clear; dry; calm; golden; fresh",
    "foul": "wet; windy; foggy; cold; stormy; grey; icy; muddy; rainy; chilly; damp",
    "weather": "A <fine> [morning|afternoon|day] [followed|was promised|brought people out]; It was a <foul> [morning|afternoon|day]; A light wind blew [from the hills|off the water|from the north]; Rain [fell|held off] [until evening|all morning|for most of the day]; Mist lay [over the fields|on the water|between the houses]; The sun [came out|broke through the clouds] [at noon|late in the day|in time]; Thin snow lay on the roofs; Clouds hung low over the hills; The first frost had whitened the gardens; The air smelled of [smoke|cut grass|wet leaves|the stables|lime blossom]",
    "good_word": "cheerful; lively; splendid; generous; fine; charming; patient; clever; bold; gentle; handsome; honest; kind; proud; remarkable; steady; welcome; wonderful; careful; friendly",
    "old_word": "ancient; battered; creaking; crooked; crumbling; dusty; faded; mossy; narrow; patched; rusty; shabby; sunken; weathered; worn",
    "new_word": "brand-new; freshly painted; modern; newly built; spotless; shiny; up-to-date; well-lit",
    "crowd": "a small crowd; dozens of neighbours; a long line of people; families with children; [two|three|four|five] hundred people; a handful of regulars; old friends; half the street; several classes of schoolchildren; curious visitors; a group of pensioners; more people than expected; travellers from every region",
    "sound": "a brass band; the church bells; a single trumpet; loud applause; the whistle of a train; the hum of voices; children's laughter; a barking dog; an accordion; a drum; the hooting of a barge; hammering from the yard",
    "corner": "behind the <building>; beside the <building>; near the <building>; on <street>; at the corner of <street>; under the old <tree>; across from the <building>; by the river; at the end of <street>; in the yard of the <building>",
    "money": "<20..95> crowns; <100..900/10> crowns; <1100..9900/50> crowns; <12..90> thousand crowns",
    "small_price": "<2..9> crowns; <10..40> crowns; <20..95/5> pence; <2..8> crowns and <10..90/10> pence",
    "length_of_time": "<number> days; <number> weeks; <number> months; <number> years; a whole year; half a year; most of a week; nearly <number> weeks; a little over <number> months",
    "distance": "<2..40> kilometres; <2..12> hours on foot; an hour by cart; half a day's walk; <100..900/50> metres; twenty minutes by bus; a short ride by train",
    "direction": "north; south; east; west; north-east; south-west; north-west; south-east",
    "landscape": "low hills; wide meadows; dark woods; chalk cliffs; reed beds; bare moors; terraced fields; orchards; beech forest; heath; peat bogs; rocky slopes; water meadows; sand dunes; gravel pits; hop gardens; sheep pastures",
    "material": "brick; timber; grey stone; yellow sandstone; flint; slate; red brick and timber; granite; clay tiles; oak; limestone; cast iron",
    "vehicle": "bus; lorry; tram; cart; bicycle; barge; sledge; van; motorcycle; ferry; tractor; milk cart",
    "vegetable": "beans; onions; potatoes; pumpkins; radishes; spinach; turnips; peas; garlic; celery; tomatoes; cucumbers",
    "surname_house": "[Mill|Hill|Bridge|Ford|Wood|Brook|Field|Lake|Stone|Rose|Fern|Hazel|Swan|Raven|Star|Moon|Frost|Bell] [House|Farm|Cottage|Lodge|Inn|Hall]",
    "pet_name": "Biscuit; Bramble; Button; Captain; Cinder; Clover; Cobweb; Domino; Duchess; Ginger; Hopper; Jasper; Marble; Mistral; Moss; Nettle; Nutmeg; Pebble; Pepper; Pickle; Pirate; Rusty; Sailor; Smoky; Snowball; Soot; Thimble; Tinker; Toffee; Turnip; Velvet; Wanderer; Whisper; Ziggy",
    "shop_name": "The [Blue|Red|Golden|Silver|White|Green|Black|Lucky|Merry|Hungry|Sleepy|Quiet] [Kettle|Lamb|Goose|Key|Button|Anchor|Ladle|Owl|Pony|Barrel|Thimble|Wheel|Candle|Feather|Spoon|Bell|Trout|Rabbit|Star|Cup]",
    "boat_name": "the [Swift|Merry|Grey|Silver|Northern|Brave|Patient|White|Lucky|Old] [Gull|Heron|Maid|Star|Widow|Swan|Pike|Otter|Lady|Wind|Seal|Duchess]",
    "team_name": "[the Rovers|the Hammers|the Lions|the Foxes|the Millers|the Ravens|the Herons|the Wanderers|the Bears|the Larks|the Badgers|the Bells|the Red Caps|the Ferrymen|the Giants|the Swifts]",
}  # fmt: skip
LISTS = {name: tuple(" ".join(item.split()) for item in text.split(";")) for name, text in _TEXT.items()}
