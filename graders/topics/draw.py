"""Inputs drawn from a seed: generic points, away from zero and from each other, short enough to read."""

from __future__ import annotations

import zlib

import numpy as np

from graders.cases import ArrayArgument, PlainArgument, TensorArgument
from graders.values import Array

Shape = int | tuple[int, ...]


class Draw:
    """A source of inputs for one task, the same for the same seed.

    Args:
        seed: the seed of the run.
        purpose: what the inputs are for (the task's full name), so that tasks do not share them.
    """

    def __init__(self, seed: int, purpose: str) -> None:
        self.generator = np.random.default_rng([seed & 0xFFFFFFFF, zlib.crc32(purpose.encode())])

    def array(self, shape: Shape, dtype: str = "float64", low: float = 0.4, high: float = 1.9) -> Array:
        """Values of random sign and of a size between ``low`` and ``high``, with two decimals."""
        size = self.generator.uniform(low, high, shape)
        sign = self.generator.choice([-1.0, 1.0], shape)
        return np.asarray(np.round(size * sign, 2), dtype=dtype)

    def positive(self, shape: Shape, dtype: str = "float64", low: float = 0.4, high: float = 1.9) -> Array:
        """Positive values with two decimals."""
        return np.asarray(np.round(self.generator.uniform(low, high, shape), 2), dtype=dtype)

    def normal(self, shape: Shape, dtype: str = "float64") -> Array:
        """Standard normal values, rounded to two decimals."""
        return np.asarray(np.round(self.generator.normal(size=shape), 2), dtype=dtype)

    def integer(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``, both included."""
        return int(self.generator.integers(low, high + 1))

    def number(self, low: float, high: float) -> float:
        """A Python float with two decimals."""
        return round(float(self.generator.uniform(low, high)), 2)

    def leaf(self, shape: Shape, dtype: str = "float64", low: float = 0.4, high: float = 1.9) -> TensorArgument:
        """A leaf that requires grad."""
        return TensorArgument(self.array(shape, dtype, low, high), requires_grad=True)

    def tensor(self, shape: Shape, dtype: str = "float64", low: float = 0.4, high: float = 1.9) -> TensorArgument:
        """A tensor that does not require grad."""
        return TensorArgument(self.array(shape, dtype, low, high))


def leaf(values: object, dtype: str = "float32") -> TensorArgument:
    """A leaf of the given values that requires grad."""
    return TensorArgument(np.array(values, dtype=dtype), requires_grad=True)


def tensor(values: object, dtype: str = "float32") -> TensorArgument:
    """A tensor of the given values."""
    return TensorArgument(np.array(values, dtype=dtype))


def array(values: object) -> ArrayArgument:
    """A float64 NumPy array."""
    return ArrayArgument(np.array(values, dtype=np.float64))


def plain(value: bool | int | float | str | tuple[int | float, ...] | None) -> PlainArgument:
    """A Python number, string or (as a tuple) list of numbers."""
    return PlainArgument(value)
