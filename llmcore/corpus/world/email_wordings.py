"""What people write to each department of a company: the sentences that decide where an e-mail goes, one a line.

`{amount}`, `{day}`, `{month}`, `{number}`, `{count}`, `{place}` and `{name}` are drawn for each e-mail. Every line belongs to
one split (see `llmcore.corpus.world.emails`). Many lines use words of other departments, as real letters do.
"""

CORES = {
    "billing": """
My last invoice shows {amount}, but we agreed on much less. Please check the sum.
You took {amount} from my account twice in {month}.
I paid the bill on {day}, and today I got a reminder that says I did not.
There is a charge of {amount} on my statement that I cannot explain.
Could you send me the invoice for {month} again? I need it for my taxes.
The refund of {amount} that you promised has not reached my bank account.
I moved to {place}. Please write the new address on my next invoice.
Is it possible to pay the {amount} in three parts? I cannot pay it all now.
My card has a new number. How do I change it so that you can take the monthly payment?
The discount for members is missing on the bill that came on {day}.
I was charged for a hotel room that I had cancelled in time. Please give the {amount} back.
The tax on invoice number {number} seems to be wrong.
I would rather pay by bank transfer. Which account should I send the money to?
Why did the monthly fee go up to {amount}? Nobody told me about a new price.
I have paid {amount} too much by mistake. Please send it back.
Please tell me how much I still owe you for {month}.
I need a receipt for the {amount} that I paid in your shop on {day}.
The bill is made out to {name}, but it should carry the name of my firm.
You charged me for two people, but only one of us travelled. The difference is {amount}.
When is the payment for {month} due? The date on the letter cannot be read.
My bank sent the payment of {amount} back. Did you give me the right account number?
I ended my contract in {month}, yet you still take money every month.
The technician repaired the line for free, he said. Now there are {amount} on my bill for it.
Please explain the line called service fee on the invoice of {day}.
I got a reminder about an unpaid bill, but I never had a contract with you.
Can I pay the yearly fee at once and not each month?
Your letter asks for {amount}. I sent that money a week ago.
The voucher of {amount} was not taken off the sum that I had to pay.
Please stop taking the payment from my old bank account; I have closed it.
On my statement the same ticket is listed two times for {amount}.
I would like a list of all that I paid you this year.
I am waiting for my money since I sent the shoes back. It was {amount}.
The final bill after my move to {place} is far too high.
We received an invoice for {count} lamps but ordered half of them. Please correct it.
Do you charge interest when a customer pays a week late? My wages come on {day}.
My wife and I both got the bill for {month}. Which one should we pay?
Why is there a fee of {amount} on the invoice for {month}? I did not order anything.
The sum on the bill is not the price that we had agreed.
I sent the money for invoice {number} on {day}. Did it arrive?
You have charged my card for a trip that I never made.
I want my {amount} back, because the payment was taken by mistake.
Can the invoice be sent to my accountant instead of to me?
My payment was refused by the bank. How can I pay the bill now?
I still wait for the refund for the broken lamp. It is {amount}.
Please do not charge my account before {day}, as my wages come later.
There are two bills for {month} in my mail, and both have the same number.
Which tax did you add to the bill, and why is it so high?
I would like to pay my bill in the shop and in cash. Can I?
The reminder asks for {amount}, but the invoice said much less.
The account number on your invoice is hard to read. Please send it again.
Have you received the payment that I made for my mother?
The bill lists {count} calls that nobody in our house has made.
My refund went to an account that I no longer have.
I was told that the first month is free, but the bill says {amount}.
Please take the late fee off my bill; the payment was only a day late.
How is the sum of {amount} on my last invoice made up?
I cannot pay the whole bill this month. May I pay half of it on {day}?
Please send one invoice for the whole year, so that I can pay it at once.
You owe me {amount} since I gave the contract up in {month}.
The price on the receipt is higher than the price that I paid.
""",
    "technical": """
Since {day} the internet in our house does not work at all.
The app closes by itself whenever I open the page with my invoices.
I cannot log in. The page says that my password is wrong, but it is not.
The router shows a red light and nothing that I try helps.
My new phone does not find the network in {place}.
After the update the screen stays black. How can I start the machine again?
The printer that you sold me prints only empty pages.
Your web site shows error {number} when I want to pay.
I forgot my password, and the letter with a new one never comes.
The line is so slow that a film stops every minute.
How do I connect the second television to the box?
The battery of the phone is empty after {count} minutes.
When I press the button for booking a seat, nothing happens.
I hear a loud noise in the phone during each call.
The code from your message is not accepted by the machine.
Which cable do I need to join the router and my computer?
My e-mails are not sent any more; they stay on the computer.
The alarm goes off every night though nobody is near the door.
I installed the program on {day}, and now the computer does not start.
The camera has no picture since the storm in {place}.
Please tell me how to set up the voice mail on my phone.
The map on your page does not load; I only see a grey field.
All my pictures are gone after I changed to the new phone. Can they be saved?
The heating cannot be switched on with the app any more.
The remote control has stopped working, even with new batteries.
Every call ends after {count} seconds. I have already changed the card.
I want to print my ticket, but the file cannot be opened.
The signal in the cellar is too weak. Is there a device that helps?
My account was locked after I typed the wrong code. How can I open it again?
The clock on the machine shows the wrong time and cannot be set.
The screen flickers and then freezes when I move the mouse.
My tablet does not join the wireless network although the password is right.
The washing machine stops in the middle and shows the number {count}.
Your page asks me to log in again after every click.
I get no sound from the speakers that I plugged in on {day}.
The update hangs at {count} percent and never ends.
The screen of my computer has been black since the update on {day}.
The internet works in the kitchen but not in the other rooms.
My phone switches itself off after {count} minutes.
Each time I open the app it says error {number} and closes.
I typed the password {count} times, and the machine still does not let me in.
The router blinks, but no computer in the house can connect.
How can I install the program on a second computer?
The page stays white when I press the button.
My television has a picture but no sound since {day}.
The machine makes a noise and stops in the middle of its work.
The app does not send me the code that I need to log in.
No calls reach me, although the phone shows a good signal.
I pulled the cable out by mistake. Where does it have to go?
The battery does not charge, whatever cable I use.
The program cannot find the printer, though both are switched on.
What does the number {number} on the screen of the machine mean?
The connection breaks off every evening and comes back in the morning.
The button on the front is stuck, so I cannot switch the lamp on.
My messages are not sent, and the app shows a red sign.
I changed the batteries, but the clock still does not work.
The file from your page cannot be opened on my old computer.
The network asks for a key that I have never been given.
How do I get my pictures from the broken phone to the new one?
Since the storm on {day} our telephone line is dead.
""",
    "booking": """
I would like to reserve a room for two nights from {day} on.
Can we have a table for {count} people on {day} evening?
Please move my flight from {day} to the day after.
Is there still a seat on the morning train to {place}?
I have to cancel my reservation number {number}, as my son is ill.
We need a hall for a wedding with {count} guests in {month}. Is yours free?
Could I come to the dentist a day later than planned?
I reserved two rooms but need three. Can you add one?
Please send me a confirmation of my trip to {place}.
I want to spend a week in {place} in {month}. Do you have a free house?
Can I change the name on the ticket to {name}? My brother will travel for me.
We would like to sit together on the flight. Please give us seats side by side.
Is it possible to arrive late at night? Our train reaches {place} after midnight.
I booked for {month}, but the page lists a wrong date. Please put it right.
Please keep a place in the boat tour on {day} for my daughter.
How early do I have to reserve a car if I need it in {place}?
Could you put a bed for a child into our room?
We are a school class of {count}. Can we visit the museum on {day}?
I would like an appointment with a technician on {day}, please.
Our group has become larger: we are now {count}. Is there room for all?
I cannot come on {day}. Is there a free time in the week after?
Please take my name off the list for the evening tour.
Do you have a room with a view of the lake in {month}?
I need a taxi to the airport at six in the morning on {day}.
I want to stay one more night. Is my room still free then?
May I bring my dog to the hotel when we visit {place}?
I would like to take the earlier ferry on {day}, if there is space.
Are there two tickets left for the concert in {place}?
We would like to rent the small boat from {day} until the end of the week.
Please tell me at what hour we can get the key of the flat.
I asked for a window seat. Can you see it in my reservation?
My mother cannot climb stairs. Is there a room on the ground floor for {day}?
Please hold a parking place for us; we arrive on {day}.
We want to come back in {month}. Is the same cottage free?
Could my meeting with {name} be moved to the afternoon?
Which days are still open for a guided walk with {count} people?
We would like to come on {day} and need a room for {count} people.
Is there a flight to {place} in the morning, and are there seats left?
My reservation says {day}, but we can only come one day later.
Please cancel the two rooms that I reserved for {month}.
Can I change my seat? I would like to sit at the window.
I want to reserve a table by the fire for my birthday on {day}.
How many nights can we stay in the house by the lake?
Our plans have changed: we will arrive in {place} a week earlier.
Are you open on {day}, and is there a place for a group of {count}?
I have reserved a car in {place}. Can I bring it back one day later?
Can you put my sister and me into the same cabin on the boat?
We need a bus for {count} people for a trip to {place}.
Please reserve two tickets for the evening show on {day}.
I could not find my reservation. It should be under the name {name}.
We have missed our train. Can we travel with the same tickets on {day}?
Do you still have a free tent place for the last week of {month}?
I would like to see the doctor on {day}, before noon if possible.
May we leave our bags in the hotel until the evening?
Please write to me whether the trip to {place} takes place in the rain.
I would like to give our tickets back, since we cannot travel in {month}.
Is breakfast part of the room that I reserved?
We are three now and not two. Can you give us a larger table?
Please book the return flight from {place} for the end of {month}.
When do we have to be at the harbour for the tour on {day}?
""",
    "complaint": """
The man at your desk in {place} shouted at me in front of everybody.
I have waited for {count} minutes and nobody cared. This is not how one treats people.
I am very disappointed. The room was dirty, and the staff only laughed about it.
Your driver left us standing in the rain in {place}. I call that a shame.
The lamp arrived broken, and it is the second time. I am angry.
{name} promised to call me back on {day} and never did. I feel I am not taken seriously.
The food on the flight was cold and the crew was rude.
I want to tell you how badly I was treated in your shop on {day}.
For weeks I have asked for help, and each time I get another excuse.
The technician walked through our house with dirty boots and was unfriendly.
Never before have I seen such bad service. I will tell all my friends.
Your worker broke our vase and did not even say sorry.
The noise of your party kept all of {place} awake. Nobody answered when we called.
The bread that I bought on {day} was old. This is not what I expect from you.
The lady on the phone hung up when I asked about my bill.
Our guide came an hour late and was in a bad mood all day.
I must complain about the parcel service: my parcel was thrown over the wall.
You sent me from one office to the next, and no one felt responsible.
The advertisement promised a quiet house, but there was a building site next to it.
My old mother was left alone at the airport although she had asked for help.
The coat lost its colour after a day. Such poor quality is an insult.
I expect an apology for what happened in {place} on {day}.
The waiter ignored us for {count} minutes and then brought the wrong soup.
This is the third letter that I write. The first two were simply ignored.
I find it unfair that other people in the line were served before me.
Your staff lied to me about the delivery. I have lost my trust in you.
The way {name} spoke to my daughter is not acceptable.
We had a terrible holiday because the hotel was nothing like the picture.
The seats in your train were torn and it smelled of smoke. I am shocked.
Nobody in your office in {place} was willing to listen to me.
I felt cheated by the seller who visited us on {day}.
The delivery came {count} days late and half of it was damaged. I am not happy at all.
Please tell your driver that one does not talk to old people like that.
Somebody has to answer for the mess that your workers left in our garden.
I have been a loyal customer for {count} years, and now you treat me like a thief.
The toilets in your house in {place} were so dirty that we had to leave.
Your worker was so rude to my wife that she cried.
I have never been treated so badly as in your shop in {place}.
Nobody said sorry when the waiter spilled the soup over my coat.
I waited the whole day for your driver, and he did not come. I am angry.
The room smelled, the bed was broken, and the staff did not care.
It is a shame how your people speak to old customers.
The guide left half of our group behind in {place}. That must not happen.
You promised help on {day}, and then nobody came. I am disappointed.
The seller laughed at me when I asked for the manager.
The food was so bad that my children were ill. I expect an apology.
I am tired of your excuses. For {count} weeks nothing has been done.
The man at the door would not let us in, although we had done nothing wrong.
Your driver drove much too fast and swore at my mother.
The new shoes fell apart after a day. This is poor work.
Your staff talked to each other and let us stand there for {count} minutes.
I feel lied to: the hotel by the sea was an hour away from the sea.
The nurse was unfriendly and hurt my son. I want to complain.
The music in the room next to ours was so loud that we could not sleep, and nobody helped.
My parcel lay in the rain for two days. Is that your idea of service?
The way in which your firm treats people makes me angry.
Your man came without a word of greeting and left dirt in every room.
I was sent away in front of all the other guests. What a shame!
The soup was cold, the bread was hard, and the waiter was rude.
I shall tell the newspaper how your staff in {place} treat their guests.
""",
    "careers": """
I read that you are looking for a baker in {place} and would like to apply.
I have worked as a bookkeeper for {count} years and wrote invoices all day. Do you need somebody like me?
My daughter finishes school in {month}. Can she learn a trade with you?
Is the position of a night porter still open?
I sent you my papers in {month} and would like to ask if you have decided.
Please find my curriculum vitae below. I am a technician and can start in {month}.
Do you take students who want to work in the summer?
I am a cook from {place} and want to join your kitchen.
Which languages must one speak to work at your desk?
Thank you for inviting me to an interview. I can come on {day}.
I would like to know what training you offer to young people.
After {count} years at home with my children I want to work again, two days a week.
Could you tell me what wages a driver earns in your firm?
A friend of mine, {name}, works for you and said that you need more hands.
I would be glad to become a member of your sales team.
I saw your notice in the newspaper: you want a person who repairs phones. That is me.
I study law and would like to spend a few months in your office to learn.
May I send my application by e-mail, or do you want it on paper?
I can drive a bus and have done so for {count} years. Are there open jobs?
My old boss, {name}, will gladly tell you about my work.
I must tell you that I have taken another position. Thank you for the interview.
Is it possible to work from home in your customer service?
When do you hire new people for the winter?
I am a nurse and am moving to {place} in {month}. Do you have work for me there?
I would love to be a pilot one day. How does one start with you?
Do I need a diploma to be taken on as a gardener?
I enclose a letter from my teacher and hope to become an apprentice.
You told me on {day} that you would choose between two people. Was I chosen?
I lost my position when the mill closed. I would take any honest work.
I am good with numbers and would like to be employed in your office in {place}.
What do you ask in the test for new clerks? I want to prepare myself.
My son can carry heavy things and needs a job for {month}.
I worked at a hotel desk in {place} and now look for something new.
Would you have a place for a young man who likes machines and learns fast?
Please keep my papers in case a position opens later.
How many hours a week does a shop assistant work in your house?
I am looking for work in {place}. Are you hiring at the moment?
I have been a baker for {count} years and would like to work in your house.
Do you have a job for a student who can work on {day}?
I would like to apply as a driver. What papers do you need from me?
When will you decide who gets the position in the kitchen?
My brother works for you and told me that you are looking for a clerk.
I have finished my training as a nurse and hope to find a job with you.
Can I do a part of my studies in your company?
How much does one earn as an apprentice in your shop?
I sent my application on {day} and have had no answer yet.
I would like to work only in the mornings. Is there a job like that?
The interview in {place} went well, I think. When shall I hear from you?
Are there open positions for people who are older than fifty?
I can repair machines and am looking for a new employer.
My teacher says that I should apply for a place as an apprentice with you.
I speak four languages and would like to work as a guide for your company.
Do you train young people who have not finished school?
I want to leave my old job in {month} and start in your firm.
Is it true that you need {count} new workers in {place}?
Please tell me to whom I should send my application.
I would like to learn the trade of a gardener in your company.
May I come for a day to see what the work is like?
I cleaned offices for many years and would be glad to do so for you.
You wrote in the newspaper that a position as a cook is open.
""",
    "sales": """
We would like to buy {count} chairs for our school. What is your best price?
Please send me a catalogue and a price list.
Do you give a discount if we order {count} pieces?
I am thinking about a new phone plan. What do you offer to families?
Does the red bicycle also exist in green, and what does it cost?
Our firm in {place} needs telephones for {count} people. Could you make us an offer?
Which of your two machines would you recommend for a small bakery?
I want to give my father a watch. What do you have for about {amount}?
Is the large tent still on sale this month?
When will the new model be in your shop in {place}?
I would like to order {count} boxes of tea as a present for our guests.
What is the difference between the small and the large package?
Could somebody visit us on {day} and show us your carpets?
How much would it cost to bring {count} tables to {place}?
I saw your boat in the window. Can one try it before buying?
Please make me an offer for painting a house with {count} rooms.
We plan to open a cafe and need cups and plates. What can you deliver?
Do you also sell used pianos?
I am interested in the internet package that you advertise. Is it available in {place}?
Is it cheaper to buy the printer together with the paper?
How long does the guarantee last if I choose the better lamp?
We want to change from another operator to you. What would you give us?
I would like to see a sample of the cloth before I order.
Can I still get the special price from your advertisement of {day}?
Do you have shoes in a larger size? I would take two pairs.
Please tell me who sells your clocks in {place}.
A friend showed me your knife set. I want the same one; how do I order?
Would you deliver {count} loaves each morning to our hotel, and at what price?
We compare offers for heating. What would yours be?
I need a gift for {name}, who loves tea. What do you suggest?
Do you sell tickets for groups at a lower rate? We might take {count}.
What would a yearly contract cost for an office like ours?
Which colours can I choose from if I buy the big sofa?
I have {amount} to spend on a camera. Which one would you choose for me?
Are your candles sold in shops, or only by mail?
We would take {count} of the blue lamps if the price is right.
I would like to buy a new lamp. Which models do you have?
What is the price of the large table in your window?
Can you make us an offer for {count} beds for a hotel?
How much do {count} cups cost if we order them together?
I am looking for a good bicycle for my son. What do you recommend?
Is there a discount for schools that buy {count} books?
I would like to have your new catalogue with all prices.
We want to order {count} bottles of oil every month. What is your price?
Does the price of {amount} include the delivery to {place}?
Do you have a cheaper model of the same machine?
I want to buy a present for {name}. Could you show me some watches?
Is the offer from the newspaper good until {day}?
We are opening a shop in {place} and would like to sell your goods.
Which of the two phones is better, and what does each of them cost?
Can I order the green chairs, or do you only have red ones?
How soon could you deliver {count} windows after we order them?
I would like to know what the big carpet costs and if it comes in blue.
Please send somebody who can tell us which heating we should buy.
My neighbour bought a stove from you. What would the same one cost me?
Are there cheaper prices for those who buy more than {count}?
Which plan is best for a family that calls a lot, and what is its price?
I am thinking of buying your smallest boat. Where can I see it?
Do you have gifts for less than {amount}?
Our office needs new computers. Could you send us an offer by {day}?
""",
}
SUBJECTS = {
    "billing": """
wrong sum on my bill
question about invoice {number}
payment for {month}
refund of {amount}
charged twice
my bank details
reminder that I do not understand
receipt needed
""",
    "technical": """
internet down
error {number}
cannot log in
my router
nothing on the screen
help with the app
phone does not work
lost password
""",
    "booking": """
reservation for {day}
change of my trip to {place}
a table for {count}
free rooms in {month}
my reservation {number}
cancelling a seat
appointment on {day}
our visit in {month}
""",
    "complaint": """
very bad service
I am disappointed
how I was treated in {place}
never again
rude staff
broken and late
your driver on {day}
I expect an answer
""",
    "careers": """
application
open position in {place}
work in {month}
my interview on {day}
looking for a job
apprentice
my papers
summer work
""",
    "sales": """
price list, please
offer for {count} pieces
interested in your new model
order for our firm
which one to buy
discount for many
present for a friend
your offer of {day}
""",
}
# What the writer wants in the end, in the words of the department.
REQUESTS = {
    "billing": """
Please correct the invoice and send me a new bill.
Please check the payment and give me my money back.
I will pay the bill when the sum is right.
Please look at my account and tell me what I owe.
I would like a refund of the charge.
Please send the receipt and the invoice by mail.
Tell me, please, to which account I should make the payment.
Please stop the reminder and correct my bill.
I ask you to check the charge and to refund the money.
Please send me a correct invoice for the payment.
I do not want to pay a charge that is wrong.
Please tell me how and when to pay this bill.
""",
    "technical": """
Please repair it or send a technician.
How can I make it work again?
Please help me to fix the error.
What should I do so that the screen and the phone work?
Can a technician look at the machine?
I need the internet and the app to work again.
Please reset the password or tell me how to connect.
I have switched it off and on, but it does not work.
Please send a technician who can fix the machine.
How do I fix this error, so that the app works?
I have tried to connect it again, and still it does not work.
Please tell me which button to press to repair it.
""",
    "booking": """
Please confirm the reservation.
Please reserve it for us and confirm the date.
I hope that there is still a free room or seat.
Please change the reservation to that date.
Tell me, please, if these days are still free.
We arrive in the evening and stay for two nights.
Please keep the seats for us.
Please cancel or change the booking for me.
Please confirm the new date of the booking.
Please reserve the room and the seats for our trip.
Is that date still free for our visit?
We would like to arrive on {day} and stay one night.
""",
    "complaint": """
I am angry and expect an apology.
Such bad service must not happen again.
I am disappointed and want to speak to the manager.
Nobody should be treated so badly.
Your staff should be polite and not rude.
I complain because this was really terrible.
I will not come back after such a bad day.
This is not how a good company treats its customers.
I expect an apology from your rude staff.
I am disappointed that customers are treated so badly.
This was terrible service, and I am angry.
I want to complain to the manager.
""",
    "careers": """
I would be happy to work for you.
I hope to be invited to an interview.
I can send you my papers and my application.
Please tell me if there is an open position.
I want to apply for the job and can start soon.
I have learnt this trade and love the work.
Please tell me how to apply.
A job in your company is what I wish for.
I would like to apply for this work and come to an interview.
Please tell me if the position is still open and when I could start.
I am looking for a job in your company.
I hope that my application reaches the right person for the position.
""",
    "sales": """
Please make me an offer with your best price.
I would like to buy it if the price is good.
Please send me a price list and a catalogue.
What does it cost, and is there a discount?
I want to order soon, so please send an offer.
Which model is the best one to buy?
We would order more if the first ones are good.
Please tell me the price and when you can deliver.
Please send an offer with the price for one and for many.
I would like to order it. Is there a discount if I buy more?
I want to see the catalogue before I buy.
What is your best price, and when can you deliver an order?
""",
}
