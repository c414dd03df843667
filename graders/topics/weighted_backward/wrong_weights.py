"""Weights as wrong programs use them, for every task whose result is linear in its weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation

#: from the weights and the outputs that they belong to (both 1-d) to the weights that a wrong program uses instead
Weighting = Callable[[Float, Float], Float]
#: the weights and the outputs of a case
Parts = Callable[[Case], tuple[Float, Float]]
#: the result of a case with other weights
Apply = Callable[[Case, Float], Expectation]


def _only(index: int) -> Weighting:
    """Nothing but one output, with the weight 1."""

    def weighting(v: Float, _: Float) -> Float:
        chosen = np.zeros_like(v)
        chosen[index] = 1
        return chosen

    return weighting


def _softmax(v: Float, _: Float) -> Float:
    shares = np.exp(v - v.max())
    return np.asarray(shares / shares.sum())


def _still_growing(v: Float, _: Float) -> Float:
    """Each output's gradient is in what is read for it and for all that come after it."""
    return np.cumsum(v[::-1])[::-1]


#: id → what programs that show it use for weights
WEIGHTINGS: Mapping[str, tuple[Weighting, ...]] = {
    "grad-tensors-ignored": (
        lambda v, _: np.ones_like(v),
        lambda v, _: np.ones_like(v) / len(v),
        _only(0),
        _only(-1),
    ),
    "grad-tensors-misapplied": (
        lambda v, _: v[::-1],
        lambda v, _: np.sort(v),
        lambda v, _: v * v,
        lambda v, _: v / len(v),
        lambda v, _: v / v.sum(),
        lambda v, _: v / np.abs(v).sum(),
        lambda v, _: v / np.linalg.norm(v),
        lambda v, _: v / v.max(),
        lambda v, _: v / np.abs(v).max(),
        _softmax,
        lambda _, y: y,
        lambda v, y: y * v,
        lambda v, _: v.sum() * np.ones_like(v),
        lambda v, _: v.sum() * np.ones_like(v) / len(v),
        lambda v, _: v[0] * np.ones_like(v),
        lambda v, _: v[-1] * np.ones_like(v),
        lambda v, _: np.abs(v),
    ),
    "missing-zero": (_still_growing, lambda v, _: v * np.arange(len(v), 0, -1)),
    "unnamed: twice the result": (lambda v, _: 2 * v,),
    "unnamed: negated": (lambda v, _: -v,),
    "unnamed: one weighted output": (lambda v, _: v * _only(0)(v, v), lambda v, _: v * _only(-1)(v, v)),
    "unnamed: inverse weights": (lambda v, _: 1 / v,),
    "unnamed: weights doubled by the value": (lambda v, y: 2 * v * y,),
}


def weighted(parts: Parts, apply: Apply, identifier: str) -> Iterator[Program]:
    """The programs of an id for one task."""
    for weighting in WEIGHTINGS.get(identifier, ()):
        yield _program(parts, apply, weighting)


def _program(parts: Parts, apply: Apply, weighting: Weighting) -> Program:
    def program(case: Case) -> Expectation | None:
        weights, outputs = parts(case)
        with np.errstate(divide="ignore", invalid="ignore"):
            used = weighting(weights, outputs)
        return apply(case, used) if np.isfinite(used).all() else None

    return program


def nothing(_: Case) -> Expectation:
    """``None`` in the place of a tensor."""
    return Expectation(None)
