"""What `forum.py` says about house, garden and kitchen: questions with answers, how-tos step by step, recipes."""

from __future__ import annotations

from llmcore.corpus.world.lexicon import sentences, words

LISTS = {
        "vegetable": words("""leeks, carrots, onions, turnips, parsnips, beetroots, courgettes, potatoes, mushrooms,
        beans, peas, pumpkin, celery, fennel,
        cabbage, spinach, tomatoes, peppers, cauliflower, broccoli, radishes, chard, swede, artichokes, lentils"""),
        "fruit": words("""apples, pears, plums, cherries, apricots, quinces, gooseberries, raspberries, blackberries,
        strawberries, currants, rhubarb, figs,
        blueberries, peaches, elderberries, oranges, grapes, mirabelles, cranberries"""),
    "amount": words("""[half a|a quarter of a] pound of, a [pound|kilo] of, [two|three] [pounds|kilos] of,
        [100|150|200|250|300|400|500|600] grams of, a [bowl|basket|bag] of"""),
    "sweet": words("""cinnamon, vanilla, lemon peel, cardamom, ginger, nutmeg, aniseed, cloves, rose water, mint,
        honey,
        rum, marzipan"""),
    "minutes": words("five, ten, twelve, fifteen, twenty, twenty-five, thirty, forty, fifty"),
    "cheese": words("goat cheese, hard cheese, blue cheese, cream cheese, sheep's cheese, smoked cheese"),
    "fat": words("butter, oil, lard, olive oil, goose fat, margarine"),
    "nuts": words("walnuts, hazelnuts, almonds, pine nuts, chestnuts, pistachios"),
    "grain": words("barley, rice, oats, millet, buckwheat, semolina, noodles, spelt"),
    "cloth": words("cotton, linen, wool, felt, silk, velvet, flannel, corduroy"),
    "wood": words("oak, pine, ash, beech, cherry, larch, birch, maple, walnut"),
}  # fmt: skip
HELLOS = sentences("""
[Hello|Hi|Good evening|Good morning], [everyone|all|neighbours].
[I am new here|This is my first question here|A question for those who know more than I do].
[Hello|Dear all], I am a {trade} from {town}.
Help!
I hope that I am right here.
My [question|problem] is [a small one|a strange one|quite simple].
Perhaps somebody knows this.""")
PLEAS = sentences("""
What [should|can] I do?
Has anyone an idea?
[Thanks|Thank you] for every tip.
Does anybody know [a remedy|what to do|a trick]?
I have tried {any_smell} and {any_smell}, with no success.
My {any_trade} [says that it is hopeless|just laughed|has no idea either].
I would be grateful for advice.
It has been like that since {day}.""")
ANSWER_FRAMES = sentences("""
I had the same trouble in {month}.
My [grandmother|father|neighbour], who was a {any_trade}, did it like this.
That is quite easy.
I disagree a little.
To add to that:
In {any_town} we do it differently.
Patience!
I am no expert, only a {any_trade}, but this works.
This always helps:
Don't worry.""")
THANKS = sentences("""
Thank you all. I shall try it on {day}.
That did it! My {any_creature} and I are grateful.
It worked. I owe you {any_food}.
Update: I tried the first tip, and it is much better.
Solved! It was something quite different: a {any_object} in the wrong place.
Thanks, {name_a}. I would never have thought of that.""")
THREADS: dict[str, tuple] = {
    "bread": (sentences("""
My bread does not rise. I use [rye|wheat|spelt] flour, water, salt and yeast, and knead it for {minutes} minutes.
My loaf has a crust as hard as a {any_object} and is wet inside.
How do I keep bread fresh for {few} days?"""), sentences("""
Perhaps the water was too hot. Yeast likes it as warm as your hand, no warmer.
Let it rest overnight in a cool place. Slow dough makes good bread.
Put a bowl of water into the oven, then the crust stays thin.
Knock on the bottom of the loaf: if it sounds hollow, it is done.
Wrap it in a {cloth} cloth and keep it in a clay pot, never in plastic.
Old yeast is the reason nine times out of ten. Buy fresh yeast.""")),
    "snails": (sentences("""
Snails eat all my lettuce. In one night {few} plants were gone.
Something makes holes in my {any_vegetable}. I suspect snails, but I only see the slime.
How do I protect young {any_plant} leaves from slugs?"""), sentences("""
Water in the morning and not in the evening, for slugs love wet nights.
Lay a board on the ground. They hide under it, and you collect them at sunrise.
Sprinkle sawdust or crushed egg shells round the plants.
Get two ducks. Ours cleared the garden in a week.
Make a home for hedgehogs and toads out of branches and leaves.
Plant {any_spice} between the rows. They cannot stand the smell.""")),
    "bicycle": (sentences("""
My bicycle chain jumps off whenever I go uphill.
The back wheel rubs against the frame, and I cannot find out why.
How can I mend a puncture on the road without a {any_object}?
My bicycle squeaks like a {any_creature}."""), sentences("""
The chain is too long or worn out. Count the links and compare it with a new one.
Loosen the nuts of the wheel, push it straight and tighten them again, first left, then right, by turns.
Hold the tube in water. Where bubbles come up, there is the hole.
A drop of oil on each link, then wipe it dry. Too much oil collects dust.
Look at the little wheels of the gears. If the teeth are pointed, they are worn.
Stuff the tyre with grass, it will take you home.""")),
    "cat": (sentences("""
Our new cat hides behind the {any_object} and will not come out.
My cat wakes me at {few} every morning by walking over my face.
The cat eats nothing but {any_food}. Is that healthy?
How do I get a cat down from a {any_plant}?"""), sentences("""
Give it time, a warm box and quiet. On the third day it will come by itself.
Play with it before you go to bed, then feed it, and it will sleep longer.
Put the food down, wait for ten minutes and take it away again. Hunger is the best cook.
Open a tin underneath. It will come down.
Don't look a shy cat in the eye. Blink slowly, that means peace.
Ask the vet, and bring a note of what it has eaten.""")),
    "moths": (sentences("""
There are holes in my best {any_garment}. Are those moths?
Small grey moths fly out of my cupboard.
How do I keep moths away from {cloth} things?"""), sentences("""
Put the things into the freezer for a week. That kills the eggs.
Hang up little bags with lavender, cedar wood or {any_spice}.
Brush everything in the sun. Moths hate light and air.
Wash the shelves with vinegar, and don't forget the cracks.
Look at your flour too. There is a kind that lives on food.
Wear your clothes more often! What moves is not eaten.""")),
    "stain": (sentences("""
I have spilled red wine on my {any_colour} {any_garment}.
How do I get grease off a {cloth} tablecloth?
There is ink on my {any_object}, quite fresh.
My white shirts have all turned {any_colour} in the wash."""), sentences("""
Salt at once, lots of it, then cold water. Never hot water, that fixes it.
Rub it with soap made from ox gall and leave it for {minutes} minutes.
Lemon juice and sun have saved my wedding dress.
Put blotting paper on it and go over it with a warm iron.
Try milk for ink. It sounds silly, but it works.
Dye the whole thing {any_colour}, and nobody will ever know.""")),
    "tomatoes": (sentences("""
My tomatoes get brown spots at the bottom.
The tomatoes stay green, and it is already {month}.
How far apart should I plant {few} tomato plants?"""), sentences("""
Water them evenly, not a lot one day and nothing the next.
Pinch off the side shoots, so that the strength goes into the fruit.
They need a roof against the rain. Wet leaves make them ill.
Lay an apple next to the green ones, and they ripen indoors.
Give them as much room as your arm is long.
A handful of nettles in the planting hole does wonders.""")),
    "paint": (sentences("""
The paint on my garden gate peels off after each winter.
How do I paint a wall without stripes?
Can I paint over {any_colour} with {any_colour}?
My brush is as hard as a {any_object}."""), sentences("""
Sand it down to the bare wood, dust it off, prime it, and only then paint.
Always roll from the wet edge into the dry part, and don't stop in the middle.
Two thin coats are better than one thick one.
Wrap the brush in foil overnight, then it stays soft.
Not in the sun! The paint dries too fast.
Stir it for longer than you think is necessary.""")),
    "drain": (sentences("""
The kitchen sink is blocked, and it smells of {any_smell}.
Water runs out of the bath only very slowly.
There is a {any_object} in the drain. Don't ask me how."""), sentences("""
A plunger, hot water and some patience. Up and down, twenty times.
Put a bucket under it and screw off the bend. There it is, nearly always.
Soda and vinegar: it foams, and then rinse with hot water.
Never pour fat into the sink.
A long wire with a hook has never let me down.
If the neighbours have it too, it is the pipe in the street.""")),
    "sleep": (sentences("""
I lie awake until {few}. I have a new job as a {trade}.
My neighbour plays the {any_object} at night.
Our baby wakes up every {few} hours."""), sentences("""
No coffee after noon, and no lamp in your face before bed.
Write down what you think of, then the paper can remember it.
Get up at the same time every day, on Sundays as well.
Invite your neighbour to tea and tell him. Most people do not know how loud they are.
Warm feet help. Put on socks.
Take turns, so that each of you gets one whole night.""")),
    "knitting": (sentences("""
My scarf gets wider and wider, although I count the stitches.
Which wool is good for a {any_garment}?
I have dropped a stitch {few} rows further down."""), sentences("""
You are picking up an extra stitch at the edge. Slip the first one of each row.
Take a crochet hook and climb up the ladder, row by row.
Wool that scratches on your neck will always scratch. Test it there.
Knit a small square first and measure it.
Thicker needles, looser hands.
Undo it and begin again. We have all been there.""")),
    "clock": (sentences("""
My grandfather's clock loses {few} minutes a day.
The pendulum stops whenever a {any_trade} slams the door.
My alarm clock rings at {few} although it is set for seven."""), sentences("""
Turn the little nut under the pendulum. Up makes it faster, down slower.
It must stand level. Put a piece of card under one foot.
Old oil gets sticky. A clockmaker should clean it every ten years.
Keep it away from the stove.
Wind it always at the same hour and never by force.
Fasten it to the wall with a screw.""")),
    "damp": (sentences("""
There is water on the inside of our windows every morning.
The cellar smells of {any_smell} and mushrooms.
Behind the {any_object} the wall is black."""), sentences("""
Open all windows wide for ten minutes, three times a day.
Move the furniture a hand's breadth away from the wall.
Look at the gutter. When it leaks, the wall gets wet.
Don't dry your washing in there.
In summer keep the cellar shut by day and open it at night.
Wipe it off with spirit, and find the cause, otherwise it comes back.""")),
    "chess": (sentences("""
I always lose against my nine-year-old niece.
How can I learn to play the {any_object} without a teacher?
Where can I find people to play cards with in {town}?"""), sentences("""
Play slowly, and ask yourself each time what the other one wants.
A quarter of an hour a day is better than three hours on Sunday.
Put up a note at the bakery. That is how our club began.
Lose a hundred games as fast as you can. Then you begin to learn.
Sing what you want to play before you play it.
Let her explain to you why she wins.""")),
    "hens": (sentences("""
My hens have laid no eggs since {month}.
A fox has been here. How do I make the hen house safe?
One of my hens sits on a {any_object} and thinks that it is an egg."""), sentences("""
In the dark months they rest. A lamp in the morning helps.
Bury the wire a foot deep, because foxes dig.
Shut the door at dusk, every day, without fail.
Give them crushed shells, or the eggs become soft.
Let her sit, or give her real eggs to hatch.
A new cock, new feed or a new coop: all of that upsets them.""")),
    "moving": (sentences("""
We are moving to {town} in {month}. How do we get a {any_object} down {few} floors?
How do you pack {few} boxes of glasses so that nothing breaks?
What is easily forgotten when one moves house?"""), sentences("""
Wrap each glass in newspaper and stand it upright, never flat.
Books go into small boxes. Large boxes full of books are for giants.
Write on each box what is in it and where it goes.
Ask a {any_trade} with strong friends, and cook a big pot of soup.
Pack one bag for the first night: sheets, kettle, soap, {any_food}.
Tell the post office, the bank, the doctor and your aunt.""")),
}  # fmt: skip
# Each block: title, what is needed, steps (alternatives after `||`); a step that begins with ? may be left out.
_HOW_TO_TEXT = """
= kite
title: [How to build a kite|A kite in an afternoon|Building a {colour} kite]
needs: two thin sticks of {wood}, {colour} paper, string, glue and scissors
> Lay the sticks across each other and tie them together in the middle. || Make a cross of the two sticks and wind
  string around the middle.
> Stretch a string around the four ends, so that you get a frame. || Cut a notch in each end and run a string all the
  way round.
> Put the frame on the paper and cut round it, leaving a hand's breadth at the edge.
> Fold the edge over the string and glue it down. || Glue the edge round the string and let it dry for {minutes}
  minutes.
> ? Paint a {any_creature} on it.
> Tie on a tail with {few} {any_colour} bows. || Make a tail as long as a {any_object} is wide, times {few}.
> Fasten the line, wait for wind, and run. || On the next windy {day} take it up a hill.
= button
title: [How to sew on a button|A button is off]
needs: a button, a needle and {colour} thread
> Thread the needle and make a knot at the end.
> Hold the button where it was before. You can still see the little holes.
> Come up from below through one hole and go down through the next one. || Push the needle up through the first hole
  and down through the second.
> ? Put a match under the button, so that it does not sit too tight.
> Do this {few} times.
> Wind the thread round under the button, and make a knot on the inside. || Finish with {few} stitches in one place,
  on the back.
= letter
title: [How to write a letter of complaint|Complaining politely]
needs: paper, a pen and a clear head
> Put your name, address and the date at the top.
> Say in one sentence what it is about: for example, that your {any_object} arrived without a {any_object}.
> ? Add the number of the invoice or of the contract.
> Tell what happened in the right order, with dates, and leave out the swear words. || Describe it as a {any_trade}
  would, with nothing but facts.
> Say what you want: a repair, a new one, or your money back.
> Name a day by which you would like an answer. || Ask for a reply.
> Keep a copy. || Sleep on it for a night before you post it.
= bulb
title: [How to change a light bulb|Dark in the hall?]
needs: a new bulb and a ladder that does not wobble
> Switch off the light. || Turn off the current.
> Wait for {minutes} minutes, because the old bulb is hot.
> Set up the ladder and let somebody hold it, for example a {any_trade}.
> Turn the old bulb to the left until it comes out.
> Turn in the new one to the right, gently.
> ? Dust the lampshade while you are up there.
> Come down and switch on the light. || Climb down, switch it on and be pleased.
= tree
title: [How to plant a tree|A tree for your garden]
needs: a young tree, a spade, a stake, a rope and {few} buckets of water
> Dig a hole twice as wide as the roots. || Choose a sunny place and dig, deep and wide.
> Loosen the earth at the bottom and mix in some compost.
> Drive in the stake before the tree goes in, so that you do not hurt the roots.
> Put in the tree, no deeper than it stood before. || Set the tree upright. One person holds, one shovels.
> Fill in the earth and tread it down with your {any_colour} boots.
> ? Bind it to the stake with a figure of eight.
> Water it well, and again every {few} days. || Give it {few} buckets of water and a name.
= suitcase
title: [How to pack a suitcase|Packing for {few} days]
needs: a suitcase, or any other piece of luggage, and a list
> Write a list and cross out half of it.
> Put the heavy things where the wheels are: shoes, books, the {any_object}. || Heavy things go at the bottom.
> Roll up shirts and trousers. Rolled clothes get fewer creases.
> Stuff socks into the shoes and small things into the {any_garment}.
> ? Wrap bottles in a bag, in case they leak.
> Put in a note with your name and address, and tie a {any_colour} ribbon to the handle, so that you know your bag
  again. || Tie something {any_colour} to it, for all bags look alike.
> Keep papers, medicine and {any_food} in your hand luggage.
= window
title: [How to clean windows|Clear windows without streaks]
needs: a bucket, a sponge, vinegar and old newspapers
> Choose a grey day, for in the sun the water dries too fast.
> Take down the curtains, and move the {any_object} out of the way.
> Brush off the cobwebs, and ask the {any_creature} to leave. || Wipe the frame first.
> Wash the glass with warm water and a dash of vinegar. || Wash from the top to the bottom.
> ? Use a toothbrush in the corners.
> Rub it dry with newspaper until it squeaks.
= puppet
title: [How to make a sock puppet|A {any_wild} made of a sock]
needs: an old {any_colour} sock, {few} buttons, {cloth}, a needle and thread
> Wash the sock. || Put your hand in the sock and look where the mouth will be.
> Sew on two buttons for eyes, {any_colour} ones or two that do not match.
> Cut a tongue out of {any_colour} {cloth} and sew it in.
> ? Give it a {any_garment} out of paper.
> Make hair or ears out of wool, whiskers out of a brush. || Glue on ears: round ones for a bear, long ones for a
  hare.
> Build a stage out of a box, and invite a {any_trade} and a {any_passer}.
= fire
title: [How to light a stove|A warm room in {minutes} minutes]
needs: paper, thin sticks of {wood}, dry logs and matches
> Open the damper. || Look whether the chimney draws: hold a match to it.
> Rake out the old ash and keep it for the roses.
> Crumple paper, and build a little house of sticks over it.
> Light it from below, and leave the door open by a crack. || Light it at the back.
> When the sticks crackle, put on one log, later two.
> ? Never use petrol, whatever your uncle says.
> Close the door and turn down the air when the glow is {any_colour}.
= phone
title: [How to set up a new phone|The new mobile]
needs: the handset, its charger, the SIM card and a little patience
> Charge the battery fully. || Plug in the charger and have {any_food}.
> Open the little drawer with the pin and lay in the SIM card. || Put in the SIM card, gold side down.
> Switch the phone on, choose your language and type in the PIN.
> Choose a password that is not the name of your {animal}.
> ? Copy your numbers from the old mobile.
> Call a friend to see whether it works, perhaps {any_aunt}.
= bike
title: [How to mend a puncture|A flat tyre]
needs: levers, a pump, sandpaper, glue and a patch
> Take out the wheel and let out the rest of the air.
> Lift the tyre over the rim with the levers, and pull out the tube. || With two spoons you can lift off the tyre.
> Pump up the tube and hold it under water, or to your ear. Where it bubbles is the hole.
> Roughen the rubber with sandpaper, spread the glue, and wait for {minutes} minutes.
> Press on the patch as hard as you can. || Press the patch on with a {any_object}.
> Feel the inside of the tyre for the thorn, or it will happen again.
> Put it all back, pump it up, and ride to {town}.
= bird house
title: [How to build a bird house|A home for a {any_creature}]
needs: a board of {wood}, a saw, {few} nails and a drill
> Saw the board into six pieces: two sides, front, back, floor and roof.
> Drill the entrance hole: small for tits, a bit larger for sparrows.
> Nail it together, but leave the roof so that it can be opened. || Nail the walls to the floor, and fix the roof with
  a hinge.
> ? Rub the outside with linseed oil. No paint inside!
> Hang it on a {any_plant}, higher than a cat can jump.
> Clean it each autumn. || Then wait until {month}, and do not peep in.
= garden
title: [How to make a vegetable bed|Vegetables from your own garden]
needs: a spade, a rake, compost and seeds
> Mark the bed with string. One and a half steps wide is enough.
> Dig over the earth and take out roots and stones. || Turn the ground over, a spade deep.
> Spread compost and rake it until it is as fine as {any_grain}.
> Draw rows with a stick, and sow {any_vegetable}, {any_vegetable} and {any_spice}.
> ? Put a label on each row, or you will forget what is where.
> Water with a fine spray. || Keep it wet until the first green shows.
> Thin them out when they are as tall as your finger.
"""
HOW_TO_ENDS = sentences("""
That is all.
[Have fun|Good luck]!
It takes about {minutes} minutes[, a little longer the first time|].
The second one will be better.
If it does not work at once, [have {any_food} and try again|ask a {any_trade}|begin again at the second step].
Tidy up afterwards.
My first one looked like a {any_creature}, [so take heart|and it worked all the same].""")
# Each block: titles (with commas between), ingredients (with semicolons), steps.
_RECIPE_TEXT = """
= soup
title: Soup with {vegetable} and {spice}, {town} soup, Soup of {vegetable} and {grain}, {aunt}'s soup of {vegetable}
needs: {any_amount} {vegetable}; one onion; a spoonful of {fat}; {few} cups of broth; {spice}; a handful of {grain};
  salt
> Wash the {vegetable} and cut them small. || Peel the onion, chop it, and cut up the {vegetable}. || Prepare the
  {vegetable}, and keep a few for the end.
> Heat the {fat} in a pot and soften the onion in it until it is golden. || Fry the onion gently in {fat}.
> Add the {vegetable}, pour on the broth, and cook it for {minutes} minutes. || Put in the rest, cover it with broth,
  and let it simmer for {minutes} minutes.
> Stir in the {grain} and wait until it is soft. || Now the {grain} goes in, for another ten minutes.
> Season it with salt and {spice}. || At the end taste it, salt it, and sprinkle it with {spice}.
= cake
title: {aunt}'s cake with {fruit}, Cake of {fruit} and {sweet}, Cake with {fruit} and {nuts}, Sunday cake with {fruit}
needs: 250 grams of flour; {any_amount} {fruit}; {few} eggs; a cup of sugar; 150 grams of butter; a handful of {nuts};
  a pinch of {sweet}
> Beat the butter with the sugar until it is white. || Stir butter and sugar until your arm hurts.
> Add the eggs one after the other, then the flour and the {sweet}. || In go the eggs, the flour and a little {sweet}.
> Stone, peel or slice the {fruit}, whatever they need, and lay them on the dough. || Spread the dough in a tin and
  press the {fruit} into it.
> Scatter the {nuts} over it. || Chop the {nuts} and strew them on top.
> Bake it for {minutes} minutes. Stick in a needle: if it comes out clean, the cake is done. || It needs {minutes}
  minutes in a medium oven, until it smells good.
= pancakes
title: Pancakes with {fruit}, Thin pancakes, {aunt}'s pancakes
needs: two cups of flour; {few} eggs; three cups of milk; a pinch of salt; {fat}; {any_amount} {fruit}
> Whisk flour, milk, eggs and salt to a smooth batter. || Mix flour and milk, beat in the eggs, and add the salt.
> Let it stand for {minutes} minutes. || Let the batter rest while you stew the {fruit}.
> Heat some {fat} in a pan and pour in a ladleful. || Put a little {fat} in the pan. It must be hot.
> Turn the pancake when the top is dry. || When it moves by itself, toss it, if you dare.
> Fill it with {fruit} and roll it up. || Serve them with the {fruit}.
= stew
title: Stew with {vegetable} and {spice}, Stew of {vegetable} and {vegetable2}, {town} stew, The shepherd's stew
needs: a [pound|kilo] of [beef|lamb|chicken|sausage|smoked ham]; {any_amount} {vegetable}; {any_amount} {vegetable2};
  {fat}; {spice}; a glass of [wine|cider|beer|apple juice]; salt and pepper
> Cut the meat into pieces as large as walnuts and brown it in {fat}. || Brown the meat all round in hot {fat}.
> Take it out, and roast the {vegetable} in the same pot. || Add the {vegetable} and stir.
> Pour in the glass of liquid, and scrape the bottom of the pot. || Now pour the drink over it and let it boil once.
> Add the {vegetable2}, salt and {spice}, and put on the lid. || In go the {vegetable2} and the {spice}.
> Leave it on a low fire for two hours, and stir it {few} times. || Let it cook slowly for as long as you have
  patience. It is even better the next day.
= salad
title: Salad of {vegetable} with {cheese}, Salad of {vegetable} and {fruit}, Warm salad of {vegetable}, {month} salad
needs: {any_amount} {vegetable}; {any_amount} {fruit}; a piece of {cheese}; {nuts}; {spice}; vinegar and oil
> Wash and slice the {vegetable}. || Cook the {vegetable} for {minutes} minutes, and let them cool.
> Cut the {fruit} into thin pieces. || Halve the {fruit}.
> Mix one spoon of vinegar with three of oil, some salt and {spice}. || For the dressing stir oil, vinegar and
  {spice}.
> Toss it all together, and crumble the {cheese} over it. || Arrange everything on a plate, {cheese} on top, and pour
  the dressing over it.
> Toast the {nuts} in a dry pan and scatter them over the salad.
= jam
title: Jam made of {fruit}, Jam of {fruit} with {sweet}, {aunt}'s jam made of {fruit}, Winter jam
needs: two kilos of {fruit}; one kilo of sugar; the juice of a lemon; {sweet}
> Wash the {fruit}, and throw away what is bad. || Clean the {fruit}, and taste a few of them.
> Put them into a big pot with the sugar, and leave them overnight. || Cover them with sugar and wait until there is
  juice.
> Boil it up, and stir it all the time, for {minutes} minutes. || Let it bubble for {minutes} minutes. Do not go away!
> Add the lemon juice and a little {sweet}. || Now season it with {sweet} and lemon.
> Put a drop on a cold plate. If it does not run, the jam is ready.
> Fill it into clean jars, close them, and turn them upside down. || Fill {few} jars, and write the date on them.
= bread
title: {grain} bread, Bread with {nuts}, {town} country bread, {spice} bread
needs: one kilo of flour; a cube of yeast; {few} spoonfuls of {grain}; two spoons of salt; a handful of {nuts}; warm
  water; {spice}
> Stir the yeast into a cup of warm water, and wait until it foams.
> Mix it with the flour, the salt and enough water to make a soft dough. || Make a hollow in the flour, and pour in
  the yeast, then the salt, then water.
> Knead in the {grain}, the {nuts} and the {spice}. || Work in {nuts}, {grain} and some {spice}.
> Cover it with a cloth, and let it rise until it is twice as big. || Let it rest in a warm place for two hours.
> Shape a loaf, dust it with flour, and bake it for {minutes} minutes in a hot oven. || Form {few} small loaves, and
  bake them until they are brown.
= dumplings
title: {cheese} dumplings, Dumplings with {spice} and {nuts}, {town} dumplings
needs: {few} old rolls; a cup of milk; two eggs; 200 grams of {cheese}; {spice}; {nuts}; {fat}
> Cut up the rolls, and pour the warm milk over them. || Soak the rolls in milk for {minutes} minutes.
> Knead them with the eggs, the {cheese} and the {spice}. || Add eggs, {cheese} and {spice}, and mix it with your
  hands.
> With wet hands form dumplings as big as [an egg|a plum|a fist].
> Let them swim in hot salted water, which must not boil. || Drop them into salted water, until they come up.
> Melt the {fat}, roast the {nuts} in it, and pour it all over them.
= tea
title: Tea against a cough, {spice} tea with honey, Winter tea with {fruit}, {aunt}'s evening tea
needs: a spoonful of {spice}; {any_amount} {fruit}; a slice of lemon; honey; {few} cups of water
> Bring the water to the boil. || Boil the water, and warm the pot.
> Put the {spice} and the {fruit} into the pot, and pour the water on them.
> Cover it, and leave it for {minutes} minutes. || Wait for {minutes} minutes, no longer, or it gets bitter.
> Strain it and add the lemon. || Pour it through a sieve, onto the lemon.
> When it is no longer too hot, stir in the honey. || Sweeten it with honey, and drink it in small sips.
= pie
title: Pie with {vegetable}, Pie of {vegetable} and {cheese}, {aunt}'s pie with {spice}, Feast-day pie
needs: 300 grams of flour; 150 grams of {fat}; {any_amount} {vegetable}; a piece of {cheese}; two eggs; a cup of
  cream; {spice}
> Rub the {fat} into the flour, add a little water, and make a dough. Put it in the cold for {minutes} minutes.
> Roll it out, and line a tin with it. || Press the dough into a tin, right up to the rim.
> Steam the {vegetable} for a few minutes, and spread them over it. || Lay the {vegetable} on the dough.
> Whisk the eggs with the cream, the {cheese} and {spice}, and pour it on. || Beat eggs, cream and {spice}, add the
  {cheese}, and fill the pie with it.
> Bake it until the top is golden, which takes about {minutes} minutes. || Then it goes into the oven until it smells
  of {any_spice}.
"""
RECIPE_ENDS = sentences("""
[Enjoy your meal|Enjoy it]!
It goes well with {any_vegetable}[ and a glass of [apple|pear|grape|cherry] juice|].
It will keep for {few} days.
My {any_trade} taught me this.
If you have no {any_spice}, take {any_spice}.
At home we eat it on {day}s.
In {any_town} they put {any_nuts} in it.""")


def _blocks(text: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Title, needs and steps of each block of a text."""
    found = {}
    for block in text.split("\n= ")[1:]:
        name, title, needs, *steps = block.replace("\n  ", " ").strip().splitlines()
        texts = tuple(step.removeprefix("> ") for step in steps)
        found[name] = (title.removeprefix("title: "), needs.removeprefix("needs: "), texts)
    return found


HOW_TOS = _blocks(_HOW_TO_TEXT)
RECIPES = {name: (words(titles), needs, steps) for name, (titles, needs, steps) in _blocks(_RECIPE_TEXT).items()}
