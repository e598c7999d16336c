"""Frames, openings, closings and headings of encyclopedia articles: patterns of `grammar.py`, no facts."""

from __future__ import annotations

FRAMES = (
    "{clause}.", "{clause}.", "{clause}.", "{clause}.", "{clause}.", "{clause}.", "{clause}.", "{clause}.",
    "as every child there knows, {clause}.", "records show that {clause}.",
    "according to [most|all|the older] [books|sources|maps], {clause}.",
    "it is well known that {clause}.", "{clause}, as [an old chronicle|the almanac|a plaque] says.",
    "few people [doubt|forget] that {clause}.", "it should be added that {clause}.",
    "the [almanac|yearbook|register] says that {clause}.",
    "one thing is certain: {clause}.", "[above all|of course|moreover|besides], {clause}.",
    "{clause}, and that has never changed.",
    "schoolbooks mention that {clause}.", "what matters more: {clause}.",
    "{clause}, a fact that [surprises|pleases] many visitors.",
    "[to begin with|to be exact|in short], {clause}.", "there is no dispute that {clause}.",
    "{clause}; [everyone agrees on that|nobody denies it].",
)  # fmt: skip
JOINERS = (
    "{a}, and {b}.",
    "{a}; {b}.",
    "{a}, while {b}.",
    "not only that: {a}, and {b}.",
    "{a}. Also, {b}.",
    "{a}. In addition, {b}.",
)
OPENINGS = {
    "place": ("{name} is a {kind} of {population} people.", "{name} is a {kind} in {country}.",
    "[Small|Quiet|Busy|Proud] {name} is a {kind} with a character of its own.",
        "There are [louder|larger|richer] places than {name}, but few are [better loved|more often painted|more "
        "curious].", "Among the {kinds} of {country}, {name} has a place of its own.",
        "Ask a <job> about {name}, and the answer will be long.", "The {kind} of {name} has {population} inhabitants."),
    "person": ("{name} is one of the better-known names of {country}.",
    "Not many lives were as [full|odd|busy|stubborn] as that of {name}.", "{name} left a mark on {country}.",
        "Few people have been [praised|quoted|argued about] as often as {name}.",
        "The life of {name} has been told in many ways.", "When {name} was young, nobody expected much."),
    "company": ("{name} is a firm that most people in {country} have heard of.",
    "{name} is a company with about {employees} workers.",
    "The story of {name} is one of [hard work|luck and patience|good timing].",
        "Not every firm grows as [slowly|steadily|boldly] as {name} did.",
        "{name} is [an old|a well-run|a respected] company.",
        "Behind the name {name} stands a company of {employees} people."),
    "dish": ("{name} {is} a dish of {country}.", "{name} {is} simple food, and that is the secret.",
    "There are [feasts|tables|families] at which {name} must not be missing.",
        "{name} {is} loved by some and laughed at by others.", "Hungry travellers praise {name}.",
        "A cookery book without {name} would not sell in {country}."),
}  # fmt: skip
CLOSINGS = {
    "place": ("Whoever has been there once [comes back|remembers the <sound>].", "The rest is best seen on foot.",
    "People there say that a year is too short to know it well.", "More can be learned at the <building>.",
    "The next chapter of its history has yet to be written.", "It has changed, but not too much."),
    "person": ("Much has been written about this life, and some of it is true.", "The work remains.",
    "{Possessive} letters are kept in the national archive.", "A full biography has <200..700/10> pages.",
    "Even today people [smile|argue] when they hear the name."),
    "company": ("The books are open to [shareholders|students] once a year.",
    "Its future looks [safe|bright|uncertain].", "So a small beginning became a name.",
    "Visitors are shown round on the first <weekday> of the month.", "Rivals respect it."),
    "dish": ("Enjoy it hot.", "The rest is a matter of practice.", "That is all, and it is enough.",
    "One helping is seldom enough.", "A good cook needs no more than that."),
}  # fmt: skip
HEADINGS = {
    "region": "[Where it lies|Region|Location]", "river": "[River|Water|On the river]",
    "founded": "[Beginnings|History|Foundation]",
    "landmark": "[Sights|Landmark|What to see]", "famous_for": "[Trade|Products|What it makes]",
    "profession": "[Profession|Work|Career]",
    "born": "[Birth|Early years|Dates]", "birthplace": "[Origins|Home|Childhood]",
    "known_for": "[Fame|Best-known work|Achievement]",
    "trade": "[Business|Trade|What it does]", "seat": "[Head office|Seat|Where it is]",
    "founder": "[Founder|The person behind it|Who began it]",
    "place": "[Origin|Home|Where it comes from]", "ingredient": "[What goes in|Ingredients|Taste]",
}  # fmt: skip
GUIDE = {
    "place": "[Travellers who have an afternoon to spare|Readers who plan a journey|Whoever gets off the train here] "
    "should know a few things about {name}.; Your walk through {name} begins on {square}.; You reach {name} by "
    "<vehicle>, and you will not regret it.; Take good shoes when you visit {name}.",
    "person": "If you want to understand {name}, begin with the plain facts.; You may have seen the name of {name} "
    "on a [street sign|stamp|statue].; Stand in front of the portrait of {name}, and you will ask who this was.; "
    "Guides like to tell you about {name}.",
    "company": "If you buy from {name}, you may wonder who is behind it.; You pass the gate of {name} and hear "
    "machines.; Anyone who looks for work will sooner or later hear of {name}.; You have probably used something "
    "made or sold by {name}.",
    "dish": "If you are hungry, order {name}.; You can smell {name} from the street.; Before you cook {name}, read "
    "this.; Your plate of {name} has a history.",
}  # fmt: skip
DEARS = ("Dear {friend},", "My dear {friend},", "Dear cousin {friend},", "Hello {friend},")
LETTER_OPENINGS = ("you asked me about {name}, so here is what I know.",
    "I have spent the <foul> evening reading about {name}.", "today our teacher told us about {name}.",
    "since you collect facts, here are some about {name}.",
    "it is <fine> here, and I want to tell you about {name}.")  # fmt: skip
LETTER_CLOSINGS = (
    "Write soon. Yours, {writer}",
    "With love from {writer}",
    "More next week. Your {writer}",
    "Give my regards to your <relative>. {writer}",
    "Yours truly, {writer}",
)
PUPILS = (
    "Tell me about {name}.",
    "What should I know about {name}?",
    "Who can tell me something about {name}?",
    "Is {name} worth a page in our book?",
)
PROMPTS = (
    "What else is there to say?",
    "Go on, please.",
    "And then?",
    "Is there more?",
    "Anything else?",
    "What should one not forget?",
    "Tell me one more thing.",
    "Something else worth knowing?",
)
ANSWER_STARTS = (
    "Well, ",
    "Certainly: ",
    "I looked it up: ",
    "",
    "",
    "As I remember it, ",
    "That is easy: ",
    "Let me see. ",
)
OLD_JOBS = ("baker", "blacksmith", "clerk", "cobbler", "ferryman", "gardener", "glazier", "innkeeper", "miller",
    "miner", "potter", "roofer",
    "saddler", "schoolmaster", "shepherd", "smith", "tailor", "tanner", "weaver", "woodcutter")  # fmt: skip
PROFILE = {
    "market_day": "<weekday>", "festival_month": "<month>", "street": "<street>",
    "bird": "[heron|stork|swallow|kingfisher|crane|wagtail|plover|swift|owl|nightingale]",
    "festival": "[Lantern|Harvest|Goose|Plum|River|Ice|Candle|Kite|Boat|Mask|Straw|Bell|Rose|Onion] "
    "[Fair|Festival|Week|Days]",
    "square": "[Market|Church|Corn|Castle|Bell|Linden|Old|Fish|Hay|Goose|Fountain] Square",
    "landscape": "<landscape>", "material": "<material>", "tree": "<tree>",
    "pupils": "<80..900/10>", "bus": "<number>", "sport": "<sport>", "team": "<team_name>", "inn": "<shop_name>",
    "eat_day": "<weekday>", "drink": "<drink>",
    "spice": "[pepper|thyme|nutmeg|caraway|mustard|dill|cumin|ginger|paprika|juniper|marjoram|sage]",
    "pet": "<pet_name>", "brand": "the [Swan|Baron|Comet|Pilot|Duke|Lark|Atlas|Nova|Royal|Nomad|Viking|Star]",
}  # fmt: skip
