"""Frames between the grader and a worker that it does not trust: values in, bytes out, and back; never pickle.

A frame is two lengths (4 and 8 bytes, big-endian), a JSON object, and the raw bytes of its tensors one after another.
Values are those that `llmcore.course.compare` knows: None, bool, int, float, str, bytes, list, tuple, dict, set and
tensors. Reading checks every size, type and shape and raises `ProtocolError` on the first that is wrong.
"""

from __future__ import annotations

import json
import math
import struct
import sys
from collections.abc import Callable
from typing import Any

LENGTHS = struct.Struct(">IQ")
HEADER_LIMIT, PAYLOAD_LIMIT = 4 << 20, 64 << 20  # bytes
VALUE_LIMIT, DEPTH_LIMIT, DIMENSION_LIMIT = 100_000, 20, 16
DTYPES = ["bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64"]
ITEM_SIZES = dict(zip(DTYPES, (1, 1, 1, 2, 4, 8, 2, 2, 4, 8), strict=True))


class ProtocolError(Exception):
    """What came is no frame of this protocol, or holds what may not cross."""


def pack(message: dict[str, Any], value: Any = None) -> bytes:
    """One frame: `message` (plain JSON) and a value.

    Raises:
        ProtocolError: the value is of a kind that may not cross, or too large.
    """
    parts: list[bytes] = []
    tree = _encode(value, parts, 0)
    header, payload = json.dumps({**message, "value": tree}).encode(), b"".join(parts)
    if len(header) > HEADER_LIMIT or len(payload) > PAYLOAD_LIMIT:
        raise ProtocolError(f"too large to hand over: {len(header) + len(payload):,} bytes")
    return LENGTHS.pack(len(header), len(payload)) + header + payload


def unpack(read: Callable[[int], bytes]) -> tuple[dict[str, Any], Any]:
    """The message and the value of the next frame; `read(n)` gives exactly n bytes or raises.

    Raises:
        ProtocolError: it is malformed.
    """
    header_size, payload_size = LENGTHS.unpack(read(LENGTHS.size))
    if header_size > HEADER_LIMIT or payload_size > PAYLOAD_LIMIT:
        raise ProtocolError("a frame larger than may be")
    header, payload = read(header_size), read(payload_size)
    try:
        message = json.loads(header)
        if type(message) is not dict:
            raise ProtocolError("a frame without a message")
        reader = _Reader(memoryview(payload))
        value = reader.decode(message.pop("value", None), 0)
    except (ValueError, RecursionError, TypeError, LookupError, OverflowError) as error:
        raise ProtocolError(f"a malformed frame ({type(error).__name__})") from None
    if reader.place != len(payload):
        raise ProtocolError("a frame with bytes that nothing names")
    return message, value


def _encode(value: Any, parts: list[bytes], depth: int) -> list:
    if depth > DEPTH_LIMIT:
        raise ProtocolError("nested too deep to hand over")
    kind = type(value)
    if value is None:
        return ["none"]
    if kind in (bool, str):
        return [kind.__name__, value]
    if kind is int:
        return ["int", hex(value)]
    if kind is float:
        return ["float", value.hex()]
    if kind is bytes:
        return ["bytes", value.hex()]
    if kind in (list, tuple, set, frozenset):
        return [kind.__name__, [_encode(part, parts, depth + 1) for part in value]]
    if kind is dict:
        pairs = [[_encode(key, parts, depth + 1), _encode(part, parts, depth + 1)] for key, part in value.items()]
        return ["dict", pairs]
    return _encode_tensor(value, parts)


def _encode_tensor(value: Any, parts: list[bytes]) -> list:
    torch = sys.modules.get("torch")  # where it is not loaded there are no tensors
    if not torch or type(value) not in (torch.Tensor, torch.nn.Parameter):
        raise ProtocolError(f"a {type(value).__name__} cannot be handed over: return tensors, numbers, texts or lists")
    tensor, dtype = value.detach().cpu().contiguous(), str(value.dtype).removeprefix("torch.")
    if dtype not in DTYPES or tensor.layout is not torch.strided:
        raise ProtocolError(f"a tensor of {dtype} cannot be handed over")
    if tensor.numel() * tensor.element_size() > PAYLOAD_LIMIT:
        raise ProtocolError("a tensor too large to hand over")
    parts.append(tensor.reshape(-1).view(torch.uint8).numpy().tobytes())
    return ["tensor", dtype, list(tensor.shape)]


class _Reader:
    """Decodes one frame's tree, taking tensors' bytes from its payload in order."""

    def __init__(self, payload: memoryview):
        self.payload, self.place, self.count = payload, 0, 0

    def decode(self, tree: Any, depth: int) -> Any:
        """The value that `tree` stands for; raises one of the errors that `unpack` catches."""
        self.count += 1
        if self.count > VALUE_LIMIT or depth > DEPTH_LIMIT:
            raise ProtocolError("more values in a frame than may be")
        kind, *rest = tree
        if kind == "none":
            return None
        if kind in ("bool", "str"):
            wanted = {"bool": bool, "str": str}[kind]
            if type(rest[0]) is not wanted:
                raise ProtocolError(f"not a {kind}")
            return rest[0]
        if kind == "int":
            return int(rest[0], 16)
        if kind == "float":
            return float.fromhex(rest[0])
        if kind == "bytes":
            return bytes.fromhex(rest[0])
        if kind == "dict":
            return {self.decode(key, depth + 1): self.decode(part, depth + 1) for key, part in rest[0]}
        if kind == "tensor":
            return self._tensor(*rest)
        build = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}[kind]
        return build(self.decode(part, depth + 1) for part in rest[0])

    def _tensor(self, dtype: str, shape: list[int]) -> Any:
        import torch

        whole = type(shape) is list and len(shape) <= DIMENSION_LIMIT
        if not whole or any(type(size) is not int or not 0 <= size <= PAYLOAD_LIMIT for size in shape):
            raise ProtocolError("a tensor with no proper shape")
        end = self.place + math.prod(shape) * ITEM_SIZES[dtype]
        if end > len(self.payload):
            raise ProtocolError("a tensor whose shape claims more bytes than came")
        raw = torch.frombuffer(bytearray(self.payload[self.place : end] or b"\0"), dtype=torch.uint8)
        self.place = end
        if math.prod(shape) == 0:
            return torch.empty(shape, dtype=getattr(torch, dtype))
        if dtype == "bool":
            return (raw != 0).reshape(shape)
        return raw.view(getattr(torch, dtype)).reshape(shape)
