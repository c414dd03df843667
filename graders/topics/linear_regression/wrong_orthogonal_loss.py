"""What wrong ``orthogonal_loss``es give."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Tensor
from graders.topics import reading
from graders.topics.linear_regression.orthogonal_loss import gradient_of_line, loss_of_line

#: A value with its derivatives with respect to a and b; derivatives that are ``None`` are those of no path.
Answer = tuple[float, Float | None, Float | None]
Formula = Callable[[Float, Float, Float, Float], Answer]


def _program(formula: Formula, requires_grad: bool | None = True) -> Program:
    def run(case: Case) -> Expectation:
        (a, b, x, y), model = reading.values(case, "a", "b", "x", "y"), reading.model(case, "x")
        v, dtype = float(reading.cotangent(case)), str(model.dtype)
        value, *slopes = formula(a, b, x, y)
        size = abs(v) * float(np.mean(np.abs(a * x - y + b) * (np.abs(x) + 1)))
        error = np.asarray((1e-5 if dtype == "float32" else 1e-12) * size)
        derivatives = {
            name: None if slope is None else Tensor(np.reshape(v * slope, at.shape), dtype, error=error)
            for name, slope, at in zip("ab", slopes, (a, b), strict=True)
        }
        attached = requires_grad and any(slope is not None for slope in slopes)
        returned = Tensor(np.array(value), dtype, requires_grad=requires_grad and attached)
        return Expectation(returned, derivatives=derivatives if attached else {})

    return run


def _times(factor: Callable[[int], float]) -> Formula:
    def formula(a: Float, b: Float, x: Float, y: Float) -> Answer:
        by_a, by_b = gradient_of_line(a, b, x, y)
        times = factor(x.size)
        return times * loss_of_line(a, b, x, y), times * by_a, times * by_b

    return formula


def _frozen_divisor(a: Float, b: Float, x: Float, y: Float) -> Answer:
    residual, divisor = a * x - y + b, a**2 + 1
    return (
        loss_of_line(a, b, x, y),
        np.asarray(2 * np.mean(residual * x) / divisor),
        np.asarray(2 * np.mean(residual) / divisor),
    )


def _frozen_residual(a: Float, b: Float, x: Float, y: Float) -> Answer:
    divisor = a**2 + 1
    return loss_of_line(a, b, x, y), np.asarray(-2 * a * np.mean((a * x - y + b) ** 2) / divisor**2), None


def _frozen_slope(a: Float, b: Float, x: Float, y: Float) -> Answer:
    return loss_of_line(a, b, x, y), None, gradient_of_line(a, b, x, y)[1]


def _frozen_intercept(a: Float, b: Float, x: Float, y: Float) -> Answer:
    return loss_of_line(a, b, x, y), gradient_of_line(a, b, x, y)[0], None


def _constant(a: Float, b: Float, x: Float, y: Float) -> Answer:
    return loss_of_line(a, b, x, y), None, None


def _vertical(a: Float, b: Float, x: Float, y: Float) -> Answer:
    residual = a * x - y + b
    return float(np.mean(residual**2)), np.asarray(2 * np.mean(residual * x)), np.asarray(2 * np.mean(residual))


def _other_sign(a: Float, b: Float, x: Float, y: Float) -> Answer:
    by_a, by_b = gradient_of_line(a, -b, x, y)
    return loss_of_line(a, -b, x, y), by_a, -by_b


def _rewrapped(case: Case) -> Expectation:
    """The right value in a new leaf that requires grad."""
    (a, b, x, y), dtype = reading.values(case, "a", "b", "x", "y"), str(reading.model(case, "x").dtype)
    returned = Tensor(np.array(loss_of_line(a, b, x, y)), dtype, requires_grad=True, is_leaf=True)
    return Expectation(returned, derivatives={"a": None, "b": None})


_parts = tuple(map(_program, (_frozen_divisor, _frozen_residual, _frozen_slope, _frozen_intercept)))
_plain = _program(_constant, requires_grad=False)

PROGRAMS: Programs = {
    "sum-mean-factor": tuple(
        _program(_times(factor)) for factor in (float, lambda _: 0.5, lambda rows: 0.5 * rows, lambda _: 2.0)
    ),
    "detach-in-forward": (*_parts, _plain),
    "python-number-breaks-graph": (*_parts, _plain, _rewrapped),
    "numpy-breaks-graph": (*_parts, _plain, _rewrapped),
    "rebuild-with-torch-tensor": (*_parts, _plain, _rewrapped),
    "forward-under-no-grad": (*_parts, _plain),
    "requires-grad-on-loss": (_rewrapped,),
    "unnamed: the vertical distance": (_program(_vertical),),
    "unnamed: the sign of the intercept": (_program(_other_sign),),
}
