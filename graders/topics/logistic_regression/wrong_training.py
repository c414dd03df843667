"""What wrong training loops give: one loop in which one thing at a time is not as it should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
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

#: so many points a short case has at most
_FEW = 20

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
        late: each update comes at the top of the next iteration, and that of the last one never.
    """

    update: Callable[[], Update] = lambda: _as_it_is
    loss: Loss = functional.binary_cross_entropy
    reported: Callable[[float, int], float] = lambda loss, _: loss
    look: Look = accuracy_of
    once: bool = False
    late: bool = False


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
    measured, before = measure(parameters), parameters
    for k in range(limit):
        before = dict(parameters)
        measured = measured if way.once else measure(parameters)
        losses.append(way.reported(measured[0], len(y)))
        for name, gradient in update(k, measured[2]).items():
            velocity[name] = momentum * velocity[name] + gradient
            parameters[name] = parameters[name] - lr * velocity[name]
        if k % LOOK_EVERY == 0:
            accuracies.append(way.look(measured[1], y))
            if accuracies[-1] > target:
                limit = k
                break
    return Trajectory(losses, accuracies, limit, before if way.late else parameters, 0.0)


def is_long(case: Case) -> bool:
    """Whether a case is the post's long run, which tells nothing that the short ones do not tell sooner."""
    return len(reading.values(case, "y")[0]) > _FEW


def program(way: Way) -> Program:
    """The program that goes this way."""

    def run(case: Case) -> Expectation | None:
        found = None if is_long(case) else gone(case, way)
        return None if found is None or not np.all(np.isfinite(found.losses)) else expected(case, found)

    return run


def loss_tensors(requires_grad: bool) -> Program:
    """The right training, whose losses are tensors."""

    def run(case: Case) -> Expectation | None:
        if is_long(case):
            return None
        found = gone(case, Way())
        relative = TOLERANCES[str(reading.model(case, "x").dtype)]

        def tensor(loss: float) -> Expected:
            return expectation.Tensor(np.array(loss), "", relative, requires_grad=requires_grad)

        right = expected(case, found)
        assert isinstance(right.returned, dict)
        return replace(right, returned={**right.returned, "losses": [tensor(loss) for loss in found.losses]})

    return run
