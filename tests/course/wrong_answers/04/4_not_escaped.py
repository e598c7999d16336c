"""Takes the token for a pattern."""

import re

MISCONCEPTION = "re.escape"


def split_special(text, special_ids, allowed):
    if not allowed:
        return [text] if text else []
    pattern = "|".join(sorted(allowed, key=len, reverse=True))
    return [special_ids.get(part, part) for part in re.split(f"({pattern})", text) if part]
