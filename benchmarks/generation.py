"""Seconds for 256 new tokens, greedy, at batch 1 and 16, against peers with the same weights or the same sizes.

    python benchmarks/generation.py [--rounds 5] [--width 128] [--layers 4] [--heads 4] [--vocab 65] [--context 320]
                                    [--tokens 256] [--batches 1 16] [--threads 1] [--nanogpt PATH]

Sides:
- llmcore: `generate`, keys and values cached. `int8 dynamic` and `int8 weights`: the same with `quantize`; the
  perplexity that this costs needs a trained model: see `llmcore.inference.quantize.quantization_loss`.
- transformers: `generate` of `LlamaForCausalLM` with the same weights; its ids are checked to be the same.
- cache-less loop: ours, written in nanoGPT's manner below: all of the text goes through our own model for each token.
- nanoGPT, with `--nanogpt PATH` of a checkout: `GPT.generate` of its `model.py`, random weights of the same sizes.

The sides take turns (A B A B ...), after one run each that does not count. Printed are the medians of processor
seconds (of all threads), which a busy machine changes little, with the least and the greatest, and the ratio of each
side's median to that of llmcore.
"""

import argparse
import importlib.util
import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import torch
import transformers

from llmcore.inference import SamplingConfig, generate
from llmcore.inference.quantize import quantize
from llmcore.model import GPT, GPTConfig

PROMPT_LENGTH = 16


def in_transformers(model: GPT) -> transformers.LlamaForCausalLM:
    """The same network, with the same weights, as transformers builds it."""
    ours = model.config
    config = transformers.LlamaConfig(
        vocab_size=ours.vocab_size, hidden_size=ours.n_embd, intermediate_size=ours.hidden_width,
        num_hidden_layers=ours.n_layer, num_attention_heads=ours.n_head, rms_norm_eps=ours.norm_eps,
        max_position_embeddings=ours.context_length, eos_token_id=None, bos_token_id=None,
    )  # fmt: skip
    twin = transformers.LlamaForCausalLM(config).eval()
    state = {"model.embed_tokens.weight": model.embedding.weight, "lm_head.weight": model.head.weight}
    state["model.norm.weight"] = model.norm.weight
    for number, block in enumerate(model.blocks):
        query, key, value = block.attention.qkv.weight.chunk(3)
        gate, up = block.mlp.up.weight.chunk(2)
        weights = {
            "input_layernorm": block.norm_1.weight, "post_attention_layernorm": block.norm_2.weight,
            "self_attn.q_proj": query, "self_attn.k_proj": key, "self_attn.v_proj": value,
            "self_attn.o_proj": block.attention.proj.weight,
            "mlp.gate_proj": gate, "mlp.up_proj": up, "mlp.down_proj": block.mlp.proj.weight,
        }  # fmt: skip
        state |= {f"model.layers.{number}.{name}.weight": weight for name, weight in weights.items()}
    twin.load_state_dict(state)
    return twin


@torch.inference_mode()
def without_cache(model: GPT, prompts: torch.Tensor, new_tokens: int) -> torch.Tensor:
    """Prompts (B, T) to texts (B, T + new_tokens): the whole text again for each token, as nanoGPT's `generate` does."""
    ids = prompts
    for _ in range(new_tokens):
        last = model.hidden(ids[:, -model.config.context_length :])[:, -1]
        ids = torch.cat((ids, model.head(last).argmax(-1, keepdim=True)), dim=1)
    return ids


def nanogpt(path: Path, config: GPTConfig) -> torch.nn.Module:
    """The model of a nanoGPT checkout, of the sizes in `config`."""
    spec = importlib.util.spec_from_file_location("nanogpt_model", path / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sizes = {"n_layer": config.n_layer, "n_head": config.n_head, "n_embd": config.n_embd, "dropout": 0.0}
    settings = module.GPTConfig(block_size=config.context_length, vocab_size=config.vocab_size, bias=False, **sizes)
    return module.GPT(settings).eval()


def make_sides(options: argparse.Namespace, batch: int) -> dict[str, Callable[[], object]]:
    """What is timed, by name; each call generates `options.tokens` tokens for `batch` prompts of equal length."""
    torch.manual_seed(0)
    kind = {"position": "rotary", "norm": "rmsnorm", "mlp": "swiglu", "bias": False, "tie_embeddings": False}
    sizes = (options.vocab, options.context, options.layers, options.heads, options.width)
    model = GPT(GPTConfig(*sizes, **kind)).eval()
    prompts = torch.randint(options.vocab, (batch, PROMPT_LENGTH))
    lists, config, tokens = prompts.tolist(), SamplingConfig(options.tokens), options.tokens
    twin = in_transformers(model)
    everything = torch.ones_like(prompts)

    def peer():
        return twin.generate(prompts, attention_mask=everything, max_new_tokens=tokens, do_sample=False)

    ours = generate(model, lists, config)
    same = sum(ours[row] == ids for row, ids in enumerate(peer()[:, PROMPT_LENGTH:].tolist()))
    print(f"batch {batch}: {same} of {batch} texts equal those of transformers")
    dynamic, weights = quantize(model, "dynamic"), quantize(model, "weights")
    sides = {
        "llmcore": lambda: generate(model, lists, config),
        "llmcore, int8 dynamic": lambda: generate(dynamic, lists, config),
        "llmcore, int8 weights": lambda: generate(weights, lists, config),
        "transformers": peer,
        "cache-less loop, our model": lambda: without_cache(model, prompts, tokens),
    }
    if options.nanogpt:
        other = nanogpt(options.nanogpt, model.config)
        sides["nanoGPT"] = lambda: other.generate(prompts, tokens, top_k=1)
    return sides


def compare(title: str, sides: dict[str, Callable[[], object]], rounds: int) -> None:
    """Time the sides in turns and print a table; ratios are to the first."""
    seconds: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(rounds + 1):
        for name, side in sides.items():
            begin = time.process_time()
            side()
            if number:  # the first round warms caches and allocators up
                seconds[name].append(time.process_time() - begin)
    first = statistics.median(next(iter(seconds.values())))
    print(f"\n| {title} | processor seconds, median (least to greatest) | of llmcore |\n|---|---|---|")
    for name, measured in seconds.items():
        median = statistics.median(measured)
        print(f"| {name} | {median:.3f} ({min(measured):.3f} to {max(measured):.3f}) | {median / first:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, value in (("rounds", 5), ("width", 128), ("layers", 4), ("heads", 4), ("vocab", 65)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--context", type=int, default=320)
    parser.add_argument("--tokens", type=int, default=256)
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 16])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--nanogpt", type=Path, help="folder of a nanoGPT checkout")
    options = parser.parse_args()
    if options.tokens + PROMPT_LENGTH > options.context:
        parser.error(f"{options.tokens} tokens after {PROMPT_LENGTH} exceed the context of {options.context}")
    torch.set_num_threads(options.threads)
    transformers.logging.set_verbosity_error()
    versions = f"torch {torch.__version__}, transformers {transformers.__version__}, Python {platform.python_version()}"
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, {options.threads} threads, load {os.getloadavg()[0]:.1f}; {versions}"
    )
    print(f"{options.layers} layers, width {options.width}, {options.heads} heads, vocabulary {options.vocab}")
    for batch in options.batches:
        title = f"batch {batch}, {options.tokens} new tokens, {options.rounds} rounds"
        compare(title, make_sides(options, batch), options.rounds)


if __name__ == "__main__":
    main()
