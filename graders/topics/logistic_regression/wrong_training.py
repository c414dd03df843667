"""What wrong training loops give: one loop in which one thing at a time is not as it should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from graders.cases import Case
from graders.evidence.value import Program
from graders.oracles import expectation
from graders.oracles.expectation import Expectation, Expected
from graders.topics import reading
from graders.topics.logistic_regression.accuracy import accuracy_of
from graders.topics.logistic_regression.train import TOLERANCES, expected
from graders.topics.logistic_regression.trajectory import (
    LOOK_EVERY,
    Loss,
    Trajectory,
    measure_of,
    model_of,
    option,
)
from graders.values import Array

Gradients = Mapping[str, Array]
#: From the number of an iteration and its gradients to what the update sees; empty where it sees none.
Update = Callable[[int, Gradients], Gradients]
#: From predictions and labels to an accuracy.
Look = Callable[[Array, Array], float]


@dataclass(frozen=True, eq=False)
class Way:
    """How a loop goes.

    Args:
        update: makes what is between the gradient of an iteration and its update.
        loss: which is differentiated and reported.
        reported: from a loss and the number of points to what stands in the list.
        look: the accuracy.
        once: the forward pass runs before the loop only.
    """

    update: Callable[[], Update] = lambda: _as_it_is
    loss: Loss = functional.binary_cross_entropy
    reported: Callable[[float, int], float] = lambda loss, _: loss
    look: Look = accuracy_of
    once: bool = False


def _as_it_is(_: int, gradients: Gradients) -> Gradients:
    return gradients


def gone(case: Case, way: Way) -> Trajectory:
    """Where a way leads."""
    measure = measure_of(case, way.loss)
    parameters = {name: value.astype(np.float64) for name, value in model_of(case).parameters.items()}
    velocity = {name: np.zeros_like(value) for name, value in parameters.items()}
    _, y = reading.values(case, "x", "y")
    lr, momentum, target = (option(case, name) for name in ("lr", "momentum", "target"))
    limit, update = int(option(case, "max_iterations")), way.update()
    losses: list[float] = []
    accuracies: list[float] = []
    measured = measure(parameters)
    for k in range(limit):
        measured = measured if way.once else measure(parameters)
        losses.append(way.reported(measured[0], len(y)))
        for name, gradient in update(k, measured[2]).items():
            velocity[name] = momentum * velocity[name] + gradient
            parameters[name] = parameters[name] - lr * velocity[name]
        if k % LOOK_EVERY == 0:
            accuracies.append(way.look(measured[1], y))
            if accuracies[-1] > target:
                return Trajectory(losses, accuracies, k, parameters, 0.0)
    return Trajectory(losses, accuracies, limit, parameters, 0.0)


def program(way: Way) -> Program:
    """The program that goes this way."""

    def run(case: Case) -> Expectation | None:
        found = gone(case, way)
        return expected(case, found) if np.all(np.isfinite(found.losses)) else None

    return run


def loss_tensors(requires_grad: bool) -> Program:
    """The right training, whose losses are tensors."""

    def run(case: Case) -> Expectation:
        found = gone(case, Way())
        relative = TOLERANCES[str(reading.model(case, "x").dtype)]

        def tensor(loss: float) -> Expected:
            return expectation.Tensor(np.array(loss), "", relative, requires_grad=requires_grad)

        right = expected(case, found)
        assert isinstance(right.returned, dict)
        return replace(right, returned={**right.returned, "losses": [tensor(loss) for loss in found.losses]})

    return run


def accumulating(cleared: Callable[[int, str], bool], before: Callable[[int], bool] = lambda _: False) -> Way:
    """Gradients add up until ``cleared(k, name)`` after an update; ``before(k)`` clears all before a pass."""

    def make() -> Update:
        held: dict[str, Array] = {}

        def update(k: int, gradients: Gradients) -> Gradients:
            kept = {} if before(k) else held
            used = {name: gradient + kept.get(name, 0.0) for name, gradient in gradients.items()}
            held.clear()
            held.update({name: value for name, value in used.items() if not cleared(k, name)})
            return used

        return update

    return Way(make)


def lagging(adding: bool = False) -> Way:
    """Each update sees the gradient of the iteration before, or the sum of all before; the first one sees none."""

    def make() -> Update:
        held: dict[str, Array] = {}

        def update(_: int, gradients: Gradients) -> Gradients:
            used = dict(held)
            held.update({name: value + held.get(name, 0.0) * adding for name, value in gradients.items()})
            return used

        return update

    return Way(make)


def repeating(once: bool) -> Way:
    """Each update sees the gradient at the start; with ``once`` the loss and the prediction are those of the start."""

    def make() -> Update:
        first: dict[str, Array] = {}

        def update(_: int, gradients: Gradients) -> Gradients:
            if not first:
                first.update(gradients)
            return first

        return update

    return Way(make, once=once)


def scaled(factor: float) -> Way:
    """Each update sees a multiple of the gradient."""
    return Way(lambda: lambda _, gradients: {name: factor * value for name, value in gradients.items()})


def partly(chosen: Callable[[int, str, int], bool]) -> Way:
    """Only the parameters with a chosen (index, name, number of parameters) move."""

    def update(_: int, gradients: Gradients) -> Gradients:
        pairs = enumerate(gradients.items())
        return {name: value for index, (name, value) in pairs if chosen(index, name, len(gradients))}

    return Way(lambda: update)


#: nothing ever moves
STANDING = partly(lambda *_: False)


def all_pairs(p: Tensor, y: Tensor) -> Tensor:
    """The loss of each prediction with each label."""
    size = (len(p), len(p))
    return functional.binary_cross_entropy(p.expand(size), y.T.expand(size))


def pairs_right(p: Array, y: Array) -> int:
    """How many of the pairs of a prediction and a label agree."""
    return int(((p.reshape(-1, 1) >= 0.5) == (y.reshape(1, -1) == 1)).sum())


def two_columns(p: Tensor, y: Tensor) -> Tensor:
    """The cross entropy of the probabilities of both classes, taken for scores."""
    return functional.cross_entropy(torch.cat((1 - p, p), dim=1), y.squeeze(1).long())
