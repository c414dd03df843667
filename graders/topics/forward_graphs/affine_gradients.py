"""The parameters of an affine map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf, tensor


def _affine_cases(draw: Draw) -> Sequence[Case]:
    first = {"x": tensor([1.5, 2.5, 3.5]), "W": leaf([1.0, 1.0, 1.0]), "b": leaf(1.0)}
    cases = [Case(first)]
    for size, dtype in [(1, "float64"), (4, "float64"), (2, "float32")]:
        arguments = {"x": draw.tensor(size, dtype), "W": draw.leaf(size, dtype), "b": draw.leaf((), dtype)}
        cases.append(Case(arguments))
    return cases


def _affine_reference(case: Case) -> Expectation:
    (x,), model = reading.values(case, "x"), reading.model(case, "x")
    return Expectation([like(x, model), like(np.array(1.0), model)])


def _affine_witness(case: Case) -> Expectation | None:
    x, weights, b = reading.values(case, "x", "W", "b")
    if not reading.is_double(case, "x"):
        return None
    by_weights = differences.derivative(lambda at: np.sum(x * at) + b, weights)
    by_b = differences.derivative(lambda at: np.sum(x * weights) + at, b)
    return Expectation(
        [Tensor(by_weights[0], "float64", error=by_weights[1]), Tensor(by_b[0], "float64", error=by_b[1])]
    )


def _affine_drawn() -> SearchStrategy[Case]:
    return st.integers(1, 4).flatmap(
        lambda size: st.builds(
            lambda x, weights, b: Case({"x": TensorArgument(x), "W": drawn.leaves(weights), "b": drawn.leaves(b)}),
            drawn.arrays((size,)),
            drawn.arrays((size,)),
            drawn.arrays(()),
        )
    )


AFFINE_GRADIENTS = Task(
    name="affine_gradients",
    summary="dz/dW and dz/db of z = x · W + b",
    cases=_affine_cases,
    reference=_affine_reference,
    graph="plain",
    witness=_affine_witness,
    drawn=_affine_drawn,
    hints=(
        "Which of the three arguments are the variables here, and which is data?",
        "z is a single number. How does it change when one element of W grows a little? And when b does?",
        "Ask for the gradients of z with respect to W and b, in this order. Their shapes are those of W and b.",
    ),
)
