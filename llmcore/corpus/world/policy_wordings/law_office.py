"""What clients ask a law office, in the notation that the docstring of this package explains."""

TOPICS = """
first meeting price: 20 crowns | 30 crowns | 40 crowns | 50 crowns | 60 crowns | 70 crowns | 90 crowns
Q What does the first meeting cost?
Q How much is a first talk with a lawyer?
Q I have never been to a lawyer. What do I pay for the first meeting?
Q price of the first meeting
Q I would like to know what the first consultation costs.
Q Is the first meeting free, or how much is it?
Q What do you charge for a first consultation?
Q Please tell me the price of a first talk.
Q I only want to ask for advice once. How much is that first meeting?
V How much do I pay for the first consultation?
H How many crowns is the first consultation?
H I want to meet a lawyer for the first time. What will it cost?
H Tell me the fee for my first meeting.
H What must a new client pay for the first talk?
A The first meeting costs {}.
A You pay {} for the first meeting.
A The price of a first meeting is {}.

first meeting length: 20 minutes | 25 minutes | 30 minutes | 35 minutes | 45 minutes | 50 minutes | 60 minutes
Q How long is the first meeting?
Q How much time do I have in the first meeting?
Q I have many questions. How many minutes does the first talk last?
Q length of the first meeting
Q I would like to know how long the first consultation takes.
Q How much time does the lawyer have for me at first?
Q Please tell me how long a first talk is.
Q I must be back at work soon. How long will the first meeting take?
Q For how many minutes can I talk at the first meeting?
V How long does a first consultation take?
H How many minutes is the first consultation?
H Will the first meeting be long, and how much time should I plan?
H Tell me the length of a first talk with the lawyer.
H When will my first meeting be over?
A The first meeting takes {}.
A You have {} for the first meeting.
A A first meeting lasts {}.

hourly rate: 80 crowns | 95 crowns | 110 crowns | 120 crowns | 140 crowns | 150 crowns | 180 crowns
Q What does an hour of a lawyer cost?
Q What is your hourly rate?
Q How much do you charge for an hour?
Q hourly rate
Q I would like to know what one hour of work costs.
Q How expensive is a lawyer of yours by the hour?
Q My case is long. What do I pay for each hour?
Q Please tell me how much a lawyer earns in one hour.
Q What is the price of an hour of legal work?
V How much is one hour of legal work?
H How many crowns is an hour with a lawyer?
H You will work on my case for hours. What rate do you take?
H Tell me the price of each hour.
H What do clients pay by the hour?
A Our hourly rate is {}.
A An hour of our work costs {}.
A We charge {} an hour.

opening time: 7 o'clock | 8 o'clock | 9 o'clock | 10 o'clock | 11 o'clock
Q When do you open?
Q At what time does the office open?
Q I would like to come in the morning. From when are you open?
Q opening time
Q How early can I come to your office?
Q Please tell me when you open in the morning.
Q I want to bring some papers before work. When is the office open?
Q From what time in the morning is somebody in the office?
Q When does your office open its door?
V From what time are you open in the morning?
H How early does the office open?
H I plan to visit you tomorrow morning. What time do you open?
H Tell me the hour when you open.
H At which time can clients come in the morning?
A The office opens at {}.
A We open at {} in the morning.
A You can come from {}.

closed day: Monday | Tuesday | Wednesday | Thursday | Friday
Q On which day is the office closed?
Q Which day of the week are you closed?
Q Are you open every day?
Q closed day
Q I would like to know on which day nobody is in the office.
Q Is there a day when the office is shut?
Q I can come on any day. When are you closed?
Q Please tell me which day you do not work.
Q On what day should I not come?
V On which day do you not work?
H What day is the office shut?
H I want to visit you this week. Which day are you not open?
H Tell me the day on which you are closed.
H Is the office open all week, or closed on some day?
A The office is closed on {}.
A We are closed every {}.
A Nobody is in the office on {}.

office address: 3 Court Street | 8 Judge Lane | 14 Oak Square | 19 River Road | 26 Castle Street | 33 Market Road | 47 Church Lane
Q Where is your office?
Q What is the address of the law office?
Q I have a meeting with you. Where must I go?
Q office address
Q In which street is your office?
Q I would like to send you a letter. What is your address?
Q How do I find the law office?
Q Please give me your address.
Q I am in town now. Where can I find you?
V In what street do I find your office?
H Which street is the law office in?
H I must bring my papers to your office. What address is that?
H Tell me where the office is.
H To which address can I send my documents?
A Our office is at {}.
A You find our office at {}.
A The address is {}.

file keeping: 4 years | 5 years | 6 years | 7 years | 10 years | 12 years | 20 years
Q How long do you keep my files?
Q For how many years are the papers of a case kept?
Q My case ended long ago. Do you still have the files?
Q keeping of files
Q I would like to know how long you store my documents.
Q When do you destroy the papers of an old case?
Q After how many years are files destroyed?
Q Please tell me how long old files are kept.
Q I may need my papers later. How long do you keep them?
V How long are my documents kept?
H How many years do you store the files of a case?
H You worked for me once. For how long will you keep my papers?
H Tell me when old files get destroyed.
H Until when are documents of a client stored?
A We keep your files for {}.
A Files are destroyed after {}.
A Your papers stay with us for {}.

family lawyer: Mrs Brenland | Mr Caldkov | Mrs Eckwall | Mr Grimson | Mrs Lundby | Mr Orlman | Mrs Tarnfeld
Q Who is your lawyer for family matters?
Q Which lawyer deals with a divorce?
Q I want a divorce. Whom should I talk to?
Q family lawyer
Q I would like to know who works on family cases.
Q My wife and I will part. Which lawyer can help us?
Q Who in your office helps with family law?
Q Please give me the name of the family lawyer.
Q It is about my children after a divorce. Who can help?
V Which lawyer helps with family law?
H What is the name of the lawyer for a divorce?
H We have a family matter. Who will be our lawyer?
H Tell me who deals with family cases.
H Who could help me with my divorce?
A Our lawyer for family matters is {}.
A Please talk to {} about family matters.
A Family cases are the work of {}.

work contract lawyer: Mr Arbrook | Mrs Dornach | Mr Falgren | Mrs Jorster | Mr Kestwell | Mrs Morrick | Mr Vandlow
Q Who checks work contracts?
Q Which lawyer knows about work and jobs?
Q I lost my job. Which of your lawyers can help me?
Q lawyer for work contracts
Q I would like somebody to read my work contract. Who does that?
Q Who in your office deals with labour law?
Q My boss does not pay me. Which lawyer should I ask?
Q Please give me the name of the lawyer for work contracts.
Q I have a new job and a long contract. Who can check it?
V Which lawyer can check my work contract?
H What is the name of your lawyer for jobs and work?
H I have trouble with my boss. Who is the right lawyer?
H Tell me who deals with work contracts.
H Who can read the contract of my new job?
A Our lawyer for work contracts is {}.
A Please ask {} about work and contracts.
A Work contracts are checked by {}.

reply time: 1 day | 2 days | 3 days | 4 days | 5 days | 6 days | 8 days
Q How soon do you answer a letter?
Q How long do I wait for a reply?
Q I wrote to you. When do I get an answer?
Q reply time
Q I would like to know how fast you reply.
Q Within how many days do you answer an e-mail?
Q I sent you a message. How long does a reply take?
Q Please tell me when clients get an answer.
Q How quickly will a lawyer write back?
V How many days does an answer take?
H When will you reply to my letter?
H I am waiting for your answer. How many days can it take?
H Tell me how quickly you answer messages.
H In what time do you write back to a client?
A We answer within {}.
A You get a reply within {}.
A Our reply comes in {} or less.

paper to bring: an identity card | a passport | a birth certificate | a signed letter | a bank statement | a tax number
Q What must I bring to the first meeting?
Q Which paper should I take with me?
Q I come to see you tomorrow. What do I need to bring?
Q paper to bring
Q I would like to know which document a new client needs.
Q What should I have with me when I come?
Q Which document must I show in your office?
Q Please tell me what to bring.
Q I am a new client. Which papers do you want to see?
V Which document must a new client bring?
H What does a new client have to bring along?
H My meeting is today. What paper do I need?
H Tell me which document I should have with me.
H Should I bring a document to the meeting, and which?
A Please bring {}.
A You need to bring {} to the meeting.
A New clients must show {}.

will price: 100 crowns | 130 crowns | 160 crowns | 190 crowns | 200 crowns | 220 crowns | 250 crowns
Q What does it cost to write a will?
Q How much do you take for a will?
Q My father wants to make his will. What is the price?
Q price of a will
Q I would like to have my will written. How much is it?
Q What do I pay for a last will?
Q Can you write my will, and what does it cost?
Q Please tell me how much a will is.
Q I am old and have no will. How expensive is one?
V What is the price for writing a will?
H How many crowns must I pay for my will?
H My mother has no will yet. How much would you take to write it?
H Tell me the cost of a last will.
H What will you charge to write a testament?
A Writing a will costs {}.
A You pay {} for a will.
A The price of a will is {}.

instalments: 2 parts | 3 parts | 4 parts | 5 parts | 6 parts | 8 parts | 10 parts
Q Can I pay in parts?
Q In how many parts may I pay your bill?
Q I cannot pay the whole bill at once. What can I do?
Q paying in parts
Q I would like to pay step by step. How many parts are possible?
Q Your bill is high for me. May I split it?
Q In how many instalments can a client pay?
Q Please tell me how many instalments you accept.
Q How often can I split a bill?
V Into how many parts may I split the bill?
H Do you accept instalments, and how many?
H I have little money now. Could I pay the bill in parts?
H Tell me into how many parts a bill can be split.
H What number of instalments is possible?
A You can pay in {}.
A We let you split the bill into {}.
A A bill may be paid in {}.

cancelling a meeting: 6 hours | 12 hours | 18 hours | 24 hours | 36 hours | 48 hours | 72 hours
Q How early must I cancel a meeting?
Q I cannot come tomorrow. Until when can I cancel?
Q How many hours before a meeting may I cancel it?
Q cancelling a meeting
Q I would like to know how late I can cancel my appointment.
Q I am ill and have an appointment. By when must I call it off?
Q When is it too late to cancel a meeting for free?
Q Please tell me until when an appointment can be cancelled.
Q Something came up. How long before the meeting must I tell you?
V How late may I cancel an appointment?
H By when should a meeting be cancelled?
H I have to call off my appointment. How many hours before is fine?
H Tell me how early clients must cancel.
H Can I still cancel my meeting, or is it too late?
A Please cancel a meeting {} before it begins.
A You can cancel up to {} before the meeting.
A Meetings must be cancelled at least {} ahead.
"""
