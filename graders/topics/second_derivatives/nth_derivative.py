"""A derivative of any order."""

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
from graders.topics.draw import Draw, Shape, leaf, plain
from graders.topics.second_derivatives import elementwise


def _nth_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"f": FunctionArgument("square"), "x": leaf([3.0]), "n": plain(n)}) for n in (3, 4)]
    variants: list[tuple[str, Shape, str, int]] = [
        ("sine", 2, "float64", 3),
        ("exponential", (), "float64", 1),
        ("power", (2, 2), "float32", 2),
        ("cubic", 1, "float64", 0),
        ("square_by_product", 2, "float64", 3),
        ("affine", (2, 1), "float32", 4),
        ("tanh", (), "float32", 4),
        ("sine", 1, "float64", -1),
    ]
    for name, shape, dtype, order in variants:
        function = elementwise.drawn_function(draw, name)
        cases.append(Case({"f": function, "x": draw.leaf(shape, dtype), "n": plain(order)}))
    return cases


def _nth_reference(case: Case) -> Expectation:
    function, (x,), order = elementwise.function_of(case), reading.values(case, "x"), int(reading.number(case, "n"))
    if order < 0:
        return Expectation(raises=("ValueError",))
    return Expectation(like(elementwise.derivative(function, x, order), reading.model(case, "x")))


def _nth_witness(case: Case) -> Expectation | None:
    function, (x,), order = elementwise.function_of(case), reading.values(case, "x"), int(reading.number(case, "n"))
    if order < 1 or not reading.is_double(case, "x"):
        return None
    value, error = elementwise.slope(function, x, order)
    return Expectation(Tensor(np.asarray(value), "float64", error=error))


def _nth_drawn() -> SearchStrategy[Case]:
    return st.builds(
        lambda function, x, order: Case({"f": function, "x": drawn.leaves(x), "n": plain(order)}),
        elementwise.drawn_functions(),
        drawn.arrays(drawn.shapes()),
        st.integers(0, 4),
    )


NTH_DERIVATIVE = Task(
    name="nth_derivative",
    summary="the n-th derivative of an elementwise f",
    cases=_nth_cases,
    reference=_nth_reference,
    witness=_nth_witness,
    drawn=_nth_drawn,
    hints=(
        "What is the derivative of order 0? If your loop starts there, how many gradients does it take for order n, "
        "and does the last turn still return what you think?",
        "x * x has the derivatives 2x and 2. What does autograd say when you ask for the gradient of a 2 that no x "
        "went into? What should your function say?",
        "Start with f(x) and replace it n times by the gradient of its sum, recorded with create_graph. As soon as it "
        "requires no grad, all that follow are zeros in the shape of x. Refuse a negative n before anything else.",
    ),
)
