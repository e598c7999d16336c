"""Words and small scenes that the writers of stories, reviews and forum pages draw from, and how a slot draws them.

All strings are patterns of `grammar.expand`: `[a|b]` chooses, `{name}` takes a slot.
"""

from __future__ import annotations

import functools
import random
import re

from llmcore.corpus.world import grammar


class Slots(dict):
    """Slots that draw a word from the list of that name when first asked for, and keep it: `{food}` stays the same.

    `{any_food}` draws anew each time, and like `{food2}` never what `{food}` is.
    """

    def __init__(self, random_: random.Random, lists: dict[str, tuple[str, ...]], **bound: str):
        super().__init__(bound)
        self.random, self.lists = random_, lists

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or str(name).removeprefix("any_").rstrip("23") in self.lists

    def __missing__(self, name: str) -> str:
        key = name.removeprefix("any_").rstrip("23")
        text = grammar.expand(self.random, self.random.choice(self.lists[key]), self)
        while name != key and text == self.get(key):
            text = grammar.expand(self.random, self.random.choice(self.lists[key]), self)
        if not name.startswith("any_"):
            self[name] = text
        return text


def words(text: str) -> tuple[str, ...]:
    """The entries of a list that is written with commas."""
    return tuple(" ".join(entry.split()) for entry in text.split(","))


def sentences(text: str) -> tuple[str, ...]:
    """The entries of a list that is written one to a line (a line that begins with a blank goes on)."""
    return tuple(line for line in text.strip().replace("\n ", " ").splitlines() if line)


THINGS = words("""
[silver|brass|tin|copper|golden|rusty|tiny|dented]
 [whistle|key|coin|bell|thimble|compass|spoon|buckle|ring|locket|medal|button|box],
[wooden|carved|painted|polished|oak|walnut|old]
 [flute|top|boat|duck|bowl|horse|spoon|puppet|box|comb|figure|soldier|egg],
[red|striped|knitted|patched|silk|velvet|woollen|blue|grey]
 [scarf|ribbon|cap|purse|shawl|glove|handkerchief|doll|bag],
[old|leather-bound|torn|thick|little green|handwritten] [book|diary|notebook|atlas|songbook|almanac],
[glass|blue|green|clay|porcelain|chipped] [marble|jug|vase|bottle|cup|bead|bird|saucer|pear|elephant],
[pocket|folding|pearl-handled|blunt] knife, [paper|painted|Chinese] [lantern|fan|umbrella], music box, magnifying
 glass, spyglass,
mouth organ, pocket watch, tortoiseshell comb, ivory chess king, bone dice cup, paint box, fountain pen, seashell
 necklace,
[cuckoo|travelling] clock, hourglass, snow globe, barometer, brass telescope, jew's harp, tambourine, wicker
 basket""")
ANIMALS = words("goat, pony, donkey, calf, sheep, pig, lamb, billy goat, foal, dog")
PETS = words("""Nutmeg, Barley, Button, Pepper, Clover, Bramble, Biscuit, Muffin, Tansy, Rusty, Smudge, Thistle,
        Patch, Pickle,
Daisy, Sorrel, Fidget, Juniper, Marbles, Noodle, Pudding, Radish, Sixpence, Tumble, Whisker, Domino, Hazel, Captain,
 Duchess""")
ELDERS = {
        "he": words("""the old miller, the ferryman, the blacksmith, the retired postman, the beekeeper, the one-eyed
        sailor,
                the gravedigger, the organist, the shepherd, the village doctor, the cobbler, the toymaker, the
        bookbinder, the lamplighter,
        the gardener, the forester, the watchmaker, the stonemason, the charcoal burner, the basket maker"""),
        "she": words("""the schoolmistress, the baker's widow, the washerwoman, the midwife, the fishwife, the
        librarian, the weaver,
                the goose woman, the old seamstress, the lacemaker, the potter, the herb woman, the postmistress, the
        dressmaker,
        the mayor's mother, the candle maker, the egg woman, the puppet maker, the hatter, the flower seller"""),
}  # fmt: skip
PARENTS = (
    ("mother", "she"),
    ("father", "he"),
    ("grandmother", "she"),
    ("grandfather", "he"),
    ("aunt", "she"),
    ("uncle", "he"),
)
WILD = words("fox, hare, crow, badger, weasel, stag, wolf, wild boar, peacock, raccoon, lynx, goose")
SMALL = words("mouse, squirrel, mole, hedgehog, ant, sparrow, dormouse, toad, beetle, shrew, hamster, wren")
TRADES = words("""baker, cobbler, tailor, glazier, fisher, potter, joiner, thatcher, roofer, printer, carter, miller,
        cooper, weaver,
dyer, barber, saddler, plumber, chimney sweep, milk carrier, letter writer, knife grinder, bell ringer, street
 sweeper,
bricklayer, wheelwright, net mender, tinsmith, confectioner, florist, porter, clerk, cook, piano tuner, locksmith,
 nurse""")
BOATS = words("rowing boat, dinghy, fishing boat, little sloop, skiff, sailing boat, cutter, wherry")
NATURES = words("""quiet, stubborn, cheerful, dreamy, careful, curious, forgetful, brave, shy, clever, patient,
        restless, thoughtful,
honest, merry, proud, lively, gentle, serious, hasty, bold, polite, freckled, lanky, sturdy, nimble, bashful,
 talkative,
absent-minded, hard-working, good-natured, sharp-eyed, soft-hearted, daring, obstinate, easy-going""")
FOODS = words("""[a slice of|some] [plum|cherry|rhubarb|onion|walnut] [cake|tart|pie], two [cheese|ham|egg|cucumber]
        sandwiches,
a [bag|handful] of [hazelnuts|raisins|dried apricots|gingerbread|almonds|cherries], bread and
 [dripping|honey|sausage|goat cheese|radishes],
a [boiled egg|cold pancake|pot of porridge|bowl of lentils|jar of pickles|meat pie|potato dumpling|smoked
 herring|baked apple],
barley soup with [leeks|bacon|carrots|mushrooms], a [piece|wedge] of [nougat|marzipan|gingerbread|cheese|sponge
 cake]""")
LISTS = {
    "thing": THINGS, "pet": PETS, "animal": ANIMALS, "wild": WILD, "small": SMALL, "boat": BOATS, "nature": NATURES,
    "trade": TRADES, "food": FOODS,
        "landmark": words("""mill, toll house, chapel, kiln, gatehouse, wash-house, brewery, sawmill, barracks, lime
        tree, watchtower,
                boathouse, tannery, quarry, ice house, granary, cemetery, powder store, forge, rope walk, orangery,
        bathhouse, signal box"""),
    "few": words("two, three, four, five, six, seven, eight, nine, ten, a dozen"),
    "nth": words("second, third, fourth, fifth, sixth, seventh, ninth, tenth"),
        "spice": words("""aniseed, bay leaves, caraway, cardamom, chives, cinnamon, cloves, coriander, cress, dill,
        fennel, garlic, ginger,
                horseradish, juniper berries, lemon peel, marjoram, mint, mustard, nutmeg, parsley, pepper, pine nuts,
        rosemary, saffron,
                sage, sesame, sorrel, sour cream, tarragon, thyme, vanilla, poppy seeds, roasted onions, brown butter,
        capers"""),
    "breakfast": words("porridge, toast, egg, bread and jam, milk roll, pancakes, oatmeal, bun"),
        "aunt": words("""Agnes, Berta, Cora, Della, Emmi, Flora, Gerda, Hilda, Inga, Josefa, Klara, Lisbet, Martha,
        Nelly, Ottilie, Paula, Rosa,
        Selma, Thea, Viola, Wilma"""),
    "day": words("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
    "month": words("January, February, March, April, May, June, July, August, September, October, November, December"),
        "colour": words("""red, green, blue, yellow, purple, orange, crimson, scarlet, turquoise, violet, pink, grey,
        brown, ivory,
        olive, maroon, silver, golden, rosy, sky-blue, moss-green, lemon-yellow, rust-red, lilac"""),
}  # fmt: skip

# Words that each story is made to use, by kind; FRAMES says where each kind can come in.
RARE = {
    "object": words("""accordion, anvil, apron, armchair, axle, banjo, barrel organ, basin, bicycle pump, birdcage,
                blotter, bobbin, bolster, bookend, bread bin, broomstick, bugle, butter churn, candlestick, cane,
        canteen, cartwheel, casket,
                cauldron, chandelier, chisel, cigar box, clothes horse, coal scuttle, coat hanger, coffee mill,
        colander, corkscrew, cowbell,
                crowbar, crutch, cymbal, decanter, doormat, drum, dustpan, easel, egg timer, eiderdown, fender,
        fiddle, fire iron,
                fishing net, flagon, flatiron, footstool, funnel, gas lamp, globe, gong, grater, grindstone, guitar,
        hammock, hand mirror,
        harp, harpoon, hatstand, hinge, hoop, inkwell, jigsaw puzzle, kettle, ladle, lampshade, letter scale, loom,
                lute, magnet, mallet, mandolin, mangle, metronome, milk churn, mousetrap, mortar, music stand, napkin
        ring, needle case, nutcracker,
                oboe, oilcan, paintbrush, paperweight, parasol, pennant, pepper mill, periscope, piccolo, pincushion,
        pitchfork,
        plumb line, poker, pulley, quill, rake, rattle, rocking horse, rolling pin, rucksack, samovar, sandglass,
                scythe, sewing machine, shoehorn, sickle, sieve, signpost, snuffbox, spade, spinning wheel, sponge,
        stepladder, stirrup,
                suitcase, sundial, swing, tapestry, teapot, tea cosy, tea chest, thermometer, toasting fork, tricycle,
        tripod, trombone,
                trowel, trumpet, trunk, typewriter, umbrella stand, velvet cushion, wardrobe, warming pan,
        wash tub, weathercock, wheelbarrow,
        whisk, wind chime, wine press, xylophone, yardstick, zither"""),
        "creature": words("""adder, badger, bat, blackbird, bluebottle, bullfinch, bumblebee, buzzard, caterpillar,
        centipede, chaffinch,
                cormorant, crab, crane, cricket, cuckoo, damselfly, dormouse, dragonfly, earthworm, ermine, falcon,
        ferret, finch, firefly, flamingo,
                frog, glow-worm, goldfinch, grasshopper, grebe, gull, hawk, heron, hornet, jackdaw, jay, kestrel,
        kingfisher, kite,
                ladybird, lark, lizard, lobster, magpie, marten, mole, moth, newt, nightingale, nuthatch, otter, owl,
        oystercatcher, partridge,
                pelican, pheasant, pigeon, polecat, puffin, raven, robin, rook, salamander, seal, shrew, snail, snipe,
        spider, starling,
                stoat, stork, swallow, swan, swift, tadpole, thrush, toad, tortoise, viper, wagtail, wasp, water rat,
        woodpecker, wren"""),
        "plant": words("""apple tree, alder, anemone, ash, aster, bellflower, birch, blackthorn, bluebell, bracken,
        bulrush, burdock,
                buttercup, campion, cedar, chestnut tree, chicory, columbine, coltsfoot, cornflower, cowslip, crab
        apple tree, cypress, dahlia,
                daffodil, dandelion, dogwood, elder bush, elm, fern, fig tree, foxglove, fuchsia, gooseberry bush,
        hawthorn, hazel, heather, holly,
                hollyhock, honeysuckle, hop vine, hyacinth, iris, ivy, jasmine, juniper, laburnum, larch, larkspur,
        laurel, lavender bush, lilac,
                lupin, magnolia, maple, marigold, medlar, mistletoe, mulberry tree, nasturtium, oleander, orchid,
        pansy, peony, pine, plane tree,
                poplar, poppy, primrose, quince tree, rowan, sage bush, snowdrop, spruce, sunflower, sycamore, teasel,
        thistle, tulip,
        verbena, walnut tree, water lily, willow, wisteria, yarrow, yew"""),
        "garment": words("""anorak, bonnet, bowler hat, cape, cardigan, cloak, clog, corset, cravat, dressing gown,
        dungarees, fez, fur collar,
                gaiter, galosh, gown, jerkin, kerchief, kilt, kimono, mackintosh, mantle, muff, necktie, nightcap,
        oilskin, overcoat, pinafore, poncho,
                pullover, raincoat, sandal, sash, smock, sombrero, straw hat, sunbonnet, top hat, tunic, turban,
        uniform, veil,
        waistcoat, wig, wooden shoe"""),
        "passer": words("""acrobat, archer, astronomer, bailiff, ballad singer, bargeman, bell founder, bishop,
        bookseller, brush seller,
                butcher's boy, cabinet maker, captain, chambermaid, coachman, conductor, conjurer, constable, customs
        officer, dairymaid, dentist,
                drummer, duchess, engineer, farmhand, fencing master, fiddler, fire-eater, fortune teller, gamekeeper,
        glass blower, goldsmith,
                governess, hunter, hypnotist, ice cream seller, innkeeper, juggler, kitchen maid, knife thrower,
        laundress, lawyer, magician,
                matchmaker, merchant, milkmaid, monk, mountaineer, notary, nun, onion seller, orphan, painter, pedlar,
        pilgrim, ploughman, policeman,
                professor, rat catcher, sculptor, scissor grinder, secretary, sergeant, soldier, stationmaster,
        surgeon, surveyor, tax collector,
                telegraph boy, tightrope walker, tourist, train driver, trumpeter, twin, undertaker, veterinarian,
        violinist, wedding guest,
        widower, woodcutter, zookeeper"""),
        "manner": words("""absent-mindedly, awkwardly, bashfully, boldly, breathlessly, briskly, calmly, carelessly,
        cautiously,
                cheerfully, clumsily, courteously, crossly, curiously, dreamily, eagerly, earnestly, firmly,
        frantically, gingerly, gloomily,
                gracefully, grimly, happily, hesitantly, hoarsely, humbly, impatiently, indignantly, keenly, lazily,
        meekly, merrily, mildly,
                mournfully, nervously, patiently, playfully, politely, proudly, reluctantly, sheepishly, shyly,
        silently, sleepily, solemnly,
        sternly, stubbornly, suspiciously, tenderly, thoughtfully, timidly, triumphantly, wearily, wistfully"""),
        "smell": words("""aniseed, bay leaves, beeswax, bonfires, burnt sugar, camphor, caraway, cardamom, cinnamon,
        cloves, cocoa, coffee,
                coriander, damp wool, diesel, fennel, freshly sawn wood, fried onions, garlic, ginger, gunpowder,
        horses, incense, lamp oil,
                leather, lemon peel, linseed oil, liquorice, mothballs, mustard, new bread, nutmeg, orange blossom,
        paraffin, peppermint, pine needles,
                roast chestnuts, rosemary, sawdust, seaweed, shoe polish, smoke, soap, sour milk, tar, thyme, tobacco,
        turpentine,
        vanilla, varnish, vinegar, wet dog, wet stone, wood glue"""),
}  # fmt: skip
# Words that mean the same wherever our patterns use them: a telling takes one or the other (`vary`).
SYNONYMS = {
    "began to": "started to", "nobody": "no one", "everybody": "everyone", "somebody": "someone", "perhaps": "maybe",
    "at once": "[straight away|immediately]", "for a long time": "for a good while", "suddenly": "all of a sudden",
    "quarrelled": "argued", "a great deal": "a lot",
    "that evening": "that night", "silent": "quiet", "glad": "[happy|pleased]", "laughed": "had to laugh",
    "beside": "next to",
    "mended": "repaired", "afraid": "[frightened|scared]", "whispered": "murmured", "huge": "enormous",
    "shone": "gleamed", "jumped": "leapt", "pulled": "tugged", "terrible": "dreadful",
    "in the end": "finally", "at last": "finally", "fetched": "brought", "looked at": "[stared at|gazed at|glanced at]",
    "big": "large", "small": "tiny", "although": "though", "of course": "naturally", "almost": "nearly",
    "odd": "strange",
    "understood": "knew", "in the middle of": "right in the middle of",
    "all the same": "even so", "softly": "gently",
    "hurried": "rushed", "as though": "as if", "meanwhile": "in the meantime",
    "sometimes": "now and then", "until": "till",
}  # fmt: skip
_SYNONYM = re.compile(
    r"(?<![\w{-])(" + "|".join(sorted(map(re.escape, SYNONYMS), key=len, reverse=True)) + r")(?![\w}-])", re.IGNORECASE
)


def _alternatives(match: re.Match) -> str:
    word = match[0]
    others = SYNONYMS[word.lower()].strip("[]").split("|")
    if word[0].isupper():
        others = [other[0].upper() + other[1:] for other in others]
    return f"[{word}|{'|'.join(others)}]"


@functools.cache
def vary(pattern: str) -> str:
    """The pattern with a choice of synonyms for each word that has some."""
    return _SYNONYM.sub(_alternatives, pattern)


FRAMES = {
    "object": sentences("""
p:On the way {he} nearly fell over a {word} that somebody had left lying there.
i:In a corner stood a {word}, and [nobody knew how it had got there|it looked as if it were listening].
p:An old woman went by with a {word} on her [back|shoulder|head].
p:"Is this your {word}?" asked a boy, but it was not {hers}.
p:[Somebody|A neighbour] was trying to mend a {word} and did not look up.
p:A {word} stood in the middle of the way, and everyone walked round it.
o:For a moment the shadow looked like a {word}. [Then it moved|It was only a shadow].
{his} {parent} always said that a house without a {word} is not a house.
i:On the wall hung a picture of a {word}, painted by somebody who had never seen one.
{N} would have given a [whole {word}|new {word}|good {word}] for a cup of tea just then.
p:Through an open window one could see a {word} on the sill.
Years afterwards {he} could still remember that there had been a {word} there, of all things.
p:Two men carried a {word} past, very slowly, and quarrelled about which way was left.
In {his} pocket {he} had a bit of chalk and the broken part of a {word}."""),
    "creature": sentences("""
o:A {word} [watched|looked on] from [a post|a wall|close by] with its head on one side.
o:Somewhere near, a {word} could be heard[, and then there was silence|].
{N} had once seen a {word} in a picture book, but never so near.
o:A {word} crossed {his} path, [stopped short|took its time|thought better of it] and was gone.
p:"Look, a {word}!" a child called, and everybody looked except the {word}.
If {he} had been a {word}, {he} thought, it would all have been simpler.
There was a {word} there that day; {N} remembered that afterwards better than anything else.
o:Not even a {word} stirred.
o:It was so quiet that one could have heard a {word} breathe.
{E} used to say that a {word} brings [luck|rain|visitors], and one had turned up that very morning.
p:Some boys had caught a {word} in a hat, and let it go again when {N} asked them to."""),
    "plant": sentences("""
o:By the wall a {word} was growing, [quite alone|and nobody had planted it].
o:{He} sat down for a moment beside a {word} and took a deep breath.
o:There was a {word} there of which {his} {parent} always said that it had been there before the road.
o:{N} broke off a leaf from a {word} and turned it between {his} fingers.
o:The wind went through a {word}, and it sounded like [paper|rain|somebody whispering].
o:Under a {word} somebody had forgotten a sandwich.
"When the {word} flowers," {his} {parent} used to say, "the worst is over."
p:A girl was drawing a {word} in a notebook, and stuck out her tongue as she did so.
o:{He} went as far as the {word}, counted to twenty and came back."""),
    "garment": sentences("""
p:A man in a {word} [greeted them all|hurried by|stood there as if he were waiting for something].
{N} pulled {his} {word} tighter round {him}.
p:On the line hung a single {word}, and it waved.
p:Somebody had lost a {word}, and somebody else had put it on the fence.
p:{E} wore a {word} that day, which {ehe} otherwise did only at weddings.
p:One could tell by the {word} that the stranger by the door came from far away.
p:A dog ran past with a {word} in its mouth.
{He} had put on {his} {word} the wrong way round, and only noticed it now."""),
    "passer": sentences("""
p:A {word} came by, looked, [nodded|yawned|laughed] and went on.
p:"That's nothing to do with me," said a {word} who happened to be standing there.
p:{N} almost ran into a {word}. [Both|They both] said sorry at the same time.
p:A {word} was asked too, but [did not know either|only shrugged].
p:Even the {word}, who usually saw everything, had noticed nothing.
p:Behind them a {word} was eating an apple and enjoying the show.
One day, {N} thought, {he} would become a {word}, and then such things would not happen.
p:A {word} whistled a tune that stuck in {his} head for the rest of the day.
There was a rumour that it was all the fault of a {word}.
It takes a {word} to explain such a thing, and there was none to be had.
p:"Ask the {word}," somebody called, "that one has an answer to everything." """),
    "manner": sentences("""
{N} [nodded|smiled|looked up|looked round|cleared {his} throat] {word}.
"We shall see," {he} said {word}.
p:{E} [waved|bowed|coughed|sighed] {word} from the other side.
p:"[If you say so|Well, well|There we are|One never knows]," somebody answered {word}.
"[Is that so|Is that all|Who knows|Perhaps|Let us wait]," {N} said {word}.
p:A few people looked at one another {word}.
{word}, {he} [shook {his} head|lifted {his} chin|raised {his} hand|looked back once more]."""),
    "smell": sentences("""
There was a smell of {word}.
The air smelled of {word}, [as it always did on such days|and a little of the sea|and that made {him} hungry].
All at once {N} noticed the smell of {word}, and did not know where it came from.
It smelled of {word} there, and {he} never forgot it.
To the end of {his} days the scent of {word} made {him} think of that hour.
{his} sleeves smelled of {word}."""),
}  # fmt: skip
