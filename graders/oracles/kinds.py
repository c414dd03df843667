"""What kind of value something is, in words."""

from __future__ import annotations

from graders.language.messages import named, say
from graders.oracles.formatting import array_text, value_text
from graders.values import ArrayValue, MappingValue, OtherValue, SequenceValue, TensorValue, Value


def kind_of(value: Value) -> str:
    """The kind of a value: ``a tensor``, ``a Python float``."""
    match value:
        case TensorValue():
            return say("kind.tensor")
        case ArrayValue():
            return say("kind.array")
        case SequenceValue(kind):
            return say("kind.sequence", kind=kind)
        case MappingValue():
            return say("kind.dict")
        case OtherValue(type_name, reason) if reason:
            return say("kind.other_because", type=type_name, reason=named("reason", reason))
        case OtherValue(type_name):
            return say("kind.other", type=type_name)
        case None:
            return "None"
        case bool() | int() | float() | str():
            return say("kind.number", type=type(value).__name__)
        case _:
            return say("kind.module")


def kind_in_full(value: Value) -> str:
    """The kind of an answer, with what a student needs to see why its form is wrong."""
    if isinstance(value, str):
        return say("kind.string", text=value_text(value))
    if not isinstance(value, SequenceValue):
        return kind_of(value)
    other = [item for item in value.items if item is not None and not isinstance(item, bool | int | float)]
    if other:
        return say("kind.sized_with", kind=kind_of(value), count=len(value.items), other=kind_of(other[0]))
    return say("kind.sized", kind=kind_of(value), count=len(value.items))


def shown(value: Value) -> str:
    """A value, with its kind where its text alone would mislead."""
    if isinstance(value, TensorValue | ArrayValue):
        return say("kind.array_text", kind=kind_of(value), array=array_text(value.array))
    return value_text(value)
