"""The canonical product, attached to both arguments."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graders.cases import Case, Differentiate, TensorArgument
from graders.oracles import differences
from graders.oracles.expectation import Expectation, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw
from graders.topics.forward_graphs.pairs import generic_pair, only_wanted, pair_cases, pair_drawn, witness_of


def _product_cases(draw: Draw) -> Sequence[Case]:
    """Both arguments require grad, or one alone: the other must not be made to."""
    cases = list(pair_cases(draw))
    for name in ("w", "x"):
        w, x = generic_pair(draw, 2, "float64")
        arguments = {"w": TensorArgument(w, name == "w"), "x": TensorArgument(x, name == "x")}
        cases.append(Case(arguments, follow_up=Differentiate((name,), draw.array(2))))
    return cases


def _product_reference(case: Case) -> Expectation:
    (w, x), v, model = reading.values(case, "w", "x"), reading.cotangent(case), reading.model(case, "w")
    derivatives = {"w": like(v * (x + 2 * w + 1), model), "x": like(v * (w + 1), model)}
    return Expectation(like((x + w) * (w + 1), model), derivatives=only_wanted(case, derivatives))


def _product_witness(case: Case) -> Expectation | None:
    (w, x), v = reading.values(case, "w", "x"), reading.cotangent(case)
    by_w = differences.derivative(lambda at: np.sum(v * (x + at) * (at + 1)), w)
    by_x = differences.derivative(lambda at: np.sum(v * (at + w) * (w + 1)), x)
    return witness_of(case, by_w, by_x)


PRODUCT_GRAPH = Task(
    name="product_graph",
    summary="y = (x + w) * (w + 1), attached",
    cases=_product_cases,
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
