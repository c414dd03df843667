"""Whether what a student's process sent has the form that it claims to have.

A reply may be forged by the student's code. So every field of every record is checked against its annotation before
anything looks at it: what the rest of the suite is handed can be wrong, but never of a wrong type.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal

import numpy as np

from graders import values
from graders.displays import records
from graders.isolation import wire
from graders.language.messages import Message
from graders.observation.errors import MAX_BASES, MAX_TRAIL
from graders.observation.plain_arrays import MAX_ELEMENTS, MAX_INT, MAX_TEXT
from graders.values import LoadProblem, Observation

_DTYPE = re.compile(r"bfloat16|complex(32|64|128)|bool|q?u?int\d{1,2}(x\d)?|bits\d+(x\d)?|float\d{1,2}(_\w{1,20})?")

#: notes on one file
_MOST_NOTES = 100

_Test = Callable[[object], bool]


def observation(reply: Mapping[str, object]) -> Observation | None:
    """The observation of a reply, or ``None`` where there is none of the right form."""
    found = reply.get("observation")
    return found if _test_of(Observation)(found) else None  # type: ignore[return-value]


def loading(reply: Mapping[str, object]) -> tuple[LoadProblem | None, tuple[str, ...]] | None:
    """The problem and the notes of a reply to the request to load a file, or ``None`` for a reply of another form."""
    problem, notes = reply.get("problem"), reply.get("notes", ())
    if not _test_of(LoadProblem | None)(problem) or not _test_of(tuple[Message | str, ...])(notes):
        return None
    if len(notes) > _MOST_NOTES:  # type: ignore[arg-type]
        return None
    return problem, notes  # type: ignore[return-value]


@cache
def _test_of(annotation: Any) -> _Test:
    """The test of a value for an annotation."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation in (None, type(None)):
        return lambda value: value is None
    if annotation in (str, Message):
        return lambda value: type(value) is annotation and len(value) <= MAX_TEXT  # type: ignore[arg-type]
    if annotation is int:
        return lambda value: type(value) is int and abs(value) <= MAX_INT
    if annotation in (bool, float):
        return lambda value: type(value) is annotation
    if annotation in wire.CLASSES.values():
        return _test_of_record(annotation)
    if origin is Literal:
        return lambda value: type(value) is str and value in arguments
    if origin in (typing.Union, types.UnionType):
        return _test_of_union(arguments)
    if origin is tuple:
        return _test_of_tuple(arguments)
    if origin is Mapping:
        item = _test_of(arguments[1])
        return lambda value: type(value) is dict and all(item(one) for one in value.values())
    if origin is np.ndarray:
        return lambda value: type(value) is np.ndarray and value.size <= MAX_ELEMENTS
    raise TypeError(f"no test for {annotation}")


def _test_of_union(members: tuple[Any, ...]) -> _Test:
    by_type = {kind: _test_of(kind) for kind in members if isinstance(kind, type)}
    others = [_test_of(one) for one in members if not isinstance(one, type)]

    def test(value: object) -> bool:
        known = by_type.get(type(value))
        return (known is not None and known(value)) or any(one(value) for one in others)

    return test


def _test_of_tuple(arguments: tuple[Any, ...]) -> _Test:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _test_of(arguments[0])
        return lambda value: type(value) is tuple and all(item(one) for one in value)
    tests = [_test_of(one) for one in arguments]

    def test(value: object) -> bool:
        if type(value) is not tuple or len(value) != len(tests):
            return False
        return all(one(item) for one, item in zip(tests, value, strict=True))

    return test


def _test_of_record(kind: type) -> _Test:
    fields: list[tuple[str, _Test]] = []

    def test(value: object) -> bool:
        if not fields:  # not before: records hold values and values are records
            hints = typing.get_type_hints(kind)
            fields.extend((field.name, _test_of(hints[field.name])) for field in dataclasses.fields(kind))
        if type(value) is not kind:
            return False
        for name, one in fields:
            if not one(getattr(value, name)):
                return False
        return _consistent(value)

    return test


def _consistent(value: object) -> bool:
    """What the annotations of a record cannot say and others rely on."""
    match value:
        case values.TensorValue():
            return _DTYPE.fullmatch(value.dtype) is not None
        case values.LoadProblem():
            return value.outcome != "returned"
        case values.ErrorRecord():
            return len(value.trail) <= MAX_TRAIL and len(value.bases) <= MAX_BASES
        case records.Graph():
            return all(0 <= edge.source < edge.target < len(value.nodes) for edge in value.edges)
    return True
