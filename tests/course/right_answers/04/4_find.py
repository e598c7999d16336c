"""By str.find, without regular expressions."""


def split_special(text, special_ids, allowed):
    parts = []
    while text:
        places = [(text.find(token), -len(token), token) for token in allowed if token in text]
        if not places:
            return [*parts, text]
        place, _, token = min(places)
        if place:
            parts.append(text[:place])
        parts.append(special_ids[token])
        text = text[place + len(token) :]
    return parts
