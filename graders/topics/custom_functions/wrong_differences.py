"""Wrong programs for ``central_difference``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import torch

from graders.cases import Case, TensorArgument
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.observation import arguments
from graders.oracles.differences import Float, FloatFunction
from graders.oracles.expectation import Expectation, Tensor
from graders.topics import reading
from graders.topics.custom_functions.central_difference import function_of, step_of
from graders.topics.custom_functions.wrong_steps import LEFT, TAKEN_BACK, in_place, kept_as_a_view, number, returns

#: f, x, step → what is returned
Estimate = Callable[[FloatFunction, Float, float], Float]


def _program(estimate: Estimate) -> Program:
    """Leaves everything as it was, and returns this for float64; other dtypes are left open."""

    def program(case: Case) -> Expectation | None:
        if not reading.is_double(case, "x"):
            return None
        (x,), function, step = reading.values(case, "x"), function_of(case), step_of(case)
        return returns(estimate(function, x, step), function, x, step)

    return program


def _each(x: Float) -> Iterator[tuple[tuple[int, ...], Float, Float]]:
    """Each index, with a copy to move up and one to move down."""
    for index in np.ndindex(x.shape):
        yield index, x.copy(), x.copy()


def _quotient(up: float, down: float, width: float) -> Estimate:
    """``f`` at ``up`` steps less ``f`` at ``down`` steps, divided by ``width`` steps."""

    def estimate(function: FloatFunction, x: Float, step: float) -> Float:
        found = np.zeros_like(x)
        for index, above, below in _each(x):
            above[index] += up * step
            below[index] += down * step
            found[index] = (number(function, above) - number(function, below)) / (width * step)
        return found

    return estimate


def _of_narrow_point(function: FloatFunction, x: Float, step: float) -> Float:
    """The points in float32, ``f`` in float64."""
    found = np.zeros_like(x)
    for index, above, below in _each(x.astype(np.float32)):
        above[index] += np.float32(step)
        below[index] -= np.float32(step)
        values = [number(function, point.astype(np.float64)) for point in (above, below)]
        found[index] = (values[0] - values[1]) / (2 * step)
    return found


def _of_narrow_values(function: FloatFunction, x: Float, step: float) -> Float:
    """The points in float64, the values of ``f`` in float32."""
    found = np.zeros_like(x)
    for index, above, below in _each(x):
        above[index] += step
        below[index] -= step
        found[index] = (np.float32(number(function, above)) - np.float32(number(function, below))) / (2 * step)
    return found


def _any_dtype(case: Case) -> Expectation | None:
    """Right for float64, and as ready to take floats with fewer digits."""
    argument = case.arguments["x"]
    assert isinstance(argument, TensorArgument)
    if reading.is_double(case, "x"):
        return _program(_quotient(1, -1, 2))(case)
    return _in_torch(case, torch.from_numpy(np.array(argument.array)))


def _all_narrow(case: Case) -> Expectation | None:
    """Points, values and differences in float32."""
    if not reading.is_double(case, "x"):
        return None
    argument = case.arguments["x"]
    assert isinstance(argument, TensorArgument)
    try:
        return _in_torch(case, torch.from_numpy(np.array(argument.array, dtype=np.float32)), dtype="")
    except RuntimeError:  # an f with float64 numbers of its own refuses the point
        return Raising(pattern="dtype")


def _in_torch(case: Case, x: torch.Tensor, dtype: str | None = None) -> Expectation | None:
    """The central difference at this point, all of it in its dtype; the result may be said to have another."""
    function, step = arguments.build(case).by_name["f"], step_of(case)
    if not x.is_floating_point() or not callable(function):
        return None
    found = torch.zeros_like(x)
    for index in np.ndindex(x.shape):
        above, below = x.clone(), x.clone()
        above[index] += step
        below[index] -= step
        found[index] = (function(above) - function(below)) / (2 * step)
    told = str(found.dtype).removeprefix("torch.") if dtype is None else dtype
    return Expectation(Tensor(found.double().numpy(), told, relative=1e-3))


def _all_at_once(function: FloatFunction, x: Float, step: float) -> Float:
    return np.full_like(x, (number(function, x + step) - number(function, x - step)) / (2 * step))


def _by_rows(function: FloatFunction, x: Float, step: float) -> Float:
    if x.ndim == 0:
        return _quotient(1, -1, 2)(function, x, step)
    found = np.zeros_like(x)
    for row in range(len(x)):
        above, below = x.copy(), x.copy()
        above[row] += step
        below[row] -= step
        found[row] = (number(function, above) - number(function, below)) / (2 * step)
    return found


def _with_own_step(own: float) -> Estimate:
    return lambda function, x, _: _quotient(1, -1, 2)(function, x, own)


PROGRAMS: Programs = {
    "fd-forward-difference": (
        _program(_quotient(1, 0, 1)),
        _program(_quotient(0, -1, 1)),
        _program(_quotient(1, -1, 1)),
    ),
    "fd-float32": (_program(_of_narrow_point), _program(_of_narrow_values), _all_narrow, _any_dtype),
    "fd-does-not-restore": (
        *(in_place(steps, on_copy=False) for steps in (*TAKEN_BACK, *LEFT)),
        *(in_place(steps, on_copy=True) for steps in LEFT),
        kept_as_a_view(on_copy=False),
        kept_as_a_view(on_copy=True),
    ),
    "unnamed: half of the difference": (_program(_quotient(1, -1, 4)), _program(_quotient(1, 0, 2))),
    "unnamed: eps is the whole width": (_program(_quotient(0.5, -0.5, 1)),),
    "unnamed: other sign": (_program(_quotient(-1, 1, 2)),),
    "unnamed: all elements at once": (_program(_all_at_once),),
    "unnamed: rows at once": (_program(_by_rows),),
    "unnamed: a step of its own": tuple(_program(_with_own_step(own)) for own in (1e-6, 1e-5, 1e-4, 1e-3)),
}
