"""The plots that `stories.py` tells, as plain text: sub-events in order, each with several wordings and its effect.

A plot begins with `= name kind place` (kind: `child`, `adult` or `own`, where the first event introduces the hero).
`>` opens an event, `?` one that a short telling leaves out; the words before the colon say what is true after it: a
mood, a place, `+` or `-` (the friend is there or not), `has` or `lost` (who holds the thing). Alternatives are
separated by `||`. `N` is the hero (`I` in a first-person telling), `F` the friend, `E` an elder. The last lines give
the good end, the bad end, a twist, the moral, what a letter tells, and titles.
"""

from __future__ import annotations

import dataclasses
import functools

PLOTS_AT_HOME = """
= lost-thing child home
title: The Lost {Noun} || Where Is the {Noun}? || {Name} Looks Everywhere
> sad home lost: One morning {N} reached for {his} {thing} and [touched nothing but the empty shelf|found only a ring
  of dust]. {He} searched under the bed, behind the [stove|door|curtain] and even in the [flour bin|coal box|laundry
  basket]. || Nobody in the house knew where the {noun} was. It had always hung on a nail by the door, a {thing} that
  {his} {parent} had given {him}, and now [the nail was bare|there was nothing there but the nail].
? worried +: {F} came by and sat down on the step. "Think back," {fhe} said. "Where did you have it last?" || "When
  did you see it last?" asked {F}. {N} closed {his} eyes and tried to remember every step of the day before.
> curious street: {They} went back over yesterday, step by step: first [the pump|the post office|the cobbler's], then
  [the orchard|the churchyard wall|the duck pond], then the long way home. || So {they} walked the same road as the
  day before, with {their} eyes on the ground, and asked everyone {they} met.
> curious: At the [corner|crossroads] {they} met {E}, who [scratched {ehis} chin|put down {ehis} basket]. "A {noun}? I
  saw something shine near the old {landmark}," {ehe} said. || {E} had heard a rattle near the old {landmark}, but had
  not stopped to look.
> glad street has: And there it lay, half hidden in the [nettles|long grass|dead leaves]. A hole in {his} coat pocket
  told the rest of the story. || {N} knelt down and felt between the stones. {his} fingers closed round something
  cold: it was the {noun}, wet with dew but not [broken|scratched].
good: Before supper {his} {parent} [sewed up the pocket|mended the pocket with strong thread], and the {noun} went
  back to its old place. || From that day on {N} [tied the {noun} to a string|looked into {his} pockets every
  evening].
bad: But when {N} turned it over, it was [bent and split|broken in two], and nobody in {town} could mend it. {He} kept
  the pieces in a box.
twist: Only later did {N} notice that the {noun} was not {hers} at all. {Hers} had been in the other coat all the time.
moral: Look first where you last were, and look calmly. || What we lose is often nearer than our fears.
told: I lost my {thing} and found it again by the old {landmark}. There was a hole in my pocket, nothing more.

= promise child home
title: A Promise to {F} || The Promise || {Name} Forgets
> glad home: {N} had promised {F} to [feed {fhis} rabbits|water {fhis} tomatoes|look after {fhis} canary] while {fhe}
  was away for {few} days. "You can trust me," {N} said. || "I will come every single morning," {N} said, and {F} gave
  {him} the key to the shed and went off [to an uncle in the hills|to visit a cousin] for {few} days.
> glad street: On the first day {N} went early and did everything well. On the second day there was [a fair|a puppet
  show|a circus] in the square, and {he} forgot. || Two mornings went by as they should. Then [the circus came|a
  puppet theatre came|a band came], and {N} thought of nothing else from breakfast till night.
> worried home: In bed that night {he} sat up straight. The key! It still [hung on its hook|lay in {his} shoe]. ||
  Only when the lamp was out did {N} remember. {his} stomach turned cold, and {he} could not sleep.
> afraid garden: At first light {N} ran all the way to the shed. [The water dish was dry|The bowl was empty], and
  everything looked weak and thirsty. || {He} was out of the house before the birds. What {he} saw behind the shed
  door made {him} ashamed: no food, no water, not a sound.
? worried: {E} [was passing by|looked over the fence]. "Crying helps nobody," {ehe} said. "Fetch water. Then stay." ||
  {N} asked {E} what to do. "Small sips, many times," {ehe} answered, "and do not go away."
> tired: So {N} stayed the whole day, with a cup and a spoon, and did not once [look at the road|think of the fair].
  || All day long {he} carried water, cleaned the shed and waited.
> worried +: When {F} came home, {N} told {fhim} the truth at once. "I forgot," {he} said. "I am sorry." || "I broke
  my promise," {N} said before {F} had even put down {fhis} bag, "and then I tried to mend it."
good: {F} was quiet for a while. Then {fhe} [held out {fhis} hand|nodded]. "They are alive, and you told me yourself.
  Next time I shall ask you again." || {F} looked into the shed, and then {fhe} laughed. All was well in there. "You
  are honest, {name}. That is worth more than a good memory."
bad: But {F} took the key out of {his} hand without a word. It was a whole [winter|summer] before {they} spoke again.
  || It was too late. {F} did not shout. {fhe} only said, "I shall ask somebody else," and that was worse.
twist: "I forgot something too," said {F}, and pulled out a note. On it stood, in {fhis} own writing: tell {name} that
  {fhis} aunt feeds them as well.
moral: A promise is easy to give and heavy to carry. || Who breaks a promise must be the first to say so.
told: I promised {F} something and forgot it for a day. I told {fhim} myself, and it was the right thing to do.

= broken-window child street
title: The Broken Window || Who Threw the Ball?
> glad +: {F} and {N} were playing [ball|catch] behind the [bakery|town hall|chapel]. "Throw it higher!" {F} called.
  || It was {F} who had brought the ball, a hard one made of [leather|old rope]. {They} kicked it [up and down the
  lane|against the wall].
> afraid: {N} threw with all {his} strength. There was a crash, and then [the tinkle of glass|a terrible silence]. ||
  The ball flew over {F}, over the [fence|hedge|cart], and straight through a window.
> afraid: "Run!" whispered {F}, and {fhe} was already at the corner. {N} wanted to run too, but {his} feet did not
  move. || {F} pulled {him} by the sleeve. "Nobody saw us. Come on!"
? worried -: {They} hid behind a [water barrel|hay cart]. Through a crack {N} saw how {E} [swept up the
  splinters|picked up the pieces] alone. || That night {N} dreamt of glass. In the morning {he} could not eat {his}
  {breakfast}.
> worried shop: At last {N} went up to the door and knocked. "It was me," {he} said when {E} opened. "I threw the
  ball, and I will pay for it." || {N} took all {his} money out of the [tin|jar] and carried it to {E}. It was not
  much.
> calm shop: {E} counted the coins and gave half of them back. "The rest you can work for. Can you [sweep|stack
  wood|peel potatoes]?" || "Money is only money," {ehe} said. "But you came. Be here on Saturday, and bring an apron."
good: {N} worked there for three Saturdays, and on the third {F} came too, with a broom over {fhis} shoulder. || The
  new window was clearer than the old one. {N} had [put in the putty|held the glass] with {his} own hands.
bad: {F} never came to help. {They} still nodded to each other in the street, but {they} did not play ball any more.
  || Yet the whole street had heard of it, and for a long time nobody let {N} bring a ball.
twist: "To tell you the truth," said {E}, "I had wanted a new window for years. But I could not find a reason."
moral: Running away takes a minute, and being ashamed takes much longer. || It is braver to knock than to run.
told: I broke a window with a ball. I was afraid, but I knocked and said that it was me.

= birthday child home
title: The Worst Birthday || Nobody Remembered || The Surprise
> sad home: On the morning of {his} birthday {N} came down the stairs, and nobody said a word. {his} {parent} was
  [stirring the porridge|reading the paper] as on any other day. || No cake, no candle, no song. {N} looked round the
  kitchen twice, but there was not one single present.
> sad street: "Go and buy [a pound of salt|some thread|a bar of soap]," said {his} {parent}, "and take your time." ||
  {N} was sent out with a basket and a long list.
? sad +: On the way {he} met {F}, who [turned red|hid something behind {fhis} back] and said {fhe} had no time. || {F}
  was standing at the corner with a large bag. When {fhe} saw {N}, {fhe} ran away.
> angry market: "They have all forgotten me," {N} thought, and kicked a stone down the whole length of the street. ||
  In the shop {E} served everybody else first and talked about nothing but [turnips|the price of eggs|rheumatism].
> worried home: When {he} came back, the house was dark and the door stood open. "Hello?" {he} called. Nobody
  answered. || The curtains were drawn. Something [rustled|giggled] behind the sofa.
> glad home +: Then twenty voices shouted at once, and the lamps went on. There were [paper stars|ribbons|lanterns] in
  every corner, and in the middle stood {F} with a cake as big as a wheel. || "Happy birthday!" {F} jumped out of the
  cupboard, {his} {parent} came from behind the door, and half of the street was on the stairs.
good: "Did you really think we forgot?" asked {his} {parent}. {N} shook {his} head, and that was the only lie {he}
  told that day. || They ate and danced until the candles burned down. The best present was {a_thing} from {F},
  wrapped in [a page of old music|blue paper].
bad: Only the cake did not live to be cut. The [dog|goat|cat] had found it first, and by evening it was very ill. ||
  {N} had been so angry all day that {he} began to cry, and then it was hard to stop.
twist: The funniest thing was that they all had the wrong day. {his} birthday was tomorrow.
moral: Do not be angry before you know the whole story.
told: I thought that everybody had forgotten my birthday. In truth they were all hiding behind the sofa.

= attic-noise child home
title: The Noise in the Attic || Something Up There
> afraid home: It began in the night: tap, tap, scratch. The noise came from [the attic|above the ceiling], where
  nobody had been for years. || {N} woke because something was walking overhead. It took three steps, stopped, and
  took three more.
? afraid: "It is only the wind," said {his} {parent} at breakfast. But there had been no wind. || Nobody believed
  {him}. {his} {parent} said that old houses talk in their sleep.
> curious +: The next evening {F} came to stay. {They} took a [candle|lantern] and [a broom|an umbrella|a frying pan],
  and climbed the ladder. || "Are you afraid?" asked {F}. "No," {N} said, and held on to {fhis} sleeve.
> afraid: Under the roof stood [a broken cradle|trunks and hat boxes|a mirror with a crack]. In the far corner two
  round eyes shone like lamps. || The candle went out. Something soft brushed past {his} face.
> glad: "Oh, look," breathed {F}. It was an owl, white as flour, and beside her sat three [fluffy|grey] chicks with
  their beaks wide open. || {F} opened the shutter, and the moon came in. On a beam sat a mother owl with {few} young
  ones. They looked as frightened as {they} were.
good: {They} crept down again on tiptoe. After that, the tapping at night only made {him} smile. || In summer the
  young owls flew out over {town}, one after the other, and {N} knew each of them by name.
bad: But the next day the chimney sweep shut the window, and the owls did not come back. The attic has been silent
  since then.
twist: And yet, when the owls had long flown away, the tapping went on.
moral: What frightens us in the dark often looks friendly by daylight.
told: There was a ghost in our attic, and it turned out to be an owl with her young.

= snowed-in child home
title: Snowed In || Five Days of Snow || When the Snow Would Not Stop
> worried home: It snowed for two days without a break. On the third morning {N} opened the door and looked at a white
  wall. || Snow lay up to the window sill, and still it fell. The road to {town} was gone.
> worried: {his} {parent} counted what was left in the pantry: half a loaf, [six onions|a few potatoes], a [piece of
  bacon|jar of honey] and a sack of beans. || There was wood for four days and bread for two. {his} {parent} said
  nothing, and {N} understood.
? calm: In the evenings they sat close to the stove and told stories, and the [cat|old dog] slept on everybody's feet.
  || They played cards, mended stockings and learnt songs with a great many verses.
> worried: On the fourth day {N} noticed that no smoke came from the chimney of {E}. || "{E} has no wood," {N} said
  suddenly. "Look, there is no smoke."
> tired street: So {he} tied boards under {his} boots and dragged a sledge with logs across the white garden. Each
  step took a minute. || They dug a path, {his} {parent} in front and {N} behind, and it took the whole morning to go
  from one door to the other.
> glad: {E} sat in bed with [three coats|a hat] on. "I thought nobody would come," {ehe} said. In {ehis} cellar,
  though, there were shelves and shelves of food. || Behind the door it was as cold as outside. But {E} had flour, ham
  and [plum jam|pickled cabbage], and could not light the oven to cook it.
good: So they all lived together, with the wood of one house and the flour of the other, until the thaw. || When the
  first sleigh got through, the men found no hungry people. They found a party.
bad: {E} caught a fever, and was never quite well again after that winter.
twist: When the snow melted, they saw that the path, dug with so much trouble, went three times round the same tree.
moral: Two who share have more than two who save.
told: We were snowed in for days. We had the wood and {E} had the flour, and so we were all warm and full.
"""

PLOTS_IN_TOWN = """
= market-bargain child market
title: A Good Bargain || The Price of a {Animal} || {Name} Goes to Market
> glad market: On market day {N} was sent to sell [a basket of eggs|two jars of honey|a round cheese] and to bring
  home [a sack of flour|a new kettle|strong rope]. || "Get a good price, and don't talk to strangers," said {his}
  {parent}, and {N} set off for the market with the cart.
> curious: A [thin|smiling|red-faced] man at the corner stepped in front of {him}. "Why sell for copper? Take this
  {thing}! It brings luck." || Between the fish stall and the well sat a man on a barrel, and on his knee lay a
  {thing}. "This," he said, "is no ordinary {noun}."
> curious: "What does it do?" {N} asked. The man looked left and right. "It tells you when someone is lying." || The
  man wanted [everything in the cart|all that {he} had brought]. "Cheap," he said, "for what it can do."
? worried +: {F} shook {fhis} head. "Ask him to show you first." || {F}, who sold radishes two stalls away, [coughed
  loudly|made a face behind the man's back].
> curious: {N} thought it over. "Good," {he} said, "then let us try it. Say that it is a real one, and I will see what
  it does." || "If it is so lucky," {N} asked slowly, "why are you sitting on a barrel in the [rain|wind] and selling
  it?"
> glad: The man opened his mouth and shut it again. All the people at the stalls began to laugh. || First the man
  turned red, and then he packed up and was gone.
good: {N} sold everything to {E} at an honest price and drove home with more than {he} had hoped for. || {E} had heard
  it all. "Someone so clever should not sell too cheap," {ehe} said, and paid two coins more.
bad: But while they all laughed, somebody had cut the string of {his} purse. || By then the market was over, the
  buyers had gone, and {N} had to take everything home again.
twist: The man had left the {noun} behind on the barrel. That night, when {N} told a small lie, it began to hum.
moral: When a thing sounds too good, ask why it is for sale.
told: A man at the market tried to sell me a lucky {noun}, and I asked him why he needed money if it was so lucky.

= wrong-parcel any street
title: The Wrong Parcel || A Parcel for Somebody Else
> curious home: The postwoman brought a parcel [as long as an arm|tied with green string|full of stamps]. {N} had cut
  the string before {he} saw that the name on it was not {hers}. || A parcel stood on the step. {N} was waiting for
  [boots|a book|seeds] and tore it open at once, and only then read the address.
> curious: In it, under a lot of straw, lay {a_thing} and a card: "For your seventieth birthday. Forgive me. Your
  brother." || Inside was {a_thing} with a short letter. "I have kept it for thirty years," it said, "and it was
  always yours."
? worried +: "We could keep it," said {F}. Then {fhe} read the card as well and was silent. || "Whose is it?" asked
  {F}. The rain had washed half of the name away.
> curious street: {They} asked at the post office, at the [mill|chemist's|tavern] and at the school. Nobody knew the
  street, for the street had been [renamed|pulled down] long ago. || {N} carried the parcel from door to door. At the
  ninth a girl said, "Try the house behind the gasworks."
> calm home: An old woman with a stick opened the door. She read the card three times and had to sit down. || There
  lived {E}, quite alone. {ehe} did not touch the {noun}. {ehe} only looked at the handwriting.
> glad: "We quarrelled about this when we were young," came the answer at last. "What fools we were!" || "I thought
  that he was dead," said the quiet voice. "And now he writes, and it comes to the wrong house."
good: {N} fetched paper and ink, and that same evening an answer went off to the brother. || In spring the brother
  came himself, by train, and {N} was asked to tea.
bad: The answer came back after a month. On it stood one word: moved. || But the brother's own address was not on the
  parcel, and nobody ever found it.
twist: {his} own parcel had meanwhile gone to that very house, and lay there on the table.
moral: A present that comes late is still a present.
told: I opened a parcel that was not for me, and by taking it to the right house I brought a brother and a sister
  together.

= apprentice own shop
title: The Apprentice's Mistake || Too Much Salt || The Day the Master Was Away
> proud shop: {N} was an apprentice in {town} with a master [baker|dyer|clockmaker], and after {few} months {he}
  believed that {he} knew it all. || For {few} months {N} had swept the workshop of an old [dyer|glover|clockmaker] in {town}
  and watched. "When may I do it alone?" {he} asked every day.
> proud: One Friday the master had to go to [a funeral|the court|the dentist]. "Touch nothing but the broom," were the
  last words. || "Today I must go away," said the master. "Open for the customers, but begin nothing new."
> curious: The door had hardly closed when a [coach|rider] stopped outside. A fine lady needed [twelve of the best|the
  work] by evening. || Soon the biggest order of the year came in. {N} thought of the broom. Then {he} thought of
  {his} name on the sign.
> afraid: {He} set to work. Everything went well, up to the moment when {he} took the wrong jar. It
  [hissed|swelled|turned blue]. It did not stop. || Half an hour later it ran over the edge of the pot, off the table
  and under the door.
? worried +: {F} put {fhis} head in at the window. "Is that supposed to look so?" {fhe} asked. || {F} came with two
  buckets and did not ask a single question.
> worried: When the master came back, {N} was sitting on the step, covered from head to foot. "It was not an
  accident," {he} said. "I wanted to show you what I can do." || {N} had scrubbed until {his} hands were raw, yet it
  could be seen at once. {He} told it from the beginning, and left nothing out.
good: The master [sniffed|tasted|held it to the light]. "Hm. It is wrong. But how did you get this colour?" It became
  the best-known thing in the shop. || "I did just the same at your age," the master said, "only I blamed the cat."
  From then on they did each new thing together.
bad: The lady never came again, and the master did not laugh. {N} swept for another year. || The master pointed to the
  door. {N} had to look for another trade.
twist: The fine lady, it came out, was the master's own sister. He had sent her himself to see what {N} would do.
moral: A master is someone who has made every mistake once. || Learn to wait before you learn to shine.
told: I was told to touch nothing but the broom, and I touched everything. I have never scrubbed so much in my life.

= inn-stranger adult inn
title: The Stranger at the Inn || Room Seven || A Guest without Luggage
> curious inn: {N} worked at the inn [by the bridge|at the crossroads|above the harbour]. One wet night a stranger
  came in with no bag, and paid for {few} days in advance. || Late one evening somebody knocked at the door of the inn
  where {N} carried plates. The man outside had good shoes and no hat.
> curious: He took the room above the yard, ate [soup|eggs] three times a day and never spoke. At night a light moved
  behind his curtain. || Each morning he walked up to the old {landmark}, counted something on his fingers and came
  back.
? afraid +: "A thief," {F} whispered over the dishes. "A spy," the cook said. || "Nobody counts like that for fun,"
  said {F}, who had followed him as far as the gate.
> afraid: One evening {N} brought up hot water, and the door was not quite shut. On the bed lay [plans|papers] of the
  whole town, with a red cross upon the inn. || {N} saw it through the crack: ropes, candles, a hammer, and a map full
  of red crosses.
> angry: {N} stepped in. "What do you want here?" {he} asked, louder than {he} had meant to. || "Put your hands where
  I can see them," said {N}, and held up the jug like a club.
> calm linked: The stranger began to laugh. "I was born in this house," he said. "My father hid a box here, and I
  cannot find it." || He turned pale. "I am looking for my sister," he said. "They told me that she had once worked in
  this kitchen."
good linked: They searched together. It was under the third stair, [a small tin box with letters|full of old
  photographs], and it was worth no money at all. The stranger wept over it. || By the next night the whole house was
  helping, and before the week was over he had found what he came for.
bad: The next morning he was gone, and so was [the silver from the dining room|the landlord's horse]. Nothing of what
  he said had been true.
twist: When he left, {N} read the name in the guest book. It was {his} own surname, letter for letter.
moral: A closed mouth makes others talk. || Ask before you accuse.
told: A stranger lived in our inn, and we took him for a thief until I asked him what he wanted.

= baking-contest any market
title: The Cake Contest || First Prize || The Burnt Cake
> proud market: Once a year, on the [last|first] Sunday of [May|August|September], the best cake in {town} won a
  [ham|silver spoon|goose]. This time {N} had put down {his} name. || A notice hung at the town hall: "Great cake
  contest. Everybody may take part." {N} read it twice and ran home.
> proud home: For a week {he} tried out [plums with cinnamon|poppy seed|lemon and almond|nuts and honey], and {his}
  family had cake morning, noon and night. || {He} had {his} grandmother's recipe, in which every second word was
  missing.
> worried: On the great day {he} put the cake into the oven at seven. Then {F}'s [dog got loose|bicycle chain broke],
  and {N} ran to help. || It rose beautifully. "Now for a little nap," {N} thought.
> sad: A smell of burning filled the house. The cake was black as a boot. || When {he} opened the oven, smoke rolled
  out. What lay in the tin looked like [a hat somebody had sat on|a piece of coal].
? worried +: "How long have we got?" asked {F}. "One hour." "And what is left in the house?" || {F} [tied on an
  apron|rolled up {fhis} sleeves]. "Then we will bake what we have," {fhe} said.
> tired: There was no more butter and no sugar. There were [apples|carrots|pears], stale bread, and a spoonful of
  honey. || Out of old bread, milk and apples they made something for which there was no name.
> proud market: It came to the table last, still hot, on a plate with a crack. The judges had eaten nineteen sweet
  cakes and looked green. || Next to towers of cream it looked poor. {E}, who was judge that year, took a very small
  bite.
good: Then {ehe} took a large one. "At last," said {E}, "something that tastes of something." || The plate was empty
  before the second judge had his turn, and so the first prize was clear.
bad: The prize went to the [mayor's wife|chemist], as it did every year. || {E} chewed for a long time. "Well," {ehe}
  said, "it is warm." It got the twentieth place of twenty.
twist: When they all asked for the recipe, {N} had to admit that nobody had written it down.
moral: With little and with haste one sometimes bakes the best bread. || It is not over until the oven is cold.
told: My cake burned, and with old bread and apples I made another one. You should have seen their faces!

= stopped-clock any street
title: The Day the Clock Stopped || Ten Past Four || Who Stopped the Clock?
> curious street: In the middle of the week the [church|town hall] clock of {town} stopped at ten past four. || The
  big clock had never been wrong. Then one day, at ten past four, it fell silent.
> worried: At once all was in disorder. The baker baked too late, the school let out too early, and the [mail
  coach|train] left without anyone in it. || Nobody knew when to eat. {E} stood in the street in {ehis} nightshirt and
  wished everyone a good evening, though it was noon.
? curious +: "Someone has to go up," said {F}. {They} looked at the tower. It had two hundred and twelve steps. || "I
  know where the key is kept," whispered {F}.
> tired: Up and up {they} climbed, past cobwebs, bells and sleeping bats. || The steps were so narrow that {N} had to
  go sideways, and they went on for ever.
> curious: Between the two largest wheels sat a bird on a nest made of [straw|hay and hairpins]. || In the works sat a
  [pigeon|jackdaw] on five speckled eggs. She stared at {him} and did not move.
> calm: {N} put out {his} hand and drew it back again. If the wheels turned, what would become of it? || "If we take
  it out, it dies," said {N}. "If we leave it, there will be no time."
good: So the mayor had a drummer walk through the streets each hour, until the young birds had flown. Nobody was late.
  || With {his} comb and a hair ribbon {N} built a little roof over it, and the wheels could turn again beside it.
bad: But the mayor was a man of order. He sent the sweep, and by four o'clock the clock was going. || With one jerk
  the works moved on, and {he} had to shut {his} eyes.
twist: When it was all over, they noticed that the clock had been a quarter of an hour slow for thirty years.
moral: Time can wait a little for something that is alive.
told: The great clock stood still because of a bird. I climbed all the way up to it.

= stolen-bread any market
title: Who Stole the Bread? || Six Missing Loaves || The Thief with Four Feet
> angry shop: Every night a loaf was missing from the bakery. "A thief!" cried the baker, and looked at each customer
  as though it were he. || It began with one roll. By Thursday {few} loaves had gone, and the whole town spoke of
  nothing else.
> sad: Soon they suspected the [tinker|rag-and-bone man|new boy], since he was poor and came from elsewhere. || People
  whispered about the man in the last house, who had five children and no work.
> angry: {N} did not believe it. "Has anyone seen him take it?" {he} asked. Nobody had. || It made {him} angry. {He}
  decided to find out for {himself}.
? curious +: {F} scattered flour across the bakery floor. "Now we shall see who comes," {fhe} said. || {F} brought a
  blanket and a bag of nuts, and {they} lay down to watch behind the counter.
> curious: At midnight something scraped at the cellar window. || Towards morning {he} heard it: a soft thud, a
  rustle, and the sound of chewing.
> glad: In the flour there were prints, but not of shoes. They were small, and there were four of them each time. ||
  {N} held up the lantern. In the circle of light stood [a badger|a fox|a stray dog] with a loaf across its mouth,
  quite as startled as {him}.
good: The baker [went pale|took off his cap] and carried a basket of cakes to the man he had wronged. Everyone saw it,
  and that was good. || In a hole behind the cellar they found what was left of the loaves. That Sunday the baker
  begged pardon in front of the church.
bad: It came too late. The man they had suspected had left in the night, and no one knew where he was.
twist: Of the seven loaves, the animal had taken only six. Where the seventh went, the baker's own son could have told
  them.
moral: Look for footprints before you look for somebody to blame.
told: Everyone thought that a poor man was stealing our bread, but it was an animal. I saw it with my own eyes.

= school-play child school
title: The School Play || The Tree Who Spoke || Forgotten Lines
> worried school: The school was putting on a play about [a dragon|a lost queen|the North Wind]. {N} wanted to be the
  hero, and was given the part of a tree. || When the parts were handed out, {N} got the tree. It had no lines at all.
> sad: "Someone has to be it," the teacher said. {N} stood at the back, arms out, week after week. || At home {he} did
  not tell them. "A big part," {he} said, "I am on the stage from the beginning to the end."
? calm +: {F} had the longest part. {They} learned it together every afternoon, one line each. || As {he} had nothing
  to do, {N} heard every word of the others until {he} knew the whole play by heart.
> afraid: On the evening itself the hall was full. {F} stepped forward, opened {fhis} mouth, and nothing came out. ||
  Then it happened. In the middle of the great speech {F} stopped dead. Somebody coughed.
> afraid: Without moving a branch, {N} whispered the next words. || {N} saw {fhis} knees tremble. So very softly the
  tree began to speak.
> proud: {F} picked up the thread and went on as though nothing had happened. || The audience thought that it was
  meant so: a tree that gave the hero advice.
good: Afterwards they clapped longest for the tree. || "From now on," said the teacher, "the tree has three lines."
  {F} hugged {him} so hard that leaves fell off.
bad: But the branch caught in the curtain, the curtain came down, and with it the whole castle. || Nobody noticed who
  had whispered. They gave {F} all the flowers.
twist: In the first row, the head of the real theatre wrote down a name in his notebook. It was not the hero's.
moral: There are no small parts.
told: I was only a tree in the play, but I knew all the lines, and that was a good thing.

= king-in-disguise adult market
title: The Man in the Grey Cloak || The Beggar's Coin || Soup for Three
> calm home: {N} was poor, and had one [pot of soup|loaf] for that day and none for the next. || There was hardly
  anything left in the cupboard when somebody knocked.
> calm: Outside stood a man in a grey cloak. "I have knocked at every house," he said, "and they all had something
  better to do." || An old man with a beard asked for a place by the fire. His hands were clean and soft, though his
  cloak had holes.
> worried: {N} looked at the pot. It would do for one, or for two who were not very hungry. "Come in," {he} said. ||
  "There isn't much," {N} said. "But what there is we can halve."
? glad +: Before they had sat down, {F} came in too, with nothing but a spoon. || While they ate, {F} told how [the
  tax had been raised|the well had been locked] and how nobody dared to tell the king.
> curious: The guest asked many questions: what bread cost, who was ill, why the [bridge|school] was closed. He wrote
  nothing down and forgot nothing. || "And what would you do if you were king?" the guest asked. {N} thought. "I
  should walk about more," {he} said.
> calm: In the morning the bed was made and the man was gone. On the pillow lay a copper coin. || He went away before
  dawn. He left a button, a large one, with a crown on it.
good: A week later [the bridge was mended|the well was opened|the tax was gone], and a cart with flour stopped at the
  door. "From a guest," said the driver. || A month after that the king rode through {town}. When he passed the little
  house, he lifted his hat.
bad: {N} told everybody about it. Then so many people came with grey cloaks that soon there was not one spoon left in
  the house.
twist: The real king, so the newspaper said, had been in bed with a cold all that week. So who was it?
moral: Who halves a soup does not get half as full, but twice.
told: I shared my last soup with a stranger, and I believe that he was somebody great.

= quarrel child street
title: The Quarrel || Not Speaking || A Line Down the Middle
> glad +: {F} and {N} did everything together. {They} even shared {a_thing}, which lay one week in {fhis} house, the
  next week in {hers}. || Of all the children in the street, {F} and {N} were the best friends. {They} had built a den
  out of [doors|crates|branches].
> angry -: How it began, nobody could say later. [A word|A joke|A push] was enough. "You always want to decide!" ||
  One day {F} said that {N} had cheated. It was not true, or not quite.
> angry: {N} drew a line with chalk through the middle of the yard. "That is my half," {he} said. || From then on
  {they} walked to school on different sides of the street and counted how often the other looked.
? sad: It was a long week. On the left side was the pump, on the right side the swing, and neither of the two could
  use both. || Alone, {he} could not lift the ladder. Alone, {F} had nobody to hide from.
> worried street: Then, on a Sunday, {N} heard a shout. {F} had fallen off the [wall|swing] and sat there, [white as
  chalk|holding {fhis} foot]. || In the night a storm came, and it tore at the den until it was about to fly away. {N}
  ran out in {his} shirt, and there was {F}, holding on to the other end.
> calm +: {N} looked at the line. Then {he} stepped across it. || Nobody thought of the chalk. And the rain had washed
  it off in any case.
good: "I was wrong," said {F}. "No, I was," {N} said. For a moment it looked as if {they} would quarrel about that as
  well. Then {they} laughed. || {They} never found out who had been right, and after some time {they} could not even
  remember what it was about.
bad: {They} helped each other, and said thank you, and were polite. It was never quite as before.
twist: That line of chalk came in useful after all. {They} used it for tennis.
moral: Someone must take the first step, and it may as well be you.
told: {F} and I quarrelled for a whole week, and I do not even know about what.
"""

PLOTS_OUTSIDE = """
= storm-at-sea any sea
title: Storm || The Night on the Water || Home by Starlight
> calm sea +: {F} and {N} had taken out the {boat} to [lift the lobster pots|catch mackerel|bring salt to the island].
  The water was as flat as a plate. || At dawn the {boat} slipped out of the harbour with {F} at the oars and {N} at
  the tiller.
> worried: Towards noon a grey wall stood in the west. The gulls had gone. || "I don't like that cloud," said {F}. {N}
  had not even noticed it.
> afraid: Then the wind was upon them. The first wave [tore away an oar|filled the boat to the knees|took the basket
  with all the fish]. || It grew dark in the middle of the day. Water came from above, from below and from the side.
> afraid: {N} bailed with the soup pot, and {F} held the rope until {fhis} hands bled. || "The sail!" shouted {F}. {N}
  crawled forward on {his} belly and cut it loose.
? afraid: {They} sang as loud as {they} could, because [nothing else was left to do|it was better than listening]. ||
  Nobody spoke any more. Once {F} said a name, and {N} did not ask whose.
> curious: When it was at its blackest, {N} saw a light. It was small and yellow, and it did not move. || Between two
  waves a light flickered, went out, and was there again.
> tired: {E} had [lit a fire on the cliff|hung every lamp of the house in the windows], and had fed it the whole night
  with [old chairs|fish boxes]. || It was a fire on the beach. {E} stood beside it and threw the garden fence on it,
  board by board.
good: The keel ground on sand, and arms pulled {them} ashore. {N} kissed the ground, which tasted of salt. || That
  summer {they} carried driftwood to {E}, more than {ehe} could burn in ten winters.
bad: {They} came home alive. The {boat} did not, and with her went what the family lived on.
twist: In the bottom of the boat, under a foot of water, the last fish was still swimming.
moral: The sea takes no notice of plans. || One light in a window may save a life.
told: We were caught in a storm with the {boat}, and a fire on the shore brought us home.

= secret-garden child garden
title: The Garden behind the Wall || The Green Door || A Key under the Stone
> curious street: Behind the old {landmark} ran a wall so high that nobody could look over it. {N} had walked along it
  a hundred times, and had never seen the door. || A ball had rolled under the ivy, and as {N} felt for it, {his} hand
  touched wood.
> curious: The door had no handle, only a keyhole full of [earth|moss|spiders]. || It was locked, and the lock was as
  rusty as an old anchor.
? curious +: "There must be a key," said {F}, and lifted one stone after the other. || {N} told nobody but {F}, and
  {F} could keep a secret.
> curious has: On the {nth} day the key turned up inside [a flower pot|a bird box], wrapped in oilcloth. || It was a
  robin that showed the way. She hopped on a heap of earth, and there lay a key.
> glad garden: Behind the door everything grew as it liked: roses up into the apple trees, beans through a broken
  chair. || It was a garden, and it was wild. There was a pond under the weeds, and a bench under the brambles.
> tired: All spring {N} came with [a rake|shears] and a sack. {He} weeded, cut and watered, and told no one where the
  scratches came from. || Day after day {he} cleared a little more. First the path could be seen, then the pond, then
  the sky in it.
> afraid: One day a voice said, "What are you doing in my garden?" On the path stood {E}. || Then, one evening, {E}
  was sitting on the bench. {ehe} must have had a key as well.
good: "My sister planted it," {ehe} said after a long while. "I could not look at it any more. Now I can." || {E} was
  not angry. {ehe} had brought a bag of tulip bulbs, and from then on they dug together.
bad: "It is to be sold," {E} said, and closed the door behind {him}. A [stable|warehouse] stands there today.
twist: On the back of the bench two names had been cut with a knife, many years ago. One of them was that of {his}
  {parent}.
moral: What nobody looks after still waits for somebody.
told: I have found a garden that nobody knew, and I have worked in it all spring.

= sick-animal child farm
title: The Sick {Animal} || A Night in the Stable || {Pet}
> worried farm: {Pet}, the {animal}, would not eat. {N} held out [clover|a handful of oats|bread crumbs], but {Pet}
  turned away. || In the morning {N} found {Pet} lying in the straw. The {animal} only lifted one eyelid.
> afraid: "If it is no better by tomorrow," said {his} {parent}, and did not finish the sentence. || The nearest vet
  lived a day away, and the road was under water.
> worried: {N} remembered that {E} knew about herbs. {He} [ran|rode|limped] through the rain and knocked until the
  door opened. || There was only {E} left to ask. People said odd things about {ehim}, but {N} did not care.
? curious +: {F} carried the lamp while {E} looked into the eyes and ears of the {animal}. || On the way {F} joined
  {him}. "I have known {Pet} as long as you have," {fhe} said.
> curious: "What has it eaten?" asked {E}. {N} thought hard. Then {he} remembered the [green apples|yew|painted
  fence]. || {E} smelled the breath of the {animal} and nodded. "Mouldy hay," {ehe} said. "It is not too late."
> tired: All night long {N} gave it [camomile tea|warm water with salt] by the spoonful, and walked it up and down. ||
  "It must not go to sleep," said {E}. So {N} sang to it, every song {he} knew, and then every one again.
> tired: Towards four o'clock {his} own head sank into the straw. || When the cocks crowed, {he} could hardly stand.
good: Something rough and wet licked {his} ear. {Pet} was standing, and was hungry. || In the grey light {Pet} got up,
  shook off the straw, and ate the ribbon off {his} sleeve.
bad: When {he} woke, it was very still. {Pet} had gone to sleep for good, with its head upon {his} knee.
twist: In the straw beside {Pet} something small was moving. It had not been an illness at all, and now there were two
  of them.
moral: Care is the better half of every medicine.
told: {Pet} was very ill, and I sat up with the poor thing all night.

= bridge-gone any river
title: The Bridge That Went Away || High Water || The Rope
> worried river: It had rained for nine days. On the tenth night the river took the bridge. || In the morning there
  was a river, and there was a road on each side of it, but nothing in between.
> worried: On the other side were [the school|the doctor|the mill], and on this side was {N} with [a sack of
  grain|medicine for {E}|the mail]. || {N} stood on the bank and saw {F} standing on the other, as small as a doll.
> curious: They shouted, but the water was louder. Then {F} began to make signs with {fhis} arms. || {F} held up a
  [kite|bow|fishing rod]. {N} understood at once.
> tired +: It took seven tries. Then a thin thread lay across the river, and on the thread came a string, and on the
  string a rope. || First came a thread, and with the thread a cord. By noon a thick rope hung between two
  [willows|oaks].
? afraid: "Will it hold?" {N} asked. Nobody answered. || The rope hummed in the wind. {N} looked not at the water but
  at {his} hands.
> proud: On a pulley made of [a bucket|a cart wheel], everything that was needed went to and fro: milk, letters, and
  once a very angry goose. || Hand over hand, {he} crossed. In the middle a tree came floating down and missed {his}
  boots by a finger's breadth.
good: For a whole month {town} lived by that rope. When the new bridge was ready, {N} was the first to walk over it.
  || They built the new bridge of stone, and on the day when it was opened, the old rope lay on a cushion.
bad: It held until evening. Then it broke, and what hung on it was gone. It was the only medicine within a day's ride.
twist: A week later a boy came up from the coast. "Has anybody lost a bridge?" he asked. "We have one to spare."
moral: A bridge begins with a thread.
told: Our bridge was washed away, and so we stretched a rope across the river.

= lost-in-wood child wood
title: Lost in the Wood || Which Way Is Home? || Three White Stones
> glad wood: {N} had only wanted to pick [blueberries|mushrooms|hazelnuts], and always the next bush had looked a
  little fuller. || "Don't leave the path," {his} {parent} had said. But beside the path ran a [deer|hare|squirrel],
  and it was so near.
> worried: When {he} looked up, all the trees were alike. || {N} turned round, and the path was not there any more.
> afraid: {He} called. The wood called back, with {his} own voice. || {He} walked faster, then {he} ran, and came out
  at the same fallen trunk for the second time.
? afraid: It was getting dark. Every root had a face. || Something cracked in the bushes. {N} climbed [an oak|a beech]
  and sat there as quietly as an owl.
> calm: Then {he} remembered what {E} once had said: "Whoever is lost should sit down first, and then listen." || {N}
  sat down, ate half of {his} bread and began to think. Moss, wind, water: what did {he} know about them?
> curious linked: Somewhere water was running. Water runs downhill, and at the bottom of the hill was the mill. ||
  Very far off, thin as a hair, sounded a bell. {N} turned {his} head till it was the same in both ears.
> tired river linked: So {he} followed the stream, over stones and through thorns, until there were lights. || {He}
  kept straight on towards the bell, from one tree to the next one behind it, and never let the two out of {his}
  sight.
good: At the edge of the wood stood half of the village with torches. {F} was ringing the bell, and had been for three
  hours. || {his} {parent} did not scold. {N} was given [soup|hot milk], and then {he} slept for fourteen hours.
bad: {He} came home at daybreak, with a fever that lasted until Christmas. The basket {he} had lost.
twist: The next day {he} went back with {F} to mark the way. The place where {he} had been lost was not a hundred
  steps from the road.
moral: When you are lost, stop first. || A calm head is the best map.
told: I was lost in the wood and sat down to listen, and so I found the way home.

= old-map child hill
title: The Old Map || Ten Paces North || The Treasure of the Hill
> curious home: Between the pages of [a cookery book|a hymn book|an almanac] {N} found a map drawn with brown ink. ||
  When the wallpaper was taken down, a sheet of paper fluttered to the floor. It was a map.
> curious +: "That is our hill," said {F}, "and here is the split oak. Ten paces to the north." || {F} turned it
  upside down, and at once it made sense.
> glad hill: {They} set out with a spade, a compass and {food}, for treasure makes you hungry. || That same afternoon
  {they} stood on the hill and counted paces. The trouble was that {F} had the longer legs.
? angry: "Your paces or mine?" {N} asked. {They} could not agree, and so {they} dug twice. || By five o'clock there
  were six holes and no treasure.
> tired: The spade struck iron. It was [a horseshoe|a milk can without a bottom|the tooth of a plough]. || {They} came
  upon roots, stones, and a beetle that was very much put out.
> curious: Just before dark it sounded hollow. {They} brushed the earth from [a small chest|a tin with a lid|an
  earthen pot]. || "Once more," {N} said, "and then we go home." And this time it did not sound like stone.
> glad has linked happy: Inside lay {a_thing}, and a sheet of paper: "Well dug! This was my dearest thing when I was
  nine. Now put in yours." || In it were marbles, a slingshot and {a_thing}. Two children had buried it all, seventy
  years before.
good linked: So each of {them} laid something in the chest, and {they} buried it again. The map went back into the
  book. || One of the two children was {E}. When {ehe} saw the {noun}, {ehe} became quite young.
bad: The chest was empty, down to a few crumbs of rust. Someone had dug there before {them}.
twist: At home {N} held the map up to the lamp. On the back was a second cross.
moral: The best treasures are worth nothing to anyone else.
told: {F} and I followed an old map and dug seven holes before we found the chest.

= runaway-goat child farm
title: The Runaway {Animal} || Stop That {Animal}! || {Pet} Sees the World
> calm farm: Somebody had left the gate open, and {Pet} the {animal} had always been curious about gates. || {N} had
  turned {his} back for one minute. When {he} turned round again, the {animal} was gone.
> worried street +: A trail of [chewed washing|trampled lettuce|overturned pots] led down the lane. {N} ran after it
  and called. {F} came running too. || "If you are looking for {Pet}," said {F}, "{Pet} is in the church."
> worried: There had been a wedding. The bride still had her veil, but no longer her bouquet. || In the market {Pet}
  had eaten the price tags off everything, and nobody knew what things cost.
? angry: "That animal!" cried {E}, with half a hat in {ehis} hand. || {E} had put out [a basket of strawberries|a
  wig|a straw hat] to dry, and {they} found the rest of it three streets on.
> tired: {They} chased it over the square, through the barber's and out at the back. Each time {N} was near enough to
  touch it, it jumped. || It went up the steps of the town hall. In the middle of his speech the mayor felt somebody
  pull his notes out of his hand.
> curious: "Don't run," {F} gasped. "It thinks that we are playing." || Then {N} had an idea. {He} sat down on the
  ground with {his} back to the {animal}, and loudly ate [an apple|a carrot].
> glad: It grew quiet behind {him}. Something warm breathed on {his} neck. || One step, two steps. Then a head came
  over {his} shoulder.
good: {N} slipped the rope round its neck, and the whole town clapped. Paying for it all took until harvest. || That
  evening {they} mended the gate together, and {Pet} looked on, chewing, and learnt how the new bolt worked.
bad: All the damage had to be paid for, and so {Pet} was sold to [a circus|a farmer beyond the hills]. The gate has
  been shut since then, and it does not matter any more.
twist: When they came home, the gate was wide open once more, and all the hens had gone for a walk.
moral: What you cannot catch by running you may catch by sitting still.
told: {Pet} ran away and went straight through the whole town. I caught the rascal with an apple.

= dry-well any road
title: The Dry Well || Water || Deeper
> worried street: It had not rained since spring. One morning the bucket came up from the well with nothing in it but
  a [frog|stone]. || The well of the village had given water for two hundred years. In that hot summer it gave its
  last.
> angry: Soon people began to quarrel. Whoever had a barrel put a lock on it. || "It is the fault of those on the
  hill," some said. "They have watered their roses."
> sad: {N} saw how {E} shared {ehis} last cup with a [hen|lemon tree]. That could not go on. || Every day {N} walked
  two hours to the river, with two buckets, and on the way back half of it was spilled.
? curious +: "Look at the ants," said {F}. "They go down by the old ash tree, and come up wet." || {F} had read that
  [willows|rushes] only grow where there is water below.
> tired: {N} fetched a spade and began to dig. People stopped and shook their heads. || The first day {N} dug alone.
  "It is much too hot for that," they called from the shade.
> tired: On the second day {F} dug too, and on the third there were ten of them, for it looked worse to watch. || At
  the height of a man the earth was dust. At the height of two men it was sand. Then it was dark, and smelled of rain.
> glad: "Mud!" shouted somebody from below. No one had ever been so happy about mud. || There was a gurgle. {N} felt
  that {his} feet were cold, and looked down, and laughed.
good: Since then there have been two wells in the village, and no locks on the barrels. || They built a wall around
  it, and a bench for those who have to wait. {E} had the first cup.
bad: The water was [salt|bitter], and not even the goats would touch it. In autumn the last families moved away.
twist: The moment the well was finished, it began to rain, and it rained for three weeks.
moral: It is better to dig than to complain.
told: When our well ran dry, I began to dig, and in the end they all dug with me.

= ferry any river
title: The Ferryman's Riddle || Three to Cross || The Little Ferry
> calm river: {N} was minding the ferry that day, a flat boat for two and no more. || For one week {N} was to run the
  ferry, since the ferryman had a bad back.
> curious: Along came a farmer with a fox in a cage, a goose and a sack of barley. "I must go over," he said, "with
  all of it." || Three travellers wanted to cross at once: a [fat judge|lady with a harp], a boy with a dog, and {E}
  with a very large cheese.
> worried: "One at a time," {N} said. But if the wrong two stayed behind together, there would be trouble. || The boat
  would hold only one of them besides {him}, and neither the dog nor the cheese could be left out of sight.
? curious +: {F} drew it in the sand with a stick. "First this one, then back, then that one." || {F} was fishing near
  by. "I know this one," {fhe} said. "You have to bring something back."
> curious: {N} thought until {his} head hurt. What must never be together? And what could always be? || {He} moved
  pebbles to and fro on the bank until it came out right.
> proud: Seven times {he} crossed, and once {he} brought back what {he} had just taken over. The travellers thought
  that {he} was mad. || To and fro went the boat. On the third trip {he} carried something back, and everybody shook
  their heads.
good: When all stood on the other bank, and nobody had been eaten, {N} was paid double. || "I have been crossing here
  for forty years," said {E}, "and I always lost something on the way."
bad: On the last trip {he} was so tired that {he} forgot the rope. The ferry went on down the river, alone, to the sea.
twist: On the other side the farmer opened the cage, and the fox, who was tame, walked home beside the goose.
moral: Sometimes you must go back in order to go on.
told: I ran the ferry for a day, and had to cross seven times for three passengers.

= bottle child sea
title: The Message in the Bottle || Green Glass || A Letter from the Sea
> curious sea: After the big tide {N} walked along the beach and turned over [seaweed|driftwood|shells]. Among it all
  lay a green bottle. || Something knocked against the rocks, clink, clink. It was a bottle with a cork and a roll of
  paper.
> curious: The cork would not move. {N} tried it with {his} teeth, with a nail, and at last with a stone. || {He} held
  it against the light. There was writing in it, small and slanting.
> curious: "To whoever finds this," it began. "I am on watch in a lighthouse, and I have not spoken to anybody since
  October." || "My name is Tom," it said, "I am ten. Please tell me what it looks like where you are."
? glad +: {F} read it out again, in the voice of a captain. || "How old is it?" asked {F}. There was no date, only a
  blot in the shape of a fish.
> calm home: That evening {N} wrote an answer. {He} told of the [harbour|school|hens], of {Pet} the {animal}, and of
  what there was for supper. || {N} needed four sheets for the answer, and the last one was a drawing.
> sad sea: {He} threw the bottle as far out as {he} could. An hour later it was back. || But the tide was coming in,
  and three times the sea returned the letter.
> glad: Then {E} took it along in the fishing boat and dropped it where the current runs. || So {he} went to {E}, who
  knew the currents. "Beyond the point, at the ebb," {ehe} said, and put it in {ehis} pocket.
good: It was almost summer when another bottle lay on the sand. In it was a thank-you letter, and a feather. || A year
  went by. Then a young man with a sea bag stood at the door. "I have read your letter so many times," he said, "that
  I wished to see the hens."
bad: No answer ever came. But on windy days {N} always went down to the beach to look.
twist: Long afterwards {N} learned that {E} had written it, because the child seemed lonely.
moral: A friendly word finds its way, even without an address.
told: I found a bottle with a letter in it, and of course I answered.

= seeds child garden
title: Three Seeds || The Patient Gardener || What Grew There
> curious garden: {E} gave {him} three seeds, black and wrinkled. "I have forgotten what they are," {ehe} said. "You
  will have to find out." || For a day's work {N} was paid not with coins but with three seeds in a twist of paper.
> calm: {He} put the first into [a pot|a boot with earth] on the window sill, and watered it every hour. After a week
  it had drowned. || The first one {he} planted under the big tree, where it was cosy. There it got no sun.
> sad: The second came up. {N} was so glad that {he} pulled it out a little, to help it grow. || The second had just
  shown two leaves when {Pet} the {animal} came by.
? sad +: "You want too much," said {F}. "Seeds don't read the calendar." || {F} laughed at {him}. {F} had
  [onions|radishes], and they were up already.
> worried: There was one left. {N} carried it about for a day and did not dare to do anything. || "With the last one,"
  {he} thought, "I shall do nothing but what is needed."
> calm: This time {he} dug the bed deep, chose a place in the sun, and built a fence of sticks. Then {he} waited. ||
  {He} gave it water in the evening, and the rest of the time {he} left it in peace. That was the hardest part.
> glad: First came a hook, then a leaf, then a whole rope of leaves that climbed past the gutter. || In June it was as
  high as the door, in July as high as the roof.
good: In autumn a pumpkin hung there in which {N} could sit. They needed {few} men to lift it. || It flowered for one
  night only, white and as large as a plate, and people came with chairs to look.
bad: Then came a night of frost, the first one of the year. In the morning everything hung down black.
twist: In the middle of the fruit lay three seeds, black and wrinkled.
moral: You cannot pull a plant to make it tall.
told: From three seeds I grew one plant, but it was taller than the roof.

= harvest-storm any farm
title: Before the Rain || The Last Cart || Everybody to the Field
> calm farm: The hay lay dry in the meadow, and in the evening it was to be brought in. Then {N} saw the swallows
  flying low. || All week they had mown. It was the best hay for years, and it all still lay out on {E}'s meadow.
> worried: Over the hills stood a cloud the colour of slate. "Two hours," said {E} and felt {ehis} bad knee. "Perhaps
  less." || The wind dropped. The leaves turned their pale sides up.
> worried: There were three forks, one cart, and much too much hay. || {E} was alone, for {ehis} sons had gone to town
  to [the fair|have the axle mended].
? tired +: {F} threw away {fhis} book and came over the fence. || "Where do you want me?" asked {F}.
> tired street: {N} ran from house to house. "The hay is out, and the rain is coming!" And they came: the tailor, the
  teacher, even the [priest|dentist]. || {N} rang the school bell as hard as {he} could. At first they thought that
  there was a fire.
> tired farm: They raked and forked and ran. Nobody talked, and the cart went to and fro, to and fro. || {his} hands
  had blisters, and the blisters burst. {He} did not feel it until later.
> glad happy: With the last load the first drops fell, as big as cherries. || As the barn door closed, the sky opened.
good: They sat inside, wet, scratched and happy, and {E} broached a barrel of cider. The rain drummed, and it smelled
  of summer. || "I never asked for help in all my life," said {E}. "No," said the teacher, "and that is why it gave us
  such pleasure."
bad: Half of it they saved. The other half lay in the water and turned black, and in winter a cow had to be sold.
twist: The rain lasted four minutes. Then the sun came out and shone till October.
moral: Many hands make light work.
told: We brought in a whole meadow of hay before the rain, and the whole village helped.

= swimming child river
title: Learning to Swim || The Deep Side || Head under Water
> worried river: All the others could swim. {N} sat on the bank, and said that {he} [had a cold|did not feel like
  it|was guarding the clothes]. || Each summer {N} found a new reason why {he} could not go into the water.
> sad: The truth was that {he} was afraid. Once, long ago, {he} had slipped off the landing stage. || At night {he}
  dreamt of green water and of having no ground beneath {his} feet.
> curious: {E}, who sat by the river with a fishing rod every day, had noticed. "Come at six in the morning," {ehe}
  said. "No one is here then." || "I only learned it at forty," said {E} suddenly, without turning {ehis} head.
> afraid: The first day {he} went in up to the knees, and that was all. || "Today we only wash our faces," {ehe} said,
  and the next day, "Today we blow bubbles."
? afraid: It was cold, and the bottom was soft. Something touched {his} leg, and {he} was out again in one jump. ||
  There was a morning when {he} did not want to get up at all.
> calm: "Lie down on the water as on a bed," said {E}. "It carries you, if you let it." || After two weeks {E} took
  away one hand, and then, without a word, the other.
> proud +: In August {F} fell off the raft, where it was deep, and {fhe} had caught {fhis} foot in a rope. {N} was in
  the water before {he} knew it. || Then came the hot day on which {F} called from the raft, "Are you guarding the
  clothes again?" {N} took a run, and jumped.
good: When {he} came up again, everybody was clapping, and an old man with a fishing rod looked in the other direction
  and smiled. || {He} reached the other bank, looked back, and could not believe how narrow the river was.
bad: {He} swallowed half of the river, and they had to pull {him} out. After that it took another year.
twist: Only {E} did not clap. "Fine," {ehe} said. "Tomorrow you can teach me. I have only ever known how to explain it."
moral: Courage grows in small steps.
told: I have learnt to swim. It took the whole summer, at six each morning.

= lighthouse own sea
title: The Lamp Must Not Go Out || Alone in the Lighthouse || The Long Night
> calm sea: {N} lived in a lighthouse off the coast, with {his} {parent} and {Pet} the {animal}. Every evening
  somebody climbed the stairs and lit the lamp. || There were one hundred and sixty steps in the lighthouse, and {N}
  knew each of them in the dark.
> worried: One day {his} {parent} had to row to {town} for [oil|a doctor|flour]. "Back before dark," {phe} called. But
  a fog came down, thick as wool. || {his} {parent} lay in bed with a fever and could not stand up. And it was growing
  dark.
> afraid: Somewhere out there a ship blew her horn. {N} looked at the lamp, which {he} had never been allowed to
  touch. || {N} knew that the mail boat was due at ten, and that below the tower the rocks were waiting.
> tired: {He} filled the oil, trimmed the wick and struck a match. It went out. So did the second. There were {few}
  left. || The crank that turned the lamp had broken. So {he} turned it by hand, round and round, and counted.
? tired: Around midnight {he} could not feel {his} arms any more. {He} told stories to {Pet} so as not to fall asleep.
  || At two o'clock the oil ran low. {N} carried up the lamp oil from the kitchen, the cooking oil, and in the end the
  butter.
> afraid happy: Out of the fog came a shadow as high as a church, and bells, and shouting. Then it turned away, ever
  so slowly. || So close did the ship go by that {he} could read the name on her side.
good: At dawn a boat came alongside. "Who kept the light?" asked the captain. {Pet} and {N} were asleep at the foot of
  the lamp, and did not hear. || Ever since then a ship's horn has greeted the tower three times as she goes by. Only
  {N} could have said why.
bad: For ten minutes, no longer, {he} fell asleep. In the morning there were planks on the beach.
twist: Weeks later came a parcel. In it lay butter, twenty pounds of it, and a card with the picture of a ship.
moral: Somebody you do not know may depend on you.
told: I kept the lamp burning alone for a whole night. My arms still hurt.

= winter-guest child garden
title: The Winter Guest || A Ball of Needles || {Name} and the Hedgehog
> curious garden: In November, under the leaves, {N} found a hedgehog no bigger than a [pear|fist]. || What {N} had
  taken for a [brush|chestnut] by the compost heap sneezed.
> worried: It was much too small to sleep through the winter. "It will not live," said the neighbour. || "By now it
  ought to be fat and asleep," said {his} {parent}. "And it is neither."
> calm home: {N} laid it in a box with [hay|newspaper|an old jumper], and put the box behind the stove. || It got the
  drawer with the woollen socks, for it had chosen that one itself.
? glad +: {F} brought beetles in a jar. {N} would not have them near the bread. || "What is it called?" asked {F}.
  Until then it had no name, and afterwards it had six.
> tired: By day it slept, and by night it walked about the house in invisible boots. || Nobody slept much that winter.
  It rattled the plates and bit the toes of {E}, who had come to visit.
> glad: Every Sunday they weighed it on the kitchen scales, against [potatoes|apples]. At Christmas it weighed five,
  and in February nine. || It grew as round as a loaf, and one day it no longer fitted into the sock.
> sad garden: When the crocuses were out, {N} carried it into the garden. It stood there, sniffed, and went. It did
  not look back. || In April the box was opened. {N} had wished for a farewell. There was a rustle, and that was all.
good: In summer the lettuce had no snails that year, not a single one. || One evening there was a scratching at the
  kitchen door. Outside stood the hedgehog, and behind it, in a row, stood four little ones.
bad: {N} put out a saucer every evening. Every morning it was still full.
twist: Under the stove, months afterwards, they found everything that had been lost that winter: {few} spoons, a
  thimble and the key to the cellar.
moral: Love something enough to open the door for it.
told: I had a hedgehog as a guest for the whole winter, and in spring I let it go.

= talking-fable fable wood
title: The {Wild} and the {Wild2} || A Tale of the Wood || Why the {Wild} Walks Alone
> proud wood: Once there was a {wild} who was prouder than all the other animals of the wood. "Nobody," said the
  {wild}, "is as [quick|clever|handsome] as I am." || In the days when animals still spoke, a {wild} and a {wild2}
  lived under the same tree.
> glad: The {wild2} lived next door, was small, and minded its own business. It gathered [nuts|roots|seeds] from
  morning till night. || "What do you do all day?" the {wild} asked. "I prepare for winter," answered the {wild2}. The
  {wild} yawned.
> angry: "Let us have a race," cried the {wild}, "as far as the stream. The loser must leave the wood." || One day the
  {wild} found the store of the {wild2}, and ate it all up, just because it was there.
? worried: All the animals came to watch. The magpie was the judge, since she talked the most. || "You will be sorry,"
  said the {wild2}, not angrily, but as one says that it will rain.
> proud: The {wild} was so sure of itself that it lay down half way, in the sun, with its paws behind its head. ||
  Autumn came, and the first frost. The {wild} had grown fat and had forgotten all about it.
> afraid: When it woke, there was ice on the stream and nothing in its stomach. || But in the night the snow came. The
  {wild} sank in up to its ears, and nobody was near.
> calm happy: The only light in the whole wood shone from under the roots. The {wild} knocked very softly. || Then it
  heard small steps. The {wild2} was walking over the snow, so light that it left hardly a trace, and it had brought a
  rope of ivy.
good: "Come in," said the {wild2}. "But wipe your feet." They shared what there was until spring. || "Why do you help
  me?" asked the {wild}. "Because it is cold," said the {wild2}, and it never needed another reason.
bad: The {wild} knocked at the roots of the tree, but there was no answer. The {wild2} had moved to another wood,
  where the neighbours were better.
twist: And the store? The {wild2} had had a second one all the time. It knew its neighbours.
moral: Pride is a poor blanket. || The small have long memories, and the wise have short ones.
told: I know a tale about a {wild} that thought too much of itself.

= greedy-wish own river
title: The Fisherman's Third Wish || Be Careful What You Wish || The Silver Fish
> sad river: {N} fished in the same river every day, and every day caught [a boot|weeds|next to nothing]. || There was
  a poor hut by the river, where {N} lived with a pot, a chair and a net that was more holes than net.
> curious: One morning something heavy pulled at the line. It was a fish of pure silver. "Let me go," it said, "and
  you shall have three wishes." || In the net lay a single fish, which looked at {him} and spoke: "I taste horrible.
  Would you not rather have three wishes?"
> glad: The first wish was easy: a full stomach. At once there was {food} on the table, and it never ran out. || First
  {N} wished for a roof that did not leak. When {he} came home, the roof was of slate.
? proud: People noticed. They said "good morning" to {him} now, who had never said it before. || It was enough for a
  month. Then {N} began to look at other people's houses.
> proud: The second wish was larger: a house like the mayor's, with a bell, a gate, and someone who opens the gate. ||
  Next {he} wished for gold, as much as {he} could carry. {He} could carry a great deal.
> worried: But now {he} had to count, to lock, and to watch. {He} slept with one eye open. || Such a big house was
  cold, and {his} steps echoed. Old friends did not dare to ring.
> tired happy: So {N} went to the river once more. "Well?" asked the fish. "What is the third?" {He} thought of the
  little hut. || {N} stood at the water for a long time. "Can you give me back," {he} asked at last, "what I had
  before?"
good: There stood the hut again, with its one chair. In front of it sat {F} with a loaf and asked, "Where have you
  been all this time?" || "That is the first sensible wish for a hundred years," said the fish. And after that {N}
  caught one fish each day, neither more nor less.
bad: But {he} could not stop. "I want to be lord of the river," {he} said. Then the river rose, and took the house and
  the gold.
twist: "You could have had that for nothing," said the fish. "I only ever gave you what you already had, with a larger
  door."
moral: Enough is as good as a feast.
told: I had three wishes. Two of them I used badly.
"""

PLOTS_OF_ALL_SORTS = """
= swap-chain any road
title: From a Button to a Boat || The Lucky Swap || Nine Exchanges
> curious road: {N} owned one button, made of brass, and no coat that it belonged to. || It all began with a button,
  which {N} found between the paving stones.
> glad: {E} was just looking for such a button, and gave {him} [a ball of string|three fish hooks] for it. || A
  soldier without a button gave {him} a whistle, since he no longer needed to march.
> glad: A child on a bridge wanted exactly that, and had a [kite without a tail|duck in a basket] to give away. || The
  cook at the inn took it gladly. "Here is a ham bone for it," she said. "Don't ask me why."
? worried +: "Stop now," said {F}, "while you are ahead." But {N} did not want to stop. || {F} kept a list, for {fhe}
  said that nobody would believe it.
> curious: By noon {N} had [a ladder|a clock without hands|a barrel], by three o'clock a wheelbarrow, and by four
  nothing but a promise. || So it went on: for the one thing an umbrella, for the umbrella a lamp, for the lamp a
  rather sad parrot.
> worried: Then for an hour nobody wanted anything. {N} sat down on the kerb. || Towards evening {his} luck seemed to
  be at an end.
> glad: A man came along who had inherited a {boat}, and was seasick. "What have you got?" he asked. || At the harbour
  an old captain saw what {he} had, and had to laugh. "My wife would like that. Do you know how to row?"
good: That same evening {N} rowed out in {his} own {boat}. It leaked a little. || The {boat} was called The Button,
  and is still called so.
bad: It was a fine {boat}. It sank at nine o'clock, and {N} swam home with one button, from the captain's coat.
twist: A week later {he} gave it all up for a coat. It was a good coat. Only one button was missing.
moral: A thing is worth what somebody needs.
told: I began with a button and I swapped and swapped until I had a boat.

= false-alarm child hill
title: The One Who Cried Wolf || Help! Help! || Nobody Came
> calm hill linked: It was {his} task to watch from the hill and to ring the bell if there was a fire in the valley.
  There never was. || {N} was to keep watch over the sheep of the whole village. Sheep, {he} thought, are the dullest
  animals in the world.
> glad linked: On the third day {he} rang the bell, just to see what would happen. They all came running, some without
  shoes. || "Help!" {he} shouted. Down in the village the doors flew open. That was better than sheep.
> glad: {N} laughed until {his} sides hurt. "It was only a joke," {he} said. || They stood there, out of breath, with
  buckets and forks. {He} pointed at a cloud.
? angry +: {F} did not laugh. "My grandmother ran too," {fhe} said. || "Once more," said {F}, "and I shan't come."
> proud: A week later {he} did it again. This time only half of them came. || The second time it was raining, and they
  came all the same.
> afraid linked: Then, one afternoon, it was true. Smoke rose from the mill. {N} pulled the rope and called until
  {his} voice was gone. || And then it happened. {He} saw it clearly, and it came nearer. {He} screamed.
> sad: In the village they heard it and went on with their supper. "That one again," they said. || Nobody even opened
  a window.
> tired: {N} ran down, straight into the inn, and stood in front of them all. "I have lied to you twice," {he} said,
  "and I am not lying now." || {He} ran to {F} and took {fhim} by both hands. "Look at me," {he} said. "Do I look as
  if I were joking?"
good: It was {E} who stood up first. They came in time, but only just. || They saw {his} face, and took their coats.
  {N} never called them again without a reason.
bad: When they came at last, there was nothing left to save. They never spoke of it, and that was worse.
twist: Years later {N} was made captain of the fire brigade. Nobody knew better how it feels when no one comes.
moral: Whoever lies twice is not believed the third time.
told: I called for help as a joke, and when I really needed help nobody came.

= train-journey child road
title: The First Journey || Alone on the Train || Change at the Junction
> worried road: {N} was to travel alone to {his} aunt. It was {few} hours by train, with one change. || With a label
  round {his} neck and {food} in {his} bag, {N} got into the train. {his} {parent} walked along beside it as far as
  the platform went.
> curious: Opposite {him} sat [a nun with a cello|a man with a box that had holes in it|a lady with three hats, one on
  top of the other]. || The compartment was full. Somebody snored, and somebody was eating an egg.
? glad +: At the next stop {F} got in, somebody {N} had never seen before. "I'm {F}," {fhe} said. "Do you want half a
  plum?" || A child of the same age sat down by the window. That was {F}, who knew all the stations by heart.
> calm: Fields went by, and poles, and a white horse that raced the train and won. || {N} counted
  [bridges|chimneys|cows] up to one hundred, and then it was dull.
> afraid: Then the guard called out a name. It was the wrong one. {N} had not changed trains. || When {he} woke, the
  light was different and all the people were gone. The train stood in the middle of nowhere.
> worried: The next train back would not leave until the morning. It was a tiny station, with a bench and a pot of
  geraniums. || "Last stop," said the guard. "Where are you going, then?" {N} showed the label.
> calm home: The stationmaster scratched his head and put on some soup. "You are not the first," he said. "We have a
  bed for such people." || The guard's wife made up a bed for {him} in the signal box. All night the little lamps
  changed from red to green.
good: In the morning {he} was allowed to ride with the driver and pull the whistle. {his} aunt said that {he} had
  grown. || {his} aunt was waiting with a rolling pin in her hand, so worried was she. Then she laughed, and they ate
  cake for breakfast.
bad: When {he} arrived at last, {his} bag was no longer with {him}. It travelled on alone, and for all anyone knows is
  travelling still.
twist: A year later {N} got off at the wrong station again, but this time on purpose.
moral: Even the wrong train takes you somewhere.
told: I travelled alone by train and forgot to change, and I slept in a signal box.

= violin adult shop
title: The Broken Violin || The Last String || What the Wood Remembers
> sad shop: In the window of the pawnshop hung a violin with a crack. {N} passed it every day. || {N} mended chairs
  for a living. Once somebody brought a violin and never came back for it.
> curious: One could see that it had been beautiful. Inside, on a slip of paper, stood a name that could no longer be
  read. || When {he} tapped the wood, it answered, very softly.
> tired: {He} took it apart and glued it, using [fish glue|resin], and clamps made out of clothes pegs. It took all
  the evenings of one winter. || He who mends a violin needs time. {N} had no money, but of time {he} had more than
  enough.
? worried +: {F}, who knew about music, came by. "It will never sing again," {fhe} said. A week later {fhe} brought
  strings. || "Why don't you make something useful?" asked {F}. {N} could not say why.
> afraid: On the first evening with strings it squeaked like a gate. || When {he} drew the bow across it for the first
  time, the cat left the room.
> calm: But {he} moved the bridge by the width of a hair, and once more by a hair, and then there was a note. || {N}
  sat still. That was not a gate. That was a voice.
> glad street: The windows across the street opened. {E} stood in the doorway and held {ehis} hat in {ehis} hand. ||
  In the evening half of the street sat on the stairs and listened, though {he} could play only three songs.
good: "I know that sound," said {E} slowly. "It was my mother's." {N} put it into {ehis} arms, and {ehe} came every
  Sunday from then on, to play. || At the next feast {N} played for the dancers till the sun came up.
bad: Then the owner came back after all, paid the price of a chair, and took it away.
twist: When the light fell on it from the side, the name on the paper could be read after all. It was the name of the
  house in which {he} lived.
moral: Many a broken thing only needs somebody who has time.
told: I mended an old violin for a whole winter, and now it sings.

= new-neighbour child street
title: The House on the Corner || The New Neighbour || The Woman with the Bees
> curious street: For years the house on the corner had stood empty. Then, one morning, there was smoke in the
  chimney. || A cart stopped in front of the empty house, and boxes were carried in, and the boxes hummed.
> afraid: Nobody had seen who lived there. "A witch," said the children, and crossed to the other side. || She was
  tall and thin, wore a veil, and spoke with nobody. That was enough for stories.
? afraid +: "I dare you to knock," said {F}. {N} did not want to, and therefore had to. || {F} knew somebody who knew
  somebody who had gone in there and had come out different.
> worried: {N} went up the path. Each step was louder than the one before. || One day {his} ball flew over her fence.
  {N} looked at it for an hour.
> afraid garden: Then the door opened before {he} had knocked. "Do you mean to stand there?" asked the woman. "It is
  cold." || "Stand quite still," said a voice behind {him}, "and they will do you no harm." Round {his} head was a
  cloud of bees.
> curious: Her whole kitchen shone with jars, gold, amber, and almost black. "Lime, clover, heather," she said. "Which
  do you want to try?" || She held out her hand to {him}, and three bees walked over it as if over a leaf. "They don't
  sting those who breathe slowly."
> glad: She had not spoken to anyone, she said, because nobody had spoken to her. || It turned out that she knew
  [eleven languages|all the stars], and no one in the street, not even by name.
good: {N} went from door to door with {few} small jars. "From our neighbour," {he} said at each. By Sunday she had
  seven invitations. || Soon all the children had honey on their sleeves, and {F} wanted to be a beekeeper.
bad: But people went on talking, and in autumn the boxes were carried out again. The house has been empty since then.
twist: "You know," she said one evening, "I was terribly afraid of all of you."
moral: A stranger is someone who has not yet been asked in.
told: The new neighbour is no witch. She keeps bees, and I have been to see her.

= mill-fire any street
title: Fire at the Mill || The Chain of Buckets || A Red Sky
> afraid street: {N} woke because it was too bright. The sky behind the curtain was red. || It was the dog that
  noticed it first. It barked until {N} looked out of the window. The mill was on fire.
> afraid: {He} did not stop to put on {his} shoes. "Fire!" {he} called at each door. "Fire at the mill!" || {N} ran to
  the church and hung with all {his} weight on the bell rope.
> tired river +: Soon there was a chain of people from the river up to the wall, and the buckets went from hand to
  hand. {F} stood next to {him}. || They formed a line. To the left of {him} was {F} in a nightshirt, to the right the
  judge in his.
? angry: The pump was rusted fast. "Oil!" somebody shouted. {N} brought [lard|salad oil] from the nearest kitchen, and
  that did it. || The wind turned and blew sparks onto the thatch. They laid wet sacks over it.
> afraid: "The cat!" cried a child. "The cat is still up there with her kittens!" || Then they heard it, from the
  topmost window: a thin, small mewing.
> afraid: {N} poured a bucket of water over {his} own head and went in. On the stairs one could breathe only close to
  the floor. || Nobody saw {him} go. They saw only that a ladder was leaning there, and that somebody was on it.
> proud: The roof came down one moment after {he} was outside. || When {he} came out again, black as a chimney, {his}
  arms were full.
good: In spring they built up the mill again, all of them, and {E} baked the first bread with its flour. || The mill
  had gone, yet nobody was missing when they counted. "Everything else is only wood," said the miller.
bad: At daybreak the mill was a black ring in the grass. The miller left with two suitcases, and there was no bread in
  {town} that winter that did not come from far away.
twist: It was later found that the cat had carried her kittens to safety long before, one by one, and had been
  watching all the time from the roof of the church.
moral: One bucket does not put out a fire, but a hundred do.
told: The mill burned, and we all stood in a line from the river and passed the buckets.

= kite any hill
title: The Highest Kite || The Race of the Kites || String
> glad hill: On the first windy Sunday in [October|March] the kites of {town} flew against one another. The highest
  won. || {N} had built a kite from [newspaper|an old sheet|wallpaper], and had painted a face on it that nobody
  liked.
> worried: Others had silk, and frames of bamboo. They looked at what {N} had brought and were kind enough to say
  nothing. || "Will that thing fly?" someone asked. "Of course," {N} said, but {he} was not sure.
> curious: At the signal they all let go. Two of them caught in the poplar at once. || They rose, one after the other,
  red, yellow and green, and pulled like dogs.
? worried +: {F} ran with the spool. "Give it more!" {fhe} cried. || {F} licked a finger and held it up. "It will
  turn," {fhe} said. "Wait."
> glad: The ugly face climbed past the first ones, the second ones, the swallows. || {N} let out string until there
  were only three turns left on the stick.
> worried: Then {he} saw that the kite of [a small girl|little Jon] had torn loose and was drifting off towards the
  river. The child stood there with a piece of string. || Next to {him} a child began to cry. Its line had snapped.
> calm: {N} thought for as long as it takes to breathe once. Then {he} steered {his} own kite across the loose one, so
  that the lines tangled, and hauled both of them in. || {He} could win, or {he} could catch the other one with {his}
  line. {He} could not do both.
good: {N} came last, and everyone remembered {him} for it. Nobody remembered who won. || "The prize is for the
  highest," said {E}, who was judge. "And that was high enough for me."
bad: Both of them came down in the river, the good one and the ugly one, and swam away side by side.
twist: On the tail of the other kite was a note, with the words: whoever catches me shall have my spare one.
moral: There are things that are better than winning.
told: My kite was the highest of all. Then I had to let it come down, and I am not sorry.

= night-watch own street
title: The Night Watchman || One Lantern || While the Town Sleeps
> calm street: {N} was night watchman in {town}. {He} had a lantern, a horn, and a coat that two people could have
  lived in. || When everybody else went to bed, {N} put on {his} boots. All night long {he} walked through {town} and
  saw to it that nothing happened.
> calm: Nothing ever did. {He} knew each cat, each snore, and each loose tile. || At ten {he} called the hour at the
  gate, at eleven by the well, and at twelve by the old {landmark}.
> curious: One night there was a light where no light should be. || That night something was wrong. It took {him} a
  while to notice: the fountain had fallen silent.
? curious: {He} put {his} ear against the shutter. Inside, somebody was sawing. || In the dust lay [feathers|a single
  glove|sugar], and a little further on there was more.
> afraid: {N} took the lantern from its pole and went in. "Who is there?" || {his} heart beat like a fist on a door.
  {He} went round the corner on tiptoe.
> glad +: In the light stood {F}, in {fhis} socks. "Please don't tell anyone," {fhe} whispered. "It is meant to be a
  surprise." || It was {F}, who could not sleep, and had {a_thing} in {fhis} hands. "I wanted to put something in
  order before it is day," {fhe} said.
> glad: {N} put down the lantern so that {F} could see better. And then, since nothing ever happened, {he} helped. ||
  {They} worked until four, and {N} forgot to call the hour. Nobody noticed.
good: In the morning people stood in the square and wondered. {N} yawned and said that {he} had seen nothing. || After
  that {N} had company at night, on Thursdays, with tea in a can.
bad: But somebody had heard the noise. The next day they took away {his} horn and gave it to a man who slept better.
twist: When {he} came home that morning, somebody had broken into {his} own house, and had washed the dishes.
moral: Somebody must be awake so that others can sleep.
told: As night watchman I see much, and I keep quiet about the best of it.

= shoes any shop
title: One Pair of Shoes || The Cobbler's Window || Too Big, Too Small
> sad shop: In the cobbler's window stood a pair of red shoes with brass buckles. {N} stood before it every day. ||
  Winter was near, and the soles of {his} shoes were made of cardboard.
> calm: They cost as much as a month's bread. "Looking costs nothing," said the cobbler, who was a friendly man. ||
  {N} saved, one coin at a time, in a [stocking|teapot].
> tired: {He} carried coal, minded babies and [scared crows|beat carpets], until {he} had enough. It took until the
  first snow. || It was slow work. Once {he} had almost all of it, and then {his} {parent} needed medicine.
> glad has: On a Saturday {N} put the coins on the counter in a row. "Well," said the cobbler, "try them on." || Then,
  at last, the bell over the shop door rang, and {N} went in.
? glad +: "Walk up and down," said {F}, who had come along to see. They creaked beautifully. || On the way home {F}
  walked behind {him} so as to hear the buckles.
> sad street: At the corner by the bridge sat a child, with feet wrapped in rags. || In the porch of the church
  somebody was standing now on one foot, now on the other, because the stones were so cold.
> worried: {N} walked past. {He} walked ten steps, twenty. Then {his} feet would not go on. || {He} looked down at the
  red shoes and up again. It was a long look.
> calm: They were a little too big. They would fit in a year, too. || "Here," {N} said, "they pinch me." It was the
  second lie of {his} life.
good: The next day there was a pair of boots in front of {his} door, old ones, freshly soled. The cobbler whistled all
  day. || {N} walked home barefoot through the snow, and to {his} surprise {his} feet were warm.
bad: {He} was ill for a long time after that walk. The window in the meantime had hats in it.
twist: Many years later a great dancer came to {town}. She asked for a child who had once had shoes that pinched.
moral: What you give away you keep the longest.
told: I saved a whole autumn for a pair of red shoes, and then I gave them away.

= balloon child street
title: The Balloon Man || Up, Up and Over || Eleven Balloons
> glad street: In the park stood a man with [eleven|a hundred] balloons. "Would you hold them for a minute?" he asked
  {him}. "I must tie my shoe." || It was the feast of {town}, and {N} had been given the job of holding the balloons.
> curious: It was a light shoe, and it was a strong wind. {N} felt how {he} grew longer. || There was a tug. {N}
  looked down and saw {his} own shadow, which did not touch {his} feet any more.
> afraid +: "Let go!" called {F}. But it was already too high for that. || {F} caught hold of {his} shoe. Then {F}
  stood there with a shoe in {fhis} hand.
> curious: The roofs became small, then the gardens. One could see where the mayor hid his cigars. || From up there
  {town} looked like something that had been spilled. There lay the river, a bit of ribbon, and there the mill.
? glad: A stork flew by and looked at {him} as one looks at someone in the wrong queue. || {He} called good morning to
  the man on the church tower, who was so surprised that he answered.
> worried: It was getting cold, though, and the sea was not far. {N} began to think. || When the houses ended, it
  stopped being fun.
> curious: What is it that makes balloons rise? And what would happen if there were one fewer? || In {his} pocket {he}
  found a pin, {few} crumbs and a bit of string.
> calm: Pop. {He} sank a little. Pop. {He} sank a little more. || So {he} let them go, one by one, with a long rest in
  between.
good: With the last two {N} came down on a haystack, in which {E} was asleep. "You're late," said {E}, and turned
  over. || {N} landed in the duck pond. Half of {town} stood round it, and {F} held the shoe.
bad: But {he} had miscounted. It was an apple tree that caught {him}, and it took {his} arm {few} weeks to mend.
twist: The man in the park had tied his shoe in the meantime. He looked up, sighed, and said, "Every year."
moral: Think before you hold on, and think before you let go.
told: I have been up in the air with eleven balloons, and I came down again by thinking.
"""

MOODS = ("glad", "sad", "afraid", "angry", "curious", "tired", "proud", "worried", "calm")


@dataclasses.dataclass(frozen=True)
class Event:
    """One sub-event: its wordings and what holds after it (`None`: as before).

    A `linked` event uses the wording of the same number as the plot's other linked events; a `happy` one is left out
    when the story ends badly.
    """

    wordings: tuple[str, ...]
    optional: bool
    mood: str | None = None
    place: str | None = None
    friend: bool | None = None
    has: bool | None = None
    linked: bool = False
    happy: bool = False


@dataclasses.dataclass(frozen=True)
class Plot:
    """A plot: `events` in order; `endings` maps `good`, `bad`, `twist`, `moral`, `told`, `title` to wordings."""

    name: str
    kind: str
    place: str
    events: tuple[Event, ...]
    endings: dict[str, tuple[str, ...]]
    linked_endings: frozenset[str]


def _event(line: str) -> tuple[str, Event]:
    head, _, body = line.partition(":")
    key, *words = head.split()
    effects: dict = {"optional": key == "?"}
    for word in words:
        if word in MOODS:
            effects["mood"] = word
        elif word in "+-":
            effects["friend"] = word == "+"
        elif word in ("has", "lost"):
            effects["has"] = word == "has"
        elif word in ("linked", "happy"):
            effects[word] = True
        else:
            effects["place"] = word
    return key, Event(tuple(text.strip() for text in body.split("||")), **effects)


@functools.cache
def plots() -> tuple[Plot, ...]:
    """All plots, parsed."""
    parsed = []
    for block in "\n".join((PLOTS_AT_HOME, PLOTS_IN_TOWN, PLOTS_OUTSIDE, PLOTS_OF_ALL_SORTS)).split("\n= ")[1:]:
        head, _, body = block.replace("\n  ", " ").partition("\n")
        lines = [_event(line) for line in body.splitlines() if line.strip()]
        endings = {key: event.wordings for key, event in lines if key not in "?>"}
        linked = frozenset(key for key, event in lines if key not in "?>" and event.linked)
        events = tuple(event for key, event in lines if key in "?>")
        parsed.append(Plot(*head.split(), events=events, endings=endings, linked_endings=linked))
    return tuple(parsed)
