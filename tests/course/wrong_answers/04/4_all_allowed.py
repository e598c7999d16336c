"""Reads every special token, whoever wrote it."""

import re

MISCONCEPTION = "every special token was read"


def split_special(text, special_ids, allowed):
    pattern = "|".join(re.escape(token) for token in sorted(special_ids, key=len, reverse=True))
    return [special_ids.get(part, part) for part in re.split(f"({pattern})", text) if part]
