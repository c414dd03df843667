"""The second derivative by two calls of ``.backward()``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case
from graders.oracles import differences, drawn
from graders.oracles.expectation import ArgumentAfter, Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf
from graders.topics.second_derivatives.judges import two_passes


def _backward_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"x": leaf(2.0), "y": leaf(3.0)})]
    variants: list[tuple[Shape, str]] = [(3, "float64"), ((2, 2), "float32"), (1, "float64")]
    for shape, dtype in variants:
        cases.append(Case({"x": draw.leaf(shape, dtype), "y": draw.leaf(shape, dtype)}))
    return cases


def _backward_reference(case: Case) -> Expectation:
    (x, y), model = reading.values(case, "x", "y"), reading.model(case, "x")
    cleared = {name: ArgumentAfter(grad="none") for name in ("x", "y")}
    return Expectation([like(2 * x * y, model), like(2 * y, model)], after=cleared)


def _backward_witness(case: Case) -> Expectation | None:
    x, y = reading.values(case, "x", "y")
    if not reading.is_double(case, "x"):
        return None
    at_zero = np.array(0.0)
    first = differences.derivative(lambda step: (x + step) ** 2 * y, at_zero)
    second = differences.second_derivative(lambda step: (x + step) ** 2 * y, at_zero)
    return Expectation([Tensor(value, "float64", error=error) for value, error in (first, second)])


def _backward_drawn() -> SearchStrategy[Case]:
    return drawn.shapes().flatmap(
        lambda shape: st.builds(
            lambda x, y: Case({"x": drawn.leaves(x), "y": drawn.leaves(y)}), drawn.arrays(shape), drawn.arrays(shape)
        )
    )


SECOND_BY_BACKWARD = Task(
    name="second_by_backward",
    summary="dz/dx and d²z/dx² of z = x * x * y by .backward() twice",
    cases=_backward_cases,
    reference=_backward_reference,
    graph="plain",
    witness=_backward_witness,
    drawn=_backward_drawn,
    cost=two_passes,
    cost_name="goes backward twice",
    hints=(
        "After the first backward pass x.grad holds 12. What does a second backward pass do with what it finds there: "
        "replace it or add to it? Which number comes out?",
        "Keep the first derivative under a name of its own before you clear x.grad. There are ways to clear it that "
        "autograd records, and then you differentiate a zero. Which way merely takes the tensor away?",
        "First pass with create_graph; give x.grad a name and set x.grad to None; second pass from the named tensor. "
        "At the end both leaves have a .grad to take away, and the first derivative still carries a graph.",
    ),
)
