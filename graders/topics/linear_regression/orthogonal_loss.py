"""The mean squared distance of points from a line, at right angles to it."""

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
from graders.topics.draw import Draw, Shape
from graders.values import Array


def loss_of_line(a: Float | float, b: Float | float, x: Float, y: Float) -> float:
    """The loss in float64."""
    return float(np.mean((a * x - y + b) ** 2 / (np.asarray(a) ** 2 + 1)))


def gradient_of_line(a: Float | float, b: Float | float, x: Float, y: Float) -> tuple[Float, Float]:
    """The derivatives of the loss with respect to ``a`` and ``b``, by hand."""
    residual, divisor = a * x - y + b, np.asarray(a) ** 2 + 1
    by_a = 2 * np.mean(residual * x) / divisor - 2 * a * np.mean(residual**2) / divisor**2
    return np.asarray(by_a), np.asarray(2 * np.mean(residual) / divisor)


def _case(a: Array, b: Array, x: Array, y: Array, cotangent: Array) -> Case:
    arguments = {"a": drawn.leaves(a), "b": drawn.leaves(b), "x": TensorArgument(x), "y": TensorArgument(y)}
    return Case(arguments, follow_up=Differentiate(("a", "b"), cotangent))


def _orthogonal_cases(draw: Draw) -> Sequence[Case]:
    a, b, x, y = (np.array(value, dtype=np.float32) for value in (1.0, 0.0, [0.0, 1.0], [1.0, 3.0]))
    cases = [_case(a, b, x, y, np.array(1.0))]
    variants: list[tuple[Shape, Shape, str]] = [
        ((), 4, "float64"),
        (1, 3, "float64"),
        ((), (3, 1), "float32"),
        ((), 1, "float64"),
    ]
    for one, shape, dtype in variants:
        a, b, x, y = (draw.array(size, dtype) for size in (one, one, shape, shape))
        cases.append(_case(a, b, x, y, draw.array(())))
    return cases


def _orthogonal_reference(case: Case) -> Expectation:
    (a, b, x, y), model = reading.values(case, "a", "b", "x", "y"), reading.model(case, "x")
    v = float(reading.cotangent(case))
    by_a, by_b = gradient_of_line(a, b, x, y)
    # A derivative that nearly cancels carries the rounding errors of its terms.
    size = abs(v) * float(np.mean(np.abs(a * x - y + b) * (np.abs(x) + 1)))
    error = np.asarray(1e-5 * size) if model.dtype == np.float32 else np.asarray(1e-12 * size)
    dtype = str(model.dtype)
    return Expectation(
        like(np.array(loss_of_line(a, b, x, y)), model),
        derivatives={
            "a": Tensor(np.reshape(v * by_a, a.shape), dtype, error=error),
            "b": Tensor(np.reshape(v * by_b, b.shape), dtype, error=error),
        },
    )


def _orthogonal_witness(case: Case) -> Expectation | None:
    if not reading.is_double(case, "x"):
        return None
    (a, b, x, y), v = reading.values(case, "a", "b", "x", "y"), reading.cotangent(case)
    by_a = differences.contracted(v, differences.derivative(lambda at: loss_of_line(at, b, x, y), a))
    by_b = differences.contracted(v, differences.derivative(lambda at: loss_of_line(a, at, x, y), b))
    pairs = {"a": by_a, "b": by_b}
    return Expectation(
        derivatives={name: Tensor(value, "float64", error=error) for name, (value, error) in pairs.items()}
    )


def _orthogonal_drawn() -> SearchStrategy[Case]:
    return drawn.shapes().flatmap(
        lambda shape: st.builds(
            _case, drawn.arrays(()), drawn.arrays(()), drawn.arrays(shape), drawn.arrays(shape), drawn.arrays(())
        )
    )


ORTHOGONAL_LOSS = Task(
    name="orthogonal_loss",
    summary="the mean squared distance from a line, attached",
    cases=_orthogonal_cases,
    reference=_orthogonal_reference,
    graph="attached",
    witness=_orthogonal_witness,
    drawn=_orthogonal_drawn,
    hints=(
        "Draw a steep line and a point beside it. Which is shorter, the way straight up to the line or the way at a "
        "right angle? What does the divisor do about it?",
        "The slope appears twice in the formula. If it changes a little, does the divisor change as well? Then should "
        "gradient flow through both places, or through one of them only?",
        "Write the formula with the tensors themselves and take the mean last, over everything; then the result has no "
        "dimension left, whatever the shape of a and b is.",
    ),
)
