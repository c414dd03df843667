"""What wrong programs give for the canonical product, with and without a frozen factor."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np

from graders.cases import Case, Differentiate
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation, Expected, Tensor
from graders.topics import reading
from graders.values import Array

#: Whatever cuts the graph at one place gives the same numbers, so these ids are told apart by the trace alone.
CUTS = (
    "detach-in-forward",
    "forward-under-no-grad",
    "numpy-breaks-graph",
    "python-number-breaks-graph",
    "rebuild-with-torch-tensor",
)
#: numbers that took a detour through another dtype are rounded on the way
_ROUNDED = 1e-5
_Formula = Callable[[Float, Float, Float], Array]
_ONE_ELEMENT = "cannot be converted to Scalar|only one element tensors"


def _near(array: Array) -> Tensor:
    return Tensor(array, "", relative=_ROUNDED)


def _value(w: Float, x: Float) -> Float:
    return (x + w) * (w + 1)


def _wanted(case: Case, **derivatives: Expected) -> dict[str, Expected]:
    assert isinstance(case.follow_up, Differentiate)
    return {name: derivatives[name] for name in case.follow_up.wrt}


def _flowing(first: bool, data: bool, second: bool) -> Program:
    """The product where gradient reaches ``w`` in the first factor, ``x``, and ``w`` in the second factor, or not."""

    def program(case: Case) -> Expectation:
        (w, x), v = reading.values(case, "w", "x"), reading.cotangent(case)
        by_w = v * (first * (w + 1) + second * (x + w))
        derivatives = _wanted(case, w=_near(by_w) if first or second else None, x=_near(v * (w + 1)) if data else None)
        return Expectation(_near(_value(w, x)), derivatives)

    return program


def _without_term(lost: int) -> Program:
    """The product multiplied out, ``x * w + x + w * w + w``, where gradient does not reach one of its six factors."""

    def program(case: Case) -> Expectation:
        (w, x), v = reading.values(case, "w", "x"), reading.cotangent(case)
        one = np.ones_like(w)
        alive = [number != lost for number in range(6)]
        by_w = sum(kept * part for kept, part in zip(alive[:4], (x, w, w, one), strict=True))
        by_x = sum(kept * part for kept, part in zip(alive[4:], (w, one), strict=True))
        return Expectation(_near(_value(w, x)), _wanted(case, w=_near(v * by_w), x=_near(v * by_x)))

    return program


def _one_element(one: Program, several: Program) -> Program:
    """One program for one element and another for several, as ``item()`` or a check of the size makes it."""

    def either(case: Case) -> Expectation | None:
        (w,) = reading.values(case, "w")
        return one(case) if w.size == 1 else several(case)

    return either


def _raising(_: Case) -> Expectation:
    return Raising(pattern=_ONE_ELEMENT)


def _derivatives(by_w: _Formula, by_x: _Formula) -> Program:
    """The product with derivatives given as formulas of ``w``, ``x`` and the cotangent ``v``."""

    def program(case: Case) -> Expectation:
        (w, x), v = reading.values(case, "w", "x"), reading.cotangent(case)
        return Expectation(_near(_value(w, x)), _wanted(case, w=_near(by_w(w, x, v)), x=_near(by_x(w, x, v))))

    return program


def _new_leaf(case: Case) -> Expectation:
    """A result that lost its history and was told to require grad."""
    w, x = reading.values(case, "w", "x")
    value = Tensor(_value(w, x), "", _ROUNDED, requires_grad=True, is_leaf=True)
    return Expectation(value, _wanted(case, w=None, x=None))


def _moved(name: str) -> Program:
    """The argument itself takes the value of the sum."""

    def program(case: Case) -> Expectation:
        w, x = reading.values(case, "w", "x")
        return Expectation(after={name: ArgumentAfter(w + 1 if name == "w" else x + w, "any", _ROUNDED)})

    return program


def _formula(value: Callable[[Float, Float], Array]) -> Program:
    """Another value, whatever its derivatives."""

    def program(case: Case) -> Expectation:
        return Expectation(_near(value(*reading.values(case, "w", "x"))))

    return program


_PARTS_LOST = tuple(_flowing(*kept) for kept in product((True, False), repeat=3) if not all(kept))
_SOME_LOST = (*_PARTS_LOST, *(_without_term(number) for number in range(6)))
_LOST_IF_ONE = tuple(
    _one_element(program, several) for program in _PARTS_LOST for several in (_raising, _flowing(True, True, True))
)
_MOVED = (_moved("w"), _moved("x"))

PRODUCT: Programs = {
    **dict.fromkeys(CUTS, _SOME_LOST),
    "python-number-breaks-graph": (*_SOME_LOST, *_LOST_IF_ONE),
    "requires-grad-on-loss": (_new_leaf,),
    "custom-wrong-grad-count": (_flowing(True, False, True), _flowing(False, True, False)),
    "data-edit-before-backward": (_flowing(True, True, False), _flowing(False, True, True)),
    "custom-ignores-grad-output": (_derivatives(lambda w, x, _v: x + 2 * w + 1, lambda w, _x, _v: w + 1),),
    "custom-grads-swapped": (_derivatives(lambda w, _x, v: v * (w + 1), lambda w, x, v: v * (x + 2 * w + 1)),),
    "inplace-on-leaf": _MOVED,
    "detach-shares-memory": _MOVED,
    "unnamed: another formula": (
        _formula(lambda w, x: (x + w) * (w + x)),
        _formula(lambda w, x: x * w + w * w + w),
        _formula(lambda w, x: (x + w) * w),
        _formula(lambda w, x: (x + w) + (w + 1)),
        _formula(lambda w, x: (x + 1) * (w + 1)),
    ),
}

STOPPED: Programs = {
    **dict.fromkeys(
        CUTS,
        (_flowing(False, False, False), _flowing(False, True, False), _flowing(True, False, False)),
    ),
    "requires-grad-on-loss": (_new_leaf,),
    "require-grad-typo": (_flowing(True, True, True),),
    "custom-ignores-grad-output": (_derivatives(lambda w, _x, _v: w + 1, lambda w, _x, _v: w + 1),),
    "inplace-on-leaf": _MOVED,
    "detach-shares-memory": _MOVED,
    "unnamed: nothing is frozen": (_flowing(True, True, True),),
    "unnamed: the other factor is frozen": (_flowing(False, False, True), _flowing(False, True, True)),
    "unnamed: x is frozen as well": (_flowing(True, False, True), _flowing(True, False, False)),
    "unnamed: w is frozen everywhere": (_flowing(False, True, False),),
    "unnamed: the factor is left out": (_derivatives(lambda _w, _x, v: v, lambda _w, _x, v: v),),
    "unnamed: half of both paths": (
        _derivatives(lambda w, x, v: v * (x + 2 * w + 1) / 2, lambda w, _x, v: v * (w + 1)),
    ),
    "unnamed: one number for all": (
        _formula(lambda w, x: (x + w) * (w + 1).mean()),
        _formula(lambda w, x: (x + w) * (w + 1).sum()),
    ),
}
