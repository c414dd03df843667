"""A line fitted by its orthogonal distance, with the best epoch kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, TensorArgument
from graders.oracles import drawn
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Expected, OneOf
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, plain, tensor
from graders.topics.linear_regression import descent
from graders.topics.linear_regression.orthogonal_loss import gradient_of_line, loss_of_line
from graders.values import Array

#: Three floats have no dtype, so parameters that a student keeps in float32 are right for float64 data as well.
LINE_TOLERANCES = {"float32": 1e-4, "float64": 1e-5}
Line = tuple[float, float, float]
_RATES = (0.3, 0.2, 0.1, 0.05, 0.02, 0.01)


def _case(x: Array, y: Array, lr: float, epochs: int) -> Case:
    return Case({"x": TensorArgument(x), "y": TensorArgument(y), "lr": plain(lr), "epochs": plain(epochs)})


def _line_cases(draw: Draw) -> Sequence[Case]:
    best_in_the_middle = {"x": tensor([-2.0, 1.0, 3.0]), "y": tensor([1.0, 2.0, 1.0])}
    best_at_the_start = np.array([-2.0, 1.0, 2.0]), np.array([0.5, -1.0, 0.25])
    # The loss falls, is worse three times over, and then falls far below the first dip: who stops early misses it.
    best_after_rises = np.array([-0.75, 1.25, 2.0]), np.array([-1.25, -0.25, -0.25])
    cases = [
        Case({**best_in_the_middle, "lr": plain(0.4), "epochs": plain(4)}),
        _case(*best_at_the_start, 0.6, 3),
        _case(*best_after_rises, 0.6, 7),
    ]
    variants: list[tuple[Shape, str, int]] = [(4, "float64", 5), ((5, 1), "float32", 4), (3, "float64", 1)]
    return cases + [_falling(draw, shape, dtype, epochs) for shape, dtype, epochs in variants]


def _falling(draw: Draw, shape: Shape, dtype: str, epochs: int) -> Case:
    """Points about a line, with a rate at which every epoch is better than the one before by a good deal."""
    x = draw.array(shape)
    y = draw.number(0.5, 1.5) * x + draw.number(0.5, 1.5) + 0.3 * draw.array(shape)
    x, y = x.astype(dtype), np.round(y, 2).astype(dtype)
    for lr in _RATES:
        case = _case(x, y, lr, epochs)
        values = [loss for _, _, loss in _trajectory(case)]
        if all(after < 0.97 * before for before, after in pairwise(values)):
            return case
    return _falling(draw, shape, dtype, epochs)


def _trajectory(case: Case, by_differences: bool = False) -> list[Line]:
    """``(a, b, loss)`` before each update and after the last."""
    x, y = reading.values(case, "x", "y")

    def loss(point: Float) -> float:
        return loss_of_line(point[0], point[1], x, y)

    def gradient(point: Float) -> Float:
        return np.array(gradient_of_line(point[0], point[1], x, y))

    slope = descent.by_differences(loss) if by_differences else gradient
    points = descent.descend(slope, np.zeros(2), reading.number(case, "lr"), int(reading.number(case, "epochs")))
    return [(float(point[0]), float(point[1]), loss(point)) for point in points]


def best_line(case: Case, trajectory: Sequence[Line], tolerance: float) -> Expectation:
    """Every epoch that is as good as the best one before an update, within rounding; the best one first."""
    least = min(loss for _, _, loss in trajectory[:-1])
    good = [entry for entry in trajectory if entry[2] <= least * (1 + tolerance)]
    good.sort(key=lambda entry: abs(entry[2] - least))
    return Expectation(OneOf(tuple(as_numbers(case, entry, tolerance) for entry in good)))


def as_numbers(case: Case, line: Line, tolerance: float) -> list[Expected]:
    """``(a, b, loss)`` as three Python floats."""
    (y,) = reading.values(case, "y")
    scales = (1.0, 1.0, float(np.mean(y**2)))
    return [descent.number(value, tolerance, scale) for value, scale in zip(line, scales, strict=True)]


def _line_reference(case: Case) -> Expectation:
    return best_line(case, _trajectory(case), LINE_TOLERANCES[str(reading.model(case, "x").dtype)])


def _line_witness(case: Case) -> Expectation | None:
    if not reading.is_double(case, "x"):
        return None
    return best_line(case, _trajectory(case, by_differences=True), LINE_TOLERANCES["float64"])


def _line_drawn() -> SearchStrategy[Case]:
    return st.integers(2, 4).flatmap(
        lambda size: st.builds(
            _case,
            drawn.arrays((size,)),
            drawn.arrays((size,)),
            st.sampled_from([0.02, 0.05, 0.1]),
            st.integers(1, 4),
        )
    )


FIT_LINE = Task(
    name="fit_line",
    summary="a line by descent on the orthogonal loss, best epoch",
    cases=_line_cases,
    reference=_line_reference,
    witness=_line_witness,
    drawn=_line_drawn,
    hints=(
        "A loss that falls and then climbs again is often blamed on the learning rate. What else could make the steps "
        "longer and longer: what is in .grad when the next backward() comes?",
        "You remember a loss and two parameters. At which a and b was that loss taken: those before the update, or "
        "those after it? Put your result into the loss once more. Does it give the same number?",
        "In each epoch: take the loss; if it is the smallest so far, remember it with the a and b that it was taken "
        "at; then gradient, update, clear. Remember numbers, not the tensors: those go on moving.",
    ),
)
