"""Stage 2, tokenize: from documents to `tokenizer.json`, and from text to token ids and back."""

from llmcore.tokenizer.tokenizer import END_OF_TEXT, SPECIAL_TOKENS, Tokenizer, train_bpe
from llmcore.tokenizer.words import SPLIT_PATTERNS

__all__ = ["END_OF_TEXT", "SPECIAL_TOKENS", "SPLIT_PATTERNS", "Tokenizer", "train_bpe"]
