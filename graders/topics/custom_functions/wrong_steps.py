"""What becomes of x where a program steps in place: in ``central_difference``, and in ``gradients_agree``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program
from graders.oracles.differences import Float, FloatFunction
from graders.oracles.expectation import ArgumentAfter, Expectation, Tensor
from graders.topics import reading
from graders.topics.custom_functions.central_difference import estimate_of, function_of, step_of

#: so small that only the very same numbers are that close
_EXACTLY = 1e-300

#: Ways to step to both sides in place and (not) back, in steps: f is taken after the first, and after the second group.
TAKEN_BACK = (((1,), (-2,), (1,)), ((1,), (-1, -1), (1,)), ((-1,), (2,), (-1,)))
LEFT = (((1,), (-2,), ()), ((1,), (-1, -1), ()), ((-1,), (2,), ()))
Steps = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def returns(array: Float, function: FloatFunction, x: Float, step: float) -> Expectation:
    """What a program gives that returns this, within the rounding that its step allows."""
    return Expectation(Tensor(array, "float64", error=estimate_of(function, x, step)[1]))


def number(function: FloatFunction, point: Float) -> float:
    """The value of a function as a plain number."""
    return float(np.asarray(function(point)))


def moved(function: FloatFunction, x: Float, step: float, steps: Steps) -> tuple[Float, Float]:
    """The estimate of a program that moves x itself, and where it leaves x."""
    point, found = x.copy(), np.zeros_like(x)
    up, down, back = steps
    for index in np.ndindex(x.shape):
        _move(point, index, up, step)
        first = number(function, point)
        _move(point, index, down, step)
        found[index] = (first - number(function, point)) / (2 * step) * up[0]
        _move(point, index, back, step)
    return found, point


def _move(point: Float, index: tuple[int, ...], steps: Sequence[int], step: float) -> None:
    for each in steps:
        point[index] += each * step


def in_place(steps: Steps, on_copy: bool) -> Program:
    """Steps in place, in x itself or in a copy of it, which is then all that shows of it."""

    def program(case: Case) -> Expectation | None:
        if not reading.is_double(case, "x"):
            return None
        (x,), function, step = reading.values(case, "x"), function_of(case), step_of(case)
        found, point = moved(function, x, step, steps)
        expectation = returns(found, function, x, step)
        if on_copy:
            return expectation
        return Expectation(expectation.returned, after=left_at(x, point))

    return program


def left_at(x: Float, point: Float) -> dict[str, ArgumentAfter]:
    """What is left of x: nothing to say where all rounding happened to cancel."""
    return {} if np.array_equal(x, point) else {"x": ArgumentAfter(point, relative=_EXACTLY)}


def kept_as_a_view(on_copy: bool) -> Program:
    """What was kept of the element is a view: it moves along, and the step down starts from the step up."""

    def program(case: Case) -> Expectation | None:
        if not reading.is_double(case, "x"):
            return None
        (x,), function, step = reading.values(case, "x"), function_of(case), step_of(case)
        found, point = moved(function, x, step, ((1,), (-1,), ()))
        expectation = returns(found, function, x, step)
        return Expectation(expectation.returned, after={} if on_copy else left_at(x, point))

    return program
