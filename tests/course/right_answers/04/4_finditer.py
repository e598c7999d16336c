"""By finditer."""

import re


def split_special(text, special_ids, allowed):
    longest_first = sorted(allowed, key=lambda token: -len(token))
    parts, end = [], 0
    for match in re.finditer("|".join(map(re.escape, longest_first)) or "(?!)", text):
        parts += [text[end : match.start()], special_ids[match[0]]]
        end = match.end()
    return [part for part in [*parts, text[end:]] if part != ""]
