"""The mean binary cross entropy from its definition."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, Differentiate, TensorArgument
from graders.oracles import differences, drawn
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf, tensor
from graders.topics.logistic_regression.judges import from_the_definition
from graders.values import Array

#: p = 0 in float32: exp(-100) itself is a rounded float32 number, and a logarithm of it is right to this.
_AT_THE_ENDS = 1e-3


def cross_entropy(p: Array, y: Array) -> float:
    """The loss in float64."""
    with np.errstate(divide="ignore"):
        log_p, log_q = np.maximum(np.log(p), -100.0), np.maximum(np.log(1 - p), -100.0)
    return float(-np.mean(y * log_p + (1 - y) * log_q))


def _entropy_cases(draw: Draw) -> Sequence[Case]:
    slope = Differentiate(("p",), np.array(1.0))
    cases = [Case({"p": leaf([0.5, 0.8]), "y": tensor([0.0, 1.0])}, follow_up=slope)]
    variants: list[tuple[Shape, str]] = [
        ((3, 1), "float64"),
        (5, "float32"),
        ((2, 3), "float64"),
        ((4, 2), "float64"),
        ((), "float64"),
    ]
    for shape, dtype in variants:
        arguments = {"p": TensorArgument(_probabilities(draw, shape, dtype), True), "y": _labels(draw, shape, dtype)}
        cases.append(Case(arguments, follow_up=Differentiate(("p",), draw.array(()))))
    cases.append(Case({"p": leaf([0.3, 0.9, 0.6]), "y": tensor([1.0, 0.0, 1.0])}, watch="torch"))
    return [*cases, *_end_cases(), *_mismatched_cases()]


def _probabilities(draw: Draw, shape: Shape, dtype: str) -> Array:
    """Away from 0, 1 and 0.5."""
    return np.asarray(0.5 + draw.array(shape, "float64", 0.08, 0.42), dtype)


def _labels(draw: Draw, shape: Shape, dtype: str) -> TensorArgument:
    """Both classes, unequally often, where there is more than one element."""
    size = int(np.prod(shape))
    ones = draw.integer(0, 1) if size == 1 else (size + 1) // 2 + (size % 2 == 0)
    labels = np.array([1] * ones + [0] * (size - ones), dtype)
    return TensorArgument(draw.generator.permutation(labels).reshape(shape))


def _end_cases() -> list[Case]:
    """Probabilities of exactly 0 and 1, on the right and on the wrong side, and one whose logarithm is below -100."""
    return [
        Case({"p": leaf([0.0]), "y": tensor([1.0])}),
        Case({"p": leaf([0.0, 1.0, 0.25, 1.0]), "y": tensor([0.0, 1.0, 1.0, 0.0])}),
        Case({"p": leaf([1e-60, 0.0, 0.7], "float64"), "y": tensor([1.0, 1.0, 0.0], "float64")}),
    ]


def _mismatched_cases() -> list[Case]:
    return [
        Case({"p": leaf([[0.3], [0.6], [0.9]]), "y": tensor([0.0, 1.0, 1.0])}),
        Case({"p": leaf([0.3, 0.6]), "y": tensor([[0.0], [1.0]])}),
        Case({"p": leaf([0.3, 0.6, 0.9]), "y": tensor([1.0])}),
        Case({"p": leaf([0.3, 0.6, 0.9]), "y": tensor([0.0, 1.0])}),
    ]


def _entropy_reference(case: Case) -> Expectation:
    (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
    if p.shape != y.shape:
        return Expectation(raises=("ValueError",))
    at_the_ends = model.dtype == np.float32 and bool(np.any((p == 0) | (p == 1)))
    value = like(np.array(cross_entropy(p, y)), model, _AT_THE_ENDS if at_the_ends else None)
    if not isinstance(case.follow_up, Differentiate):
        return Expectation(value)
    slope = (p - y) / (p * (1 - p)) / p.size
    return Expectation(value, derivatives={"p": like(reading.cotangent(case) * slope, model)})


def _entropy_witness(case: Case) -> Expectation | None:
    if not isinstance(case.follow_up, Differentiate) or not reading.is_double(case, "p"):
        return None
    p, y = reading.values(case, "p", "y")

    def loss(at: Float) -> float:
        return cross_entropy(at, y)

    slope, error = differences.contracted(reading.cotangent(case), differences.derivative(loss, p))
    return Expectation(derivatives={"p": Tensor(slope, "float64", error=error)})


def _entropy_drawn() -> SearchStrategy[Case]:
    inside = st.integers(1, 9).map(lambda tenths: tenths / 10)
    label = st.integers(0, 1).map(float)

    def of_shape(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda p, y, v: Case({"p": drawn.leaves(p), "y": TensorArgument(y)}, follow_up=Differentiate(("p",), v)),
            drawn.arrays(shape, elements=inside),
            drawn.arrays(shape, elements=label),
            drawn.arrays(()),
        )

    return drawn.shapes().flatmap(of_shape)


BINARY_CROSS_ENTROPY = Task(
    name="binary_cross_entropy",
    summary="the mean binary cross entropy from its definition",
    cases=_entropy_cases,
    reference=_entropy_reference,
    graph="attached",
    witness=_entropy_witness,
    drawn=_entropy_drawn,
    cost=from_the_definition,
    cost_name="is written from the definition",
    hints=(
        "Which of the two logarithms counts for a point with label 1, and which for one with label 0?",
        "What is 0 * log(0) on a computer, and what is log(0)? What would limit a logarithm from below without "
        "changing it elsewhere?",
        "Compare the two shapes before anything else: (N, 1) against (N,) does not fail by itself. Then bound each "
        "logarithm, weight it by y or 1 - y, and mind the sign and the mean.",
    ),
)
