"""Which part of the points is classified rightly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, Number
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, tensor
from graders.values import Array

#: one minus a fraction may be off in the last place; a float32 mean is off by a thousand times more
ROUNDING = 1e-12


def _accuracy_cases(draw: Draw) -> Sequence[Case]:
    cases = [_many(draw)]
    # 0.5 itself belongs to class 1, whether that is right or wrong.
    on_the_line = [0.5, 0.3, 0.5, 0.9, 0.5, 0.2, 0.7]
    cases.append(Case({"p": tensor(on_the_line), "y": tensor([1.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0])}))
    cases.append(Case({"p": tensor([[0.9], [0.2], [0.8]]), "y": tensor([1.0, 0.0, 0.0])}))
    cases.append(Case({"p": tensor([[0.2]], "float64"), "y": tensor([0.0], "float64")}))
    cases.append(Case({"p": tensor([0.8, 0.4], "float64"), "y": tensor([0.0, 1.0], "float64")}))
    for shape, dtype in (((6, 1), "float64"), ((7,), "float32")):
        p = np.asarray(0.5 + draw.array(shape, "float64", 0.05, 0.45), dtype)
        p.flat[0] = 0.5
        y = np.asarray(draw.generator.permutation([1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 1.0][: len(p)]), dtype)
        cases.append(Case({"p": TensorArgument(p), "y": TensorArgument(y)}))
    return cases


def _many(draw: Draw) -> Case:
    """200 points, 198 of them right."""
    y = np.repeat([0.0, 1.0], 100)
    right = np.ones(200, dtype=bool)
    right[draw.generator.choice(200, 2, replace=False)] = False
    distance = draw.positive(200, "float64", 0.05, 0.45)
    p = np.where((y == 1) == right, 0.5 + distance, 0.5 - distance)
    return Case({"p": tensor(p.reshape(-1, 1)), "y": tensor(y)})


def accuracy_of(p: Array, y: Array) -> float:
    """The fraction of right points in Python's own numbers."""
    right = (np.ravel(p) >= 0.5) == (y == 1)
    return int(right.sum()) / len(y)


def _accuracy_reference(case: Case) -> Expectation:
    p, y = reading.values(case, "p", "y")
    return Expectation(Number(accuracy_of(p, y), 0.0 if len(y) == 200 else ROUNDING))


def _accuracy_drawn() -> SearchStrategy[Case]:
    probability = st.integers(0, 10).map(lambda tenths: tenths / 10)
    label = st.integers(0, 1).map(float)

    def of_size(size: int, column: bool) -> SearchStrategy[Case]:
        return st.builds(
            lambda p, y: Case({"p": TensorArgument(p), "y": TensorArgument(y)}),
            drawn.arrays((size, 1) if column else (size,), elements=probability),
            drawn.arrays((size,), elements=label),
        )

    return st.tuples(st.integers(1, 5), st.booleans()).flatmap(lambda chosen: of_size(*chosen))


ACCURACY = Task(
    name="accuracy",
    summary="the fraction of points that are classified rightly",
    cases=_accuracy_cases,
    reference=_accuracy_reference,
    drawn=_accuracy_drawn,
    hints=(
        "To which class does a point with a probability of exactly 0.5 belong?",
        "What is the shape of your comparison of predictions and labels if the one is (N, 1) and the other (N,)? How "
        "many entries should it have?",
        "Count the right points first, as a whole number, and leave torch before you divide. Is the result a Python "
        "float, and is it exactly 0.99 for 198 of 200?",
    ),
)
