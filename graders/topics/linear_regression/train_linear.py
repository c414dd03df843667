"""A module trained by plain SGD on the mean squared error."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from torch.nn.utils import parameters_to_vector, vector_to_parameters

from graders.cases import Argument, Case, ModuleArgument, TensorArgument
from graders.oracles import drawn
from graders.oracles.differences import Float
from graders.oracles.expectation import TOLERANCES, ArgumentAfter, Expectation
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, plain
from graders.topics.linear_regression import descent
from graders.topics.linear_regression.double_model import double_model
from graders.values import Array


def _case(model: ModuleArgument, x: Array, y: Array, lr: float, epochs: int) -> Case:
    arguments: dict[str, Argument] = {"model": model, "x": TensorArgument(x), "y": TensorArgument(y)}
    return Case({**arguments, "lr": plain(lr), "epochs": plain(epochs)})


def _linear(weight: Array, bias: Array) -> ModuleArgument:
    return ModuleArgument("linear", {"layer.weight": weight, "layer.bias": bias})


def _two_layers(draw: Draw, features: int, hidden: int, dtype: str) -> ModuleArgument:
    shapes = {
        "first.weight": (hidden, features),
        "first.bias": (hidden,),
        "second.weight": (1, hidden),
        "second.bias": (1,),
    }
    return ModuleArgument("two_layers", {name: draw.array(shape, dtype) for name, shape in shapes.items()})


def _train_cases(draw: Draw) -> Sequence[Case]:
    first = _linear(np.array([[2.0]], dtype=np.float32), np.array([0.0], dtype=np.float32))
    points = np.array([[1.0], [2.0], [3.0]], dtype=np.float32), np.array([1.0, 2.0, 6.0], dtype=np.float32)
    one_layer, x, y = _linear(draw.array((1, 2)), draw.array(1)), draw.array((4, 2)), draw.array(4)
    single = draw.array((1, 2))
    deep = _two_layers(draw, 1, 3, "float64"), draw.array((3, 1)), draw.array(3)
    single_precision = draw.array((5, 2), "float32"), draw.array((5, 1), "float32")
    return [
        _case(first, *points, 0.1, 2),
        _case(one_layer, x, y.reshape(4, 1), _rate(x, 0.6), 4),
        _case(one_layer, x, y, _rate(x, 0.6), 4),
        _case(*deep, 0.15, 3),
        # One row only, and so large a step that the loss rises.
        _case(_linear(draw.array((1, 2)), draw.array(1)), single, draw.array(1), _rate(single, 2.2), 3),
        _case(_two_layers(draw, 2, 2, "float32"), *single_precision, 0.1, 3),
    ]


def _rate(x: Float, part: float) -> float:
    features = np.column_stack([x, np.ones(len(x))])
    return descent.rate(2 / len(x) * features.T @ features, part)


def _trained(case: Case, by_differences: bool, tolerance: float) -> Expectation:
    """Trains a float64 copy of the case's model, its parameters laid out in one vector."""
    x, y = (torch.from_numpy(value) for value in reading.values(case, "x", "y"))
    model, names = double_model(case)

    def loss_tensor(point: Float) -> torch.Tensor:
        vector_to_parameters(torch.from_numpy(np.array(point)), model.parameters())
        prediction: torch.Tensor = model(x)
        return ((prediction.reshape(-1) - y.reshape(-1)) ** 2).mean()

    def gradient(point: Float) -> Float:
        gradients = torch.autograd.grad(loss_tensor(point), list(model.parameters()))
        return np.concatenate([gradient.numpy().ravel() for gradient in gradients])

    def loss(point: Float) -> float:
        with torch.no_grad():
            return loss_tensor(point).item()

    slope: Callable[[Float], Float] = descent.by_differences(loss) if by_differences else gradient
    start = parameters_to_vector(model.parameters()).detach().numpy()
    points = descent.descend(slope, start, reading.number(case, "lr"), int(reading.number(case, "epochs")))
    after = _after(names, points[-1], tolerance)
    return Expectation(descent.losses([loss(point) for point in points[:-1]], tolerance), after=after)


def _after(shapes: Mapping[str, tuple[int, ...]], point: Float, tolerance: float) -> dict[str, ArgumentAfter]:
    after, start = {}, 0
    for name, shape in shapes.items():
        end = start + int(np.prod(shape))
        value = point[start:end].reshape(shape)
        relative = descent.near(float(np.abs(value).max()), tolerance)
        after[f"model.{name}"] = ArgumentAfter(value, "any", relative)
        start = end
    return after


def _train_reference(case: Case) -> Expectation:
    return _trained(case, False, TOLERANCES[str(reading.model(case, "x").dtype)])


def _train_witness(case: Case) -> Expectation | None:
    if not reading.is_double(case, "x"):
        return None
    return _trained(case, True, descent.WITNESS_TOLERANCE)


def _train_drawn() -> SearchStrategy[Case]:
    def sized(rows: int, features: int, column: bool) -> SearchStrategy[Case]:
        return st.builds(
            _case,
            st.builds(_linear, drawn.arrays((1, features)), drawn.arrays((1,))),
            drawn.arrays((rows, features)),
            drawn.arrays((rows, 1) if column else (rows,)),
            st.sampled_from([0.01, 0.02, 0.05]),
            st.integers(2, 4),
        )

    sizes = st.tuples(st.integers(1, 3), st.integers(1, 2), st.booleans())
    return sizes.flatmap(lambda chosen: sized(*chosen))


TRAIN_LINEAR = Task(
    name="train_linear",
    summary="mean squared error and plain SGD on a module",
    cases=_train_cases,
    reference=_train_reference,
    witness=_train_witness,
    drawn=_train_drawn,
    hints=(
        "Print the shapes of the prediction and of y, and then the shape of their difference. Is it one number for "
        "each row of x? Try both shapes of y, and one row alone.",
        "Three calls make up an epoch besides the forward pass: one clears, one fills .grad, one uses it. Say for each "
        "what it needs to find there, and in which order they must stand.",
        "Bring y into the shape of the prediction without naming N. Hand all parameters of this very model to the "
        "optimizer, or update each of them yourself. Note each loss as a Python number before its update.",
    ),
)
