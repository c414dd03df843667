"""What a task expects of one case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from graders.oracles.bounds import Bounds, bounds_of
from graders.oracles.form import Answer, Form, Sealed
from graders.values import Array


@dataclass(frozen=True, eq=False)
class Tensor:
    """A tensor of these values and of this dtype.

    ``relative`` is the tolerance relative to the largest expected element (``None``: by dtype); ``error`` is an
    absolute one for each element, as an error estimate gives it. ``dtype=""`` accepts every floating dtype.
    ``requires_grad``, ``is_leaf`` and ``grad_fn`` (a regular expression for the whole name) are its place in the graph
    where that tells wrong programs apart; by default none of them is looked at.
    """

    array: Array
    dtype: str
    relative: float | None = None
    error: Array | None = None
    requires_grad: bool | None = None
    is_leaf: bool | None = None
    grad_fn: str | None = None

    @cached_property
    def bounds(self) -> Bounds:
        """How far from it a value may be."""
        return bounds_of(self.array, self.relative, self.error, self.dtype)

    @property
    def is_placed(self) -> bool:
        """Whether its place in the graph is looked at."""
        return (self.requires_grad, self.is_leaf, self.grad_fn) != (None, None, None)


@dataclass(frozen=True, eq=False)
class NumPyArray:
    """A NumPy array of these values and of their shape."""

    array: Array
    relative: float | None = None
    error: Array | None = None

    @cached_property
    def bounds(self) -> Bounds:
        """How far from it a value may be."""
        return bounds_of(self.array, self.relative, self.error)


@dataclass(frozen=True)
class Number:
    """A Python float, within a relative tolerance (0: exactly) and an absolute ``error``."""

    value: float
    relative: float = 1e-9
    error: float = 0.0


@dataclass(frozen=True, eq=False)
class Anything:
    """Not judged."""


@dataclass(frozen=True, eq=False)
class OneOf:
    """Any of these is right; the first is the one that a student is shown."""

    options: tuple[Expected, ...]


@dataclass(frozen=True, eq=False)
class Prediction:
    """What some code gives, as a student foretells it. No message ever shows ``answer``.

    Numbers and truth values count by their value alone (``5`` for ``5.``, ``1`` for ``True``).

    Args:
        answer: what the code gives; sealed in a student kit.
        form: how an answer is written.
    """

    answer: Answer | Sealed
    form: Form


#: Lists stand for a list or a tuple, dicts for a dict with exactly these keys; the rest is compared by ``==``.
Expected = (
    Tensor
    | NumPyArray
    | Number
    | Anything
    | OneOf
    | Prediction
    | list["Expected"]
    | tuple["Expected", ...]
    | dict[str, "Expected"]
    | bool
    | int
    | str
    | None
)


@dataclass(frozen=True, eq=False)
class ArgumentAfter:
    """What an argument must be after the call, where it may change.

    Args:
        value: its new value (``None``: as it was).
        grad: ``"kept"``, ``"none"``, ``"cleared"`` (``None`` or zeros) or ``"any"``; for a wrong program also
            ``"filled"``: left with a gradient that a right answer does not leave.
        relative: tolerance for ``value``.
    """

    value: Array | None = None
    grad: str = "kept"
    relative: float | None = None


@dataclass(frozen=True, eq=False)
class Expectation:
    """The right outcome of one case.

    Args:
        returned: what must come back.
        derivatives: of the returned tensor after its cotangent, by argument (for a case that differentiates).
        second_derivatives: likewise along the case's directions.
        after: arguments that the call changes; all others must be as they were. Items of a list argument and
            parameters of a model argument are named ``params[0]`` and ``model.layer.weight``.
        output_of_module: for ``UseModule``.
        raises: names of exceptions, one of which must be raised instead of a return.
    """

    returned: Expected = field(default_factory=Anything)
    derivatives: Mapping[str, Expected] = field(default_factory=dict)
    second_derivatives: Mapping[str, Expected] = field(default_factory=dict)
    after: Mapping[str, ArgumentAfter] = field(default_factory=dict)
    output_of_module: Expected = field(default_factory=Anything)
    raises: tuple[str, ...] = ()


def like(array: Array, model: Array, relative: float | None = None) -> Tensor:
    """A tensor of ``array``'s values with the dtype of ``model``."""
    return Tensor(np.asarray(array), str(model.dtype), relative)
