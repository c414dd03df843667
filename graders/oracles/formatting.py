"""Values as a student reads them: short, exact enough to see the difference, never clipped inside a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from graders.cases import (
    Argument,
    ArrayArgument,
    BuiltArgument,
    Case,
    Constant,
    Differentiate,
    FunctionArgument,
    ListArgument,
    ModuleArgument,
    PlainArgument,
    TensorArgument,
    UseModule,
)
from graders.language.messages import joined, named, say, together
from graders.observation import functions, models
from graders.oracles.expectation import Anything, Expected, Number, NumPyArray, OneOf, Prediction, Tensor
from graders.values import (
    Array,
    ArrayValue,
    MappingValue,
    ModuleValue,
    OtherValue,
    SequenceValue,
    TensorValue,
    Value,
)

MAX_ELEMENTS = 24
MAX_ITEMS = 8


def array_text(array: Array, digits: int = 4) -> str:
    """For example ``[1., 2.5]`` or ``[[1., 2.], [3., 4.]]``; a long array shows both ends."""
    text = np.array2string(
        np.asarray(array),
        separator=", ",
        threshold=MAX_ELEMENTS,
        edgeitems=3,
        formatter={"float_kind": lambda value: number_text(float(value), digits + 1)},
        max_line_width=10_000,
    )
    return " ".join(text.split())


def number_text(value: float, digits: int = 6) -> str:
    """A Python number with at most ``digits`` significant digits, and its point if it is a float."""
    if isinstance(value, bool | int):
        return str(value)
    text = f"{value:.{digits}g}"
    return text if any(mark in text for mark in ".en") else text + "."


def _sequence_text(items: Sequence[Any], text: Callable[[Any], str], brackets: str) -> str:
    """The texts of the items; of a long sequence, those of both ends."""
    few = len(items) <= MAX_ITEMS
    shown = [text(item) for item in items] if few else [*map(text, items[: MAX_ITEMS - 2]), "…", text(items[-1])]
    closing = "," if brackets == "()" and len(items) == 1 else ""
    return together(brackets[0], joined(shown), closing + brackets[1])


def value_text(value: Value, digits: int = 4) -> str:
    """A returned value."""
    match value:
        case TensorValue() | ArrayValue():
            return array_text(value.array, digits)
        case SequenceValue(kind, items):
            brackets = "[]" if kind == "list" else "()"
            return _sequence_text(items, lambda item: _item_text(value_text(item, digits), item), brackets)
        case MappingValue(mapping):
            entries = [together(f"{key}: ", value_text(item, digits)) for key, item in mapping.items()]
            return together("{", joined(entries), "}")
        case ModuleValue():
            return say("kind.module_of_type", type=value.type_name)
        case OtherValue():
            return say("kind.other", type=value.type_name)
        case str():
            return repr(value) if len(value) <= 60 else repr(value[:60]) + "…"
        case bool() | None:
            return str(value)
        case _:
            return number_text(value, digits + 2)


def _item_text(text: str, item: object) -> str:
    """Inside a list, a tensor of one element goes without its own brackets."""
    if isinstance(item, TensorValue | Tensor) and item.array.shape == (1,):
        return text[1:-1]
    return text


def expected_text(expected: Expected, digits: int = 4) -> str:
    """An expected value, in the same form as a returned one."""
    match expected:
        case Tensor() | NumPyArray():
            return array_text(expected.array, digits)
        case Number(value):
            return number_text(value, digits + 2)
        case list() | tuple():
            brackets = "[]" if isinstance(expected, list) else "()"
            return _sequence_text(expected, lambda item: _item_text(expected_text(item, digits), item), brackets)
        case dict():
            return "{" + ", ".join(f"{key}: {expected_text(item, digits)}" for key, item in expected.items()) + "}"
        case Anything():
            return say("kind.anything")
        case OneOf(options):
            return expected_text(options[0], digits)
        case Prediction():
            return ""  # one failed run would give the answer away
        case _:
            return value_text(expected, digits)


def case_text(case: Case) -> str:
    """The arguments of a case, for example ``w=[1.], x=[2.], steps=4``."""
    texts = [together(f"{name}=", argument_text(argument)) for name, argument in case.arguments.items()]
    if isinstance(case.follow_up, UseModule):
        texts.extend(f"{name}={array_text(array)}" for name, array in case.follow_up.parameters.items())
        texts.append(f"inputs={array_text(case.follow_up.inputs)}")
        if not case.follow_up.training:
            texts.append(say("case.evaluating"))
    return together(joined(texts), _notes(case), _backward(case)) if texts else say("case.no_arguments")


def _backward(case: Case) -> str:
    """How the result was differentiated, so that a student can do the same."""
    step = case.follow_up
    if not isinstance(step, Differentiate) or (not step.directions and bool(np.all(np.asarray(step.cotangent) == 1))):
        return ""
    directions = (step.directions or {}).items()
    along = [say("case.along", name=name, direction=array_text(item)) for name, item in directions]
    return together(say("case.backward", gradient=array_text(step.cotangent)), *along)


def _notes(case: Case) -> str:
    """In parentheses: dtypes other than float32, and the case's own note."""
    dtypes = {str(argument.array.dtype) for argument in case.arguments.values() if isinstance(argument, TensorArgument)}
    notes = [*(sorted(dtypes) if dtypes != {"float32"} else []), *([case.note] if case.note else [])]
    return say("case.notes", notes=joined(notes)) if notes else ""


def argument_text(argument: Argument) -> str:
    """One argument of a case."""
    match argument:
        case TensorArgument(array, _, grad) if grad is not None:
            return say("case.with_gradient", value=array_text(array), gradient=array_text(grad))
        case TensorArgument(array) | ArrayArgument(array):
            return array_text(array)
        case PlainArgument(value):
            if isinstance(value, tuple):
                return _sequence_text(value, number_text, "[]")
            return repr(value)
        case ListArgument(items):
            return _sequence_text(items, argument_text, "[]")
        case FunctionArgument(name, constants, parameters):
            return _with(functions.formula(name), {**constants, **parameters})
        case ModuleArgument(name, model_parameters):
            return _with(named("case", models.DESCRIPTIONS[name]), model_parameters)
        case BuiltArgument(builder, of):
            return say("case.built_from", what=say(f"case.{builder}"), names=", ".join(of))


def _with(what: str, constants: dict[str, Constant] | dict[str, Array] | object) -> str:
    if not isinstance(constants, dict) or not constants:
        return what
    texts = [f"{key}={array_text(item) if isinstance(item, np.ndarray) else item}" for key, item in constants.items()]
    return say("case.with", what=what, values=", ".join(texts))
