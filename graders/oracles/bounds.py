"""How far from the expected array an array may be."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass

import numpy as np

from graders.values import Array

#: relative tolerance of one rounded operation chain, by dtype: about a thousand units in the last place for float32,
#: a few million for float64. Wrong programs of the bank differ by at least a hundred times more.
TOLERANCES: Mapping[str, float] = {"float16": 2e-2, "bfloat16": 5e-2, "float32": 1e-4, "float64": 1e-9}
#: inputs of the cases are of order 1, so a smaller result has lost digits to cancellation
_SMALL = 0.1


@dataclass(frozen=True, eq=False)
class Bounds:
    """What all comparisons with one expected array need.

    Args:
        wanted: the expected array; floats as float64.
        allowed: the largest difference, of all elements or of each; ``None`` where elements must be equal.
        usual: whether all expected elements are finite.
        start: the first expected element, and what is allowed there; ``None`` where that is not so simple.
    """

    wanted: Array
    allowed: float | Array | None
    usual: bool = True
    start: tuple[float, float] | None = None

    def may_hold(self, array: Array) -> bool:
        """Whether the first element of an array of the same shape is near enough: most wrong arrays fail there.

        Looking at one number takes a twentieth of the time that NumPy takes for an array of a few.
        """
        if self.start is None or array.dtype.kind == "c":
            return True
        first, allowed = self.start
        return abs(float(array.item(0)) - first) <= allowed

    def hold(self, array: Array) -> Array:
        """Elementwise: whether an array of the same shape is near enough."""
        if self.allowed is None:
            return np.asarray(array == self.wanted)
        actual = np.asarray(array, dtype=np.complex128 if array.dtype.kind == "c" else np.float64)
        with nullcontext() if self.usual else np.errstate(invalid="ignore"):
            close = np.asarray(np.abs(actual - self.wanted) <= self.allowed)
        if self.usual:
            return close
        same = np.isinf(self.wanted) & (actual == self.wanted)
        return np.asarray(close | same | (np.isnan(self.wanted) & np.isnan(actual)))


def bounds_of(target: Array, relative: float | None, error: Array | None, dtype: str = "") -> Bounds:
    """The bounds around an expected array.

    An expected array below 0.1 is a difference of larger ones, and its rounding is theirs, unless its own relative
    tolerance is told.

    Args:
        target: what is expected.
        relative: of the largest expected element (``None``: by dtype).
        error: allowed beyond that, for each element.
        dtype: in which it was computed.
    """
    target = np.asarray(target)
    if target.dtype.kind in "biu":
        return Bounds(target, None)
    wanted = np.asarray(target, dtype=np.float64)
    finite = np.isfinite(wanted)
    usual = bool(finite.all())
    scale = float(np.max(np.abs(wanted if usual else wanted[finite]), initial=0.0))
    floor = _SMALL if relative is None else 0.0
    allowed = (relative or TOLERANCES.get(dtype, 1e-9)) * (max(scale, floor) if scale > 0 else 1.0)
    if error is not None:
        return Bounds(wanted, allowed + error, usual)
    return Bounds(wanted, allowed, usual, (wanted.item(0), allowed) if usual and wanted.size else None)
