"""The gradient of a whole batch, one slice at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import differences, drawn
from graders.oracles.expectation import ArgumentAfter, Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf, plain, tensor


def _micro_case(w: TensorArgument, inputs: TensorArgument, targets: TensorArgument, batch_size: int) -> Case:
    return Case({"w": w, "X": inputs, "y": targets, "batch_size": plain(batch_size)})


def _micro_cases(draw: Draw) -> Sequence[Case]:
    inputs = tensor([[1.0, 2.0], [3.0, 1.0], [2.0, -1.0]])
    cases = [_micro_case(leaf([1.0, -1.0]), inputs, tensor([-2.0, 0.0, 2.0]), 2)]
    # Slices of 3+3+1, 2+2+2, 4+1 and 1+1+1 rows, and one slice that is not full.
    variants = [
        (7, 2, 3, "float64"),
        (6, 2, 2, "float64"),
        (5, 3, 4, "float32"),
        (3, 1, 1, "float64"),
        (4, 2, 6, "float64"),
    ]
    for rows, columns, size, dtype in variants:
        inputs, targets = draw.tensor((rows, columns), dtype), draw.tensor(rows, dtype)
        cases.append(_micro_case(draw.leaf(columns, dtype), inputs, targets, size))
    return cases


def _micro_reference(case: Case) -> Expectation:
    w, inputs, targets = reading.values(case, "w", "X", "y")
    gradient = 2 * inputs.T @ (inputs @ w - targets) / len(targets)
    return Expectation(like(gradient, reading.model(case, "w")), after={"w": ArgumentAfter(grad="none")})


def _micro_witness(case: Case) -> Expectation | None:
    if not reading.is_double(case, "w"):
        return None
    w, inputs, targets = reading.values(case, "w", "X", "y")
    value, error = differences.derivative(lambda at: np.mean((inputs @ at - targets) ** 2), w)
    return Expectation(Tensor(value, "float64", error=error))


def _micro_drawn() -> SearchStrategy[Case]:
    def of_size(size: tuple[int, int]) -> SearchStrategy[Case]:
        rows, columns = size
        return st.builds(
            _micro_case,
            drawn.arrays((columns,)).map(drawn.leaves),
            drawn.arrays(size).map(TensorArgument),
            drawn.arrays((rows,)).map(TensorArgument),
            st.integers(1, rows),
        )

    return st.tuples(st.integers(1, 5), st.integers(1, 3)).flatmap(of_size)


MICRO_BATCH_GRADIENT = Task(
    name="micro_batch_gradient",
    summary="the full-batch gradient from slices",
    cases=_micro_cases,
    reference=_micro_reference,
    graph="plain",
    witness=_micro_witness,
    drawn=_micro_drawn,
    hints=(
        "backward() adds to .grad. Is that a nuisance here, or just what you need? And when, then, is the moment to "
        "clear?",
        "Write the mean over five rows as a sum over the first two, the next two, and the last one. By which number is "
        "each of these sums divided: by its own count of rows, or by the same number for all?",
        "For each slice: the sum of its squared errors, divided by the number of all rows, and a backward pass. After "
        "the last slice take the gradient out of w and leave w.grad empty.",
    ),
)
