"""Beginnings and in-between scenes of the stories: who the hero is, the weather, what a place or a mood is like.

Patterns of `grammar.expand`, one to a line; which of them may come where is decided in `stories.py` from the story's
 state.
"""

from __future__ import annotations

from llmcore.corpus.world.lexicon import sentences

INTRODUCTIONS = {
    "child": sentences("""
{N} was a {nature} {girl} of {age} who lived [with {his} {parent}|above a {any_trade}'s shop|in a house with a green
 door] in {town}.
In {town} there lived a {nature} {girl}[ called {N}| by the name of {N}], who was [nearly|just] {age}.
{N} was {age} years old, {nature}, and [always a little late|the smallest in the class|the best whistler in the
 street].
There was once a {girl} in {town}[ whose name was {N}|, and the name was {N}]. Everyone said that {he} was too
 {nature}.
When this happened, {N} was {age} and lived with {his} {parent} near {town}.
A {nature} {girl} like {N} was not easy to find, not even in {town}.
{N} lived in the last house of {town}, where the [road|tram line|river] ends and the fields begin.
Everybody in {town} knew {N}, the {nature} {girl} with the [{any_colour} cap|scabby knees|gap in {his} teeth|loud
 laugh].
The youngest of {few} children, {N} was {nature}, and [seldom alone|never heard when somebody called].
{his} name was {N}, but in {town} they only called {him} the {girl} with the {any_colour} [boots|bicycle|coat]."""),
    "adult": sentences("""
{N} was a {trade} in {town}, {nature} and [not rich|no longer quite young|known for {his} bad jokes].
In {town}, [next to the {landmark}|in the street behind the {landmark}|not far from the {landmark}], lived a {trade}
 called {N}.
For {few} years {N} had worked as a {trade} in {town}, and in all that time hardly anything had happened.
Of all the people in {town}, {N} was the most {nature}.
A {trade} gets up early, and {N}, who was a {trade} in {town}, [hated|loved] it.
When {N} was young and earned {his} bread as a {trade}, the following happened.
{N} had come to {town} with a bag and {few} coins, and had become a {trade} there.
People in {town} took their worries to the priest and their news to {N}, the {trade}."""),
    "child_I": sentences("""
When I was {age}, I lived with my {parent} in {town}.
My name is {name}, and this happened to me in {town} when I was {age}.
I was {age} at the time, and [{nature}|rather {nature}|far too {nature}, as my {parent} said].
People sometimes ask me what I was like as a child. {nature}, I say, and then I tell them this story.
I grew up in {town}, in a house with a {any_colour} door. One thing from that time I have never told anybody.
My {parent} says that I invent things. But this is true, and it happened in {town}.
I am {name}. I will tell it in order.
I had just turned {age} that {month}."""),
    "adult_I": sentences("""
In those days I was a {trade} in {town}.
I have been a {trade} for {few} years, and I could tell you a thing or two. I shall tell you this.
My name is {name}, and I am a {trade} by trade. What I tell here happened in {town}.
You may believe me or not. I was there, I was a {trade} in {town} then, and I saw it.
I was young, {nature} and in debt when I came to {town} as a {trade}."""),
}
WEATHER = sentences("""
It was a [grey|mild|bright|cold|windy|hot|still|clear] [day|morning|week] in {month}.
{month} had come, and with it [the rain|the first warm days|the fog|long evenings|short days|a cold wind].
The sky was [{any_colour} like an old plate|high and pale|as blue as ink|full of small clouds|the colour of milk].
Since {day} it had done nothing but [drizzle|blow from the east|thaw|get hotter].
It was one of those days on which [the washing dries in an hour|dogs sleep in the middle of the road|one can hear the
 trains from far away|everything sticks].
It was a {day}, and [it looked like rain|the sun shone in every puddle|there was dew on the spiders' webs|the fog
 would not lift].
The wind [smelled of apples|rattled the shutters|turned the weathercock round|blew hats along the street] that {day}.
Nobody in {town} could remember such a {month}.
[The first leaves were falling|The swallows were back|There was ice on the puddles|The lime trees were in flower]. It
 was {month}.""")
PLACES = {
    "home": sentences("""
The kettle [sang|hummed] on the stove, and the clock on the wall [ticked as if nothing were the matter|was slow, as
 always].
The stairs creaked at the third step, as they [always did|had done for a hundred years].
On the table stood [a bowl of apples|yesterday's flowers|half a loaf|a jug of milk], and a fly walked round it.
Through the wall one heard the neighbours [quarrel about the cat|practise the trombone|laugh].
Nobody had lit the lamp yet, and the corners of the room were already {any_colour}.
The curtains moved a little. [It was only the draught.|The window had never shut properly.]
In the kitchen there was still {any_food}, and {N} ate it standing up.
Above the sofa hung a picture of a ship that had [long since sunk|never existed]."""),
    "street": sentences("""
A cart [rattled|rumbled] over the cobbles, and the windows trembled.
At the corner the {any_trade} was [washing the steps|talking to the {any_trade}|feeding the pigeons].
Somebody on the second floor was beating a {any_colour} carpet.
Two dogs lay in the middle of the road, and the traffic, which was one bicycle, went round them.
Children had drawn [a ship|a hopscotch|a king with five legs] on the pavement in {any_colour} chalk.
The lamps were of cast iron, and each had a number. {N} always touched number nine.
A shop bell rang, a door slammed, and it was quiet once more.
Behind one of the windows somebody was singing, [a little out of tune|a little too fast|softly]."""),
    "market": sentences("""
"Plums, fresh plums!" shouted one. "Eels, living eels!" shouted another.
There were {few} kinds of [cheese|pears|sausage|beans], and each was supposed to be the best.
A woman was weighing out {any_colour} [beans|cherries|wool] and kept one finger on the scales.
Between the stalls ran a hen that [nobody had bought yet|seemed to know where it was going].
The {any_trade} was selling [brooms|baskets|buttons] at half price, as he did every week.
Under the tables lay cabbage leaves, straw and a sleeping child.
Someone was playing the barrel organ, always the same {few} notes.
A pyramid of oranges [began to roll|fell down], and people laughed and helped to pick them up."""),
    "wood": sentences("""
Needles lay so thick on the ground that one's steps made no sound.
A jay screamed, and then another, further off.
Between the trunks hung threads of light with midges dancing in them.
Everywhere stood mushrooms, {any_colour} ones and {any_colour} ones, and it was better not to touch either.
A branch [creaked|snapped|sprang back], although there was no wind.
There was a stone with moss on it that looked like [a sleeping bear|an armchair|an old man's head].
The further one went, the {any_colour}er the light became.
On a stump lay hazelnut shells, neatly in a row."""),
    "river": sentences("""
The water [gurgled|slapped] against the posts.
A {any_colour} leaf came floating by with a passenger, a beetle.
On the far bank somebody was washing a horse.
The reeds whispered, and a fish jumped, and the rings went out and out.
The river was as {any_colour} as [tea|a bottle|old iron] that day.
A barge glided past with washing on the line, and a dog barked at everything on land.
Flat stones lay there, just right for skipping. {N} managed {few}.
It smelled of mud and mint."""),
    "sea": sentences("""
The gulls [laughed|quarrelled] over a fish head.
Far out a sail stood still, no bigger than a fingernail.
There was salt on {his} lips, on {his} hands, and on everything.
The waves came in, each with a different handwriting.
A net hung over the rail, full of {any_colour} floats.
One wave in seven is bigger than the others, people say, and {N} counted them.
The horizon was a line drawn with a ruler.
Something splashed. When they looked, there was only the ring."""),
    "farm": sentences("""
The hens walked about like [aunts|ladies at a sale].
In the yard stood a cart without a wheel and, a little way off, a wheel without a cart.
The cows looked over the gate and chewed and had no opinion.
Swallows shot in and out through the hole above the stable door.
A {any_colour} cat lay on the dung heap, because it was warm there.
The pump had to be talked to before it gave water.
Somewhere an axe was going, always two strokes and a rest.
The barn smelled of summer, even now."""),
    "inn": sentences("""
Wet coats hung on every hook and dripped.
At the round table four men were playing cards and had been since {month}.
There was {any_food} on the menu, and nothing else.
The landlord wiped a glass that had been clean for a long time.
A log cracked in the fireplace, and sparks flew up.
Over the bar hung a stuffed pike wearing a {any_colour} hat.
Someone upstairs was singing in a foreign language.
The door opened, the cold came in, and behind it came the {any_trade}."""),
    "garden": sentences("""
A {any_colour} butterfly could not decide between two flowers.
Under the pear tree lay the fallen fruit, and the wasps held a meeting.
The beans had reached the top of their poles and did not know what to do next.
A spade stuck in the earth, and on the handle sat a robin.
Somebody had forgotten a {any_colour} watering can in the middle of the path.
It hummed, it buzzed, it rustled, and yet one would have said that it was quiet.
The gooseberries were still hard. {N} tried one all the same.
Snails had written something silver on the wall."""),
    "hill": sentences("""
From up there one could see {few} villages, and the smoke from every chimney.
The grass lay flat, as if somebody had combed it.
A kestrel hung in the air as though on a string.
Sheep bells clinked, now here, now there.
The path was steep and full of {any_colour} stones.
Down below the train crawled through the valley like a caterpillar.
One could lean against the wind up there, and {N} did.
A stone came loose and bounced down, a long way."""),
    "school": sentences("""
On the blackboard still stood yesterday's sums, and one of them was wrong.
The map on the wall had a hole just where {town} should have been.
It smelled of chalk, floor polish and {few} kinds of sandwich.
In the last row somebody threw a paper dart.
Through the high windows one saw nothing but sky and one {any_colour} chimney.
The bell was a minute late, as it was every day.
In a glass case sat a stuffed owl with only one eye.
Thirty coats hung in the corridor, and thirty caps."""),
    "shop": sentences("""
The shelves reached up to the ceiling, and the ladder had a squeaky wheel.
A bell on a spring jumped whenever somebody came in.
In the drawers lay nails, sorted by size, and buttons, sorted by nobody.
There was a {any_colour} cat in the window, which was not for sale.
Shavings lay under the bench in {any_colour} curls.
The till was older than the owner and got stuck at nine.
A customer wanted half a yard of {any_colour} ribbon, and then a quarter after all.
On the counter stood a jar of sweets, and the lid was never quite closed."""),
    "road": sentences("""
The road went straight on as far as one could see, and then a little further.
A milestone leant to one side, and one could read only the number {few}.
Poplars stood to the left and right, as if they were waiting for a parade.
A cart with {any_colour} wheels overtook {him}, and the dust hung in the air for a long time.
By the wayside sat the {any_trade} with one shoe off, looking for the pebble.
The signpost pointed to {town} with one arm, and with the other to the sky.
There were puddles shaped like countries.
Whoever walks alone, {N} found, walks faster than he means to."""),
}
MOODS = {
    "glad": sentences("""
{N} could have [hugged the whole world|danced on the table|sung out loud].
Something in {his} chest was as light as a feather.
It was hard not to grin.
{He} hummed without noticing it.
{He} felt warm right down to {his} toes."""),
    "sad": sentences("""
{N} swallowed, but the lump in {his} throat stayed where it was.
{He} pressed {his} forehead against something cold.
Everything looked {any_colour} and far away.
{He} did not want to talk about it.
A tear ran down beside {his} nose, and {he} let it run."""),
    "afraid": sentences("""
{his} heart was beating up in {his} ears.
{N} held {his} breath and counted to {few}.
{his} knees were as soft as butter.
"I am not afraid," {he} told {himself}, three times, and it did not help.
Cold ran down {his} back."""),
    "angry": sentences("""
{N} clenched {his} fists in {his} pockets.
{his} ears were hot.
{He} would have liked to slam a door, but there was none.
{He} said a word that one does not say.
It took {him} a long time to breathe quietly again."""),
    "curious": sentences("""
{N} had a hundred questions and nobody to ask.
It left {him} no peace.
What could be behind it? {He} had to know.
{He} leaned forward so as not to miss anything.
{his} fingers itched."""),
    "tired": sentences("""
{N} yawned until {his} jaw cracked.
{his} arms were as heavy as lead.
{He} could have slept standing up, like a horse.
Only a little more, {he} thought, and then a little more again.
{his} back ached in places that {he} had never noticed before."""),
    "proud": sentences("""
{N} felt at least {few} inches taller.
{He} tried to look as if it were nothing.
If only {his} {parent} could see that!
{He} held {his} head so high that {he} almost tripped.
A person has such moments perhaps {few} times in a life."""),
    "worried": sentences("""
{N} chewed {his} lip.
What was to be done? {He} did not know.
{He} turned it over and over in {his} mind, like a stone that has no right side up.
The longer {he} thought, the worse it looked.
{his} stomach felt as if {he} had swallowed a clock."""),
    "calm": sentences("""
{N} took a deep breath.
For a while nobody said anything, and that was all right.
There was no hurry any more.
{He} sat still and let the time go by.
It was good to be just there and nowhere else."""),
}
TALK = {
    "glad": sentences("""
"I told you so," said {F}. "You told me the opposite," {N} said, and {they} laughed.
"Pinch me," {N} said. {F} did it gladly.
"Are we allowed to be this happy?" asked {F}. "Until supper," {N} said."""),
    "worried": sentences("""
"Have you got a plan?" asked {F}. "Half of one," {N} said. "Good," said {F}, "I have got the other half."
"What would {E} do?" asked {F}. "Something clever," {N} said. "Then let us do that."
"It will be all right," said {F}. "How do you know?" "I don't," {fhe} said, "but it sounds better." """),
    "afraid": sentences("""
"Your teeth are chattering," said {F}. "Those are yours," {N} said.
"Don't look round," whispered {F}. Of course {they} both looked round.
"Hold my hand," said {F}, "not because of me. Because of you." """),
    "sad": sentences("""
"Do you want my [apple|handkerchief|last sweet]?" asked {F}. {N} shook {his} head, and then took it after all.
{F} sat down beside {him} and was silent, and that was exactly right.
"It won't be like this for ever," said {F}. "It feels like that," {N} said."""),
    "curious": sentences("""
"After you," said {F}. "No, after you," {N} said. In the end {they} went together.
"What do you think it is?" "I think," {N} said slowly, "that we are about to find out."
"Just one look," said {F}. "One look each," {N} said."""),
    "tired": sentences("""
"Are you asleep?" asked {F}. "Yes," {N} said.
"How much longer?" asked {F}. "You asked me that ten minutes ago." "And what did you say?" "Ten minutes."
"Switch," said {F}, and took {his} place without another word."""),
    "calm": sentences("""
"Well," said {F}. "Well," {N} said. With that everything was said.
"What are you thinking of?" asked {F}. "Of nothing," {N} said, "and of {any_food}."
"Tell me something," said {F}. So {N} told the story of the {wild} and the {small}, which {fhe} knew already."""),
    "proud": sentences("""
"Not bad," said {F}, and from {fhim} that meant a great deal.
"Don't let it go to your head," said {F}. "Too late," {N} said.
"Will you remember me when you are famous?" asked {F}. "Who are you again?" {N} asked."""),
    "angry": sentences("""
"Count to ten," said {F}. "I am at forty already," {N} said.
"Are you cross with me?" asked {F}. "Not with you," {N} said. "With everything."
"If you go on making that face," said {F}, "it will stay like that." """),
}
HELD = sentences("""
{He} held the {noun} tight the whole time.
{N} felt with {his} hand whether the {noun} was still there. It was.
{He} wrapped the {noun} in {his} handkerchief, so that nothing could happen to it.
The {noun} was heavier than it looked.""")
PASSAGES = sentences("""
[An hour|A while|Half a day] went by.
Then [for a long time nothing happened|everything went very fast|came what had to come].
What {N} did not know was how near it was.
It came differently, as it mostly does.
And that was not all.
Nobody could have guessed what would come next.
One thing led to another.
It is easy to tell, but it took its time.
So far, so good.
At first {he} did not think anything of it.""")
TWISTS = sentences("""
But that was not quite the end.
There is one thing more to tell.
Now comes the strangest part.
And here is what nobody knew at the time.
There was only one snag.""")
MORALS = sentences("""
[And so|Since then] people in {town} say: {moral}
{his} {parent} summed it up: "{moral}"
What can one learn from it? {moral}
{moral}
The moral: {moral}""")
LETTERS = sentences("""
That [evening|same night|Sunday] {N} wrote a letter:
A few days later {he} sat down and wrote:
{N} had [plenty|a lot|something] to write home about:
There is a letter that tells the rest:""")
LETTER_BODIES = sentences("""
You will not believe what has happened here. {told} [Write soon|Come and visit us] and tell me how your
 [knee|cough|garden|cat] is.
I hope that you are well. {told} It is [late|cold|quiet] now and the candle is nearly out.
It has been {few} weeks since my last letter, and a lot has happened. {told} I think of you whenever I see [a
 ship|snow|cherries|the moon].
Thank you for the [socks|stamps|cake]! {told} There, now you know it all. Don't tell anybody yet.
Today I have news. {told} All the others send their love, even {pet} the {animal}.""")
SHORT = sentences("""
That is the whole story.
It is a short story, but a true one.
More than that nobody knows.
Those who were there still talk about it.""")

FRIENDS = sentences("""
{his} best friend was {F}, who could [walk on {fhis} hands|whistle with two fingers|do sums in {fhis} head|imitate
 every bird].
{F}, from the {any_trade}'s family, was {his} best friend.
Where {N} was, {F} was usually not far away.
{F} lived next door, and the fence between the two gardens had had a hole for years.
{N} had one good friend, {F}, and that was enough.
{F} was more {any_nature} than {N}, and a head taller.""")
AGAIN = sentences("""
But the year was not over yet.
That was [in {month}|last spring|the first thing]. The second thing happened [in {month}|not long after|{few} weeks
 later].
One would think that this was enough for one life. It was not.
Hardly had all that been forgotten when [the next thing came|it began again].
There is another such story, which is told even more often.
After that, {N} had peace for exactly {few} days.""")
NOTES = sentences("""
How are you? Here it is [cold|warm|raining|all the same as ever]. {told}
Only a short note today. {told}
I promised to write, and here I am. {told}
Guess what! {told}
This [week|morning|Sunday] I finally have time to write. {told}
You asked me what is new in {town}. {told}
My {parent} says that I should write to you. {told}""")
NOTE_ENDS = sentences("""
What would you have done?
Tell me what you think of it.
I can hardly wait to see you in {month}.
Please send me [a drawing|a photograph|your recipe for {any_food}|the book you promised].
Give [your brother|the dog|Aunt {aunt}|everyone] a kiss from me.
I must stop now, the [soup is boiling over|post goes at five|lamp is going out|bell is ringing].
Next time it is your turn to write.
PS: {pet} the {animal} is well and eats everything.""")
NOTE_FRAMES = {
    "object": sentences("""
Could you lend me your {word} for [a week|the feast|{few} days]?
I have drawn you a {word}, but it looks more like a {any_colour} [pig|potato|boot].
On {day} I bought a {word} at the market, quite cheap.
Do you remember the {word} in our old kitchen? I found it again."""),
    "creature": sentences("""
Yesterday a {word} sat on our window sill and looked in.
There is a {word} in our [shed|cellar|garden] now, and nobody minds."""),
    "plant": sentences("""
Our {word} is in flower already.
We have planted a {word} where the old fence was."""),
    "garment": sentences("""
I am wearing the {word} that you sent me.
My {parent} is making me a {any_colour} {word} for the winter."""),
    "passer": sentences("""
A {word} has moved in next door.
When I grow up I shall be a {word}, or else a {any_trade}."""),
    "smell": sentences("""
The house smells of {word} from top to bottom.
It smells of {word} here, which always makes me think of you."""),
}
