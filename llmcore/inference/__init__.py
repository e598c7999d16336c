"""Stage 6, generate: from a checkpoint and a prompt to text."""

from llmcore.inference.generate import generate
from llmcore.inference.sampling import SamplingConfig

__all__ = ["SamplingConfig", "generate"]
