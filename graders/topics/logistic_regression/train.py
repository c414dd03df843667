"""The training loop: gradient descent with momentum, a look at every twentieth iteration, and an early stop."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, ModuleArgument, TensorArgument
from graders.oracles import drawn
from graders.oracles.expectation import ArgumentAfter, Expectation, Number
from graders.tasks import Task
from graders.topics import reading
from graders.topics.draw import Draw, plain
from graders.topics.logistic_regression.judges import SHAPES
from graders.topics.logistic_regression.model import drawn_parameters
from graders.topics.logistic_regression.trajectory import Trajectory, model_of, trained, trained_by_differences
from graders.values import Array

#: what rounding and other spellings of the same loss may add up to; the least wrong answer is 100 times further off
TOLERANCES = {"float32": 1e-4, "float64": 1e-6}
#: no prediction that is looked at comes nearer to 0.5, so that rounding cannot change its class
_MARGIN = 1e-3
#: in the order of the signature
_NUMBERS = ("lr", "momentum", "max_iterations", "target")
#: finite differences witness trainings of at most so many iterations
_SHORT = 5


def _train_cases(draw: Draw) -> Sequence[Case]:
    # Those with few iterations come first, the post's long run last: a wrong loop shows, quicker and on fewer numbers,
    # in a short one.
    few, stopping = _plain(draw), _stopping(draw)
    right, wrong, on_the_border = _single_right(draw), _single_wrong(draw), _on_the_border(draw)
    return [few, wrong, on_the_border, right, stopping, _hidden(draw), _worked_example()]


def _worked_example() -> Case:
    """The post's run, with the defaults of all numbers: data and first weights from the global generator."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(10)
        ones = torch.ones(100, 2)
        x = torch.cat([torch.normal(mean * ones, 1) + 1 for mean in (1.7, -1.7)]).numpy()
        layer = torch.nn.Linear(2, 1)
    y = np.repeat([0, 1], 100).astype(np.float32)
    return _case(layer.weight.detach().numpy(), layer.bias.detach().numpy(), x, y)


def _case(weight: Array, bias: Array, x: Array, y: Array, **numbers: float) -> Case:
    model = ModuleArgument("probability", {"features.weight": weight, "features.bias": bias})
    options = {name: plain(numbers[name]) for name in _NUMBERS if name in numbers}
    return Case({"model": model, "x": TensorArgument(x), "y": TensorArgument(y), **options})


def _stopping(draw: Draw) -> Case:
    """At the first look exactly the target is reached, which is not enough, and the update changes the accuracy.

    The target is 3 / 5, of which a float32 mean is a little more.
    """
    y = np.array([0.0, 1.0, 1.0, 0.0, 1.0])
    numbers = {"lr": 0.8, "momentum": 0.4, "target": 0.6}
    while True:
        centres = np.where(y[:, None] == 1, [-1.1, -0.7], [1.2, 0.6])
        x = np.round(centres + draw.generator.normal(0, 0.6, (5, 2)), 2)
        weight, bias = drawn_parameters(draw, "float64").values()
        case = _case(weight, bias, x, y, max_iterations=50, **numbers)
        if _right(weight, bias, x, y) != 3 or _right_after_a_step(weight, bias, x, y, numbers["lr"]) in (0, 3):
            continue
        found = trained(case)
        if found.iterations in (20, 40) and found.margin > _MARGIN:
            return Case(case.arguments, keywords=("lr", "momentum", "target", "max_iterations"))


def _right(weight: Array, bias: Array, x: Array, y: Array) -> int:
    return int(np.sum(((x @ weight.T + bias)[:, 0] >= 0) == (y == 1)))


def _right_after_a_step(weight: Array, bias: Array, x: Array, y: Array, lr: float) -> int:
    error = 1 / (1 + np.exp(-(x @ weight.T + bias))) - y[:, None]
    return _right(weight - lr * (error.T @ x) / len(y), bias - lr * error.mean(axis=0), x, y)


def _single_right(draw: Draw) -> Case:
    """One point, right from the start: stops at 0, after the update of iteration 0."""
    (weight, bias), x = drawn_parameters(draw, "float64").values(), draw.array((1, 2))
    score = float((x @ weight.T + bias)[0, 0])
    bias = bias if abs(score) > 0.1 else bias + 0.5
    return _case(weight, bias, x, np.array([1.0 if (x @ weight.T + bias)[0, 0] > 0 else 0.0]))


def _single_wrong(draw: Draw) -> Case:
    """One point, wrong at the only look, with all numbers by position, in float32."""
    right = _single_right(draw).arguments
    model, x, y = right["model"], right["x"], right["y"]
    assert isinstance(model, ModuleArgument) and isinstance(x, TensorArgument) and isinstance(y, TensorArgument)
    weight, bias = (value.astype(np.float32) for value in model.parameters.values())
    numbers = {"lr": 0.3, "momentum": 0.6, "max_iterations": 3, "target": 0.99}
    return _case(weight, bias, x.array.astype(np.float32), 1 - y.array.astype(np.float32), **numbers)


def _on_the_border(draw: Draw) -> Case:
    """All weights are zero, so that every prediction of the only look is 0.5 to the last bit, which is class 1."""
    numbers = {"lr": 0.5, "momentum": 0.0, "max_iterations": 2, "target": 0.9}
    return _case(np.zeros((1, 2)), np.zeros(1), draw.array((4, 2)), np.array([1.0, 0.0, 1.0, 1.0]), **numbers)


def _hidden(draw: Draw) -> Case:
    """Another model: a hidden layer and three features. Even if all points are right, 1.0 is not above the target."""
    shapes = {"first.weight": (2, 3), "first.bias": (2,), "second.weight": (1, 2), "second.bias": (1,)}
    options = {"max_iterations": plain(22), "target": plain(1.0)}
    while True:
        model = ModuleArgument("two_layer_probability", {name: draw.array(shape) for name, shape in shapes.items()})
        data = {"x": draw.tensor((4, 3)), "y": TensorArgument(np.array([1.0, 0.0, 1.0, 1.0]))}
        case = Case({"model": model, **data, **options}, keywords=tuple(options))
        if trained(case).margin > _MARGIN:
            return case


def _plain(draw: Draw) -> Case:
    """No momentum, few iterations, not all points right at the only look."""
    numbers = {"lr": 0.6, "momentum": 0.0, "max_iterations": _SHORT, "target": 0.99}
    y = np.array([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    while True:
        (weight, bias), x = drawn_parameters(draw, "float64").values(), draw.array((6, 2))
        case = _case(weight, bias, x, y, **numbers)
        found = trained(case)
        if found.iterations == _SHORT and found.margin > _MARGIN:
            return case


def expected(case: Case, found: Trajectory) -> Expectation:
    """What a case must give whose training goes this way."""
    relative = TOLERANCES[str(reading.model(case, "x").dtype)]
    return Expectation(
        {
            "losses": [Number(loss, relative) for loss in found.losses],
            "accuracies": [Number(value, 1e-12) for value in found.accuracies],
            "iterations": found.iterations,
        },
        after={
            f"model.{name}": ArgumentAfter(value, grad="any", relative=relative)
            for name, value in found.parameters.items()
        },
    )


def _train_reference(case: Case) -> Expectation:
    return expected(case, trained(case))


def _train_witness(case: Case) -> Expectation | None:
    short = "max_iterations" in case.arguments and reading.number(case, "max_iterations") <= _SHORT
    if not short or not reading.is_double(case, "x") or model_of(case).name != "probability":
        return None
    return expected(case, trained_by_differences(case))


def _train_drawn() -> SearchStrategy[Case]:
    def of_size(size: int) -> SearchStrategy[Case]:
        return st.builds(
            lambda weight, bias, x, y, numbers: _case(weight, bias, x, y, **numbers),
            drawn.arrays(SHAPES["features.weight"]),
            drawn.arrays(SHAPES["features.bias"]),
            drawn.arrays((size, 2)),
            drawn.arrays((size,), elements=st.integers(0, 1).map(float)),
            st.fixed_dictionaries(
                {
                    "lr": st.sampled_from([0.25, 0.5]),
                    "momentum": st.sampled_from([0.0, 0.5, 0.75]),
                    "max_iterations": st.integers(1, 4),
                    "target": st.sampled_from([0.5, 0.99]),
                }
            ),
        )

    return st.integers(1, 4).flatmap(of_size)


TRAIN = Task(
    name="train",
    summary="gradient descent with momentum and an early stop",
    cases=_train_cases,
    reference=_train_reference,
    witness=_train_witness,
    drawn=_train_drawn,
    hints=(
        "Follow one iteration with a finger: from which prediction comes the loss, from which loss the gradient, and "
        "does the update see that gradient alone? What does .grad hold when the next iteration begins?",
        "Print the shapes of prediction and labels, also for a single point. Is what you keep in the list a number or "
        "still a tensor? Which prediction does the accuracy look at: the one from before or after the update?",
        "Write the plain loop first and let it run to max_iterations. Then add the look: every twentieth iteration, "
        "counted from 0, the accuracy as a Python float, strictly above the target. The number it stops at is k "
        "itself.",
    ),
)
