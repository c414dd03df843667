"""Whether a plain value is the expected one, and if not, where they first differ."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from graders.language.messages import Message, say
from graders.oracles.expectation import Anything, Expected, Number, NumPyArray, OneOf, Prediction, Tensor
from graders.oracles.form import foretold
from graders.oracles.formatting import expected_text, number_text, value_text
from graders.oracles.kinds import kind_in_full, kind_of, shown
from graders.oracles.mismatch import Mismatch
from graders.values import Array, ArrayValue, MappingValue, SequenceValue, TensorValue, Value

MAX_DIGITS = 16  # more tell no two float64 numbers apart

#: why a value is not as expected: a sentence, once it is known how to call the value in it
Complaint = Callable[[Message], Message]


def _result() -> Message:
    return say("value.result")


def difference(returned: Value, expected: Expected, what: Callable[[], Message] = _result) -> Mismatch | None:
    """The first difference, or ``None`` where the value is right.

    Args:
        returned: a plain value.
        expected: what it should be.
        what: says how to call the value in the message.
    """
    complaint = _difference(returned, expected)
    if complaint is None:
        return None
    return Mismatch.later(lambda: (complaint(what()), *_distinguishable(returned, expected)))


def matches(returned: Value, expected: Expected) -> bool:
    """Whether the value is right."""
    return _difference(returned, expected) is None


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


def _difference(returned: Value, expected: Expected) -> Complaint | None:
    match expected:
        case Anything():
            return None
        case OneOf(options):
            found = [_difference(returned, option) for option in options]
            return None if None in found else found[0]
        case Tensor():
            return _tensor_difference(returned, expected)
        case NumPyArray():
            if not isinstance(returned, ArrayValue):
                return _other_kind(returned, "kind.array")
            return _array_difference(returned.array, expected)
        case Number():
            return _number_difference(returned, expected)
        case Prediction():
            return _prediction_difference(returned, expected)
        case list() | tuple():
            return _sequence_difference(returned, list(expected))
        case dict():
            return _mapping_difference(returned, expected)
        case _:
            return _constant_difference(returned, expected)


def _other_kind(value: Value, wanted: str, **values: object) -> Complaint:
    """That a value is of another kind than ``wanted``, the id of a message with ``values``."""
    return lambda what: say("value.other_kind", what=what, found=kind_of(value), wanted=say(wanted, **values))


def _tensor_difference(returned: Value, expected: Tensor) -> Complaint | None:
    if not isinstance(returned, TensorValue):
        return _other_kind(returned, "kind.tensor")
    if expected.dtype and returned.dtype != expected.dtype and returned.array.shape == expected.array.shape:
        return lambda what: say("value.dtype", what=what, found=returned.dtype, wanted=expected.dtype)
    found = _array_difference(returned.array, expected)
    if found is None and _is_elsewhere(returned, expected):
        return lambda what: say("value.place", what=what)
    return found


def _is_elsewhere(returned: TensorValue, expected: Tensor) -> bool:
    """Whether its place in the graph is another one than expected, as far as that is looked at."""
    grad_fn = expected.grad_fn is not None and not re.fullmatch(expected.grad_fn, returned.grad_fn or "")
    return (
        grad_fn
        or expected.requires_grad not in (None, returned.requires_grad)
        or expected.is_leaf not in (None, returned.is_leaf)
    )


def _array_difference(array: Array, expected: Tensor | NumPyArray) -> Complaint | None:
    bounds = expected.bounds
    if array.shape != bounds.wanted.shape:
        return lambda what: say("value.shape", what=what, found=array.shape, wanted=bounds.wanted.shape)
    if not bounds.may_hold(array):
        return lambda what: _wrong(array, np.asarray(expected.array), ~bounds.hold(array), what)
    right = bounds.hold(array)
    if right.all():
        return None
    return lambda what: _wrong(array, np.asarray(expected.array), ~right, what)


def _wrong(array: Array, target: Array, wrong: Array, what: Message) -> Message:
    """That an array is wrong, and where first."""
    if array.ndim == 0 or array.size == 1:
        return say("value.wrong", what=what)
    index = tuple(int(i) for i in np.argwhere(wrong)[0])
    place = index[0] if len(index) == 1 else index
    pair = float(array[index]), float(target[index])
    got, want = apart(lambda digits: number_text(pair[0], digits + 2), lambda digits: number_text(pair[1], digits + 2))
    return say("value.wrong_at", what=what, index=place, got=got, want=want)


def _number_difference(returned: Value, expected: Number) -> Complaint | None:
    if isinstance(returned, bool) or not isinstance(returned, int | float):
        return _other_kind(returned, "kind.number", type="float")
    wanted = expected.value
    if returned == wanted or abs(returned - wanted) <= expected.relative * max(abs(wanted), 1e-300) + expected.error:
        return None
    return lambda what: say("value.other", what=what, found=number_text(returned, 8), wanted=number_text(wanted, 8))


def _prediction_difference(returned: Value, expected: Prediction) -> Complaint | None:
    """Says how to write an answer, or that it is wrong; never in what, so that the answer stays to be found."""
    if not expected.form.fits(returned):
        return lambda _: say("prediction.form", form=expected.form.text, found=kind_in_full(returned))
    return None if foretold(returned, expected.answer) else lambda _: say("prediction.wrong")


def _sequence_difference(returned: Value, expected: list[Expected]) -> Complaint | None:
    if not isinstance(returned, SequenceValue):
        return _other_kind(returned, "kind.list_or_tuple", count=len(expected))
    for index, (item, wanted) in enumerate(zip(returned.items, expected, strict=False)):
        found = _difference(item, wanted)
        if found is not None:
            return _inside(found, "value.item", index=index)
    if len(returned.items) != len(expected):
        return lambda what: say("value.length", what=what, found=len(returned.items), wanted=len(expected))
    return None


def _mapping_difference(returned: Value, expected: dict[str, Expected]) -> Complaint | None:
    if not isinstance(returned, MappingValue):
        return _other_kind(returned, "kind.dict")
    missing = [key for key in expected if key not in returned.items]
    if missing:
        return lambda what: say("value.no_key", what=what, key=repr(missing[0]))
    extra = [key for key in returned.items if key not in expected]
    if extra:
        return lambda what: say("value.extra_key", what=what, key=repr(extra[0]))
    for key, wanted in expected.items():
        found = _difference(returned.items[key], wanted)
        if found is not None:
            return _inside(found, "value.entry", key=repr(key))
    return None


def _inside(found: Complaint, part: str, **values: object) -> Complaint:
    """A complaint about a part of a whole; ``part`` is the id of the message that calls it so."""
    return lambda what: found(say(part, whole=what, **values))


def _constant_difference(returned: Value, expected: bool | int | str | None) -> Complaint | None:
    if type(returned) is type(expected) and returned == expected:
        return None
    if expected is not None and isinstance(returned, TensorValue | ArrayValue):
        return _other_kind(returned, "kind.number", type=type(expected).__name__)
    return lambda what: say("value.other", what=what, found=shown(returned), wanted=repr(expected))
