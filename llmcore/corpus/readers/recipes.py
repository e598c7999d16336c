"""Well-known data sets of the hub by one word each: which repository, which columns of what type, and how a row reads.

Each recipe's repository and columns are those of its card at huggingface.co/datasets/<name>. The licences are the data
sets' own: look at the card before publishing what was trained on one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from llmcore.corpus.documents import Document
from llmcore.corpus.readers.hub import HubData, read_hub
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.rows import text_problem
from llmcore.errors import InputError

MESSAGES = [{"role": "string", "content": "string"}]


@dataclasses.dataclass(frozen=True)
class Recipe:
    """A data set and how its rows become documents.

    Attributes:
        text: of a row.
        language: ISO 639-1.
        group: column whose rows must stay on one side of a split; empty for none.
    """

    data: HubData
    text: Callable[[dict[str, Any]], str]
    language: str = "en"
    group: str = ""


def _column(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: row[name].strip()


def _article(row: dict[str, Any]) -> str:
    return f"{row['title']}\n\n{row['text']}"


def _dolly(row: dict[str, Any]) -> str:
    return "\n\n".join(part for name in ("instruction", "context", "response") if (part := row[name].strip()))


def _chosen(row: dict[str, Any]) -> str:
    return "\n\n".join(message["content"].strip() for message in row["chosen"])


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "string")


PREFERENCES = {**_texts("prompt", "prompt_id"), "chosen": MESSAGES, "rejected": MESSAGES}
RECIPES = {
    "fineweb-edu": Recipe(
        HubData("HuggingFaceFW/fineweb-edu", _texts("text", "id", "url"), subset="sample-10BT"), _column("text")
    ),
    "wikipedia": Recipe(
        HubData("wikimedia/wikipedia", _texts("id", "url", "title", "text"), subset="20231101.en"), _article
    ),
    "tinystories": Recipe(HubData("roneneldan/TinyStories", _texts("text")), _column("text")),
    "openwebtext": Recipe(HubData("Skylion007/openwebtext", _texts("text")), _column("text")),
    "ag-news": Recipe(HubData("fancyzhx/ag_news", {**_texts("text"), "label": "int64"}), _column("text")),
    "sms-spam": Recipe(HubData("ucirvine/sms_spam", {**_texts("sms"), "label": "int64"}), _column("sms")),
    "dolly": Recipe(
        HubData("databricks/databricks-dolly-15k", _texts("instruction", "context", "response", "category")), _dolly
    ),
    "ultrafeedback": Recipe(
        HubData("HuggingFaceH4/ultrafeedback_binarized", PREFERENCES, split="train_prefs"), _chosen, group="prompt_id"
    ),
}


def recipe(name: str, **changes: str | None) -> Recipe:
    """A recipe by its name, with another subset, split or revision where one is given.

    Raises:
        InputError: there is no such recipe.
    """
    if name not in RECIPES:
        raise InputError(name, "no such recipe", f"name one of {', '.join(RECIPES)}")
    given = {field: value for field, value in changes.items() if value is not None}
    return dataclasses.replace(RECIPES[name], data=dataclasses.replace(RECIPES[name].data, **given))


def read_recipe(recipe: Recipe, rejects: Rejects, *, source: str, language: str = "") -> Iterator[Document]:
    """Read a recipe's data set as documents. Its rows, with their labels, are what `read_hub(recipe.data)` yields.

    Raises:
        NetworkError, InputError: as `read_hub`.
    """
    for place, row in read_hub(recipe.data, rejects):
        text = recipe.text(row)
        if problem := text_problem(text):
            file, _, number = place.partition("#")
            rejects.add(f"{recipe.data.name}/{file}", f"row {number}", problem)
            continue
        group = row[recipe.group] if recipe.group else ""
        yield Document(f"{source}:{place}", source, text, group, row.get("url") or "", language or recipe.language)
