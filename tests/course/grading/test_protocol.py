"""What crosses the pipe comes out as it went in, or is refused; nothing that is malformed gets through."""

import io
import json

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from llmcore.course.grading import protocol
from llmcore.course.grading.protocol import LENGTHS, ProtocolError, pack, unpack

leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary()
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=20,
)


def through(value):
    return unpack(io.BytesIO(pack({"id": 1}, value)).read)[1]


@given(values)
def test_plain_values_come_out_as_they_went_in(value):
    assert through(value) == value
    assert type(through(value)) is type(value)


@pytest.mark.parametrize("dtype", protocol.DTYPES)
@pytest.mark.parametrize("shape", [(), (0, 3), (2, 3, 4)])
def test_tensors_keep_dtype_shape_and_bits(dtype, shape):
    tensor = (torch.arange(24.0)[: max(1, torch.Size(shape).numel())] - 3).abs().to(getattr(torch, dtype))
    tensor = tensor.reshape(shape) if 0 not in shape else torch.empty(shape, dtype=tensor.dtype)
    got, others = through([tensor, tensor.transpose(0, -1) if shape else tensor])
    assert got.dtype == tensor.dtype and got.shape == tensor.shape and torch.equal(got, tensor)
    assert torch.equal(others, tensor.transpose(0, -1) if shape else tensor)
    assert torch.isnan(through(torch.tensor(float("nan"))))


@pytest.mark.parametrize("value", [object(), 1j, torch.nn.Linear(1, 1), torch.zeros(1, dtype=torch.complex64)])
def test_other_kinds_are_refused(value):
    with pytest.raises(ProtocolError, match="handed over"):
        pack({}, value)


def frame(value, payload=b""):
    header = value if isinstance(value, bytes) else json.dumps({"id": 1, "value": value}).encode()
    return LENGTHS.pack(len(header), len(payload)) + header + payload


@pytest.mark.parametrize(
    "data",
    [
        frame(b"{"),
        frame(b"[]"),
        frame(b"[" * 100_000),
        frame(["tensor", "float32", [2, 2]], bytes(4)),
        frame(["tensor", "float32", [-1, -4]], bytes(16)),
        frame(["tensor", "object", [1]], bytes(8)),
        frame(["tensor", "float32", [1 << 40]], bytes(4)),
        frame(["tensor", "float32", [True]], bytes(4)),
        frame(["int", 5]),
        frame(["int", "z"]),
        frame(["str", 5]),
        frame(["bytes", "zz"]),
        frame(["dict", [[["list", []], ["none"]]]]),
        frame(["pickle", "x"]),
        frame(["none"], b"left over"),
        frame(["list", 7]),
        frame([]),
        frame(None),
        LENGTHS.pack(1 << 31, 0),
        LENGTHS.pack(0, 1 << 60),
        frame(["list", [["none"]] * 100_001]),
    ],
)
def test_malformed_frames_are_refused(data):
    with pytest.raises(ProtocolError):
        unpack(io.BytesIO(data).read)
