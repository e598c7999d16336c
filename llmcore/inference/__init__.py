"""Stage 6, generate: from a checkpoint and a prompt to text."""

from llmcore.inference.generate import SamplingConfig, generate

__all__ = ["SamplingConfig", "generate"]
