"""What `forum.py` says at counters, on the telephone and in letters: problems, details, next steps, words alike."""

from __future__ import annotations

from llmcore.corpus.world.lexicon import sentences, words

LISTS = {
        "street":
        words("""[Mill|Church|Station|Bridge|Castle|Garden|Harbour|King|Queen|Market|
        School|River|Chestnut|Linden|Rose|Fox|Heron]
        [Lane|Street|Road|Square|Hill|Row|Walk|Gate]"""),
    "number": words("<1..99>"),
    "code": words("[A|B|C|D|F|G|H|K|L|M|N|P|R|S|T|V|W|X|Z] <1000..9999>"),
    "hour": words("""[half past |a quarter past |a quarter to |ten past |twenty to |][[two|
        three|four|five] in the afternoon|
        [eight|nine|ten|eleven] in the morning|six in the evening]"""),
    "date": words("<1..28> {any_month}"),
    "bag": words("""suitcase, bag, rucksack, trunk, holdall, travel bag, piece of luggage, sports bag,
        [{any_colour}|old|large|leather|striped] suitcase"""),
    "luggage": words("luggage, baggage, suitcases, bags"), "bill": words("bill, invoice"),
    "mobile": words("phone, mobile, mobile phone, handset"),
    "meeting": words("appointment, meeting"), "fee": words("fee, charge, cost"), "loan": words("loan, credit"),
    "lawyer": words("lawyer, solicitor, attorney"), "card": words("card, bank card"),
    "refund": words("[a refund|my money back]"),
    "surname": ("{any_surname_start}{any_surname_end}",),
    "surname_start": words("Ander, Berg, Carl, Dahl, Ek, Falk, Gran, Hag, Ivar, Jans, Kron, Lag, Mol, Nor, Palm"),
    "surname_end": words("sen, qvist, mark, holt, berg, strom, lund, ow, berry, more"),
    "cancel": words("cancel, call off"), "flight": words("flight, plane"),
    "employee": words("clerk, employee, member of staff, assistant"),
}  # fmt: skip
SPEAKERS = (
    ("Clerk", "Customer"), ("Assistant", "Customer"), ("Counter", "Traveller"), ("Desk", "Caller"), ("Office",
    "name"), ("Agent", "Caller"),
    ("Reception", "Guest"), ("A", "B"), ("Clerk", "name"), ("Service", "name"),
)  # fmt: skip
GREETINGS = sentences("""
Good [morning|afternoon|day]. [How can I help you|What can I do for you]?
Hello, [my name is {name_a}|this is {name_a}|{name_a} speaking]. [How may I help|What is it about]?
Next, please. [What can I do for you|How can I help]?
Thank you for waiting. [What is it about|How can I help you]?
[Welcome|Good day]. [Please sit down|Please take a seat]. What brings you here?
You are through to {name_a}. What has happened?
Yes, hello? [Were you next|Can I help you]?""")
# Detail: what it is called, how one asks for it, what it looks like.
DETAILS = {
    "booking number": (
        "booking number",
        sentences("""
What is your booking number?
Could you tell me the booking number, please?
Do you have a booking number? It is on the [ticket|confirmation|top of the page]."""),
        "{any_code}",
    ),
    "customer number": (
        "customer number",
        sentences("""
May I have your customer number?
Do you know your customer number by heart?
Which customer number stands on the letter?"""),
        "{any_code}",
    ),
    "parcel number": (
        "parcel number",
        sentences("""
Have you got the parcel number?
What number is printed on the receipt of the parcel?
Please read me the parcel number."""),
        "{any_code}",
    ),
    "flight number": (
        "flight number",
        sentences("""
Which flight was it?
What was the number of your flight?
Do you still know the flight number?"""),
        "{any_code}",
    ),
    "contract number": (
        "contract number",
        sentences("""
What is the number of the contract?
Could you give me your contract number?
At the top of the contract there is a number. Would you read it out?"""),
        "{any_code}",
    ),
    "invoice number": (
        "invoice number",
        sentences("""
Which invoice is it? I need the number.
What is the invoice number?
The invoice number, please. You will find it under the date."""),
        "{any_code}",
    ),
    "name": (
        "surname",
        sentences("""
What name is it under?
What is your surname, please?
Could you spell your surname for me?"""),
        "{any_surname}",
    ),
    "address": (
        "address",
        sentences("""
What is your address?
Where do you live?
Where should we send it?"""),
        "{any_street} {any_number}",
    ),
    "date": (
        "date",
        sentences("""
On what day was that?
Do you remember the date?
What date stands on it?"""),
        "{any_date}",
    ),
    "day": (
        "date",
        sentences("""
Which date suits you?
For which day, please?
What day would you like?"""),
        "{any_date}",
    ),
    "time": (
        "time",
        sentences("""
At what time?
What time would suit you best?
And which time?"""),
        "{any_hour}",
    ),
    "colour": (
        "colour",
        sentences("""
What colour is it?
Could you describe it? What colour, for example?
Which colour should I write down?"""),
        "[|light |dark ]{any_colour}[| with stripes]",
    ),
    "contents": (
        "list of things",
        sentences("""
What is in it?
What did you have inside?
Could you tell me some of the things that are in it?"""),
        "a {any_object}, a {any_garment} and a {any_object}",
    ),
    "room": (
        "room number",
        sentences("""
Which room are you in?
What is your room number?
What number is on your key?"""),
        "<101..539>",
    ),
    "town": (
        "place of departure",
        sentences("""
Where did your journey begin?
From which town did you come?
Where did you get on?"""),
        "{any_town}",
    ),
    "amount": (
        "amount",
        sentences("""
What amount is on it?
How much was it?
Which sum do you mean?"""),
        "<10..99> [crowns|euros]",
    ),
}
GIVING = sentences("""
{value}.
It is {value}.
[One moment|Wait|Let me see], here it is: {value}.
My {label} is {value}.
That would be {value}.
I have written it down: {value}.
{value}, [if I remember rightly|I think|as far as I know].
Yes, I have it here. It is {value}.""")
CHECKING = sentences("""
You said {value}, is that right?
So the {label} is {value}?
{value}. Is that correct?
Did I hear that rightly, {value}?
I am writing down {value}. Yes?
Let me read it back: {value}.""")
CONFIRMING = sentences("""
That is right.
Exactly.
Yes, that is correct.
Right.
Yes, quite right.
Yes, just so.""")
ASKING_AGAIN = sentences("""
Sorry, what {label} did I give you?
Could you read me the {label} once more?
Just to be safe: which {label} have you written down?
Did you note down my {label}?
And the {label}? What have you got there?""")
REPEATING = sentences("""
You gave me {value}.
I have written down {value}.
The {label} that you gave me is {value}.
{value}, as you told me.
Here it says {value}.""")
THANKING = sentences("""
Thank you[ very much| for your help|, that is kind].
[Many thanks|Thanks a lot]. [Goodbye|Have a nice day|See you].
That [helps me a great deal|is a relief|is good to know]. Thank you.
[All right|Good|Fine], then I will wait. [Goodbye|Thanks].
You have been very [kind|patient|helpful].
I am glad to hear that. Thanks.""")
PARTING = sentences("""
[You are welcome|Don't mention it|My pleasure]. [Goodbye|Have a good day].
[Goodbye|Until {day}|See you soon], and [have a safe journey|take care|a nice {day} to you].
Is there anything else? No? Then [goodbye|have a nice day|all the best].
[Any time|Not at all]. [Mind the step|Goodbye|Bye].
We shall be in touch. Goodbye.
[All the best|Good luck|Until next time].""")
WRITING = sentences("""
My {label} is {value}.
In case you need it, the {label} is {value}.
For your records: the {label} is {value}.
If you look it up: {label} {value}.
You will find it under the {label} {value}.""")
ANSWERING = sentences("""
Thank you for your [letter|message|question]. I have looked up {value}.
You wrote that your {label} is {value}. That helped me to find it at once.
I am sorry about that. With the {label}, {value}, we could check it.
Thanks for writing. You gave {value} as your {label}, and it is the right one.
I understand your [anger|worry|question]. I have passed on the {label}, {value}, to a colleague.""")
# Topic: problems, details that the clerk asks for, what happens next.
TOPICS: dict[str, tuple] = {
    "luggage": (
        sentences("""
My {luggage} did not arrive with the flight from {town}. One {bag} is missing.
I have lost my {bag}. It must have stayed on the plane.
Everybody has got their {luggage}, only my {bag} did not come.
I picked up the wrong {bag}. It looks like mine, but there is a {any_object} in it.
My {bag} is damaged: [a wheel|the handle|the lock|a strap] has come off.
Where do I check in my {luggage}? I have one {bag} and a {any_object}.
Is a {any_object} hand {luggage}, or does it go with the other {luggage}?
I left a {bag} on the plane, under my seat."""),
        ("flight number", "booking number", "name", "colour", "contents", "town", "address"),
        sentences("""
I will make a report. As soon as your {bag} turns up, we shall send you a message.
Your {luggage}, that is, your suitcases and bags, went to {any_town} by mistake. They are on their way.
I have found it in the computer. The {bag} is still in {any_town}.
Please look at this picture: is your {bag} one of these?
A colleague will bring the {luggage} to your door.
Please fill in this form, and describe every bag and what is in it.
Here, at this counter. Please put your {luggage} on the scales, one piece after the other.
Hand luggage, or cabin baggage, is what you carry into the plane. Show it at the gate."""),
    ),
    "flight": (
        sentences("""
My flight to {town} has been cancelled. When is the next plane?
I should like to change my flight. I cannot fly on {day}.
I want to {cancel} my flight to {town} and get {refund}.
I missed my plane because the {any_town} train was late.
Can I have a seat at the window? And one beside it for my daughter?
The name on my ticket is spelled wrongly. Can that be changed?
I am travelling with a {animal}. Whom do I have to tell?"""),
        ("booking number", "flight number", "name", "day", "town"),
        sentences("""
There is a seat on the plane at {any_hour}. Shall I put you on that one?
I have changed the booking. You will get a new ticket, or boarding pass, as some call it.
I have called off the old flight and booked you on the new one.
The passenger list is correct now.
I have asked for the refund. That means that you get your money back.
You are on the waiting list, and I shall call you if a seat becomes free.
I have noted it in your booking. Please come to the counter a little earlier."""),
    ),
    "parcel": (
        sentences("""
My parcel has not come. It was sent from {town} on {day}.
There was a card in my letter box, but no package.
I want to send this parcel to {town}. It is a {any_object}.
The packet arrived, but it was open, and the {any_object} was broken.
The parcel was delivered to a neighbour, and nobody knows which.
I was sent the wrong package. I ordered a {any_object} and got a {any_garment}.
Can I have the delivery sent to another address?"""),
        ("parcel number", "name", "address", "date", "contents"),
        sentences("""
It is at the depot in {any_town} and will be delivered on {day}.
The courier tried twice. He will come again on {day}.
We shall look for it. As soon as we know more, you will hear from us.
The sender has been told. A new one is on its way.
I have changed the address for the delivery.
Your neighbour at {any_street} {any_number} took it in.
Please put it on the scales, and write your own address in the corner."""),
    ),
    "bill": (
        sentences("""
There is something on my {bill} that I do not understand.
I have paid twice for the same month. The {bill} came again.
My {bill} is twice as high as the one in {month}.
I never got a {bill}, and now I have a reminder.
Could you explain this {fee} to me? It was not there last month.
The invoice has my old address on it.
I should like to pay the {bill} in parts, if I may.
There is a charge on the invoice for a {any_object}. I have no {any_object}."""),
        ("invoice number", "customer number", "name", "amount", "date"),
        sentences("""
I see it. The {fee} was entered twice. I shall correct the bill.
A new invoice, that is, a corrected bill, will come by post.
I have made a note and asked the accounts office to check the {fee}.
The payment has arrived. You may throw away the reminder.
You will be given your money back. The refund is on its way.
It is for the month of {month}. You were in {any_town} then, weren't you?"""),
    ),
    "mobile": (
        sentences("""
My {mobile} has had no signal since {day}.
I have lost my {mobile}. Can you block it?
I should like to keep my number and get a new {mobile}.
The screen of my {mobile} is broken. It fell into the [soup|river|sink|bucket].
I cannot hear the other person when I make a call on my {mobile}.
My {mobile} does not charge any more.
I keep getting messages from somebody in {town} whom I do not know."""),
        ("customer number", "contract number", "name", "date", "colour"),
        sentences("""
I have blocked the SIM card. You can fetch a new one here.
Switch the handset off, wait for a minute and switch it on again. Is that better?
There is a fault in your area. Our engineers are working on it.
Your number stays the same, whichever mobile you use.
We shall send the phone in for repair. You can borrow this handset until then.
I have reset the connection. Try to ring somebody now.
Do not answer them. I can block the sender on your phone."""),
    ),
    "internet": (
        sentences("""
My internet is so slow that a single page takes {few} minutes.
The connection drops every evening.
The router blinks {any_colour}, and nothing works.
We have moved to {any_street}. Can we take our internet connection with us?
An engineer was meant to come on {day}, and nobody came.
I have forgotten the password of my network."""),
        ("customer number", "contract number", "address", "name", "date"),
        sentences("""
Please pull out the plug of the router, that is, the little box, and count to thirty.
A technician will come on {day}. Somebody should be at home.
I have measured your line. There is a fault in the cable in your street.
You can change the password on the back of the router.
I have booked the move for you. The broadband will work on the day you arrive.
It should be faster now. Please try again."""),
    ),
    "account": (
        sentences("""
I should like to open an account.
Money has gone from my account, and I do not know why.
I cannot log in to my bank account any more.
I want to close my account and take out my savings.
My wages have not arrived in my account.
I have moved and want to give the bank my new address.
I need a statement of account for the month of {month}."""),
        ("customer number", "name", "address", "amount", "date"),
        sentences("""
I have printed the statement for you.
It was a direct debit. That is a payment that you have allowed somebody to collect.
I have unlocked your account. Please choose a new password.
Please sign here and here. Then your account is open.
I have entered your new address.
The transfer, or payment, was made on {day}. It should be there soon.
Please sign this form. Your savings will be paid out at the next counter."""),
    ),
    "card": (
        sentences("""
The cash machine has kept my {card}.
I have lost my purse with my {card} in it.
My {card} does not work in any shop.
I have forgotten the PIN, the secret number, of my {card}.
Somebody has paid with my {card} in {town}, where I have never been.
My new {card} has not come yet."""),
        ("customer number", "name", "date", "amount", "address"),
        sentences("""
I have blocked the card. Nobody can pay with it now.
A new bank card will be sent to you. The PIN comes in a letter of its own.
Please cut the old card in two.
I have reported the payment. You did not make it, so please write that down here.
The chip is scratched. We shall order a new card.
You can take money out here at the counter until it comes."""),
    ),
    "loan": (
        sentences("""
I am thinking of a {loan}, because I want to buy a {any_object} shop.
We are building a house and need a {loan}.
I want to pay back my {loan} earlier than planned.
Could you tell me how much of my {loan} is left?
I have lost my job and cannot pay the next instalment.
Can my brother take over my {loan}?"""),
        ("customer number", "contract number", "name", "amount", "date"),
        sentences("""
I shall work out an offer and we can look at it together.
A loan, or credit, is money that you borrow and pay back bit by bit.
Please bring your last pay slips, that is, the papers that show what you earn.
I have printed a table. It shows what is left after each instalment.
Let us make an appointment with my colleague, who knows more about credit.
I have made a note of your question and will call you back."""),
    ),
    "appointment": (
        sentences("""
I should like to make an appointment with the [doctor|dentist|eye doctor|vet].
I have to {cancel} my {meeting} on {day}.
Could we put off the {meeting}? I am in {town} on that day.
I am too early for my {meeting}. May I wait here?
Is there a free {meeting} this week? My [tooth|knee|back|ear] hurts.
I got a letter about a {meeting}, but I have no idea what it is about."""),
        ("name", "day", "time", "address"),
        sentences("""
I have written you down. Please bring your papers with you.
The appointment has been cancelled, that is, called off. Shall we find a new one?
We can move the meeting to {any_hour} on {day}.
Please take a seat in the waiting room. You will be called.
There is a free appointment at {any_hour}.
I shall send you a reminder the day before."""),
    ),
    "contract": (
        sentences("""
I should like to end my contract. Whom do I write to?
I have signed a contract and regret it.
My contract runs out in {month}. What happens then?
There is a sentence in the contract, or agreement, that I do not understand.
I never signed this agreement. That is not my signature.
I should like to change the contract, for I have moved to {town}."""),
        ("contract number", "customer number", "name", "date", "address"),
        sentences("""
Please send us a letter with your signature. I will note down that you called.
I have received it. We shall confirm the end of the contract in writing.
Let us read the sentence together. It only says who pays for repairs.
I shall send you a copy of the agreement.
Your new address is in the contract now.
I will ask the person in charge and call you back."""),
    ),
    "lawyer": (
        sentences("""
I need a {lawyer}. My landlord wants me to leave the flat.
My neighbour's {any_plant} has fallen onto my shed. Do I have a case?
I have had a letter from a court and I am worried.
I want to make a will.
I was in an accident in {town}, and the other driver says that it was my fault.
I bought a {any_object}, it was broken, and the shop will not take it back.
My employer, that is, the firm I work for, has not paid me since {month}."""),
        ("name", "address", "day", "time"),
        sentences("""
I shall give you an appointment with a solicitor, that is, a lawyer.
Please bring all letters and papers, and write down what happened, in order.
Your attorney will read the file and then call you.
Everything you tell your lawyer stays between the two of you.
First we write a letter to the other side. Often that is enough.
The solicitor will explain what the costs, or fees, might be.
We represent you as our client. Please sign this paper."""),
    ),
    "room": (
        sentences("""
I have booked a room for {few} nights.
The heating in my room does not work.
Could I have a quieter room? There is a {any_object} player next door.
I should like to stay one night longer.
I have left my {any_garment} in the room.
Is there a room free tonight? My train to {town} has gone.
The key does not fit the lock of my room."""),
        ("name", "room", "booking number", "day"),
        sentences("""
Here is your key. The breakfast room is to the left.
I am sorry. Somebody will come up and see to it.
We have another room, with a view of the garden. Would you like to see it?
I have extended your stay by a night.
The chambermaid found it. I shall fetch it for you.
I have one room left, under the roof."""),
    ),
    "ticket": (
        sentences("""
One ticket to {town}, please. There and back.
I have bought the wrong ticket.
When does the next train to {town} leave, and from which platform?
I have lost my ticket. I had it in my {any_garment} a moment ago.
Two tickets for the concert on {day}, please. Are there any left?
I want to give back two tickets, because my aunt is ill."""),
        ("day", "time", "town", "name", "booking number"),
        sentences("""
Here is your ticket. You have to change in {any_town}.
The train leaves from platform {few}. You have time for a coffee.
There are two seats left, in row {few}.
I can exchange it for you. Please show me the receipt.
I have found your booking and printed the ticket again.
It is the slow train, but the view is beautiful."""),
    ),
    "lost property": (
        sentences("""
I left my {any_object} on the tram.
Has anybody handed in a {any_colour} {any_garment}?
I found this {any_object} on a bench. Where do I hand it in?
My son has lost his {any_garment} at school.
I am looking for a {any_colour} {any_object}. I had it until {town}."""),
        ("colour", "date", "town", "name", "address"),
        sentences("""
Let me look on the shelf. We have {few} of those.
Nothing yet. I shall write it in the book and call you.
Somebody brought it in this morning. You are lucky.
Thank you for being honest. I shall note down where you found it.
Please describe it once more, as exactly as you can."""),
    ),
}
SCENES = {
    topic: sentences(f"""
At the {topic} counter, on a {{day}} in {{month}}.
A telephone call about a {topic} matter.
{topic}: a conversation at {{any_hour}}.
In an office in {{town}}. It is {{any_hour}}.
In the queue somebody is holding a {{any_object}}. Then it is the next one's turn.""")
    for topic in TOPICS
}
SYNONYMS = {
    "luggage": (("luggage", "baggage", "suitcases", "bags"), sentences("""
My {word} got wet in the rain in {any_town}.
The porter carried the {word} to platform {any_few}.
Between the {word} stood a {any_object} and a {any_trade} with a {any_creature}.
Who has seen {any_aunt}'s {word}?""")),
    "bill": (("bill", "invoice", "account to be paid"), sentences("""
The {word} for the {any_object} came on {any_day}.
A {any_trade} from {any_town} sent me a {word} for {any_food}.
I keep every {word} in a {any_colour} box, under the {any_object}.
On the {word} stood a {any_garment} that I never bought.""")),
    "cancel": (("cancel", "call off"), sentences("""
They had to {word} the concert in {any_town} because the {any_trade} had a cold.
I want to {word} the lesson on {any_day}.
Please {word} the order for the {any_colour} {any_object}.
If it rains, we shall {word} the walk to the {any_landmark}.""")),
    "refund": (("a refund", "the money back", "a repayment"), sentences("""
For the broken {any_object} I was given {word}.
{any_aunt} asked for {word}, because the {any_garment} was too small.
It took until {any_month}, but then came {word} for the trip to {any_town}.
The {any_trade} promised me {word}.""")),
    "appointment": (("appointment", "meeting"), sentences("""
My {word} with the {any_trade} is on {any_day} at {any_hour}.
We had to move the {word} to {any_month}.
I came too late to the {word}, because a {any_creature} sat on my {any_object}.
The {word} in {any_town} lasted until {any_hour}.""")),
    "mobile": (("phone", "mobile", "handset", "mobile phone"), sentences("""
I dropped my {word} into the {any_object}.
A {any_trade} lent me a {any_colour} {word} in {any_town}.
My {word} rang in the middle of the {any_day} concert.
The {word} lay under a {any_garment} all the time.""")),
    "lawyer": (("lawyer", "solicitor", "attorney"), sentences("""
My {word} has an office near the {any_landmark}.
A {word} from {any_town} read the letter about the {any_object}.
I went to a {word}, because a {any_trade} had sold me a {any_colour} {any_object}.
The {word} wore a {any_garment} and listened.""")),
    "fee": (("fee", "charge", "cost"), sentences("""
What is the {word} for a {any_object} like this?
The {word} for the boat trip to {any_town} was on the {any_colour} notice.
I asked the {any_trade} about the {word}.
There was no {word} for the {any_creature}.""")),
    "loan": (("loan", "credit"), sentences("""
With the {word} {any_aunt} opened a {any_object} shop in {any_town}.
The {any_trade} paid back the {word} in {any_month}.
They bought the {any_landmark} with a {word}.
She asked the bank for a {word}, so as to buy a {any_colour} {any_boat}.""")),
    "card": (("card", "bank card"), sentences("""
I paid for the {any_garment} with my {word}.
My {word} lay between a {any_object} and {any_food}.
The machine in {any_town} swallowed my {word}.
A {any_trade} found my {word} under a {any_plant}.""")),
    "employee": (("clerk", "employee", "member of staff", "assistant"), sentences("""
A {word} in a {any_colour} {any_garment} showed me the way.
Ask a {word} at the counter next to the {any_object}.
A {word} from {any_town} stamped the paper on {any_day}.
Before that, this {word} had been a {any_trade}.""")),
    "contract": (("contract", "agreement"), sentences("""
I signed the {word} in {any_town}, in {any_month}.
In the {word} stands who has to feed the {any_creature}.
The {word} with the {any_trade} was written on {any_colour} paper.
Without a {word} the {any_passer} did not want to begin.""")),
    "parcel": (("parcel", "package", "packet"), sentences("""
In the {word} were a {any_object} and a {any_garment}.
The {word} went from {any_town} to {any_town} and back.
A {any_trade} took in the {word} on {any_day}.
What can be in a {word} that smells of {any_smell}?""")),
    "passenger": (("passenger", "traveller"), sentences("""
One {word} had a {any_creature} in a {any_object}.
Each {word} on the boat to {any_town} was given {any_food}.
A {word} in a {any_colour} {any_garment} slept until {any_hour}.
The last {word}, a {any_trade}, got on at the {any_landmark}.""")),
}  # fmt: skip
WORD_NOTES = sentences("""
Question: What is the difference between {one} and {two}? Answer: There is hardly any.
What some people call {one}, others call {two}.
{list}: these words mean the same thing.
By {one}, that is, {two}, we mean the same.
You can say {one}, and you can say {two}.
My teacher says {one}, my aunt says {two}.
I looked up {one} in the dictionary. It said: {two}.""")
WORD_ENDS = sentences("""
Whichever word you choose, [everybody will understand you|it is the same thing].
So {one} is just another word for {two}.
[Both|The two] words are right.
Remember: {list}.
If somebody says {two} to you, think of {one}.""")

# For each problem of a topic, the numbers of the steps that answer it.
ANSWERS = {
    "luggage": "012345 01235 012345 5 5 6 7 0235", "flight": "025 12 4 05 6 3 6", "parcel": "0125 01 6 3 25 3 4",
    "bill": "025 4 025 1 025 1 2 024", "mobile": "125 0 3 4 145 14 6", "internet": "025 012 012 4 1 3",
    "account": "3 1 2 6 5 4 0",
    "card": "15 01 45 1 03 15", "loan": "0124 024 5 3 45 45", "appointment": "045 1 2 3 4 05",
    "contract": "01 05 5 2 35 4",
    "lawyer": "0123456 0123456 012356 0135 0123456 0123456 0123456", "room": "0 1 2 3 4 5 1", "ticket": "05 3 1 4 2 3",
    "lost property": "0124 012 3 0124 0124",
}  # fmt: skip
