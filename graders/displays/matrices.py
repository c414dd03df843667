"""A wrong array beside the right one: derivatives, Jacobians, Hessians, and lists of numbers as one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from graders.displays.numbers import number
from graders.displays.records import MatrixDisplay
from graders.oracles.bounds import TOLERANCES
from graders.oracles.comparison import difference
from graders.oracles.expectation import Expectation, Expected, Number, NumPyArray, OneOf, Tensor
from graders.values import Array, ArrayValue, MappingValue, Observation, SequenceValue, TensorValue, Value

#: a larger array says nothing to the eye that its text does not
MAX_ROWS, MAX_COLUMNS = 8, 8
#: what an array is, as returned, as expected, and what rounding may add up to beside its largest element
Pair = tuple[str, Array, Array, float]
Rows = tuple[tuple[float | None, ...], ...]


def matrix(expectation: Expectation, observation: Observation, called_with: str) -> MatrixDisplay | None:
    """The first wrong array of a call that can be shown as a table, or ``None``."""
    for what, returned, expected, tolerance in _pairs(expectation, observation):
        shown, wanted = _table(returned), _table(expected)
        if shown is None or wanted is None or expected.size < 2:
            continue
        off = _rows(_rounded(shown - wanted, wanted, tolerance)) if shown.shape == wanted.shape else None
        return MatrixDisplay(called_with, what, _rows(wanted), _rows(shown), off)
    return None


def _pairs(expectation: Expectation, observation: Observation) -> Iterator[Pair]:
    yield from _wrong(observation.returned, expectation.returned, "")
    yield from _wrong(observation.output_of_module, expectation.output_of_module, "")
    named: tuple[tuple[str, Mapping[str, Value], Mapping[str, Expected]], ...] = (
        ("∂/∂{}", observation.derivatives, expectation.derivatives),
        ("∂²/∂{}", observation.second_derivatives, expectation.second_derivatives),
    )
    for form, found, wanted in named:
        for name, target in wanted.items():
            yield from _wrong(found.get(name), target, form.format(name))


def _wrong(value: Value, expected: Expected, what: str) -> Iterator[Pair]:
    """The wrong arrays in a value, with what each of them is: a key, a place in a list, or nothing."""
    match value, expected:
        case _, OneOf(options):
            if not any(difference(value, option) is None for option in options):
                yield from _wrong(value, options[0], what)
        case (TensorValue() | ArrayValue(), Tensor() | NumPyArray()):
            if difference(value, expected) is not None and value.array.dtype.kind in "biuf":
                yield what, value.array, expected.array, _tolerance(expected)
        case SequenceValue(_, items), list() | tuple():
            row = _row(items), _row(expected)
            if row[0] is not None and row[1] is not None:
                if difference(value, expected) is not None:
                    yield what, row[0], row[1], TOLERANCES["float64"]
                return
            for index, (item, target) in enumerate(zip(items, expected, strict=False)):
                yield from _wrong(item, target, f"{what}[{index}]")
        case MappingValue(mapping), dict():
            for key, target in expected.items():
                yield from _wrong(mapping.get(key), target, f"{what}[{key!r}]")


def _row(items: object) -> Array | None:
    """Several single numbers as one row."""
    found: list[float] = []
    for item in items if isinstance(items, list | tuple) else ():
        match item:
            case TensorValue() | Tensor() if item.array.size == 1 and item.array.dtype.kind in "biuf":
                found.append(float(item.array.reshape(-1)[0]))
            case Number(single):
                found.append(single)
            case bool():
                return None
            case float() | int():
                found.append(float(item))
            case _:
                return None
    return np.array(found) if len(found) > 1 else None


def _table(array: Array) -> Array | None:
    """The array with two axes, or ``None`` where that is no small table."""
    table = np.asarray(array, dtype=np.float64)
    if table.ndim < 2:
        table = table.reshape(1, -1)
    fits = table.ndim == 2 and 0 < table.shape[0] <= MAX_ROWS and 0 < table.shape[1] <= MAX_COLUMNS
    return table if fits else None


def _tolerance(expected: Tensor | NumPyArray) -> float:
    return TOLERANCES.get(expected.dtype, 0.0) if isinstance(expected, Tensor) else TOLERANCES["float64"]


def _rounded(off: Array, wanted: Array, tolerance: float) -> Array:
    """Differences, those by rounding alone as zeros."""
    return np.where(np.abs(off) <= tolerance * np.abs(wanted).max(initial=0.0), 0.0, off)


def _rows(table: Array) -> Rows:
    return tuple(tuple(number(float(value)) for value in row) for row in table)
