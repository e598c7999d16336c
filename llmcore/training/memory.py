"""Blocks that need less memory or less time in training: activations computed again, and `torch.compile`.

Activation checkpointing is Chen et al. 2016 (https://arxiv.org/abs/1604.06174), by `torch.utils.checkpoint`.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from llmcore.model.gpt import Block


@contextlib.contextmanager
def prepared(
    network: nn.Module, checkpoint_activations: bool, compiled: bool, backend: str = "inductor"
) -> Iterator[None]:
    """Within it, each of the network's blocks keeps only its input for the backward pass, is compiled, or both.

    Blocks are compiled one by one: they share one compiled form, so it takes seconds where a whole network takes
    minutes, and names of weights stay as they are.
    """
    blocks = [module for module in network.modules() if isinstance(module, Block)]
    for block in blocks:
        if checkpoint_activations:
            block.forward = functools.partial(_recomputed, block)
        if compiled:
            block.compile(backend=backend)
    try:
        yield
    finally:
        for block in blocks:
            block._compiled_call_impl = None
            vars(block).pop("forward", None)


def _recomputed(block: Block, *arguments) -> Tensor:
    plain = functools.partial(type(block).forward, block)
    if block.training and torch.is_grad_enabled():
        return checkpoint(plain, *arguments, use_reentrant=False)
    return plain(*arguments)
