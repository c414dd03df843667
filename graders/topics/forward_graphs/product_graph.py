"""The canonical product, attached to both arguments."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, Differentiate
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf
from graders.values import Array


def pair_cases(draw: Draw) -> Sequence[Case]:
    """Pairs of tensors of one shape that both require grad; the first is the worked example."""
    ones = np.ones(1)
    cases = [Case({"w": leaf([1.0]), "x": leaf([2.0])}, follow_up=Differentiate(("w", "x"), ones))]
    variants: list[tuple[Shape, str]] = [((), "float64"), (3, "float64"), ((2, 3), "float32"), (1, "float32")]
    for shape, dtype in variants:
        arguments = {"w": draw.leaf(shape, dtype), "x": draw.leaf(shape, dtype)}
        cases.append(Case(arguments, follow_up=Differentiate(("w", "x"), draw.array(shape))))
    return cases


def pair_drawn() -> SearchStrategy[Case]:
    """Pairs of one shape, with a cotangent."""

    def pair(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda w, x, v: Case({"w": drawn.leaves(w), "x": drawn.leaves(x)}, follow_up=Differentiate(("w", "x"), v)),
            drawn.arrays(shape),
            drawn.arrays(shape),
            drawn.arrays(shape),
        )

    return drawn.shapes().flatmap(pair)


def _product_reference(case: Case) -> Expectation:
    (w, x), v, model = reading.values(case, "w", "x"), reading.cotangent(case), reading.model(case, "w")
    return Expectation(
        like((x + w) * (w + 1), model),
        derivatives={"w": like(v * (x + 2 * w + 1), model), "x": like(v * (w + 1), model)},
    )


def _product_witness(case: Case) -> Expectation | None:
    (w, x), v = reading.values(case, "w", "x"), reading.cotangent(case)
    by_w = differences.derivative(lambda at: np.sum(v * (x + at) * (at + 1)), w)
    by_x = differences.derivative(lambda at: np.sum(v * (at + w) * (w + 1)), x)
    return witness_of(case, by_w, by_x)


def witness_of(case: Case, by_w: tuple[Array, Array], by_x: tuple[Array, Array]) -> Expectation | None:
    """Derivatives with their error bounds, for float64 cases."""
    if not reading.is_double(case, "w"):
        return None
    return Expectation(
        derivatives={
            "w": Tensor(by_w[0], "float64", error=by_w[1]),
            "x": Tensor(by_x[0], "float64", error=by_x[1]),
        }
    )


PRODUCT_GRAPH = Task(
    name="product_graph",
    summary="y = (x + w) * (w + 1), attached",
    cases=pair_cases,
    reference=_product_reference,
    graph="attached",
    witness=_product_witness,
    drawn=pair_drawn,
    hints=(
        "w appears in two places. Does the path from each of them to y consist of tensor operations only?",
        "Whatever leaves the world of tensors on the way (a Python number, an array, a fresh tensor made from values) "
        "arrives without a history. Which of your lines does that?",
        "Write the formula as it stands, with the two arguments themselves, outside any block that switches recording "
        "off, and without changing an argument.",
    ),
)
