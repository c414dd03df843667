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
from typing import Any, Protocol

import numpy as np

from graders import cases, values
from graders.displays import records

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
    header = json.dumps(_encode(message, blob), ensure_ascii=True, allow_nan=False).encode("ascii")
    if len(header) > MAX_HEADER or len(blob) > MAX_BLOB:
        raise WireError("more than a frame may hold")
    return _MAGIC + _LENGTHS.pack(len(header), len(blob)) + header + bytes(blob)


def read(stream: Stream) -> Any:
    """The next message of a stream. Raises ``EOFError`` at its end, ``WireError`` for anything else."""
    start = _exactly(stream, len(_MAGIC) + _LENGTHS.size)
    header_size, blob_size = _LENGTHS.unpack(start[len(_MAGIC) :])
    if start[: len(_MAGIC)] != _MAGIC or header_size > MAX_HEADER or blob_size > MAX_BLOB:
        raise WireError("not a frame")
    header, blob = _exactly(stream, header_size), _exactly(stream, blob_size)
    try:
        return _decode(json.loads(header.decode("ascii"), parse_constant=_no_constant), blob, 0)
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


def _no_constant(text: str) -> float:
    raise ValueError(text)


def _encode(value: object, blob: bytearray) -> object:
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind is int:
        return value if abs(value) < 2**53 else ["int", str(value)[:400]]  # type: ignore[arg-type]
    if kind is float:
        return value if math.isfinite(value) else ["float", str(value)]  # type: ignore[arg-type]
    if kind is str:
        return _text(value)  # type: ignore[arg-type]
    if kind is np.float64:
        return _encode(float(value), blob)  # type: ignore[arg-type]
    if isinstance(value, np.ndarray | np.generic):
        return _encode_array(value, blob)
    if isinstance(value, list | tuple):
        return [kind.__name__, *(_encode(item, blob) for item in value)]
    if isinstance(value, Mapping):
        return ["dict", *([str(key), _encode(item, blob)] for key, item in value.items())]
    if kind.__name__ in CLASSES:
        return {
            "is": kind.__name__,
            **{field.name: _encode(getattr(value, field.name), blob) for field in dataclasses.fields(kind)},  # type: ignore[arg-type]
        }
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
    if depth > MAX_DEPTH:
        raise ValueError("too deep")
    if isinstance(value, dict):
        kind = CLASSES[value.pop("is")]
        return kind(**{key: _decode(item, blob, depth + 1) for key, item in value.items()})
    if not isinstance(value, list):
        return _text(value) if isinstance(value, str) else value
    tag, *rest = value
    match tag:
        case "list" | "tuple":
            items = (_decode(item, blob, depth + 1) for item in rest)
            return list(items) if tag == "list" else tuple(items)
        case "dict":
            return {_text(str(key)): _decode(item, blob, depth + 1) for key, item in rest}
        case "array":
            return _decode_array(rest, blob)
        case "int":
            return int(rest[0])
        case "float":
            return float(rest[0])
    raise ValueError("unknown tag")


def _decode_array(described: list[Any], blob: bytes) -> np.ndarray[Any, Any]:
    dtype, shape, start, size = described
    if not _DTYPE.fullmatch(dtype) or not 0 <= start <= start + size <= len(blob):
        raise ValueError("bad array")
    kind = np.dtype(dtype)
    return np.frombuffer(blob[start : start + size], dtype=kind).reshape(shape).copy()
