"""The encoder-decoder of "Attention Is All You Need" (Vaswani et al. 2017): two texts of ids in, logits out.

The encoder reads a source (B, S), every token looking at every other. The decoder reads the target so far (B, T), and
looks at the encoder's output as well. Built from the GPT's own block: sinusoidal positions, LayerNorm after each sum,
ReLU. Layers equal torch.nn.TransformerEncoderLayer and TransformerDecoderLayer (tests/model/test_transformer.py).
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from llmcore.errors import InputError
from llmcore.model.attention import CausalSelfAttention, sinusoidal_table
from llmcore.model.config import GPTConfig
from llmcore.model.gpt import Block, make_norm
from llmcore.model.mlp import MLP


def transformer_config(vocab_size: int, **changes) -> GPTConfig:
    """The paper's base model (table 3): 6 layers, width 512, 8 heads, dropout 0.1; `changes` make it another size."""
    fields = {"context_length": 512, "n_layer": 6, "n_head": 8, "n_embd": 512, "dropout": 0.1}
    fields |= {"position": "sinusoidal", "norm_place": "after", "mlp": "relu"}
    return GPTConfig(vocab_size, **fields | changes)


class CrossAttention(nn.Module):
    """Queries from the decoder, keys and values from what the encoder made of the source."""

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.config, width = config, config.n_head * config.head_dim
        self.query = nn.Linear(config.n_embd, width, bias=config.bias)
        self.key_value = nn.Linear(config.n_embd, 2 * width, bias=config.bias)
        self.proj = nn.Linear(width, config.n_embd, bias=config.bias)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Mix the memory (B, S, C) into x (B, T, C); mask (B, 1, 1, S) is True at real source tokens."""
        (B, T, _), H, D = x.shape, self.config.n_head, self.config.head_dim
        queries = self.query(x).view(B, T, H, D).transpose(1, 2)
        keys, values = self.key_value(memory).view(B, memory.size(1), 2 * H, D).transpose(1, 2).split(H, dim=1)
        mixed = F.scaled_dot_product_attention(queries, keys, values, attn_mask=mask)
        return self.proj(mixed.transpose(1, 2).reshape(B, T, H * D))


class DecoderBlock(nn.Module):
    """Causal self-attention, cross-attention, MLP; LayerNorm after each sum."""

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.attention, self.norm_1 = CausalSelfAttention(config), make_norm(config)
        self.cross_attention, self.norm_2 = CrossAttention(config), make_norm(config)
        self.mlp, self.norm_3 = MLP(config), make_norm(config)
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, memory: Tensor, source_mask: Tensor) -> Tensor:
        x = self.norm_1(x + self.dropout(self.attention(x)))
        x = self.norm_2(x + self.dropout(self.cross_attention(x, memory, source_mask)))
        return self.norm_3(x + self.dropout(self.mlp(x)))


class Transformer(nn.Module):
    """Encoder and decoder with one embedding for source, target and head, as in section 3.4 of the paper.

    Args:
        config: of both stacks; see `transformer_config`.
        padding_id: stands at the end of short sources, where nothing looks. Targets may end with it too: no earlier
            token sees it, and the loss leaves it out.

    Raises:
        InputError: a field asks for what this architecture does not have.
    """

    def __init__(self, config: GPTConfig, padding_id: int = 0):
        super().__init__()
        needs = {"position": "sinusoidal", "norm_place": "after", "n_expert": 0, "sliding_window": None}
        needs |= {"token_shift": False, "logit_softcap": None, "tie_embeddings": True}
        for name, value in needs.items():
            if getattr(config, name) != value:
                problem = f"{getattr(config, name)!r} has no place in a Transformer"
                raise InputError(f"model.{name}", problem, f"set it to {value!r}, as transformer_config does")
        if not 0 <= padding_id < config.vocab_size:
            raise InputError("padding_id", f"{padding_id} is not in a vocabulary of {config.vocab_size}", "change it")
        self.config, self.padding_id = config, padding_id
        self.embedding = nn.Embedding(config.vocab_size, config.n_embd)
        self.dropout = nn.Dropout(config.dropout)
        self.encoder = nn.ModuleList(Block(config, layer) for layer in range(config.n_layer))
        self.decoder = nn.ModuleList(DecoderBlock(config) for _ in range(config.n_layer))
        self.head = nn.Linear(config.n_embd, config.vocab_size, bias=False)
        self.head.weight = self.embedding.weight
        for name, parameter in self.named_parameters():
            if parameter.ndim == 2:
                nn.init.xavier_uniform_(parameter)  # the paper's own code; the paper itself does not say
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)
        nn.init.normal_(self.embedding.weight, std=config.n_embd**-0.5)  # times sqrt(C): as large as the waves

    def _embed(self, ids: Tensor) -> Tensor:
        if ids.size(1) > self.config.context_length:
            problem = f"{ids.size(1)} tokens exceed the model's context of {self.config.context_length}"
            raise InputError("text", problem, "shorten it")
        waves = sinusoidal_table(torch.arange(ids.size(1), device=ids.device), self.config.n_embd)
        x = self.embedding(ids) * math.sqrt(self.config.n_embd)
        return self.dropout(x + waves.to(x.dtype))

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """What the decoder reads of a source (B, S): memory (B, S, C), and a mask (B, 1, 1, S) of its real tokens.

        Raises:
            InputError: a source longer than the context, or one without any real token.
        """
        mask = (source != self.padding_id)[:, None, None]
        if not mask.any(-1).all():
            raise InputError("source", "a text holds nothing but padding", "leave it out")
        x = self._embed(source)
        for block in self.encoder:
            x = block(x, mask=mask)
        return x, mask

    def decode(self, target: Tensor, memory: Tensor, source_mask: Tensor) -> Tensor:
        """Logits (B, T, V) of the token after each of target (B, T)."""
        x = self._embed(target)
        for block in self.decoder:
            x = block(x, memory, source_mask)
        return self.head(x)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Logits (B, T, V) of the target's next tokens, from source (B, S) and the true target so far (B, T)."""
        return self.decode(target, *self.encode(source))

    @torch.inference_mode()
    def generate(self, source: Tensor, start_id: int, end_id: int, max_new_tokens: int) -> Tensor:
        """Greedy targets (B, up to max_new_tokens), without the start; padding follows each text's `end_id`."""
        training = self.training
        self.eval()
        memory, mask = self.encode(source)
        target = source.new_full((source.size(0), 1), start_id)
        ended = torch.zeros(source.size(0), dtype=torch.bool, device=source.device)
        for _ in range(min(max_new_tokens, self.config.context_length)):
            chosen = self.decode(target, memory, mask)[:, -1].argmax(-1).masked_fill(ended, self.padding_id)
            target = torch.cat((target, chosen[:, None]), dim=1)
            ended |= chosen == end_id
            if ended.all():
                break
        self.train(training)
        return target[:, 1:]
