"""The first two derivatives of an elementwise function."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, FunctionArgument
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf
from graders.topics.second_derivatives import elementwise


def _pair_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"f": FunctionArgument("square"), "x": leaf([3.0])})]
    variants: list[tuple[str, Shape, str]] = [
        ("sine", 3, "float64"),
        ("cubic", (2, 2), "float32"),
        ("linear", 2, "float64"),
        ("affine", (), "float32"),
        ("square_by_product", (), "float64"),
        ("tanh", (1, 3), "float64"),
    ]
    for name, shape, dtype in variants:
        cases.append(Case({"f": elementwise.drawn_function(draw, name), "x": draw.leaf(shape, dtype)}))
    return cases


def _pair_reference(case: Case) -> Expectation:
    function, (x,), model = elementwise.function_of(case), reading.values(case, "x"), reading.model(case, "x")
    return Expectation([like(elementwise.derivative(function, x, order), model) for order in (1, 2)])


def _pair_witness(case: Case) -> Expectation | None:
    function, (x,) = elementwise.function_of(case), reading.values(case, "x")
    if not reading.is_double(case, "x"):
        return None
    first, second = elementwise.slope(function, x, 1), elementwise.curvature(function, x)
    return Expectation([Tensor(np.asarray(value), "float64", error=error) for value, error in (first, second)])


def _pair_drawn() -> SearchStrategy[Case]:
    return st.builds(
        lambda function, x: Case({"f": function, "x": drawn.leaves(x)}),
        elementwise.drawn_functions(),
        drawn.arrays(drawn.shapes()),
    )


FIRST_AND_SECOND = Task(
    name="first_and_second",
    summary="f'(x) and f''(x) of an elementwise f",
    cases=_pair_cases,
    reference=_pair_reference,
    graph="plain",
    witness=_pair_witness,
    drawn=_pair_drawn,
    hints=(
        "The first gradient is a tensor. Does it know how it was computed from x? Print its requires_grad. What does "
        "autograd have to do during the first derivative so that there can be a second one?",
        "Retaining a graph keeps the one that led to f(x). Recording the computation of the gradient itself is another "
        "wish. And what is there to record when f is a straight line, whose slope is the same everywhere?",
        "Take the gradient of the sum with create_graph. If the result requires no grad, it does not depend on x and "
        "the second derivative is zero; otherwise take the gradient of its sum. Both results are returned without a "
        "graph.",
    ),
)
