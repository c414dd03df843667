"""Wrong programs for the second derivative by two backward passes, in closed form."""

from __future__ import annotations

from collections.abc import Callable

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation, like
from graders.topics import reading

#: from x, y and the number of elements to the two numbers that come out
Formula = Callable[[Float, Float, int], tuple[Float, Float]]


def _pair(formula: Formula, *filled: str) -> Program:
    def program(case: Case) -> Expectation:
        (x, y), model = reading.values(case, "x", "y"), reading.model(case, "x")
        after = {name: ArgumentAfter(grad="filled") for name in filled}
        return Expectation([like(value, model) for value in formula(x, y, x.size)], after=after)

    return program


def _without_second(case: Case) -> Expectation:
    x, y = reading.values(case, "x", "y")
    return Expectation([like(2 * x * y, reading.model(case, "x")), None])


_RIGHT: Formula = lambda x, y, _: (2 * x * y, 2 * y)  # noqa: E731
_NO_SECOND = _pair(lambda x, y, _: (2 * x * y, 0 * y))
_SAME_TWICE = _pair(lambda x, y, _: (2 * x * y, 2 * x * y))
_ADDED = (
    _pair(lambda x, y, _: (2 * x * y, 2 * x * y + 2 * y)),
    _pair(lambda x, y, _: (2 * x * y + 2 * y, 2 * x * y + 2 * y)),
)
_LEFT = (_pair(_RIGHT, "x", "y"), _pair(_RIGHT, "x"), _pair(_RIGHT, "y"))

SECOND_BY_BACKWARD: Programs = {
    "second-derivative-accumulated": _ADDED,
    "unnamed: added by hand": _ADDED,
    "zero-inplace-kills-second-derivative": (
        _NO_SECOND,
        _pair(lambda x, y, _: (0 * x, 0 * y)),
    ),
    "alias-of-grad": (_NO_SECOND,),  # the second derivative was there, and its tensor was cleared afterwards
    "missing-create-graph": (_NO_SECOND, _without_second),
    "requires-grad-on-gradient": (
        _pair(lambda x, y, _: (2 * x * y, 1 + 0 * y)),  # the gradient of the gradient's sum, by itself
        _without_second,
        _NO_SECOND,
        _SAME_TWICE,
    ),
    "backward-create-graph-leak": _LEFT,
    "wrong-variable": (
        _pair(lambda x, y, _: (2 * x * y, 2 * x)),
        _pair(lambda x, y, _: (2 * x * y, x**2)),
        _pair(lambda x, *_: (x**2, 2 * x)),
        _pair(lambda x, y, _: (x**2, 2 * y)),
        _pair(lambda x, y, _: (x**2, 0 * y)),
    ),
    "sum-mean-factor": (
        _pair(lambda x, y, n: (2 * x * y / n, 2 * y / n)),
        _pair(lambda x, y, n: (2 * x * y / n, 2 * y / n**2)),
        _pair(lambda x, y, n: (2 * x * y, 2 * y / n)),
    ),
    "unnamed: gradients left without create_graph": _LEFT,
    "unnamed: no second derivative": (_NO_SECOND, _without_second),
    "unnamed: first derivative once more": (_SAME_TWICE,),
    "unnamed: first derivative added to itself": (
        _pair(lambda x, y, _: (2 * x * y, 4 * x * y)),
        _pair(lambda x, y, _: (4 * x * y, 4 * x * y)),
    ),
    "unnamed: squared": (_pair(lambda x, y, _: (2 * x * y, (2 * x * y) ** 2)),),
    "unnamed: value first": (_pair(lambda x, y, _: (x * x * y, 2 * x * y)),),
    "unnamed: swapped": (_pair(lambda x, y, _: (2 * y, 2 * x * y)),),
    "unnamed: one factor of x taken for a constant": (
        _pair(lambda x, y, _: (x * y, 0 * y)),
        _pair(lambda x, y, _: (x * y, y)),
    ),
}
