"""What reviews are about and what they say: item kinds with their aspects, and opinions good and bad on each aspect."""

from __future__ import annotations

from llmcore.corpus.world.lexicon import sentences, words

_NAMES = (
    "[Golden|Black|Red|Old|White|Blue|Silver|Merry|Lame|Green] "
    "[Goose|Swan|Lion|Bell|Boot|Plough|Heron|Oak|Crown|Ship|Bear|Stag]"
)
# Kind: names of an item, nouns for it, its aspects.
ITEMS: dict[str, tuple] = {
    "inn": (words(f"The {_NAMES}, The {_NAMES} in {{town}}, {{town}} Guest House, Hotel {{town}}"),
    words("inn, hotel, guest house, place"),
        ("room", "breakfast", "noise", "staff", "price", "cleanliness", "location", "bath")),
    "restaurant": (words(f"The {_NAMES} Restaurant, The {_NAMES} Kitchen, Chez {{aunt}} in {{town}}, {{aunt}}'s Table"),
        words("restaurant, place, little restaurant"), ("taste", "portions", "staff", "price", "waiting", "noise",
        "menu", "cleanliness")),
    "cafe": (words("Cafe {aunt}, The Corner Cafe in {town}, {town} Tea Room, The [Copper|Tin|Blue] Kettle"),
    words("cafe, tea room, place"),
        ("coffee", "cakes", "staff", "seats", "price", "noise", "waiting")),
    "bakery": (words("{aunt}'s Bakery, The Bakery on {day} Square, {town} Bread and Rolls, The Warm Oven"),
    words("bakery, baker's, shop"),
        ("bread", "cakes", "staff", "price", "waiting", "opening hours")),
    "shop": (words("{aunt}'s Corner Shop, The Thrifty Basket, {town} General Store, Buttons and Bows, The Tool Chest"),
        words("shop, store"),
        ("choice", "staff", "price", "waiting", "opening hours", "returns", "parking")),
    "bicycle": (words("the [Swift|Pebble|Heron|Wander|Lark] [folding|touring|city|children's|mountain] bicycle"),
    words("bicycle, bike"),
        ("brakes", "ride", "build", "delivery", "instructions", "price", "looks", "support")),
    "kettle": (words("the [Puff|Steamwell|Brisk|Dawn] [electric kettle|kettle|tea maker|coffee machine]"),
    words("machine, appliance, thing"),
        ("ease", "loudness", "build", "delivery", "price", "looks", "support", "instructions")),
    "shoes": (words("the [Mile|Moss|Harrier|Trudge] [walking shoes|winter boots|sandals|rain boots]"),
    words("pair, pair of shoes, purchase"),
        ("fit", "build", "delivery", "price", "looks", "returns", "weather")),
    "phone": (words("the [Pico|Lumo|Tello|Orb] [phone|mobile phone|handset], the [Pico|Lumo|Tello|Orb] {few}"),
    words("phone, handset, device"),
        ("battery", "screen", "ease", "delivery", "price", "support", "sound", "build")),
    "toy": (words("the [wooden|wind-up|plush|tin] [train|elephant|crane|castle|duck|puzzle|farm]"),
    words("toy, present"),
        ("fun", "build", "price", "delivery", "instructions", "looks", "safety")),
    "armchair": (words("the [Hygge|Nest|Siesta|Abbot] [armchair|sofa|bed|desk chair|rocking chair]"),
    words("piece of furniture, piece, chair"),
        ("comfort", "build", "delivery", "instructions", "price", "looks", "support")),
        "book": (words("""[The|A] [Winter|Stolen|Last|Long|Paper|Hidden]
        [Orchard|Letter|Summer|Bridge|Harbour|Sister|Garden], [Murder|Tea|Snow|Trouble] at the
        [Station|Weir|Bakery|Opera]"""), words("book, novel, story"),
        ("plot", "characters", "style", "ending", "length", "price", "print")),
    "film": (words("[The|A] [Silent|Perfect|Borrowed|Crooked|Second] [Train|Guest|Hour|Island|Dance|Witness]"),
    words("film, picture, movie"),
        ("plot", "acting", "music", "ending", "length", "pictures", "jokes")),
    "concert": (words("the {town} [Band|Quartet|Choir|Jazz Trio], the [spring|winter] concert in {town}"),
        words("concert, evening, performance"), ("music", "hall", "seats", "price", "length", "staff", "parking")),
    "museum": (words("the {town} [Museum of Buttons|Postal Museum|Toy Museum|Kitchen Museum|Gallery|Town Museum]"),
    words("museum, exhibition"),
        ("exhibits", "guide", "price", "opening hours", "staff", "seats", "children")),
    "dish": (words("""the [plum|onion|fish|mushroom|lentil|potato] [soup|pie|dumplings|stew|pancakes] at {aunt}'s,
        the {day} lunch at the [Anchor|Ferry House|Red Barn|Old Smithy]"""), words("dish, meal"),
        ("taste", "portions", "price", "looks of the plate", "waiting", "freshness")),
    "train": (words("the [night|early|slow|express] train to {town}, the {town} [tram|ferry|bus]"),
    words("journey, trip, ride"),
        ("punctuality", "seats", "staff", "price", "cleanliness", "views", "noise")),
    "hairdresser": (words("{aunt}'s Hair, The Scissors in {town}, Salon {aunt}, The {town} Barber"),
    words("salon, hairdresser's, place"),
        ("cut", "staff", "waiting", "price", "cleanliness", "opening hours")),
    "course": (words("the [pottery|swimming|cooking|sewing|dancing|drawing|first-aid] [course|class] in {town}"),
    words("course, class"),
        ("teacher", "pace", "hall", "price", "length", "fun")),
    "delivery": (words("{town} Parcels, the [Swallow|Hare|Arrow] courier, Greens to Go, Fresh Basket {town}"),
        words("service, company, firm"),
        ("delivery", "staff", "price", "packing", "support", "website")),
}  # fmt: skip


def _aspect(bad: str, good: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return sentences(bad), sentences(good)


# Aspect: (bad opinions, good opinions), so that a sign indexes them.
ASPECTS = {
    "room": _aspect(
        """
Our room was so small that we had to [climb over the suitcases|take turns standing up].
The bed sagged in the middle like a hammock.
The window would not shut, and it rained on the {any_colour} carpet.
The heating was broken, and nobody came to mend it.
There was mould on the wall behind the wardrobe.""",
        """
Our room was large and bright, with fresh flowers on the table.
I have never slept in a softer bed.
From the window we could see the whole valley.
The room had everything one needs, even a hot-water bottle.
A lovely {any_colour} room with thick curtains and a warm stove.""",
    ),
    "breakfast": _aspect(
        """
Breakfast was [cold toast|one boiled egg|stale rolls] and weak coffee.
By eight o'clock there was nothing left at the buffet.
The milk at breakfast was sour.
For breakfast we were charged extra, and then got a single slice of cheese.""",
        """
The breakfast was wonderful: warm rolls, {few} kinds of jam and eggs from their own hens.
Breakfast was so good that we needed no lunch.
There was fresh fruit every morning, and the coffee was strong.
They even made a special breakfast for my little son, who eats no milk.""",
    ),
    "noise": _aspect(
        """
It was so noisy that we had to shout.
Somebody used a drill all day, and nobody had warned us.
The walls are as thin as paper; we heard every word from next door.
Music boomed until [two|three] in the morning.
Doors slammed all the time.""",
        """
It was wonderfully quiet.
All we could hear was an owl.
Even at the weekend it was peaceful, and I could read undisturbed.
The thick walls keep out every sound.
After a loud week the silence did us good.""",
    ),
    "staff": _aspect(
        """
The staff were rude and never once looked up.
The woman at the counter rolled her eyes when I asked a question.
Nobody said hello, and nobody said sorry.
We were treated as if we were a nuisance.
The man in charge shouted at {who} in front of everyone.
Nobody there seemed to know anything, and nobody wanted to find out.""",
        """
The staff were friendly and patient.
They smiled, they helped, and they remembered our names.
The young man who served us could not have been kinder.
When I forgot my umbrella, somebody ran after me with it.
They answered every question, even the stupid ones.
Everyone there clearly loves the work.""",
    ),
    "price": _aspect(
        """
For that much money I expect far more.
It was far too expensive.
The price is a joke, and not a funny one.
At the end there was something extra on the bill that we had never ordered.
I paid twice what my neighbour paid elsewhere.
A rip-off from beginning to end.""",
        """
The price was more than fair.
It is worth every penny.
For so little money you will find nothing better.
I was surprised how cheap it was.
The bill was lower than we had feared.
Excellent value.""",
    ),
    "cleanliness": _aspect(
        """
Everything was dirty, and the floor stuck to our shoes.
There were hairs and crumbs everywhere.
It smelled of old fish and wet dog.
The tables had not been wiped for days.
I saw a cockroach, and it was not alone.""",
        """
Everything was spotless.
You could have eaten from the floor.
It was clean, tidy and smelled of lemons.
Somebody there really knows how to use a broom.
Not a speck of dust anywhere.""",
    ),
    "location": _aspect(
        """
It lies between a motorway and a fish factory.
From the station it is an hour on foot, uphill.
There is nothing near it except a car park.
We got lost twice because no sign shows the way.""",
        """
It lies right by the river, among old trees.
Everything can be reached on foot.
The location could hardly be better, {few} steps from the market.
From there the prettiest walks begin.""",
    ),
    "bath": _aspect(
        """
The water in the shower was cold, and then it was brown.
The tap dripped all night.
The bathroom had no lock and no light.
We had to share one thin towel.""",
        """
The bathroom was new, and there was always hot water.
There is a bath tub as big as a boat.
Soft towels, good soap, plenty of hot water.
After a day in the rain the hot bath was heaven.""",
    ),
    "taste": _aspect(
        """
The food was cold, salty and burnt at the edges.
My soup tasted of dishwater.
The meat was as tough as a boot.
Everything tasted the same, namely of nothing.
I could not finish it, and neither could {who}.
The sauce came straight out of a tin.""",
        """
The food was delicious from the first bite to the last.
I would walk {few} miles for that sauce.
The fish was fresh and the potatoes were crisp.
It tasted like my grandmother's cooking.
Each mouthful was a small feast.
{who} asked for the recipe, and we all licked our plates.""",
    ),
    "portions": _aspect(
        """
The portions were tiny; we went home hungry.
Three beans on a big plate do not make a dinner.
We had to buy a sandwich afterwards.
I have seen larger portions in a doll's house.""",
        """
The portions were generous.
Nobody leaves that table hungry.
They even brought us a second helping without being asked.
There was so much that we took half of it home.""",
    ),
    "waiting": _aspect(
        """
We waited for over an hour, and then they brought the wrong thing.
The queue went out of the door and did not move.
They forgot us completely.
I was told ten minutes, and it took fifty.
Twice somebody who had come after me was served first.""",
        """
We hardly had to wait.
Although it was full, we were served at once.
In less than ten minutes all was ready.
Everything went quickly and smoothly.
The queue was long, but it moved fast.""",
    ),
    "menu": _aspect(
        """
Half of the menu was sold out.
For people who eat no meat there was one salad, and it had ham in it.
The menu was so dirty that I could not read it.
They have not changed the menu for years.""",
        """
The menu is short, and everything on it is good.
There were {few} dishes without meat, all of them tempting.
The menu changes each week, so it never gets dull.
There was something for each of us, even for fussy children.""",
    ),
    "coffee": _aspect(
        """
The coffee was lukewarm and bitter.
My tea was a bag in a cup of tepid water.
The milk foam tasted of soap.
What they call coffee there is brown water.""",
        """
The coffee was strong, hot and fragrant.
They have {few} sorts of tea and know about each of them.
I drank the best hot chocolate of my life there.
Even the first sip made me happy.""",
    ),
    "cakes": _aspect(
        """
The cake was dry and came from the freezer.
There was only one kind of cake, and it was yesterday's.
The apple tart had more sugar than apple.
I broke a tooth on a biscuit.""",
        """
The cakes are home-made and simply heavenly.
You must try the {any_colour} layer cake.
The apple tart was still warm and crumbly.
There were so many cakes that choosing took longer than eating.""",
    ),
    "seats": _aspect(
        """
The chairs were hard and wobbled.
There were not enough seats, so we had to stand.
My seat was torn and sticky.
One sat there like a sardine in a tin.
After half an hour my back hurt.""",
        """
The seats were soft, and there was plenty of room for our legs.
We got the cosy corner by the window.
There were enough seats for everybody.
I sank into my chair and did not want to get up again.
Even the cheapest seats were comfortable.""",
    ),
    "bread": _aspect(
        """
The bread was grey, wet and hard by noon.
The rolls were full of air and nothing else.
My loaf was raw inside.
There was a piece of string baked into the bread.""",
        """
The bread has a crust that sings when you break it.
Their rye bread stays fresh for a week.
The rolls were still warm when I got home, and then there were none.
One can smell the fresh bread from {few} streets away.""",
    ),
    "opening hours": _aspect(
        """
It was closed, although the sign on the door said open.
They open late, close early and sleep at noon.
Each time I come, it is shut.
Nobody can tell you when it will be open.""",
        """
It is open when others are asleep, which is a blessing.
They even let us in five minutes before closing time.
The opening hours suit people who work.
It is open on Sundays too, and that saved our weekend.""",
    ),
    "choice": _aspect(
        """
Half of the shelves were empty.
They had everything except what I needed.
There was only one size, and it fits nobody.
What they sell is old and dusty.""",
        """
They have absolutely everything, from needles to ladders.
I found just what I had been looking for for years.
The choice is huge and well sorted.
What is not there they order, and it comes in two days.""",
    ),
    "returns": _aspect(
        """
They refused to take it back, although it had never been used.
I am still waiting for my money.
To return it I had to fill in {few} forms.
When I wanted to exchange it, they laughed at me.""",
        """
They exchanged it without any fuss.
I had my money back within {few} days.
Returning it was easy, and they even paid the postage.
When one piece was faulty, they gave me a new one at once.""",
    ),
    "parking": _aspect(
        """
There is nowhere to park.
We drove round for an hour and then got a fine.
The car park was a swamp.""",
        """
There is a big car park right at the door.
Parking was easy and free of charge.
There is even a shelter for bicycles.""",
    ),
    "brakes": _aspect(
        """
The brakes squeal, and in the wet they do nothing.
On the first hill a brake cable snapped.
I had to stop with my shoes, because the brakes failed.""",
        """
The brakes grip well, even in pouring rain.
It stops exactly where I want it to.
The gears and brakes work like a charm.""",
    ),
    "ride": _aspect(
        """
The saddle is as hard as a church bench.
Uphill it is as heavy as a piano.
It pulls to the left all the time, and I ended up in a ditch.
The chain came off {few} times on the first trip.""",
        """
It almost rides by itself, even uphill.
The saddle is so soft that I do not want to get off.
It is light enough for me to carry up the stairs.
I have ridden {few} miles on it without a puncture.""",
    ),
    "comfort": _aspect(
        """
After an hour everything hurts.
It is as hard as a church bench.
I have seldom sat so badly.
It pinches, presses and wobbles.""",
        """
It is so comfortable that I fell asleep at once.
One sits as if on a cloud.
My bad back has stopped hurting since I have had it.
Nobody in the family wants to get up from it any more.""",
    ),
    "build": _aspect(
        """
After {few} days it fell apart.
A screw came loose, then a handle, and then the whole thing broke.
It is made of cheap plastic and looks it.
The first time I used it, it cracked.
The seams came undone within a week.
It broke, I had it repaired, and it broke again.""",
        """
It is well made and will last for years.
You can feel that somebody took trouble over it.
It fell down the stairs and did not get a scratch.
Good, solid work, with nothing that rattles.
My children have done their worst, and it is still whole.
After {few} months it looks like new.""",
    ),
    "delivery": _aspect(
        """
It was delivered {few} weeks late.
The parcel arrived crushed and soaked.
They delivered it to the wrong house, and nobody told me.
The delivery man threw it over the fence.
I stayed at home all day, and nobody came.
It never arrived at all.""",
        """
It was delivered a day early.
It came well packed and on time to the minute.
The man who delivered it even carried it up to the fourth floor.
I ordered it on {day}, and on the next day it was there.
Delivery was quick and free.
They rang me an hour before they came, which I liked.""",
    ),
    "instructions": _aspect(
        """
The instructions were in a language that nobody speaks.
There was a screw missing and page {few} as well.
Without instructions it took us a whole weekend.
The drawings show something quite different.""",
        """
The instructions were clear, and in half an hour it stood there.
Even I could put it together without help.
There is hardly anything to put together.
Every screw was there, and each had a number.""",
    ),
    "looks": _aspect(
        """
The colour is nothing like the picture.
It is simply ugly.
It had scratches on it when I unpacked it.
It was supposed to be {any_colour}, and it is a sort of mud.""",
        """
It is beautiful, a real joy to look at.
The {any_colour} is even prettier than in the picture.
Everybody who visits asks me where I got it.
It looks elegant and costs less than it looks.""",
    ),
    "support": _aspect(
        """
I called {few} times, and each time I was cut off.
They never replied to my letters.
The customer service told me that it was my own fault.
Nobody there wants to be responsible.""",
        """
I called, somebody answered at once, and the problem was solved.
The customer service was quick and friendly.
They sent me the missing part the very same day.
They wrote back within an hour and apologised.""",
    ),
    "ease": _aspect(
        """
It has {few} buttons, and none does what it says.
I have read everything twice and still cannot use it.
Even my daughter, who is clever, gave up.
It switches itself off whenever it likes.""",
        """
It is child's play to use.
One button, and that is all it needs.
My grandmother, who is ninety, uses it with ease.
I understood at once how it works.""",
    ),
    "loudness": _aspect(
        """
It roars like a tractor.
It whistles so loudly that the dog hides.
When I switch it on at six, the whole house is awake.""",
        """
It is so quiet that I forget it is on.
It hums softly and wakes nobody.
At last one that does not roar.""",
    ),
    "fit": _aspect(
        """
They are two sizes too small.
After one walk I had {few} blisters.
The left one is bigger than the right one.
They rub at the heel and pinch at the toes.""",
        """
They fit like a glove.
I walked all day and did not have a single blister.
From the first step they were comfortable.
They are wide enough for my feet, which is rare.""",
    ),
    "weather": _aspect(
        """
In the first rain my feet were soaked.
They are as slippery as soap on wet stone.
My toes froze.""",
        """
Even in deep snow my feet stayed dry and warm.
They do not slip on wet leaves.
I stood in a puddle for a test and stayed dry.""",
    ),
    "battery": _aspect(
        """
The battery is empty by lunch time.
It takes all night to charge and lasts an hour.
The battery gets as hot as a stove.""",
        """
The battery lasts for {few} days.
I charge it once and forget about it.
It charges while I drink my tea.""",
    ),
    "screen": _aspect(
        """
The screen went black after a week.
In the sun one can see nothing on the screen.
One small bump, and the screen had a crack.""",
        """
The screen is sharp and bright, even in the sun.
I can read it without my glasses.
It fell on the tiles, and the screen is still perfect.""",
    ),
    "sound": _aspect(
        """
Everyone I call says that I sound as if I were under water.
It crackles and drops every second call.
The ring is so soft that I miss all my calls.""",
        """
I can hear everybody as clearly as if they were beside me.
The sound is rich and warm.
Not one call has been cut off so far.""",
    ),
    "fun": _aspect(
        """
After five minutes the children were bored.
It was as dull as a wet Sunday.
Nobody laughed, and two of us fell asleep.""",
        """
The children have played with nothing else for weeks.
We have never laughed so much.
Time flew, and I cannot wait for more.""",
    ),
    "safety": _aspect(
        """
It has sharp edges, and my son cut his finger.
The paint comes off on the hands.
A small part came off and landed in the baby's mouth.""",
        """
There are no sharp edges and no loose parts.
I can let my little daughter play with it alone.
The paint is safe and does not come off.""",
    ),
    "plot": _aspect(
        """
The plot makes no sense at all.
I had guessed everything by page {few}.
Nothing happens, and it happens very slowly.
The story is a copy of a better one.""",
        """
The plot is full of surprises.
I could not stop until I knew how it went on.
What begins as a joke becomes a gripping mystery.
The story stayed with me for days.""",
    ),
    "characters": _aspect(
        """
The people in it are made of cardboard.
I did not care about any of them.
There are {few} uncles, and I could not tell them apart.
The heroine does nothing but sigh.""",
        """
The characters are so alive that I miss them already.
I laughed with the old aunt and wept with her.
Even the villain is human.
One feels as if one had known these people for ever.""",
    ),
    "style": _aspect(
        """
The sentences are long, dry and full of mistakes.
It reads like a tax form.
Each page has the word {any_nature} on it, sometimes twice.
The author explains every joke.""",
        """
It is beautifully written, with never a word too many.
The language is simple and clear and full of light.
Some sentences I read twice just for pleasure.
It is funny and wise on the same page.""",
    ),
    "ending": _aspect(
        """
The ending is a disappointment.
It stops in the middle, as if the ink had run out.
And then it was all only a dream, of course.
I threw it into the corner when I got to the end.""",
        """
The ending is perfect.
At the end I cried, in a good way.
I did not see the ending coming, and yet it fits.
The last scene alone is worth it.""",
    ),
    "length": _aspect(
        """
It is at least twice as long as it should be.
It drags on and on.
It was over before it had begun.
I looked at my watch {few} times.""",
        """
It is just long enough.
I wished that it would never end.
It is short, and there is nothing missing.
The hours flew by.""",
    ),
    "print": _aspect(
        """
The print is so small that I needed a magnifying glass.
Pages fell out while I was reading.
{few} pages were blank.
The cover came off in my hands.""",
        """
Good paper, clear print, and a ribbon to mark the page.
The drawings are a delight.
The print is large enough for tired eyes.
It is so finely bound that I shall give it as a present.""",
    ),
    "acting": _aspect(
        """
The actors look as if they were waiting for a bus.
Nobody can act, not even the horse.
The leading man mumbles.""",
        """
The acting is superb.
The little girl in it acts better than many a star.
One look from her says more than ten pages.""",
    ),
    "music": _aspect(
        """
The music was out of tune and much too loud.
The violins and the drums did not agree on anything.
My ears are still ringing.
They played the same tune {few} times.""",
        """
The music gave me goose pimples.
They played with so much joy that nobody sat still.
I have been humming the tunes ever since.
When the trumpet began, the whole hall held its breath.""",
    ),
    "pictures": _aspect(
        """
Everything is so dark that one sees nothing.
The ship is plainly a toy in a bath tub.
The camera shook until I felt sick.""",
        """
The pictures of the sea are breathtaking.
Each scene looks like a painting.
I have never seen snow so beautiful.""",
    ),
    "jokes": _aspect(
        """
The jokes are older than I am.
Nobody in the whole hall laughed.
It is meant to be funny, and it is only embarrassing.""",
        """
I laughed until I had tears in my eyes.
The jokes are clever and never unkind.
Even my grumpy uncle had to chuckle.""",
    ),
    "hall": _aspect(
        """
The hall was freezing.
There was a pillar right in front of me.
The air was so bad that two people had to leave.""",
        """
The hall is beautiful, and one can hear every note.
It was warm, bright and friendly inside.
One sees well from every corner of the hall.""",
    ),
    "exhibits": _aspect(
        """
There are {few} old pots, and that is it.
Most rooms were closed for repairs.
Nothing has a label, so one understands nothing.
Everything stands behind dirty glass.""",
        """
There is so much to discover that we came back the next day.
The old machines really work, and one may turn the handles.
Each room tells a story of its own.
I had no idea that spoons could be so interesting.""",
    ),
    "guide": _aspect(
        """
The guide read everything from a sheet of paper, without looking up.
Our guide was in a hurry and lost half of the group.
Nobody could understand the guide.""",
        """
Our guide told stories that I shall never forget.
The guide knew everything and was funny as well.
One could ask the guide anything.""",
    ),
    "children": _aspect(
        """
Children may touch nothing, say nothing and see nothing.
There was nothing for children, and mine cried.
A guard scolded my little boy for laughing.""",
        """
My children did not want to leave.
There is a room where children may paint and build.
They had thought of everything for families.""",
    ),
    "looks of the plate": _aspect(
        """
It looked as if somebody had already eaten it.
A grey heap on a grey plate.
There was a thumb print in the sauce.""",
        """
It was so prettily arranged that I hardly dared to eat it.
With the flowers on top it looked like a garden.
Green, gold and steaming, just as it should look.""",
    ),
    "freshness": _aspect(
        """
The fish was not fresh, and I was ill all night.
The lettuce was brown, and something moved in it.
Everything came out of the freezer.""",
        """
Everything was as fresh as if it had just been picked.
The herbs come from the garden behind the house.
The fish had still been swimming that morning.""",
    ),
    "punctuality": _aspect(
        """
We were {few} hours late, and nobody told us why.
It simply did not come.
We missed our connection and spent the night on a bench.
It left early, without us.""",
        """
We left on time and arrived on time.
It was so punctual that I set my watch by it.
Even in the snow it was not a minute late.
All our connections worked.""",
    ),
    "views": _aspect(
        """
The windows were so dirty that we saw nothing.
All one sees is the back of warehouses.
I had paid for a window and got a wall.""",
        """
The views of the mountains are splendid.
We saw deer, castles and a rainbow.
One glides along the lake as in a dream.""",
    ),
    "cut": _aspect(
        """
My hair is shorter on the left than on the right.
I asked for a trim and came out almost bald.
My fringe looks as if it had been chewed.
The colour was meant to be brown, and it is orange.""",
        """
I have never had a better haircut.
Everybody says that I look ten years younger.
She understood at once what I wanted.
Even a week later my hair falls just right.""",
    ),
    "teacher": _aspect(
        """
The teacher came late each time and left early.
The teacher only talked about himself.
Whoever asked a question was laughed at.""",
        """
The teacher is patient, cheerful and knows a great deal.
She praised each of us, and meant it.
Thanks to the teacher I now dare to try things.""",
    ),
    "pace": _aspect(
        """
It went much too fast, and nobody waited for us.
For {few} weeks we did nothing but repeat.
Half of us were bored and the other half were lost.""",
        """
The pace was just right.
Step by step even I got the knack.
Nobody was left behind, and nobody was bored.""",
    ),
    "packing": _aspect(
        """
Everything was wrapped in {few} layers of plastic.
The eggs were under the potatoes, need I say more?
The box was open and half empty.""",
        """
Every glass was wrapped like a jewel.
It came in paper and straw, without any plastic.
Not one egg was cracked.""",
    ),
    "website": _aspect(
        """
The website lost my order twice.
One has to click {few} times to buy one onion.
I typed in my address, and it vanished.""",
        """
Ordering took me two minutes.
The website is clear and easy.
One can see at any moment where the parcel is.""",
    ),
}
TITLES = {
        "bad": words("""Never again, A great disappointment, Very poor, Not recommended, What a waste, Awful, Avoid,
        Money down the drain,
                Terrible, I want my money back, Worse than bad, A sad story, Once and never again, Poor from start to
        finish, Don't do it, Hopeless, Angry, What were they thinking, Hands off, A bad joke, Useless, Shame, A
        mistake, Bitter"""),
        "mixed": words("""Good and bad, Neither hot nor cold, Not bad and not good, It depends, Could be better, Mixed
        feelings, So so, Half and half,
                Average, A bit of both, Fair, It has two sides, Nothing special, Room for improvement, All right,
        Undecided, Three stars and no more, Up and down, Well, In between, Fine but no more, Passable"""),
    "good": words("""Simply wonderful, Highly recommended, A little gem, Very happy, Just right, Splendid, A pleasure,
                Better than expected, Lovely, Worth it, Excellent, A joy, We loved it, First class, Perfect for us,
        Thank you, What a find, Full marks, Top, Hats off, Well done, Made me smile, Ten out of ten, Superb, Pure
        happiness, A hit"""),
}  # fmt: skip
VERDICTS = {
    "bad": sentences("""
I cannot recommend this {noun} to anyone.
Save your money.
All in all a bad {noun}.
I regret every [coin|penny|minute] that I spent on it.
If I could give no stars at all, I would.
My advice to you: [walk on|look elsewhere|don't|let it be].
I have seldom been so [angry|annoyed|disappointed|let down].
It spoiled our whole {day}.
What remains is [anger|a headache|an empty purse|a bad taste].
We were very disappointed.
I am still angry about it.
In short, keep well away."""),
    "mixed": sentences("""
In short, neither good nor bad.
I might try it again, but I am in no hurry.
For some people it will do; for others it won't.
Good ideas, done carelessly.
So I [shrug|hesitate|remain undecided|give it the middle mark].
Half of me is [pleased|content|happy], and the other half is [annoyed|cross|disappointed].
There is [light|sun] and there is [shadow|shade].
With a little more care this could be a really good {noun}.
It has its good and its bad sides.
I do not regret it, but once was enough.
My feelings about this {noun} are mixed."""),
    "good": sentences("""
I can warmly recommend this {noun}.
All in all a very good {noun}.
We were delighted.
I have already told all my friends.
It made our [day|week|{day}|holiday].
If I could give six stars, I would.
My advice to you: [go ahead|don't hesitate|treat yourself|try it soon].
I have seldom been so [pleased|happy|well treated|content].
What remains is [a smile|a good memory|joy|a warm feeling].
{Who}, who is never content, was content.
I would choose it again at any time.
In short, do try it.
A {noun} of which there should be more.
Thank you, and keep it up."""),
}
# Verdicts on what one can go back to, beside those above.
PLACES = (
    "inn", "restaurant", "cafe", "bakery", "shop", "concert", "museum", "dish", "train", "hairdresser", "course",
    "delivery",
)  # fmt: skip
RETURNING = {
    "bad": sentences("""
I shall never come back.
Next time I shall go elsewhere.
They have lost {few} customers that day.
I would rather [stay at home|go to the dentist|eat my hat] than do that again.
[Never again|Not with me|Thanks, but no thanks]."""),
    "mixed": sentences("""
Perhaps we just had a bad day.
I may come back in a year and look again.
If nothing else is open, why not."""),
    "good": sentences("""
I shall certainly come back.
We have already booked for {month}.
{Who} wants to go again next {day}.
Next time I shall bring {who} along.
See you soon!"""),
}
# Neutral details that make a review concrete; by item kind, and for goods and places in general.
DETAILS = {
    "any": sentences("""
My [{any_nature}|{any_nature}] [friend|cousin|landlady|colleague] {any_aunt}, a {any_trade} from {any_place},
 [agrees|thinks so too|was there as well].
[I am no {any_passer}|I may be only a {any_trade}], but [I know {any_spice} from {any_spice}|a {any_creature} I can
 tell from a {any_creature}].
Even a {any_nature} {any_trade} or a {any_nature} {any_passer} would [have an opinion on this|notice that].
[{any_colour}, {any_colour}, {any_colour}: that is what I remember|I still see {any_colour} and {any_colour} before
 me].
I wrote this between [{any_food} and {any_food}|a {any_object} and a {any_plant}|{any_place} and {any_place}].
By the way, the {any_creature} on the [sign|leaflet|ticket|bill] is {any_colour}, [not {any_colour}|and so is the
 {any_object}].
[Picture|Imagine] a {any_nature} {any_creature} with a {any_object}: that was {who}."""),
    "place": sentences("""
{any_colour} walls, a {any_object}, a {any_plant} in a {any_object}: so much for the looks of it.
Guests: a {any_passer}, {few} {any_trade}s, {who}, me, and a {any_nature} dog.
The walls are {any_colour}, the lamps {any_colour}, and the curtains have {any_creature}s on them.
We parked by the {any_landmark} and walked the last {few} hundred steps past a {any_plant}.
{Who} wore the {any_colour} {any_garment}, and I my old {any_garment}.
We were quite a crowd: {who}, a {any_trade}, a {any_trade} and the rest of the family.
Outside, under a {any_plant}, somebody was playing the {any_object}.
In the window one sees a {any_colour} {any_object}, [so you cannot miss it|that is how I found it].
The whole time a {any_trade} was talking about {any_place}.
On the wall hung [a|an old] {any_object} and a picture of a {any_passer} with a {any_creature}.
Not far from us sat a {any_passer} in a {any_colour} {any_garment}.
The owner, who used to be a {any_passer}, collects {any_colour} {any_object}s.
By the door there is a {any_plant} in a {any_colour} pot.
A {any_passer} was there too, and told {who} about a {any_creature}.
It smelled of {any_smell} and {any_smell} when we came in.
We were there on a {day} in {month}, [towards noon|late in the afternoon|just after the rain].
We had come on foot from the old {landmark}, {few} of us in all."""),
    "goods": sentences("""
There it stands, between {any_object}, {any_object} and {any_plant}.
To be had in {any_colour}, {any_colour}, {any_colour} and {any_colour}.
{any_aunt} has the {any_colour} one, {any_aunt} the {any_colour} one, and I have {any_colour}.
In {any_place} a {any_passer} sold them next to {any_object}s and {any_garment}s.
It came with a {any_colour} cover and a leaflet in {few} languages.
{Who} wanted it in {any_colour}, I in {any_colour}, so we tossed a coin.
I gave the old one to a {any_trade}, who uses it as a [flower pot|doorstop|bookend|weight].
At first the {any_creature} in our garden was the only one who took notice of it.
It cost as much as {few} {any_object}s at the flea market in {any_place}.
I have tried it at home, at work and on a trip to {any_place}.
It stands between a {any_object} and a {any_plant} in my hall.
For comparison I borrowed the one that belongs to {who}, a {any_colour} one.
I bought it to go with my {any_colour} {any_object}.
I keep it [next to|behind|under] the {any_object}.
{Who}, who is a {any_trade}, tried it as well.
I ordered the {any_colour} one; there is a {any_colour} one and a {any_colour} one too.
I have used it {few} times since {month}.
My neighbour, a {any_trade}, has the same one in {any_colour}.
Before that I had one with a {any_creature} on it, from {town}.
I am a {any_trade} and need it every {day}."""),
    "inn": sentences("""
From the bed one looked at a {any_plant}, in which a {any_creature} lived.
In the room there were a {any_object}, a {any_object} and a {any_colour} chair.
We arrived at {few} with a {any_object} and two bags, for {who} never travels light.
Our room was number {few}, next to a {any_passer} who snored."""),
    "restaurant": sentences("""
{any_food}, {any_food}, {any_food} with {any_spice}: that was our evening.
On the card: {any_food}, {any_food}, and things with {any_spice}, {any_spice} or {any_spice}.
{Who} had {any_food}, the {any_trade} who came with us {any_food}, and I just {any_spice} on toast.
I had {any_food}, and {who} had {any_food}.
We shared {any_food} to begin with and {any_food} to end with.
There was {any_food}, followed by something with {any_spice}.
{Who} took {any_food}, as always, and I the dish of the day."""),
    "cafe": sentences("""
I had {any_food} and a pot of tea with {any_spice}.
{Who} chose {any_food}, and I took the same.
While I read the paper, a {any_passer} played chess with a {any_trade}."""),
    "bakery": sentences("""
I bought {any_food} and {few} rolls.
On {day} they bake something with {any_spice} and {any_spice}.
In front of me a {any_trade} bought {few} loaves for the feast."""),
    "shop": sentences("""
My list: a {any_object}, {few} yards of {any_colour} ribbon, {any_spice}, a {any_object}.
They sell {any_object}s, {any_garment}s, {any_spice}, and a {any_colour} thing that could be a {any_object}.
I was looking for a {any_object} for {who}.
On my list stood a {any_object}, a {any_colour} {any_garment} and {few} candles.
Between the {any_object}s and the {any_object}s stood a {any_trade} who could not decide either.
I went in for a {any_object} and came out with a {any_object}."""),
    "book": sentences("""
It is about a {any_passer} who finds a {any_object} and has to choose between a {any_passer} and a {any_trade}.
A {any_nature} {any_passer} comes to {town}, and soon a {any_object} is missing.
The heroine is a {any_trade} with a {any_colour} {any_garment}, the hero a {any_nature} {any_passer}.
Chapter {few} is set in a {any_landmark}, where a {any_passer} hides from a {any_passer}.
It tells of {few} summers, a {any_creature}, and a letter that smells of {any_smell}.
The murderer could be the {any_passer}, the {any_passer} or even the {any_trade}.
In the middle of it stands an old {any_plant}, under which a {any_object} is buried."""),
    "film": sentences("""
A {any_passer} falls in love with a {any_trade} and loses a {any_object}.
It is about a {any_nature} {any_passer} who inherits a {any_landmark} and a {any_creature}.
The best-known scene, with the {any_object} and the {any_passer}, comes after an hour.
It is set in a {any_landmark}, in the time when a {any_passer} still wore a {any_garment}.
A {any_object} disappears, a {any_passer} is suspected, and a {any_trade} finds it out."""),
    "concert": sentences("""
For {any_object}, {any_object} and voice: The {any_colour} {any_garment}, The {any_creature} of {any_place}, and more.
The singer, a {any_nature} {any_trade} in {any_colour}, wept real tears.
They played {few} songs and a dance for {any_object} and piano.
A {any_trade} from {town} sang about a {any_creature} and a {any_plant}.
Beside us sat a {any_passer} in a {any_garment}.
The programme ran from old marches to a new piece called The {any_colour} {any_creature}."""),
    "museum": sentences("""
To be seen: a {any_object}, a {any_object}, {few} {any_creature}s made of [glass|wax|wool], and the {any_garment} of a
 {any_passer}.
My favourites were the {any_colour} {any_object} and the {any_landmark} built of [matches|salt|sugar|cork].
There is a {any_object} there that once belonged to a {any_passer}.
On the first floor one can see a {any_colour} {any_garment} and {few} old {any_object}s.
In room {few} stand a stuffed {any_creature} and the {any_object} of a {any_passer}.
{Who} stood for a long time in front of a {any_object}."""),
    "dish": sentences("""
It comes with {any_spice} and {any_spice} and, if one likes, with {any_food}.
Before it we had {any_food}, and {who} had nothing.
They serve it in a {any_colour} bowl with a {any_creature} painted on it.
I ate it after a long walk to the {any_landmark}."""),
    "train": sentences("""
Seen from the window: a {any_landmark}, a {any_creature}, {few} {any_plant}s, and a {any_passer} with a {any_object}.
From {any_place} by way of {any_place} to {any_place}, with {any_food} on our knees.
Opposite us sat a {any_passer} with a {any_object} on his knees.
{Who} had packed {any_food}, and a {any_trade} across the aisle had a {any_creature} in a basket.
There were {few} stops, the longest of them at {town}.
With us travelled a {any_passer}, a {any_trade} and a good deal of luggage."""),
    "hairdresser": sentences("""
{any_colour}, {any_colour} or {any_colour}? The {any_passer} beside me took all three.
A {any_trade}, a {any_passer} and a {any_nature} {any_creature} in a cage were waiting too.
I wanted to look like the {any_passer} in the magazine.
Next to me a {any_trade} was having a shave.
It was for the wedding of a {any_trade} and a {any_trade}.
{Who} had booked it as a surprise."""),
    "course": sentences("""
A {any_trade}, a {any_passer}, {who} and I: {any_nature}, {any_nature}, {any_nature} and late.
We were to bring a {any_object}, a {any_garment} and {any_food}.
There were a {any_passer}, a {any_trade} and {few} others in our group.
In the {nth} week I met a {any_trade} there who has become a friend.
It takes place in the old {any_landmark}, every {day} at {few}.
At the end I was to show it all to {who}."""),
    "delivery": sentences("""
My order: {any_food}, {any_spice}, {any_spice}, a {any_object} and, for {who}, a {any_colour} {any_garment}.
From {any_place} to {any_place}, a {any_object} and {few} pots of {any_plant}.
In the parcel were a {any_object}, a {any_object} and {any_food}.
I sent a {any_object} to a {any_trade} in {town}.
I had ordered {any_food}, {any_food} and a {any_garment} for {who}.
It was about a {any_colour} {any_object} for the birthday of {who}."""),
    "toy": sentences("""
It is {any_colour} and {any_colour} and comes in a box with a {any_creature} on it.
In one set there are a {any_passer}, a {any_creature} and a {any_object}.
It now stands between the {any_creature} and the {any_passer} on the shelf."""),
    "shoes": sentences("""
I wear them with my {any_colour} {any_garment}.
I took them on a walk past the {any_landmark}, past a {any_plant} and through mud.
They are {any_colour} with {any_colour} laces."""),
}
COMMENTS = sentences("""
{Who} put it like this: "{said}"
I can only say: {said}
"{said}" That is what {who} said, too.
My note from that day reads: "{said}"
I told a {any_trade} about it in one sentence: "{said}" """)
CLOSINGS = sentences("""
Perhaps others see it differently.
I thought that you should know.
I hope that this helps somebody.
This is only my opinion, of course.
[{name}|A reader] from {town}
Written on a {day}, [with a cup of tea|after a long walk|in the train].""")
OPENINGS = {
    "any": sentences("""
I will be brief.
{who} had recommended it to me.
I had read so much about it that I was curious.
This is my honest opinion.
Where shall I begin?
First the facts.
Here is what it was like for us.
I am a {any_trade} from {any_place} and [not easy to please|easily pleased|new to such things].
[It was|This was] in {month}, on a [rainy|windy|sunny|cold|foggy] {day}.
{Who} and I do not often agree, but this time we did.
A {any_trade} I know told me about it over {any_food}.
I had saved for {few} months for this.
I have put off writing this since {month}.
My expectations were [high|low|modest], I admit it.
I found it by chance, while I was looking for a {any_object}.
A {any_passer} in {any_place} told {who} about it.
[Last {day}|In {month}|A week ago|Not long ago] it was time at last."""),
    "inn": sentences("""
We stayed for {few} nights in {month}.
I spent a weekend there with {who}.
On our way to the coast we stopped at this {noun}."""),
    "restaurant": sentences("""
On {day} evening I went there with {who}.
It was {who}'s birthday, and we had booked a table for {few}.
We were hungry and went in by chance."""),
    "cafe": sentences("""
I often pass this {noun}, and last {day} I went in.
I met {who} there for a chat.
We fled from the rain into this {noun}."""),
    "bakery": sentences("""
I moved to {town} in {month} and was looking for a good {noun}.
I had heard a lot about this {noun}.
Every {day} I buy our bread here."""),
    "shop": sentences("""
I needed [a lamp|some paint|a present|a new broom] and went in.
Last {day} I was there with {who}.
It is the only {noun} in our part of {town}."""),
    "bicycle": sentences("""
I ride {few} miles to work every day.
I bought this {noun} in {month}.
It was to be a present for {who}."""),
    "kettle": sentences("""
My old one had given up after {few} years.
I was given this {noun} for Christmas.
We bought it for our little kitchen."""),
    "shoes": sentences("""
I walk a lot, in all kinds of weather.
I bought a pair in {month} for a long hike.
{who} wanted a pair, so we ordered them."""),
    "phone": sentences("""
I have had this {noun} for {few} weeks.
I am not good with technology.
My old mobile had fallen into the [sink|river|soup], so I needed a new one."""),
    "toy": sentences("""
We bought it for our [daughter|son|grandson|niece], who is {few}.
It was a birthday present.
Our two children wanted nothing else."""),
    "armchair": sentences("""
I had been looking for a new one for {few} months.
We have just moved and needed one.
I sit a great deal, for I am a {any_trade}."""),
    "book": sentences("""
I read this {noun} on the train.
Our book club chose this {noun} for {month}.
I borrowed it from {who}."""),
    "film": sentences("""
I saw it on {day} with {who}.
Everybody was talking about this {noun}.
It was raining, so we went to the cinema."""),
    "concert": sentences("""
For {any_object}, {any_object} and voice: The {any_colour} {any_garment}, The {any_creature} of {any_place}, and more.
The singer, a {any_nature} {any_trade} in {any_colour}, wept real tears.
We had been looking forward to it since {month}.
{who} had a spare ticket.
It was the first concert I had been to for {few} years."""),
    "museum": sentences("""
We went there with {few} children on a wet {day}.
I had an hour to spare in {town}.
{who} wanted to see it."""),
    "dish": sentences("""
Everybody in {town} told me to try it.
I ordered it on {day}.
It stood on the board by the door, so I took it."""),
    "train": sentences("""
Seen from the window: a {any_landmark}, a {any_creature}, {few} {any_plant}s, and a {any_passer} with a {any_object}.
From {any_place} by way of {any_place} to {any_place}, with {any_food} on our knees.
I took it on {day} with {few} bags.
I travel this way every week.
We had booked in {month}."""),
    "hairdresser": sentences("""
{any_colour}, {any_colour} or {any_colour}? The {any_passer} beside me took all three.
A {any_trade}, a {any_passer} and a {any_nature} {any_creature} in a cage were waiting too.
I had an appointment on {day} at {few}.
I wanted something new for the summer.
My usual hairdresser was ill, so I went there."""),
    "course": sentences("""
A {any_trade}, a {any_passer}, {who} and I: {any_nature}, {any_nature}, {any_nature} and late.
We were to bring a {any_object}, a {any_garment} and {any_food}.
I have taken part since {month}.
I signed up together with {who}.
There were {few} of us, all beginners."""),
    "delivery": sentences("""
I ordered on {day} for the first time.
We have used it since {month}.
I had to send [a cake|a lamp|some books] to {who}."""),
}
