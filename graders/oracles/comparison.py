"""Whether a plain value is the expected one, and if not, where they first differ."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from graders.language.messages import Message, named, say
from graders.oracles.expectation import TOLERANCES, Anything, Expected, Number, NumPyArray, OneOf, Prediction, Tensor
from graders.oracles.form import Sealed
from graders.oracles.formatting import array_text, expected_text, number_text, value_text
from graders.values import Array, ArrayValue, MappingValue, OtherValue, SequenceValue, TensorValue, Value

MAX_DIGITS = 16  # more tell no two float64 numbers apart
#: inputs of the cases are of order 1, so a smaller result has lost digits to cancellation
_SMALL = 0.1
RESULT = say("value.result")


@dataclass(frozen=True)
class Mismatch:
    """A difference in words, with both values as a student reads them."""

    message: Message
    returned: str = ""
    expected: str = ""


def difference(returned: Value, expected: Expected, what: Message = RESULT) -> Mismatch | None:
    """The first difference, or ``None`` where the value is right.

    Args:
        returned: a plain value.
        expected: what it should be.
        what: how to call the value in the message.
    """
    message = _difference(returned, expected, what)
    if message is None:
        return None
    return Mismatch(message, *_distinguishable(returned, expected))


def matches(returned: Value, expected: Expected) -> bool:
    """Whether the value is right; quicker than ``difference``, which also says what is wrong."""
    return _difference(returned, expected, RESULT) is None


def _distinguishable(returned: Value, expected: Expected) -> tuple[str, str]:
    """Both as text, with as many digits as it takes to tell them apart."""
    texts = apart(lambda digits: value_text(returned, digits), lambda digits: expected_text(expected, digits))
    noise = isinstance(returned, TensorValue) and isinstance(expected, Tensor) and returned.dtype != expected.dtype
    return (value_text(returned), expected_text(expected)) if noise else texts


def apart(first: Callable[[int], str], second: Callable[[int], str]) -> tuple[str, str]:
    """Two texts with as many digits as it takes to tell them apart; both are functions of the number of digits."""
    for digits in range(4, MAX_DIGITS + 1, 2):
        texts = first(digits), second(digits)
        if texts[0] != texts[1]:
            return texts
    return first(4), second(4)


def _difference(returned: Value, expected: Expected, what: Message) -> Message | None:
    match expected:
        case Anything():
            return None
        case OneOf(options):
            found = [_difference(returned, option, what) for option in options]
            return None if None in found else found[0]
        case Tensor():
            return _tensor_difference(returned, expected, what)
        case NumPyArray():
            if not isinstance(returned, ArrayValue):
                return _other_kind(returned, "kind.array", what)
            return _array_difference(returned.array, expected, 1e-9, what)
        case Number():
            return _number_difference(returned, expected, what)
        case Prediction():
            return _prediction_difference(returned, expected)
        case list() | tuple():
            return _sequence_difference(returned, list(expected), what)
        case dict():
            return _mapping_difference(returned, expected, what)
        case _:
            return _constant_difference(returned, expected, what)


def _kind(value: Value) -> str:
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


def _other_kind(value: Value, wanted: str, what: Message, **values: object) -> Message:
    """That a value is of another kind than ``wanted``, the id of a message with ``values``."""
    return say("value.other_kind", what=what, found=_kind(value), wanted=say(wanted, **values))


def _tensor_difference(returned: Value, expected: Tensor, what: Message) -> Message | None:
    if not isinstance(returned, TensorValue):
        return _other_kind(returned, "kind.tensor", what)
    if expected.dtype and returned.dtype != expected.dtype and returned.array.shape == expected.array.shape:
        return say("value.dtype", what=what, found=returned.dtype, wanted=expected.dtype)
    found = _array_difference(returned.array, expected, TOLERANCES.get(expected.dtype, 1e-9), what)
    return found or (say("value.place", what=what) if _is_elsewhere(returned, expected) else None)


def _is_elsewhere(returned: TensorValue, expected: Tensor) -> bool:
    """Whether its place in the graph is another one than expected, as far as that is looked at."""
    grad_fn = expected.grad_fn is not None and not re.fullmatch(expected.grad_fn, returned.grad_fn or "")
    return (
        grad_fn
        or expected.requires_grad not in (None, returned.requires_grad)
        or expected.is_leaf not in (None, returned.is_leaf)
    )


def _array_difference(array: Array, expected: Tensor | NumPyArray, default: float, what: Message) -> Message | None:
    target = np.asarray(expected.array)
    if array.shape != target.shape:
        return say("value.shape", what=what, found=array.shape, wanted=target.shape)
    if target.dtype.kind in "biu":
        wrong = np.asarray(array != target)
    else:
        floor = _SMALL if expected.relative is None else 0.0
        wrong = ~_close(array, target, expected.relative or default, floor, expected.error)
    if not wrong.any():
        return None
    return _wrong(array, target, wrong, what)


def _close(array: Array, target: Array, relative: float, floor: float, error: Array | None) -> Array:
    """Elementwise: within ``relative`` of the largest expected element, or within the given error bounds.

    An expected value below ``floor`` is a difference of larger ones, and its rounding is theirs.
    """
    finite = np.asarray(target, dtype=np.float64)
    scale = float(np.max(np.abs(finite[np.isfinite(finite)]), initial=0.0))
    allowed = np.full(finite.shape, relative * (max(scale, floor) if scale > 0 else 1.0))
    if error is not None:
        allowed = allowed + error
    actual = np.asarray(array, dtype=np.complex128 if array.dtype.kind == "c" else np.float64)
    with np.errstate(invalid="ignore"):
        close = np.abs(actual - finite) <= allowed
    return np.asarray(close | (np.isinf(finite) & (actual == finite)) | (np.isnan(finite) & np.isnan(actual)))


def _wrong(array: Array, target: Array, wrong: Array, what: Message) -> Message:
    """That an array is wrong, and where first."""
    if array.ndim == 0 or array.size == 1:
        return say("value.wrong", what=what)
    index = tuple(int(i) for i in np.argwhere(wrong)[0])
    place = index[0] if len(index) == 1 else index
    pair = float(array[index]), float(target[index])
    got, want = apart(lambda digits: number_text(pair[0], digits + 2), lambda digits: number_text(pair[1], digits + 2))
    return say("value.wrong_at", what=what, index=place, got=got, want=want)


def _number_difference(returned: Value, expected: Number, what: Message) -> Message | None:
    if isinstance(returned, bool) or not isinstance(returned, int | float):
        return _other_kind(returned, "kind.number", what, type="float")
    wanted = expected.value
    if returned == wanted or abs(returned - wanted) <= expected.relative * max(abs(wanted), 1e-300) + expected.error:
        return None
    return say("value.other", what=what, found=number_text(returned, 8), wanted=number_text(wanted, 8))


def _prediction_difference(returned: Value, expected: Prediction) -> Message | None:
    """Says how to write an answer, or that it is wrong; never in what, so that the answer stays to be found."""
    if not expected.form.fits(returned):
        return say("prediction.form", form=expected.form.text, found=_kind_in_full(returned))
    if _foretold(returned, expected.answer):
        return None
    return say("prediction.wrong")


def _kind_in_full(value: Value) -> str:
    if isinstance(value, str):
        return say("kind.string", text=value_text(value))
    if not isinstance(value, SequenceValue):
        return _kind(value)
    other = [item for item in value.items if item is not None and not isinstance(item, bool | int | float)]
    if other:
        return say("kind.sized_with", kind=_kind(value), count=len(value.items), other=_kind(other[0]))
    return say("kind.sized", kind=_kind(value), count=len(value.items))


def _foretold(returned: Value, answer: object) -> bool:
    match answer:
        case Sealed():
            return answer.equals(returned)
        case list():
            if not isinstance(returned, SequenceValue) or len(returned.items) != len(answer):
                return False
            return all(_foretold(item, right) for item, right in zip(returned.items, answer, strict=True))
        case bool() | int() | float():
            if not isinstance(returned, bool | int | float):
                return False
            return returned == answer or (isinstance(returned, float) and math.isclose(returned, answer))
        case _:
            return type(returned) is type(answer) and returned == answer


def _sequence_difference(returned: Value, expected: list[Expected], what: Message) -> Message | None:
    if not isinstance(returned, SequenceValue):
        return _other_kind(returned, "kind.list_or_tuple", what, count=len(expected))
    for index, (item, wanted) in enumerate(zip(returned.items, expected, strict=False)):
        found = _difference(item, wanted, say("value.item", index=index, whole=what))
        if found is not None:
            return found
    if len(returned.items) != len(expected):
        return say("value.length", what=what, found=len(returned.items), wanted=len(expected))
    return None


def _mapping_difference(returned: Value, expected: dict[str, Expected], what: Message) -> Message | None:
    if not isinstance(returned, MappingValue):
        return _other_kind(returned, "kind.dict", what)
    missing = [key for key in expected if key not in returned.items]
    if missing:
        return say("value.no_key", what=what, key=repr(missing[0]))
    extra = [key for key in returned.items if key not in expected]
    if extra:
        return say("value.extra_key", what=what, key=repr(extra[0]))
    for key, wanted in expected.items():
        found = _difference(returned.items[key], wanted, say("value.entry", key=repr(key), whole=what))
        if found is not None:
            return found
    return None


def _constant_difference(returned: Value, expected: bool | int | str | None, what: Message) -> Message | None:
    if type(returned) is type(expected) and returned == expected:
        return None
    return say("value.other", what=what, found=_shown(returned), wanted=repr(expected))


def _shown(value: Value) -> str:
    if isinstance(value, TensorValue | ArrayValue):
        return say("kind.array_text", kind=_kind(value), array=array_text(value.array))
    return value_text(value)
