"""What training gives: by autograd for any model, and once more by finite differences for a logistic regression."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.func import functional_call

from graders.cases import Case, ModuleArgument, PlainArgument
from graders.observation import models
from graders.oracles import differences
from graders.topics import reading
from graders.topics.logistic_regression.accuracy import accuracy_of
from graders.topics.logistic_regression.binary_cross_entropy import cross_entropy
from graders.topics.logistic_regression.model import probabilities
from graders.values import Array

LOOK_EVERY = 20
_DEFAULTS: Mapping[str, float] = {"lr": 0.01, "momentum": 0.9, "max_iterations": 1000, "target": 0.99}

#: parameters → (loss, prediction of shape (N, 1), gradients)
Measure = Callable[[Mapping[str, Array]], tuple[float, Array, Mapping[str, Array]]]
#: predictions of shape (N, 1) and labels of shape (N, 1) → 0-d loss
Loss = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True, eq=False)
class Trajectory:
    """What a training gives: the returned values, the parameters in the end, and how near a look came to p = 0.5."""

    losses: list[float]
    accuracies: list[float]
    iterations: int
    parameters: Mapping[str, Array]
    margin: float


def trained(case: Case) -> Trajectory:
    """The trajectory of a case in float64, with gradients by autograd."""
    return _run(case, measure_of(case))


def path(case: Case) -> list[Mapping[str, Array]]:
    """The parameters before each iteration of a case, and where they stand in the end."""
    measure, seen = measure_of(case), []

    def noting(parameters: Mapping[str, Array]) -> tuple[float, Array, Mapping[str, Array]]:
        seen.append(parameters)
        return measure(parameters)

    end = _run(case, noting).parameters
    return [*seen, end]


def measure_of(case: Case, loss_of: Loss = torch.nn.functional.binary_cross_entropy) -> Measure:
    """What is measured at given parameters of the case's model, with gradients by autograd."""
    model, (x, y) = model_of(case), (torch.from_numpy(value) for value in reading.values(case, "x", "y"))
    module = models.build(model.name, _doubles(model))

    def measure(parameters: Mapping[str, Array]) -> tuple[float, Array, Mapping[str, Array]]:
        leaves = {name: torch.from_numpy(value).requires_grad_() for name, value in parameters.items()}
        p = functional_call(module, leaves, (x,))
        loss = loss_of(p, y.unsqueeze(1))
        gradients = torch.autograd.grad(loss, list(leaves.values()))
        named = {name: gradient.numpy() for name, gradient in zip(leaves, gradients, strict=True)}
        return loss.item(), p.detach().numpy(), named

    return measure


def trained_by_differences(case: Case) -> Trajectory:
    """The same without autograd, for a logistic regression."""
    x, y = reading.values(case, "x", "y")

    def measure(parameters: Mapping[str, Array]) -> tuple[float, Array, Mapping[str, Array]]:
        def loss(name: str, at: Array) -> float:
            return cross_entropy(probabilities({**parameters, name: at}, x), y[:, None])

        p = probabilities(parameters, x)
        gradients = {
            name: differences.derivative(lambda at, name=name: loss(name, at), value)[0]  # type: ignore[misc]
            for name, value in parameters.items()
        }
        return cross_entropy(p, y[:, None]), p, gradients

    return _run(case, measure)


def model_of(case: Case) -> ModuleArgument:
    """The model that a case trains."""
    model = case.arguments["model"]
    assert isinstance(model, ModuleArgument)
    return model


def _doubles(model: ModuleArgument) -> dict[str, Tensor]:
    return {name: torch.from_numpy(value.astype(np.float64)) for name, value in model.parameters.items()}


def option(case: Case, name: str) -> float:
    """One of the numbers of a training, or its default."""
    argument = case.arguments.get(name, PlainArgument(_DEFAULTS[name]))
    assert isinstance(argument, PlainArgument) and isinstance(argument.value, int | float)
    return argument.value


def _run(case: Case, measure: Measure) -> Trajectory:
    """Gradient descent with momentum and a look at every twentieth iteration."""
    parameters = {name: value.astype(np.float64) for name, value in model_of(case).parameters.items()}
    velocity = {name: np.zeros_like(value) for name, value in parameters.items()}
    _, y = reading.values(case, "x", "y")
    lr, momentum = option(case, "lr"), option(case, "momentum")
    limit, target = int(option(case, "max_iterations")), option(case, "target")
    losses: list[float] = []
    accuracies: list[float] = []
    margin = np.inf
    for k in range(limit):
        loss, p, gradients = measure(parameters)
        losses.append(loss)
        velocity = {name: momentum * velocity[name] + gradients[name] for name in parameters}
        parameters = {name: value - lr * velocity[name] for name, value in parameters.items()}
        if k % LOOK_EVERY == 0:
            margin = min(margin, float(np.min(np.abs(p - 0.5))))
            accuracies.append(accuracy_of(p, y))
            if accuracies[-1] > target:
                return Trajectory(losses, accuracies, k, parameters, margin)
    return Trajectory(losses, accuracies, limit, parameters, margin)
