"""A vector of losses, each element with a weight of its own."""

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
from graders.values import Array

#: No two are equal, none is 1, they do not add up to 1, and most are not those of the worked example.
_WEIGHTS = (-1.25, 0.5, 2.0, 3.0, -0.75, 4.5, 1.75, 2.5)


def _weights(draw: Draw, count: int, dtype: str) -> Array:
    chosen = draw.generator.choice(_WEIGHTS, count, replace=False)
    return np.asarray(chosen, dtype=dtype)


def _weighted_cases(draw: Draw) -> Sequence[Case]:
    cases = [
        Case({"w": leaf([1.0]), "x": tensor([2.0]), "weights": tensor([1.0, 2.0])}),
        Case({"w": leaf([0.5]), "x": leaf([3.0]), "weights": tensor([3.0, 0.5])}),
    ]
    for size, dtype, x_requires in [(1, "float64", False), (3, "float64", True), (4, "float64", False)]:
        arguments = {
            "w": draw.leaf(size, dtype),
            "x": TensorArgument(draw.array(size, dtype), x_requires),
            "weights": TensorArgument(_weights(draw, 2 * size, dtype)),
        }
        cases.append(Case(arguments))
    # In float32 all is positive, so that no element is the small difference of large numbers.
    single = {
        "w": TensorArgument(draw.positive(2, "float32"), True),
        "x": TensorArgument(draw.positive(2, "float32")),
        "weights": TensorArgument(np.abs(_weights(draw, 4, "float32"))),
    }
    return [*cases, Case(single)]


def _weighted_reference(case: Case) -> Expectation:
    (w, x, weights), model = reading.values(case, "w", "x", "weights"), reading.model(case, "w")
    of_product, of_sum = np.split(weights, 2)
    return Expectation(like(of_product * (x + 2 * w + 1) + 2 * of_sum, model))


def _weighted_witness(case: Case) -> Expectation | None:
    w, x, weights = reading.values(case, "w", "x", "weights")
    if not reading.is_double(case, "w"):
        return None

    def total(at: Array) -> Array:
        a, b = x + at, at + 1
        return np.asarray(np.sum(weights * np.concatenate([a * b, a + b])))

    value, error = differences.derivative(total, w)
    return Expectation(Tensor(value, "float64", error=error))


def _weighted_drawn() -> SearchStrategy[Case]:
    def triple(size: int) -> SearchStrategy[Case]:
        return st.builds(
            lambda w, x, weights: Case(
                {"w": drawn.leaves(w), "x": TensorArgument(x), "weights": TensorArgument(weights)}
            ),
            drawn.arrays((size,)),
            drawn.arrays((size,)),
            drawn.arrays((2 * size,)),
        )

    return st.integers(1, 3).flatmap(triple)


WEIGHTED_GRADIENT = Task(
    name="weighted_gradient",
    summary="the gradient of a weighted sum of the elements of a vector",
    cases=_weighted_cases,
    reference=_weighted_reference,
    graph="plain",
    witness=_weighted_witness,
    drawn=_weighted_drawn,
    hints=(
        "A vector has no single slope. What turns it into one number here, and where do the weights come in?",
        "The gradient argument of a backward pass is the derivative of the final number by each output element. For a "
        "weighted sum, what is the derivative by one element? Which shape must the argument have?",
        "Either multiply by the weights and sum, or hand the weights to the backward pass, but not both. Then ask: "
        "where does the gradient end up, and is the .grad of every argument None again?",
    ),
)
