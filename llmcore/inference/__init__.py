"""Stage 6, generate: from a checkpoint and a prompt to text."""

from llmcore.inference.generate import generate
from llmcore.inference.sampling import SamplingConfig
from llmcore.inference.streaming import generate_texts

__all__ = ["SamplingConfig", "generate", "generate_texts"]
