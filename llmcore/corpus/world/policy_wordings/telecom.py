"""What customers ask a telecom operator, in the notation that the docstring of this package explains."""

TOPICS = """
internet price: 14 crowns | 17 crowns | 19 crowns | 21 crowns | 26 crowns | 29 crowns | 33 crowns
Q How much is home internet a month?
Q What does your internet cost?
Q I need internet at home. What is the monthly price?
Q home internet price
Q I would like to know what I pay for internet each month.
Q What is the price of an internet line?
Q We moved to a new house. How much do you charge for internet?
Q Can you tell me the monthly cost of home internet?
Q How many crowns a month is the internet?
V What do I pay for home internet every month?
H What would internet for my house cost me monthly?
H Tell me the price of internet at home.
H I want a line with internet. How much money is that each month?
H How expensive is your internet?
A Home internet costs {} a month.
A You pay {} a month for home internet.
A The monthly price of home internet is {}.

basic plan data: 2 gigabytes | 4 gigabytes | 5 gigabytes | 8 gigabytes | 10 gigabytes | 15 gigabytes | 25 gigabytes
Q How much data is in the basic plan?
Q How many gigabytes do I get with the basic plan?
Q I use my phone a lot. How much data does the small plan have?
Q data in basic plan
Q I would like to know the data limit of the basic plan.
Q What is the monthly data of your cheapest plan?
Q How much mobile data is included each month?
Q Please tell me how many gigabytes the basic plan has.
Q When is my data used up in the basic plan?
V How much data does your cheapest plan have?
H How many gigabytes of data can I use monthly?
H What amount of data comes with the basic plan?
H I am on the basic plan and watch films. What is my data limit?
H Tell me the gigabytes that are included in your small plan.
A The basic plan has {} of data.
A You get {} of data with the basic plan.
A With the basic plan you can use {} a month.

contract length: 3 months | 6 months | 9 months | 12 months | 18 months | 24 months | 36 months
Q How long is the contract?
Q What is the shortest time of a contract?
Q I do not want to sign for years. How long does a contract run?
Q contract length
Q I would like to know how long I am bound by the contract.
Q For how many months do I sign?
Q How long does your phone contract last?
Q Please tell me the length of a contract.
Q If I sign today, for how long is that?
V How many months does a contract last?
H For how long must I stay when I sign a contract?
H What length does your contract have?
H Tell me how many months I am bound.
H I want to sign a phone contract. When does it end?
A A contract runs for {}.
A You sign for {}.
A The contract lasts {}.

notice period: 1 week | 2 weeks | 3 weeks | 4 weeks | 6 weeks | 8 weeks | 10 weeks
Q How do I end my contract, and how much notice must I give?
Q What is the notice period?
Q I want to cancel my contract. How early must I tell you?
Q notice period
Q I would like to leave. How many weeks of notice do you need?
Q How long before the end must I cancel?
Q When do I have to give notice?
Q Please tell me how much notice I have to give to cancel.
Q I plan to change to another operator. How soon must I cancel?
V How many weeks before must I give notice?
H How early should a contract be cancelled?
H I am going to leave you. What notice do I need to give?
H Tell me the weeks of notice for a contract.
H By when must I tell you that I want to cancel?
A You must give notice of {}.
A Please cancel {} before the end.
A The notice period is {}.

late bill fee: 2 crowns | 3 crowns | 4 crowns | 6 crowns | 7 crowns | 9 crowns | 11 crowns
Q What happens if I pay my bill late?
Q How much is the fee for a late bill?
Q I forgot to pay my bill. What do I have to add?
Q late payment fee
Q What do you charge when a bill is paid too late?
Q I would like to know the fee for paying late.
Q My bill was due last week. How much is the late fee?
Q How much more do I pay when I am late with a bill?
Q Is there a fee for late payment, and how much is it?
V What is the charge for a late bill?
H How many crowns does a late payment cost?
H I could not pay the bill in time. What will you charge me?
H Tell me the fee when somebody pays late.
H What extra sum is added to a bill that is late?
A The fee for a late bill is {}.
A If you pay late, we add {} to your bill.
A A late payment costs {}.

bill due day: the 3rd | the 5th | the 8th | the 10th | the 12th | the 15th | the 20th | the 25th
Q When is my bill due?
Q On which day of the month must I pay my bill?
Q Until when do I have to pay the bill?
Q bill due date
Q I would like to know when I must pay each month.
Q By what day must the money be there?
Q My bill came today. When do I have to pay?
Q Please tell me the day when bills are due.
Q On what date is the monthly bill due?
V What is the last day to pay my bill?
H By which day should the bill be paid?
H I always forget to pay. What day are bills due?
H Which date is the due date of your bill?
H Tell me until what day of the month I can pay.
A Your bill is due on {} of each month.
A Please pay by {} of the month.
A Bills are due on {}.

help line number: 1212 | 1330 | 1414 | 1550 | 1707 | 1818 | 2020 | 2525
Q What is the number of your help line?
Q Which number do I call for help?
Q My phone does not work. Whom can I call?
Q help line phone number
Q I would like to speak to somebody. What is your number?
Q Under which number can I reach you?
Q Please give me the number of customer service.
Q How do I call your service?
Q I need help by phone. What number is it?
V What number must I call to get help?
H Which number has the help line?
H I want to talk to your service. Give me a number to call.
H Tell me how I can reach the help line by phone.
H Is there a number that customers can call?
A Please call {}.
A The number of our help line is {}.
A You reach our help line under {}.

repair time: 12 hours | 24 hours | 36 hours | 48 hours | 60 hours | 72 hours | 96 hours
Q My line is dead. How fast will you repair it?
Q How long does a repair take?
Q My internet is broken. When will it work again?
Q repair time
Q I would like to know how soon you repair a broken line.
Q Within what time do you fix a line?
Q There has been no signal since yesterday. How long until it is repaired?
Q How quickly do you repair faults?
Q Please tell me how long I wait for a repair.
V How soon is a dead line repaired?
H In how many hours do you repair a fault?
H Nothing works, the line is broken. How soon can you fix it?
H Tell me the time that a repair needs.
H When will my broken internet be fixed?
A We repair a broken line within {}.
A A repair takes at most {}.
A Your line will work again within {}.

new SIM card price: 1 crown | 5 crowns | 8 crowns | 10 crowns | 12 crowns | 13 crowns | 16 crowns
Q I lost my SIM card. What does a new one cost?
Q How much is a new SIM card?
Q What do I pay for a second SIM card?
Q new SIM card price
Q I would like to know the price of a SIM card.
Q My SIM card is broken. How much is another one?
Q Can you tell me what a new card for my phone costs?
Q What is the fee for replacing a SIM card?
Q How many crowns is a SIM card?
V What does another SIM card cost?
H I need a different SIM card. What must I pay?
H Are new SIM cards free, or how much are they?
H Tell me the cost of replacing my SIM card.
H How expensive would a SIM card be?
A A new SIM card costs {}.
A You pay {} for a new SIM card.
A The price of a new SIM card is {}.

roaming price: 20 cents | 30 cents | 40 cents | 50 cents | 60 cents | 70 cents | 80 cents
Q What does a call from abroad cost?
Q How much is a minute when I phone from another country?
Q I am going abroad. What do calls cost there?
Q roaming price
Q I would like to know the price of calls in foreign countries.
Q How expensive is roaming?
Q Can I use my phone abroad, and what does a minute cost?
Q What do you charge for a minute of roaming?
Q We spend our holiday in another country. What do we pay for calls?
V How much do calls from abroad cost?
H What is the price of a minute abroad?
H I will phone home from a foreign country. How much do I pay?
H Tell me what roaming costs.
H How much money is one call in another country?
A A call from abroad costs {} a minute.
A Roaming costs {} a minute.
A Abroad you pay {} for each minute.

young people discount: 19 years | 21 years | 22 years | 24 years | 26 years | 27 years | 29 years
Q Until what age do I get the discount for young people?
Q How old may I be for the young plan?
Q I am a student. Up to which age is the young plan?
Q age limit of the young plan
Q I would like to know who gets the discount for young people.
Q My son wants the cheap plan for young people. How old may he be?
Q What is the age limit for the youth discount?
Q Am I too old for the young plan?
Q Until which birthday can I keep the plan for young people?
V What is the highest age for the discount for young people?
H At what age does the young plan end?
H My daughter wants a youth discount. Up to what age is it?
H Tell me how old one can be to have the young plan.
H Who is young enough for your discount?
A The discount for young people ends at the age of {}.
A You can have the young plan up to the age of {}.
A The age limit of the young plan is {}.

installation day: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday
Q On which day do you install new lines?
Q When does the technician come to install my line?
Q I ordered internet. On what day will it be installed?
Q installation day
Q I would like to know on which day your technician comes.
Q On what day of the week do you do installations?
Q My line must be installed. Which day should I stay at home?
Q Please tell me the day for installing a line.
Q Which day does the man with the router come?
V On what day do technicians install a line?
H What weekday is for installations?
H I am waiting for a technician. Which day will he install it?
H Tell me when new lines are installed.
H I must be at home for the installation. What day is that?
A We install new lines on {}.
A Our technician comes on {}.
A The day for installations is {}.

shop address: 4 Mill Street | 9 Harbour Road | 12 Bell Square | 17 Garden Lane | 23 Tower Street | 31 Station Road | 40 Rose Alley
Q Where is your shop?
Q What is the address of your shop?
Q I would like to visit your shop. Where is it?
Q shop address
Q I want to see the new phones. Where can I go?
Q In which street is your shop?
Q Please give me the address of the shop.
Q How do I find your phone shop?
Q Where can I talk to you in person?
V Where do I find your shop?
H Which street is the shop in?
H I need to bring a phone to your shop. What address is it?
H Tell me where the phone shop is.
H Do you have a shop in town, and where?
A Our shop is at {}.
A You find us at {}.
A The address of our shop is {}.

router return: 5 days | 7 days | 10 days | 14 days | 20 days | 30 days | 45 days
Q How soon must I send the router back?
Q By when do I have to return the router?
Q My contract has ended. How long can I keep the router?
Q router return deadline
Q I would like to know when I must give back the router.
Q How many days do I have to return my router?
Q I still have your router at home. Until when must it be back?
Q What is the deadline for sending back a router?
Q Please tell me how long I have to return the box.
V Until when do I have to send the router back?
H How long may I wait before I return a router?
H Tell me by what time the router should be sent back.
H I do not need your router any more. How soon do you want it?
H When must a router be given back?
A Please send the router back within {}.
A You have {} to return the router.
A The router must be returned within {}.
"""
