"""Wrong programs for the Hessian and for its product with a vector, in closed form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from graders.cases import Case
from graders.evidence.value import Program, Programs
from graders.oracles.differences import Float
from graders.oracles.expectation import ArgumentAfter, Expectation, like
from graders.topics import reading
from graders.topics.second_derivatives import scalar_functions
from graders.topics.second_derivatives.elementwise import function_of

#: from the Hessian and the gradient (and ``v``) to the result
OfMatrix = Callable[[Float, Float], Float]
OfProduct = Callable[[Float, Float, Float], Float]
_STEPS = (1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6)


def _matrix(formula: OfMatrix) -> Program:
    def program(case: Case) -> Expectation:
        function, (x,) = function_of(case), reading.values(case, "x")
        value = formula(scalar_functions.hessian(function, x), scalar_functions.gradient(function, x))
        return Expectation(like(value, reading.model(case, "x")))

    return program


def _product(formula: OfProduct) -> Program:
    return lambda case: _matrix(lambda h, g: formula(h, g, reading.values(case, "v")[0]))(case)


def _left(right: Program) -> Program:
    """The right result, with the gradient left in ``x``."""

    def program(case: Case) -> Expectation | None:
        expectation = right(case)
        return None if expectation is None else replace(expectation, after={"x": ArgumentAfter(grad="filled")})

    return program


def _one_sided(step: float) -> Program:
    """A difference quotient of gradients; in float32 its rounding is not certain."""

    def program(case: Case) -> Expectation | None:
        function, (x, v) = function_of(case), reading.values(case, "x", "v")
        if not reading.is_double(case, "x"):
            return None
        ahead = scalar_functions.gradient(function, x + step * v)
        model = reading.model(case, "x")
        return Expectation(like((ahead - scalar_functions.gradient(function, x)) / step, model, 1e-15 / step + 1e-9))

    return program


def _in_tuple(case: Case) -> Expectation | None:
    right = _RIGHT_PRODUCT(case)
    return None if right is None else Expectation([right.returned])


def _nothing(_: Case) -> Expectation:
    return Expectation(None)


_RIGHT = _matrix(lambda h, _: h)
_ZEROS = _matrix(lambda h, _: 0 * h)
_ROW_SUMS_IN_ROWS = _matrix(lambda h, _: np.tile(h.sum(0), (len(h), 1)))
_ROW_SUMS = (
    _matrix(lambda h, _: np.diag(h.sum(0))),
    _matrix(lambda h, _: h.sum(0)),
    _ROW_SUMS_IN_ROWS,
    _matrix(lambda h, _: np.tile(h.sum(0)[:, None], (1, len(h)))),
)
_ADDED = (
    _matrix(lambda h, g: h + np.outer(np.eye(len(h))[0], g)),
    _matrix(lambda h, g: h + g),
    _matrix(lambda h, g: np.cumsum(h, axis=0) + g),
)
_RIGHT_PRODUCT = _product(lambda h, _, v: h @ v)
_ZERO_PRODUCT = _product(lambda _, g, __: 0 * g)
_ADDED_PRODUCT = _product(lambda h, g, v: h @ v + g)
_TIMES_ROW_SUMS = _product(lambda h, _, v: v * h.sum(0))

HESSIAN: Programs = {
    "hessian-row-sum": _ROW_SUMS,
    "unnamed: rows of a Hessian summed": _ROW_SUMS,
    "missing-create-graph": (_ZEROS,),
    "requires-grad-on-gradient": (_ZEROS, _matrix(lambda h, _: np.eye(len(h)))),
    "second-derivative-accumulated": _ADDED,
    "unnamed: added by hand": _ADDED,
    "missing-zero": (_matrix(lambda h, _: np.cumsum(h, axis=0)),),
    # One tensor in every row shows what was written into it last: everything, the last row, or zeros.
    "alias-of-grad": (_ROW_SUMS_IN_ROWS, _matrix(lambda h, _: np.tile(h[-1], (len(h), 1))), _ZEROS),
    "zero-inplace-kills-second-derivative": (_ZEROS,),
    "backward-create-graph-leak": (_left(_RIGHT),),
    "unnamed: gradient left without create_graph": (_left(_RIGHT),),
    "unnamed: zeros": (_ZEROS,),
    "unnamed: diagonal only": (_matrix(lambda h, _: np.diag(np.diag(h))), _matrix(lambda h, _: np.diag(h))),
    "unnamed: product of gradients": (_matrix(lambda _, g: np.outer(g, g)),),
    "unnamed: one triangle": (_matrix(lambda h, _: np.triu(h)), _matrix(lambda h, _: np.tril(h))),
    "unnamed: gradient on the diagonal": (_matrix(lambda _, g: np.diag(g)),),
    "unnamed: mean of the rows": (_matrix(lambda h, _: h / len(h)),),
}

HESSIAN_VECTOR_PRODUCT: Programs = {
    "hessian-row-sum": (_TIMES_ROW_SUMS,),
    "unnamed: rows of a Hessian summed": (_TIMES_ROW_SUMS,),
    "grad-tensors-misapplied": (
        _TIMES_ROW_SUMS,
        _product(lambda h, _, v: (h @ v) * v),
        _product(lambda h, _, v: h @ v / v.sum()),
        _product(lambda h, _, v: h @ v / len(v)),
        _product(lambda h, _, v: h @ (v * v)),
    ),
    "grad-tensors-ignored": (
        _product(lambda h, _, __: h.sum(0)),
        _product(lambda h, _, __: h.mean(0)),
    ),
    "missing-create-graph": (_ZERO_PRODUCT, _nothing),
    "requires-grad-on-gradient": (_ZERO_PRODUCT, _nothing, _product(lambda _, __, v: v)),
    "second-derivative-accumulated": (_ADDED_PRODUCT,),
    "unnamed: added by hand": (_ADDED_PRODUCT,),
    "zero-inplace-kills-second-derivative": (_ZERO_PRODUCT,),
    "backward-create-graph-leak": (_left(_RIGHT_PRODUCT),),
    "fd-forward-difference": tuple(_one_sided(step) for step in _STEPS),
    "grad-returns-tuple": (_in_tuple,),
    "unnamed: gradient left without create_graph": (_left(_RIGHT_PRODUCT),),
    "unnamed: zeros": (_ZERO_PRODUCT,),
    "unnamed: product of gradients": (_product(lambda _, g, v: g * (g @ v)),),
    "unnamed: gradient times v": (_product(lambda _, g, v: g * v), _product(lambda _, g, v: np.asarray(g @ v))),
    "unnamed: quadratic form": (_product(lambda h, _, v: np.asarray(v @ h @ v)),),
    "unnamed: diagonal only": (_product(lambda h, _, v: np.diag(h) * v),),
    "unnamed: matrix not summed": (_product(lambda h, _, v: h * v), _product(lambda h, _, v: h * v[:, None])),
    "unnamed: matrix": (_product(lambda h, _, __: h),),
}
