"""Derivatives from function values alone: central differences with Richardson extrapolation and an error estimate.

Nothing here uses autograd, so it is a witness that is independent of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from graders.values import Array

Float = npt.NDArray[np.float64]
FloatFunction = Callable[[Float], npt.ArrayLike]

#: Steps of the table, largest first, each half of the one before.
_FIRST_STEP, _ROWS = 0.04, 5
#: The estimate is multiplied by this before it is used as a tolerance, and never taken smaller than the floor.
_SAFETY, _FLOOR = 20.0, 1e-9


def derivative(function: FloatFunction, point: Float) -> tuple[Float, Float]:
    """All first derivatives of a function of one array.

    Args:
        function: from a float64 array of ``point``'s shape to a number or an array.
        point: where to differentiate.

    Returns:
        ``(derivatives, errors)``, both of shape ``function(point).shape + point.shape``; ``errors`` bounds each
        derivative's error.

    Source: L. F. Richardson (1911), The approximate arithmetical solution by finite differences; C. J. F. Ridders
    (1982), Accurate computation of F'(x) and F'(x) F''(x), for taking the best entry of the table by its own error
    estimate.
    """
    point = np.asarray(point, dtype=np.float64)
    columns = [_along(function, point, index) for index in np.ndindex(point.shape)]
    shape = np.asarray(columns[0][0]).shape
    values = np.stack([np.asarray(value) for value, _ in columns], axis=-1).reshape(shape + point.shape)
    errors = np.stack([np.asarray(error) for _, error in columns], axis=-1).reshape(shape + point.shape)
    return values, errors


def _along(function: FloatFunction, point: Float, index: tuple[int, ...]) -> tuple[Float, Float]:
    def slope(step: float) -> Float:
        ahead, behind = point.copy(), point.copy()
        ahead[index] += step
        behind[index] -= step
        rise = np.asarray(function(ahead), np.float64) - np.asarray(function(behind), np.float64)
        return np.asarray(rise / (ahead[index] - behind[index]))

    return _ridders([slope(_FIRST_STEP / 2**row) for row in range(_ROWS)])


def _ridders(row: list[Float]) -> tuple[Float, Float]:
    """Extrapolate slopes at halved steps to step 0; elementwise the entry with the smallest error estimate."""
    best = row[0]
    error = np.full(np.shape(best), np.inf)
    factor = 1.0
    while len(row) > 1:
        factor *= 4.0
        following = [(factor * fine - coarse) / (factor - 1.0) for coarse, fine in pairwise(row)]
        for position, entry in enumerate(following):
            estimate = np.maximum(np.abs(entry - row[position]), np.abs(entry - row[position + 1]))
            better = estimate < error
            best, error = np.where(better, entry, best), np.where(better, estimate, error)
        row = following
    return np.asarray(best), _SAFETY * error + _FLOOR * (1.0 + np.abs(best))


def second_derivative(function: FloatFunction, point: Float) -> tuple[Float, Float]:
    """All second derivatives: ``derivative`` of ``derivative``, with the errors of both levels added.

    Returns:
        ``(derivatives, errors)`` of shape ``function(point).shape + point.shape + point.shape``.
    """
    point = np.asarray(point, dtype=np.float64)
    inner_error = derivative(function, point)[1]
    values, errors = derivative(lambda at: derivative(function, at)[0], point)
    worst = float(np.max(inner_error, initial=0.0)) / (_FIRST_STEP / 2 ** (_ROWS - 1))
    return values, errors + worst


def contracted(cotangent: Array, derivatives: tuple[Float, Float]) -> tuple[Float, Float]:
    """The sum over the output's axes of ``cotangent`` times derivative, and the error of that sum."""
    values, errors = derivatives
    axes = np.ndim(cotangent)
    return (
        np.tensordot(cotangent, values, axes=axes) if axes else np.asarray(cotangent * values),
        np.tensordot(np.abs(cotangent), errors, axes=axes) if axes else np.abs(cotangent) * errors,
    )
