"""The logistic function as a Function that survives large inputs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, Differentiate, GradientCheck, TensorArgument
from graders.late import is_late
from graders.oracles import differences, drawn
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Expected, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.custom_functions.judges import made_by_function
from graders.topics.draw import Draw, leaf, tensor
from graders.values import Array

_APPLY = "StableSigmoid.apply"
#: Added to -0. it gives 0., which reads better.
_NO_SIGN = 0.0


def _twice(x: Array, cotangent: Array, direction: Array) -> Case:
    follow_up = Differentiate(("x",), cotangent, {"x": direction}, by_cotangent=True)
    return Case({"x": TensorArgument(x, requires_grad=True)}, target=_APPLY, follow_up=follow_up)


def _cases(draw: Draw) -> Sequence[Case]:
    cases = [Case({"x": leaf([0.0])}, target=_APPLY, follow_up=Differentiate(("x",), np.ones(1)))]
    far = np.array([1000.0, -1000.0, 0.0])
    for dtype in ("float32", "float64"):
        inputs = np.append(far, draw.array(1)).astype(dtype)
        cases.append(_twice(inputs, draw.array(4), draw.array(4)))
    # exp overflows in float32 from about 89 on, and in float64 from about 710 on.
    border = np.array([-95.0, 95.0, -20.0, 1.5], dtype=np.float32)
    cases.append(_twice(border, draw.array(4), draw.array(4)))
    for shape in [(), (2, 3), (1,)]:
        cases.append(_twice(draw.array(shape), draw.array(shape), draw.array(shape)))
    late = Differentiate(("x",), draw.array(2), between="call")
    cases.append(Case({"x": draw.leaf(2)}, target=_APPLY, follow_up=late))
    cases.append(Case({"x": draw.leaf(2)}, target=_APPLY, follow_up=GradientCheck()))
    return [*cases, Case({"x": tensor([-1000.0, 0.5])}, target=_APPLY)]


def _sigmoid(x: Float) -> Float:
    # Exactly 0 and 1 far from zero: then a right answer may round to them, or come as near as it likes.
    return np.asarray(0.5 * (1 + np.tanh(0.5 * x)))


def _gradient(case: Case) -> dict[str, Expected]:
    (x,), v, model = reading.values(case, "x"), reading.cotangent(case), reading.model(case, "x")
    y = _sigmoid(x)
    return {"x": like(v * y * (1 - y) + _NO_SIGN, model)}


def _second(case: Case) -> dict[str, Expected]:
    step = case.follow_up
    if not isinstance(step, Differentiate) or step.directions is None:
        return {}
    (x,), v, model = reading.values(case, "x"), reading.cotangent(case), reading.model(case, "x")
    y, direction = _sigmoid(x), step.directions["x"].astype(np.float64)
    slope = y * (1 - y)
    return {
        "grad_output": like(direction * slope + _NO_SIGN, model),
        "x": like(direction * v * slope * (1 - 2 * y) + _NO_SIGN, model),
    }


def _reference(case: Case) -> Expectation:
    (x,), model = reading.values(case, "x"), reading.model(case, "x")
    value = like(_sigmoid(x), model)
    if not isinstance(case.follow_up, Differentiate) or is_late(case):
        return Expectation(value)
    return Expectation(value, _gradient(case), _second(case))


def _witness(case: Case) -> Expectation | None:
    if not isinstance(case.follow_up, Differentiate) or is_late(case) or not reading.is_double(case, "x"):
        return None
    (x,), v = reading.values(case, "x"), reading.cotangent(case)
    slope, error = differences.derivative(lambda at: np.sum(v * _sigmoid(at)), x)
    return Expectation(derivatives={"x": Tensor(slope, "float64", error=error)})


def _drawn() -> SearchStrategy[Case]:
    elements = st.one_of(drawn.numbers(), st.sampled_from([1000.0, -1000.0, 40.0, -40.0]))
    return drawn.shapes().flatmap(
        lambda shape: st.builds(
            _twice, drawn.arrays(shape, elements=elements), drawn.arrays(shape), drawn.arrays(shape)
        )
    )


STABLE_SIGMOID = Task(
    name="StableSigmoid",
    summary="the logistic function, right at 1000 and -1000 too",
    cases=_cases,
    reference=_reference,
    graph=made_by_function,
    witness=_witness,
    drawn=_drawn,
    late=_gradient,
    hints=(
        "What does exp(1000) give, and what is that number divided by itself? For which sign of x does your formula "
        "ask for it, in forward and in backward?",
        "The slope of the logistic function can be written with its value y alone. If backward knows y, does it still "
        "need an exponential?",
        "Save the output itself. What you compute from it inside backward can be differentiated again; a slope that "
        "was computed in forward and saved is a constant, and its own derivative is lost.",
    ),
)
