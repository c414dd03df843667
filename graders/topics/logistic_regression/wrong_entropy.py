"""The wrong programs of ``binary_cross_entropy``."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from graders.cases import Case, Differentiate
from graders.evidence.agreement import Raising
from graders.evidence.value import Program, Programs
from graders.oracles.expectation import Expectation, Expected, Number, Tensor, like
from graders.topics import reading
from graders.topics.logistic_regression.binary_cross_entropy import cross_entropy
from graders.values import Array

#: how far float32 logarithms of 0 and 1 may be off
_AT_THE_ENDS = 1e-3


def _entropy(factor: Callable[[Array], float]) -> Callable[[Case], Expectation]:
    """The right loss times a number."""

    def run(case: Case) -> Expectation:
        (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
        if p.shape != y.shape:
            return Expectation(raises=("ValueError",))
        value = like(
            np.array(factor(p) * cross_entropy(p, y)), model, _AT_THE_ENDS if np.any((p == 0) | (p == 1)) else None
        )
        if not isinstance(case.follow_up, Differentiate):
            return Expectation(value)
        slope = factor(p) * (p - y) / (p * (1 - p)) / p.size
        return Expectation(value, derivatives={"p": like(reading.cotangent(case) * slope, model)})

    return run


def _half_a_slope(of_ones: bool) -> Program:
    """The right loss, differentiated through one of the two logarithms only."""

    def run(case: Case) -> Expectation:
        right = _entropy(lambda _: 1.0)(case)
        if not isinstance(case.follow_up, Differentiate):
            return right
        p, y = reading.values(case, "p", "y")
        slope = (-y / p if of_ones else (1 - y) / (1 - p)) / p.size
        model = reading.model(case, "p")
        return Expectation(right.returned, derivatives={"p": like(reading.cotangent(case) * slope, model)})

    return run


def _ending(finish: Callable[[float, Array], Expected]) -> Program:
    """The right value in another form, without a way back to p."""

    def run(case: Case) -> Expectation:
        (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
        if p.shape != y.shape:
            return Expectation(raises=("ValueError",))
        return Expectation(finish(cross_entropy(p, y), model))

    return run


def _new_leaf(value: float, model: Array) -> Expected:
    return Tensor(np.array(value), str(model.dtype), _AT_THE_ENDS, requires_grad=True, is_leaf=True)


def _all_pairs(accepted: Callable[[Array, Array], bool]) -> Program:
    """The mean over what broadcasting makes of p and y, wherever the shapes are accepted."""

    def run(case: Case) -> Expectation:
        (p, y), model = reading.values(case, "p", "y"), reading.model(case, "p")
        if p.shape == y.shape:
            return _entropy(lambda _: 1.0)(case)
        if not accepted(p, y):
            return Expectation(raises=("ValueError",))
        try:
            return Expectation(like(np.array(cross_entropy(*np.broadcast_arrays(p, y))), model))
        except ValueError:
            return Raising(pattern="RuntimeError: The size of tensor")

    return run


BINARY_CROSS_ENTROPY: Programs = {
    "sum-mean-factor": (
        _entropy(lambda p: p.size),
        _entropy(lambda _: 0.5),
        _entropy(lambda _: 2.0),
        _entropy(lambda p: p.size / len(p) if p.ndim else 1.0),
        _entropy(lambda p: p.shape[-1] if p.ndim else 1.0),
        _entropy(lambda p: 1 / p.size),
    ),
    "broadcast-n1-n": (
        _all_pairs(lambda *_: True),
        _all_pairs(lambda p, y: p.size == y.size),
        _all_pairs(lambda p, y: len(p) == len(y) or len(y) == 1),
        _all_pairs(lambda p, y: p.ndim == y.ndim),
    ),
    "detach-in-forward": (_half_a_slope(True), _half_a_slope(False)),
    "rebuild-with-torch-tensor": (_ending(_new_leaf),),
    "python-number-breaks-graph": (_ending(lambda value, _: Number(value, _AT_THE_ENDS)),),
    "unnamed: sign": (_entropy(lambda _: -1.0),),
}
