"""Tries the tokens in the order of the dict."""

import re

MISCONCEPTION = "shorter of two"


def split_special(text, special_ids, allowed):
    tokens = [re.escape(token) for token in special_ids if token in allowed]
    parts = re.split("(" + "|".join(tokens) + ")", text) if tokens else [text]
    return [special_ids.get(part, part) for part in parts if part]
