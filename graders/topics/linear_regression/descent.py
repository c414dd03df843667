"""Gradient descent in float64, as the oracles of this topic need it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from graders.oracles import differences
from graders.oracles.differences import Float
from graders.oracles.expectation import Expected, Number

Loss = Callable[[Float], float]
Gradient = Callable[[Float], Float]

#: relative tolerance where the gradients of an oracle are themselves finite differences
WITNESS_TOLERANCE = 1e-6


def descend(gradient: Gradient, start: Float, lr: float, steps: int) -> list[Float]:
    """The points of a descent: where it starts, and where it stands after each of ``steps`` updates."""
    points = [start]
    for _ in range(steps):
        points.append(points[-1] - lr * gradient(points[-1]))
    return points


def by_differences(loss: Loss) -> Gradient:
    """The gradient of a loss from its values alone."""
    return lambda point: differences.derivative(loss, point)[0]


def near(value: float, tolerance: float, scale: float = 1.0) -> float:
    """The relative tolerance for ``value`` that allows ``tolerance`` of ``scale`` at least.

    A value that is small because large ones cancel carries their rounding errors.
    """
    return tolerance if value == 0 else tolerance * max(abs(value), scale) / abs(value)


def number(value: float, tolerance: float, scale: float = 1.0) -> Number:
    """A Python float, within ``tolerance`` of itself or of ``scale``."""
    return Number(float(value), tolerance, error=tolerance * scale)


def losses(values: Sequence[float], tolerance: float) -> list[Expected]:
    """The losses of a descent; one that is tiny beside the largest need not be exact in its own last digits."""
    scale = max(values, default=1.0) * 1e-3
    return [number(value, tolerance, scale) for value in values]


def rate(curvature: Float, part: float) -> float:
    """A learning rate for a quadratic loss: ``part`` of the inverse of its largest curvature.

    Below 2 the descent converges, above it diverges.
    """
    return round(part / float(np.linalg.eigvalsh(curvature)[-1]), 4)
