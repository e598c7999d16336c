"""Rules that a prompt may state about an invented place, in the notation that the docstring of this package explains.

The kind of value that stands after a topic's name is drawn by `llmcore.corpus.world.prompt_rules`. Rows of each split
ask the topics of that split only, so a test row can be answered only by reading its prompt.
"""

TRAIN = """
opening hour: hour
R The place opens at {}. / We open at {} every day. / Guests may come in from {}.
Q When do you open? / At what time does the place open? / How early can I come in?
Q From what time are you open?
A We open at {}. / You can come from {}.

closing day: day
R The place is closed on {}. / We do not open on {}. / On {} the doors stay shut.
Q On which day are you closed? / Is there a day when you do not open? / Which day should I not come?
Q Are you open every day of the week?
A We are closed on {}. / We do not open on {}.

parking price: crowns
R Parking costs {} a day. / A place for a car costs {}. / Guests pay {} for parking.
Q What does parking cost? / How much do I pay for my car? / I come by car. What is the price of a parking place?
Q Is parking free, or how much is it?
A Parking costs {}. / You pay {} for a parking place.

parking place: spot
R Cars stand {}. / The car park is {}. / Guests leave their cars {}.
Q Where can I park my car? / Where is the car park? / I come by car. Where do I leave it?
Q Where do the cars stand?
A You can park {}. / The car park is {}.

bicycle hire: crowns
R A bicycle can be hired for {}. / Hiring a bicycle costs {} a day. / We lend bicycles for {}.
Q How much is it to hire a bicycle? / What does a bicycle cost for a day?
Q Can I hire a bicycle, and what do I pay? / What is the price of a hired bicycle?
A A bicycle costs {}. / You can hire a bicycle for {}.

key deposit: crowns
R The deposit for a key is {}. / For a key we ask a deposit of {}. / Whoever takes a key leaves {}.
Q How much is the deposit for a key? / What do I leave when I take a key? / What deposit do you ask for the key?
Q How much money do you want for a key?
A The deposit for a key is {}. / You leave {} for the key.

lost key fee: crowns
R A lost key costs {}. / Whoever loses a key pays {}. / The fee for losing a key is {}.
Q I lost my key. What do I pay? / What does a lost key cost? / How much is the fee when a key is lost?
Q What happens if I lose the key?
A A lost key costs {}. / You pay {} for a lost key.

door code: code
R The code of the front door is {}. / The door opens with the code {}. / At night, type {} at the door.
Q What is the code of the door? / How do I open the front door at night? / Which code opens the door?
Q I stand at the door. What must I type?
A The code of the door is {}. / Please type {} at the door.

wireless password: password
R The password of the internet is {}. / To use the internet, type {}. / Our internet opens with the word {}.
Q What is the password of the internet? / How do I get into the internet?
Q Which word do I type for the internet? / Can you tell me the internet password?
A The password is {}. / Please type {} to use the internet.

manager: name
R The manager is {}. / The place is led by {}. / {} is in charge here.
Q Who is the manager? / Who is in charge here? / What is the name of the manager? / Who leads the place?
A The manager is {}. / {} is in charge here.

complaints: name
R Complaints go to {}. / {} reads all complaints. / Whoever is not happy may write to {}.
Q Who reads complaints? / I am not happy. Whom can I write to? / I have a complaint. Who takes it?
Q To whom do I complain?
A Please write to {}. / {} reads all complaints.

doctor: name
R If somebody is ill, call {}. / Our doctor is {}. / {} looks after people who feel ill.
Q I feel ill. Whom should I call? / Who is the doctor? / What is the name of your doctor?
Q My son is ill. Who can help?
A Please call {}. / Our doctor is {}.

emergency number: code
R In an emergency, call {}. / The emergency number is {}. / If there is a fire, call {}.
Q What number do I call in an emergency? / There is a fire. What number is it?
Q Which number is for emergencies? / Whom do I call when something bad happens?
A In an emergency, call {}. / The emergency number is {}.

lost property: spot
R Lost things are kept {}. / What people forget is put {}. / Things that were found lie {}.
Q I lost my umbrella. Where can I look? / Where are lost things kept? / I forgot my hat here. Where is it now?
Q Where do you put things that were found?
A Lost things are kept {}. / Please look {}.

umbrella hire: coins
R An umbrella can be borrowed for {}. / We lend umbrellas for {}. / Borrowing an umbrella costs {}.
Q It rains. What does it cost to borrow an umbrella? / How much is an umbrella?
Q Can I borrow an umbrella, and for how much? / What do I pay for an umbrella?
A An umbrella costs {}. / You can borrow an umbrella for {}.

member fee: crowns
R Members pay {} a year. / The fee for members is {}. / To be a member costs {} each year.
Q What does it cost to be a member? / How much do members pay? / I want to become a member. What is the fee?
Q What is the yearly fee?
A Members pay {} a year. / The fee is {}.

member discount: percent
R Members pay {} less. / Members get a discount of {}. / There is a discount of {} for members.
Q What discount do members get? / How much less do members pay? / I am a member. How much cheaper is it for me?
Q How big is the discount for members?
A Members pay {} less. / The discount for members is {}.

student discount: percent
R Students get {} off. / Students pay {} less than others. / The discount for students is {}.
Q How much cheaper is it for students? / I am a student. What discount do I get?
Q How big is the discount for students? / Do students pay less, and by how much?
A Students get {} off. / The discount for students is {}.

lowest age: years
R Guests must be at least {} old. / Nobody under {} may come in. / Children under {} cannot come in.
Q How old must one be to come in? / What is the lowest age for guests? / Is my daughter old enough to come?
Q From what age can a child come in?
A Guests must be at least {} old. / One can come in from the age of {}.

quiet time: hour
R From {} on it must be quiet. / Please make no noise after {}. / No music is played after {}.
Q When must it be quiet? / Until when can we play music? / From what time on is noise not allowed?
Q At what hour does the quiet time begin?
A It must be quiet from {}. / Please make no noise after {}.

breakfast: hour
R Breakfast is served from {}. / Breakfast begins at {}. / You can eat breakfast from {} on.
Q When is breakfast? / At what time can I eat breakfast? / How early do you serve breakfast?
Q I get up early. When does breakfast begin?
A Breakfast is served from {}. / You can have breakfast from {}.

breakfast place: spot
R Breakfast is laid {}. / We serve breakfast {}. / The breakfast table stands {}.
Q Where is breakfast? / Where do you serve breakfast? / In what place can I eat breakfast?
Q I am hungry. Where is the breakfast table?
A Breakfast is served {}. / You find breakfast {}.

soup: crowns
R A bowl of soup costs {}. / Soup is sold for {}. / Guests pay {} for soup.
Q What does the soup cost? / How much is a bowl of soup? / I would like some soup. What do I pay?
Q What is the price of soup?
A A bowl of soup costs {}. / You pay {} for the soup.

smoking: spot
R Smoking is allowed only {}. / Smokers must stand {}. / You may smoke {}.
Q Where can I smoke? / Is there a place for smokers? / Where is smoking allowed? / Where do smokers stand?
A You may smoke {}. / Smoking is allowed {}.

dogs: spot
R Dogs sleep {}. / Dogs must stay {}. / Please leave your dog {}.
Q Where does my dog sleep? / Where can I leave my dog? / I have a dog with me. Where must it stay?
Q What place is there for dogs?
A Dogs must stay {}. / Your dog can stay {}.

shoes: spot
R Shoes are left {}. / Please put your shoes {}. / Dirty shoes stay {}.
Q Where do I put my shoes? / My shoes are dirty. Where do I leave them? / Where must shoes stay?
Q Where is the place for shoes?
A Please put your shoes {}. / Shoes are left {}.

first aid box: spot
R The first aid box hangs {}. / The box with bandages is {}. / First aid things are kept {}.
Q Where is the first aid box? / I cut my finger. Where are the bandages?
Q Where do you keep the first aid things? / Where can I find a bandage?
A The first aid box is {}. / You find bandages {}.

toilets: spot
R The toilets are {}. / You find the toilets {}. / Toilets for guests are {}.
Q Where are the toilets? / I need a toilet. Where is it? / How do I find the toilets?
Q Where can I wash my hands?
A The toilets are {}. / You find the toilets {}.

delivery time: days
R Orders arrive within {}. / A parcel takes {}. / We deliver in {}.
Q How long does a delivery take? / When will my order arrive? / How soon do you deliver?
Q I ordered a parcel. How long must I wait?
A Your order arrives within {}. / A delivery takes {}.

delivery price: coins
R Delivery costs {}. / We bring things to your house for {}. / The price of a delivery is {}.
Q What does delivery cost? / How much do I pay when you bring it to my house? / What is the price of a delivery?
Q Is delivery free, or how much is it?
A Delivery costs {}. / You pay {} for a delivery.

returns: days
R Goods can be returned within {}. / You may bring things back for {}.
R Things are taken back for {} after you buy them.
Q How long can I return goods? / I bought the wrong thing. Until when can I bring it back?
Q How many days do I have to bring something back? / For how long do you take things back?
A You can return goods within {}. / We take things back for {}.

loan time: days
R Things may be borrowed for {}. / What you borrow must be back in {}. / The time for borrowing is {}.
Q How long can I borrow something? / When must I bring back what I borrowed?
Q For how many days may I keep what I borrow? / How much time do I have for a borrowed thing?
A You can borrow things for {}. / Please bring it back within {}.

late return fee: coins
R Bringing things back late costs {} a day. / The fee for a late return is {}.
R Whoever is late with a return pays {}.
Q What is the fee for a late return? / I am late with my return. What must I pay?
Q How much does it cost to bring things back late? / What happens if I am late?
A A late return costs {}. / You pay {} when you are late.

locker: coins
R A locker costs {}. / To lock a locker you need {}. / Lockers are rented for {}.
Q What does a locker cost? / How much is a locker? / I want to lock my things away. What do I pay?
Q What is the price of a locker?
A A locker costs {}. / You pay {} for a locker.

towel: coins
R A clean towel costs {}. / Towels can be had for {}. / We lend towels for {}.
Q What does a towel cost? / I forgot my towel. How much is one? / Can I get a towel, and for how much?
Q What do I pay for a clean towel?
A A towel costs {}. / You can have a towel for {}.

guided tour: hour
R A guided tour starts at {}. / The tour begins at {} each day. / Our guide starts the tour at {}.
Q When is the guided tour? / At what time does the tour begin?
Q I want to see everything. When does the guide start? / When must I be here for the tour?
A The tour begins at {}. / The guided tour starts at {}.

tour guide: name
R Tours are given by {}. / {} leads the tours. / The guide of every tour is {}.
Q Who gives the tours? / Who is the guide? / What is the name of the tour guide? / Who will lead our tour?
A Tours are given by {}. / Our guide is {}.

group size: people
R A group may have at most {}. / Groups of up to {} are welcome. / We take groups of no more than {}.
Q How large may a group be? / We are many. How many can come in one group? / What is the largest group you take?
Q How many people may be in a group?
A A group may have {}. / We take groups of up to {}.

booking time: days
R Bookings must be made {} before. / Please book {} ahead. / Whoever wants a place must book {} before.
Q How early must I book? / How long before must a booking be made? / When should I book my place?
Q How many days ahead do I need to book?
A Please book {} ahead. / You must book {} before.

booking name: name
R Bookings are taken by {}. / To book, ask {}. / {} writes down all bookings.
Q Who takes bookings? / I want to book. Whom do I ask? / Who writes down my booking? / With whom can I book?
A Please ask {}. / Bookings are taken by {}.

market day: day
R Fresh goods come on {}. / New goods arrive each {}. / On {} we get fresh goods.
Q On which day do fresh goods come? / When do new goods arrive? / What is the best day for fresh goods?
Q Which day do you get new things?
A Fresh goods come on {}. / New goods arrive on {}.

evening class: day
R The evening class is held on {}. / There is a class every {} evening. / On {} evening we give a class.
Q When is the evening class? / On which evening is there a class?
Q I want to learn something new. Which day is the class? / What day of the week do you give a class?
A The class is on {}. / The evening class is held on {}.

class teacher: name
R The class is taught by {}. / {} teaches the class. / The teacher of our class is {}.
Q Who teaches the class? / Who is the teacher? / What is the name of the teacher? / Whose class is it?
A The class is taught by {}. / The teacher is {}.

summer holiday: month
R We are closed in {}. / The place has its holiday in {}. / All of {} we are on holiday.
Q In which month are you closed? / When is your holiday? / Which month should I not come?
Q What month do you spend on holiday?
A We are closed in {}. / Our holiday is in {}.
"""

VALIDATION = """
ladder: coins
R A ladder is lent for {}. / Borrowing the ladder costs {}. / Our ladder can be had for {}.
Q What does the ladder cost? / I need a ladder. How much is it? / What do I pay to borrow the ladder?
Q How much do you want for the ladder?
A The ladder costs {}. / You can borrow the ladder for {}.

gardener: name
R The garden is the work of {}. / {} takes care of the garden. / Our gardener is {}.
Q Who takes care of the garden? / Who is your gardener? / What is the gardener called? / Who waters the flowers?
A The gardener is {}. / {} takes care of the garden.

piano: spot
R The piano stands {}. / Our piano is {}. / You can play the piano {}.
Q Where is the piano? / I would like to play the piano. Where does it stand? / Where can I find the piano?
Q In what place is your piano?
A The piano stands {}. / You find the piano {}.

last bus: hour
R The last bus leaves at {}. / After {} there is no bus. / The bus runs until {}.
Q When does the last bus leave? / How late is there a bus? / Until when can I take the bus?
Q I go home by bus. When must I leave?
A The last bus leaves at {}. / You can take the bus until {}.
"""

TEST = """
boat hire: crowns
R A rowing boat costs {} a day. / We hire out boats for {}. / Taking the boat costs {}.
Q What does a boat cost? / How much is it to take the boat? / I would like to row. What do I pay for a boat?
Q What is the price for hiring a boat?
A A boat costs {}. / You pay {} for the boat.

laundry price: coins
R Washing a shirt costs {}. / The laundry takes {} for a shirt. / A shirt is washed for {}.
Q What does it cost to wash a shirt? / My shirt is dirty. What does the laundry take?
Q How much do you charge for washing a shirt? / What is the price of the laundry?
A Washing a shirt costs {}. / The laundry takes {}.

cook: name
R The cook is {}. / All meals are cooked by {}. / {} works in the kitchen.
Q Who is the cook? / Who cooks the meals? / What is the name of your cook? / Who made this good meal?
A The cook is {}. / Meals are cooked by {}.

owner: name
R The owner is {}. / All this belongs to {}. / {} owns the place.
Q Who is the owner? / To whom does all this belong? / What is the name of the owner? / Who owns this place?
A The owner is {}. / It belongs to {}.

fireplace: spot
R The fireplace is {}. / A fire burns {}. / You can sit by the fire {}.
Q Where is the fireplace? / I am cold. Where does a fire burn? / Where can I sit by the fire?
Q In what place do you light a fire?
A The fireplace is {}. / A fire burns {}.

newspapers: spot
R Newspapers lie {}. / You find the newspapers {}. / We put the newspaper {}.
Q Where are the newspapers? / I want to read the newspaper. Where is it? / Where do you put the newspapers?
Q Where can I find a newspaper?
A The newspapers lie {}. / You find the newspaper {}.

gate code: code
R The number of the gate is {}. / To open the gate, press {}. / The garden gate opens with {}.
Q What number opens the gate? / How do I open the garden gate? / The gate is shut. What must I press?
Q Which number is the one for the gate?
A The number of the gate is {}. / Press {} to open the gate.

concert: day
R A concert is given on {}. / Musicians play here on {}. / Every {} there is a concert.
Q On which day is the concert? / When do the musicians play? / I love music. When is there a concert?
Q What day do you have a concert?
A The concert is on {}. / Musicians play on {}.

dinner bell: hour
R The dinner bell rings at {}. / Dinner is ready at {}. / We eat dinner at {}.
Q When is dinner? / At what time does the dinner bell ring? / I am hungry. When is dinner ready?
Q What hour do you eat dinner?
A Dinner is at {}. / The dinner bell rings at {}.

ticket validity: days
R A ticket is good for {}. / Tickets can be used for {}. / Your ticket ends after {}.
Q How long is a ticket good? / For how many days can I use my ticket?
Q I bought a ticket. How long can I keep using it? / When does my ticket end?
A A ticket is good for {}. / You can use your ticket for {}.
"""
