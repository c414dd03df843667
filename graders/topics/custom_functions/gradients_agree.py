"""A check of gradients."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, FunctionArgument, TensorArgument
from graders.observation import arguments
from graders.oracles import drawn
from graders.oracles.differences import derivative
from graders.oracles.expectation import Expectation
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw
from graders.values import Array

#: A little more than the 1 % that must be noticed.
_JUST_NOTICED = 0.0105


def _case(name: str, constants: dict[str, Array], x: Array) -> Case:
    return Case({"f": FunctionArgument(name, constants), "x": TensorArgument(x, requires_grad=True)})


def _gradient(a: Array, x: Array) -> Array:
    return np.asarray(a * (x**2 + np.cos(x)))


def _handwritten(a: Array, x: Array, times: object = 1.0, plus: object = 0.0, shift: object = 0.0) -> Case:
    """A Function whose backward is wrong by the factors ``times``, by ``plus``, and by ``shift`` times the norm."""
    norm = np.linalg.norm(_gradient(a, x))
    constants = {
        "a": a,
        "times": np.broadcast_to(np.asarray(times, dtype=np.float64), x.shape),
        "plus": np.broadcast_to(np.asarray(plus, dtype=np.float64) + np.asarray(shift) * norm, x.shape),
    }
    return _case("handwritten", constants, x)


def _right_cases(draw: Draw) -> list[Case]:
    spread = np.array([1.0, 1e-4, 1e-11])
    return [
        _handwritten(draw.array(3), draw.array(3)),
        _case("cubes_and_sines", {"a": 1e6 * draw.array(3)}, draw.array(3)),
        _case("cubes_and_sines", {"a": 1e-6 * draw.array((2, 2))}, draw.array((2, 2))),
        _handwritten(1e6 * spread * draw.array(3), draw.array(3)),
        _case("matrix_products", {"A": draw.array((3, 2)), "B": draw.array((2, 2))}, draw.array((2, 2))),
    ]


def _wrong_cases(draw: Draw) -> list[Case]:
    small = np.array([1.0, 1e-3, 0.5])  # the second component is hardly seen beside the others
    by_second = np.array([0.0, _JUST_NOTICED, 0.0])
    many = (2, 3)
    one_of_six = np.array([[0.0, 0.0, 1.5], [0.0, 0.0, 0.0]])
    return [
        _handwritten(draw.array(2), draw.array(2), times=-1.0),
        _handwritten(draw.array(3), draw.array(3), times=0.0),
        _handwritten(draw.array(3), draw.array(3), times=[1.0, 0.0, 1.0]),
        _handwritten(draw.array(()), draw.array(()), times=2.0),
        _handwritten(draw.array(1), draw.array(1), times=1 + _JUST_NOTICED),
        _handwritten(small * draw.array(3), draw.array(3), shift=by_second),
        _handwritten(1e6 * small * draw.array(3), draw.array(3), shift=-by_second),
        _handwritten(3e-7 * small * draw.array(3), draw.array(3), shift=2 * by_second),
        _handwritten(draw.array(many), draw.array(many), shift=_JUST_NOTICED * one_of_six),
        _handwritten(draw.array(2), draw.array(2), plus=[np.nan, 0.0]),
        # Sum, and the sum of the sizes, are those of the right gradient: two components have changed places.
        _handwritten(np.array([0.5, 1.5]), np.array([0.8, 0.8]), times=[3.0, 1 / 3]),
    ]


def _cases(draw: Draw) -> Sequence[Case]:
    worked = Case({"f": FunctionArgument("sum_of_squares"), "x": TensorArgument(np.array([1.0, -2.0]), True)})
    right, wrong = _right_cases(draw), _wrong_cases(draw)
    pairs = [case for pair in zip(right, wrong, strict=False) for case in pair]
    return [worked, *pairs, *wrong[len(right) :]]


def _reference(case: Case) -> Expectation:
    return Expectation(right_answer(case))


def right_answer(case: Case) -> bool:
    """By the closed form: what matters is how far the backward of the given Function is from it."""
    f = case.arguments["f"]
    assert isinstance(f, FunctionArgument)
    if f.name != "handwritten":
        return True
    right = right_gradient(case)
    wrong_by = np.abs(right * np.asarray(f.constants["times"]) + np.asarray(f.constants["plus"]) - right)
    return bool(np.all(wrong_by <= 1e-12 * np.linalg.norm(right)))


def right_gradient(case: Case) -> Array:
    """The gradient of the given function, whatever its backward says."""
    f = case.arguments["f"]
    assert isinstance(f, FunctionArgument)
    (x,) = reading.values(case, "x")
    if f.name == "handwritten":
        return _gradient(np.asarray(f.constants["a"]), x)
    live = arguments.build(case).by_name
    given, function = live["x"], live["f"]
    assert isinstance(given, torch.Tensor) and callable(function)
    gradient: Array = torch.autograd.grad(function(given), given)[0].numpy()
    return gradient


def _witness(case: Case) -> Expectation | None:
    """The same, with the derivative from values of ``f`` alone, and half of the 1 % as the limit."""
    f = case.arguments["f"]
    assert isinstance(f, FunctionArgument)
    if f.name != "handwritten":
        return None
    (x,) = reading.values(case, "x")
    a, times, plus = (np.asarray(f.constants[key]) for key in ("a", "times", "plus"))
    scale = np.max(np.abs(a))
    slope, _ = derivative(lambda at: np.sum(a / scale * (at**3 / 3 + np.sin(at))), x)
    wrong_by = np.abs((_gradient(a, x) * times + plus) / scale - slope)
    return Expectation(bool(np.all(wrong_by <= 0.005 * np.linalg.norm(slope))))


def _drawn() -> SearchStrategy[Case]:
    def case(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        size = int(np.prod(shape))
        return st.builds(
            lambda a, x, scale, shift, where: _handwritten(
                scale * a, x, shift=shift * (np.arange(size) == where).reshape(shape)
            ),
            drawn.arrays(shape),
            drawn.arrays(shape),
            st.sampled_from([1.0, 1e6, 1e-6]),
            st.sampled_from([0.0, 0.02, -0.05, 0.5]),
            st.integers(0, size - 1),
        )

    return drawn.shapes().flatmap(case)


GRADIENTS_AGREE = Task(
    name="gradients_agree",
    summary="do autograd and a central difference agree",
    cases=_cases,
    reference=_reference,
    witness=_witness,
    drawn=_drawn,
    hints=(
        "If f is a million times larger, how much larger are the gradient, and the error of a central difference? What "
        "does that mean for a fixed tolerance such as 1e-4?",
        "Suppose that one component of the gradient is nearly zero and another is large. The rounding error is about "
        "the same in both. Compared with what is it small: with the component, or with the whole gradient?",
        "Compare each difference with a small part of the norm of the whole gradient, say the one from values, which "
        "cannot be wrong. Make sure that nan fails the comparison, and that what you return is no tensor.",
    ),
)
