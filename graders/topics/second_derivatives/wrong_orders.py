"""Wrong programs for the derivative of any order."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.observation import arguments
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, like
from graders.topics import reading
from graders.topics.second_derivatives import elementwise
from graders.topics.second_derivatives.elementwise import function_of
from graders.topics.second_derivatives.wrong_elementwise import NO_GRAPH, gradients_until_constant

#: from the derivatives by their order, and from ``n``, to the result; ``None`` where it is not certain
Formula = Callable[[Callable[[int], Float], int], Float | None]


def _number(case: Case) -> int:
    return int(reading.number(case, "n"))


def _by(formula: Formula) -> Program:
    """A program that is right to refuse a negative order, or not: nothing is said of it there."""

    def program(case: Case) -> Expectation | None:
        n, (x,) = _number(case), reading.values(case, "x")
        if n < 0:
            return None
        value = formula(lambda order: elementwise.derivative(function_of(case), x, order), n)
        return None if value is None else Expectation(like(value, reading.model(case, "x")))

    return program


def _shifted(by: int, careful: bool) -> Program:
    """The derivative of order ``n + by``; a program that is not careful raises once a derivative is a constant."""
    shifted = _by(lambda d, n: d(n + by) if n + by >= 0 else None)

    def program(case: Case) -> Expectation | None:
        order = _number(case) + by
        if not careful and order > 0 and gradients_until_constant(case, order) < order:
            return NO_GRAPH
        return shifted(case)

    return program


def _accumulated(case: Case) -> Expectation | None:
    """Every order is the gradient of what stands in ``.grad``, and is added to it."""
    n, live = _number(case), arguments.build(case).by_name
    f, x = live["f"], live["x"]
    assert callable(f) and isinstance(x, torch.Tensor)
    if n < 0:
        return None
    y, total = f(x), torch.zeros_like(x)
    for _ in range(n):
        if not y.requires_grad:
            return None
        (gradient,) = torch.autograd.grad(y.sum(), x, create_graph=True)
        y = total = total + gradient
    return Expectation(like(y.detach().numpy(), reading.model(case, "x")))


def _in_tuple(case: Case) -> Expectation | None:
    n, right = _number(case), _by(lambda d, n: d(n))(case)
    if right is None or n == 0 or gradients_until_constant(case, n) < n:
        return None
    return Expectation([right.returned])


_NO_SECOND = _by(lambda d, n: d(n) if n < 2 else 0 * d(0))
_FIRST_AT_MOST = _by(lambda d, n: d(min(n, 1)))

NTH_DERIVATIVE: Programs = {
    "missing-create-graph": (_NO_SECOND, _FIRST_AT_MOST),
    "requires-grad-on-gradient": (_NO_SECOND,),
    "second-derivative-accumulated": (_accumulated,),
    "constant-derivative-has-no-graph": (_shifted(0, careful=False),),
    "derivative-order-off-by-one": (
        _shifted(-1, careful=True),
        _shifted(-1, careful=False),
        _shifted(1, careful=True),
        _shifted(1, careful=False),
    ),
    "grad-returns-tuple": (_in_tuple,),
    "unnamed: zeros from the second order": (_NO_SECOND,),
    "unnamed: never beyond the first order": (_FIRST_AT_MOST,),
    "unnamed: first derivative to a power": (_by(lambda d, n: d(1) ** n if n else d(0)),),
    "unnamed: first derivative times n": (_by(lambda d, n: n * d(1)),),
    "unnamed: all orders added": (_by(lambda d, n: np.asarray(sum(d(order) for order in range(1, n + 1)))),),
    "unnamed: function added to all orders": (_by(lambda d, n: np.asarray(sum(d(order) for order in range(n + 1)))),),
    "unnamed: two orders off": (_by(lambda d, n: d(n + 2)), _by(lambda d, n: d(n - 2) if n > 1 else None)),
    "unnamed: divided by the factorial": (_by(lambda d, n: d(n) / float(np.prod(np.arange(1, n + 1)))),),
}
