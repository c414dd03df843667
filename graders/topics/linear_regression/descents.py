"""Descents that go wrong: the points of a loop in which one thing is not as it should be.

Each takes what ``descent.descend`` takes and gives points of the same meaning: where the loop stands before each
update and after the last.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from graders.oracles.differences import Float
from graders.topics.linear_regression.descent import Gradient, descend

Descent = Callable[[Gradient, Float, float, int], list[Float]]


def standing(_: Gradient, start: Float, __: float, steps: int) -> list[Float]:
    """Nothing ever moves."""
    return [start] * (steps + 1)


def scaled(factor: float) -> Descent:
    """Every gradient is multiplied by the same factor."""
    return lambda gradient, start, lr, steps: descend(gradient, start, factor * lr, steps)


def accumulating(period: int = 0, first: int = 0, kept: Float | None = None) -> Descent:
    """Gradients add up.

    Args:
        period: all are cleared before each pass whose number leaves the rest ``first`` when divided by it (0: never).
        kept: 1 for the components that are never cleared, 0 for those that are cleared in each step.
    """

    def points(gradient: Gradient, start: Float, lr: float, steps: int) -> list[Float]:
        found, held = [start], np.zeros_like(start)
        for step in range(steps):
            if period and step % period == first:
                held = np.zeros_like(start)
            held = held * (1 if kept is None else kept) + gradient(found[-1])
            found.append(found[-1] - lr * held)
        return found

    return points


def lagging(gradient: Gradient, start: Float, lr: float, steps: int) -> list[Float]:
    """Each update uses the gradient of the round before, and the first one none."""
    found, late = [start], np.zeros_like(start)
    for _ in range(steps):
        found.append(found[-1] - lr * late)
        late = gradient(found[-2])
    return found


def repeating(gradient: Gradient, start: Float, lr: float, steps: int) -> list[Float]:
    """Each update uses the gradient at the start."""
    slope = gradient(start)
    return [start - lr * step * slope for step in range(steps + 1)]


def late_single(times: int = 1) -> Descent:
    """Nothing moves until one update after the last round, with so many times the gradient at the start."""

    def points(gradient: Gradient, start: Float, lr: float, steps: int) -> list[Float]:
        return [start] * steps + [start - lr * (times or steps) * gradient(start)]

    return points


def partly(moved: Float) -> Descent:
    """Only the components with a 1 move."""
    return lambda gradient, start, lr, steps: descend(lambda point: moved * gradient(point), start, lr, steps)


def with_momentum(momentum: float) -> Descent:
    """A part of the last update is added to each."""

    def points(gradient: Gradient, start: Float, lr: float, steps: int) -> list[Float]:
        found, velocity = [start], np.zeros_like(start)
        for _ in range(steps):
            velocity = momentum * velocity + gradient(found[-1])
            found.append(found[-1] - lr * velocity)
        return found

    return points
