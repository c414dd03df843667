"""What travels between the grading process and a student's: it survives, and what is no message is refused."""

from __future__ import annotations

import io
import json
import struct

import numpy as np
import pytest

from graders.cases import Case, TensorArgument
from graders.displays.records import Graph, GraphEdge, GraphNode
from graders.isolation import replies, wire
from graders.language.messages import Message, say
from graders.values import (
    ErrorRecord,
    LoadProblem,
    MappingValue,
    ModuleValue,
    Observation,
    SequenceValue,
    TensorValue,
)

MESSAGES = [
    {"a": [1, 2.5, None, True, "text"], "b": (float("inf"), -3)},
    {"case": Case({"w": TensorArgument(np.array([1.0, 2.0], dtype=np.float32), True)})},
    Observation("raised", error=ErrorRecord("E", "m\ud800", trail=(("f", 1, "s"),))),
    Observation("returned", SequenceValue("list", (TensorValue(np.zeros((2, 0)), "float64"), 2**70))),
]


@pytest.mark.parametrize("message", MESSAGES)
def test_messages_survive_the_wire(message: object) -> None:
    back = wire.read(io.BytesIO(wire.pack(message)))
    assert wire.pack(back) == wire.pack(message)


def test_arrays_keep_dtype_shape_and_values() -> None:
    for dtype in ("float32", "float64", "int64", "bool", "complex64"):
        array = np.arange(6).reshape(2, 3).astype(dtype)
        back = wire.read(io.BytesIO(wire.pack(array)))
        assert back.dtype == array.dtype
        np.testing.assert_array_equal(back, array)


def frame(header: object) -> bytes:
    text = json.dumps(header).encode()
    return b"AGX1" + len(text).to_bytes(4, "little") + bytes(4) + text


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n" * 2,
        b"AGX1" + b"\xff" * 8,
        frame({"is": "Path"}),
        frame({"is": "Case", "nonsense": 1}),
        frame({"no": "tag"}),
        frame(["array", "O", [1], 0, 8]),
        frame(["array", "<f8", [10**9], 0, 8]),
        frame(["array", "<f8", [1], 0, 8]),
        frame(["eval", "1"]),
        frame([]),
        frame(["list"] + [["list", ["list"]]] * 3 + [["nothing"]]),
        b"AGX1" + (3).to_bytes(4, "little") + bytes(4) + b"NaN",
        b"AGX1" + (4).to_bytes(4, "little") + bytes(4) + b"{{{{",
    ],
)
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.read(io.BytesIO(data))


def test_a_deep_message_is_refused() -> None:
    deep: object = "x"
    for _ in range(100):
        deep = ["list", deep]
    with pytest.raises(wire.WireError):
        wire.read(io.BytesIO(frame(deep)))


def test_halves_of_characters_are_replaced_on_arrival() -> None:
    assert wire.read(io.BytesIO(frame(["dict", ["\ud800", "\udfff x"]]))) == {"?": "? x"}


def test_more_than_fits_is_not_sent() -> None:
    with pytest.raises(wire.WireError):
        wire.pack(["x" * wire.MAX_HEADER])


TENSOR = TensorValue(np.zeros(2, dtype=np.float32), "float32", grad=np.zeros(2), same_as=("w",))
RIGHT = [
    Observation("returned", TENSOR, {"w": TENSOR, "n": 3}),
    Observation("returned", SequenceValue("list", (1, 2.0, None, "x", MappingValue({"a": TENSOR})))),
    Observation("returned", ModuleValue({"w": TENSOR}, {"": True}, grad_modes=(True,))),
    Observation("raised", error=ErrorRecord("E", "m", "f", 3, "s", (("f", 3, "s"),), ("B",))),
    Observation("returned", graph=Graph((GraphNode("w", "leaf"), GraphNode("y", "result")), (GraphEdge(0, 1, "5"),))),
]


@pytest.mark.parametrize("observation", RIGHT)
def test_a_right_observation_is_taken(observation: Observation) -> None:
    arrived = wire.read(io.BytesIO(wire.pack({"observation": observation})))
    assert replies.observation(arrived) is arrived["observation"]


WRONG = [
    None,
    "passed",
    TENSOR,
    Observation("great"),  # type: ignore[arg-type]
    Observation("returned", [1]),  # type: ignore[arg-type]
    Observation("returned", Case()),  # type: ignore[arg-type]
    Observation("returned", TensorValue(np.zeros(2), "float64; import os")),
    Observation("returned", TensorValue([1.0], "float64")),  # type: ignore[arg-type]
    Observation("returned", arguments=("w",)),  # type: ignore[arg-type]
    Observation("returned", backward_passes="3"),  # type: ignore[arg-type]
    Observation("returned", backward_passes=True),
    Observation("returned", calls=["x"]),  # type: ignore[arg-type]
    Observation("raised", error=ErrorRecord("E", "m", line="3")),  # type: ignore[arg-type]
    Observation("raised", error=ErrorRecord("E", "m", trail=(("f", 3),))),  # type: ignore[arg-type]
    Observation("returned", graph=Graph((GraphNode("w", "leaf"),), (GraphEdge(0, 0),))),
    Observation("returned", graph=Graph((GraphNode("w", "trunk"),), ())),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("forged", WRONG)
def test_a_forged_observation_is_refused(forged: object) -> None:
    arrived = wire.read(io.BytesIO(wire.pack({"observation": forged})))
    assert replies.observation(arrived) is None


def test_replies_to_loading() -> None:
    problem = LoadProblem("raised", "m", ErrorRecord("E", "m"))
    assert replies.loading({"problem": problem, "notes": ("n",)}) == (problem, ("n",))
    said = LoadProblem("raised", say("loading.empty", file="f.py"))
    arrived = wire.read(io.BytesIO(wire.pack({"problem": said, "notes": (say("loading.prints", file="f.py"),)})))
    assert replies.loading(arrived) == (said, (say("loading.prints", file="f.py"),))
    assert all(isinstance(one, Message) for one in (arrived["problem"].message, *arrived["notes"]))
    assert replies.loading({"problem": None}) == (None, ())
    assert replies.loading({"problem": "none"}) is None
    assert replies.loading({"problem": None, "notes": "n"}) is None


@pytest.mark.parametrize(
    "forged",
    [
        ["message", "loading.unheard_of", ["dict"]],
        ["message", "loading.empty", ["dict"]],
        ["message", "loading.empty", ["dict", ["file", 3]]],
        ["message", ["list"], ["dict", ["file", "f"]]],
        ["message", "loading.empty"],
        ["message", "loading.empty", "file"],
    ],
)
def test_a_forged_message_is_refused(forged: object) -> None:
    header = json.dumps(["dict", ["notes", ["tuple", forged]]]).encode()
    with pytest.raises(wire.WireError):
        wire.read(io.BytesIO(b"AGX1" + struct.pack("<II", len(header), 0) + header))
