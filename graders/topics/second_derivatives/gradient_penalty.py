"""The gradient penalty: a loss made of gradients."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Argument, Case, Differentiate, FunctionArgument
from graders.oracles import differences, drawn
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Tensor, like
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, leaf
from graders.topics.second_derivatives.elementwise import function_of
from graders.values import Array

#: A small number added under the root, against a gradient of length zero, is usual: it changes less than this.
TOLERANCES = {"float32": 1e-4, "float64": 1e-6}

Parameters = Mapping[str, Float]


def _row_gradients(name: str, x: Float, parameters: Parameters) -> Float:
    """The gradient of ``f`` at each row, by the formula of its derivative."""
    weights, v = parameters["W"], parameters["v"]
    if name == "rows_quadratic":
        return np.asarray(2 * (x @ weights) @ weights.T + v)
    assert name == "critic"
    return np.asarray(((1 - np.tanh(x @ weights) ** 2) * v) @ weights.T)


def _penalty(gradients: Float) -> Float:
    return np.asarray(np.mean((np.linalg.norm(gradients, axis=1) - 1) ** 2))


def _parameter_gradients(name: str, x: Float, parameters: Parameters) -> Parameters:
    """The gradients of the penalty with respect to the parameters, by hand."""
    weights, v = parameters["W"], parameters["v"]
    gradients = _row_gradients(name, x, parameters)
    lengths = np.linalg.norm(gradients, axis=1, keepdims=True)
    upstream = 2 / len(x) * (lengths - 1) / lengths * gradients
    if name == "rows_quadratic":
        return {"W": 2 * (x.T @ upstream + upstream.T @ x) @ weights, "v": upstream.sum(axis=0)}
    hidden = np.tanh(x @ weights)
    slopes = 1 - hidden**2
    inner = upstream @ weights
    return {
        "W": upstream.T @ (slopes * v) + x.T @ (inner * v * (-2 * hidden * slopes)),
        "v": np.sum(slopes * inner, axis=0),
    }


def _case(name: str, x: Array, parameters: Mapping[str, Array], cotangent: Array) -> Case:
    arguments: dict[str, Argument] = {"f": FunctionArgument(name, parameters=parameters), "x": drawn.leaves(x)}
    return Case(arguments, follow_up=Differentiate(("f",), cotangent))


def _penalty_cases(draw: Draw) -> Sequence[Case]:
    first: dict[str, Argument] = {
        "f": FunctionArgument(
            "rows_quadratic",
            parameters={"W": np.array([[1], [0]], dtype=np.float32), "v": np.array([0, 4], dtype=np.float32)},
        ),
        "x": leaf([[1.5, 1.0], [0.0, 2.0]]),
    }
    return [
        Case(first, follow_up=Differentiate(("f",), np.array(1.0))),
        _generic_case(draw, "critic", (3, 2), "float64"),
        _generic_case(draw, "rows_quadratic", (4, 3), "float64"),
        _generic_case(draw, "critic", (5, 2), "float32"),
    ]


def _generic_case(draw: Draw, name: str, shape: tuple[int, int], dtype: str) -> Case:
    """Some gradients shorter than 1 and some longer, and none so short that its direction is uncertain."""
    while True:
        x, weights = draw.array(shape, dtype, 0.2, 1.2), draw.array((shape[1], 2), dtype, 0.2, 1.2)
        v = draw.array(2 if name == "critic" else shape[1], dtype, 0.4, 1.6)
        parameters = {"W": weights.astype(np.float64), "v": v.astype(np.float64)}
        lengths = np.linalg.norm(_row_gradients(name, x.astype(np.float64), parameters), axis=1)
        if 0.3 < lengths.min() < 0.8 and 1.2 < lengths.max() < 4.0:
            return _case(name, x, {"W": weights, "v": v}, draw.array(()))


def _parts(case: Case) -> tuple[str, Float, Parameters]:
    function, (x,) = function_of(case), reading.values(case, "x")
    return function.name, x, {name: np.asarray(value, np.float64) for name, value in function.parameters.items()}


def _penalty_reference(case: Case) -> Expectation:
    (name, x, parameters), model = _parts(case), reading.model(case, "x")
    relative, v = TOLERANCES[str(model.dtype)], reading.cotangent(case)
    by_parameter = _parameter_gradients(name, x, parameters)
    return Expectation(
        like(_penalty(_row_gradients(name, x, parameters)), model, relative),
        derivatives={f"f.{key}": like(v * value, model, relative) for key, value in by_parameter.items()},
    )


def _penalty_witness(case: Case) -> Expectation | None:
    """The gradients of the penalty by finite differences."""
    name, x, parameters = _parts(case)
    if not reading.is_double(case, "x"):
        return None
    v = reading.cotangent(case)

    def with_value(key: str) -> Callable[[Float], Float]:
        return lambda at: v * _penalty(_row_gradients(name, x, {**parameters, key: at}))

    pairs = {key: differences.derivative(with_value(key), value) for key, value in parameters.items()}
    relative = TOLERANCES["float64"]
    found = {f"f.{key}": Tensor(value, "float64", relative, error) for key, (value, error) in pairs.items()}
    return Expectation(derivatives=found)


def _penalty_drawn() -> SearchStrategy[Case]:
    """One hidden unit and small numbers: its gradient has no row of length zero."""
    small = drawn.numbers(0.25, 1.0)

    def of_shape(rows: int, columns: int) -> SearchStrategy[Case]:
        return st.builds(
            lambda x, weights, v, cotangent: _case("critic", x, {"W": weights, "v": v}, cotangent),
            drawn.arrays((rows, columns), elements=small),
            drawn.arrays((columns, 1), elements=small),
            drawn.arrays((1,)),
            drawn.arrays(()),
        )

    return st.tuples(st.integers(1, 4), st.integers(1, 3)).flatmap(lambda shape: of_shape(*shape))


GRADIENT_PENALTY = Task(
    name="gradient_penalty",
    summary="mean of (length of each row's gradient - 1)²",
    cases=_penalty_cases,
    reference=_penalty_reference,
    graph="attached",
    witness=_penalty_witness,
    drawn=_penalty_drawn,
    hints=(
        "How many gradients does a batch of five rows have, and how many lengths? Does row 0 of x have any influence "
        "on the number that f gives for row 1?",
        "The penalty is to teach the parameters inside f. Can it reach them if the gradient that it is made of comes "
        "without a history?",
        "The gradient of the sum of f(x), with create_graph, has one row for each row of x. Take the length of each "
        "row, then how far it is from 1, square that, and average at the very end.",
    ),
)
