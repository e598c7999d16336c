"""Stage 4, the network: from token ids to logits. Imports nothing of ours but files and errors."""

from llmcore.model.attention import CausalSelfAttention, KVCache
from llmcore.model.config import GPTConfig, RopeScaling
from llmcore.model.gpt import GPT
from llmcore.model.presets import PRESETS
from llmcore.model.weights import load_model, save_model

__all__ = ["GPT", "PRESETS", "CausalSelfAttention", "GPTConfig", "KVCache", "RopeScaling", "load_model", "save_model"]
