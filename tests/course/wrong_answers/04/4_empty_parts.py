"""Keeps what re.split puts between neighbours."""

import re

MISCONCEPTION = "empty parts"


def split_special(text, special_ids, allowed):
    if not allowed:
        return [text]
    tokens = sorted(map(re.escape, allowed), key=len, reverse=True)
    return [special_ids.get(part, part) for part in re.split("(" + "|".join(tokens) + ")", text)]
