"""A parabola fitted by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Argument, Case, TensorArgument
from graders.oracles import drawn
from graders.oracles.bounds import TOLERANCES
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, Shape, plain
from graders.topics.linear_regression import descent
from graders.values import Array


def _post() -> Case:
    """The data of the source post, with the draws in its order."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(100)
        x = torch.unsqueeze(torch.linspace(-1, 1, 100), dim=1)
        y = 3 * x.pow(2) + 2 + 0.2 * torch.rand(x.size())
        w, b = torch.randn(1, 1), torch.zeros(1, 1)
    return _case(x.numpy(), y.numpy(), w.numpy(), b.numpy(), 0.001, 800)


def _case(x: Array, y: Array, w: Array, b: Array, lr: float, steps: int) -> Case:
    arguments: dict[str, Argument] = {
        "x": TensorArgument(x),
        "y": TensorArgument(y),
        "w": drawn.leaves(w),
        "b": drawn.leaves(b),
        "lr": plain(lr),
        "steps": plain(steps),
    }
    return Case(arguments)


def _parabola_cases(draw: Draw) -> Sequence[Case]:
    cases = []
    variants: list[tuple[Shape, Shape, str, float, int]] = [
        ((4, 1), (1, 1), "float64", 0.6, 5),
        (3, 1, "float64", 0.4, 3),
        ((5, 1), (1, 1), "float32", 0.6, 4),
        (4, 1, "float64", 2.3, 4),  # so large a step that the loss rises
        ((1, 1), (1, 1), "float64", 0.3, 3),
    ]
    for shape, one, dtype, part, steps in variants:
        x, y = draw.array(shape, dtype), draw.array(shape, dtype)
        features = np.stack([x.astype(np.float64).ravel() ** 2, np.ones(x.size)])
        lr = descent.rate(2 * features @ features.T, part)
        cases.append(_case(x, y, draw.array(one, dtype), draw.array(one, dtype), lr, steps))
    # The post's long run comes last: a wrong loop shows, quicker and on fewer numbers, in a short one.
    return [*cases, _post()]


def parabola_loss(case: Case) -> Callable[[Float], float]:
    """The loss at a point ``(w, b)``."""
    x, y = reading.values(case, "x", "y")
    return lambda point: float(np.sum((y - (point[0] * x**2 + point[1])) ** 2))


def parabola_gradient(case: Case) -> Callable[[Float], Float]:
    """Its gradient."""
    x, y = reading.values(case, "x", "y")

    def gradient(point: Float) -> Float:
        residual = point[0] * x**2 + point[1] - y
        return 2 * np.array([np.sum(residual * x**2), np.sum(residual)])

    return gradient


def parabola_start(case: Case) -> Float:
    """Where ``w`` and ``b`` are at the call."""
    return np.array([value.item() for value in reading.values(case, "w", "b")])


def parabola_after(case: Case, point: Float, tolerance: float) -> dict[str, ArgumentAfter]:
    """``w`` and ``b`` where they have moved to a point."""
    (w,) = reading.values(case, "w")
    return {
        name: ArgumentAfter(np.full(w.shape, value), "none", descent.near(value, tolerance))
        for name, value in zip("wb", point, strict=True)
    }


def _fitted(case: Case, gradient: Callable[[Float], Float], tolerance: float) -> Expectation:
    steps = int(reading.number(case, "steps"))
    points = descent.descend(gradient, parabola_start(case), reading.number(case, "lr"), steps)
    loss = parabola_loss(case)
    after = parabola_after(case, points[-1], tolerance)
    return Expectation(descent.losses([loss(point) for point in points[:-1]], tolerance), after=after)


def _parabola_reference(case: Case) -> Expectation:
    return _fitted(case, parabola_gradient(case), TOLERANCES[str(reading.model(case, "x").dtype)])


def _parabola_witness(case: Case) -> Expectation | None:
    if not reading.is_double(case, "x"):
        return None
    return _fitted(case, descent.by_differences(parabola_loss(case)), descent.WITNESS_TOLERANCE)


def _parabola_drawn() -> SearchStrategy[Case]:
    near_zero = drawn.numbers(0.25, 2.0)
    return st.integers(2, 4).flatmap(
        lambda rows: st.builds(
            _case,
            drawn.arrays((rows,), elements=near_zero),
            drawn.arrays((rows,)),
            drawn.arrays((1,)),
            drawn.arrays((1,)),
            st.sampled_from([0.001, 0.002, 0.005]),
            st.integers(2, 4),
        )
    )


FIT_PARABOLA = Task(
    name="fit_parabola",
    summary="w * x**2 + b by gradient descent",
    cases=_parabola_cases,
    reference=_parabola_reference,
    witness=_parabola_witness,
    drawn=_parabola_drawn,
    hints=(
        "Do two steps on paper. What does backward() do to a .grad that still holds the gradient of the step before: "
        "replace it, or add to it? And which losses does the list ask for, those before or after an update?",
        "Whose tensors must move: those that the caller holds, or new ones that only your function knows? Which of "
        "`w = ...` and `w -= ...` does which? Should the update itself be recorded as part of a graph?",
        "One step: a fresh forward pass, its loss as a Python number into the list, backward, an in-place update of "
        "both parameters while nothing is recorded, and then no gradient left on either of them.",
    ),
)
