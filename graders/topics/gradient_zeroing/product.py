"""What two tasks share: the gradient of ``y = (x + w) * (w + 1)`` with respect to ``w``, in two independent ways."""

from __future__ import annotations

import numpy as np

from graders.cases import Case
from graders.oracles import differences
from graders.oracles.expectation import Tensor, like
from graders.topics import reading


def gradient_by_formula(case: Case) -> Tensor:
    """dy/dw by the product rule, in the dtype of ``w``."""
    w, x = reading.values(case, "w", "x")
    return like(x + 2 * w + 1, reading.model(case, "w"))


def gradient_by_differences(case: Case) -> Tensor | None:
    """dy/dw from values of ``y`` alone, for a float64 case."""
    if not reading.is_double(case, "w"):
        return None
    w, x = reading.values(case, "w", "x")
    value, error = differences.derivative(lambda at: np.sum((x + at) * (at + 1)), w)
    return Tensor(value, "float64", error=error)
