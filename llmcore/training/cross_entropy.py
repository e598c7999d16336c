"""Cross-entropy straight from hidden states, in chunks, so that the logits never stand whole in memory.

For N positions and V tokens the plain way keeps three N x V tables (logits, log-probabilities, their gradient).
Here each chunk's logits are turned into their gradient at once and forgotten; what is kept is the gradient of the
hidden states (N, C) and of the head's weight (V, C). Equal to `torch.nn.functional.cross_entropy`
(tests/training/test_cross_entropy.py).
"""

from __future__ import annotations

import torch
from torch import Tensor

CHUNK = 512  # positions; with V = 4096 a chunk's logits are 8 MB, which stays in a processor's cache


class _ChunkedCrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(
        context,
        hidden: Tensor,
        weight: Tensor,
        labels: Tensor,
        smoothing: float,
        z_weight: float,
        softcap: float | None,
    ) -> Tensor:
        needs_gradient = hidden.requires_grad or weight.requires_grad
        hidden_gradient = torch.empty_like(hidden) if needs_gradient else None
        weight_gradient = torch.zeros_like(weight) if needs_gradient else None
        total = hidden.new_zeros((), dtype=torch.float32)
        for start in range(0, hidden.size(0), CHUNK):
            rows, wanted = hidden[start : start + CHUNK], labels[start : start + CHUNK, None]
            logits = (rows @ weight.T).float()
            if softcap is not None:
                logits = softcap * torch.tanh(logits / softcap)
                slope = 1 - (logits / softcap).square()  # of the cap, where each logit stands
            maximum = logits.amax(-1, keepdim=True)
            label_logits = logits.gather(1, wanted) - maximum
            if smoothing:
                label_logits = (1 - smoothing) * label_logits + smoothing * (logits.mean(-1, keepdim=True) - maximum)
            exponentials = logits.sub_(maximum).exp_()
            sums = exponentials.sum(-1, keepdim=True)
            total += (sums.log() - label_logits).sum()
            if z_weight:
                log_sums = sums.log() + maximum
                total += z_weight * log_sums.square().sum()
            if needs_gradient:
                gradient = exponentials.div_(sums)  # softmax, minus 1 at the label
                if z_weight:
                    gradient.mul_(1 + 2 * z_weight * log_sums)
                if smoothing:
                    gradient.sub_(smoothing / gradient.size(1))
                gradient.scatter_add_(1, wanted, torch.full_like(sums, smoothing - 1.0))
                if softcap is not None:
                    gradient.mul_(slope)
                gradient = gradient.to(weight.dtype)
                torch.mm(gradient, weight, out=hidden_gradient[start : start + CHUNK])
                weight_gradient.addmm_(gradient.T, rows)
        if needs_gradient:
            context.save_for_backward(hidden_gradient, weight_gradient)
        return total

    @staticmethod
    def backward(context, upstream: Tensor):
        hidden_gradient, weight_gradient = context.saved_tensors
        return hidden_gradient * upstream, weight_gradient * upstream, None, None, None, None


def cross_entropy_sum(
    hidden: Tensor,
    weight: Tensor,
    labels: Tensor,
    *,
    label_smoothing: float = 0.0,
    z_loss: float = 0.0,
    softcap: float | None = None,
) -> Tensor:
    """Sum over positions of -ln p(label), in nats: hidden (N, C), head weight (V, C), labels (N,), all labels real.

    Args:
        label_smoothing: share of the wanted probability that is spread over all V tokens (Szegedy et al. 2016).
        z_loss: weight of the squared logarithm of the softmax's denominator, which keeps logits from drifting
            (Chowdhery et al. 2022, section 5: 1e-4).
        softcap: the head's, which keeps logits between minus and plus this number (`GPTConfig.logit_softcap`).
    """
    if torch.is_autocast_enabled(hidden.device.type):
        dtype = torch.get_autocast_dtype(hidden.device.type)
        hidden, weight = hidden.to(dtype), weight.to(dtype)
    return _ChunkedCrossEntropy.apply(hidden, weight, labels, label_smoothing, z_loss, softcap)
