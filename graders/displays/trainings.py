"""The course of a training: loss and accuracy against the reference, the decision line over the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

import numpy as np

from graders.cases import Case, ModuleArgument, TensorArgument
from graders.displays.numbers import number, thinned
from graders.displays.records import Boundary, Curve, Line, TrainingDisplay
from graders.oracles.expectation import Expectation, Expected, Number
from graders.values import Array, MappingValue, ModuleValue, Observation, SequenceValue, Value

#: iterations between two looks at the accuracy, as the task says
LOOK_EVERY = 20
MAX_STEPS, MAX_POINTS, MAX_LINES = 60, 200, 8
_KEYS: tuple[tuple[Literal["loss", "accuracy"], str, int], ...] = (
    ("loss", "losses", 1),
    ("accuracy", "accuracies", LOOK_EVERY),
)


def is_training(expectation: Expectation) -> bool:
    """Whether a case is judged by the numbers that a training goes through."""
    return _series(expectation.returned, "losses") is not None


def training(
    case: Case, expectation: Expectation, observation: Observation, called_with: str, is_right: bool = False
) -> TrainingDisplay | None:
    """The course of a training, or ``None`` where the student's code gave no series of numbers.

    One that ``is_right`` went the way of the reference, whose decision lines need not be observed.
    """
    curves = []
    for name, key, every in _KEYS:
        wanted, found = _series(expectation.returned, key), _found(observation.returned, key)
        if wanted is not None and found:
            curves.append(_curve(name, found, wanted, every))
    return TrainingDisplay(called_with, tuple(curves), _boundary(case, observation, is_right)) if curves else None


def _series(expected: Expected, key: str) -> list[float] | None:
    """The expected numbers; a list of losses stands alone where a task returns nothing else."""
    if isinstance(expected, dict):
        expected = expected.get(key)
    elif key != "losses":
        return None
    if not isinstance(expected, list) or not expected:
        return None
    numbers = [item.value for item in expected if isinstance(item, Number)]
    return numbers if len(numbers) == len(expected) else None


def _found(returned: Value, key: str) -> list[float]:
    """The student's numbers, as far as they are numbers."""
    if isinstance(returned, MappingValue):
        returned = returned.items.get(key)
    elif key != "losses":
        return []
    items = returned.items if isinstance(returned, SequenceValue) else ()
    return [float(item) for item in items if isinstance(item, int | float)]


def _curve(name: Literal["loss", "accuracy"], found: Sequence[float], wanted: Sequence[float], every: int) -> Curve:
    places = thinned(max(len(found), len(wanted)), MAX_STEPS)
    steps = tuple(place * every for place in places)
    return Curve(name, steps, _at(found, places), _at(wanted, places))


def _at(values: Sequence[float], places: Sequence[int]) -> tuple[float | None, ...]:
    return tuple(number(values[place]) if place < len(values) else None for place in places)


def _boundary(case: Case, observation: Observation, is_right: bool) -> Boundary | None:
    """The data and the decision lines, for a logistic regression of two features."""
    model, x, y = (case.arguments.get(name) for name in ("model", "x", "y"))
    if not isinstance(model, ModuleArgument) or model.name != "probability":
        return None
    if not isinstance(x, TensorArgument) or not isinstance(y, TensorArgument):
        return None
    chosen = thinned(len(x.array), MAX_POINTS)
    points = tuple((round(float(x.array[i, 0]), 2), round(float(x.array[i, 1]), 2), int(y.array[i])) for i in chosen)
    expected = _expected(case)
    return Boundary(points, expected, ()) if is_right else Boundary(points, _yours(model, observation), expected)


def _yours(model: ModuleArgument, observation: Observation) -> tuple[Line, ...]:
    """Where the student's training began, what was seen of its way, and where it ended."""
    after = observation.arguments.get("model")
    lines = [_line(0, model.parameters)]
    lines += [_line(step, parameters) for step, parameters in observation.path if step > 0]
    if isinstance(after, ModuleValue):
        steps = len(_found(observation.returned, "losses"))
        lines.append(_line(steps, {name: value.array for name, value in after.parameters.items()}))
    return _spread([line for line in lines if line is not None])


@lru_cache(maxsize=16)
def _expected(case: Case) -> tuple[Line, ...]:
    """The way of the reference; nothing in a student kit, which does not hold it."""
    try:
        from graders.topics.logistic_regression.trajectory import path
    except ModuleNotFoundError:
        return ()
    lines = [_line(step, parameters) for step, parameters in enumerate(path(case))]
    return _spread([line for line in lines if line is not None])


def _spread(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Some of the lines, closer together at the beginning, where most happens."""
    if len(lines) <= MAX_LINES:
        return tuple(lines)
    places = np.unique(np.round(np.geomspace(1, len(lines), MAX_LINES)).astype(int) - 1)
    return tuple(lines[place] for place in places)


def _line(step: int, parameters: Mapping[str, Array]) -> Line | None:
    weight, bias = parameters.get("features.weight"), parameters.get("features.bias")
    if weight is None or bias is None or weight.shape != (1, 2) or bias.shape != (1,):
        return None
    a, b, c = (number(float(value)) for value in (*weight[0], bias[0]))
    return None if a is None or b is None or c is None else Line(step, a, b, c)
