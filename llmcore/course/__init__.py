"""The classroom: what a lecture's cells call. Light to import: torch is loaded only by the checks of a lecture."""

from llmcore.course.checking import check, own_or_reference
from llmcore.course.records import hint, progress

__all__ = ["check", "hint", "own_or_reference", "progress"]
