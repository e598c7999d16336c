"""The filters that judge or change one text: which language it is in, what is wrong with it, whom it identifies.

Each takes a text and returns a verdict or a text; none keeps state, looks at the clock or depends on other documents.
"""

from llmcore.corpus.language import language
from llmcore.corpus.personal_data import mask_personal_data
from llmcore.corpus.quality import quality_problem

__all__ = ["language", "mask_personal_data", "quality_problem"]
