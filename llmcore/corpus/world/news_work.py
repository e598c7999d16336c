"""Kinds of news from work, trade, traffic, science and law, in the notation of `news_town.py`."""

EVENTS = """
@ strike bad
. demand = [higher pay|shorter shifts|warmer halls|an extra day off|new machines|a doctor on the site|a better canteen]
. workers = <40..900/10>
! {workers} workers of {company} on strike ! Strike at {company} over {demand} ! {Company}: gates stay shut
> {workers} workers of {company} went on strike on {day}; they want {demand}. > Work stopped at {company} on {day},
  when {workers} people walked out for {demand}. > For {demand}, {workers} workers of {company} have been on strike
  since {day}.
- Pickets with drums stand at the gate. - The managers offered talks but no money. - Soup is handed out by a <job>. -
  A <animal> in a <colour> waistcoat leads the march. - Deliveries are late in many shops. - <weather>, but the mood
  is good. - It is the <ordinal> strike in <number> years.
? We do not ask for the moon ? My <relative> stood here before me, for the same reason ? We would rather work, believe
  me ? The firm has to pay its bills too ? Cold feet, warm hearts
+ Both sides meet again on <weekday>. + If there is no result, other plants may follow. + A <job> has been asked to
  mediate.
# {workers} workers of {company} are on strike for {demand}. # A strike for {demand} began at {company} on {day}.
@ jobs good
. jobs = <20..400/10>
. plant = [workshop|store|hall|depot|office|laboratory|school for apprentices|warehouse]
! {Company} creates {jobs} jobs ! {jobs} new jobs at {company} ! {Company} builds a new {plant}
> {company} will create {jobs} jobs with a new {plant}, it said on {day}. > With a new {plant}, {company} wants to
  create {jobs} jobs. The plan was announced on {day}. > {jobs} people will find work at {company}, which announced a
  new {plant} on {day}.
- The building is to be of <material>. - Most of the work will be for people without a trade. - {company_fact}. -
  <20..60> apprentices are to be trained each year. - The bank has lent <20..900> thousand crowns. - Over <number>
  hundred letters from applicants have arrived. - Neighbours fear more traffic on <street>.
? I have looked for work since <month>, so I am first in line ? We grow slowly, but we grow ? A job means a flat, and
  a flat means a wedding ? It is good news for bakers, barbers and landlords ? Promises are fine; contracts are better
+ Building starts in <month>. + Those who want to apply should write by <weekday>. + The first shift is planned for
  next <season>.
# {Company} creates {jobs} jobs with a new {plant}. # A new {plant} of {company} will bring {jobs} jobs.
@ closure bad
. staff = <20..300/10>
. cause = [high prices for coal|cheap goods from abroad|a lack of orders|old machines|a lost lawsuit|two bad years]
! {Company} closes a branch ! {staff} people lose work at {company} ! {Company} gives up its branch in {place}
> {company} closes its branch in {place}; {staff} people lose their work because of {cause}. > Because of {cause},
  {company} will close its branch in {place}, and {staff} people must go. > {staff} people in {place} lose their work,
  for {company} closes its branch there; it blames {cause}.
- The news was read out in the yard on {day}. - Some had worked there for <20..40> years. - The hall may become a
  <building>. - {company_fact}. - The union asks for fair payments. - A <job> plans to hire <number> of them. - Tools
  and desks will be sold.
? I know every screw in that hall ? We were told over a loudspeaker ? I am too old to learn and too young to stop ?
  Perhaps it is a chance; perhaps I only say that ? We held out as long as we could
+ The last shift ends in <month>. + The town promises help with the search for work. + Talks on payments begin on
  <weekday>.
# {Company} closes its branch in {place}, and {staff} people lose their work. # {staff} jobs in {place} are lost
  because {company} closes a branch there.
@ invention good
. device = [a self-stirring pot|a lamp that needs no oil|a silent drill|a folding boat|a bicycle for snow|an umbrella
  with a window|a mouse trap that sings|a bed that wakes its sleeper|a machine that peels onions|a clock for the
  blind|a heated bench|a plough without wheels]
. years = <number>
! {who} of {place} invents {device} ! {Device} from {place} ! {Years} years of work on {device}
> {who} from {place} has invented {device} after {years} years of work. > After {years} years, {who} of {place}
  presented {device} on {day}. > {Device}: that is what {who} from {place} showed on {day} after {years} years of
  trying.
- The first model exploded. - It is made of <material>, wire and a <object>. - A patent was granted in <month>. -
  {who_she} works as a <job> during the day. - It costs <small_price> to make. - The first test took place in a
  <room>. - Three firms have asked for the plans.
? Everyone laughed, and I took notes ? It still squeaks, but it works ? {who_she} has burned two tables for this ? I
  want one, and I want it now ? Good ideas come while washing dishes
+ It will be in the shops by <season>. + A larger model is planned. + The town gives {who_them} a medal.
# {who} of {place} invented {device} after {years} years. # After {years} years of work, {who} from {place} presented
  {device}.
@ railway good
. minutes = <25..95>
. line = [Northern|Valley|Salt|Forest|Market|Marsh|Miners'|Lake|Orchard|Border] Line
! {Line} to {place2} opens ! From {place} to {place2} in {minutes} minutes ! First train on the {line}
> The {line} between {place} and {place2} opened on {day}; the ride takes {minutes} minutes. > Since {day} trains run
  from {place} to {place2} on the new {line} and need {minutes} minutes. > In {minutes} minutes from {place} to
  {place2}: the {line} was opened on {day}.
- The first train was pulled by an engine with flowers. - Before, the trip by <vehicle> had taken half a day. - The
  line has <number> bridges and <number> tunnels. - A <animal> on the track caused the first delay. - A ticket costs
  <small_price>. - <crowd> waved from the platforms. - Building it took <length_of_time>.
? I shall visit my sister every week now ? The seats are softer than my bed ? For once I was early ? As a child I
  dreamed of this whistle ? It shakes, but I slept all the same
+ There will be <number> trains a day. + The timetable can be had at the station. + An extension to the <direction> is
  being discussed.
# The {line} from {place} to {place2} opened; the ride takes {minutes} minutes. # Trains now run from {place} to
  {place2} in {minutes} minutes.
@ delay bad
. hours = <number>
. cause = [a herd of cows|a frozen switch|a fallen wire|a forgotten suitcase|a swarm of bees|a landslide|a sleeping
  signalman|wet leaves|a broken axle]
! Train near {place} held up by {cause} ! {Hours} hours late ! Passengers stuck between {place} and {place2}
> A train from {place} to {place2} stood still for {hours} hours on {day} because of {cause}. > Because of {cause}, a
  train between {place} and {place2} was {hours} hours late on {day}. > {Hours} hours late: {cause} stopped a train
  from {place} to {place2} on {day}.
- There were <60..300/10> passengers on board. - The guard made <drink> for everyone. - A <job> entertained the
  children with a <object>. - Two passengers walked the rest of the way. - A couple who had never met before now plan
  to write to each other. - The heating failed. - Somebody had a <instrument> along.
? I have read the same newspaper four times ? The guard apologised, the cows did not ? One should always travel with
  sandwiches ? I missed my own birthday ? We sang until the train moved
+ Tickets will be paid back. + Repairs go on until <weekday>. + The railway promises better luck.
# {Cause} delayed a train from {place} to {place2} by {hours} hours. # A train between {place} and {place2} was
  {hours} hours late because of {cause}.
@ price bad
. good = [coal|flour|milk|tram tickets|rent|lamp oil|firewood|butter|sugar|soap|stamps|shoes]
. rise = <4..45>
! Price of {good} rises in {place} ! {Rise} percent more for {good} ! {Place} pays more for {good}
> In {place} the price of {good} went up by {rise} percent on {day}. > People in {place} pay {rise} percent more for
  {good} since {day}. > {Rise} percent more: that is how much the price of {good} rose in {place} on {day}.
- Traders blame the weather and the war abroad. - In {place2} it is still cheaper. - Some families now share. - A
  <job> has begun to keep a list of the cheapest shops. - The council talks about help for the poor. - A year ago the
  price had been stable.
? I count every penny twice ? My wages did not rise by as much as a crumb ? I cannot sell below what I pay ? We shall
  manage, as we always did ? Somebody is getting rich, but not I
+ A meeting takes place on <weekday> in the <building>. + Experts do not expect prices to fall before <season>. + A
  petition has <200..900> names.
# The price of {good} in {place} rose by {rise} percent. # In {place}, {good} cost {rise} percent more since {day}.
@ law neutral
. rule = [no bicycles on the pavement|quiet after nine in the evening|a tax on dogs|free buses for children|no feeding
  of pigeons|a ban on fireworks|lamps on every cart|one tree for each new house|no washing on balconies]
. votes = <11..29>
! {Place} decides: {rule} ! New rule in {place} ! {Votes} votes for {rule}
> The council of {place} decided on {day} by {votes} votes: {rule}. > {Rule}: that is the new rule in {place}, passed
  with {votes} votes on {day}. > With {votes} votes the council of {place} passed a new rule on {day}: {rule}.
- The debate lasted <number> hours. - Outside, <crowd> held up signs. - Whoever breaks it pays <small_price>. - A
  <job> spoke against it and wept. - The idea came from a school class. - One councillor fell asleep and did not vote.
  - Other towns have had such a rule for years.
? It is high time ? They should fix the roads first ? I shall obey, but I shall grumble ? Rules are like shoes: they
  must be worn in ? My <pet> is against it
+ The rule begins in <month>. + After a year the council will look at it again. + Signs are being painted <colour>.
# New rule in {place}: {rule}. # The council of {place} passed a rule by {votes} votes: {rule}.
@ hospital good
. beds = <20..240/2>
. cost = <2..40> million crowns
! New hospital wing for {place} ! {Place} gets {beds} beds ! {Cost} for the sick
> The hospital of {place} opened a new wing with {beds} beds on {day}; it cost {cost}. > {beds} beds and bright rooms:
  the new wing of the hospital of {place} was opened on {day} and cost {cost}. > For {cost}, {place} built a new
  hospital wing, which opened on {day} with {beds} beds.
- The rooms look out on a garden with <flower> and <trees>. - A <job> cut the ribbon. - Doctors from {place2} will
  help at first. - Half of the money came from a lottery. - The kitchen cooks <food> every <weekday>. - Old beds were
  given to a <building>. - The first patient had only a splinter.
? I hope never to see it again ? Light is half the cure ? At last nobody has to lie in the corridor ? The nurses chose
  the colours themselves ? It smells of paint and hope
+ More nurses are being looked for. + A children's ward will follow. + On <weekday> everyone may look round.
# The hospital of {place} opened a wing with {beds} beds for {cost}. # {Place} has a new hospital wing: {beds} beds,
  {cost}.
@ research good
. finding = [bats can count|old bells bend the wind|cows prefer waltzes|moss cleans the air|shadows cool the soil|bees
  remember faces|stones move at night|owls fear the colour red|sleep makes children taller|ants build bridges|fish can
  hear songs]
. cases = <40..2000/10>
! Study: {finding} ! Researchers in {place}: {finding} ! {Cases} tests show that {finding}
> Researchers in {place} have shown in {cases} tests that {finding}. > {finding}, say researchers in {place} after
  {cases} tests. > After {cases} tests, researchers in {place} announced on {day} that {finding}.
- The idea came to a student during <hobby>. - They worked with a <object> and much patience. - Critics want to see
  more numbers. - The work took <length_of_time>. - Similar tests in {place2} had failed. - The money came from a
  <job> who loves <animals>. - The results fill <40..300> pages.
? We did not believe it ourselves at first ? My grandmother always said so ? One test is a story; a thousand are a
  fact ? I spent whole nights in a <room> ? It raises ten new questions, and that is good
+ The next tests begin in <month>. + A talk for everyone takes place on <weekday>. + Schools may order the material.
# Researchers in {place} found in {cases} tests that {finding}. # {Cases} tests in {place} show that {finding}.
@ dig good
. find = [a bronze horse|a Roman bath|a ship's keel|a hoard of coins|a stone calendar|a queen's grave|a clay flute|a
  mammoth tusk|a row of giant footprints|an iron crown|a sealed jar]
. age = <4..90> hundred years
! {Find} found in {place} ! Digging in {place}: {find} ! {Age} old: {find}
> Workers in {place} found {find} on {day}; it is about {age} old. > {Find}, about {age} old, came to light in {place}
  on {day}. > While digging in {place} on {day}, workers came upon {find} that is about {age} old.
- They had meant to lay a pipe on <street>. - It lay only <40..300/10> centimetres deep. - At first a <job> took it
  for a <object>. - The site is guarded day and night. - A <pet> had begun to scratch there. - Nothing like it was
  known in this part of the country. - Photographs were taken before it was moved.
? My spade made a sound I shall never forget ? I touched something that nobody had touched for ages ? The pipe will
  have to wait ? We thought it was rubbish ? It changes what we teach
+ It goes to the museum in {place2} for now. + Digging goes on until <month>. + Visitors may watch from a wooden stage.
# {Find}, about {age} old, was found in {place}. # Workers in {place} dug up {find} on {day}.
@ flood bad
. houses = <15..240>
. metres = <2..9>
! River floods {houses} houses in {place} ! High water in {place} ! {Metres} metres: flood in {place}
> The river rose to {metres} metres in {place} on {day} and flooded {houses} houses. > {houses} houses in {place}
  stood under water on {day}, when the river reached {metres} metres. > High water in {place}: on {day} the river
  reached {metres} metres, and {houses} houses were flooded.
- Rain had fallen for <number> days. - Families were taken away by boat. - A <object> floated down <street>. -
  Sandbags were filled in the <building>. - The <animals> were driven to higher ground. - A <job> slept on a roof. -
  Upstream a dam held.
? Water gets in everywhere, even into drawers ? We carried my grandmother and her <pet> upstairs first ? The mud is
  worse than the water ? Strangers came with shovels; I shall not forget that ? I have stopped counting the floods
+ The water has begun to fall. + Help of <20..900> thousand crowns is promised. + A higher wall has been demanded for
  years.
# A flood of {metres} metres reached {houses} houses in {place}. # The river flooded {houses} houses in {place} on
  {day}.
@ drought bad
. weeks = <6..18>
. level = <20..70> percent
! {Weeks} weeks without rain in {place} ! {Place} waits for rain ! Drought: gardens in {place} turn brown
> It has not rained in {place} for {weeks} weeks, and the wells have lost {level} of their water. > For {weeks} weeks
  no rain has fallen in {place}; the wells are down by {level}. > {Weeks} weeks without rain have cost the wells of
  {place} {level} of their water.
- Watering gardens is forbidden. - The <trees> drop their leaves early. - Farmers sell cattle. - A <job> leads prayers
  for rain. - The mill stands still. - In the dry bed of the river a <object> from old times was found. - Children
  bathe in half a bucket.
? Even the <animals> look up at the sky ? I talk to every cloud ? Dust for breakfast, dust for supper ? We have seen
  worse, but not often ? One thunderstorm would save us
+ The weather office sees no change before <weekday>. + Water will be brought from {place2}. + Each person may use
  <number> buckets a day.
# No rain has fallen in {place} for {weeks} weeks. # {Place} has had {weeks} dry weeks, and wells are down by {level}.
@ film good
. film = "[The Last Ferry|Snow on Tuesday|My Uncle's Ghost|The Wrong Hat|Nobody's Piano|A Bag of Wind|Three Left
  Shoes|The Quiet Thief|Salt and Sugar|Night Bus]"
. weeks = <number>
! Film crew comes to {place} ! {Film} is being made in {place} ! Cameras on {place}'s streets
> The film {film} is being made in {place}; the crew will stay for {weeks} weeks. > For {weeks} weeks {place} is a
  film set: {film} is being made there. > A film crew came to {place} on {day} to make {film}, which will take {weeks}
  weeks.
- <street> was covered with false snow. - <30..300/10> people from the place play small parts. - A <job> plays a king.
  - A <animal> refused to act. - The <building> was painted <colour> for one scene. - Shops earn well. - It tells of a
  <job> and a stolen <object>.
? I walked past the camera eleven times ? They asked me to look sad, so I thought of taxes ? My <pet> has a bigger
  part than I have ? One second of film takes half a day ? I shall miss the noise
+ The film will be shown in <month>. + A first look is promised to all who took part. + Then the crew moves on to
  {place2}.
# {Film}, a film, is being made in {place} for {weeks} weeks. # A crew is making the film {film} in {place}.
@ swindle bad
. trick = [sold tickets for a train that does not exist|collected money for a false orphanage|sold river water as
  medicine|rented out the same flat nine times|sold painted sparrows as canaries|posed as a tax inspector|sold shares
  in a gold mine of mud]
. sum = <2..60> thousand crowns
! Swindler caught in {place} ! {Sum} gained by a trick ! Police in {place} catch a swindler
> Police in {place} arrested a swindler on {day} who had {trick} and taken {sum}. > A swindler who had {trick} was
  arrested in {place} on {day}; the damage is {sum}. > {Sum}: so much was taken by a swindler who had {trick}. The
  arrest came in {place} on {day}.
- A <job> had become suspicious of a <colour> hat. - The arrest took place <corner>. - <number> false passports were
  found in a <object>. - Most victims are elderly. - In {place2} the same trick had been tried before. - The swindler
  offered the officers <food>.
? Such honest eyes, I thought ? I am ashamed, but I want to warn others ? The paper looked real, with stamps and all ?
  If it sounds too good, run ? I even made coffee for that person
+ The trial begins in <month>. + Victims should report by <weekday>. + Some of the money has been found.
# A swindler who had {trick} was arrested in {place}. # Police in {place} caught a swindler who took {sum}.
@ voyage good
. boat = <boat_name>
. days = <12..140>
! {Boat} returns to {place} ! {Days} days on the water ! {who} of {place} back from long journey
> {who} from {place} came home on {day} after {days} days on {boat}. > After {days} days, {boat} brought {who} back to
  {place} on {day}. > {Days} days on the water lie behind {who} of {place}, who returned with {boat} on {day}.
- A whale swam alongside for an hour. - The sail tore <number> times. - {who_she} had lived on <food> and rain water.
  - A <animal> had come along as a stowaway. - Pirates turned out to be friendly <jobs>. - The compass fell overboard.
  - {who_she} brought back a <object> and a beard of salt.
? I talked to the stars, and some of them answered ? Solid ground feels strange ? I missed bread most of all ? Next
  time I shall take a second pair of socks ? We stood at the window every night
+ {who_she} will write a book about it. + The boat can be seen at the landing stage. + The next journey is to lead to
  the <direction>.
# {who} of {place} returned after {days} days on {boat}. # {Boat} is back: {who} spent {days} days on the water.
@ cook-off good
. dish = [almond cake|bean stew|gingerbread|pea soup|potato salad|rice pudding|roast duck|plum jam|fish soup|onion
  tart|toffee]
. cooks = <8..60>
! {who} wins contest for {dish} ! Best {dish} in {place} ! {Cooks} cooks, one winner
> {who} won the contest for the best {dish} in {place} on {day}, ahead of {cooks} others. > The best {dish} in {place}
  comes from {who}, who beat {cooks} others on {day}. > {cooks} cooks lost and one won: {who} makes the best {dish} in
  {place}, a jury decided on {day}.
- The secret, {who_she} says, is a pinch of <flower>. - One pot boiled over and put out the fire. - The jury was a
  <job>, a <job> and a child. - <crowd> tasted as well. - A <pet> ate the entry of a <job>. - There was a long silence
  after the first bite.
? It tasted like <weekday> at my grandmother's ? I cooked with closed eyes ? I demand a second round ? Less is more,
  except for butter ? I burned my tongue and regret nothing
+ The recipe will be printed next week. + The winner gets a <object>. + Next year the contest moves to {place2}.
# {who} won the contest for the best {dish} in {place}. # In {place}, {who} beat {cooks} cooks with {dish}.
@ lottery good
. win = <2..90> thousand crowns
. plan = [buy a boat|give half of it away|build a stable|see the sea|pay all debts|open a tea room|sleep late for a
  year|buy the neighbour's noisy rooster|study at last]
! {who} of {place} wins {win} ! Luck for {who} in {place} ! {Win} for a forgotten ticket
> {who} from {place} has won {win} in the lottery and wants to {plan}. > With {win} from the lottery, {who} of {place}
  wants to {plan}. > The lottery brought {win} to {who} in {place}, who now wants to {plan}.
- The ticket had lain in a <object> for <number> weeks. - {who_she} had played the same numbers for years. - The bank
  clerk had to sit down. - Distant cousins have begun to write. - {who_she} went to work the next day as usual. - It
  was the <ordinal> big win in the region.
? First I made tea; then I screamed ? Money is like manure: it should be spread ? I bought a new broom, nothing else
  so far ? Friends are friends, with or without it ? Now everyone says good morning to me
+ A party is planned for <weekday>. + Advice comes from a <job>. + The next draw is in <month>.
# {who} of {place} won {win} and wants to {plan}. # {Win} went to {who} in {place}, who wants to {plan}.
@ restoration good
. work = [the old organ|the town clock|the roof of the chapel|a wall painting|the city gate|the wooden stairs of the
  theatre|the carousel|the water wheel|a stained window]
. sum = <8..400> thousand crowns
! {Work} in {place} is restored ! {Place} saves {work} ! {Sum} for {work}
> In {place} {work} has been restored for {sum}; it was handed over on {day}. > {Work} in {place} is as good as new;
  the work cost {sum} and ended on {day}. > For {sum}, {place} had {work} restored, and on {day} it was shown to the
  public.
- <number> experts had worked on it since <month>. - Under the paint they found a picture of a <animal>. - Bats had to
  be moved first. - A <job> gave the <tree> wood. - Old nails were sold as souvenirs. - Each piece was numbered and
  cleaned with a brush. - For <20..60> years nobody had dared to touch it.
? I held my breath for half a year ? One works with tiny brushes and great respect ? It looks as it did when I was a
  child ? Money well spent ? I wish my knees could be restored as well
+ Guided tours begin on <weekday>. + The next task is the <building>. + A plaque names all who gave money.
# {Work} in {place} was restored for {sum}. # {Place} spent {sum} on {work}.
@ migration neutral
. bird = [storks|geese|cranes|swallows|starlings|swans]
. count = <2..95> hundred
! {Count} {bird} over {place} ! {Bird} rest near {place} ! The sky over {place} is full
> {Count} {bird} have been resting near {place} since {day}. > Near {place}, {count} {bird} have been counted since
  {day}. > The meadows near {place} are full of {bird}: {count} have arrived since {day}.
- They come from the <direction> and will soon fly on. - Farmers worry about their seed. - A school class keeps a
  list. - At dusk the noise is so loud that nobody can talk. - One of them wears a ring from a far country. - <crowd>
  stand on the dam with field glasses. - A <animal> keeps them awake.
? First you hear them, then the light goes out ? I leave them a strip of my field ? It is the same every year and
  always new ? My camera was not fast enough ? They know the way better than any postman
+ They will stay until the wind turns. + Walkers should keep to the path. + The count goes on until <weekday>.
# {Count} {bird} are resting near {place}. # Near {place}, {count} {bird} have been counted since {day}.
@ merger neutral
. share = <10..60> percent
! {Company} buys a share of {company2} ! {Share} of {company2} sold ! {Company} and {company2} move closer
> {company} has bought {share} of {company2}, both firms said on {day}. > {share} of {company2} now belong to
  {company}; the deal was signed on {day}. > On {day} {company} bought {share} of {company2}.
- {company_fact}. - The price was not named. - The two had been rivals for years. - Talks took place in the <room> of
  an inn, over <food>. - Workers ask what will become of them. - Both names will be kept. - Papers were signed with a
  <colour> pen.
? We are stronger together ? I hope they keep the canteen ? Big fish, small fish: you know the story ? It was a
  handshake first and a contract later ? Nothing will change, they say, so I expect changes
+ The court has to agree. + Shareholders meet in <month>. + A common catalogue is planned.
# {Company} bought {share} of {company2}. # {share} of {company2} now belong to {company}.
"""
