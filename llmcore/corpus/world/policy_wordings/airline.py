"""What passengers ask an airline, in the notation that the docstring of this package explains."""

TOPICS = """
checked bag weight: 18 kilograms | 20 kilograms | 22 kilograms | 23 kilograms | 26 kilograms | 28 kilograms | 32 kilograms
Q How heavy may my checked bag be?
Q What is the weight limit for a checked bag?
Q I would like to know how much a suitcase may weigh.
Q My suitcase weighs a lot. What is the limit?
Q checked luggage weight limit
Q How many kilograms of checked luggage can I take?
Q Can you tell me the greatest weight of a suitcase that I hand in?
Q I am packing my big suitcase. How heavy can it be?
Q What may one piece of checked baggage weigh at most?
V How many kilograms may my big suitcase weigh?
H Tell me the most a checked suitcase may weigh.
H I am afraid that my checked luggage is too heavy. What is allowed?
H Is there a limit on the weight of checked baggage, and what is it?
H How heavy can a suitcase be when I check it in?
A You may check a bag of up to {}.
A A checked bag may weigh up to {}.
A The limit for a checked bag is {}.

hand luggage weight: 5 kilograms | 6 kilograms | 7 kilograms | 8 kilograms | 9 kilograms | 10 kilograms | 12 kilograms
Q How heavy may my hand luggage be?
Q What is the weight limit for a cabin bag?
Q I would like to know how much my cabin bag may weigh.
Q hand luggage weight
Q How many kilograms can I carry into the cabin?
Q I only have a small bag for the cabin. What may it weigh?
Q Please tell me the weight limit for hand baggage.
Q My backpack goes into the cabin with me. How heavy can it be?
Q What may a bag weigh that I keep with me in the cabin?
V How much can my hand baggage weigh?
H How many kilograms may a cabin bag have?
H I take my hand luggage on board. Is there a weight limit?
H Which weight is allowed for a bag in the cabin?
H I want to carry a backpack into the cabin. What is the most it may weigh?
A Your hand luggage may weigh up to {}.
A A cabin bag of up to {} is allowed.
A The limit for hand luggage is {}.

extra bag fee: 20 crowns | 25 crowns | 30 crowns | 35 crowns | 45 crowns | 50 crowns | 65 crowns
Q What does an extra bag cost?
Q How much is a second suitcase?
Q I have two suitcases. What do I pay for the second one?
Q What is the fee for an additional bag?
Q extra bag price
Q I would like to bring one more bag. What is the price?
Q Can you tell me the fee for a second checked bag?
Q How much do I have to pay for additional luggage?
Q One bag is not enough for me. What does another one cost?
V What is the price of another suitcase?
H How many crowns do you ask for a second bag?
H I need to take an extra suitcase. How much will it be?
H Please tell me what I pay for one more bag.
H Is there a fee if I bring an additional suitcase, and how much is it?
A An extra bag costs {}.
A You pay {} for an extra bag.
A The fee for a second bag is {}.

check-in closing: 30 minutes | 40 minutes | 45 minutes | 50 minutes | 60 minutes | 75 minutes | 90 minutes
Q When does check-in close?
Q How long before departure does check-in close?
Q I may be late at the airport. When does the check-in desk close?
Q Until when can I check in?
Q check-in closing time
Q I would like to know how late I can check in.
Q How many minutes before the flight must I check in?
Q Please tell me when your check-in desk closes.
Q What is the latest time to check in for a flight?
V How late may I come to the check-in desk?
H At what time before departure is check-in closed?
H My train is late. How long is the check-in desk open?
H By when must a passenger check in for the flight?
H When is it too late to check in?
A Check-in closes {} before departure.
A You must check in at least {} before departure.
A The check-in desk closes {} before the flight.

flight change fee: 15 crowns | 22 crowns | 28 crowns | 40 crowns | 55 crowns | 60 crowns | 80 crowns
Q What does it cost to change my flight?
Q How much do I pay to move my flight to another day?
Q I have to travel a day later. What is the fee for the change?
Q flight change fee
Q Can I change the date of my ticket, and what does it cost?
Q I would like to know the price of changing a flight.
Q What is the fee for a new flight date?
Q How much is it to change the date of a booked flight?
Q My plans are different now. What do you charge for a change of flight?
V What must I pay to change the day of my flight?
H How many crowns is the change of a flight?
H I want to fly on another date. How much will you charge to change it?
H Tell me the fee when a passenger changes a ticket.
H Is it expensive to move my booked flight to a later day?
A Changing a flight costs {}.
A You pay {} to change your flight.
A The fee for a flight change is {}.

refund time: 5 days | 8 days | 10 days | 12 days | 14 days | 21 days | 28 days
Q How long does a refund take?
Q When do I get my money back?
Q I cancelled my ticket. When will the refund come?
Q refund time
Q How many days do I wait for a refund?
Q I would like to know when my refund arrives.
Q My flight was cancelled. How soon do you pay me back?
Q Can you tell me how long you need to refund a ticket?
Q How soon will you return the money for my ticket?
V How long must I wait until my money is back?
H In how many days will I have my refund?
H You owe me the money for a cancelled ticket. When do you pay it back?
H Please say how soon a ticket is refunded.
H I am still waiting for my refund. How long can that take?
A A refund takes {}.
A We pay your money back within {}.
A You get your refund in {}.

pet fee: 18 crowns | 24 crowns | 32 crowns | 38 crowns | 42 crowns | 48 crowns | 70 crowns
Q What does it cost to take my dog along?
Q How much is a pet on the plane?
Q I travel with a small cat. What do I pay for her?
Q pet fee
Q What is the fee for a dog in the cabin?
Q I would like to fly with my cat. How much is that?
Q Can you tell me the price for travelling with a pet?
Q How much must I pay for an animal on board?
Q My dog never leaves me. What does his flight cost?
V What is the price for a cat on the plane?
H How many crowns do you charge for a pet?
H I want to bring my dog on the flight. Is there a fee, and how much?
H Tell me what I pay when my pet flies too.
H What will it cost me to fly with an animal?
A A pet on board costs {}.
A You pay {} for your pet.
A The fee for taking a pet is {}.

child discount: 10 percent | 15 percent | 20 percent | 30 percent | 40 percent | 50 percent | 60 percent
Q How much cheaper do children fly?
Q What is the discount for children?
Q I travel with my daughter. Is her ticket cheaper, and by how much?
Q child discount
Q How big is the discount on a ticket for a child?
Q I would like to know how much less I pay for my son.
Q Do children pay less, and how much less?
Q We fly with two children. What discount do we get?
Q By how much do you lower the price for a child?
V What discount does a child get on the ticket?
H Which discount do you give to children?
H My son is six. How much cheaper is his ticket?
H Tell me by how many percent children fly cheaper.
H What do we save on the tickets of our two children?
A Children fly {} cheaper.
A The discount for children is {}.
A We give children a discount of {}.

free meal: 2 hours | 3 hours | 4 hours | 5 hours | 6 hours | 7 hours | 8 hours
Q On which flights do I get a free meal?
Q How long must a flight be to get a free meal?
Q Do you serve food for free, and on which flights?
Q free meal on board
Q I would like to know when a meal is free of charge.
Q I get hungry on planes. From what length of flight is there a free meal?
Q Is there food on my flight without paying?
Q From how many hours of flight is the meal included?
Q When is food included in the ticket?
V On what flights is the food free?
H How many hours must I fly to be given a meal?
H Will I be served a free meal, or is my flight too short?
H After what length of flight do passengers eat for free?
H Is a meal included, and how long must the flight be?
A The meal is free on flights longer than {}.
A A free meal is served on flights of more than {}.
A If your flight takes more than {}, the meal is free.

lounge place: beside gate 2 | beside gate 4 | beside gate 7 | beside gate 9 | beside gate 11 | beside gate 15 | beside gate 18
Q Where is your lounge?
Q How do I find the lounge at the airport?
Q I have a ticket for the lounge. Where must I go?
Q place of the lounge
Q Please tell me where your waiting lounge is.
Q I would like to rest in the lounge. Where is it?
Q At which gate is the lounge?
Q Where can I find the lounge for your guests?
Q Which way is it to the lounge?
V Near which gate do I find your lounge?
H In what part of the airport is the lounge?
H I want to sit in the lounge before my flight. Near which gate is it?
H Tell me the way to your lounge.
H The lounge must be somewhere here. Which gate is it at?
A Our lounge is {}.
A You find the lounge {}.
A The lounge is right {}.

lost luggage report: 1 day | 2 days | 3 days | 4 days | 6 days | 7 days | 9 days
Q My suitcase did not arrive. By when must I report it?
Q How soon must I report lost luggage?
Q How long do I have to report a lost bag?
Q lost luggage report deadline
Q I lost my suitcase on your flight. How many days do I have to tell you?
Q I would like to know until when lost baggage can be reported.
Q Within what time must I tell you that a bag is lost?
Q My bag is lost. When is it too late to report it?
Q What is the deadline for reporting lost bags?
V Until when can I report that my luggage is lost?
H How many days may pass before a lost suitcase is reported?
H You lost my luggage. What is my deadline to report this?
H Tell me how quickly a lost bag has to be reported.
H My baggage has not arrived and I am at home. Is there still time to report it?
A Please report lost luggage within {}.
A You have {} to report a lost bag.
A Lost luggage must be reported within {}.

flying alone age: 8 years | 9 years | 10 years | 11 years | 13 years | 14 years | 15 years
Q From what age can a child fly alone?
Q How old must my son be to fly alone?
Q My daughter wants to travel without me. How old must she be?
Q age for flying alone
Q I would like to know from which age children may travel alone.
Q Can a child fly without parents, and from what age?
Q What is the lowest age for a child that travels alone?
Q How old must children be to fly without an adult?
Q My son visits his aunt by plane. At what age may he go alone?
V At what age may children fly on their own?
H What age does a child need to travel alone?
H I cannot go with my daughter. Is she old enough to fly alone?
H Tell me how old a child has to be for a flight without parents.
H Do you let children fly alone, and how old must they be?
A Children may fly alone from the age of {}.
A A child of {} or more may fly alone.
A To fly alone, a child must have the age of {}.

travel document: a passport | an identity card | a driving licence | a birth certificate | a student card | a library card
Q Which document do I need for a flight inside the country?
Q What papers must I bring to the airport?
Q Which document must I show at the gate?
Q travel document needed
Q I would like to know what papers I need to fly.
Q I do not want to forget my papers. Which document do you ask for?
Q What document do passengers have to show?
Q With which document can I board the plane?
Q Please tell me which papers you check before a flight.
V What document must I show to board?
H Which papers does a passenger need?
H I am leaving for the airport. What document should I take along?
H Tell me which document you want to see before I fly.
H What do I need to show you to get on the plane?
A You need {} to board.
A Please show {} at the gate.
A Passengers must bring {}.

points expiry: 6 months | 12 months | 15 months | 18 months | 24 months | 30 months | 48 months
Q How long are my bonus points valid?
Q When do my points expire?
Q I collect points with you. How long can I keep them?
Q bonus points expiry
Q I would like to know how long flight points stay valid.
Q After what time are my points lost?
Q I have not used my bonus points yet. When do they expire?
Q For how many months can I use the points?
Q Please tell me how long my travel points last.
V How long do bonus points stay valid?
H When will the points that I collected be lost?
H How many months do points last before they expire?
H I am saving bonus points for a long trip. How much time do I have to use them?
H Is there a date after which my points are no longer valid?
A Your points are valid for {}.
A You can use your points for {}.
A Points expire after {}.
"""
