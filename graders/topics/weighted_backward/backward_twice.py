"""Two backward passes through one graph."""

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
from graders.topics.draw import Draw, Shape, leaf, tensor
from graders.topics.weighted_backward.judges import one_graph_twice


def _twice_cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"w": leaf([1.0]), "x": leaf([2.0])}), Case({"w": leaf([0.5]), "x": tensor([3.0])})]
    variants: list[tuple[Shape, str, bool, bool]] = [
        ((), "float64", True, False),
        (3, "float64", False, True),
        ((2, 2), "float32", True, True),
    ]
    for shape, dtype, filled, x_requires in variants:
        # Positive values: no derivative is the small difference of large numbers.
        w = TensorArgument(draw.positive(shape, dtype), True, draw.array(shape, dtype) if filled else None)
        cases.append(Case({"w": w, "x": TensorArgument(draw.positive(shape, dtype), x_requires)}))
    return cases


def _twice_reference(case: Case) -> Expectation:
    (w, x), model = reading.values(case, "w", "x"), reading.model(case, "w")
    return Expectation(like(2 * (x + 2 * w + 1), model))


def _twice_witness(case: Case) -> Expectation | None:
    w, x = reading.values(case, "w", "x")
    if not reading.is_double(case, "w"):
        return None
    value, error = differences.derivative(lambda at: 2 * np.sum((x + at) * (at + 1)), w)
    return Expectation(Tensor(value, "float64", error=error))


def _twice_drawn() -> SearchStrategy[Case]:
    def pair(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        w = st.builds(
            lambda array, grad: TensorArgument(array, True, grad),
            drawn.arrays(shape),
            st.none() | drawn.arrays(shape),
        )
        x = st.builds(TensorArgument, drawn.arrays(shape), st.booleans())
        return st.builds(lambda w, x: Case({"w": w, "x": x}), w, x)

    return drawn.shapes().flatmap(pair)


BACKWARD_TWICE = Task(
    name="backward_twice",
    summary="the sum of two backward passes through one graph",
    cases=_twice_cases,
    reference=_twice_reference,
    graph="plain",
    witness=_twice_witness,
    drawn=_twice_drawn,
    cost=one_graph_twice,
    cost_name="goes through one graph twice",
    hints=(
        "What does the first backward pass do with the values that the graph saved for it? And why would the second "
        "pass need them too?",
        "Both ways to go backward have an option that keeps the graph alive for another pass. Which of your two passes "
        "needs it: the first, the second, or both?",
        "Is the result the sum of two passes, or also of what w.grad held before? Either ask for the gradient twice "
        "without touching .grad and add, or set w.grad aside first and put it back at the end. Look at x.grad too.",
    ),
)
