"""Subjects of reading passages, in the notation that `quizzes.py` reads: only the passage holds the answers.

`@ theme = subject; noun, ...` begins a theme: how its subject is named and what it may be called later (`person`
  draws a
name and a pronoun). A line `value = pattern / sentence / sentence ? question / question` is one thing to tell and ask:
the pattern draws the value; `{x}` is the subject under any name, `{s}` its name; `{x_her}` is "her", "his" or "its".
"""

PASSAGES = """
@ neighbour = person
street = <street> / {x} lives on {street} / the home of {s} is on {street} / {x} has a small flat on {street} ? On
  which street does {s} live? / Where does {s} live?
job = <job> / {x} works as a {job} / {x} is a {job} / {x} earns {x_her} money as a {job} ? What is the job of {s}? /
  What does {s} work as?
pet = <pet> / {x} has a {pet} that sleeps all day / {x} walks with {x_her} {pet} every morning / the {pet} of {s} is
  old and fat ? What kind of pet does {s} have? / Which animal belongs to {s}?
petname = <pet_name> / {x_her} best friend is a dog called {petname} / {x} shares a room with a kitten named {petname}
  ? What is the name of the animal of {s}? / What is the pet of {s} called?
food = <food> / on Sundays {x} cooks {food} / {x} likes {food} best of all / nothing tastes better to {s} than {food}
  ? What does {s} like to eat? / Which food does {s} like?
sport = <hobby> / in {x_her} free time {x} enjoys {sport} / {x} is fond of {sport} / the hobby of {s} is {sport} ?
  What is the hobby of {s}? / What does {s} enjoy?
day = <weekday> / {x} is off work on {day} / {x} visits {x_her} mother every {day} / on {day} {x} sleeps late ? Which
  day is special for {s}? / Which day does the text name for {s}?
colour = <colour> / {x} wears a {colour} coat / everyone knows {x_her} {colour} bicycle / {x} has painted {x_her} door
  {colour} ? Which colour goes with {s}? / Which colour does the text name for {s}?
floor = <ordinal> / {x} lives on the {floor} floor / one must climb to the {floor} floor to visit {s} ? On which floor
  does {s} live? / Which floor is the home of {s} on?
age = <18..96> / {x} is {age} years old / {x} turned {age} last week / at {age}, {x} feels young ? How old is {s}? /
  What is the age of {s}?
@ shop = <shop_name>; the shop, the little shop, this shop
goods = <ware>
  / {x} sells {goods} / in {x} people look for {goods} / one can buy {goods} in {x} ? What does {s} sell? / What can
  one buy
  in {s}?
owner = <person> / {x} belongs to {owner} / the owner of {s} is {owner} / behind the counter of {s} stands {owner} ?
  Who owns {s}? / What is the name of the owner of {s}?
street = <street> / {x} is on {street} / you find {x} on {street} / {x} moved to {street} last year ? On which street
  is {s}? / Where is {s}?
opens = [<6..11> o'clock|half past <6..10>] / {x} opens at {opens} / in the morning the door of {s} is unlocked at
  {opens} ? When does {s} open? / At what time is the door of {s} unlocked?
closed = <weekday> / {x} is closed on {closed} / on {closed} the shutters of {s} stay down ? On which day is {s}
  closed? / When is there no business in {s}?
price = <small_price> / the cheapest thing in {x} costs {price} / for {price} one gets something nice in {x} ? What
  does the cheapest thing in {s} cost? / How much money does one need in {s}?
staff = <number> / {x} has {staff} workers / {staff} people work in {x} ? How many people work in {s}? / How many
  workers does {s} have?
smell = [lavender|coffee|wax|leather|fresh paint|cinnamon|old paper|pepper|soap|wood|smoke|peppermint] / {x} smells of
  {smell} / a smell of {smell} fills {x} ? What does {s} smell of? / Which smell fills {s}?
cat = <pet_name> / a cat named {cat} sits in the window of {s} / children come to {x} to stroke the cat {cat} ? What
  is the name of the cat in {s}? / Which cat lives in {s}?
@ train = Train <100..9900>; the train, this train
goal = <made_place> / {x} goes to {goal} / {x} ends in {goal} ? Where does {s} go? / In which place does {s} end?
start = <made_place> / {x} comes from {start} / {x} begins its journey in {start} ? Where does {s} come from? / In
  which place does {s} begin?
leaves = <5..22>:<10..59> / {x} leaves at {leaves} / the departure of {s} is at {leaves} ? At what time does {s}
  leave? / When is the departure of {s}?
arrives = <5..22>:<10..59> / {x} arrives at {arrives} / according to the timetable {x} arrives at {arrives} ? At what
  time does {s} arrive? / When does {s} arrive?
track = <1..14> / {x} stands on track {track} / passengers for {s} should go to track {track} ? On which track is {s}?
  / Which track do passengers of {s} go to?
ticket = <small_price> / a ticket for {s} costs {ticket} / for {s} one pays {ticket} ? How much is a ticket for {s}? /
  What does a ticket for {s} cost?
cars = <number> / {x} has {cars} carriages / {x} is made up of {cars} carriages ? How many carriages does {s} have? /
  How many carriages make up {s}?
driver = <person> / the driver of {s} is {driver} / {x} is driven by {driver} ? Who drives {s}? / What is the name of
  the driver of {s}?
load = [coal|sand|milk|sheep|letters|timber|fish|cement|sugar|flowers|stones|barrels] / the last car of {s} carries
  {load} / {x} also takes {load} along ? What does {s} carry? / What does the last car of {s} hold?
@ feast = the [Lantern|Goose|Kite|Cherry|Rope|Candle|Barrel|Mask|Snow|Pumpkin|Drum|Feather|Swing|Shadow]
  [Feast|Day|Parade|Ball|Night|Race]; the event, this event
month = <month> / {x} is held in {month} / every year people wait for {month}, the month of {s} ? In which month is
  {s}? / When does {s} take place?
day = <weekday> / {x} begins on a {day} / the first day of {s} is always a {day} ? On which day of the week does {s}
  begin? / What is the first day of {s}?
spot = <building> / {x} starts in front of the {spot} / people meet for {s} at the {spot} ? Where does {s} start? / At
  which building do people meet for {s}?
food = <food> / at {s} people eat {food} / nobody leaves {s} without {food} ? What do people eat at {s}? / Which food
  belongs to {s}?
music = <instrument> / music at {s} is played on the {music} / nobody can imagine {s} without a {music} ? Which
  instrument is played at {s}? / Which instrument belongs to {s}?
prize = <object> / the winner of {s} gets a {prize} / first prize at {s} is a {prize} ? What does the winner of {s}
  get? / What is the first prize at {s}?
winner = <person> / last year {winner} won {s} / people still praise {winner}, who won {s} last year ? Who won {s}
  last year? / What is the name of last year's winner of {s}?
fee = <small_price> / to take part in {s} one pays {fee} / entrance to {s} costs {fee} ? What does it cost to take
  part in {s}? / How much does one pay for {s}?
guests = <20..900> / {guests} people came to {x} last time / last year {s} had {guests} guests ? How many people came
  to {s}? / How many guests did {s} have?
@ animal = <pet_name>; the animal, this animal
kind = <animal> / {s} is a {kind} / {s}, a {kind}, is well known here ? What kind of animal is {s}? / Which animal is
  {s}?
home = <building> / {x} lives behind the {home} / the home of {s} is a shed beside the {home} ? Near which building
  does {s} live? / Where is the home of {s}?
keeper = <person> / {x} is fed by {keeper} / {keeper} takes care of {s} ? Who takes care of {s}? / Who looks after {s}?
eats = <vegetable> / {x} loves to eat {eats} / for a bowl of {eats}, {s} will do anything ? What does {s} love to eat?
  / Which food does {s} like?
weight = <3..400> kilos / {x} weighs {weight} / on the scales {s} reached {weight} ? How much does {s} weigh? / What
  is the weight of {s}?
born = <month> / {x} was born in {born} / the birthday of {s} is in {born} ? In which month was {s} born? / In which
  month is the birthday of {s}?
trick = [open doors|count to three|ring a bell|catch apples|walk backwards|climb ladders|carry letters|dance|sleep
  standing|find lost keys|swim] / {x} has learned to {trick} / {s} can {trick} ? What can {s} do? / What has {s}
  learned to do?
fear = [thunder|umbrellas|brooms|bicycles|mirrors|balloons|trumpets|bath water|geese|hats|vacuum cleaners] / {x} is
  afraid of {fear} / nothing frightens {s} as much as {fear} ? What is {s} afraid of? / What frightens {s}?
mark = <colour> / {x} has a {mark} ribbon round the neck / {s} can be known by a {mark} collar ? Which colour does {s}
  wear? / What is the colour of the collar or ribbon of {s}?
@ boat = <boat_name>; the boat, this boat
captain = <person> / the captain of {s} is {captain} / {x} is steered by {captain} ? Who is the captain of {s}? / Who
  steers {s}?
cargo = [sand|onions|bricks|tar|pianos|mail|hay|tin|ice|sugar|coal|sacks of flour|planks|sheep] / {x} carries {cargo}
  / the hold of {s} is full of {cargo} ? What does {s} carry? / What is in the hold of {s}?
goal = <made_place> / {x} is on its way to {goal} / {x} sails to {goal} ? Where is {s} going? / To which place does
  {s} sail?
crew = <number> / {x} has a crew of {crew} / {crew} sailors work on {s} ? How many sailors are on {s}? / How large is
  the crew of {s}?
length = <6..90> metres / {x} is {length} long / from bow to stern {s} measures {length} ? How long is {s}? / What is
  the length of {s}?
colour = <colour> / the hull of {s} is {colour} / {x} was painted {colour} in spring ? Which colour is {s}? / What is
  the colour of {s}?
cook = <first_name> / the cook on {s} is called {cook} / on board of {s} the meals are made by {cook} ? Who is the
  cook on {s}? / Who makes the meals on {s}?
days = <number> / the trip of {s} takes {days} days / {x} will be away for {days} days ? How many days does the trip
  of {s} take? / For how many days will {s} be away?
pet = <pet> / a {pet} lives on board of {s} / the sailors of {s} keep a {pet} ? Which animal lives on {s}? / What kind
  of pet do the sailors of {s} keep?
@ recipe =
  [Winter|Sunday|Grandmother's|Shepherd's|Miller's|Green|Red|Golden|Lazy|Quick|Mountain|Ferry|Garden|Midnight]
  [soup|stew|pie|salad|pudding|cake|broth|porridge|omelette|dumplings for two]; the dish, this dish
main = <vegetable> / for {s} you need <2..9> hundred grams of {main} / {s} is made from {main} ? What is {s} made
  from? / Which vegetable do you need for {s}?
spice = [pepper|nutmeg|thyme|garlic|ginger|mustard|cinnamon|parsley|sage|mint|dill|cloves] / a little {spice} gives
  {x} its taste / do not forget the {spice} when you make {s} ? Which spice goes into {s}? / What gives {s} its taste?
minutes = <10..95> / {x} must cook for {minutes} minutes / after {minutes} minutes {x} is ready ? How many minutes
  does {s} cook? / After how many minutes is {s} ready?
persons = <number> / the amounts for {s} are for {persons} people / {x} will feed {persons} people ? How many people
  does {s} feed? / For how many people is {s}?
eggs = <number> / you break {eggs} eggs into {x} / {s} takes {eggs} eggs ? How many eggs go into {s}? / How many eggs
  does {s} take?
pot = [iron pan|copper pot|clay dish|deep bowl|black kettle|glass form|flat tin|wooden bowl] / {s} is prepared in a
  {pot} / use a {pot} for {s} ? In what is {s} prepared? / What should you use for {s}?
author = <person> / the recipe for {s} was written down by {author} / we have the recipe for {s} from {author} ? Who
  wrote down the recipe for {s}? / From whom is the recipe for {s}?
served = <drink> / {s} is served with {served} / with {s} people drink {served} ? What do people drink with {s}? /
  What is {s} served with?
cost = <small_price> / all that is needed for {s} costs about {cost} / a pot of {s} costs you {cost} ? How much does
  {s} cost? / What is the cost of {s}?
@ house = <surname_house>; the house, this house
owner = <person> / {x} belongs to {owner} / the owner of {s} is {owner} ? Who owns {s}? / To whom does {s} belong?
rooms = <number> / {x} has {rooms} rooms / there are {rooms} rooms in {x} ? How many rooms does {s} have? / How many
  rooms are in {s}?
rent = <100..990/10> crowns / the rent for {s} is {rent} a month / {x} can be rented for {rent} a month ? What is the
  rent for {s}? / How much must one pay a month for {s}?
built = <1650..1960> / {x} was built in {built} / over the door of {s} stands the year {built} ? When was {s} built? /
  Which year stands over the door of {s}?
roof = [slate|straw|copper|red tiles|shingles|moss|tin|reed|green tiles|glass] / the roof of {s} is of {roof} / {x} is
  covered with {roof} ? What is the roof of {s} made of? / What covers {s}?
tree = <tree> / in front of {s} grows a tall {tree} / {x} stands in the shade of a {tree} ? Which tree grows at {s}? /
  What kind of tree shades {s}?
ghost = [a nun|a drummer|a lost child|a white dog|a headless cook|a weeping bride|a tall postman|a pirate|a fiddler|a
  grey lady] / people say that {ghost} haunts {s} / at midnight {ghost} is seen in {x} ? Who haunts {s}? / Who is seen
  in {s} at midnight?
room = <room> / the nicest room of {s} is the {room} / in {s} the family meets in the {room} ? What is the best room
  of {s}? / In which room of {s} do people like to be?
distance = <2..40> minutes / from {s} to the station one walks {distance} / the station is {distance} from {s} ? How
  far is {s} from the station? / How long is the walk from {s} to the station?
@ class = the [<school_subject>|evening|dancing|swimming|cookery|pottery|sewing|riding|singing|painting] course
  [A|B|C|D|1|2|3|4]; the course, this course
teacher = <person> / {x} is taught by {teacher} / the teacher of {s} is {teacher} ? Who teaches {s}? / What is the
  name of the teacher of {s}?
day = <weekday> / {x} meets on {day} / lessons of {s} take place every {day} ? On which day does {s} meet? / When are
  the lessons of {s}?
time = [half past <5..9>|<5..9> o'clock|a quarter to <6..9>] / {x} starts at {time} in the evening / the lessons of
  {s} begin at {time} ? At what time does {s} start? / When do the lessons of {s} begin?
fee = <10..95> crowns / {x} costs {fee} / pupils of {s} pay {fee} ? How much does {s} cost? / What do pupils of {s} pay?
pupils = <6..40> / {x} has {pupils} pupils / {pupils} people have signed up for {s} ? How many pupils does {s} have? /
  How many people have signed up for {s}?
place = <building> / {x} takes place in the {place} / {x} uses a room in the {place} ? Where does {s} take place? / In
  which building is {s}?
bring = <object> / for {s} everyone should bring a {bring} / nobody may come to {s} without a {bring} ? What should
  one bring to {s}? / What does everyone need for {s}?
weeks = <number> / {x} lasts {weeks} weeks / after {weeks} weeks {x} ends ? How many weeks does {s} last? / After how
  many weeks does {s} end?
youngest = <first_name> / the youngest pupil of {s} is called {youngest} / {youngest} is the youngest in {s} ? Who is
  the youngest in {s}? / What is the name of the youngest pupil of {s}?
@ parcel = Parcel <1000..9800>; the parcel, this parcel
sender = <person> / {x} was sent by {sender} / the sender of {s} is {sender} ? Who sent {s}? / What is the name of the
  sender of {s}?
to = <person> / {x} is meant for {to} / on the label of {s} stands the name {to} ? For whom is {s} meant? / Whose name
  stands on the label of {s}?
content = <object> / there is a {content} in {x} / {x} contains a {content} ? What is in {s}? / What does {s} contain?
weight = <2..30> kilos / {x} weighs {weight} / the clerk noted the weight of {s}: {weight} ? How much does {s} weigh?
  / What is the weight of {s}?
paper = <colour> / {x} is wrapped in {paper} paper / one knows {x} by its {paper} paper ? In which colour is {s}
  wrapped? / What colour is the paper of {s}?
postage = <small_price> / the postage for {s} was {postage} / to send {s} cost {postage} ? How much was the postage
  for {s}? / What did it cost to send {s}?
day = <weekday> / {x} was brought on {day} / on {day} the postman came with {s} ? On which day was {s} brought? / When
  did the postman come with {s}?
lost = <number> / {x} was on its way for {lost} days / it took {lost} days until {s} arrived ? How many days was {s}
  on its way? / How many days did it take until {s} arrived?
city = <made_place> / {x} comes from {city} / the stamp on {s} is from {city} ? From which place does {s} come? /
  Where is the stamp on {s} from?
@ book = "[The|A] [Crooked|Sleeping|Last|Hidden|Iron|Singing|Broken|Paper|Winter|Stolen|Burning|Second]
  [Key|Garden|Clock|Ship|Queen|Window|Road|Letter|Mountain|Bell|Mirror|Boy]"; the book, this book, the story
author = <person> / {x} was written by {author} / the author of {s} is {author} ? Who wrote {s}? / Who is the author
  of {s}?
hero = <job> / {x} tells of a {hero} / the hero of {s} is a {hero} ? What is the job of the hero of {s}? / Of whom
  does {s} tell?
pages = <80..900> / {x} has {pages} pages / there are {pages} pages in {s} ? How many pages does {s} have? / How many
  pages are there in {s}?
price = <small_price> / {x} costs {price} / in the shops {s} is sold for {price} ? How much does {s} cost? / What is
  the price of {s}?
year = <1820..1990> / {x} came out in {year} / {s} was printed in {year} ? When did {s} come out? / In which year was
  {s} printed?
cover = <colour> / {x} has a {cover} cover / the cover of {s} is {cover} ? Which colour is the cover of {s}? / What
  colour of cover does {s} have?
town = <made_place> / {x} is set in {town} / the story of {s} happens in {town} ? Where is {s} set? / In which place
  does the story of {s} happen?
theme = [love|revenge|friendship|war|hunger|jealousy|courage|money|a lost father|a secret|an escape|a long winter] /
  {x} is about {theme} / those who read {s} learn about {theme} ? What is {s} about? / What do readers of {s} learn
  about?
prize = [the Silver Quill|the Readers' Cup|the Night Prize|the Blue Ribbon|the Critics' Hat|the Golden Page|the
  Lantern Medal] / {x} won {prize} / critics gave {s} {prize} ? Which prize did {s} win? / What did critics give {s}?
@ hotel = the [Royal|Grand|Little|Sunny|Quiet|Old|Alpine|Lake|River|Forest|Golden|White] [Hotel|Inn|Guest
  House|Hostel|Lodge] [Bergen|Adler|Linde|Rosa|Aurora|Corona|Flora|Central|Victoria|Bellevue]; the hotel, this house
rooms = <8..140> / {x} has {rooms} rooms / there are {rooms} rooms in {s} ? How many rooms does {s} have? / How many
  rooms are there in {s}?
price = <12..95> crowns / a night in {s} costs {price} / guests of {s} pay {price} a night ? What does a night in {s}
  cost? / How much do guests of {s} pay?
breakfast = <food> / for breakfast {x} serves {breakfast} / in the morning guests of {s} eat {breakfast} ? What is
  there for breakfast in {s}? / What do guests of {s} eat in the morning?
manager = <person> / the manager of {s} is {manager} / {x} is run by {manager} ? Who runs {s}? / Who is the manager of
  {s}?
view = [the lake|the station|a waterfall|the harbour|a quarry|the fish market|a vineyard|the cemetery|a football
  ground|the mountains|a sawmill] / from {s} one looks out on {view} / the windows of {s} show {view} ? What does one
  see from {s}? / What do the windows of {s} show?
key = <number> / the lucky room of {s} is number {key} / nobody wants room number {key} in {s} ? Which room number is
  mentioned for {s}? / What is the number of the special room in {s}?
porter = <first_name> / the porter of {s} is called {porter} / at the door of {s} stands {porter} ? Who is the porter
  of {s}? / Who stands at the door of {s}?
closed = <month> / {x} is closed in {closed} / in {closed} no guests come to {s} ? In which month is {s} closed? /
  When do no guests come to {s}?
pool = <colour> / the lobby of {s} has {pool} walls / one enters {s} through a {pool} hall ? What colour is the lobby
  or hall of {s}? / Which colour meets guests in {s}?
@ find = the [coin|vase|ring|sword|helmet|mask|flute|chest|map|crown|statue|cup] in [case|room|cabinet] <1..40>; the
  piece, this piece
age = <2..40> hundred years / {x} is {age} old / experts put the age of {s} at {age} ? How old is {s}? / What is the
  age of {s}?
stuff = [gold|bone|tin|clay|bronze|oak|iron|lead|jade|horn|ivory|silver wire] / {x} is made of {stuff} / for {s}
  people used {stuff} ? What is {s} made of? / What was used for {s}?
finder = <person> / {x} was found by {finder} / {finder} came upon {s} by chance ? Who found {s}? / Who came upon {s}?
where = [a well|a bog|a barn|a field of turnips|a chimney|a river bed|a grave|a cellar|a hollow tree|a shipwreck|a
  cave] / {x} was found in {where} / for ages {s} lay in {where} ? Where was {s} found? / Where did {s} lie for ages?
year = <1840..1990> / {x} came to the museum in {year} / since {year}, {s} has been in the museum ? When did {s} come
  to the museum? / Since which year has {s} been in the museum?
worth = <2..95> thousand crowns / {x} is worth {worth} / a dealer offered {worth} for {s} ? What is {s} worth? / How
  much did a dealer offer for {s}?
picture = <animal> / one sees a {picture} on {s} / {x} shows a {picture} ? What does {s} show? / Which animal is on {s}?
size = <3..90> centimetres / {x} is {size} high / {s} measures {size} ? What is the size of {s}? / How high is {s}?
owner = [a bishop|a queen|a pirate|a tax collector|a general|a doctor|a juggler|a merchant|a young duke|a prisoner] /
  {x} once belonged to {owner} / the first owner of {s} was {owner} ? Who was the first owner of {s}? / To whom did
  {s} once belong?
@ trip = person
goal = <made_place> / {x} travels to {goal} / {x} is on the way to {goal} / the journey of {s} ends in {goal} ? Where
  does {s} travel to? / What is the goal of the journey of {s}?
way = <vehicle> / {x} goes by {way} / {x} takes the {way} ? By what does {s} travel? / What does {s} travel by?
leaves = <weekday> / {x} leaves on {leaves} / on {leaves} {s} locks the door and goes ? On which day does {s} leave? /
  When does {s} go?
back = <month> / {x} will be back in {back} / {x} comes home in {back} ? When will {s} be back? / In which month does
  {s} come home?
with = <first_name> / {x} travels with {x_her} friend {with} / {with} comes along with {s} ? Who travels with {s}? /
  Who comes along with {s}?
pack = <object> / {x} has packed a {pack} / in {x_her} bag {x} carries a {pack} ? What has {s} packed? / What is in
  the bag of {s}?
cost = <money> / the trip costs {s} {cost} / {x} has saved {cost} for the journey ? How much money does {s} need for
  the trip? / How much does the journey of {s} cost?
sleeps = <building> / {x} will sleep in a {sleeps} / for the nights {s} has found a {sleeps} ? Where will {s} sleep? /
  In what kind of building does {s} sleep?
why = [visit an aunt|buy a horse|see the sea|sing in a choir|sell a painting|learn to dance|study birds|find a lost
  brother|collect shells|taste the food|climb a tower|win a race] / {x} wants to {why} / the reason is simple: {x}
  would like to {why} ? What does {s} want to do? / What is {s} going to do?
"""
