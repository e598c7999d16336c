"""Splits without a group, so the tokens are gone."""

import re

MISCONCEPTION = "were dropped"


def split_special(text, special_ids, allowed):
    if not allowed:
        return [text] if text else []
    tokens = sorted(map(re.escape, allowed), key=len, reverse=True)
    return [part for part in re.split("|".join(tokens), text) if part]
