"""Wrong programs for the product of the example: two passes through it, and a weighted pass, in closed form."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from graders.cases import Case, TensorArgument
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import Expectation, like
from graders.topics import reading
from graders.topics.weighted_backward.wrong_weights import WEIGHTINGS, nothing, weighted


def _of(formula: Callable[[Float, Float], Float]) -> Program:
    """A tensor made of ``w`` and ``x``."""
    return lambda case: Expectation(like(formula(*reading.values(case, "w", "x")), reading.model(case, "w")))


def _slope(w: Float, x: Float) -> Float:
    return x + 2 * w + 1


def _found(case: Case) -> Float:
    """What ``w.grad`` holds before the call."""
    argument = case.arguments["w"]
    assert isinstance(argument, TensorArgument)
    return np.zeros(argument.array.shape) if argument.grad is None else argument.grad.astype(np.float64)


def _with_found(case: Case) -> Expectation:
    w, x = reading.values(case, "w", "x")
    return Expectation(like(2 * _slope(w, x) + _found(case), reading.model(case, "w")))


def _two_tuples_joined(case: Case) -> Expectation:
    w, x = reading.values(case, "w", "x")
    once = like(_slope(w, x), reading.model(case, "w"))
    return Expectation([once, once])


def _alone(right: Program) -> Program:
    """The right tensor as the only item of a tuple."""

    def program(case: Case) -> Expectation | None:
        found = right(case)
        return None if found is None else Expectation([found.returned])

    return program


_twice_right = _of(lambda w, x: 2 * _slope(w, x))

BACKWARD_TWICE: Programs = {
    "grad-returns-tuple": (_two_tuples_joined, _alone(_twice_right), _alone(_of(_slope))),
    "unnamed: gradients in a list": (_two_tuples_joined, _alone(_twice_right), _alone(_of(_slope))),
    "missing-zero": (_with_found,),
    "sum-mean-factor": (_of(lambda w, x: 2 * _slope(w, x) / w.size),),
    # Whoever holds w + 1 fixed gets the derivative by x.
    "detach-in-forward": (_of(lambda w, _: 2 * (w + 1)), _of(lambda w, x: 2 * (x + w))),
    "wrong-variable": (_of(lambda w, _: 2 * (w + 1)),),
    "unnamed: by a factor that is a result": (_of(lambda w, x: 2 * (x + w)),),
    "alias-of-grad": (_of(lambda w, x: 4 * _slope(w, x)),),
    "unnamed: the sum doubled": (_of(lambda w, x: 4 * _slope(w, x)),),
    "unnamed: running totals added": (_of(lambda w, x: 3 * _slope(w, x)),),
    "unnamed: one pass": (_of(_slope),),
    "unnamed: one pass, squared": (_of(lambda w, x: _slope(w, x) ** 2),),
    "backward-returns-gradient": (nothing,),
    "unnamed: nothing returned": (nothing,),
}


def _parts(case: Case) -> tuple[Float, Float]:
    w, x, weights = reading.values(case, "w", "x", "weights")
    return weights, np.concatenate([(x + w) * (w + 1), x + 2 * w + 1])


def _apply(case: Case, used: Float) -> Expectation:
    w, x = reading.values(case, "w", "x")
    of_product, of_sum = np.split(used, 2)
    return Expectation(like(of_product * _slope(w, x) + 2 * of_sum, reading.model(case, "w")))


def _weighted_right(case: Case) -> Expectation:
    return _apply(case, _parts(case)[0])


def _by_halves(formula: Callable[[Float, Float], tuple[Float, Float]]) -> Program:
    """Other weights, made of the weights of the products and those of the sums."""
    return lambda case: _apply(case, np.concatenate(formula(*np.split(_parts(case)[0], 2))))


def _of_halves(formula: Callable[[Float, Float, Float, Float], Float]) -> Program:
    """A result made of ``w``, ``x`` and both halves of the weights."""

    def program(case: Case) -> Expectation:
        w, x, weights = reading.values(case, "w", "x", "weights")
        return Expectation(like(formula(w, x, *np.split(weights, 2)), reading.model(case, "w")))

    return program


def _interleaved(case: Case) -> Expectation:
    weights = _parts(case)[0]
    return _apply(case, np.concatenate([weights[::2], weights[1::2]]))


def _base(identifier: str) -> tuple[Program, ...]:
    return tuple(weighted(_parts, _apply, identifier))


_IGNORED = (
    _by_halves(lambda p, s: (np.ones_like(p), 0 * s)),
    _by_halves(lambda p, s: (0 * p, np.ones_like(s))),
    _by_halves(lambda p, s: (np.ones_like(p) / 2, np.ones_like(s) / 2)),
    _by_halves(lambda p, s: (np.ones_like(p) / len(p), np.ones_like(s) / len(s))),
    _by_halves(lambda p, s: (np.ones_like(p) / len(p), 0 * s)),
    _by_halves(lambda p, s: (0 * p, np.ones_like(s) / len(s))),
)
_MISAPPLIED = (
    _by_halves(lambda p, s: (s, p)),
    _by_halves(lambda p, s: (p / 2, s / 2)),
    _by_halves(lambda p, s: (p / len(p), s / len(s))),
    _by_halves(lambda p, s: ((p + s) / 2, (p + s) / 2)),
    _by_halves(lambda p, s: (p + s, p + s)),
    _by_halves(lambda p, s: (p * s, p * s)),
    _by_halves(lambda p, _: (p, p)),
    _by_halves(lambda _, s: (s, s)),
)
_PRODUCT_FIXED = _of_halves(lambda w, _, p, s: p * (w + 1) + s)
_FACTOR_FIXED = _of_halves(lambda w, x, p, s: p * (x + w) + s)

WEIGHTED_GRADIENT: Programs = {
    **{identifier: _base(identifier) for identifier in WEIGHTINGS},
    "grad-tensors-ignored": (*_base("grad-tensors-ignored"), *_IGNORED),
    "grad-tensors-misapplied": (*_base("grad-tensors-misapplied"), *_MISAPPLIED),
    "unnamed: interleaved": (_interleaved,),
    "unnamed: one weighted half": (_by_halves(lambda p, s: (p, 0 * s)), _by_halves(lambda p, s: (0 * p, s))),
    "wrong-variable": (_PRODUCT_FIXED,),
    "detach-in-forward": (_PRODUCT_FIXED, _FACTOR_FIXED),
    "unnamed: by a factor that is a result": (_FACTOR_FIXED,),
    "grad-returns-tuple": (_alone(_weighted_right),),
    "unnamed: gradient in a list": (_alone(_weighted_right),),
    "backward-returns-gradient": (nothing,),
    "python-number-breaks-graph": (nothing,),
    "unnamed: nothing returned": (nothing,),
}
