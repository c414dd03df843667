"""Reading the arguments of a case back, for oracles."""

from __future__ import annotations

import numpy as np

from graders.cases import ArrayArgument, Case, Differentiate, ListArgument, PlainArgument, TensorArgument
from graders.oracles.differences import Float
from graders.values import Array


def values(case: Case, *names: str) -> list[Float]:
    """The values of the named tensor or array arguments in float64: exactly what the student's code receives."""
    return [_array(case, name).astype(np.float64) for name in names]


def model(case: Case, name: str) -> Array:
    """The argument whose dtype a result must have, to be given to ``expectation.like``."""
    return _array(case, name)


def is_double(case: Case, name: str) -> bool:
    """Whether the named argument is float64, so that finite differences can witness the result."""
    return _array(case, name).dtype == np.float64


def _array(case: Case, name: str) -> Array:
    argument = case.arguments[name]
    assert isinstance(argument, TensorArgument | ArrayArgument)
    return argument.array


def items(case: Case, name: str) -> list[Float]:
    """The values of the tensors in a list argument, in float64."""
    argument = case.arguments[name]
    assert isinstance(argument, ListArgument)
    return [item.array.astype(np.float64) for item in argument.items if isinstance(item, TensorArgument)]


def number(case: Case, name: str) -> float:
    """A plain number."""
    argument = case.arguments[name]
    assert isinstance(argument, PlainArgument) and isinstance(argument.value, int | float)
    return argument.value


def numbers(case: Case, name: str) -> tuple[int | float, ...]:
    """A plain list of numbers."""
    argument = case.arguments[name]
    assert isinstance(argument, PlainArgument) and isinstance(argument.value, tuple)
    return argument.value


def cotangent(case: Case) -> Float:
    """The cotangent of a case that differentiates, in float64."""
    assert isinstance(case.follow_up, Differentiate)
    return case.follow_up.cotangent.astype(np.float64)
