"""Wrong programs for ``micro_batch_gradient``: other weights for the slices, or other slices."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, like
from graders.topics import reading


class Slice(NamedTuple):
    """One slice: the gradient of its sum of squares, the same with each prediction against each target, and counts."""

    gradient: Float
    table: Float
    rows: int
    all_rows: int
    full_rows: int
    slices: int


Weight = Callable[[Slice], float]


def _slices(case: Case) -> list[Slice]:
    w, inputs, targets = reading.values(case, "w", "X", "y")
    size, count = int(reading.number(case, "batch_size")), len(targets)
    starts, found = range(0, count, size), []
    for start in starts:
        rows, wanted = inputs[start : start + size], targets[start : start + size]
        gradient = 2 * rows.T @ (rows @ w - wanted)
        table = 2 * rows.T @ np.subtract.outer(rows @ w, wanted).sum(axis=1)
        found.append(Slice(gradient, table, len(wanted), count, size, len(starts)))
    return found


def _program(gradient: Callable[[list[Slice]], Float]) -> Program:
    def program(case: Case) -> Expectation:
        return Expectation(like(np.asarray(gradient(_slices(case))), reading.model(case, "w")))

    return program


def _weighted(weight: Weight) -> Program:
    """Each slice's sum with a weight of its own."""
    return _program(lambda parts: np.asarray(sum(weight(part) * part.gradient for part in parts)))


def _tables(weight: Weight) -> Program:
    """The same with the tables of all predictions against all targets."""
    return _program(lambda parts: np.asarray(sum(weight(part) * part.table for part in parts)))


def _piece(index: int, weight: Weight) -> Program:
    """One slice alone."""
    return _program(lambda parts: np.asarray(weight(parts[index]) * parts[index].gradient))


def _whole_slices(parts: list[Slice]) -> Float:
    """Without a short last slice, if there are others."""
    kept = [part for part in parts if part.rows == part.full_rows or len(parts) == 1]
    return np.asarray(sum(part.gradient for part in kept) / parts[0].all_rows)


def _by_kept_rows(parts: list[Slice]) -> Float:
    """The same, divided by the rows that are left."""
    kept = [part.rows for part in parts if part.rows == part.full_rows or len(parts) == 1]
    return np.asarray(_whole_slices(parts) * parts[0].all_rows / sum(kept))


def _nothing(_: Case) -> Expectation:
    return Expectation(None)


_zeros = _weighted(lambda _: 0)
_last = (
    _piece(-1, lambda part: 1 / part.all_rows),
    _piece(-1, lambda part: 1 / part.rows),
    _piece(-1, lambda _: 1),
    _piece(-1, lambda part: 1 / (part.rows * part.slices)),
)

MICRO_BATCH_GRADIENT: Programs = {
    "accumulation-unscaled": (
        _weighted(lambda part: 1 / part.rows),
        _weighted(lambda part: 1 / (part.rows * part.slices)),
        _weighted(lambda part: part.full_rows / (part.rows * part.all_rows)),
        _weighted(lambda part: 1 / (part.rows * part.full_rows)),
        _weighted(lambda part: 1 / (part.rows * max(1, part.all_rows // part.full_rows))),
    ),
    "accumulation-is-always-a-bug": _last,
    "sum-mean-factor": (_weighted(lambda _: 1), _weighted(lambda part: 1 / part.full_rows)),
    "zero-grad-then-read": (_nothing, _zeros),
    "alias-of-grad": (_zeros,),
    "broadcast-n1-n": (
        _tables(lambda part: 1 / (part.rows * part.all_rows)),
        _tables(lambda part: 1 / part.all_rows),
        _tables(lambda part: 1 / part.rows**2),
        _tables(lambda part: 1 / (part.rows**2 * part.slices)),
        _tables(lambda _: 1),
    ),
    "unnamed: a name bound anew for each slice": _last,
    "unnamed: writes zeros": (_zeros,),
    "unnamed: returns nothing": (_nothing,),
    "unnamed: the first slice alone": (_piece(0, lambda part: 1 / part.all_rows),),
    "unnamed: whole slices only": (_program(_whole_slices), _program(_by_kept_rows)),
    "unnamed: half the square": (_weighted(lambda part: 0.5 / part.all_rows),),
    "unnamed: one row less": (_weighted(lambda part: 1 / max(1, part.all_rows - 1)),),
}
