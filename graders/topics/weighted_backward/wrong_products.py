"""Wrong programs for products with a Jacobian, and for the Jacobian itself."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from graders.cases import Case
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, Expected, like
from graders.topics import reading
from graders.topics.weighted_backward import jacobians
from graders.topics.weighted_backward.wrong_weights import WEIGHTINGS, nothing, weighted

_STEPS = (1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7)


def _value(case: Case) -> Float:
    (x,) = reading.values(case, "x")
    return np.asarray(jacobians.function(case)(torch.tensor(x)).numpy())


def _tensor(case: Case, value: Float) -> Expectation:
    return Expectation(like(value, reading.model(case, "x")))


# --- vjp: of any shapes, flattened on the side of the outputs ----------------------------------------------------


def _rows(case: Case) -> Float:
    """The Jacobian with one row for each output, each in the shape of ``x``."""
    (x,) = reading.values(case, "x")
    return jacobians.exact(case).reshape(-1, *x.shape)


def _parts(case: Case) -> tuple[Float, Float]:
    return reading.values(case, "v")[0].reshape(-1), _value(case).reshape(-1)


def _apply(case: Case, used: Float) -> Expectation:
    return _tensor(case, np.tensordot(used, _rows(case), axes=1))


def _right(case: Case) -> Expectation:
    return _apply(case, _parts(case)[0])


def _afterwards(combine: Callable[[Float], Float]) -> Program:
    """``v`` times what an unweighted pass gives, element by element, where the shapes allow it."""

    def program(case: Case) -> Expectation:
        gradient, (v,) = combine(_rows(case)), reading.values(case, "v")
        try:
            return _tensor(case, v * gradient)
        except ValueError:
            return Raising(pattern="must match the size|broadcast")

    return program


def _weighted_rows(case: Case) -> Expectation:
    (v,), jacobian = reading.values(case, "v"), jacobians.exact(case)
    return _tensor(case, v.reshape(v.shape + (1,) * (jacobian.ndim - v.ndim)) * jacobian)


def _alone(case: Case) -> Expectation:
    return Expectation([_right(case).returned])


VJP: Programs = {
    **{identifier: tuple(weighted(_parts, _apply, identifier)) for identifier in WEIGHTINGS},
    "grad-tensors-misapplied": (
        *weighted(_parts, _apply, "grad-tensors-misapplied"),
        _afterwards(lambda rows: rows.sum(axis=0)),
        _afterwards(lambda rows: rows.mean(axis=0)),
    ),
    "vjp-mistaken-for-jacobian": (lambda case: _tensor(case, jacobians.exact(case)),),
    "unnamed: each row weighted": (_weighted_rows,),
    "grad-returns-tuple": (_alone,),
    "unnamed: product in a list": (_alone,),
    "backward-returns-gradient": (nothing,),
    "unnamed: nothing returned": (nothing,),
}


# --- jacobian: (m, n) --------------------------------------------------------------------------------------------


def _of(formula: Callable[[Float], Float]) -> Program:
    """A tensor made of the Jacobian."""
    return lambda case: _tensor(case, np.asarray(formula(jacobians.exact(case))))


def _of_value(formula: Callable[[Float, Float], Float]) -> Program:
    """A tensor made of the Jacobian and of the value of ``f``."""
    return lambda case: _tensor(case, np.asarray(formula(jacobians.exact(case), _value(case))))


def _on_diagonal(jacobian: Float) -> Float:
    placed = np.zeros_like(jacobian)
    for i in range(min(placed.shape)):
        placed[i, i] = jacobian[:, i].sum()
    return placed


def _all(row: Float, jacobian: Float) -> Float:
    return np.broadcast_to(row, jacobian.shape)


def _list_of(wrap: Callable[[Expected], Expected]) -> Program:
    return lambda case: Expectation([wrap(like(row, reading.model(case, "x"))) for row in jacobians.exact(case)])


def _one_sided(step: float) -> Program:
    """Difference quotients to one side; what rounding does to them in float32 is not certain."""

    def program(case: Case) -> Expectation | None:
        if not reading.is_double(case, "x"):
            return None
        f, (x,) = jacobians.function(case), reading.values(case, "x")
        moved = [f(torch.tensor(x + step * direction)).numpy() - _value(case) for direction in np.eye(len(x))]
        return Expectation(like(np.stack(moved, axis=1) / step, reading.model(case, "x"), 1e-14 / step + 1e-9))

    return program


_REPEATED_SUM = _of(lambda j: _all(j.sum(axis=0), j))
_GROWING = _of(lambda j: np.cumsum(j, axis=0))

JACOBIAN: Programs = {
    "vjp-mistaken-for-jacobian": (
        _of(lambda j: j.sum(axis=0)),
        _of(lambda j: j.sum(axis=0, keepdims=True)),
        _of(lambda j: j.mean(axis=0)),
        _REPEATED_SUM,
        _of(lambda j: _all(j.mean(axis=0), j)),
        _of(_on_diagonal),
        _of(lambda j: np.diag(j.sum(axis=0))),
        _of_value(lambda j, y: y @ j),
        _of_value(lambda j, y: _all(y @ j, j)),
    ),
    # A list of one .grad that grows holds the sum of all rows in every place.
    "alias-of-grad": (_of(lambda j: _all(j[-1], j)), _of(lambda j: 0 * j), _REPEATED_SUM),
    "unnamed: the last row for all": (_of(lambda j: _all(j[-1], j)),),
    "unnamed: zeros": (_of(lambda j: 0 * j),),
    "zero-grad-then-read": (_of(lambda j: 0 * j),),
    "missing-zero": (_GROWING,),
    "unnamed: a unit vector that keeps its ones": (_GROWING,),
    "grad-returns-tuple": (_list_of(lambda row: [row]),),
    "unnamed: rows in lists": (_list_of(lambda row: [row]), _list_of(lambda row: row)),
    "unnamed: transposed": (_of(lambda j: j.T),),
    "unnamed: rows end to end": (_of(lambda j: j.reshape(-1)),),
    "unnamed: sums of the rows": (_of(lambda j: j.sum(axis=1)),),
    "unnamed: its diagonal": (_of(lambda j: np.diagonal(j)),),
    "fd-forward-difference": tuple(_one_sided(step) for step in _STEPS),
    "backward-returns-gradient": (nothing,),
    "unnamed: nothing returned": (nothing,),
}
