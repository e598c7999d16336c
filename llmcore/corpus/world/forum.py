"""Everyday practical text: forum threads, how-tos, recipes, dialogues at counters and on the telephone, notes on words.

No company's rules stand here; what is here is the vocabulary of parcels, luggage, bills, telephones, accounts,
contracts and appointments, with synonyms side by side,
and dialogues whose answers repeat a detail that was given before.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from llmcore.corpus.documents import Document
from llmcore.corpus.world import forum_home, forum_service
from llmcore.corpus.world.facts import FIRST_NAMES, World
from llmcore.corpus.world.grammar import expand, tidy
from llmcore.corpus.world.lexicon import LISTS, RARE, Slots, vary


def documents(world: World, count: int) -> Iterator[Document]:
    """`count` practical texts; item i depends on the world's seed and i alone."""
    lists = {
        **LISTS,
        **RARE,
        **forum_home.LISTS,
        **forum_service.LISTS,
        "town": [place.name for place in world.places],
    }
    for i in range(count):
        random_ = world.random(f"forum {world.seed} {i}")
        form = random_.choices(tuple(_FORMS), (28, 14, 16, 30, 6, 6))[0]
        topic, text = _FORMS[form](random_, _slots(random_, lists))
        yield Document(f"forum-{i}", "forum", tidy(text), group=f"{form}/{topic}")


def _slots(random_: random.Random, lists: dict[str, tuple[str, ...]]) -> Slots:
    slots = Slots(random_, lists)
    names = random_.sample(FIRST_NAMES["she"] + FIRST_NAMES["he"], 3)
    slots.update(name=names[0], name_a=names[1], name_b=names[2])
    return slots


def _say(random_: random.Random, slots: Slots, patterns: tuple[str, ...]) -> str:
    text = tidy(expand(random_, vary(random_.choice(patterns)), slots))
    return text[0].upper() + text[1:]


def _thread(random_: random.Random, slots: Slots) -> tuple[str, str]:
    """A question and one to three answers by different people, who may thank each other."""
    topic = random_.choice(tuple(forum_home.THREADS))
    questions, answers = forum_home.THREADS[topic]
    posts = [" ".join(_say(random_, slots, part) for part in (forum_home.HELLOS, questions, forum_home.PLEAS))]
    for answer in random_.sample(answers, random_.randrange(2, 4)):
        frame = _say(random_, slots, forum_home.ANSWER_FRAMES) if random_.random() < 0.5 else ""
        posts.append(f"{frame} {_say(random_, slots, (answer,))}")
    if random_.random() < 0.4:
        posts.append(_say(random_, slots, forum_home.THANKS))
    writers = [slots["name"], slots["name_a"], slots["name_b"], slots["aunt"]]
    order = [0, *range(1, len(posts))]
    if len(posts) > 2 and posts[-1].startswith(("Thank", "That", "It worked", "Update", "Solved")):
        order[-1] = 0
    style = random_.choice(("{0}: {1}", "{0} wrote:\n{1}"))
    if random_.random() < 0.35:
        return topic, f"Question: {posts[0]}\nAnswer: {posts[1].strip()} {posts[2].strip()}"
    return topic, "\n\n".join(
        style.format(writers[who % 4], post.strip()) for who, post in zip(order, posts, strict=True)
    )


def _how_to(random_: random.Random, slots: Slots) -> tuple[str, str]:
    topic = random_.choice(tuple(forum_home.HOW_TOS))
    title, needs, steps = forum_home.HOW_TOS[topic]
    lines = [_say(random_, slots, (title,))]
    if random_.random() < 0.6:
        lines.append(_say(random_, slots, (f"You need: {needs}.",)))
    told = [
        _say(random_, slots, tuple(step.split(" || ")))
        for step in steps
        if not step.startswith("?") or random_.random() < 0.5
    ]
    told = [step.lstrip("? ") for step in told]
    told = [step[0].upper() + step[1:] for step in told]
    if random_.random() < 0.5:
        lines += [f"{number}. {step}" for number, step in enumerate(told, 1)]
    else:
        firsts = ("First, ", "Then ", "Next, ", "After that, ", "Now ", "")
        words = [firsts[0], *(random_.choice(firsts[1:]) for _ in told[1:])]
        lines.append(
            " ".join(
                word + (step[0].lower() + step[1:] if word else step) for word, step in zip(words, told, strict=True)
            )
        )
    lines.append(_say(random_, slots, forum_home.HOW_TO_ENDS))
    return topic, "\n".join(lines)


def _recipe(random_: random.Random, slots: Slots) -> tuple[str, str]:
    """A recipe whose steps use just the ingredients that its list names."""
    topic = random_.choice(tuple(forum_home.RECIPES))
    title, ingredients, steps = forum_home.RECIPES[topic]
    lines = [_say(random_, slots, title), ""]
    listed = [expand(random_, part.strip(), slots) for part in ingredients.split(";")]
    if random_.random() < 0.6:
        lines += ["Ingredients:", *(f"- {part}" for part in listed)]
    else:
        lines.append(f"For {slots['few']} people take {', '.join(listed[:-1])} and {listed[-1]}.")
    told = [_say(random_, slots, tuple(step.split(" || "))) for step in steps]
    lines += [
        "",
        " ".join(told) if random_.random() < 0.6 else "\n".join(f"{n}. {step}" for n, step in enumerate(told, 1)),
    ]
    lines.append(_say(random_, slots, forum_home.RECIPE_ENDS))
    return topic, "\n".join(lines)


def _dialogue(random_: random.Random, slots: Slots) -> tuple[str, str]:
    """A customer and a clerk: a problem, details asked and read back, what happens next, a detail asked again."""
    topic = random_.choice(tuple(forum_service.TOPICS))
    details = forum_service.TOPICS[topic][1]
    problem, step = _problem(random_, slots, topic)
    clerk, customer = random_.choice(forum_service.SPEAKERS)
    customer = slots["name"] if customer == "name" else customer
    lines = [(clerk, _say(random_, slots, forum_service.GREETINGS)), (customer, problem)]
    given = []
    for detail in random_.sample(details, random_.randrange(1, min(4, len(details) + 1))):
        label, question, value_pattern = forum_service.DETAILS[detail]
        value = expand(random_, value_pattern, slots)
        slots["value"], slots["label"] = value, label
        given.append((label, value))
        lines.append((clerk, _say(random_, slots, question)))
        lines.append((customer, _say(random_, slots, forum_service.GIVING)))
        if random_.random() < 0.6:
            lines += [
                (clerk, _say(random_, slots, forum_service.CHECKING)),
                (customer, _say(random_, slots, forum_service.CONFIRMING)),
            ]
    lines.append((clerk, step))
    if random_.random() < 0.6:
        slots["label"], slots["value"] = random_.choice(given)
        lines.append((customer, _say(random_, slots, forum_service.ASKING_AGAIN)))
        lines.append((clerk, _say(random_, slots, forum_service.REPEATING)))
    elif random_.random() < 0.5:
        summary = " and ".join(f"your {label} is {value}" for label, value in given)
        lines += [(clerk, f"Let me repeat: {summary}."), (customer, _say(random_, slots, forum_service.CONFIRMING))]
    lines += [
        (customer, _say(random_, slots, forum_service.THANKING)),
        (clerk, _say(random_, slots, forum_service.PARTING)),
    ]
    head = f"{_say(random_, slots, forum_service.SCENES[topic])}\n\n" if random_.random() < 0.4 else ""
    return topic, head + "\n".join(f"{who}: {what}" for who, what in lines)


def _service_thread(random_: random.Random, slots: Slots) -> tuple[str, str]:
    """A letter or a forum question about a service, and an answer that takes its details up again."""
    topic = random_.choice(tuple(forum_service.TOPICS))
    details = forum_service.TOPICS[topic][1]
    problem, step = _problem(random_, slots, topic)
    known = [detail for detail in details if detail.endswith(("number", "name"))]
    label, _, value_pattern = forum_service.DETAILS[random_.choice(known)]
    slots["label"], slots["value"] = label, expand(random_, value_pattern, slots)
    asked = f"{problem} {_say(random_, slots, forum_service.WRITING)}"
    answer = f"{_say(random_, slots, forum_service.ANSWERING)} {step}"
    if random_.random() < 0.5:
        return (
            topic,
            f"Dear Sir or Madam,\n{asked}\nYours,\n{slots['name']}\n\n"
            f"Dear {slots['name']},\n{answer}\nKind regards,\n{slots['name_a']}",
        )
    return topic, f"{slots['name']}: {asked}\n\n{slots['name_a']}: {answer}"


def _problem(random_: random.Random, slots: Slots, topic: str) -> tuple[str, str]:
    """What a customer says, and what a clerk can answer to just that."""
    problems, _, steps = forum_service.TOPICS[topic]
    number = random_.randrange(len(problems))
    step = int(random_.choice(forum_service.ANSWERS[topic].split()[number]))
    return _say(random_, slots, (problems[number],)), _say(random_, slots, (steps[step],))


def _words(random_: random.Random, slots: Slots) -> tuple[str, str]:
    """A note on words that mean the same, with sentences that use each."""
    topic = random_.choice(tuple(forum_service.SYNONYMS))
    names, uses = forum_service.SYNONYMS[topic]
    first, second, *_ = random_.sample(names, 2)
    slots["one"], slots["two"] = first, second
    slots["list"] = ", ".join(names[:-1]) + " or " + names[-1]
    lines = [_say(random_, slots, forum_service.WORD_NOTES)]
    for name in names:
        slots["word"] = name
        lines.append(_say(random_, slots, uses))
    lines.append(_say(random_, slots, forum_service.WORD_ENDS))
    return topic, " ".join(lines)


_FORMS = {
    "thread": _thread, "how-to": _how_to, "recipe": _recipe, "dialogue": _dialogue, "letters": _service_thread,
    "words": _words,
}  # fmt: skip
