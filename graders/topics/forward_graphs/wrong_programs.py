"""What wrong programs give for the tasks of this topic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import permutations

import numpy as np

from graders.cases import Case, TensorArgument
from graders.evidence.value import Program, Programs, Words
from graders.oracles.differences import Float
from graders.oracles.expectation import Anything, Expectation, Expected, NumPyArray, like
from graders.topics import reading
from graders.topics.forward_graphs.wrong_facts import FACTS, LEAF
from graders.topics.forward_graphs.wrong_products import CUTS, PRODUCT, STOPPED
from graders.values import Array


def _three(found: Callable[[Float, Float], Mapping[str, Array | Expected]]) -> Program:
    """A dict of ``a``, ``b`` and ``w`` from the values of ``w`` and ``x``."""

    def program(case: Case) -> Expectation:
        (w, x), model = reading.values(case, "w", "x"), reading.model(case, "w")
        right = {"a": w + 1, "b": x + w, "w": x + 2 * w + 1}
        given = {**right, **found(w, x)}
        return Expectation(
            {
                name: like(value, model) if isinstance(value, np.ndarray | np.floating) else value
                for name, value in given.items()
            }
        )

    return program


def _renamed(order: tuple[str, ...]) -> Program:
    """The right gradients under each other's names."""

    def found(w: Float, x: Float) -> Mapping[str, Array]:
        right = {"a": w + 1, "b": x + w, "w": x + 2 * w + 1}
        return {name: right[other] for name, other in zip("abw", order, strict=True)}

    return _three(found)


def _stale(case: Case) -> Expectation:
    """The gradient that was there before, added to the new one."""
    (w, x), model = reading.values(case, "w", "x"), reading.model(case, "w")
    argument = case.arguments["w"]
    assert isinstance(argument, TensorArgument)
    before = 0.0 if argument.grad is None else argument.grad
    return Expectation({"a": like(w + 1, model), "b": like(x + w, model), "w": like(x + 2 * w + 1 + before, model)})


def _scaled(case: Case) -> Expectation:
    (w, x), model = reading.values(case, "w", "x"), reading.model(case, "w")
    right = {"a": w + 1, "b": x + w, "w": x + 2 * w + 1}
    return Expectation({name: like(value / w.size, model) for name, value in right.items()})


def _in_tuples(case: Case) -> Expectation:
    """What ``torch.autograd.grad`` gives for each of them."""
    (w, x), model = reading.values(case, "w", "x"), reading.model(case, "w")
    right = {"a": w + 1, "b": x + w, "w": x + 2 * w + 1}
    return Expectation({name: [like(value, model)] for name, value in right.items()})


_HALF_LOST = (
    _three(lambda w, _: {"w": w + 1}),
    _three(lambda w, x: {"w": x + w}),
    _three(lambda w, _: {"w": np.zeros_like(w)}),
    _three(lambda _w, _x: {"w": None}),
)

INTERMEDIATE: Programs = {
    "nonleaf-grad-read": (
        _three(lambda _w, _x: {"a": None, "b": None, "w": Anything()}),
        _three(lambda w, _: {"a": np.zeros_like(w), "b": np.zeros_like(w), "w": Anything()}),
    ),
    "wrong-variable": (
        *(_renamed(order) for order in permutations("abw") if order != ("a", "b", "w")),
        _three(lambda w, _: {"w": w + 1}),
    ),
    **dict.fromkeys(CUTS, _HALF_LOST),
    "grad-returns-tuple": (_in_tuples,),
    "sum-mean-factor": (_scaled,),
    "unnamed: counts the gradient that was there": (_stale,),
    "unnamed: the factors themselves": (_three(lambda w, x: {"a": x + w, "b": w + 1, "w": w}),),
}


def _pair(found: Callable[[Float, Float, Float], tuple[Array | None, Array | float | None]]) -> Program:
    """Two results from the values of ``x``, ``W`` and ``b``."""

    def program(case: Case) -> Expectation:
        x, weights, b = reading.values(case, "x", "W", "b")
        model = reading.model(case, "x")
        given = found(x, weights, b)
        return Expectation([None if value is None else like(np.asarray(value), model) for value in given])

    return program


def _both_in_tuples(case: Case) -> Expectation:
    (x,), model = reading.values(case, "x"), reading.model(case, "x")
    return Expectation([[like(x, model)], [like(np.array(1.0), model)]])


_ONE = np.array(1.0)
_ZERO = np.array(0.0)
_PARAMETER_LOST = (
    _pair(lambda x, _w, _b: (np.zeros_like(x), _ONE)),
    _pair(lambda _x, _w, _b: (None, _ONE)),
    _pair(lambda x, _w, _b: (x, _ZERO)),
    _pair(lambda x, _w, _b: (x, None)),
    _pair(lambda x, _w, _b: (np.zeros_like(x), _ZERO)),
    _pair(lambda _x, _w, _b: (None, None)),
)
_CLEARED = (_pair(lambda x, _w, _b: (np.zeros_like(x), _ZERO)),)

AFFINE: Programs = {
    "wrong-variable": (_pair(lambda _x, w, _b: (w, _ONE)), _pair(lambda x, _w, _b: (_ONE, x))),
    "nonleaf-grad-read": _PARAMETER_LOST[-1:],
    **dict.fromkeys(CUTS, _PARAMETER_LOST),
    "grad-returns-tuple": (_both_in_tuples,),
    "alias-of-grad": _CLEARED,
    "zero-grad-then-read": _CLEARED,
    "sum-mean-factor": (
        _pair(lambda x, _w, _b: (x / x.size, _ONE)),
        _pair(lambda x, _w, _b: (x / x.size, _ONE / x.size)),
    ),
    "unnamed: b counts for each element": (_pair(lambda x, _w, _b: (x, float(x.size))),),
    "unnamed: b itself": (_pair(lambda x, _w, b: (x, b)), _pair(lambda _x, w, b: (w, b))),
    "unnamed: counted twice": (_pair(lambda x, _w, _b: (2 * x, 2 * _ONE)),),
    "unnamed: both multiplied": (_pair(lambda x, w, _b: (x * w, _ONE)),),
}


def _arrays(found: Callable[[Float, Float, Float, float], tuple[Array | Expected, ...]]) -> Program:
    """Three results from ``x``, ``y``, ``z`` and how often each element of ``z`` is used."""

    def program(case: Case) -> Expectation:
        x, y, z = reading.values(case, "x", "y", "z")
        given = found(x, y, z, x.size / z.size)
        return Expectation([NumPyArray(value) if isinstance(value, np.ndarray) else value for value in given])

    return program


NUMPY: Programs = {
    "wrong-variable": (_arrays(lambda x, y, _z, _times: (x, y, Anything())),),
    "sum-mean-factor": (_arrays(lambda x, y, z, times: (y / x.size, x / x.size, np.full(z.shape, times / x.size))),),
    "unnamed: not summed back": (_arrays(lambda x, y, _z, _times: (y, x, np.ones_like(x))),),
    "unnamed: ones": (_arrays(lambda x, y, z, _times: (y, x, np.ones_like(z))),),
    "unnamed: factors plus z": (_arrays(lambda x, y, z, times: (y + z, x + z, np.full(z.shape, times))),),
    "unnamed: all rows": (_arrays(lambda x, y, z, _times: (y, x, np.full(z.shape, float(len(x))))),),
}


PROGRAMS: Mapping[str, Programs] = {
    "leaf": LEAF,
    "product_graph": PRODUCT,
    "graph_facts": FACTS,
    "intermediate_gradients": INTERMEDIATE,
    "affine_gradients": AFFINE,
    "numpy_gradients": NUMPY,
    "stop_gradient_product": STOPPED,
}

WORDS: Mapping[str, Mapping[str, Words]] = {
    "affine_gradients": {
        "sum-mean-factor": Words(
            "The gradient with respect to W is divided by the number of elements: a mean stands where the sum of the "
            "products is meant.",
            "By which factor is your gradient with respect to W too small? Which word of your sum does that?",
        )
    },
}
