"""Pairs ``w`` and ``x`` for the canonical product ``y = (x + w) * (w + 1)``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graders.cases import Case, Differentiate
from graders.oracles import drawn
from graders.oracles.expectation import Expectation, Tensor
from graders.topics import reading
from graders.topics.draw import Draw, Shape, leaf
from graders.values import Array

#: how far every factor and every derivative of the product stays away from 0
_APART = 0.3


def generic_pair(draw: Draw, shape: Shape, dtype: str) -> tuple[Array, Array]:
    """Values for ``w`` and ``x`` at which neither factor of the product nor its derivative by ``w`` cancels.

    Where they did, the right answer would be a rounding error, another one for each way to write the formula.
    """
    while True:
        w, x = draw.array(shape), draw.array(shape)
        if min(np.abs(term).min() for term in (x + w, w + 1, x + 2 * w + 1)) > _APART:
            return w.astype(dtype), x.astype(dtype)


def pair_cases(draw: Draw) -> Sequence[Case]:
    """Pairs of tensors of one shape that both require grad; the first is the worked example."""
    cases = [Case({"w": leaf([1.0]), "x": leaf([2.0])}, follow_up=Differentiate(("w", "x"), np.ones(1)))]
    variants: list[tuple[Shape, str]] = [((), "float64"), (3, "float64"), ((2, 3), "float32"), (1, "float32")]
    for shape, dtype in variants:
        w, x = generic_pair(draw, shape, dtype)
        follow_up = Differentiate(("w", "x"), draw.array(shape))
        cases.append(Case({"w": drawn.leaves(w), "x": drawn.leaves(x)}, follow_up=follow_up))
    return cases


def pair_drawn() -> SearchStrategy[Case]:
    """Pairs of one shape, with a cotangent."""

    def pair(shape: tuple[int, ...]) -> SearchStrategy[Case]:
        return st.builds(
            lambda w, x, v: Case({"w": drawn.leaves(w), "x": drawn.leaves(x)}, follow_up=Differentiate(("w", "x"), v)),
            drawn.arrays(shape),
            drawn.arrays(shape),
            drawn.arrays(shape),
        )

    return drawn.shapes().flatmap(pair)


def only_wanted(case: Case, derivatives: dict[str, Tensor]) -> dict[str, Tensor]:
    """Those of the derivatives that the case asks for."""
    assert isinstance(case.follow_up, Differentiate)
    return {name: derivatives[name] for name in case.follow_up.wrt}


def witness_of(case: Case, by_w: tuple[Array, Array], by_x: tuple[Array, Array]) -> Expectation | None:
    """Derivatives with their error bounds, for float64 cases."""
    if not reading.is_double(case, "w"):
        return None
    derivatives = {
        "w": Tensor(by_w[0], "float64", error=by_w[1]),
        "x": Tensor(by_x[0], "float64", error=by_x[1]),
    }
    return Expectation(derivatives=only_wanted(case, derivatives))
