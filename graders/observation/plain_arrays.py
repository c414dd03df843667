"""From NumPy arrays and numbers to plain values, without trusting the objects' own methods. Knows nothing of torch."""

from __future__ import annotations

import numpy as np

from graders.values import Array, ArrayValue, OtherValue, Value

MAX_ELEMENTS = 1_000_000
MAX_INT = 2**63
MAX_TEXT = 10_000


def plain_array(value: Array) -> Value:
    """A copy of an array as a base-class array, where it holds numbers and is not too large."""
    if value.dtype.kind not in "biufc" or value.size > MAX_ELEMENTS:
        return OtherValue("ndarray", f"dtype {value.dtype}, {value.size} elements")
    return ArrayValue(np.array(np.ndarray.view(value, np.ndarray)))


def is_scalar(kind: type) -> bool:
    """Whether a type is that of a number, a text or ``None``."""
    return kind is type(None) or issubclass(kind, bool | np.bool_ | str | float | int)


def plain_scalar(value: object) -> Value:
    """A number, text or ``None`` of exactly the built-in type."""
    kind = type(value)
    if value is None or kind is bool or kind is float:
        return value  # type: ignore[return-value]
    if issubclass(kind, bool | np.bool_):
        return bool(value)
    if issubclass(kind, str):
        return str.__str__(value)[:MAX_TEXT]
    if issubclass(kind, float):  # numpy.float64 among them
        return float.__float__(value)  # type: ignore[arg-type]
    number = int.__int__(value)  # type: ignore[arg-type]
    return number if abs(number) <= MAX_INT else OtherValue("int", "too large to be shown")
