"""A Function of three tensors that broadcast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, Differentiate, GradientCheck, TensorArgument
from graders.late import is_late
from graders.oracles import differences, drawn
from graders.oracles.expectation import Expectation, Expected, OneOf, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.custom_functions.judges import made_by_function
from graders.topics.draw import Draw, leaf
from graders.values import Array

_NAMES = ("x", "y", "z")
#: So every term of a sum has one sign, and no right answer is what is left after terms have cancelled.
_SIGNS = {"x": 1.0, "y": -1.0, "z": -1.0}

Shapes = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def _case(arrays: Mapping[str, Array], wrt: str, follow_up: Differentiate | GradientCheck | None) -> Case:
    arguments = {name: TensorArgument(arrays[name], name in wrt) for name in _NAMES}
    return Case(arguments, target="MulAdd.apply", follow_up=follow_up)


def _signed(draw: Draw, shapes: Shapes, dtype: str) -> dict[str, Array]:
    pairs = zip(_NAMES, shapes, strict=True)
    return {name: (_SIGNS[name] * draw.positive(shape)).astype(dtype) for name, shape in pairs}


def _twice(draw: Draw, shapes: Shapes, wrt: str, dtype: str) -> Case:
    """A case that differentiates twice, by the inputs and by ``grad_output``."""
    cotangent = draw.positive(np.broadcast_shapes(*shapes), dtype)
    directions = {name: value for name, value in _signed(draw, shapes, dtype).items() if name in wrt}
    follow_up = Differentiate(tuple(wrt), cotangent, directions, by_cotangent=True)
    return _case(_signed(draw, shapes, dtype), wrt, follow_up)


def _cases(draw: Draw) -> Sequence[Case]:
    worked = {"x": leaf([2.0]), "y": leaf([3.0]), "z": leaf([1.0])}
    cases = [Case(worked, target="MulAdd.apply", follow_up=Differentiate(_NAMES, np.ones(1)))]
    variants: list[tuple[Shapes, str, str]] = [
        (((2,), (2,), (2,)), "xyz", "float64"),
        (((3,), (2, 3), ()), "xyz", "float64"),
        (((2, 1), (3,), (1, 3)), "xyz", "float32"),
        (((), (2,), (3, 2)), "xz", "float64"),
        (((2,), (), (2,)), "y", "float32"),
        (((), (), ()), "x", "float64"),
        (((2, 2), (2,), (1,)), "z", "float64"),
    ]
    cases += [_twice(draw, *variant) for variant in variants]
    pair: Shapes = ((2,), (2,), (2,))
    cases += [
        _case(_signed(draw, pair, "float64"), "xyz", Differentiate(_NAMES, draw.positive(2), between=between))
        for between in ("edit", "call")
    ]
    wide: Shapes = ((3,), (2, 3), (3,))
    for edited, other in (("x", "y"), ("y", "x")):  # one of the two factors may be kept with care, and one without
        late = Differentiate((other,), draw.positive((2, 3)), between="edit", edited=(edited,))
        cases.append(_case(_signed(draw, wide, "float64"), "xy", late))
    check: Shapes = ((2,), (2,), ())
    return [*cases, _case(_signed(draw, check, "float64"), "xyz", GradientCheck())]


def _summed(array: Array, shape: tuple[int, ...], model: Array) -> Tensor:
    """``array`` summed down to the shape of an input that was broadcast."""
    lead = array.ndim - len(shape)
    array = array.sum(axis=tuple(range(lead)))
    axes = tuple(axis for axis, length in enumerate(shape) if length == 1)
    return like(array.sum(axis=axes, keepdims=True), model)


def _gradients(case: Case) -> dict[str, Expected]:
    assert isinstance(case.follow_up, Differentiate)
    (x, y, z), v, model = reading.values(case, *_NAMES), reading.cotangent(case), reading.model(case, "x")
    slopes = {"x": v * y, "y": v * x, "z": v}
    shapes = {"x": x.shape, "y": y.shape, "z": z.shape}
    return {name: _summed(slopes[name], shapes[name], model) for name in case.follow_up.wrt}


def _second(case: Case) -> dict[str, Expected]:
    """Derivatives of the gradients along the directions: by each input, and by ``grad_output``."""
    step = case.follow_up
    if not isinstance(step, Differentiate) or step.directions is None:
        return {}
    (x, y, z), v, model = reading.values(case, *_NAMES), reading.cotangent(case), reading.model(case, "x")
    dx, dy, dz = (step.directions.get(name, np.zeros(())).astype(np.float64) for name in _NAMES)
    slopes = {"x": v * dy, "y": v * dx, "z": 0 * v}
    shapes = {"x": x.shape, "y": y.shape, "z": z.shape}
    found: dict[str, Expected] = {"grad_output": like(np.broadcast_to(dx * y + x * dy + dz, v.shape), model)}
    for name in step.wrt:
        # Without a path autograd reports None, which stands for zeros; a path that gives zeros is as right.
        wanted = _summed(np.broadcast_to(slopes[name], v.shape), shapes[name], model)
        found[name] = wanted if np.any(wanted.array) else OneOf((wanted, None))
    return found


def _reference(case: Case) -> Expectation:
    (x, y, z), model = reading.values(case, *_NAMES), reading.model(case, "x")
    value = like(x * y + z, model)
    if not isinstance(case.follow_up, Differentiate) or is_late(case):
        return Expectation(value)
    return Expectation(value, _gradients(case), _second(case))


def _witness(case: Case) -> Expectation | None:
    if not isinstance(case.follow_up, Differentiate) or is_late(case) or not reading.is_double(case, "x"):
        return None
    (x, y, z), v = reading.values(case, *_NAMES), reading.cotangent(case)
    slopes = {
        "x": lambda: differences.derivative(lambda at: np.sum(v * (at * y + z)), x),
        "y": lambda: differences.derivative(lambda at: np.sum(v * (x * at + z)), y),
        "z": lambda: differences.derivative(lambda at: np.sum(v * (x * y + at)), z),
    }
    pairs = {name: slopes[name]() for name in case.follow_up.wrt}
    return Expectation(
        derivatives={name: Tensor(value, "float64", error=error) for name, (value, error) in pairs.items()}
    )


def _drawn() -> SearchStrategy[Case]:
    """Shapes that come from one shape by dropping leading axes and by making axes 1."""

    def narrowed(shape: tuple[int, ...]) -> SearchStrategy[tuple[int, ...]]:
        masks = st.tuples(*(st.booleans() for _ in shape))
        return st.builds(
            lambda keep, mask: tuple(n if full else 1 for n, full in zip(shape, mask, strict=True))[keep:],
            st.integers(0, len(shape)),
            masks,
        )

    def case(shapes: Shapes, wrt: str) -> SearchStrategy[Case]:
        everywhere = drawn.arrays(np.broadcast_shapes(*shapes))
        inputs = [drawn.arrays(shape) for shape in shapes]
        return st.builds(
            lambda v, x, y, z: _case({"x": x, "y": y, "z": z}, wrt, Differentiate(tuple(wrt), v)), everywhere, *inputs
        )

    wrts = st.sampled_from(["xyz", "xy", "yz", "x", "z"])
    three = drawn.shapes().flatmap(lambda shape: st.tuples(st.just(shape), narrowed(shape), narrowed(shape)))
    return st.tuples(three.flatmap(st.permutations), wrts).flatmap(
        lambda chosen: case((chosen[0][0], chosen[0][1], chosen[0][2]), chosen[1])
    )


MUL_ADD = Task(
    name="MulAdd",
    summary="x * y + z as a Function with its own backward",
    cases=_cases,
    reference=_reference,
    graph=made_by_function,
    witness=_witness,
    drawn=_drawn,
    late=_gradients,
    hints=(
        "Which of the three inputs does each derivative depend on, and so must be kept for backward? What is "
        "grad_output, if something else is computed from your result afterwards?",
        "The first gradient that you return belongs to the first input. By how much does x * y + z change with x? With "
        "y? With z? And what does the chain rule do with that number and grad_output?",
        "Save the two tensors that the derivatives need with ctx.save_for_backward, take them from ctx.saved_tensors, "
        "and return three gradients in the order of the inputs, written with tensor operations on what was saved.",
    ),
)
