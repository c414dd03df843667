"""A gradient from values alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, FunctionArgument, TensorArgument
from graders.observation import functions
from graders.oracles import drawn
from graders.oracles.differences import Float, FloatFunction, derivative
from graders.oracles.expectation import Expectation, Tensor
from graders.tasks import Task
from graders.topics import reading
from graders.topics.custom_functions.judges import no_pass
from graders.topics.draw import Draw, plain
from graders.values import Array

_DEFAULT_STEP = 1e-6
#: Units in the last place of ``f`` by which two right ways to evaluate it may differ, with much room: what a small step
#: hides under rounding, a large one shows.
_ROUNDING = 512 * float(np.finfo(np.float64).eps)


def _sines(a: Array) -> FunctionArgument:
    return FunctionArgument("coupled_sines", {"a": a})


def _products(draw: Draw, rows: int, columns: int) -> FunctionArgument:
    return FunctionArgument("matrix_products", {"A": draw.array((2, rows)), "B": draw.array((rows, columns))})


def _cases(draw: Draw) -> Sequence[Case]:
    # 0.1 + 0.05 - 0.1 + 0.05 is not 0.1, and neither are these others what they were.
    restless = TensorArgument(np.array([0.1, 0.7, -1.3]), requires_grad=True)
    transposed = TensorArgument(draw.array((3, 2)), layout="transposed")
    transposed_leaf = TensorArgument(draw.array((2, 3)), requires_grad=True, layout="transposed")
    cases = [
        Case({"f": FunctionArgument("sum_of_squares"), "x": TensorArgument(np.array([3.0, 4.0]))}),
        Case({"f": _sines(draw.array(3)), "x": restless, "eps": plain(0.05)}),
        Case({"f": _products(draw, 3, 2), "x": transposed, "eps": plain(0.04)}, keywords=("eps",)),
        Case({"f": _products(draw, 2, 3), "x": transposed_leaf}),
        Case({"f": _sines(draw.array(())), "x": draw.leaf(()), "eps": plain(0.03)}),
        Case({"f": _sines(draw.array(1)), "x": draw.tensor(1), "eps": plain(1e-3)}),
        Case({"f": _sines(draw.array((2, 1, 2))), "x": draw.tensor((2, 1, 2)), "eps": plain(0.02)}),
    ]
    # In whatever order one steps back and forth by 0.03: neither of these comes back to what it was.
    unsteady = TensorArgument(np.array([0.33, -0.41]))
    cases.append(Case({"f": _sines(draw.array(2)), "x": unsteady, "eps": plain(0.03)}))
    for dtype in ("float32", "int64", "float16"):
        cases.append(Case({"f": FunctionArgument("sum_of_squares"), "x": TensorArgument(np.array([1, 2], dtype))}))
    return cases


def function_of(case: Case) -> FloatFunction:
    """The ``f`` of the case, from NumPy to NumPy."""
    argument = case.arguments["f"]
    assert isinstance(argument, FunctionArgument)
    constants = {key: torch.from_numpy(np.array(value)) for key, value in argument.constants.items()}
    function = functions.build(argument.name, constants)
    return lambda at: float(function(torch.from_numpy(np.array(at))))


def step_of(case: Case) -> float:
    """The step that the case asks for, or the one that holds when it does not say."""
    return reading.number(case, "eps") if "eps" in case.arguments else _DEFAULT_STEP


def estimate_of(function: FloatFunction, x: Float, step: float) -> tuple[Float, Float]:
    """The central difference and what rounding may add to it."""
    estimate, size = np.zeros_like(x), np.abs(np.asarray(function(x)))
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += step
        below[index] -= step
        estimate[index] = (np.asarray(function(above)) - np.asarray(function(below))) / (2 * step)
    return estimate, _ROUNDING * (1 + size + np.abs(estimate) * np.abs(x)) / step


def _reference(case: Case) -> Expectation:
    if not reading.is_double(case, "x"):
        return Expectation(raises=("ValueError",))
    (x,) = reading.values(case, "x")
    estimate, error = estimate_of(function_of(case), x, step_of(case))
    return Expectation(Tensor(estimate, "float64", error=error))


def _witness(case: Case) -> Expectation | None:
    """The derivative itself, extrapolated, where the step is so small that its own error does not count."""
    if not reading.is_double(case, "x") or step_of(case) > 1e-5:
        return None
    (x,) = reading.values(case, "x")
    slope, error = derivative(function_of(case), x)
    return Expectation(Tensor(slope, "float64", relative=1e-6, error=error))


def _drawn() -> SearchStrategy[Case]:
    def case(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda a, x, grad, layout, step: Case(
                {"f": _sines(a), "x": TensorArgument(x, grad, layout=layout), "eps": plain(step)}
            ),
            drawn.arrays(shape),
            drawn.arrays(shape),
            st.booleans(),
            st.sampled_from(["contiguous", "transposed"] if len(shape) == 2 else ["contiguous"]),
            st.sampled_from([0.05, 0.01, 1e-3, 1e-6]),
        )

    return drawn.shapes().flatmap(case)


CENTRAL_DIFFERENCE = Task(
    name="central_difference",
    summary="a gradient from values alone",
    cases=_cases,
    reference=_reference,
    witness=_witness,
    drawn=_drawn,
    cost=no_pass,
    cost_name="does without autograd",
    hints=(
        "What does f return for a point that differs from x in one element only? How many such points do you need for "
        "the whole gradient, and by how much do the two of a pair lie apart?",
        "Which object do you change to make such a point? If it is x itself, is each element afterwards the very same "
        "number as before? Does a flat view of x exist for every memory layout, or do you get a copy?",
        "Work on a detached copy in the shape of x and go through its indices, one element at a time. Before anything "
        "else, look at the dtype.",
    ),
)
