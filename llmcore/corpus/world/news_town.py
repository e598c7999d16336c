"""Kinds of news from a town's life, in the notation that `news.py` reads.

`@ name tone` begins an event; `.` gives a slot, `!` a headline, `>` the first sentence, `-` a detail, `?` what somebody
says, `+` what comes next and `#` the summary, which uses only slots (so that it is true of the body).
"""

EVENTS = """
@ fair good
. fair = [spring|summer|autumn|winter|harvest|onion|kite|goose|lantern|straw] fair
. stalls = <20..140>
. guests = <8..60> hundred
! {Fair} opens in {place} ! {stalls} stalls at the {fair} in {place} ! {Place} welcomes guests to its {fair}
> The {fair} opened in {place} on {day} with {stalls} stalls and <sound>. > [Under a grey sky|In bright sun|After
  weeks of work], {place} opened its {fair} on {day}; {stalls} stalls fill the streets. > {place} has been full of
  people since {day}, when the {fair} began with {stalls} stalls.
- About {guests} visitors came on the first day. - The longest line formed in front of a stall that sold <food>. - A
  <job> won the first prize for <flower>. - Children rode on a <animal> named <pet_name>. - A contest in <hobby> took
  place <corner>. - Prices were higher than last year: a plate of <food> cost <small_price>.
? Every year I say it is my last fair, and every year I come back ? We sold everything before noon ? My feet hurt, but
  my purse is full ? The <food> alone is worth the trip ? It smells like my childhood
+ The fair stays open until <weekday>. + On the last evening there will be fireworks over the river. + The town hall
  expects even more guests on <weekday>.
# The {fair} in {place} opened on {day} with {stalls} stalls. # {Place}'s {fair} began on {day}; there are {stalls}
  stalls.
@ bridge bad
. bridge = [Mill|Old|Goose|Station|Iron|Upper|Lower|Tanner|Swan|Long] Bridge
. weeks = <number>
! {Bridge} in {place} closed ! Cracks close {bridge} in {place} ! {Place} must do without {bridge} for {weeks} weeks
> The {bridge} in {place} was closed on {day} and will stay closed for {weeks} weeks. > Nobody may cross the {bridge}
  in {place} for {weeks} weeks: the council closed it on {day}. > On {day} guards put up barriers at both ends of the
  {bridge} in {place}; it will be shut for {weeks} weeks.
- Engineers had found cracks in <number> of the stones. - A <vehicle> had hit the railing the week before. - Rust has
  eaten into the <old_word> beams. - Drivers must now go round by <street>, which takes <20..50> minutes. - A <job>
  with a boat takes people across for <small_price>. - The school bus arrives late every day.
? I can see my shop from here, but I cannot reach it ? Better a closed bridge than a fallen one ? We warned the
  council years ago ? I row my children to school now ? It is a nuisance, but it is right
+ The repair will cost <20..900> thousand crowns. + A ferry is planned for the time of the work. + A new bridge may be
  built a little further <direction>.
# The {bridge} in {place} is closed for {weeks} weeks. # {Place}'s {bridge} was shut on {day} for {weeks} weeks.
@ storm bad
. roofs = <12..190>
. cut = <number> hours
! Storm damages {roofs} roofs in {place} ! Night of wind in {place} ! {Place} counts the damage after the storm
> A storm tore the tiles from {roofs} roofs in {place} in the night to {day}. > {roofs} roofs were damaged when a
  storm passed over {place} in the night to {day}. > People in {place} are clearing up: the storm in the night to
  {day} damaged {roofs} roofs.
- The light was out for {cut}. - A <tree> fell across <street> and crushed an empty <vehicle>. - The wind carried a
  <object> as far as the next village. - Firefighters were called <20..90> times. - Nobody was hurt, apart from a
  <job> with a bruised arm. - Hail the size of <objects> was reported from the farms. - The <animals> in the park were
  moved to a barn.
? I heard a crack, and then I could see the stars from my bed ? The whole house shook like a cart ? We held the door
  shut with the kitchen table ? My neighbour's hen house is now in my garden ? I have lived here all my life and never
  heard such a wind
+ Roofers from {place2} have offered help. + Schools stay closed until <weekday>. + The weather office expects calmer
  days.
# A storm damaged {roofs} roofs in {place}. # {roofs} roofs in {place} were hit by a storm in the night to {day}.
@ match neutral
. team = <team_name>
. game = [football|handball|hockey|rowing|water polo|tug-of-war|basketball]
. goals = <3..9>
. other = <0..2>
! {Game}: {team} win in {place} ! {goals} to {other}: {team} of {place} celebrate ! {Place} beats {place2} at {game}
> The {game} team of {place}, {team}, beat {place2} by {goals} to {other} on {day}. > {team} from {place} won {goals}
  to {other} against {place2} in {game} on {day}. > It ended {goals} to {other}: on {day} the {game} team of {place},
  {team}, defeated the guests from {place2}.
- The first point fell after <number> minutes. - The keeper of {place2} slipped on the <foul> ground. - A <job> in
  goal saved <number> hard shots. - The referee stopped play when a <pet> ran across the field. - <crowd> watched from
  the slope. - At half-time the score had still been level.
? We ran more, and that was all ? I have not slept since <weekday> ? The other side played well, but we played better
  ? My knees are blue, and I have never been happier ? Our captain said one word at half-time, and it was enough
+ The next match is against a team from the <direction>. + {place2} wants a return match in <month>. + With this
  result {team} are <ordinal> in the table.
# {team} of {place} beat {place2} {goals} to {other} in {game}. # {Game}: {place} won {goals} to {other} against
  {place2}.
@ election neutral
. votes = <51..78>
! {who} elected mayor of {place} ! {Place} has a new mayor ! {votes} percent for {who} in {place}
> {who} will be the next mayor of {place}: {votes} percent voted for {who_them} on {day}. > With {votes} percent of
  the votes, {who} was elected mayor of {place} on {day}. > The people of {place} chose {who} as mayor on {day};
  {who_she} won {votes} percent.
- The other candidate, a <job>, wished {who_them} luck. - Before, {who_she} had worked as a <job>. - The main quarrel
  had been about a car park <corner>. - <number> voters came in costume. - In one polling place a <pet> slept on the
  ballot box. - Counting took until midnight.
? I promise less noise and more benches ? The first thing I will do is fix the clock ? I voted for the one who
  answered my letter ? Let us see who remembers the promises in <month> ? A mayor should be able to laugh
+ The new mayor takes office in <month>. + The first meeting of the council is on <weekday>. + On the list for the
  first hundred days: <street>, the school roof and the drains.
# {who} was elected mayor of {place} with {votes} percent. # {Place} elected {who} as mayor on {day}; {who_she} got
  {votes} percent.
@ harvest good
. crop = <vegetable>
. tons = <200..5000/50>
! Record harvest of {crop} near {place} ! {Tons} tons of {crop} ! Farmers round {place} rejoice over {crop}
> Farmers near {place} have brought in {tons} tons of {crop}, more than ever before. > Never before have the fields
  near {place} given so many {crop}: {tons} tons. > {tons} tons of {crop} were brought in near {place}, which is a
  record.
- A <fine> spring and rain at the right time made it possible. - The barns are so full that sacks are kept in the
  <building>. - Pickers worked by the light of lamps. - The price fell to <small_price> a sack. - One giant plant was
  as tall as a <job>. - Only the <animals> did damage, in a field to the <direction>.
? I have run out of sacks, space and sons ? We eat nothing else at home ? Last year we cried, this year we sing ? The
  rain came exactly when we asked for it ? Good soil never forgets
+ Part of the harvest goes to {place2}. + A feast is planned for <weekday>. + The surplus will be given to the school
  kitchen.
# A record of {tons} tons of {crop} was harvested near {place}. # Farmers near {place} brought in {tons} tons of {crop}.
@ lost-pet good
. pet = [cat|dog|parrot|tortoise|goat|donkey|pony|goose|rabbit]
. name = <pet_name>
. days = <number>
! Lost {pet} {name} is home again ! {Name} the {pet} found in {place} ! {Days} days alone: {pet} returns to {place}
> The {pet} {name}, missing for {days} days, was found in {place} on {day}. > After {days} days of searching, {name}
  the {pet} was found in {place} on {day}. > A {pet} named {name} is back: a <job> found it in {place} on {day},
  {days} days after it had run away.
- It sat in the <room> of the <building> and looked <feeling>. - The owner had put up <20..90> posters. - It had lost
  weight but not its temper. - A reward of <small_price> was paid at once. - Someone had fed it <food>. - The animal
  is known for a <colour> spot above one eye.
? I opened the door, and there it sat ? It ate for an hour and then slept for a day ? We had almost given up hope ?
  The children will not let it out of their sight ? It looked at me as if I had been the one who was lost
+ From now on it will wear a bell. + The owner thanked all helpers with <drink> and <food>. + A fence is being built.
# {Name}, a {pet} lost for {days} days, was found in {place}. # A {pet} called {name} was found in {place} after
  {days} days.
@ museum good
. thing = [a painting of a ferry|a silver mask|a carved chest|an old globe|a child's shoe of lead|a stuffed
  crocodile|a royal sledge|a pocket sundial|a pirate flag|a mechanical duck|a chess set of bone|a stone lion]
. price = <4..90> thousand crowns
! Museum in {place} buys {thing} ! {Thing} for {place} ! {Price}: {place} pays for {thing}
> The museum of {place} has bought {thing} for {price}. > For {price}, {thing} now belongs to the museum of {place}. >
  Visitors to the museum of {place} will soon see {thing}; it was bought for {price} on {day}.
- It had lain in the <room> of a <job> for decades. - Two other museums had made offers. - Experts checked it for
  <length_of_time>. - The money came from <number> donors and a lottery. - A scratch on the back will not be repaired.
  - It is about <120..600/10> years old.
? It is smaller than I thought and far more beautiful ? We turned over every coin twice ? My grandchildren will like
  it more than I do ? It belongs here and nowhere else ? I would have put it in my kitchen
+ It can be seen from <weekday> on. + A room with <colour> walls is being prepared. + Entrance is free in <month>.
# The museum of {place} bought {thing} for {price}. # {Place}'s museum paid {price} for {thing}.
@ court neutral
. matter = [a fence|a barking dog|a debt|a crooked wall|a borrowed horse|a stolen recipe|the noise of a saw|a fallen
  tree|a wedding ring|a false weight]
. fine = <40..950/10> crowns
! Court in {place} rules on {matter} ! {Fine} for {matter} ! Judge in {place} ends quarrel over {matter}
> A court in {place} ended a quarrel over {matter} on {day}: {who} must pay {fine}. > {who} must pay {fine}, a court
  in {place} ruled on {day} in a case about {matter}. > The case was about {matter}, and on {day} the court in {place}
  decided: {who} pays {fine}.
- The quarrel had lasted <length_of_time>. - Both sides had once been friends. - <number> witnesses were heard, among
  them a <job>. - The judge asked to see the place <corner>. - A letter found in a <object> was the proof. - <crowd>
  filled the benches.
? I respect the law, but I do not understand it ? Now I can sleep again ? The money does not matter to me; being right
  does ? We could have settled this over a cup of coffee ? A wall is a wall
+ Both sides have <10..30> days to appeal. + The neighbours hope for quiet. + The money goes to the fire brigade.
# {who} must pay {fine} after a quarrel over {matter} in {place}. # A court in {place} made {who} pay {fine} in a case
  about {matter}.
@ concert good
. band = [town band|children's choir|string quartet|miners' choir|police band|accordion club|student orchestra|bell
  ringers]
. seats = <120..950/10>
! {Band} plays before {seats} people in {place} ! Music fills {place} ! Long applause for the {band}
> The {band} of {place} played before {seats} people on {day}. > {seats} people heard the {band} of {place} on {day}.
  > On {day} the {band} of {place} gave a concert, and {seats} people came.
- They played marches, waltzes and one song about a <animal>. - In the middle of a quiet piece a <pet> began to howl.
  - The solo on the <instrument> was played by a <job>. - <weather>, so the concert was moved into the <building>. -
  After the third encore the lamps went out. - Entrance cost <small_price>, and all of it goes to the hospital.
? I had tears in my eyes and a cramp in my foot ? We have rehearsed since <month> ? I only came for my sister, but I
  stayed for the music ? The drum was a little loud ? One could have heard a feather fall
+ The next concert is in {place2}. + A record will be made in <month>. + The players are looking for new members.
# The {band} of {place} played before {seats} people. # {seats} people heard a concert of the {band} in {place} on
  {day}.
@ school-prize good
. subject = <school_subject>
. age = <9..17>
! School prize in {subject} goes to {who} ! Pupil from {place} wins in {subject} ! {who}, aged {age}, wins prize
> {who}, a pupil of {age} from {place}, has won the national prize in {subject}. > The national prize in {subject}
  goes to {place}: {who}, aged {age}, won it on {day}. > At the age of {age}, {who} from {place} won the national
  prize in {subject} on {day}.
- The task was to write about <hobby>. - <40..400> pupils had taken part. - {who_she} had prepared for
  <length_of_time> in the <room>. - The prize is a <object> and <small_price>. - The class greeted {who_them} with
  <sound>. - In the last round only a pupil from {place2} was left.
? I thought they had read out the wrong name ? I checked every answer three times ? {who_she} is curious, and that is
  the main thing ? My hands shook so much that I dropped the pen ? Learning is easier than washing up
+ In <month> {who_she} will travel to the capital. + The school gives all pupils a day off. + {who_she} wants to
  become a <job>.
# {who}, {age}, from {place} won the national prize in {subject}. # The prize in {subject} went to {who} of {place},
  aged {age}.
@ fire bad
. house = <building>
. hours = <number>
! Fire in the {house} of {place} ! {Hours} hours against the flames in {place} ! {House} burns in {place}
> A fire broke out in the {house} of {place} on {day}; it took {hours} hours to put it out. > Firefighters fought for
  {hours} hours against a fire in the {house} of {place} on {day}. > The {house} of {place} caught fire on {day}, and
  the flames were out only after {hours} hours.
- A <job> saw the smoke and rang the bell. - The cause was a lamp that had been left burning. - The damage is put at
  <20..900> thousand crowns. - Neighbours passed buckets from hand to hand. - A <pet> was carried out in a <object>. -
  Nobody was hurt. - Sparks flew as far as <street>.
? I ran out with one shoe and a <object> ? Walls can be built again ? Ten more minutes and the whole street would have
  gone ? The smoke was so thick that I followed the sound of voices ? We owe the firefighters a great deal of cake
+ The {house} will be closed for <number> weeks. + A collection has already brought in <20..900> thousand crowns. +
  The police are still asking questions.
# A fire in the {house} of {place} burned for {hours} hours. # The {house} of {place} burned on {day} for {hours} hours.
@ theft bad
. loot = [a church bell|twelve bicycles|a brass telescope|a prize ram|forty umbrellas|the mayor's chain|a barrel of
  herring|a piano|three garden dwarfs|a box of medals|a weathercock|two hundred spoons]
. reward = <50..900/10> crowns
! Thieves steal {loot} in {place} ! {Place}: who took {loot}? ! {Reward} reward after theft in {place}
> Thieves stole {loot} in {place} on {day}, and there is a reward of {reward}. > A reward of {reward} is offered after
  {loot} disappeared in {place} on {day}. > In {place} the police are looking for {loot}, stolen on {day}; the reward
  is {reward}.
- They came through the <room> window. - Footprints lead to the <building>. - A <vehicle> was seen on <street> shortly
  after <clock>. - A <job> heard a noise but thought it was a <animal>. - It is the <ordinal> theft of this kind. -
  The thieves left a <object> behind.
? Who on earth needs such a thing? ? I locked the door, as I always do ? It was a present from my <relative> ? They
  even wiped their feet ? We will find them; nobody can hide that for long
+ Hints can be left at the police station. + The locks will now be changed. + A <job> will keep watch at night.
# {Loot} was stolen in {place}; the reward is {reward}. # Thieves took {loot} in {place} on {day}, and {reward} is
  offered as a reward.
@ rescue good
. number = <number>
. where = [a flooded cellar|a drifting boat|a stuck lift|a snowed-in hut|a cave|a cliff|a frozen pond|a broken cable
  car|a burning barn|a maze of reeds]
! {Number} people rescued near {place} ! Saved from {where} ! Helpers near {place} bring {number} people to safety
> {Number} people were rescued from {where} near {place} on {day}. > Helpers saved {number} people from {where} near
  {place} on {day}. > It ended well: {number} people could be brought out of {where} near {place} on {day}.
- The alarm was raised by a <job> with a whistle. - Ropes and a <object> were used. - They had waited for <number>
  hours. - All were cold and <feeling>, but well. - A <pet> showed the helpers the way. - <weather>, which made the
  work harder. - The youngest of them was a child of <2..9>.
? We sang to stay awake ? Never again without a map ? I thought of warm soup the whole time ? The helpers were calmer
  than we were ? You do not count the hours; you only listen
+ The doctor sent everyone home the same evening. + The helpers were given <drink> and blankets. + A sign will now
  warn walkers.
# {Number} people were rescued from {where} near {place}. # Near {place}, helpers saved {number} people from {where}
  on {day}.
@ wedding good
. years = <50..72>
! {years} years married in {place} ! Golden days for a couple in {place} ! {who} and {who2} celebrate in {place}
> {who} and {who2} from {place} have been married for {years} years, and on {day} they celebrated. > A couple in
  {place}, {who} and {who2}, celebrated {years} years of marriage on {day}. > On {day} {place} honoured {who} and
  {who2}, who married {years} years ago.
- They first met <corner>, during a thunderstorm. - They have <number> grandchildren and one <pet>. - The mayor
  brought a <object>. - There were plates of <food> for everybody. - Both were once in the same choir. - A <job>
  played the <instrument>. - They still quarrel about <game>, they say.
? Listen a little and laugh a lot ? We never both got angry on the same day ? I liked the bicycle, then I liked the
  rider ? It went by like one long <weekday> ? The secret is separate newspapers
+ In <month> they will travel to the sea. + The party ended long after midnight. + Neighbours have promised to paint
  their fence.
# {who} and {who2} of {place} have been married for {years} years. # In {place}, {who} and {who2} celebrated {years}
  years of marriage on {day}.
@ animal neutral
. beast = [wolf|bear|lynx|seal|stork|wild boar|peacock|swan|runaway bull|sea eagle|giant catfish|beaver]
. spot = <building>
! {Beast} seen in {place} ! Strange guest at the {spot} ! {Place} wonders about a {beast}
> A {beast} was seen near the {spot} of {place} on {day}. > People in {place} rubbed their eyes on {day}: a {beast}
  was near the {spot}. > {place} had an unusual guest on {day}, for a {beast} appeared near the {spot}.
- A <job> noticed it first, at about <clock>. - It drank from a bucket and looked round. - <crowd> kept a safe
  distance. - It left tracks in a bed of <flower>. - A vet from {place2} was called. - After <number> minutes it was
  gone. - Somebody took a photograph, but it shows only a <animal>-shaped blur.
? It looked at me as if I were the stranger ? I dropped my <food> and ran ? Nobody believed me until they saw the
  tracks ? It was quieter than my children ? Leave it in peace, and it will leave you in peace
+ Dogs should be kept on a lead. + Experts say that there is no danger. + The school will write stories about it.
# A {beast} was seen near the {spot} of {place}. # On {day} a {beast} came to the {spot} in {place}.
@ record good
. feat = [a pancake as wide as a cart|a knitted scarf|a tower of barrels|a line of dominoes|a soup for everyone|a snow
  castle|a chain of paper flowers|a loaf of rye|a sandwich|a human pyramid|a straw giant]
. size = <12..900> metres
! {Place} sets a record with {feat} ! {Size}: record in {place} ! {Feat} makes {place} proud
> {place} set a record on {day} with {feat} that measures {size}. > {Feat} that measures {size}: with that, {place}
  set a record on {day}. > With {feat} of {size}, people in {place} set a national record on {day}.
- <30..300/10> helpers had worked since dawn. - A <job> measured it twice. - It nearly failed because of a <animal>. -
  The old record had been held by {place2}. - <weather>, yet nobody went home. - The idea came from a <job> and a
  <job>.
? Why? Because we can ? My arms feel like boiled noodles ? Next year we will do it standing on our heads ? The hardest
  part was keeping the children away ? We wanted to be in the newspaper, and here we are
+ {place2} has already promised to do better. + Parts of it will be given away on <weekday>. + The certificate hangs
  in the <building>.
# {Place} set a record with {feat} of {size}. # A record in {place}: {feat} of {size}.
@ water bad
. streets = <number>
. fault = [a burst pipe|a dead rat in the pump|a broken valve|too little rain|a landslide|a blocked spring]
! No water in {streets} streets of {place} ! {Fault} leaves {place} dry ! Buckets instead of taps in {place}
> {Streets} streets in {place} have been without water since {day}; the cause is {fault}. > Because of {fault}, there
  has been no water in {streets} streets of {place} since {day}. > The taps in {streets} streets of {place} ran dry on
  {day}. The cause is {fault}.
- Tank carts stand <corner>. - A <job> sells rain water for <small_price>. - The <building> had to close. - Plumbers
  are working day and night. - Washing is done at the river, as in the old days. - Someone found a <object> in the
  main pipe. - The hospital has its own well.
? I brush my teeth with lemonade ? One only notices water when it is gone ? We carry buckets and get to know our
  neighbours ? My plants suffer more than I do ? They said it would take an hour
+ Water should be back by <weekday>. + The council will replace the <old_word> pipes. + Boil all water until further
  notice.
# {Fault} left {streets} streets of {place} without water. # In {place}, {streets} streets have had no water since
  {day} because of {fault}.
@ snow bad
. depth = <30..180> centimetres
. days = <number>
! {Depth} of snow in {place} ! {Place} cut off for {days} days ! Snow stops trains to {place}
> {depth} of snow fell in {place}, and the roads were closed for {days} days. > For {days} days no road to {place} was
  open, for {depth} of snow had fallen. > Snow lies {depth} deep in {place}; the roads were blocked for {days} days.
- A <job> delivered bread on skis. - The post came by sledge. - Children dug a tunnel from the <building> to the
  <building>. - Two barns gave way. - The <vehicle> to {place2} stood still near a <tree>. - A baby was born at home,
  helped by a <job>. - Coal was shared out by the sack.
? I left the house through the window ? We played cards until we knew every card by its stains ? It is beautiful as
  long as you have wood ? My grandfather told of such winters; now I believe him ? The silence was the best thing
+ Warmer air is on its way. + Ploughs opened the first road on <weekday>. + The mayor warns of falling ice.
# {depth} of snow closed the roads to {place} for {days} days. # {Place} was cut off for {days} days by {depth} of snow.
@ library good
. books = <3..95> hundred
. donor = <job>
! {Place} library gets {books} books ! {Donor} leaves {books} books to {place} ! New shelves needed in {place}
> The library of {place} received {books} books from a retired {donor} on {day}. > A retired {donor} gave {books}
  books to the library of {place} on {day}. > {Books} books arrived at the library of {place} on {day}, a gift of a
  retired {donor}.
- Among them are novels, atlases and <number> books about <animals>. - A <object> was found between two pages. - It
  took a <vehicle> and <number> strong helpers to move them. - Some have notes in the margins. - The oldest was
  printed <100..400/10> years ago. - The librarian counts them at night.
? A house without books is like a <room> without a window ? I will start at A and see how far I get ? Now I need
  longer evenings ? They smell of dust and adventure ? I only kept the cookery books
+ The reading room will open on <weekday>s as well. + Shelves are being built by a <job>. + Readers may borrow
  <number> at a time.
# A retired {donor} gave {books} books to the library of {place}. # {Place}'s library got {books} books from a {donor}
  on {day}.
@ exhibition good
. pieces = <20..160>
! Exhibition on {known} opens in {place} ! {Place} shows {pieces} pieces on {known} ! Who was {known}?
> An exhibition on the {profession} {known} opened in {place} on {day} with {pieces} pieces. > {place} shows {pieces}
  pieces from the life of the {profession} {known}; the exhibition opened on {day}. > With {pieces} pieces, an
  exhibition in {place} recalls the {profession} {known} from {day} on.
- Visitors know {known} above all for {known_for}. - A <object> from the family stands in the first room. - Letters to
  a <relative> are shown for the first time. - A recording explains {known_for}. - The <job> who guides visitors wears
  old clothes. - On the first day <crowd> waited at the door.
? I had learned the name at school, but now I see a person ? One room made me laugh and one made me cry ? We borrowed
  things from half the country ? The handwriting is worse than mine ? Stay an hour longer than you planned
+ It is open until <month>. + Schools may visit free of charge. + Afterwards it will travel to {place2}.
# An exhibition with {pieces} pieces on the {profession} {known} opened in {place}. # {Place} shows {pieces} pieces
  from the life of the {profession} {known}.
@ statue good
. height = <2..6> metres
! Statue of {known} unveiled in {place} ! {Place} honours {known} ! {Height} of bronze for {known}
> A statue of {known}, {height} high, was unveiled in {place} on {day}. > {place} has a new statue: it shows {known}
  and is {height} high. It was unveiled on {day}. > On {day} a cloth fell in {place}, and a statue of {known}
  appeared, {height} high.
- {known}, a {profession}, is remembered for {known_for}. - Pigeons took their seats at once. - The <job> who modelled
  for it was there too. - Some found the nose too long. - A speech on {known_for} lasted <20..70> minutes. - The cost
  of <20..900> thousand crowns was paid by subscription.
? It looks over our heads, as it should ? I would have chosen a kinder face ? Now our children will ask who that was,
  and we can tell them ? Bronze is patient ? I will polish the shoes myself
+ Flowers will be laid there every <month>. + A bench will be added. + Tourists already have themselves photographed
  in front of it.
# A statue of {known}, {height} high, was unveiled in {place}. # {Place} unveiled a statue of {known} that is {height}
  high.
"""
