"""The 2017 encoder-decoder against torch's layers, its masks, and a training that learns to copy and to reverse."""

import math

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from llmcore.errors import InputError
from llmcore.model import GPTConfig
from llmcore.model.gpt import Block
from llmcore.model.transformer import DecoderBlock, Transformer, transformer_config

SMALL = transformer_config(20, context_length=16, n_layer=2, n_head=4, n_embd=32, mlp_width=48, dropout=0.0)
PADDING, START, END = 0, 1, 2
CLOSE = {"atol": 1e-5, "rtol": 1e-4}


def stirred(module: nn.Module) -> nn.Module:
    torch.manual_seed(3)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.1)
    return module.eval()


def copy_pairs(pairs) -> None:
    """Copy the numbers of our parts into torch's; an attention takes (ours, torch's) with its three inputs joined."""
    with torch.no_grad():
        for ours, theirs in pairs:
            for kind in ("weight", "bias"):
                getattr(theirs, kind).copy_(getattr(ours, kind))


def copy_inputs(theirs: nn.MultiheadAttention, *ours: nn.Linear) -> None:
    with torch.no_grad():
        theirs.in_proj_weight.copy_(torch.cat([linear.weight for linear in ours]))
        theirs.in_proj_bias.copy_(torch.cat([linear.bias for linear in ours]))


def test_an_encoder_layer_equals_torch():
    ours = stirred(Block(SMALL, 0))
    theirs = nn.TransformerEncoderLayer(32, 4, 48, dropout=0.0, batch_first=True).eval()
    copy_inputs(theirs.self_attn, ours.attention.qkv)
    pairs = [(ours.attention.proj, theirs.self_attn.out_proj), (ours.norm_1, theirs.norm1)]
    copy_pairs([*pairs, (ours.norm_2, theirs.norm2), (ours.mlp.up, theirs.linear1), (ours.mlp.proj, theirs.linear2)])
    x, real = torch.randn(2, 7, 32), torch.arange(7) < torch.tensor([[7], [4]])
    expected = theirs(x, src_key_padding_mask=~real)
    torch.testing.assert_close(ours(x, mask=real[:, None, None])[real], expected[real], **CLOSE)


def test_a_decoder_layer_equals_torch():
    ours = stirred(DecoderBlock(SMALL))
    theirs = nn.TransformerDecoderLayer(32, 4, 48, dropout=0.0, batch_first=True).eval()
    copy_inputs(theirs.self_attn, ours.attention.qkv)
    copy_inputs(theirs.multihead_attn, ours.cross_attention.query, ours.cross_attention.key_value)
    pairs = [(ours.attention.proj, theirs.self_attn.out_proj)]
    pairs += [(ours.cross_attention.proj, theirs.multihead_attn.out_proj)]
    pairs += [(ours.norm_1, theirs.norm1), (ours.norm_2, theirs.norm2), (ours.norm_3, theirs.norm3)]
    copy_pairs([*pairs, (ours.mlp.up, theirs.linear1), (ours.mlp.proj, theirs.linear2)])
    x, memory, real = torch.randn(2, 5, 32), torch.randn(2, 7, 32), torch.arange(7) < torch.tensor([[7], [4]])
    causal = nn.Transformer.generate_square_subsequent_mask(5)
    expected = theirs(x, memory, causal, tgt_is_causal=True, memory_key_padding_mask=~real)
    torch.testing.assert_close(ours(x, memory, real[:, None, None]), expected, **CLOSE)


def test_source_padding_and_the_targets_future_change_nothing():
    model = stirred(Transformer(SMALL))
    source, target = torch.randint(3, 20, (2, 6)), torch.randint(3, 20, (2, 8))
    logits = model(source, target)
    torch.testing.assert_close(model(F.pad(source, (0, 5)), target), logits, **CLOSE)
    changed = torch.cat((target[:, :4], (target[:, 4:] + 1) % 20), dim=1)
    torch.testing.assert_close(model(source, changed)[:, :4], logits[:, :4], **CLOSE)
    assert (model(source.flip(1), target) - logits).abs().max() > 0.05  # the source is read, in its order


def test_the_base_model_has_the_papers_size():
    """Table 3: 65 million with the 37,000 tokens of English-German that the two languages share."""
    with torch.device("meta"):
        model = Transformer(transformer_config(37_000))
    assert sum(p.numel() for p in model.parameters()) / 1e6 == pytest.approx(65, rel=0.05)


@pytest.mark.parametrize("reverse", [False, True], ids=["copy", "reverse"])
def test_it_learns_to_copy_and_to_reverse(reverse):
    """250 steps with the paper's label smoothing of 0.1; sequences it never saw come out right."""
    torch.manual_seed(0)
    config = transformer_config(13, context_length=10, n_layer=1, n_head=4, n_embd=48, mlp_width=96, dropout=0.0)
    model = Transformer(config)
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, betas=(0.9, 0.98))
    warm_up = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / 50))

    def batch(size: int) -> tuple[torch.Tensor, torch.Tensor]:
        source = torch.randint(3, 13, (size, 6))
        wanted = source.flip(1) if reverse else source
        return source, torch.cat((torch.full((size, 1), START), wanted, torch.full((size, 1), END)), dim=1)

    for _ in range(250):
        source, target = batch(32)
        logits = model(source, target[:, :-1])
        loss = F.cross_entropy(logits.flatten(0, 1), target[:, 1:].flatten(), label_smoothing=0.1)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        warm_up.step()
    source, target = batch(200)
    written = model.generate(source, START, END, max_new_tokens=9)
    assert (written[:, :7] == target[:, 1:]).all(1).float().mean() > 0.95
    # No model goes below the entropy of the smoothed labels: 0.9 + 0.1 / 13 on one token, 0.1 / 13 on each other.
    others = 0.1 / 13
    floor = -(0.9 + others) * math.log(0.9 + others) - 12 * others * math.log(others)
    assert floor < loss.item() < floor + 0.1


def test_generation_stops_each_text_at_its_end():
    model = stirred(Transformer(SMALL))
    source = torch.randint(3, 20, (3, 6))
    with torch.no_grad():
        free = model.generate(source, START, end_id=-1, max_new_tokens=8)
        end = free[0, 2].item()
        written = model.generate(source, START, end_id=end, max_new_tokens=8)
    for row, whole in zip(written.tolist(), free.tolist(), strict=True):
        until = whole.index(end) + 1 if end in whole else len(whole)
        assert row == (whole[:until] + [PADDING] * 8)[: len(row)]


def test_what_the_architecture_does_not_have_is_refused():
    with pytest.raises(InputError, match=r"model\.position: 'learned' has no place in a Transformer"):
        Transformer(GPTConfig(20, 16, 1, 2, 8))
    with pytest.raises(InputError, match="17 tokens exceed the model's context of 16"):
        Transformer(SMALL)(torch.ones(1, 17, dtype=torch.long), torch.ones(1, 3, dtype=torch.long))
    with pytest.raises(InputError, match="nothing but padding"):
        Transformer(SMALL)(torch.tensor([[3], [0]]), torch.ones(2, 3, dtype=torch.long))
    with pytest.raises(InputError, match="padding_id: 20 is not in a vocabulary of 20"):
        Transformer(SMALL, padding_id=20)
