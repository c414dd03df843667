"""The line on which a logistic regression gives the probability 0.5."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, ModuleArgument, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape
from graders.topics.logistic_regression.model import drawn_parameters
from graders.values import Array


def _boundary_cases(draw: Draw) -> Sequence[Case]:
    cases = [_boundary_case(np.array([[1, 2]], np.float32), np.array([-4], np.float32), np.array([0, 2], np.float32))]
    variants: list[tuple[Shape, str]] = [(4, "float64"), (1, "float32"), ((), "float64"), ((2, 3), "float32")]
    for shape, dtype in variants:
        cases.append(_away_from_zero(draw, shape, dtype))
    return cases


def _away_from_zero(draw: Draw, shape: Shape, dtype: str) -> Case:
    """No numerator nearly cancels, so that float32 rounding stays small beside the result."""
    while True:
        weight, bias = drawn_parameters(draw, dtype).values()
        x1 = draw.array(shape, dtype)
        if np.min(np.abs(weight[0, 0] * x1 + bias[0])) > 0.2:
            return _boundary_case(weight, bias, x1)


def _boundary_case(weight: Array, bias: Array, x1: Array) -> Case:
    model = ModuleArgument("probability", {"features.weight": weight, "features.bias": bias})
    return Case({"model": model, "x1": TensorArgument(x1)})


def _boundary_reference(case: Case) -> Expectation:
    model = case.arguments["model"]
    assert isinstance(model, ModuleArgument)
    (first, second), bias = (value.astype(np.float64).ravel() for value in model.parameters.values())
    (x1,) = reading.values(case, "x1")
    return Expectation(like(-(first * x1 + bias[0]) / second, reading.model(case, "x1")))


def _boundary_drawn() -> SearchStrategy[Case]:
    return st.builds(
        _boundary_case,
        drawn.arrays((1, 2)),
        drawn.arrays((1,)),
        st.integers(1, 3).flatmap(lambda n: drawn.arrays((n,))),
    )


DECISION_BOUNDARY = Task(
    name="decision_boundary",
    summary="the x2 at which the model gives 0.5",
    cases=_boundary_cases,
    reference=_boundary_reference,
    graph="plain",
    drawn=_boundary_drawn,
    hints=(
        "For which score does the sigmoid give exactly 0.5?",
        "Write that score as a formula of x1, x2, the two weights and the bias. Which of them is the unknown?",
        "Solve the equation on paper for x2, every sign included, and try your result in the model: does it say 0.5? "
        "The weights carry a graph; the result should not.",
    ),
)
