"""A model on disk: `model.safetensors` (weights) beside `config.json` (its `GPTConfig`), in one folder.

Safetensors holds numbers alone, so loading a file from a stranger runs no code, which a pickle does.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import safetensors
import safetensors.torch
from torch import Tensor

from llmcore.errors import InputError
from llmcore.files import atomic_open, read_json, write_json
from llmcore.model.config import GPTConfig
from llmcore.model.gpt import GPT


def save_tensors(path: Path, tensors: dict[str, Tensor]) -> None:
    """Write named tensors as safetensors, atomically."""
    tensors = {name: tensor.detach().contiguous().cpu() for name, tensor in tensors.items()}
    data = safetensors.torch.save(tensors, metadata={"format": "pt"})  # transformers asks which framework wrote it
    with atomic_open(path, "wb") as file:
        file.write(data)


def load_tensors(path: Path) -> dict[str, Tensor]:
    """Read a safetensors file.

    Raises:
        InputError: the file is missing, or is not whole.
    """
    if not path.exists():
        raise InputError(path, "no such file", "run the stage that writes it: llmcore run")
    try:
        return safetensors.torch.load_file(path)
    except (safetensors.SafetensorError, OSError) as error:
        raise InputError(path, f"not a whole safetensors file ({error})", "delete it and run: llmcore run") from error


def save_model(directory: Path, model: GPT) -> None:
    """Write `model` into `directory`; the configuration last, so that a folder with one is complete."""
    weights = model.state_dict()
    if model.config.tie_embeddings:
        del weights["head.weight"]  # the same numbers as the embedding's
    save_tensors(directory / "model.safetensors", weights)
    write_json(directory / "config.json", dataclasses.asdict(model.config))


def load_model(directory: str | Path) -> GPT:
    """Read a model that `save_model` wrote; it comes back in evaluation mode.

    Raises:
        InputError: a file is missing or damaged, or the weights are those of another configuration.
    """
    directory = Path(directory)
    fields = read_json(directory / "config.json")
    unknown = set(fields) - {field.name for field in dataclasses.fields(GPTConfig)}
    if unknown:
        raise InputError(directory / "config.json", f"unknown field {sorted(unknown)[0]!r}", "remove it")
    model = GPT(GPTConfig(**fields))
    weights = load_tensors(directory / "model.safetensors")
    if model.config.tie_embeddings and "embedding.weight" in weights:
        weights["head.weight"] = weights["embedding.weight"]
    try:
        model.load_state_dict(weights)
    except RuntimeError as error:
        reason = str(error).splitlines()[1].strip() if "\n" in str(error) else str(error)
        remedy = "give it the config.json it was saved with"
        raise InputError(
            directory / "model.safetensors", f"not the weights of its config ({reason})", remedy
        ) from error
    return model.eval()
