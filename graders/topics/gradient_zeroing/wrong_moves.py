"""Wrong programs for ``move_after_backward``: what comes back, and where ``w`` ends."""

from __future__ import annotations

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation, like
from graders.topics import reading


def _gradient(case: Case) -> Float:
    w, x = reading.values(case, "w", "x")
    return np.asarray(x + 2 * w + 1)


def _move(deltas: float = 1, returned: float = 1, shift: float = 0, grad: str = "any") -> Program:
    """Returns ``returned`` times the gradient plus ``shift * delta``, and moves ``w`` by ``deltas * delta``."""

    def program(case: Case) -> Expectation:
        (w,) = reading.values(case, "w")
        delta = reading.number(case, "delta")
        value = like(returned * _gradient(case) + shift * delta, reading.model(case, "w"))
        return Expectation(value, after={"w": ArgumentAfter(np.asarray(w + deltas * delta), grad)})

    return program


def _nothing(case: Case) -> Expectation:
    (w,) = reading.values(case, "w")
    return Expectation(None, after={"w": ArgumentAfter(np.asarray(w + reading.number(case, "delta")), "any")})


def _descends(case: Case) -> Expectation:
    """``delta`` is taken for a learning rate."""
    (w,) = reading.values(case, "w")
    moved = np.asarray(w - reading.number(case, "delta") * _gradient(case))
    return Expectation(like(_gradient(case), reading.model(case, "w")), after={"w": ArgumentAfter(moved, "any")})


#: What a product has saved of ``w`` or of ``x + w`` is read after the move: once, or for both factors of a square.
_mixed = (_move(shift=1), _move(shift=2))

MOVE_AFTER_BACKWARD: Programs = {
    "data-edit-before-backward": _mixed,
    "missing-zero": (_move(grad="filled"),),
    "rebind-in-no-grad": (_move(deltas=0),),
    "update-outside-no-grad": (_move(deltas=0),),
    "zero-grad-then-read": (_nothing, _move(returned=0)),
    "alias-of-grad": (_move(returned=0),),
    "unnamed: moves before the forward pass": _mixed,
    "unnamed: moves a copy": (_move(deltas=0),),
    "unnamed: clears first": (_move(grad="filled"),),
    "unnamed: returns nothing": (_nothing,),
    "unnamed: writes zeros": (_move(returned=0),),
    "unnamed: moves down": (_move(deltas=-1), _descends),
    "unnamed: moves twice": (_move(deltas=2),),
    "unnamed: goes backward twice": (_move(returned=2),),
}
