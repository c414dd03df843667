"""Gradients by hand, with broadcasting."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import ArrayArgument, Case
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, NumPyArray
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, array
from graders.topics.forward_graphs.judges import without_torch


def _numpy_cases(draw: Draw) -> Sequence[Case]:
    first = {"x": array([[1, 2], [3, 4]]), "y": array([[5, 6], [7, 8]]), "z": array([[0, 1], [2, 3]])}
    broadcast = {"x": array([[1, 2], [3, 4], [5, 6]]), "y": array([[7, 8], [9, 1], [2, 3]]), "z": array([4, 5])}
    cases = [Case(first, watch="torch"), Case(broadcast, watch="torch")]
    for shape, z_shape in [((4, 3), (3,)), ((2, 3), (2, 3)), ((3, 3), (3,)), ((5,), (5,))]:
        arguments = {
            "x": ArrayArgument(draw.array(shape)),
            "y": ArrayArgument(draw.array(shape)),
            "z": ArrayArgument(draw.array(z_shape)),
        }
        cases.append(Case(arguments, watch="torch"))
    return cases


def _numpy_reference(case: Case) -> Expectation:
    x, y, z = reading.values(case, "x", "y", "z")
    repeats = x.size / z.size
    return Expectation([NumPyArray(y), NumPyArray(x), NumPyArray(np.full(z.shape, repeats))])


def _numpy_witness(case: Case) -> Expectation | None:
    x, y, z = reading.values(case, "x", "y", "z")
    pairs = [
        differences.derivative(lambda at: np.sum(at * y + z), x),
        differences.derivative(lambda at: np.sum(x * at + z), y),
        differences.derivative(lambda at: np.sum(x * y + at), z),
    ]
    return Expectation([NumPyArray(value, error=error) for value, error in pairs])


def _numpy_drawn() -> SearchStrategy[Case]:
    def triple(rows: int, cols: int, broadcast: bool) -> SearchStrategy[Case]:
        z_shape = (cols,) if broadcast else (rows, cols)
        return st.builds(
            lambda x, y, z: Case({"x": ArrayArgument(x), "y": ArrayArgument(y), "z": ArrayArgument(z)}, watch="torch"),
            drawn.arrays((rows, cols)),
            drawn.arrays((rows, cols)),
            drawn.arrays(z_shape),
        )

    sizes = st.tuples(st.integers(1, 3), st.integers(1, 3), st.booleans())
    return sizes.flatmap(lambda chosen: triple(*chosen))


NUMPY_GRADIENTS = Task(
    name="numpy_gradients",
    summary="the gradients of sum(x * y + z) by hand",
    cases=_numpy_cases,
    reference=_numpy_reference,
    witness=_numpy_witness,
    drawn=_numpy_drawn,
    cost=without_torch,
    cost_name="is done without torch",
    hints=(
        "How much does c change when one element of x grows by a little? Which other number does it depend on?",
        "When z has fewer elements than the product, each of them is used several times. What does the derivative of a "
        "sum do with several uses of one variable: average them, or add them?",
        "The gradient of a variable always has the shape of that variable. Compare the shapes of your three results "
        "with those of x, y and z.",
    ),
)
