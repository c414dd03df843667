"""Wrong programs for the tasks on elementwise functions, in closed form."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from graders.cases import Case
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.observation import arguments
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation, Expected, like
from graders.topics import reading
from graders.topics.second_derivatives import elementwise
from graders.topics.second_derivatives.elementwise import function_of

#: what torch says of a root without a graph
NO_GRAPH = Raising(pattern="element 0 of tensors does not require grad")

Orders = Callable[[Callable[[int], Float], float], tuple[Float, Float]]


def gradients_until_constant(case: Case, most: int) -> int:
    """How many gradients torch gives, one of another, before the next one raises; no more than ``most``."""
    live = arguments.build(case).by_name
    f, x = live["f"], live["x"]
    assert callable(f) and isinstance(x, torch.Tensor)
    y, taken = f(x), 0
    while taken < most and y.requires_grad:
        (y,) = torch.autograd.grad(y.sum(), x, create_graph=True)
        taken += 1
    return taken


def _order(case: Case, order: int) -> Float:
    (x,) = reading.values(case, "x")
    return elementwise.derivative(function_of(case), x, order)


def _pair(of: Orders, straight_lines: bool = True) -> Program:
    """Two tensors made of ``f`` and its derivatives (given the order) and of the number of elements.

    Without ``straight_lines`` nothing is certain where autograd has no second derivative to offer.
    """

    def program(case: Case) -> Expectation | None:
        if not straight_lines and gradients_until_constant(case, 2) < 2:
            return None
        model = reading.model(case, "x")
        return Expectation([like(value, model) for value in of(lambda order: _order(case, order), model.size)])

    return program


def _right_pair(case: Case) -> list[Expected]:
    model = reading.model(case, "x")
    return [like(_order(case, 1), model), like(_order(case, 2), model)]


def _line_raises(case: Case) -> Expectation:
    return NO_GRAPH if gradients_until_constant(case, 2) < 2 else Expectation(_right_pair(case))


def _gradient_left(case: Case) -> Expectation:
    return Expectation(_right_pair(case), after={"x": ArgumentAfter(grad="filled")})


def _without_second(case: Case) -> Expectation:
    return Expectation([_right_pair(case)[0], None])


def _in_tuples(*wrapped: bool) -> Program:
    def program(case: Case) -> Expectation | None:
        if gradients_until_constant(case, 2) < 2:
            return None
        pair = zip(_right_pair(case), wrapped, strict=True)
        return Expectation([[value] if inside else value for value, inside in pair])

    return program


_NO_SECOND = _pair(lambda d, _: (d(1), 0 * d(1)))
_ADDED = (
    _pair(lambda d, _: (d(1), d(1) + d(2)), straight_lines=False),
    _pair(lambda d, _: (d(1) + d(2), d(1) + d(2)), straight_lines=False),
)

FIRST_AND_SECOND: Programs = {
    "missing-create-graph": (_NO_SECOND, _without_second),
    "requires-grad-on-gradient": (
        _NO_SECOND,
        _without_second,
        _pair(lambda d, _: (d(1), np.ones_like(d(1)))),  # the gradient of the gradient's sum, by itself
    ),
    "second-derivative-accumulated": _ADDED,
    "unnamed: added by hand": _ADDED,
    "zero-inplace-kills-second-derivative": (
        _pair(lambda d, _: (d(1), 0 * d(1)), straight_lines=False),
        _pair(lambda d, _: (0 * d(1), 0 * d(1)), straight_lines=False),
    ),
    "constant-derivative-has-no-graph": (_line_raises,),
    "backward-create-graph-leak": (_gradient_left,),
    "grad-returns-tuple": (_in_tuples(True, True), _in_tuples(True, False), _in_tuples(False, True)),
    "sum-mean-factor": (
        _pair(lambda d, n: (d(1) / n, d(2) / n)),
        _pair(lambda d, n: (d(1) / n, d(2) / n**2)),
        _pair(lambda d, n: (d(1), d(2) / n)),
    ),
    "unnamed: gradient left without create_graph": (_gradient_left,),
    "unnamed: first derivative squared": (_pair(lambda d, _: (d(1), d(1) ** 2)),),
    "unnamed: first derivative twice": (_pair(lambda d, _: (d(1), d(1))),),
    "unnamed: other orders": (
        _pair(lambda d, _: (d(0), d(1))),
        _pair(lambda d, _: (d(2), d(3))),
        _pair(lambda d, _: (d(1), d(3))),
        _pair(lambda d, _: (d(2), d(1))),
        _pair(lambda d, _: (d(1), d(0))),
    ),
    "unnamed: second derivative of always zero": (_NO_SECOND,),
}
