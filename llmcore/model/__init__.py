"""Stage 4, the network: from token ids to logits. Imports nothing of ours but files and errors."""

from llmcore.model.attention import CausalSelfAttention, KVCache
from llmcore.model.config import GPTConfig, RopeScaling
from llmcore.model.gpt import GPT
from llmcore.model.lora import LoRAConfig, add_lora, load_lora, merge_lora, remove_lora, save_lora, unmerge_lora
from llmcore.model.presets import PRESETS
from llmcore.model.transformer import Transformer, transformer_config
from llmcore.model.weights import load_model, save_model

__all__ = [
    "GPT",
    "PRESETS",
    "CausalSelfAttention",
    "GPTConfig",
    "KVCache",
    "LoRAConfig",
    "RopeScaling",
    "Transformer",
    "add_lora",
    "load_lora",
    "load_model",
    "merge_lora",
    "remove_lora",
    "save_lora",
    "save_model",
    "transformer_config",
    "unmerge_lora",
]
