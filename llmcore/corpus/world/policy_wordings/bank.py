"""What customers ask a bank, in the notation that the docstring of this package explains."""

TOPICS = """
account fee: 1 crown | 2 crowns | 3 crowns | 4 crowns | 5 crowns | 6 crowns | 8 crowns
Q What does an account cost each month?
Q How much is the monthly fee for an account?
Q I want to open an account. What is the fee?
Q account fee
Q I would like to know what I pay for my account.
Q Is the account free, or what does it cost?
Q Please tell me the monthly price of a bank account.
Q What do you charge for keeping an account?
Q How much money do you take for the account every month?
V What is the fee of an account?
H How many crowns a month is a bank account?
H I have an account with you. What monthly fee do I pay?
H Tell me how expensive an account is.
H What will my account cost me a month?
A The account costs {} a month.
A You pay {} a month for the account.
A The monthly fee is {}.

cash limit: 200 crowns | 300 crowns | 400 crowns | 500 crowns | 600 crowns | 800 crowns | 900 crowns
Q How much cash can I take from the machine in a day?
Q What is the daily limit at the cash machine?
Q I need a lot of cash. How much can I get today?
Q daily cash limit
Q I would like to know how much money I can draw each day.
Q The cash machine gave me no more money. What is the limit?
Q How much may I take out with my card in one day?
Q Please tell me the limit for cash.
Q What is the most I can draw from a cash machine?
V How much cash may I draw in one day?
H What amount of cash can I get a day?
H I want to draw money at the machine. Is there a daily limit?
H Tell me how much cash the machine gives in a day.
H How many crowns may be taken from the cash machine each day?
A You can take out {} a day.
A The daily limit for cash is {}.
A The cash machine gives you up to {} a day.

new card time: 2 days | 3 days | 4 days | 5 days | 6 days | 9 days | 12 days
Q How long does a new card take?
Q My card is broken. When do I get a new one?
Q I lost my bank card. How soon will the new card come?
Q new card waiting time
Q I would like to know when my new card arrives.
Q How many days do I wait for a card?
Q I ordered a bank card. How long until it is here?
Q Please tell me how soon you send a new card.
Q When will the card be in my letter box?
V How soon do I get a new bank card?
H In how many days will I have a new card?
H My old card does not work. How long must I wait for another?
H Tell me the time that a new bank card needs.
H When does the card that I ordered arrive?
A A new card takes {}.
A Your new card comes within {}.
A You get a new card in {}.

card blocking number: 3003 | 3113 | 3456 | 4004 | 4224 | 4848 | 5115 | 5500
Q Which number do I call when my card is lost?
Q My card was stolen. Whom do I call?
Q How do I block my card?
Q number for blocking a card
Q I would like to block my bank card. What is the number?
Q Somebody took my wallet. Where can I call to block the card?
Q I cannot find my card. What number must I call?
Q Please give me the number for stolen cards.
Q What is the phone number for lost cards?
V What number do I call to block my card?
H Which number is for lost and stolen cards?
H A thief has my card. Give me a number to block it.
H Tell me whom to call about a lost card.
H I must block my card now. How do I reach you?
A To block your card, call {}.
A Please call {} at once.
A The number for lost cards is {}.

savings interest: 1 percent | 2 percent | 3 percent | 4 percent | 5 percent | 6 percent
Q How much interest do I get on my savings?
Q What is the interest of a savings account?
Q I have saved some money. How much does it earn with you?
Q savings interest
Q I would like to know what interest you pay.
Q How many percent do you give on savings?
Q What does my money earn in a year on a savings account?
Q Please tell me your interest for savings.
Q I want to save for my children. What interest is there?
V How much interest does a savings account earn?
H Which interest do you pay on savings?
H I will put my savings into your bank. How much interest is that?
H Tell me how many percent a savings account earns.
H What do savings earn each year at your bank?
A We pay {} interest on savings.
A The interest on savings is {}.
A Your savings earn {} a year.

account age: 7 years | 8 years | 10 years | 12 years | 14 years | 15 years | 16 years
Q How old must I be to open an account?
Q From what age can a child have an account?
Q My daughter wants her own account. How old must she be?
Q lowest age for an account
Q I would like to know from which age you give accounts.
Q Can my son open an account, and how old must he be?
Q At what age may young people open a bank account?
Q What is the lowest age for a bank account?
Q Is my child old enough for an account?
V From which age can my son have an account?
H What age is needed for an account?
H My child would like to have a bank account. From what age is it possible?
H Tell me how old children must be for their own account.
H How young can a customer with an account be?
A You can open an account from the age of {}.
A For an account you must have the age of {}.
A Children get an account at the age of {}.

largest loan: 2000 crowns | 3000 crowns | 4000 crowns | 5000 crowns | 7000 crowns | 8000 crowns | 9000 crowns
Q How much money can I borrow?
Q What is the largest loan you give?
Q I want to buy a car. How big a loan can I get?
Q largest loan
Q I would like to know how much you lend.
Q What is the most that the bank lends to one person?
Q I need a loan. How high can it be?
Q Please tell me the limit for a loan.
Q How many crowns can a customer borrow from you?
V What is the highest loan that I can get?
H Up to what sum do you lend money?
H I have to borrow some money. How large may the loan be?
H Tell me how much a customer may borrow.
H What is the limit when I ask for a loan?
A You can borrow up to {}.
A The largest loan is {}.
A We lend up to {}.

transfer abroad: 1 day | 2 days | 3 days | 4 days | 5 days | 6 days | 8 days
Q How long does a transfer abroad take?
Q I sent money to another country. When does it arrive?
Q When will my money be in a foreign bank?
Q transfer abroad time
Q I would like to know how long it takes to send money abroad.
Q My sister lives abroad. How soon can she have the money?
Q How many days does a foreign transfer need?
Q Please tell me how fast a payment to another country is.
Q I must pay a bill abroad. How long does the transfer take?
V How soon does money arrive in another country?
H In how many days will a transfer abroad arrive?
H I am sending money to my son in a foreign country. How long will it need?
H Tell me the time for a transfer to another country.
H When does a payment abroad reach the other bank?
A A transfer abroad takes {}.
A Money sent abroad arrives within {}.
A Your transfer will arrive abroad in {}.

Friday closing: 1 o'clock | 2 o'clock | 3 o'clock | 4 o'clock | 5 o'clock | 6 o'clock | 7 o'clock
Q When do you close on Friday?
Q Until when is the bank open on Friday?
Q I can only come on Friday. How long are you open?
Q Friday closing time
Q I would like to know how late I can come on Friday.
Q At what time does the bank close on Fridays?
Q Are you still open on Friday afternoon?
Q Please tell me your closing time on Friday.
Q I finish work late on Friday. When does the bank shut?
V How late is the bank open on Friday?
H What is the hour when you shut on Friday?
H Can I come in on Friday afternoon, and until when?
H Tell me until what time you are open on Fridays.
H This Friday I want to visit the bank. When will it close?
A On Friday we close at {}.
A On Friday the bank is open until {}.
A You can come on Friday until {}.

safe box rent: 35 crowns | 44 crowns | 55 crowns | 65 crowns | 75 crowns | 85 crowns | 99 crowns
Q What does a safe box cost?
Q How much is the rent of a safe box?
Q I want to keep my gold in the bank. What is the price of a box?
Q safe box rent
Q I would like to rent a safe box. How much is it?
Q What do I pay a year for a box in the safe?
Q Please tell me what you charge for a safe box.
Q My papers should be safe. What does a box in your safe cost?
Q How many crowns a year is a safe box?
V What is the price of a safe box?
H How expensive is it to rent boxes in the safe?
H I have jewels at home and need a safe box. What must I pay?
H Tell me the yearly rent for a box.
H What will a safe box cost me a year?
A A safe box costs {} a year.
A You pay {} a year for a safe box.
A The rent of a safe box is {}.

wrong code tries: 2 tries | 3 tries | 4 tries | 5 tries | 6 tries | 7 tries
Q How often can I type a wrong code?
Q After how many wrong codes is my card blocked?
Q I forgot the code of my card. How many tries do I have?
Q wrong code tries
Q I would like to know how many times I may enter a wrong code.
Q How many times can I try the code at the machine?
Q I typed a wrong number. How many tries are left for me in all?
Q When does the machine keep my card because of a wrong code?
Q Please tell me how many tries there are for the code.
V How many times may I type the code?
H What number of wrong codes blocks a card?
H I am not sure about my code. How often may I try?
H Tell me after how many tries the card gets blocked.
H How many wrong tries does the cash machine allow?
A You have {} before the card is blocked.
A The card is blocked after {} with a wrong code.
A The machine allows {}.

house loan adviser: Mrs Barstad | Mr Brenner | Mrs Goldwell | Mr Hartby | Mrs Nestland | Mr Ravfeld | Mrs Sternach
Q Who can advise me on a loan for a house?
Q I want to buy a house. Whom should I ask?
Q Who is your adviser for house loans?
Q house loan adviser
Q I would like to talk to somebody about a house loan. Who is it?
Q We found a flat to buy. Which adviser can help us?
Q Please give me the name of the adviser for houses.
Q Who in the bank deals with loans for houses?
Q It is about money for a new home. Who helps with that?
V Which adviser helps with a house loan?
H What is the name of the house loan adviser?
H We would like to build a house. Who could advise us?
H Tell me who deals with house loans.
H Whom do I ask about a loan to buy a home?
A Our adviser for house loans is {}.
A Please ask {} about a house loan.
A House loans are the work of {}.

foreign money counter: counter 1 | counter 2 | counter 3 | counter 5 | counter 6 | counter 8 | counter 9
Q Where can I change foreign money?
Q At which counter do I get foreign money?
Q I travel abroad tomorrow. Where do I change my money?
Q counter for foreign money
Q I would like to exchange some coins from abroad. Where must I go?
Q Which counter exchanges money?
Q Please tell me where to change money for a trip.
Q Where do you sell the money of other countries?
Q I came back from abroad with foreign notes. Which counter takes them?
V Which counter has foreign money?
H What counter should I go to with foreign coins?
H I need money for a trip abroad. Where can I exchange it?
H Tell me the counter where foreign money is sold.
H Where is money of another country changed?
A You can change foreign money at {}.
A Please go to {}.
A Foreign money is sold at {}.

account document: a passport | an identity card | a driving licence | a birth certificate | a pay slip | a tax number
Q Which document do I need to open an account?
Q What must I bring to open an account?
Q I want to become a customer. What papers do you need?
Q documents to open an account
Q I would like to open an account tomorrow. What should I bring?
Q What do I have to show for a new account?
Q Which papers does a new customer need?
Q Please tell me what document you ask for.
Q What paper must I have with me for an account?
V Which paper do I need for a new account?
H What document should a new customer bring?
H I am coming to open my account. Which papers do you want to see?
H Tell me what I must show when I open an account.
H Do I need a document for the account, and which?
A To open an account you need {}.
A Please bring {} to open an account.
A New customers must show {}.
"""
