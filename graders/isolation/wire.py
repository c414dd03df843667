"""The format between the grading process and the process of a student: JSON and raw bytes, bounded, without code.

A frame is ``magic | header length | blob length | JSON header | blob``. Arrays travel in the blob. Dataclasses
travel by name and only those listed here are ever made, so nothing that arrives can execute.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
import struct
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Protocol

import numpy as np

from graders import cases, values
from graders.displays import records
from graders.language.messages import Message

_MAGIC = b"AGX1"
_LENGTHS = struct.Struct("<II")
#: bytes of a header (read as JSON, it takes up many times as much), bytes of arrays, and depth of nesting
MAX_HEADER, MAX_BLOB, MAX_DEPTH = 2 << 20, 32 << 20, 40
_DTYPE = re.compile(r"[<>|=][biufc]\d{1,2}")

#: the records that travel
CLASSES: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (
        cases.TensorArgument,
        cases.ArrayArgument,
        cases.PlainArgument,
        cases.ListArgument,
        cases.FunctionArgument,
        cases.ModuleArgument,
        cases.BuiltArgument,
        cases.Differentiate,
        cases.UseModule,
        cases.GradientCheck,
        cases.Case,
        values.TensorValue,
        values.ArrayValue,
        values.SequenceValue,
        values.MappingValue,
        values.ModuleValue,
        values.OtherValue,
        values.ErrorRecord,
        values.Fact,
        records.GraphNode,
        records.GraphEdge,
        records.Graph,
        values.Observation,
        values.LoadProblem,
    )
}


def _no_constant(text: str) -> float:
    raise ValueError(text)


_JSON = json.JSONEncoder(ensure_ascii=True, allow_nan=False, check_circular=False, separators=(",", ":"))
_STRICT_JSON = json.JSONDecoder(parse_constant=_no_constant)
#: names and default values of the fields of each record
_FIELDS = {kind: [(field.name, field.default) for field in dataclasses.fields(kind)] for kind in CLASSES.values()}


class WireError(Exception):
    """What arrived is not a frame of this format, or what is to be sent does not fit into one."""


class Stream(Protocol):
    """What frames are read from."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes, none at the end."""


def pack(message: object) -> bytes:
    """A frame that holds ``message``: built-in values, arrays and the listed dataclasses.

    Raises ``WireError`` where that is more than a frame may hold.
    """
    blob = bytearray()
    header = _JSON.encode(_encode(message, blob)).encode("ascii")
    if len(header) > MAX_HEADER or len(blob) > MAX_BLOB:
        raise WireError("more than a frame may hold")
    return _MAGIC + _LENGTHS.pack(len(header), len(blob)) + header + bytes(blob)


def read(stream: Stream) -> Any:
    """The next message of a stream. Raises ``EOFError`` at its end, ``WireError`` for anything else."""
    start = _exactly(stream, len(_MAGIC) + _LENGTHS.size)
    header_size, blob_size = _LENGTHS.unpack(start[len(_MAGIC) :])
    if start[: len(_MAGIC)] != _MAGIC or header_size > MAX_HEADER or blob_size > MAX_BLOB:
        raise WireError("not a frame")
    body = _exactly(stream, header_size + blob_size)
    try:
        header = _STRICT_JSON.decode(body[:header_size].decode("ascii"))
        return _decode(header, body[header_size:], 0)
    except (ValueError, TypeError, KeyError, RecursionError, AttributeError) as error:
        raise WireError(f"bad frame: {type(error).__name__}") from None


def _exactly(stream: Stream, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        part = stream.read(size - len(data))
        if not part:
            raise EOFError
        data += part
    return bytes(data)


def _encode(value: Any, blob: bytearray) -> object:
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind is str:
        return _text(value)
    if kind is int:
        return value if abs(value) < 2**53 else ["int", str(value)[:400]]
    if kind is float:
        return value if math.isfinite(value) else ["float", str(value)]
    if kind in _FIELDS:  # what is as it is by default need not travel
        fields = [(name, getattr(value, name), default) for name, default in _FIELDS[kind]]
        told = {name: _encode(item, blob) for name, item, default in fields if item is not default}
        return {"is": kind.__name__, **told}
    if kind is np.float64:
        return _encode(float(value), blob)
    if isinstance(value, np.ndarray | np.generic):
        return _encode_array(value, blob)
    if kind is Message:
        return ["message", value.id, _encode(value.values, blob)]
    if isinstance(value, list | tuple):
        return [kind.__name__, *[_encode(item, blob) for item in value]]
    if isinstance(value, Mapping):
        return ["dict", *[[str(key), _encode(item, blob)] for key, item in value.items()]]
    raise TypeError(f"{kind.__name__} does not travel")


def _text(text: str) -> str:
    """A text without halves of characters, which no file could hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _encode_array(value: np.ndarray[Any, Any] | np.generic, blob: bytearray) -> object:
    data = np.asarray(value, order="C")
    start = len(blob)
    blob += data.tobytes()
    return ["array", data.dtype.str, list(data.shape), start, data.nbytes]


def _decode(value: Any, blob: bytes, depth: int) -> Any:
    kind = type(value)
    if kind is str:
        return _text(value)
    if kind is not dict and kind is not list:
        return value
    if depth > MAX_DEPTH:
        raise ValueError("too deep")
    depth += 1
    if kind is dict:
        record = CLASSES[value.pop("is")]
        return record(**{key: _decode(item, blob, depth) for key, item in value.items()})
    tag, *rest = value
    match tag:
        case "tuple":
            return tuple([_decode(item, blob, depth) for item in rest])
        case "list":
            return [_decode(item, blob, depth) for item in rest]
        case "dict":
            return {_text(str(key)): _decode(item, blob, depth) for key, item in rest}
        case "array":
            return _decode_array(rest, blob)
        case "message":
            return _decode_message(*(_decode(item, blob, depth) for item in rest))
        case "int":
            return int(rest[0])
        case "float":
            return float(rest[0])
    raise ValueError("unknown tag")


def _decode_message(identifier: object, values: object) -> Message:
    """A sentence of ours: whoever sent it chooses which, and its values."""
    if (
        type(identifier) is not str
        or type(values) is not dict
        or not all(isinstance(one, str) for one in values.values())
    ):
        raise ValueError("bad message")
    return Message(identifier, values)


def _decode_array(described: list[Any], blob: bytes) -> np.ndarray[Any, Any]:
    dtype, shape, start, size = described
    if not 0 <= start <= start + size <= len(blob):
        raise ValueError("bad array")
    return np.frombuffer(blob[start : start + size], dtype=_dtype(dtype)).reshape(shape).copy()


@lru_cache(maxsize=64)
def _dtype(name: str) -> np.dtype[Any]:
    """A type of plain numbers."""
    if not _DTYPE.fullmatch(name):
        raise ValueError("bad type of array")
    return np.dtype(name)
