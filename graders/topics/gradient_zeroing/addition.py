"""The cases that both additions share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import Tensor, like
from graders.topics import reading
from graders.topics.draw import Draw, Shape, tensor
from graders.values import Array


def addition_cases(draw: Draw) -> Sequence[Case]:
    """Pairs of one shape; in the last one there is nothing to add, and a new tensor is still a new tensor."""
    cases = [Case({"a": tensor([1.0, 2.0]), "x": tensor([10.0, 20.0])})]
    variants: list[tuple[Shape, str]] = [(3, "float64"), ((), "float64"), ((2, 3), "float32"), (1, "float32")]
    for shape, dtype in variants:
        cases.append(Case({"a": draw.tensor(shape, dtype), "x": draw.tensor(shape, dtype)}))
    cases.append(Case({"a": draw.tensor(2), "x": TensorArgument(np.zeros(2))}))
    return cases


def addition_drawn() -> SearchStrategy[Case]:
    """Pairs of one shape."""

    def of_shape(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda a, x: Case({"a": TensorArgument(a), "x": TensorArgument(x)}),
            drawn.arrays(shape),
            drawn.arrays(shape),
        )

    return drawn.shapes().flatmap(of_shape)


def total(case: Case) -> Array:
    """The sum, in float64."""
    a, x = reading.values(case, "a", "x")
    return np.asarray(a + x)


def expected_sum(case: Case) -> Tensor:
    """The sum as a tensor of the dtype of ``a``."""
    return like(total(case), reading.model(case, "a"))
