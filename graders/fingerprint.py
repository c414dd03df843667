"""A short name for what an answer does, so that answers that do the same can be found in a class."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Iterator, Mapping

from graders.values import (
    Array,
    ArrayValue,
    MappingValue,
    ModuleValue,
    Observation,
    OtherValue,
    SequenceValue,
    TensorValue,
    Value,
)

#: So many digits of a number count: rounding in another order of summation does not show in them.
DIGITS = 4
#: So many numbers of an array count.
_NUMBERS = 1000
#: Inputs are short decimals, so results often lie just where rounding turns; scaled by this, they hardly ever do.
_AWAY_FROM_TIES = math.pi / 3
#: The text of an object tells where it lies in memory, which is never the same.
_ADDRESS = re.compile("0x[0-9a-f]+")


def fingerprint(observations: Iterable[Observation]) -> str:
    """The same text for answers that agree in all these calls: in outcome, values, derivatives and arguments after it.

    Args:
        observations: of the calls of one task, in the order of its cases.
    """
    digest = hashlib.sha256()
    for observation in observations:
        for part in _parts(observation):
            digest.update(part.encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:16]


def _parts(observation: Observation) -> Iterator[str]:
    yield observation.outcome
    yield observation.error.type if observation.error else ""
    yield from _of(observation.returned)
    for named in (observation.derivatives, observation.second_derivatives, observation.arguments):
        yield from _of_named(named)
    yield from _of(observation.output_of_module)


def _of_named(values: Mapping[str, Value]) -> Iterator[str]:
    for name, value in values.items():
        yield name
        yield from _of(value)


def _of(value: Value) -> Iterator[str]:
    match value:
        case TensorValue() | ArrayValue():
            yield from _numbers(value.array)
            if isinstance(value, TensorValue) and value.grad is not None:
                yield "grad"
                yield from _numbers(value.grad)
        case SequenceValue():
            yield f"{len(value.items)} items"
            for item in value.items:
                yield from _of(item)
        case MappingValue():
            yield from _of_named(dict(value.items))
        case ModuleValue():
            yield from _of_named(value.parameters)
        case OtherValue():
            yield value.type_name
        case str():
            yield _ADDRESS.sub("0x", value)
        case bool() | None:
            yield repr(value)
        case int():
            yield hex(value)
        case float():
            yield _short(value)


def _numbers(array: Array | None) -> Iterator[str]:
    if array is None:
        yield "none"
        return
    yield str(array.shape)
    for number in array.ravel()[:_NUMBERS].tolist():
        yield _short(number.real) + _short(number.imag) if isinstance(number, complex) else _short(float(number))


def _short(number: float) -> str:
    return "0" if number == 0 else f"{number * _AWAY_FROM_TIES:.{DIGITS - 1}e}"
