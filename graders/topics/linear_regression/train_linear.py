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
from graders.oracles.bounds import TOLERANCES
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation
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


#: From predictions and targets, as they are, to what is squared and averaged.
Errors = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def paired(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """One error for each row."""
    return prediction.reshape(-1) - target.reshape(-1)


class Training:
    """A float64 copy of a case's model, its parameters laid out in one vector, and its mean squared error."""

    def __init__(self, case: Case, errors: Errors = paired) -> None:
        self._x, self._y = (torch.from_numpy(value) for value in reading.values(case, "x", "y"))
        self._model, self.shapes = double_model(case)
        self._errors = errors
        self.start: Float = parameters_to_vector(self._model.parameters()).detach().numpy().copy()

    def _loss(self, point: Float) -> torch.Tensor:
        vector_to_parameters(torch.from_numpy(np.array(point)), self._model.parameters())
        return (self._errors(self._model(self._x), self._y) ** 2).mean()

    def loss(self, point: Float) -> float:
        """The loss where the parameters are ``point``."""
        with torch.no_grad():
            return self._loss(point).item()

    def gradient(self, point: Float) -> Float:
        """Its gradient."""
        gradients = torch.autograd.grad(self._loss(point), list(self._model.parameters()))
        return np.concatenate([gradient.numpy().ravel() for gradient in gradients])


def _trained(case: Case, by_differences: bool, tolerance: float) -> Expectation:
    training = Training(case)
    slope = descent.by_differences(training.loss) if by_differences else training.gradient
    points = descent.descend(slope, training.start, reading.number(case, "lr"), int(reading.number(case, "epochs")))
    losses = descent.losses([training.loss(point) for point in points[:-1]], tolerance)
    return Expectation(losses, after=model_after(training.shapes, points[-1], tolerance))


def model_after(shapes: Mapping[str, tuple[int, ...]], point: Float, tolerance: float) -> dict[str, ArgumentAfter]:
    """The parameters of the model where they are those of the vector ``point``."""
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
